//! Requests held against a recording.

use std::collections::BTreeMap;

use serde_json::Value;

use super::super::protocols::body::form;
use super::super::suite::differs;

/// Headers that say who asks, when, or how often, or that follow from the body.
const NOT_COMPARED: &[&str] =
    &["user-agent", "x-amz-user-agent", "x-amz-date", "content-length", "host"];

/// A request of a recording, and what came before it.
#[derive(Default)]
struct Recorded {
    request: Value,
    body: String,
    /// Whether it was answered by a failure that may pass.
    failed: bool,
    /// Variables, files and earlier answers.
    known: String,
}

/// Where the requests that were sent ask for something else than those recorded. `known` is all
/// that the program could know.
pub fn differences(recording: &Value, known: &str, sent: &Value) -> Vec<String> {
    let recorded = recorded(recording, known);
    let mut sent = sent.as_array().map_or(&[][..], |sent| &**sent);
    // How often a failure is met again is for each SDK to say.
    if recorded.last().is_some_and(|last| last.failed) {
        while let [.., before, last] = sent {
            if sent.len() <= recorded.len() || before["url"] != last["url"] {
                break;
            }
            sent = &sent[..sent.len() - 1];
        }
    }
    let mut differences = Vec::new();
    if recorded.len() != sent.len() {
        let urls = |requests: Vec<&Value>| {
            let urls: Vec<_> = requests.into_iter().filter_map(Value::as_str).collect();
            format!("{} requests: {}", urls.len(), urls.join(", "))
        };
        let expected = urls(recorded.iter().map(|it| &it.request["uri"]).collect());
        let found = urls(sent.iter().map(|it| &it["url"]).collect());
        differences.push(differs("traffic", &expected, &found));
    }
    for (number, (recorded, sent)) in recorded.iter().zip(sent).enumerate() {
        let found = compare(recorded, sent).into_iter();
        differences.extend(found.map(|text| format!("request {number}, {text}")));
    }
    differences
}

fn recorded(recording: &Value, known: &str) -> Vec<Recorded> {
    let mut all: BTreeMap<u64, Recorded> = BTreeMap::new();
    let mut known = known.to_owned();
    for event in recording["events"].as_array().into_iter().flatten() {
        let action = &event["action"];
        let id = event["connection_id"].as_u64().unwrap_or_default();
        let text = action["Data"]["data"]["Utf8"].as_str().unwrap_or_default();
        if let Some(request) = action["Request"].get("request") {
            let recorded = all.entry(id).or_default();
            recorded.request = request.clone();
            recorded.known = known.clone();
        } else if action["Data"]["direction"] == "Request" {
            all.entry(id).or_default().body.push_str(text);
        } else {
            known.push_str(text);
            if let Some(status) = action["Response"]["response"]["Ok"]["status"].as_u64() {
                all.entry(id).or_default().failed = status >= 500;
            }
        }
    }
    all.into_values().collect()
}

