//! A name that no address is known of.

use std::error::Error;
use std::fmt;
use std::io;

/// The name of a host is not known: there is no address to connect to. Among the causes of an error
/// of the transports that are here; where it is, nothing was sent.
#[derive(Debug)]
pub struct UnknownHost {
    host: String,
    error: io::Error,
}

impl UnknownHost {
    #[cfg(any(feature = "client", feature = "blocking"))]
    pub(crate) fn new(host: &str, error: io::Error) -> Self {
        Self { host: host.to_owned(), error }
    }

    /// The name.
    pub fn host(&self) -> &str {
        &self.host
    }
}

impl fmt::Display for UnknownHost {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no address of {} is known", self.host)
    }
}

impl Error for UnknownHost {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.error)
    }
}
