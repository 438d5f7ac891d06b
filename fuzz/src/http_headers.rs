//! HTTP bindings: headers that are read, and all parts of a request that are written.

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Response};
use tinsmith_runtime::dynamic::Record;
use tinsmith_runtime::schema::Http;
use tinsmith_runtime::service::Operation;
use tinsmith_runtime::shape::{Shape, Slot};

use crate::tables::{MESSAGE, REST_JSON_MESSAGE, REST_XML_MESSAGE};
use crate::tape::Tape;

/// Reads a response whose headers the bytes choose, and writes a request that they choose.
pub fn run(data: &[u8]) {
    let mut tape = Tape::new(data);
    let operation = [&REST_JSON_MESSAGE, &REST_XML_MESSAGE][usize::from(tape.byte() % 2)];
    if tape.byte() % 2 == 0 {
        let response = response(&mut tape);
        let _ = operation.service.protocol.error_metadata(&response);
        let mut record = Record::new(&MESSAGE);
        if operation.service.protocol.output(operation, &response, &mut record).is_ok() {
            bound(operation, record);
        }
    } else {
        bound(operation, tape.record(&MESSAGE));
    }
}

fn response(tape: &mut Tape<'_>) -> Response<Bytes> {
    let mut response = Response::default();
    for _ in 0..tape.byte() % 8 {
        let index = usize::from(tape.byte()) % (MESSAGE.members.len() + 1);
        let name = match MESSAGE.members.get(index).map(|member| member.http()) {
            Some(Http::Header(name)) => name.to_owned(),
            Some(Http::PrefixHeaders(prefix)) => prefix.to_owned() + &tape.text(),
            _ => tape.text(),
        };
        let value = HeaderValue::from_bytes(tape.bytes());
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), value) {
            response.headers_mut().append(name, value);
        }
    }
    *response.body_mut() = Bytes::copy_from_slice(tape.rest());
    response
}

/// The headers of a request are those that its members say: read and written again, they are the
/// same.
fn bound(operation: &Operation, mut record: Record) {
    label(&mut record);
    let Some(headers) = written(operation, &record) else { return };
    let again = read(operation, &headers);
    let again = written(operation, &again).expect("what is read can be written");
    assert_eq!(carried(&again), carried(&headers));
}

/// What of the headers HTTP carries: no space around a value. A value that has nothing in it may
/// come back as none.
fn carried(headers: &HeaderMap) -> Vec<(&str, &[u8])> {
    let carried =
        headers.iter().map(|(name, value)| (name.as_str(), value.as_bytes().trim_ascii()));
    let mut carried: Vec<_> = carried.filter(|(_, value)| !value.is_empty()).collect();
    carried.sort();
    carried
}

fn written(operation: &Operation, record: &Record) -> Option<HeaderMap> {
    let request = operation.service.protocol.request(operation, record, None).ok()?;
    assert!(request.uri().path().starts_with("/a/"), "{}", request.uri());
    assert!(request.uri().query().is_some_and(|query| query.starts_with("fixed=1")));
    Some(request.headers().clone())
}

/// What a response with these headers says, with the labels that a request needs.
fn read(operation: &Operation, headers: &HeaderMap) -> Record {
    let mut response = Response::default();
    *response.headers_mut() = headers.clone();
    let mut record = Record::new(&MESSAGE);
    operation
        .service
        .protocol
        .output(operation, &response, &mut record)
        .expect("what is written can be read");
    label(&mut record);
    record
}

/// Sets the labels, which a request has to have and a response does not bring.
fn label(record: &mut Record) {
    for (index, member) in MESSAGE.members.iter().enumerate() {
        if member.http() == Http::Label {
            if let Some(Slot::String(text)) = record.member_mut(index).map(|value| value.slot()) {
                text.push('/');
            }
        }
    }
}
