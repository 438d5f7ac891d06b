//! How a call looks in each protocol: what the server is to see, and the least that it can answer.

use tinsmith_codegen::plan::{Operation, Plan};

/// Headers: names in lower case, and values.
pub type Headers = Vec<(&'static str, String)>;

/// The request's id, which every answer holds.
pub const REQUEST_ID: &str = "6d8a7f0e-loopback";

/// A call in the form of its protocol.
#[derive(Debug, PartialEq)]
pub struct Form {
    /// How the first line of the request begins.
    pub line: String,
    /// Headers of the request.
    pub headers: Headers,
    /// How the body of the request begins.
    pub body: String,
    /// Headers of both answers.
    pub answer_headers: Headers,
    /// The body of a success that says nothing.
    pub answered: Vec<u8>,
    /// Headers of the refusal alone.
    pub refused_headers: Headers,
    /// The body of the refusal.
    pub refused: Vec<u8>,
}

/// The form of a call that is refused with the error of that code, in the protocol of the plan;
/// `None` where the form of the protocol is not known here.
pub fn form(plan: &Plan, operation: &Operation, code: &str) -> Option<Form> {
    let (name, service) = (&operation.name, &plan.service);
    let content_type = |of: &str| vec![("content-type", of.to_owned())];
    let typed = format!("{{\"__type\":\"com.example#{code}\",\"message\":\"no\"}}");
    let plain = Form {
        line: "POST / HTTP/1.1".to_owned(),
        headers: Headers::new(),
        body: String::new(),
        answer_headers: Headers::new(),
        answered: Vec::new(),
        refused_headers: Headers::new(),
        refused: Vec::new(),
    };
    let error = format!("<Error><Code>{code}</Code><Message>no</Message></Error>");
    let wrapped =
        format!("<ErrorResponse>{error}<RequestId>{REQUEST_ID}</RequestId></ErrorResponse>");
    Some(match service.protocol.name {
        json @ ("AWS_JSON_1_0" | "AWS_JSON_1_1") => {
            let version = json.trim_start_matches("AWS_JSON_").replace('_', ".");
            let mut headers = content_type(&format!("application/x-amz-json-{version}"));
            let answer_headers = headers.clone();
            headers.push(("x-amz-target", format!("{}.{name}", service.shape)));
            let (answered, refused) = (b"{}".to_vec(), typed.into_bytes());
            Form { headers, answer_headers, answered, refused, ..plain }
        }
        "REST_JSON_1" => Form {
            line: rest_line(operation),
            answer_headers: content_type("application/json"),
            answered: b"{}".to_vec(),
            refused_headers: vec![("x-amzn-errortype", code.to_owned())],
            refused: br#"{"message":"no"}"#.to_vec(),
            ..plain
        },
        xml @ ("REST_XML" | "REST_XML_UNWRAPPED_ERRORS") => Form {
            line: rest_line(operation),
            answer_headers: content_type("application/xml"),
            refused: if xml == "REST_XML" { wrapped } else { error }.into_bytes(),
            ..plain
        },
        "AWS_QUERY" => Form {
            headers: content_type("application/x-www-form-urlencoded"),
            body: format!("Action={name}&Version={}", service.version),
            answer_headers: content_type("text/xml"),
            answered: format!(
                "<{name}Response><{name}Result></{name}Result><ResponseMetadata>\
                 <RequestId>{REQUEST_ID}</RequestId></ResponseMetadata></{name}Response>"
            )
            .into_bytes(),
            refused: wrapped.into_bytes(),
            ..plain
        },
        "EC2_QUERY" => Form {
            headers: content_type("application/x-www-form-urlencoded"),
            body: format!("Action={name}&Version={}", service.version),
            answer_headers: content_type("text/xml"),
            answered: format!(
                "<{name}Response><requestId>{REQUEST_ID}</requestId></{name}Response>"
            )
            .into_bytes(),
            refused: format!(
                "<Response><Errors>{error}</Errors><RequestID>{REQUEST_ID}</RequestID></Response>"
            )
            .into_bytes(),
            ..plain
        },
        rpc @ ("RPC_V2_CBOR" | "RPC_V2_JSON") => {
            let cbor = rpc == "RPC_V2_CBOR";
            let protocol = if cbor { "rpc-v2-cbor" } else { "rpc-v2-json" };
            let headers = vec![("smithy-protocol", protocol.to_owned())];
            let content = if cbor { "application/cbor" } else { "application/json" };
            Form {
                line: format!("POST /service/{}/operation/{name} HTTP/1.1", service.shape),
                answer_headers: [headers.clone(), content_type(content)].concat(),
                headers,
                answered: if cbor { vec![EMPTY_MAP] } else { b"{}".to_vec() },
                refused: if cbor { cbor_error(code) } else { typed.into_bytes() },
                ..plain
            }
        }
        _ => return None,
    })
}

/// The method and what comes before the first label or query of the URI.
fn rest_line(operation: &Operation) -> String {
    let fixed = operation.uri.split(['{', '?']).next().unwrap_or_default();
    format!("{} {fixed}", operation.http_method)
}

/// A map without entries, in CBOR.
const EMPTY_MAP: u8 = 0xa0;

/// The members of an error in CBOR.
fn cbor_error(code: &str) -> Vec<u8> {
    let mut bytes = vec![EMPTY_MAP | 2];
    for text in ["__type", &format!("com.example#{code}"), "message", "no"] {
        // Strings here are shorter than 256 bytes: a length is in the first byte or the next one.
        match u8::try_from(text.len()).unwrap_or(u8::MAX) {
            length @ ..24 => bytes.push(0x60 | length),
            length => bytes.extend([0x78, length]),
        }
        bytes.extend(text.bytes());
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_in_cbor_has_lengths_in_its_first_bytes() {
        let bytes = cbor_error("X");
        assert_eq!(bytes, b"\xa2\x66__type\x6dcom.example#X\x67message\x62no");
        let bytes = cbor_error("ResourceNotFoundException");
        assert!(bytes.starts_with(b"\xa2\x66__type\x78\x25com.example#Resource"), "{bytes:?}");
    }
}
