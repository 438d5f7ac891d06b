//! AWS JSON 1.0 and 1.1: every operation is a POST to `/`, named by a header, a JSON object each
//! way. <https://smithy.io/2.0/aws/protocols/aws-json-1_1-protocol.html>

use http::header::{CONTENT_TYPE, HeaderValue};
use http::{Method, Uri};

use super::Protocol;
use super::error_metadata::{Told, error_metadata, foreign_body};
use crate::codec::{DecodeError, EncodeError, json};
use crate::error::ErrorMetadata;
use crate::http::{Request, Response};
use crate::service::Operation;
use crate::shape::Shape;

/// AWS JSON 1.0 (`aws.protocols#awsJson1_0`).
pub static AWS_JSON_1_0: AwsJson = AwsJson { content_type: "application/x-amz-json-1.0" };

/// AWS JSON 1.1 (`aws.protocols#awsJson1_1`).
pub static AWS_JSON_1_1: AwsJson = AwsJson { content_type: "application/x-amz-json-1.1" };

/// AWS JSON in one of its versions, which differ in the content type alone.
#[derive(Debug)]
pub struct AwsJson {
    content_type: &'static str,
}

impl Protocol for AwsJson {
    fn request(
        &self,
        operation: &Operation,
        input: &dyn Shape,
        token: Option<&str>,
    ) -> Result<Request, EncodeError> {
        let target = format!("{}.{}", operation.service.shape, operation.name);
        let target = HeaderValue::try_from(target).map_err(|_| {
            EncodeError::new("the names of service and operation do not fit in a header")
        })?;
        let mut body = Vec::with_capacity(128);
        json::write_input(&mut body, input, token)?;
        let mut request = Request::new(body.into());
        *request.method_mut() = Method::POST;
        *request.uri_mut() = Uri::from_static("/");
        let headers = request.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(self.content_type));
        headers.insert("x-amz-target", target);
        if operation.service.query_compatible {
            headers.insert("x-amzn-query-mode", HeaderValue::from_static("true"));
        }
        Ok(request)
    }

    /// An empty body is taken only for an output without members: elsewhere it would pass a
    /// broken answer off as one that found nothing.
    fn output(
        &self,
        operation: &Operation,
        response: &Response,
        output: &mut dyn Shape,
    ) -> Result<(), DecodeError> {
        if response.body().is_empty() && operation.output.members.is_empty() {
            return Ok(());
        }
        read(response, output)
    }

    fn error_metadata(&self, response: &Response) -> ErrorMetadata {
        let mut told = Told::default();
        json::for_each_string(response.body(), &mut |key, text| told.take(key, &text));
        let foreign = json::other_than_object(response.body()).is_some();
        error_metadata(response, told, foreign)
    }

    /// Leaves `error` as it is where the response has no body.
    fn error(&self, response: &Response, error: &mut dyn Shape) -> Result<(), DecodeError> {
        match response.body().is_empty() {
            true => Ok(()),
            false => read(response, error),
        }
    }

    fn initial_messages(&self) -> bool {
        true
    }

    fn write_event(&self, shape: &dyn Shape) -> Result<(Vec<u8>, &'static str), EncodeError> {
        let mut payload = Vec::new();
        json::write_body(&mut payload, shape, None)?;
        Ok((payload, self.content_type))
    }

    fn read_event(&self, payload: &[u8], shape: &mut dyn Shape) -> Result<(), DecodeError> {
        match payload.is_empty() {
            true => Ok(()),
            false => json::read(payload, shape),
        }
    }
}

