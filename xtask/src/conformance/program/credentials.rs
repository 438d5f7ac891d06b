//! Credentials as a program gets them, over a transport that opens no socket.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, UNIX_EPOCH};

use bytes::Bytes;
use serde_json::{Map, Value, json};
use tinsmith_config::{BehaviorVersion, ConfigLoader};
use tinsmith_config::ecs::EcsCredentialsProvider;
use tinsmith_config::environment::EnvironmentVariableRegionProvider;
use tinsmith_config::imds;
use tinsmith_config::meta::region::RegionProviderChain;
use tinsmith_config::os::{Env, Fs};
use tinsmith_config::profile::ProfileFileRegionProvider;
use tinsmith_config::profile::credentials::describe;
use tinsmith_config::provider_config::ProviderConfig;
use tinsmith_runtime::config::{AsyncSleep, ProvideCredentials, Sleep};
use tinsmith_runtime::error::{ConnectorError, DisplayErrorContext};
use tinsmith_runtime::http::{BoxFuture, HttpClient, HttpLimits, HttpRequest, HttpResponse};
use tinsmith_runtime::time::StaticTimeSource;

use crate::output::Output;
use crate::wire::{described, wait};

/// A run of the default chain.
pub fn chain(out: &mut Output, suite: &str, name: &str, folder: &str) {
    out.case(suite, name, || {
        let folder = Path::new(folder);
        let env = env(&read(&folder.join("env.json")));
        let mut files = Vec::new();
        collect(&folder.join("fs"), Path::new("/"), &mut files);
        let traffic = Traffic::recorded(&read(&folder.join("http-traffic.json")));
        provided(loader(env, Fs::from_files(files), &traffic), &traffic, 0)
    });
}

/// How the credentials of a profile come about.
pub fn profile(out: &mut Output, suite: &str, name: &str, input: &str) {
    out.case(suite, name, || {
        let input: Value = serde_json::from_str(input).unwrap();
        let mut text = sections("profile", &input["profiles"]);
        text.push_str(&sections("sso-session", &input["sso_sessions"]));
        let file = (PathBuf::from("/home/.aws/config"), text.into_bytes());
        let variables = json!({"HOME": "/home", "AWS_PROFILE": input["selected_profile"]});
        let config = ProviderConfig::empty().with_env(env(&variables)).with_fs(Fs::from_files([file]));
        match describe(&config) {
            Err(error) => json!({ "error": error }),
            Ok(steps) => {
                let step = |(name, settings): (&str, Vec<(&str, String)>)| match &settings[..] {
                    [("credential_source", source)] => json!({ name: source }),
                    _ => json!({ name: settings.into_iter().collect::<BTreeMap<_, _>>() }),
                };
                json!({ "chain": steps.into_iter().map(step).collect::<Vec<_>>() })
            }
        }
    });
}

/// What `aws login` left, and what becomes of it.
pub fn login(out: &mut Output, suite: &str, name: &str, case: &str) {
    out.case(suite, name, || {
        let case: Value = serde_json::from_str(case).unwrap();
        let config = case["configContents"].as_str().unwrap().as_bytes().to_vec();
        let mut files = vec![(PathBuf::from("/home/.aws/config"), config)];
        let path = |name: &str| Path::new("/home/.aws/login/cache").join(name);
        for (name, content) in case["cacheContents"].as_object().unwrap() {
            files.push((path(name), content.to_string().into_bytes()));
        }
        let names: Vec<_> = files[1..].iter().map(|(path, _)| path.clone()).collect();
        let fs = Fs::from_files(files);
        let answers = case["mockApiCalls"].as_array().into_iter().flatten().map(|call| {
            let status = call["responseCode"].as_u64().unwrap_or(200);
            let body = &call["response"]["tokenOutput"];
            let body = if body.is_null() { json!({"error": "TOKEN_EXPIRED", "message": "no"}) } else { body.clone() };
            (status as u16, Vec::new(), body.to_string())
        });
        let traffic = Traffic { answers: answers.collect(), ..Traffic::default() };
        let env = env(&json!({"HOME": "/home", "AWS_REGION": "us-east-1", "AWS_PROFILE": "signin"}));
        let mut found = provided(loader(env, fs.clone(), &traffic), &traffic, 1_763_510_400);
        let mut kept = Map::new();
        for path in names {
            let text = fs.read(&path).unwrap();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            kept.insert(name, serde_json::from_slice(&text).unwrap());
        }
        found["kept"] = Value::Object(kept);
        found
    });
}

