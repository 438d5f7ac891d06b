use std::time::{Duration, SystemTime};

use tinsmith_runtime::error::DisplayErrorContext;
use tinsmith_runtime::time::StaticTimeSource;

use super::*;

const KEYS: &str = r#""AccessKeyId": "AKID", "SecretAccessKey": "sesame""#;

/// 2026-01-01T00:00:00Z.
const NOW: u64 = 1_767_225_600;

async fn ask(command: &str) -> Result<Credentials, String> {
    let config = ProviderConfig::empty().with_time_source(StaticTimeSource::from_secs(NOW));
    CredentialProcessProvider::builder()
        .configure(&config)
        .command(command)
        .account_id("210987654321")
        .build()
        .provide_credentials()
        .await
        .map_err(|error| DisplayErrorContext(error).to_string())
}

async fn printed(json: &str) -> Result<Credentials, String> {
    assert!(!json.contains('\''));
    ask(&format!("printf %s '{json}'")).await
}

const LEFT_OUT: &str =
    "They are left out as they may hold secrets; run the command by hand to see them";

#[tokio::test]
async fn all_members_are_read() {
    let json = format!(
        r#"{{"Version": 1, {KEYS}, "SessionToken": "token", "AccountId": "123456789012",
            "Expiration": "2026-01-01T01:00:01+01:00", "Other": null}}"#
    );
    let credentials = printed(&json).await.unwrap();
    assert_eq!(credentials.access_key_id(), "AKID");
    assert_eq!(credentials.secret_access_key(), "sesame");
    assert_eq!(credentials.session_token(), Some("token"));
    assert_eq!(credentials.account_id().unwrap().as_str(), "123456789012");
    let expiry = SystemTime::UNIX_EPOCH + Duration::from_secs(NOW + 1);
    assert_eq!(credentials.expiry(), Some(expiry));
    assert_eq!(credentials.provider_name(), "process");
}

