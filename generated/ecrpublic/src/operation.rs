// Made by `cargo xtask codegen` from the service's operations. Do not edit.

//! The operations: a module for each, with its input, output, error and builders.

/// Says of up to 100 layers whether a public repository has them.
///
/// [`Client::batch_check_layer_availability`](super::Client::batch_check_layer_availability) calls it.
pub mod batch_check_layer_availability;
/// Deletes up to 100 images of a public repository, or takes tags off them.
///
/// [`Client::batch_delete_image`](super::Client::batch_delete_image) calls it.
pub mod batch_delete_image;
/// Ends an upload: the service puts the parts together, checks them against the digest and
/// makes a layer of them.
///
/// [`Client::complete_layer_upload`](super::Client::complete_layer_upload) calls it.
pub mod complete_layer_upload;
/// Creates an empty repository in the caller's public registry.
///
/// [`Client::create_repository`](super::Client::create_repository) calls it.
pub mod create_repository;
/// Deletes a public repository, with `force` also one that holds images.
///
/// [`Client::delete_repository`](super::Client::delete_repository) calls it.
pub mod delete_repository;
/// Deletes the policy of a public repository, and with it what it allowed other accounts, such
/// as to push.
///
/// [`Client::delete_repository_policy`](super::Client::delete_repository_policy) calls it.
pub mod delete_repository_policy;
/// Returns the tags of the images in a public repository, an entry for each tag with what it
/// stands for.
///
/// [`Client::describe_image_tags`](super::Client::describe_image_tags) calls it.
pub mod describe_image_tags;
/// Returns what is known of the images of a public repository: digest, tags, size, time of the
/// push.
///
/// [`Client::describe_images`](super::Client::describe_images) calls it.
pub mod describe_images;
/// Returns the public registry of the caller's account, with its aliases.
///
/// [`Client::describe_registries`](super::Client::describe_registries) calls it.
pub mod describe_registries;
/// Returns the repositories of a public registry, all of them or up to 100 that are named.
///
/// [`Client::describe_repositories`](super::Client::describe_repositories) calls it.
pub mod describe_repositories;
/// Returns a password for pushing to public registries and for pulling with the higher limits
/// of those who log in, good for 12 hours.
///
/// [`Client::get_authorization_token`](super::Client::get_authorization_token) calls it.
pub mod get_authorization_token;
/// Returns what the gallery shows of the caller's public registry: its display name.
///
/// [`Client::get_registry_catalog_data`](super::Client::get_registry_catalog_data) calls it.
pub mod get_registry_catalog_data;
/// Returns what the gallery shows of a public repository: description, logo, texts,
/// architectures.
///
/// [`Client::get_repository_catalog_data`](super::Client::get_repository_catalog_data) calls it.
pub mod get_repository_catalog_data;
/// Returns the policy of a public repository, which says what other principals and accounts may
/// do with it beyond pulling.
///
/// [`Client::get_repository_policy`](super::Client::get_repository_policy) calls it.
pub mod get_repository_policy;
/// Begins the upload of a layer to a public repository and says in which parts it is expected.
///
/// [`Client::initiate_layer_upload`](super::Client::initiate_layer_upload) calls it.
pub mod initiate_layer_upload;
/// Returns the resource tags on a public repository, which have nothing to do with the tags of
/// images.
///
/// [`Client::list_tags_for_resource`](super::Client::list_tags_for_resource) calls it.
pub mod list_tags_for_resource;
/// Puts the manifest of an image into a public repository, and a tag on it.
///
/// [`Client::put_image`](super::Client::put_image) calls it.
pub mod put_image;
/// Sets what the gallery shows of the caller's public registry: its display name, which is
/// shown for verified accounts only.
///
/// [`Client::put_registry_catalog_data`](super::Client::put_registry_catalog_data) calls it.
pub mod put_registry_catalog_data;
/// Sets what the gallery shows of a public repository: description, logo, texts, architectures.
///
/// [`Client::put_repository_catalog_data`](super::Client::put_repository_catalog_data) calls it.
pub mod put_repository_catalog_data;
/// Sets the policy of a public repository, which says what other principals and accounts may do
/// with it beyond pulling, such as to push.
///
/// [`Client::set_repository_policy`](super::Client::set_repository_policy) calls it.
pub mod set_repository_policy;
/// Puts resource tags on a public repository.
///
/// [`Client::tag_resource`](super::Client::tag_resource) calls it.
pub mod tag_resource;
/// Takes resource tags off a public repository, by their keys.
///
/// [`Client::untag_resource`](super::Client::untag_resource) calls it.
pub mod untag_resource;
/// Uploads a part of a layer, at most 20 MiB.
///
/// [`Client::upload_layer_part`](super::Client::upload_layer_part) calls it.
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
