//! Failures as programs tell them: one message, a [`Kind`], and the exit code that goes with it.
//!
//! A [`Failure`] is made of any error of this crate and of any call by `Failure::from`. Its message
//! says what went wrong, where, and what to do; it holds no secret, no URL of a download and no
//! body of an answer.
//!
//! # Exit codes
//!
//! They are the same in all programs over this crate and stay as they are. 0 is success; a program
//! that a signal ends has the code of the signal, such as 130 after Ctrl-C.
//!
//! | code | kind | name | |
//! | --- | --- | --- | --- |
//! | 1 | [`Other`](Kind::Other) | `other` | anything else |
//! | 2 | [`Usage`](Kind::Usage) | `usage` | the command line, or an input |
//! | 3 | [`Findings`](Kind::Findings) | `findings` | a check found what it was told to fail on |
//! | 10 | [`Reference`](Kind::Reference) | `bad-reference` | a reference, host or digest that does not parse |
//! | 11 | [`Policy`](Kind::Policy) | `bad-policy` | a lifecycle policy that is not valid |
//! | 12 | [`File`](Kind::File) | `file` | a local file that cannot be read or written |
//! | 13 | [`Settings`](Kind::Settings) | `settings` | settings that cannot be used, such as an endpoint's URL |
//! | 20 | [`NoCredentials`](Kind::NoCredentials) | `no-credentials` | no credentials, or none from a source that is set up |
//! | 21 | [`Expired`](Kind::Expired) | `expired` | credentials or a login have expired |
//! | 22 | [`Denied`](Kind::Denied) | `access-denied` | credentials that are not accepted, or lack a permission |
//! | 23 | [`Region`](Kind::Region) | `region` | no region, or one where there is no such service |
//! | 30 | [`NotFound`](Kind::NotFound) | `not-found` | no such repository, image, policy or scan |
//! | 31 | [`Refused`](Kind::Refused) | `refused` | the service does not do what it was asked |
//! | 32 | [`Partial`](Kind::Partial) | `partial` | some items of a batch were refused |
//! | 40 | [`Network`](Kind::Network) | `network` | no connection, or no answer in time |
//! | 41 | [`Throttled`](Kind::Throttled) | `throttled` | asked too often, retries included |
//! | 42 | [`Service`](Kind::Service) | `service` | the service failed, retries included |
//! | 43 | [`Foreign`](Kind::Foreign) | `foreign-answer` | what answered is no registry, such as a page of a proxy |
//! | 44 | [`Corrupted`](Kind::Corrupted) | `corrupted` | content that is not what its digest says, or makes no sense |
//! | 45 | [`Late`](Kind::Late) | `not-in-time` | what was waited for did not come in time |

mod call;
mod tools;

use std::error::Error;
use std::fmt;
use std::path::Path;

/// What kind of thing went wrong. The [module](self) has the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Anything else.
    Other,
    /// The command line, or an input, is not what it has to be.
    Usage,
    /// A check found what it was told to fail on, such as findings of a severity.
    Findings,
    /// A reference, host or digest does not parse.
    Reference,
    /// A lifecycle policy is not valid.
    Policy,
    /// A local file cannot be read or written.
    File,
    /// Settings cannot be used, such as the URL of an endpoint.
    Settings,
    /// There are no credentials, or a source of them that is set up has none.
    NoCredentials,
    /// Credentials or a login have expired.
    Expired,
    /// Credentials are not accepted, or lack a permission.
    Denied,
    /// There is no region, or no such service in it.
    Region,
    /// There is no such repository, image, policy or scan.
    NotFound,
    /// The service does not do what it was asked.
    Refused,
    /// Some items of a batch were refused.
    Partial,
    /// No connection, or no answer in time.
    Network,
    /// The service was asked too often, retries included.
    Throttled,
    /// The service failed, retries included.
    Service,
    /// What answered is no registry, such as a page of a proxy.
    Foreign,
    /// Content is not what its digest or size says, or makes no sense.
    Corrupted,
    /// What was waited for did not come in time.
    Late,
}

