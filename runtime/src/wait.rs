//! Waiting: calls an operation until its answer meets a condition of the model.
//!
//! The conditions are a [`Waiter`] table; they are checked through the reflection traits. Follows
//! <https://smithy.io/2.0/additional-specs/waiters.html>.

use std::fmt;
use std::time::Duration;

use crate::client::{self, Handle};
use crate::error::{
    BoxError, ErrorMetadata, ModeledError, ProvideErrorMetadata, SdkError, Unhandled,
};
use crate::jmespath::{self, Comparator, Expr};
use crate::service::Operation;
use crate::shape::{Shape, View};

/// A waiter of the model.
pub struct Waiter {
    /// Its name.
    pub name: &'static str,
    /// The shortest pause between two calls, in seconds.
    pub min_delay: u32,
    /// The longest pause between two calls, in seconds.
    pub max_delay: u32,
    /// The conditions, in order; the first that matches decides. Where none does, an error of
    /// the operation ends the wait and anything else goes on.
    pub acceptors: &'static [Acceptor],
}

impl fmt::Debug for Waiter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Waiter").field(&self.name).finish()
    }
}

/// A condition and what it means.
pub struct Acceptor {
    /// What to do where it matches.
    pub state: AcceptorState,
    /// The condition.
    pub matcher: Matcher,
}

/// What a matched condition means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AcceptorState {
    /// The wait is over.
    Success,
    /// The wait is over, and what was waited for cannot come any more.
    Failure,
    /// Ask again.
    Retry,
}

/// A condition on the answer of a call.
pub enum Matcher {
    /// On the output.
    Output(Path),
    /// On an object of `input` and `output`.
    InputOutput(Path),
    /// That the call succeeded (`true`) or ended with a modelled error (`false`).
    Success(bool),
    /// That the call ended with the error of that name, its shape's or its code.
    ErrorType(&'static str),
}

/// A JMESPath expression and what its result must be.
pub struct Path {
    /// The expression.
    pub expr: &'static Expr,
    /// How to compare.
    pub comparator: Comparator,
    /// The expected value; `true` or `false` for booleans.
    pub expected: &'static str,
}

/// The answer that ended a wait.
#[derive(Debug, Clone, PartialEq)]
pub struct FinalPoll<O, E>(Result<O, E>);

impl<O, E> FinalPoll<O, E> {
    /// The answer. It may be an error: waiting for something to be gone succeeds with one.
    pub fn as_result(&self) -> Result<&O, &E> {
        self.0.as_ref()
    }

    /// The answer.
    pub fn into_result(self) -> Result<O, E> {
        self.0
    }
}

/// Why a wait ended without success.
#[derive(Debug)]
#[non_exhaustive]
pub enum WaiterError<O, E> {
    /// The first request could not be made.
    ConstructionFailure(ConstructionFailure),
    /// The time was over: no further call fits into what is left of it.
    ExceededMaxWait(ExceededMaxWait),
    /// The answer says that what was waited for cannot come any more.
    FailureState(FailureState<O, E>),
    /// A call failed, and no condition of the waiter accepts that error.
    OperationFailed(OperationFailed<E>),
}

/// The payload of [`WaiterError::ConstructionFailure`].
#[derive(Debug)]
pub struct ConstructionFailure {
    waiter: &'static str,
    source: BoxError,
}

/// The payload of [`WaiterError::ExceededMaxWait`].
#[derive(Debug)]
pub struct ExceededMaxWait {
    waiter: &'static str,
    max_wait: Duration,
    elapsed: Duration,
    poll_count: u32,
}

impl ExceededMaxWait {
    /// The limit.
    pub fn max_wait(&self) -> Duration {
        self.max_wait
    }

    /// The time that was spent.
    pub fn elapsed(&self) -> Duration {
        self.elapsed
    }

    /// The number of calls that were made.
    pub fn poll_count(&self) -> u32 {
        self.poll_count
    }
}

/// The payload of [`WaiterError::FailureState`].
#[derive(Debug)]
pub struct FailureState<O, E> {
    waiter: &'static str,
    final_poll: Box<FinalPoll<O, SdkError<E>>>,
}

impl<O, E> FailureState<O, E> {
    /// The answer that ended the wait.
    pub fn final_poll(&self) -> &FinalPoll<O, SdkError<E>> {
        &self.final_poll
    }

    /// The answer that ended the wait.
    pub fn into_final_poll(self) -> FinalPoll<O, SdkError<E>> {
        *self.final_poll
    }
}

/// The payload of [`WaiterError::OperationFailed`].
#[derive(Debug)]
pub struct OperationFailed<E> {
    waiter: &'static str,
    source: SdkError<E>,
}

impl<E> OperationFailed<E> {
    /// The error of the call.
    pub fn error(&self) -> &SdkError<E> {
        &self.source
    }

