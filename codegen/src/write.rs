//! Files on disk: compared, checked and written, all or none.
//!
//! The last stage, and the only one that touches the disk. A file that is already as it should
//! be is left alone, so that build systems stay quiet. A generated file that is no longer made is
//! removed; it is known by its first line.

use std::fmt;
use std::fs;
use std::io::{BufRead, BufReader, ErrorKind};
use std::path::{Path, PathBuf};

use similar::TextDiff;

use crate::error::{Error, Result};
use crate::format::MARK;
use crate::replace::{Folder, replace};

/// A file as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path within the folder that is written.
    pub path: PathBuf,
    /// What it holds.
    pub text: String,
}

/// How a folder differs from what it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The file, with the folder.
    pub path: PathBuf,
    /// What is wrong with it.
    pub kind: ChangeKind,
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChangeKind {
    /// It is not there.
    Missing,
    /// It is another text; with the first differing lines.
    Stale(String),
    /// It is there and no longer made.
    LeftOver,
}

/// How long the diff of a stale file may get, in lines.
const DIFF_LINES: usize = 12;

/// Compares `folder` with `files` and changes nothing.
pub fn check(folder: &Path, files: &[File]) -> Result<Vec<Change>> {
    let mut changes = Vec::new();
    for file in files {
        let path = folder.join(&file.path);
        let kind = match fs::read(&path) {
            Ok(found) if found == file.text.as_bytes() => continue,
            Ok(found) => ChangeKind::Stale(diff(&String::from_utf8_lossy(&found), &file.text)),
            Err(error) if is_absent(&error) => ChangeKind::Missing,
            Err(error) => return Err(Error::io(&path, "read the file", &error)),
        };
        changes.push(Change { path, kind });
    }
    let mut present = Vec::new();
    generated(folder, &mut present)?;
    let left_over = present.into_iter().filter(|path| {
        path.strip_prefix(folder).is_ok_and(|path| !files.iter().any(|file| file.path == path))
    });
    changes.extend(left_over.map(|path| Change { path, kind: ChangeKind::LeftOver }));
    changes.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(changes)
}

/// Makes the folders hold their files. Returns what was changed; on an error nothing is, and no
/// new folder stays.
pub fn write(targets: &[(&Path, &[File])]) -> Result<Vec<Change>> {
    let found = targets.iter().map(|(folder, files)| check(folder, files));
    let found: Vec<Vec<Change>> = found.collect::<Result<_>>()?;
    mend(targets, &found)?;
    Ok(found.into_iter().flatten().collect())
}

/// Makes the folders hold their files, where [`check`] has found these changes in each. On an error
/// nothing is changed, and no new folder stays.
pub fn mend(targets: &[(&Path, &[File])], found: &[Vec<Change>]) -> Result<()> {
    let folders = targets.iter().zip(found).filter(|(_, changes)| !changes.is_empty());
    let folders: Vec<Folder<'_>> = folders
        .map(|((root, files), changes)| {
            let of = |path: &Path| changes.iter().find(|change| change.path == root.join(path));
            let changed = files.iter().filter(|file| of(&file.path).is_some());
            let left_over = changes.iter().filter(|change| change.kind == ChangeKind::LeftOver);
            Folder {
                root,
                files: changed.map(|file| (file.path.as_path(), file.text.as_bytes())).collect(),
                stale: left_over.filter_map(|change| change.path.strip_prefix(root).ok()).collect(),
            }
        })
        .collect();
    replace(&folders)
}

/// Writes a file into `folder`, unless it is there as it should be; other files are left alone.
pub fn write_one(folder: &Path, file: &File) -> Result<()> {
    let path = folder.join(&file.path);
    if fs::read(&path).is_ok_and(|found| found == file.text.as_bytes()) {
        return Ok(());
    }
    let files = vec![(file.path.as_path(), file.text.as_bytes())];
    replace(&[Folder { root: folder, files, stale: Vec::new() }])
}

/// An error where `folder` holds something and is not the folder of a crate that was generated.
/// What is not there or holds nothing is anyone's.
pub fn check_is_ours(folder: &Path) -> Result<()> {
    let mut entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Error::io(folder, "read the folder", &error)),
    };
    if entries.next().is_none() || is_marked(&folder.join("Cargo.toml")) {
        return Ok(());
    }
    Err(Error::new("the folder holds files, and none is the Cargo.toml of a generated crate")
        .in_file(folder)
        .help("name a folder that is empty or not there yet, or one that was generated before"))
}

/// The files below `folder` whose first line says that they are generated. Those of another
/// package below it are not looked at.
fn generated(folder: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if is_absent(&error) => return Ok(()),
        Err(error) => return Err(Error::io(folder, "read the folder", &error)),
    };
    for entry in entries {
        let entry = entry.map_err(|error| Error::io(folder, "read the folder", &error))?;
        let (path, kind) = (
            entry.path(),
            entry.file_type().map_err(|e| Error::io(folder, "read the folder", &e))?,
        );
        let is_other = || entry.file_name() == "target" || path.join("Cargo.toml").exists();
        if kind.is_dir() && !is_other() {
            generated(&path, found)?;
        } else if kind.is_file() && is_marked(&path) {
            found.push(path);
        }
    }
    Ok(())
}

