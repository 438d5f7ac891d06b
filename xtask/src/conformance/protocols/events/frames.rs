//! Messages of event streams, read by the specification and not by the runtime that wrote them:
//! <https://smithy.io/2.0/aws/amazon-eventstream.html>.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};
use crc::{CRC_32_ISO_HDLC, Crc};

const CRC: Crc<u32> = Crc::<u32>::new(&CRC_32_ISO_HDLC);

/// A message.
#[derive(Debug, PartialEq, Eq)]
pub struct Frame {
    /// The headers: for each name the number of its type, and its value.
    pub headers: BTreeMap<String, (u8, Vec<u8>)>,
    /// What the message carries.
    pub payload: Vec<u8>,
}

/// All messages in these bytes.
pub fn frames(mut bytes: &[u8]) -> Result<Vec<Frame>> {
    let mut frames = Vec::new();
    while !bytes.is_empty() {
        let length = u32::from_be_bytes(take(&mut &*bytes)?) as usize;
        let (frame, rest) =
            bytes.split_at_checked(length).context("the last message is cut short")?;
        frames.push(self::frame(frame)?);
        bytes = rest;
    }
    Ok(frames)
}

fn frame(bytes: &[u8]) -> Result<Frame> {
    let mut rest = bytes;
    let _length: [u8; 4] = take(&mut rest)?;
    let headers = u32::from_be_bytes(take(&mut rest)?) as usize;
    let prelude = u32::from_be_bytes(take(&mut rest)?);
    ensure!(CRC.checksum(&bytes[..8]) == prelude, "the checksum of a prelude is wrong");
    let (body, sum) = rest.split_last_chunk().context("a message is cut short")?;
    let sum = u32::from_be_bytes(*sum);
    ensure!(CRC.checksum(&bytes[..bytes.len() - 4]) == sum, "the checksum of a message is wrong");
    let (headers, payload) = body.split_at_checked(headers).context("the headers are cut short")?;
    Ok(Frame { headers: self::headers(headers)?, payload: payload.to_vec() })
}

fn headers(mut bytes: &[u8]) -> Result<BTreeMap<String, (u8, Vec<u8>)>> {
    let mut headers = BTreeMap::new();
    while !bytes.is_empty() {
        let [length] = take(&mut bytes)?;
        let name = String::from_utf8(part(&mut bytes, length.into())?.to_vec())?;
        let [kind] = take(&mut bytes)?;
        let length = match kind {
            0 | 1 => 0,
            2 => 1,
            3 => 2,
            4 => 4,
            5 | 8 => 8,
            6 | 7 => u16::from_be_bytes(take(&mut bytes)?).into(),
            9 => 16,
            other => bail!("the header {name} has the type {other}"),
        };
        let value = part(&mut bytes, length)?.to_vec();
        ensure!(!headers.contains_key(&name), "the header {name} is there twice");
        headers.insert(name, (kind, value));
    }
    Ok(headers)
}

fn take<const N: usize>(bytes: &mut &[u8]) -> Result<[u8; N]> {
    let (part, rest) = bytes.split_first_chunk().context("a message is cut short")?;
    *bytes = rest;
    Ok(*part)
}

fn part<'a>(bytes: &mut &'a [u8], length: usize) -> Result<&'a [u8]> {
    let (part, rest) = bytes.split_at_checked(length).context("a header is cut short")?;
    *bytes = rest;
    Ok(part)
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// A message with headers of type string.
    pub fn message(headers: &[(&str, &str)], payload: &[u8]) -> Vec<u8> {
        let mut block = Vec::new();
        for (name, value) in headers {
            block.push(name.len() as u8);
            block.extend(name.as_bytes());
            block.push(7);
            block.extend((value.len() as u16).to_be_bytes());
            block.extend(value.as_bytes());
        }
        let mut bytes = Vec::new();
        bytes.extend((16 + block.len() as u32 + payload.len() as u32).to_be_bytes());
        bytes.extend((block.len() as u32).to_be_bytes());
        bytes.extend(CRC.checksum(&bytes).to_be_bytes());
        bytes.extend(block);
        bytes.extend(payload);
        bytes.extend(CRC.checksum(&bytes).to_be_bytes());
        bytes
    }

    #[test]
    fn messages_follow_each_other() {
        let mut bytes = message(&[("a", "b"), ("c", "")], b"xy");
        bytes.extend(message(&[], b""));
        let found = frames(&bytes).unwrap();
        let headers = [("a", "b"), ("c", "")];
        let headers = headers.map(|(name, value)| (name.to_owned(), (7, value.into())));
        assert_eq!(
            found,
            [
                Frame { headers: headers.into(), payload: b"xy".to_vec() },
                Frame { headers: BTreeMap::new(), payload: Vec::new() },
            ]
        );
    }

    #[test]
    fn a_message_that_is_damaged_is_an_error() {
        let bytes = message(&[("a", "b")], b"xy");
        for index in 0..bytes.len() {
            let mut damaged = bytes.clone();
            damaged[index] ^= 1;
            assert!(frames(&damaged).is_err(), "byte {index}");
            assert_eq!(frames(&bytes[..index]).is_err(), index > 0, "up to byte {index}");
        }
    }
}
