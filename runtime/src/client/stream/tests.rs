//! The driver with streamed bodies, over a transport that does as a script says, on tokio's
//! paused clock.

use std::collections::VecDeque;
use std::convert::Infallible;
use std::future::{Future, pending};
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, ready};

use ::http::Response;
use bytes::Bytes;
use futures_core::Stream;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{Instant, sleep};

use super::*;
use crate::call::fixture::{GetToyError, SERVICE, answer, config};
use crate::call::stream_fixture::{FETCH_TOY, PUT_TOY, Toy};
use crate::client::{Handle, send as call};
use crate::config::{Builder, StalledStreamProtectionConfig, TimeoutConfig};
use crate::error::{DisplayErrorContext, ProvideErrorMetadata, SdkError};
use crate::http::HttpLimits;

type Answer = Result<Response<ByteStream>, ConnectorError>;
type Act = Box<dyn FnOnce(ByteStream) -> BoxFuture<'static, Answer> + Send>;

/// Does with each request's body what the next act says.
#[derive(Clone, Default)]
struct Script(Arc<Mutex<VecDeque<Act>>>);

impl std::fmt::Debug for Script {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Script")
    }
}

impl HttpClient for Script {
    fn send(
        &self,
        _: HttpRequest,
        _: HttpLimits,
    ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>> {
        Box::pin(async { Err(ConnectorError::other("only streams are expected")) })
    }

    fn send_stream(&self, request: Request<ByteStream>, _: HttpLimits) -> BoxFuture<'_, Answer> {
        match self.0.lock().unwrap().pop_front() {
            Some(act) => act(request.into_body()),
            None => Box::pin(async { Err(ConnectorError::other("the script is at its end")) }),
        }
    }
}

fn act<F: Future<Output = Answer> + Send + 'static>(
    act: impl FnOnce(ByteStream) -> F + Send + 'static,
) -> Act {
    Box::new(|body| Box::pin(act(body)))
}

fn client<const N: usize>(config: Builder, acts: [Act; N]) -> Handle {
    let script = Script(Arc::new(Mutex::new(acts.into())));
    Handle::new(&SERVICE, config.http_client(script).build())
}

async fn put(client: &Handle, body: impl Into<ByteStream>) -> Result<Toy, SdkError<GetToyError>> {
    call(client, &PUT_TOY, &Toy::new(body), None).await
}

async fn fetch(client: &Handle) -> Result<ByteStream, SdkError<GetToyError>> {
    let output: Toy = call(client, &FETCH_TOY, &Toy::default(), None).await?;
    Ok(output.picture.unwrap())
}

