//! Servers that speak TLS, with certificates made for the occasion.

use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rcgen::{CertificateParams, DnType, KeyPair, date_time_ymd};
use rustls::ServerConfig;
use rustls::crypto::ring::default_provider;
use tinsmith_runtime::http::{HyperClient, HyperClientBuilder};
use tokio::io::AsyncWriteExt;
use tokio_rustls::TlsAcceptor;

use crate::raw::Raw;

/// A certificate that speaks for itself.
pub struct Identity {
    pem: String,
    acceptor: TlsAcceptor,
}

impl Identity {
    /// A certificate that `issuer` signed for a host; one that is out of date where `expired` says
    /// so.
    pub fn of(issuer: &str, host: &str, expired: bool) -> Self {
        let mut params = CertificateParams::new(vec![host.to_owned()]).expect("a name");
        params.distinguished_name.push(DnType::CommonName, issuer);
        if expired {
            params.not_after = date_time_ymd(2001, 1, 1);
        }
        let key = KeyPair::generate().expect("a key");
        let certificate = params.self_signed(&key).expect("a certificate");
        let config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
            .with_safe_default_protocol_versions()
            .expect("versions of TLS")
            .with_no_client_auth()
            .with_single_cert(
                vec![certificate.der().clone()],
                key.serialize_der().try_into().expect("a key that was just made"),
            )
            .expect("a key and its certificate");
        let body = STANDARD.encode(certificate.der());
        Self {
            pem: format!("-----BEGIN CERTIFICATE-----\n{body}\n-----END CERTIFICATE-----\n"),
            acceptor: TlsAcceptor::from(Arc::new(config)),
        }
    }

    /// The certificate, as a file has it.
    pub fn pem(&self) -> &str {
        &self.pem
    }

    /// A transport that trusts this certificate and no other.
    pub fn trusted(&self) -> HyperClientBuilder {
        HyperClient::builder().ca_bundle(&self.pem).expect("a certificate that was just made")
    }

    /// A server with this certificate that answers every request with an empty object.
    pub async fn serves(&self) -> Raw {
        let acceptor = self.acceptor.clone();
        Raw::start(move |stream, came| {
            let acceptor = acceptor.clone();
            async move {
                let Ok(mut stream) = acceptor.accept(stream).await else { return };
                while came.request(&mut stream).await.is_some() {
                    let answer = b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}";
                    if stream.write_all(answer).await.is_err() {
                        return;
                    }
                }
            }
        })
        .await
    }
}
