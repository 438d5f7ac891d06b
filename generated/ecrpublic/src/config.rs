// Made by `cargo xtask codegen` from the runtime. Do not edit.

//! Settings of a client: region, credentials, endpoint, retries, time-outs.

pub use ::tinsmith_runtime::config::{
    AccountIdEndpointMode, AppName, AuthSchemeId, AuthSchemePreference, BehaviorVersion,
    Builder, Config, FrameworkMetadata, IdempotencyTokenProvider, IdentityCache,
    Intercept, InvocationId, InvocationIdGenerator, Region, RequestChecksumCalculation,
    ResolveCachedIdentity, ResponseChecksumValidation, SdkConfig, SharedIdentityCache,
    SharedInterceptor, SharedInvocationIdGenerator, StalledStreamProtectionConfig,
};
pub use ::tinsmith_runtime::config::{interceptors, retry, timeout};
pub use ::tinsmith_runtime::http::{HttpClient, SharedHttpClient};
pub use ::tinsmith_runtime::identity::{
    Credentials, CredentialsError, Env, EnvironmentVariableCredentialsProvider,
    IdentityContext, ProvideCredentials, ProvideToken, SharedCredentialsProvider,
    SharedTokenProvider, Token, TokenError,
};
pub use ::tinsmith_runtime::identity::future;
pub use ::tinsmith_runtime::time::{
    AsyncSleep, SharedAsyncSleep, SharedTimeSource, Sleep, TimeSource,
};

/// Which ways to authenticate a program's own rules allow, instead of the model's.
pub mod auth {
    pub use ::tinsmith_runtime::config::auth::{
        AuthSchemeOption, AuthSchemeOptionsFuture, BuildError, Params, ParamsBuilder,
        ResolveAuthScheme, SharedAuthSchemeOptionResolver,
    };

    ::tinsmith_runtime::default_auth_scheme_resolver! {
        crate::operation::OPERATIONS
    }
}

/// Endpoints by a program's own rules instead of the service's.
pub mod endpoint {
    pub use ::tinsmith_runtime::config::endpoint::{
        Endpoint, EndpointAuthScheme, EndpointBuilder, EndpointFuture, InvalidParams, Params,
        ParamsBuilder, ResolveEndpoint, SharedEndpointResolver,
    };

    ::tinsmith_runtime::default_resolver! {
        crate::endpoint::RULES
    }
}

/// What interceptors see, and what a transport of one's own takes and gives.
pub mod http {
    pub use ::tinsmith_runtime::http::{BoxFuture, HttpLimits, HttpRequest, HttpResponse};
}
