//! Programs that load settings and call a service on loopback.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use crate::loopback::{Request, Server};
use crate::{loader, with_metadata};
use tinsmith_config::SdkConfig;
use tinsmith_runtime::error::DisplayErrorContext;
use tokio::net::TcpListener;

const ASSUMED: &str = "<AssumeRoleResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\">\
    <AssumeRoleResult><AssumedRoleUser><AssumedRoleId>me</AssumedRoleId>\
    <Arn>arn:aws:sts::123456789012:assumed-role/a/me</Arn></AssumedRoleUser></AssumeRoleResult>\
    </AssumeRoleResponse>";

/// Calls STS and says who the program is then.
async fn arn(config: &SdkConfig) -> Result<String, String> {
    let call = tinsmith_sts::Client::new(config).assume_role();
    let call = call.role_arn("arn:aws:iam::123456789012:role/a").role_session_name("me");
    let output = call.send().await.map_err(|error| DisplayErrorContext(error).to_string())?;
    let user = output.assumed_role_user().map(|user| user.arn().to_owned());
    Ok(user.unwrap_or_default())
}

/// A server that says who calls, and keeps the requests.
async fn sts() -> (Server, Arc<Mutex<Vec<Request>>>) {
    let asked: Arc<Mutex<Vec<Request>>> = Arc::default();
    let log = asked.clone();
    let server = Server::start(move |request| {
        log.lock().unwrap().push(request.clone());
        Some((200, ASSUMED.to_owned()))
    });
    (server.await, asked)
}

#[tokio::test]
async fn a_program_calls_a_service_with_what_variables_say() {
    let (server, asked) = sts().await;
    let config = loader(
        &[
            ("AWS_ACCESS_KEY_ID", "AKIDVARIABLE"),
            ("AWS_SECRET_ACCESS_KEY", "sesame"),
            ("AWS_SESSION_TOKEN", "opensesame"),
            ("AWS_REGION", "eu-central-1"),
            ("AWS_SDK_UA_APP_ID", "my-app"),
            ("AWS_ENDPOINT_URL_STS", &server.url),
        ],
        "",
    )
    .load()
    .await;
    assert_eq!(arn(&config).await, Ok("arn:aws:sts::123456789012:assumed-role/a/me".to_owned()));
    assert_eq!(server.requests(), ["POST /"]);
    let asked = &asked.lock().unwrap()[0];
    let signature = asked.header("authorization").unwrap();
    assert!(signature.contains("Credential=AKIDVARIABLE/"), "{signature}");
    assert!(signature.contains("/eu-central-1/sts/aws4_request"), "{signature}");
    assert_eq!(asked.header("x-amz-security-token"), Some("opensesame"));
    assert!(asked.header("user-agent").unwrap().contains("app/my-app"));
}

#[tokio::test]
async fn a_program_calls_a_service_with_what_a_profile_says() {
    let (server, asked) = sts().await;
    let text = format!(
        "[profile work]\nregion = eu-west-1\naws_access_key_id = AKIDPROFILE\n\
         aws_secret_access_key = sesame\nservices = local\n\
         [services local]\nsts =\n  endpoint_url = {}\n",
        server.url
    );
    let config = loader(&[], &text).profile_name("work").load().await;
    assert!(arn(&config).await.is_ok());
    let asked = &asked.lock().unwrap()[0];
    let signature = asked.header("authorization").unwrap();
    assert!(signature.contains("Credential=AKIDPROFILE/"), "{signature}");
    assert!(signature.contains("/eu-west-1/sts/aws4_request"), "{signature}");
}

