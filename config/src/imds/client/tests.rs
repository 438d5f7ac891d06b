//! The client against requests and answers that are played back, on virtual time.

use tinsmith_runtime::error::DisplayErrorContext;
use tinsmith_runtime::identity::Env;
use tokio::time::{Duration, Instant, advance};

use super::*;
use crate::os::Fs;
use crate::playback::Playback;
use crate::playback::Reply::{self, Answer, Broken, Refused, Silence, With};

const PUT: &str = "PUT http://169.254.169.254/latest/api/token, \
                   x-aws-ec2-metadata-token-ttl-seconds: 21600";
const GET: &str = "GET http://169.254.169.254/latest/x, x-aws-ec2-metadata-token: sesame";
const TOKEN: Reply = Answer(200, "sesame");

fn client(playback: &Playback) -> Client {
    let config = ProviderConfig::empty().with_http_client(playback.clone());
    Client::builder().configure(&config).build()
}

async fn get(client: &Client) -> Result<String, String> {
    match client.get("/latest/x").await {
        Ok(text) => Ok(text.into()),
        Err(error) => Err(DisplayErrorContext(error).to_string()),
    }
}

#[tokio::test(start_paused = true)]
async fn one_token_serves_until_two_minutes_before_its_end() {
    let playback = Playback::new([
        (PUT, With(200, ("x-aws-ec2-metadata-token-ttl-seconds", "600"), "sesame")),
        (GET, Answer(200, "1")),
        (GET, Answer(200, "2")),
        (PUT, TOKEN),
        (GET, Answer(200, "3")),
    ]);
    let client = client(&playback);
    assert_eq!(get(&client).await, Ok("1".to_owned()));
    advance(Duration::from_secs(479)).await;
    assert_eq!(get(&client.clone()).await, Ok("2".to_owned()));
    advance(Duration::from_secs(1)).await;
    assert_eq!(get(&client).await, Ok("3".to_owned()));
    playback.ends();
}

#[tokio::test(start_paused = true)]
async fn a_short_token_serves_for_half_of_its_life() {
    let short = "PUT http://169.254.169.254/latest/api/token, \
                 x-aws-ec2-metadata-token-ttl-seconds: 60";
    let steps = [(short, TOKEN), (GET, Answer(200, "")), (GET, Answer(200, "")), (short, TOKEN)];
    let playback = Playback::new(steps.into_iter().chain([(GET, Answer(200, ""))]));
    let config = ProviderConfig::empty().with_http_client(playback.clone());
    let client = Client::builder().configure(&config).token_ttl(Duration::from_secs(60)).build();
    get(&client).await.unwrap();
    advance(Duration::from_secs(29)).await;
    get(&client).await.unwrap();
    advance(Duration::from_secs(1)).await;
    get(&client).await.unwrap();
    playback.ends();
}

#[tokio::test(start_paused = true)]
async fn those_who_need_a_token_at_the_same_time_ask_once() {
    let steps =
        [(PUT, Answer(503, "")), (PUT, TOKEN), (GET, Answer(200, "")), (GET, Answer(200, ""))];
    let playback = Playback::new(steps);
    let client = client(&playback);
    let (one, other) = tokio::join!(get(&client), get(&client));
    assert_eq!((one, other), (Ok(String::new()), Ok(String::new())));
    playback.ends();
}

