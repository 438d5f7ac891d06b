//! Servers and others that take too long.

use std::time::Duration;

use tinsmith_ecr::config::ProvideCredentials;
use tinsmith_ecr::config::future;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::time::sleep;

use crate::raw::Raw;
use crate::suite::{Watched, config, fault, limits};
use crate::table::Row;

pub async fn all() -> Vec<Row> {
    let mut rows = silence().await;
    rows.extend([trickling_head().await, trickling_body().await, stalled_body().await]);
    rows.push(no_credentials().await);
    rows
}

const LIMIT: Duration = Duration::from_millis(200);
/// How far the bytes of a trickle are apart.
const PAUSE: Duration = Duration::from_millis(30);

/// Against each limit that holds there.
async fn silence() -> Vec<Row> {
    let raw = || {
        Raw::start(|mut stream, came| async move {
            came.request(&mut stream).await;
            std::future::pending::<()>().await;
        })
    };
    let cases = [
        (
            "no answer, against the limit on reading",
            limits().read_timeout(LIMIT),
            ("3 × 200 ms", 600),
        ),
        (
            "no answer, against the limit on an attempt",
            limits().operation_attempt_timeout(LIMIT),
            ("3 × 200 ms", 600),
        ),
        (
            "no answer, against the limit on the call",
            limits().operation_timeout(Duration::from_millis(300)),
            ("300 ms", 300),
        ),
    ];
    let mut rows = Vec::new();
    for (name, limits, takes) in cases {
        let raw = raw().await;
        let watched = Watched::new(config(&raw.url()).timeout_config(limits.build()));
        let call = watched.client.describe_registry().send();
        rows.push(
            fault(name).takes(takes.0, takes.1).meets(&watched, call).await.came(raw.came().await),
        );
    }
    rows
}

/// Writes byte by byte, until the client hangs up.
async fn trickle(stream: &mut TcpStream, bytes: &[u8]) {
    for byte in bytes {
        if stream.write_all(&[*byte]).await.is_err() {
            return;
        }
        sleep(PAUSE).await;
    }
}

const HEAD: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n";

async fn trickling_head() -> Row {
    let raw = Raw::start(|mut stream, came| async move {
        came.request(&mut stream).await;
        trickle(&mut stream, HEAD).await;
    })
    .await;
    let limits = limits().read_timeout(LIMIT).build();
    let watched = Watched::new(config(&raw.url()).timeout_config(limits));
    let call = watched.client.describe_registry().send();
    let fault = fault("the head of the answer comes byte by byte").takes("3 × 200 ms", 600);
    fault.meets(&watched, call).await.came(raw.came().await)
}

async fn trickling_body() -> Row {
    let raw = Raw::start(|mut stream, came| async move {
        came.request(&mut stream).await;
        let _ = stream.write_all(HEAD).await;
        trickle(&mut stream, &[b' '; 1000]).await;
    })
    .await;
    // Each byte comes within the limit on reading, which so is of no help.
    let limits = limits().read_timeout(Duration::from_secs(5));
    let limits = limits.operation_attempt_timeout(Duration::from_millis(250)).build();
    let watched = Watched::new(config(&raw.url()).timeout_config(limits));
    let call = watched.client.describe_registry().send();
    let fault = fault("the body of the answer comes byte by byte").takes("3 × 250 ms", 750);
    fault.meets(&watched, call).await.came(raw.came().await)
}

async fn stalled_body() -> Row {
    let raw = Raw::start(|mut stream, came| async move {
        came.request(&mut stream).await;
        let _ = stream.write_all(HEAD).await;
        let _ = stream.write_all(b"{\"registryId\"").await;
        std::future::pending::<()>().await;
    })
    .await;
    let limits = limits().read_timeout(LIMIT).build();
    let watched = Watched::new(config(&raw.url()).timeout_config(limits));
    let call = watched.client.describe_registry().send();
    let fault = fault("the body of the answer stalls").takes("3 × 200 ms", 600);
    fault.meets(&watched, call).await.came(raw.came().await)
}

async fn no_credentials() -> Row {
    #[derive(Debug)]
    struct Never;
    impl ProvideCredentials for Never {
        fn provide_credentials<'a>(&'a self) -> future::ProvideCredentials<'a>
        where
            Self: 'a,
        {
            future::ProvideCredentials::new(std::future::pending())
        }
    }
    let limits = limits().operation_timeout(LIMIT).build();
    let settings = config("http://127.0.0.1:9").credentials_provider(Never).timeout_config(limits);
    let watched = Watched::new(settings);
    let call = watched.client.describe_registry().send();
    fault("the credentials never come").takes("200 ms", 200).meets(&watched, call).await
}
