//! Event streams: what is sent of the events of an input, and what comes of those of an output.
//!
//! A case is about the messages of one direction, about what comes before them, or about how the
//! call fails.

mod frames;

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::{Map, Value};
use tinsmith_codegen::plan::{Field, Operation, Structure, Type};

use super::super::instantiate::Event;
use super::super::suite::{Case, differs};
use super::request::{self, Expected};
use super::{Kind, Test, Writer, body, response};
use frames::{Frame, frames};

/// The header of a message that signs another, which is its payload.
const SIGNATURE: &str = ":chunk-signature";

/// An event stream test of an operation.
pub fn case(writer: &Writer<'_>, test: &Test) -> Result<(Case, TokenStream)> {
    let operation = writer.operation(&test.shape)?;
    let mut kinds = events(test).map(|event| event["type"].as_str().unwrap_or_default());
    let asks = kinds.next().map_or(has(test, "initialRequest"), |kind| kind == "request");
    if kinds.any(|kind| (kind == "request") != asks) {
        bail!("events of both directions in one case");
    }
    match asks {
        true => sent(writer, test, operation),
        false => received(writer, test, operation),
    }
}

fn has(test: &Test, part: &str) -> bool {
    test.case.get(part).is_some_and(|value| !value.is_null())
}

fn events(test: &Test) -> impl Iterator<Item = &Value> {
    test.case["events"].as_array().into_iter().flatten()
}

fn object(test: &Test, part: &str) -> Value {
    let value = test.case.get(part).filter(|value| value.is_object());
    value.cloned().unwrap_or_else(|| Value::Object(Map::new()))
}

/// The field that holds the events, with the name of their union in the plan.
fn stream(structure: &Structure) -> Option<(&Field, &str)> {
    structure.fields.iter().find_map(|field| match &field.ty {
        Type::EventSender(events) | Type::EventReceiver(events, _) => Some((field, &**events)),
        _ => None,
    })
}

