//! A server on loopback that keeps what it was asked, and loaders that see no machine.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use tinsmith_config::os::{Env, Fs};
use tinsmith_config::{BehaviorVersion, ConfigLoader};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

/// Answers each request alike.
pub struct Server {
    pub url: String,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Answers with 200 and this body.
    pub async fn start(body: &'static str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let asked: Arc<Mutex<Vec<String>>> = Arc::default();
        let log = asked.clone();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let mut request = Vec::new();
                while !complete(&request) {
                    let mut part = [0; 4096];
                    match stream.read(&mut part).await {
                        Ok(0) | Err(_) => break,
                        Ok(length) => request.extend_from_slice(&part[..length]),
                    }
                }
                log.lock().unwrap().push(String::from_utf8_lossy(&request).into_owned());
                let answer = format!(
                    "HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}",
                    body.len()
                );
                let _ = stream.write_all(answer.as_bytes()).await;
            }
        });
        Self { url, asked }
    }

    /// The requests so far.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

/// Whether the head is there, and as much of a body as it says.
fn complete(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request);
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(": ")?;
        name.eq_ignore_ascii_case("content-length").then(|| value.parse::<usize>().unwrap())
    });
    body.len() >= length.unwrap_or(0)
}

/// A loader over these variables and this config file alone, which asks no metadata service.
pub fn loader(variables: &[(&str, &str)], config: &str) -> ConfigLoader {
    let mut variables = variables.to_vec();
    variables.extend([("HOME", "/home"), ("AWS_EC2_METADATA_DISABLED", "true")]);
    with_metadata(&variables, config)
}

/// The same, with the metadata service.
pub fn with_metadata(variables: &[(&str, &str)], config: &str) -> ConfigLoader {
    let file = (PathBuf::from("/home/.aws/config"), config.as_bytes().to_vec());
    tinsmith_config::defaults(BehaviorVersion::latest())
        .env(Env::from_slice(variables))
        .fs(Fs::from_files([file]))
}
