//! The rules of this repository that a compiler does not hold: which crate may know what, and
//! what may not be left lying about. CONTRIBUTING.md says them in words.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// The crates that know no service.
const GENERAL: [&str; 2] = ["codegen", "runtime"];

/// What the services of this repository are called, in lower case: by users and in the models.
const SERVICES: [&str; 3] = ["ecr", "containerregistry", "spencerfrontend"];

/// Folders that hold no sources; the last three are what a fuzzer leaves.
const NO_SOURCES: [&str; 5] = ["target", ".git", "corpus", "artifacts", "coverage"];

#[test]
fn no_service_is_named_in_the_generator_or_the_runtime() {
    let mut found = Vec::new();
    for folder in GENERAL {
        let mut sources = files(&repository().join(folder), &["rs"]);
        sources.retain(|path| !path.components().any(|part| part.as_os_str() == "tests"));
        let stripped: Vec<(PathBuf, Stripped)> = sources
            .into_iter()
            .map(|path| {
                let code = Stripped::of(&tokens(&path));
                (path, code)
            })
            .collect();
        let for_tests: Vec<PathBuf> = stripped
            .iter()
            .flat_map(|(path, code)| code.test_modules.iter().map(|name| module(path, name)))
            .collect();
        for (path, code) in stripped {
            let module = path.with_extension("");
            if !for_tests.iter().any(|test| module.starts_with(test)) {
                let words = code.words.iter().filter(|word| names_a_service(word));
                found.extend(words.map(|word| format!("{}: {word}", short(&path))));
            }
        }
        let manifest = repository().join(folder).join("Cargo.toml");
        let facts = text(&manifest);
        let facts = facts.lines().map(|line| line.split('#').next().unwrap_or_default());
        let named = facts.filter(|line| names_a_service(line));
        found.extend(named.map(|line| format!("{}: {line}", short(&manifest))));
    }
    assert_eq!(found, [""; 0], "services are named in models/ and generated/ alone");
}

#[test]
fn every_crate_forbids_unsafe_code() {
    let forbids = |lints: Option<&toml::Value>| {
        lints.and_then(|lints| lints.get("rust")?.get("unsafe_code")?.as_str()) == Some("forbid")
    };
    let workspace = manifest(&repository());
    let of_workspace = workspace.get("workspace").and_then(|workspace| workspace.get("lints"));
    assert!(forbids(of_workspace), "the workspace forbids it");
    // What measures is a workspace of its own, whose members inherit.
    let bench = manifest(&repository().join("bench"));
    let of_bench = bench.get("workspace").and_then(|workspace| workspace.get("lints"));
    assert!(forbids(of_bench), "the workspace of what measures forbids it");
    let measuring = entries(&repository().join("bench")).into_iter();
    let measuring = measuring.filter(|path| path.join("Cargo.toml").is_file());
    // What fuzzes is one too.
    for folder in members().into_iter().chain(measuring).chain([repository().join("fuzz")]) {
        let manifest = manifest(&folder);
        let lints = manifest.get("lints");
        let inherits = lints.and_then(|lints| lints.get("workspace")?.as_bool()) == Some(true);
        let says_so = || text(&folder.join("src/lib.rs")).contains("#![forbid(unsafe_code)]");
        assert!(inherits || forbids(lints) || says_so(), "{} does not", short(&folder));
    }
}

#[test]
fn dependencies_point_in_one_direction() {
    let ours = |names: BTreeSet<String>| -> Vec<String> {
        names.into_iter().filter(|name| name.starts_with("tinsmith")).collect()
    };
    for folder in GENERAL {
        let names = dependencies(&manifest(&repository().join(folder)), &ALL);
        assert_eq!(ours(names), [""; 0], "{folder} stands alone");
    }
    let generated = repository().join("generated");
    let crates: Vec<_> =
        members().into_iter().filter(|folder| folder.starts_with(&generated)).collect();
    assert!(crates.len() >= 2, "{crates:?}");
    for folder in crates {
        let manifest = manifest(&folder);
        let names = dependencies(&manifest, &["dependencies", "build-dependencies"]);
        assert_eq!(Vec::from_iter(names), ["tinsmith-runtime"], "{}", short(&folder));
        let names = ours(dependencies(&manifest, &["dev-dependencies"]));
        assert_eq!(names, [""; 0], "{}", short(&folder));
    }
}

#[test]
fn the_dependencies_of_what_users_build_are_those_that_the_architecture_gives_a_reason_for() {
    let architecture = text(&repository().join("ARCHITECTURE.md"));
    for (folder, title) in [("runtime", "runtime"), ("config", "loader")] {
        let names = dependencies(&manifest(&repository().join(folder)), &["dependencies"]);
        let (_, section) = architecture
            .split_once(&format!("\n## The {title}'s dependencies\n"))
            .expect("ARCHITECTURE.md has a section on them");
        let section = section.split("\n## ").next().unwrap_or_default();
        let reasoned: BTreeSet<String> = section
            .lines()
            .filter_map(|row| row.strip_prefix("| `")?.split_once('`'))
            .map(|(name, _)| name.to_owned())
            .collect();
        assert_eq!(names, reasoned, "{folder}");
    }
}

