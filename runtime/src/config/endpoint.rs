//! Endpoints by a program's own rules instead of the service's.
//!
//! A client asks its [`ResolveEndpoint`] once for each call, before the request is made; retries go
//! to the same endpoint. What the call gives besides, it gives to a resolver's endpoint as to one
//! of the service's rules: the operation's path, and a prefix of the host where the model has one.

use std::fmt;
use std::sync::Arc;

use crate::call::asking::{self, AskEndpoint, Asked, Asking};
use crate::endpoint::{self as rules, BuiltIns, EndpointError, RuleSet, Value};
use crate::error::BoxError;
use crate::identity::future::Provide;

pub use crate::endpoint::{Endpoint, EndpointAuthScheme, EndpointBuilder};

/// What a resolver returns: an endpoint at once ([`ready`](Provide::ready)), or a future of one
/// ([`new`](Provide::new)).
pub type EndpointFuture<'a> = Provide<'a, Endpoint, BoxError>;

/// Decides where requests go.
///
/// To change what the service's rules decide, ask the service's own resolver first and change its
/// endpoint: each generated crate has it as `config::endpoint::DefaultResolver`.
pub trait ResolveEndpoint: Send + Sync + fmt::Debug {
    /// The endpoint for these parameters. An error fails the call before anything is sent.
    fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a>;

    /// Shares the resolver.
    fn into_shared_resolver(self) -> SharedEndpointResolver
    where
        Self: Sized + 'static,
    {
        SharedEndpointResolver::new(self)
    }
}

/// A [`ResolveEndpoint`] that clones share.
#[derive(Clone)]
pub struct SharedEndpointResolver {
    resolver: Arc<dyn ResolveEndpoint>,
    ask: AskEndpoint,
}

impl SharedEndpointResolver {
    /// Shares a resolver.
    pub fn new(resolver: impl ResolveEndpoint + 'static) -> Self {
        Self { resolver: Arc::new(resolver), ask: asking::endpoint }
    }

    pub(crate) fn ask(&self, call: Asked<'_>) -> Result<Asking<'_>, BoxError> {
        (self.ask)(self, call)
    }
}

impl fmt::Debug for SharedEndpointResolver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SharedEndpointResolver").field(&self.resolver).finish()
    }
}

impl ResolveEndpoint for SharedEndpointResolver {
    fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a> {
        self.resolver.resolve_endpoint(params)
    }

    fn into_shared_resolver(self) -> SharedEndpointResolver {
        self
    }
}

/// The rules of a service as a resolver, which is what a client has where it is given none.
#[derive(Clone, Copy)]
pub struct RulesResolver(Option<&'static RuleSet>);

impl RulesResolver {
    /// Resolves by these rules.
    pub const fn new(rules: &'static RuleSet) -> Self {
        Self(Some(rules))
    }

    /// Resolves by the rules of the service whose client made the parameters.
    pub(crate) const fn of_params() -> Self {
        Self(None)
    }
}

impl fmt::Debug for RulesResolver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RulesResolver")
    }
}

impl ResolveEndpoint for RulesResolver {
    fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a> {
        let resolve = |rules: &'static RuleSet| Ok(rules.resolve(&params.of_rules(rules)?)?);
        EndpointFuture::ready(match self.0.or(params.rules) {
            Some(rules) => resolve(rules),
            None => Err(NO_RULES.into()),
        })
    }
}

const NO_RULES: &str = "it is not known which service's endpoint rules are meant: ask the \
    `config::endpoint::DefaultResolver` of the service's crate, or the resolver of a client's \
    configuration";

/// What a resolver is told: settings of the client, and what the operation says.
#[derive(Clone)]
pub struct Params {
    region: Option<String>,
    use_fips: bool,
    use_dual_stack: bool,
    endpoint: Option<String>,
    /// The parameters that few services have, by their names in the rule set.
    others: Vec<(String, Value)>,
    /// The rules of the service whose client made them.
    rules: Option<&'static RuleSet>,
}

impl Params {
    /// A builder, nothing set.
    pub fn builder() -> ParamsBuilder {
        ParamsBuilder::default()
    }

    /// The client's region, where it is set.
    pub fn region(&self) -> Option<&str> {
        self.region.as_deref()
    }

    /// Whether the endpoint must meet FIPS 140; `Some(false)` where it is not set.
    pub fn use_fips(&self) -> Option<bool> {
        Some(self.use_fips)
    }

    /// Whether the endpoint must have IPv6; `Some(false)` where it is not set.
    pub fn use_dual_stack(&self) -> Option<bool> {
        Some(self.use_dual_stack)
    }

