//! XML: documents as a whole, elements within, and the errors of restXml.

use tinsmith_runtime::codec::xml::{read, read_within, root, text, write};
use tinsmith_runtime::dynamic::Record;

use crate::Codec;
use crate::json::respond;
use crate::tables::{REST_XML_MESSAGE, THING};
use crate::tape::Tape;

const XML: Codec = Codec { read, write: |out, shape| write(out, shape, "Thing", None, None) };

/// Reads the bytes as XML, and writes and reads what they choose.
pub fn run(data: &[u8]) {
    XML.hostile(&THING, data);
    let _ = read_within(data, &["thing", "map"], &mut Record::new(&THING));
    // A text that is found is one in a document that has a root.
    for path in [&[][..], &["Code"], &["Error", "Message"]] {
        if text(data, path).is_some() {
            assert!(root(data).is_some());
        }
    }
    respond(&REST_XML_MESSAGE, data);
    XML.honest(&Tape::new(data).record(&THING));
}
