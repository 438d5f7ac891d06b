//! The tables above shapes: a service and its operations.
//!
//! A generated crate holds one [`Service`], and one [`Operation`] beside each operation's types.

use std::fmt;

use crate::endpoint::RuleSet;
use crate::protocol::Protocol;
use crate::schema::Schema;

/// A service: what its operations share.
pub struct Service {
    /// The service's id (`sdkId` of `aws.api#service`), as errors and user agents name it.
    pub id: &'static str,
    /// The service shape's name in the model; the prefix of `X-Amz-Target`.
    pub shape: &'static str,
    /// The version of the service's API, a date.
    pub version: &'static str,
    /// The name in the credential scope of a signature.
    pub signing_name: &'static str,
    /// How requests and responses are written.
    pub protocol: &'static dyn Protocol,
    /// Where requests go.
    pub endpoints: &'static RuleSet,
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
}

impl Operation {
    /// The index in [`errors`](Self::errors) of the error with that code.
    pub fn error(&self, code: &str) -> Option<usize> {
        self.errors.iter().position(|schema| match schema.error {
            Some(error) => error.code == code || schema.name == code,
            None => schema.name == code,
        })
    }
}

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
