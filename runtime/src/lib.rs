//! The shared runtime of SDK crates made by tinsmith.
//!
//! A generated crate holds types and static tables; everything that behaves lives here, once,
//! driven by those tables: [`codec`]s and [`protocol`]s, [`endpoint`] rules, [`sign`]ing,
//! [`retry`], the [`call`] machine and its async driver [`client`](mod@client), [`page`]s, [`wait`]ers,
//! redaction ([`redact`]) and the [`dynamic`] API. Users of a generated crate meet these types
//! through that crate's re-exports.

#[doc(hidden)]
pub mod build;
pub mod call;
#[cfg(feature = "checksums")]
mod checksum;
#[cfg(feature = "client")]
pub mod client;
pub mod codec;
pub mod config;
pub mod constraints;
pub mod default;
pub mod dynamic;
pub mod endpoint;
pub mod error;
#[cfg(feature = "event-streams")]
pub mod event_stream;
pub mod http;
pub mod identity;
pub mod jmespath;
#[macro_use]
pub mod macros;
pub mod near;
#[cfg(feature = "client")]
pub mod page;
pub mod primitives;
pub mod protocol;
pub mod redact;
pub mod retry;
pub mod schema;
pub mod service;
pub mod shape;
pub mod sign;
#[cfg(test)]
mod testing_shapes;
pub mod time;
pub mod validate;
pub mod value;
#[cfg(feature = "client")]
pub mod wait;

// What the stamps name very often, by paths that are short: the compiler keeps each part of each.
#[doc(hidden)]
pub use std::{
    boxed::Box,
    collections::HashMap,
    convert::Into,
    option::Option::{self, None, Some},
    result::Result::{self, Err, Ok},
    string::String,
    vec::Vec,
};
