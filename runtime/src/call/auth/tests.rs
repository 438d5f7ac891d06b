//! Tokens, the endpoint's schemes, and what is said of the payload.

use std::time::Duration;

use super::*;
use crate::call::fixture::config;
use crate::call::{Call, Event, Failure, Step};
use crate::config::auth::{AuthSchemeOptionsFuture, Params, ResolveAuthScheme};
use crate::config::{AccountIdEndpointMode, AuthSchemeId, Builder, Config, Region};
use crate::dynamic::Record;
use crate::endpoint::table::{Condition, Expr, Function, Param, ParamType, Rule, RuleSet, Target};
use crate::http::HttpRequest;
use crate::identity::{AccountId, TokenError};
use crate::protocol::AWS_JSON_1_0;
use crate::schema::Schema;
use crate::service::{OperationTraits, ServiceTraits};
use crate::time::{AsyncSleep, SharedAsyncSleep, Sleep};

#[derive(Debug)]
struct Still;

impl AsyncSleep for Still {
    fn sleep(&self, _: Duration) -> Sleep {
        Sleep::new(std::future::pending())
    }

    fn monotonic(&self) -> Duration {
        Duration::ZERO
    }
}

static EMPTY: Schema = Schema::structure("Empty", &[]);

// An endpoint with two schemes, whose names are parameters.
static RULES: RuleSet = RuleSet {
    params: &[
        Param::new("Endpoint", ParamType::String).built_in("SDK::Endpoint"),
        Param::new("First", ParamType::String).required().default(Expr::Str("sigv4")),
        Param::new("Second", ParamType::String).required().default(Expr::Str("sigv4a")),
    ],
    variables: &[],
    conditions: &[],
    targets: &[Target::url(&[Expr::Ref(0)]).properties(&[(
        "authSchemes",
        Expr::List(&[
            Expr::Record(&[
                ("name", Expr::Ref(1)),
                ("signingName", Expr::Str("things")),
                ("signingRegion", Expr::Str("there")),
                ("disableDoubleEncoding", Expr::Bool(true)),
            ]),
            Expr::Record(&[("name", Expr::Ref(2))]),
        ]),
    )])],
    errors: &[],
    rules: &[Rule::Endpoint(&[], 0)],
};

const PLAIN: Service = Service {
    id: "Toy Bank",
    shape: "ToyBank",
    version: "2020-01-02",
    signing_name: "toys",
    protocol: &AWS_JSON_1_0,
    query_compatible: false,
    endpoints: &RULES,
    traits: ServiceTraits::NONE,
};
static SERVICE: Service = PLAIN;
static HASHED: Service = Service {
    traits: ServiceTraits {
        content_sha256: true,
        headers: &[("X-Toy-Version", "3"), ("content-type", "text/plain")],
        ..ServiceTraits::NONE
    },
    ..PLAIN
};
static TREE: Service =
    Service { traits: ServiceTraits { tree_hash: true, ..ServiceTraits::NONE }, ..PLAIN };

const PAY: Operation = Operation {
    name: "Pay",
    service: &SERVICE,
    method: "POST",
    uri: "/",
    input: &EMPTY,
    output: &EMPTY,
    errors: &[],
    traits: OperationTraits::NONE,
};

const fn taking(auth: &'static [Auth]) -> Operation {
    Operation { traits: OperationTraits { auth, ..OperationTraits::NONE }, ..PAY }
}

static SIGNED: Operation = PAY;
static BEARER: Operation = taking(&[Auth::Bearer]);
static EITHER: Operation = taking(&[Auth::SigV4a, Auth::Bearer, Auth::SigV4]);
static SIGV4A: Operation = taking(&[Auth::SigV4a]);
static UNSIGNED_PAYLOAD: Operation = Operation {
    traits: OperationTraits { unsigned_payload: true, ..OperationTraits::NONE },
    ..PAY
};
static OF_HASHED: Operation = Operation { service: &HASHED, ..PAY };
static OF_TREE: Operation = Operation {
    service: &TREE,
    traits: OperationTraits { input_stream: Some(0), ..OperationTraits::NONE },
    ..PAY
};

fn sent(operation: &'static Operation, config: Builder) -> Result<HttpRequest, Failure> {
    let shared = Shared::new(operation.service, config.build(), SharedAsyncSleep::new(Still));
    let (input, mut output) = (Record::new(&EMPTY), Record::new(&EMPTY));
    let mut call = Call::new(&shared, operation, &input, &mut output);
    let step = match call.next(Event::Start) {
        Step::Identity => {
            call.next(Event::Identity(Ok(Credentials::from_keys("AKID", "sesame", None))))
        }
        Step::Token => call.next(Event::Token(Ok(Token::from("opensesame")))),
        other => other,
    };
    match step {
        Step::Send(request) => Ok(request),
        Step::Done(Err(failure)) => Err(failure),
        other => panic!("{other:?}"),
    }
}

