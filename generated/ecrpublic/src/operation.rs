// Made by `cargo xtask codegen` from the service's operations. Do not edit.

//! The operations: a module for each, with its input, output, error and builders.

/// Types for the `BatchCheckLayerAvailability` operation.
pub mod batch_check_layer_availability;
/// Types for the `BatchDeleteImage` operation.
pub mod batch_delete_image;
/// Types for the `CompleteLayerUpload` operation.
pub mod complete_layer_upload;
/// Types for the `CreateRepository` operation.
pub mod create_repository;
/// Types for the `DeleteRepository` operation.
pub mod delete_repository;
/// Types for the `DeleteRepositoryPolicy` operation.
pub mod delete_repository_policy;
/// Types for the `DescribeImageTags` operation.
pub mod describe_image_tags;
/// Types for the `DescribeImages` operation.
pub mod describe_images;
/// Types for the `DescribeRegistries` operation.
pub mod describe_registries;
/// Types for the `DescribeRepositories` operation.
pub mod describe_repositories;
/// Types for the `GetAuthorizationToken` operation.
pub mod get_authorization_token;
/// Types for the `GetRegistryCatalogData` operation.
pub mod get_registry_catalog_data;
/// Types for the `GetRepositoryCatalogData` operation.
pub mod get_repository_catalog_data;
/// Types for the `GetRepositoryPolicy` operation.
pub mod get_repository_policy;
/// Types for the `InitiateLayerUpload` operation.
pub mod initiate_layer_upload;
/// Types for the `ListTagsForResource` operation.
pub mod list_tags_for_resource;
/// Types for the `PutImage` operation.
pub mod put_image;
/// Types for the `PutRegistryCatalogData` operation.
pub mod put_registry_catalog_data;
/// Types for the `PutRepositoryCatalogData` operation.
pub mod put_repository_catalog_data;
/// Types for the `SetRepositoryPolicy` operation.
pub mod set_repository_policy;
/// Types for the `TagResource` operation.
pub mod tag_resource;
/// Types for the `UntagResource` operation.
pub mod untag_resource;
/// Types for the `UploadLayerPart` operation.
pub mod upload_layer_part;

pub use ::tinsmith_runtime::error::RequestId;

/// The tables of all operations.
pub(crate) static OPERATIONS: &[&::tinsmith_runtime::service::Operation] = &[
    &batch_check_layer_availability::OPERATION,
    &batch_delete_image::OPERATION,
    &complete_layer_upload::OPERATION,
    &create_repository::OPERATION,
    &delete_repository::OPERATION,
    &delete_repository_policy::OPERATION,
    &describe_image_tags::OPERATION,
    &describe_images::OPERATION,
    &describe_registries::OPERATION,
    &describe_repositories::OPERATION,
    &get_authorization_token::OPERATION,
    &get_registry_catalog_data::OPERATION,
    &get_repository_catalog_data::OPERATION,
    &get_repository_policy::OPERATION,
    &initiate_layer_upload::OPERATION,
    &list_tags_for_resource::OPERATION,
    &put_image::OPERATION,
    &put_registry_catalog_data::OPERATION,
    &put_repository_catalog_data::OPERATION,
    &set_repository_policy::OPERATION,
    &tag_resource::OPERATION,
    &untag_resource::OPERATION,
    &upload_layer_part::OPERATION,
];
