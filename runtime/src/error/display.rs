//! How errors are told: one line that says all.

use std::error::Error;
use std::fmt::{self, Write};

use super::{CallContext, ErrorMetadata};

/// Shows an error with all its causes on one line. A cause whose text the line already holds is
/// not repeated.
#[derive(Debug)]
pub struct DisplayErrorContext<E>(pub E);

impl<E: Error> fmt::Display for DisplayErrorContext<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&chain(self.0.to_string(), self.0.source()))
    }
}

/// Appends the text of each cause that `text` does not hold already.
pub(crate) fn chain(mut text: String, mut cause: Option<&(dyn Error + 'static)>) -> String {
    while let Some(error) = cause {
        let next = error.to_string();
        if !text.contains(&next) {
            text.push_str(": ");
            text.push_str(&next);
        }
        cause = error.source();
    }
    text
}

/// How a call ended, as far as its text goes.
pub(crate) enum Outcome<'a> {
    Construction(&'a (dyn Error + 'static)),
    Timeout(&'a (dyn Error + 'static)),
    Dispatch(&'a (dyn Error + 'static)),
    Response(&'a (dyn Error + 'static)),
    Service,
}

/// Writes `SERVICE OPERATION: what happened (status, request id, attempts)`.
pub(crate) fn tell(
    f: &mut fmt::Formatter<'_>,
    context: &CallContext,
    outcome: Outcome<'_>,
    meta: &ErrorMetadata,
) -> fmt::Result {
    if !context.operation.is_empty() {
        write!(f, "{} {}: ", context.service, context.operation)?;
    }
    match outcome {
        Outcome::Construction(cause) => {
            f.write_str(&chain("the request could not be made".to_owned(), Some(cause)))?;
        }
        Outcome::Timeout(cause) | Outcome::Dispatch(cause) => {
            f.write_str(&chain(cause.to_string(), cause.source()))?;
        }
        Outcome::Response(cause) => {
            f.write_str(&chain("the response could not be read".to_owned(), Some(cause)))?;
        }
        Outcome::Service => match (meta.code(), meta.message()) {
            (None, None) => f.write_str("service error")?,
            _ => write!(f, "{meta}")?,
        },
    }
    f.write_str(&facts(context, meta))
}

fn facts(context: &CallContext, meta: &ErrorMetadata) -> String {
    let mut facts = String::new();
    let mut add = |fact: fmt::Arguments<'_>| {
        facts.push_str(if facts.is_empty() { " (" } else { ", " });
        // Writing to a string cannot fail.
        let _ = facts.write_fmt(fact);
    };
    if let Some(status) = context.status {
        add(format_args!("status {status}"));
    }
    if let Some(request_id) = meta.request_id() {
        add(format_args!("request id {request_id}"));
    }
    match context.attempts {
        0 => {}
        1 => add(format_args!("1 attempt")),
        attempts => add(format_args!("{attempts} attempts")),
    }
    if context.retry_tokens_spent {
        add(format_args!("not retried: the client's retry tokens are spent"));
    }
    if context.body_spent {
        add(format_args!("not retried: the request's body can be read only once"));
    }
    if context.rate_limited {
        add(format_args!("held back by the client's rate limit"));
    }
    if !facts.is_empty() {
        facts.push(')');
    }
    facts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call::fixture::GetToyError;
    use crate::error::{ConnectorError, Described, SdkError};

    type ToyError = SdkError<GetToyError>;

    #[test]
    fn errors_that_a_program_makes_itself_are_told_without_a_call() {
        let error = ToyError::construction_failure("no input");
        assert_eq!(error.to_string(), "the request could not be made: no input");
        let error = ToyError::timeout_error("too late");
        assert_eq!(error.to_string(), "too late");
        let error = ToyError::dispatch_failure(ConnectorError::timeout("no route"));
        assert_eq!(error.to_string(), "no answer in time: no route");
        let response = crate::call::fixture::answer(200, "");
        let error = ToyError::response_error("garbled", response);
        assert_eq!(error.to_string(), "the response could not be read: garbled");
        assert_eq!(error.raw_response().map(|raw| raw.status().as_u16()), Some(200));
    }

    #[test]
    fn a_cause_is_not_told_twice() {
        let inner = Described::over("the disk is full", "errno 28");
        let middle = Described::over("writing failed: the disk is full", inner);
        let outer = Described::over("no log", middle);
        let told = DisplayErrorContext(outer).to_string();
        assert_eq!(told, "no log: writing failed: the disk is full: errno 28");
    }
}
