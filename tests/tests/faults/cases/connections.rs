//! No connection, or one that breaks.

use std::sync::Arc;
use std::time::Duration;

use tinsmith_runtime::http::{HyperClient, ProxyConfig};
use tokio::io::AsyncWriteExt;
use tokio::sync::Notify;

use crate::raw::{Raw, nobody, reset};
use crate::sink::PASSWORD;
use crate::suite::{Watched, config, fault};
use crate::table::Row;
use crate::tls::Identity;

pub async fn all() -> Vec<Row> {
    let mut rows = vec![no_such_name().await, refused().await];
    rows.extend([tls_hangs(false).await, tls_hangs(true).await]);
    rows.extend(certificates().await);
    rows.extend([no_tls().await, proxy_is_gone().await]);
    rows.extend([proxy_refuses("http").await, proxy_refuses("https").await]);
    rows.extend([reset_before().await, closed_before().await, reset_during().await]);
    rows.extend([closed_during().await, closed_while_idle().await, closed_at_next().await]);
    rows
}

/// A label of 64 letters fits into no question that a resolver could ask: none leaves the host.
async fn no_such_name() -> Row {
    let host = "x".repeat(64);
    let watched = Watched::new(config(&format!("http://{host}.invalid")));
    let mut row = fault("the name is unknown")
        .meets(&watched, watched.client.describe_registry().send())
        .await;
    row.text = row.text.replace(&host, "name");
    row
}

async fn refused() -> Row {
    let watched = Watched::new(config(&format!("http://{}", nobody().await)));
    fault("connection refused").meets(&watched, watched.client.describe_registry().send()).await
}

async fn tls_hangs(own: bool) -> Row {
    let raw = Raw::start(|stream, _| async move {
        let _stream = stream;
        std::future::pending::<()>().await;
    })
    .await;
    let transport = HyperClient::builder();
    let (name, transport, takes) = match own {
        false => (
            "the TLS handshake hangs",
            transport.connect_timeout(Duration::from_millis(200)),
            ("3 × 200 ms", 600),
        ),
        true => (
            "the TLS handshake hangs, with a limit of its own",
            transport.tls_timeout(Duration::from_millis(100)),
            ("3 × 100 ms", 300),
        ),
    };
    let settings = config(&format!("https://{}", raw.address)).http_client(transport.build());
    let watched = Watched::new(settings);
    let call = watched.client.describe_registry().send();
    fault(name).takes(takes.0, takes.1).meets(&watched, call).await.came(raw.came().await)
}

async fn certificates() -> Vec<Row> {
    let right = Identity::of("known", "127.0.0.1", false);
    let cases = [
        (
            "the certificate is of nobody who is trusted",
            Identity::of("nobody", "127.0.0.1", false),
            false,
        ),
        ("the certificate is another host's", Identity::of("known", "ecr.example", false), true),
        ("the certificate is out of date", Identity::of("known", "127.0.0.1", true), true),
    ];
    let mut rows = Vec::new();
    for (name, identity, trusted) in cases {
        let transport = if trusted { identity.trusted() } else { right.trusted() };
        let raw = identity.serves().await;
        let url = format!("https://{}", raw.address);
        let watched = Watched::new(config(&url).http_client(transport.build()));
        let call = watched.client.describe_registry().send();
        rows.push(fault(name).meets(&watched, call).await.came(raw.came().await));
    }
    rows
}

async fn no_tls() -> Row {
    let raw = Raw::start(|mut stream, _| async move {
        let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await;
    })
    .await;
    let watched = Watched::new(config(&format!("https://{}", raw.address)));
    let call = watched.client.describe_registry().send();
    fault("the server speaks no TLS").meets(&watched, call).await.came(raw.came().await)
}

async fn proxy_is_gone() -> Row {
    let proxies = ProxyConfig::disabled().http_proxy(&format!("http://{}", nobody().await));
    let transport = HyperClient::builder().proxy_config(proxies.expect("a URL")).build();
    let settings = config("http://registry.invalid").http_client(transport);
    let watched = Watched::new(settings);
    let call = watched.client.describe_registry().send();
    fault("the proxy cannot be reached").meets(&watched, call).await
}

