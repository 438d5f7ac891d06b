//! RPC v2 with bodies in CBOR.

use super::{Format, RpcV2};
use crate::codec::{DecodeError, EncodeError, cbor};
use crate::shape::Shape;

/// Smithy RPC v2 with CBOR (`smithy.protocols#rpcv2Cbor`).
pub static RPC_V2_CBOR: RpcV2 =
    RpcV2 { name: "rpc-v2-cbor", media_type: "application/cbor", format: &Cbor };

#[derive(Debug)]
struct Cbor;

impl Format for Cbor {
    fn body(&self) -> &'static str {
        "a CBOR map"
    }

    fn write(
        &self,
        out: &mut Vec<u8>,
        shape: &dyn Shape,
        token: Option<&str>,
    ) -> Result<(), EncodeError> {
        cbor::write_body(out, shape, token)
    }

    fn read(&self, input: &[u8], shape: &mut dyn Shape) -> Result<(), DecodeError> {
        cbor::read(input, shape)
    }

    fn for_each_string(&self, input: &[u8], visit: &mut dyn FnMut(&str, &str)) {
        cbor::for_each_string(input, visit);
    }

    fn other(&self, input: &[u8]) -> Option<&'static str> {
        cbor::other_than_map(input)
    }
}
