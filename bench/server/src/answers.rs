//! What the service says.

use std::fmt::Write as _;
use std::io;
use std::str;
use std::time::SystemTime;

use workloads::{IMAGES, IMAGES_A_PAGE, PAGES, REGION, REPOSITORY, UPLOAD};

use crate::request::Request;

const REGISTRY: &str = "123456789012";

/// Whole answers, head and body.
pub struct Answers {
    describe_repositories: Vec<u8>,
    describe_images: Vec<u8>,
    list_images: Vec<Vec<u8>>,
    date: String,
}

impl Answers {
    pub fn new() -> Self {
        let date = httpdate::fmt_http_date(SystemTime::now());
        Self {
            describe_repositories: answer(&repositories(), &date),
            describe_images: answer(&images(), &date),
            list_images: (0..PAGES).map(|page| answer(&image_ids(page), &date)).collect(),
            date,
        }
    }

    /// The answer to a request. `upload` is where one that depends on the request is made.
    pub fn to<'a>(
        &'a self,
        request: &Request<'_>,
        upload: &'a mut Vec<u8>,
    ) -> io::Result<&'a [u8]> {
        let unknown = |what: String| io::Error::new(io::ErrorKind::InvalidData, what);
        match request.operation {
            "DescribeRepositories" => Ok(&self.describe_repositories),
            "DescribeImages" => Ok(&self.describe_images),
            "ListImages" => {
                let page = number_after(request.body, b"\"nextToken\":\"page-").unwrap_or(0);
                let page = usize::try_from(page).ok().and_then(|page| self.list_images.get(page));
                page.map(Vec::as_slice).ok_or_else(|| unknown("there is no such page".to_owned()))
            }
            "UploadLayerPart" => {
                let last = number_after(request.body, b"\"partLastByte\":");
                let last = last.ok_or_else(|| unknown("partLastByte is missing".to_owned()))?;
                *upload = answer(&uploaded(last), &self.date);
                Ok(upload)
            }
            other => Err(unknown(format!("no operation {other} is answered"))),
        }
    }
}

