//! A registry on loopback that keeps what it gets: layers in parts, images, and downloads by URL.
//! It speaks as much AWS JSON 1.1 as the tests need, and checks no signatures.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use tinsmith_ecr::config::retry::RetryConfig;
use tinsmith_ecr::config::{BehaviorVersion, Credentials, Region};
use tinsmith_ecr::{Client, Config};
use tinsmith_ecr_tools::digest::Digest;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufStream};
use tokio::net::{TcpListener, TcpStream};

pub const PART_SIZE: usize = 10 * 1024 * 1024;
const REQUESTS: usize = 1000;
const JSON: &str = "application/x-amz-json-1.1";

/// What the registry holds and what it does wrong.
#[derive(Default)]
pub struct State {
    pub layers: HashMap<String, Vec<u8>>,
    /// Manifests and their media types.
    pub images: HashMap<String, (String, String)>,
    pub tags: HashMap<String, String>,
    /// The operations and downloads asked for, in order.
    pub calls: Vec<String>,
    /// The connection is dropped in the middle of the part that begins here, once.
    pub drop_at: Option<usize>,
    /// The answer of the part that begins here is lost, once.
    pub lose_answer_at: Option<usize>,
    /// Downloads have a wrong byte.
    pub corrupt: bool,
    /// The next downloads are cut, each after these bytes more of the layer.
    pub cut_downloads: VecDeque<usize>,
    /// Downloads begin at the first byte, whichever is asked for.
    pub no_ranges: bool,
    /// The first bytes of the ranges that were asked for.
    pub ranges: Vec<usize>,
    /// Downloads stand still after their head.
    pub stall_downloads: bool,
    /// Parts of layers are not answered.
    pub stall_parts: bool,
    /// What operations are answered with instead, one after the other; the last one stays.
    pub scripted: HashMap<String, VecDeque<Scripted>>,
    /// The region that requests have to be signed for.
    pub region: Option<String>,
    /// How many uploads were open at the same time.
    pub most_uploads: usize,
    uploads: HashMap<String, Vec<u8>>,
    /// Uploads so far.
    begun: usize,
    address: String,
}

/// An answer that a test wrote.
#[derive(Clone)]
pub struct Scripted {
    pub status: u16,
    pub media_type: &'static str,
    pub body: String,
}

#[derive(Clone)]
pub struct Registry(Arc<Mutex<State>>);

enum Reply {
    Json(u16, Value),
    Scripted(Scripted),
    /// Bytes of a layer from that one on; sent up to a byte, where the connection is cut.
    Bytes {
        bytes: Vec<u8>,
        first: usize,
        cut: Option<usize>,
    },
    /// The head of an answer of that length, and then nothing.
    Stalled(usize),
    Dropped,
}

