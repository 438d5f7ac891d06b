//! Signing held against published test vectors, stage by stage: some of them, inlined. All of them
//! are among the cases of `cargo xtask conformance`.

mod inlined;

use std::time::{Duration, SystemTime};

use bytes::Bytes;

use super::*;
use crate::primitives::{DateTime, DateTimeFormat};

/// A request to sign and what must come out of it.
struct Case<'a> {
    name: &'a str,
    request: &'a str,
    params: SigningParams<'a>,
    header: Expected<'a>,
    query: Option<Expected<'a>>,
}

/// The text of each stage; `None` where it is not known.
#[derive(Clone, Copy, Default)]
struct Expected<'a> {
    canonical: Option<&'a str>,
    to_sign: Option<&'a str>,
    signature: Option<&'a str>,
}

impl Case<'_> {
    /// What differs from the expected, one line for each difference.
    fn differences(&self) -> Vec<String> {
        let mut differences = self.check("header", self.header, &self.signed_by_header());
        if let Some(query) = self.query {
            differences.extend(self.check("query", query, &self.signed_by_query()));
        }
        differences
    }

    fn check(&self, kind: &str, expected: Expected<'_>, stages: &Stages) -> Vec<String> {
        let pairs = [
            ("canonical request", expected.canonical, stages.canonical_request()),
            ("string to sign", expected.to_sign, stages.string_to_sign()),
            ("signature", expected.signature, stages.signature()),
        ];
        let mut differences = Vec::new();
        for (stage, expected, actual) in pairs {
            if let Some(expected) = expected {
                if expected != actual {
                    let name = self.name;
                    differences.push(format!(
                        "{name}, {kind}, {stage}: expected\n{expected}\nbut got\n{actual}\n"
                    ));
                }
            }
        }
        differences
    }

    /// Signs, and asserts that the signature is where it belongs.
    fn signed_by_header(&self) -> Stages {
        let mut request = parse(self.request);
        let stages = sign(&mut request, &self.params, &SigningKeyCache::new()).unwrap();
        let token = request.headers().get(X_AMZ_SECURITY_TOKEN);
        assert_eq!(token.map(|token| token.to_str().unwrap()), self.params.session_token);
        assert_eq!(
            request.headers()[AUTHORIZATION].to_str().unwrap(),
            format!(
                "AWS4-HMAC-SHA256 Credential={}/{}, SignedHeaders={}, Signature={}",
                self.params.access_key_id,
                stages.to_sign.scope(),
                stages.canonical.signed_headers(),
                stages.signature(),
            )
        );
        stages
    }

    /// The same for the query.
    fn signed_by_query(&self) -> Stages {
        let mut request = parse(self.request);
        let expires_in = Duration::from_secs(3600);
        let stages =
            presign(&mut request, &self.params, expires_in, &SigningKeyCache::new()).unwrap();
        let (_, signature) =
            request.uri().query().unwrap().split_once("&X-Amz-Signature=").unwrap();
        assert_eq!(signature, stages.signature());
        stages
    }
}

/// Reads a request in the vectors' form, which is HTTP/1.1 with bare line feeds.
fn parse(text: &str) -> Request {
    let (head, body) = text.split_once("\n\n").unwrap_or((text, ""));
    let mut lines = head.lines();
    let (method, target) = lines.next().unwrap().split_once(' ').unwrap();
    let target = target.strip_suffix(" HTTP/1.1").unwrap();
    let headers: Vec<(&str, &str)> = lines.map(|line| line.split_once(':').unwrap()).collect();
    let (_, host) = headers.iter().find(|(name, _)| *name == "Host").unwrap();
    let mut request =
        ::http::Request::builder().method(method).uri(format!("https://{host}{target}"));
    for (name, value) in headers {
        request = request.header(name, value);
    }
    request.body(Bytes::copy_from_slice(body.as_bytes())).unwrap()
}

/// The vectors' credentials, region, service and time, for a path that is encoded once.
fn vector_params() -> SigningParams<'static> {
    SigningParams {
        access_key_id: "AKIDEXAMPLE",
        secret_access_key: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
        session_token: None,
        region: "us-east-1",
        service: "service",
        time: time("2015-08-30T12:36:00Z"),
        settings: SigningSettings { double_encode_path: false, ..Default::default() },
    }
}

fn time(text: &str) -> SystemTime {
    DateTime::from_str(text, DateTimeFormat::DateTime).unwrap().try_into().unwrap()
}
