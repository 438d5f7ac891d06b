//! What cargo says on its standard output with `--message-format=json`.
//! <https://doc.rust-lang.org/cargo/reference/external-tools.html#json-messages>

use serde_json::Value;

/// A line of it, as far as it matters here. Crates are named as Rust spells them.
#[derive(Debug, PartialEq)]
pub enum Message {
    /// A crate is compiled.
    Compiled(String),
    /// An error or a warning in a crate, as the compiler shows it.
    Said(String, String),
    /// Something else.
    Other,
}

impl Message {
    /// The message of a line.
    pub fn parse(line: &str) -> Self {
        let Ok(value) = serde_json::from_str::<Value>(line) else { return Self::Other };
        let text = |pointer: &str| value.pointer(pointer).and_then(Value::as_str);
        match (text("/reason"), text("/target/name"), text("/message/rendered")) {
            (Some("compiler-artifact"), Some(name), _) => Self::Compiled(spelled(name)),
            (Some("compiler-message"), Some(name), Some(said)) => {
                Self::Said(spelled(name), said.to_owned())
            }
            _ => Self::Other,
        }
    }
}

/// A package's name as Rust spells it.
pub fn spelled(name: &str) -> String {
    name.replace('-', "_")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_that_a_crate_is_compiled_or_what_is_wrong_with_it() {
        for (line, message) in [
            (
                r#"{"reason": "compiler-artifact", "package_id": "x", "target": {"name": "a-b"}}"#,
                Message::Compiled("a_b".to_owned()),
            ),
            (
                r#"{"reason": "compiler-message", "target": {"name": "a"},
                    "message": {"level": "error", "rendered": "error: no"}}"#,
                Message::Said("a".to_owned(), "error: no".to_owned()),
            ),
            (r#"{"reason": "build-finished", "success": false}"#, Message::Other),
            ("no JSON", Message::Other),
        ] {
            assert_eq!(Message::parse(line), message);
        }
    }
}
