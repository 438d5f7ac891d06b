//! Signs the request of a case's folder, by headers and by query.

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use serde_json::{Map, Value, json};
use tinsmith_runtime::http::Request;
use tinsmith_runtime::primitives::{DateTime, DateTimeFormat};
use tinsmith_runtime::sign::{
    Payload, SigningKeyCache, SigningParams, SigningSettings, Stages, presign, sign,
};

use crate::output::Output;

pub fn case(out: &mut Output, suite: &str, name: &str, folder: &str) {
    out.case(suite, name, || stages(Path::new(folder)));
}

fn stages(folder: &Path) -> Value {
    let read = |name: &str| fs::read_to_string(folder.join(name)).ok();
    let text = read("request.txt").unwrap();
    let mut found = Map::new();
    let Some(context) = read("context.json") else {
        // A case without a context is about encoding the path once more, which signing does by
        // default. Its time and scope stand in what is expected, where they matter.
        let to_sign = read("header-string-to-sign.txt").unwrap_or_default();
        let scope: Vec<&str> = to_sign.lines().nth(2).unwrap_or_default().split('/').collect();
        let time = header(&read("header-canonical-request.txt").unwrap(), "x-amz-date");
        let params = SigningParams {
            access_key_id: "AKIDEXAMPLE",
            secret_access_key: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
            session_token: None,
            region: scope.get(1).copied().unwrap_or("us-east-1"),
            service: scope.get(2).copied().unwrap_or("service"),
            time: basic_time(&time),
            settings: SigningSettings::default(),
        };
        let mut request = parse(&text);
        let stages = sign(&mut request, &params, &SigningKeyCache::new()).unwrap();
        put(&mut found, "header", &stages, &request);
        return Value::Object(found);
    };
    let context: Value = serde_json::from_str(&context).unwrap();
    let params = params(&context);
    let mut request = parse(&text);
    let stages = sign(&mut request, &params, &SigningKeyCache::new()).unwrap();
    put(&mut found, "header", &stages, &request);
    let mut request = parse(&text);
    let expires_in = Duration::from_secs(context["expiration_in_seconds"].as_u64().unwrap());
    let stages = presign(&mut request, &params, expires_in, &SigningKeyCache::new()).unwrap();
    put(&mut found, "query", &stages, &request);
    Value::Object(found)
}

fn put(found: &mut Map<String, Value>, way: &str, stages: &Stages, request: &Request) {
    let mut put = |stage: &str, text: &str| found.insert(format!("{way}-{stage}"), json!(text));
    put("canonical-request", stages.canonical_request());
    put("string-to-sign", stages.string_to_sign());
    put("signature", stages.signature());
    let path = request.uri().path_and_query().unwrap();
    let mut text = format!("{} {path} HTTP/1.1\n", request.method());
    for (name, value) in request.headers() {
        text.push_str(&format!("{name}:{}\n", String::from_utf8_lossy(value.as_bytes())));
    }
    text.push('\n');
    text.push_str(&String::from_utf8_lossy(request.body()));
    put("signed-request", &text);
}

fn params(context: &Value) -> SigningParams<'_> {
    let credentials = &context["credentials"];
    let flag = |name: &str| context[name].as_bool().unwrap_or_default();
    let time = context["timestamp"].as_str().unwrap();
    SigningParams {
        access_key_id: credentials["access_key_id"].as_str().unwrap(),
        secret_access_key: credentials["secret_access_key"].as_str().unwrap(),
        session_token: credentials["token"].as_str(),
        region: context["region"].as_str().unwrap(),
        service: context["service"].as_str().unwrap(),
        time: DateTime::from_str(time, DateTimeFormat::DateTime).unwrap().try_into().unwrap(),
        settings: SigningSettings {
            double_encode_path: false,
            normalize_path: flag("normalize"),
            payload: Payload::Body,
            content_sha256_header: flag("sign_body"),
            omit_session_token: flag("omit_session_token"),
        },
    }
}

/// Reads `20150830T123600Z`.
fn basic_time(text: &str) -> SystemTime {
    let part = |from: usize, to: usize| text.get(from..to).unwrap();
    let long = format!(
        "{}-{}-{}T{}:{}:{}Z",
        part(0, 4), part(4, 6), part(6, 8), part(9, 11), part(11, 13), part(13, 15)
    );
    DateTime::from_str(&long, DateTimeFormat::DateTime).unwrap().try_into().unwrap()
}

fn header(text: &str, name: &str) -> String {
    let line = text.lines().filter_map(|line| line.split_once(':'));
    let mut line = line.filter(|(key, _)| key.eq_ignore_ascii_case(name));
    line.next().unwrap().1.trim().to_owned()
}

/// Reads a request in the cases' form, which is HTTP/1.1 with bare line feeds.
fn parse(text: &str) -> Request {
    let (head, body) = text.split_once("\n\n").unwrap_or((text, ""));
    let mut lines = head.lines();
    let (method, target) = lines.next().unwrap().split_once(' ').unwrap();
    let target = target.strip_suffix(" HTTP/1.1").unwrap();
    let host = header(head, "host");
    let mut request = http::Request::builder().method(method).uri(format!("https://{host}{target}"));
    for (name, value) in lines.map(|line| line.split_once(':').unwrap()) {
        request = request.header(name, value);
    }
    request.body(Bytes::copy_from_slice(body.as_bytes())).unwrap()
}