#[tokio::test]
async fn the_endpoint_of_a_service_follows_the_documented_order() {
    let text = "[default]\nendpoint_url = http://profile\nservices = s\n\
        [services s]\nsts =\n  endpoint_url = http://section\n";
    let own = ("AWS_ENDPOINT_URL_STS", "http://own");
    let all = ("AWS_ENDPOINT_URL", "http://all");
    let ignore = ("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true");
    let none: [(&str, &str); 0] = [];
    for (variables, text, expected) in [
        (&[all, own][..], text, Some("http://own")),
        (&[all], text, Some("http://all")),
        (&none, text, Some("http://section")),
        (&none, "[default]\nendpoint_url = http://profile", Some("http://profile")),
        (&[all, own, ignore], text, None),
        (&[("AWS_ENDPOINT_URL_SSO", "http://other")], "", None),
        (&[("AWS_ENDPOINT_URL_STS", "no url")], "", None),
    ] {
        let config = loader(variables, text).load().await;
        assert_eq!(endpoint(&config, "STS").as_deref(), expected, "{variables:?} {text}");
    }
    let config = loader(&[all, own, ignore], text).endpoint_url("http://code").load().await;
    assert_eq!(config.endpoint_url(), Some("http://code"));
    // What a program sees that asks whether there is any.
    let config = loader(&[all, own], text).load().await;
    assert_eq!(config.endpoint_url(), Some("http://all"));
    let config = loader(&[("AWS_ENDPOINT_URL_ECR_PUBLIC", "http://ecr")], "").load().await;
    assert_eq!(endpoint(&config, "ECR PUBLIC").as_deref(), Some("http://ecr"));
}

fn endpoint(config: &SdkConfig, service_id: &str) -> Option<String> {
    use tinsmith_runtime::config::ServiceConfigKey;

    let key = ServiceConfigKey::builder()
        .service_id(service_id)
        .env("AWS_ENDPOINT_URL")
        .profile("endpoint_url")
        .build();
    config.service_config().unwrap().load_config(key.unwrap())
}

#[tokio::test]
async fn root_certificates_or_a_proxy_of_no_use_stop_every_call() {
    let (server, _) = sts().await;
    let keys = [("AWS_ACCESS_KEY_ID", "AKID"), ("AWS_SECRET_ACCESS_KEY", "sesame")];
    let own = [("AWS_REGION", "r"), ("AWS_ENDPOINT_URL", &server.url)];
    for (variables, text, expected) in [
        (
            &[("AWS_CA_BUNDLE", "/none.pem")][..],
            "",
            "nothing is sent, for the file `/none.pem` that the environment variable \
             AWS_CA_BUNDLE names is of no use: ",
        ),
        (
            &[],
            "[default]\nca_bundle = ~/.aws/config",
            "nothing is sent, for the file `/me/.aws/config` that `ca_bundle` of the profile \
             `default` (/me/.aws/config:2) names is of no use: ",
        ),
        (
            &[("HTTPS_PROXY", "socks5://me:sesame@proxy")],
            "",
            "nothing is sent, for the proxy's URL in the environment variable HTTPS_PROXY is not \
             usable: ",
        ),
    ] {
        let variables = [variables, &keys, &own].concat();
        let error = arn(&loader(&variables, text).load().await).await.unwrap_err();
        assert!(error.contains(expected) && !error.contains("sesame"), "{error}");
        let explanation = loader(&variables, text).explain().await;
        assert!(explanation.warnings()[0].starts_with(expected), "{explanation}");
    }
    assert_eq!(server.requests(), [""; 0]);
}

#[tokio::test]
async fn requests_go_by_the_proxy_that_a_variable_names() {
    let (proxy, _) = sts().await;
    let variables = [
        ("AWS_ACCESS_KEY_ID", "AKID"),
        ("AWS_SECRET_ACCESS_KEY", "sesame"),
        ("AWS_REGION", "r"),
        ("AWS_ENDPOINT_URL", "http://sts.test"),
        ("http_proxy", &proxy.url),
    ];
    assert!(arn(&loader(&variables, "").load().await).await.is_ok());
    assert_eq!(proxy.requests(), ["POST http://sts.test/"]);
}

