//! CBOR compared by meaning: entries in any order, numbers of any width, lengths given or not.

use std::io::Cursor;

use ciborium::Value;

use super::super::super::suite::differs;

/// One value and nothing after it; `None` where the bytes are none.
pub fn parse(bytes: &[u8]) -> Option<Value> {
    let mut bytes = Cursor::new(bytes);
    let value = ciborium::from_reader(&mut bytes).ok()?;
    (bytes.position() == bytes.get_ref().len() as u64).then_some(value)
}

/// Where `found` means something else than `expected`.
pub fn differences(expected: &Value, found: &Value) -> Vec<String> {
    let mut differences = Vec::new();
    compare("body", expected, found, &mut differences);
    differences
}

fn compare(path: &str, expected: &Value, found: &Value, out: &mut Vec<String>) {
    match (expected, found) {
        (Value::Map(expected), Value::Map(found)) => entries(path, expected, found, out),
        (Value::Array(expected), Value::Array(found)) if expected.len() == found.len() => {
            for (index, (expected, found)) in expected.iter().zip(found).enumerate() {
                compare(&format!("{path}[{index}]"), expected, found, out);
            }
        }
        (Value::Tag(tag, expected), Value::Tag(other, found)) if tag == other => {
            // What a tag means of a number, it means of an integer and of a float.
            if !number(expected).is_some_and(|it| Some(it) == number(found)) {
                compare(&format!("{path}({tag})"), expected, found, out);
            }
        }
        (Value::Float(one), Value::Float(other)) if one.is_nan() && other.is_nan() => {}
        (expected, found) if expected == found => {}
        _ => out.push(differs(path, &format!("{expected:?}"), &format!("{found:?}"))),
    }
}

fn entries(
    path: &str,
    expected: &[(Value, Value)],
    found: &[(Value, Value)],
    out: &mut Vec<String>,
) {
    let path = |key: &Value| match key {
        Value::Text(key) => format!("{path}.{key}"),
        key => format!("{path}.{key:?}"),
    };
    let mut left: Vec<_> = found.iter().collect();
    for (key, value) in expected {
        match left.iter().position(|(other, _)| other == key) {
            Some(index) => compare(&path(key), value, &left.swap_remove(index).1, out),
            None => out.push(differs(&path(key), &format!("{value:?}"), "nothing")),
        }
    }
    // Twice the same key is one too many.
    for (key, value) in left {
        out.push(differs(&path(key), "nothing", &format!("{value:?}")));
    }
}

fn number(value: &Value) -> Option<f64> {
    match value {
        Value::Float(number) => Some(*number),
        Value::Integer(number) => Some(i128::from(*number) as f64),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn differ(expected: &[u8], found: &[u8]) -> Vec<String> {
        differences(&parse(expected).unwrap(), &parse(found).unwrap())
    }

    #[test]
    fn widths_of_numbers_and_lengths_that_are_left_open_mean_nothing() {
        assert!(differ(&[0x01], &[0x1b, 0, 0, 0, 0, 0, 0, 0, 1]).is_empty());
        let half = [0xf9, 0x3c, 0x00];
        let double = [0xfb, 0x3f, 0xf0, 0, 0, 0, 0, 0, 0];
        assert!(differ(&half, &double).is_empty());
        assert!(differ(&[0x81, 0x01], &[0x9f, 0x01, 0xff]).is_empty());
        assert!(differ(&[0x61, b'a'], &[0x7f, 0x61, b'a', 0xff]).is_empty());
        assert_eq!(differ(&[0x01], &half).len(), 1);
    }

    #[test]
    fn no_number_is_as_good_as_another() {
        let nan = [0xf9, 0x7e, 0x00];
        assert!(differ(&nan, &[0xfb, 0x7f, 0xf8, 0, 0, 0, 0, 0, 0]).is_empty());
        assert_eq!(differ(&nan, &[0xf9, 0x7c, 0x00]).len(), 1);
    }

    #[test]
    fn a_time_is_tagged_and_of_either_kind_of_number() {
        assert!(differ(&[0xc1, 0x01], &[0xc1, 0xf9, 0x3c, 0x00]).is_empty());
        assert_eq!(differ(&[0xc1, 0x01], &[0x01]).len(), 1);
        assert_eq!(differ(&[0xc1, 0x01], &[0xc1, 0x02]).len(), 1);
    }

    #[test]
    fn entries_come_in_any_order_and_once() {
        let ab = [0xa2, 0x61, b'a', 0x01, 0x61, b'b', 0x02];
        assert!(differ(&ab, &[0xa2, 0x61, b'b', 0x02, 0x61, b'a', 0x01]).is_empty());
        assert_eq!(
            differ(&ab, &[0xa2, 0x61, b'a', 0x03, 0x61, b'a', 0x01]),
            [
                "body.a\n  expected Integer(Integer(1))\n  found    Integer(Integer(3))",
                "body.b\n  expected Integer(Integer(2))\n  found    nothing",
                "body.a\n  expected nothing\n  found    Integer(Integer(1))",
            ]
        );
    }

    #[test]
    fn text_is_no_bytes_and_nothing_comes_after_the_value() {
        assert_eq!(differ(&[0x61, b'a'], &[0x41, b'a']).len(), 1);
        assert!(parse(&[0x01, 0x02]).is_none());
        assert!(parse(&[0x61]).is_none());
    }
}
