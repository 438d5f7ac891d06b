//! Errors of the service, those of a wrong clock among them.

use std::time::{Duration, SystemTime};

use tinsmith_ecr::config::retry::RetryConfig;
use tinsmith_tests::server::{Reply, Script};

use crate::sink::SESSION;
use crate::suite::{Watched, config, fault, server, told};
use crate::table::Row;

pub async fn all() -> Vec<Row> {
    let down = |status| Reply::error(status, "ServerException", "down");
    let throttled = || Reply::error(400, "ThrottlingException", "Rate exceeded");
    let fine = || Reply::json(200, "{}");
    let mut rows = vec![
        scripted("status 500", vec![down(500); 3]).await,
        scripted("status 500, once", vec![down(500), fine()]).await,
        scripted("status 503, a page without a code", vec![Reply::html(503, "<html/>"); 3]).await,
        scripted("status 503, with `retry-after: 3600`", {
            vec![down(503).header("retry-after", "3600"), fine()]
        })
        .await,
        waits().await,
        scripted("throttled", vec![throttled(); 3]).await,
        scripted("throttled, twice", vec![throttled(), throttled(), fine()]).await,
        scripted("status 429, a page without a code", vec![Reply::html(429, "<html/>"); 3]).await,
    ];
    rows.push(tokens_are_spent().await);
    rows.extend(wrong_clock().await);
    rows.push(wrong_for_good().await);
    rows.push(wrong_key().await);
    rows
}

async fn scripted(name: &'static str, replies: Vec<Reply>) -> Row {
    let server = server().start(replies.into_iter().fold(Script::new(), Script::reply));
    let watched = Watched::new(config(&server.url()));
    let call = watched.client.describe_registry().send();
    let row = fault(name).meets(&watched, call).await.came(server.requests().len());
    server.finish();
    row
}

async fn waits() -> Row {
    let later = || Reply::error(503, "ServerException", "later").header("x-amz-retry-after", "150");
    let script = Script::new().reply(later()).reply(later()).reply(Reply::json(200, "{}"));
    let server = server().start(script);
    let watched = Watched::new(config(&server.url()));
    let call = watched.client.describe_registry().send();
    let fault = fault("status 503, twice with `x-amz-retry-after: 150`");
    let row = fault.takes("2 × 150 ms", 300).meets(&watched, call).await;
    let came = server.requests().len();
    server.finish();
    row.came(came)
}

async fn tokens_are_spent() -> Row {
    let server = server().answering(|_| Reply::error(503, "ServerException", "down"));
    let retry = RetryConfig::standard().with_initial_backoff(Duration::ZERO);
    let watched = Watched::new(config(&server.url()).retry_config(retry));
    // 35 retries at 14 tokens are all that 500 tokens give.
    for _ in 0..18 {
        let error = watched.client.describe_registry().send().await.expect_err("it is down");
        told(&error);
    }
    let before = server.requests().len();
    let call = watched.client.describe_registry().send();
    let row = fault("status 503, after 18 calls that failed so").meets(&watched, call).await;
    let came = server.requests().len() - before;
    server.finish();
    row.came(came)
}

/// The service's clock is right, and the client's five hours behind.
fn ahead() -> SystemTime {
    SystemTime::now() + Duration::from_secs(5 * 3600)
}

async fn wrong_clock() -> [Row; 2] {
    let server = server().clock(ahead).answering(|_| Reply::json(200, "{}"));
    let watched = Watched::new(config(&server.url()));
    let call = watched.client.describe_registry().send();
    let first = fault("the clock is five hours behind").meets(&watched, call).await;
    let came = server.requests().len();
    let call = watched.client.describe_registry().send();
    let second = fault("the same, with the next call").meets(&watched, call).await;
    // One refused signature, and none after that.
    assert_eq!(server.faults().len(), 1, "{:?}", server.faults());
    let more = server.requests().len() - came;
    [first.came(came), second.came(more)]
}

async fn wrong_for_good() -> Row {
    let refusal = || Reply::error(403, "InvalidSignatureException", "Signature expired");
    let server = server().clock(ahead).answering(move |_| refusal());
    let watched = Watched::new(config(&server.url()));
    let call = watched.client.describe_registry().send();
    let fault = fault("the clock is five hours behind, and a right signature refused too");
    fault.meets(&watched, call).await.came(server.requests().len())
}

/// What services say of a wrong signature holds what was signed, and so the session token.
async fn wrong_key() -> Row {
    let message = format!(
        "The request signature does not match. The canonical string should have been \
         'POST / host:h x-amz-security-token:{SESSION} host;x-amz-security-token'"
    );
    let refusal = Reply::error(403, "InvalidSignatureException", &message);
    let server = server().answering(move |_| refusal.clone());
    let watched = Watched::new(config(&server.url()));
    let call = watched.client.describe_registry().send();
    let fault = fault("the signature is wrong, and the service shows what should be signed");
    fault.meets(&watched, call).await.came(server.requests().len())
}