/// A stream whose parts each take that many seconds from the moment they are asked for. After
/// the part `…` nothing comes any more.
fn paced<const N: usize>(parts: [(u64, &'static str); N]) -> ByteStream {
    struct Paced(VecDeque<(u64, &'static str)>, Option<Pin<Box<tokio::time::Sleep>>>);
    impl Stream for Paced {
        type Item = Result<&'static str, Infallible>;
        fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
            let Some(&(seconds, part)) = self.0.front() else { return Poll::Ready(None) };
            if part == "…" {
                return Poll::Pending;
            }
            let start = || Box::pin(sleep(Duration::from_secs(seconds)));
            ready!(self.1.get_or_insert_with(start).as_mut().poll(cx));
            self.1 = None;
            self.0.pop_front();
            Poll::Ready(Some(Ok(part)))
        }
    }
    ByteStream::from_stream(Paced(parts.into(), None))
}

fn streamed(body: ByteStream) -> Answer {
    Ok(answer(200, "").map(|_| body))
}

async fn text(body: ByteStream) -> Result<String, String> {
    match body.collect().await {
        Ok(bytes) => Ok(String::from_utf8(bytes.to_vec()).unwrap()),
        Err(error) => Err(DisplayErrorContext(error).to_string()),
    }
}

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

#[tokio::test(start_paused = true)]
async fn a_stream_is_sent_and_its_answer_read() {
    let client = client(
        config(),
        [act(async |body| {
            assert_eq!(body.size_hint(), (7, Some(7)));
            assert_eq!(text(body).await.unwrap(), "redball");
            Ok(answer(200, "thanks").map(ByteStream::from))
        })],
    );
    let body = paced([(1, "red"), (1, "ball")]).with_length(7);
    assert_eq!(put(&client, body).await.unwrap().name.as_deref(), Some("thanks"));
}

#[tokio::test(start_paused = true)]
async fn the_call_returns_before_the_body_is_read() {
    let client = client(
        config(),
        [act(async |_| streamed(paced([(5, "red"), (5, "ball")]).with_length(7)))],
    );
    let start = Instant::now();
    let body = fetch(&client).await.unwrap();
    assert_eq!((start.elapsed(), body.size_hint()), (seconds(0), (7, Some(7))));
    assert_eq!(text(body).await.unwrap(), "redball");
    assert_eq!(start.elapsed(), seconds(10));
}

#[tokio::test(start_paused = true)]
async fn an_error_is_read_to_its_end_and_retried_as_ever() {
    let refuse = || act(async |_| Ok(answer(503, "").map(|_| paced([(3, "BusyException wait")]))));
    let gone = act(async |_| Ok(answer(404, "").map(|_| paced([(3, "NoSuchToyException gone")]))));
    let client = client(config(), [refuse(), gone]);
    let error = fetch(&client).await.unwrap_err();
    assert_eq!((error.code(), error.message()), (Some("NoSuchToyException"), Some("gone")));
    assert_eq!(error.context().attempts, 2);
    assert_eq!(error.raw_response().unwrap().body(), "NoSuchToyException gone");
}

#[tokio::test(start_paused = true)]
async fn a_file_is_sent_anew_in_each_attempt() {
    let path = std::env::temp_dir().join(format!("tinsmith-{:x}", fastrand::u128(..)));
    std::fs::write(&path, "ball").unwrap();
    let fail = act(async |body| {
        assert_eq!(text(body).await.unwrap(), "ball");
        Err(ConnectorError::io("reset"))
    });
    let succeed = act(async |body| {
        assert_eq!(text(body).await.unwrap(), "ball");
        Ok(answer(200, "thanks").map(ByteStream::from))
    });
    let client = client(config(), [fail, succeed]);
    let body = ByteStream::from_path(&path).await.unwrap();
    put(&client, body).await.unwrap();
    std::fs::remove_file(&path).unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_stream_that_was_read_is_not_sent_again() {
    let client = client(
        config(),
        [act(async |body| {
            text(body).await.unwrap();
            Err(ConnectorError::io("reset"))
        })],
    );
    assert_eq!(
        put(&client, paced([(0, "ball")])).await.unwrap_err().to_string(),
        "Toy Box PutToy: no complete answer: reset (1 attempt, not retried: the request's body can \
         be read only once)"
    );
}

fn stalled(bytes: u64, elapsed: u64) -> String {
    format!(
        "the download stalled after {bytes} bytes: less than 1 byte/s for 20s \
         (stalled_stream_protection), given up after {elapsed}s"
    )
}

#[tokio::test(start_paused = true)]
async fn a_download_that_goes_silent_is_given_up_after_the_grace_period() {
    let client = client(config(), [act(async |_| streamed(paced([(9, "red"), (0, "…")])))]);
    let mut body = fetch(&client).await.unwrap();
    assert_eq!(body.try_next().await.unwrap().unwrap(), "red");
    let start = Instant::now();
    let error = body.try_next().await.unwrap_err();
    // Nine seconds went by for three bytes.
    assert_eq!((error.is_timeout(), start.elapsed()), (true, seconds(14)));
    assert_eq!(error.to_string(), stalled(3, 23));
    assert!(body.next().await.is_none());
}

#[tokio::test(start_paused = true)]
async fn a_download_that_trickles_is_given_up_and_a_slow_one_is_not() {
    let acts = [
        act(async |_| streamed(paced([(10, "a"), (10, "b"), (10, "c"), (10, "d")]))),
        act(async |_| streamed(paced([(10, "0123456789"), (10, "0123456789"), (15, "x")]))),
    ];
    let client = client(config(), acts);
    let trickle = fetch(&client).await.unwrap();
    let start = Instant::now();
    assert_eq!(text(trickle).await.unwrap_err(), stalled(2, 22));
    assert_eq!(start.elapsed(), seconds(22));
    assert_eq!(text(fetch(&client).await.unwrap()).await.unwrap().len(), 21);
}

#[tokio::test(start_paused = true)]
async fn time_in_which_the_program_does_not_ask_does_not_count() {
    let parts = [(0, "red"), (15, "ball"), (15, "!"), (0, "…")];
    let client = client(config(), [act(async move |_| streamed(paced(parts)))]);
    let mut body = fetch(&client).await.unwrap();
    // Between two questions.
    assert_eq!(body.try_next().await.unwrap().unwrap(), "red");
    sleep(seconds(3600)).await;
    assert_eq!(body.try_next().await.unwrap().unwrap(), "ball");
    // A question that is dropped.
    let dropped = tokio::time::timeout(seconds(1), body.try_next()).await;
    assert!(dropped.is_err());
    sleep(seconds(3600)).await;
    assert_eq!(body.try_next().await.unwrap().unwrap(), "!");
    let dropped = tokio::time::timeout(seconds(1), body.try_next()).await;
    assert!(dropped.is_err());
    sleep(seconds(3600)).await;
    let start = Instant::now();
    let error = body.try_next().await.unwrap_err();
    assert_eq!(start.elapsed(), seconds(20));
    assert_eq!(error.to_string(), stalled(8, 10_837));
}

#[tokio::test(start_paused = true)]
async fn what_is_not_guarded_may_take_as_long_as_it_likes() {
    let off = config().stalled_stream_protection(StalledStreamProtectionConfig::disabled());
    let slow = act(async |mut body: ByteStream| {
        body.try_next().await.unwrap();
        sleep(seconds(3600)).await;
        text(body).await.unwrap();
        Ok(answer(200, "thanks").map(ByteStream::from))
    });
    let client = client(off, [slow, act(async |_| streamed(paced([(3600, "red")])))]);
    put(&client, paced([(0, "red"), (0, "ball")])).await.unwrap();
    assert_eq!(text(fetch(&client).await.unwrap()).await.unwrap(), "red");
}

#[tokio::test(start_paused = true)]
async fn an_upload_that_stalls_is_given_up_and_tried_again() {
    let stall = act(async |mut body: ByteStream| {
        let part = body.try_next().await.unwrap().unwrap();
        assert_eq!(part.len(), 64 * 1024);
        pending().await
    });
    let succeed = act(async |body| {
        assert_eq!(text(body).await.unwrap().len(), 100_000);
        Ok(answer(200, "thanks").map(ByteStream::from))
    });
    let client = client(config(), [stall, succeed]);
    let start = Instant::now();
    put(&client, vec![b'a'; 100_000]).await.unwrap();
    assert_eq!(start.elapsed(), seconds(20) + Duration::from_millis(50));
}

#[tokio::test(start_paused = true)]
async fn a_stalled_upload_is_named() {
    let client = client(
        config(),
        [act(async |mut body: ByteStream| {
            for _ in 0..2 {
                body.try_next().await.unwrap();
                sleep(seconds(15)).await;
            }
            pending().await
        })],
    );
    let start = Instant::now();
    let error = put(&client, paced([(0, "red"), (0, "ball"), (0, "!")])).await.unwrap_err();
    // 15 of 20 seconds for three bytes; four more bytes gave four seconds back.
    assert_eq!(start.elapsed(), seconds(15 + 9));
    assert_eq!(
        error.to_string(),
        "Toy Box PutToy: no answer in time: the upload stalled after 7 bytes: less than 1 byte/s \
         for 20s (stalled_stream_protection), given up after 24s (1 attempt, not retried: the \
         request's body can be read only once)"
    );
}

#[tokio::test(start_paused = true)]
async fn a_slow_source_is_no_stalled_upload_and_has_no_limit_by_default() {
    let client = client(
        config(),
        [act(async |body| {
            assert_eq!(text(body).await.unwrap(), "redball");
            Ok(answer(200, "thanks").map(ByteStream::from))
        })],
    );
    let start = Instant::now();
    put(&client, paced([(7200, "red"), (7200, "ball")])).await.unwrap();
    assert_eq!(start.elapsed(), seconds(14_400));
}

#[tokio::test(start_paused = true)]
async fn silence_before_and_after_the_body_has_the_default_limit_of_an_attempt() {
    let before = act(async |_body| pending().await);
    let after = act(async |body| {
        text(body).await.unwrap();
        pending().await
    });
    let client = client(config(), [before, after]);
    let start = Instant::now();
    let error = put(&client, paced([(100, "red")])).await.unwrap_err();
    assert_eq!(start.elapsed(), seconds(60 + 100 + 60) + Duration::from_millis(50));
    assert_eq!(
        error.to_string(),
        "Toy Box PutToy: no answer in time: no answer, the time to send the body left out, within \
         60s (operation_attempt_timeout), given up after 160s (2 attempts, not retried: the \
         request's body can be read only once)"
    );
}

#[tokio::test(start_paused = true)]
async fn limits_that_are_set_hold_for_the_transfer_too() {
    let limits = TimeoutConfig::builder().operation_timeout(seconds(30)).build();
    let client = client(
        config().timeout_config(limits),
        [act(async |body| {
            text(body).await.unwrap();
            Ok(answer(200, "thanks").map(ByteStream::from))
        })],
    );
    let start = Instant::now();
    let error = put(&client, paced([(7200, "red")])).await.unwrap_err();
    assert_eq!(start.elapsed(), seconds(30));
    assert_eq!(
        error.to_string(),
        "Toy Box PutToy: the operation took longer than 30s (operation_timeout), given up after \
         30s (1 attempt)"
    );
}

#[tokio::test(start_paused = true)]
async fn an_answer_before_the_end_of_the_upload_ends_the_watch() {
    let client = client(
        config(),
        [act(async |mut body: ByteStream| {
            body.try_next().await.unwrap();
            let keep = async move {
                sleep(seconds(30)).await;
                drop(body);
            };
            tokio::spawn(keep);
            Ok(answer(400, "").map(|_| paced([(30, "NoSuchToyException gone")])))
        })],
    );
    let error = put(&client, paced([(0, "red"), (0, "ball")])).await.unwrap_err();
    assert_eq!(error.code(), Some("NoSuchToyException"));
}

#[test]
fn the_parts_of_a_body_in_memory_are_not_copied() {
    let whole = Bytes::from(vec![b'a'; 100_000]);
    let upload = Upload::new(
        crate::time::SharedAsyncSleep::new(crate::time::TokioSleep::new()),
        None,
        Some(seconds(20)),
    );
    let mut body = upload.body(ByteStream::from(whole.clone()));
    let mut context = Context::from_waker(std::task::Waker::noop());
    let Poll::Ready(Some(Ok(part))) = Pin::new(&mut body).poll_next(&mut context) else {
        panic!("no part")
    };
    assert_eq!(part.as_ptr(), whole.as_ptr());
    assert_eq!(body.size_hint(), (100_000 - 65_536, Some(100_000 - 65_536)));
}

/// A client of a server on loopback that does with its one connection what `act` says.
async fn loopback<F>(act: impl FnOnce(TcpStream) -> F + Send + 'static, config: Builder) -> Handle
where
    F: Future<Output = ()> + Send + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/", listener.local_addr().unwrap());
    tokio::spawn(async move { act(listener.accept().await.unwrap().0).await });
    Handle::new(&SERVICE, config.endpoint_url(url).build())
}

// More than the buffers of both ends of a connection hold.
const LARGE: usize = 32 * 1024 * 1024;

#[tokio::test]
async fn a_large_body_goes_over_the_wire_whole() {
    let act = async |mut stream: TcpStream| {
        let mut buffer = vec![0; 64 * 1024];
        let mut request = Vec::new();
        while request.len() < LARGE || !request.ends_with(b"end") {
            let read = stream.read(&mut buffer).await.unwrap();
            assert_ne!(read, 0);
            request.extend_from_slice(&buffer[..read]);
        }
        let head = request.split(|&byte| byte == 0).next().unwrap();
        let head = String::from_utf8(head.to_ascii_lowercase()).unwrap();
        assert!(head.contains("\r\ncontent-length: 33554432\r\n"), "{head}");
        let answer = b"HTTP/1.1 200 OK\r\ncontent-length: 6\r\n\r\nthanks";
        stream.write_all(answer).await.unwrap();
    };
    let mut body = vec![0; LARGE - 3];
    body.extend_from_slice(b"end");
    let client = loopback(act, config()).await;
    assert_eq!(put(&client, body).await.unwrap().name.as_deref(), Some("thanks"));
}

// The clock runs here: a paused one would leap over what the buffers take.
#[tokio::test]
async fn a_service_that_takes_no_more_stalls_the_upload() {
    let act = async |stream: TcpStream| {
        pending::<()>().await;
        drop(stream);
    };
    let guard = StalledStreamProtectionConfig::enabled().grace_period(Duration::from_millis(300));
    let config = config()
        .stalled_stream_protection(guard.build())
        .retry_config(crate::config::RetryConfig::disabled());
    let client = loopback(act, config).await;
    let error = put(&client, vec![0; LARGE]).await.unwrap_err().to_string();
    let stalled =
        " bytes: less than 1 byte/s for 300ms (stalled_stream_protection), given up after ";
    let begin = "Toy Box PutToy: no answer in time: the upload stalled after ";
    assert!(error.starts_with(begin) && error.contains(stalled), "{error}");
}

#[tokio::test]
async fn a_streamed_answer_comes_over_the_wire() {
    let act = async |mut stream: TcpStream| {
        let _ = stream.read(&mut [0; 4096]).await.unwrap();
        let head = b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n";
        stream.write_all(head).await.unwrap();
        for _ in 0..1000 {
            stream.write_all(b"5\r\n01234\r\n").await.unwrap();
        }
        stream.write_all(b"0\r\n\r\n").await.unwrap();
    };
    let client = loopback(act, config()).await;
    let body = fetch(&client).await.unwrap();
    assert_eq!(text(body).await.unwrap(), "01234".repeat(1000));
}
