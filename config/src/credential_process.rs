//! Credentials that a program prints.
//!
//! <https://docs.aws.amazon.com/sdkref/latest/guide/feature-process-credentials.html>

use std::fmt;
use std::future::{Future, poll_fn};
use std::io;
use std::pin::pin;
use std::process::{ExitStatus, Stdio};
use std::task::Poll;
use std::time::Duration;

use tinsmith_runtime::config::{SharedAsyncSleep, SharedTimeSource, TimeSource as _};
use tinsmith_runtime::error::BoxError;
use tinsmith_runtime::identity::{
    AccountId, Credentials, CredentialsError, ProvideCredentials, future,
};
use tinsmith_runtime::primitives::{DateTime, DateTimeFormat, Document, Number};
use tinsmith_runtime::time::timeout;
use tokio::io::{AsyncRead, AsyncReadExt as _};
use tokio::process::Command;

use crate::json::Object;
use crate::provider_config::ProviderConfig;

/// How long the program may take, a login in a browser included.
const LIMIT: Duration = Duration::from_secs(60);
/// The most bytes that the program may print.
const MOST_OUTPUT: u64 = 1024 * 1024;

/// Credentials that a program prints as JSON: `Version`, which is 1, `AccessKeyId`,
/// `SecretAccessKey`, and maybe `SessionToken`, `Expiration` and `AccountId`.
///
/// The command goes to the shell, `sh -c` or on Windows `cmd /C`. It runs each time that
/// credentials are asked for, for 60 seconds at most and with standard input as this program has
/// it; it is killed where the time is up or nobody waits any longer, but not what it started
/// itself. It may print 1 MiB. What it prints never reaches an error, as it may hold secrets, and
/// of the command only the program's name does. It needs a Tokio runtime with I/O enabled.
///
/// ```no_run
/// use tinsmith_config::credential_process::CredentialProcessProvider;
///
/// let provider = CredentialProcessProvider::new("/opt/bin/sign-in --user me".to_owned());
/// ```
pub struct CredentialProcessProvider {
    command: String,
    account_id: Option<AccountId>,
    time_source: SharedTimeSource,
    sleep: SharedAsyncSleep,
}

impl CredentialProcessProvider {
    /// Runs `command`.
    pub fn new(command: String) -> Self {
        Self::builder().command(command).build()
    }

    /// A builder. The command is empty and fails.
    pub fn builder() -> Builder {
        Builder::default()
    }

    async fn provide(&self) -> Result<Credentials, CredentialsError> {
        let name = program(&self.command);
        let failed = |what: String| CredentialsError::provider_error(format!("{name} {what}"));
        let run = Box::pin(run(&self.command));
        let output = match timeout(&self.sleep, Some(LIMIT), run).await {
            Ok(Ok(output)) => output,
            Ok(Err(error)) => return Err(failed(format!("was not run to its end: {error}"))),
            Err(_) => return Err(failed(format!("did not end within {LIMIT:?} and was killed"))),
        };
        let Output { status, printed, errors } = output;
        if !status.success() {
            let hint = match status.code() {
                Some(127) => ", by which the shell says that it did not find it",
                _ => "",
            };
            return Err(failed(format!(
                "failed with {status}{hint}. It wrote {errors} bytes to standard error, which are \
                 left out as they may hold secrets; run the command by hand to see them"
            )));
        }
        self.credentials(&printed).map_err(|error| {
            failed(format!(
                "printed {} bytes that are no credentials: {error}. They are left out as they may \
                 hold secrets; run the command by hand to see them",
                printed.len()
            ))
        })
    }

    fn credentials(&self, printed: &[u8]) -> Result<Credentials, BoxError> {
        let object = Object::read(printed)?;
        match object.get("Version") {
            Some(Document::Number(Number::PosInt(1))) => {}
            Some(_) => return Err("its `Version` is not 1".into()),
            None => return Err("it has no `Version`".into()),
        }
        let expiry = object.moment("Expiration")?;
        if let Some(expiry) = expiry.filter(|expiry| *expiry <= self.time_source.now()) {
            let expiry = DateTime::from(expiry).fmt(DateTimeFormat::DateTime)?;
            return Err(format!("they expired at {expiry}").into());
        }
        let mut credentials = Credentials::builder()
            .access_key_id(object.required("AccessKeyId")?)
            .secret_access_key(object.required("SecretAccessKey")?)
            .provider_name("process");
        let account_id = object.text("AccountId").map(AccountId::from);
        credentials
            .set_session_token(object.text("SessionToken").map(str::to_owned))
            .set_expiry(expiry)
            .set_account_id(account_id.or_else(|| self.account_id.clone()));
        Ok(credentials.build())
    }
}

/// How a program ended.
struct Output {
    status: ExitStatus,
    printed: Vec<u8>,
    /// How many bytes it wrote to standard error.
    errors: u64,
}

