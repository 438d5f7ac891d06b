//! Signing by query, for URIs to hand to somebody who has no credentials.

use std::time::Duration;

use ::http::uri::{PathAndQuery, Uri};

use super::canonical::{push_names, signed_names};
use super::uri::push_encoded;
use super::{
    ALGORITHM, SigningError, SigningKeyCache, SigningParams, Stages, add_host, push_scope,
    remove_signature,
};
use crate::http::Request;
use crate::primitives::BasicTime;

const MAX_EXPIRY: u64 = 7 * 24 * 60 * 60;

/// Signs the request by its query: whoever sends it within `expires_in` of the signing time, in
/// whole seconds from 1 to 604,800 (7 days), acts as the signer. Adds `host` where it is absent.
///
/// The headers of the request are signed and must be sent with it, but for those that proxies
/// change. The request must not be presigned already. Returns what the signature was made of.
///
/// # Errors
///
/// As [`sign`](super::sign()), and an `expires_in` out of its range.
pub fn presign(
    request: &mut Request,
    params: &SigningParams<'_>,
    expires_in: Duration,
    keys: &SigningKeyCache,
) -> Result<Stages, SigningError> {
    let expires_in = expires_in.as_secs();
    if !(1..=MAX_EXPIRY).contains(&expires_in) {
        return Err(SigningError::Expiry);
    }
    let time = BasicTime::new(params.time.into())?;
    let payload = params.settings.payload.hash(request.body());
    add_host(request)?;
    remove_signature(request.headers_mut());

    let mut query = request.uri().query().unwrap_or_default().to_owned();
    push_parameter(&mut query, "X-Amz-Algorithm", ALGORITHM);
    let mut credential = [params.access_key_id, "/"].concat();
    push_scope(&mut credential, &time, params);
    push_parameter(&mut query, "X-Amz-Credential", &credential);
    push_parameter(&mut query, "X-Amz-Date", time.as_str());
    let mut names = String::new();
    push_names(&mut names, &signed_names(request.headers()));
    push_parameter(&mut query, "X-Amz-SignedHeaders", &names);
    push_parameter(&mut query, "X-Amz-Expires", &expires_in.to_string());
    let (signed_token, unsigned_token) = if params.settings.omit_session_token {
        (None, params.session_token)
    } else {
        (params.session_token, None)
    };
    if let Some(token) = signed_token {
        push_parameter(&mut query, "X-Amz-Security-Token", token);
    }

    let stages = Stages::new(request, &query, &payload, &time, params, keys)?;
    if let Some(token) = unsigned_token {
        push_parameter(&mut query, "X-Amz-Security-Token", token);
    }
    push_parameter(&mut query, "X-Amz-Signature", stages.signature());
    set_query(request, &query)?;
    Ok(stages)
}

fn push_parameter(query: &mut String, name: &str, value: &str) {
    if !query.is_empty() && !query.ends_with('&') {
        query.push('&');
    }
    query.push_str(name);
    query.push('=');
    push_encoded(query, value.bytes());
}

fn set_query(request: &mut Request, query: &str) -> Result<(), SigningError> {
    let target = [request.uri().path(), "?", query].concat();
    let mut parts = request.uri().clone().into_parts();
    parts.path_and_query = Some(PathAndQuery::try_from(target).map_err(|_| SigningError::Uri)?);
    *request.uri_mut() = Uri::from_parts(parts).map_err(|_| SigningError::Uri)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use bytes::Bytes;

    use super::*;
    use crate::sign::SigningSettings;

    fn presigned(uri: &str, seconds: u64) -> Result<Request, SigningError> {
        let params = SigningParams {
            access_key_id: "AKIDEXAMPLE",
            secret_access_key: "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY",
            session_token: None,
            region: "us-east-1",
            service: "service",
            time: SystemTime::UNIX_EPOCH + Duration::from_secs(1_440_938_160),
            settings: SigningSettings::default(),
        };
        let mut request = ::http::Request::get(uri).body(Bytes::new()).unwrap();
        let expires_in = Duration::from_secs(seconds);
        presign(&mut request, &params, expires_in, &SigningKeyCache::new())?;
        Ok(request)
    }

    #[test]
    fn the_signature_is_in_the_query_and_agrees_with_the_published_one() {
        let request = presigned("https://example.amazonaws.com/", 3600).unwrap();
        assert_eq!(
            request.uri().to_string(),
            "https://example.amazonaws.com/?X-Amz-Algorithm=AWS4-HMAC-SHA256\
             &X-Amz-Credential=AKIDEXAMPLE%2F20150830%2Fus-east-1%2Fservice%2Faws4_request\
             &X-Amz-Date=20150830T123600Z&X-Amz-SignedHeaders=host&X-Amz-Expires=3600\
             &X-Amz-Signature=e93c787ed7f371d5c6b165c1b38ede9550f4dce4144713e844b25b7192d3865d"
        );
        let names: Vec<_> = request.headers().keys().collect();
        assert_eq!(names, ["host"]);
    }

    #[test]
    fn a_query_that_is_there_stays_in_front() {
        let request = presigned("https://example.amazonaws.com/?a=1", 1).unwrap();
        assert!(request.uri().query().unwrap().starts_with("a=1&X-Amz-Algorithm="));
    }

    #[test]
    fn an_expiry_out_of_range_is_an_error() {
        for seconds in [0, MAX_EXPIRY + 1] {
            let error = presigned("https://example.amazonaws.com/", seconds).unwrap_err();
            assert_eq!(
                error.to_string(),
                "signing: a presigned request must expire after 1 second to 7 days"
            );
        }
        assert!(presigned("https://example.amazonaws.com/", MAX_EXPIRY).is_ok());
    }
}