fn bearing(url: &str) -> Builder {
    Config::builder().endpoint_url(url).token_provider(Token::from("opensesame"))
}

fn authorization(request: &HttpRequest) -> &str {
    request.headers().get("authorization").map_or("", |value| value.to_str().unwrap())
}

fn refused(operation: &'static Operation, config: Builder) -> String {
    sent(operation, config).unwrap_err().to_string()
}

/// Service and region of the scope, and whether the path is encoded twice.
fn scope(config: Builder) -> (String, String, bool) {
    let shared = Shared::new(&SERVICE, config.build(), SharedAsyncSleep::new(Still));
    let credentials = Credentials::from_keys("AKID", "sesame", None);
    let signer = Signer {
        shared: &shared,
        operation: &SIGNED,
        input: &Record::new(&EMPTY),
        endpoint: shared.endpoint().unwrap(),
        credentials: Some(&credentials),
        sends_events: false,
    };
    let params = signer.params(&HttpRequest::default()).unwrap();
    assert_eq!(params.settings.normalize_path, params.settings.double_encode_path);
    (params.service.to_owned(), params.region.to_owned(), params.settings.double_encode_path)
}

#[test]
fn a_bearer_token_goes_into_a_header_that_debug_hides() {
    for url in ["https://toys.test", "http://localhost:80", "http://127.0.0.1", "http://[::1]:80"] {
        let request = sent(&BEARER, bearing(url)).unwrap();
        assert_eq!(authorization(&request), "Bearer opensesame");
        assert!(!format!("{request:?}").contains("sesame"));
    }
}

#[test]
fn a_bearer_token_is_not_sent_in_the_clear_to_another_machine() {
    for url in ["http://toys.test", "http://localhost.toys.test", "http://10.0.0.1"] {
        let text = refused(&BEARER, bearing(url));
        assert!(text.contains("is not reached by https"), "{text}");
        assert!(!text.contains("sesame"), "{text}");
    }
}

#[test]
fn a_missing_token_is_told_with_what_to_do() {
    let text = refused(&BEARER, Config::builder().endpoint_url("https://toys.test"));
    assert!(text.contains("token_provider(…)"), "{text}");
}

#[test]
fn a_provider_without_a_token_fails_the_call() {
    let shared =
        Shared::new(&SERVICE, bearing("https://toys.test").build(), SharedAsyncSleep::new(Still));
    let (input, mut output) = (Record::new(&EMPTY), Record::new(&EMPTY));
    let mut call = Call::new(&shared, &BEARER, &input, &mut output);
    assert!(matches!(call.next(Event::Start), Step::Token));
    let Step::Done(Err(failure)) =
        call.next(Event::Token(Err(TokenError::not_loaded("logged out"))))
    else {
        panic!()
    };
    let text = failure.to_string();
    assert!(text.contains("no bearer token could be loaded"), "{text}");
}

#[test]
fn the_first_scheme_is_taken_for_which_there_is_what_it_takes() {
    let both = || config().endpoint_url("https://toys.test").token_provider(Token::from("t"));
    assert_eq!(authorization(&sent(&EITHER, both()).unwrap()), "Bearer opensesame");
    assert!(authorization(&sent(&EITHER, config()).unwrap()).starts_with("AWS4-HMAC-SHA256 "));
    let text = refused(&EITHER, Config::builder().endpoint_url("https://toys.test"));
    assert!(text.contains("no bearer token is set"), "{text}");
}

#[test]
fn a_scheme_that_is_preferred_goes_before_others_but_adds_none() {
    let both = || config().endpoint_url("https://toys.test").token_provider(Token::from("t"));
    let signed = both().auth_scheme_preference(["sigv4a", "sigv4"]);
    let request = sent(&EITHER, signed).unwrap();
    assert!(authorization(&request).starts_with("AWS4-HMAC-SHA256 "));
    let request = sent(&SIGNED, both().auth_scheme_preference(["httpBearerAuth"])).unwrap();
    assert!(authorization(&request).starts_with("AWS4-HMAC-SHA256 "));
    let without = Config::builder().endpoint_url("https://toys.test");
    let without = without.token_provider(Token::from("t")).auth_scheme_preference(["sigv4"]);
    assert_eq!(authorization(&sent(&EITHER, without).unwrap()), "Bearer opensesame");
}

#[test]
fn a_signature_for_several_regions_is_refused_where_nothing_else_will_do() {
    let text = refused(&SIGV4A, config());
    assert!(text.contains("`aws.auth#sigv4a`"), "{text}");
    let only = |first: &str| config().endpoint_param("First", first).endpoint_param("Second", "x");
    for name in ["sigv4a", "sigv4-s3express"] {
        let text = refused(&SIGNED, only(name));
        assert!(text.contains(&format!("`{name}` alone")), "{text}");
    }
}

