//! Compression of requests (`smithy.api#requestCompression`), by gzip alone.

use std::io::Write as _;

use ::http::{HeaderValue, header};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::config::Settings;
use crate::error::BoxError;
use crate::http::HttpRequest;

/// The size from which a body is worth it where nothing is set, in bytes.
const MIN_SIZE: u32 = 10_240;

/// Compresses the body where the settings do not forbid it and it is large enough, and says so in
/// `content-encoding`, after what may stand there already.
pub(super) fn compress(request: &mut HttpRequest, settings: &Settings) -> Result<(), BoxError> {
    let min = settings.request_min_compression_size_bytes.unwrap_or(MIN_SIZE);
    let large = u32::try_from(request.body().len()).map_or(true, |size| size >= min);
    if settings.disable_request_compression.unwrap_or_default() || !large {
        return Ok(());
    }
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(request.body())?;
    *request.body_mut() = encoder.finish()?.into();
    let encoding = match request.headers().get(header::CONTENT_ENCODING) {
        Some(before) => {
            let mut encoding = before.as_bytes().to_vec();
            encoding.extend_from_slice(b", gzip");
            HeaderValue::from_bytes(&encoding)?
        }
        None => HeaderValue::from_static("gzip"),
    };
    request.headers_mut().insert(header::CONTENT_ENCODING, encoding);
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use flate2::read::GzDecoder;

    use super::*;

    fn compressed(length: usize, settings: &Settings) -> HttpRequest {
        let mut request = HttpRequest::new("a".repeat(length).into());
        compress(&mut request, settings).unwrap();
        request
    }

    fn is_compressed(request: &HttpRequest) -> bool {
        request.headers().contains_key("content-encoding")
    }

    #[test]
    fn a_large_body_is_compressed_and_comes_back_whole() {
        let request = compressed(10_240, &Settings::default());
        assert_eq!(request.headers()["content-encoding"], "gzip");
        let mut text = String::new();
        GzDecoder::new(&request.body()[..]).read_to_string(&mut text).unwrap();
        assert_eq!(text, "a".repeat(10_240));
    }

    #[test]
    fn a_small_body_and_one_that_shall_not_be_are_left_alone() {
        assert!(!is_compressed(&compressed(10_239, &Settings::default())));
        let off = Settings { disable_request_compression: Some(true), ..Settings::default() };
        assert!(!is_compressed(&compressed(20_000, &off)));
        let min = Settings { request_min_compression_size_bytes: Some(0), ..Settings::default() };
        assert!(is_compressed(&compressed(1, &min)));
    }

    #[test]
    fn gzip_is_named_after_the_encoding_that_was_there() {
        let mut request = HttpRequest::new("a".repeat(20_000).into());
        request.headers_mut().insert("content-encoding", HeaderValue::from_static("custom"));
        compress(&mut request, &Settings::default()).unwrap();
        assert_eq!(request.headers()["content-encoding"], "custom, gzip");
    }
}
