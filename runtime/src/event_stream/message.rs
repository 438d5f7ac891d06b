//! A message: headers with types, and a payload.

use std::borrow::Cow;
use std::fmt;

use bytes::Bytes;
use crc::{CRC_32_ISO_HDLC, Crc};

use crate::codec::EncodeError;
use crate::primitives::DateTime;

/// The most bytes of a message, all of it.
pub const MAX_MESSAGE: usize = 24 * 1024 * 1024;

/// The most bytes of a message's headers.
pub const MAX_HEADERS: usize = 128 * 1024;

/// The most bytes of a header that is a string or bytes.
const MAX_VALUE: usize = 32_767;

/// Total length, length of the headers, and the checksum of the two.
pub(super) const PRELUDE: usize = 12;

/// What a message has beside headers and payload: the prelude, and the checksum of all before it.
pub(super) const OVERHEAD: usize = PRELUDE + 4;

/// The checksum of prelude and message.
pub(super) static CRC: Crc<u32> = Crc::<u32>::new(&CRC_32_ISO_HDLC);

/// One message of an event stream. `Debug` shows sizes alone: what it carries may be secret.
#[derive(Clone, Default, PartialEq)]
pub struct Message {
    headers: Vec<Header>,
    payload: Bytes,
}

/// A header of a message. `Debug` does not show its value.
#[derive(Clone, PartialEq)]
pub struct Header {
    name: Cow<'static, str>,
    value: HeaderValue,
}

/// The value of a header. `Debug` shows its type alone.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum HeaderValue {
    /// A boolean.
    Boolean(bool),
    /// An integer of 8 bits.
    Byte(i8),
    /// An integer of 16 bits.
    Short(i16),
    /// An integer of 32 bits.
    Integer(i32),
    /// An integer of 64 bits.
    Long(i64),
    /// Bytes, at most 32,767.
    Blob(Bytes),
    /// Text, at most 32,767 bytes.
    String(String),
    /// A point in time; the wire keeps milliseconds.
    Timestamp(DateTime),
    /// A UUID.
    Uuid(u128),
}

impl Message {
    /// A message without headers.
    pub fn new(payload: impl Into<Bytes>) -> Self {
        Self { headers: Vec::new(), payload: payload.into() }
    }

    /// The same message with one more header, after those that it has.
    pub fn with(mut self, name: impl Into<Cow<'static, str>>, value: HeaderValue) -> Self {
        self.headers.push(Header { name: name.into(), value });
        self
    }

    /// The headers, in their order.
    pub fn headers(&self) -> &[Header] {
        &self.headers
    }

    /// The value of the first header called `name`.
    pub fn header(&self, name: &str) -> Option<&HeaderValue> {
        self.headers.iter().find(|header| header.name == name).map(|header| &header.value)
    }

    /// The payload.
    pub fn payload(&self) -> &Bytes {
        &self.payload
    }

    /// Appends the message as it is on the wire.
    ///
    /// # Errors
    ///
    /// A header's name that is empty or longer than 255 bytes, a value longer than 32,767 bytes or
    /// a time whose milliseconds exceed 64 bits, headers of more than [`MAX_HEADERS`] and a message
    /// of more than [`MAX_MESSAGE`] bytes. Then `out` is as it was.
    pub fn write(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
        let start = out.len();
        let written = self.write_from(start, out);
        if written.is_err() {
            out.truncate(start);
        }
        written
    }

    fn write_from(&self, start: usize, out: &mut Vec<u8>) -> Result<(), EncodeError> {
        out.extend_from_slice(&[0; PRELUDE]);
        write_headers(&self.headers, out)?;
        let headers = out.len() - start - PRELUDE;
        if headers > MAX_HEADERS {
            let text = format!("{headers} bytes of headers, the most are {MAX_HEADERS}");
            return Err(EncodeError::new(text));
        }
        let total = headers + self.payload.len() + OVERHEAD;
        if total > MAX_MESSAGE {
            let text = format!("a message of {total} bytes, the most are {MAX_MESSAGE}");
            return Err(EncodeError::new(text));
        }
        // Both fit: they are within the limits.
        let mut prelude = [0; PRELUDE];
        let (lengths, checksum) = prelude.split_at_mut(8);
        lengths[..4].copy_from_slice(&(total as u32).to_be_bytes());
        lengths[4..].copy_from_slice(&(headers as u32).to_be_bytes());
        checksum.copy_from_slice(&CRC.checksum(lengths).to_be_bytes());
        if let Some(place) = out.get_mut(start..start + PRELUDE) {
            place.copy_from_slice(&prelude);
        }
        out.extend_from_slice(&self.payload);
        let checksum = CRC.checksum(out.get(start..).unwrap_or_default());
        out.extend_from_slice(&checksum.to_be_bytes());
        Ok(())
    }

