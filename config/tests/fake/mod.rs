//! A service that is none: on loopback, it answers from a list.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

/// What comes back for a request.
pub enum Reply {
    /// This status, type and body.
    Answer(u16, &'static str, String),
    /// These bytes, which need not be HTTP.
    Raw(&'static str),
    /// Nothing, though the connection stays open.
    Silence,
}

/// Answers one request on each connection.
pub struct Service {
    url: String,
    requests: Arc<Mutex<Vec<String>>>,
    open: Arc<Mutex<Vec<TcpStream>>>,
}

impl Service {
    /// Answers so, one after another, and then nothing.
    pub fn start(replies: impl IntoIterator<Item = Reply>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let service = Self {
            url: format!("http://{}", listener.local_addr().unwrap()),
            requests: Arc::default(),
            open: Arc::default(),
        };
        let (requests, open) = (service.requests.clone(), service.open.clone());
        let replies: Vec<_> = replies.into_iter().collect();
        thread::spawn(move || {
            for reply in replies {
                let (mut stream, _) = listener.accept().unwrap();
                requests.lock().unwrap().push(read(&mut stream));
                let text = match reply {
                    Reply::Silence => {
                        open.lock().unwrap().push(stream);
                        continue;
                    }
                    Reply::Raw(text) => text.to_owned(),
                    Reply::Answer(status, kind, body) => format!(
                        "HTTP/1.1 {status} _\r\ncontent-type: {kind}\r\nconnection: close\r\n\
                         content-length: {}\r\n\r\n{body}",
                        body.len()
                    ),
                };
                stream.write_all(text.as_bytes()).unwrap();
            }
        });
        service
    }

    /// Where it is.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// What it was asked: head and body.
    pub fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        self.open.lock().unwrap().clear();
    }
}

/// One request. A client that goes away ends it.
fn read(stream: &mut TcpStream) -> String {
    let mut text = Vec::new();
    let mut part = [0; 4096];
    loop {
        let read = stream.read(&mut part).unwrap_or(0);
        text.extend_from_slice(&part[..read]);
        let so_far = String::from_utf8_lossy(&text);
        if read == 0 || is_whole(&so_far) {
            return so_far.into_owned();
        }
    }
}

fn is_whole(text: &str) -> bool {
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    body.len() >= length.map_or(0, |length| length.parse().unwrap())
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
pub struct Folder(pub std::path::PathBuf);

impl Folder {
    /// A new one.
    pub fn new(name: &str) -> Self {
        let name = format!("tinsmith-{name}-{}", std::process::id());
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// Writes a file there.
    pub fn write(&self, path: &str, content: &str) -> std::path::PathBuf {
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