/// The number that stands after `key`, near one end of the body: in between is the part.
fn number_after(body: &[u8], key: &[u8]) -> Option<u64> {
    const NEAR: usize = 1024;
    let last = body.len().saturating_sub(NEAR);
    [&body[..body.len().min(NEAR)], &body[last..]].into_iter().find_map(|near| {
        let at = near.windows(key.len()).position(|bytes| bytes == key)? + key.len();
        let length = near[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        str::from_utf8(&near[at..at + length]).ok()?.parse().ok()
    })
}

fn answer(body: &str, date: &str) -> Vec<u8> {
    let length = body.len();
    format!(
        "HTTP/1.1 200 OK\r\nx-amzn-RequestId: 4f7e3a52-6c0b-4b0e-9a2d-0a53c1d8f6b7\r\n\
         Date: {date}\r\ncontent-type: application/x-amz-json-1.1\r\n\
         content-length: {length}\r\n\r\n{body}"
    )
    .into_bytes()
}

fn repositories() -> String {
    let uri = workloads::repository_uri();
    format!(
        "{{\"repositories\":[{{\"repositoryArn\":\
         \"arn:aws:ecr:{REGION}:{REGISTRY}:repository/{REPOSITORY}\",\
         \"registryId\":\"{REGISTRY}\",\"repositoryName\":\"{REPOSITORY}\",\
         \"repositoryUri\":\"{uri}\",\"createdAt\":1.733000123456E9,\
         \"imageTagMutability\":\"IMMUTABLE_WITH_EXCLUSION\",\
         \"imageTagMutabilityExclusionFilters\":[{{\"filterType\":\"WILDCARD\",\
         \"filter\":\"latest*\"}}],\"imageScanningConfiguration\":{{\"scanOnPush\":true}},\
         \"encryptionConfiguration\":{{\"encryptionType\":\"KMS\",\"kmsKey\":\
         \"arn:aws:kms:{REGION}:{REGISTRY}:key/1a2b3c4d-5e6f-7081-92a3-b4c5d6e7f809\"}}}}]}}"
    )
}

pub fn images() -> String {
    let mut images = String::from("{\"imageDetails\":[");
    for index in 0..IMAGES {
        let separator = if index == 0 { "" } else { "," };
        let (digest, size) = (digest(index), workloads::image_size(index));
        // Milliseconds, as the service sends them.
        let (pushed, scanned) = (1_733_000_000 + 61 * index, 1_733_000_030 + 61 * index);
        // Writing to text does not fail.
        let _ = write!(
            images,
            "{separator}{{\"registryId\":\"{REGISTRY}\",\"repositoryName\":\"{REPOSITORY}\",\
             \"imageDigest\":\"{digest}\",\"imageTags\":[\"1.{index}.0\",\"build-{index:06}\"],\
             \"imageSizeInBytes\":{size},\"imagePushedAt\":{pushed}.{millis:03},\
             \"imageScanStatus\":{{\"status\":\"COMPLETE\",\
             \"description\":\"The scan was completed successfully.\"}},\
             \"imageScanFindingsSummary\":{{\"imageScanCompletedAt\":{scanned}.0,\
             \"vulnerabilitySourceUpdatedAt\":1732990000.0,\"findingSeverityCounts\":{{\
             \"HIGH\":{high},\"MEDIUM\":{medium},\"LOW\":4}}}},\
             \"imageManifestMediaType\":\"application/vnd.oci.image.manifest.v1+json\",\
             \"artifactMediaType\":\"application/vnd.oci.image.config.v1+json\",\
             \"lastRecordedPullTime\":{pulled}.0,\"imageStatus\":\"ACTIVE\"}}",
            millis = index % 1000,
            high = index % 3,
            medium = index % 7,
            pulled = scanned + 86_400,
        );
    }
    images + "]}"
}

fn image_ids(page: usize) -> String {
    let first = page * IMAGES_A_PAGE;
    let ids: Vec<String> = (first..first + IMAGES_A_PAGE)
        .map(|index| {
            format!("{{\"imageDigest\":\"{}\",\"imageTag\":\"1.{index}.0\"}}", digest(index))
        })
        .collect();
    let more = if page + 1 < PAGES {
        format!(",\"nextToken\":\"page-{}\"", page + 1)
    } else {
        String::new()
    };
    format!("{{\"imageIds\":[{}]{more}}}", ids.join(","))
}

fn uploaded(last: u64) -> String {
    format!(
        "{{\"registryId\":\"{REGISTRY}\",\"repositoryName\":\"{REPOSITORY}\",\
         \"uploadId\":\"{UPLOAD}\",\"lastByteReceived\":{last}}}"
    )
}

/// A digest of the right length; no image has it.
fn digest(index: usize) -> String {
    let part = (index as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    format!("sha256:{part:016x}{:016x}{:016x}{:016x}", !part, part.rotate_left(17), part ^ 0xa5a5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answers_are_as_large_as_their_measurements_say() {
        assert!((550..700).contains(&repositories().len()), "{}", repositories().len());
        assert!((650_000..750_000).contains(&images().len()), "{}", images().len());
        assert_eq!(digest(7).len(), workloads::DIGEST_LENGTH);
    }

    #[test]
    fn numbers_are_found_before_and_behind_a_part() {
        let part = "A".repeat(5000);
        let key = b"\"partLastByte\":";
        for body in [
            format!("{{\"partLastByte\":12,\"layerPartBlob\":\"{part}\"}}"),
            format!("{{\"layerPartBlob\":\"{part}\",\"partLastByte\":12}}"),
        ] {
            assert_eq!(number_after(body.as_bytes(), key), Some(12));
        }
        assert_eq!(number_after(b"{\"partLastByte\":\"x\"}", key), None);
        assert_eq!(number_after(b"{}", key), None);
    }
}
