//! The shared runtime of SDK crates made by tinsmith.
//!
//! A generated crate holds types and static tables; everything that behaves lives here, once,
//! driven by those tables: [`codec`]s and [`protocol`]s, [`endpoint`] rules, [`sign`]ing,
//! [`retry`], the [`call`] machine and its async driver [`client`](mod@client) (with the feature
//! `blocking` another that blocks), [`page`]s, [`wait`]ers, redaction ([`redact`]) and the [`dynamic`] API. Users of a generated crate meet these types
//! through that crate's re-exports.

#[cfg(feature = "blocking")]
pub mod blocking;
#[doc(hidden)]
pub mod build;
pub mod call;
#[cfg(feature = "checksums")]
mod checksum;
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
pub mod page;
#[cfg(any(feature = "blocking", not(feature = "client")))]
mod park;
pub mod primitives;
pub mod protocol;
pub mod redact;
pub mod retry;
pub mod schema;
#[cfg(feature = "serde")]
pub mod serde;
pub mod service;
pub mod shape;
pub mod sign;
mod sorted;
#[cfg(feature = "testing")]
pub mod testing;
#[cfg(test)]
mod testing_shapes;
pub mod time;
pub mod validate;
pub mod value;
pub mod wait;

// What the stamps name very often, by paths that are short: the compiler keeps each part of each.
#[doc(hidden)]
pub use std::{
    boxed::Box,
    clone::Clone,
    cmp::PartialEq,
    collections::HashMap,
    convert::{From, Into},
    default::Default,
    fmt::{Debug, Display, Formatter, Result as FmtResult},
    option::Option::{self, None, Some},
    result::Result::{self, Err, Ok},
    string::String,
    vec::Vec,
};

// A name for the type, since each structure names it twice.
#[doc(hidden)]
pub type Table = &'static Schema;

#[doc(hidden)]
pub use {
    schema::Schema,
    shape::{ABSENT, Shape, Value},
};
