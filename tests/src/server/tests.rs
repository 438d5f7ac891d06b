//! The server against a client made of a bare `TcpStream`.

use std::io::{Read, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, SystemTime};

use serde_json::json;

use super::test_client::{Client, Signer};
use super::{Reply, Script, Server};
use crate::signature::{ACCESS_KEY, REGION, SECRET};

#[test]
fn a_scripted_reply_is_answered_and_the_request_recorded() {
    let reply = Reply::json(200, json!({"repositories": []})).header("x-amzn-requestid", "r1");
    let server = Server::allow_unsigned().start(Script::new().reply(reply));
    let mut client = Client::connect(&server);
    client.send(&unsigned("/?a=b", r#"{"maxResults":1}"#));
    let answer = client.answer();
    assert!(answer.starts_with("HTTP/1.1 200 \r\n"), "{answer}");
    assert!(answer.contains("\r\ncontent-type: application/x-amz-json-1.1\r\n"), "{answer}");
    assert!(answer.contains("\r\nx-amzn-requestid: r1\r\n"), "{answer}");
    assert!(answer.contains("\r\ncontent-length: 19\r\n"), "{answer}");
    assert!(answer.ends_with("\r\n\r\n{\"repositories\":[]}"), "{answer}");

    let requests = server.requests();
    assert_eq!(requests.len(), 1);
    assert_eq!((requests[0].method.as_str(), requests[0].path.as_str()), ("POST", "/?a=b"));
    assert_eq!(requests[0].header("x-amz-target"), Some("Service_V1.DoIt"));
    assert_eq!(requests[0].target(), "DoIt");
    assert_eq!(requests[0].json(), json!({"maxResults": 1}));
    server.finish();
}

#[test]
fn a_connection_serves_request_after_request_even_when_they_come_together() {
    let script = Script::new().reply(Reply::html(500, "one")).reply(Reply::xml(200, "<two/>"));
    let server = Server::allow_unsigned().start(script);
    let mut client = Client::connect(&server);
    client.send(&[unsigned("/", "{}"), unsigned("/", "[]")].concat());
    assert!(client.answer().ends_with("\r\n\r\none"));
    assert!(client.answer().ends_with("\r\n\r\n<two/>"));
    assert_eq!(server.connections(), 1);
    assert_eq!(server.requests()[1].body, b"[]");
    server.finish();
}

#[test]
fn connections_are_served_at_once() {
    let server = Server::allow_unsigned().start(Script::new().reply(Reply::json(200, "{}")));
    let _idle = Client::connect(&server);
    let mut busy = Client::connect(&server);
    busy.send(&unsigned("/", "{}"));
    assert!(busy.answer().ends_with("{}"));
    server.finish();
}

#[test]
fn a_truncated_reply_promises_more_than_it_sends() {
    let script = Script::new().reply(Reply::truncated(200, r#"{"a":"b"}"#, 4));
    let server = Server::allow_unsigned().start(script);
    let mut client = Client::connect(&server);
    client.send(&unsigned("/", "{}"));
    let answer = client.rest();
    assert!(answer.contains("\r\ncontent-length: 9\r\n"), "{answer}");
    assert!(answer.ends_with("\r\n\r\n{\"a\""), "{answer}");
    server.finish();
}

#[test]
fn a_reset_closes_the_connection_without_an_answer() {
    let server = Server::allow_unsigned().start(Script::new().reply(Reply::reset()));
    let mut client = Client::connect(&server);
    client.send(&unsigned("/", "{}"));
    assert_eq!(client.rest(), "");
    assert_eq!(server.requests().len(), 1);
    server.finish();
}

#[test]
fn a_reply_can_be_the_last_of_its_connection() {
    let script = Script::new().reply(Reply::json(200, "{}").then_close());
    let server = Server::allow_unsigned().start(script);
    let mut client = Client::connect(&server);
    client.send(&unsigned("/", "{}"));
    let answer = client.rest();
    assert!(answer.ends_with("\r\n\r\n{}"), "{answer}");
    assert!(!answer.contains("connection:"), "{answer}");
    server.finish();
}

#[test]
fn a_hang_ends_when_the_server_is_dropped() {
    let server = Server::allow_unsigned().start(Script::new().reply(Reply::hang()));
    let mut client = Client::connect(&server);
    client.send(&unsigned("/", "{}"));
    let waiting = thread::spawn(move || client.rest());
    while server.requests().is_empty() {
        thread::yield_now();
    }
    assert!(!waiting.is_finished());
    server.finish();
    assert_eq!(waiting.join().unwrap(), "");
}

#[test]
fn a_dropped_server_closes_idle_connections() {
    let server = Server::allow_unsigned().start(Script::new());
    let mut idle = Client::connect(&server);
    drop(server);
    assert_eq!(idle.rest(), "");
}

#[test]
fn a_request_beyond_the_script_gets_an_error_and_fails_the_test() {
    let server = Server::allow_unsigned().start(Script::new());
    let mut client = Client::connect(&server);
    client.send(&unsigned("/", "{}"));
    let answer = client.answer();
    assert!(answer.starts_with("HTTP/1.1 500 "), "{answer}");
    assert!(answer.contains("\"__type\":\"ScriptExhausted\""), "{answer}");
    assert_eq!(
        failure_of(server),
        "the server noticed:\n  POST / DoIt: came after the end of the script"
    );
}

#[test]
fn an_unused_reply_fails_the_test() {
    let server = Server::start(Script::new().reply(Reply::reset()).reply(Reply::hang()));
    assert_eq!(
        failure_of(server),
        "the server noticed:\n  2 scripted replies were never asked for"
    );
}

#[test]
fn a_right_signature_is_let_in() {
    let script = Script::new().reply(Reply::json(200, "{}")).reply(Reply::json(200, "{}"));
    let server =
        Server::expect_signature(ACCESS_KEY, SECRET, Some("token"), REGION, "ecr").start(script);
    let mut client = Client::connect(&server);
    let signer = Signer { token: Some("token"), ..Signer::default() };
    for body in [r#"{"a":1}"#, ""] {
        client.send(&signer.request(&server, body));
        let answer = client.answer();
        assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    }
    server.finish();
}

#[test]
fn the_default_expects_the_test_keys_and_takes_any_service() {
    let script = Script::new().reply(Reply::json(200, "{}")).reply(Reply::json(200, "{}"));
    let server = Server::start(script);
    let mut client = Client::connect(&server);
    for service in ["ecr", "sts"] {
        client.send(&Signer { service, ..Signer::default() }.request(&server, "{}"));
        assert!(client.answer().starts_with("HTTP/1.1 200 "));
    }
    server.finish();
}

#[test]
fn a_wrong_signature_is_refused_before_the_script_and_fails_the_test() {
    let server = Server::start(Script::new().reply(Reply::json(200, "{}")));
    let mut client = Client::connect(&server);
    client.send(&Signer { secret: "wrong", ..Signer::default() }.request(&server, "{}"));
    let answer = client.answer();
    assert!(answer.starts_with("HTTP/1.1 403 "), "{answer}");
    assert!(answer.contains("\"__type\":\"InvalidSignatureException\""), "{answer}");
    assert!(answer.contains("it is signed with "), "{answer}");

    client.send(&Signer::default().request(&server, "{}"));
    assert!(client.answer().starts_with("HTTP/1.1 200 "));
    assert_eq!(server.requests().len(), 2);
    let failure = failure_of(server);
    assert!(failure.contains("\n  POST / DoIt: it is signed with "), "{failure}");
    assert!(!failure.contains("never asked for"), "{failure}");
}

#[test]
fn unsigned_requests_are_refused_unless_they_are_allowed() {
    let server = Server::start(Script::new());
    let mut client = Client::connect(&server);
    client.send(&unsigned("/", "{}"));
    assert!(client.answer().contains("it has no authorization header"));
    assert_eq!(server.faults(), ["POST / DoIt: it has no authorization header"]);

    let server = Server::allow_unsigned().start(Script::new());
    let mut client = Client::connect(&server);
    client.send(&Signer { secret: "wrong", ..Signer::default() }.request(&server, "{}"));
    assert!(client.answer().starts_with("HTTP/1.1 403 "));
}

#[test]
fn the_clock_that_is_given_dates_answers_and_judges_signatures() {
    let seconds = Arc::new(AtomicU64::new(1_440_938_160));
    let server = {
        let seconds = Arc::clone(&seconds);
        let now = move || at(seconds.load(Ordering::Relaxed));
        Server::allow_unsigned().clock(now).answering(|_| Reply::json(200, "{}"))
    };
    let mut client = Client::connect(&server);
    let request = Signer { time: at(1_440_938_160), ..Signer::default() }.request(&server, "{}");
    client.send(&request);
    let answer = client.answer();
    assert!(answer.starts_with("HTTP/1.1 200 "), "{answer}");
    assert!(answer.contains("\r\ndate: Sun, 30 Aug 2015 12:36:00 GMT\r\n"), "{answer}");

    seconds.fetch_add(301, Ordering::Relaxed);
    client.send(&request);
    assert!(client.answer().starts_with("HTTP/1.1 403 "));
    assert_eq!(
        server.faults(),
        ["POST / DoIt: its x-amz-date 20150830T123600Z is 301 s behind the server's clock"]
    );
}

#[test]
fn a_fake_answers_what_it_likes_and_its_panic_fails_the_test() {
    let server = Server::allow_unsigned().answering(|request| match request.path.as_str() {
        "/panic" => panic!("the fake's own check failed"),
        path => Reply::json(200, path.len()).header("date", "today"),
    });
    let mut client = Client::connect(&server);
    client.send(&unsigned("/four", "{}"));
    let answer = client.answer();
    assert!(answer.ends_with("\r\n\r\n5"), "{answer}");
    assert_eq!(answer.matches("date:").count(), 1);
    client.send(&unsigned("/panic", "{}"));
    assert!(client.answer().contains("\"__type\":\"FakePanicked\""));
    assert_eq!(
        failure_of(server),
        "the server noticed:\n  POST /panic DoIt: the fake panicked, see its message"
    );
}

#[test]
fn what_is_no_request_is_refused_and_the_connection_closed() {
    let long_head = format!("GET / HTTP/1.1\r\nx: {}", "y".repeat(70_000));
    for (request, reason) in [
        ("nonsense\r\n\r\n", "it is no HTTP/1.1: invalid token"),
        (&long_head, "its head is longer than 65536 bytes"),
        (
            "POST / HTTP/1.1\r\ntransfer-encoding: chunked\r\n\r\n",
            "its body comes as chunked, this server takes content-length only",
        ),
        (
            "POST / HTTP/1.1\r\ncontent-length: 33554433\r\n\r\n",
            "its content-length is 33554433, this server takes up to 33554432",
        ),
    ] {
        let server = Server::allow_unsigned().start(Script::new());
        let mut client = Client::connect(&server);
        // Both may fail, since the server closes with input unread: what it noticed is what counts.
        let _ = client.stream.write_all(request.as_bytes());
        let _ = client.stream.read_to_end(&mut Vec::new());
        assert_eq!(server.faults(), [format!("a request could not be read: {reason}")]);
    }
}

fn unsigned(path: &str, body: &str) -> Vec<u8> {
    format!(
        "POST {path} HTTP/1.1\r\nHost: localhost\r\nX-Amz-Target: Service_V1.DoIt\r\n\
         Content-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

/// What [`Server::finish`] says when it fails.
fn failure_of(server: Server) -> String {
    let panic = thread::spawn(|| server.finish()).join().unwrap_err();
    panic.downcast_ref::<String>().unwrap().clone()
}

fn at(seconds: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
}
