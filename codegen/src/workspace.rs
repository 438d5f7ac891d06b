//! Whether a crate has to be a workspace of its own.
//!
//! cargo looks for a workspace in the folders above a package, and refuses to build a package
//! that stands below a workspace and is no member of it. A table `[workspace]` in the package's
//! own manifest ends the search; in a member of a workspace it is an error.

use std::ffi::OsStr;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// Whether the crate in `folder`, which need not be there yet, stands below a workspace that
/// neither has it as a member nor excludes it.
pub fn is_of_its_own(folder: &Path) -> bool {
    let folder = real(folder);
    for above in folder.ancestors().skip(1) {
        let Ok(text) = fs::read_to_string(above.join("Cargo.toml")) else { continue };
        // cargo says what is wrong with a manifest that is no TOML.
        let Ok(manifest) = text.parse::<toml::Table>() else { continue };
        let Some(workspace) = manifest.get("workspace") else { continue };
        let list = |key: &str| {
            let list = workspace.get(key).and_then(toml::Value::as_array);
            list.into_iter().flatten().filter_map(toml::Value::as_str)
        };
        let Ok(below) = folder.strip_prefix(above) else { continue };
        let is_member = list("members").any(|member| matches(Path::new(member), below));
        let is_excluded = list("exclude").any(|excluded| below.starts_with(plain(excluded)));
        if is_member {
            return false;
        }
        // One that is excluded can still be below the next workspace further up.
        if !is_excluded {
            return true;
        }
    }
    false
}

/// The path without links, as far as there is anything.
fn real(folder: &Path) -> PathBuf {
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    for there in whole.ancestors() {
        if let (Ok(found), Ok(rest)) = (there.canonicalize(), whole.strip_prefix(there)) {
            return found.join(rest);
        }
    }
    whole
}

/// The path without `.`.
fn plain(path: &str) -> PathBuf {
    Path::new(path).components().filter(|part| *part != Component::CurDir).collect()
}

/// Whether a member's pattern, with `*` and `?` within a folder's name, is that of `path`.
fn matches(pattern: &Path, path: &Path) -> bool {
    let parts = |path: &Path| -> Vec<Vec<u8>> {
        let parts = path.components().filter(|part| *part != Component::CurDir);
        parts
            .map(|part| part.as_os_str())
            .map(OsStr::as_encoded_bytes)
            .map(<[u8]>::to_vec)
            .collect()
    };
    let (pattern, path) = (parts(pattern), parts(path));
    pattern.len() == path.len() && pattern.iter().zip(&path).all(|(p, name)| matches_name(p, name))
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

    /// Whether a crate in `folder` below a workspace with these keys is one of its own.
    fn below(keys: &str, folder: &str) -> bool {
        let dir = tempfile::tempdir().unwrap();
        // The folder for temporary files may lie below a workspace itself.
        fs::write(dir.path().join("Cargo.toml"), format!("[workspace]\n{keys}\n")).unwrap();
        fs::create_dir(dir.path().join("there")).unwrap();
        is_of_its_own(&dir.path().join(folder))
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
        assert!(!outer("[workspace]\nexclude = [\"inner/gen\"]\n[workspace.dependencies]\n"));
    }
}
