//! What the cases have in common: a client that is watched, and how its calls are noted.

use std::error::Error;
use std::fmt::Debug;
use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use tinsmith_ecr::config::interceptors::{
    AfterDeserializationInterceptorContextRef, BeforeDeserializationInterceptorContextRef,
    BeforeSerializationInterceptorContextRef, BeforeTransmitInterceptorContextRef,
    FinalizerInterceptorContextRef,
};
use tinsmith_ecr::config::retry::RetryConfig;
use tinsmith_ecr::config::timeout::{TimeoutConfig, TimeoutConfigBuilder};
use tinsmith_ecr::config::{Builder, Config, Credentials, Intercept, Region};
use tinsmith_ecr::error::{DisplayErrorContext, SdkError};
use tinsmith_runtime::error::{BoxError, TimeoutPhase};
use tinsmith_tests::server::{Server, ServerBuilder};
use tinsmith_tests::signature::{ACCESS_KEY, REGION, SECRET};

use crate::observe;
use crate::sink::{self, SESSION};
use crate::table::Row;

/// How much longer than it has to a call may take: the machine may have other things to do.
const SLACK: Duration = Duration::from_secs(5);

/// The settings of a client whose waits between attempts are short. There is no other limit of time
/// than the defaults. What such clients tell `tracing` is searched for secrets.
pub fn config(url: &str) -> Builder {
    observe::all();
    Config::builder()
        .behavior_version_latest()
        .region(Region::new(REGION))
        .credentials_provider(Credentials::from_keys(ACCESS_KEY, SECRET, Some(SESSION.into())))
        .retry_config(RetryConfig::standard().with_initial_backoff(Duration::from_millis(1)))
        .endpoint_url(url)
}

/// Limits of time, to be set.
pub fn limits() -> TimeoutConfigBuilder {
    TimeoutConfig::builder()
}

/// A server that checks that requests are signed with the session token.
pub fn server() -> ServerBuilder {
    Server::expect_signature(ACCESS_KEY, SECRET, Some(SESSION), REGION, "ecr")
}

/// A client, and how many attempts its calls made.
pub struct Watched {
    pub client: tinsmith_ecr::Client,
    attempts: Attempts,
}

impl Watched {
    pub fn new(config: Builder) -> Self {
        let attempts = Attempts::default();
        let config = config.interceptor(attempts.clone()).build();
        sink::debug(&config);
        let client = tinsmith_ecr::Client::from_conf(config);
        sink::debug(&client);
        Self { client, attempts }
    }

    /// How many attempts were made since this was last asked.
    pub fn attempts(&self) -> u32 {
        self.attempts.0.swap(0, Ordering::Relaxed)
    }
}

/// Counts attempts, and shows all that an interceptor sees.
#[derive(Debug, Clone, Default)]
pub struct Attempts(Arc<AtomicU32>);

impl Intercept for Attempts {
    fn read_before_execution(
        &self,
        context: &BeforeSerializationInterceptorContextRef<'_>,
    ) -> Result<(), BoxError> {
        sink::debug(context);
        Ok(())
    }

    fn read_before_transmit(
        &self,
        context: &BeforeTransmitInterceptorContextRef<'_>,
    ) -> Result<(), BoxError> {
        sink::debug(context);
        Ok(())
    }

    fn read_after_transmit(
        &self,
        context: &BeforeDeserializationInterceptorContextRef<'_>,
    ) -> Result<(), BoxError> {
        sink::debug(context);
        Ok(())
    }

    fn read_after_deserialization(
        &self,
        context: &AfterDeserializationInterceptorContextRef<'_>,
    ) -> Result<(), BoxError> {
        sink::debug(context);
        Ok(())
    }

    fn read_after_attempt(&self, context: &FinalizerInterceptorContextRef<'_>) {
        self.0.fetch_add(1, Ordering::Relaxed);
        sink::debug(context);
    }

    fn read_after_execution(&self, context: &FinalizerInterceptorContextRef<'_>) {
        sink::debug(context);
    }
}

/// A fault, and the least time that a call takes under it.
pub struct Fault {
    name: &'static str,
    takes: &'static str,
    least: Duration,
}

/// A fault that is told at once.
pub fn fault(name: &'static str) -> Fault {
    Fault { name, takes: "at once", least: Duration::ZERO }
}

impl Fault {
    /// Calls take this long, in words and in milliseconds.
    pub fn takes(self, takes: &'static str, least: u64) -> Self {
        Self { takes, least: Duration::from_millis(least), ..self }
    }

    /// Makes a call under the fault, and notes what came of it.
    pub async fn meets<T: Debug, E: Error + 'static, R: Debug>(
        self,
        watched: &Watched,
        call: impl Future<Output = Result<T, SdkError<E, R>>>,
    ) -> Row {
        let start = Instant::now();
        watched.attempts();
        let result = call.await;
        let elapsed = start.elapsed();
        let Fault { name, takes, least } = self;
        // Timers and clocks may differ by a millisecond.
        let least = least.saturating_sub(Duration::from_millis(2));
        assert!(elapsed >= least, "{name}: took {elapsed:?}, which is less than {least:?}");
        assert!(elapsed < least + SLACK, "{name}: took {elapsed:?}, {least:?} were enough");
        let attempts = watched.attempts();
        let (ends, text) = match &result {
            Ok(output) => {
                sink::debug(output);
                ("success".to_owned(), String::new())
            }
            Err(error) => {
                assert_eq!(error.context().attempts, attempts, "{name}: {error:?}");
                (kind(error), told(error))
            }
        };
        Row { fault: name, ends, attempts, came: None, takes, text }
    }
}

/// The variant of an error, and what more a program can ask it.
pub fn kind<E, R>(error: &SdkError<E, R>) -> String {
    let phase = |phase: Option<TimeoutPhase>| match phase {
        Some(phase) => format!(", phase `{phase:?}`"),
        None => String::new(),
    };
    match error {
        SdkError::ConstructionFailure(_) => "`ConstructionFailure`".to_owned(),
        SdkError::TimeoutError(timeout) => {
            format!("`TimeoutError`{}", phase(timeout.timed_out().map(|it| it.phase())))
        }
        SdkError::DispatchFailure(failure) => {
            let kind = match failure {
                it if it.is_timeout() => "is_timeout",
                it if it.is_io() => "is_io",
                it if it.is_user() => "is_user",
                _ => "is_other",
            };
            let phase = phase(failure.timed_out().map(|it| it.phase()));
            format!("`DispatchFailure`, `{kind}`{phase}")
        }
        SdkError::ResponseError(_) => "`ResponseError`".to_owned(),
        SdkError::ServiceError(_) => "`ServiceError`".to_owned(),
        other => panic!("a new kind of error: {other}"),
    }
}

/// The text of an error with its causes, which goes into the sink with all else that it shows.
pub fn told<E: Error + 'static, R: Debug>(error: &SdkError<E, R>) -> String {
    sink::text(&error.to_string());
    sink::debug(error);
    let mut cause = error.source();
    while let Some(error) = cause {
        sink::text(&error.to_string());
        sink::debug(&error);
        cause = error.source();
    }
    let told = DisplayErrorContext(error).to_string();
    sink::text(&told);
    told
}
