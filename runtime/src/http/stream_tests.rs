//! Streamed bodies through the default transport, against a server on loopback.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use ::http::{Method, Request, Response};
use bytes::Bytes;
use futures_core::Stream;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;

use super::*;
use crate::error::DisplayErrorContext;
use crate::primitives::ByteStream;

/// A server for one connection, which the test drives itself. Returns the URL.
async fn listen() -> (TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    (listener, url)
}

/// Reads from a connection until `end` came, in lower case.
async fn read_until(stream: &mut TcpStream, end: &str) -> String {
    let mut text = String::new();
    let mut buffer = [0; 4096];
    while !text.contains(end) {
        let read = stream.read(&mut buffer).await.unwrap();
        assert_ne!(read, 0, "closed after {text}");
        text.push_str(&String::from_utf8_lossy(&buffer[..read]).to_lowercase());
    }
    text
}

/// A stream whose parts come over a channel.
fn channel() -> (mpsc::UnboundedSender<&'static str>, ByteStream) {
    struct Channel(mpsc::UnboundedReceiver<&'static str>);
    impl Stream for Channel {
        type Item = Result<&'static str, std::io::Error>;
        fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
            self.0.poll_recv(cx).map(|part| match part {
                Some("torn") => Some(Err(std::io::Error::other("torn"))),
                part => part.map(Ok),
            })
        }
    }
    let (sender, receiver) = mpsc::unbounded_channel();
    (sender, ByteStream::from_stream(Channel(receiver)))
}

async fn send(
    url: &str,
    body: ByteStream,
    read: Option<Duration>,
) -> Result<Response<ByteStream>, ConnectorError> {
    let request = Request::builder().method(Method::PUT).uri(url).body(body).unwrap();
    HyperClient::new().send_stream(request, HttpLimits { read, ..HttpLimits::default() }).await
}

async fn text(body: ByteStream) -> String {
    String::from_utf8(body.collect().await.unwrap().to_vec()).unwrap()
}

fn told(error: impl std::error::Error, url: &str) -> String {
    let authority = url.trim_start_matches("http://").trim_end_matches('/');
    DisplayErrorContext(error).to_string().replace(authority, "HOST")
}

const CREATED: &[u8] = b"HTTP/1.1 201 Created\r\ncontent-length: 3\r\n\r\nred";

#[tokio::test]
async fn a_stream_of_known_length_says_it_and_one_of_unknown_length_goes_in_chunks() {
    let (listener, url) = listen().await;
    let (sender, body) = channel();
    sender.send("red").unwrap();
    sender.send("ball").unwrap();
    let server = async {
        let (mut stream, _) = listener.accept().await.unwrap();
        let request = read_until(&mut stream, "redball").await;
        assert!(request.contains("content-length: 7\r\n"), "{request}");
        assert!(!request.contains("transfer-encoding"), "{request}");
        stream.write_all(CREATED).await.unwrap();
    };
    let (response, ()) = tokio::join!(send(&url, body.with_length(7), None), server);
    assert_eq!(text(response.unwrap().into_body()).await, "red");

    let (sender, body) = channel();
    sender.send("red").unwrap();
    drop(sender);
    let server = async {
        let (mut stream, _) = listener.accept().await.unwrap();
        let request = read_until(&mut stream, "\r\n0\r\n\r\n").await;
        assert!(request.ends_with("\r\n3\r\nred\r\n0\r\n\r\n"), "{request}");
        assert!(request.contains("transfer-encoding: chunked\r\n"), "{request}");
        stream.write_all(CREATED).await.unwrap();
    };
    let (response, ()) = tokio::join!(send(&url, body, None), server);
    assert_eq!(response.unwrap().status(), 201);
}

#[tokio::test]
async fn bodies_in_memory_and_empty_ones_go_the_same_way() {
    let (listener, url) = listen().await;
    for (body, end) in [("ball", "\r\n\r\nball"), ("", "\r\n\r\n")] {
        let server = async {
            let (mut stream, _) = listener.accept().await.unwrap();
            let request = read_until(&mut stream, end).await;
            assert!(!request.contains("transfer-encoding"), "{request}");
            assert!(body.is_empty() || request.contains("content-length: 4\r\n"), "{request}");
            stream.write_all(CREATED).await.unwrap();
        };
        let (response, ()) = tokio::join!(send(&url, ByteStream::from(body), None), server);
        assert_eq!(response.unwrap().status(), 201);
    }
}

