//! Messages out of bytes that come in pieces.

use std::borrow::Cow;

use bytes::{Buf, Bytes, BytesMut};

use super::message::{
    CRC, Header, HeaderValue, MAX_HEADERS, MAX_MESSAGE, Message, OVERHEAD, PRELUDE,
};
use crate::codec::DecodeError;
use crate::primitives::DateTime;

/// Reads messages out of a body that comes in pieces, however it is cut. It holds no more than
/// what it was given: a length that a message claims sets nothing aside.
#[derive(Default)]
pub struct Decoder {
    /// What came and is not read yet; it starts with a message.
    buffer: BytesMut,
    /// How many bytes of the stream stand before the buffer.
    offset: usize,
    /// Where a message is broken, nobody knows where the next one starts.
    broken: Option<DecodeError>,
}

impl Decoder {
    /// A decoder at the start of a stream.
    pub fn new() -> Self {
        Self::default()
    }

    /// Takes the next piece of the body.
    pub fn push(&mut self, piece: &[u8]) {
        if self.broken.is_none() {
            self.buffer.extend_from_slice(piece);
        }
    }

    /// The next message; `None` where it has not come whole.
    ///
    /// # Errors
    ///
    /// Lengths that contradict each other or exceed [`MAX_MESSAGE`] or [`MAX_HEADERS`], a checksum
    /// that is wrong, and headers that cannot be read. The error says at which byte of the stream,
    /// and comes again from then on.
    pub fn message(&mut self) -> Result<Option<Message>, DecodeError> {
        if let Some(error) = &self.broken {
            return Err(error.clone());
        }
        self.read().inspect_err(|error| {
            self.buffer = BytesMut::new();
            self.broken = Some(error.clone());
        })
    }

    /// The end of the body.
    ///
    /// # Errors
    ///
    /// Where it comes within a message, or an error came before.
    pub fn finish(&self) -> Result<(), DecodeError> {
        if let Some(error) = &self.broken {
            return Err(error.clone());
        }
        match self.buffer.len() {
            0 => Ok(()),
            held => {
                let text = format!("the stream was cut short, {held} bytes into a message");
                Err(DecodeError::new(text).at(self.offset.saturating_add(held)))
            }
        }
    }

    /// How many bytes the messages took that were read.
    pub(super) fn consumed(&self) -> usize {
        self.offset
    }

    fn read(&mut self) -> Result<Option<Message>, DecodeError> {
        let Some(prelude) = self.buffer.first_chunk::<PRELUDE>() else { return Ok(None) };
        let fail = |text| DecodeError::new(text).at(self.offset);
        let [t0, t1, t2, t3, h0, h1, h2, h3, c0, c1, c2, c3] = *prelude;
        let lengths = [t0, t1, t2, t3, h0, h1, h2, h3];
        if CRC.checksum(&lengths) != u32::from_be_bytes([c0, c1, c2, c3]) {
            return Err(fail("the checksum of a message's lengths is wrong"));
        }
        let size = |bytes| usize::try_from(u32::from_be_bytes(bytes)).unwrap_or(usize::MAX);
        let (total, headers) = (size([t0, t1, t2, t3]), size([h0, h1, h2, h3]));
        if total > MAX_MESSAGE || headers > MAX_HEADERS {
            return Err(fail("a message, or its headers, longer than allowed"));
        }
        if total < OVERHEAD || headers > total - OVERHEAD {
            return Err(fail("a message shorter than its parts"));
        }
        if self.buffer.len() < total {
            return Ok(None);
        }
        let mut message = self.buffer.split_to(total).freeze();
        let mut checksum = message.split_off(total - 4);
        if CRC.checksum(&message) != checksum.get_u32() {
            return Err(fail("the checksum of a message is wrong"));
        }
        message.advance(PRELUDE);
        let payload = message.split_off(headers);
        let headers = read_headers(message, self.offset.saturating_add(PRELUDE))?;
        self.offset = self.offset.saturating_add(total);
        Ok(Some(Message::from_parts(headers, payload)))
    }
}

/// Reads the headers; `offset` is where they start in the stream.
fn read_headers(mut bytes: Bytes, offset: usize) -> Result<Vec<Header>, DecodeError> {
    let length = bytes.len();
    let mut headers = Vec::new();
    while !bytes.is_empty() {
        let at = offset.saturating_add(length - bytes.len());
        headers.push(read_header(&mut bytes).map_err(|text| DecodeError::new(text).at(at))?);
    }
    Ok(headers)
}

fn read_header(bytes: &mut Bytes) -> Result<Header, &'static str> {
    let [length] = fixed(bytes)?;
    if length == 0 {
        return Err("a header without a name");
    }
    let name = text(take(bytes, length.into())?)?;
    let [code] = fixed(bytes)?;
    let value = match code {
        0 => HeaderValue::Boolean(true),
        1 => HeaderValue::Boolean(false),
        2 => HeaderValue::Byte(i8::from_be_bytes(fixed(bytes)?)),
        3 => HeaderValue::Short(i16::from_be_bytes(fixed(bytes)?)),
        4 => HeaderValue::Integer(i32::from_be_bytes(fixed(bytes)?)),
        5 => HeaderValue::Long(i64::from_be_bytes(fixed(bytes)?)),
        6 => HeaderValue::Blob(take_long(bytes)?),
        7 => HeaderValue::String(text(take_long(bytes)?)?),
        8 => HeaderValue::Timestamp(DateTime::from_millis(i64::from_be_bytes(fixed(bytes)?))),
        9 => HeaderValue::Uuid(u128::from_be_bytes(fixed(bytes)?)),
        _ => return Err("a header of an unknown type"),
    };
    Ok(Header::new(Cow::Owned(name), value))
}

fn fixed<const N: usize>(bytes: &mut Bytes) -> Result<[u8; N], &'static str> {
    let found = *bytes.first_chunk::<N>().ok_or(CUT)?;
    bytes.advance(N);
    Ok(found)
}

fn take_long(bytes: &mut Bytes) -> Result<Bytes, &'static str> {
    let length = u16::from_be_bytes(fixed(bytes)?);
    take(bytes, length.into())
}

fn take(bytes: &mut Bytes, length: usize) -> Result<Bytes, &'static str> {
    if length > bytes.len() { Err(CUT) } else { Ok(bytes.split_to(length)) }
}

fn text(bytes: Bytes) -> Result<String, &'static str> {
    String::from_utf8(bytes.into()).map_err(|_| "a header's text is not UTF-8")
}

const CUT: &str = "a header that goes beyond the headers' end";

/// Without content, which may be secret.
impl std::fmt::Debug for Decoder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Decoder(at byte {}, {} bytes held)", self.offset, self.buffer.len())
    }
}
