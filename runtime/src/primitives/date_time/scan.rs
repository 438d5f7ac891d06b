//! A cursor over a text form, and the pieces that several forms share.

/// What is left to read.
pub(super) struct Scan<'a> {
    rest: &'a [u8],
}

impl<'a> Scan<'a> {
    pub fn new(text: &'a [u8]) -> Self {
        Self { rest: text }
    }

    pub fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// Takes the next byte where it is one of `bytes`, and returns it.
    pub fn one_of(&mut self, bytes: &[u8]) -> Option<u8> {
        match self.rest.split_first() {
            Some((first, rest)) if bytes.contains(first) => {
                self.rest = rest;
                Some(*first)
            }
            _ => None,
        }
    }

    /// Takes the first of `words` that comes next, and returns its index.
    pub fn word(&mut self, words: &[&str]) -> Option<usize> {
        for (index, word) in words.iter().enumerate() {
            if let Some(rest) = self.rest.strip_prefix(word.as_bytes()) {
                self.rest = rest;
                return Some(index);
            }
        }
        None
    }

    /// Takes exactly `count` digits.
    pub fn number(&mut self, count: usize) -> Option<u32> {
        let mut value = 0;
        for _ in 0..count {
            value = value * 10 + u32::from(self.digit()?);
        }
        Some(value)
    }

    /// Takes one digit.
    pub fn digit(&mut self) -> Option<u8> {
        Some(self.one_of(b"0123456789")? - b'0')
    }

    /// Takes `hh:mm:ss` and an optional fraction: hour, minute, second, nanoseconds. Digits
    /// beyond the nanoseconds are dropped.
    pub fn time_of_day(&mut self) -> Option<(u32, u32, u32, u32)> {
        let hour = self.number(2)?;
        self.one_of(b":")?;
        let minute = self.number(2)?;
        self.one_of(b":")?;
        let second = self.number(2)?;
        let mut nanos = 0;
        if self.one_of(b".").is_some() {
            let mut unit = 100_000_000;
            nanos = u32::from(self.digit()?) * unit;
            while let Some(digit) = self.digit() {
                unit /= 10;
                nanos += u32::from(digit) * unit;
            }
        }
        Some((hour, minute, second, nanos))
    }
}

/// Writes `value` with leading zeros, `width` digits of it.
pub(super) fn push_padded(out: &mut String, value: u32, width: u32) {
    for place in (0..width).rev() {
        out.push(char::from(b'0' + (value / 10_u32.pow(place) % 10) as u8));
    }
}

/// Writes `.` and the fraction of a second without trailing zeros; nothing where it is zero.
pub(super) fn push_fraction(out: &mut String, nanos: u32) {
    if nanos != 0 {
        out.push('.');
        push_padded(out, nanos, 9);
        out.truncate(out.trim_end_matches('0').len());
    }
}
