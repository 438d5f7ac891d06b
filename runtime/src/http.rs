//! HTTP messages.

/// A request with its whole body in memory.
pub type Request = ::http::Request<bytes::Bytes>;
/// A response with its whole body in memory.
pub type Response = ::http::Response<bytes::Bytes>;
