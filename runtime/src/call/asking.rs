//! What a call asks resolvers of the program's own.
//!
//! Most programs have none. So the functions here come with a resolver, as pointers, and a program
//! without one does not hold them.

use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use super::{Event, endpoint};
use crate::config::Settings;
use crate::config::auth::{self, ResolveAuthScheme, SharedAuthSchemeOptionResolver};
use crate::config::endpoint::{ResolveEndpoint, SharedEndpointResolver};
use crate::error::BoxError;
use crate::http::BoxFuture;
use crate::identity::AccountId;
use crate::service::Operation;
use crate::shape::Shape;

/// A question that is under way, of a [`Step::Ask`](super::Step::Ask). What comes of it is the
/// next event.
#[derive(Default)]
pub struct Asking<'a>(Option<BoxFuture<'a, Event>>);

impl Future for Asking<'_> {
    type Output = Event;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Event> {
        match &mut self.0 {
            Some(asking) => asking.as_mut().poll(context),
            None => Poll::Pending,
        }
    }
}

impl fmt::Debug for Asking<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Asking")
    }
}

/// A call, as an endpoint may depend on it.
#[derive(Clone, Copy)]
pub(crate) struct Asked<'a> {
    pub(super) operation: &'static Operation,
    pub(super) settings: &'a Settings,
    pub(super) input: &'a dyn Shape,
    pub(super) account: Option<&'a AccountId>,
}

/// How a resolver is asked for an endpoint.
pub(crate) type AskEndpoint =
    for<'a> fn(&'a SharedEndpointResolver, Asked<'_>) -> Result<Asking<'a>, BoxError>;

/// How a resolver is asked for ways to authenticate.
pub(crate) type AskAuthSchemes =
    for<'a> fn(&'a SharedAuthSchemeOptionResolver, &'static Operation) -> Asking<'a>;

pub(crate) fn endpoint<'a>(
    resolver: &'a SharedEndpointResolver,
    asked: Asked<'_>,
) -> Result<Asking<'a>, BoxError> {
    let params = endpoint::told(asked)?;
    let asking = async move { Event::Endpoint(resolver.resolve_endpoint(&params).await) };
    Ok(Asking(Some(Box::pin(asking))))
}

pub(crate) fn auth_schemes<'a>(
    resolver: &'a SharedAuthSchemeOptionResolver,
    operation: &'static Operation,
) -> Asking<'a> {
    let params = auth::Params::of_call(operation);
    let asking = async move { Event::AuthSchemes(resolver.resolve_auth_scheme(&params).await) };
    Asking(Some(Box::pin(asking)))
}