#[tokio::test]
async fn the_account_of_the_profile_stands_in_for_one_that_is_not_printed() {
    let credentials = printed(&format!(r#"{{"Version": 1, {KEYS}}}"#)).await.unwrap();
    assert_eq!(credentials.account_id().unwrap().as_str(), "210987654321");
    assert_eq!((credentials.session_token(), credentials.expiry()), (None, None));
}

#[tokio::test]
async fn what_is_no_credentials_is_told_without_its_text() {
    for (json, why) in [
        ("sesame".to_owned(), None),
        (String::new(), None),
        ("[]".to_owned(), Some("it is not a JSON object")),
        (format!("{{{KEYS}}}"), Some("it has no `Version`")),
        (format!(r#"{{"Version": 2, {KEYS}}}"#), Some("its `Version` is not 1")),
        (format!(r#"{{"Version": "1", {KEYS}}}"#), Some("its `Version` is not 1")),
        (
            r#"{"Version": 1, "SecretAccessKey": "sesame"}"#.to_owned(),
            Some("it has no `AccessKeyId`"),
        ),
        (
            r#"{"Version": 1, "AccessKeyId": "sesame", "SecretAccessKey": ""}"#.to_owned(),
            Some("it has no `SecretAccessKey`"),
        ),
        (
            format!(r#"{{"Version": 1, {KEYS}, "Expiration": "sesame"}}"#),
            Some("its `Expiration` is not a moment as RFC 3339 writes it"),
        ),
        (
            format!(r#"{{"Version": 1, {KEYS}, "Expiration": "2026-01-01T00:00:00Z"}}"#),
            Some("they expired at 2026-01-01T00:00:00Z"),
        ),
    ] {
        let error = printed(&json).await.unwrap_err();
        assert!(!error.contains("sesame"), "{error}");
        if let Some(why) = why {
            assert_eq!(
                error,
                format!(
                    "the credentials provider failed: the program `printf` of \
                     `credential_process` printed {} bytes that are no credentials: {why}. \
                     {LEFT_OUT}",
                    json.len()
                )
            );
        }
    }
}

#[tokio::test]
async fn quotes_and_blanks_in_arguments_reach_the_program() {
    let folder = std::env::temp_dir().join(format!("tinsmith process {}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let script = folder.join("print it.sh");
    let text = r#"printf '{"Version": 1, "AccessKeyId": "%s", "SecretAccessKey": "%s"}' "$1" "$2""#;
    std::fs::write(&script, text).unwrap();
    let command = format!("sh \"{}\" 'a  b' \"c'd\"", script.display());
    let credentials = ask(&command).await.unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
    assert_eq!(credentials.access_key_id(), "a  b");
    assert_eq!(credentials.secret_access_key(), "c'd");
}

#[tokio::test]
async fn a_program_that_fails_is_told_by_its_status_and_the_size_of_its_errors() {
    assert_eq!(
        ask("printf sesame; printf sesame >&2; exit 3").await.unwrap_err(),
        "the credentials provider failed: the program `printf` of `credential_process` failed \
         with exit status: 3. It wrote 6 bytes to standard error, which are left out as they may \
         hold secrets; run the command by hand to see them"
    );
    let error = ask("/no/such/program --key sesame").await.unwrap_err();
    assert!(
        error.starts_with(
            "the credentials provider failed: the program `/no/such/program` of \
             `credential_process` failed with exit status: 127, by which the shell says that it \
             did not find it. It wrote "
        ),
        "{error}"
    );
    assert!(!error.contains("sesame"), "{error}");
}

#[tokio::test]
async fn a_program_that_prints_without_end_is_stopped() {
    assert_eq!(
        ask("exec yes sesame").await.unwrap_err(),
        "the credentials provider failed: the program `exec` of `credential_process` was not run \
         to its end: it printed more than 1048576 bytes"
    );
}

#[tokio::test]
async fn a_program_may_write_more_errors_than_a_pipe_holds() {
    let command = format!("head -c 300000 /dev/zero >&2; printf %s '{{\"Version\": 1, {KEYS}}}'");
    assert_eq!(ask(&command).await.unwrap().access_key_id(), "AKID");
}

/// A program that writes its id into a file and hangs; and what waits for that file.
async fn hang(name: &str, end: impl AsyncFnOnce(CredentialProcessProvider, &std::path::Path)) {
    let file = std::env::temp_dir().join(format!("tinsmith-{name}-{}", std::process::id()));
    let command = format!("echo $$ > '{}'; exec sleep 1000", file.display());
    end(CredentialProcessProvider::new(command), &file).await;
    let id = std::fs::read_to_string(&file).unwrap();
    std::fs::remove_file(&file).unwrap();
    // A killed child is gone, or waits for its parent to take note.
    let state = std::path::PathBuf::from(format!("/proc/{}/stat", id.trim()));
    for _ in 0..2000 {
        match std::fs::read_to_string(&state) {
            Ok(text) if !text.contains(") Z ") => std::thread::sleep(Duration::from_millis(1)),
            _ => return,
        }
    }
    panic!("the program {id} goes on");
}

#[tokio::test]
async fn a_program_is_killed_when_nobody_waits_any_longer() {
    hang("dropped", async |provider, file| {
        let mut waiting = Box::pin(provider.provide_credentials());
        while std::fs::read_to_string(file).unwrap_or_default().is_empty() {
            let step = Duration::from_millis(1);
            assert!(tokio::time::timeout(step, &mut waiting).await.is_err());
        }
        drop(waiting);
    })
    .await;
}

#[tokio::test]
async fn a_program_that_hangs_is_killed_when_its_time_is_up() {
    hang("late", async |mut provider, file| {
        provider.sleep = SharedAsyncSleep::new(UntilThere(file.to_owned()));
        let error = provider.provide_credentials().await.unwrap_err();
        assert_eq!(
            DisplayErrorContext(error).to_string(),
            "the credentials provider failed: the program `echo` of `credential_process` did not \
             end within 60s and was killed"
        );
    })
    .await;
}

/// A timer whose hour has come once a file is there.
#[derive(Debug)]
struct UntilThere(std::path::PathBuf);

impl tinsmith_runtime::config::AsyncSleep for UntilThere {
    fn sleep(&self, limit: Duration) -> tinsmith_runtime::time::Sleep {
        assert_eq!(limit, Duration::from_secs(60));
        let file = self.0.clone();
        tinsmith_runtime::time::Sleep::new(async move {
            while std::fs::read_to_string(&file).unwrap_or_default().is_empty() {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
        })
    }

    fn monotonic(&self) -> Duration {
        Duration::ZERO
    }
}

#[test]
fn messages_name_the_program_and_no_argument() {
    for (command, name) in [
        ("aws-login --key sesame", "the program `aws-login` of `credential_process`"),
        (" \"/opt/my tools/x\" sesame", "the program `/opt/my tools/x` of `credential_process`"),
        ("'C:\\a b\\x.exe' sesame", "the program `C:\\a b\\x.exe` of `credential_process`"),
        ("KEY=sesame x", "the program of `credential_process`"),
        ("$(echo sesame)", "the program of `credential_process`"),
        ("", "the program of `credential_process`"),
        ("\"", "the program of `credential_process`"),
    ] {
        assert_eq!(program(command), name, "{command:?}");
    }
    let provider = CredentialProcessProvider::new("x sesame".to_owned());
    assert!(!format!("{provider:?}").contains("sesame"));
}
