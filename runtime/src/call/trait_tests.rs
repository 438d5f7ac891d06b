//! What few operations have, in the machine: other endpoints, no signature, tokens.

use std::time::Duration;

use super::fixture::{answer, config};
use super::*;
use crate::config::endpoint::{EndpointFuture, Params, ResolveEndpoint};
use crate::config::{Builder, Config, IdempotencyTokenProvider, Region};
use crate::dynamic::Record;
use crate::endpoint::table::{Condition, Expr, Function, Param, ParamType, Rule, RuleSet, Target};
use crate::endpoint::{Endpoint, Value};
use crate::http::HttpRequest;
use crate::identity::Credentials;
use crate::jmespath;
use crate::protocol::AWS_JSON_1_0;
use crate::schema::{Kind, Member, Schema, flags};
use crate::service::{Auth, EndpointParam, Operation, OperationTraits, Service, ServiceTraits};
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

static INPUT: Schema = Schema::structure(
    "LendInput",
    &[
        Member::new("shelf", Kind::String),
        Member::new("url", Kind::String),
        Member::new("token", Kind::String).with(flags::IDEMPOTENCY_TOKEN | flags::REQUIRED),
    ],
);
static OUTPUT: Schema = Schema::structure("LendOutput", &[]);

// Either the program's URL, or one made of parameters that only an operation knows.
static RULES: RuleSet = RuleSet {
    params: &[
        Param::new("Endpoint", ParamType::String).built_in("SDK::Endpoint"),
        Param::new("Shelf", ParamType::String),
    ],
    variables: &[],
    conditions: &[
        Condition::Test(Expr::Call(Function::IsSet, &[Expr::Ref(1)])),
        Condition::Test(Expr::Call(Function::IsSet, &[Expr::Ref(0)])),
    ],
    targets: &[
        Target::url(&[Expr::Str("https://"), Expr::Ref(1), Expr::Str(".toys.test")]),
        Target::url(&[Expr::Ref(0)]),
    ],
    errors: &[Expr::Str("no endpoint is set")],
    rules: &[Rule::Endpoint(&[0], 0), Rule::Endpoint(&[1], 1), Rule::Error(&[], 0)],
};

static LIBRARY: Service = OF_LIBRARY;

const OF_LIBRARY: Service = Service {
    id: "Toy Library",
    shape: "ToyLibrary",
    version: "2020-01-02",
    signing_name: "toys",
    protocol: &AWS_JSON_1_0,
    query_compatible: true,
    endpoints: &RULES,
    traits: ServiceTraits::NONE,
};

const LEND: Operation = Operation {
    name: "Lend",
    service: &LIBRARY,
    method: "POST",
    uri: "/",
    input: &INPUT,
    output: &OUTPUT,
    errors: &[],
    traits: OperationTraits::NONE,
};

static PREFIXED: Operation = Operation {
    traits: OperationTraits { host_prefix: Some("a.{shelf}-b."), ..OperationTraits::NONE },
    ..LEND
};
static REDIRECTED: Operation = Operation {
    traits: OperationTraits { endpoint_member: Some(1), ..OperationTraits::NONE },
    ..LEND
};
static PLACED: Operation = Operation {
    traits: OperationTraits {
        endpoint_params: &[
            EndpointParam::member("Shelf", "url"),
            EndpointParam::input("Shelf", &jmespath::Expr::Path(&["shelf"])),
        ],
        ..OperationTraits::NONE
    },
    ..LEND
};
static FIXED: Operation = Operation {
    traits: OperationTraits {
        endpoint_params: &[EndpointParam::text("Shelf", "top")],
        ..OperationTraits::NONE
    },
    ..LEND
};
static USUAL: Operation = LEND;
static UNSIGNED: Operation =
    Operation { traits: OperationTraits { auth: &[Auth::None], ..OperationTraits::NONE }, ..LEND };
static OPTIONAL: Operation = Operation {
    traits: OperationTraits { auth: &[Auth::SigV4, Auth::None], ..OperationTraits::NONE },
    ..LEND
};

fn sent(
    operation: &'static Operation,
    config: Builder,
    json: &str,
) -> Result<HttpRequest, Failure> {
    let shared = Shared::new(operation.service, config.build(), SharedAsyncSleep::new(Still));
    let input = Record::from_json(operation.input, json).unwrap();
    let mut output = Record::new(operation.output);
    let mut call = Call::new(&shared, operation, &input, &mut output);
    let mut step = call.next(Event::Start);
    if matches!(step, Step::Identity) {
        step = call.next(Event::Identity(Ok(Credentials::from_keys("AKID", "sesame", None))));
    }
    match step {
        Step::Send(request) => Ok(request),
        Step::Done(Err(failure)) => Err(failure),
        other => panic!("{other:?}"),
    }
}

