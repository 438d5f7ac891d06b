//! Responses: an answer that is played, and the output or error that has to come of it.

use anyhow::{Context, Result};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::{Map, Value};
use tinsmith_codegen::plan::{Operation, Structure, Type};

use super::super::instantiate::has_nan;
use super::super::suite::{Case, differs};
use super::{Test, Writer, body};

/// A response test of an operation.
pub fn of_operation(writer: &Writer<'_>, test: &Test) -> Result<(Case, TokenStream)> {
    let operation = writer.operation(&test.shape)?;
    let expected = writer.rust.output(operation, &test.params())?;
    let nan = has_nan(&test.params());
    let streams = operation.output.fields.iter().filter(|field| field.ty == Type::Stream);
    let streams = streams.map(|field| writer.rust.field(field)).collect::<Result<Vec<_>>>()?;
    // A stream has to be read before it can be compared.
    let read = (!streams.is_empty()).then(|| {
        quote! {
            let mut found = found;
            if let Ok(output) = &mut found {
                #(wire::read(&mut output.#streams).await;)*
            }
        }
    });
    let compared = quote!(#read wire::output(found, #expected, #nan));
    let statement = statement(writer, test, operation, &compared)?;
    Ok((Case::found(test.id(), differences), statement))
}

/// A response test of an error, by the first operation that lists it.
pub fn of_error(writer: &Writer<'_>, test: &Test) -> Result<(Case, TokenStream)> {
    let error = writer.error(&test.shape)?;
    let mut operations = writer.plan.operations.iter();
    let operation = operations
        .find(|operation| operation.errors.iter().any(|listed| listed.table == error.table))
        .with_context(|| format!("no operation lists the error {}", test.shape))?;
    let expected = writer.rust.error(error, &test.params())?;
    let pick = pick(writer, operation, error)?;
    let compared = quote!(wire::error(found, #pick, |meta| #expected.meta(meta).build()));
    let statement = statement(writer, test, operation, &compared)?;
    let vendor = test.case.get("vendorParams").and_then(Value::as_object);
    let vendor = vendor.cloned().unwrap_or_default();
    let judge = move |found: &Value| {
        let mut all = differences(found);
        all.extend(vendor_differences(&vendor, found));
        all
    };
    Ok((Case::found(test.id(), judge), statement))
}

/// A function that takes an error out of the enum of an operation that lists it.
pub fn pick(writer: &Writer<'_>, operation: &Operation, error: &Structure) -> Result<TokenStream> {
    let listed = operation.errors.iter().find(|listed| listed.table == error.table);
    let listed = listed
        .with_context(|| format!("{} does not list the error {}", operation.name, error.name))?;
    let variant = writer.rust.path(&format!(
        "crate::operation::{}::{}::{}",
        operation.method,
        operation.error(),
        listed.variant
    ))?;
    Ok(quote!(|error| match error { #variant(error) => Some(error), _ => None }))
}

fn statement(
    writer: &Writer<'_>,
    test: &Test,
    operation: &Operation,
    compared: &TokenStream,
) -> Result<TokenStream> {
    let (suite, id) = (writer.suite, test.id());
    let call = writer.rust.call(operation)?;
    // What is asked does not matter here, but it has to be sent.
    let setters = writer.rust.input(operation, &Value::Object(Map::new()), true)?;
    let code = test.case["code"].as_u64().and_then(|code| u16::try_from(code).ok());
    let code = Literal::u16_unsuffixed(code.unwrap_or(200));
    let headers = test.pairs("headers");
    let headers = headers.iter().map(|(name, value)| quote!((#name, #value)));
    let body = test.text("body").unwrap_or_default();
    let body = body::bytes(test.text("bodyMediaType"), body)?;
    let body = Literal::byte_string(&body);
    Ok(quote! {
        wire::response(out, #suite, #id, #code, &[#(#headers),*], #body, |config| async move {
            let found = #call #setters.send().await;
            #compared
        });
    })
}

/// What is wrong with the end of a call.
pub fn differences(found: &Value) -> Vec<String> {
    if let Some(error) = found.get("error") {
        return vec![format!("another end of the call: {}", error.as_str().unwrap_or_default())];
    }
    if found["same"] == true {
        return Vec::new();
    }
    let text = |part: &str| found[part].as_str().unwrap_or_default().to_owned();
    vec![differs("value", &text("expected"), &text("found"))]
}

/// What the error says beside its members: its code, and whose fault it is.
fn vendor_differences(expected: &Map<String, Value>, found: &Value) -> Vec<String> {
    let differing = expected.iter().filter(|(name, value)| found[name.as_str()] != **value);
    differing
        .map(|(name, value)| differs(name, &value.to_string(), &found[name.as_str()].to_string()))
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_answer_is_as_expected_another_or_the_wrong_end() {
        assert!(differences(&json!({"same": true})).is_empty());
        assert_eq!(
            differences(&json!({"same": false, "expected": "A", "found": "B"})),
            ["value\n  expected A\n  found    B"]
        );
        assert_eq!(differences(&json!({"error": "no"})), ["another end of the call: no"]);
    }

    #[test]
    fn the_code_of_an_error_is_compared_where_the_case_has_one() {
        let expected = json!({"code": "A", "type": "Sender"});
        let expected = expected.as_object().unwrap();
        assert!(vendor_differences(expected, &json!({"code": "A", "type": "Sender"})).is_empty());
        assert_eq!(
            vendor_differences(expected, &json!({"code": "B", "type": "Sender"})),
            ["code\n  expected \"A\"\n  found    \"B\""]
        );
    }
}
