//! Tests of programs without a service (feature `testing`): stubs that answer by operation, and
//! recording and replay.
//!
//! A [`StubClient`] and a [`ReplayingClient`] are transports: they stand where the network is, so
//! that all before them and behind them is what a program runs, from the check of the input to
//! retries and the operation's own error type. They serve the async and the blocking client alike.
//!
//! The [`call`](mod@crate::call) machine tells the transport which operation a request is for and
//! with which input, and takes a typed answer as it is, without a way over the wire. An answer of
//! HTTP goes through the service's protocol. In both cases what is decided by status and code, such
//! as retries, is decided as ever.
//!
//! These are functions for tests: where a test is wrong, they panic and say why.

mod asked;
mod exchange;
mod file;
mod macros;
mod record;
mod replay;
mod rule;
mod scrub;
mod sequence;
mod sleep;
mod static_replay;
mod stub;
#[cfg(test)]
mod tests;

pub use crate::{mock, mock_client};
pub(crate) use asked::{Asked, Given};
pub use record::RecordingClient;
pub use replay::{InvalidRecording, ReplayingClient};
pub use rule::{Rule, RuleBuilder};
pub use sequence::{EndlessSequence, SequenceBuilder};
pub use sleep::{InstantSleep, no_waits};
pub use static_replay::{ReplayEvent, StaticReplayClient};
pub use stub::{RuleMode, StubClient, StubRequest};

use crate::config::{BehaviorVersion, Builder, Config, Region, SdkConfig};
use crate::http::HttpClient;
use crate::identity::{Credentials, CredentialsBuilder, Token};

pub(crate) const REGION: Region = Region::from_static("us-east-1");

/// Settings of a client for tests: that transport, the region `us-east-1`, credentials and a token
/// that are not real, and [waits that are over at once](no_waits). What a test sets beside stands.
pub fn config(transport: &(impl HttpClient + Clone + 'static)) -> Builder {
    Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(REGION)
        .credentials_provider(credentials())
        .token_provider(token())
        .sleep_impl(no_waits())
        .http_client(transport.clone())
}

/// The same for programs that are given the settings of all services.
pub fn sdk_config(transport: &(impl HttpClient + Clone + 'static)) -> SdkConfig {
    SdkConfig::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(REGION)
        .credentials_provider(credentials())
        .token_provider(token())
        .sleep_impl(no_waits())
        .http_client(transport.clone())
        .build()
}

/// Those of a test, with a session.
pub(crate) fn credentials() -> Credentials {
    Credentials::for_tests_with_session_token()
}

impl Credentials {
    /// Credentials that no service knows.
    pub fn for_tests() -> Self {
        CredentialsBuilder::for_tests().build()
    }

    /// The same with a session token.
    pub fn for_tests_with_session_token() -> Self {
        CredentialsBuilder::for_tests().session_token("a-session-token-for-tests").build()
    }
}

impl CredentialsBuilder {
    /// A builder with keys that no service knows.
    pub fn for_tests() -> Self {
        Credentials::builder()
            .access_key_id("AKIDEXAMPLE")
            .secret_access_key("a-secret-key-for-tests")
            .provider_name("test")
    }
}

fn token() -> Token {
    Token::new("a-bearer-token-for-tests", None)
}

/// Lets a closure of [`mock_client!`] have its type.
#[doc(hidden)]
pub fn configured(config: Builder, change: impl FnOnce(Builder) -> Builder) -> Config {
    change(config).build()
}
