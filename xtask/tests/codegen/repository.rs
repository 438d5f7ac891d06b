//! A repository small enough to be generated in milliseconds, in a folder of its own.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

/// Two services, `alpha` and `tiny`, of the same model but in different crates; what is wrong is
/// made wrong in `tiny`, so that there is always a service before it that is right.
pub struct Repository {
    dir: TempDir,
}

/// The error after an edit of that file, which must be in it, in the line that has `at`.
pub fn fault(file: &str, from: &str, to: &str, at: &str) -> String {
    let repository = Repository::new();
    repository.edit(file, from, to);
    let text = repository.fault();
    let place = format!("{file}:{}: ", repository.line(file, at));
    let message = text.strip_prefix(&place).unwrap_or_else(|| panic!("{place} is not in {text}"));
    message.to_owned()
}

/// Every file with its bytes and every folder, by its path.
pub type Tree = BTreeMap<PathBuf, Option<Vec<u8>>>;

impl Repository {
    pub fn new() -> Self {
        let repository = Self { dir: tempfile::tempdir().unwrap() };
        for service in ["alpha", "tiny"] {
            let toml = format!(
                "[crate]\nname = \"tinsmith-{service}\"\nfolder = \"{service}\"\n\n\
                 [source]\nbotocore = \"{service}\"\n"
            );
            repository.write(&format!("models/{service}/crate.toml"), &toml);
            for (name, text) in [
                ("service-2.json", include_str!("tiny/service-2.json")),
                ("paginators-1.json", include_str!("tiny/paginators-1.json")),
                ("waiters-2.json", include_str!("tiny/waiters-2.json")),
                ("endpoint-rule-set-1.json", include_str!("tiny/endpoint-rule-set-1.json")),
                ("overlay/fixes.json", include_str!("tiny/fixes.json")),
            ] {
                repository.write(&format!("models/{service}/{name}"), text);
            }
        }
        repository.write("models/partitions.json", include_str!("tiny/partitions.json"));
        repository
    }

    pub fn path(&self, file: &str) -> PathBuf {
        self.dir.path().join(file)
    }

    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).unwrap()
    }

    pub fn write(&self, file: &str, text: &str) {
        let path = self.path(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub fn remove(&self, file: &str) {
        fs::remove_file(self.path(file)).unwrap();
    }

    /// Replaces `from`, which must be there, once.
    pub fn edit(&self, file: &str, from: &str, to: &str) {
        let text = self.read(file);
        assert!(text.contains(from), "{file} has no {from}");
        self.write(file, &text.replacen(from, to, 1));
    }

    /// The line, counted from one, in which `text` is found first.
    pub fn line(&self, file: &str, text: &str) -> usize {
        1 + self.read(file).lines().position(|line| line.contains(text)).unwrap()
    }

    pub fn codegen(&self, arguments: &[&str]) -> Output {
        self.task("codegen", arguments)
    }

    pub fn task(&self, name: &str, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.arg("--root").arg(self.dir.path()).arg(name);
        command.args(arguments).output().unwrap()
    }

    /// Runs to a good end; what is printed.
    pub fn succeed(&self, arguments: &[&str]) -> String {
        let output = self.codegen(arguments);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert_eq!((output.status.code(), &*errors), (Some(0), ""));
        self.plain(&output.stdout)
    }

    /// Runs into an error, which must be one, and nothing else may be said or changed; its text.
    pub fn fail(&self, arguments: &[&str]) -> String {
        let before = self.tree();
        let output = self.codegen(arguments);
        let text = self.plain(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{text}");
        assert_eq!(String::from_utf8_lossy(&output.stdout), "", "{text}");
        assert!(self.tree() == before, "something was changed: {text}");
        let text = text.strip_prefix("error: ").expect("an error").trim_end();
        assert!(!text.contains("error: "), "more than one error: {text}");
        text.to_owned()
    }

    /// The error in the input, the same whether it is to be written or checked.
    pub fn fault(&self) -> String {
        let text = self.fail(&[]);
        assert_eq!(self.fail(&["--check"]), text);
        text
    }

    pub fn tree(&self) -> Tree {
        let mut tree = Tree::new();
        collect(self.dir.path(), &mut tree);
        tree
    }

    /// The text without the path of the repository.
    fn plain(&self, bytes: &[u8]) -> String {
        let root = format!("{}/", self.dir.path().display());
        String::from_utf8_lossy(bytes).replace(&root, "")
    }
}

fn collect(folder: &Path, tree: &mut Tree) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, tree);
            tree.insert(path, None);
        } else {
            let bytes = fs::read(&path).unwrap();
            tree.insert(path, Some(bytes));
        }
    }
}