    /// The error of the call.
    pub fn into_error(self) -> SdkError<E> {
        self.source
    }
}

impl<O, E> WaiterError<O, E>
where
    O: fmt::Debug + Send + Sync + 'static,
    E: ModeledError,
{
    /// As an error of a kind that no model names, with code and message of the call that failed,
    /// where one did.
    pub fn into_unhandled(self) -> Unhandled {
        let meta = match &self {
            Self::OperationFailed(failed) => failed.source.meta().clone(),
            _ => ErrorMetadata::default(),
        };
        Unhandled::new(self, meta)
    }
}

impl<O, E> fmt::Display for WaiterError<O, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ConstructionFailure(error) => {
                write!(f, "{}: the request could not be made", error.waiter)
            }
            Self::ExceededMaxWait(error) => write!(
                f,
                "{}: not there after {:.1} s and {} calls (limit {:.1} s)",
                error.waiter,
                error.elapsed.as_secs_f64(),
                error.poll_count,
                error.max_wait.as_secs_f64()
            ),
            Self::FailureState(error) => {
                write!(
                    f,
                    "{}: the service reached a state from which it cannot succeed",
                    error.waiter
                )
            }
            Self::OperationFailed(error) => write!(f, "{}: a call failed", error.waiter),
        }
    }
}

impl<O, E> std::error::Error for WaiterError<O, E>
where
    O: fmt::Debug,
    E: std::error::Error + ProvideErrorMetadata + 'static,
{
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::ConstructionFailure(error) => Some(&*error.source),
            Self::ExceededMaxWait(_) => None,
            Self::FailureState(error) => match &error.final_poll.0 {
                Ok(_) => None,
                Err(error) => Some(error),
            },
            Self::OperationFailed(error) => Some(&error.source),
        }
    }
}

/// A client and what to wait for with it: what a builder holds that waits.
#[derive(Debug, Clone)]
pub struct Waits<H = Handle> {
    handle: H,
    waiter: &'static Waiter,
}

impl<H> Waits<H> {
    /// Waits with `handle` for what `waiter` says.
    pub fn new(handle: H, waiter: &'static Waiter) -> Self {
        Self { handle, waiter }
    }
}

impl Waits {
    /// See [`wait`].
    ///
    /// # Errors
    ///
    /// See [`WaiterError`].
    pub async fn wait<O, E>(
        &self,
        operation: &'static Operation,
        input: &dyn Shape,
        max_wait: Duration,
    ) -> Result<FinalPoll<O, SdkError<E>>, WaiterError<O, E>>
    where
        O: Shape,
        E: ModeledError,
    {
        wait(&self.handle, operation, self.waiter, input, max_wait).await
    }
}

#[cfg(feature = "blocking")]
impl Waits<crate::blocking::Handle> {
    /// See [`wait`]; blocks until the wait is over.
    ///
    /// # Errors
    ///
    /// See [`WaiterError`].
    pub fn wait<O, E>(
        &self,
        operation: &'static Operation,
        input: &dyn Shape,
        max_wait: Duration,
    ) -> Result<FinalPoll<O, SdkError<E>>, WaiterError<O, E>>
    where
        O: Shape,
        E: ModeledError,
    {
        let handle = self.handle.inner();
        crate::park::block_on(wait(handle, operation, self.waiter, input, max_wait))
    }
}

/// Calls `operation` with `input` until `waiter` is content or `max_wait` is over.
///
/// A call that has begun is not cut off by `max_wait`; the client's own limits hold for it. The
/// pauses between calls are random between the waiter's shortest and a bound that doubles up to its
/// longest.
///
/// # Errors
///
/// See [`WaiterError`].
pub async fn wait<O, E>(
    handle: &Handle,
    operation: &'static Operation,
    waiter: &'static Waiter,
    input: &dyn Shape,
    max_wait: Duration,
) -> Result<FinalPoll<O, SdkError<E>>, WaiterError<O, E>>
where
    O: Shape,
    E: ModeledError,
{
    let start = handle.monotonic();
    let mut polls = 0;
    loop {
        polls += 1;
        let result = client::send::<O, E>(handle, operation, input, None).await;
        let answer = match &result {
            Ok(output) => Answer::Output(output),
            Err(SdkError::ServiceError(error)) => Answer::Error(error.err().meta()),
            Err(_) => Answer::Broken,
        };
        match decide(waiter, operation, input, answer) {
            Some(AcceptorState::Success) => return Ok(FinalPoll(result)),
            Some(AcceptorState::Failure) => {
                return Err(WaiterError::FailureState(FailureState {
                    waiter: waiter.name,
                    final_poll: Box::new(FinalPoll(result)),
                }));
            }
            Some(AcceptorState::Retry) => {}
            None => match result {
                Ok(_) => {}
                Err(error @ SdkError::ConstructionFailure(_)) => {
                    return Err(WaiterError::ConstructionFailure(ConstructionFailure {
                        waiter: waiter.name,
                        source: error.into(),
                    }));
                }
                Err(source) => {
                    return Err(WaiterError::OperationFailed(OperationFailed {
                        waiter: waiter.name,
                        source,
                    }));
                }
            },
        }
        let elapsed = handle.monotonic().saturating_sub(start);
        let left = max_wait.saturating_sub(elapsed);
        match delay(waiter, polls, left, handle.random()) {
            Some(delay) => handle.sleep(delay).await,
            None => {
                return Err(WaiterError::ExceededMaxWait(ExceededMaxWait {
                    waiter: waiter.name,
                    max_wait,
                    elapsed,
                    poll_count: polls,
                }));
            }
        }
    }
}