#[tokio::test]
async fn the_head_of_an_answer_is_there_before_its_body() {
    let (listener, url) = listen().await;
    let sending = send(&url, ByteStream::default(), None);
    let (response, mut stream) = tokio::join!(sending, async {
        let (mut stream, _) = listener.accept().await.unwrap();
        read_until(&mut stream, "\r\n\r\n").await;
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 7\r\n\r\n").await.unwrap();
        stream
    });
    let mut body = response.unwrap().into_body();
    assert_eq!(body.size_hint(), (7, Some(7)));
    assert!(!body.is_replayable() && body.bytes().is_none());
    stream.write_all(b"red").await.unwrap();
    assert_eq!(body.try_next().await.unwrap().unwrap(), "red");
    assert_eq!(body.size_hint(), (4, Some(4)));
    stream.write_all(b"ball").await.unwrap();
    assert_eq!(body.try_next().await.unwrap().unwrap(), "ball");
    assert!(body.next().await.is_none());
}

#[tokio::test]
async fn a_chunked_answer_has_no_length_and_one_cut_short_says_how_much_came() {
    let (listener, url) = listen().await;
    let sending = send(&url, ByteStream::default(), None);
    let (response, ()) = tokio::join!(sending, async {
        let (mut stream, _) = listener.accept().await.unwrap();
        read_until(&mut stream, "\r\n\r\n").await;
        let head = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nred\r\n";
        stream.write_all(head).await.unwrap();
    });
    let mut body = response.unwrap().into_body();
    assert_eq!(body.size_hint(), (0, None));
    assert_eq!(body.try_next().await.unwrap().unwrap(), "red");
    let error = body.try_next().await.unwrap_err();
    let text = told(error, &url);
    let expected = "the stream failed: no complete answer: the body ended early, after 3 bytes: ";
    assert!(text.starts_with(expected), "{text}");
    assert!(body.next().await.is_none());
}

#[tokio::test]
async fn a_stream_that_fails_is_the_programs_fault() {
    let (listener, url) = listen().await;
    let (sender, body) = channel();
    sender.send("red").unwrap();
    sender.send("torn").unwrap();
    let server = tokio::spawn(async move { listener.accept().await });
    let error = send(&url, body, None).await.unwrap_err();
    assert!(error.is_user(), "{error:?}");
    let text = told(error, &url);
    let start = "the request cannot be sent: the body could not be read: ";
    assert!(text.starts_with(start) && text.ends_with(": the stream failed: torn"), "{text}");
    server.await.unwrap().unwrap();
}

#[tokio::test(start_paused = true)]
async fn the_limit_on_reading_begins_when_the_body_is_sent() {
    let seconds = Duration::from_secs;
    let (_body, sent) = stream::Outgoing::stream(ByteStream::from("ball"));
    let late = tokio::time::timeout(seconds(3600), std::future::pending::<()>());
    let answer = stream::answer(late, sent, Some(seconds(30))).await;
    assert!(answer.is_some_and(|late| late.is_err()));

    let (body, sent) = stream::Outgoing::stream(ByteStream::from("ball"));
    let sending = tokio::spawn(async move {
        tokio::time::sleep(seconds(3600)).await;
        drop(body);
    });
    let start = tokio::time::Instant::now();
    let answer = stream::answer(std::future::pending::<()>(), sent, Some(seconds(30))).await;
    assert_eq!((answer, start.elapsed()), (None, seconds(3630)));
    sending.await.unwrap();
}

// The clock runs here: a paused one would leap over the part of the body that does come.
#[tokio::test]
async fn a_streamed_answer_that_stalls_runs_into_the_limit_on_reading() {
    let (listener, url) = listen().await;
    let sending = send(&url, ByteStream::default(), Some(Duration::from_millis(300)));
    let (response, _stream) = tokio::join!(sending, async {
        let (mut stream, _) = listener.accept().await.unwrap();
        read_until(&mut stream, "\r\n\r\n").await;
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nred").await.unwrap();
        stream
    });
    let error = response.unwrap().into_body().collect().await.unwrap_err();
    assert!(error.is_timeout());
    let text = told(error, &url);
    assert!(
        text.starts_with(
            "the stream failed: no answer in time: no further part of the body after 3 of 9 bytes \
             within 300ms (read_timeout), given up after 3"
        ),
        "{text}"
    );
}

/// A transport of before there were streams.
#[derive(Debug)]
struct Plain;

impl HttpClient for Plain {
    fn send(
        &self,
        request: HttpRequest,
        _: HttpLimits,
    ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>> {
        Box::pin(async move { Ok(request_to_response(request)) })
    }
}

fn request_to_response(request: HttpRequest) -> HttpResponse {
    Response::new(Bytes::from([b"got ", &request.body()[..]].concat()))
}

#[tokio::test]
async fn a_transport_that_knows_no_streams_gets_the_whole_body() {
    let (sender, body) = channel();
    sender.send("red").unwrap();
    sender.send("ball").unwrap();
    drop(sender);
    let client = SharedHttpClient::new(Plain);
    let response = client.send_stream(Request::new(body), HttpLimits::default()).await.unwrap();
    assert_eq!(response.body().bytes().unwrap(), "got redball");
    let (sender, body) = channel();
    sender.send("torn").unwrap();
    let error = client.send_stream(Request::new(body), HttpLimits::default()).await.unwrap_err();
    assert!(error.is_user());
}
