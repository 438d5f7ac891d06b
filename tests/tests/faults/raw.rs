//! Servers below HTTP: they do with their connections what a case wants.

use std::future::Future;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::{JoinHandle, JoinSet};

/// A listener on loopback whose connections are served by a function. It stops when dropped.
pub struct Raw {
    pub address: SocketAddr,
    came: Came,
    task: JoinHandle<()>,
}

/// Counts the requests that came whole.
#[derive(Clone, Default)]
pub struct Came(Arc<AtomicUsize>);

impl Raw {
    pub async fn start<F>(serve: impl Fn(TcpStream, Came) -> F + Send + 'static) -> Self
    where
        F: Future<Output = ()> + Send + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port on loopback");
        let address = listener.local_addr().expect("the address just bound");
        let came = Came::default();
        let counter = came.clone();
        let task = tokio::spawn(async move {
            // Those that still serve end with this task.
            let mut connections = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                connections.spawn(serve(stream, counter.clone()));
            }
        });
        Self { address, came, task }
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// How many requests came, those included that still lie in a socket.
    pub async fn came(&self) -> usize {
        tokio::time::sleep(Duration::from_millis(20)).await;
        self.came.count()
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Came {
    /// How many came.
    pub fn count(&self) -> usize {
        self.0.load(Ordering::Relaxed)
    }

    /// Reads a request and gives its body; `None` where the connection ends before.
    pub async fn request(&self, stream: &mut (impl AsyncRead + Unpin)) -> Option<Vec<u8>> {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.push(stream.read_u8().await.ok()?);
        }
        let head = String::from_utf8_lossy(&head).to_ascii_lowercase();
        let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
        let length = length.and_then(|length| length.parse().ok()).unwrap_or(0);
        let mut body = vec![0; length];
        stream.read_exact(&mut body).await.ok()?;
        self.0.fetch_add(1, Ordering::Relaxed);
        Some(body)
    }
}

/// Ends a connection as a crash does, with a reset.
pub fn reset(stream: TcpStream) {
    // Where it fails the connection is closed, which the case then notices.
    let _ = stream.set_zero_linger();
}

/// The port of a listener that is gone.
pub async fn nobody() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port on loopback");
    listener.local_addr().expect("the address just bound")
}
