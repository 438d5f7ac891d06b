//! Runs the program as Docker's client does, in an environment and a home of its own.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tempfile::TempDir;
use tinsmith_tests::server::{Received, Reply, Server};
use tinsmith_tests::signature::{ACCESS_KEY, SECRET};

pub const PRIVATE: &str = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";
pub const PASSWORD: &str = "the-password-of-a-registry";
pub const HOUR: Duration = Duration::from_secs(3600);

/// What a run of the program came to. It never writes to standard error.
#[derive(Debug, PartialEq, Eq)]
pub struct Ran {
    pub code: i32,
    pub out: String,
}

impl Ran {
    #[track_caller]
    pub fn json(&self) -> Value {
        assert_eq!(self.code, 0, "{self:?}");
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// The one line of an error.
    #[track_caller]
    pub fn error(&self) -> &str {
        assert_eq!(self.code, 1, "{self:?}");
        let line = self.out.strip_suffix('\n').unwrap_or_else(|| panic!("{self:?}"));
        assert!(!line.contains('\n'), "{self:?}");
        line
    }
}

/// A home, and the variables that the program finds.
pub struct Helper {
    home: TempDir,
    variables: Vec<(&'static str, String)>,
}

impl Helper {
    /// With the credentials of the tests, against `endpoint`.
    pub fn new(endpoint: &str) -> Self {
        Self::bare()
            .with("AWS_ENDPOINT_URL", endpoint)
            .with("AWS_ACCESS_KEY_ID", ACCESS_KEY)
            .with("AWS_SECRET_ACCESS_KEY", SECRET)
    }

    /// Without credentials. Each call is tried once, and nobody asks for credentials of a machine.
    pub fn bare() -> Self {
        let home = tempfile::tempdir().expect("a folder");
        Self { home, variables: Vec::new() }
            .with("AWS_MAX_ATTEMPTS", "1")
            .with("AWS_EC2_METADATA_DISABLED", "true")
    }

    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.set(name, value);
        self
    }

    pub fn set(&mut self, name: &'static str, value: impl Into<String>) {
        self.variables.retain(|(known, _)| *known != name);
        self.variables.push((name, value.into()));
    }

    pub fn home(&self) -> &Path {
        self.home.path()
    }

    pub fn folder(&self) -> PathBuf {
        let caches = match () {
            () if cfg!(windows) => "Local",
            () if cfg!(target_os = "macos") => "Library/Caches",
            () => ".cache",
        };
        self.home().join(caches).join("tinsmith-ecr")
    }

    /// The logins that are kept.
    pub fn files(&self) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(self.folder()).into_iter().flatten();
        entries.map(|entry| entry.expect("an entry").path()).collect()
    }

    /// Starts the program and writes its input.
    pub fn start(&self, command: &str, input: &str) -> Child {
        let mut child = Command::new(env!("CARGO_BIN_EXE_docker-credential-tinsmith-ecr"))
            .args(command.split_whitespace())
            .env_clear()
            .env("HOME", self.home())
            .env("USERPROFILE", self.home())
            .env("LOCALAPPDATA", self.home().join("Local"))
            .envs(self.variables.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut stdin = child.stdin.take().expect("it has an input");
        // What does not read its input may have ended already.
        let _ = stdin.write_all(input.as_bytes());
        child
    }

    #[track_caller]
    pub fn run(&self, command: &str, input: &str) -> Ran {
        ended(self.start(command, input))
    }
}

#[track_caller]
pub fn ended(child: Child) -> Ran {
    let Output { status, stdout, stderr } = child.wait_with_output().expect("it ends");
    assert_eq!(String::from_utf8_lossy(&stderr), "", "nothing goes to standard error");
    let out = String::from_utf8(stdout).expect("it prints text");
    Ran { code: status.code().expect("it ends by itself"), out }
}

/// The service, which gives logins that hold for `valid` from now on, and checks signatures: by the
/// region of the registry.
pub fn service(region: &str, valid: Duration) -> Server {
    answering(region, move |request| login(request, valid))
}

pub fn answering(
    region: &str,
    answer: impl Fn(&Received) -> Reply + Send + Sync + 'static,
) -> Server {
    let name = if region == "us-east-1" { "ecr-public" } else { "ecr" };
    Server::expect_signature(ACCESS_KEY, SECRET, None, region, name).answering(answer)
}

pub fn login(request: &Received, valid: Duration) -> Reply {
    assert_eq!(request.target(), "GetAuthorizationToken");
    let data = json!({
        "authorizationToken": STANDARD.encode(format!("AWS:{PASSWORD}")),
        "expiresAt": seconds(SystemTime::now() + valid),
        "proxyEndpoint": format!("https://{PRIVATE}"),
    });
    let is_public = request.header("x-amz-target").is_some_and(|it| it.starts_with("Spencer"));
    let data = if is_public { data } else { json!([data]) };
    Reply::json(200, json!({ "authorizationData": data }))
}

pub fn seconds(time: SystemTime) -> u64 {
    time.duration_since(UNIX_EPOCH).expect("it is after 1970").as_secs()
}

/// What `get` prints for a registry.
pub fn answer(url: &str) -> Value {
    json!({ "ServerURL": url, "Username": "AWS", "Secret": PASSWORD })
}
