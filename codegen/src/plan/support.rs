//! Which traits the generator knows: those that it reads, and those that say nothing to a client.
//!
//! A trait that is in none of the tables is ignored; [`unknown`] names them.

use std::collections::BTreeSet;

use crate::model::{Model, ShapeKind, Traits, closure};

/// What becomes of a trait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The generator reads it.
    Read,
    /// It says nothing that changes what a client does.
    Ignored,
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
    "eventHeader",
    "eventPayload",
    "examples",
    "hostLabel",
    "http",
    "httpBearerAuth",
    "httpChecksumRequired",
    "httpError",
    "httpHeader",
    "httpLabel",
    "httpPayload",
    "httpPrefixHeaders",
    "httpQuery",
    "httpQueryParams",
    "httpResponseCode",
    "idempotencyToken",
    "input",
    "jsonName",
    "length",
    "mediaType",
    "mixin",
    "noAuth",
    "optionalAuth",
    "paginated",
    "pattern",
    "range",
    "requestCompression",
    "required",
    "requiresLength",
    "retryable",
    "sensitive",
    "sparse",
    "streaming",
    "timestampFormat",
    "title",
    "xmlAttribute",
    "xmlFlattened",
    "xmlName",
    "xmlNamespace",
];

/// The same of other namespaces, as whole ids.
const READ_ELSEWHERE: &[&str] = &[
    "aws.api#longPoll",
    "aws.api#service",
    "aws.auth#sigv4",
    "aws.auth#sigv4a",
    "aws.auth#unsignedPayload",
    "aws.protocols#awsJson1_0",
    "aws.protocols#awsJson1_1",
    "aws.protocols#awsQuery",
    "aws.protocols#awsQueryCompatible",
    "aws.protocols#awsQueryError",
    "aws.protocols#ec2Query",
    "aws.protocols#ec2QueryName",
    "aws.protocols#httpChecksum",
    "aws.protocols#restJson1",
    "aws.protocols#restXml",
    "smithy.protocols#rpcv2Cbor",
    "smithy.protocols#rpcv2Json",
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
    "externalDocumentation",
    "httpApiKeyAuth",
    "httpBasicAuth",
    "httpDigestAuth",
    "idRef",
    "idempotent",
    "internal",
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
    "resourceIdentifier",
    "since",
    "suppress",
    "tags",
    "trait",
    "uniqueItems",
    "unitType",
    "unstable",
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
    "smithy.openapi#",
    "smithy.protocols#",
    "smithy.rules#clientContextParams",
    "smithy.rules#endpointTests",
    "smithy.test#",
    "tinsmith.traits#",
];

/// What becomes of the trait `id`.
pub fn standing(id: &str) -> Standing {
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
    use serde_json::{Value, json};

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
        let all: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(all.len(), ids.len());
        assert_eq!(standing("aws.auth#sigv4"), Standing::Read);
        assert_eq!(standing("aws.auth#other"), Standing::Ignored);
        assert_eq!(standing("aws.protocols#httpChecksum"), Standing::Read);
        assert_eq!(standing("aws.protocols#new"), Standing::Unknown);
    }
}