/// Which URL a container's agent is asked at.
pub fn ecs(out: &mut Output, suite: &str, name: &str, case: &str) {
    out.case(suite, name, || {
        let case: Value = serde_json::from_str(case).unwrap();
        let traffic = Traffic::default();
        let config = config(&case, &traffic);
        let provider = EcsCredentialsProvider::builder().configure(&config).build();
        let error = wait(provider.provide_credentials()).unwrap_err();
        asked(&traffic, &DisplayErrorContext(error).to_string())
    });
}

/// Which URL the metadata service is asked at.
pub fn imds(out: &mut Output, suite: &str, name: &str, case: &str) {
    out.case(suite, name, || {
        let case: Value = serde_json::from_str(case).unwrap();
        let traffic = Traffic::default();
        let mut client = imds::Client::builder().configure(&config(&case, &traffic));
        if let Some(endpoint) = case["endpoint_override"].as_str() {
            client = client.endpoint(endpoint).unwrap();
        }
        match case["mode_override"].as_str() {
            Some("IPv4") => client = client.endpoint_mode(imds::client::EndpointMode::IpV4),
            Some("IPv6") => client = client.endpoint_mode(imds::client::EndpointMode::IpV6),
            Some(other) => panic!("no mode `{other}`"),
            None => {}
        }
        let error = wait(client.build().get("/latest/meta-data/instance-id")).unwrap_err();
        asked(&traffic, &DisplayErrorContext(error).to_string())
    });
}

fn asked(traffic: &Traffic, error: &str) -> Value {
    let sent = traffic.sent.lock().unwrap();
    let url = sent.first().map(|request| request.uri().to_string());
    json!({ "url": url, "error": error })
}

fn config(case: &Value, traffic: &Traffic) -> ProviderConfig {
    let files = case["fs"].as_object().into_iter().flatten();
    let files = files.map(|(path, text)| (path.into(), text.as_str().unwrap().into()));
    ProviderConfig::empty()
        .with_env(env(&case["env"]))
        .with_fs(Fs::from_files(files.collect::<Vec<_>>()))
        .with_sleep_impl(Instant::default())
        .with_http_client(traffic.clone())
}

fn loader(env: Env, fs: Fs, traffic: &Traffic) -> ConfigLoader {
    // The recordings know of no request for the region.
    let config = ProviderConfig::empty().with_env(env.clone()).with_fs(fs.clone());
    let region = RegionProviderChain::first_try(EnvironmentVariableRegionProvider::new_with_env(env.clone()))
        .or_else(ProfileFileRegionProvider::builder().configure(&config).build());
    tinsmith_config::defaults(BehaviorVersion::latest())
        .env(env)
        .fs(fs)
        .region(region)
        .sleep_impl(Instant::default())
        .http_client(traffic.clone())
}

/// What a program gets whose clock stands at `now`.
fn provided(loader: ConfigLoader, traffic: &Traffic, now: u64) -> Value {
    let config = wait(loader.time_source(StaticTimeSource::from_secs(now)).load());
    let mut found = match wait(config.credentials_provider().unwrap().provide_credentials()) {
        Ok(credentials) => {
            let expiry = credentials.expiry();
            json!({ "credentials": {
                "access_key_id": credentials.access_key_id(),
                "secret_access_key": credentials.secret_access_key(),
                "session_token": credentials.session_token(),
                "account_id": credentials.account_id().map(|id| id.as_str()),
                "expiry": expiry.map(|at| at.duration_since(UNIX_EPOCH).unwrap().as_secs()),
            }})
        }
        Err(error) => json!({ "error": DisplayErrorContext(error).to_string() }),
    };
    let sent = traffic.sent.lock().unwrap();
    let sent: Vec<Value> = sent.iter().map(|request| {
        let mut value = described(request);
        value["url"] = json!(request.uri().to_string());
        value["body"] = json!(String::from_utf8_lossy(request.body()));
        value
    }).collect();
    found["sent"] = json!(sent);
    found
}

