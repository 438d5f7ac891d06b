use serde_json::{Value, json};

use crate::load::testing;
use crate::model::traits::ids;
use crate::model::{Model, Shape, ShapeId, ShapeKind, Simple, Traits};

fn id(name: &str) -> ShapeId {
    ShapeId::new("com.amazonaws.tinyone", name)
}

fn shape<'m>(model: &'m Model, name: &str) -> &'m Shape {
    model.shape(&id(name)).unwrap()
}

fn member<'m>(model: &'m Model, of: &str, name: &str) -> &'m Traits {
    &shape(model, of).member(name).unwrap().traits
}

fn all(traits: &Traits) -> Value {
    Value::Object(traits.iter().map(|(id, value)| (id.to_owned(), value.clone())).collect())
}

fn with_shapes(shapes: &str) -> Model {
    testing::model(&testing::service(shapes))
}

/// The model of a service with another protocol, whose operation takes `In`.
fn rest(protocol: &str, uri: &str, shapes: &str) -> Model {
    let text = testing::service(shapes)
        .replace(r#""protocol": "json""#, &format!(r#""protocol": "{protocol}""#))
        .replace(
            r#""requestUri": "/"}"#,
            &format!(r#""requestUri": "{uri}"}}, "input": {{"shape": "In"}}"#),
        );
    testing::model(&text)
}

fn operation(keys: &str) -> Traits {
    let text =
        testing::service("").replace(r#""name": "Get""#, &format!(r#""name": "Get", {keys}"#));
    shape(&testing::model(&text), "Get").traits.clone()
}

fn with(file: &str, text: &str) -> Traits {
    let model = testing::lower(&testing::service(""), &[(file, text)]).unwrap();
    shape(&model, "Get").traits.clone()
}

fn fault(service: &str, others: &[(&str, &str)]) -> String {
    testing::lower(service, others).unwrap_err().to_string()
}

#[test]
fn the_service_has_its_names_its_protocol_and_its_operations() {
    let rules = ("endpoint-rule-set-1", r#"{"version": "1.0", "rules": []}"#);
    let model = testing::lower(&testing::service(""), &[rules]).unwrap();
    assert_eq!(model.service.as_str(), "com.amazonaws.tinyone#TinyTarget");
    let (shape, service) = model.service().unwrap();
    assert_eq!(service.version, "2020-01-01");
    assert_eq!(service.operations, [id("Get")]);
    assert_eq!(
        all(&shape.traits),
        json!({
            "aws.api#service": {"sdkId": "Tiny One", "endpointPrefix": "api.tiny"},
            "aws.auth#sigv4": {"name": "tiny"},
            "aws.protocols#awsJson1_1": {},
            "smithy.api#auth": ["aws.auth#sigv4"],
            "smithy.api#title": "Tiny Service",
            "smithy.rules#endpointRuleSet": {"version": "1.0", "rules": []},
        })
    );
}

#[test]
fn without_a_target_prefix_the_service_is_named_by_its_id() {
    let text = testing::service("").replace(r#", "targetPrefix": "TinyTarget""#, "");
    assert_eq!(testing::model(&text).service, id("TinyOne"));
}

#[test]
fn every_protocol_has_its_trait() {
    for (protocol, expected) in [
        ("rest-json", "aws.protocols#restJson1"),
        ("rest-xml", "aws.protocols#restXml"),
        ("query", "aws.protocols#awsQuery"),
        ("ec2", "aws.protocols#ec2Query"),
        ("smithy-rpc-v2-cbor", "smithy.protocols#rpcv2Cbor"),
    ] {
        let text = testing::service("")
            .replace(r#""protocol": "json""#, &format!(r#""protocol": "{protocol}""#));
        assert!(testing::model(&text).service().unwrap().0.traits.has(expected), "{protocol}");
    }
    let both = testing::service("")
        .replace(r#""protocol""#, r#""protocols": ["smithy-rpc-v2-cbor", "json"], "protocol""#)
        .replace(r#""jsonVersion": "1.1""#, r#""jsonVersion": "1.0""#);
    let model = testing::model(&both);
    let traits = &model.service().unwrap().0.traits;
    assert!(traits.has("smithy.protocols#rpcv2Cbor") && traits.has(ids::AWS_JSON_1_0));
    assert_eq!(
        traits.get(ids::PROTOCOLS),
        Some(&json!(["smithy.protocols#rpcv2Cbor", ids::AWS_JSON_1_0]))
    );
    let text = testing::service("").replace(r#""protocol": "json""#, r#""protocol": "soap""#);
    assert_eq!(
        fault(&text, &[]),
        "service-2.json:3: metadata.protocol: unknown protocol `soap`\n  \
         help: known are json, rest-json, rest-xml, query, ec2, smithy-rpc-v2-cbor"
    );
}

#[test]
fn an_operation_has_its_ends_and_unit_where_there_is_none() {
    let model = with_shapes("");
    let ShapeKind::Operation(operation) = &shape(&model, "Get").kind else { panic!() };
    assert_eq!(operation.input, ShapeId::unit());
    assert_eq!(operation.output, id("Out"));
    assert_eq!(operation.errors, [id("Bad")]);
    assert_eq!(model.shape(&ShapeId::unit()).unwrap().kind, ShapeKind::Structure(Vec::new()));
    let http = json!({"method": "POST", "uri": "/", "code": 200});
    assert_eq!(shape(&model, "Get").traits.get(ids::HTTP), Some(&http));
}

#[test]
fn what_is_said_of_an_operation_becomes_traits() {
    let traits = operation(
        r#""documentation": "D", "idempotent": true, "readonly": false, "authtype": "none",
           "auth": ["smithy.api#noAuth", "aws.auth#sigv4"], "unsignedPayload": true,
           "httpChecksumRequired": true, "httpChecksum": {"requestChecksumRequired": true},
           "requestcompression": {"encodings": ["gzip"]}, "endpoint": {"hostPrefix": "a."},
           "staticContextParams": {"A": {"value": 1}}, "deprecated": true,
           "deprecatedMessage": "M", "deprecatedSince": "S", "novel": 7"#,
    );
    assert_eq!(
        all(&traits),
        json!({
            "aws.auth#unsignedPayload": {},
            "aws.protocols#httpChecksum": {"requestChecksumRequired": true},
            "smithy.api#auth": ["aws.auth#sigv4"],
            "smithy.api#deprecated": {"message": "M", "since": "S"},
            "smithy.api#documentation": "D",
            "smithy.api#endpoint": {"hostPrefix": "a."},
            "smithy.api#http": {"method": "POST", "uri": "/", "code": 200},
            "smithy.api#httpChecksumRequired": {},
            "smithy.api#idempotent": {},
            "smithy.api#optionalAuth": {},
            "smithy.api#requestCompression": {"encodings": ["gzip"]},
            "smithy.rules#staticContextParams": {"A": {"value": 1}},
            "tinsmith.unknown#novel": 7,
        })
    );
}

#[test]
fn an_operation_that_takes_no_authentication_has_no_scheme() {
    let traits = operation(r#""authtype": "none", "auth": ["smithy.api#noAuth"]"#);
    assert_eq!(traits.get(ids::AUTH), Some(&json!([])));
    assert!(traits.has(ids::OPTIONAL_AUTH));
}

#[test]
fn a_signature_of_an_old_version_is_noted_and_replaced() {
    let text = testing::service("")
        .replace(r#""signingName""#, r#""signatureVersion": "v2", "signingName""#);
    let model = testing::model(&text);
    let traits = &model.service().unwrap().0.traits;
    assert_eq!(traits.get(ids::AUTH), Some(&json!(["aws.auth#sigv4"])));
    assert_eq!(
        crate::model::left_out(&model),
        ["signatures of version 2: requests are signed by version 4"]
    );
}

#[test]
fn every_simple_type_is_known() {
    for (name, expected) in [
        ("boolean", Simple::Boolean),
        ("byte", Simple::Byte),
        ("short", Simple::Short),
        ("integer", Simple::Integer),
        ("long", Simple::Long),
        ("float", Simple::Float),
        ("double", Simple::Double),
        ("biginteger", Simple::BigInteger),
        ("bigdecimal", Simple::BigDecimal),
        ("string", Simple::String),
        ("character", Simple::String),
        ("blob", Simple::Blob),
        ("timestamp", Simple::Timestamp),
    ] {
        let model = with_shapes(&format!(r#""S": {{"type": "{name}"}},"#));
        assert_eq!(shape(&model, "S").kind, ShapeKind::Simple(expected));
    }
}

#[test]
fn structures_become_unions_documents_and_event_streams() {
    let model = with_shapes(
        r#""D": {"type": "structure", "members": {}, "document": true},
           "U": {"type": "structure", "union": true, "members": {"z": {"shape": "D"}, "a": {"shape": "D"}}},
           "E": {"type": "structure", "eventstream": true, "members": {"e": {"shape": "U"}}},"#,
    );
    assert_eq!(shape(&model, "D").kind, ShapeKind::Simple(Simple::Document));
    let ShapeKind::Union(members) = &shape(&model, "U").kind else { panic!() };
    assert_eq!(members.iter().map(|member| &member.name).collect::<Vec<_>>(), ["z", "a"]);
    assert!(matches!(shape(&model, "E").kind, ShapeKind::Union(_)));
    assert!(shape(&model, "E").traits.has(ids::STREAMING));
}

#[test]
fn an_enum_keeps_its_values_in_order() {
    let model = with_shapes(r#""S": {"type": "string", "enum": ["b-c", "A"], "max": 3},"#);
    let ShapeKind::Enum(values) = &shape(&model, "S").kind else { panic!() };
    let values: Vec<_> = values.iter().map(|v| (v.name.as_str(), v.value.as_str())).collect();
    assert_eq!(values, [("b-c", "b-c"), ("A", "A")]);
    assert_eq!(all(&shape(&model, "S").traits), json!({"smithy.api#length": {"max": 3}}));
}

#[test]
fn bounds_are_the_length_of_texts_and_the_range_of_numbers() {
    let model = with_shapes(
        r#""S": {"type": "string", "min": 1, "max": 2, "pattern": "a+", "sensitive": true},
           "N": {"type": "double", "min": 0.5, "box": true},
           "T": {"type": "timestamp", "max": 2, "timestampFormat": "iso8601"},
           "L": {"type": "list", "member": {"shape": "S", "locationName": "x"}, "max": 9, "flattened": true},
           "M": {"type": "map", "key": {"shape": "S"}, "value": {"shape": "N"}, "sparse": true},"#,
    );
    let traits = |name: &str| all(&shape(&model, name).traits);
    assert_eq!(
        traits("S"),
        json!({"smithy.api#length": {"min": 1, "max": 2}, "smithy.api#pattern": "a+",
               "smithy.api#sensitive": {}})
    );
    assert_eq!(traits("N"), json!({"smithy.api#box": {}, "smithy.api#range": {"min": 0.5}}));
    assert_eq!(
        traits("T"),
        json!({"smithy.api#timestampFormat": "date-time", "tinsmith.unknown#max": 2})
    );
    assert_eq!(
        traits("L"),
        json!({"smithy.api#length": {"max": 9}, "smithy.api#xmlFlattened": {}})
    );
    assert_eq!(traits("M"), json!({"smithy.api#sparse": {}}));
    let ShapeKind::Map(key, value) = &shape(&model, "M").kind else { panic!() };
    assert_eq!((key.name.as_str(), value.name.as_str()), ("key", "value"));
    assert_eq!(shape(&model, "L").member("member").unwrap().target, id("S"));
}

#[test]
fn an_error_says_whose_fault_it_is_its_code_and_whether_to_retry() {
    let model = with_shapes(
        r#""C": {"type": "structure", "members": {}, "exception": true,
              "error": {"code": "Wrong", "httpStatusCode": 404, "senderFault": true}},
           "F": {"type": "structure", "members": {}, "exception": true, "fault": true,
              "retryable": {"throttling": true}},
           "R": {"type": "structure", "members": {}, "exception": true, "retryable": {"throttling": false}},"#,
    );
    let traits = |name: &str| all(&shape(&model, name).traits);
    assert_eq!(
        traits("C"),
        json!({"smithy.api#error": "client", "smithy.api#httpError": 404,
               "aws.protocols#awsQueryError": {"code": "Wrong", "httpResponseCode": 404}})
    );
    assert_eq!(
        traits("F"),
        json!({"smithy.api#error": "server", "smithy.api#retryable": {"throttling": true}})
    );
    assert_eq!(traits("R"), json!({"smithy.api#error": "client", "smithy.api#retryable": {}}));
}

#[test]
fn a_shape_is_an_error_where_only_the_operation_says_so() {
    let text = testing::service("")
        .replace(r#", "exception": true"#, "")
        .replace(r#"{"shape": "Bad"}"#, r#"{"shape": "Bad", "error": {"httpStatusCode": 409}}"#);
    let traits = json!({"smithy.api#error": "client", "smithy.api#httpError": 409});
    assert_eq!(all(&shape(&testing::model(&text), "Bad").traits), traits);
}

#[test]
fn what_is_said_of_a_member_becomes_traits() {
    let model = with_shapes(
        r#""S": {"type": "string"},
           "A": {"type": "structure", "required": ["m"], "members": {"m": {"shape": "S",
              "documentation": "D", "idempotencyToken": true, "jsonvalue": true, "hostLabel": true,
              "contextParam": {"name": "P"}, "locationName": "wire", "streaming": true,
              "timestampFormat": "unixTimestamp", "deprecated": true, "novel": []}}},"#,
    );
    assert_eq!(
        all(member(&model, "A", "m")),
        json!({
            "smithy.api#deprecated": {},
            "smithy.api#documentation": "D",
            "smithy.api#hostLabel": {},
            "smithy.api#idempotencyToken": {},
            "smithy.api#mediaType": "application/json",
            "smithy.api#required": {},
            "smithy.api#streaming": {},
            "smithy.api#timestampFormat": "epoch-seconds",
            "smithy.rules#contextParam": {"name": "P"},
            "tinsmith.unknown#locationName": "wire",
            "tinsmith.unknown#novel": [],
        })
    );
}

#[test]
fn members_of_rest_requests_have_their_places() {
    let model = rest(
        "rest-json",
        "/{Label}/{Rest+}?x",
        r#""S": {"type": "string"},
           "M": {"type": "map", "key": {"shape": "S"}, "value": {"shape": "S"}},
           "In": {"type": "structure", "payload": "p", "members": {
             "u": {"shape": "S", "location": "uri", "locationName": "Label"},
             "r": {"shape": "S", "location": "uri", "locationName": "Rest"},
             "q": {"shape": "S", "location": "querystring", "locationName": "Q"},
             "all": {"shape": "M", "location": "querystring"},
             "h": {"shape": "S", "location": "header", "locationName": "X-H"},
             "hs": {"shape": "M", "location": "headers", "locationName": "X-"},
             "s": {"shape": "S", "location": "statusCode"},
             "b": {"shape": "S", "locationName": "B"},
             "p": {"shape": "S"}}},"#,
    );
    let one = |name: &str| member(&model, "In", name).iter().next().map(|(id, _)| id.to_owned());
    for (name, expected) in [
        ("u", "smithy.api#httpLabel"),
        ("q", "smithy.api#httpQuery"),
        ("all", "smithy.api#httpQueryParams"),
        ("h", "smithy.api#httpHeader"),
        ("hs", "smithy.api#httpPrefixHeaders"),
        ("s", "smithy.api#httpResponseCode"),
        ("b", "smithy.api#jsonName"),
        ("p", "smithy.api#httpPayload"),
    ] {
        assert_eq!(one(name).as_deref(), Some(expected), "{name}");
    }
    let http = shape(&model, "Get").traits.get(ids::HTTP).unwrap();
    assert_eq!(http["uri"], "/{u}/{r+}?x");
}

#[test]
fn in_xml_the_location_name_is_the_element() {
    let shapes = r#""S": {"type": "string"},
        "L": {"type": "list", "member": {"shape": "S", "locationName": "Item"}},
        "In": {"type": "structure", "members": {
          "m": {"shape": "L", "locationName": "Ms", "flattened": true,
                "xmlNamespace": {"uri": "urn:x"}},
          "a": {"shape": "S", "xmlAttribute": true, "queryName": "A"}}},"#;
    let model = rest("rest-xml", "/", shapes);
    assert_eq!(
        all(member(&model, "In", "m")),
        json!({"smithy.api#xmlFlattened": {}, "smithy.api#xmlName": "Ms",
               "smithy.api#xmlNamespace": {"uri": "urn:x"}})
    );
    assert_eq!(
        all(member(&model, "In", "a")),
        json!({"aws.protocols#ec2QueryName": "A", "smithy.api#xmlAttribute": {}})
    );
    assert_eq!(all(member(&model, "L", "member")), json!({"smithy.api#xmlName": "Item"}));
}

#[test]
fn a_shape_called_like_an_operation_gets_another_name() {
    let model = with_shapes(
        r#""Get": {"type": "string"},
           "A": {"type": "structure", "members": {"m": {"shape": "Get"}}},"#,
    );
    assert_eq!(shape(&model, "A").member("m").unwrap().target, id("GetShape"));
    assert!(matches!(shape(&model, "Get").kind, ShapeKind::Operation(_)));
}

#[test]
fn a_paginator_with_one_result_key_has_items() {
    let traits = with(
        "paginators-1",
        r#"{"pagination": {"Get": {"input_token": "t", "output_token": "u", "limit_key": "n",
            "result_key": "a.b", "more_results": "more", "non_aggregate_keys": ["k"]}}}"#,
    );
    assert_eq!(
        traits.get(ids::PAGINATED),
        Some(&json!({"inputToken": "t", "outputToken": "u", "pageSize": "n", "items": "a.b"}))
    );
    assert_eq!(traits.get(ids::RESULT_KEYS), Some(&json!(["a.b"])));
    assert_eq!(traits.get(ids::MORE_RESULTS), Some(&json!("more")));
    assert_eq!(traits.get(ids::NON_AGGREGATE_KEYS), Some(&json!(["k"])));
}

#[test]
fn a_paginator_with_several_keys_and_tokens_keeps_them_all() {
    let traits = with(
        "paginators-1",
        r#"{"pagination": {"Get": {"input_token": ["s", "t"], "output_token": ["u", "v"],
            "result_key": ["a", "b"]}}}"#,
    );
    assert_eq!(traits.get(ids::PAGINATED), Some(&json!({})));
    assert_eq!(traits.get(ids::RESULT_KEYS), Some(&json!(["a", "b"])));
    assert_eq!(traits.get(ids::TOKENS), Some(&json!({"input": ["s", "t"], "output": ["u", "v"]})));
}

#[test]
fn a_waiter_becomes_a_trait_of_its_operation() {
    let acceptor = |state: &str, matcher: &str, argument: &str, expected: Value| json!({"state": state, "matcher": matcher, "argument": argument, "expected": expected});
    let waiters = json!({"waiters": {
        "Up": {"operation": "Get", "delay": 5, "maxAttempts": 60, "description": "D", "acceptors": [
            acceptor("success", "path", "a.b", "X".into()),
            acceptor("failure", "path", "c", false.into()),
            acceptor("retry", "pathAll", "d[]", "X".into()),
            acceptor("retry", "pathAny", "d[]", "X".into()),
            acceptor("success", "pathAll", "d[].e", true.into()),
            {"state": "success", "matcher": "status", "expected": 200},
            {"state": "retry", "matcher": "error", "expected": "Bad"},
            {"state": "success", "matcher": "error", "expected": false}]},
        "Slow": {"operation": "Get", "delay": 300, "maxAttempts": 3, "acceptors": []}}});
    let traits = with("waiters-2", &waiters.to_string());
    let output = |path: &str, expected: &str, comparator: &str| json!({"output": {"path": path, "expected": expected, "comparator": comparator}});
    let all_true = "length(d[].e) > `0` && length((d[].e)[?@ != `true`]) == `0`";
    let expected = json!({
        "Up": {"documentation": "D", "minDelay": 5, "maxDelay": 120, "acceptors": [
            {"state": "success", "matcher": output("a.b", "X", "stringEquals")},
            {"state": "failure", "matcher": output("c", "false", "booleanEquals")},
            {"state": "retry", "matcher": output("d[]", "X", "allStringEquals")},
            {"state": "retry", "matcher": output("d[]", "X", "anyStringEquals")},
            {"state": "success", "matcher": output(all_true, "true", "booleanEquals")},
            {"state": "success", "matcher": {"success": true}},
            {"state": "retry", "matcher": {"errorType": "Bad"}},
            {"state": "success", "matcher": {"success": true}}]},
        "Slow": {"minDelay": 300, "maxDelay": 300, "acceptors": []}});
    assert_eq!(traits.get(ids::WAITABLE), Some(&expected));
    assert_eq!(traits.get(ids::MAX_ATTEMPTS), Some(&json!({"Up": 60, "Slow": 3})));
}

#[test]
fn a_waiter_for_a_status_waits_for_the_errors_that_have_it() {
    let waiters = json!({"waiters": {
        "Gone": {"operation": "Get", "delay": 5, "acceptors": [
            {"state": "success", "matcher": "status", "expected": 404}]},
        "Busy": {"operation": "Get", "delay": 5, "acceptors": [
            {"state": "success", "matcher": "status", "expected": 503}]}}})
    .to_string();
    let service = testing::service("").replace(
        "\"exception\": true",
        "\"exception\": true, \"error\": {\"httpStatusCode\": 404}",
    );
    let model = testing::lower(&service, &[("waiters-2", &waiters)]).unwrap();
    let traits = &shape(&model, "Get").traits;
    let acceptors = json!([{"state": "success", "matcher": {"errorType": "Bad"}}]);
    let gone = json!({"minDelay": 5, "maxDelay": 120, "acceptors": acceptors});
    assert_eq!(traits.get(ids::WAITABLE), Some(&json!({"Gone": gone})));
    let note = "the waiter `Busy`: no error of the operation has the HTTP status 503";
    assert_eq!(traits.get(ids::LEFT_OUT), Some(&json!([note])));
}

#[test]
fn a_paginator_whose_token_is_an_expression_is_left_out() {
    let traits = with(
        "paginators-1",
        r#"{"pagination": {"Get": {"input_token": "t", "output_token": "a[-1].b"}}}"#,
    );
    assert!(!traits.has(ids::PAGINATED));
    let note = "the paginator of `Get`: its token `a[-1].b` is more than a path";
    assert_eq!(traits.get(ids::LEFT_OUT), Some(&json!([note])));
}

#[test]
fn the_one_list_among_the_result_keys_is_the_items() {
    let service = testing::service(
        r#""List": {"type": "list", "member": {"shape": "Number"}}, "Number": {"type": "long"},"#,
    )
    .replace(
        r#""Out": {"type": "structure", "members": {}"#,
        r#""Out": {"type": "structure", "members": {
            "count": {"shape": "Number"}, "list": {"shape": "List"}}"#,
    );
    let items = |keys: Value| {
        let key = json!({"input_token": "t", "output_token": "u", "result_key": keys});
        let file = json!({"pagination": {"Get": key}}).to_string();
        let model = testing::lower(&service, &[("paginators-1", &file)]).unwrap();
        shape(&model, "Get").traits.get(ids::PAGINATED).unwrap().get("items").cloned()
    };
    assert_eq!(items(json!(["list", "count"])), Some(json!("list")));
    assert_eq!(items(json!("count")), None);
}

#[test]
fn an_example_is_titled_by_its_id_where_the_prose_is_gone() {
    let traits = with(
        "examples-1",
        r#"{"examples": {"Get": [{"id": "i", "input": {}, "output": {"a": 1}, "comments": {}},
            {"id": "j", "title": "T", "description": "D"}]}}"#,
    );
    assert_eq!(
        traits.get(ids::EXAMPLES),
        Some(&json!([{"title": "i", "input": {}, "output": {"a": 1}},
                     {"title": "T", "documentation": "D"}]))
    );
}

#[test]
fn an_unknown_shape_type_is_an_error_that_names_the_shape() {
    assert_eq!(
        fault(&testing::service("\n\"S\": {\n\"type\": \"tensor\"},"), &[]),
        "service-2.json:10: com.amazonaws.tinyone#S: unknown shape type `tensor`\n  \
         help: the model may be newer than this generator, or not one of botocore's"
    );
}

#[test]
fn a_reference_to_a_missing_shape_names_member_and_line() {
    let text = testing::service(
        "\n\"Foo\": {\"type\": \"structure\",\n \"members\": {\n  \"bar\": {\"shape\": \"Oot\"}}},",
    );
    assert_eq!(
        fault(&text, &[]),
        "service-2.json:11: com.amazonaws.tinyone#Foo$bar: refers to the shape `Oot`, which is \
         not in the model\n  help: did you mean `Out`?"
    );
    let text = testing::service("").replace(r#"[{"shape": "Bad"}]"#, r#"[{"shape": "Worse"}]"#);
    assert_eq!(
        fault(&text, &[]),
        "service-2.json:7: com.amazonaws.tinyone#Get$errors: refers to the shape `Worse`, which \
         is not in the model\n  help: the shapes stand under `shapes`"
    );
}

#[test]
fn a_required_member_that_is_not_there_is_an_error() {
    let text =
        testing::service(r#""Foo": {"type": "structure", "required": ["bar"], "members": {}},"#);
    assert_eq!(
        fault(&text, &[]),
        "service-2.json:8: com.amazonaws.tinyone#Foo$bar: the structure has no such member\n  \
         help: the members stand under `members`"
    );
}

#[test]
fn a_paginator_or_waiter_of_a_missing_operation_is_an_error() {
    let paginator = "{\"pagination\": {\n \"Gets\": {}}}";
    assert_eq!(
        fault(&testing::service(""), &[("paginators-1", paginator)]),
        "paginators-1.json:2: com.amazonaws.tinyone#Gets: the paginator is for an operation that \
         is not in the model\n  help: did you mean `Get`?"
    );
    let waiter =
        "{\"waiters\": {\"W\": {\"delay\": 1, \"acceptors\": [],\n \"operation\": \"Out\"}}}";
    assert_eq!(
        fault(&testing::service(""), &[("waiters-2", waiter)]),
        "waiters-2.json:2: com.amazonaws.tinyone#Out: the waiter is for an operation that is not \
         in the model\n  help: the operations stand under `operations`"
    );
}
