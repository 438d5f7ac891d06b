//! The default transport against a server on loopback that answers by script.

use std::time::Duration;

use bytes::Bytes;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use super::*;
use crate::error::{DisplayErrorContext, TimeoutPhase};

/// A server that gives each of `connections` its replies, one for each request, and then closes
/// it. Returns the URL.
async fn server(connections: Vec<Vec<&'static str>>) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        for replies in connections {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut buffer = [0; 4096];
            for reply in replies {
                let _ = stream.read(&mut buffer).await;
                if reply == "…" {
                    std::future::pending::<()>().await;
                }
                stream.write_all(reply.as_bytes()).await.unwrap();
            }
        }
    });
    format!("http://{address}/")
}

async fn send(client: &HyperClient, url: &str) -> Result<HttpResponse, ConnectorError> {
    send_within(client, url, None).await
}

async fn send_within(
    client: &HyperClient,
    url: &str,
    read: Option<Duration>,
) -> Result<HttpResponse, ConnectorError> {
    let mut request = HttpRequest::new(Bytes::from_static(b"ball"));
    *request.uri_mut() = url.parse().unwrap();
    *request.method_mut() = ::http::Method::POST;
    client.send(request, HttpLimits { read, ..HttpLimits::default() }).await
}

fn told(error: ConnectorError, url: &str) -> String {
    let authority = url.trim_start_matches("http://").trim_end_matches('/');
    DisplayErrorContext(error).to_string().replace(authority, "HOST")
}

#[tokio::test]
async fn a_connection_is_used_again_and_the_whole_body_is_read() {
    let url = server(vec![vec![
        "HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nred",
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nlig\r\n2\r\nht\r\n0\r\n\r\n",
        "HTTP/1.1 204 No Content\r\n\r\n",
    ]])
    .await;
    let client = HyperClient::new();
    assert_eq!(send(&client, &url).await.unwrap().body(), "red");
    assert_eq!(send(&client, &url).await.unwrap().body(), "light");
    assert_eq!(send(&client, &url).await.unwrap().body(), "");
}

#[test]
fn without_a_runtime_of_tokio_there_is_an_error_and_no_panic() {
    let client = HyperClient::new();
    let mut sending = std::pin::pin!(send(&client, "http://127.0.0.1:1/"));
    let mut cx = std::task::Context::from_waker(std::task::Waker::noop());
    let std::task::Poll::Ready(Err(error)) = sending.as_mut().poll(&mut cx) else {
        panic!("it waits for what cannot come")
    };
    assert!(error.is_user());
    let text = DisplayErrorContext(error).to_string();
    assert!(text.contains("HyperClient works within a runtime of tokio alone"), "{text}");
}

#[tokio::test]
async fn a_body_cut_short_says_how_much_of_it_came() {
    let url = server(vec![vec!["HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nred"]]).await;
    let error = send(&HyperClient::new(), &url).await.unwrap_err();
    assert!(error.is_io());
    let text = told(error, &url);
    assert!(
        text.starts_with("no complete answer: the body ended early, after 3 of 10 bytes: "),
        "{text}"
    );
}

#[tokio::test]
async fn a_port_where_nobody_listens_is_an_io_failure() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    drop(listener);
    let error = send(&HyperClient::new(), &url).await.unwrap_err();
    assert!(error.is_io());
    let text = told(error, &url);
    assert!(text.starts_with("no complete answer: could not connect to HOST: "), "{text}");
    assert!(text.contains("Connection refused"), "{text}");
}

#[tokio::test]
async fn a_server_that_speaks_no_tls_is_told() {
    let url = server(vec![vec!["HTTP/1.1 400 Bad Request\r\n\r\n"]]).await;
    let https = url.replace("http:", "https:");
    let error = send(&HyperClient::new(), &https).await.unwrap_err();
    assert!(error.is_io());
    let text = told(error, &url);
    assert!(text.starts_with("no complete answer: no TLS with HOST: "), "{text}");
}

