//! Streams for a transport that wants whole bodies.

use ::http::{Request, Response};

use super::{HttpClient, HttpLimits};
use crate::error::ConnectorError;
use crate::primitives::{ByteStream, ByteStreamError};

/// Sends a stream with a transport that wants whole bodies, and hands out a whole one.
pub(super) async fn send_whole<C: HttpClient + ?Sized>(
    client: &C,
    request: Request<ByteStream>,
    limits: HttpLimits,
) -> Result<Response<ByteStream>, ConnectorError> {
    let (head, body) = request.into_parts();
    let body = body.collect().await.map_err(ConnectorError::user)?.into_bytes();
    let response = client.send(Request::from_parts(head, body), limits).await?;
    Ok(response.map(ByteStream::from))
}

/// The failure to read the body of an answer to its end.
pub(crate) fn unread(error: ByteStreamError) -> ConnectorError {
    match error.into_connector() {
        Ok(error) => error,
        Err(error) if error.is_timeout() => ConnectorError::timeout(error),
        Err(error) => ConnectorError::io(error),
    }
}
