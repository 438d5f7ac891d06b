//! Values: structures, enums, times, blobs.

use std::str::FromStr;

use aws_sdk_ecr::error::BuildError;
use aws_sdk_ecr::operation::put_image::{PutImageInput, PutImageOutput};
use aws_sdk_ecr::primitives::{Blob, DateTime, DateTimeFormat};
use aws_sdk_ecr::types::builders::ImageIdentifierBuilder;
use aws_sdk_ecr::types::{
    EncryptionConfiguration, EncryptionType, FindingSeverity, Image, ImageIdentifier, Layer, Tag,
    TagStatus,
};

/// Structures by their builders, with what is required and what is not.
pub fn built() -> Result<(), BuildError> {
    let tag: Tag = Tag::builder().key("team").value("blue").build()?;
    assert_eq!(tag.key(), "team");
    let encryption: EncryptionConfiguration = EncryptionConfiguration::builder()
        .encryption_type(EncryptionType::Kms)
        .kms_key("alias/images")
        .build()?;
    let _: &EncryptionType = encryption.encryption_type();
    let builder: ImageIdentifierBuilder = ImageIdentifier::builder();
    let mut identifier = builder.image_tag("latest").set_image_digest(None).build();
    identifier.image_digest = Some("sha256:0".to_owned());
    let image = Image::builder().image_id(identifier.clone()).build();
    assert_eq!(image.image_id(), Some(&identifier));
    assert_eq!(image.image_id().and_then(|id| id.image_tag()), Some("latest"));
    let input: PutImageInput =
        PutImageInput::builder().repository_name("a").image_manifest("{}").build()?;
    assert_eq!(input.repository_name(), Some("a"));
    let output = PutImageOutput::builder().image(image).build();
    assert!(output == output.clone());
    Ok(())
}

/// Enums: known values, and those that come later.
pub fn enums(status: TagStatus) -> String {
    let known: EncryptionType = "KMS".parse().unwrap_or(EncryptionType::Aes256);
    assert_eq!(EncryptionType::from("KMS"), known);
    assert_eq!(FindingSeverity::from_str("HIGH").ok(), Some(FindingSeverity::High));
    assert!(FindingSeverity::values().contains(&"CRITICAL"));
    assert!(FindingSeverity::try_parse("NONE OF THESE").is_err());
    match status {
        TagStatus::Tagged => "tagged".to_owned(),
        TagStatus::Untagged => "untagged".to_owned(),
        other => format!("{other} {}", other.as_str()),
    }
}

/// Times and blobs.
pub fn times_and_blobs(layer: &Layer) -> Result<(), Box<dyn std::error::Error>> {
    let time = DateTime::from_str("2026-11-24T19:09:03Z", DateTimeFormat::DateTime)?;
    assert_eq!(time.secs(), DateTime::from_secs(time.secs()).secs());
    let _ = (time.fmt(DateTimeFormat::HttpDate)?, time.to_millis()?, time.as_secs_f64());
    let _: aws_smithy_types::DateTime = DateTime::from(std::time::SystemTime::now());
    let _ = std::time::SystemTime::try_from(time)?;
    let blob: aws_smithy_types::Blob = Blob::new("bytes");
    assert_eq!(blob.as_ref(), b"bytes");
    let _: Vec<u8> = blob.into_inner();
    let _: Option<i64> = layer.layer_size();
    Ok(())
}
