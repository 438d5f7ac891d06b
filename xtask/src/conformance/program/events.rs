//! Events that are sent, and those that come.

use std::fmt::{Debug, Display};
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use serde_json::{Value, json};
use tinsmith_runtime::error::{ModeledError, SdkError};
use tinsmith_runtime::event_stream::{EventReceiver, EventStreamSender, RawMessage};
use tinsmith_runtime::shape::{Shape, Value as _};

use crate::wire::compared;

type Outcome<T, E> = Result<T, SdkError<E, RawMessage>>;

/// These events, to be sent.
pub fn sender<T: Shape, E: ModeledError>(items: Vec<Result<T, E>>) -> EventStreamSender<T> {
    EventStreamSender::with_errors(Items(items.into_iter()))
}

struct Items<T>(std::vec::IntoIter<T>);

impl<T> Unpin for Items<T> {}

impl<T> Stream for Items<T> {
    type Item = T;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<T>> {
        Poll::Ready(self.0.next())
    }
}

/// The events of an output, which is left with none.
pub fn taken<T: Shape + tinsmith_runtime::shape::Value, E: ModeledError>(
    stream: &mut EventReceiver<T, E>,
) -> EventReceiver<T, E> {
    std::mem::replace(stream, EventReceiver::blank())
}

/// What came of a call without events.
pub fn only(end: Value) -> Value {
    json!({ "head": { "same": true }, "events": [], "end": end })
}

/// A call that failed, where an event was to come or the failure itself.
pub fn refused(error: &impl Display, expected: bool) -> Value {
    only(match expected {
        true => json!({ "same": true }),
        false => json!({ "error": error.to_string() }),
    })
}

/// Compares the events that come, up to the end, which `end` judges.
pub async fn received<T, E>(
    head: Value,
    mut stream: EventReceiver<T, E>,
    expected: Vec<T>,
    end: impl FnOnce(Outcome<Option<T>, E>) -> Value,
) -> Value
where
    T: Shape + tinsmith_runtime::shape::Value + Debug + PartialEq,
    E: ModeledError,
{
    let (mut events, mut expected) = (Vec::new(), expected.into_iter());
    loop {
        let found = match stream.recv().await {
            Ok(Some(found)) => found,
            outcome => {
                if let Some(expected) = expected.next() {
                    events.push(json!({ "error": format!("no {expected:?}") }));
                }
                return json!({ "head": head, "events": events, "end": end(outcome) });
            }
        };
        events.push(match expected.next() {
            Some(expected) => compared(found == expected, &found, &expected),
            None => json!({ "error": format!("one more: {found:?}") }),
        });
    }
}

/// The end of a stream that has to be one.
pub fn end<T: Debug, E: ModeledError>(found: Outcome<Option<T>, E>) -> Value {
    match found {
        Ok(None) => json!({ "same": true }),
        other => json!({ "error": format!("{other:?}") }),
    }
}
