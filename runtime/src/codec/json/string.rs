//! What is within the quotes of a string.

use super::scan::{Fallible, error};

/// The number of bytes before the first one that cannot stand in a JSON string as it is: a
/// quote, a backslash or a control character.
#[inline]
pub(super) fn plain_run(bytes: &[u8]) -> usize {
    // Eight bytes at a time. A byte is zero exactly where subtracting one from each sets its
    // high bit and the byte had none; borrows reach only bytes after the first hit, which is
    // the one that counts.
    const ONES: u64 = u64::from_ne_bytes([1; 8]);
    const HIGH: u64 = ONES << 7;
    let zero = |word: u64| word.wrapping_sub(ONES) & !word;
    let mut run = 0;
    while let Some(chunk) = bytes.get(run..).and_then(|rest| rest.first_chunk::<8>()) {
        let word = u64::from_le_bytes(*chunk);
        let stops = zero(word ^ (ONES * u64::from(b'"')))
            | zero(word ^ (ONES * u64::from(b'\\')))
            | (word.wrapping_sub(ONES * 0x20) & !word);
        let stops = stops & HIGH;
        if stops != 0 {
            return run + stops.trailing_zeros() as usize / 8;
        }
        run += 8;
    }
    let tail = bytes.get(run..).unwrap_or_default();
    run + tail.iter().take_while(|byte| !matches!(byte, b'"' | b'\\' | ..=0x1f)).count()
}

/// The text that `text` stands for, its escapes resolved; `start` is its offset, for errors.
pub(super) fn unescape(text: &str, start: usize) -> Fallible<String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((plain, escape)) = rest.split_once('\\') {
        let at = start + (text.len() - rest.len()) + plain.len();
        out.push_str(plain);
        let (character, length) = match escape.as_bytes().first() {
            Some(b'"') => ('"', 1),
            Some(b'\\') => ('\\', 1),
            Some(b'/') => ('/', 1),
            Some(b'b') => ('\u{8}', 1),
            Some(b'f') => ('\u{c}', 1),
            Some(b'n') => ('\n', 1),
            Some(b'r') => ('\r', 1),
            Some(b't') => ('\t', 1),
            Some(b'u') => unicode_escape(escape)
                .ok_or_else(|| error("a \\u escape that is not a character", at))?,
            _ => return Err(error("an unknown escape in a string", at)),
        };
        out.push(character);
        rest = escape.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
    Ok(out)
}

/// The character of an escape from its `u` on, and the length of the escape.
fn unicode_escape(escape: &str) -> Option<(char, usize)> {
    let first = hex4(escape.get(1..5)?)?;
    if let Some(character) = char::from_u32(first) {
        return Some((character, 5));
    }
    // The first half of a surrogate pair; the second must follow.
    let second = hex4(escape.get(5..11)?.strip_prefix("\\u")?)?;
    let high = first.checked_sub(0xd800).filter(|high| *high < 0x400)?;
    let low = second.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
    Some((char::from_u32(0x10000 + (high << 10) + low)?, 11))
}

fn hex4(digits: &str) -> Option<u32> {
    // `from_str_radix` would take a sign too.
    let hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    hex.then(|| u32::from_str_radix(digits, 16).ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_run_ends_at_the_first_special_byte_wherever_it_stands() {
        for length in 0..40 {
            for stop in [b'"', b'\\', 0, 0x1f] {
                let mut bytes = vec![b'\x20'; length];
                bytes.extend([stop, b'!', stop, 0xff, b'#', b'[', b']']);
                assert_eq!(plain_run(&bytes), length);
            }
            let plain = vec![0xff; length];
            assert_eq!(plain_run(&plain), length);
        }
    }
}