impl Kind {
    /// All, by their codes.
    pub const ALL: [Self; 20] = [
        Self::Other,
        Self::Usage,
        Self::Findings,
        Self::Reference,
        Self::Policy,
        Self::File,
        Self::Settings,
        Self::NoCredentials,
        Self::Expired,
        Self::Denied,
        Self::Region,
        Self::NotFound,
        Self::Refused,
        Self::Partial,
        Self::Network,
        Self::Throttled,
        Self::Service,
        Self::Foreign,
        Self::Corrupted,
        Self::Late,
    ];

    /// The exit code of a program that ends with it.
    pub fn exit_code(self) -> u8 {
        self.row().0
    }

    /// Its name for machines, such as `not-found`. It stays as it is.
    pub fn name(self) -> &'static str {
        self.row().1
    }

    /// What to do about it, where that is the same whatever went wrong.
    fn advice(self) -> &'static str {
        self.row().2
    }

    fn row(self) -> (u8, &'static str, &'static str) {
        match self {
            Self::Other => (1, "other", ""),
            Self::Usage => (2, "usage", ""),
            Self::Findings => (3, "findings", ""),
            Self::Reference => (10, "bad-reference", ""),
            Self::Policy => (11, "bad-policy", ""),
            Self::File => (12, "file", ""),
            Self::Settings => (
                13,
                "settings",
                "correct what is named: a file, an endpoint URL, or the region that it is made of",
            ),
            Self::NoCredentials => (
                20,
                "no-credentials",
                "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile with \
                 AWS_PROFILE",
            ),
            Self::Expired => (21, "expired", "log in to AWS again, or set new credentials"),
            Self::Denied => (
                22,
                "access-denied",
                "check which credentials are used, what their policies allow, and the clock",
            ),
            Self::Region => (23, "region", "check the region"),
            Self::NotFound => (30, "not-found", "check the name, the registry and the region"),
            Self::Refused => (31, "refused", ""),
            Self::Partial => (32, "partial", ""),
            Self::Network => (
                40,
                "network",
                "check the network, proxies and endpoint URLs, and whether the region is right",
            ),
            Self::Throttled => (41, "throttled", "wait a little, or ask less at once"),
            Self::Service => (42, "service", "try again later"),
            Self::Foreign => (
                43,
                "foreign-answer",
                "what answered is not the registry: check endpoint URLs, proxies, and whether the \
                 network wants you to sign in",
            ),
            Self::Corrupted => (44, "corrupted", ""),
            Self::Late => (45, "not-in-time", "wait longer, or look what holds it up"),
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// What a program ends with: one message on one line, and its kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    kind: Kind,
    message: String,
}

impl Failure {
    /// A failure of the program's own. Line breaks in the message become `; `.
    pub fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self { kind, message: one_line(&message.into()) }
    }

    /// A local file that cannot be used; `what` is what was tried, such as `could not read`.
    pub fn file(what: &str, path: &Path, error: impl fmt::Display) -> Self {
        Self::new(Kind::File, format!("{what} {}: {error}", path.display()))
    }

    /// The same failure, with what was done before its message: `WHAT: MESSAGE`.
    #[must_use]
    pub fn within(mut self, what: impl fmt::Display) -> Self {
        self.message = one_line(&format!("{what}: {}", self.message));
        self
    }

    /// The kind.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// What went wrong, where, and what to do.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The exit code of the kind.
    pub fn exit_code(&self) -> u8 {
        self.kind.exit_code()
    }

    /// A failure with the advice of its kind behind the message.
    fn advised(kind: Kind, message: impl Into<String>) -> Self {
        let mut message = message.into();
        if !kind.advice().is_empty() {
            message.push_str("; ");
            message.push_str(kind.advice());
        }
        Self::new(kind, message)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for Failure {}

/// The text on one line and without control characters, which a service's message could hold.
fn one_line(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let mut one = String::with_capacity(text.len());
    for line in lines {
        if !one.is_empty() {
            one.push_str(if one.ends_with([':', ';', ',']) { " " } else { "; " });
        }
        one.extend(line.chars().map(|it| if it.is_control() { ' ' } else { it }));
    }
    one
}

#[cfg(test)]
mod tests;
