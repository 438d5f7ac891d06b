//! The server that fails one attempt in five.

use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinSet;
use tokio::time::sleep;

use super::Counts;

const SEED: u64 = 0x7161_d5a1_7b0c_93e5;

/// How the server ends an attempt.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Plan {
    /// With an answer.
    Right,
    /// With an answer that takes a while.
    Slow,
    /// With status 500.
    Broken,
    /// With throttling.
    Throttled,
    /// With a reset of the connection.
    Reset,
    /// Not at all.
    Silent,
}

impl Plan {
    /// The plan of an attempt of a call, random but always the same.
    pub fn of(call: usize, attempt: u32) -> Self {
        match mixed(SEED ^ ((call as u64) << 8) ^ u64::from(attempt)) % 1000 {
            0..2 => Self::Silent,
            2..68 => Self::Broken,
            68..134 => Self::Throttled,
            134..200 => Self::Reset,
            200..230 => Self::Slow,
            _ => Self::Right,
        }
    }

    /// Whether the attempt fails: one in five does.
    pub fn fails(self) -> bool {
        !matches!(self, Self::Right | Self::Slow)
    }
}

/// The last step of SplitMix64, which makes of numbers that are near others that are not.
fn mixed(number: u64) -> u64 {
    let mut mixed = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// A running server, on a thread and a runtime of its own. It stops when dropped.
pub struct Flaky {
    address: SocketAddr,
    counts: Arc<Mutex<Counts>>,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Flaky {
    pub fn start() -> Self {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a free port");
        listener.set_nonblocking(true).expect("a listener that does not block");
        let address = listener.local_addr().expect("the address just bound");
        let counts = Arc::new(Mutex::default());
        let (stop, stopped) = oneshot::channel();
        let counted = Arc::clone(&counts);
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
            runtime.expect("a runtime").block_on(async {
                let listener = TcpListener::from_std(listener).expect("a listener");
                tokio::select! {
                    () = accept(listener, counted) => {}
                    _ = stopped => {}
                }
            });
        });
        Self { address, counts, stop: Some(stop), thread: Some(thread) }
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// How many requests came.
    pub fn came(&self) -> usize {
        self.ended_as().values().sum()
    }

    /// How many of them ended in which way.
    pub fn ended_as(&self) -> Counts {
        self.counts.lock().unwrap().clone()
    }
}

impl Drop for Flaky {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

async fn accept(listener: TcpListener, counts: Arc<Mutex<Counts>>) {
    let mut connections = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => {
                let (stream, _) = accepted.expect("a connection");
                connections.spawn(serve(stream, Arc::clone(&counts)));
            }
            Some(served) = connections.join_next() => served.expect("the server does not panic"),
        }
    }
}

/// Answers the requests of a connection until one side ends it.
async fn serve(stream: TcpStream, counts: Arc<Mutex<Counts>>) {
    let mut stream = BufReader::new(stream);
    while let Some((name, plan)) = request(&mut stream).await {
        let label = match plan {
            Plan::Right => "right",
            Plan::Slow => "slow",
            Plan::Broken => "broken",
            Plan::Throttled => "throttled",
            Plan::Reset => "reset",
            Plan::Silent => "silent",
        };
        *counts.lock().unwrap().entry(label).or_default() += 1;
        let repository = json!({"repositories": [{"repositoryName": name}]});
        let (status, body) = match plan {
            Plan::Right => (200, repository),
            Plan::Slow => {
                sleep(Duration::from_millis(40)).await;
                (200, repository)
            }
            Plan::Broken => (500, json!({"__type": "ServerException", "message": "broken"})),
            Plan::Throttled => (400, json!({"__type": "ThrottlingException"})),
            Plan::Reset => return stream.into_inner().set_zero_linger().expect("a reset"),
            Plan::Silent => {
                // Until the client hangs up.
                let _ = stream.read_u8().await;
                return;
            }
        };
        let body = body.to_string();
        let answer = format!("HTTP/1.1 {status} \r\ncontent-length: {}\r\n\r\n{body}", body.len());
        if stream.write_all(answer.as_bytes()).await.is_err() {
            return;
        }
    }
}

/// The repository that a request asks for, and the plan of this attempt.
async fn request(stream: &mut BufReader<TcpStream>) -> Option<(String, Plan)> {
    let (mut length, mut attempt) = (0, None);
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.ok()? == 0 {
            return None;
        }
        let line = line.trim_end().to_ascii_lowercase();
        if let Some(value) = line.strip_prefix("content-length: ") {
            length = value.parse().expect("a length");
        }
        if let Some(value) = line.strip_prefix("amz-sdk-request: attempt=") {
            let number = value.split(';').next().unwrap_or_default();
            attempt = Some(number.parse().expect("the number of an attempt"));
        }
        if line.is_empty() {
            break;
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await.ok()?;
    let body: Value = serde_json::from_slice(&body).expect("a body of JSON");
    let name = body["repositoryNames"][0].as_str().expect("a repository").to_owned();
    let call = name.rsplit('-').next().and_then(|number| number.parse().ok());
    let plan = Plan::of(call.expect("the number of a call"), attempt.expect("an attempt"));
    Some((name, plan))
}
