//! The guard against streamed bodies that stall.

use std::time::Duration;

/// How long a streamed body may stall where nothing is set: 20 seconds.
pub const DEFAULT_GRACE_PERIOD: Duration = Duration::from_secs(20);

/// Whether a streamed body that stalls is given up.
///
/// By default it is, both ways, after a grace period of 20 seconds.
///
/// A body stalls where less than 1 byte a second gets through: each second of waiting uses up a
/// second of the grace period, and each byte gives one back, up to the whole period.
///
/// Only waiting for the other side counts. A download waits while the program has asked for the
/// next part and there is none; the time between two questions does not count, however long it is.
/// An upload waits while the transport holds a part and asks for no other, which is so where the
/// service takes no more; the time that the program's own stream needs does not count, nor does
/// that before the first part and after the last, for which there are other limits
/// ([`TimeoutConfig`](super::TimeoutConfig)). Streams of events may be silent and are not guarded.
///
/// An upload that stalled is tried again, where attempts are left and the body can be read again.
/// A download that stalls fails the [`ByteStream`](crate::primitives::ByteStream), since the call
/// has returned by then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StalledStreamProtectionConfig {
    upload_enabled: bool,
    download_enabled: bool,
    grace_period: Duration,
}

/// Builds a [`StalledStreamProtectionConfig`].
#[derive(Debug, Clone)]
pub struct StalledStreamProtectionConfigBuilder(StalledStreamProtectionConfig);

impl StalledStreamProtectionConfig {
    /// Guards both ways; what differs can be set.
    pub fn enabled() -> StalledStreamProtectionConfigBuilder {
        StalledStreamProtectionConfigBuilder(Self::default())
    }

    /// Guards nothing.
    pub fn disabled() -> Self {
        Self { upload_enabled: false, download_enabled: false, ..Self::default() }
    }

    /// Whether anything is guarded.
    pub fn is_enabled(&self) -> bool {
        self.upload_enabled || self.download_enabled
    }

    /// Whether uploads are guarded.
    pub fn upload_enabled(&self) -> bool {
        self.upload_enabled
    }

    /// Whether downloads are guarded.
    pub fn download_enabled(&self) -> bool {
        self.download_enabled
    }

    /// How long a body may stall.
    pub fn grace_period(&self) -> Duration {
        self.grace_period
    }

    /// How long an upload may stall; `None` is no limit.
    pub(crate) fn upload(&self) -> Option<Duration> {
        self.upload_enabled.then_some(self.grace_period)
    }

    /// How long a download may stall; `None` is no limit.
    pub(crate) fn download(&self) -> Option<Duration> {
        self.download_enabled.then_some(self.grace_period)
    }
}

impl Default for StalledStreamProtectionConfig {
    fn default() -> Self {
        Self { upload_enabled: true, download_enabled: true, grace_period: DEFAULT_GRACE_PERIOD }
    }
}

impl StalledStreamProtectionConfigBuilder {
    /// Sets whether uploads are guarded.
    pub fn upload_enabled(mut self, enabled: bool) -> Self {
        self.0.upload_enabled = enabled;
        self
    }

    /// Sets whether uploads are guarded; `None` is the default, that they are.
    pub fn set_upload_enabled(&mut self, enabled: Option<bool>) -> &mut Self {
        self.0.upload_enabled = enabled.unwrap_or(true);
        self
    }

    /// Sets whether downloads are guarded.
    pub fn download_enabled(mut self, enabled: bool) -> Self {
        self.0.download_enabled = enabled;
        self
    }

    /// Sets whether downloads are guarded; `None` is the default, that they are.
    pub fn set_download_enabled(&mut self, enabled: Option<bool>) -> &mut Self {
        self.0.download_enabled = enabled.unwrap_or(true);
        self
    }

    /// Sets whether both are guarded.
    pub fn is_enabled(self, enabled: bool) -> Self {
        self.upload_enabled(enabled).download_enabled(enabled)
    }

    /// Sets how long a body may stall.
    pub fn grace_period(mut self, period: Duration) -> Self {
        self.0.grace_period = period;
        self
    }

    /// Sets how long a body may stall; `None` is the default of 20 seconds.
    pub fn set_grace_period(&mut self, period: Option<Duration>) -> &mut Self {
        self.0.grace_period = period.unwrap_or(DEFAULT_GRACE_PERIOD);
        self
    }

    /// The configuration.
    pub fn build(self) -> StalledStreamProtectionConfig {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_are_guarded_unless_it_is_said_otherwise() {
        let default = StalledStreamProtectionConfig::default();
        let twenty = Some(Duration::from_secs(20));
        assert_eq!((default.upload(), default.download()), (twenty, twenty));
        let uploads = StalledStreamProtectionConfig::enabled()
            .download_enabled(false)
            .grace_period(Duration::from_secs(5))
            .build();
        assert_eq!((uploads.upload(), uploads.download()), (Some(Duration::from_secs(5)), None));
        assert!(uploads.is_enabled());
        assert!(!StalledStreamProtectionConfig::disabled().is_enabled());
    }
}
