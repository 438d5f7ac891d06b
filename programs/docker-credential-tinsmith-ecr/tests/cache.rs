//! What is kept between runs, and what of it is used.

mod helper;

use std::fs;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::SystemTime;

use helper::{HOUR, Helper, PASSWORD, PRIVATE, answer, answering, ended, login, service};
use serde_json::Value;
use tinsmith_tests::server::Reply;
use tinsmith_tests::signature::ACCESS_KEY;

#[test]
fn a_login_that_is_kept_is_given_without_a_call() {
    let server = service("eu-west-1", 12 * HOUR);
    let helper = Helper::new(&server.url());
    for _ in 0..3 {
        assert_eq!(helper.run("get", PRIVATE).json(), answer(PRIVATE));
    }
    assert_eq!(server.requests().len(), 1);
    server.finish();
}

#[test]
fn a_login_that_expires_soon_is_asked_for_again() {
    let server = service("eu-west-1", HOUR / 4);
    let helper = Helper::new(&server.url());
    for _ in 0..2 {
        assert_eq!(helper.run("get", PRIVATE).json(), answer(PRIVATE));
    }
    assert_eq!(server.requests().len(), 2);
    assert_eq!(helper.files().len(), 1);
    server.finish();
}

#[test]
fn a_login_that_still_holds_is_given_where_the_service_does_not_answer() {
    for fault in [Reply::error(500, "ServerException", "down"), Reply::html(302, "sign in")] {
        let calls = AtomicUsize::new(0);
        let server =
            answering("eu-west-1", move |request| match calls.fetch_add(1, Ordering::Relaxed) {
                0 => login(request, HOUR / 4),
                _ => fault.clone(),
            });
        let helper = Helper::new(&server.url());
        for _ in 0..2 {
            assert_eq!(helper.run("get", PRIVATE).json(), answer(PRIVATE));
        }
        assert_eq!(server.requests().len(), 2);
        // A login that was never had is not there either.
        let other = helper.run("get", "210987654321.dkr.ecr.eu-west-1.amazonaws.com");
        assert_eq!(other.code, 1, "{other:?}");
    }
}

#[test]
fn a_login_that_still_holds_is_not_given_where_the_service_refuses_the_credentials() {
    let calls = AtomicUsize::new(0);
    let server =
        answering("eu-west-1", move |request| match calls.fetch_add(1, Ordering::Relaxed) {
            0 => login(request, HOUR / 4),
            _ => Reply::error(400, "AccessDeniedException", "no more"),
        });
    let helper = Helper::new(&server.url());
    assert_eq!(helper.run("get", PRIVATE).json(), answer(PRIVATE));
    let ran = helper.run("get", PRIVATE);
    assert!(ran.error().contains("AccessDeniedException: no more"), "{ran:?}");
}

#[test]
fn a_login_that_has_expired_is_neither_given_nor_listed_nor_left() {
    let server = service("eu-west-1", 12 * HOUR);
    let mut helper = Helper::new(&server.url());
    helper.run("get", PRIVATE).json();
    let [file] = &helper.files()[..] else { panic!("one file") };
    let mut kept: Value = serde_json::from_slice(&fs::read(file).unwrap()).unwrap();
    kept["expiresAt"] = "1000000000".into();
    fs::write(file, kept.to_string()).unwrap();
    assert_eq!(helper.run("list", "").out, "{}\n");
    // Another registry's login comes, and the old one goes.
    helper.run("get", "210987654321.dkr.ecr.eu-west-1.amazonaws.com").json();
    assert!(!file.exists());
    helper.run("get", PRIVATE).json();
    assert_eq!(server.requests().len(), 3);
    fs::write(file, kept.to_string()).unwrap();
    helper.set("AWS_ENDPOINT_URL_ECR", "http://127.0.0.1:1");
    assert_eq!(helper.run("get", PRIVATE).code, 1);
    server.finish();
}

#[test]
fn the_login_of_other_credentials_is_not_given() {
    // It knows the one access key alone.
    let server = service("eu-west-1", 12 * HOUR);
    let mut helper = Helper::new(&server.url());
    helper.run("get", PRIVATE).json();
    helper.set("AWS_ACCESS_KEY_ID", "AKIDOTHER");
    let ran = helper.run("get", PRIVATE);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(!ran.out.contains(PASSWORD), "{ran:?}");
    helper.set("AWS_ACCESS_KEY_ID", ACCESS_KEY);
    assert_eq!(helper.run("get", PRIVATE).json(), answer(PRIVATE));
}

#[test]
fn what_is_kept_names_no_access_key() {
    let server = service("eu-west-1", 12 * HOUR);
    let helper = Helper::new(&server.url());
    helper.run("get", PRIVATE).json();
    let [file] = &helper.files()[..] else { panic!("one file") };
    let text = format!("{} {}", file.display(), fs::read_to_string(file).unwrap());
    assert!(text.contains(PASSWORD) && text.contains(PRIVATE), "{text}");
    assert!(!text.contains(ACCESS_KEY), "{text}");
    server.finish();
}

