//! Replaces files all or nothing.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::error::{Error, Result};

/// Writes `files` below `root` and removes those of `stale`. Where one step fails, the steps
/// before it are undone.
pub(super) fn replace(
    root: &Path,
    files: &BTreeMap<PathBuf, Vec<u8>>,
    stale: &[PathBuf],
) -> Result<()> {
    let mut undo = Undo { steps: Vec::new() };
    create_dir(root, &mut undo)?;
    // Beside the files, so that renaming does not cross file systems.
    let stage = tempfile::Builder::new()
        .prefix(".import-")
        .tempdir_in(root)
        .map_err(|error| Error::io(root, "make a folder for new files", &error))?;
    let staged = stage.path().to_owned();
    // It holds the replaced files, so it goes only after they are back.
    undo.steps.push(Step::RemoveStage(stage));
    for (index, (file, bytes)) in files.iter().enumerate() {
        let path = staged.join(format!("new-{index}"));
        fs::write(&path, bytes)
            .map_err(|error| Error::io(&root.join(file), "write the file", &error))?;
    }
    for (index, file) in files.keys().chain(stale).enumerate() {
        let target = root.join(file);
        if let Some(parent) = target.parent() {
            create_dir(parent, &mut undo)?;
        }
        let old = staged.join(format!("old-{index}"));
        match rename(&target, &old) {
            Ok(()) => undo.steps.push(Step::Rename { from: old, to: target.clone() }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(Error::io(&target, "replace the file", &error)),
        }
        if index < files.len() {
            let new = staged.join(format!("new-{index}"));
            rename(&new, &target).map_err(|error| Error::io(&target, "write the file", &error))?;
            undo.steps.push(Step::Remove(target));
        }
    }
    undo.steps.clear();
    Ok(())
}

/// What would take back what has been done. Does so when it is dropped.
struct Undo {
    steps: Vec<Step>,
}

enum Step {
    Rename { from: PathBuf, to: PathBuf },
    Remove(PathBuf),
    RemoveDir(PathBuf),
    RemoveStage(TempDir),
}

impl Drop for Undo {
    fn drop(&mut self) {
        // The error that led here is the one to report, so those of undoing are not.
        for step in self.steps.drain(..).rev() {
            let _ = match step {
                Step::Rename { from, to } => fs::rename(from, to),
                Step::Remove(path) => fs::remove_file(path),
                Step::RemoveDir(path) => fs::remove_dir(path),
                Step::RemoveStage(stage) => stage.close(),
            };
        }
    }
}

fn create_dir(dir: &Path, undo: &mut Undo) -> Result<()> {
    match fs::create_dir(dir) {
        Ok(()) => undo.steps.push(Step::RemoveDir(dir.to_owned())),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && dir.is_dir() => {}
        Err(error) => return Err(Error::io(dir, "make the folder", &error)),
    }
    Ok(())
}

/// Renames a file; a folder in its place is an error, not something to move away.
fn rename(from: &Path, to: &Path) -> io::Result<()> {
    if from.is_dir() {
        return Err(io::Error::other("there is a folder in its place"));
    }
    fs::rename(from, to)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(entries: &[(&str, &str)]) -> BTreeMap<PathBuf, Vec<u8>> {
        entries.iter().map(|(path, text)| (path.into(), text.as_bytes().to_vec())).collect()
    }

    fn names(dir: &Path) -> Vec<String> {
        let entries = fs::read_dir(dir).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn files_are_written_and_stale_ones_removed() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path().join("models");
        replace(&root, &files(&[("a.json", "1"), ("s/b.json", "2")]), &[]).unwrap();
        replace(&root, &files(&[("s/b.json", "3")]), &[PathBuf::from("a.json")]).unwrap();
        assert_eq!(names(&root), ["s"]);
        assert_eq!(fs::read_to_string(root.join("s/b.json")).unwrap(), "3");
    }

    #[test]
    fn a_failure_on_the_way_leaves_everything_as_it_was() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        fs::write(root.join("a.json"), "old").unwrap();
        // A folder where the last of the files is to go.
        fs::create_dir(root.join("z.json")).unwrap();
        let fault = replace(
            root,
            &files(&[("a.json", "new"), ("s/b.json", "new"), ("z.json", "new")]),
            &[],
        )
        .unwrap_err();
        assert_eq!(fault.file(), Some(root.join("z.json").as_path()));
        assert_eq!(names(root), ["a.json", "z.json"]);
        assert_eq!(fs::read_to_string(root.join("a.json")).unwrap(), "old");
    }
}
