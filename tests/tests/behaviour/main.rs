//! What programs get from the generated clients, over HTTP on loopback.
//!
//! Each module is a subject. The server checks every signature on its own; tests end with
//! `finish`, which fails on a refused one and on replies that nobody asked for.

mod blocking;
mod call;
mod configuration;
mod credentials;
mod encoding;
mod endpoints;
mod errors;
mod examples;
mod invoke;
mod observing;
mod paging;
mod recordings;
mod resolvers;
mod retries;
mod serde;
mod stubs;
mod success;
mod support;
mod timeouts;
mod validation;
mod waiters;
