//! Requests as bytes of a connection.

use std::io::{self, Read};
use std::str;

/// A request, as far as it decides about the answer.
pub struct Request<'a> {
    /// The name after the dot of `x-amz-target`.
    pub operation: &'a str,
    /// The whole body.
    pub body: &'a [u8],
}

/// The requests of a connection, one after the other.
pub struct Requests<R> {
    stream: R,
    buffer: Vec<u8>,
    /// Where what was read and not yet taken lies.
    start: usize,
    end: usize,
}

impl<R: Read> Requests<R> {
    pub fn new(stream: R) -> Self {
        Self { stream, buffer: vec![0; 256 << 10], start: 0, end: 0 }
    }

    /// The next request; `None` where the client has closed the connection.
    pub fn next(&mut self) -> io::Result<Option<Request<'_>>> {
        let mut searched = self.start;
        let body = loop {
            let unread = &self.buffer[searched..self.end];
            if let Some(at) = unread.windows(4).position(|bytes| bytes == b"\r\n\r\n") {
                break searched + at + 4;
            }
            // The end of a head may lie across two reads.
            searched = self.start.max(self.end.saturating_sub(3));
            let moved = self.start;
            if !self.read_to(self.end - self.start + 1)? {
                return if self.start == self.end { Ok(None) } else { Err(cut_off()) };
            }
            searched -= moved - self.start;
        };
        let (head_length, head) = (body - self.start, self.start..body);
        let length = head_of(&self.buffer[head])?.length;
        if !self.read_to(head_length + length)? {
            return Err(cut_off());
        }
        let (start, body) = (self.start, self.start + head_length);
        self.start = body + length;
        let operation = head_of(&self.buffer[start..body])?.operation;
        Ok(Some(Request { operation, body: &self.buffer[body..body + length] }))
    }

    /// Reads until there are `length` bytes; whether there are, before the stream's end.
    fn read_to(&mut self, length: usize) -> io::Result<bool> {
        if self.start + length > self.buffer.len() {
            self.buffer.copy_within(self.start..self.end, 0);
            self.end -= self.start;
            self.start = 0;
            if length > self.buffer.len() {
                self.buffer.resize(length, 0);
            }
        }
        while self.end - self.start < length {
            match self.stream.read(&mut self.buffer[self.end..])? {
                0 => return Ok(false),
                read => self.end += read,
            }
        }
        Ok(true)
    }
}

struct Head<'a> {
    operation: &'a str,
    length: usize,
}

fn head_of(head: &[u8]) -> io::Result<Head<'_>> {
    let head = str::from_utf8(head).map_err(|_| refused("the head is no text"))?;
    let field = |name: &str| {
        let mut fields = head.split("\r\n").filter_map(|line| line.split_once(':'));
        fields.find(|(found, _)| found.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim())
    };
    let operation = field("x-amz-target").and_then(|target| target.split_once('.'));
    let (_, operation) = operation.ok_or_else(|| refused("x-amz-target names no operation"))?;
    let length = field("content-length").and_then(|length| length.parse().ok());
    Ok(Head { operation, length: length.ok_or_else(|| refused("there is no content-length"))? })
}

fn refused(why: &str) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, why)
}

fn cut_off() -> io::Error {
    io::Error::new(io::ErrorKind::UnexpectedEof, "the client stopped in the middle of a request")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Gives out a few bytes at a time.
    struct Pieces<'a>(&'a [u8], usize);

    impl Read for Pieces<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let length = self.1.min(self.0.len()).min(buffer.len());
            buffer[..length].copy_from_slice(&self.0[..length]);
            self.0 = &self.0[length..];
            Ok(length)
        }
    }

    #[test]
    fn requests_are_found_however_they_are_cut() {
        let body = "x".repeat(600 << 10);
        let large = format!(
            "POST / HTTP/1.1\r\nx-amz-target: S.Large\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        let small = "POST / HTTP/1.1\r\nX-Amz-Target: S.Small\r\ncontent-length: 2\r\n\r\n{}";
        let all = format!("{small}{large}{small}");
        for piece in [1, 7, 4096, usize::MAX] {
            let mut requests = Requests::new(Pieces(all.as_bytes(), piece));
            for (operation, length) in [("Small", 2), ("Large", body.len()), ("Small", 2)] {
                let request = requests.next().expect("it is whole").expect("there is one");
                assert_eq!((request.operation, request.body.len()), (operation, length));
            }
            assert!(requests.next().expect("it ended well").is_none());
        }
    }

    #[test]
    fn a_request_that_stops_in_the_middle_is_an_error() {
        let head = "POST / HTTP/1.1\r\nx-amz-target: S.A\r\ncontent-length: 9\r\n\r\nfour";
        for length in [10, head.len()] {
            let mut requests = Requests::new(&head.as_bytes()[..length]);
            let error = requests.next().err().expect("it is not whole");
            assert_eq!(error.kind(), io::ErrorKind::UnexpectedEof);
        }
    }
}
