//! Which traits the generator knows: those that it reads, those that say nothing to a client of
//! the protocols it knows, and those that a client would have to honour and cannot yet.
//!
//! A trait that is in none of the tables is ignored; [`unknown`] names them.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::error::{Error, Result};
use crate::model::traits::ids;
use crate::model::{Model, ShapeKind, Traits, closure};

/// What becomes of a trait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The generator reads it.
    Read,
    /// It says nothing that changes what a client does.
    Ignored,
    /// A client would have to honour it, and cannot: an error where it is met.
    Unsupported,
    /// Nobody has decided.
    Unknown,
}

/// The traits that are read, by the part of the id behind `smithy.api#`.
const READ: &[&str] = &[
    "auth",
    "box",
    "clientOptional",
    "default",
    "deprecated",
    "documentation",
    "endpoint",
    "enum",
    "enumValue",
    "error",
    "examples",
    "hostLabel",
    "http",
    "httpError",
    "idempotencyToken",
    "input",
    "length",
    "mixin",
    "noAuth",
    "optionalAuth",
    "paginated",
    "pattern",
    "range",
    "requestCompression",
    "required",
    "retryable",
    "sensitive",
    "sparse",
    "streaming",
    "timestampFormat",
    "title",
];

/// The same of other namespaces, as whole ids.
const READ_ELSEWHERE: &[&str] = &[
    "aws.api#service",
    "aws.auth#sigv4",
    "aws.protocols#awsJson1_0",
    "aws.protocols#awsJson1_1",
    "aws.protocols#awsQueryCompatible",
    "aws.protocols#awsQueryError",
    "smithy.rules#contextParam",
    "smithy.rules#endpointBdd",
    "smithy.rules#endpointRuleSet",
    "smithy.rules#operationContextParams",
    "smithy.rules#staticContextParams",
    "smithy.waiters#waitable",
];

/// The traits that say nothing to a client, by the part of the id behind `smithy.api#`: advice,
/// what concerns services and tools, and what other protocols and other schemes of authentication
/// go by.
const IGNORED: &[&str] = &[
    "addedDefault",
    "authDefinition",
    "cors",
    "dataExamples",
    "eventHeader",
    "eventPayload",
    "externalDocumentation",
    "httpApiKeyAuth",
    "httpBasicAuth",
    "httpBearerAuth",
    "httpDigestAuth",
    "httpHeader",
    "httpLabel",
    "httpPayload",
    "httpPrefixHeaders",
    "httpQuery",
    "httpQueryParams",
    "httpResponseCode",
    "idRef",
    "idempotent",
    "internal",
    "jsonName",
    "mediaType",
    "nestedProperties",
    "noReplace",
    "notProperty",
    "output",
    "private",
    "property",
    "protocolDefinition",
    "readonly",
    "recommended",
    "references",
    "requiresLength",
    "resourceIdentifier",
    "since",
    "suppress",
    "tags",
    "trait",
    "uniqueItems",
    "unitType",
    "unstable",
    "xmlAttribute",
    "xmlFlattened",
    "xmlName",
    "xmlNamespace",
];

/// The same of other namespaces: whole ids, or namespaces with the `#` at their end.
const IGNORED_ELSEWHERE: &[&str] = &[
    "aws.api#",
    "aws.apigateway#",
    "aws.auth#",
    "aws.cloudformation#",
    "aws.customizations#",
    "aws.endpoints#",
    "aws.iam#",
    "aws.protocols#ec2Query",
    "aws.protocols#ec2QueryName",
    "aws.protocols#awsQuery",
    "aws.protocols#restJson1",
    "aws.protocols#restXml",
    "smithy.openapi#",
    "smithy.protocols#",
    "smithy.rules#clientContextParams",
    "smithy.rules#endpointTests",
    "smithy.test#",
    "tinsmith.traits#",
];

/// A trait that cannot be honoured: its id, whether this value asks for anything, and what it
/// asks for.
struct Unsupported {
    id: &'static str,
    asks: fn(&Value) -> bool,
    what: &'static str,
}

const UNSUPPORTED: &[Unsupported] = &[
    Unsupported {
        id: "aws.protocols#httpChecksum",
        // Checking the checksum of a response is for the client to choose.
        asks: |value| {
            value.get("requestAlgorithmMember").is_some()
                || value.get("requestChecksumRequired") == Some(&Value::Bool(true))
        },
        what: "checksums of requests",
    },
    Unsupported { id: ids::HTTP_CHECKSUM_REQUIRED, asks: |_| true, what: "checksums of requests" },
];

