//! Whose certificates are trusted.

use std::fmt;
use std::sync::Arc;

use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::{self, PemObject};
use rustls::{ClientConfig, RootCertStore};

/// Which root certificates a client trusts.
#[derive(Clone, Default)]
pub(super) enum Roots {
    /// Those that the crate's features choose.
    #[default]
    Features,
    /// These alone.
    Bundle(Arc<RootCertStore>),
}

impl Roots {
    /// The certificates of a file in the format PEM (RFC 7468).
    pub(super) fn bundle(pem: &[u8]) -> Result<Self, InvalidCaBundle> {
        let mut store = RootCertStore::empty();
        let mut last = None;
        for (index, certificate) in CertificateDer::pem_slice_iter(pem).enumerate() {
            let number = index + 1;
            let certificate =
                certificate.map_err(|error| InvalidCaBundle(Why::Pem(number, what(&error))))?;
            // Old ones that nobody can use any more stand in many a bundle.
            last = store.add(certificate).err().or(last);
        }
        match (store.is_empty(), last) {
            (false, _) => Ok(Self::Bundle(Arc::new(store))),
            (true, Some(error)) => Err(InvalidCaBundle(Why::NoneUsable(error))),
            (true, None) => Err(InvalidCaBundle(Why::Empty)),
        }
    }

    /// The set-up of TLS with them.
    pub(super) fn tls(&self) -> Result<ClientConfig, String> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|error| format!("TLS cannot be set up: {error}"))?;
        let store = match self {
            Self::Features => Arc::new(of_features()?),
            Self::Bundle(store) => store.clone(),
        };
        Ok(builder.with_root_certificates(store).with_no_client_auth())
    }
}

/// The error without what stands in the file.
fn what(error: &pem::Error) -> &'static str {
    match error {
        pem::Error::MissingSectionEnd { .. } => "it has no line with its END",
        pem::Error::Base64Decode(_) => "it is not Base64",
        _ => "it is not PEM",
    }
}

#[cfg(feature = "native-roots")]
fn of_features() -> Result<RootCertStore, String> {
    let found = rustls_native_certs::load_native_certs();
    let mut store = RootCertStore::empty();
    store.add_parsable_certificates(found.certs);
    match (store.is_empty(), found.errors.first()) {
        (false, _) => Ok(store),
        (true, Some(error)) => {
            Err(format!("the system's root certificates cannot be loaded: {error}"))
        }
        (true, None) => Err("the system has no root certificates that can be used".to_owned()),
    }
}

#[cfg(all(feature = "webpki-roots", not(feature = "native-roots")))]
fn of_features() -> Result<RootCertStore, String> {
    Ok(webpki_roots::TLS_SERVER_ROOTS.iter().cloned().collect())
}

#[cfg(not(any(feature = "webpki-roots", feature = "native-roots")))]
fn of_features() -> Result<RootCertStore, String> {
    Err("TLS has no root certificates: enable the feature `webpki-roots` or `native-roots`".into())
}

/// Root certificates cannot be read. What stands in their file is not shown.
#[derive(Debug, Clone, PartialEq)]
pub struct InvalidCaBundle(Why);

#[derive(Debug, Clone, PartialEq)]
enum Why {
    Empty,
    Pem(usize, &'static str),
    NoneUsable(rustls::Error),
}

impl fmt::Display for InvalidCaBundle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the root certificates cannot be used: ")?;
        match &self.0 {
            Why::Empty => f.write_str(
                "there is no PEM certificate, which begins with `-----BEGIN CERTIFICATE-----`",
            ),
            Why::Pem(number, what) => {
                write!(f, "PEM section {number} is broken: {what}")
            }
            Why::NoneUsable(error) => write!(f, "none is an X.509 root certificate: {error}"),
        }
    }
}

impl std::error::Error for InvalidCaBundle {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bundle_that_cannot_be_read_is_told_without_its_content() {
        let told = |pem: &str| Roots::bundle(pem.as_bytes()).err().unwrap().to_string();
        let section = |body: &str| {
            told(&format!("-----BEGIN CERTIFICATE-----\n{body}\n-----END CERTIFICATE-----\n"))
        };
        let start = "the root certificates cannot be used: ";
        let empty = "there is no PEM certificate, which begins with `-----BEGIN CERTIFICATE-----`";
        assert_eq!(told("sesame"), format!("{start}{empty}"));
        assert_eq!(section("ses*me"), format!("{start}PEM section 1 is broken: it is not Base64"));
        assert_eq!(
            told("-----BEGIN CERTIFICATE-----\nsesame"),
            format!("{start}PEM section 1 is broken: it has no line with its END")
        );
        let text = section("c2VzYW1l");
        assert!(text.starts_with(&format!("{start}none is an X.509 root certificate")), "{text}");
        assert!(!text.contains("sesame"), "{text}");
    }
}
