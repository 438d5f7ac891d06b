//! Settings for tests that need no transport of their own.

use super::Builder;
use crate::config::BehaviorVersion;
use crate::identity::SharedCredentialsProvider;
use crate::testing::{REGION, credentials};
use crate::time::{SharedTimeSource, StaticTimeSource};

/// What the clock of such tests shows, in seconds after 1970: 13 February 2009, 23:31:30 UTC.
const NOW: u64 = 1_234_567_890;

impl Builder {
    /// Sets what a test needs beside a transport: credentials that are not real, and a clock that
    /// stands still, so that all signatures are the same. A region is not among it.
    pub fn apply_test_defaults(&mut self) -> &mut Self {
        self.set_time_source(Some(SharedTimeSource::new(StaticTimeSource::from_secs(NOW))));
        self.set_credentials_provider(Some(SharedCredentialsProvider::new(credentials())));
        self.set_behavior_version(Some(BehaviorVersion::latest()))
    }

    /// See [`apply_test_defaults`](Self::apply_test_defaults).
    pub fn with_test_defaults(mut self) -> Self {
        self.apply_test_defaults();
        self
    }

    /// The same as [`apply_test_defaults`](Self::apply_test_defaults), with the region `us-east-1`
    /// where none is set.
    pub fn apply_test_defaults_v2(&mut self) -> &mut Self {
        self.apply_test_defaults();
        match self.0.region {
            Some(_) => self,
            None => self.set_region(Some(REGION)),
        }
    }

    /// See [`apply_test_defaults_v2`](Self::apply_test_defaults_v2).
    pub fn with_test_defaults_v2(mut self) -> Self {
        self.apply_test_defaults_v2();
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Config, Region};
    use crate::time::TimeSource;

    #[test]
    fn a_test_has_all_that_a_signature_takes_and_keeps_its_own_region() {
        let config = Config::builder().with_test_defaults_v2().build();
        assert_eq!(config.region(), Some(&REGION));
        assert!(config.credentials_provider().is_some());
        let clock = config.time_source().unwrap();
        assert_eq!(clock.now(), StaticTimeSource::from_secs(NOW).now());
        let own = Config::builder().region(Region::new("here")).with_test_defaults_v2().build();
        assert_eq!(own.region(), Some(&Region::new("here")));
        assert_eq!(Config::builder().with_test_defaults().build().region(), None);
    }
}
