//! What `tracing` is told of calls.

use std::collections::BTreeMap;
use std::fmt::Debug;

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::{Subscriber, with_default};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};
use tracing_subscriber::registry::{LookupSpan, Registry};

use super::*;
use crate::http::HttpResponse;

/// What was told: spans as they end, and events, each with its fields.
#[derive(Clone, Default)]
struct Told(Arc<Mutex<Vec<Entry>>>);

#[derive(Debug, Clone, Default)]
struct Entry {
    target: String,
    level: String,
    /// The span that an event is in.
    parent: Option<String>,
    fields: BTreeMap<String, String>,
}

impl Entry {
    fn get(&self, field: &str) -> &str {
        self.fields.get(field).map_or("", String::as_str)
    }
}

impl Visit for Entry {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.fields.insert(field.name().to_owned(), format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.fields.insert(field.name().to_owned(), value.to_owned());
    }
}

impl<S: Subscriber + for<'s> LookupSpan<'s>> Layer<S> for Told {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        let meta = attributes.metadata();
        let mut entry = Entry {
            target: meta.target().to_owned(),
            level: meta.level().to_string(),
            ..Entry::default()
        };
        attributes.record(&mut entry);
        context.span(id).unwrap().extensions_mut().insert(entry);
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, context: Context<'_, S>) {
        let span = context.span(id).unwrap();
        values.record(span.extensions_mut().get_mut::<Entry>().unwrap());
    }

    fn on_event(&self, event: &tracing::Event<'_>, context: Context<'_, S>) {
        let mut entry = Entry {
            target: event.metadata().target().to_owned(),
            level: event.metadata().level().to_string(),
            parent: context.event_span(event).map(|span| span.name().to_owned()),
            ..Entry::default()
        };
        event.record(&mut entry);
        self.0.lock().unwrap().push(entry);
    }

    fn on_close(&self, id: Id, context: Context<'_, S>) {
        let entry = context.span(&id).unwrap().extensions_mut().remove::<Entry>().unwrap();
        self.0.lock().unwrap().push(entry);
    }
}

impl Told {
    /// What is told while `act` runs.
    fn of(act: impl FnOnce()) -> Vec<Entry> {
        let told = Self::default();
        with_default(Registry::default().with(told.clone()), act);
        let entries = told.0.lock().unwrap();
        entries.clone()
    }
}

fn only<'a>(entries: &'a [Entry], target: &str) -> Vec<&'a Entry> {
    entries.iter().filter(|entry| entry.target == target).collect()
}

/// Drives a call with these answers.
fn drive(config: Builder, answers: impl IntoIterator<Item = HttpResponse>) -> Vec<Entry> {
    Told::of(|| {
        let (shared, clock) = shared(config);
        let (input, mut output) = (Text::new("ball"), Text::default());
        let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
        let mut answers = answers.into_iter();
        let mut step = call.next(Event::Start);
        loop {
            step = match step {
                Step::Identity => call.next(credentials_with_session()),
                Step::Send(_) => {
                    clock.advance(2);
                    call.next(Event::Answer(Ok(answers.next().unwrap())))
                }
                Step::Sleep(_) => call.next(Event::Slept),
                Step::Done(_) => return,
                other => panic!("{other:?}"),
            };
        }
    })
}

fn credentials_with_session() -> Event {
    Event::Identity(Ok(Credentials::from_keys("AKID", "sesame", Some("opensesame".into()))))
}

#[test]
fn a_call_is_one_span_with_the_fields_of_the_conventions() {
    let mut success = answer(200, "red");
    success.headers_mut().insert("x-amz-id-2", HeaderValue::from_static("ext"));
    let told = drive(config(), [answer(503, ""), success]);
    let spans = only(&told, "tinsmith::call");
    let [span] = spans.as_slice() else { panic!("{spans:?}") };
    assert_eq!(span.level, "INFO");
    let fields: Vec<(&str, &str)> =
        span.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(
        fields,
        [
            ("aws.extended_request_id", "ext"),
            ("aws.request_id", "1234"),
            ("cloud.region", "here"),
            ("http.request.method", "POST"),
            ("http.request.resend_count", "1"),
            ("http.response.status_code", "200"),
            ("otel.kind", "client"),
            ("otel.name", "Toy Box.GetToy"),
            ("rpc.method", "GetToy"),
            ("rpc.service", "Toy Box"),
            ("rpc.system", "aws-api"),
            ("server.address", "toys.test"),
            ("server.port", "8080"),
        ]
    );
}

