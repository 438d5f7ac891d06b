//! The first message of an output, which carries the members beside the events.

use std::pin::Pin;
use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;

use super::{Decoder, HeaderValue, INITIAL_RESPONSE, Message};
use crate::primitives::{ByteStream, ByteStreamError};

/// Waits for the first message of `body`. Where that is the one that goes before the events, its
/// payload, and the body after it; else the body as it is. A body that is broken stays so: who
/// reads its events is told.
pub(crate) async fn take_initial(mut body: ByteStream) -> (Option<Bytes>, ByteStream) {
    let mut decoder = Decoder::new();
    let mut came = BytesMut::new();
    loop {
        match decoder.message() {
            Ok(None) => {}
            Ok(Some(message)) if is_initial(&message) => {
                let rest = came.split_off(decoder.consumed().min(came.len()));
                return (Some(message.payload().clone()), after(rest, None, body));
            }
            Ok(Some(_)) | Err(_) => return (None, after(came, None, body)),
        }
        match body.next().await {
            Some(Ok(piece)) => {
                decoder.push(&piece);
                came.extend_from_slice(&piece);
            }
            Some(Err(error)) => return (None, after(came, Some(error), body)),
            None => return (None, after(came, None, body)),
        }
    }
}

fn is_initial(message: &Message) -> bool {
    let is = |name, text| message.header(name).and_then(HeaderValue::as_str) == Some(text);
    is(":message-type", "event") && is(":event-type", INITIAL_RESPONSE)
}

/// The body with what came of it put back.
fn after(came: BytesMut, error: Option<ByteStreamError>, body: ByteStream) -> ByteStream {
    let came = Some(came.freeze()).filter(|came| !came.is_empty());
    ByteStream::from_stream(PutBack { came, error, body })
}

struct PutBack {
    came: Option<Bytes>,
    error: Option<ByteStreamError>,
    body: ByteStream,
}

impl Stream for PutBack {
    type Item = Result<Bytes, ByteStreamError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Some(came) = self.came.take() {
            return Poll::Ready(Some(Ok(came)));
        }
        match self.error.take() {
            Some(error) => Poll::Ready(Some(Err(error))),
            None => Pin::new(&mut self.body).poll_next(context),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{given, wire};
    use super::*;

    fn message(name: &'static str) -> Message {
        Message::new("{}").with(":message-type", "event".into()).with(":event-type", name.into())
    }

    async fn taken(pieces: Vec<Result<Bytes, &'static str>>) -> (Option<Bytes>, Bytes, String) {
        let (initial, mut body) = take_initial(ByteStream::from_stream(given(pieces))).await;
        let (mut bytes, mut error) = (BytesMut::new(), String::new());
        while let Some(piece) = body.next().await {
            match piece {
                Ok(piece) => bytes.extend_from_slice(&piece),
                Err(failure) => error = failure.to_string(),
            }
        }
        (initial, bytes.freeze(), error)
    }

    #[tokio::test]
    async fn the_first_message_is_taken_out_of_the_body() {
        let bytes = wire(&[message("initial-response"), message("note"), message("note")]);
        let at = wire(&[message("initial-response")]).len();
        for cut in [0, 5, at, at + 3] {
            let pieces = vec![Ok(bytes.slice(..cut)), Ok(bytes.slice(cut..))];
            let rest = bytes.slice(at..);
            assert_eq!(taken(pieces).await, (Some("{}".into()), rest, String::new()));
        }
        let alone = wire(&[message("initial-response")]);
        let (initial, rest, _) = taken(vec![Ok(alone)]).await;
        assert_eq!((initial, rest), (Some("{}".into()), Bytes::new()));
    }

    #[tokio::test]
    async fn a_body_that_starts_otherwise_stays_as_it_is() {
        let other = wire(&[message("note"), message("initial-response")]);
        for bytes in [other.clone(), other.slice(..30), Bytes::from(vec![7; 40]), Bytes::new()] {
            let expected = (None, bytes.clone(), String::new());
            assert_eq!(taken(vec![Ok(bytes)]).await, expected);
        }
        assert_eq!(
            taken(vec![Ok(other.slice(..30)), Err("reset")]).await,
            (None, other.slice(..30), "the stream failed".to_owned())
        );
    }
}
