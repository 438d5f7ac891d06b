//! What a program decides in place of the service's rules: endpoints, ways to authenticate, tokens
//! of retries, sources of credentials.

use std::error::Error;
use std::time::Duration;

use aws_config::imds;
use aws_config::meta::ProviderChainError;
use aws_config::meta::token::TokenProviderChain;
use aws_config::profile::credentials::ProfileFileError;
use aws_config::provider_config::ProviderConfig;
use aws_credential_types::Token;
use aws_credential_types::provider::error::CredentialsError;
use aws_sdk_ecr::Config;
use aws_sdk_ecr::config::auth::DefaultAuthSchemeResolver;
use aws_sdk_ecr::config::endpoint::{
    DefaultResolver, Endpoint, EndpointFuture, InvalidParams, Params, ResolveEndpoint,
    SharedEndpointResolver,
};
use aws_sdk_ecr::config::retry::{RetryConfig, RetryPartition, TokenBucket};
use aws_sdk_ecr::config::{Builder, IdentityCache};
use aws_smithy_types::endpoint::EndpointAuthScheme;

use crate::providers::Vault;

/// Sends everything to a stage.
#[derive(Debug)]
pub struct Stage {
    /// The name of the stage.
    pub name: String,
}

impl ResolveEndpoint for Stage {
    fn resolve_endpoint(&self, params: &Params) -> EndpointFuture<'_> {
        let Some(region) = params.region() else {
            return EndpointFuture::ready(Err("a stage is in a region".into()));
        };
        let scheme = EndpointAuthScheme::with_capacity("sigv4", 2)
            .put("signingName", "ecr")
            .put("signingRegion", region);
        let endpoint = Endpoint::builder()
            .url(format!("https://{}.{region}.example.com", self.name))
            .header("x-stage", self.name.clone())
            .property("isStage", true)
            .auth_scheme(scheme)
            .build();
        EndpointFuture::ready(Ok(endpoint))
    }
}

/// Changes what the service's rules decide.
#[derive(Debug)]
pub struct Behind {
    /// The service's rules.
    pub rules: DefaultResolver,
}

impl ResolveEndpoint for Behind {
    fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a> {
        EndpointFuture::new(async move {
            let endpoint = ResolveEndpoint::resolve_endpoint(&self.rules, params).await?;
            let url = endpoint.url().replace("https://", "https://proxy.example.com/");
            Ok(endpoint.into_builder().url(url).build())
        })
    }
}

/// What both are told.
pub fn told() -> Result<Params, InvalidParams> {
    Params::builder()
        .region("eu-central-1")
        .use_fips(false)
        .use_dual_stack(true)
        .set_endpoint(None)
        .build()
}

/// A client's settings with them.
pub fn configured(mut builder: Builder) -> (Config, SharedEndpointResolver) {
    let shared = Stage { name: "beta".to_owned() }.into_shared_resolver();
    builder.set_endpoint_resolver(Some(shared));
    let config = builder
        .endpoint_resolver(Behind { rules: DefaultResolver::new() })
        .auth_scheme_resolver(DefaultAuthSchemeResolver::default())
        .allow_no_auth()
        .identity_cache(IdentityCache::lazy().load_timeout(Duration::from_secs(9)).build())
        .disable_clock_skew_correction(true)
        .retry_partition(
            RetryPartition::custom("consumer").token_bucket(TokenBucket::new(2000)).build(),
        )
        .build();
    let _ = (config.signing_name(), config.auth_scheme_resolver().is_some());
    let resolver = config.endpoint_resolver();
    (config, resolver)
}

/// Which operation is asked about.
pub fn asked() -> Option<String> {
    let params = aws_sdk_ecr::config::auth::Params::builder().operation_name("GetToken").build();
    params.ok().map(|params| params.operation_name().to_owned())
}

/// Settings of a test.
pub fn tested() -> Config {
    let mut builder = Config::builder();
    builder.apply_test_defaults_v2();
    builder.with_test_defaults().build()
}

/// The tables of shapes are there.
pub fn tables() {
    let _table = aws_sdk_ecrpublic::types::Repository::SCHEMA;
    let _input =
        aws_sdk_ecrpublic::operation::get_authorization_token::GetAuthorizationTokenInput::SCHEMA;
    let _output = aws_sdk_ecrpublic::operation::create_repository::CreateRepository::OUTPUT_SCHEMA;
}

/// Sources of credentials and tokens, put together by hand.
pub async fn sources() -> TokenProviderChain {
    let config = ProviderConfig::with_default_region()
        .await
        .with_retry_config(RetryConfig::standard())
        .load_default_region()
        .await;
    let imds = imds::Client::builder()
        .configure(&config)
        .operation_timeout(Duration::from_secs(3))
        .operation_attempt_timeout(Duration::from_secs(1))
        .build();
    let _chain = aws_config::default_provider::credentials::DefaultCredentialsChain::builder()
        .configure(config)
        .imds_client(imds)
        .with_custom_credential_source("Vault", Vault { is_open: true })
        .build()
        .await;
    TokenProviderChain::first_try("Fixed", Token::new("token", None))
        .or_else("Other", Token::new("other", None))
}

/// Why there are no credentials.
pub fn told_why(error: &CredentialsError) -> Option<String> {
    let source = error.source()?;
    if let Some(chain) = source.downcast_ref::<ProviderChainError<CredentialsError>>() {
        let names: Vec<&str> = chain.attempts().iter().map(|attempt| attempt.name()).collect();
        return Some(names.join(", "));
    }
    match source.downcast_ref::<ProfileFileError>()? {
        ProfileFileError::CredentialLoop { next, .. } => Some(next.clone()),
        ProfileFileError::MissingProfile { profile, .. } => Some(profile.clone()),
        ProfileFileError::UnknownProvider { name, .. } => Some(name.clone()),
        other => Some(other.to_string()),
    }
}
