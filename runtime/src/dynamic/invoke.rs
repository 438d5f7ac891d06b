//! Calling an operation by its name, JSON in and JSON out.

use std::error::Error;
use std::fmt;

use super::{Record, UnknownOperation, find};
use crate::call::{Failure, read};
use crate::client::{self, Handle};
use crate::codec::DecodeError;
use crate::error::{ErrorMetadata, NO_METADATA, ProvideErrorMetadata, RequestId};
use crate::service::Operation;
use crate::shape::Shape;

/// Calls the operation called `name` with a JSON object in wire names, and returns the output as
/// such an object. Timestamps are epoch seconds, blobs base64.
///
/// # Errors
///
/// Where there is no such operation, where the JSON does not fit its input (with the path, and
/// near names for an unknown member), and where the call fails.
pub async fn invoke(
    handle: &Handle,
    operations: &'static [&'static Operation],
    name: &str,
    json: &str,
) -> Result<String, InvokeError> {
    let operation = find(operations, name).map_err(Kind::Operation)?;
    let input =
        Record::from_json(operation.input, json).map_err(|error| Kind::Input(operation, error))?;
    let mut output = Record::new(operation.output);
    client::call(handle, operation, &input, &mut output, None)
        .await
        .map_err(|failure| Kind::Call(operation, failure))?;
    Ok(output.to_json())
}

/// Why a dynamic call failed.
#[derive(Debug)]
pub struct InvokeError(Box<Kind>);

#[derive(Debug)]
enum Kind {
    Operation(UnknownOperation),
    Input(&'static Operation, DecodeError),
    Call(&'static Operation, Failure),
}

impl From<Kind> for InvokeError {
    fn from(kind: Kind) -> Self {
        Self(Box::new(kind))
    }
}

impl InvokeError {
    /// The failure of the call, where one was made.
    pub fn failure(&self) -> Option<&Failure> {
        match &*self.0 {
            Kind::Call(_, failure) => Some(failure),
            Kind::Operation(_) | Kind::Input(..) => None,
        }
    }

    /// The HTTP status of the service's answer.
    pub fn status(&self) -> Option<u16> {
        Some(self.failure()?.raw_response()?.status().as_u16())
    }

    /// The members of the service's error beside its message, by the tables of the error that the
    /// code names. `None` where the service sent none that the operation declares.
    pub fn fields(&self) -> Option<Record> {
        let Kind::Call(operation, failure) = &*self.0 else { return None };
        let response = failure.is_service_error().then(|| failure.raw_response())??;
        let schema = *operation.errors.get(operation.error_of(failure.meta())?)?;
        let mut record = Record::new(schema);
        // A body that does not decode has no members to tell; the code still stands.
        read::error(operation, response, &mut record).ok()?;
        if let Some(index) = crate::error::message_index(schema) {
            record.member_mut(index)?.clear();
        }
        Some(record)
    }

    /// The error as one JSON object: `code`, `message`, `status`, `requestId`, and the error's
    /// other members under `fields`. What is not known is left out.
    pub fn to_json(&self) -> String {
        let meta = self.meta();
        let message = match self.failure() {
            Some(failure) if failure.is_service_error() => meta.message().map(str::to_owned),
            _ => Some(self.to_string()),
        };
        let mut out = Vec::from(*b"{");
        let mut member = |name: &str, json: &[u8]| {
            if out.len() > 1 {
                out.push(b',');
            }
            crate::codec::json::write_string(&mut out, name);
            out.push(b':');
            out.extend_from_slice(json);
        };
        let text = |text: &str| {
            let mut json = Vec::new();
            crate::codec::json::write_string(&mut json, text);
            json
        };
        member("code", &text(meta.code().unwrap_or(self.kind_name())));
        if let Some(message) = message {
            member("message", &text(&message));
        }
        if let Some(status) = self.status() {
            member("status", status.to_string().as_bytes());
        }
        if let Some(id) = meta.request_id() {
            member("requestId", &text(id));
        }
        if let Some(fields) = self.fields().map(|fields| fields.to_json()) {
            if fields != "{}" {
                member("fields", fields.as_bytes());
            }
        }
        out.push(b'}');
        String::from_utf8_lossy(&out).into_owned()
    }

    /// What stands for a code where the service sent none.
    fn kind_name(&self) -> &'static str {
        match &*self.0 {
            Kind::Operation(_) => "UnknownOperation",
            Kind::Input(..) => "InvalidInput",
            Kind::Call(_, failure) => failure.kind_name(),
        }
    }
}

impl fmt::Display for InvokeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Kind::Operation(error) => error.fmt(f),
            Kind::Input(operation, error) => {
                write!(f, "the input of {} does not fit: {error}", operation.name)
            }
            Kind::Call(_, failure) => failure.fmt(f),
        }
    }
}

impl Error for InvokeError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        // The text is the inner error's own, so the chain goes on below it.
        self.failure().and_then(Error::source)
    }
}

impl ProvideErrorMetadata for InvokeError {
    fn meta(&self) -> &ErrorMetadata {
        self.failure().map_or(&NO_METADATA, ProvideErrorMetadata::meta)
    }
}

impl RequestId for InvokeError {
    fn request_id(&self) -> Option<&str> {
        self.meta().request_id()
    }
}