    /// The URL that was set with `endpoint_url`.
    pub fn endpoint(&self) -> Option<&str> {
        self.endpoint.as_deref()
    }

    /// A parameter that few services have, by its name in the service's rule set: a bucket or an
    /// account, for instance.
    pub fn param(&self, name: &str) -> Option<&Value> {
        self.others.iter().find(|(own, _)| own == name).map(|(_, value)| value)
    }

    /// What a client would give to its service's rules.
    pub(crate) fn of_call(
        rules: &'static RuleSet,
        built_ins: &BuiltIns<'_>,
        params: &rules::Params,
    ) -> Self {
        let mut own = Self {
            region: built_ins.region.map(str::to_owned),
            use_fips: built_ins.use_fips,
            use_dual_stack: built_ins.use_dual_stack,
            endpoint: built_ins.endpoint.map(str::to_owned),
            others: Vec::new(),
            rules: Some(rules),
        };
        for (index, param) in rules.params.iter().enumerate() {
            let Some(value) = params.get(index) else { continue };
            match (param.built_in, value) {
                (Some("AWS::Region"), Value::String(text)) => own.region = Some(text.clone()),
                (Some("SDK::Endpoint"), Value::String(text)) => own.endpoint = Some(text.clone()),
                (Some("AWS::UseFIPS"), Value::Bool(flag)) => own.use_fips = *flag,
                (Some("AWS::UseDualStack"), Value::Bool(flag)) => own.use_dual_stack = *flag,
                _ => own.others.push((param.name.to_owned(), value.clone())),
            }
        }
        own
    }

    /// The same as parameters of a rule set.
    fn of_rules(&self, rules: &'static RuleSet) -> Result<rules::Params, EndpointError> {
        let mut params = rules.params(&BuiltIns {
            region: self.region.as_deref(),
            use_fips: self.use_fips,
            use_dual_stack: self.use_dual_stack,
            endpoint: self.endpoint.as_deref(),
            ..BuiltIns::default()
        });
        for (name, value) in &self.others {
            params.set(name, value.clone())?;
        }
        Ok(params)
    }
}

// Whose client made them is no part of what they say.
impl PartialEq for Params {
    fn eq(&self, other: &Self) -> bool {
        (&self.region, self.use_fips, self.use_dual_stack, &self.endpoint, &self.others)
            == (&other.region, other.use_fips, other.use_dual_stack, &other.endpoint, &other.others)
    }
}

impl fmt::Debug for Params {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Params")
            .field("region", &self.region)
            .field("use_fips", &self.use_fips)
            .field("use_dual_stack", &self.use_dual_stack)
            .field("endpoint", &self.endpoint)
            .field("others", &self.others)
            .finish()
    }
}

/// Builds [`Params`], to ask a resolver without a client.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ParamsBuilder {
    region: Option<String>,
    use_fips: Option<bool>,
    use_dual_stack: Option<bool>,
    endpoint: Option<String>,
    others: Vec<(String, Value)>,
}

impl ParamsBuilder {
    /// Sets the region. By default there is none.
    pub fn region(self, region: impl Into<String>) -> Self {
        self.set_region(Some(region.into()))
    }

    /// See [`region`](Self::region).
    pub fn set_region(mut self, region: Option<String>) -> Self {
        self.region = region;
        self
    }

    /// Sets whether the endpoint must meet FIPS 140. By default no.
    pub fn use_fips(self, use_fips: impl Into<bool>) -> Self {
        self.set_use_fips(Some(use_fips.into()))
    }

    /// See [`use_fips`](Self::use_fips).
    pub fn set_use_fips(mut self, use_fips: Option<bool>) -> Self {
        self.use_fips = use_fips;
        self
    }

    /// Sets whether the endpoint must have IPv6. By default no.
    pub fn use_dual_stack(self, use_dual_stack: impl Into<bool>) -> Self {
        self.set_use_dual_stack(Some(use_dual_stack.into()))
    }

    /// See [`use_dual_stack`](Self::use_dual_stack).
    pub fn set_use_dual_stack(mut self, use_dual_stack: Option<bool>) -> Self {
        self.use_dual_stack = use_dual_stack;
        self
    }

    /// Sets the URL that takes the place of the service's endpoint. By default there is none.
    pub fn endpoint(self, endpoint: impl Into<String>) -> Self {
        self.set_endpoint(Some(endpoint.into()))
    }

    /// See [`endpoint`](Self::endpoint).
    pub fn set_endpoint(mut self, endpoint: Option<String>) -> Self {
        self.endpoint = endpoint;
        self
    }