async fn proxy_refuses(scheme: &str) -> Row {
    let raw = Raw::start(|mut stream, came| async move {
        came.request(&mut stream).await;
        let refusal = "HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n";
        let _ = stream.write_all(refusal.as_bytes()).await;
    })
    .await;
    let url = format!("http://user:{PASSWORD}@{}", raw.address);
    let proxies = match scheme {
        "http" => ProxyConfig::disabled().http_proxy(&url),
        _ => ProxyConfig::disabled().https_proxy(&url),
    };
    let transport = HyperClient::builder().proxy_config(proxies.expect("a URL")).build();
    let settings = config(&format!("{scheme}://registry.invalid")).http_client(transport);
    let watched = Watched::new(settings);
    let call = watched.client.describe_registry().send();
    let name = match scheme {
        "http" => "the proxy refuses, with 407",
        _ => "the proxy refuses a tunnel, with 407",
    };
    fault(name).meets(&watched, call).await
}

async fn reset_before() -> Row {
    let raw = Raw::start(|mut stream, came| async move {
        came.request(&mut stream).await;
        reset(stream);
    })
    .await;
    let watched = Watched::new(config(&raw.url()));
    let call = watched.client.describe_registry().send();
    fault("reset before the answer").meets(&watched, call).await.came(raw.came().await)
}

async fn closed_before() -> Row {
    let raw = Raw::start(|mut stream, came| async move {
        came.request(&mut stream).await;
    })
    .await;
    let watched = Watched::new(config(&raw.url()));
    let call = watched.client.describe_registry().send();
    fault("closed before the answer").meets(&watched, call).await.came(raw.came().await)
}

const HALF: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 38\r\n\r\n{\"registryId\":\"1";

async fn reset_during() -> Row {
    let raw = Raw::start(|mut stream, came| async move {
        came.request(&mut stream).await;
        let _ = stream.write_all(HALF).await;
        // A reset overtakes what was sent just before it.
        tokio::time::sleep(Duration::from_millis(100)).await;
        reset(stream);
    })
    .await;
    let watched = Watched::new(config(&raw.url()));
    let call = watched.client.describe_registry().send();
    let row = fault("reset during the answer").takes("3 × 100 ms", 300).meets(&watched, call).await;
    row.came(raw.came().await)
}

async fn closed_during() -> Row {
    let raw = Raw::start(|mut stream, came| async move {
        came.request(&mut stream).await;
        let _ = stream.write_all(HALF).await;
    })
    .await;
    let watched = Watched::new(config(&raw.url()));
    let call = watched.client.describe_registry().send();
    fault("closed during the answer").meets(&watched, call).await.came(raw.came().await)
}

const EMPTY: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}";

/// Answers one request a connection, and closes it.
async fn closed_while_idle() -> Row {
    let closed = Arc::new(Notify::new());
    let closing = closed.clone();
    let raw = Raw::start(move |mut stream, came| {
        let closing = closing.clone();
        async move {
            came.request(&mut stream).await;
            let _ = stream.write_all(EMPTY).await;
            drop(stream);
            closing.notify_one();
        }
    })
    .await;
    let watched = Watched::new(config(&raw.url()));
    watched.client.describe_registry().send().await.expect("the first call");
    closed.notified().await;
    // Then the client may notice it.
    tokio::time::sleep(Duration::from_millis(100)).await;
    let call = watched.client.describe_registry().send();
    let row = fault("closed while it was idle, between two calls").meets(&watched, call).await;
    row.came(raw.came().await - 1)
}

/// Answers one request on the first connection and closes it at the second, without an answer.
async fn closed_at_next() -> Row {
    let raw = Raw::start(|mut stream, came| async move {
        while came.request(&mut stream).await.is_some() && came.count() != 2 {
            let _ = stream.write_all(EMPTY).await;
        }
    })
    .await;
    let watched = Watched::new(config(&raw.url()));
    watched.client.describe_registry().send().await.expect("the first call");
    let call = watched.client.describe_registry().send();
    let row = fault("closed just when the next request came").meets(&watched, call).await;
    row.came(raw.came().await - 1)
}
