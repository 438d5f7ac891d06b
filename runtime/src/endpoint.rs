//! Stub.
/// Stub.
pub struct RuleSet {}