/// What came of a call, as far as waiters look.
#[derive(Clone, Copy)]
enum Answer<'a> {
    Output(&'a dyn Shape),
    /// An error of the service.
    Error(&'a ErrorMetadata),
    /// No answer of the service.
    Broken,
}

fn decide(
    waiter: &Waiter,
    operation: &Operation,
    input: &dyn Shape,
    answer: Answer<'_>,
) -> Option<AcceptorState> {
    waiter
        .acceptors
        .iter()
        .find(|acceptor| matches(&acceptor.matcher, operation, input, answer))
        .map(|acceptor| acceptor.state)
}

fn matches(
    matcher: &Matcher,
    operation: &Operation,
    input: &dyn Shape,
    answer: Answer<'_>,
) -> bool {
    match (matcher, answer) {
        (Matcher::Output(path), Answer::Output(output)) => {
            jmespath::matches(path.expr, path.comparator, path.expected, View::Shape(output))
        }
        (Matcher::InputOutput(path), Answer::Output(output)) => jmespath::matches_input_output(
            path.expr,
            path.comparator,
            path.expected,
            View::Shape(input),
            View::Shape(output),
        ),
        (Matcher::Success(wanted), Answer::Output(_)) => *wanted,
        (Matcher::Success(wanted), Answer::Error(_)) => !wanted,
        (Matcher::ErrorType(name), Answer::Error(meta)) => is_error(operation, meta, name),
        _ => false,
    }
}

/// Whether the error is the one of that name, which may be its shape's or its code.
fn is_error(operation: &Operation, meta: &ErrorMetadata, name: &str) -> bool {
    let index = operation.error_of(meta);
    let schema = index.and_then(|index| operation.errors.get(index));
    meta.code() == Some(name) || schema.is_some_and(|schema| schema.name == name)
}

/// The pause after the call number `polls` (from 1) with `left` of the time; `None` where no
/// further call fits. Grows by powers of two between the waiter's bounds, with `random` (0 to 1)
/// as jitter; the last call is made with what is left.
fn delay(waiter: &Waiter, polls: u32, left: Duration, random: f64) -> Option<Duration> {
    let min = Duration::from_secs(waiter.min_delay.into());
    let max = Duration::from_secs(waiter.max_delay.max(waiter.min_delay).into());
    if left <= min {
        return None;
    }
    let factor = 1u32.checked_shl(polls.saturating_sub(1)).unwrap_or(u32::MAX);
    let ceiling = min.checked_mul(factor).unwrap_or(max).min(max);
    let delay = min + (ceiling - min).mul_f64(random.clamp(0.0, 1.0));
    Some(if left - delay.min(left) <= min { left - min } else { delay }.max(min).min(left))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_known_by_its_shape_and_by_its_code() {
        use crate::call::fixture::OPERATION;
        use crate::service::ERROR_SHAPE;
        let meta = ErrorMetadata::builder().code("Old").custom(ERROR_SHAPE, "BusyException");
        let meta = meta.build();
        assert!(is_error(&OPERATION, &meta, "BusyException"));
        assert!(is_error(&OPERATION, &meta, "Old"));
        assert!(!is_error(&OPERATION, &meta, "FlakyException"));
    }

    const WAITER: Waiter = Waiter { name: "W", min_delay: 2, max_delay: 10, acceptors: &[] };

    fn seconds(polls: u32, left: u64, random: f64) -> Option<u64> {
        delay(&WAITER, polls, Duration::from_secs(left), random).map(|delay| delay.as_secs())
    }

    #[test]
    fn pauses_grow_up_to_the_longest() {
        let pauses: Vec<_> = (1..7).map(|polls| seconds(polls, 1000, 1.0)).collect();
        assert_eq!(pauses, [2, 4, 8, 10, 10, 10].map(Some));
        assert_eq!(seconds(100, 1000, 1.0), Some(10));
    }

    #[test]
    fn jitter_never_goes_below_the_shortest_pause() {
        assert_eq!(seconds(5, 1000, 0.0), Some(2));
        assert_eq!(seconds(5, 1000, 0.5), Some(6));
    }

    #[test]
    fn the_last_pause_leaves_room_for_a_last_call() {
        // 10 s more would leave 1 s, less than the shortest pause: the call comes earlier.
        assert_eq!(seconds(5, 11, 1.0), Some(9));
        assert_eq!(seconds(5, 3, 1.0), Some(2));
        assert_eq!(seconds(5, 2, 1.0), None);
    }
}
