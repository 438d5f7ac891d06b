//! The blocking client has sockets of its own: it ends as the async one under the same faults.

use std::time::{Duration, Instant};

use tinsmith_ecr::config::Builder;
use tinsmith_ecr::config::timeout::TimeoutConfig;
use tinsmith_runtime::http::{HyperClient, SocketClient};
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::time::sleep;

use crate::raw::{Came, Raw, nobody, reset};
use crate::sink;
use crate::suite::{Watched, config, kind, limits, told};
use crate::tls::Identity;

/// How a server fails.
#[derive(Debug, Clone, Copy)]
enum Way {
    ResetBefore,
    ClosedBefore,
    ResetDuring,
    ClosedDuring,
    NotHttp,
    Page,
    Silent,
    SlowHead,
    SlowBody,
    Stalled,
}

const HEAD: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n";

async fn fail(way: Way, mut stream: TcpStream, came: Came) {
    came.request(&mut stream).await;
    let (head, rest): (&[u8], &[u8]) = match way {
        Way::ResetBefore => return reset(stream),
        Way::ClosedBefore => return,
        Way::ResetDuring | Way::ClosedDuring | Way::Stalled => (HEAD, b""),
        Way::NotHttp => (b"sesame\r\n\r\n", b""),
        Way::Page => (b"HTTP/1.1 200 OK\r\ncontent-length: 7\r\n\r\n<html/>", b""),
        Way::Silent => (b"", b""),
        Way::SlowHead => (b"", HEAD),
        Way::SlowBody => (HEAD, &[b' '; 1000]),
    };
    let _ = stream.write_all(head).await;
    for byte in rest {
        if stream.write_all(&[*byte]).await.is_err() {
            return;
        }
        sleep(Duration::from_millis(30)).await;
    }
    match way {
        Way::ResetDuring => {
            // A reset overtakes what was sent just before it.
            sleep(Duration::from_millis(100)).await;
            reset(stream);
        }
        Way::Silent | Way::Stalled => std::future::pending().await,
        _ => {}
    }
}

/// What a program and a server see of a call that fails.
type Seen = (String, u32, usize);

async fn waiting(settings: Builder, raw: &Raw) -> Seen {
    let watched = Watched::new(settings);
    let error = watched.client.describe_registry().send().await.expect_err("it fails");
    told(&error);
    (kind(&error), error.context().attempts, raw.came().await)
}

async fn blocking(settings: Builder, raw: &Raw) -> Seen {
    let client = tinsmith_ecr::blocking::Client::from_conf(settings.build());
    sink::debug(&client);
    let call = move || client.describe_registry().send();
    let error = tokio::task::spawn_blocking(call).await.unwrap().expect_err("it fails");
    told(&error);
    (kind(&error), error.context().attempts, raw.came().await)
}

/// Meets the same fault twice.
async fn both(way: Way, limits: TimeoutConfig) {
    let server = || Raw::start(move |stream, came| fail(way, stream, came));
    let settings = |raw: &Raw| config(&raw.url()).timeout_config(limits.clone());
    let (one, other) = (server().await, server().await);
    let expected = waiting(settings(&one), &one).await;
    let start = Instant::now();
    assert_eq!(blocking(settings(&other), &other).await, expected, "{way:?}");
    assert!(start.elapsed() < Duration::from_secs(6), "{way:?}: {:?}", start.elapsed());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_blocking_client_ends_as_an_async_one() {
    let short = Duration::from_millis(200);
    for way in [Way::ResetBefore, Way::ClosedBefore, Way::ResetDuring, Way::ClosedDuring] {
        both(way, limits().build()).await;
    }
    for way in [Way::NotHttp, Way::Page] {
        both(way, limits().build()).await;
    }
    for way in [Way::Silent, Way::SlowHead, Way::Stalled] {
        both(way, limits().read_timeout(short).build()).await;
    }
    for way in [Way::Silent, Way::SlowHead, Way::SlowBody, Way::Stalled] {
        both(way, limits().operation_attempt_timeout(short).build()).await;
        both(way, limits().operation_timeout(short).build()).await;
    }
    sink::is_clean(30);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_blocking_client_that_gets_no_connection_ends_as_an_async_one() {
    let short = Duration::from_millis(200);
    // Nobody listens.
    let raw = Raw::start(|stream, _| async move {
        let _stream = stream;
        std::future::pending::<()>().await;
    })
    .await;
    let gone = format!("http://{}", nobody().await);
    assert_eq!(blocking(config(&gone), &raw).await, waiting(config(&gone), &raw).await);
    // TLS hangs.
    let tls = config(&format!("https://{}", raw.address));
    let socket = SocketClient::builder().connect_timeout(short).build();
    let hyper = HyperClient::builder().connect_timeout(short).build();
    let seen = blocking(tls.clone().http_client(socket), &raw).await;
    assert_eq!(seen, waiting(tls.http_client(hyper), &raw).await);
    // The certificate is of somebody else.
    let (known, other) =
        (Identity::of("known", "127.0.0.1", false), Identity::of("other", "127.0.0.1", false));
    let raw = other.serves().await;
    let tls = config(&format!("https://{}", raw.address));
    let socket = SocketClient::builder().ca_bundle(known.pem()).unwrap().build();
    let seen = blocking(tls.clone().http_client(socket), &raw).await;
    assert_eq!(seen, waiting(tls.http_client(known.trusted().build()), &raw).await);
    sink::is_clean(10);
}
