//! Bodies that are streams, both ways.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use ::http::header::CONTENT_LENGTH;
use ::http::{Request, Response};
use bytes::Bytes;
use futures_core::Stream;

use super::Inner;
use super::exchange::{Exchange, Incoming};
use super::message::Outgoing;
use crate::error::{ConnectorError, Described};
use crate::http::HttpLimits;
use crate::primitives::ByteStream;

/// Sends a request part by part, and returns the answer with its body still to be read.
pub(super) async fn streamed(
    client: &Arc<Inner>,
    request: Request<ByteStream>,
    limits: HttpLimits,
) -> Result<Response<ByteStream>, ConnectorError> {
    let mut exchange = Exchange::begin(client, request.uri(), limits)?;
    let (head, mut body) = request.into_parts();
    let request = Request::from_parts(head, ());
    let length = match (request.headers().contains_key(CONTENT_LENGTH), body.size_hint()) {
        (_, (least, Some(most))) if least == most => Outgoing::Length(least),
        (true, (least, _)) => Outgoing::Length(least),
        (false, _) => Outgoing::Chunked,
    };
    let mut sent = exchange.head(&request, length);
    while sent.is_ok() {
        let Some(part) = body.next().await else { break };
        let part = part.map_err(|error| {
            ConnectorError::user(Described::over("the body could not be read", error))
        })?;
        sent = match length {
            Outgoing::Length(_) => exchange.write(&part),
            // An empty chunk would be the last.
            Outgoing::Chunked if part.is_empty() => Ok(()),
            Outgoing::Chunked => {
                let size = format!("{:x}\r\n", part.len());
                exchange.write(&[size.as_bytes(), &part, b"\r\n"].concat())
            }
        };
    }
    if sent.is_ok() && length == Outgoing::Chunked {
        sent = exchange.write(b"0\r\n\r\n");
    }
    let (response, incoming) = exchange.answered(&request, sent)?;
    let expected = incoming.expected();
    let parts = Parts { client: client.clone(), incoming: incoming.unlimited() };
    let stream = ByteStream::from_stream(parts);
    Ok(response.map(|()| match expected {
        Some(length) => stream.with_length(length),
        None => stream,
    }))
}

/// The body of an answer as a stream that blocks whoever polls it.
struct Parts {
    client: Arc<Inner>,
    incoming: Incoming,
}

impl Stream for Parts {
    type Item = Result<Bytes, ConnectorError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        Poll::Ready(this.incoming.next(&this.client).transpose())
    }
}
