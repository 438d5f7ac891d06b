// Made by `cargo xtask codegen` from the operation UntagResource. Do not edit.

impl crate::Client {
    /// Takes resource tags off a repository, by their keys.
    ///
    /// Needs `ecr:UntagResource`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .untag_resource()
    ///     .resource_arn("…")
    ///     .tag_keys("…")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn untag_resource(&self) -> UntagResourceFluentBuilder {
        UntagResourceFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "UntagResource",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_UNTAG_RESOURCE,
    output: &crate::schema::OUTPUT_UNTAG_RESOURCE,
    errors: &[
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_INVALID_TAG_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_TOO_MANY_TAGS_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_SERVER_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    UntagResource OPERATION, crate::Client;
    UntagResourceInput UntagResourceInputBuilder UntagResourceOutput UntagResourceError UntagResourceFluentBuilder;
    crate::blocking::Client, untag_resource
}

::tinsmith_runtime::structure! {
    /// The input of `UntagResource`: a repository and the tags to remove.
    input UntagResourceInput UntagResourceInputBuilder [crate::builders] crate::schema::INPUT_UNTAG_RESOURCE;
    /// The ARN of the repository.
    ///
    /// Required.
    0 resource_arn set_resource_arn get_resource_arn: text(str String);
    /// The keys of the tags to remove.
    ///
    /// Required.
    1 tag_keys set_tag_keys get_tag_keys: texts(String);
}

::tinsmith_runtime::structure! {
    /// The output of `UntagResource`, which says nothing: the tags are gone.
    output UntagResourceOutput UntagResourceOutputBuilder [crate::builders] crate::schema::OUTPUT_UNTAG_RESOURCE;
}

::tinsmith_runtime::operation_error! {
    /// The errors of `UntagResource`.
    UntagResourceError, crate::Error;
    /// A member of the input is not valid.
    0 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// A resource tag is not valid: its key or value is too long, has characters that are not
    /// allowed, or is reserved for AWS.
    1 InvalidTagParameterException is_invalid_tag_parameter_exception crate::types::error::InvalidTagParameterException;
    /// The resource would have more tags than it may: 50.
    2 TooManyTagsException is_too_many_tags_exception crate::types::error::TooManyTagsException;
    /// There is no such repository.
    3 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    /// The service has failed.
    4 ServerException is_server_exception crate::types::error::ServerException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::UntagResourceInputBuilder;
    #[doc(no_inline)]
    pub use super::UntagResourceOutputBuilder;
    #[doc(no_inline)]
    pub use super::UntagResourceFluentBuilder;
}