/// Messages of the request, or its head.
fn sent(writer: &Writer<'_>, test: &Test, operation: &Operation) -> Result<(Case, TokenStream)> {
    if has(test, "expectation") && test.case["expectation"].get("failure").is_some() {
        bail!("what a request fails with is a server's");
    }
    let params = events(test).map(|event| &event["params"]).collect::<Vec<_>>();
    let call = call(writer, operation, &object(test, "initialRequestParams"), &params)?;
    let (suite, id) = (writer.suite, test.id());
    let statement = quote! {
        wire::request(
            out,
            #suite,
            #id,
            |it| it.endpoint_url("https://example.com"),
            |config| async move { wire::sent(#call.send().await) },
        );
    };
    let head = Test {
        kind: Kind::Request,
        shape: test.shape.clone(),
        case: object(test, "initialRequest"),
    };
    let head = Expected::of(&head)?;
    let messages = events(test)
        .map(|event| Ok((message(event)?, event["bodyMediaType"].as_str().map(str::to_owned))))
        .collect::<Result<Vec<_>>>()?;
    let judge = move |found: &Value| {
        let mut differences = head.differences(found);
        if found.get("error").is_none() && !messages.is_empty() {
            match request::sent(found).and_then(|body| unsigned(frames(&body)?)) {
                Ok(found) => differences.extend(messages_differ(&messages, &found)),
                Err(error) => differences.push(format!("messages: {error:#}")),
            }
        }
        differences
    };
    Ok((Case::found(test.id(), judge), statement))
}

/// The call of an operation, with these events where its input has any.
fn call(
    writer: &Writer<'_>,
    operation: &Operation,
    params: &Value,
    events: &[&Value],
) -> Result<TokenStream> {
    let call = writer.rust.call(operation)?;
    let setters = writer.rust.input(operation, params, true)?;
    let Some((field, union)) = stream(&operation.input) else {
        return Ok(quote!(#call #setters));
    };
    let errors = writer.rust.stream_error(union)?;
    let union = (writer.rust.path(union)?, union);
    let items = events
        .iter()
        .map(|event| {
            Ok(match writer.rust.event(union.1, event)? {
                Event::Value(value) => quote!(Ok(#value)),
                Event::Error { variant, builder, .. } => quote!(Err(#variant(#builder.build()))),
            })
        })
        .collect::<Result<Vec<_>>>()?;
    let (set, union) = (writer.rust.setter(field)?, union.0);
    Ok(quote! {
        #call #setters.#set(Some(events::sender::<#union, #errors>(Vec::from([#(#items),*]))))
    })
}

/// A message as the case has it.
fn message(event: &Value) -> Result<Frame> {
    let bytes = event["bytes"].as_str().context("an event without its bytes")?;
    let mut frames = frames(&STANDARD.decode(bytes)?)?;
    match (frames.pop(), frames.len()) {
        (Some(frame), 0) => Ok(frame),
        _ => bail!("an event whose bytes are no one message"),
    }
}

/// The messages within those that sign them. After the last there is one that signs the end.
fn unsigned(frames: Vec<Frame>) -> Result<Vec<Frame>> {
    if !frames.iter().any(|frame| frame.headers.contains_key(SIGNATURE)) {
        return Ok(frames);
    }
    let mut inner = Vec::new();
    let last = frames.len() - 1;
    for (index, frame) in frames.into_iter().enumerate() {
        if !frame.headers.contains_key(SIGNATURE) || !frame.headers.contains_key(":date") {
            bail!("a message that is not signed among some that are");
        }
        if frame.payload.is_empty() != (index == last) {
            bail!("the message that signs the end is not the last");
        }
        inner.extend(self::frames(&frame.payload)?);
    }
    Ok(inner)
}

fn messages_differ(expected: &[(Frame, Option<String>)], found: &[Frame]) -> Vec<String> {
    if expected.len() != found.len() {
        return vec![differs("messages", &expected.len().to_string(), &found.len().to_string())];
    }
    let mut differences = Vec::new();
    for ((expected, media_type), found) in expected.iter().zip(found) {
        if expected.headers != found.headers {
            differences.push(differs("headers", &shown(&expected.headers), &shown(&found.headers)));
        }
        let media_type = media_type.as_deref();
        differences.extend(body::differences(media_type, &expected.payload, &found.payload));
    }
    differences
}

fn shown(headers: &BTreeMap<String, (u8, Vec<u8>)>) -> String {
    let shown = headers.iter().map(|(name, (kind, value))| match (kind, value) {
        (7, text) => format!("{name}: {:?}", String::from_utf8_lossy(text)),
        (kind, value) => format!("{name}: {kind} {value:?}"),
    });
    shown.collect::<Vec<_>>().join(", ")
}

/// Messages of the answer, its head, or how the call fails.
fn received(
    writer: &Writer<'_>,
    test: &Test,
    operation: &Operation,
) -> Result<(Case, TokenStream)> {
    let (field, union) = stream(&operation.output)
        .with_context(|| format!("the output of {} has no events", operation.name))?;
    let failure = test.case["expectation"].get("failure");
    let error = failure.and_then(|failure| failure["errorId"].as_str());
    let error = error.map(|id| id.rsplit('#').next().unwrap_or_default());
    let mut values = Vec::new();
    let mut end = match failure {
        Some(_) => quote!(wire::any_error(found)),
        None => quote!(events::end(found)),
    };
    let mut ends = failure.is_some();
    for event in events(test).filter(|_| failure.is_none() || error.is_some()) {
        match writer.rust.event(union, &event["params"])? {
            Event::Value(value) => values.push(value),
            Event::Error { variant, builder, name } if Some(&*name) == error => {
                ends = false;
                end = quote! {
                    wire::error(
                        found,
                        |error| match error { #variant(error) => Some(error), _ => None },
                        |meta| #builder.meta(meta).build(),
                    )
                };
            }
            Event::Error { name, .. } => bail!("the error {name} is not expected"),
        }
    }
    let call = call(writer, operation, &Value::Object(Map::new()), &[])?;
    let asked = match error.filter(|_| ends) {
        // The call itself has to fail with it.
        Some(name) => {
            let pick = response::pick(writer, operation, writer.error(name)?)?;
            quote!(events::only(wire::is_error(found, #pick)))
        }
        None => {
            let (stream, count) = (writer.rust.field(field)?, values.len());
            let may_fail = ends;
            let same = match has(test, "initialResponseParams") {
                true => {
                    let head = object(test, "initialResponseParams");
                    let expected = writer.rust.output(operation, &head)?;
                    quote!(wire::output(found, #expected, false))
                }
                false => quote!(wire::any(found)),
            };
            let union = writer.rust.path(union)?;
            quote! {
                let mut found = found;
                let stream = match &mut found {
                    Ok(output) => events::taken(&mut output.#stream),
                    Err(error) => return events::refused(error, #may_fail),
                };
                let head = #same;
                let expected: [#union; #count] = [#(#values),*];
                events::received(head, stream, expected.into(), |found| #end).await
            }
        }
    };
    let (suite, id) = (writer.suite, test.id());
    let initial = object(test, "initialResponse");
    let code = initial["code"].as_u64().and_then(|code| u16::try_from(code).ok());
    let code = Literal::u16_unsuffixed(code.unwrap_or(200));
    let headers = initial["headers"].as_object().into_iter().flatten();
    let headers = headers.map(|(name, value)| {
        let value = value.as_str().unwrap_or_default();
        quote!((#name, #value))
    });
    let mut bytes = match initial["body"].as_str() {
        Some(body) => body::bytes(initial["bodyMediaType"].as_str(), body)?,
        None => Vec::new(),
    };
    for event in events(test) {
        bytes.extend(STANDARD.decode(event["bytes"].as_str().unwrap_or_default())?);
    }
    let bytes = Literal::byte_string(&bytes);
    let statement = quote! {
        wire::response(out, #suite, #id, #code, &[#(#headers),*], #bytes, |config| async move {
            let found = #call.send().await;
            #asked
        });
    };
    Ok((Case::found(test.id(), received_differs), statement))
}

/// What is wrong with the head, an event, or the end.
fn received_differs(found: &Value) -> Vec<String> {
    let parts = found["events"].as_array().into_iter().flatten();
    let parts = [&found["head"]].into_iter().chain(parts).chain([&found["end"]]);
    parts.flat_map(response::differences).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::frames::tests::message;
    use super::*;

    fn frame(headers: &[(&str, &str)], payload: &[u8]) -> Frame {
        frames(&message(headers, payload)).unwrap().remove(0)
    }

    #[test]
    fn signed_messages_hold_the_ones_that_count() {
        let signed = |payload: &[u8]| frame(&[(SIGNATURE, "s"), (":date", "d")], payload);
        let inner = message(&[("a", "b")], b"x");
        let found = unsigned(vec![signed(&inner), signed(b"")]).unwrap();
        assert_eq!(found, [frame(&[("a", "b")], b"x")]);
        let plain = || frame(&[("a", "b")], b"x");
        assert_eq!(unsigned(vec![plain()]).unwrap(), [plain()]);
        let error = |frames| unsigned(frames).unwrap_err().to_string();
        assert_eq!(error(vec![signed(&inner)]), "the message that signs the end is not the last");
        assert_eq!(
            error(vec![plain(), signed(b"")]),
            "a message that is not signed among some that are"
        );
    }

    #[test]
    fn messages_are_the_same_where_headers_and_the_meaning_of_bodies_are() {
        let json = || Some("application/json".to_owned());
        let expected = [(frame(&[("a", "1"), ("b", "2")], b"{\"x\": 1}"), json())];
        let found = frame(&[("b", "2"), ("a", "1")], b"{\"x\":1}");
        assert!(messages_differ(&expected, &[found]).is_empty());
        assert_eq!(messages_differ(&expected, &[]).len(), 1);
        let found = frame(&[("a", "1")], b"{}");
        assert_eq!(messages_differ(&expected, &[found]).len(), 2);
    }

    #[test]
    fn each_part_of_what_came_has_to_be_right() {
        let same = json!({"same": true});
        let other = json!({"same": false, "expected": "A", "found": "B"});
        let all = |head: &Value, event: &Value, end: &Value| {
            received_differs(&json!({"head": head, "events": [event], "end": end})).len()
        };
        assert_eq!(all(&same, &same, &same), 0);
        assert_eq!(all(&other, &other, &json!({"error": "no"})), 3);
    }
}