/// A listener to which one can connect, and which never answers.
#[tokio::test]
async fn where_nobody_answers_the_search_is_over_soon() {
    let silent = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", silent.local_addr().unwrap());
    let variables = [("HOME", "/me"), ("AWS_EC2_METADATA_SERVICE_ENDPOINT", &url)];
    let start = Instant::now();
    let explanation = with_metadata(&variables, "").explain().await;
    let took = start.elapsed();
    assert!(took < Duration::from_millis(2500), "{took:?}");
    assert_eq!(explanation.region(), None);
    assert_eq!(explanation.access_key_id(), None);
    let sources = explanation.credentials_attempts().iter().map(|attempt| attempt.source());
    assert_eq!(
        sources.collect::<Vec<_>>(),
        ["Environment", "Profile", "WebIdentityToken", "EcsContainer", "Ec2InstanceMetadata"]
    );
    assert!(explanation.credentials_attempts().iter().all(|attempt| !attempt.is_broken()));
}

#[tokio::test]
async fn without_credentials_the_error_of_a_call_lists_what_was_asked() {
    let config = loader(&[("AWS_REGION", "eu-central-1")], "").load().await;
    let error = arn(&config).await.unwrap_err();
    for line in [
        "no source is set up\n  Environment: the environment variable AWS_ACCESS_KEY_ID is not set",
        "\n  Profile: ",
        "\n  WebIdentityToken: ",
        "\n  EcsContainer: ",
        "\n  Ec2InstanceMetadata: IMDS is not asked: AWS_EC2_METADATA_DISABLED is `true`",
    ] {
        assert!(error.contains(line), "{error}");
    }
}

#[tokio::test]
async fn no_secret_is_in_errors_debug_or_explanations() {
    // The secrets of each source that can hold one, whole and broken.
    let keys = "aws_access_key_id = AKID\naws_secret_access_key = sesame\n";
    for (variables, text) in [
        (
            &[("AWS_ACCESS_KEY_ID", "AKID"), ("AWS_SECRET_ACCESS_KEY", "sesame")][..],
            "[default]\nregion = r\n".to_owned(),
        ),
        (
            &[("AWS_SESSION_TOKEN", "sesame")],
            format!("[default]\n{keys}aws_session_token = sesame"),
        ),
        (&[("AWS_SECRET_ACCESS_KEY", "sesame")], "[default]\nsesame".to_owned()),
        (&[], "[default]\naws_secret_access_key = sesame".to_owned()),
        (&[], "[default]\ncredential_process = echo sesame".to_owned()),
        (
            &[
                ("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://127.0.0.1:1/"),
                ("AWS_CONTAINER_AUTHORIZATION_TOKEN", "sesame"),
            ],
            String::new(),
        ),
        (&[("AWS_ENDPOINT_URL", "http://me:sesame@127.0.0.1:1")], "[default]".to_owned()),
        (&[("HTTPS_PROXY", "http://me:sesame@127.0.0.1:1")], "[default]".to_owned()),
        (&[("AWS_USE_FIPS_ENDPOINT", "sesame"), ("AWS_DEFAULTS_MODE", "sesame")], keys.to_owned()),
    ] {
        let explanation = loader(variables, &text).explain().await;
        let debug = format!("{:?}", loader(variables, &text));
        let config = loader(variables, &text).region("us-east-1").load().await;
        let error = match config.credentials_provider() {
            Some(provider) => {
                use tinsmith_runtime::config::ProvideCredentials as _;
                match provider.provide_credentials().await {
                    Ok(credentials) => format!("{credentials:?}"),
                    Err(error) => format!("{error:?} {}", DisplayErrorContext(&error)),
                }
            }
            None => String::new(),
        };
        let all = format!("{explanation} {explanation:?} {debug} {config:?} {error}");
        assert!(!all.contains("sesame"), "{variables:?} {text}: {all}");
    }
}