impl Registry {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let registry = Self(Arc::new(Mutex::new(State { address, ..State::default() })));
        let served = registry.clone();
        tokio::spawn(async move {
            for _ in 0..REQUESTS {
                let (stream, _) = listener.accept().await.unwrap();
                tokio::spawn(served.clone().serve(stream));
            }
        });
        registry
    }

    pub fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap()
    }

    /// How often an operation was asked for since the last time.
    pub fn take_calls(&self) -> Vec<String> {
        std::mem::take(&mut self.state().calls)
    }

    /// Answers an operation with these from now on, each once, and the last for ever.
    pub fn script(&self, operation: &str, answers: impl IntoIterator<Item = Scripted>) {
        self.state().scripted.insert(operation.to_owned(), answers.into_iter().collect());
    }

    pub fn url(&self) -> String {
        self.state().address.clone()
    }

    /// A client that tries each call once.
    pub fn client(&self) -> Client {
        let config = Config::builder()
            .behavior_version(BehaviorVersion::latest())
            .region(Region::new("us-east-1"))
            .credentials_provider(Credentials::new("AKIDEXAMPLE", "secret", None, None, "test"))
            .retry_config(RetryConfig::disabled())
            .endpoint_url(self.state().address.clone())
            .build();
        Client::from_conf(config)
    }

    async fn serve(self, stream: TcpStream) {
        let mut stream = BufStream::new(stream);
        while let Some((head, body)) = receive(&mut stream).await {
            let reply = self.answer(&head, &body);
            let (status, media_type, body) = match reply {
                Reply::Json(status, value) => (status, JSON, value.to_string().into_bytes()),
                Reply::Scripted(answer) => {
                    (answer.status, answer.media_type, answer.body.into_bytes())
                }
                Reply::Bytes { bytes, first, cut } => {
                    let head = download_head(first, bytes.len());
                    stream.write_all(head.as_bytes()).await.unwrap();
                    let end = cut.map_or(bytes.len(), |cut| bytes.len().min(first + cut));
                    // The other side may have heard enough.
                    let _ = stream.write_all(&bytes[first..end]).await;
                    let _ = stream.flush().await;
                    match cut {
                        Some(_) => return,
                        None => continue,
                    }
                }
                Reply::Stalled(length) => {
                    let head = format!("HTTP/1.1 200 X\r\ncontent-length: {length}\r\n\r\n");
                    stream.write_all(head.as_bytes()).await.unwrap();
                    stream.flush().await.unwrap();
                    return std::future::pending().await;
                }
                Reply::Dropped => return,
            };
            let length = body.len();
            let head = format!(
                "HTTP/1.1 {status} X\r\ncontent-type: {media_type}\r\ncontent-length: {length}\r\n\r\n"
            );
            stream.write_all(head.as_bytes()).await.unwrap();
            stream.write_all(&body).await.unwrap();
            stream.flush().await.unwrap();
        }
    }

    fn answer(&self, head: &[String], body: &[u8]) -> Reply {
        let mut state = self.state();
        if let Some(path) = head[0].strip_prefix("GET /blobs/") {
            state.calls.push("GET".to_owned());
            assert!(head.iter().any(|line| line.to_lowercase().starts_with("host: 127.0.0.1:")));
            assert!(!head.iter().any(|line| line.to_lowercase().starts_with("authorization")));
            let digest = path.split('?').next().unwrap();
            let mut bytes = state.layers[digest].clone();
            if state.corrupt {
                *bytes.last_mut().unwrap() ^= 1;
            }
            if state.stall_downloads {
                return Reply::Stalled(bytes.len());
            }
            let range = head.iter().find_map(|line| {
                let range = line.to_lowercase();
                range.strip_prefix("range: bytes=")?.strip_suffix('-')?.parse().ok()
            });
            state.ranges.extend(range);
            let first = range.filter(|_| !state.no_ranges).unwrap_or_default();
            return Reply::Bytes { bytes, first, cut: state.cut_downloads.pop_front() };
        }
        let target = head.iter().find_map(|line| {
            line.to_lowercase().starts_with("x-amz-target").then(|| line.rsplit('.').next())
        });
        let operation = target.flatten().unwrap().to_owned();
        state.calls.push(operation.clone());
        if let Some(region) = &state.region {
            let scope = format!("/{region}/");
            if !head.iter().any(|line| line.contains("Credential=") && line.contains(&scope)) {
                let message = "Credential should be scoped to a valid region.";
                let kind = "InvalidSignatureException";
                return Reply::Json(400, json!({"__type": kind, "message": message}));
            }
        }
        if state.stall_parts && operation == "UploadLayerPart" {
            return Reply::Stalled(1);
        }
        if let Some(answers) = state.scripted.get_mut(&operation) {
            let next =
                if answers.len() > 1 { answers.pop_front() } else { answers.front().cloned() };
            return Reply::Scripted(next.unwrap());
        }
        state.call(&operation, &serde_json::from_slice(body).unwrap())
    }
}

impl State {
    fn call(&mut self, operation: &str, input: &Value) -> Reply {
        let text = |member: &str| input[member].as_str().unwrap_or_default().to_owned();
        let upload = text("uploadId");
        match operation {
            "BatchCheckLayerAvailability" => {
                let digests = input["layerDigests"].as_array().unwrap();
                assert!((1..=100).contains(&digests.len()));
                let (there, missing): (Vec<_>, Vec<_>) = digests
                    .iter()
                    .partition(|digest| self.layers.contains_key(digest.as_str().unwrap()));
                let there = there
                    .iter()
                    .map(|digest| json!({"layerDigest": digest, "layerAvailability": "AVAILABLE"}));
                let missing = missing
                    .iter()
                    .map(|digest| json!({"layerDigest": digest, "failureCode": "MissingLayer"}));
                let (there, missing): (Vec<_>, Vec<_>) = (there.collect(), missing.collect());
                Reply::Json(200, json!({"layers": there, "failures": missing}))
            }
            "InitiateLayerUpload" => {
                let id = format!("upload-{}", self.begun);
                self.begun += 1;
                self.uploads.insert(id.clone(), Vec::new());
                self.most_uploads = self.most_uploads.max(self.uploads.len());
                Reply::Json(200, json!({"uploadId": id, "partSize": PART_SIZE}))
            }
            "UploadLayerPart" => self.part(&upload, input),
            "CompleteLayerUpload" => {
                let bytes = self.uploads.remove(&upload).unwrap();
                let digest = Digest::of(&bytes);
                if input["layerDigests"] != json!([digest.as_str()]) {
                    return fault("InvalidLayerException");
                }
                if self.layers.insert(digest.as_str().to_owned(), bytes).is_some() {
                    return fault("LayerAlreadyExistsException");
                }
                Reply::Json(200, json!({"layerDigest": digest.as_str()}))
            }
            "GetDownloadUrlForLayer" => {
                let digest = text("layerDigest");
                if !self.layers.contains_key(&digest) {
                    return fault("LayersNotFoundException");
                }
                let url = format!("{}/blobs/{digest}?X-Amz-Signature=verysecret", self.address);
                Reply::Json(200, json!({"downloadUrl": url, "layerDigest": digest}))
            }
            "PutImage" => {
                let (manifest, tag) = (text("imageManifest"), text("imageTag"));
                let digest = Digest::of(&manifest).as_str().to_owned();
                assert_eq!(text("imageDigest"), digest);
                let image = (manifest, text("imageManifestMediaType"));
                let known = self.images.insert(digest.clone(), image).is_some();
                let moved = !tag.is_empty()
                    && self.tags.insert(tag, digest.clone()).as_ref() != Some(&digest);
                if known && !moved {
                    return fault("ImageAlreadyExistsException");
                }
                Reply::Json(200, json!({"image": {"imageId": {"imageDigest": digest}}}))
            }
            "BatchGetImage" => {
                let id = &input["imageIds"][0];
                let digest = match id["imageDigest"].as_str() {
                    Some(digest) => Some(digest.to_owned()),
                    None => self.tags.get(id["imageTag"].as_str().unwrap()).cloned(),
                };
                let image = digest.and_then(|digest| Some((self.images.get(&digest)?, digest)));
                let Some(((manifest, media_type), digest)) = image else {
                    let failures = json!([{"imageId": id, "failureCode": "ImageNotFound"}]);
                    return Reply::Json(200, json!({"images": [], "failures": failures}));
                };
                let image = json!({
                    "imageId": {"imageDigest": digest},
                    "imageManifest": manifest,
                    "imageManifestMediaType": media_type,
                });
                Reply::Json(200, json!({"images": [image], "failures": []}))
            }
            other => panic!("no operation {other}"),
        }
    }

