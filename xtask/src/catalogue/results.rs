//! What compiling took, kept in a file, so that a run goes on where the last one ended.
//!
//! A result counts as long as all is the same that it came of: the crate's files, the runtime's
//! sources, the versions of what that depends on, the compiler and the task.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, bail};
use tinsmith_codegen::write::File;

use crate::rustc::Measured;

/// Stands for all that a result came of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(u64);

/// Makes keys.
pub struct Keys(DefaultHasher);

impl Keys {
    /// For crates that are compiled by this task of cargo's, in the repository at `root`.
    pub fn new(root: &Path, task: &str) -> anyhow::Result<Self> {
        let rustc = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let output = Command::new(rustc).arg("-vV").output().context("cannot run rustc")?;
        if !output.status.success() {
            bail!("rustc does not say its version");
        }
        Self::with(root, task, &output.stdout)
    }

    fn with(root: &Path, task: &str, compiler: &[u8]) -> anyhow::Result<Self> {
        let mut hasher = DefaultHasher::new();
        (task, compiler).hash(&mut hasher);
        for path in ["Cargo.lock", "Cargo.toml", "runtime/Cargo.toml", "runtime/src"] {
            add(&root.join(path), &mut hasher)?;
        }
        Ok(Self(hasher))
    }

    /// The key of a crate.
    pub fn of(&self, files: &[File]) -> Key {
        let mut hasher = self.0.clone();
        for file in files {
            (&file.path, &file.text).hash(&mut hasher);
        }
        Key(hasher.finish())
    }
}

/// Adds the files at a path, with their names.
fn add(path: &Path, hasher: &mut DefaultHasher) -> anyhow::Result<()> {
    let cannot = || format!("cannot read {}", path.display());
    path.file_name().hash(hasher);
    if !path.is_dir() {
        fs::read(path).with_context(cannot)?.hash(hasher);
        return Ok(());
    }
    let entries = fs::read_dir(path).with_context(cannot)?;
    let mut entries: Vec<PathBuf> =
        entries.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
    entries.sort();
    entries.iter().try_for_each(|entry| add(entry, hasher))
}

/// The results, in memory and in the file.
#[derive(Debug)]
pub struct Results {
    file: PathBuf,
    found: BTreeMap<Key, Measured>,
}

impl Results {
    /// Those that stand in the file, which need not be there. Lines that are none are left out:
    /// the last one may be cut off.
    pub fn open(file: PathBuf) -> anyhow::Result<Self> {
        let text = match fs::read_to_string(&file) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => String::new(),
            Err(error) => {
                return Err(error).with_context(|| format!("cannot read {}", file.display()));
            }
        };
        let found = text.lines().filter_map(|line| {
            let (key, measured) = line.split_once(' ')?;
            Some((Key(u64::from_str_radix(key, 16).ok()?), Measured::parse(measured)?))
        });
        Ok(Self { found: found.collect(), file })
    }

    /// The result of that key.
    pub fn get(&self, key: Key) -> Option<&Measured> {
        self.found.get(&key)
    }

    /// Adds a result.
    pub fn add(&mut self, key: Key, measured: Measured) -> anyhow::Result<()> {
        let line = format!("{:016x} {measured}\n", key.0);
        let mut file = fs::OpenOptions::new().create(true).append(true).open(&self.file)?;
        file.write_all(line.as_bytes()).context("cannot write down a result")?;
        self.found.insert(key, measured);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn repository() -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join("runtime/src/codec")).unwrap();
        for file in ["Cargo.lock", "Cargo.toml", "runtime/Cargo.toml", "runtime/src/codec/xml.rs"] {
            fs::write(dir.path().join(file), file).unwrap();
        }
        dir
    }

    fn files(text: &str) -> Vec<File> {
        vec![File { path: "src/lib.rs".into(), text: text.to_owned() }]
    }

    #[test]
    fn a_key_changes_with_all_that_a_result_depends_on() {
        let dir = repository();
        let key = |task: &str, compiler: &str, text: &str| {
            Keys::with(dir.path(), task, compiler.as_bytes()).unwrap().of(&files(text))
        };
        let first = key("check", "1.85", "a");
        assert_eq!(key("check", "1.85", "a"), first);
        assert_ne!(key("build", "1.85", "a"), first);
        assert_ne!(key("check", "1.86", "a"), first);
        assert_ne!(key("check", "1.85", "b"), first);
        fs::write(dir.path().join("runtime/src/codec/xml.rs"), "other").unwrap();
        assert_ne!(key("check", "1.85", "a"), first);
    }

    #[test]
    fn a_result_is_there_in_the_next_run_and_a_line_that_is_cut_off_is_not() {
        let dir = repository();
        let file = dir.path().join("results.txt");
        let keys = Keys::with(dir.path(), "check", b"1.85").unwrap();
        let (first, second) = (keys.of(&files("a")), keys.of(&files("b")));
        let measured = Measured { name: "a".to_owned(), seconds: 2.5, peak: 4096 };
        let mut results = Results::open(file.clone()).unwrap();
        assert_eq!(results.get(first), None);
        results.add(first, measured.clone()).unwrap();
        let mut text = fs::read_to_string(&file).unwrap();
        text.push_str(&format!("{:016x} b 1.0", second.0));
        fs::write(&file, text).unwrap();
        let results = Results::open(file).unwrap();
        assert_eq!(results.get(first), Some(&measured));
        assert_eq!(results.get(second), None);
    }
}
