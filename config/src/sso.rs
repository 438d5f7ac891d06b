//! Credentials and tokens of IAM Identity Center, the successor of AWS SSO.
//!
//! `aws sso login` signs the user in and leaves a token in a file. [`SsoTokenProvider`] reads the
//! token and renews it; [`SsoCredentialsProvider`] gets the credentials of a role for it. A
//! profile with `sso_session` or `sso_start_url` gets here by way of the profile chain.
//!
//! <https://docs.aws.amazon.com/sdkref/latest/guide/feature-sso-credentials.html>

pub mod credentials;
#[cfg(test)]
mod tests;
pub mod token;

pub use credentials::SsoCredentialsProvider;
pub use token::SsoTokenProvider;
