//! Takes the session token out of errors: what a service says of a wrong signature holds the text
//! that should have been signed, and that header with it. Programs log such messages.

use bytes::Bytes;

use crate::http::HttpResponse;
use crate::identity::Credentials;

/// Stands in for the token.
const MASK: &[u8] = b"(session token)";

/// The answer with a body in which the session token of `credentials` is not.
pub(super) fn masked(response: HttpResponse, credentials: Option<&Credentials>) -> HttpResponse {
    let token = credentials.and_then(Credentials::session_token).filter(|token| !token.is_empty());
    let Some(token) = token else { return response };
    // JSON may have its slashes as they are or escaped.
    let forms = [token.to_owned(), token.replace('/', "\\/")];
    let body = forms.iter().fold(None, |body: Option<Bytes>, form| {
        let text = body.as_ref().unwrap_or(response.body());
        replaced(text, form.as_bytes()).map(Bytes::from).or(body)
    });
    match body {
        Some(body) => response.map(|_| body),
        None => response,
    }
}

/// `text` with the mask in the place of `secret`, where that is in it. `secret` is not empty.
fn replaced(text: &[u8], secret: &[u8]) -> Option<Vec<u8>> {
    let mut found = None;
    let mut rest = text;
    while let Some(at) = rest.windows(secret.len()).position(|window| window == secret) {
        let (before, after) = rest.split_at(at);
        let out: &mut Vec<u8> = found.get_or_insert_default();
        out.extend_from_slice(before);
        out.extend_from_slice(MASK);
        rest = after.get(secret.len()..).unwrap_or_default();
    }
    found.as_mut()?.extend_from_slice(rest);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call::fixture::answer;

    #[test]
    fn the_session_token_is_taken_out_of_an_answer() {
        let masked = |body, token: Option<&str>| {
            let credentials = Credentials::from_keys("AKID", "secret", token.map(str::to_owned));
            masked(answer(403, body), Some(&credentials)).into_body()
        };
        assert_eq!(masked("<x-amz:to/k==>to/k", Some("to/k==")), "<x-amz:(session token)>to/k");
        assert_eq!(
            masked(r"to\/k== to/k== to/k=", Some("to/k==")),
            "(session token) (session token) to/k="
        );
        for token in [None, Some(""), Some("other"), Some("longer than all of it")] {
            assert_eq!(masked("as it is", token), "as it is");
        }
    }
}
