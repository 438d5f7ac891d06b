//! Stubs that answer with one thing after the other.

use std::fmt;

use super::asked::{name, recorded, typed};
use super::rule::{
    Answer, Reply, Rule, RuleBuilder, error_codes, errors, failures, json_output, outputs,
    responses, statuses,
};
use crate::error::{ConnectorError, ModeledError};
use crate::http::HttpResponse;
use crate::shape::Shape;

/// The answers of a stub, in their order. After the last one the stub answers no more.
pub struct SequenceBuilder<I, O, E> {
    rule: RuleBuilder<I, O, E>,
    answers: Vec<(Answer, usize)>,
}

/// The answers of a stub, the last of which it gives for ever.
pub struct EndlessSequence<I, O, E>(SequenceBuilder<I, O, E>);

impl<I: Shape, O: Shape, E: ModeledError> SequenceBuilder<I, O, E> {
    pub(super) fn new(rule: RuleBuilder<I, O, E>) -> Self {
        Self { rule, answers: Vec::new() }
    }

    /// Next, that output.
    pub fn output<F>(self, output: F) -> Self
    where
        F: Fn() -> O + Send + Sync + 'static,
    {
        self.next(outputs(move |_| recorded(&output())))
    }

    /// Next, an output that depends on the input.
    pub fn compute_output<F>(self, output: F) -> Self
    where
        F: Fn(&I) -> O + Send + Sync + 'static,
    {
        self.next(outputs(move |input| recorded(&output(&typed(input)))))
    }

    /// Next, the output that a JSON object in wire names holds.
    ///
    /// # Panics
    ///
    /// Where it does not fit the output; the text says where.
    #[track_caller]
    pub fn json(self, json: &str) -> Self {
        let answer = json_output(self.rule.operation, json);
        self.next(answer)
    }

    /// Next, that error.
    pub fn error<F>(self, error: F) -> Self
    where
        F: Fn() -> E + Send + Sync + 'static,
    {
        self.next(errors(error))
    }

    /// Next, the error that has this code.
    pub fn error_code(self, code: &str, message: &str) -> Self {
        self.next(error_codes(code, message))
    }

    /// Next, that response.
    pub fn http_response<F>(self, response: F) -> Self
    where
        F: Fn() -> HttpResponse + Send + Sync + 'static,
    {
        self.next(responses(response))
    }

    /// Next, a response of that status and body.
    pub fn http_status(self, status: u16, body: Option<String>) -> Self {
        self.next(statuses(status, body))
    }

    /// Next, no answer but that failure of the transport.
    pub fn connector_error<F>(self, error: F) -> Self
    where
        F: Fn() -> ConnectorError + Send + Sync + 'static,
    {
        self.next(failures(error))
    }

    /// Next, no answer at all, so that a limit of time is reached.
    pub fn no_answer(self) -> Self {
        self.next(Box::new(|_| Reply::Nothing))
    }

    /// Gives the last answer that many times and not once.
    pub fn times(mut self, times: usize) -> Self {
        if let Some((_, last)) = self.answers.last_mut() {
            *last = times;
        }
        self
    }

    /// Gives the last answer for ever.
    pub fn repeatedly(self) -> EndlessSequence<I, O, E> {
        EndlessSequence(self)
    }

    /// The stub.
    pub fn build(self) -> Rule {
        self.rule.build(self.answers, false, false)
    }

    fn next(mut self, answer: Answer) -> Self {
        self.answers.push((answer, 1));
        self
    }
}

impl<I: Shape, O: Shape, E: ModeledError> EndlessSequence<I, O, E> {
    /// The stub.
    pub fn build(self) -> Rule {
        self.0.rule.build(self.0.answers, true, false)
    }
}

impl<I, O, E> fmt::Debug for SequenceBuilder<I, O, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SequenceBuilder({}, {})", name(self.rule.operation), self.answers.len())
    }
}

impl<I, O, E> fmt::Debug for EndlessSequence<I, O, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Endless{:?}", self.0)
    }
}
