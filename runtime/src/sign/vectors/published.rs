//! All vectors of the folder that `TINSMITH_CONFORMANCE` names, or that lies beside the project.

use std::path::{Path, PathBuf};
use std::{env, fs};

use serde_json::Value;

use super::*;

#[test]
fn the_published_vectors_agree() {
    let Some(folder) = folder() else {
        println!("skipped: no conformance data; TINSMITH_CONFORMANCE can name its folder");
        return;
    };
    let mut folders: Vec<PathBuf> = fs::read_dir(folder.join("sigv4"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    let mut stages = 0;
    let mut differences = Vec::new();
    for folder in &folders {
        let files = Files::read(folder);
        let case = files.case();
        stages += [Some(case.header), case.query].into_iter().flatten().map(known).sum::<usize>();
        differences.extend(case.differences());
    }
    println!("{} cases, {stages} stages compared", folders.len());
    assert!(stages > 0, "no vector found");
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// A folder that is named must be there; the default one need not.
fn folder() -> Option<PathBuf> {
    match env::var_os("TINSMITH_CONFORMANCE") {
        Some(folder) => Some(folder.into()),
        None => Some(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/conformance").into())
            .filter(|folder: &PathBuf| folder.is_dir()),
    }
}

fn known(expected: Expected<'_>) -> usize {
    [expected.canonical, expected.to_sign, expected.signature].iter().flatten().count()
}

/// The files of one case.
struct Files {
    name: String,
    request: String,
    context: Option<Value>,
    header: Stage,
    query: Option<Stage>,
}

struct Stage {
    canonical: Option<String>,
    to_sign: Option<String>,
    signature: Option<String>,
}

impl Files {
    fn read(folder: &Path) -> Self {
        let read = |name: &str| fs::read_to_string(folder.join(name)).ok();
        let stage = |kind: &str| Stage {
            canonical: read(&format!("{kind}-canonical-request.txt")).map(trimmed),
            to_sign: read(&format!("{kind}-string-to-sign.txt")).map(trimmed),
            signature: read(&format!("{kind}-signature.txt")).map(trimmed),
        };
        let context = read("context.json");
        Self {
            name: folder.file_name().unwrap().to_string_lossy().into_owned(),
            request: read("request.txt").unwrap(),
            query: context.is_some().then(|| stage("query")),
            context: context.map(|text| serde_json::from_str(&text).unwrap()),
            header: stage("header"),
        }
    }

    fn case(&self) -> Case<'_> {
        Case {
            name: &self.name,
            request: &self.request,
            params: match &self.context {
                Some(context) => params(context),
                None => self.params_of_double_encoding(),
            },
            header: self.header.expected(),
            query: self.query.as_ref().map(Stage::expected),
        }
    }

    /// The cases without a context are about encoding the path twice. Their time is not that of
    /// the others, and their scope stands in the string to sign.
    fn params_of_double_encoding(&self) -> SigningParams<'_> {
        let mut params = vector_params();
        params.time = time("2021-05-11T15:40:45Z");
        params.settings.double_encode_path = true;
        if let Some(scope) = self.header.to_sign.as_deref().and_then(|text| text.lines().nth(2)) {
            let mut parts = scope.split('/').skip(1);
            params.region = parts.next().unwrap();
            params.service = parts.next().unwrap();
        }
        params
    }
}

fn params(context: &Value) -> SigningParams<'_> {
    let credentials = &context["credentials"];
    let flag = |name: &str| context[name].as_bool().unwrap_or_default();
    SigningParams {
        access_key_id: credentials["access_key_id"].as_str().unwrap(),
        secret_access_key: credentials["secret_access_key"].as_str().unwrap(),
        session_token: credentials["token"].as_str(),
        region: context["region"].as_str().unwrap(),
        service: context["service"].as_str().unwrap(),
        time: time(context["timestamp"].as_str().unwrap()),
        settings: SigningSettings {
            double_encode_path: false,
            normalize_path: flag("normalize"),
            payload: Payload::Body,
            content_sha256_header: flag("sign_body"),
            omit_session_token: flag("omit_session_token"),
        },
    }
}

impl Stage {
    fn expected(&self) -> Expected<'_> {
        Expected {
            canonical: self.canonical.as_deref(),
            to_sign: self.to_sign.as_deref(),
            signature: self.signature.as_deref(),
        }
    }
}

fn trimmed(text: String) -> String {
    text.trim_end().to_owned()
}
