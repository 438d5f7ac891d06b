// Made by `cargo xtask codegen` from the operation TagResource. Do not edit.

impl crate::Client {
    /// Puts resource tags on a repository. A key that it has gets the new value.
    ///
    /// These tags are for billing and access control and have nothing to do with the tags of
    /// images. A repository can have 50. Needs `ecr:TagResource`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .tag_resource()
    ///     .resource_arn("…")
    ///     .tags(tinsmith_ecr::types::Tag::builder().key("…").value("…").build()?)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn tag_resource(&self) -> TagResourceFluentBuilder {
        TagResourceFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "TagResource",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_TAG_RESOURCE,
    output: &crate::schema::OUTPUT_TAG_RESOURCE,
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
    TagResource OPERATION, crate::Client;
    TagResourceInput TagResourceInputBuilder TagResourceOutput TagResourceError TagResourceFluentBuilder;
    crate::blocking::Client, tag_resource
}

::tinsmith_runtime::structure! {
    /// The input of `TagResource`: a repository and its new tags.
    input TagResourceInput TagResourceInputBuilder [crate::builders] crate::schema::INPUT_TAG_RESOURCE;
    /// The ARN of the repository.
    ///
    /// Required.
    0 resource_arn set_resource_arn get_resource_arn: text(str String);
    /// The tags to add or to change. Others stay.
    ///
    /// Required.
    1 tags set_tags get_tags: list(crate::types::Tag);
}

::tinsmith_runtime::structure! {
    /// The output of `TagResource`, which says nothing: the tags are set.
    output TagResourceOutput TagResourceOutputBuilder [crate::builders] crate::schema::OUTPUT_TAG_RESOURCE;
}

::tinsmith_runtime::operation_error! {
    /// The errors of `TagResource`.
    TagResourceError, crate::Error;
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
    pub use super::TagResourceInputBuilder;
    #[doc(no_inline)]
    pub use super::TagResourceOutputBuilder;
    #[doc(no_inline)]
    pub use super::TagResourceFluentBuilder;
}
