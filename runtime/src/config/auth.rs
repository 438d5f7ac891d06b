//! Which ways to authenticate a program's own rules allow, instead of the model's.
//!
//! A client asks its [`ResolveAuthScheme`] once for each call, before anything else is decided. The
//! ways that this runtime knows are signatures (`sigv4`), bearer tokens (`httpBearerAuth`) and none
//! (`noAuth`).

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use super::AuthSchemeId;
use crate::call::asking::{self, AskAuthSchemes, Asking};
use crate::error::BoxError;
use crate::identity::future::Provide;
use crate::service::Operation;

/// What a resolver returns: a list, the preferred way first, at once ([`ready`](Provide::ready)) or
/// as a future ([`new`](Provide::new)).
pub type AuthSchemeOptionsFuture<'a> = Provide<'a, Vec<AuthSchemeOption>, BoxError>;

/// Decides how requests may be authenticated.
pub trait ResolveAuthScheme: Send + Sync + fmt::Debug {
    /// The ways for an operation, the preferred one first. One for which there are no credentials,
    /// or no token, is passed over, and so is one that this runtime does not know. An error fails
    /// the call before anything is sent.
    fn resolve_auth_scheme<'a>(&'a self, params: &'a Params) -> AuthSchemeOptionsFuture<'a>;

    /// Shares the resolver.
    fn into_shared_resolver(self) -> SharedAuthSchemeOptionResolver
    where
        Self: Sized + 'static,
    {
        SharedAuthSchemeOptionResolver::new(self)
    }
}

/// A [`ResolveAuthScheme`] that clones share.
#[derive(Clone)]
pub struct SharedAuthSchemeOptionResolver {
    resolver: Arc<dyn ResolveAuthScheme>,
    ask: AskAuthSchemes,
}

impl SharedAuthSchemeOptionResolver {
    /// Shares a resolver.
    pub fn new(resolver: impl ResolveAuthScheme + 'static) -> Self {
        Self { resolver: Arc::new(resolver), ask: asking::auth_schemes }
    }

    pub(crate) fn ask(&self, operation: &'static Operation) -> Asking<'_> {
        (self.ask)(self, operation)
    }
}

impl fmt::Debug for SharedAuthSchemeOptionResolver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SharedAuthSchemeOptionResolver").field(&self.resolver).finish()
    }
}

impl ResolveAuthScheme for SharedAuthSchemeOptionResolver {
    fn resolve_auth_scheme<'a>(&'a self, params: &'a Params) -> AuthSchemeOptionsFuture<'a> {
        self.resolver.resolve_auth_scheme(params)
    }

    fn into_shared_resolver(self) -> SharedAuthSchemeOptionResolver {
        self
    }
}

/// What the models of these operations say, which is what holds where no resolver is set.
pub fn of_model<'a>(
    operations: &'static [&'static Operation],
    params: &Params,
) -> AuthSchemeOptionsFuture<'a> {
    let name = params.operation_name();
    AuthSchemeOptionsFuture::ready(match operations.iter().find(|it| it.name == name) {
        Some(operation) => {
            let ids = operation.traits.auth.iter().map(|&auth| AuthSchemeId::of(auth));
            Ok(ids.map(AuthSchemeOption::from).collect())
        }
        None => Err(format!("this crate has no operation `{name}`").into()),
    })
}

/// A way to authenticate that a request may take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuthSchemeOption {
    scheme_id: AuthSchemeId,
}

impl AuthSchemeOption {
    /// Which way.
    pub fn scheme_id(&self) -> &AuthSchemeId {
        &self.scheme_id
    }
}

impl From<AuthSchemeId> for AuthSchemeOption {
    fn from(scheme_id: AuthSchemeId) -> Self {
        Self { scheme_id }
    }
}

/// What a resolver is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Params {
    operation_name: Cow<'static, str>,
}

impl Params {
    /// A builder, nothing set.
    pub fn builder() -> ParamsBuilder {
        ParamsBuilder::default()
    }

    /// The operation's name in the model.
    pub fn operation_name(&self) -> &str {
        &self.operation_name
    }

    pub(crate) const fn of_call(operation: &Operation) -> Self {
        Self { operation_name: Cow::Borrowed(operation.name) }
    }
}

/// Builds [`Params`], to ask a resolver without a client.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ParamsBuilder {
    operation_name: Option<Cow<'static, str>>,
}

impl ParamsBuilder {
    /// Sets the operation's name in the model. There is no default.
    pub fn operation_name(self, name: impl Into<Cow<'static, str>>) -> Self {
        self.set_operation_name(Some(name.into()))
    }

    /// See [`operation_name`](Self::operation_name).
    pub fn set_operation_name(mut self, name: Option<Cow<'static, str>>) -> Self {
        self.operation_name = name;
        self
    }

    /// The parameters.
    ///
    /// # Errors
    ///
    /// Where the operation's name is not set.
    pub fn build(self) -> Result<Params, BuildError> {
        let operation_name = self.operation_name.ok_or(BuildError(()))?;
        Ok(Params { operation_name })
    }
}

/// [`Params`] without the name of an operation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BuildError(());

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("`operation_name` is not set")
    }
}

impl std::error::Error for BuildError {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call::fixture::OPERATION;

    #[test]
    fn parameters_need_the_name_of_an_operation() {
        let params = Params::builder().operation_name("GetToy").build().unwrap();
        assert_eq!(params, Params::of_call(&OPERATION));
        let error = Params::builder().build().unwrap_err();
        assert_eq!(error.to_string(), "`operation_name` is not set");
    }

    static OPERATIONS: &[&Operation] = &[&OPERATION];

    #[test]
    fn the_model_names_the_ways_of_its_operations_alone() {
        let ready = |name: &'static str| {
            let params = Params::builder().operation_name(name).build().unwrap();
            let mut future = of_model(OPERATIONS, &params);
            let mut context = std::task::Context::from_waker(std::task::Waker::noop());
            match std::pin::Pin::new(&mut future).poll(&mut context) {
                std::task::Poll::Ready(result) => result.map_err(|error| error.to_string()),
                std::task::Poll::Pending => panic!("the model needs no time"),
            }
        };
        assert_eq!(ready("GetToy"), Ok(vec![AuthSchemeId::new("sigv4").into()]));
        assert_eq!(ready("Fly").unwrap_err(), "this crate has no operation `Fly`");
    }
}
