//! The commands as Docker's client gives them, against a service on loopback.

mod helper;

use helper::{HOUR, Helper, PASSWORD, PRIVATE, answer, answering, login, service};
use serde_json::json;
use tinsmith_tests::server::{Reply, Server};
use tinsmith_tests::signature::{ACCESS_KEY, SECRET};

const PUBLIC: &str = "public.ecr.aws";
const NOT_FOUND: &str = "credentials not found in native keychain";

#[test]
fn a_private_registry_is_logged_in_to_in_its_own_region_and_by_its_account() {
    let server = service("eu-west-1", 12 * HOUR);
    let helper = Helper::new(&server.url()).with("AWS_REGION", "us-west-2");
    assert_eq!(helper.run("get", &format!("{PRIVATE}\n")).json(), answer(PRIVATE));
    let [request] = &server.requests()[..] else { panic!("{:?}", server.requests()) };
    assert_eq!(request.json(), json!({ "registryIds": ["123456789012"] }));
    server.finish();
}

#[test]
fn the_url_comes_back_as_the_client_wrote_it() {
    let server = service("eu-west-1", 12 * HOUR);
    let helper = Helper::new(&server.url());
    let url = format!("https://{PRIVATE}/v2/");
    assert_eq!(helper.run("get", &url).json(), answer(&url));
    // It is the same registry, so the second time its login is there.
    assert_eq!(helper.run("get", PRIVATE).json(), answer(PRIVATE));
    assert_eq!(server.requests().len(), 1);
    server.finish();
}

#[test]
fn registries_with_fips_dual_stack_and_of_china_are_known() {
    for (host, region) in [
        ("123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com", "us-gov-west-1"),
        ("123456789012.dkr-ecr.eu-west-1.on.aws", "eu-west-1"),
        ("123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn", "cn-north-1"),
    ] {
        let server = service(region, 12 * HOUR);
        assert_eq!(Helper::new(&server.url()).run("get", host).json(), answer(host));
        server.finish();
    }
}

#[test]
fn ecr_public_is_logged_in_to_in_us_east_1() {
    for host in [PUBLIC, "ecr-public.aws.com"] {
        let server = service("us-east-1", 12 * HOUR);
        let helper = Helper::new("http://127.0.0.1:9")
            .with("AWS_ENDPOINT_URL_ECR_PUBLIC", server.url())
            .with("AWS_REGION", "eu-west-1");
        assert_eq!(helper.run("get", host).json(), answer(host));
        server.finish();
    }
}

#[test]
fn a_registry_of_others_has_no_login_here() {
    let helper = Helper::new("http://127.0.0.1:9");
    for url in ["https://index.docker.io/v1/", "ghcr.io", "localhost:5000"] {
        assert_eq!(helper.run("get", url).error(), NOT_FOUND);
    }
}

