// Made by `cargo xtask codegen` from the shapes that members lead to. Do not edit.

//! The structures, unions and enums that inputs and outputs hold.

mod _enums;
mod _authorization_data;
mod _image;
mod _image_detail;
mod _image_failure;
mod _image_identifier;
mod _image_tag_detail;
mod _layer;
mod _layer_failure;
mod _referenced_image_detail;
mod _registry;
mod _registry_alias;
mod _registry_catalog_data;
mod _repository;
mod _repository_catalog_data;
mod _repository_catalog_data_input;
mod _tag;
pub mod error;

pub use _enums::{
    ImageFailureCode, LayerAvailability, LayerFailureCode, RegistryAliasStatus,
};
pub use _authorization_data::AuthorizationData;
pub use _image::Image;
pub use _image_detail::ImageDetail;
pub use _image_failure::ImageFailure;
pub use _image_identifier::ImageIdentifier;
pub use _image_tag_detail::ImageTagDetail;
pub use _layer::Layer;
pub use _layer_failure::LayerFailure;
pub use _referenced_image_detail::ReferencedImageDetail;
pub use _registry::Registry;
pub use _registry_alias::RegistryAlias;
pub use _registry_catalog_data::RegistryCatalogData;
pub use _repository::Repository;
pub use _repository_catalog_data::RepositoryCatalogData;
pub use _repository_catalog_data_input::RepositoryCatalogDataInput;
pub use _tag::Tag;

/// The builders of the structures.
pub mod builders {
    pub use super::_authorization_data::AuthorizationDataBuilder;
    pub use super::_image::ImageBuilder;
    pub use super::_image_detail::ImageDetailBuilder;
    pub use super::_image_failure::ImageFailureBuilder;
    pub use super::_image_identifier::ImageIdentifierBuilder;
    pub use super::_image_tag_detail::ImageTagDetailBuilder;
    pub use super::_layer::LayerBuilder;
    pub use super::_layer_failure::LayerFailureBuilder;
    pub use super::_referenced_image_detail::ReferencedImageDetailBuilder;
    pub use super::_registry::RegistryBuilder;
    pub use super::_registry_alias::RegistryAliasBuilder;
    pub use super::_registry_catalog_data::RegistryCatalogDataBuilder;
    pub use super::_repository::RepositoryBuilder;
    pub use super::_repository_catalog_data::RepositoryCatalogDataBuilder;
    pub use super::_repository_catalog_data_input::RepositoryCatalogDataInputBuilder;
    pub use super::_tag::TagBuilder;
}
