//! Stubs: which requests they answer, and with what.

use std::fmt;
use std::marker::PhantomData;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::asked::{Asked, Given, name, recorded, typed};
use super::sequence::SequenceBuilder;
use crate::client::Input;
use crate::dynamic::Record;
use crate::error::{BuildError, ConnectorError, ErrorMetadata, ModeledError, message_index};
use crate::http::HttpResponse;
use crate::primitives::ByteStream;
use crate::service::Operation;
use crate::shape::{Shape, View};

/// Begins a stub of an operation; made by [`mock!`](crate::mock). `I`, `O` and `E` are the types of
/// the operation's input, output and error.
///
/// What a `then_…` ends in answers every request that matches, save among the rules of a
/// [`Sequential`](super::RuleMode::Sequential) client, where it answers one.
pub struct RuleBuilder<I, O, E> {
    pub(super) operation: &'static Operation,
    matches: Option<Matches>,
    types: Types<I, O, E>,
}

type Types<I, O, E> = PhantomData<fn() -> (I, O, E)>;

type Matches = Box<dyn Fn(&Record) -> bool + Send + Sync>;

/// What answers a request.
pub(super) type Answer = Box<dyn Fn(&Asked) -> Reply + Send + Sync>;

/// What comes of a request.
pub(super) enum Reply {
    Response(::http::Response<ByteStream>),
    Failure(ConnectorError),
    Nothing,
}

impl<I: Shape, O: Shape, E: ModeledError> RuleBuilder<I, O, E> {
    /// For [`mock!`](crate::mock), which lets the compiler find the types. Calls nothing.
    #[doc(hidden)]
    pub fn new<C>(_: impl FnOnce(&C) -> Result<I, BuildError>) -> Self
    where
        I: Input<Output = O, Error = E>,
    {
        Self { operation: I::OPERATION, matches: None, types: PhantomData }
    }

    /// Answers only where `matches` says so of the input.
    pub fn match_requests<F>(mut self, matches: F) -> Self
    where
        F: Fn(&I) -> bool + Send + Sync + 'static,
    {
        self.matches = Some(Box::new(move |input| matches(&typed(input))));
        self
    }

    /// Answers with that output.
    pub fn then_output<F>(self, output: F) -> Rule
    where
        F: Fn() -> O + Send + Sync + 'static,
    {
        self.then(outputs(move |_| recorded(&output())))
    }

    /// Answers with an output that depends on the input.
    pub fn then_compute_output<F>(self, output: F) -> Rule
    where
        F: Fn(&I) -> O + Send + Sync + 'static,
    {
        self.then(outputs(move |input| recorded(&output(&typed(input)))))
    }

    /// Answers with the output that a JSON object in wire names holds, as the command line of a
    /// generated crate shows it.
    ///
    /// # Panics
    ///
    /// Where it does not fit the output; the text says where.
    #[track_caller]
    pub fn then_json(self, json: &str) -> Rule {
        let answer = json_output(self.operation, json);
        self.then(answer)
    }

    /// Answers with that error. Where the model says that a retry can help it is retried, as one of
    /// the service is.
    pub fn then_error<F>(self, error: F) -> Rule
    where
        F: Fn() -> E + Send + Sync + 'static,
    {
        self.then(errors(error))
    }

    /// Answers with the error that has this code, typed where the operation declares it.
    pub fn then_error_code(self, code: &str, message: &str) -> Rule {
        self.then(error_codes(code, message))
    }

    /// Answers with that response, which is read by the service's protocol.
    pub fn then_http_response<F>(self, response: F) -> Rule
    where
        F: Fn() -> HttpResponse + Send + Sync + 'static,
    {
        self.then(responses(response))
    }

    /// Gives no answer but that failure of the transport.
    pub fn then_connector_error<F>(self, error: F) -> Rule
    where
        F: Fn() -> ConnectorError + Send + Sync + 'static,
    {
        self.then(failures(error))
    }

    /// Never answers, so that a limit of time is reached. Where none is set the call never ends.
    pub fn then_no_answer(self) -> Rule {
        self.then(Box::new(|_| Reply::Nothing))
    }

    /// Answers with one after the other.
    pub fn sequence(self) -> SequenceBuilder<I, O, E> {
        SequenceBuilder::new(self)
    }

    fn then(self, answer: Answer) -> Rule {
        self.build(vec![(answer, 1)], true, true)
    }

    pub(super) fn build(
        self,
        answers: Vec<(Answer, usize)>,
        is_endless: bool,
        is_simple: bool,
    ) -> Rule {
        Rule(Arc::new(Inner {
            operation: self.operation,
            matches: self.matches,
            answers,
            is_endless,
            is_simple,
            calls: AtomicUsize::new(0),
        }))
    }
}

/// A stub. Clones are the same one.
#[derive(Clone)]
pub struct Rule(Arc<Inner>);

struct Inner {
    operation: &'static Operation,
    matches: Option<Matches>,
    /// With how often each is given.
    answers: Vec<(Answer, usize)>,
    /// Whether the last answer is given for ever.
    is_endless: bool,
    /// Whether there is one answer alone, of which a client may make another count.
    is_simple: bool,
    calls: AtomicUsize,
}

impl Rule {
    /// How many requests it answered; each attempt of a call is one.
    pub fn num_calls(&self) -> usize {
        self.0.calls.load(Ordering::SeqCst)
    }