#[test]
fn input_that_is_not_of_the_protocol_is_an_error_of_its_own() {
    let helper = Helper::new("http://127.0.0.1:9");
    for (command, input, error) in [
        ("get", " \n", "no credentials server URL"),
        ("erase", "", "no credentials server URL"),
        ("store", "{", "standard input is not JSON with ServerURL, Username and Secret"),
        ("store", "[]", "standard input is not JSON with ServerURL, Username and Secret"),
        ("store", "{}", "no credentials server URL"),
        ("store", r#"{"ServerURL":"public.ecr.aws"}"#, "no credentials username"),
        (
            "fetch",
            "",
            "there is no command \"fetch\"; usage: docker-credential-tinsmith-ecr \
             <get|list|store|erase|version>, or --help",
        ),
        (
            "",
            "",
            "no command was given; usage: docker-credential-tinsmith-ecr \
             <get|list|store|erase|version>, or --help",
        ),
        (
            "get public.ecr.aws",
            "",
            "there is more than one argument; usage: docker-credential-tinsmith-ecr \
             <get|list|store|erase|version>, or --help",
        ),
    ] {
        assert_eq!(helper.run(command, input).error(), error);
    }
    let long = helper.run("get", &"x".repeat(70_000));
    assert_eq!(long.error(), "there are more than 65536 bytes on standard input");
}

#[test]
fn a_login_is_taken_and_not_kept() {
    let helper = Helper::new("http://127.0.0.1:9");
    let given = |url: &str| {
        json!({ "ServerURL": url, "Username": "AWS", "Secret": "never-kept" }).to_string()
    };
    let stored = helper.run("store", &given(PRIVATE));
    assert_eq!((stored.code, stored.out.as_str()), (0, ""));
    assert!(helper.files().is_empty());
    let refused = helper.run("store", &given("https://me:pass@ghcr.io/"));
    assert_eq!(
        refused.error(),
        "\"ghcr.io\" is no registry of Amazon ECR, and this helper keeps no logins of others: name \
         it in `credHelpers` for registries of ECR, and not in `credsStore`"
    );
}

#[test]
fn the_list_is_of_what_is_kept_and_of_what_docker_gives_to_this_helper() {
    let server = service("eu-west-1", 12 * HOUR);
    let helper = Helper::new(&server.url());
    assert_eq!(helper.run("list", "").json(), json!({}));
    helper.run("get", PRIVATE).json();
    assert_eq!(helper.run("list", "").json(), json!({ PRIVATE: "AWS" }));
    let folder = helper.home().join(".docker");
    std::fs::create_dir(&folder).expect("a folder");
    let config = json!({ "credHelpers": {
        "public.ecr.aws": "tinsmith-ecr",
        "ghcr.io": "tinsmith-ecr",
        "210987654321.dkr.ecr.eu-west-1.amazonaws.com": "desktop",
    }});
    std::fs::write(folder.join("config.json"), config.to_string()).expect("a file");
    assert_eq!(helper.run("list", "").json(), json!({ PRIVATE: "AWS", PUBLIC: "AWS" }));
    // It needs no credentials, and shows no secret.
    assert!(!helper.run("list", "").out.contains(PASSWORD));
    server.finish();
}

#[test]
fn erasing_drops_the_logins_of_that_registry_alone() {
    let server = service("eu-west-1", 12 * HOUR);
    let helper = Helper::new(&server.url());
    let other = "210987654321.dkr.ecr.eu-west-1.amazonaws.com";
    helper.run("get", PRIVATE).json();
    helper.run("get", other).json();
    let erased = helper.run("erase", &format!("https://{PRIVATE}\n"));
    assert_eq!((erased.code, erased.out.as_str()), (0, ""));
    assert_eq!(helper.run("list", "").json(), json!({ other: "AWS" }));
    for url in [PRIVATE, "ghcr.io"] {
        assert_eq!(helper.run("erase", url).code, 0, "there is nothing left to erase of {url}");
    }
    helper.run("get", PRIVATE).json();
    assert_eq!(server.requests().len(), 3);
    server.finish();
}

#[test]
fn version_and_help_are_printed() {
    let helper = Helper::bare();
    let version = format!("docker-credential-tinsmith-ecr {}\n", env!("CARGO_PKG_VERSION"));
    for command in ["version", "--version", "-V"] {
        assert_eq!(helper.run(command, ""), helper::Ran { code: 0, out: version.clone() });
    }
    let help = helper.run("--help", "");
    assert_eq!(help.code, 0);
    for word in ["get ", "list ", "store ", "erase ", "version ", "TINSMITH_ECR_CACHE_DIR"] {
        assert!(help.out.contains(word), "{word}");
    }
}

#[test]
fn without_credentials_the_message_says_where_they_may_come_from() {
    let ran = Helper::bare().with("AWS_ENDPOINT_URL", "http://127.0.0.1:9").run("get", PRIVATE);
    let error = ran.error();
    assert!(error.starts_with(&format!("{PRIVATE}: no credentials: ")), "{error}");
    let advice = "; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or name a profile with \
                  AWS_PROFILE";
    assert!(error.ends_with(advice), "{error}");
}

#[test]
fn faults_of_the_service_are_one_clear_message() {
    for (reply, said, advice) in [
        (
            Reply::error(400, "ExpiredTokenException", "The token has expired."),
            "ExpiredTokenException: The token has expired. (status 400",
            "log in to AWS again, or set new credentials",
        ),
        (
            Reply::error(400, "UnrecognizedClientException", "The token is invalid."),
            "UnrecognizedClientException",
            "check which credentials are used, what their policies allow, and the clock",
        ),
        (
            Reply::error(
                400,
                "InvalidSignatureException",
                "Credential should be scoped to a valid region.",
            ),
            "Credential should be scoped to a valid region.",
            "check the region",
        ),
        (
            Reply::html(200, "<html>Sign in to the hotel's network</html>"),
            "text/html",
            "whether the network wants you to sign in",
        ),
        (
            Reply::html(403, "<html>Forbidden by the proxy</html>"),
            "text/html",
            "whether the network wants you to sign in",
        ),
        (
            Reply::json(200, r#"{"authorizationData":[{"authorizationToken":"c2VjcmV0"}]}"#),
            "the token is not USER:PASSWORD",
            "whether the network wants you to sign in",
        ),
    ] {
        let server = answering("eu-west-1", move |_| reply.clone());
        let helper = Helper::new(&server.url());
        let ran = helper.run("get", PRIVATE);
        let error = ran.error();
        assert!(error.starts_with(&format!("{PRIVATE}: ")), "{error}");
        assert!(error.contains(said), "{error}");
        assert!(error.ends_with(advice), "{error}");
        for hidden in ["hotel", "Forbidden by", "c2VjcmV0", "wJalrXUtnFEMI"] {
            assert!(!error.contains(hidden), "{error}");
        }
        assert!(helper.files().is_empty());
        server.finish();
    }
}

#[test]
fn a_region_that_is_not_there_is_asked_about() {
    // A host's name that is too long for DNS is refused without asking anybody.
    let endpoint = format!("http://{}.invalid", "a".repeat(64));
    let ran = Helper::new(&endpoint).run("get", PRIVATE);
    let error = ran.error();
    assert!(error.contains("there is no such host: check whether the region is right"), "{error}");
    let ran = Helper::new("http://127.0.0.1:1").run("get", PRIVATE);
    assert!(ran.error().contains("could not connect to 127.0.0.1:1"), "{ran:?}");
    assert!(ran.error().ends_with("and whether the region is right"), "{ran:?}");
}

#[test]
fn the_credentials_of_a_role_are_made_once_for_a_login() {
    let service = Server::expect_signature(ACCESS_KEY, SECRET, Some("token"), "eu-west-1", "ecr");
    let server = service.allow_unsigned().answering(|request| match request.target() {
        "" => Reply::xml(
            200,
            format!(
                "<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials>\
                 <AccessKeyId>{ACCESS_KEY}</AccessKeyId>\
                 <SecretAccessKey>{SECRET}</SecretAccessKey>\
                 <SessionToken>token</SessionToken><Expiration>2100-01-01T00:00:00Z</Expiration>\
                 </Credentials></AssumeRoleWithWebIdentityResult>\
                 </AssumeRoleWithWebIdentityResponse>"
            ),
        ),
        _ => login(request, 12 * HOUR),
    });
    let helper = Helper::bare().with("AWS_ENDPOINT_URL", server.url());
    let token = helper.home().join("token");
    std::fs::write(&token, "web-identity").expect("a file");
    let helper = helper
        .with("AWS_WEB_IDENTITY_TOKEN_FILE", token.display().to_string())
        .with("AWS_ROLE_ARN", "arn:aws:iam::123456789012:role/puller");
    assert_eq!(helper.run("get", PRIVATE).json(), answer(PRIVATE));
    assert_eq!(server.requests().len(), 2);
    server.finish();
}
