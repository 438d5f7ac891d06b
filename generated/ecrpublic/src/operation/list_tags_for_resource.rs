// Made by `cargo xtask codegen` from the operation ListTagsForResource. Do not edit.

impl crate::Client {
    /// Returns the resource tags on a public repository, which have nothing to do with the tags of
    /// images.
    ///
    /// Needs `ecr-public:ListTagsForResource`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecrpublic::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.list_tags_for_resource().resource_arn("…").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_tags_for_resource(&self) -> ListTagsForResourceFluentBuilder {
        ListTagsForResourceFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "ListTagsForResource",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_LIST_TAGS_FOR_RESOURCE,
    output: &crate::schema::OUTPUT_LIST_TAGS_FOR_RESOURCE,
    errors: &[
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_UNSUPPORTED_COMMAND_EXCEPTION,
        &crate::schema::ERROR_SERVER_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    ListTagsForResource OPERATION, crate::Client;
    ListTagsForResourceInput ListTagsForResourceInputBuilder ListTagsForResourceOutput ListTagsForResourceError ListTagsForResourceFluentBuilder;
    crate::blocking::Client, list_tags_for_resource
}

::tinsmith_runtime::structure! {
    /// The input of `ListTagsForResource`: the repository to ask for.
    input ListTagsForResourceInput ListTagsForResourceInputBuilder [crate::builders] crate::schema::INPUT_LIST_TAGS_FOR_RESOURCE;
    /// The ARN of the repository.
    ///
    /// Required; 1 to 2048 characters.
    0 resource_arn set_resource_arn get_resource_arn: text(str String);
}

::tinsmith_runtime::structure! {
    /// The output of `ListTagsForResource`: the tags.
    output ListTagsForResourceOutput ListTagsForResourceOutputBuilder [crate::builders] crate::schema::OUTPUT_LIST_TAGS_FOR_RESOURCE;
    /// The tags of the repository; empty where it has none.
    ///
    /// 0 to 200 elements.
    0 tags set_tags get_tags: list(crate::types::Tag);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `ListTagsForResource`.
    ListTagsForResourceError, crate::Error;
    /// A member of the input is not valid.
    0 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// There is no such repository.
    1 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    /// The operation is not offered in this Region.
    2 UnsupportedCommandException is_unsupported_command_exception crate::types::error::UnsupportedCommandException;
    /// The service has failed.
    3 ServerException is_server_exception crate::types::error::ServerException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::ListTagsForResourceInputBuilder;
    #[doc(no_inline)]
    pub use super::ListTagsForResourceOutputBuilder;
    #[doc(no_inline)]
    pub use super::ListTagsForResourceFluentBuilder;
}
