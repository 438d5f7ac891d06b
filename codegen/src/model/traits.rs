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
    pub const REQUIRES_LENGTH: &str = "smithy.api#requiresLength";
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
    pub const AWS_QUERY: &str = "aws.protocols#awsQuery";
    pub const EC2_QUERY: &str = "aws.protocols#ec2Query";
    pub const EC2_QUERY_NAME: &str = "aws.protocols#ec2QueryName";
    pub const REST_JSON_1: &str = "aws.protocols#restJson1";
    pub const REST_XML: &str = "aws.protocols#restXml";
    pub const RPC_V2_CBOR: &str = "smithy.protocols#rpcv2Cbor";
    pub const RPC_V2_JSON: &str = "smithy.protocols#rpcv2Json";
    pub const HTTP_CHECKSUM: &str = "aws.protocols#httpChecksum";
    pub const UNSIGNED_PAYLOAD: &str = "aws.auth#unsignedPayload";
    pub const EVENT_HEADER: &str = "smithy.api#eventHeader";
    pub const EVENT_PAYLOAD: &str = "smithy.api#eventPayload";
    pub const HTTP_HEADER: &str = "smithy.api#httpHeader";
    pub const HTTP_LABEL: &str = "smithy.api#httpLabel";
    pub const HTTP_PAYLOAD: &str = "smithy.api#httpPayload";
    pub const HTTP_PREFIX_HEADERS: &str = "smithy.api#httpPrefixHeaders";
    pub const HTTP_QUERY: &str = "smithy.api#httpQuery";
    pub const HTTP_QUERY_PARAMS: &str = "smithy.api#httpQueryParams";
    pub const HTTP_RESPONSE_CODE: &str = "smithy.api#httpResponseCode";
    pub const JSON_NAME: &str = "smithy.api#jsonName";
    pub const MEDIA_TYPE: &str = "smithy.api#mediaType";
    pub const XML_ATTRIBUTE: &str = "smithy.api#xmlAttribute";
    pub const XML_FLATTENED: &str = "smithy.api#xmlFlattened";
    pub const XML_NAME: &str = "smithy.api#xmlName";
    pub const XML_NAMESPACE: &str = "smithy.api#xmlNamespace";
    pub const AWS_QUERY_COMPATIBLE: &str = "aws.protocols#awsQueryCompatible";
    pub const AWS_QUERY_ERROR: &str = "aws.protocols#awsQueryError";
    /// Ours, of a service: its protocols in the order of its preference, a list of trait ids.
    pub const PROTOCOLS: &str = "tinsmith.traits#protocols";
    /// Ours, of a service: headers that every request carries, an object of their values.
    pub const HEADERS: &str = "tinsmith.traits#headers";
    /// Ours, of a service: signed requests say the hash of their body in `x-amz-content-sha256`.
    pub const CONTENT_SHA256: &str = "tinsmith.traits#contentSha256";
    /// Ours, of a service: requests with a streaming body say its tree hash.
    pub const TREE_HASH: &str = "tinsmith.traits#treeHash";
    /// Ours, of a service: an error may come with the status of a success.
    pub const ERRORS_IN_SUCCESS: &str = "tinsmith.traits#errorsInSuccess";
    /// Ours, of a service: how it is retried where nothing is set, `maxAttempts` and
    /// `backoffMillis`.
    pub const RETRY_DEFAULTS: &str = "tinsmith.traits#retryDefaults";
    /// Of an operation: the service keeps the request until there is something to answer.
    pub const LONG_POLL: &str = "aws.api#longPoll";
    /// Ours: a member of inputs that the endpoint rules put into the endpoint, so that the label
    /// of the URI that it is bound to goes.
    pub const IN_ENDPOINT: &str = "tinsmith.traits#inEndpoint";
    /// Ours: what stands for a member of an input that is not set or empty.
    pub const BLANK_MEANS: &str = "tinsmith.traits#blankMeans";
    /// The output's one member is the root of the document, and not an element below it.
    pub const UNWRAPPED_OUTPUT: &str = "aws.customizations#s3UnwrappedXmlOutput";
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
    /// Ours: the documentation of an operation's paginator.
    pub const PAGINATOR_DOCUMENTATION: &str = "tinsmith.traits#paginatorDocumentation";
    /// Ours: the documentation of an operation's waiters, an object of texts by name. It comes
    /// before what the waiters say of themselves.
    pub const WAITER_DOCUMENTATION: &str = "tinsmith.traits#waiterDocumentation";
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
