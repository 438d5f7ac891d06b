//! Clients for the server, and a clock that does not wait.

use std::fmt::Debug;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tinsmith_ecr::config::Sleep;
use tinsmith_ecr::config::timeout::TimeoutConfig;
use tinsmith_ecr::config::{AsyncSleep, Builder, Config, Credentials, Region};
use tinsmith_tests::server::Server;
use tinsmith_tests::signature::{ACCESS_KEY, REGION, SECRET};

/// The default test keys and region.
pub fn base() -> Builder {
    Config::builder()
        .behavior_version_latest()
        .region(Region::new(REGION))
        .credentials_provider(Credentials::from_keys(ACCESS_KEY, SECRET, None))
}

/// The default test keys, and `server` as the endpoint.
pub fn config(server: &Server) -> Builder {
    base().endpoint_url(server.url())
}

pub fn ecr(server: &Server) -> tinsmith_ecr::Client {
    tinsmith_ecr::Client::from_conf(config(server).build())
}

pub fn ecrpublic(server: &Server) -> tinsmith_ecrpublic::Client {
    tinsmith_ecrpublic::Client::from_conf(config(server).build())
}

/// A client whose waits are over at once and are noted in the clock, each as long as it may be.
pub fn clocked(server: &Server) -> (tinsmith_ecr::Client, Clock) {
    let clock = Clock::default();
    let config = clock.set(config(server));
    (tinsmith_ecr::Client::from_conf(config.build()), clock)
}

/// A timer that ends every wait at once and adds it to its own time.
#[derive(Clone, Debug, Default)]
pub struct Clock(Arc<Mutex<Vec<Duration>>>);

impl Clock {
    /// The settings with this timer. Limits of time would end at once, so there are none.
    pub fn set(&self, config: Builder) -> Builder {
        config.sleep_impl(self.clone()).randomness(|| 1.0).timeout_config(TimeoutConfig::disabled())
    }

    /// The waits so far, in seconds.
    pub fn waits(&self) -> Vec<f64> {
        self.0.lock().unwrap().iter().map(Duration::as_secs_f64).collect()
    }
}

impl AsyncSleep for Clock {
    fn sleep(&self, duration: Duration) -> Sleep {
        self.0.lock().unwrap().push(duration);
        Sleep::new(async {})
    }

    fn monotonic(&self) -> Duration {
        self.0.lock().unwrap().iter().sum()
    }
}

/// The error of a call that has to fail.
#[track_caller]
pub fn failed<T: Debug, E>(result: Result<T, E>) -> E {
    match result {
        Ok(output) => panic!("the call succeeded with {output:?}"),
        Err(error) => error,
    }
}
