//! CBOR, and the errors of the protocol that speaks it.

use tinsmith_runtime::codec::cbor::{read, write};

use crate::Codec;
use crate::json::respond;
use crate::tables::{RPC_CBOR_THING, THING};
use crate::tape::Tape;

const CBOR: Codec = Codec { read, write };

/// Reads the bytes as CBOR, and writes and reads what they choose.
pub fn run(data: &[u8]) {
    CBOR.hostile(&THING, data);
    respond(&RPC_CBOR_THING, data);
    CBOR.honest(&Tape::new(data).record(&THING));
}
