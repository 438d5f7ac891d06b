//! The values that members hold beside Rust's own: [`Blob`], [`DateTime`], [`Document`],
//! numbers of any size, and streams of bytes ([`ByteStream`]).

mod big;
mod blob;
mod byte_stream;
mod date_time;
mod document;
mod unknown;

pub use big::{BigDecimal, BigInteger, InvalidNumber};
pub use blob::Blob;
#[cfg(feature = "blocking")]
pub use byte_stream::BlockingRead;
pub use byte_stream::{AggregatedBytes, ByteStream, ByteStreamError};
#[cfg(all(feature = "client", feature = "streaming"))]
pub use byte_stream::{FsBuilder, Length};
pub(crate) use date_time::BasicTime;
pub use date_time::{DateTime, DateTimeError, DateTimeFormat};
pub use document::{Document, Number};
pub use unknown::UnknownVariantValue;
