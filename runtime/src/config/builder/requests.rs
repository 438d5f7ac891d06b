//! Settings of one client alone: what its requests hold, and what its endpoint rules are told.

use super::{Builder, Config};
use crate::config::auth::{ResolveAuthScheme, SharedAuthSchemeOptionResolver};
use crate::config::endpoint::{ResolveEndpoint, RulesResolver, SharedEndpointResolver};
use crate::config::{IdempotencyTokenProvider, InvocationIdGenerator, SharedInvocationIdGenerator};
use crate::endpoint::Value;

impl Builder {
    /// Sets where idempotency tokens come from that a call needs and was not given. By default
    /// they are random UUIDs.
    pub fn idempotency_token_provider(
        mut self,
        provider: impl Into<IdempotencyTokenProvider>,
    ) -> Self {
        self.edit().idempotency_token_provider = Some(provider.into());
        self
    }

    /// See [`idempotency_token_provider`](Self::idempotency_token_provider).
    pub fn set_idempotency_token_provider(
        &mut self,
        provider: Option<IdempotencyTokenProvider>,
    ) -> &mut Self {
        self.edit().idempotency_token_provider = provider;
        self
    }

    /// Sets where the ids of calls come from that requests carry in `amz-sdk-invocation-id`. By
    /// default they are random UUIDs.
    pub fn invocation_id_generator(
        mut self,
        generator: impl InvocationIdGenerator + 'static,
    ) -> Self {
        self.edit().invocation_id_generator = Some(SharedInvocationIdGenerator::new(generator));
        self
    }

    /// See [`invocation_id_generator`](Self::invocation_id_generator).
    pub fn set_invocation_id_generator(
        &mut self,
        generator: Option<SharedInvocationIdGenerator>,
    ) -> &mut Self {
        self.edit().invocation_id_generator = generator;
        self
    }

    /// Gives a parameter of the service's endpoint rules a value, by its name in the model: a
    /// string, a boolean or a list of strings. It goes before a setting that fills the parameter,
    /// and after what an operation says. A name or type that the rules do not know fails the
    /// first call.
    pub fn endpoint_param(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.edit().endpoint_params.push((name.into(), value.into()));
        self
    }

    /// Sets who decides where requests go, in place of the service's rules. It is told what the
    /// rules would be told, such as [`endpoint_url`](Self::endpoint_url), and is asked once for
    /// each call. By default the rules decide.
    pub fn endpoint_resolver(mut self, resolver: impl ResolveEndpoint + 'static) -> Self {
        self.edit().endpoint_resolver = Some(resolver.into_shared_resolver());
        self
    }

    /// See [`endpoint_resolver`](Self::endpoint_resolver).
    pub fn set_endpoint_resolver(&mut self, resolver: Option<SharedEndpointResolver>) -> &mut Self {
        self.edit().endpoint_resolver = resolver;
        self
    }

    /// Sets who decides how requests may be authenticated, in place of the model. It is asked once
    /// for each call; [`auth_scheme_preference`](Self::auth_scheme_preference) puts in order what
    /// it says. By default the model decides.
    pub fn auth_scheme_resolver(mut self, resolver: impl ResolveAuthScheme + 'static) -> Self {
        self.set_auth_scheme_resolver(resolver);
        self
    }

    /// See [`auth_scheme_resolver`](Self::auth_scheme_resolver).
    pub fn set_auth_scheme_resolver(
        &mut self,
        resolver: impl ResolveAuthScheme + 'static,
    ) -> &mut Self {
        self.edit().auth_scheme_resolver = Some(resolver.into_shared_resolver());
        self
    }

    /// Sends requests unauthenticated where there is neither what signs them nor a token, whatever
    /// the model says; some stand-ins of services want that. By default such a call fails before
    /// anything is sent.
    pub fn allow_no_auth(mut self) -> Self {
        self.set_allow_no_auth();
        self
    }

    /// See [`allow_no_auth`](Self::allow_no_auth).
    pub fn set_allow_no_auth(&mut self) -> &mut Self {
        self.edit().allow_no_auth = true;
        self
    }
}

impl Config {
    /// The service's name in signatures, from when the configuration is a client's
    /// ([`Client::config`](crate::client::Handle::config)); before it is empty, as all services
    /// share this type.
    pub fn signing_name(&self) -> &'static str {
        self.service().map_or("", |service| service.signing_name)
    }

    /// Where the ids of calls come from, where it is set.
    pub fn invocation_id_generator(&self) -> Option<SharedInvocationIdGenerator> {
        self.0.invocation_id_generator.clone()
    }

    /// Who decides how requests may be authenticated, where it is set.
    pub fn auth_scheme_resolver(&self) -> Option<SharedAuthSchemeOptionResolver> {
        self.0.auth_scheme_resolver.clone()
    }

    /// Where idempotency tokens come from.
    pub fn idempotency_token_provider(&self) -> IdempotencyTokenProvider {
        self.0.idempotency_token_provider.clone().unwrap_or_default()
    }

    /// Who decides where requests go: what was set, or else the service's rules. Those of a
    /// configuration that is no client's yet know their service only by the parameters that a
    /// client makes; see [`Client::config`](crate::client::Handle::config).
    pub fn endpoint_resolver(&self) -> SharedEndpointResolver {
        let rules = self.service().map(|service| RulesResolver::new(service.endpoints));
        let rules = || rules.unwrap_or(RulesResolver::of_params()).into_shared_resolver();
        self.0.endpoint_resolver.clone().unwrap_or_else(rules)
    }
}