fn read(response: &Response, shape: &mut dyn Shape) -> Result<(), DecodeError> {
    match json::other_than_object(response.body()) {
        None => json::read(response.body(), shape),
        Some(found) => Err(foreign_body("a JSON object", found, response)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dynamic::Record;
    use crate::service::ERROR_SHAPE;
    use crate::testing_shapes::{Item, NOTHING, PANTRY, Pantry, STOCK, TAKE};

    fn response(status: u16, headers: &[(&'static str, &str)], body: &str) -> Response {
        let mut response = http::Response::builder().status(status);
        for (name, value) in headers {
            response = response.header(*name, *value);
        }
        response.body(body.to_owned().into()).unwrap()
    }

    fn metadata(headers: &[(&'static str, &str)], body: &str) -> ErrorMetadata {
        AWS_JSON_1_1.error_metadata(&response(400, headers, body))
    }

    #[test]
    fn a_request_is_a_post_to_the_root_named_by_its_target() {
        let item = Item { name: Some("n".into()), part: None };
        let request = AWS_JSON_1_1.request(&TAKE, &item, None).unwrap();
        assert_eq!(request.method(), Method::POST);
        assert_eq!(request.uri(), "/");
        assert_eq!(request.headers()["content-type"], "application/x-amz-json-1.1");
        assert_eq!(request.headers()["x-amz-target"], "Larder_V1.TakeItem");
        assert_eq!(request.headers().len(), 2);
        assert_eq!(request.body(), r#"{"name":"n"}"#);
    }

    #[test]
    fn an_empty_input_is_an_empty_object() {
        let request = AWS_JSON_1_0.request(&STOCK, &Pantry::default(), None).unwrap();
        assert_eq!(request.headers()["content-type"], "application/x-amz-json-1.0");
        assert_eq!(request.body(), "{}");
    }

    #[test]
    fn an_output_is_read_from_the_body() {
        let mut output = Pantry::default();
        let response = response(200, &[], r#"{"byte":1}"#);
        AWS_JSON_1_1.output(&STOCK, &response, &mut output).unwrap();
        assert_eq!(output, Pantry { byte: Some(1), ..Pantry::default() });
    }

    #[test]
    fn an_empty_body_is_taken_only_where_the_output_has_no_members() {
        let empty = response(200, &[], "");
        let mut nothing = Record::new(&NOTHING);
        assert_eq!(AWS_JSON_1_1.output(&TAKE, &empty, &mut nothing), Ok(()));
        let unexpected = response(200, &[], r#"{"foo":true}"#);
        assert_eq!(AWS_JSON_1_1.output(&TAKE, &unexpected, &mut nothing), Ok(()));
        let mut pantry = Record::new(&PANTRY);
        assert_eq!(
            AWS_JSON_1_1.output(&STOCK, &empty, &mut pantry).unwrap_err().to_string(),
            "expected a JSON object, found nothing (status 200, content-type unknown)"
        );
    }

    #[test]
    fn a_body_that_is_no_object_is_an_error_that_names_its_type() {
        let html = response(200, &[("content-type", "text/html")], "<html>hello</html>");
        assert_eq!(
            AWS_JSON_1_1.output(&STOCK, &html, &mut Pantry::default()).unwrap_err().to_string(),
            "expected a JSON object, found text that starts with '<' (XML or HTML) \
             (status 200, content-type text/html)"
        );
    }

    #[test]
    fn the_code_is_found_in_each_of_its_places_and_forms() {
        let uri = "http://internal.amazon.com/coral/com.amazon.coral.validate/#x";
        for code in [
            "FooError".to_owned(),
            format!("FooError:{uri}"),
            "aws.protocoltests.json#FooError".to_owned(),
            format!("aws.protocoltests.json#FooError:{uri}"),
        ] {
            let header = metadata(&[("x-amzn-errortype", &code)], "");
            assert_eq!(header.code(), Some("FooError"));
            let kind = format!(r#"{{"details":[{{"__type":"no"}}],"__type":"{code}"}}"#);
            assert_eq!(metadata(&[], &kind).code(), Some("FooError"));
            let code = format!(r#"{{"code":"{code}"}}"#);
            assert_eq!(metadata(&[], &code).code(), Some("FooError"));
        }
    }

    #[test]
    fn the_header_goes_before_the_type_and_the_type_before_the_code() {
        let body = r#"{"code":"C","__type":"B"}"#;
        assert_eq!(metadata(&[("x-amzn-errortype", "A")], body).code(), Some("A"));
        assert_eq!(metadata(&[("x-amzn-errortype", "")], body).code(), Some("B"));
        assert_eq!(metadata(&[], r#"{"code":"C","__type":7}"#).code(), Some("C"));
    }

    #[test]
    fn the_code_of_the_query_protocol_is_preferred() {
        let headers = [("x-amzn-query-error", "Customized;Sender"), ("x-amzn-errortype", "A")];
        assert_eq!(metadata(&headers, r#"{"__type":"B"}"#).code(), Some("Customized"));
        assert_eq!(
            metadata(&[("x-amzn-query-error", ";Sender"), headers[1]], "").code(),
            Some("A")
        );
    }

    #[test]
    fn the_shape_and_the_fault_are_kept_beside_the_code_of_the_query_protocol() {
        let found = metadata(&[("x-amzn-query-error", "Old;Sender")], r#"{"__type":"a#New"}"#);
        assert_eq!(
            (found.code(), found.extra(ERROR_SHAPE), found.extra("type")),
            (Some("Old"), Some("New"), Some("Sender"))
        );
        let found = metadata(&[], r#"{"__type":"a#New"}"#);
        assert_eq!((found.extra(ERROR_SHAPE), found.extra("type")), (None, None));
    }

    #[test]
    fn message_and_request_id_are_found_under_each_name() {
        for key in ["message", "Message", "errorMessage"] {
            let found = metadata(&[], &format!(r#"{{"{key}":"told"}}"#));
            assert_eq!(found.message(), Some("told"));
        }
        assert_eq!(metadata(&[("x-amzn-requestid", "a")], "{}").request_id(), Some("a"));
        assert_eq!(metadata(&[("x-amz-request-id", "b")], "{}").request_id(), Some("b"));
    }

    #[test]
    fn what_is_no_json_has_no_code_and_says_its_content_type() {
        let found = metadata(&[("content-type", "text/html")], "<html>503</html>");
        assert_eq!(found.code(), None);
        assert_eq!(found.message(), None);
        assert_eq!(found.extra("content_type"), Some("text/html"));
        assert_eq!(metadata(&[], ""), ErrorMetadata::default());
        let broken = metadata(&[], r#"{"__type":"A","message":"m"#);
        assert_eq!((broken.code(), broken.message()), (Some("A"), None));
    }

    #[test]
    fn the_members_of_an_error_are_read_where_there_is_a_body() {
        let mut item = Item::default();
        AWS_JSON_1_1.error(&response(500, &[], ""), &mut item).unwrap();
        assert_eq!(item, Item::default());
        let body = r#"{"__type":"Item","name":"n"}"#;
        AWS_JSON_1_1.error(&response(400, &[], body), &mut item).unwrap();
        assert_eq!(item.name.as_deref(), Some("n"));
    }
}
