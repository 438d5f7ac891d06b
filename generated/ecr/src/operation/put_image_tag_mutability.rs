// Made by `cargo xtask codegen` from the operation PutImageTagMutability. Do not edit.

impl crate::Client {
    /// Calls the operation `PutImageTagMutability`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .put_image_tag_mutability()
    ///     .repository_name("…")
    ///     .image_tag_mutability(tinsmith_ecr::types::ImageTagMutability::from("MUTABLE"))
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn put_image_tag_mutability(&self) -> PutImageTagMutabilityFluentBuilder {
        PutImageTagMutabilityFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "PutImageTagMutability",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_PUT_IMAGE_TAG_MUTABILITY,
    output: &crate::schema::OUTPUT_PUT_IMAGE_TAG_MUTABILITY,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::structure! {
    /// The input of `PutImageTagMutability`.
    input PutImageTagMutabilityInput PutImageTagMutabilityInputBuilder [crate::builders] crate::schema::INPUT_PUT_IMAGE_TAG_MUTABILITY;
    /// `registryId`
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// `repositoryName`: required; 2 to 256 characters
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// `imageTagMutability`: required
    2 image_tag_mutability set_image_tag_mutability get_image_tag_mutability: own(crate::types::ImageTagMutability);
    /// `imageTagMutabilityExclusionFilters`: 1 to 5 elements
    3 image_tag_mutability_exclusion_filters set_image_tag_mutability_exclusion_filters get_image_tag_mutability_exclusion_filters: list(crate::types::ImageTagMutabilityExclusionFilter);
}

::tinsmith_runtime::structure! {
    /// The output of `PutImageTagMutability`.
    output PutImageTagMutabilityOutput PutImageTagMutabilityOutputBuilder [crate::builders] crate::schema::OUTPUT_PUT_IMAGE_TAG_MUTABILITY;
    /// `registryId`
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// `repositoryName`: 2 to 256 characters
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// `imageTagMutability`
    2 image_tag_mutability set_image_tag_mutability get_image_tag_mutability: own(crate::types::ImageTagMutability);
    /// `imageTagMutabilityExclusionFilters`: 1 to 5 elements
    3 image_tag_mutability_exclusion_filters set_image_tag_mutability_exclusion_filters get_image_tag_mutability_exclusion_filters: list(crate::types::ImageTagMutabilityExclusionFilter);
}

::tinsmith_runtime::operation! {
    PutImageTagMutability OPERATION, crate::Client;
    PutImageTagMutabilityInput PutImageTagMutabilityInputBuilder PutImageTagMutabilityOutput PutImageTagMutabilityError PutImageTagMutabilityFluentBuilder;
    crate::blocking::Client, put_image_tag_mutability
}

::tinsmith_runtime::operation_error! {
    /// The errors of `PutImageTagMutability`.
    PutImageTagMutabilityError, crate::Error;
    0 ServerException is_server_exception crate::types::error::ServerException;
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    2 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::PutImageTagMutabilityInputBuilder;
    #[doc(no_inline)]
    pub use super::PutImageTagMutabilityOutputBuilder;
    #[doc(no_inline)]
    pub use super::PutImageTagMutabilityFluentBuilder;
}