/// Whether nothing is there, not even the folder.
fn is_absent(error: &std::io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// Whether the file's first line is that of a generated file. One that cannot be read is not ours.
fn is_marked(path: &Path) -> bool {
    let Ok(file) = fs::File::open(path) else { return false };
    let mut line = Vec::new();
    let mut reader = BufReader::new(std::io::Read::take(file, 256));
    reader.read_until(b'\n', &mut line).is_ok()
        && String::from_utf8_lossy(&line).trim_start_matches(['/', '#', ' ']).starts_with(MARK)
}

fn diff(found: &str, expected: &str) -> String {
    let diff = TextDiff::from_lines(found, expected);
    let text = diff.unified_diff().context_radius(1).to_string();
    let mut lines: Vec<&str> = text.lines().take(DIFF_LINES).collect();
    if text.lines().count() > DIFF_LINES {
        lines.push("…");
    }
    lines.join("\n")
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match &self.kind {
            ChangeKind::Missing => write!(f, "missing: {path}"),
            ChangeKind::LeftOver => write!(f, "left over: {path}"),
            ChangeKind::Stale(diff) => {
                write!(f, "stale: {path}")?;
                diff.lines().try_for_each(|line| write!(f, "\n    {line}"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> File {
        File { path: PathBuf::from(path), text: text.to_owned() }
    }

    fn kinds(changes: &[Change]) -> Vec<String> {
        changes
            .iter()
            .map(|change| {
                let name = change.path.file_name().unwrap_or_default().to_string_lossy();
                let kind = match change.kind {
                    ChangeKind::Missing => "missing",
                    ChangeKind::Stale(_) => "stale",
                    ChangeKind::LeftOver => "left over",
                };
                format!("{kind} {name}")
            })
            .collect()
    }

    #[test]
    fn check_lists_what_is_missing_stale_and_left_over_and_changes_nothing() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("old.rs"), "// Made by `x` from y. Do not edit.\n")
            .expect("write");
        fs::write(folder.path().join("mine.rs"), "// By hand.\n").expect("write");
        fs::write(folder.path().join("b.rs"), "one\ntwo\n").expect("write");
        let files = [file("a.rs", "a\n"), file("b.rs", "one\n2\n")];
        let changes = check(folder.path(), &files).expect("it can be compared");
        assert_eq!(kinds(&changes), ["missing a.rs", "stale b.rs", "left over old.rs"]);
        assert!(changes[1].to_string().contains("-two"), "{}", changes[1]);
        assert!(!folder.path().join("a.rs").exists());
    }

    #[test]
    fn write_makes_the_folder_right_and_leaves_files_of_others_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("old.rs"), "// Made by `x` from y. Do not edit.\n")
            .expect("write");
        fs::write(folder.path().join("mine.rs"), "// By hand.\n").expect("write");
        let files = [file("src/a.rs", "a\n")];
        let changes = write(&[(folder.path(), &files)]).expect("it can be written");
        assert_eq!(kinds(&changes), ["left over old.rs", "missing a.rs"]);
        assert_eq!(fs::read_to_string(folder.path().join("src/a.rs")).expect("read"), "a\n");
        assert!(folder.path().join("mine.rs").exists());
        assert_eq!(write(&[(folder.path(), &files)]).expect("again"), []);
    }

    #[test]
    fn another_package_below_the_folder_is_left_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        let inner = [file("Cargo.toml", "# Made by `x`.\n"), file("a.rs", "// Made by `x`.\n")];
        write(&[(&folder.path().join("inner"), &inner)]).expect("it can be written");
        assert_eq!(check(folder.path(), &[]).expect("it can be compared"), []);
    }

    #[test]
    fn a_folder_is_ours_where_it_is_empty_or_was_generated() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        assert_eq!(check_is_ours(&at("gone")), Ok(()));
        assert_eq!(check_is_ours(folder.path()), Ok(()));
        fs::write(at("mine.rs"), "").expect("write");
        let fault = check_is_ours(folder.path()).expect_err("it holds a file").to_string();
        assert!(fault.contains("none is the Cargo.toml of a generated crate"), "{fault}");
        fs::write(at("Cargo.toml"), "[package]\n").expect("write");
        assert!(check_is_ours(folder.path()).is_err());
        fs::write(at("Cargo.toml"), "# Made by `x`. Do not edit.\n").expect("write");
        assert_eq!(check_is_ours(folder.path()), Ok(()));
        assert!(check_is_ours(&at("mine.rs")).is_err(), "a file is no folder");
    }

    #[test]
    fn a_file_that_cannot_be_written_leaves_all_others_as_they_were() {
        let folder = tempfile::tempdir().expect("a folder");
        // A file stands where a folder would have to be.
        fs::write(folder.path().join("src"), "in the way").expect("write");
        let new = folder.path().join("new");
        let good = [file("made/a.rs", "a\n")];
        let bad = [file("a.rs", "a\n"), file("src/b.rs", "b\n")];
        let targets = [(new.as_path(), good.as_slice()), (folder.path(), bad.as_slice())];
        let error = write(&targets).expect_err("src is a file");
        assert_eq!(error.file(), Some(folder.path().join("src").as_path()));
        let entries = fs::read_dir(folder.path()).expect("it can be read");
        let names: Vec<_> = entries.map(|entry| entry.expect("an entry").file_name()).collect();
        assert_eq!(names, ["src"]);
    }
}
