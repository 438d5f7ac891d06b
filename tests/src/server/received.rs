//! A request as the server got it.

use serde_json::Value;

/// One request, complete with its body.
#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    /// The method, such as `POST`.
    pub method: String,
    /// Path and query as they stood in the request line.
    pub path: String,
    /// Names in lower case with their values, in the order in which they came.
    pub headers: Vec<(String, String)>,
    /// The body; empty when there was none.
    pub body: Vec<u8>,
}

impl Received {
    /// The first header of that name; `name` is in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The operation: what follows the last dot of `x-amz-target`, or nothing without that header.
    pub fn target(&self) -> &str {
        let target = self.header("x-amz-target").unwrap_or_default();
        target.rsplit_once('.').map_or(target, |(_, operation)| operation)
    }

    /// The body as JSON. Panics, with the body in the message, when it is none.
    #[track_caller]
    pub fn json(&self) -> Value {
        match serde_json::from_slice(&self.body) {
            Ok(value) => value,
            Err(error) => {
                panic!("the body is no JSON ({error}): {}", String::from_utf8_lossy(&self.body))
            }
        }
    }

    /// Names the request in messages.
    pub(crate) fn label(&self) -> String {
        format!("{} {} {}", self.method, self.path, self.target()).trim_end().to_owned()
    }

    /// Whether the client asked that the connection ends with this request.
    pub(crate) fn wants_close(&self) -> bool {
        self.header("connection").is_some_and(|value| value.eq_ignore_ascii_case("close"))
    }
}
