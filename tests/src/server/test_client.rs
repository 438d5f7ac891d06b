//! A client made of a bare `TcpStream`, and requests signed with the official signer for it.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use aws_sigv4::http_request::{SignableBody, SignableRequest, SigningSettings, sign};
use aws_sigv4::sign::v4;

use super::Server;
use crate::signature::{ACCESS_KEY, REGION, SECRET};

pub(crate) struct Client {
    pub(crate) stream: TcpStream,
}

impl Client {
    pub(crate) fn connect(server: &Server) -> Self {
        let stream = TcpStream::connect(server.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        Self { stream }
    }

    pub(crate) fn send(&mut self, bytes: &[u8]) {
        self.stream.write_all(bytes).unwrap();
    }

    /// One whole answer by its content-length, as text.
    pub(crate) fn answer(&mut self) -> String {
        let mut answer = Vec::new();
        while !answer.ends_with(b"\r\n\r\n") {
            let mut byte = [0];
            self.stream.read_exact(&mut byte).unwrap();
            answer.extend(byte);
        }
        let head = String::from_utf8(answer).unwrap();
        let (_, length) = head.rsplit_once("content-length: ").unwrap();
        let mut body = vec![0; length.trim_end().parse().unwrap()];
        self.stream.read_exact(&mut body).unwrap();
        head + &String::from_utf8(body).unwrap()
    }

    /// Everything until the server closes.
    pub(crate) fn rest(&mut self) -> String {
        let mut rest = String::new();
        self.stream.read_to_string(&mut rest).unwrap();
        rest
    }
}

/// Makes signed requests with the official signer.
pub(crate) struct Signer {
    pub(crate) secret: &'static str,
    pub(crate) token: Option<&'static str>,
    pub(crate) service: &'static str,
    pub(crate) target: &'static str,
    pub(crate) time: SystemTime,
}

impl Default for Signer {
    fn default() -> Self {
        Self {
            secret: SECRET,
            token: None,
            service: "ecr",
            target: "Service_V1.DoIt",
            time: SystemTime::now(),
        }
    }
}

impl Signer {
    pub(crate) fn request(&self, server: &Server, body: &str) -> Vec<u8> {
        let identity = Credentials::new(
            ACCESS_KEY,
            self.secret,
            self.token.map(str::to_owned),
            None,
            "test client",
        )
        .into();
        let params = v4::SigningParams::builder()
            .identity(&identity)
            .region(REGION)
            .name(self.service)
            .time(self.time)
            .settings(SigningSettings::default())
            .build()
            .unwrap()
            .into();
        let headers = [
            ("content-type", "application/x-amz-json-1.1"),
            ("host", &server.address.to_string()),
            ("x-amz-target", self.target),
        ];
        let signable = SignableRequest::new(
            "POST",
            server.url(),
            headers.into_iter(),
            SignableBody::Bytes(body.as_bytes()),
        )
        .unwrap();
        let (instructions, _) = sign(signable, &params).unwrap().into_parts();
        let mut request = "POST / HTTP/1.1\r\n".to_owned();
        for (name, value) in headers.into_iter().chain(instructions.headers()) {
            request += &format!("{name}: {value}\r\n");
        }
        request += &format!("content-length: {}\r\n\r\n{body}", body.len());
        request.into_bytes()
    }
}
