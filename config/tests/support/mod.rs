//! A small HTTP server on 127.0.0.1, for tests that use real sockets.

use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// The head of a request.
#[derive(Debug, Clone)]
pub struct Request {
    /// Method and path, such as `GET /`.
    pub line: String,
    headers: Vec<(String, String)>,
}

impl Request {
    /// A header, by its name in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        let header = self.headers.iter().find(|(other, _)| other == name)?;
        Some(&header.1)
    }
}

/// A server that answers each request, whose connection it then closes.
pub struct Server {
    /// Such as `http://127.0.0.1:12345`.
    pub url: String,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Answers by a function that gives status and body, or `None` for no answer, ever.
    pub async fn start<F>(answer: F) -> Self
    where
        F: Fn(&Request) -> Option<(u16, String)> + Send + Sync + 'static,
    {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let requests = Arc::new(Mutex::new(Vec::new()));
        let (seen, answer) = (requests.clone(), Arc::new(answer));
        tokio::spawn(async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                tokio::spawn(serve(stream, seen.clone(), answer.clone()));
            }
        });
        Self { url, requests }
    }

    /// The methods and paths of the requests so far.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }
}

async fn serve<F>(mut stream: TcpStream, seen: Arc<Mutex<Vec<String>>>, answer: Arc<F>)
where
    F: Fn(&Request) -> Option<(u16, String)> + Send + Sync + 'static,
{
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read_u8().await {
            Ok(byte) => head.push(byte),
            Err(_) => return,
        }
    }
    let request = parse(&String::from_utf8(head).unwrap());
    // A connection that is closed with something unread on it may break before the answer is read.
    let length = request.header("content-length").map_or(0, |length| length.parse().unwrap());
    if stream.read_exact(&mut vec![0; length]).await.is_err() {
        return;
    }
    seen.lock().unwrap().push(request.line.clone());
    let Some((status, body)) = answer(&request) else {
        return std::future::pending().await;
    };
    let length = body.len();
    let answer = format!(
        "HTTP/1.1 {status} -\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}"
    );
    let _ = stream.write_all(answer.as_bytes()).await;
}

fn parse(head: &str) -> Request {
    let mut lines = head.lines();
    let line = lines.next().unwrap().trim_end_matches(" HTTP/1.1").to_owned();
    let headers = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_ascii_lowercase(), value.to_owned()))
        .collect();
    Request { line, headers }
}
