//! What a program builds that uses a generated crate, as cargo tells it.

use std::collections::BTreeSet;
use std::process::Command;

/// What belongs to async programs.
const ASYNC: [&str; 7] =
    ["tokio", "hyper", "hyper-util", "tokio-rustls", "tokio-macros", "want", "mio"];

/// Other stacks of TLS, HTTP and cryptography than the one that we use.
const OTHERS: [&str; 18] = [
    "aws-lc-rs",
    "aws-lc-sys",
    "openssl",
    "openssl-sys",
    "native-tls",
    "schannel",
    "s2n-tls",
    "boring",
    "mbedtls",
    "sha2",
    "hmac",
    "ureq",
    "reqwest",
    "isahc",
    "curl",
    "attohttpc",
    "minreq",
    "h2",
];

/// The crates that a program builds with these features, each with its version.
fn built(features: &str) -> Vec<(String, String)> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--package", "tinsmith-ecr", "--edges", "normal,build", "--prefix", "none"])
        .args(["--format", "{p}", "--locked", "--offline", "--no-default-features"])
        .args(["--features", features])
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("names of crates");
    let crates: BTreeSet<(String, String)> = text
        .lines()
        .filter_map(|line| {
            let mut words = line.split_whitespace();
            Some((words.next()?.to_owned(), words.next()?.to_owned()))
        })
        .collect();
    assert!(crates.iter().any(|(name, _)| name == "rustls"), "{crates:?}");
    crates.into_iter().collect()
}

fn found<'a>(crates: &'a [(String, String)], unwanted: &[&str]) -> Vec<&'a str> {
    let names = crates.iter().map(|(name, _)| name.as_str());
    names.filter(|name| unwanted.contains(name)).collect()
}

/// The crates of the transport that are there in two versions.
fn twice(crates: &[(String, String)]) -> Vec<&str> {
    let pairs = crates.windows(2).filter(|pair| pair[0].0 == pair[1].0);
    let names = pairs.map(|pair| pair[0].0.as_str());
    let transport = ["hyper", "http", "http-body", "httparse", "rustls", "ring", "webpki-roots"];
    names.filter(|name| transport.contains(name)).collect()
}

#[test]
fn the_blocking_client_builds_no_async_runtime() {
    for roots in ["webpki-roots", "native-roots"] {
        let crates = built(&format!("blocking,{roots}"));
        assert_eq!(found(&crates, &ASYNC), [""; 0]);
        assert_eq!(found(&crates, &OTHERS), [""; 0]);
        assert_eq!(twice(&crates), [""; 0]);
    }
}

#[test]
fn the_default_client_has_one_stack_of_http_tls_and_cryptography() {
    let crates = built("default");
    assert_eq!(found(&crates, &["hyper", "tokio"]), ["hyper", "tokio"]);
    assert_eq!(found(&crates, &OTHERS), [""; 0]);
    assert_eq!(twice(&crates), [""; 0]);
    let both = built("default,blocking");
    let more: Vec<_> = both.iter().filter(|one| !crates.contains(one)).collect();
    assert!(more.is_empty(), "{more:?}");
}
