// Made by `cargo xtask codegen` from the operation PutImageTagMutability. Do not edit.

impl crate::Client {
    /// Sets whether tags of a repository can be moved from one image to another.
    ///
    /// Tags and images that are there stay as they are. Needs `ecr:PutImageTagMutability`.
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

::tinsmith_runtime::operation! {
    PutImageTagMutability OPERATION, crate::Client;
    PutImageTagMutabilityInput PutImageTagMutabilityInputBuilder PutImageTagMutabilityOutput PutImageTagMutabilityError PutImageTagMutabilityFluentBuilder;
    crate::blocking::Client, put_image_tag_mutability
}

::tinsmith_runtime::structure! {
    /// The input of `PutImageTagMutability`: a repository and its rule for tags.
    input PutImageTagMutabilityInput PutImageTagMutabilityInputBuilder [crate::builders] crate::schema::INPUT_PUT_IMAGE_TAG_MUTABILITY;
    /// The account that owns the repository, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository whose rule is changed.
    ///
    /// Required; 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The new rule.
    ///
    /// Required.
    2 image_tag_mutability set_image_tag_mutability get_image_tag_mutability: own(crate::types::ImageTagMutability);
    /// Which tags the other rule applies to. Needed where `image_tag_mutability` is one of the
    /// values with exclusions, and allowed with no other.
    ///
    /// 1 to 5 elements.
    3 image_tag_mutability_exclusion_filters set_image_tag_mutability_exclusion_filters get_image_tag_mutability_exclusion_filters: list(crate::types::ImageTagMutabilityExclusionFilter);
}

::tinsmith_runtime::structure! {
    /// The output of `PutImageTagMutability`: the rule as it is now.
    output PutImageTagMutabilityOutput PutImageTagMutabilityOutputBuilder [crate::builders] crate::schema::OUTPUT_PUT_IMAGE_TAG_MUTABILITY;
    /// The account that owns the repository, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository whose rule was changed.
    ///
    /// 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The rule that applies from now on.
    2 image_tag_mutability set_image_tag_mutability get_image_tag_mutability: own(crate::types::ImageTagMutability);
    /// Which tags the other rule applies to, where there are exclusions.
    ///
    /// 1 to 5 elements.
    3 image_tag_mutability_exclusion_filters set_image_tag_mutability_exclusion_filters get_image_tag_mutability_exclusion_filters: list(crate::types::ImageTagMutabilityExclusionFilter);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `PutImageTagMutability`.
    PutImageTagMutabilityError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// There is no such repository.
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
