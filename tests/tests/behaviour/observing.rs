//! What subscribers of `tracing` see of calls; the example of `docs/observing.md`.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex};

use tinsmith_tests::server::{Reply, Script, Server};
use tracing::Subscriber;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::subscriber::set_default;
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};
use tracing_subscriber::registry::{LookupSpan, Registry};

use crate::support::ecr;

#[tokio::test]
async fn a_subscriber_counts_calls_by_their_outcome() {
    let outcomes = Outcomes::default();
    let _guard = set_default(Registry::default().with(outcomes.clone()));
    let server = Server::start(
        Script::new()
            .reply(Reply::json(200, "{}"))
            .reply(Reply::json(400, r#"{"__type": "RepositoryNotFoundException"}"#))
            .reply(Reply::json(200, "{}")),
    );
    let client = ecr(&server);
    client.describe_registry().send().await.unwrap();
    client.describe_repositories().repository_names("gone").send().await.unwrap_err();
    // Two calls at a time do not mix.
    let (one, other) =
        tokio::join!(client.describe_registry().send(), client.create_repository().send(),);
    one.unwrap();
    other.unwrap_err();
    let counted = outcomes.0.lock().unwrap().clone();
    let expected = [("ConstructionFailure", 1), ("RepositoryNotFoundException", 1), ("ok", 2)];
    assert_eq!(counted, expected.map(|(kind, count)| (kind.to_owned(), count)).into());
    server.finish();
}

#[test]
fn the_example_is_the_one_of_the_documentation() {
    let docs = include_str!("../../../docs/observing.md");
    let (_, example) = docs.split_once("```rust\n").unwrap();
    let (example, _) = example.split_once("```").unwrap();
    assert!(include_str!("observing.rs").contains(example));
}

/// Counts calls by the type of their error.
#[derive(Clone, Default)]
struct Outcomes(Arc<Mutex<BTreeMap<String, u32>>>);

impl<S: Subscriber + for<'s> LookupSpan<'s>> Layer<S> for Outcomes {
    fn on_new_span(&self, attributes: &Attributes<'_>, id: &Id, context: Context<'_, S>) {
        if attributes.metadata().target() == "tinsmith::call" {
            let span = context.span(id).expect("it was just made");
            span.extensions_mut().insert(Outcome("ok".to_owned()));
        }
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, context: Context<'_, S>) {
        let span = context.span(id).expect("it is open");
        if let Some(outcome) = span.extensions_mut().get_mut::<Outcome>() {
            values.record(outcome);
        }
    }

    fn on_close(&self, id: Id, context: Context<'_, S>) {
        let span = context.span(&id).expect("it is closing");
        let outcome = span.extensions_mut().remove::<Outcome>();
        if let Some(Outcome(kind)) = outcome {
            *self.0.lock().expect("no panic").entry(kind).or_default() += 1;
        }
    }
}

struct Outcome(String);

impl Visit for Outcome {
    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "error.type" {
            self.0 = value.to_owned();
        }
    }

    fn record_debug(&mut self, _: &Field, _: &dyn Debug) {}
}
