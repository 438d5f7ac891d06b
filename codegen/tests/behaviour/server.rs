//! An HTTP/1.1 server on loopback that answers from a script, and settings of clients for it.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread::JoinHandle;
use std::time::Duration;

use tinsmith_runtime::config::{
    BehaviorVersion, Builder, Config, Region, StalledStreamProtectionConfig, timeout::TimeoutConfig,
};
use tinsmith_runtime::identity::Credentials;
use tinsmith_runtime::time::{AsyncSleep, Sleep};

pub const SECRET: &str = "secret";
pub const REGION: &str = "eu-central-1";

/// A server that answers each request, one a connection, with the next status, headers and body.
pub struct Server {
    pub url: String,
    requests: JoinHandle<Vec<Request>>,
}

/// What the server got.
pub struct Request {
    /// The request line without its version.
    pub line: String,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    /// Without the chunks of HTTP, where it came in such.
    pub body: Vec<u8>,
}

impl Server {
    /// Headers are lines; with a `content-length` of their own the body may be another one.
    pub fn start<B: AsRef<[u8]>>(answers: &[(u16, &str, B)]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let answers: Vec<Vec<u8>> = answers
            .iter()
            .map(|(status, headers, body)| answer(*status, headers, body.as_ref()))
            .collect();
        let requests = std::thread::spawn(move || {
            answers.iter().map(|answer| serve(&listener, answer)).collect()
        });
        Self { url, requests }
    }

    pub fn builder(&self) -> Builder {
        Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new(REGION))
            .credentials_provider(Credentials::from_keys("AKIDEXAMPLE", SECRET, None))
            .endpoint_url(&self.url)
    }

    pub fn config(&self) -> Config {
        self.builder().build()
    }

    /// Settings of a client that does not wait before it tries again, nor limits any time.
    pub fn hasty(&self) -> Config {
        self.builder()
            .sleep_impl(NoSleep)
            .timeout_config(TimeoutConfig::disabled())
            .stalled_stream_protection(StalledStreamProtectionConfig::disabled())
            .build()
    }

    /// The requests, once all answers were asked for.
    pub fn requests(self) -> Vec<Request> {
        self.requests.join().unwrap()
    }

    /// The request of a script of one answer.
    pub fn request(self) -> Request {
        self.requests().remove(0)
    }
}

impl Request {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }
}

#[derive(Debug)]
struct NoSleep;

impl AsyncSleep for NoSleep {
    fn sleep(&self, _: Duration) -> Sleep {
        Sleep::new(async {})
    }
}

fn answer(status: u16, headers: &str, body: &[u8]) -> Vec<u8> {
    let mut answer = format!("HTTP/1.1 {status} X\r\nconnection: close\r\n{headers}");
    if !headers.contains("content-length") {
        answer += &format!("content-length: {}\r\n", body.len());
    }
    [answer.as_bytes(), b"\r\n", body].concat()
}

fn serve(listener: &TcpListener, answer: &[u8]) -> Request {
    let (mut stream, _) = listener.accept().unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    let line = read_line(&mut stream);
    let mut headers = Vec::new();
    loop {
        let header = read_line(&mut stream);
        let Some((name, value)) = header.split_once(": ") else { break };
        headers.push((name.to_lowercase(), value.to_owned()));
    }
    let line = line.trim_end_matches(" HTTP/1.1").to_owned();
    let mut request = Request { line, headers, body: Vec::new() };
    request.body = match request.header("transfer-encoding") {
        Some("chunked") => chunks(&mut stream),
        None => {
            let length = request.header("content-length").map_or(0, |it| it.parse().unwrap());
            read(&mut stream, length)
        }
        Some(other) => panic!("{other}"),
    };
    // A client may have given up.
    let _ = stream.write_all(answer);
    request
}

/// The body in chunks, up to its last; what was cut short stays so.
fn chunks(stream: &mut TcpStream) -> Vec<u8> {
    let mut body = Vec::new();
    loop {
        let Ok(length) = usize::from_str_radix(&read_line(stream), 16) else { return body };
        body.extend(read(stream, length));
        read_line(stream);
        if length == 0 {
            return body;
        }
    }
}

/// So many bytes, or what there is of them.
fn read(stream: &mut TcpStream, length: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    stream.take(length.try_into().unwrap()).read_to_end(&mut bytes).unwrap();
    bytes
}

/// A line without its end; what there is of it at the end of the stream.
fn read_line(stream: &mut TcpStream) -> String {
    let mut line = Vec::new();
    let mut byte = [0];
    while !line.ends_with(b"\r\n") && matches!(stream.read(&mut byte), Ok(1)) {
        line.extend(byte);
    }
    String::from_utf8(line).unwrap().trim_end().to_owned()
}