/// What becomes of the trait `id`.
pub fn standing(id: &str) -> Standing {
    if UNSUPPORTED.iter().any(|entry| entry.id == id) {
        return Standing::Unsupported;
    }
    let api =
        |names: &[&str]| id.strip_prefix("smithy.api#").is_some_and(|name| names.contains(&name));
    if api(READ) || READ_ELSEWHERE.contains(&id) {
        return Standing::Read;
    }
    let is_in = |entry: &&str| id == *entry || (entry.ends_with('#') && id.starts_with(*entry));
    if api(IGNORED) || IGNORED_ELSEWHERE.iter().any(is_in) {
        return Standing::Ignored;
    }
    Standing::Unknown
}

/// Checks that what the service reaches asks for nothing that no client can do yet.
pub fn check(model: &Model) -> Result<()> {
    for (place, traits) in all(model) {
        for entry in UNSUPPORTED {
            if traits.get(entry.id).is_some_and(entry.asks) {
                return Err(Error::at(place, format!("{} are not supported yet", entry.what))
                    .in_trait([entry.id])
                    .help("leave the operation out of the crate's `operations`"));
            }
        }
    }
    Ok(())
}

/// The traits of what the service reaches that are in none of the tables, by id.
pub fn unknown(model: &Model) -> BTreeSet<&str> {
    let all = all(model).into_iter().flat_map(|(_, traits)| traits.iter());
    all.map(|(id, _)| id).filter(|id| standing(id) == Standing::Unknown).collect()
}

/// All traits of what the service reaches, each with its place.
fn all(model: &Model) -> Vec<(String, &Traits)> {
    let mut all = Vec::new();
    for shape in closure::reachable(model).into_iter().filter_map(|id| model.shape(id)) {
        all.push((shape.id.to_string(), &shape.traits));
        let place = |name: &str| format!("{}${name}", shape.id);
        let members = shape.all_members().into_iter();
        all.extend(members.map(|member| (place(&member.name), &member.traits)));
        match &shape.kind {
            ShapeKind::Enum(values) => {
                all.extend(values.iter().map(|value| (place(&value.name), &value.traits)));
            }
            ShapeKind::IntEnum(values) => {
                all.extend(values.iter().map(|value| (place(&value.name), &value.traits)));
            }
            _ => {}
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::load::testing;

    fn model(id: &str, value: Value) -> Model {
        let mut model = testing::model(&testing::service(""));
        for shape in model.shapes.values_mut() {
            if matches!(shape.kind, ShapeKind::Operation(_)) {
                shape.traits.set(id, value.clone());
            }
        }
        model
    }

    #[test]
    fn a_trait_that_a_client_cannot_honour_is_an_error_that_names_it() {
        let required = model("smithy.api#httpChecksumRequired", json!({}));
        let fault = check(&required).unwrap_err();
        assert_eq!(fault.part(), ["smithy.api#httpChecksumRequired"]);
        assert_eq!(
            fault.to_string(),
            "com.amazonaws.tinyone#Get: checksums of requests are not supported yet\n  \
             help: leave the operation out of the crate's `operations`"
        );
        let checksum = |value| check(&model("aws.protocols#httpChecksum", value)).is_ok();
        assert!(!checksum(json!({"requestAlgorithmMember": "a"})));
        assert!(!checksum(json!({"requestChecksumRequired": true})));
        assert!(checksum(json!({"requestValidationModeMember": "a"})));
    }

    #[test]
    fn traits_that_nobody_knows_are_named() {
        assert!(unknown(&model("smithy.api#tags", json!([]))).is_empty());
        let unknown: Vec<_> =
            unknown(&model("a#b", json!(1))).into_iter().map(str::to_owned).collect();
        assert_eq!(unknown, ["a#b"]);
    }

    #[test]
    fn each_trait_has_one_standing() {
        let api = |name: &&str| format!("smithy.api#{name}");
        let whole = |id: &&str| (*id).to_owned();
        let mut ids: Vec<String> = READ.iter().chain(IGNORED).map(api).collect();
        ids.extend(READ_ELSEWHERE.iter().chain(IGNORED_ELSEWHERE).map(whole));
        ids.extend(UNSUPPORTED.iter().map(|entry| entry.id.to_owned()));
        let all: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(all.len(), ids.len());
        assert_eq!(standing("aws.auth#sigv4"), Standing::Read);
        assert_eq!(standing("aws.auth#sigv4a"), Standing::Ignored);
        assert_eq!(standing("aws.protocols#httpChecksum"), Standing::Unsupported);
        assert_eq!(standing("aws.protocols#new"), Standing::Unknown);
    }
}
