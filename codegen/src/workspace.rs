//! Whether a crate has to be a workspace of its own.
//!
//! cargo looks for a workspace in the folders above a package, and refuses to build a package
//! that stands below a workspace and is no member of it. A table `[workspace]` in the package's
//! own manifest ends the search; but in a member of a workspace it is an error. Members are those
//! that the workspace names, and packages below it that members depend on by path.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// Whether the crate in `folder`, which need not be there yet, stands below a workspace that
/// neither has it as a member nor excludes it.
pub fn is_of_its_own(folder: &Path) -> bool {
    let folder = real(folder);
    for above in folder.ancestors().skip(1) {
        let Some(manifest) = manifest(above) else { continue };
        let Some(workspace) = manifest.get("workspace") else { continue };
        let is_named = patterns(workspace, "members").any(|pattern| {
            folder.strip_prefix(above).is_ok_and(|below| matches(Path::new(pattern), below))
        });
        if is_named || members(above, workspace).contains(&folder) {
            return false;
        }
        let is_excluded = patterns(workspace, "exclude")
            .any(|excluded| folder.starts_with(real(&above.join(excluded))));
        // One that is excluded can still be below the next workspace further up.
        if !is_excluded {
            return true;
        }
    }
    false
}

/// The manifest in a folder. cargo says what is wrong with one that is no TOML.
fn manifest(folder: &Path) -> Option<toml::Table> {
    fs::read_to_string(folder.join("Cargo.toml")).ok()?.parse().ok()
}

fn patterns<'t>(workspace: &'t toml::Value, key: &str) -> impl Iterator<Item = &'t str> {
    let list = workspace.get(key).and_then(toml::Value::as_array);
    list.into_iter().flatten().filter_map(toml::Value::as_str)
}

/// The folders of the members that there are, and of what they depend on by path.
fn members(root: &Path, workspace: &toml::Value) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    let shared = paths(workspace, root);
    let named = patterns(workspace, "members").flat_map(|pattern| expand(root, pattern));
    let mut next: Vec<PathBuf> = named.chain([root.to_owned()]).chain(shared).collect();
    while let Some(folder) = next.pop() {
        let folder = real(&folder);
        if let (true, Some(manifest)) = (found.insert(folder.clone()), manifest(&folder)) {
            next.extend(paths(&toml::Value::Table(manifest), &folder));
        }
    }
    found
}

/// The paths that the tables of dependencies of a manifest, or of a workspace, lead to.
fn paths(manifest: &toml::Value, folder: &Path) -> Vec<PathBuf> {
    let targets = manifest.get("target").and_then(toml::Value::as_table);
    let places = targets.into_iter().flat_map(toml::Table::values).chain([manifest]);
    let tables = places.flat_map(|place| {
        ["dependencies", "dev-dependencies", "build-dependencies"]
            .into_iter()
            .filter_map(|key| place.get(key)?.as_table())
    });
    let paths = tables
        .flat_map(toml::Table::values)
        .filter_map(|dependency| dependency.get("path")?.as_str());
    paths.map(|path| folder.join(path)).collect()
}

/// The folders that a member's pattern fits.
fn expand(root: &Path, pattern: &str) -> Vec<PathBuf> {
    let mut folders = vec![root.to_owned()];
    for part in Path::new(pattern).components() {
        let name = part.as_os_str().as_encoded_bytes();
        folders = match name.iter().any(|c| matches!(c, b'*' | b'?')) {
            false => folders.into_iter().map(|folder| folder.join(part)).collect(),
            true => folders
                .iter()
                .flat_map(|folder| fs::read_dir(folder).into_iter().flatten().flatten())
                .filter(|entry| matches_name(name, entry.file_name().as_encoded_bytes()))
                .map(|entry| entry.path())
                .collect(),
        };
    }
    folders
}

/// The path without links and dots, as far as there is anything.
fn real(folder: &Path) -> PathBuf {
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    for there in whole.ancestors() {
        if let (Ok(found), Ok(rest)) = (there.canonicalize(), whole.strip_prefix(there)) {
            // Joining an empty path would leave a slash at the end.
            return rest.components().fold(found, |path, part| path.join(part));
        }
    }
    whole
}

/// Whether a member's pattern, with `*` and `?` within a folder's name, is that of `path`.
fn matches(pattern: &Path, path: &Path) -> bool {
    let pattern: Vec<_> = pattern.components().filter(|part| *part != Component::CurDir).collect();
    let path: Vec<_> = path.components().collect();
    let bytes = |part: &Component<'_>| part.as_os_str().as_encoded_bytes().to_vec();
    pattern.len() == path.len()
        && pattern.iter().zip(&path).all(|(part, name)| matches_name(&bytes(part), &bytes(name)))
}

fn matches_name(pattern: &[u8], name: &[u8]) -> bool {
    match (pattern, name) {
        ([], []) => true,
        ([b'*', rest @ ..], _) => (0..=name.len()).any(|skip| matches_name(rest, &name[skip..])),
        ([b'?', pattern @ ..], [_, name @ ..]) => matches_name(pattern, name),
        ([p, pattern @ ..], [c, name @ ..]) => p == c && matches_name(pattern, name),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A workspace with these keys, and a package in `there` that depends on nothing yet.
    fn workspace(keys: &str) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        // The folder for temporary files may lie below a workspace itself.
        fs::write(dir.path().join("Cargo.toml"), format!("[workspace]\n{keys}\n")).unwrap();
        fs::create_dir(dir.path().join("there")).unwrap();
        dir
    }

    fn below(keys: &str, folder: &str) -> bool {
        is_of_its_own(&workspace(keys).path().join(folder))
    }

    #[test]
    fn a_crate_below_a_workspace_that_does_not_know_it_is_one_of_its_own() {
        assert!(below("", "new"));
        assert!(below("members = [\"other\", \"gen/*\"]", "there/new"));
        assert!(below("members = [\"gen/*\"]", "gen/deep/er"));
    }

    #[test]
    fn a_member_is_none() {
        assert!(!below("members = [\"other\", \"gen/*\"]", "gen/new"));
        assert!(!below("members = [\"./there/cra?e-*\"]", "there/../there/crate-x"));
    }

    #[test]
    fn one_that_a_member_depends_on_by_path_is_a_member() {
        let dir = workspace("members = [\"th*\"]\n[workspace.dependencies]\na.path = \"a\"");
        let new = |name: &str| is_of_its_own(&dir.path().join(name));
        assert!(!new("a"));
        assert!(new("gen/b"));
        let manifest = "[target.'cfg(unix)'.build-dependencies]\nb = { path = \"../gen/b\" }\n";
        fs::write(dir.path().join("there/Cargo.toml"), manifest).unwrap();
        assert!(!new("gen/b"));
    }

    #[test]
    fn one_that_is_excluded_can_stand_below_another_workspace() {
        let dir = tempfile::tempdir().unwrap();
        let inner = dir.path().join("inner");
        fs::create_dir(&inner).unwrap();
        fs::write(inner.join("Cargo.toml"), "[workspace]\nexclude = [\"./gen\"]\n").unwrap();
        let outer = |text: &str| {
            fs::write(dir.path().join("Cargo.toml"), text).unwrap();
            is_of_its_own(&inner.join("gen/new"))
        };
        assert!(outer("[workspace]\n"));
        assert!(!outer("[workspace]\nexclude = [\"inner/gen\"]\n"));
    }
}