    /// The operation's name.
    pub fn operation(&self) -> &'static str {
        self.0.operation.name
    }

    pub(super) fn is_for(&self, asked: &Asked) -> bool {
        std::ptr::eq(self.0.operation, asked.operation)
            && self.0.matches.as_ref().is_none_or(|matches| matches(&asked.input))
    }

    /// Whether it has given all answers that it has.
    pub(super) fn is_spent(&self, in_order: bool) -> bool {
        self.total(in_order).is_some_and(|total| self.num_calls() >= total)
    }

    /// Takes the place of the next answer.
    pub(super) fn claim(&self) -> usize {
        self.0.calls.fetch_add(1, Ordering::SeqCst)
    }

    /// The answer at a place.
    pub(super) fn answer(&self, place: usize, asked: &Asked) -> Reply {
        let answers = &self.0.answers;
        let mut end = 0usize;
        let due = answers.iter().find(|(_, times)| {
            end = end.saturating_add(*times);
            place < end
        });
        match due.or(answers.last()) {
            Some((answer, _)) => answer(asked),
            None => Reply::Failure(ConnectorError::other("the stub has no answer")),
        }
    }

    /// What is left undone of it, in words; `None` where nothing is.
    pub(super) fn unused(&self, in_order: bool) -> Option<String> {
        let (name, calls) = (name(self.0.operation), self.num_calls());
        match self.total(in_order) {
            Some(total) if calls < total => {
                Some(format!("{name}: gave {calls} of {total} answers"))
            }
            None if calls == 0 => Some(format!("{name}: was never asked")),
            _ => None,
        }
    }

    /// How many answers there are; `None` where there is no end.
    fn total(&self, in_order: bool) -> Option<usize> {
        match (self.0.is_simple, self.0.is_endless) {
            (true, _) if in_order => Some(1),
            (_, true) => None,
            (_, false) => {
                let times = self.0.answers.iter().map(|(_, times)| *times);
                Some(times.fold(0, usize::saturating_add))
            }
        }
    }
}

impl fmt::Debug for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rule")
            .field("operation", &name(self.0.operation))
            .field("calls", &self.num_calls())
            .finish_non_exhaustive()
    }
}

impl<I, O, E> fmt::Debug for RuleBuilder<I, O, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RuleBuilder({})", name(self.operation))
    }
}

pub(super) fn outputs(output: impl Fn(&Record) -> Record + Send + Sync + 'static) -> Answer {
    Box::new(move |asked| {
        let output = output(&asked.input);
        // A stream of bytes is the body, as on the wire.
        let stream = asked.operation.traits.output_stream.map(|index| output.member(index).view());
        let body = match stream {
            Some(View::Stream(stream)) => stream.clone(),
            _ => ByteStream::default(),
        };
        given(200, body, Given::output(output))
    })
}

pub(super) fn json_output(operation: &'static Operation, json: &str) -> Answer {
    match Record::from_json(operation.output, json) {
        Ok(output) => outputs(move |_| output.clone()),
        Err(error) => panic!("the output of {} does not fit: {error}", name(operation)),
    }
}

pub(super) fn errors<E: ModeledError>(error: impl Fn() -> E + Send + Sync + 'static) -> Answer {
    Box::new(move |_| {
        let mut error = error();
        let meta = error.meta().clone();
        match error.shape_mut() {
            Some(shape) => modeled(shape, meta),
            None => given(400, ByteStream::default(), Given::error(meta, None)),
        }
    })
}

/// An error with the code of its table, and what its metadata says beside.
fn modeled(error: &dyn Shape, meta: ErrorMetadata) -> Reply {
    let schema = error.schema();
    let mut full = meta.into_builder();
    if let Some(traits) = schema.error {
        full = full.code(traits.code);
    }
    if let Some(View::Text(text)) = message_index(schema).map(|at| error.member(at).view()) {
        full = full.message(text);
    }
    let status = schema.error.map_or(0, |traits| traits.status);
    let given_error = Given::error(full.build(), Some(recorded(error)));
    given(if status == 0 { 400 } else { status }, ByteStream::default(), given_error)
}

pub(super) fn error_codes(code: &str, message: &str) -> Answer {
    let meta = ErrorMetadata::builder().code(code).message(message).build();
    Box::new(move |asked| {
        let table = asked.operation.error_of(&meta).and_then(|at| asked.operation.errors.get(at));
        let status = table.and_then(|table| table.error).map_or(0, |traits| traits.status);
        let given_error = Given::error(meta.clone(), None);
        given(if status == 0 { 400 } else { status }, ByteStream::default(), given_error)
    })
}

pub(super) fn responses(response: impl Fn() -> HttpResponse + Send + Sync + 'static) -> Answer {
    Box::new(move |_| Reply::Response(response().map(ByteStream::from)))
}

pub(super) fn statuses(status: u16, body: Option<String>) -> Answer {
    let body = body.unwrap_or_default();
    Box::new(move |_| respond(status, ByteStream::from(body.clone().into_bytes())))
}

pub(super) fn failures(error: impl Fn() -> ConnectorError + Send + Sync + 'static) -> Answer {
    Box::new(move |_| Reply::Failure(error()))
}

fn given(status: u16, body: ByteStream, given: Given) -> Reply {
    match respond(status, body) {
        Reply::Response(mut response) => {
            response.extensions_mut().insert(given);
            Reply::Response(response)
        }
        other => other,
    }
}

fn respond(status: u16, body: ByteStream) -> Reply {
    match ::http::Response::builder().status(status).body(body) {
        Ok(response) => Reply::Response(response),
        Err(error) => Reply::Failure(ConnectorError::other(error)),
    }
}

/// What answers where nothing else does and everything shall be answered.
pub(super) fn blank(operation: &'static Operation) -> Reply {
    given(200, ByteStream::default(), Given::output(Record::new(operation.output)))
}
