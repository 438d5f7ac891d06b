//! The tree hash of a body (`tinsmith.traits#treeHash`): of each pair of hashes the hash, and at
//! the leaves the SHA-256 of each mebibyte.

use ::http::{HeaderName, HeaderValue};
use ring::digest::{self, Digest, SHA256};

use super::auth::CONTENT_SHA256;
use super::stream;
use crate::error::BoxError;
use crate::http::HttpRequest;
use crate::service::Operation;
use crate::shape::Shape;
use crate::sign::push_hex;

const TREE_HASH: HeaderName = HeaderName::from_static("x-amz-sha256-tree-hash");
const LEAF: usize = 1024 * 1024;

/// Adds the headers with the body's hash and its tree hash, but those that are set already, where
/// the service asks for them and the operation has a streaming body.
///
/// # Errors
///
/// Where the body is not in memory and its tree hash is not set: it is sent before the body.
pub(super) fn add(
    request: &mut HttpRequest,
    operation: &Operation,
    input: &dyn Shape,
) -> Result<(), BoxError> {
    if !operation.service.traits.tree_hash || operation.traits.input_stream.is_none() {
        return Ok(());
    }
    if stream::unbuffered(operation, input).is_some() {
        return match request.headers().contains_key(TREE_HASH) {
            true => Ok(()),
            false => Err(UNKNOWN.into()),
        };
    }
    if !request.headers().contains_key(TREE_HASH) {
        let hash = hex(&tree_hash(request.body()))?;
        request.headers_mut().insert(TREE_HASH, hash);
    }
    if !request.headers().contains_key(CONTENT_SHA256) {
        let hash = hex(&digest::digest(&SHA256, request.body()))?;
        request.headers_mut().insert(CONTENT_SHA256, hash);
    }
    Ok(())
}

const UNKNOWN: &str = "the service asks for the tree hash of the body before it comes: give the \
    stream as bytes in memory, or set the member that holds the tree hash";

fn tree_hash(body: &[u8]) -> Digest {
    let leaf = |chunk: &[u8]| digest::digest(&SHA256, chunk);
    let mut level: Vec<Digest> = body.chunks(LEAF).map(leaf).collect();
    while level.len() > 1 {
        level = level.chunks(2).map(parent).collect();
    }
    level.pop().unwrap_or_else(|| leaf(&[]))
}

/// Of one or two hashes; one without a sibling goes up as it is.
fn parent(children: &[Digest]) -> Digest {
    match children {
        [one] => *one,
        children => {
            let mut context = digest::Context::new(&SHA256);
            for child in children {
                context.update(child.as_ref());
            }
            context.finish()
        }
    }
}

fn hex(digest: &Digest) -> Result<HeaderValue, BoxError> {
    let mut text = String::with_capacity(64);
    push_hex(&mut text, digest.as_ref());
    Ok(HeaderValue::try_from(text)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(digest: &Digest) -> String {
        hex(digest).unwrap().to_str().unwrap().to_owned()
    }

    #[test]
    fn up_to_a_mebibyte_the_tree_hash_is_the_hash() {
        assert_eq!(
            text(&tree_hash(b"hello world")),
            "b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9"
        );
        assert_eq!(
            text(&tree_hash(b"")),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
    }

    #[test]
    fn pairs_are_hashed_level_by_level_and_one_without_a_sibling_goes_up() {
        let body: Vec<u8> = (0..5u8).flat_map(|leaf| vec![leaf; LEAF]).chain([5, 5]).collect();
        let hash = |parts: &[&[u8]]| digest::digest(&SHA256, &parts.concat()).as_ref().to_vec();
        let leaf = |leaf: u8| hash(&[&vec![leaf; LEAF]]);
        let pair = |a: Vec<u8>, b: Vec<u8>| hash(&[&a, &b]);
        let (one, two) = (pair(leaf(0), leaf(1)), pair(leaf(2), leaf(3)));
        let three = pair(leaf(4), hash(&[&[5, 5]]));
        assert_eq!(tree_hash(&body).as_ref(), pair(pair(one, two), three));
    }
}
