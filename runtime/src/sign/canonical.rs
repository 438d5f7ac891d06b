//! The first stage: the request in the one spelling that both sides agree on.

use std::ops::Range;
use std::str;

use ::http::header::{HeaderMap, HeaderName};

use super::{SigningError, SigningSettings, uri};
use crate::http::Request;

/// A canonical request. Not `Debug`: it holds the session token.
pub(super) struct CanonicalRequest {
    text: String,
    signed_headers: Range<usize>,
}

impl CanonicalRequest {
    /// The spelling of `request`, all its headers included but those that are never signed, with
    /// `query` in place of its own, and `payload` for the hash of its body.
    pub fn new(
        request: &Request,
        query: &str,
        payload: &str,
        settings: &SigningSettings<'_>,
    ) -> Result<Self, SigningError> {
        let headers = request.headers();
        let names = signed_names(headers);
        let path = request.uri().path();

        let mut text = String::with_capacity(capacity(headers, path, query));
        text.push_str(request.method().as_str());
        text.push('\n');
        uri::push_path(&mut text, path, settings);
        text.push('\n');
        uri::push_query(&mut text, query);
        text.push('\n');
        for name in &names {
            push_header(&mut text, name, headers)?;
        }
        text.push('\n');
        let start = text.len();
        push_names(&mut text, &names);
        let signed_headers = start..text.len();
        text.push('\n');
        text.push_str(payload);
        Ok(Self { text, signed_headers })
    }

    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The names of the signed headers, joined by `;`.
    pub fn signed_headers(&self) -> &str {
        self.text.get(self.signed_headers.clone()).unwrap_or_default()
    }
}

/// The names of the headers to sign, in order.
pub(super) fn signed_names(headers: &HeaderMap) -> Vec<&HeaderName> {
    let mut names = Vec::with_capacity(headers.keys_len());
    for name in headers.keys().filter(|name| is_signed(name)) {
        // A request has few of them, for which this is less than to sort.
        let at = names.partition_point(|known: &&HeaderName| known.as_str() < name.as_str());
        names.insert(at, name);
    }
    names
}

/// Appends the names, joined by `;`.
pub(super) fn push_names(out: &mut String, names: &[&HeaderName]) {
    for (index, name) in names.iter().enumerate() {
        if index > 0 {
            out.push(';');
        }
        out.push_str(name.as_str());
    }
}

/// Not signed is what a proxy or the HTTP client may add or change on the way.
fn is_signed(name: &HeaderName) -> bool {
    !matches!(
        name.as_str(),
        "authorization"
            | "connection"
            | "expect"
            | "transfer-encoding"
            | "user-agent"
            | "x-amzn-trace-id"
    )
}

/// Appends the line of a header: its values joined by commas, in the order in which they are
/// sent, each trimmed and with single spaces.
fn push_header(
    out: &mut String,
    name: &HeaderName,
    headers: &HeaderMap,
) -> Result<(), SigningError> {
    out.push_str(name.as_str());
    for (index, value) in headers.get_all(name).iter().enumerate() {
        out.push(if index == 0 { ':' } else { ',' });
        let value = str::from_utf8(value.as_bytes())
            .map_err(|_| SigningError::NotText(name.clone()))?
            .trim_matches(['\t', ' ']);
        let words = value.split(' ').filter(|word| !word.is_empty());
        for (index, word) in words.enumerate() {
            if index > 0 {
                out.push(' ');
            }
            out.push_str(word);
        }
    }
    out.push('\n');
    Ok(())
}

/// Enough that the text seldom has to grow: names occur twice, path and query may be encoded.
fn capacity(headers: &HeaderMap, path: &str, query: &str) -> usize {
    let headers: usize = headers
        .iter()
        .map(|(name, value)| 2 * name.as_str().len() + value.as_bytes().len() + 3)
        .sum();
    128 + headers + 2 * (path.len() + query.len())
}
