//! A small HTTP server on 127.0.0.1, for tests that use real sockets, and real files.

// Each test program uses a part of it.
#![allow(dead_code)]

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// A request.
#[derive(Debug, Clone)]
pub struct Request {
    /// Method and path, such as `GET /`.
    pub line: String,
    headers: Vec<(String, String)>,
    /// What comes after the head.
    pub body: String,
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
    requests: Arc<Mutex<Vec<Request>>>,
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

    /// Gives these answers, one after another, and then none.
    pub async fn answering<const N: usize>(answers: [(u16, &str); N]) -> Self {
        let answers = answers.map(|(status, body)| (status, body.to_owned()));
        let answers = Mutex::new(VecDeque::from(answers));
        Self::start(move |_| answers.lock().unwrap().pop_front()).await
    }

    /// The methods and paths of the requests so far.
    pub fn requests(&self) -> Vec<String> {
        self.received().into_iter().map(|request| request.line).collect()
    }

    /// The requests so far.
    pub fn received(&self) -> Vec<Request> {
        self.requests.lock().unwrap().clone()
    }
}

async fn serve<F>(mut stream: TcpStream, seen: Arc<Mutex<Vec<Request>>>, answer: Arc<F>)
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
    let mut request = parse(&String::from_utf8(head).unwrap());
    let length = request.header("content-length").map_or(0, |length| length.parse().unwrap());
    let mut body = vec![0; length];
    if stream.read_exact(&mut body).await.is_err() {
        return;
    }
    request.body = String::from_utf8(body).unwrap();
    seen.lock().unwrap().push(request.clone());
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
    Request { line, headers, body: String::new() }
}

/// An error with all its causes, none of which shows a secret.
#[track_caller]
pub fn told<T>(result: Result<T, impl std::error::Error>) -> String {
    let Err(error) = result else { panic!("it did not fail") };
    let debug = format!("{error:?}");
    let told = tinsmith_runtime::error::DisplayErrorContext(error).to_string();
    assert!(!told.contains("S3CRET") && !debug.contains("S3CRET"), "{told} {debug}");
    told
}

/// A folder that is removed when it is dropped.
pub struct Folder(pub PathBuf);

impl Folder {
    /// A new one.
    pub fn new(name: &str) -> Self {
        let name = format!("tinsmith-{name}-{}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// Writes a file there.
    pub fn write(&self, path: &str, content: &str) -> PathBuf {
        let path = self.0.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, content).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
