//! Which files profiles are read from.

/// Which files profiles are read from.
#[derive(Debug, Clone, Default)]
pub struct ProfileFiles {}
