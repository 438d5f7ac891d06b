//! JSON in both dialects, what a person wrote, and the protocols that find an error in it.

use bytes::Bytes;
use http::Response;
use tinsmith_runtime::codec::json::{Dialect, read, read_as, read_body, write, write_body_as};
use tinsmith_runtime::dynamic::Record;
use tinsmith_runtime::service::Operation;

use crate::Codec;
use crate::tables::{AWS_JSON_THING, BROKEN, DOCUMENTED, RPC_JSON_THING};
use crate::tape::Tape;

const AWS: Codec = Codec { read, write };
const RPC_V2: Codec = Codec {
    read: |input, shape| read_as(Dialect::RpcV2, input, shape),
    write: |out, shape| write_body_as(Dialect::RpcV2, out, shape, None),
};

/// Reads the bytes as JSON, and writes and reads what they choose.
pub fn run(data: &[u8]) {
    for codec in [AWS, RPC_V2] {
        codec.hostile(&DOCUMENTED, data);
    }
    let _ = read_body(data, &mut Record::new(&DOCUMENTED));
    if let Ok(text) = std::str::from_utf8(data) {
        by_hand(text);
    }
    for operation in [&AWS_JSON_THING, &RPC_JSON_THING] {
        respond(operation, data);
    }
    let record = Tape::new(data).record(&DOCUMENTED);
    for codec in [AWS, RPC_V2] {
        codec.honest(&record);
    }
}

/// What a person wrote is shown in a form that could have been written.
fn by_hand(text: &str) {
    let Ok(record) = Record::from_json(&DOCUMENTED, text) else { return };
    let mut written = Vec::new();
    // What cannot be sent is shown all the same, but cannot always be read.
    if write(&mut written, &record).is_ok() {
        let shown = record.to_json();
        assert_eq!(shown.as_bytes(), written);
        let again = Record::from_json(&DOCUMENTED, &shown).expect("what is shown can be read");
        assert_eq!(again.to_json(), shown);
    }
}

/// A response with that body.
pub(crate) fn respond(operation: &Operation, body: &[u8]) {
    let protocol = operation.service.protocol;
    for status in [200, 400] {
        let mut response = Response::new(Bytes::copy_from_slice(body));
        *response.status_mut() = http::StatusCode::from_u16(status).expect("it is one");
        let _ = protocol.output(operation, &response, &mut Record::new(operation.output));
        let _ = protocol.error(&response, &mut Record::new(&BROKEN));
        let _ = protocol.error_metadata(&response);
        let _ = protocol.request_id(&response);
    }
}
