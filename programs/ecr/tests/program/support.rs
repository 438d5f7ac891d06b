//! Running the program with nothing of the machine around it.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;

use serde_json::Value;
use tempfile::TempDir;

use crate::registry::{Registry, Scripted};

/// What the fake keeps secret: no output but the one that is asked for it may hold these.
pub const SECRET_KEY: &str = "verysecretkey";
pub const PASSWORD: &str = "verysecretpassword";

/// A registry, and a home with nothing in it.
pub struct Fixture {
    pub registry: Registry,
    pub home: TempDir,
    variables: Vec<(&'static str, String)>,
}

/// What a run of the program came to.
#[derive(Debug)]
pub struct Ended {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Fixture {
    pub fn new() -> Self {
        let registry = serve();
        let variables = vec![
            ("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE".to_owned()),
            ("AWS_SECRET_ACCESS_KEY", SECRET_KEY.to_owned()),
            ("AWS_REGION", "us-east-1".to_owned()),
            ("AWS_ENDPOINT_URL", registry.url()),
        ];
        Self { registry, home: tempfile::tempdir().unwrap(), variables }
    }

    /// The same without a variable.
    pub fn without(mut self, name: &str) -> Self {
        self.variables.retain(|(known, _)| *known != name);
        self
    }

    pub fn script(&self, operation: &str, answers: impl IntoIterator<Item = Value>) {
        self.registry.script(operation, answers.into_iter().map(Scripted::json));
    }

    /// The program, not yet started.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_ecr"));
        command
            .args(arguments)
            .env_clear()
            .env("HOME", self.home.path())
            .env("AWS_EC2_METADATA_DISABLED", "true")
            .envs(self.variables.iter().map(|(name, value)| (name, value)))
            .current_dir(self.home.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    pub fn ecr(&self, arguments: &[&str]) -> Ended {
        Ended::of(self.command(arguments))
    }

    /// A run that has to succeed.
    #[track_caller]
    pub fn good(&self, arguments: &[&str]) -> String {
        let ended = self.ecr(arguments);
        assert_eq!(ended.code, 0, "{ended:?}");
        assert!(!ended.out.contains(SECRET_KEY) && !ended.err.contains(SECRET_KEY));
        ended.out
    }

    /// A run that has to succeed, as one JSON document.
    #[track_caller]
    pub fn json(&self, arguments: &[&str]) -> Value {
        let out = self.good(&[&["--output", "json"], arguments].concat());
        serde_json::from_str(&out).unwrap()
    }

    /// Runs a command in both forms, as a session in a shell would look.
    #[track_caller]
    pub fn both(&self, arguments: &[&str]) -> String {
        let line = arguments.join(" ");
        let (human, json) = (self.good(arguments), self.json(arguments));
        let json = serde_json::to_string_pretty(&json).unwrap();
        format!("$ ecr {line}\n{human}\n$ ecr --output json {line}\n{json}\n")
    }

    pub fn with_input(&self, arguments: &[&str], input: &str) -> Ended {
        let mut child = self.command(arguments).stdin(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        Ended::from(child.wait_with_output().unwrap())
    }

    /// Writes a file in the home.
    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.home.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
        path
    }

    /// The paths of all files below a folder of the home, from there.
    pub fn files(&self, folder: &str) -> Vec<String> {
        let mut found = Vec::new();
        let folder = self.home.path().join(folder);
        below(&folder, &folder, &mut found);
        found.sort();
        found
    }
}

impl Ended {
    pub fn of(mut command: Command) -> Self {
        Self::from(command.output().unwrap())
    }
}

impl From<std::process::Output> for Ended {
    fn from(output: std::process::Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// Starts a registry on a thread of its own, so that tests can wait for processes.
fn serve() -> Registry {
    let (sender, receiver) = mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            sender.send(Registry::start().await).unwrap();
            std::future::pending::<()>().await;
        });
    });
    receiver.recv().unwrap()
}

fn below(root: &Path, folder: &Path, found: &mut Vec<String>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for path in entries.map(|entry| entry.unwrap().path()) {
        match path.is_dir() {
            true => below(root, &path, found),
            false => found.push(path.strip_prefix(root).unwrap().display().to_string()),
        }
    }
}