    fn part(&mut self, upload: &str, input: &Value) -> Reply {
        let first = usize::try_from(input["partFirstByte"].as_u64().unwrap()).unwrap();
        let last = usize::try_from(input["partLastByte"].as_u64().unwrap()).unwrap();
        let kept = self.uploads.get_mut(upload).unwrap();
        if first != kept.len() {
            let last = i64::try_from(kept.len()).unwrap() - 1;
            let kind = "InvalidLayerPartException";
            return Reply::Json(400, json!({"__type": kind, "lastValidByteReceived": last}));
        }
        let bytes = STANDARD.decode(input["layerPartBlob"].as_str().unwrap()).unwrap();
        assert_eq!(bytes.len(), last - first + 1);
        if self.drop_at == Some(first) {
            self.drop_at = None;
            kept.extend_from_slice(&bytes[..bytes.len() / 2]);
            return Reply::Dropped;
        }
        kept.extend_from_slice(&bytes);
        if self.lose_answer_at == Some(first) {
            self.lose_answer_at = None;
            return Reply::Dropped;
        }
        Reply::Json(200, json!({"lastByteReceived": last}))
    }
}

fn download_head(first: usize, length: usize) -> String {
    let rest = length - first;
    let head = "content-type: application/octet-stream\r\n";
    match first {
        0 => format!("HTTP/1.1 200 X\r\n{head}content-length: {rest}\r\n\r\n"),
        _ => format!(
            "HTTP/1.1 206 X\r\n{head}content-range: bytes {first}-{}/{length}\r\n\
             content-length: {rest}\r\n\r\n",
            length - 1
        ),
    }
}

impl Scripted {
    pub fn json(body: Value) -> Self {
        Self { status: 200, media_type: JSON, body: body.to_string() }
    }

    pub fn fault(kind: &str, message: &str) -> Self {
        let body = json!({"__type": kind, "message": message}).to_string();
        Self { status: 400, media_type: JSON, body }
    }

    pub fn html(status: u16) -> Self {
        let body = "<html><body>Please sign in to the network</body></html>".to_owned();
        Self { status, media_type: "text/html", body }
    }
}

fn fault(kind: &str) -> Reply {
    Reply::Json(400, json!({"__type": kind, "message": "no"}))
}

/// The lines of the head and the body of the next request.
async fn receive(stream: &mut BufStream<TcpStream>) -> Option<(Vec<String>, Vec<u8>)> {
    let (mut head, mut length) = (Vec::new(), 0);
    loop {
        let mut line = String::new();
        if stream.read_line(&mut line).await.ok()? == 0 {
            return None;
        }
        let line = line.trim_end().to_owned();
        if line.is_empty() {
            break;
        }
        if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
        head.push(line);
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body).await.ok()?;
    Some((head, body))
}

/// Bytes that look like a layer's and differ by `seed`, which is odd: the even ones are as those after.
pub fn generated(length: usize, seed: u32) -> Vec<u8> {
    let mut state = seed | 1;
    let mut bytes = Vec::with_capacity(length + 4);
    while bytes.len() < length {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        bytes.extend_from_slice(&state.to_le_bytes());
    }
    bytes.truncate(length);
    bytes
}