    pub(super) fn from_parts(headers: Vec<Header>, payload: Bytes) -> Self {
        Self { headers, payload }
    }
}

/// Appends headers as they are on the wire.
pub(crate) fn write_headers(headers: &[Header], out: &mut Vec<u8>) -> Result<(), EncodeError> {
    headers.iter().try_for_each(|header| header.write(out).map_err(|e| e.within(&header.name)))
}

impl Header {
    /// A header.
    pub fn new(name: impl Into<Cow<'static, str>>, value: HeaderValue) -> Self {
        Self { name: name.into(), value }
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Its value.
    pub fn value(&self) -> &HeaderValue {
        &self.value
    }

    fn write(&self, out: &mut Vec<u8>) -> Result<(), EncodeError> {
        let length = u8::try_from(self.name.len()).ok().filter(|length| *length > 0);
        let length =
            length.ok_or_else(|| EncodeError::new("a header's name has 1 to 255 bytes"))?;
        out.push(length);
        out.extend_from_slice(self.name.as_bytes());
        out.push(self.value.code());
        match &self.value {
            HeaderValue::Boolean(_) => {}
            HeaderValue::Byte(number) => out.extend_from_slice(&number.to_be_bytes()),
            HeaderValue::Short(number) => out.extend_from_slice(&number.to_be_bytes()),
            HeaderValue::Integer(number) => out.extend_from_slice(&number.to_be_bytes()),
            HeaderValue::Long(number) => out.extend_from_slice(&number.to_be_bytes()),
            HeaderValue::Blob(bytes) => return write_long(bytes, out),
            HeaderValue::String(text) => return write_long(text.as_bytes(), out),
            HeaderValue::Timestamp(time) => {
                let millis =
                    time.to_millis().map_err(|error| EncodeError::new(error.to_string()))?;
                out.extend_from_slice(&millis.to_be_bytes());
            }
            HeaderValue::Uuid(uuid) => out.extend_from_slice(&uuid.to_be_bytes()),
        }
        Ok(())
    }
}

fn write_long(bytes: &[u8], out: &mut Vec<u8>) -> Result<(), EncodeError> {
    match u16::try_from(bytes.len()) {
        Ok(length) if bytes.len() <= MAX_VALUE => {
            out.extend_from_slice(&length.to_be_bytes());
            out.extend_from_slice(bytes);
            Ok(())
        }
        _ => {
            let length = bytes.len();
            Err(EncodeError::new(format!("a header of {length} bytes, the most are {MAX_VALUE}")))
        }
    }
}

impl HeaderValue {
    /// The text, where it is a string.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            HeaderValue::String(text) => Some(text),
            _ => None,
        }
    }

    /// The type's name, for error texts.
    pub fn type_name(&self) -> &'static str {
        match self {
            HeaderValue::Boolean(_) => "boolean",
            HeaderValue::Byte(_) => "byte",
            HeaderValue::Short(_) => "short",
            HeaderValue::Integer(_) => "integer",
            HeaderValue::Long(_) => "long",
            HeaderValue::Blob(_) => "byte array",
            HeaderValue::String(_) => "string",
            HeaderValue::Timestamp(_) => "timestamp",
            HeaderValue::Uuid(_) => "uuid",
        }
    }

    /// The type's number on the wire, where the two booleans are types of their own.
    fn code(&self) -> u8 {
        match self {
            HeaderValue::Boolean(true) => 0,
            HeaderValue::Boolean(false) => 1,
            HeaderValue::Byte(_) => 2,
            HeaderValue::Short(_) => 3,
            HeaderValue::Integer(_) => 4,
            HeaderValue::Long(_) => 5,
            HeaderValue::Blob(_) => 6,
            HeaderValue::String(_) => 7,
            HeaderValue::Timestamp(_) => 8,
            HeaderValue::Uuid(_) => 9,
        }
    }
}

impl From<&str> for HeaderValue {
    fn from(text: &str) -> Self {
        HeaderValue::String(text.to_owned())
    }
}

impl fmt::Debug for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Message({} headers, {} bytes)", self.headers.len(), self.payload.len())
    }
}

impl fmt::Debug for Header {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Header({:?}, {})", self.name, self.value.type_name())
    }
}

impl fmt::Debug for HeaderValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HeaderValue({})", self.type_name())
    }
}
