//! JSON compared by meaning: numbers by value, objects in any order.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::suite::differs;

/// The JSON value in a file of cases, where a number with more digits than a double or an integer
/// of 64 bits holds is a string of them.
pub fn file(path: &Path) -> Result<Value> {
    let fault = || format!("cannot read {}", path.display());
    parse(&std::fs::read_to_string(path).with_context(fault)?).with_context(fault)
}

fn parse(text: &str) -> Result<Value> {
    let mut safe = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c == '"' || c == '-' || c.is_ascii_digit()) {
        safe.push_str(&rest[..start]);
        rest = &rest[start..];
        let is_text = rest.starts_with('"');
        let end = if is_text { end_of_text(rest) } else { end_of_number(rest) };
        let (token, after) = rest.split_at(end);
        match is_text || fits(token) {
            true => safe.push_str(token),
            false => safe.push_str(&format!("\"{token}\"")),
        }
        rest = after;
    }
    safe.push_str(rest);
    Ok(serde_json::from_str(&safe)?)
}

fn end_of_text(text: &str) -> usize {
    let mut escaped = false;
    let end = text.bytes().skip(1).position(|byte| {
        let ends = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    });
    end.map_or(text.len(), |end| end + 2)
}

fn end_of_number(text: &str) -> usize {
    text.find(|c: char| !matches!(c, '0'..='9' | '+' | '-' | '.' | 'e' | 'E')).unwrap_or(text.len())
}

fn fits(number: &str) -> bool {
    let digits = number.split(['e', 'E']).next().unwrap_or_default();
    let digits = digits.chars().filter(char::is_ascii_digit).skip_while(|digit| *digit == '0');
    digits.count() <= 17 || number.parse::<i64>().is_ok() || number.parse::<u64>().is_ok()
}

/// Where `found` means something else than `expected`, a difference each; `what` is what the two
/// are.
pub fn differences(what: &str, expected: &Value, found: &Value) -> Vec<String> {
    let mut differences = Vec::new();
    compare(what, expected, found, &mut differences);
    differences
}

fn compare(path: &str, expected: &Value, found: &Value, out: &mut Vec<String>) {
    match (expected, found) {
        (Value::Object(expected), Value::Object(found)) => {
            for (key, value) in expected {
                match found.get(key) {
                    Some(found) => compare(&format!("{path}.{key}"), value, found, out),
                    None => {
                        out.push(differs(&format!("{path}.{key}"), &value.to_string(), "nothing"))
                    }
                }
            }
            for (key, value) in found.iter().filter(|(key, _)| !expected.contains_key(*key)) {
                out.push(differs(&format!("{path}.{key}"), "nothing", &value.to_string()));
            }
        }
        (Value::Array(expected), Value::Array(found)) if expected.len() == found.len() => {
            for (index, (expected, found)) in expected.iter().zip(found).enumerate() {
                compare(&format!("{path}[{index}]"), expected, found, out);
            }
        }
        (Value::Number(one), Value::Number(other)) if same_number(one, other) => {}
        (expected, found) if expected == found => {}
        _ => out.push(differs(path, &expected.to_string(), &found.to_string())),
    }
}

/// Integers are exact; where either is none, the two have to be the same double.
fn same_number(one: &serde_json::Number, other: &serde_json::Number) -> bool {
    let integers = [one, other]
        .map(|number| number.as_i64().map(i128::from).or_else(|| number.as_u64().map(i128::from)));
    match integers {
        [Some(one), Some(other)] => one == other,
        _ => one.as_f64() == other.as_f64(),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn equal(expected: &Value, found: &Value) -> bool {
        differences("", expected, found).is_empty()
    }

    #[test]
    fn numbers_compare_by_value() {
        let parse = |text: &str| serde_json::from_str::<Value>(text).unwrap();
        assert!(equal(&parse("[1, 1.5, 10]"), &parse("[1.0, 15e-1, 1e1]")));
        assert!(!equal(&parse("1"), &parse("1.5")));
        assert!(!equal(&parse("9007199254740993"), &parse("9007199254740992")));
        assert!(!equal(&parse("1"), &parse("\"1\"")));
    }

    #[test]
    fn numbers_that_no_type_holds_become_strings() {
        let text = r#"{"a\\\"-1": [1.5, -9223372036854775808, 18446744073709551615, 1e40],
                       "123456789012345678901": 0.000000000000000000000001,
                       "b": [18446744073709551616, -0.100000000000000000000001]}"#;
        assert_eq!(
            parse(text).unwrap(),
            json!({
                "a\\\"-1": [1.5, i64::MIN, u64::MAX, 1e40],
                "123456789012345678901": 1e-24,
                "b": ["18446744073709551616", "-0.100000000000000000000001"]
            })
        );
    }

    #[test]
    fn the_order_of_keys_means_nothing_and_that_of_elements_does() {
        assert!(equal(&json!({"a": 1, "b": [1, 2]}), &json!({"b": [1, 2], "a": 1})));
        assert!(!equal(&json!([1, 2]), &json!([2, 1])));
    }

    #[test]
    fn a_difference_says_where_it_is() {
        let expected = json!({"a": {"b": [1, 2]}, "c": null});
        let found = json!({"a": {"b": [1, 3]}, "d": true});
        assert_eq!(
            differences("body", &expected, &found),
            [
                "body.a.b[1]\n  expected 2\n  found    3",
                "body.c\n  expected null\n  found    nothing",
                "body.d\n  expected nothing\n  found    true",
            ]
        );
    }
}
