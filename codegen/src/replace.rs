//! Replaces files and folders all or nothing.
//!
//! Used by [`write`](mod@crate::write) and by the [import](crate::load::import) of models, the
//! two that change the disk.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::error::{Error, Result};

/// What is to become of a folder. Paths are below `root`.
#[derive(Debug)]
pub(crate) struct Folder<'a> {
    /// The folder; made where it is not there.
    pub(crate) root: &'a Path,
    /// The files to write, with what they are to hold.
    pub(crate) files: Vec<(&'a Path, &'a [u8])>,
    /// The files to remove, and the folders that are empty then.
    pub(crate) stale: Vec<&'a Path>,
}

/// Brings every folder about. Where one step fails, the steps before it are undone, so that no
/// file is changed and no new folder stays.
pub(crate) fn replace(folders: &[Folder<'_>]) -> Result<()> {
    let mut undo = Undo { steps: Vec::new() };
    // All is written before anything is replaced: a full disk shows before the first change.
    let staged: Vec<PathBuf> =
        folders.iter().map(|folder| stage(folder, &mut undo)).collect::<Result<_>>()?;
    for (folder, staged) in folders.iter().zip(&staged) {
        swap(folder, staged, &mut undo)?;
    }
    undo.steps.clear();
    for Folder { root, stale, .. } in folders {
        stale.iter().for_each(|file| remove_empty(root, file));
    }
    Ok(())
}

/// Writes the new files into a folder beside their places, so that moving them there does not
/// cross file systems.
fn stage(folder: &Folder<'_>, undo: &mut Undo) -> Result<PathBuf> {
    let Folder { root, files, .. } = folder;
    create_dir(root, undo)?;
    let stage = tempfile::Builder::new()
        .prefix(".tinsmith-")
        .tempdir_in(root)
        .map_err(|error| Error::io(root, "make a folder for new files", &error))?;
    let staged = stage.path().to_owned();
    // It will hold the replaced files, so it goes only after they are back.
    undo.steps.push(Step::RemoveStage(stage));
    for (index, (file, bytes)) in files.iter().enumerate() {
        fs::write(staged.join(format!("new-{index}")), bytes)
            .map_err(|error| Error::io(&root.join(file), "write the file", &error))?;
    }
    Ok(staged)
}

/// Moves old files out and new ones in.
fn swap(folder: &Folder<'_>, staged: &Path, undo: &mut Undo) -> Result<()> {
    let Folder { root, files, stale } = folder;
    let all = files.iter().map(|(file, _)| file).chain(stale);
    for (index, file) in all.enumerate() {
        let target = root.join(file);
        if let Some(parent) = target.parent() {
            create_dir(parent, undo)?;
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

/// Makes a folder and those above it.
fn create_dir(dir: &Path, undo: &mut Undo) -> Result<()> {
    // The path of the current folder is empty.
    if dir.as_os_str().is_empty() || dir.is_dir() {
        return Ok(());
    }
    if let Some(parent) = dir.parent() {
        create_dir(parent, undo)?;
    }
    match fs::create_dir(dir) {
        Ok(()) => undo.steps.push(Step::RemoveDir(dir.to_owned())),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && dir.is_dir() => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(Error::io(dir, "make the folder", &error)
                .help("a file stands where a folder has to be: move it away"));
        }
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

/// Removes the folders above a removed file that are empty now, `root` the last. One that cannot
/// be removed is not empty, or does no harm.
fn remove_empty(root: &Path, file: &Path) {
    for folder in file.ancestors().skip(1) {
        if fs::remove_dir(root.join(folder)).is_err() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder<'a>(root: &'a Path, files: &[(&'a str, &'a str)], stale: &[&'a str]) -> Folder<'a> {
        let files = files.iter().map(|(path, text)| (Path::new(*path), text.as_bytes()));
        let stale = stale.iter().map(|path| Path::new(*path));
        Folder { root, files: files.collect(), stale: stale.collect() }
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
        let root = dir.path().join("not/there/yet");
        replace(&[folder(&root, &[("a.json", "1"), ("s/b.json", "2")], &[])]).unwrap();
        replace(&[folder(&root, &[("s/b.json", "3")], &["a.json"])]).unwrap();
        assert_eq!(names(&root), ["s"]);
        assert_eq!(fs::read_to_string(root.join("s/b.json")).unwrap(), "3");
    }

    #[test]
    fn folders_that_removed_files_leave_empty_go_with_them() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        let files = [("a/b/old", ""), ("c/old", ""), ("c/mine", "")];
        replace(&[folder(root, &files, &[])]).unwrap();
        replace(&[folder(root, &[], &["a/b/old", "c/old"])]).unwrap();
        assert_eq!(names(root), ["c"]);
        assert_eq!(names(&root.join("c")), ["mine"]);
        replace(&[folder(&root.join("c"), &[], &["mine"])]).unwrap();
        assert!(names(root).is_empty());
    }

    #[test]
    fn a_failure_on_the_way_leaves_everything_as_it_was() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        fs::write(root.join("a.json"), "old").unwrap();
        fs::write(root.join("stale.json"), "stale").unwrap();
        // A folder where the last of the files is to go.
        fs::create_dir(root.join("z.json")).unwrap();
        let first = root.join("new/folder");
        let files = [("a.json", "new"), ("s/t/b.json", "new"), ("z.json", "new")];
        let fault = replace(&[
            folder(&first, &[("deep/c.json", "new")], &[]),
            folder(root, &files, &["stale.json"]),
        ])
        .unwrap_err();
        assert_eq!(fault.file(), Some(root.join("z.json").as_path()));
        assert_eq!(names(root), ["a.json", "stale.json", "z.json"]);
        assert_eq!(fs::read_to_string(root.join("a.json")).unwrap(), "old");
    }

    #[test]
    fn a_file_in_place_of_a_folder_is_named_and_nothing_is_made() {
        let dir = tempfile::tempdir().unwrap();
        let root = dir.path();
        fs::write(root.join("out"), "in the way").unwrap();
        let (good, bad) = (root.join("good"), root.join("out/deep/er"));
        let fault = replace(&[folder(&good, &[("a", "")], &[]), folder(&bad, &[("b", "")], &[])])
            .unwrap_err();
        assert_eq!(fault.file(), Some(root.join("out").as_path()));
        assert_eq!(names(root), ["out"]);
    }
}