#[test]
fn the_first_scheme_of_the_endpoint_that_is_known_decides() {
    assert_eq!(scope(config()), ("things".to_owned(), "there".to_owned(), false));
    let second = config().endpoint_param("First", "sigv4a").endpoint_param("Second", "sigv4");
    assert_eq!(scope(second), ("toys".to_owned(), "here".to_owned(), true));
    let beta = config().endpoint_param("First", "beta-sigv4").endpoint_param("Second", "y");
    assert_eq!(scope(beta), ("toys".to_owned(), "here".to_owned(), true));
}

#[test]
fn an_endpoint_that_takes_no_signature_gets_none() {
    for name in ["none", "smithy.api#noAuth"] {
        let config = Config::builder().region(Region::new("here"));
        let config = config.endpoint_url("http://toys.test").endpoint_param("First", name);
        assert_eq!(authorization(&sent(&SIGNED, config).unwrap()), "");
    }
}

// An endpoint of the account, where there is one.
static ACCOUNTS: RuleSet = RuleSet {
    params: &[
        Param::new("Account", ParamType::String).built_in("AWS::Auth::AccountId"),
        Param::new("Mode", ParamType::String).built_in("AWS::Auth::AccountIdEndpointMode"),
        Param::new("Endpoint", ParamType::String).built_in("SDK::Endpoint"),
    ],
    variables: &[],
    conditions: &[
        Condition::Test(Expr::Call(Function::IsSet, &[Expr::Ref(2)])),
        Condition::Test(Expr::Call(Function::IsSet, &[Expr::Ref(0)])),
        Condition::Test(Expr::Call(Function::StringEquals, &[Expr::Ref(1), Expr::Str("required")])),
    ],
    targets: &[
        Target::url(&[Expr::Ref(2)]),
        Target::url(&[Expr::Str("https://"), Expr::Ref(0), Expr::Str(".toys.test")]),
        Target::url(&[Expr::Str("https://toys.test")]),
    ],
    errors: &[Expr::Str("no account is known")],
    rules: &[
        Rule::Endpoint(&[0], 0),
        Rule::Endpoint(&[1], 1),
        Rule::Error(&[2], 0),
        Rule::Endpoint(&[], 2),
    ],
};
static OF_ACCOUNTS: Operation = Operation {
    service: &Service { endpoints: &ACCOUNTS, ..PLAIN },
    traits: OperationTraits { auth: &[Auth::SigV4, Auth::None], ..OperationTraits::NONE },
    ..PAY
};

