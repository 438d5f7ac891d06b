//! Repositories and the images in them.

use serde_json::{Value, json};

use super::{Failure, REGISTRY, failure, invalid, scan};

pub(super) struct Repository {
    /// The structure `Repository` of the service.
    pub description: Value,
    pub images: Vec<Image>,
}

pub(super) struct Image {
    pub digest: String,
    pub tags: Vec<String>,
    pub manifest: String,
    pub media_type: String,
    pub pushed_at: f64,
    /// The polls left until the scan is complete, once it was started.
    pub scan: Option<u32>,
}

impl Repository {
    /// Finds an image by digest, tag or both; an error has the code and the reason that a list
    /// of failures gives.
    pub fn locate(&mut self, id: &Value) -> Result<&mut Image, (&'static str, String)> {
        let (digest, tag) = (id["imageDigest"].as_str(), id["imageTag"].as_str());
        let Some(wanted) = digest.or(tag) else {
            return Err(("MissingDigestAndTag", "neither a digest nor a tag is given".to_owned()));
        };
        let found = self.images.iter_mut().find(|image| match digest {
            Some(digest) => image.digest == digest,
            None => tag.is_some_and(|tag| image.has_tag(tag)),
        });
        match found {
            None => Err(("ImageNotFound", format!("there is no image {wanted}"))),
            Some(image) if tag.is_some_and(|tag| !image.has_tag(tag)) => {
                Err(("ImageTagDoesNotMatchDigest", format!("the tag is not one of {wanted}")))
            }
            Some(image) => Ok(image),
        }
    }

    /// The same for operations that fail as a whole.
    pub fn image(&mut self, id: &Value) -> Result<&mut Image, Failure> {
        self.locate(id).map_err(|(code, reason)| match code {
            "MissingDigestAndTag" => invalid("imageId", &reason),
            _ => failure("ImageNotFoundException", format!("{reason} in {REGISTRY}")),
        })
    }

    /// Whether an image with this digest and tag may be put.
    pub fn check_push(&self, name: &str, digest: &str, tag: Option<&str>) -> Result<(), Failure> {
        let immutable = self.description["imageTagMutability"] != "MUTABLE";
        for image in &self.images {
            let same = image.digest == digest;
            let tagged = tag.is_some_and(|tag| image.has_tag(tag));
            if same && (tagged || tag.is_none()) {
                let message = format!("The image {digest} exists already in '{name}'");
                return Err(failure("ImageAlreadyExistsException", message));
            }
            if tagged && immutable {
                let message = format!("The tag of {} in '{name}' is immutable", image.digest);
                return Err(failure("ImageTagAlreadyExistsException", message));
            }
        }
        Ok(())
    }

    /// Adds the image unless its digest is there, and moves the tag to it.
    pub fn push(&mut self, image: Image, tag: Option<&str>) -> &Image {
        for other in &mut self.images {
            other.tags.retain(|moved| Some(moved.as_str()) != tag);
        }
        let known = self.images.iter().position(|other| other.digest == image.digest);
        let index = known.unwrap_or_else(|| {
            self.images.push(image);
            self.images.len() - 1
        });
        let image = &mut self.images[index];
        image.tags.extend(tag.map(str::to_owned));
        image
    }
}

impl Image {
    /// Whether the image passes a filter by `tagStatus`.
    pub fn passes(&self, filter: &Value) -> bool {
        match filter["tagStatus"].as_str() {
            Some("TAGGED") => !self.tags.is_empty(),
            Some("UNTAGGED") => self.tags.is_empty(),
            _ => true,
        }
    }

    /// The structure `ImageIdentifier`.
    pub fn id(&self, tag: Option<&str>) -> Value {
        let mut id = json!({"imageDigest": self.digest});
        if let Some(tag) = tag {
            id["imageTag"] = json!(tag);
        }
        id
    }

    /// The structure `Image`.
    pub fn whole(&self, repository: &str, tag: Option<&str>) -> Value {
        json!({
            "registryId": REGISTRY,
            "repositoryName": repository,
            "imageId": self.id(tag),
            "imageManifest": self.manifest,
            "imageManifestMediaType": self.media_type,
        })
    }

    /// The structure `ImageDetail`.
    pub fn detail(&self, repository: &str) -> Value {
        let mut detail = json!({
            "registryId": REGISTRY,
            "repositoryName": repository,
            "imageDigest": self.digest,
            "imageSizeInBytes": self.manifest.len(),
            "imagePushedAt": self.pushed_at,
            "imageManifestMediaType": self.media_type,
            "imageStatus": "ACTIVE",
        });
        if !self.tags.is_empty() {
            detail["imageTags"] = json!(self.tags);
        }
        if let Some(polls) = self.scan {
            detail["imageScanStatus"] =
                scan::status(if polls > 0 { "IN_PROGRESS" } else { "COMPLETE" });
        }
        detail
    }

    /// What both scan operations answer with.
    pub fn scan_head(&self, repository: &str, status: &str) -> Value {
        json!({
            "registryId": REGISTRY,
            "repositoryName": repository,
            "imageId": self.id(None),
            "imageScanStatus": scan::status(status),
        })
    }

    fn has_tag(&self, tag: &str) -> bool {
        self.tags.iter().any(|own| own == tag)
    }
}
