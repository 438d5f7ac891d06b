//! AWS restJson1: operations with methods and paths of their own, JSON in bodies.
//! <https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html>

use super::Protocol;
use super::error_metadata::{Told, error_metadata, foreign_body};
use super::http_binding::{self, ReadBody, WriteBody};
use crate::codec::{DecodeError, EncodeError, json};
use crate::error::ErrorMetadata;
use crate::http::{Request, Response};
use crate::schema::Member;
use crate::service::Operation;
use crate::shape::{Shape, Value, View};

/// restJson1 (`aws.protocols#restJson1`).
pub static REST_JSON_1: RestJson1 = RestJson1(());

/// The protocol restJson1.
#[derive(Debug)]
pub struct RestJson1(());

const MEDIA_TYPE: &str = "application/json";

impl Protocol for RestJson1 {
    fn request(
        &self,
        operation: &Operation,
        input: &dyn Shape,
        token: Option<&str>,
    ) -> Result<Request, EncodeError> {
        http_binding::request(operation, input, token, &Json)
    }

    fn output(
        &self,
        _operation: &Operation,
        response: &Response,
        output: &mut dyn Shape,
    ) -> Result<(), DecodeError> {
        http_binding::response(response, output, &Json)
    }

    fn error_metadata(&self, response: &Response) -> ErrorMetadata {
        let mut told = Told::default();
        json::for_each_string(response.body(), &mut |key, text| told.take(key, &text));
        let foreign = json::other_than_object(response.body()).is_some();
        error_metadata(response, told, foreign)
    }

    fn error(&self, response: &Response, error: &mut dyn Shape) -> Result<(), DecodeError> {
        http_binding::response(response, error, &Json)
    }

    fn write_event(&self, shape: &dyn Shape) -> Result<(Vec<u8>, &'static str), EncodeError> {
        let mut payload = Vec::new();
        json::write_body(&mut payload, shape, None)?;
        Ok((payload, MEDIA_TYPE))
    }

    fn read_event(&self, payload: &[u8], shape: &mut dyn Shape) -> Result<(), DecodeError> {
        match payload.is_empty() {
            true => Ok(()),
            false => json::read(payload, shape),
        }
    }
}

struct Json;

impl WriteBody for Json {
    fn media_type(&self) -> &'static str {
        MEDIA_TYPE
    }

    fn write_members(
        &self,
        _operation: &Operation,
        input: &dyn Shape,
        token: Option<&str>,
    ) -> Result<Vec<u8>, EncodeError> {
        let mut body = Vec::with_capacity(128);
        json::write_body(&mut body, input, token)?;
        Ok(body)
    }

    fn write_payload(
        &self,
        _operation: &Operation,
        member: &Member,
        value: View<'_>,
    ) -> Result<Vec<u8>, EncodeError> {
        let mut body = Vec::with_capacity(128);
        json::write_value(&mut body, member, value)?;
        Ok(body)
    }

    fn absent_structure(&self) -> Option<&'static [u8]> {
        Some(b"{}")
    }
}

impl ReadBody for Json {
    fn read_members(&self, response: &Response, shape: &mut dyn Shape) -> Result<(), DecodeError> {
        match json::other_than_object(response.body()) {
            None => json::read_body(response.body(), shape),
            Some(found) => Err(foreign_body("a JSON object", found, response)),
        }
    }

    fn read_payload(
        &self,
        response: &Response,
        member: &'static Member,
        value: &mut dyn Value,
    ) -> Result<(), DecodeError> {
        json::read_value(response.body(), member, value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dynamic::Record;
    use crate::schema::{ErrorTraits, Extras, Http, Kind, RetryTrait, Schema};
    use crate::testing_shapes::{Item, Pantry, STOCK};

    fn response(status: u16, headers: &[(&str, &str)], body: &str) -> Response {
        let mut response = http::Response::builder().status(status);
        for (name, value) in headers {
            response = response.header(*name, *value);
        }
        response.body(body.to_owned().into()).unwrap()
    }

    #[test]
    fn an_error_has_its_code_in_a_header_or_the_body_and_members_in_both() {
        static PROBLEM: Schema = Schema::error(
            "Problem",
            &ErrorTraits { code: "Problem", status: 403, retry: RetryTrait::Standard },
            &[
                Member::new("head", Kind::String)
                    .extra(&Extras { http: Http::Header("X-Head"), ..Extras::NONE }),
                Member::new("status", Kind::Integer)
                    .extra(&Extras { http: Http::Status, ..Extras::NONE }),
                Member::new("nested", Kind::String)
                    .extra(&Extras { json: Some("Nessted"), ..Extras::NONE }),
            ],
        );
        let headers = [("x-head", "h"), ("x-amzn-errortype", "a#Problem:http://b/")];
        let answer = response(403, &headers, r#"{"Nessted":"n","message":"m"}"#);
        let meta = REST_JSON_1.error_metadata(&answer);
        assert_eq!((meta.code(), meta.message()), (Some("Problem"), Some("m")));
        let mut error = Record::new(&PROBLEM);
        REST_JSON_1.error(&answer, &mut error).unwrap();
        assert_eq!(error.to_json(), r#"{"head":"h","status":403,"Nessted":"n"}"#);
        let meta = REST_JSON_1.error_metadata(&response(403, &[], r#"{"code":"a#Problem:b"}"#));
        assert_eq!(meta.code(), Some("Problem"));
    }

    #[test]
    fn an_empty_body_is_an_output_without_members() {
        let mut output = Pantry::default();
        REST_JSON_1.output(&STOCK, &response(200, &[], ""), &mut output).unwrap();
        assert_eq!(output, Pantry::default());
    }

    #[test]
    fn a_body_that_is_no_object_is_an_error_that_names_its_type() {
        let html = response(200, &[("content-type", "text/html")], "<html>hello</html>");
        assert_eq!(
            REST_JSON_1.output(&STOCK, &html, &mut Pantry::default()).unwrap_err().to_string(),
            "expected a JSON object, found text that starts with '<' (XML or HTML) \
             (status 200, content-type text/html)"
        );
    }

    #[test]
    fn events_are_json() {
        let item = Item { name: Some("n".into()), part: None };
        let (payload, media_type) = REST_JSON_1.write_event(&item).unwrap();
        assert_eq!((payload.as_slice(), media_type), (&br#"{"name":"n"}"#[..], "application/json"));
        let mut again = Item::default();
        REST_JSON_1.read_event(&payload, &mut again).unwrap();
        REST_JSON_1.read_event(b"", &mut again).unwrap();
        assert_eq!(again, item);
    }
}
