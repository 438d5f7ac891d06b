//! The services that hand out credentials, which speak other protocols than the registries do.

mod signin;
mod sso;
mod ssooidc;
mod sts;

use tinsmith_tests::server::{Reply, Script, Server};

use crate::support::Clock;

/// A server of one answer that refuses whoever signs wrongly, but lets in who does not sign.
fn unsigned(reply: Reply) -> Server {
    Server::allow_unsigned().start(Script::new().reply(reply))
}

/// Settings with credentials that are of no use here, and waits that are over at once.
fn config(server: &Server) -> tinsmith_runtime::config::Config {
    Clock::default().set(crate::support::config(server)).build()
}

/// Asserts that none of the secrets is in the text.
#[track_caller]
fn hides(text: &str, secrets: &[&str]) {
    for secret in secrets {
        assert!(!text.contains(secret), "{secret} is shown: {text}");
    }
}
