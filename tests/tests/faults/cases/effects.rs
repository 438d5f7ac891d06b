//! What has taken place although its answer is lost.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use tinsmith_ecr::Client;
use tinsmith_ecr::config::Builder;
use tinsmith_ecr::config::retry::RetryConfig;
use tinsmith_ecr::operation::create_repository::CreateRepositoryError;
use tinsmith_runtime::client::{Handle, call};
use tinsmith_runtime::dynamic::Record;
use tinsmith_runtime::schema::{Kind, Member, Schema, flags};
use tinsmith_runtime::service::{Operation, OperationTraits};
use tinsmith_tests::server::{Reply, Server};

use crate::suite::{Watched, config, fault, server};
use crate::table::Row;

pub async fn all() -> Vec<Row> {
    let off = |settings: Builder| settings.retry_config(RetryConfig::disabled());
    vec![
        lost("a repository is made, the answer lost", |settings| settings).await,
        lost("the same, with retries turned off", off).await,
        lost_with_token().await,
    ]
}

/// What a service has made, by name.
#[derive(Clone, Default)]
struct Made(Arc<Mutex<BTreeSet<String>>>);

impl Made {
    /// Whether it had made that before.
    fn again(&self, name: &str) -> bool {
        !self.0.lock().unwrap().insert(name.to_owned())
    }

    fn count(&self) -> usize {
        self.0.lock().unwrap().len()
    }
}

/// A service that makes what `member` of a request names. It makes a thing once, and then tells
/// nobody; who asks for it again gets `again`.
fn making(member: &'static str, again: Reply) -> (Server, Made) {
    let made = Made::default();
    let making = made.clone();
    let server = server().answering(move |request| {
        let body = request.json();
        match making.again(body[member].as_str().expect("a name")) {
            true => again.clone(),
            false => Reply::reset(),
        }
    });
    (server, made)
}

async fn lost(name: &'static str, settings: fn(Builder) -> Builder) -> Row {
    let again = Reply::error(400, "RepositoryAlreadyExistsException", "there is an app");
    let (server, made) = making("repositoryName", again);
    let watched = Watched::new(settings(config(&server.url())));
    let call = watched.client.create_repository().repository_name("app").send();
    let row = fault(name).meets(&watched, call).await.came(server.requests().len());
    assert_eq!(made.count(), 1, "{name}");
    server.finish();
    row
}

static INPUT: Schema = Schema::structure(
    "MakeOnceInput",
    &[Member::new("clientToken", Kind::String).with(flags::IDEMPOTENCY_TOKEN)],
);
static OUTPUT: Schema = Schema::structure("MakeOnceOutput", &[]);

/// An operation whose model has an idempotency token: no crate of this repository has one.
async fn lost_with_token() -> Row {
    let [usual, ..] = Client::operations() else { panic!("there are operations") };
    let operation: &'static Operation = Box::leak(Box::new(Operation {
        name: "MakeOnce",
        input: &INPUT,
        output: &OUTPUT,
        errors: &[],
        traits: OperationTraits::NONE,
        ..**usual
    }));
    let (server, made) = making("clientToken", Reply::json(200, "{}"));
    let watched = Watched::new(config(&server.url()));
    let handle = Handle::new(operation.service, watched.client.config().clone());
    let calling = async {
        let mut output = Record::new(&OUTPUT);
        let called = call(&handle, operation, &Record::new(&INPUT), &mut output, None).await;
        called.map_err(|failure| failure.typed::<CreateRepositoryError>(operation))
    };
    let fault = fault("a thing is made, the answer lost, and the request has an idempotency token");
    let row = fault.meets(&watched, calling).await.came(server.requests().len());
    // The second attempt had the token of the first, or there were two things now.
    assert_eq!(made.count(), 1);
    server.finish();
    row
}
