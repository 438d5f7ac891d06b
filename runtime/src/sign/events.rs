//! Signed events: each message of an event stream is wrapped in one that carries its signature,
//! which depends on the signature before it. The first of the chain is the request's own.
//!
//! <https://docs.aws.amazon.com/transcribe/latest/dg/streaming-setting-up.html> describes it.

use std::fmt;
use std::time::SystemTime;

use bytes::Bytes;
use ring::{digest, hmac};

use super::signature::{push_hex, push_scope};
use super::{SigningError, SigningKeyCache, SigningParams, SigningSettings};
use crate::event_stream::{Header, HeaderValue, Message, write_headers};
use crate::identity::Credentials;
use crate::primitives::{BasicTime, DateTime};

const ALGORITHM: &str = "AWS4-HMAC-SHA256-PAYLOAD";

/// Signs the events of one request, one after the other. `Debug` shows nothing secret.
pub struct EventSigner {
    credentials: Credentials,
    region: String,
    service: String,
    keys: SigningKeyCache,
    /// The signature before, in lower-case hex.
    prior: String,
}

impl EventSigner {
    /// For the events of a request that these credentials signed for `region` and `service`, with
    /// `signature`, in lower-case hex.
    pub fn new(credentials: Credentials, region: &str, service: &str, signature: &str) -> Self {
        Self {
            credentials,
            region: region.to_owned(),
            service: service.to_owned(),
            keys: SigningKeyCache::new(),
            prior: signature.to_owned(),
        }
    }

    /// The message that carries `message`, an encoded one, with its signature. The last one of a
    /// stream carries nothing.
    ///
    /// # Errors
    ///
    /// A time outside of the years 1 to 9999.
    pub fn sign(&mut self, message: Bytes, time: SystemTime) -> Result<Message, SigningError> {
        // The text that is signed has whole seconds, and the header has to say the same.
        let time = DateTime::from_secs(DateTime::from(time).secs());
        let text = BasicTime::new(time)?;
        let date = Header::new(":date", HeaderValue::Timestamp(time));
        let mut headers = Vec::with_capacity(16);
        write_headers(std::slice::from_ref(&date), &mut headers)
            .map_err(|_| SigningError::NotAHeader("signing time"))?;

        let params = self.params(time);
        let mut scope = String::with_capacity(64);
        push_scope(&mut scope, &text, &params);
        let mut to_sign = [ALGORITHM, text.as_str(), &scope, &self.prior, ""].join("\n");
        push_hex(&mut to_sign, digest::digest(&digest::SHA256, &headers).as_ref());
        to_sign.push('\n');
        push_hex(&mut to_sign, digest::digest(&digest::SHA256, &message).as_ref());

        let key = self.keys.key(&scope, text.date(), &params);
        let signature = hmac::sign(&key, to_sign.as_bytes());
        self.prior.clear();
        push_hex(&mut self.prior, signature.as_ref());
        let signature = HeaderValue::Blob(Bytes::copy_from_slice(signature.as_ref()));
        Ok(Message::new(message)
            .with(":date", HeaderValue::Timestamp(time))
            .with(":chunk-signature", signature))
    }

    fn params(&self, time: DateTime) -> SigningParams<'_> {
        SigningParams {
            access_key_id: self.credentials.access_key_id(),
            secret_access_key: self.credentials.secret_access_key(),
            session_token: None,
            region: &self.region,
            service: &self.service,
            time: SystemTime::try_from(time).unwrap_or(SystemTime::UNIX_EPOCH),
            settings: SigningSettings::default(),
        }
    }
}

impl fmt::Debug for EventSigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventSigner")
            .field("region", &self.region)
            .field("service", &self.service)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    /// The signatures were made by another implementation of the specification.
    #[test]
    fn each_signature_depends_on_the_one_before() {
        let secret = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
        let credentials = Credentials::from_keys("AKIDEXAMPLE", secret, Some("token".into()));
        let mut signer = EventSigner::new(credentials, "us-east-1", "lookout", &"0f".repeat(32));
        let mut inner = Vec::new();
        let message = Message::new("{}").with(":message-type", "event".into());
        message.write(&mut inner).unwrap();
        // The second is signed on the next day, with another key.
        for (time, message, signature) in [
            (
                1_440_979_199_900,
                Bytes::from(inner.clone()),
                "e6f1ea982d45d335d740c5d422b307c3d1b582bedd9d8407015c049acc3dd427",
            ),
            (
                1_440_979_200_000,
                inner.into(),
                "ec0bbf5bb45a092747f5a585c7c77bd58542519f45bbaa951f0977339eb29e05",
            ),
            (
                1_440_979_201_000,
                Bytes::new(),
                "c537ac0d40282337e311f82e04174126d9b42c664d5c6214aaf5f18515036a28",
            ),
        ] {
            let now = SystemTime::UNIX_EPOCH + Duration::from_millis(time);
            let signed = signer.sign(message.clone(), now).unwrap();
            assert_eq!(signer.prior, signature);
            let whole = DateTime::from_secs(time as i64 / 1000);
            assert_eq!(signed.header(":date"), Some(&HeaderValue::Timestamp(whole)));
            let Some(HeaderValue::Blob(bytes)) = signed.header(":chunk-signature") else {
                panic!("{signed:?}")
            };
            let mut hex = String::new();
            push_hex(&mut hex, bytes);
            assert_eq!(hex, signature);
            assert_eq!(signed.headers().len(), 2);
            assert_eq!(signed.payload(), &message);
        }
    }

    #[test]
    fn a_time_that_no_text_can_say_is_an_error() {
        let credentials = Credentials::from_keys("AKIDEXAMPLE", "secret", None);
        let mut signer = EventSigner::new(credentials, "r", "s", "");
        let late = SystemTime::UNIX_EPOCH + Duration::from_secs(1 << 40);
        let error = signer.sign(Bytes::new(), late).unwrap_err();
        assert!(matches!(error, SigningError::Time(_)), "{error}");
        assert_eq!(format!("{signer:?}"), "EventSigner { region: \"r\", service: \"s\", .. }");
    }
}
