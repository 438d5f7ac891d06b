//! Connections that are used again, or are not, against servers on loopback.

use std::time::Duration;

use bytes::Bytes;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;

use super::*;

const RED: &[u8] = b"HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nred";

/// A server that answers each request with `red`, but closes a connection after as many. It tells
/// of each connection when it is made and when it has ended.
async fn server(answers: usize) -> (String, mpsc::UnboundedReceiver<&'static str>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let (sender, events) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let sender = sender.clone();
            sender.send("made").unwrap();
            tokio::spawn(async move {
                for _ in 0..answers {
                    if !answer(&mut stream).await {
                        break;
                    }
                }
                drop(stream);
                let _ = sender.send("ended");
            });
        }
    });
    (url, events)
}

async fn answer(stream: &mut TcpStream) -> bool {
    let mut buffer = [0; 4096];
    match stream.read(&mut buffer).await {
        Ok(0) | Err(_) => false,
        Ok(_) => stream.write_all(RED).await.is_ok(),
    }
}

fn request(url: &str) -> HttpRequest {
    let mut request = HttpRequest::new(Bytes::new());
    *request.uri_mut() = url.parse().unwrap();
    request
}

async fn send(client: &HyperClient, url: &str) -> Result<HttpResponse, ConnectorError> {
    client.send(request(url), HttpLimits::default()).await
}

#[tokio::test(start_paused = true)]
async fn a_connection_that_nobody_uses_is_closed_after_a_while() {
    let (url, mut events) = server(usize::MAX).await;
    let client = HyperClient::builder().pool_idle_timeout(Duration::from_secs(20)).build();
    let start = tokio::time::Instant::now();
    for _ in 0..3 {
        assert_eq!(send(&client, &url).await.unwrap().body(), "red");
    }
    assert_eq!(events.recv().await, Some("made"));
    assert_eq!(events.recv().await, Some("ended"));
    assert!(start.elapsed() >= Duration::from_secs(20), "{:?}", start.elapsed());
    assert!(start.elapsed() <= Duration::from_secs(40), "{:?}", start.elapsed());
    // And the next one has somebody to look after it, too.
    assert_eq!(send(&client, &url).await.unwrap().body(), "red");
    assert_eq!(events.recv().await, Some("made"));
    assert_eq!(events.recv().await, Some("ended"));
}

#[tokio::test]
async fn a_connection_that_the_server_closed_fails_no_request() {
    let (url, mut events) = server(2).await;
    let client = HyperClient::new();
    for _ in 0..4 {
        assert_eq!(send(&client, &url).await.unwrap().body(), "red");
        // Whether the server has closed it by now or only while the next request is sent: neither
        // is to be seen.
        tokio::task::yield_now().await;
    }
    drop(client);
    let mut seen = Vec::new();
    while seen.iter().filter(|event| **event == "ended").count() < 2 {
        seen.push(events.recv().await.unwrap());
    }
    assert_eq!(seen.iter().filter(|event| **event == "made").count(), 2, "{seen:?}");
}

#[tokio::test(start_paused = true)]
async fn a_request_that_is_given_up_takes_its_connection_along() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let client = HyperClient::new();
    let given_up = tokio::time::timeout(Duration::from_secs(1), send(&client, &url)).await;
    assert!(given_up.is_err());
    let (mut first, _) = listener.accept().await.unwrap();
    let mut rest = Vec::new();
    first.read_to_end(&mut rest).await.unwrap();
    assert!(rest.starts_with(b"GET / HTTP/1.1\r\n"), "{rest:?}");
    let (sent, ()) = tokio::join!(send(&client, &url), async {
        let (mut second, _) = listener.accept().await.unwrap();
        assert!(answer(&mut second).await);
    });
    assert_eq!(sent.unwrap().body(), "red");
}

#[tokio::test]
async fn requests_at_the_same_time_have_a_connection_each_and_leave_them_to_the_next() {
    let (url, mut events) = server(usize::MAX).await;
    let client = HyperClient::new();
    for _ in 0..2 {
        let (one, two) = tokio::join!(send(&client, &url), send(&client, &url));
        assert_eq!(
            (one.unwrap().into_body(), two.unwrap().into_body()),
            ("red".into(), "red".into())
        );
    }
    let mut made = 0;
    while events.try_recv().is_ok() {
        made += 1;
    }
    assert_eq!(made, 2);
}

#[cfg(feature = "streaming")]
#[tokio::test]
async fn a_connection_is_free_again_when_a_streamed_answer_is_read_and_not_before() {
    use crate::primitives::ByteStream;
    let (url, mut events) = server(usize::MAX).await;
    let client = HyperClient::new();
    let streamed = || {
        let request = request(&url).map(|_| ByteStream::from_static(b""));
        client.send_stream(request, HttpLimits::default())
    };
    let first = streamed().await.unwrap();
    assert_eq!(events.recv().await, Some("made"));
    // The first answer is still to be read.
    let second = streamed().await.unwrap();
    assert_eq!(events.recv().await, Some("made"));
    for answer in [first, second] {
        assert_eq!(answer.into_body().collect().await.unwrap().to_vec(), b"red");
    }
    tokio::task::yield_now().await;
    let third = streamed().await.unwrap();
    assert_eq!(third.into_body().collect().await.unwrap().to_vec(), b"red");
    assert!(events.try_recv().is_err());
}

#[cfg(feature = "http2")]
#[tokio::test]
async fn one_connection_of_http2_takes_all_requests() {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use ::hyper::server::conn::http2;
    use ::hyper::service::service_fn;
    use ::hyper_util::rt::{TokioExecutor, TokioIo};

    let identity = proxy_tests::speaking("127.0.0.1", &["h2", "http/1.1"]);
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("https://{}/toys?color=red", listener.local_addr().unwrap());
    let made = Arc::new(AtomicUsize::new(0));
    let count = made.clone();
    let acceptor = identity.acceptor;
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            count.fetch_add(1, Ordering::Relaxed);
            let stream = acceptor.accept(stream).await.unwrap();
            let service = service_fn(|request: ::http::Request<_>| async move {
                let _: &::hyper::body::Incoming = request.body();
                let text = format!("{:?} {}", request.version(), request.uri().path());
                Ok::<_, std::convert::Infallible>(::http::Response::new(http_body_util::Full::new(
                    Bytes::from(text),
                )))
            });
            let serving = http2::Builder::new(TokioExecutor::new())
                .serve_connection(TokioIo::new(stream), service);
            tokio::spawn(async move { serving.await.unwrap() });
        }
    });
    let client = HyperClient::builder().ca_bundle(identity.pem).unwrap().build();
    assert_eq!(send(&client, &url).await.unwrap().body(), "HTTP/2.0 /toys");
    let (one, two) = tokio::join!(send(&client, &url), send(&client, &url));
    assert_eq!(one.unwrap().body(), "HTTP/2.0 /toys");
    assert_eq!(two.unwrap().body(), "HTTP/2.0 /toys");
    assert_eq!(made.load(Ordering::Relaxed), 1);
}