fn host(operation: &'static Operation, json: &str) -> String {
    let request = sent(operation, config(), json).unwrap();
    assert_eq!(request.headers()["host"], request.uri().authority().unwrap().as_str());
    request.uri().to_string()
}

fn refused(operation: &'static Operation, config: Builder, json: &str) -> String {
    sent(operation, config, json).unwrap_err().to_string()
}

#[test]
fn a_prefix_goes_before_the_host_with_its_labels_filled_in() {
    assert_eq!(host(&PREFIXED, r#"{"shelf":"x"}"#), "http://a.x-b.toys.test:8080/base/");
}

#[test]
fn an_address_has_no_name_that_a_prefix_could_go_before() {
    for url in ["http://127.0.0.1:80", "http://[::1]:80"] {
        let request = sent(&PREFIXED, config().endpoint_url(url), r#"{"shelf":"x"}"#).unwrap();
        assert_eq!(request.uri().to_string(), format!("{url}/"));
    }
}

#[test]
fn a_label_that_is_missing_empty_or_no_label_is_an_error_that_names_it() {
    for json in ["{}", r#"{"shelf":""}"#] {
        let text = refused(&PREFIXED, config(), json);
        assert!(text.contains("`shelf` is not set or empty"), "{text}");
    }
    for label in ["a.b", "a/b", "-a", "a_b"] {
        let text = refused(&PREFIXED, config(), &format!(r#"{{"shelf":"{label}"}}"#));
        assert!(text.contains("`shelf` is part of the endpoint's host name"), "{text}");
    }
}

#[test]
fn a_member_can_hold_the_endpoint() {
    assert_eq!(host(&REDIRECTED, r#"{"url":"https://other.test/"}"#), "https://other.test/");
    assert_eq!(host(&REDIRECTED, "{}"), "http://toys.test:8080/base/");
    assert!(refused(&REDIRECTED, config(), r#"{"url":"x"}"#).contains("not a usable URL"));
}

#[test]
fn an_operation_gives_the_rules_what_stands_in_its_input_or_model() {
    assert_eq!(host(&PLACED, r#"{"shelf":"low"}"#), "https://low.toys.test/");
    assert_eq!(host(&PLACED, r#"{"url":"u"}"#), "https://u.toys.test/");
    assert_eq!(host(&PLACED, "{}"), "http://toys.test:8080/base/");
    assert_eq!(host(&FIXED, r#"{"shelf":"low"}"#), "https://top.toys.test/");
}

#[test]
fn the_programs_parameters_count_less_than_the_operations() {
    let config = || config().endpoint_param("Shelf", "mine");
    let url = |operation, json| sent(operation, config(), json).unwrap().uri().to_string();
    assert_eq!(url(&USUAL, "{}"), "https://mine.toys.test/");
    assert_eq!(url(&PLACED, "{}"), "https://mine.toys.test/");
    assert_eq!(url(&PLACED, r#"{"shelf":"low"}"#), "https://low.toys.test/");
    let text = refused(&USUAL, config().endpoint_param("Shelve", "x"), "{}");
    assert!(text.contains("Shelve"), "{text}");
}

/// Has one endpoint, of which it says what shelf it was told.
#[derive(Debug)]
struct Stage;

impl ResolveEndpoint for Stage {
    fn resolve_endpoint(&self, params: &Params) -> EndpointFuture<'_> {
        let shelf = match params.param("Shelf") {
            Some(Value::String(shelf)) => Some(shelf.clone()),
            _ => None,
        };
        let endpoint = Endpoint::builder().url("https://stage.test/x").property("shelf", shelf);
        EndpointFuture::ready(Ok(endpoint.build()))
    }
}

/// What comes of a step that waits for nothing.
fn answered(call: &mut Call<'_>) -> Event {
    let mut asking = call.asking();
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    match std::pin::Pin::new(&mut asking).poll(&mut context) {
        std::task::Poll::Ready(event) => event,
        std::task::Poll::Pending => panic!("the resolver is ready"),
    }
}

#[test]
fn a_resolver_is_told_what_the_operation_says_and_its_host_gets_the_prefix() {
    let config = config().endpoint_resolver(Stage).build();
    let url = |operation: &'static Operation, shelf: Option<&str>| {
        let shared = Shared::new(operation.service, config.clone(), SharedAsyncSleep::new(Still));
        let input = Record::from_json(operation.input, r#"{"shelf":"low"}"#).unwrap();
        let mut output = Record::new(operation.output);
        let mut call = Call::new(&shared, operation, &input, &mut output);
        assert!(matches!(call.next(Event::Start), Step::Ask));
        let event = answered(&mut call);
        let Event::Endpoint(Ok(endpoint)) = &event else { panic!("{event:?}") };
        let told = endpoint.properties()["shelf"].as_string();
        assert_eq!(told, shelf);
        assert!(matches!(call.next(event), Step::Identity));
        let credentials = Credentials::from_keys("AKID", "sesame", None);
        match call.next(Event::Identity(Ok(credentials))) {
            Step::Send(request) => request.uri().to_string(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(url(&PLACED, Some("low")), "https://stage.test/x/");
    assert_eq!(url(&PREFIXED, None), "https://a.low-b.stage.test/x/");
}

#[test]
fn what_needs_no_signature_needs_neither_region_nor_credentials() {
    let bare = || Config::builder().endpoint_url("http://toys.test");
    let request = sent(&UNSIGNED, bare(), "{}").unwrap();
    assert!(!request.headers().contains_key("authorization"));
    let request = sent(&OPTIONAL, bare(), "{}").unwrap();
    assert!(!request.headers().contains_key("authorization"));
    assert!(sent(&OPTIONAL, config(), "{}").unwrap().headers().contains_key("authorization"));
    assert!(refused(&USUAL, bare(), "{}").contains("no region is set"));
    let text = refused(&USUAL, bare().region(Region::new("here")), "{}");
    assert!(text.contains("no credentials are set"), "{text}");
}

#[test]
fn a_token_that_was_not_given_is_filled_in() {
    let fixed = || config().idempotency_token_provider(IdempotencyTokenProvider::fixed("t1"));
    let body = |json| sent(&USUAL, fixed(), json).unwrap().into_body();
    assert_eq!(body(r#"{"shelf":"x"}"#), r#"{"shelf":"x","token":"t1"}"#);
    assert_eq!(body(r#"{"token":"mine"}"#), r#"{"token":"mine"}"#);
    assert_ne!(
        sent(&USUAL, config(), "{}").unwrap().body(),
        sent(&USUAL, config(), "{}").unwrap().body()
    );
}

#[test]
fn all_attempts_of_a_call_have_the_same_token() {
    let shared = Shared::new(&LIBRARY, config().build(), SharedAsyncSleep::new(Still));
    let (input, mut output) = (Record::new(&INPUT), Record::new(&OUTPUT));
    let mut call = Call::new(&shared, &USUAL, &input, &mut output);
    call.next(Event::Start);
    let credentials = Credentials::from_keys("AKID", "sesame", None);
    let Step::Send(first) = call.next(Event::Identity(Ok(credentials))) else { panic!() };
    assert!(matches!(call.next(Event::Answer(Ok(answer(503, "{}")))), Step::Sleep(_)));
    let Step::Send(second) = call.next(Event::Slept) else { panic!() };
    assert_eq!(first.body(), second.body());
}

#[test]
fn a_service_that_once_spoke_query_is_asked_for_its_old_codes() {
    let request = sent(&USUAL, config(), "{}").unwrap();
    assert_eq!(request.headers()["x-amzn-query-mode"], "true");
}

#[cfg(feature = "rest-xml")]
#[test]
fn an_error_with_the_status_of_a_success_is_one_where_the_service_says_so() {
    static HIDES: Service = Service {
        protocol: &crate::protocol::REST_XML,
        traits: ServiceTraits { errors_in_success: true, ..ServiceTraits::NONE },
        ..OF_LIBRARY
    };
    static OPENLY: Service = Service { protocol: &crate::protocol::REST_XML, ..OF_LIBRARY };
    let step = |service: &'static Service, body: &'static str| {
        let operation: &'static Operation = Box::leak(Box::new(Operation { service, ..LEND }));
        let shared = Shared::new(service, config().build(), SharedAsyncSleep::new(Still));
        let (input, mut output) = (Record::new(&INPUT), Record::new(&OUTPUT));
        let mut call = Call::new(&shared, operation, &input, &mut output);
        call.next(Event::Start);
        call.next(Event::Identity(Ok(Credentials::from_keys("AKID", "sesame", None))));
        call.next(Event::Answer(Ok(answer(200, body))))
    };
    let gone = "<Error><Code>Gone</Code><Message>m</Message></Error>";
    // It counts as an error of the server.
    assert!(matches!(step(&HIDES, gone), Step::Sleep(_)));
    assert!(matches!(step(&HIDES, "<Lent/>"), Step::Done(Ok(()))));
    assert!(matches!(step(&OPENLY, gone), Step::Done(Ok(()))));
}