    /// Sets a parameter that few services have, by its name in the service's rule set. Where
    /// [`RulesResolver`] does not know the name, or the type is another, it says so.
    pub fn param(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        let (name, value) = (name.into(), value.into());
        match self.others.iter_mut().find(|(own, _)| *own == name) {
            Some((_, old)) => *old = value,
            None => self.others.push((name, value)),
        }
        self
    }

    /// The parameters.
    ///
    /// # Errors
    ///
    /// The region could be no part of a host's name.
    pub fn build(self) -> Result<Params, InvalidParams> {
        match &self.region {
            Some(region) if !rules::is_valid_host_label(region, true) => {
                return Err(InvalidParams { region: region.clone() });
            }
            _ => {}
        }
        Ok(Params {
            region: self.region,
            use_fips: self.use_fips.unwrap_or_default(),
            use_dual_stack: self.use_dual_stack.unwrap_or_default(),
            endpoint: self.endpoint,
            others: self.others,
            rules: None,
        })
    }
}

/// [`Params`] cannot be made of what was set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidParams {
    region: String,
}

impl fmt::Display for InvalidParams {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let region = &self.region;
        write!(f, "the region {region:?} is no region: it must be letters, digits and hyphens")
    }
}

impl std::error::Error for InvalidParams {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoint::table::*;

    static RULES: RuleSet = RuleSet {
        params: &[
            Param::new("Region", ParamType::String).built_in("AWS::Region").required(),
            Param::new("Fips", ParamType::Boolean).built_in("AWS::UseFIPS"),
            Param::new("Bucket", ParamType::String),
        ],
        variables: &[],
        conditions: &[Test(Call(IsSet, &[Ref(2)])), Test(Call(IsSet, &[Ref(1)]))],
        targets: &[
            Target::url(&[Str("https://"), Ref(2), Str("."), Ref(0)]),
            Target::url(&[Str("https://"), Ref(0)]),
        ],
        errors: &[Str("no FIPS")],
        rules: &[Rule::Error(&[1], 0), Rule::Endpoint(&[0], 0), Rule::Endpoint(&[], 1)],
    };

    fn ready(resolver: &dyn ResolveEndpoint, params: &Params) -> Result<String, String> {
        let mut future = resolver.resolve_endpoint(params);
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        match std::pin::Pin::new(&mut future).poll(&mut context) {
            std::task::Poll::Ready(Ok(endpoint)) => Ok(endpoint.url().to_owned()),
            std::task::Poll::Ready(Err(error)) => Err(error.to_string()),
            std::task::Poll::Pending => panic!("the rules need no time"),
        }
    }

    #[test]
    fn the_rules_answer_parameters_that_a_program_builds() {
        let rules = RulesResolver::new(&RULES);
        let params = Params::builder().region("there").build().unwrap();
        assert_eq!(ready(&rules, &params).as_deref(), Ok("https://there"));
        let params = Params::builder().region("there").param("Bucket", "b").build().unwrap();
        assert_eq!(ready(&rules, &params).as_deref(), Ok("https://b.there"));
        assert_eq!(params.param("Bucket"), Some(&Value::from("b")));
        let fips = Params::builder().region("there").use_fips(true).build().unwrap();
        assert_eq!(ready(&rules, &fips).unwrap_err(), "no endpoint: no FIPS");
    }

    #[test]
    fn without_a_service_the_rules_of_none_are_asked() {
        let params = Params::builder().region("there").build().unwrap();
        let error = ready(&RulesResolver::of_params(), &params).unwrap_err();
        assert!(error.contains("DefaultResolver"), "{error}");
        let made = Params { rules: Some(&RULES), ..params.clone() };
        assert_eq!(ready(&RulesResolver::of_params(), &made).as_deref(), Ok("https://there"));
        assert_eq!(made, params);
    }

    #[test]
    fn what_the_client_gives_to_its_rules_is_told_by_name() {
        let built_ins = BuiltIns { region: Some("there"), use_fips: true, ..BuiltIns::default() };
        let mut given = RULES.params(&built_ins);
        given.set("Bucket", "b").unwrap();
        let params = Params::of_call(&RULES, &built_ins, &given);
        let built = Params::builder().region("there").use_fips(true).param("Bucket", "b");
        assert_eq!(params, built.build().unwrap());
        assert_eq!((params.use_dual_stack(), params.endpoint()), (Some(false), None));
        assert!(!format!("{params:?}").contains("rules"));
    }

    #[test]
    fn a_region_that_no_host_can_have_is_refused() {
        let error = Params::builder().region("a/b").build().unwrap_err();
        assert!(error.to_string().contains("a/b"));
    }
}
