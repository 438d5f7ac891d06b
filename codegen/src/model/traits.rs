//! Traits: what is said about a shape or member, by the trait's id.

use std::collections::BTreeMap;

use serde_json::Value;

/// The traits of one shape or member. Unknown ones are kept.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Traits(BTreeMap<String, Value>);

impl Traits {
    /// The value of the trait `id`.
    pub fn get(&self, id: &str) -> Option<&Value> {
        self.0.get(id)
    }

    /// Whether the trait `id` is there.
    pub fn has(&self, id: &str) -> bool {
        self.0.contains_key(id)
    }

    /// The value of the trait `id` where it is a string.
    pub fn str(&self, id: &str) -> Option<&str> {
        self.get(id)?.as_str()
    }

    /// Sets a trait, and returns the value it had.
    pub fn set(&mut self, id: &str, value: Value) -> Option<Value> {
        self.0.insert(id.to_owned(), value)
    }

    /// Sets an annotation trait, one whose value is the empty object.
    pub fn mark(&mut self, id: &str) {
        self.set(id, Value::Object(serde_json::Map::new()));
    }

    /// Removes a trait, and returns the value it had.
    pub fn remove(&mut self, id: &str) -> Option<Value> {
        self.0.remove(id)
    }

    /// All traits, ordered by id.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(id, value)| (id.as_str(), value))
    }
}

/// The ids of the traits that the generator knows.
#[allow(missing_docs)] // Each constant's value is its documentation.
pub mod ids {
    pub const AUTH: &str = "smithy.api#auth";
    pub const BOX: &str = "smithy.api#box";
    pub const CLIENT_OPTIONAL: &str = "smithy.api#clientOptional";
    pub const DEFAULT: &str = "smithy.api#default";
    pub const DEPRECATED: &str = "smithy.api#deprecated";
    pub const DOCUMENTATION: &str = "smithy.api#documentation";
    pub const ENDPOINT: &str = "smithy.api#endpoint";
    pub const ENUM: &str = "smithy.api#enum";
    pub const ENUM_VALUE: &str = "smithy.api#enumValue";
    pub const ERROR: &str = "smithy.api#error";
    pub const EXAMPLES: &str = "smithy.api#examples";
    pub const HOST_LABEL: &str = "smithy.api#hostLabel";
    pub const HTTP: &str = "smithy.api#http";
    pub const HTTP_CHECKSUM_REQUIRED: &str = "smithy.api#httpChecksumRequired";
    pub const HTTP_ERROR: &str = "smithy.api#httpError";
    pub const IDEMPOTENCY_TOKEN: &str = "smithy.api#idempotencyToken";
    pub const LENGTH: &str = "smithy.api#length";
    pub const MIXIN: &str = "smithy.api#mixin";
    pub const NO_AUTH: &str = "smithy.api#noAuth";
    pub const OPTIONAL_AUTH: &str = "smithy.api#optionalAuth";
    pub const PAGINATED: &str = "smithy.api#paginated";
    pub const PATTERN: &str = "smithy.api#pattern";
    pub const RANGE: &str = "smithy.api#range";
    pub const REQUEST_COMPRESSION: &str = "smithy.api#requestCompression";
    pub const REQUIRED: &str = "smithy.api#required";
    pub const RETRYABLE: &str = "smithy.api#retryable";
    pub const SENSITIVE: &str = "smithy.api#sensitive";
    pub const SPARSE: &str = "smithy.api#sparse";
    pub const STREAMING: &str = "smithy.api#streaming";
    pub const TIMESTAMP_FORMAT: &str = "smithy.api#timestampFormat";
    pub const TITLE: &str = "smithy.api#title";
    pub const WAITABLE: &str = "smithy.waiters#waitable";
    pub const CONTEXT_PARAM: &str = "smithy.rules#contextParam";
    pub const ENDPOINT_BDD: &str = "smithy.rules#endpointBdd";
    pub const ENDPOINT_RULE_SET: &str = "smithy.rules#endpointRuleSet";
    pub const OPERATION_CONTEXT_PARAMS: &str = "smithy.rules#operationContextParams";
    pub const STATIC_CONTEXT_PARAMS: &str = "smithy.rules#staticContextParams";
    pub const SERVICE: &str = "aws.api#service";
    pub const SIGV4: &str = "aws.auth#sigv4";
    pub const SIGV4A: &str = "aws.auth#sigv4a";
    pub const HTTP_BEARER_AUTH: &str = "smithy.api#httpBearerAuth";
    pub const AWS_JSON_1_0: &str = "aws.protocols#awsJson1_0";
    pub const AWS_JSON_1_1: &str = "aws.protocols#awsJson1_1";
    pub const AWS_QUERY_COMPATIBLE: &str = "aws.protocols#awsQueryCompatible";
    pub const AWS_QUERY_ERROR: &str = "aws.protocols#awsQueryError";
    /// Ours: a member of an input whose value is the URL that the request goes to.
    pub const ENDPOINT_MEMBER: &str = "tinsmith.traits#endpointMember";
    /// Ours: an error that no retry can help, whatever its code or status suggests.
    pub const NEVER_RETRY: &str = "tinsmith.traits#neverRetry";
    /// Ours: the most attempts of a waiter, which botocore's models have and Smithy's trait not.
    pub const MAX_ATTEMPTS: &str = "tinsmith.traits#maxAttempts";
    /// Ours: the name that an enum's value has in the Smithy form of its model; botocore's form
    /// has the values alone.
    pub const MEMBER_NAME: &str = "tinsmith.traits#memberName";
    /// Ours: the name that a shape has in its model, where the service renames it.
    pub const RENAMED_FROM: &str = "tinsmith.traits#renamedFrom";
    /// Ours: why a statement of `fixes.json` is there.
    pub const BECAUSE: &str = "tinsmith.traits#because";
    /// Ours: every result key of a paginator, a list of paths. `items` is set beside it only
    /// where there is exactly one.
    pub const RESULT_KEYS: &str = "tinsmith.traits#resultKeys";
    /// Ours: the tokens of a paginator that has several, `input` and `output`, lists of paths in
    /// the same order. The paginated trait has no tokens then.
    pub const TOKENS: &str = "tinsmith.traits#tokens";
    /// Ours: the structure is a union, which botocore's format does not say of old ones.
    pub const UNION: &str = "tinsmith.traits#union";
    /// Ours: the path of the boolean that says whether more pages are there.
    pub const MORE_RESULTS: &str = "tinsmith.traits#moreResults";
    /// Ours, of a service or operation: what of the model is left out of the crate, each with the
    /// reason, a list of texts.
    pub const LEFT_OUT: &str = "tinsmith.traits#leftOut";
    /// Ours: the output members that belong to no page of a paginator, but to the whole.
    pub const NON_AGGREGATE_KEYS: &str = "tinsmith.traits#nonAggregateKeys";
}
