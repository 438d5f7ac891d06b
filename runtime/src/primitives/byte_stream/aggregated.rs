//! A stream that was read into memory.

use bytes::{Buf, Bytes, BytesMut};

use super::{ByteStream, ByteStreamError};

/// The most that is set aside on the word of a length alone; what is longer grows.
const MOST_AHEAD: u64 = 8 * 1024 * 1024;

/// All the bytes of a stream.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct AggregatedBytes(Bytes);

impl AggregatedBytes {
    /// The bytes.
    pub fn into_bytes(self) -> Bytes {
        self.0
    }

    /// The bytes as a vector; copied only where others share them.
    pub fn to_vec(self) -> Vec<u8> {
        self.0.into()
    }
}

/// Reads what is left. A stream of one part, as those in memory are, needs no copy.
pub(super) async fn collect(mut stream: ByteStream) -> Result<AggregatedBytes, ByteStreamError> {
    let (ahead, _) = stream.size_hint();
    let Some(first) = stream.try_next().await? else { return Ok(AggregatedBytes::default()) };
    let Some(second) = stream.try_next().await? else { return Ok(AggregatedBytes(first)) };
    let ahead = usize::try_from(ahead.min(MOST_AHEAD)).unwrap_or_default();
    let mut whole = BytesMut::with_capacity(ahead.max(first.len().saturating_add(second.len())));
    whole.extend_from_slice(&first);
    whole.extend_from_slice(&second);
    while let Some(part) = stream.try_next().await? {
        whole.extend_from_slice(&part);
    }
    Ok(AggregatedBytes(whole.freeze()))
}

impl AsRef<[u8]> for AggregatedBytes {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl Buf for AggregatedBytes {
    fn remaining(&self) -> usize {
        self.0.remaining()
    }

    fn chunk(&self) -> &[u8] {
        self.0.chunk()
    }

    fn advance(&mut self, count: usize) {
        self.0.advance(count);
    }

    fn copy_to_bytes(&mut self, length: usize) -> Bytes {
        self.0.copy_to_bytes(length)
    }
}

/// Shows the length alone: the bytes may be private.
impl std::fmt::Debug for AggregatedBytes {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "AggregatedBytes({} bytes)", self.0.len())
    }
}
