//! Reading a response's body to its end.

use std::time::Duration;

use ::hyper::body::{Body, Incoming};
use bytes::{Bytes, BytesMut};
use http_body_util::BodyExt;
use tokio::time::Instant;

use super::refusal::{ended_early, stalled};
use crate::error::{ConnectorError, Described};

/// The most that is set aside on the word of a `content-length` alone; what is longer grows.
const MOST_AHEAD: u64 = 8 * 1024 * 1024;

/// The longest wait for the next part of a body, and when its request went out.
#[derive(Debug, Clone, Copy)]
pub(super) struct Patience {
    pub(super) limit: Option<Duration>,
    pub(super) since: Instant,
}

/// The whole body.
pub(super) async fn read(mut body: Incoming, patience: Patience) -> Result<Bytes, ConnectorError> {
    let expected = body.size_hint().exact();
    let Some(first) = part(&mut body, patience, 0, expected).await? else {
        return Ok(Bytes::new());
    };
    // A small body comes in one part, which needs no copy.
    if body.is_end_stream() {
        return Ok(first);
    }
    let Some(second) = part(&mut body, patience, first.len(), expected).await? else {
        return Ok(first);
    };
    let ahead = expected.unwrap_or(0).min(MOST_AHEAD) as usize;
    let mut whole = BytesMut::with_capacity(ahead.max(first.len() + second.len()));
    whole.extend_from_slice(&first);
    whole.extend_from_slice(&second);
    while let Some(next) = part(&mut body, patience, whole.len(), expected).await? {
        whole.extend_from_slice(&next);
    }
    Ok(whole.freeze())
}

async fn part(
    body: &mut Incoming,
    patience: Patience,
    read: usize,
    expected: Option<u64>,
) -> Result<Option<Bytes>, ConnectorError> {
    loop {
        let frame = match patience.limit {
            None => body.frame().await,
            Some(limit) => match tokio::time::timeout(limit, body.frame()).await {
                Ok(frame) => frame,
                Err(_) => return Err(stalled(limit, patience.since.elapsed(), read, expected)),
            },
        };
        match frame {
            None => return Ok(None),
            Some(Err(error)) => return Err(cut_short(error, read, expected)),
            // Trailers are of no interest.
            Some(Ok(frame)) => {
                if let Ok(data) = frame.into_data() {
                    return Ok(Some(data));
                }
            }
        }
    }
}

pub(super) fn cut_short(
    error: ::hyper::Error,
    read: usize,
    expected: Option<u64>,
) -> ConnectorError {
    ConnectorError::io(Described::over(ended_early(read, expected), error))
}