fn compare(recorded: &Recorded, sent: &Value) -> Vec<String> {
    let request = &recorded.request;
    let mut differences = Vec::new();
    let mut compare = |what: &str, expected: &str, found: &str| {
        if expected != found {
            differences.push(differs(what, expected, found));
        }
    };
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    compare("method", &text(&request["method"]), &text(&sent["method"]));
    let [expected, found] = [&request["uri"], &sent["url"]].map(|url| {
        let url = text(url);
        let (url, query) = url.split_once('?').unwrap_or((&url, ""));
        let mut pairs = form::decoded_pairs(query);
        pairs.sort();
        (url.to_owned(), pairs)
    });
    compare("url", &expected.0, &found.0);
    compare("query", &format!("{:?}", expected.1), &format!("{:?}", found.1));
    for (name, values) in request["headers"].as_object().into_iter().flatten() {
        let name = name.to_ascii_lowercase();
        if NOT_COMPARED.contains(&&*name) {
            continue;
        }
        let (expected, found) = (text(&values[0]), text(&sent["headers"][&name]));
        if name == "authorization" {
            let (expected, found) = (Scope::of(&expected), Scope::of(&found));
            compare("scope of the signature", expected.rest, found.rest);
            let key = recorded.allowed(expected.key, found.key);
            compare("access key", key, found.key);
        } else {
            compare(&name, recorded.allowed(&expected, &found), &found);
        }
    }
    let body = text(&sent["body"]);
    let mut expected = form::decoded_pairs(&recorded.body);
    for (name, value) in form::decoded_pairs(&body) {
        let Some(index) = expected.iter().position(|(other, _)| *other == name) else {
            differences.push(differs("body", "nothing", &name));
            continue;
        };
        let (_, recorded_value) = expected.remove(index);
        let generated = generated(&recorded_value) && generated(&value);
        if !generated && recorded.allowed(&recorded_value, &value) != value {
            differences.push(differs(&name, &recorded_value, &value));
        }
    }
    differences.extend(expected.iter().map(|(name, _)| differs("body", name, "nothing")));
    differences
}

impl Recorded {
    /// What stands here: the recorded value, or the found one where the program was given it.
    fn allowed<'v>(&self, expected: &'v str, found: &'v str) -> &'v str {
        let known = !found.is_empty() && self.known.contains(found);
        if known { found } else { expected }
    }
}

/// Whether it is a name of a session that was made of the time.
fn generated(value: &str) -> bool {
    let digits = value.rsplit('-').next().unwrap_or_default();
    value.contains('-') && !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// What of a signature does not depend on the time.
struct Scope<'t> {
    key: &'t str,
    /// Region and service.
    rest: &'t str,
}

impl<'t> Scope<'t> {
    fn of(authorization: &'t str) -> Self {
        let scope = authorization.split("Credential=").nth(1).unwrap_or_default();
        let scope = scope.split(',').next().unwrap_or_default();
        let (key, rest) = scope.split_once('/').unwrap_or_default();
        Self { key, rest: rest.split_once('/').unwrap_or_default().1 }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn request(uri: &str, body: &str) -> Value {
        let event = |action: Value| json!({"connection_id": 0, "action": action});
        let headers = json!({"user-agent": ["one"], "x-token": ["old"]});
        let request = json!({"uri": uri, "method": "GET", "headers": headers});
        json!({"events": [
            event(json!({"Request": {"request": request}})),
            event(json!({"Data": {"data": {"Utf8": body}, "direction": "Request"}})),
        ]})
    }

    fn sent(uri: &str, token: &str, body: &str) -> Value {
        let headers = json!({"user-agent": "two", "x-token": token});
        json!([{"url": uri, "method": "GET", "headers": headers, "body": body}])
    }

    #[test]
    fn user_agents_times_and_what_the_case_itself_says_may_differ() {
        let recording = request("http://a/", "A=1&Name=x-y-123");
        let ours = sent("http://a/", "new", "Name=z-456&A=1");
        assert!(differences(&recording, "token = new", &ours).is_empty());
        assert_eq!(
            differences(&recording, "", &ours),
            ["request 0, x-token\n  expected old\n  found    new"]
        );
    }

    #[test]
    fn urls_bodies_and_the_number_of_requests_count() {
        let recording = request("http://a/", "A=1&B=2");
        assert_eq!(differences(&recording, "", &json!([])).len(), 1);
        assert_eq!(differences(&recording, "", &sent("http://b/", "old", "A=2&C=3")).len(), 4);
    }

    #[test]
    fn of_a_signature_key_region_and_service_are_compared() {
        let scope = Scope::of("AWS4-HMAC-SHA256 Credential=AK/20200101/r/sts/aws4_request, S=1");
        assert_eq!((scope.key, scope.rest), ("AK", "r/sts/aws4_request"));
    }
}
