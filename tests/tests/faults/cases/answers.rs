//! Answers that are none.

use serde_json::json;
use tinsmith_tests::server::{Reply, Script};
use tokio::io::AsyncWriteExt;

use crate::raw::Raw;
use crate::sink::AUTHORIZATION;
use crate::suite::{Watched, config, fault, server};
use crate::table::Row;

pub async fn all() -> Vec<Row> {
    let secret = json!({"authorizationData": [{"authorizationToken": AUTHORIZATION}]}).to_string();
    let cut = secret.len() - 5;
    let cases = [
        ("half of a JSON text, with status 200", Reply::json(200, &secret[..cut])),
        ("JSON of other types, with status 200", {
            Reply::json(200, json!({"authorizationData": {"authorizationToken": AUTHORIZATION}}))
        }),
        ("a web page, with status 200", Reply::html(200, format!("<html>{AUTHORIZATION}</html>"))),
        ("nothing, with status 200", Reply::json(200, "")),
        ("a web page, with status 400", Reply::html(400, format!("<html>{AUTHORIZATION}</html>"))),
        ("sent on to another server, with 307", {
            Reply::html(307, "").header("location", "http://registry.invalid/")
        }),
    ];
    let mut rows = Vec::new();
    for (name, reply) in cases {
        let server = server().start(Script::new().reply(reply));
        let watched = Watched::new(config(&server.url()));
        let call = watched.client.get_authorization_token().send();
        rows.push(fault(name).meets(&watched, call).await.came(server.requests().len()));
        server.finish();
    }
    rows.push(not_http().await);
    rows
}

async fn not_http() -> Row {
    let raw = Raw::start(|mut stream, came| async move {
        came.request(&mut stream).await;
        let _ = stream.write_all(format!("{AUTHORIZATION}\r\n\r\n").as_bytes()).await;
    })
    .await;
    let watched = Watched::new(config(&raw.url()));
    let call = watched.client.get_authorization_token().send();
    fault("something other than HTTP").meets(&watched, call).await.came(raw.came().await)
}
