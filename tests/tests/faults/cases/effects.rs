//! What has taken place although its answer is lost.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde_json::json;
use tinsmith_ecr::config::retry::RetryConfig;
use tinsmith_tests::server::{Reply, Server};

use crate::suite::{Watched, config, fault, server};
use crate::table::Row;

pub async fn all() -> Vec<Row> {
    vec![lost(true).await, lost(false).await]
}

/// A registry that makes a repository once, tells nobody, and then knows it.
async fn lost(retried: bool) -> Row {
    let (server, made) = registry();
    let (name, settings) = match retried {
        true => ("a repository is made, the answer lost", config(&server.url())),
        false => (
            "the same, with retries turned off",
            config(&server.url()).retry_config(RetryConfig::disabled()),
        ),
    };
    let watched = Watched::new(settings);
    let call = watched.client.create_repository().repository_name("app").send();
    let row = fault(name).meets(&watched, call).await.came(server.requests().len());
    assert_eq!(made.load(Ordering::Relaxed), 1, "{name}");
    server.finish();
    row
}

fn registry() -> (Server, Arc<AtomicUsize>) {
    let made = Arc::new(AtomicUsize::new(0));
    let counter = made.clone();
    let server = server().answering(move |request| {
        assert_eq!(request.json(), json!({"repositoryName": "app"}));
        if counter.load(Ordering::Relaxed) > 0 {
            return Reply::error(400, "RepositoryAlreadyExistsException", "there is an app");
        }
        counter.fetch_add(1, Ordering::Relaxed);
        Reply::reset()
    });
    (server, made)
}
