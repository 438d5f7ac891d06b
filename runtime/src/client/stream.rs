//! The driver's step of sending, where a body is a stream: hands streams to the transport, leaves
//! the body of a success unread, and watches over both for stalls.

mod credit;
mod download;
#[cfg(all(test, feature = "client"))]
mod tests;
mod upload;

use std::time::Duration;

use ::http::Request;

use crate::call::{Event, Shared, Transfer};
use crate::error::ConnectorError;
use crate::http::{
    BoxFuture, HttpClient, HttpLimits, HttpRequest, HttpResponse, SharedHttpClient, unread,
};
use crate::primitives::ByteStream;
use crate::time::timeout;
use upload::Upload;

/// Sends the request and gets the answer, or as much of it as is wanted, within `limit`.
pub(super) fn exchange<'a>(
    shared: &'a Shared,
    http: &'a SharedHttpClient,
    request: HttpRequest,
    transfer: Transfer,
    limit: Option<Duration>,
) -> BoxFuture<'a, Event> {
    Box::pin(async move {
        let (silence, grace) = (transfer.silence, transfer.upload_grace);
        let upload = Upload::new(shared.sleep.clone(), silence, grace);
        let limits = HttpLimits { total: limit, ..transfer.limits };
        let transfer = Transfer { limits, ..transfer };
        let sending = Box::pin(send(shared, http, request, transfer, &upload));
        match timeout(&shared.sleep, limit, Box::pin(upload.watch(sending))).await {
            Ok(Ok(event)) => event,
            Ok(Err(error)) if error.is_expired() => Event::Expired,
            Ok(Err(error)) => Event::Answer(Err(error)),
            Err(_) => Event::Expired,
        }
    })
}

async fn send(
    shared: &Shared,
    http: &SharedHttpClient,
    request: HttpRequest,
    transfer: Transfer,
    upload: &Upload,
) -> Result<Event, ConnectorError> {
    let (head, body) = request.into_parts();
    let body = upload.body(transfer.body.unwrap_or_else(|| ByteStream::from(body)));
    let response = http.send_stream(Request::from_parts(head, body), transfer.limits).await?;
    upload.answered();
    if transfer.unread && response.status().is_success() {
        let guarded = |body| match transfer.download_grace {
            Some(grace) => download::guard(body, shared.sleep.clone(), grace),
            None => body,
        };
        #[cfg(feature = "event-streams")]
        if transfer.initial {
            let (head, body) = response.into_parts();
            let (payload, body) = crate::event_stream::take_initial(body).await;
            return Ok(Event::Initial(::http::Response::from_parts(head, body), payload));
        }
        return Ok(Event::Streamed(response.map(guarded)));
    }
    let (head, body) = response.into_parts();
    let body = body.collect().await.map_err(unread)?.into_bytes();
    Ok(Event::Answer(Ok(HttpResponse::from_parts(head, body))))
}
