//! The tables above shapes: a service and its operations.
//!
//! A generated crate holds one [`Service`], and one [`Operation`] beside each operation's types.

use std::fmt;

use crate::constraints::Constraints;
use crate::endpoint::RuleSet;
use crate::error::ErrorMetadata;
use crate::jmespath::Expr;
use crate::protocol::Protocol;
use crate::schema::{Namespace, Schema};

/// A service: what its operations share.
pub struct Service {
    /// The service's id (`sdkId` of `aws.api#service`), as errors and user agents name it.
    pub id: &'static str,
    /// The service shape's name in the model; the prefix of `X-Amz-Target`.
    pub shape: &'static str,
    /// The version of the service's API, a date.
    pub version: &'static str,
    /// The name in the credential scope of a signature; empty where no operation is signed.
    pub signing_name: &'static str,
    /// How requests and responses are written.
    pub protocol: &'static dyn Protocol,
    /// Whether the service once spoke the query protocol and still tells the error codes of those
    /// days to who asks for them (`aws.protocols#awsQueryCompatible`).
    pub query_compatible: bool,
    /// Where requests go.
    pub endpoints: &'static RuleSet,
    /// What few services have.
    pub traits: ServiceTraits,
}

/// What the model says of few services.
#[derive(Debug)]
pub struct ServiceTraits {
    /// The namespace of the root elements of XML requests (`smithy.api#xmlNamespace`).
    pub xml_namespace: Option<&'static Namespace>,
    /// Headers that every request carries, with their values (`tinsmith.traits#headers`).
    pub headers: &'static [(&'static str, &'static str)],
    /// Whether each signed request says the hash of its body in `x-amz-content-sha256`
    /// (`tinsmith.traits#contentSha256`).
    pub content_sha256: bool,
    /// Whether requests with a streaming body say its tree hash in `x-amz-sha256-tree-hash`
    /// (`tinsmith.traits#treeHash`).
    pub tree_hash: bool,
    /// Whether an error may come with the status of a success
    /// (`tinsmith.traits#errorsInSuccess`).
    pub errors_in_success: bool,
    /// How often and after which waits is retried where nothing is set
    /// (`tinsmith.traits#retryDefaults`).
    pub retry: RetryDefaults,
    /// The bounds that the model sets on what is sent, where the crate has them: it has to have
    /// its feature `validation`.
    pub constraints: Option<&'static Constraints>,
}

/// How a service is retried where nothing is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RetryDefaults {
    /// The number of attempts, the first included.
    pub max_attempts: u32,
    /// The longest first wait after failures other than throttling, in milliseconds.
    pub backoff_millis: u32,
}

impl RetryDefaults {
    /// What nearly all services have: 3 attempts, 50 ms.
    pub const STANDARD: Self = Self { max_attempts: 3, backoff_millis: 50 };
}

impl ServiceTraits {
    /// What most services have: nothing special.
    pub const NONE: Self = Self {
        xml_namespace: None,
        headers: &[],
        content_sha256: false,
        tree_hash: false,
        errors_in_success: false,
        retry: RetryDefaults::STANDARD,
        constraints: None,
    };
}

/// An operation.
pub struct Operation {
    /// The name in the model.
    pub name: &'static str,
    /// The service it belongs to.
    pub service: &'static Service,
    /// The HTTP method of the model.
    pub method: &'static str,
    /// The URI pattern of the model.
    pub uri: &'static str,
    /// The input structure.
    pub input: &'static Schema,
    /// The output structure.
    pub output: &'static Schema,
    /// The errors it declares, in the model's order. An error's index here is its index in the
    /// operation's error enum.
    pub errors: &'static [&'static Schema],
    /// What few operations have.
    pub traits: OperationTraits,
}

/// What the model says of few operations.
#[derive(Debug)]
pub struct OperationTraits {
    /// How requests may be authenticated, what the model prefers first.
    pub auth: &'static [Auth],
    /// Whether the body is left out of the signature (`aws.auth#unsignedPayload`).
    pub unsigned_payload: bool,
    /// The index of the input's member that is a stream, of bytes or of events.
    pub input_stream: Option<usize>,
    /// The index of the output's member that is a stream, of bytes or of events.
    pub output_stream: Option<usize>,
    /// What is asked for or offered in checksums.
    pub checksum: Option<&'static HttpChecksum>,
    /// Whether the output's one member is the root of the document that is the answer, and not an
    /// element below it (`aws.customizations#s3UnwrappedXmlOutput`).
    pub unwrapped_output: bool,
    /// What goes before the endpoint's host, with the names of members of the input in braces
    /// (`smithy.api#endpoint`).
    pub host_prefix: Option<&'static str>,
    /// The index of the input's member whose value, a URL, takes the endpoint's place where it is
    /// set (`tinsmith.traits#endpointMember`).
    pub endpoint_member: Option<usize>,
    /// What the operation has to say to the endpoint rules; of two values for a parameter the
    /// later one counts.
    pub endpoint_params: &'static [EndpointParam],
    /// Whether requests may be compressed with gzip (`smithy.api#requestCompression`).
    pub gzip: bool,
    /// Whether the service keeps the request until there is something to answer, and a program
    /// asks again at once (`aws.api#longPoll`): so a call that fails waits as before a retry even
    /// where there are no tokens for one.
    pub long_poll: bool,
}