#[test]
fn each_attempt_is_an_event_within_the_span() {
    let told = drive(config(), [answer(503, ""), answer(400, "NoSuchToyException none")]);
    let attempts = only(&told, "tinsmith::attempt");
    let [first, second] = attempts.as_slice() else { panic!("{attempts:?}") };
    for event in [first, second] {
        assert_eq!((event.level.as_str(), event.parent.as_deref()), ("DEBUG", Some("call")));
        assert_eq!(event.get("max_attempts"), "3");
        assert_eq!(event.get("duration_ms"), "2000.0");
        assert_eq!(event.get("aws.request_id"), "1234");
    }
    assert_eq!((first.get("attempt"), second.get("attempt")), ("1", "2"));
    assert_eq!(first.get("http.response.status_code"), "503");
    assert_eq!((first.get("next"), first.get("wait_ms")), ("retry", "50.0"));
    assert_eq!(first.get("error.type"), "ServiceError");
    assert_eq!(second.get("error.type"), "NoSuchToyException");
    assert_eq!((second.get("next"), second.get("wait_ms")), ("not_retryable", ""));
    assert!(second.get("error.message").contains("NoSuchToyException"), "{second:?}");
    let span = only(&told, "tinsmith::call")[0];
    assert_eq!(span.get("error.type"), "NoSuchToyException");
    assert_eq!(span.get("otel.status_code"), "ERROR");
}

#[test]
fn why_there_is_no_further_attempt_is_told() {
    let busy = || answer(503, "");
    let told = drive(config(), [busy(), busy(), busy()]);
    let next: Vec<&str> =
        only(&told, "tinsmith::attempt").iter().map(|event| event.get("next")).collect();
    assert_eq!(next, ["retry", "retry", "no_attempts_left"]);
    let told = drive(config(), [answer(200, "red")]);
    assert_eq!(only(&told, "tinsmith::attempt")[0].get("next"), "done");
}

#[test]
fn a_call_that_is_never_sent_is_a_span_with_its_error() {
    let told = Told::of(|| {
        let (shared, _) = shared(config());
        let (input, mut output) = (Text::default(), Text::default());
        let mut call = Call::new(&shared, &OPERATION, &input, &mut output);
        failed(call.next(Event::Start));
    });
    assert_eq!(only(&told, "tinsmith::attempt").len(), 0);
    let span = only(&told, "tinsmith::call")[0];
    assert_eq!(span.get("error.type"), "ConstructionFailure");
}

#[test]
fn the_wire_is_logged_and_no_secret_is_told() {
    let mut success = answer(200, "red");
    success.headers_mut().insert("set-cookie", HeaderValue::from_static("id=sesamum"));
    let config = config().endpoint_url("http://toys.test/?X-Amz-Signature=sesameseed&a=b");
    let told = drive(config, [success]);
    let wire = only(&told, "tinsmith::wire");
    let [request, response, output] = wire.as_slice() else { panic!("{wire:?}") };
    assert!(wire.iter().all(|event| event.level == "TRACE"));
    assert!(wire.iter().all(|event| event.parent.as_deref() == Some("call")));
    let headers = request.get("http.request.headers");
    for name in ["authorization", "x-amz-security-token", "amz-sdk-invocation-id"] {
        assert!(headers.contains(&format!("\"{name}\": \"*** redacted ***\"")), "{headers}");
    }
    assert!(headers.contains("\"user-agent\": \"tinsmith/"), "{headers}");
    assert_eq!(request.get("http.request.body.size"), "4");
    assert_eq!(request.get("input"), "Text { text: \"ball\" }");
    assert_eq!(response.get("http.response.status_code"), "200");
    assert!(
        response.get("http.response.headers").contains("\"set-cookie\": \"*** redacted ***\""),
        "{response:?}"
    );
    assert_eq!(response.get("http.response.body.size"), "3");
    assert_eq!(output.get("output"), "Text { text: \"red\" }");
    let all = format!("{told:?}");
    for secret in ["sesame", "sesamum", "Signature=", "AWS4-HMAC"] {
        let shown = all.replace("X-Amz-Signature=*** redacted ***", "");
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
}
