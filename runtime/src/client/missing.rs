//! What stands for a transport where there is none.

use crate::error::{ConnectorError, Described};
use crate::http::{BoxFuture, HttpClient, HttpLimits, HttpRequest, HttpResponse};

/// Sends nothing and says why.
#[derive(Debug)]
pub(super) struct NoHttpClient;

impl HttpClient for NoHttpClient {
    fn send(
        &self,
        _: HttpRequest,
        _: HttpLimits,
    ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>> {
        let text = "there is no transport: enable the feature `client`, or set `http_client`";
        Box::pin(std::future::ready(Err(ConnectorError::user(Described::new(text)))))
    }
}
