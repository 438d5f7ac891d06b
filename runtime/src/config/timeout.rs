//! Limits of time.

use std::time::Duration;

/// The limit on making a connection, TLS included, where none is set: 3.1 seconds.
pub const DEFAULT_CONNECT_TIMEOUT: Duration = Duration::from_millis(3100);
/// The limit on one request and its answer where none is set: 60 seconds.
pub const DEFAULT_OPERATION_ATTEMPT_TIMEOUT: Duration = Duration::from_secs(60);
/// The limit on the wait for each part of the answer to a request with a streamed body, or with a
/// streamed body itself, where none is set: 60 seconds.
pub const DEFAULT_READ_TIMEOUT: Duration = Duration::from_secs(60);
/// The same of an answer that is a stream of events, which may be far apart: 300 seconds.
pub const DEFAULT_EVENTS_READ_TIMEOUT: Duration = Duration::from_secs(300);
/// The limit on a whole call where none is set: 300 seconds.
pub const DEFAULT_OPERATION_TIMEOUT: Duration = Duration::from_secs(300);

/// Limits of time on the parts of a call.
///
/// A limit that is neither set nor disabled has its default, so that no call hangs for ever:
///
/// | limit | on | default |
/// | --- | --- | --- |
/// | connect | making a connection, TLS included | 3.1 s |
/// | read | the wait for the head of an answer, and for each part of its body | where a body is streamed 60 s, between events 300 s; else the limit on the attempt is enough |
/// | operation attempt | one request and its answer, to the end | 60 s |
/// | operation | the whole call: credentials, all attempts, the waits between them | 300 s |
///
/// Where a limit was reached, the error names it. After the limits on connecting, reading and the
/// attempt the call is tried again while attempts are left; that on the operation ends it. The
/// limit on connecting belongs to the client's transport: changing it for one call has no effect.
/// Further limits are settings of the transport,
/// [`HyperClientBuilder`](crate::http::HyperClientBuilder): one on TLS, and how long connections
/// are kept and used.
///
/// For operations that stream a body, which may take hours, the defaults leave that out:
///
/// - The default on an attempt holds for the time before the body begins to be sent, and again for
///   that from its end to the head of the answer. The failure is one of dispatch that names it.
/// - The default on the operation holds for loading the credentials alone.
/// - What was set holds as ever: with the time to send the body. An answer's body that is streamed
///   is read after the call has returned, under the limit on reading alone, which counts while the
///   program waits for the next part.
///
/// A transport that streams nothing has a body sent whole after it is read to its end, so that the
/// default on an attempt counts that too. A body that stalls on its way is another matter:
/// [`StalledStreamProtectionConfig`](super::StalledStreamProtectionConfig).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TimeoutConfig {
    connect: Limit,
    read: Limit,
    operation_attempt: Limit,
    operation: Limit,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Limit {
    #[default]
    Unset,
    Disabled,
    Set(Duration),
}

/// Builds a [`TimeoutConfig`].
#[derive(Debug, Clone, Default)]
pub struct TimeoutConfigBuilder(TimeoutConfig);

impl TimeoutConfig {
    /// A builder, nothing set.
    pub fn builder() -> TimeoutConfigBuilder {
        TimeoutConfigBuilder::default()
    }

    /// The same limits, to build on.
    pub fn to_builder(&self) -> TimeoutConfigBuilder {
        TimeoutConfigBuilder(self.clone())
    }

    /// No limit at all.
    pub fn disabled() -> Self {
        Self {
            connect: Limit::Disabled,
            read: Limit::Disabled,
            operation_attempt: Limit::Disabled,
            operation: Limit::Disabled,
        }
    }

    /// The limit on connecting, where one is set.
    pub fn connect_timeout(&self) -> Option<Duration> {
        self.connect.or(None)
    }

    /// The limit on waiting for an answer and for each part of it, where one is set.
    pub fn read_timeout(&self) -> Option<Duration> {
        self.read.or(None)
    }

    /// The limit on one attempt, where one is set.
    pub fn operation_attempt_timeout(&self) -> Option<Duration> {
        self.operation_attempt.or(None)
    }

    /// The limit on a whole call, where one is set.
    pub fn operation_timeout(&self) -> Option<Duration> {
        self.operation.or(None)
    }

    /// Whether any limit is set.
    pub fn has_timeouts(&self) -> bool {
        [self.connect, self.read, self.operation_attempt, self.operation]
            .iter()
            .any(|limit| matches!(limit, Limit::Set(_)))
    }