#[tokio::test(start_paused = true)]
async fn attempts_and_all_of_them_together_have_limits_of_their_own() {
    let limited = |limit: fn(Builder) -> Builder, steps: [(&'static str, Reply); 2]| async move {
        let playback = Playback::new(steps);
        let config = ProviderConfig::empty().with_http_client(playback.clone());
        let client = limit(Client::builder().configure(&config)).build();
        let started = Instant::now();
        let got = get(&client).await;
        (got.unwrap_err(), started.elapsed())
    };
    let millis = Duration::from_millis;
    let silence = || [(PUT, Silence), (PUT, Silence)];
    let (error, elapsed) =
        limited(|it| it.operation_attempt_timeout(Duration::from_millis(200)), silence()).await;
    assert!(error.contains("no answer within 200ms"), "{error}");
    assert_eq!(elapsed, millis(400));
    let (error, elapsed) =
        limited(|it| it.operation_timeout(Duration::from_millis(1500)), silence()).await;
    assert!(error.contains("no answer within 1.5s"), "{error}");
    assert_eq!(elapsed, millis(1500));
}

#[tokio::test(start_paused = true)]
async fn a_token_that_is_refused_is_renewed_once() {
    let second = "GET http://169.254.169.254/latest/x, x-aws-ec2-metadata-token: second";
    let steps = [
        (PUT, TOKEN),
        (GET, Answer(401, "")),
        (PUT, Answer(200, "second")),
        (second, Answer(200, "1")),
        (second, Answer(401, "")),
        (PUT, Answer(200, "second")),
        (second, Answer(401, "")),
    ];
    let playback = Playback::new(steps);
    let client = client(&playback);
    assert_eq!(get(&client).await, Ok("1".to_owned()));
    let refused = "IMDS answered 401 Unauthorized for /latest/x";
    assert_eq!(get(&client).await, Err(refused.to_owned()));
    playback.ends();
}

#[tokio::test(start_paused = true)]
async fn no_token_is_an_error_that_says_why() {
    let none = "IMDS at http://169.254.169.254 gave no session token: ";
    for (reply, why) in [
        (
            Answer(403, ""),
            "request forbidden: IMDS is disabled, or may not be asked from here (403); look at \
             the instance's metadata options",
        ),
        (
            Answer(400, ""),
            "IMDS refused the request for a token (400): a token lives 1 second to 6 hours",
        ),
        (Answer(404, "sesame"), "IMDS answered with status 404"),
        (Answer(200, ""), "the token cannot stand in a header"),
        (Answer(200, "open\nsesame"), "the token cannot stand in a header"),
        (
            With(200, ("x-aws-ec2-metadata-token-ttl-seconds", "soon"), "sesame"),
            "how long the token lives is no number of seconds",
        ),
    ] {
        let playback = Playback::new([(PUT, reply)]);
        assert_eq!(get(&client(&playback)).await, Err(format!("{none}{why}")));
        playback.ends();
    }
}

#[tokio::test(start_paused = true)]
async fn a_service_that_is_busy_is_asked_four_times_within_a_second() {
    let busy = [Answer(503, ""), Answer(429, ""), Answer(408, ""), Answer(500, "")];
    let steps = [(PUT, TOKEN)].into_iter().chain(busy.map(|reply| (GET, reply)));
    let playback = Playback::new(steps);
    let start = Instant::now();
    let error = get(&client(&playback)).await;
    assert_eq!(error, Err("IMDS answered 500 Internal Server Error for /latest/x".to_owned()));
    assert!(start.elapsed() <= Duration::from_millis(710), "{:?}", start.elapsed());
    playback.ends();
}

#[tokio::test(start_paused = true)]
async fn silence_is_given_up_after_two_seconds_and_remembered_for_five() {
    let playback = Playback::new([(PUT, Silence), (PUT, Silence), (PUT, TOKEN), (GET, TOKEN)]);
    let client = client(&playback);
    let start = Instant::now();
    let silent = "nobody answers as IMDS at http://169.254.169.254: ";
    let why = "no answer in time: no answer within 1s";
    assert_eq!(get(&client).await, Err(format!("{silent}{why}")));
    let taken = start.elapsed();
    assert!(taken < Duration::from_millis(2010), "{taken:?}");
    advance(Duration::from_millis(4900)).await;
    let remembered = format!("{silent}no usable answer: {why} (a moment ago)");
    assert_eq!(get(&client).await, Err(remembered));
    advance(Duration::from_millis(100)).await;
    assert_eq!(get(&client).await, Ok("sesame".to_owned()));
    playback.ends();
}

#[tokio::test(start_paused = true)]
async fn a_refused_connection_is_given_up_at_once() {
    let playback = Playback::new([(PUT, Refused)]);
    let start = Instant::now();
    let error = client(&playback).get("/latest/x").await.unwrap_err();
    assert_eq!(start.elapsed(), Duration::ZERO);
    let ImdsError::FailedToLoadToken(failed) = &error else { panic!("{error:?}") };
    assert!(failed.is_dispatch_failure());
    playback.ends();
}

#[tokio::test(start_paused = true)]
async fn a_connection_that_breaks_is_tried_once_more() {
    let playback = Playback::new([(PUT, TOKEN), (GET, Broken), (GET, Broken)]);
    let error = get(&client(&playback)).await.unwrap_err();
    let told = "IMDS at http://169.254.169.254 gave no whole answer: no complete answer: ";
    assert!(error.starts_with(told), "{error}");
    playback.ends();
}

#[tokio::test(start_paused = true)]
async fn a_program_may_set_the_number_of_attempts() {
    let playback = Playback::new([(PUT, Answer(503, ""))]);
    let config = ProviderConfig::empty().with_http_client(playback.clone());
    let client = Client::builder().configure(&config).max_attempts(1).build();
    get(&client).await.unwrap_err();
    playback.ends();
}

#[tokio::test(start_paused = true)]
async fn what_cannot_be_asked_is_not() {
    let client = client(&Playback::new([]));
    for (path, why) in [
        ("latest", "the path `latest` does not begin with `/`"),
        ("/a b", "`/a b` is no path of a URL: invalid uri character"),
    ] {
        let error = client.get(path).await.unwrap_err();
        let expected = format!("IMDS cannot be asked: {why}");
        assert_eq!(DisplayErrorContext(error).to_string(), expected);
    }
}

#[test]
fn the_endpoint_is_that_of_code_then_environment_then_mode() {
    let environment = "AWS_EC2_METADATA_SERVICE_ENDPOINT";
    let mode = "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE";
    for (variables, builder, expected) in [
        (&[][..], Client::builder(), "http://169.254.169.254"),
        (&[(environment, "http://override:456/")], Client::builder(), "http://override:456"),
        (&[(mode, "IPv4")], Client::builder(), "http://169.254.169.254"),
        (&[(mode, "ipV6")], Client::builder(), "http://[fd00:ec2::254]"),
        (
            &[(mode, "IPv4")],
            Client::builder().endpoint_mode(EndpointMode::IpV6),
            "http://[fd00:ec2::254]",
        ),
        (
            &[(environment, "http://env"), (mode, "IPv6")],
            Client::builder().endpoint("https://custom").unwrap(),
            "https://custom",
        ),
        (
            &[(environment, "http://169.254.169.200")],
            Client::builder().endpoint_mode(EndpointMode::IpV6),
            "http://169.254.169.200",
        ),
    ] {
        let config = ProviderConfig::empty().with_env(Env::from_slice(variables));
        let client = builder.configure(&config).build();
        assert_eq!(client.endpoint().unwrap().to_string(), expected);
    }
}

#[test]
fn the_profile_says_the_endpoint_after_environment_and_code() {
    let environment = "AWS_EC2_METADATA_SERVICE_ENDPOINT";
    let v6 = "http://[fd00:ec2::254]";
    let mode = |mode| format!("ec2_metadata_service_endpoint_mode = {mode}");
    let endpoint = "ec2_metadata_service_endpoint = http://override:456".to_owned();
    for (profile, variables, builder, expected) in [
        (&endpoint, &[][..], Client::builder(), "http://override:456"),
        (&endpoint, &[(environment, "http://env")], Client::builder(), "http://env"),
        (&mode("IPv6"), &[], Client::builder(), v6),
        (&mode("IPv4"), &[], Client::builder().endpoint_mode(EndpointMode::IpV6), v6),
        (
            &mode("IPv6"),
            &[],
            Client::builder().endpoint("https://custom").unwrap(),
            "https://custom",
        ),
    ] {
        let config = with_profile(profile, variables);
        let client = builder.configure(&config).build();
        assert_eq!(client.endpoint().unwrap().to_string(), expected);
    }
    let client = Client::builder().configure(&with_profile(&mode("IPv7"), &[])).build();
    assert_eq!(
        client.endpoint().unwrap_err().to_string(),
        "`ec2_metadata_service_endpoint_mode` of the profile `default` (config:2): `IPv7` is not a valid \
         endpoint mode: set `IPv4` or `IPv6`"
    );
}

fn with_profile(setting: &str, variables: &[(&str, &str)]) -> ProviderConfig {
    let file = [("AWS_CONFIG_FILE", "config")];
    let variables: Vec<_> = variables.iter().copied().chain(file).collect();
    let text = format!("[default]\n{setting}\n");
    ProviderConfig::empty()
        .with_env(Env::from_slice(&variables))
        .with_fs(Fs::from_files([("config".into(), text.into_bytes())]))
}

#[test]
fn an_endpoint_that_is_none_is_an_error_that_says_where_it_stands() {
    let environment = "AWS_EC2_METADATA_SERVICE_ENDPOINT";
    for (variable, value, expected) in [
        (
            environment,
            "not a uri",
            "`not a uri` is no endpoint of IMDS: invalid uri character; set a URL such as \
             http://169.254.169.254",
        ),
        (
            environment,
            "imds:80",
            "`imds:80` is no endpoint of IMDS: it does not begin with `http://` or `https://`; \
             set a URL such as http://169.254.169.254",
        ),
        (
            environment,
            "http://imds/?a",
            "`http://imds/?a` is no endpoint of IMDS: it has a query; set a URL such as \
             http://169.254.169.254",
        ),
        (
            "AWS_EC2_METADATA_SERVICE_ENDPOINT_MODE",
            "IPv7",
            "`IPv7` is not a valid endpoint mode: set `IPv4` or `IPv6`",
        ),
    ] {
        let config = ProviderConfig::empty().with_env(Env::from_slice(&[(variable, value)]));
        let client = Client::builder().configure(&config).build();
        let error = client.endpoint().unwrap_err().to_string();
        assert_eq!(error, format!("the environment variable {variable}: {expected}"));
    }
}

#[tokio::test(start_paused = true)]
async fn debug_shows_neither_token_nor_metadata() {
    let playback = Playback::new([(PUT, TOKEN), (GET, Answer(200, "secret"))]);
    let client = client(&playback);
    let text = client.get("/latest/x").await.unwrap();
    assert_eq!(format!("{text:?}"), "** hidden **");
    assert_eq!(text.as_ref(), "secret");
    assert!(!format!("{client:?}").contains("sesame"));
}