/// The program is killed where this is dropped or fails.
async fn run(command: &str) -> io::Result<Output> {
    let mut child =
        shell(command).stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true).spawn()?;
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    // Both at a time, since a program whose errors nobody reads may stop.
    let (printed, errors) = both(keep(stdout), count(stderr)).await?;
    let status = child.wait().await?;
    Ok(Output { status, printed, errors })
}

#[cfg(not(windows))]
fn shell(command: &str) -> Command {
    let mut shell = Command::new("sh");
    shell.arg("-c").arg(command);
    shell
}

#[cfg(windows)]
fn shell(command: &str) -> Command {
    let mut shell = Command::new("cmd.exe");
    // The quotes are taken away again, and those in the command are left as they are.
    shell.raw_arg("/S /C").raw_arg(format!("\"{command}\""));
    shell
}

/// All that the program prints.
async fn keep(stdout: Option<impl AsyncRead + Unpin>) -> io::Result<Vec<u8>> {
    let mut printed = Vec::new();
    if let Some(stdout) = stdout {
        stdout.take(MOST_OUTPUT + 1).read_to_end(&mut printed).await?;
    }
    if printed.len() as u64 > MOST_OUTPUT {
        return Err(io::Error::other(format!("it printed more than {MOST_OUTPUT} bytes")));
    }
    Ok(printed)
}

/// How much the program writes.
async fn count(stderr: Option<impl AsyncRead + Unpin>) -> io::Result<u64> {
    match stderr {
        Some(mut stderr) => tokio::io::copy(&mut stderr, &mut tokio::io::sink()).await,
        None => Ok(0),
    }
}

/// Waits for both, or for the first that fails.
async fn both<A, B>(
    one: impl Future<Output = io::Result<A>>,
    other: impl Future<Output = io::Result<B>>,
) -> io::Result<(A, B)> {
    let (mut one, mut other) = (pin!(one), pin!(other));
    let (mut first, mut second) = (None, None);
    poll_fn(|cx| {
        if first.is_none() {
            if let Poll::Ready(done) = one.as_mut().poll(cx) {
                first = Some(done?);
            }
        }
        if second.is_none() {
            if let Poll::Ready(done) = other.as_mut().poll(cx) {
                second = Some(done?);
            }
        }
        match (first.take(), second.take()) {
            (Some(first), Some(second)) => Poll::Ready(Ok((first, second))),
            (one, other) => {
                (first, second) = (one, other);
                Poll::Pending
            }
        }
    })
    .await
}

/// The program that a command starts, for messages: its first word, or no word at all where that
/// may be more than a program's name.
fn program(command: &str) -> String {
    let command = command.trim_start();
    let quote = command.chars().next().filter(|first| matches!(first, '"' | '\''));
    let word = match quote {
        Some(quote) => command.get(1..).and_then(|rest| rest.split(quote).next()),
        None => command.split_whitespace().next(),
    };
    let plain = |c: char| c.is_alphanumeric() || " _-+./\\:~@()".contains(c);
    match word.filter(|word| !word.is_empty() && word.chars().all(plain)) {
        Some(word) => format!("the program `{word}` of `credential_process`"),
        None => "the program of `credential_process`".to_owned(),
    }
}

impl ProvideCredentials for CredentialProcessProvider {
    fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
    where
        Self: 'a,
    {
        future::ProvideCredentials::new(self.provide())
    }
}

impl fmt::Debug for CredentialProcessProvider {
    // Arguments may be secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CredentialProcessProvider")
            .field("command", &"** hidden **")
            .field("account_id", &self.account_id)
            .finish_non_exhaustive()
    }
}

/// Builds a [`CredentialProcessProvider`].
#[derive(Clone, Default)]
pub struct Builder {
    command: String,
    account_id: Option<AccountId>,
    config: Option<ProviderConfig>,
}

impl Builder {
    /// Takes clock and timer from `provider_config`.
    pub fn configure(mut self, provider_config: &ProviderConfig) -> Self {
        self.config = Some(provider_config.clone());
        self
    }

    /// Sets the command, as one would type it into the shell.
    pub fn command(mut self, command: impl Into<String>) -> Self {
        self.command = command.into();
        self
    }

    /// Sets the account of the credentials, where the program does not print it. None by default.
    pub fn account_id(mut self, account_id: impl Into<AccountId>) -> Self {
        self.account_id = Some(account_id.into());
        self
    }

    /// The provider.
    pub fn build(self) -> CredentialProcessProvider {
        let config = self.config.unwrap_or_default();
        CredentialProcessProvider {
            command: self.command,
            account_id: self.account_id,
            time_source: config.time_source(),
            sleep: config.sleep_impl(),
        }
    }
}

impl fmt::Debug for Builder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Builder").field("command", &"** hidden **").finish_non_exhaustive()
    }
}

#[cfg(all(test, unix))]
mod tests;