#[tokio::test(start_paused = true)]
async fn a_tls_handshake_that_never_ends_runs_into_the_limit_on_connecting() {
    let url = server(vec![vec!["…"]]).await;
    let https = url.replace("http:", "https:");
    let client = HyperClient::new();
    let error = send(&client, &https).await.unwrap_err();
    assert!(error.is_timeout());
    assert_eq!(
        told(error, &url),
        "no answer in time: no TLS with HOST within 3.1s (connect_timeout), given up after 3.1s"
    );
}

#[tokio::test(start_paused = true)]
async fn a_tls_handshake_may_have_a_limit_of_its_own() {
    let url = server(vec![vec!["…"]]).await;
    let https = url.replace("http:", "https:");
    let client = HyperClient::builder().tls_timeout(Duration::from_secs(1)).build();
    let error = send(&client, &https).await.unwrap_err();
    let timed_out = error.timed_out().unwrap();
    assert_eq!((timed_out.phase(), timed_out.elapsed().as_secs()), (TimeoutPhase::Tls, 1));
    assert_eq!(
        told(error, &url),
        "no answer in time: no TLS with HOST within 1s (tls_timeout), given up after 1s"
    );
}

#[tokio::test]
async fn a_connection_that_is_too_old_is_not_used_again() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    let (sender, mut connections) = tokio::sync::mpsc::unbounded_channel();
    tokio::spawn(async move {
        loop {
            let (mut stream, _) = listener.accept().await.unwrap();
            sender.send(()).unwrap();
            tokio::spawn(async move {
                let mut buffer = [0; 4096];
                while stream.read(&mut buffer).await.unwrap_or(0) > 0 {
                    let answer = b"HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nred";
                    stream.write_all(answer).await.unwrap();
                }
            });
        }
    });
    for (lifetime, expected) in [(Duration::ZERO, 3), (Duration::from_secs(600), 1)] {
        let client = HyperClient::builder().pool_max_lifetime(lifetime).build();
        for _ in 0..3 {
            assert_eq!(send(&client, &url).await.unwrap().body(), "red");
        }
        let mut made = 0;
        while connections.try_recv().is_ok() {
            made += 1;
        }
        assert_eq!(made, expected, "{lifetime:?}");
    }
}

#[tokio::test]
async fn a_connection_closed_without_an_answer_is_an_io_failure() {
    let url = server(vec![vec![""], vec![""]]).await;
    let error = send(&HyperClient::new(), &url).await.unwrap_err();
    assert!(error.is_io());
    assert_eq!(
        told(error, &url),
        "no complete answer: HOST closed the connection before it answered"
    );
}

#[tokio::test]
async fn an_answer_that_is_not_http_is_not_an_io_failure() {
    let url = server(vec![vec!["220 mail.test ESMTP\r\n"]]).await;
    let error = send(&HyperClient::new(), &url).await.unwrap_err();
    assert!(error.is_other());
    let text = told(error, &url);
    assert!(
        text.starts_with("no usable answer: HOST answered with something other than HTTP"),
        "{text}"
    );
}

#[tokio::test(start_paused = true)]
async fn silence_runs_into_the_limit_on_reading() {
    let url = server(vec![vec!["…"]]).await;
    let limit = Some(Duration::from_secs(30));
    let error = send_within(&HyperClient::new(), &url, limit).await.unwrap_err();
    assert!(error.is_timeout());
    assert_eq!(
        told(error, &url),
        "no answer in time: no answer began within 30s (read_timeout), given up after 30s"
    );
}

// The clock runs here: a paused one would leap over the part of the body that does come.
#[tokio::test]
async fn a_body_that_stalls_runs_into_the_limit_on_reading() {
    let url = server(vec![vec!["HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nred", "…"]]).await;
    let limit = Some(Duration::from_millis(300));
    let error = send_within(&HyperClient::new(), &url, limit).await.unwrap_err();
    assert!(error.is_timeout());
    let timed_out = error.timed_out().unwrap();
    assert_eq!((timed_out.phase(), Some(timed_out.limit())), (TimeoutPhase::Read, limit));
    let text = told(error, &url);
    assert!(
        text.starts_with(
            "no answer in time: no further part of the body after 3 of 9 bytes within 300ms \
             (read_timeout), given up after 3"
        ),
        "{text}"
    );
}
