//! What a client asks resolvers of a program's own.

use std::time::Duration;

use crate::call::{Event, Shared};
use crate::config::auth::{self, ResolveAuthScheme};
use crate::config::endpoint::{self, ResolveEndpoint};
use crate::http::BoxFuture;
use crate::time::timeout;

/// Asks for the endpoint within `limit`.
pub(super) fn endpoint(
    shared: &Shared,
    params: endpoint::Params,
    limit: Option<Duration>,
) -> BoxFuture<'_, Event> {
    Box::pin(async move {
        let Some(resolver) = &shared.config().settings().endpoint_resolver else {
            return Event::Endpoint(Err("none is set".into()));
        };
        let resolving = resolver.resolve_endpoint(&params);
        timeout(&shared.sleep, limit, resolving).await.map_or(Event::Expired, Event::Endpoint)
    })
}

/// Asks how requests may be authenticated, within `limit`.
pub(super) fn auth_schemes(
    shared: &Shared,
    params: auth::Params,
    limit: Option<Duration>,
) -> BoxFuture<'_, Event> {
    Box::pin(async move {
        let Some(resolver) = &shared.config().settings().auth_scheme_resolver else {
            return Event::AuthSchemes(Err("none is set".into()));
        };
        let resolving = resolver.resolve_auth_scheme(&params);
        timeout(&shared.sleep, limit, resolving).await.map_or(Event::Expired, Event::AuthSchemes)
    })
}