/// A way to authenticate requests.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Auth {
    /// By a signature (`aws.auth#sigv4`).
    SigV4,
    /// By a signature for several regions (`aws.auth#sigv4a`).
    SigV4a,
    /// By a bearer token (`smithy.api#httpBearerAuth`).
    Bearer,
    /// Not at all (`smithy.api#noAuth`, and last where there is `smithy.api#optionalAuth`).
    None,
}

/// Checksums of an operation: `aws.protocols#httpChecksum` and `smithy.api#httpChecksumRequired`.
#[derive(Debug)]
pub struct HttpChecksum {
    /// Whether a request has to have one.
    pub required: bool,
    /// Whether that is an MD5 in `content-md5` (`smithy.api#httpChecksumRequired` alone).
    pub md5: bool,
    /// The index of the input's member that chooses the algorithm.
    pub algorithm_member: Option<usize>,
    /// The index of the input's member that asks for the check of the response.
    pub validation_member: Option<usize>,
    /// The algorithms that a response may have a checksum of, as the model names them.
    pub response_algorithms: &'static [&'static str],
}

/// A parameter of the endpoint rules that an operation gives a value.
#[derive(Debug)]
pub struct EndpointParam {
    /// The name in the rule set.
    pub name: &'static str,
    /// Where the value comes from.
    pub value: EndpointValue,
}

/// Where the value of an endpoint parameter comes from.
#[derive(Debug)]
pub enum EndpointValue {
    /// A string of the model (`smithy.rules#staticContextParams`).
    Text(&'static str),
    /// A boolean of the model.
    Flag(bool),
    /// A list of strings of the model.
    Texts(&'static [&'static str]),
    /// A member of the input (`smithy.rules#contextParam`). Where it is not there, or of another
    /// type than the parameter, it is not given.
    Member(&'static str),
    /// What an expression finds in the input (`smithy.rules#operationContextParams`), likewise.
    Input(&'static Expr),
}

impl EndpointParam {
    /// A string of the model for the parameter `name`.
    pub const fn text(name: &'static str, text: &'static str) -> Self {
        Self { name, value: EndpointValue::Text(text) }
    }

    /// A boolean of the model.
    pub const fn flag(name: &'static str, flag: bool) -> Self {
        Self { name, value: EndpointValue::Flag(flag) }
    }

    /// A list of strings of the model.
    pub const fn texts(name: &'static str, texts: &'static [&'static str]) -> Self {
        Self { name, value: EndpointValue::Texts(texts) }
    }

    /// A member of the input.
    pub const fn member(name: &'static str, member: &'static str) -> Self {
        Self { name, value: EndpointValue::Member(member) }
    }

    /// What an expression finds in the input.
    pub const fn input(name: &'static str, expr: &'static Expr) -> Self {
        Self { name, value: EndpointValue::Input(expr) }
    }
}

impl OperationTraits {
    /// What most operations have: a signature and nothing special.
    pub const NONE: Self = Self {
        auth: &[Auth::SigV4],
        unsigned_payload: false,
        input_stream: None,
        output_stream: None,
        checksum: None,
        unwrapped_output: false,
        host_prefix: None,
        endpoint_member: None,
        endpoint_params: &[],
        gzip: false,
        long_poll: false,
    };
}

impl Operation {
    /// The index in [`errors`](Self::errors) of the error that the metadata tells of: by its code,
    /// or where no error has that code, by the shape's name that the service sent beside it.
    pub fn error_of(&self, meta: &ErrorMetadata) -> Option<usize> {
        let by_code = meta.code().and_then(|code| self.error(code));
        by_code.or_else(|| self.error(meta.extra(ERROR_SHAPE)?))
    }

    /// The index in [`errors`](Self::errors) of the error with that code.
    pub fn error(&self, code: &str) -> Option<usize> {
        self.errors.iter().position(|schema| match schema.error {
            Some(error) => error.code == code || schema.name == code,
            None => schema.name == code,
        })
    }
}

/// The key of the [metadata](ErrorMetadata::extra) under which a protocol keeps the name of an
/// error's shape where its code is another.
pub(crate) const ERROR_SHAPE: &str = "error_shape";

impl fmt::Debug for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Service({})", self.id)
    }
}

impl fmt::Debug for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Operation({}.{})", self.service.id, self.name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call::fixture::OPERATION;

    #[test]
    fn an_error_is_found_by_its_code_else_by_its_shape() {
        let meta = |code: &str| ErrorMetadata::builder().code(code);
        assert_eq!(OPERATION.error_of(&meta("BusyException").build()), Some(1));
        let old = meta("Toys.Busy");
        assert_eq!(OPERATION.error_of(&old.clone().build()), None);
        let old = old.custom(ERROR_SHAPE, "BusyException").build();
        assert_eq!(OPERATION.error_of(&old), Some(1));
        assert_eq!(OPERATION.error_of(&ErrorMetadata::default()), None);
    }
}