#[cfg(unix)]
#[test]
fn folder_and_files_are_the_users_alone_and_others_are_not_trusted() {
    use std::os::unix::fs::PermissionsExt;
    use std::path::Path;

    let server = service("eu-west-1", 12 * HOUR);
    let helper = Helper::new(&server.url());
    helper.run("get", PRIVATE).json();
    let [file] = &helper.files()[..] else { panic!("one file") };
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&helper.folder()), 0o700);
    assert_eq!(mode(file), 0o600);
    fs::set_permissions(file, fs::Permissions::from_mode(0o644)).unwrap();
    helper.run("get", PRIVATE).json();
    assert_eq!(server.requests().len(), 2);
    assert_eq!(mode(file), 0o600);
    server.finish();
}

#[test]
fn a_file_that_is_broken_is_passed_over_and_replaced() {
    let server = service("eu-west-1", 12 * HOUR);
    let helper = Helper::new(&server.url());
    helper.run("get", PRIVATE).json();
    let [file] = &helper.files()[..] else { panic!("one file") };
    let whole = fs::read_to_string(file).unwrap();
    let broken = [
        String::new(),
        whole[..whole.len() / 2].to_owned(),
        whole.replace(PRIVATE, "210987654321.dkr.ecr.eu-west-1.amazonaws.com"),
        whole.replace(r#""version":"1""#, r#""version":"2""#),
        "[]".to_owned(),
        "\0".repeat(100_000),
    ];
    let count = broken.len();
    for text in broken {
        assert_ne!(text, whole);
        fs::write(file, text).unwrap();
        assert_eq!(helper.run("get", PRIVATE).json(), answer(PRIVATE));
    }
    assert_eq!(server.requests().len(), 1 + count);
    assert_eq!(helper.run("get", PRIVATE).json(), answer(PRIVATE));
    assert_eq!(server.requests().len(), 1 + count);
    server.finish();
}

#[test]
fn many_at_once_each_get_a_login_and_leave_one_whole_file() {
    let server = service("eu-west-1", 12 * HOUR);
    let helper = Helper::new(&server.url());
    let children: Vec<_> = (0..12).map(|_| helper.start("get", PRIVATE)).collect();
    for child in children {
        assert_eq!(ended(child).json(), answer(PRIVATE));
    }
    assert!(server.requests().len() <= 12);
    assert_eq!(helper.files().len(), 1);
    let asked = server.requests().len();
    assert_eq!(helper.run("get", PRIVATE).json(), answer(PRIVATE));
    assert_eq!(server.requests().len(), asked);
    server.finish();
}

#[test]
fn the_folder_can_be_chosen_and_keeping_turned_off() {
    let server = service("eu-west-1", 12 * HOUR);
    let helper = Helper::new(&server.url());
    let chosen = helper.home().join("a").join("b");
    let mut helper = helper.with("TINSMITH_ECR_CACHE_DIR", chosen.display().to_string());
    helper.run("get", PRIVATE).json();
    assert_eq!(fs::read_dir(&chosen).unwrap().count(), 1);
    assert!(helper.files().is_empty());
    helper.set("TINSMITH_ECR_CACHE", "Off");
    for _ in 0..2 {
        helper.run("get", PRIVATE).json();
    }
    assert_eq!(server.requests().len(), 3);
    assert_eq!(helper.run("list", "").out, "{}\n");
    server.finish();
}

#[test]
fn a_folder_that_cannot_be_made_costs_a_call_and_nothing_else() {
    let server = service("eu-west-1", 12 * HOUR);
    let helper = Helper::new(&server.url());
    let file = helper.home().join("file");
    fs::write(&file, "").unwrap();
    let helper = helper.with("TINSMITH_ECR_CACHE_DIR", file.join("below").display().to_string());
    for _ in 0..2 {
        assert_eq!(helper.run("get", PRIVATE).json(), answer(PRIVATE));
    }
    assert_eq!(server.requests().len(), 2);
    server.finish();
}

#[cfg(target_os = "linux")]
#[test]
fn the_folder_of_caches_is_that_of_xdg_where_it_is_absolute() {
    let server = service("eu-west-1", 12 * HOUR);
    let mut helper = Helper::new(&server.url()).with("XDG_CACHE_HOME", "relative");
    helper.run("get", PRIVATE).json();
    assert_eq!(helper.files().len(), 1);
    let caches = helper.home().join("caches");
    helper.set("XDG_CACHE_HOME", caches.display().to_string());
    helper.run("get", PRIVATE).json();
    assert_eq!(fs::read_dir(caches.join("tinsmith-ecr")).unwrap().count(), 1);
    assert_eq!(helper.files().len(), 1);
    server.finish();
}

#[test]
fn what_a_process_left_that_ended_early_goes_after_an_hour() {
    let server = service("eu-west-1", 12 * HOUR);
    let helper = Helper::new(&server.url());
    helper.run("get", PRIVATE).json();
    let old = helper.folder().join("a.1.login.new");
    let new = helper.folder().join("a.2.login.new");
    for path in [&old, &new] {
        fs::write(path, "half").unwrap();
    }
    let since = SystemTime::now() - 2 * HOUR;
    fs::File::options().write(true).open(&old).unwrap().set_modified(since).unwrap();
    helper.run("get", "210987654321.dkr.ecr.eu-west-1.amazonaws.com").json();
    assert_eq!((old.exists(), new.exists()), (false, true));
    server.finish();
}
