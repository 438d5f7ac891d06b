//! The messages of `application/vnd.amazon.eventstream`, as far as the tests need them.

/// A message: its headers as they are written and its payload.
#[derive(Debug, PartialEq)]
pub struct Frame {
    pub headers: Vec<u8>,
    pub payload: Vec<u8>,
}

impl Frame {
    /// A message whose headers are texts.
    pub fn new(headers: &[(&str, &str)], payload: &[u8]) -> Self {
        let headers = headers.iter().flat_map(|(name, value)| {
            let length = u16::try_from(value.len()).unwrap().to_be_bytes();
            [&named(name, 7)[..], &length, value.as_bytes()].concat()
        });
        Self { headers: headers.collect(), payload: payload.to_vec() }
    }

    /// The same message with one more header of 4 bytes.
    pub fn with(mut self, name: &str, value: i32) -> Self {
        self.headers.extend(named(name, 4));
        self.headers.extend(value.to_be_bytes());
        self
    }

    pub fn bytes(&self) -> Vec<u8> {
        let total = u32::try_from(self.headers.len() + self.payload.len() + 16).unwrap();
        let headers = u32::try_from(self.headers.len()).unwrap();
        let mut bytes = [total.to_be_bytes(), headers.to_be_bytes()].concat();
        bytes.extend(crc32(&bytes).to_be_bytes());
        bytes.extend(&self.headers);
        bytes.extend(&self.payload);
        bytes.extend(crc32(&bytes).to_be_bytes());
        bytes
    }

    /// The messages that such bytes are.
    pub fn all(mut bytes: &[u8]) -> Vec<Self> {
        let mut all = Vec::new();
        while !bytes.is_empty() {
            let length = |at: usize| {
                usize::try_from(u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap())).unwrap()
            };
            let (total, headers) = (length(0), length(4));
            let frame = Self {
                headers: bytes[12..12 + headers].to_vec(),
                payload: bytes[12 + headers..total - 4].to_vec(),
            };
            assert_eq!(frame.bytes(), bytes[..total], "its checksums");
            all.push(frame);
            bytes = &bytes[total..];
        }
        all
    }
}

fn named(name: &str, kind: u8) -> Vec<u8> {
    [&[u8::try_from(name.len()).unwrap()], name.as_bytes(), &[kind]].concat()
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| (crc >> 1) ^ (0xEDB8_8320 * (crc & 1)))
    })
}
