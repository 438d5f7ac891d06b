//! The default of each setting, as programs ask for it without a loader.

use std::path::PathBuf;

use tinsmith_config::default_provider::credentials::DefaultCredentialsChain;
use tinsmith_config::default_provider::region::DefaultRegionChain;
use tinsmith_config::default_provider::token::DefaultTokenChain;
use tinsmith_config::default_provider::{app_name, retry_config, timeout_config, use_fips};
use tinsmith_config::imds;
use tinsmith_config::meta::token::TokenProviderChain;
use tinsmith_config::os::{Env, Fs};
use tinsmith_config::profile::ProfileFileTokenProvider;
use tinsmith_config::profile::profile_file::{ProfileFileKind, ProfileFiles};
use tinsmith_config::provider_config::ProviderConfig;
use tinsmith_runtime::config::{Credentials, ProvideCredentials, ProvideToken};
use tinsmith_runtime::error::DisplayErrorContext;

const CONFIG: &str = "[default]\nregion = one\n[profile work]\nregion = two\n\
    aws_access_key_id = AKID\naws_secret_access_key = sesame\nmax_attempts = 9\n\
    sdk_ua_app_id = app\ndefaults_mode = in-region\nuse_fips_endpoint = true\n\
    [profile login]\nsso_session = corp\n[profile lost]\nsso_session = none\n\
    [sso-session corp]\nsso_start_url = https://corp.test\nsso_region = r\n";

/// SHA-1 of `corp`, after which the file of the login is named.
const LOGIN: &str = "/me/.aws/sso/cache/ee0bfd2552fbd840c02cc48b6e823320543c450f.json";

fn config() -> ProviderConfig {
    let login = r#"{"accessToken": "sesame", "expiresAt": "2100-01-01T00:00:00Z"}"#;
    let files = [("/me/.aws/config", CONFIG), (LOGIN, login)];
    let files = files.map(|(path, text)| (PathBuf::from(path), text.as_bytes().to_vec()));
    ProviderConfig::empty()
        .with_env(Env::from_slice(&[("HOME", "/me"), ("AWS_EC2_METADATA_DISABLED", "true")]))
        .with_fs(Fs::from_files(files))
}

#[tokio::test]
async fn region_and_credentials_are_those_of_the_profile() {
    let region = DefaultRegionChain::builder().configure(&config());
    assert_eq!(region.build().region().await.unwrap().as_ref(), "one");
    let region = DefaultRegionChain::builder().configure(&config()).profile_name("work");
    assert_eq!(region.build().region().await.unwrap().as_ref(), "two");
    let credentials = DefaultCredentialsChain::builder().configure(config()).profile_name("work");
    let credentials = credentials.build().await.provide_credentials().await.unwrap();
    assert_eq!(credentials.access_key_id(), "AKID");
}

#[tokio::test]
async fn a_source_of_the_program_stands_behind_credential_source() {
    let text = "[default]\ncredential_source = Vault\n";
    let config = config().with_fs(Fs::from_files([("/me/.aws/config".into(), text.into())]));
    let vault = Credentials::from_keys("VAULT", "sesame", None);
    let chain = DefaultCredentialsChain::builder()
        .configure(config.clone())
        .imds_client(imds::Client::builder().configure(&config).build())
        .with_custom_credential_source("Vault", vault)
        .build()
        .await;
    assert_eq!(chain.provide_credentials().await.unwrap().access_key_id(), "VAULT");
}

#[tokio::test]
async fn tokens_of_profiles_are_parts_of_chains() {
    let files = ProfileFiles::builder().with_contents(ProfileFileKind::Config, CONFIG).build();
    let work = ProfileFileTokenProvider::builder().configure(&config()).profile_name("work");
    let login = ProfileFileTokenProvider::builder().configure(&config()).profile_files(files);
    let chain = TokenProviderChain::first_try("Work", work.build())
        .or_else("Login", login.profile_name("login").build());
    assert_eq!(chain.provide_token().await.unwrap().token(), "sesame");
}

#[tokio::test]
async fn settings_are_those_of_the_profile() {
    let work = || config().with_profile_name("work");
    let retry = retry_config::default_provider().configure(&config()).profile_name("work");
    assert_eq!(retry.retry_config().await.max_attempts(), 9);
    let retry = retry_config::default_provider().configure(&config()).retry_config().await;
    assert_eq!(retry.max_attempts(), 3);
    let name = app_name::default_provider().configure(&work()).app_name().await;
    assert_eq!(name.unwrap().as_ref(), "app");
    let limits = timeout_config::default_provider().configure(&work()).timeout_config().await;
    assert_eq!(limits.connect_timeout().unwrap().as_millis(), 1100);
    assert_eq!(use_fips::use_fips_provider(&work()).await, Some(true));
    assert_eq!(use_fips::use_fips_provider(&config()).await, None);
}

#[tokio::test]
async fn the_token_is_that_of_the_login_that_the_profile_names() {
    let token = |profile| async move {
        let chain = DefaultTokenChain::builder().configure(config()).profile_name(profile);
        let provided = chain.build().await.provide_token().await;
        let token = provided.map(|token| token.token().to_owned());
        token.map_err(|error| DisplayErrorContext(error).to_string())
    };
    assert_eq!(token("login").await.as_deref(), Ok("sesame"));
    assert_eq!(
        token("work").await.unwrap_err(),
        "the provider has no token: the profile `work` has no `sso_session`"
    );
    assert_eq!(
        token("lost").await.unwrap_err(),
        "the token provider is set up wrongly: the profile `lost` names the `sso_session` `none`, \
         but there is no section [sso-session none]"
    );
}