#[test]
fn nothing_is_left_undone() {
    let mut found = Vec::new();
    for path in files(&repository(), &["rs"]) {
        let mut undone = Vec::new();
        leftovers(tokens(&path), &mut undone);
        found.extend(undone.into_iter().map(|what| format!("{}: {what}", short(&path))));
    }
    assert_eq!(found, [""; 0]);
}

#[test]
fn no_source_names_a_folder_of_one_machine() {
    // Put together here, so that this file does not hold them.
    let folders = ["work", "root", "tmp"].map(|name| format!("/{name}/"));
    let mut found = Vec::new();
    for path in files(&repository(), &[]) {
        // What is not text was not written by hand.
        let Ok(text) = fs::read_to_string(&path) else { continue };
        for (index, line) in text.lines().enumerate() {
            if folders.iter().any(|folder| line.contains(folder)) {
                found.push(format!("{}:{}: {line}", short(&path), index + 1));
            }
        }
    }
    assert_eq!(found, [""; 0]);
}

#[test]
fn words_that_only_contain_the_letters_name_no_service() {
    for word in ["secret", "SECRET_ACCESS_KEY", "decrement", "ProvideCredentials"] {
        assert!(!names_a_service(word), "{word}");
    }
    for word in ["ecr", "ECR", "tinsmith_ecr", "EcrPublic", "SmallEcr", "\"ecr-public\""] {
        assert!(names_a_service(word), "{word}");
    }
}

#[test]
fn comments_and_tests_are_stripped_and_code_and_texts_are_not() {
    let source = r##"
        //! ecr
        /// ecr
        mod a { const A: &str = "one"; /* ecr */ #[cfg(test)] mod tests { const B: &str = "ecr"; } }
        #[cfg(all(test, feature = "x"))] mod fixture;
        #[cfg(not(test))] fn two() { three!(four) }
    "##;
    let stripped = Stripped::of(&source.parse().expect("it is Rust"));
    assert_eq!(stripped.test_modules, ["fixture"]);
    for word in ["\"one\"", "two", "four"] {
        assert!(stripped.words.iter().any(|found| found == word), "{word}");
    }
    assert!(!stripped.words.iter().any(|word| names_a_service(word)), "{:?}", stripped.words);
}

/// The code of a file without comments and tests.
#[derive(Default)]
struct Stripped {
    /// Identifiers and literals.
    words: Vec<String>,
    /// The modules in other files that are for tests alone.
    test_modules: Vec<String>,
}

impl Stripped {
    fn of(tokens: &TokenStream) -> Self {
        let mut stripped = Self::default();
        stripped.take(tokens.clone());
        stripped
    }

    // Plain comments are gone from tokens already; documentation is an attribute there.
    fn take(&mut self, tokens: TokenStream) {
        let mut tokens = tokens.into_iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                TokenTree::Punct(hash) if hash.as_char() == '#' => {
                    tokens.next_if(
                        |next| matches!(next, TokenTree::Punct(inner) if inner.as_char() == '!'),
                    );
                    let Some(attribute) = tokens.next_if(is_brackets) else { continue };
                    let TokenTree::Group(attribute) = attribute else { continue };
                    let words: Vec<String> = words(attribute.stream());
                    let said = |name: &str| words.iter().any(|word| word == name);
                    match words.first().map(String::as_str) {
                        Some("doc") => {}
                        Some("cfg") if said("test") && !said("not") => self.skip(&mut tokens),
                        _ => self.words.extend(words),
                    }
                }
                TokenTree::Group(group) => self.take(group.stream()),
                TokenTree::Ident(word) => self.words.push(word.to_string()),
                TokenTree::Literal(word) => self.words.push(word.to_string()),
                TokenTree::Punct(_) => {}
            }
        }
    }

    /// Skips an item: up to its block, or the semicolon that ends it.
    fn skip(&mut self, tokens: &mut impl Iterator<Item = TokenTree>) {
        let mut last_word = String::new();
        for token in tokens {
            match token {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => return,
                TokenTree::Punct(end) if end.as_char() == ';' => {
                    return self.test_modules.push(last_word);
                }
                TokenTree::Ident(word) => last_word = word.to_string(),
                _ => {}
            }
        }
    }
}

fn is_brackets(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket)
}

