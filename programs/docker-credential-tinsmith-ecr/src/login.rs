//! The login of a registry: one that is kept, or a new one.

use std::time::SystemTime;

use tinsmith_config::{BehaviorVersion, Region, SdkConfig};
use tinsmith_ecr_tools::failure::{Failure, Kind};
use tinsmith_ecr_tools::login::{Login, LoginError, PrivateLogins, PublicLogins, REFRESH_BEFORE};
use tinsmith_ecr_tools::reference::{Host, PrivateHost};
use tinsmith_runtime::config::{Credentials, ProvideCredentials};

use crate::cache::{Cache, Kept, Key};

/// The region that logs in to ECR Public.
const PUBLIC_REGION: &str = "us-east-1";

/// The login of `host` by the credentials of the environment.
pub fn get(host: &Host, cache: &Cache) -> Result<Kept, Failure> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| {
        Failure::new(Kind::Other, format!("tokio's runtime does not start: {error}"))
    })?;
    runtime.block_on(kept_or_new(host, cache)).map_err(|failure| failure.within(host))
}

async fn kept_or_new(host: &Host, cache: &Cache) -> Result<Kept, Failure> {
    let region = match host {
        Host::Private(host) => host.region().to_owned(),
        Host::Public(_) => PUBLIC_REGION.to_owned(),
    };
    let loader = tinsmith_config::defaults(BehaviorVersion::latest()).region(Region::new(region));
    let settings = loader.load().await;
    // They are loaded once, for what is kept and for the call, since a program or another service
    // may make them.
    let credentials = match settings.credentials_provider() {
        Some(provider) => provider.provide_credentials().await?,
        None => return Err(Failure::new(Kind::NoCredentials, "there is no source of credentials")),
    };
    let asker = Asker::of(host, &settings, credentials.clone());
    let key = Key::of(&host.to_string(), credentials.access_key_id(), asker.endpoint());
    let kept = cache.read(&key, &host.to_string());
    let now = SystemTime::now();
    if let Some(kept) = &kept {
        if now.checked_add(REFRESH_BEFORE).is_some_and(|later| kept.expires_at > later) {
            return Ok(kept.clone());
        }
    }
    match asker.ask().await {
        Ok(login) => {
            let login = Kept {
                registry: host.to_string(),
                user: login.user().to_owned(),
                secret: login.password().to_owned(),
                expires_at: login.expires_at(),
            };
            // Without a place for it, the login is asked for each time.
            let _ = cache.write(&key, &login);
            Ok(login)
        }
        Err(error) => {
            let failure = Failure::from(error);
            match kept {
                Some(kept) if is_out_of_reach(failure.kind()) && kept.expires_at > now => Ok(kept),
                _ => Err(failure),
            }
        }
    }
}

/// Whether the service did not answer for itself. Of the region it can only be that its host is not
/// found, since the name of a registry holds a region where there was a login.
fn is_out_of_reach(kind: Kind) -> bool {
    matches!(kind, Kind::Network | Kind::Region | Kind::Throttled | Kind::Service | Kind::Foreign)
}

/// Who asks for a login.
enum Asker<'a> {
    Private(tinsmith_ecr::Client, &'a PrivateHost),
    Public(tinsmith_ecrpublic::Client),
}

impl<'a> Asker<'a> {
    fn of(host: &'a Host, settings: &SdkConfig, credentials: Credentials) -> Self {
        match host {
            Host::Private(host) => {
                let config = tinsmith_ecr::config::Builder::from(settings);
                let config = config.credentials_provider(credentials).build();
                // The rules have no endpoints of either kind at an address of one's own.
                let config = match config.endpoint_url() {
                    None if host.fips() || host.dual_stack() => {
                        let fips = host.fips() || config.use_fips().unwrap_or_default();
                        let both = host.dual_stack() || config.use_dual_stack().unwrap_or_default();
                        config.to_builder().use_fips(fips).use_dual_stack(both).build()
                    }
                    _ => config,
                };
                Self::Private(tinsmith_ecr::Client::from_conf(config), host)
            }
            Host::Public(_) => {
                let config = tinsmith_ecrpublic::config::Builder::from(settings);
                let config = config.credentials_provider(credentials).build();
                Self::Public(tinsmith_ecrpublic::Client::from_conf(config))
            }
        }
    }

    /// The address that is set for the service, where one is.
    fn endpoint(&self) -> &str {
        let url = match self {
            Self::Private(client, _) => client.config().endpoint_url(),
            Self::Public(client) => client.config().endpoint_url(),
        };
        url.unwrap_or_default()
    }

    async fn ask(self) -> Result<Login, LoginError> {
        match self {
            Self::Private(client, host) => {
                PrivateLogins::new(client).get(Some(host.account())).await
            }
            Self::Public(client) => PublicLogins::new(client).get().await,
        }
    }
}
