//! The call path: from an input to an output or an error, written once and free of I/O.
//!
//! [`Call`] is a machine: a driver feeds it [`Event`]s and does what the [`Step`]s say, until
//! [`Step::Done`]. It makes the request (by the service's
//! [`protocol`](crate::protocol)), finds the [`endpoint`](crate::endpoint), signs
//! ([`sign`](crate::sign)), decides about retries ([`retry`](crate::retry)) and decodes. The
//! async driver is [`client`](mod@crate::client).

pub(crate) mod asking;
mod auth;
#[cfg(feature = "checksums")]
mod checksum;
#[cfg(feature = "compression")]
mod compress;
mod endpoint;
#[cfg(feature = "event-streams")]
mod events;
#[cfg(not(feature = "event-streams"))]
#[path = "call/no_events.rs"]
mod events;
mod failure;
#[cfg(test)]
pub(crate) mod fixture;
mod headers;
mod host;
mod machine;
mod presign;
pub(crate) mod read;
mod shared;
mod stream;
#[cfg(all(test, feature = "streaming"))]
pub(crate) mod stream_fixture;
#[cfg(all(test, feature = "streaming"))]
mod stream_tests;
#[cfg(test)]
mod tests;
mod token;
#[cfg(test)]
mod trait_tests;
mod tree_hash;
mod user_agent;

pub use asking::Asking;
pub use failure::{Failure, FailureKind};
pub(crate) use headers::uuid;
pub use machine::{Call, Event, Limit, Step};
pub use presign::Presigning;
pub use shared::Shared;
pub use stream::Transfer;
