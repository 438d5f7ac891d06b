//! The key of a signature, derived from the secret, and a memory of the last one.

use std::fmt;
use std::hash::{BuildHasher, RandomState};
use std::sync::{Mutex, PoisonError};

use ring::hmac;

use super::SigningParams;

/// Remembers the last derived key, which serves for a day: deriving it costs more than the rest
/// of a small signature. One for each client; safe to share. `Debug` shows nothing of it.
#[derive(Default)]
pub struct SigningKeyCache {
    last: Mutex<Option<Entry>>,
    hasher: RandomState,
}

struct Entry {
    /// Of what the key was derived from. Randomly seeded and of 64 bits, so that the secret need
    /// not be kept here to notice that another one is in use.
    fingerprint: u64,
    scope: String,
    key: hmac::Key,
}

impl SigningKeyCache {
    /// An empty cache.
    pub fn new() -> Self {
        Self::default()
    }

    /// The key for `scope`, which is that of `date` and `params`.
    pub(super) fn key(&self, scope: &str, date: &str, params: &SigningParams<'_>) -> hmac::Key {
        let SigningParams { secret_access_key, region, service, .. } = *params;
        let fingerprint = self.hasher.hash_one((secret_access_key, region, service));
        // Nothing here can panic half-way, so even a poisoned cache holds a whole entry.
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        match &*last {
            Some(entry) if entry.fingerprint == fingerprint && entry.scope == scope => {
                entry.key.clone()
            }
            _ => {
                let key = derive(secret_access_key, date, region, service);
                *last = Some(Entry { fingerprint, scope: scope.to_owned(), key: key.clone() });
                key
            }
        }
    }
}

fn derive(secret: &str, date: &str, region: &str, service: &str) -> hmac::Key {
    let mut key = hmac::Key::new(hmac::HMAC_SHA256, ["AWS4", secret].concat().as_bytes());
    for part in [date, region, service, "aws4_request"] {
        key = hmac::Key::new(hmac::HMAC_SHA256, hmac::sign(&key, part.as_bytes()).as_ref());
    }
    key
}

impl fmt::Debug for SigningKeyCache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SigningKeyCache").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use super::*;
    use crate::sign::SigningSettings;

    fn params() -> SigningParams<'static> {
        SigningParams {
            access_key_id: "AKIDEXAMPLE",
            secret_access_key: "secret",
            session_token: None,
            region: "us-east-1",
            service: "service",
            time: SystemTime::UNIX_EPOCH,
            settings: SigningSettings::default(),
        }
    }

    fn tag(key: &hmac::Key) -> Vec<u8> {
        hmac::sign(key, b"").as_ref().to_vec()
    }

    #[test]
    fn a_change_of_anything_that_the_key_depends_on_is_noticed() {
        let cache = SigningKeyCache::new();
        let one = params();
        let others = [
            ("20150830", SigningParams { secret_access_key: "other", ..one }),
            ("20150830", SigningParams { region: "eu-west-1", ..one }),
            ("20150830", SigningParams { service: "other", ..one }),
            ("20150831", one),
            // The same scope as text, and yet another key.
            ("20150830", SigningParams { region: "us-east-1/service", service: "x", ..one }),
            ("20150830", SigningParams { region: "us-east-1", service: "service/x", ..one }),
        ];
        let mut tags = Vec::new();
        for (date, params) in [("20150830", one)].into_iter().chain(others) {
            let scope = format!("{date}/{}/{}/aws4_request", params.region, params.service);
            let fresh = tag(&derive(params.secret_access_key, date, params.region, params.service));
            assert_eq!(tag(&cache.key(&scope, date, &params)), fresh, "first, {scope}");
            assert_eq!(tag(&cache.key(&scope, date, &params)), fresh, "again, {scope}");
            tags.push(fresh);
        }
        tags.sort();
        tags.dedup();
        assert_eq!(tags.len(), 7);
    }

    #[test]
    fn the_last_key_is_not_derived_again() {
        let cache = SigningKeyCache::new();
        let scope = "20150830/us-east-1/service/aws4_request";
        cache.key(scope, "20150830", &params());
        // A date that contradicts the scope would show in a key derived anew.
        let key = cache.key(scope, "20000101", &params());
        assert_eq!(tag(&key), tag(&derive("secret", "20150830", "us-east-1", "service")));
    }
}
