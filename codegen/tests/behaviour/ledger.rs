//! A ledger that speaks rpcv2Cbor, and takes bearer tokens for one operation.

use std::str::FromStr;

use fixture_ledger::Client;
use fixture_ledger::config::Token;
use fixture_ledger::error::{DisplayErrorContext, RequestId, SdkError};
use fixture_ledger::operation::book::BookError;
use fixture_ledger::primitives::{BigDecimal, Blob, DateTime};

use crate::server::Server;

const CBOR: &str =
    "smithy-protocol: rpc-v2-cbor\r\ncontent-type: application/cbor\r\nx-amzn-requestid: id-1\r\n";

fn decimal(text: &str) -> BigDecimal {
    BigDecimal::from_str(text).unwrap()
}

#[tokio::test]
async fn decimals_and_times_go_out_and_come_back_exactly() {
    // Of one length that is given and one that is not, with members that no model knows.
    let body = b"\xbf\x67balance\xc4\x82\x21\x19\x30\x39\x63new\xa1\x61x\x82\x01\xf6\
        \x66booked\xc1\xfb\x41\xd9\x64\xdf\x49\x60\x00\x00\x66number\x18\x2a\xff";
    let server = Server::start(&[(200, CBOR, body)]);
    let client = Client::from_conf(server.config());
    let call = client.book().amount(decimal("-1.50")).receipt(Blob::new("ab"));
    let output = call.at(DateTime::from_secs(1_704_164_645)).send().await.unwrap();
    assert_eq!(output.balance(), Some(&decimal("123.45")));
    let half = DateTime::from_secs_and_nanos(1_704_164_645, 500_000_000);
    assert_eq!(output.booked(), Some(&half));
    assert_eq!(output.number(), Some(42));
    assert_eq!(output.request_id(), Some("id-1"));

    let request = server.request();
    assert_eq!(request.line, "POST /service/Ledger/operation/Book");
    assert_eq!(request.header("smithy-protocol"), Some("rpc-v2-cbor"));
    assert_eq!(request.header("content-type"), Some("application/cbor"));
    assert_eq!(request.header("accept"), Some("application/cbor"));
    let expected: &[u8] =
        b"\xa3\x66amount\xc4\x82\x21\x38\x95\x62at\xc1\x1a\x65\x93\x7d\x25\x67receipt\x42ab";
    assert_eq!(request.body, expected);
}

#[tokio::test]
async fn an_error_is_known_by_its_type_and_has_its_members() {
    let body = b"\xa3\x66__type\x78\x19com.example.ledger#Closed\x67message\x66closed\
        \x65since\xc1\x1a\x65\x93\x7d\x25";
    let server = Server::start(&[(400, CBOR, body)]);
    let client = Client::from_conf(server.config());
    let error = client.book().amount(decimal("1")).send().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "Ledger Book: Closed: closed (status 400, request id id-1, 1 attempt)"
    );
    let BookError::Closed(error) = error.into_service_error() else { panic!() };
    assert_eq!(error.since(), Some(&DateTime::from_secs(1_704_164_645)));
    server.request();
}

#[tokio::test]
async fn an_answer_of_another_protocol_is_none() {
    let html: &[u8] = b"<html>log in</html>";
    let server = Server::start(&[
        (200, "content-type: text/html\r\n", html),
        (200, CBOR, b"\xa1\x66number\x1b\x00"),
    ]);
    let client = Client::from_conf(server.config());
    let mut told = Vec::new();
    for _ in 0..2 {
        let error = client.book().amount(decimal("1")).send().await.unwrap_err();
        assert!(matches!(error, SdkError::ResponseError(_)), "{error:?}");
        told.push(DisplayErrorContext(&error).to_string());
    }
    assert_eq!(
        told,
        [
            "Ledger Book: the response could not be read: expected an answer in rpc-v2-cbor, \
             found one without the header smithy-protocol (status 200, content-type text/html) \
             (status 200, 1 attempt)",
            "Ledger Book: the response could not be read: number: the message ends within an \
             item (byte 9) (status 200, request id id-1, 1 attempt)",
        ]
    );
    server.requests();
}

#[tokio::test]
async fn a_token_is_borne_where_the_operation_asks_for_one() {
    let server = Server::start(&[(200, CBOR, b"\xa1\x65sound\xf5")]);
    let config = server.builder().token_provider(Token::new("t0ken", None)).build();
    assert!(!format!("{config:?}").contains("t0ken"), "{config:?}");
    let output = Client::from_conf(config).audit().send().await.unwrap();
    assert_eq!(output.sound(), Some(true));
    let request = server.request();
    assert_eq!(request.header("authorization"), Some("Bearer t0ken"));
    assert_eq!(request.header("x-amz-date"), None);
    // No input at all is not an empty one.
    assert_eq!((request.text(), request.header("content-type")), ("", None));
}

#[tokio::test]
async fn a_token_that_is_missing_is_asked_for_before_anything_is_sent() {
    let none: &[(u16, &str, &str)] = &[];
    let server = Server::start(none);
    let error = Client::from_conf(server.config()).audit().send().await.unwrap_err();
    assert_eq!(
        DisplayErrorContext(&error).to_string(),
        "Ledger Audit: the request could not be made: no bearer token is set: give a provider, or \
         a `Token`, with `Config::builder().token_provider(…)`"
    );
    assert_eq!(server.requests().len(), 0);
}
