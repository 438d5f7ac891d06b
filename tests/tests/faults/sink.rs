//! Where all that a program could show goes: texts of errors, `Debug` of what it can lay hands on.
//!
//! Each text is searched when it comes and then dropped, so that many calls need no memory.

use std::fmt::Debug;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use tinsmith_tests::signature::SECRET;

/// The session token of every client of this suite.
pub const SESSION: &str = "session-S3CRET-9f1c";
/// The password in the URL of a proxy.
pub const PASSWORD: &str = "password-S3CRET-77a0";
/// The token that the service gives out for a registry.
pub const AUTHORIZATION: &str = "QVdTOnRva2VuLVMzQ1JFVC00NGIy";

const SECRETS: [&str; 4] = [SECRET, SESSION, PASSWORD, AUTHORIZATION];

/// As long as the signature of a request, which is in hexadecimal.
const SIGNATURE: usize = 64;

/// Each secret in all its forms.
static FORMS: OnceLock<[[String; 4]; 4]> = OnceLock::new();

static SEEN: AtomicUsize = AtomicUsize::new(0);
static LEAKS: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Searches what a program may print.
pub fn debug(shown: &impl Debug) {
    text(&format!("{shown:?}"));
    text(&format!("{shown:#?}"));
}

/// Searches a text.
pub fn text(text: &str) {
    SEEN.fetch_add(1, Ordering::Relaxed);
    if let Some(secret) = secret(text) {
        LEAKS.lock().unwrap().push(format!("{secret} is in: {text}"));
    }
}

/// Holds that there was something to search, and that none of it is a secret.
#[track_caller]
pub fn is_clean(least: usize) {
    let leaks = LEAKS.lock().unwrap().clone();
    assert!(leaks.is_empty(), "secrets are shown:\n  {}", leaks.join("\n  "));
    let seen = SEEN.load(Ordering::Relaxed);
    assert!(seen >= least, "only {seen} texts were searched");
}

/// The secret that is in `text`: as it is, in Base64, or as `Debug` of bytes shows it.
fn secret(text: &str) -> Option<String> {
    let forms = FORMS.get_or_init(|| {
        SECRETS.map(|secret| {
            let numbers: Vec<String> = secret.bytes().map(|byte| byte.to_string()).collect();
            let base64 = STANDARD.encode(secret).trim_end_matches('=').to_owned();
            [secret.to_owned(), base64, numbers.join(", "), numbers.join(",\n")]
        })
    });
    // Numbers of a list on lines of their own are indented.
    let flush: Vec<&str> = text.lines().map(str::trim_start).collect();
    let flush = flush.join("\n");
    let known = forms.iter().find(|forms| forms.iter().any(|form| flush.contains(form)));
    known.map(|[secret, ..]| secret.clone()).or_else(|| {
        let mut runs = text.split(|char: char| !char.is_ascii_hexdigit());
        runs.find(|run| run.len() == SIGNATURE).map(|run| format!("a signature, {run},"))
    })
}

#[test]
fn a_secret_is_found_however_it_is_shown() {
    let header = format!("Credential=K, Signature={}", "0f".repeat(32));
    let shown = [
        format!("no answer: {SECRET}"),
        format!("{:?}", bytes::Bytes::from(SESSION)),
        format!("{:?}", PASSWORD.as_bytes()),
        format!("{:#?}", Some(PASSWORD.as_bytes())),
        format!("Basic {}", STANDARD.encode(SESSION)),
        header,
    ];
    for text in shown {
        assert!(secret(&text).is_some(), "{text}");
    }
    assert_eq!(secret("ECR DescribeRegistry: the connection broke (3 attempts)"), None);
}
