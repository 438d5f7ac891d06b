//! Requests: the call of an operation, and what it has to send.

use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::super::suite::{Case, differs};
use super::{Test, Writer, body, settings};

/// A request test of an operation.
pub fn case(writer: &Writer<'_>, test: &Test) -> Result<(Case, TokenStream)> {
    let operation = writer.operation(&test.shape)?;
    let (suite, id) = (writer.suite, test.id());
    let call = writer.rust.call(operation)?;
    let setters = writer.rust.input(operation, &test.params(), false)?;
    let settings = settings::of(test);
    let statement = quote! {
        wire::request(out, #suite, #id, |it| it #settings, |config| async move {
            wire::sent(#call #setters.send().await)
        });
    };
    let expected = Expected::of(test)?;
    Ok((Case::found(id, move |found| expected.differences(found)), statement))
}

/// What a request has to be.
pub struct Expected {
    method: Option<String>,
    path: Option<String>,
    host: Option<String>,
    query: Vec<String>,
    forbidden_query: Vec<String>,
    required_query: Vec<String>,
    headers: Vec<(String, String)>,
    forbidden_headers: Vec<String>,
    required_headers: Vec<String>,
    body: Option<Vec<u8>>,
    media_type: Option<String>,
}

impl Expected {
    /// What the case says.
    pub fn of(test: &Test) -> Result<Self> {
        let text = |field| test.text(field).map(str::to_owned);
        let media_type = text("bodyMediaType");
        let body = test.text("body").map(|body| body::bytes(media_type.as_deref(), body));
        Ok(Self {
            method: text("method"),
            path: text("uri"),
            host: text("resolvedHost"),
            query: test.texts("queryParams"),
            forbidden_query: test.texts("forbidQueryParams"),
            required_query: test.texts("requireQueryParams"),
            headers: test.pairs("headers"),
            forbidden_headers: test.texts("forbidHeaders"),
            required_headers: test.texts("requireHeaders"),
            body: body.transpose()?,
            media_type,
        })
    }

    /// What is wrong with a request.
    pub fn differences(&self, found: &Value) -> Vec<String> {
        if let Some(error) = found.get("error") {
            return vec![format!("nothing was sent: {error}")];
        }
        let mut differences = Vec::new();
        let texts = [("method", &self.method), ("path", &self.path), ("host", &self.host)];
        for (what, expected) in texts {
            let found = found[what].as_str().unwrap_or_default();
            if let Some(expected) = expected.as_deref().filter(|expected| *expected != found) {
                differences.push(differs(what, expected, found));
            }
        }
        self.query(found["query"].as_str().unwrap_or_default(), &mut differences);
        self.headers(&found["headers"], &mut differences);
        match sent(found) {
            Ok(body) => self.body(&body, &mut differences),
            Err(error) => differences.push(format!("body: {error:#}")),
        }
        differences
    }

    fn query(&self, query: &str, differences: &mut Vec<String>) {
        let pairs: Vec<&str> = query.split('&').collect();
        let has = |name: &String| pairs.iter().any(|pair| pair.split('=').next() == Some(name));
        for pair in self.query.iter().filter(|pair| !pairs.contains(&pair.as_str())) {
            differences.push(differs("query", pair, query));
        }
        for name in self.forbidden_query.iter().filter(|name| has(name)) {
            differences.push(differs("query", &format!("no `{name}`"), query));
        }
        for name in self.required_query.iter().filter(|name| !has(name)) {
            differences.push(differs("query", &format!("`{name}`"), query));
        }
    }

    fn headers(&self, headers: &Value, differences: &mut Vec<String>) {
        let found = |name: &str| headers[name.to_ascii_lowercase()].as_str();
        for (name, expected) in &self.headers {
            let found = found(name).unwrap_or("nothing");
            if found != expected {
                differences.push(differs(&format!("header {name}"), expected, found));
            }
        }
        for name in &self.forbidden_headers {
            if let Some(found) = found(name) {
                differences.push(differs(&format!("header {name}"), "nothing", found));
            }
        }
        for name in self.required_headers.iter().filter(|name| found(name).is_none()) {
            differences.push(differs(&format!("header {name}"), "any value", "nothing"));
        }
    }

    fn body(&self, found: &[u8], differences: &mut Vec<String>) {
        if let Some(expected) = &self.body {
            differences.extend(body::differences(self.media_type.as_deref(), expected, found));
        }
    }
}

/// The body that was sent.
pub fn sent(found: &Value) -> Result<Vec<u8>> {
    Ok(STANDARD.decode(found["body"].as_str().unwrap_or_default())?)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::Kind;
    use super::*;

    fn differences(case: Value, found: Value) -> Vec<String> {
        let test = Test { kind: Kind::Request, shape: "Op".to_owned(), case };
        Expected::of(&test).unwrap().differences(&found)
    }

    fn found() -> Value {
        json!({
            "method": "POST", "path": "/", "query": "a=1&b", "host": "example.com",
            "headers": {"x-a": "1"}, "body": STANDARD.encode("{\"n\": 1.0}")
        })
    }

    #[test]
    fn a_request_is_compared_in_every_part_that_the_case_names() {
        let case = json!({
            "method": "POST", "uri": "/", "resolvedHost": "example.com",
            "queryParams": ["a=1"], "forbidQueryParams": ["c"], "requireQueryParams": ["b"],
            "headers": {"X-A": "1"}, "forbidHeaders": ["X-B"], "requireHeaders": ["X-A"],
            "body": "{\"n\": 1}", "bodyMediaType": "application/json"
        });
        assert!(differences(case, found()).is_empty());
        let case = json!({
            "method": "PUT", "uri": "/x", "resolvedHost": "a.example.com",
            "queryParams": ["a=2"], "forbidQueryParams": ["b"], "requireQueryParams": ["c"],
            "headers": {"X-A": "2"}, "forbidHeaders": ["X-A"], "requireHeaders": ["X-B"],
            "body": "{\"n\": 2}", "bodyMediaType": "application/json"
        });
        assert_eq!(differences(case, found()).len(), 10);
    }

    #[test]
    fn a_body_that_is_left_out_may_be_anything_and_an_empty_one_must_be_empty() {
        assert!(differences(json!({}), found()).is_empty());
        assert_eq!(differences(json!({"body": ""}), found()).len(), 1);
    }

    #[test]
    fn without_a_media_type_bytes_are_compared() {
        assert_eq!(differences(json!({"body": "{\"n\": 1}"}), found()).len(), 1);
        assert!(differences(json!({"body": "{\"n\": 1.0}"}), found()).is_empty());
    }
}