/// All identifiers and literals.
fn words(tokens: TokenStream) -> Vec<String> {
    tokens
        .into_iter()
        .flat_map(|token| match token {
            TokenTree::Group(group) => words(group.stream()),
            TokenTree::Punct(_) => Vec::new(),
            word => vec![word.to_string()],
        })
        .collect()
}

/// Whether the text names a service. Its letters within another word, as in `secret`, do not: a
/// name begins where a word begins, be it at a capital.
fn names_a_service(text: &str) -> bool {
    let small = text.to_ascii_lowercase();
    SERVICES.iter().any(|service| {
        small.match_indices(service).any(|(at, _)| {
            let before = text[..at].chars().next_back();
            let capital = text[at..].starts_with(|first: char| first.is_ascii_uppercase());
            !before.is_some_and(|before| {
                before.is_ascii_alphabetic() && !(capital && before.is_ascii_lowercase())
            })
        })
    })
}

/// Macros and attributes that stand for work to be done.
fn leftovers(tokens: TokenStream, found: &mut Vec<String>) {
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        let next = tokens.peek();
        match &token {
            TokenTree::Ident(name)
                if ["todo", "unimplemented", "dbg"].iter().any(|left| name == left) =>
            {
                if matches!(next, Some(TokenTree::Punct(call)) if call.as_char() == '!') {
                    found.push(format!("{name}!"));
                }
            }
            TokenTree::Punct(hash) if hash.as_char() == '#' => {
                if let Some(TokenTree::Group(attribute)) = next {
                    if words(attribute.stream()).first().is_some_and(|name| name == "ignore") {
                        found.push("#[ignore]".to_owned());
                    }
                }
            }
            TokenTree::Group(group) => leftovers(group.stream(), found),
            _ => {}
        }
    }
}

/// The tables of a manifest that name dependencies.
const ALL: [&str; 3] = ["dependencies", "dev-dependencies", "build-dependencies"];

/// The packages that a manifest's tables name, those for one platform among them.
fn dependencies(manifest: &toml::Table, tables: &[&str]) -> BTreeSet<String> {
    let platforms = manifest.get("target").and_then(toml::Value::as_table);
    let platforms = platforms.into_iter().flat_map(toml::Table::values);
    let places = platforms.filter_map(toml::Value::as_table).chain([manifest]);
    let mut names = BTreeSet::new();
    for place in places {
        for table in tables.iter().filter_map(|name| place.get(*name)?.as_table()) {
            for (name, entry) in table {
                let package = entry.get("package").and_then(toml::Value::as_str);
                names.insert(package.unwrap_or(name).to_owned());
            }
        }
    }
    names
}

/// The folders of the workspace's crates.
fn members() -> Vec<PathBuf> {
    let workspace = manifest(&repository());
    let members = workspace.get("workspace").and_then(|workspace| workspace.get("members"));
    let members = members.and_then(toml::Value::as_array).expect("there are members");
    let mut folders = Vec::new();
    for member in members.iter().filter_map(toml::Value::as_str) {
        match member.strip_suffix("/*") {
            None => folders.push(repository().join(member)),
            Some(parent) => {
                let below = entries(&repository().join(parent));
                folders.extend(below.into_iter().filter(|path| path.join("Cargo.toml").is_file()));
            }
        }
    }
    folders
}

fn manifest(folder: &Path) -> toml::Table {
    let path = folder.join("Cargo.toml");
    text(&path).parse().unwrap_or_else(|error| panic!("{}: {error}", short(&path)))
}

fn tokens(path: &Path) -> TokenStream {
    text(path).parse().unwrap_or_else(|error| panic!("{}: {error}", short(path)))
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", short(path)))
}

/// The files below `folder` that end in one of `endings`, or all; those that tools leave are left
/// out.
fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in entries(folder) {
        let name = path.file_name().unwrap_or_default();
        if path.is_dir() {
            if !NO_SOURCES.iter().any(|skipped| name == *skipped) {
                found.extend(files(&path, endings));
            }
        } else if endings.is_empty()
            || path.extension().is_some_and(|ending| endings.iter().any(|known| ending == *known))
        {
            found.push(path);
        }
    }
    found
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|e| panic!("{}: {e}", short(folder)));
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("it can be read").path()).collect();
    // In a worktree `.git` is a file that names a folder.
    paths.retain(|path| path.file_name().is_none_or(|name| name != ".git"));
    paths.sort();
    paths
}

/// The file of the module `name` that the file at `path` declares, without its ending.
fn module(path: &Path, name: &str) -> PathBuf {
    let parent = path.parent().unwrap_or(path);
    match path.file_stem().and_then(|stem| stem.to_str()) {
        Some("lib" | "main" | "mod") => parent.join(name),
        _ => path.with_extension("").join(name),
    }
}

fn repository() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("a parent").to_owned()
}

fn short(path: &Path) -> String {
    path.strip_prefix(repository()).unwrap_or(path).display().to_string()
}
