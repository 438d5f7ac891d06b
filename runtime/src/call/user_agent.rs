//! The `user-agent` header, by the convention that AWS SDKs share:
//!
//! ```text
//! tinsmith/VERSION ua/2.1 api/SERVICE#VERSION os/NAME md/arch#NAME lang/rust exec-env/NAME
//! lib/NAME#VERSION m/FEATURES cfg/retry-mode#MODE app/NAME
//! ```
//!
//! `lib` and `app` are what a program sets; `exec-env` is there where the variable
//! `AWS_EXECUTION_ENV` is. The letters after `m/` say which features the client uses. Versions of
//! the operating system and the compiler are not known without asking the system or a build
//! script, and left out. `x-amz-user-agent` is not sent: it is for browsers, which do not let a
//! program set the other, and would say the same twice.

use ::http::HeaderValue;

use crate::config::{AccountIdEndpointMode, RetryMode, Settings};
use crate::identity::Env;
use crate::service::Service;

/// The longest that a part may be that comes from without, in characters.
const LONGEST: usize = 128;

/// The most frameworks that are named.
const MOST_FRAMEWORKS: usize = 10;

/// That of a client.
pub(super) fn user_agent(
    service: &Service,
    settings: &Settings,
    mode: RetryMode,
    env: &Env,
) -> HeaderValue {
    let mut parts = vec![
        format!("tinsmith/{}", env!("CARGO_PKG_VERSION")),
        "ua/2.1".to_owned(),
        format!("api/{}#{}", token(&service.id.to_ascii_lowercase()), token(service.version)),
        format!("os/{}", std::env::consts::OS),
        format!("md/arch#{}", std::env::consts::ARCH),
        "lang/rust".to_owned(),
    ];
    if let Some(name) = env.get("AWS_EXECUTION_ENV") {
        parts.push(format!("exec-env/{}", token(&name)));
    }
    for framework in settings.frameworks.iter().take(MOST_FRAMEWORKS) {
        let name = token(framework.name());
        parts.push(match framework.version() {
            Some(version) => format!("lib/{name}#{}", token(version)),
            None => format!("lib/{name}"),
        });
    }
    parts.push(format!("m/{}", features(settings, mode)));
    parts.push(format!("cfg/retry-mode#{mode}"));
    if let Some(app) = &settings.app_name {
        parts.push(format!("app/{}", token(app.as_ref())));
    }
    HeaderValue::from_str(&parts.join(" ")).unwrap_or(HeaderValue::from_static("tinsmith"))
}

/// The letters of the features that are known when a client is made.
fn features(settings: &Settings, mode: RetryMode) -> String {
    let mut letters = vec![match mode {
        RetryMode::Standard => "E",
        RetryMode::Adaptive => "F",
    }];
    letters.extend(settings.endpoint_url.is_some().then_some("N"));
    letters.extend(settings.account_id_endpoint_mode.map(|mode| match mode {
        AccountIdEndpointMode::Preferred => "P",
        AccountIdEndpointMode::Disabled => "Q",
        AccountIdEndpointMode::Required => "R",
    }));
    letters.join(",")
}

/// The text as a part of a user agent: what cannot be in one becomes `_` in a service's name, as
/// all SDKs have it, and `-` elsewhere.
fn token(text: &str) -> String {
    let character = |c| match c {
        ' ' => '_',
        c if crate::config::is_token(c) && c != '#' => c,
        _ => '-',
    };
    text.chars().take(LONGEST).map(character).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call::fixture;
    use crate::config::{AppName, Builder, Config, FrameworkMetadata};

    fn agent(config: Builder, mode: RetryMode, env: &[(&str, &str)]) -> String {
        let config = config.build();
        let env = Env::from_slice(env);
        let agent = user_agent(&fixture::SERVICE, config.settings(), mode, &env);
        agent.to_str().unwrap().to_owned()
    }

    fn start() -> String {
        format!(
            "tinsmith/{} ua/2.1 api/toy_box#2020-01-02 os/{} md/arch#{} lang/rust",
            env!("CARGO_PKG_VERSION"),
            std::env::consts::OS,
            std::env::consts::ARCH
        )
    }

    #[test]
    fn it_names_the_api_and_how_the_client_retries() {
        let agent = agent(Config::builder(), RetryMode::Standard, &[]);
        assert_eq!(agent, format!("{} m/E cfg/retry-mode#standard", start()));
    }

    #[test]
    fn it_names_what_a_program_sets_and_where_it_runs() {
        let config = Config::builder()
            .app_name(AppName::new("crane").unwrap())
            .framework_metadata(FrameworkMetadata::new("jib", Some("1.2")).unwrap())
            .framework_metadata(FrameworkMetadata::new("boom#", None::<&str>).unwrap())
            .endpoint_url("http://toys.test")
            .account_id_endpoint_mode(AccountIdEndpointMode::Required);
        let env = [("AWS_EXECUTION_ENV", "AWS_Lambda rust\r\nx: y")];
        assert_eq!(
            agent(config, RetryMode::Adaptive, &env),
            format!(
                "{} exec-env/AWS_Lambda_rust--x-_y lib/jib#1.2 lib/boom- m/F,N,R \
                 cfg/retry-mode#adaptive app/crane",
                start()
            )
        );
    }

    #[test]
    fn its_length_is_bounded() {
        let long = "x".repeat(4096);
        let mut config = Config::builder().app_name(AppName::new(long.clone()).unwrap());
        for _ in 0..100 {
            let framework = FrameworkMetadata::new(long.clone(), Some(long.clone())).unwrap();
            config.push_framework_metadata(framework);
        }
        let agent = agent(config, RetryMode::Standard, &[("AWS_EXECUTION_ENV", &long)]);
        assert_eq!(agent.matches(" lib/").count(), 10);
        assert!(agent.len() < 3_200, "{}", agent.len());
    }
}