/// The host of a call by these credentials, or why there is none.
fn host_of_account(config: Builder, account: Option<&str>) -> Result<String, String> {
    let shared = Shared::new(OF_ACCOUNTS.service, config.build(), SharedAsyncSleep::new(Still));
    let (input, mut output) = (Record::new(&EMPTY), Record::new(&EMPTY));
    let mut call = Call::new(&shared, &OF_ACCOUNTS, &input, &mut output);
    let mut credentials = Credentials::builder().access_key_id("AKID").secret_access_key("sesame");
    credentials.set_account_id(account.map(AccountId::from));
    let mut step = call.next(Event::Start);
    if let Step::Identity = step {
        step = call.next(Event::Identity(Ok(credentials.build())));
    }
    match step {
        Step::Send(request) => Ok(request.headers()["host"].to_str().unwrap().to_owned()),
        Step::Done(Err(failure)) => Err(failure.to_string()),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_call_goes_to_the_endpoint_of_the_credentials_account_unless_that_is_disabled() {
    let plain = || {
        let credentials = Credentials::from_keys("AKID", "sesame", None);
        Config::builder().region(Region::new("here")).credentials_provider(credentials)
    };
    let own = Ok("111.toys.test".to_owned());
    let shared = Ok("toys.test".to_owned());
    assert_eq!(host_of_account(plain(), Some("111")), own);
    assert_eq!(host_of_account(plain(), None), shared);
    let disabled = plain().account_id_endpoint_mode(AccountIdEndpointMode::Disabled);
    assert_eq!(host_of_account(disabled, Some("111")), shared);
    assert_eq!(host_of_account(Config::builder(), None), shared, "without credentials");
    let required = || plain().account_id_endpoint_mode(AccountIdEndpointMode::Required);
    assert_eq!(host_of_account(required(), Some("111")), own);
    let text = host_of_account(required(), None).unwrap_err();
    assert!(text.contains("`account_id_endpoint_mode` is `required`, but"), "{text}");
    assert!(text.contains("of the provider `static`"), "{text}");
    let own = required().endpoint_url("http://localhost:8000");
    assert_eq!(host_of_account(own, None), Ok("localhost:8000".to_owned()));
}

#[test]
fn a_payload_that_is_not_signed_is_said_to_be_so_and_only_over_tls() {
    let https = config().endpoint_url("https://toys.test");
    let request = sent(&UNSIGNED_PAYLOAD, https).unwrap();
    assert_eq!(request.headers()[CONTENT_SHA256], "UNSIGNED-PAYLOAD");
    assert!(authorization(&request).contains(";x-amz-content-sha256;"));
    let request = sent(&UNSIGNED_PAYLOAD, config()).unwrap();
    assert!(!request.headers().contains_key(CONTENT_SHA256));
    assert!(!sent(&SIGNED, config()).unwrap().headers().contains_key(CONTENT_SHA256));
}

#[test]
fn a_service_can_ask_for_the_bodys_hash_and_headers_of_its_own() {
    let request = sent(&OF_HASHED, config()).unwrap();
    let hash = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
    assert_eq!(request.headers()[CONTENT_SHA256], hash);
    assert_eq!(request.headers()["x-toy-version"], "3");
    assert_eq!(request.headers()["content-type"], "application/x-amz-json-1.0");
}

#[test]
fn a_streaming_body_has_a_tree_hash_where_the_service_asks_for_it() {
    let request = sent(&OF_TREE, config()).unwrap();
    let hash = "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a";
    assert_eq!(request.headers()["x-amz-sha256-tree-hash"], hash);
    assert_eq!(request.headers()[CONTENT_SHA256], hash);
    assert!(authorization(&request).contains(";x-amz-sha256-tree-hash;"));
}

/// Is not asked here: the test answers in its place.
#[derive(Debug)]
struct Asked;

impl ResolveAuthScheme for Asked {
    fn resolve_auth_scheme<'a>(&'a self, _: &'a Params) -> AuthSchemeOptionsFuture<'a> {
        AuthSchemeOptionsFuture::ready(Err("it is the driver's".into()))
    }
}

/// What follows where a resolver gives these ways for an operation that knows signatures alone.
fn after_resolving(config: Builder, ids: &[&'static str]) -> String {
    let config = config.auth_scheme_resolver(Asked).build();
    let shared = Shared::new(&SERVICE, config, SharedAsyncSleep::new(Still));
    let (input, mut output) = (Record::new(&EMPTY), Record::new(&EMPTY));
    let mut call = Call::new(&shared, &SIGNED, &input, &mut output);
    assert!(matches!(call.next(Event::Start), Step::Ask));
    let options = ids.iter().map(|&id| AuthSchemeId::new(id).into()).collect();
    match call.next(Event::AuthSchemes(Ok(options))) {
        Step::Send(request) => {
            assert!(!request.headers().contains_key("authorization"));
            "unauthenticated".to_owned()
        }
        Step::Identity => "signed".to_owned(),
        Step::Token => "token".to_owned(),
        Step::Done(Err(failure)) => failure.to_string(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_resolver_decides_which_ways_there_are_and_others_settings_in_which_order() {
    let both = || bearing("https://bank.test").region(Region::new("here"));
    let both = || both().credentials_provider(Credentials::from_keys("AKID", "sesame", None));
    assert_eq!(after_resolving(both(), &["noAuth", "sigv4"]), "unauthenticated");
    assert_eq!(after_resolving(both(), &["mine", "httpBearerAuth"]), "token");
    assert_eq!(after_resolving(both(), &["aws.auth#sigv4", "noAuth"]), "signed");
    let preferring = both().auth_scheme_preference(["httpBearerAuth"]);
    assert_eq!(after_resolving(preferring, &["sigv4", "httpBearerAuth"]), "token");
    let without = bearing("https://bank.test");
    assert_eq!(after_resolving(without, &["sigv4", "httpBearerAuth"]), "token");
    let text = after_resolving(both(), &["mine", "yours"]);
    assert!(text.contains("(it names [mine, yours])"), "{text}");
}

#[test]
fn where_it_is_allowed_a_call_that_nothing_can_sign_goes_unauthenticated() {
    let bare = || Config::builder().endpoint_url("http://bank.test");
    for operation in [&SIGNED, &BEARER, &SIGV4A] {
        let request = sent(operation, bare().allow_no_auth()).unwrap();
        assert!(!request.headers().contains_key("authorization"));
        assert!(sent(operation, bare()).is_err());
    }
    let signing = bare().region(Region::new("here")).allow_no_auth();
    let signing = signing.credentials_provider(Credentials::from_keys("AKID", "sesame", None));
    assert!(sent(&SIGNED, signing).unwrap().headers().contains_key("authorization"));
}