fn env(variables: &Value) -> Env {
    let variables = variables.as_object().unwrap().iter();
    let variables: Vec<_> = variables.map(|(name, value)| (&**name, value.as_str().unwrap())).collect();
    Env::from_slice(&variables)
}

fn sections(kind: &str, sections: &Value) -> String {
    let mut text = String::new();
    for (name, properties) in sections.as_object().into_iter().flatten() {
        text.push_str(&format!("[{kind} {name}]\n"));
        for (key, value) in properties.as_object().unwrap() {
            text.push_str(&format!("{key} = {}\n", value.as_str().unwrap()));
        }
    }
    text
}

fn collect(folder: &Path, at: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries {
        let path = entry.unwrap().path();
        let at = at.join(path.file_name().unwrap());
        match path.is_dir() {
            true => collect(&path, &at, files),
            false => files.push((at, fs::read(&path).unwrap())),
        }
    }
}

fn read(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).unwrap()).unwrap()
}

/// The transport: gives one answer after the other, whatever is asked.
#[derive(Debug, Clone, Default)]
struct Traffic {
    /// Status, headers and body.
    answers: Vec<(u16, Vec<(String, String)>, String)>,
    sent: Arc<Mutex<Vec<HttpRequest>>>,
}

impl Traffic {
    /// The answers of a recording, by the order of their connections.
    fn recorded(recording: &Value) -> Self {
        let mut answers: BTreeMap<u64, (u16, Vec<(String, String)>, String)> = BTreeMap::new();
        for event in recording["events"].as_array().unwrap() {
            let id = event["connection_id"].as_u64().unwrap();
            let (head, data) = (&event["action"]["Response"]["response"]["Ok"], &event["action"]["Data"]);
            if let Some(status) = head["status"].as_u64() {
                let answer = answers.entry(id).or_default();
                answer.0 = status as u16;
                for (name, values) in head["headers"].as_object().into_iter().flatten() {
                    for value in values.as_array().unwrap() {
                        answer.1.push((name.clone(), value.as_str().unwrap().to_owned()));
                    }
                }
            }
            if data["direction"] == "Response" {
                answers.entry(id).or_default().2.push_str(data["data"]["Utf8"].as_str().unwrap());
            }
        }
        Self { answers: answers.into_values().collect(), ..Self::default() }
    }
}

impl HttpClient for Traffic {
    fn send(
        &self,
        request: HttpRequest,
        _: HttpLimits,
    ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>> {
        let mut sent = self.sent.lock().unwrap();
        // An attempt more than the recording has meets the same failure.
        let failing = self.answers.last().filter(|(status, ..)| *status >= 500);
        let answer = self.answers.get(sent.len()).or(failing).cloned();
        sent.push(request);
        let answer = answer.map(|(status, headers, body)| {
            let mut answer = http::Response::builder().status(status);
            for (name, value) in headers {
                answer = answer.header(name, value);
            }
            answer.body(Bytes::from(body)).unwrap()
        });
        let nobody = || std::io::Error::from(std::io::ErrorKind::ConnectionRefused);
        Box::pin(async move { answer.ok_or_else(|| ConnectorError::io(nobody())) })
    }
}

/// A timer whose waits are over at once.
#[derive(Debug, Clone, Default)]
struct Instant(Arc<Mutex<Duration>>);

impl AsyncSleep for Instant {
    fn sleep(&self, duration: Duration) -> Sleep {
        *self.0.lock().unwrap() += duration;
        Sleep::new(std::future::ready(()))
    }

    fn monotonic(&self) -> Duration {
        *self.0.lock().unwrap()
    }
}
