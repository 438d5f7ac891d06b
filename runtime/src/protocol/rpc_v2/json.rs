//! RPC v2 with bodies in JSON.

use super::{Format, RpcV2};
use crate::codec::json::{self, Dialect};
use crate::codec::{DecodeError, EncodeError};
use crate::shape::Shape;

/// Smithy RPC v2 with JSON (`smithy.protocols#rpcv2Json`).
pub static RPC_V2_JSON: RpcV2 =
    RpcV2 { name: "rpc-v2-json", media_type: "application/json", format: &Json };

#[derive(Debug)]
struct Json;

impl Format for Json {
    fn body(&self) -> &'static str {
        "a JSON object"
    }

    fn write(
        &self,
        out: &mut Vec<u8>,
        shape: &dyn Shape,
        token: Option<&str>,
    ) -> Result<(), EncodeError> {
        json::write_body_as(Dialect::RpcV2, out, shape, token)
    }

    fn read(&self, input: &[u8], shape: &mut dyn Shape) -> Result<(), DecodeError> {
        json::read_as(Dialect::RpcV2, input, shape)
    }

    fn for_each_string(&self, input: &[u8], visit: &mut dyn FnMut(&str, &str)) {
        json::for_each_string(input, &mut |key, text| visit(key, &text));
    }

    fn other(&self, input: &[u8]) -> Option<&'static str> {
        json::other_than_object(input)
    }
}