    /// The limit on reading that holds where its default is this.
    pub(crate) fn read_or(&self, default: Duration) -> Option<Duration> {
        self.read.or(Some(default))
    }

    /// The limits that hold, defaults included.
    pub(crate) fn resolve(&self) -> Timeouts {
        Timeouts {
            connect: self.connect.or(Some(DEFAULT_CONNECT_TIMEOUT)),
            read: self.read.or(None),
            attempt: self.operation_attempt.or(Some(DEFAULT_OPERATION_ATTEMPT_TIMEOUT)),
            operation: self.operation.or(Some(DEFAULT_OPERATION_TIMEOUT)),
        }
    }
}

/// The limits that hold; `None` is no limit.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Timeouts {
    pub(crate) connect: Option<Duration>,
    pub(crate) read: Option<Duration>,
    pub(crate) attempt: Option<Duration>,
    pub(crate) operation: Option<Duration>,
}

impl Limit {
    fn or(self, default: Option<Duration>) -> Option<Duration> {
        match self {
            Self::Unset => default,
            Self::Disabled => None,
            Self::Set(limit) => Some(limit),
        }
    }

    fn of(limit: Option<Duration>) -> Self {
        limit.map_or(Self::Disabled, Self::Set)
    }

    fn over(self, other: Self) -> Self {
        if self == Self::Unset { other } else { self }
    }
}

macro_rules! limits {
    ($($field:ident, $what:literal, $plain:ident, $set:ident, $disable:ident;)*) => {$(
        #[doc = concat!("Sets the limit on ", $what, ".")]
        pub fn $plain(mut self, limit: Duration) -> Self {
            self.0.$field = Limit::Set(limit);
            self
        }

        #[doc = concat!("Sets the limit on ", $what, "; `None` disables it.")]
        pub fn $set(&mut self, limit: Option<Duration>) -> &mut Self {
            self.0.$field = Limit::of(limit);
            self
        }

        #[doc = concat!("Leaves ", $what, " without a limit.")]
        pub fn $disable(mut self) -> Self {
            self.0.$field = Limit::Disabled;
            self
        }
    )*};
}

impl TimeoutConfigBuilder {
    /// A builder, nothing set.
    pub fn new() -> Self {
        Self::default()
    }

    limits! {
        connect, "making a connection", connect_timeout, set_connect_timeout, disable_connect_timeout;
        read, "the wait for an answer, and for each part of it",
            read_timeout, set_read_timeout, disable_read_timeout;
        operation_attempt, "one request and its answer", operation_attempt_timeout,
            set_operation_attempt_timeout, disable_operation_attempt_timeout;
        operation, "the whole call", operation_timeout, set_operation_timeout,
            disable_operation_timeout;
    }

    /// Takes from `other` the limits that are not set here.
    pub fn take_unset_from(self, other: Self) -> Self {
        let (first, second) = (self.0, other.0);
        Self(TimeoutConfig {
            connect: first.connect.over(second.connect),
            read: first.read.over(second.read),
            operation_attempt: first.operation_attempt.over(second.operation_attempt),
            operation: first.operation.over(second.operation),
        })
    }

    /// The limits.
    pub fn build(self) -> TimeoutConfig {
        self.0
    }
}

impl From<TimeoutConfig> for TimeoutConfigBuilder {
    fn from(config: TimeoutConfig) -> Self {
        Self(config)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_set_has_a_finite_default() {
        let limits = TimeoutConfig::builder().operation_timeout(Duration::from_secs(5)).build();
        let limits = limits.resolve();
        assert_eq!(limits.connect, Some(Duration::from_millis(3100)));
        assert_eq!(limits.read, None);
        assert_eq!(limits.attempt, Some(Duration::from_secs(60)));
        assert_eq!(limits.operation, Some(Duration::from_secs(5)));
    }

    #[test]
    fn disabled_is_no_limit_and_wins_over_what_is_below() {
        let below = TimeoutConfig::builder()
            .connect_timeout(Duration::from_secs(1))
            .operation_timeout(Duration::from_secs(9));
        let laid = TimeoutConfig::builder().disable_connect_timeout().take_unset_from(below);
        let limits = laid.build().resolve();
        assert_eq!((limits.connect, limits.operation), (None, Some(Duration::from_secs(9))));
        assert_eq!(TimeoutConfig::disabled().resolve().operation, None);
    }
}
