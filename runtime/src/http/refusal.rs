//! Why there is no answer, in the words of both transports.

use std::error::Error;
use std::fmt;
use std::io;
use std::time::Duration;

use ::http::uri::{Authority, Scheme};
use ::http::{StatusCode, Uri};

use super::proxy::Proxy;
use crate::error::{BoxError, ConnectorError, Described, TimedOut, TimeoutPhase};

/// An answer, unless it is the proxy's own: no server says that a proxy wants to know who asks.
pub(super) fn unless_refused<B>(
    response: ::http::Response<B>,
    proxy: Option<&Proxy>,
    authority: Option<&Authority>,
) -> Result<::http::Response<B>, ConnectorError> {
    match proxy {
        Some(proxy) if response.status() == StatusCode::PROXY_AUTHENTICATION_REQUIRED => {
            let target = authority.map(Authority::to_string).unwrap_or_default();
            Err(refused(ProxyError::refused(proxy, response.status(), target)))
        }
        _ => Ok(response),
    }
}

/// Transports know two schemes.
pub(super) fn unless_unknown(uri: &Uri) -> Result<(), ConnectorError> {
    match uri.scheme() {
        Some(scheme) if *scheme == Scheme::HTTP || *scheme == Scheme::HTTPS => Ok(()),
        _ => Err(ConnectorError::user(Described::new(
            "the URL of the endpoint is neither http nor https",
        ))),
    }
}

/// Why there is no connection.
#[derive(Debug)]
pub(super) enum Obstacle {
    Tcp(BoxError),
    Tls(BoxError),
    Proxy(ProxyError),
    /// It took longer than a limit, which has that setting.
    Late {
        phase: TimeoutPhase,
        limit: Duration,
        setting: &'static str,
    },
}

impl Obstacle {
    /// What it means for a request to `authority`, which has lasted that long.
    pub(super) fn told(
        self,
        authority: &str,
        proxy: Option<&Proxy>,
        elapsed: Duration,
    ) -> ConnectorError {
        match self {
            Self::Tcp(error) => {
                let text = format!("could not connect to {authority}");
                ConnectorError::io(Described::over(text, error))
            }
            Self::Tls(error) => {
                ConnectorError::io(Described::over(format!("no TLS with {authority}"), error))
            }
            Self::Proxy(error) if !error.may_pass() => refused(error),
            Self::Proxy(error) => {
                let text = format!("no connection to {authority}");
                ConnectorError::io(Described::over(text, error))
            }
            Self::Late { phase, limit, setting } => {
                let what = match phase {
                    TimeoutPhase::Tls => "no TLS with",
                    _ => "no connection to",
                };
                let way = proxy.map(|proxy| format!(" by way of the proxy {}", proxy.name));
                let what = format!("{what} {authority}{} within", way.unwrap_or_default());
                let timed_out = TimedOut::new(phase, limit, elapsed).by(setting);
                ConnectorError::timeout(timed_out.what(what))
            }
        }
    }
}

/// What a refusal means: one that may pass is a failure of the connection.
fn refused(error: ProxyError) -> ConnectorError {
    if error.may_pass() { ConnectorError::io(error) } else { ConnectorError::other(error) }
}

/// Nothing came within the limit on reading.
pub(super) fn silent(limit: Duration, elapsed: Duration) -> ConnectorError {
    let timed_out = TimedOut::new(TimeoutPhase::Read, limit, elapsed);
    ConnectorError::timeout(timed_out.what("no answer began within"))
}

/// No more came within the limit on reading.
pub(super) fn stalled(
    limit: Duration,
    elapsed: Duration,
    read: usize,
    expected: Option<u64>,
) -> ConnectorError {
    let what = format!("no further part of the body after {} within", amount(read, expected));
    let timed_out = TimedOut::new(TimeoutPhase::Read, limit, elapsed);
    ConnectorError::timeout(timed_out.what(what))
}

/// Begins to tell of a body that was cut off.
pub(super) fn ended_early(read: usize, expected: Option<u64>) -> String {
    format!("the body ended early, after {}", amount(read, expected))
}

fn amount(read: usize, expected: Option<u64>) -> String {
    match expected {
        Some(expected) => format!("{read} of {expected} bytes"),
        None => format!("{read} bytes"),
    }
}

/// A proxy gives no connection.
#[derive(Debug)]
pub(super) struct ProxyError {
    proxy: String,
    problem: Problem,
}

#[derive(Debug)]
enum Problem {
    Unreachable(BoxError),
    Broken(String, io::Error),
    Refused(String, StatusCode, bool),
}

impl ProxyError {
    pub(super) fn unreachable(proxy: &Proxy, error: BoxError) -> Self {
        Self { proxy: proxy.name.clone(), problem: Problem::Unreachable(error) }
    }

    pub(super) fn broken(proxy: &Proxy, target: String, error: io::Error) -> Self {
        Self { proxy: proxy.name.clone(), problem: Problem::Broken(target, error) }
    }

    pub(super) fn refused(proxy: &Proxy, status: StatusCode, target: String) -> Self {
        let knows_user = proxy.authorization.is_some();
        Self { proxy: proxy.name.clone(), problem: Problem::Refused(target, status, knows_user) }
    }

    /// Whether another try might end better.
    pub(super) fn may_pass(&self) -> bool {
        match &self.problem {
            Problem::Unreachable(_) | Problem::Broken(..) => true,
            Problem::Refused(_, status, _) => status.is_server_error(),
        }
    }
}

impl fmt::Display for ProxyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let proxy = &self.proxy;
        match &self.problem {
            Problem::Unreachable(_) => write!(f, "the proxy {proxy} cannot be reached"),
            Problem::Broken(target, _) => {
                write!(f, "the proxy {proxy} gave no tunnel to {target}")
            }
            Problem::Refused(target, status, knows_user) => {
                write!(f, "the proxy {proxy} refused a connection to {target}: {status}")?;
                match (*status, knows_user) {
                    (StatusCode::PROXY_AUTHENTICATION_REQUIRED, false) => f.write_str(
                        " (give user and password in the proxy's URL: http://USER:PASSWORD@HOST)",
                    ),
                    (StatusCode::PROXY_AUTHENTICATION_REQUIRED, true) => {
                        f.write_str(" (it does not accept user and password of the proxy's URL)")
                    }
                    _ => Ok(()),
                }
            }
        }
    }
}

impl Error for ProxyError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.problem {
            Problem::Unreachable(error) => Some(error.as_ref()),
            Problem::Broken(_, error) => Some(error),
            Problem::Refused(..) => None,
        }
    }
}
