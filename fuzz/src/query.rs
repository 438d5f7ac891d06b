//! Queries, which are only written, and the XML that answers them.

use tinsmith_runtime::codec::query::{Dialect, write_input};
use tinsmith_runtime::dynamic::Record;

use crate::json::respond;
use crate::tables::{AWS_QUERY_THING, DOCUMENTED, EC2_QUERY_THING, THING};
use crate::tape::Tape;

/// Writes the record that the bytes are as JSON and the one that they choose, and reads the bytes
/// as an answer.
pub fn run(data: &[u8]) {
    if let Ok(text) = std::str::from_utf8(data) {
        for schema in [&THING, &DOCUMENTED] {
            if let Ok(record) = Record::from_json(schema, text) {
                written(&record);
            }
        }
    }
    written(&Tape::new(data).record(&THING));
    for operation in [&AWS_QUERY_THING, &EC2_QUERY_THING] {
        respond(operation, data);
    }
}

/// What is written is a form, whatever the values.
fn written(record: &Record) {
    for dialect in [Dialect::AwsQuery, Dialect::Ec2Query] {
        let mut form = String::new();
        if write_input(&mut form, record, Some("token"), dialect).is_err() {
            continue;
        }
        let mut parameters = form.split('&');
        assert_eq!(parameters.next(), Some(""), "each parameter has one before it: {form}");
        for parameter in parameters {
            let (name, value) = parameter.split_once('=').expect("a name and a value");
            assert!(!name.is_empty() && is_encoded(name) && is_encoded(value), "{form}");
        }
        let mut again = String::new();
        write_input(&mut again, record, Some("token"), dialect).expect("it was written before");
        assert_eq!(again, form);
    }
}

/// Whether the text has unreserved characters alone, and the others as bytes in hexadecimal.
fn is_encoded(text: &str) -> bool {
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let hexadecimal = |digit: Option<u8>| digit.is_some_and(|it| it.is_ascii_hexdigit());
        let fits = match byte {
            b'%' => hexadecimal(bytes.next()) && hexadecimal(bytes.next()),
            b'-' | b'.' | b'_' | b'~' => true,
            other => other.is_ascii_alphanumeric(),
        };
        if !fits {
            return false;
        }
    }
    true
}
