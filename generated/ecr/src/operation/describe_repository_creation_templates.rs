// Made by `cargo xtask codegen` from the operation DescribeRepositoryCreationTemplates. Do not edit.

impl crate::Client {
    /// Calls the operation `DescribeRepositoryCreationTemplates`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.describe_repository_creation_templates().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn describe_repository_creation_templates(
        &self,
    ) -> DescribeRepositoryCreationTemplatesFluentBuilder {
        DescribeRepositoryCreationTemplatesFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "DescribeRepositoryCreationTemplates",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_DESCRIBE_REPOSITORY_CREATION_TEMPLATES,
    output: &crate::schema::OUTPUT_DESCRIBE_REPOSITORY_CREATION_TEMPLATES,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::structure! {
    /// The input of `DescribeRepositoryCreationTemplates`.
    input DescribeRepositoryCreationTemplatesInput DescribeRepositoryCreationTemplatesInputBuilder [crate::builders] crate::schema::INPUT_DESCRIBE_REPOSITORY_CREATION_TEMPLATES;
    /// `prefixes`
    0 prefixes set_prefixes get_prefixes: texts(String);
    /// `nextToken`
    1 next_token set_next_token get_next_token: text(str String);
    /// `maxResults`: 1 to 1000
    2 max_results set_max_results get_max_results: copy(i32);
}

::tinsmith_runtime::structure! {
    /// The output of `DescribeRepositoryCreationTemplates`.
    output DescribeRepositoryCreationTemplatesOutput DescribeRepositoryCreationTemplatesOutputBuilder [crate::builders] crate::schema::OUTPUT_DESCRIBE_REPOSITORY_CREATION_TEMPLATES;
    /// `registryId`
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// `repositoryCreationTemplates`
    1 repository_creation_templates set_repository_creation_templates get_repository_creation_templates: list(crate::types::RepositoryCreationTemplate);
    /// `nextToken`
    2 next_token set_next_token get_next_token: text(str String);
}

::tinsmith_runtime::operation! {
    DescribeRepositoryCreationTemplates OPERATION, crate::Client;
    DescribeRepositoryCreationTemplatesInput DescribeRepositoryCreationTemplatesInputBuilder DescribeRepositoryCreationTemplatesOutput DescribeRepositoryCreationTemplatesError DescribeRepositoryCreationTemplatesFluentBuilder;
    crate::blocking::Client, describe_repository_creation_templates
}

::tinsmith_runtime::operation_error! {
    /// The errors of `DescribeRepositoryCreationTemplates`.
    DescribeRepositoryCreationTemplatesError, crate::Error;
    0 ServerException is_server_exception crate::types::error::ServerException;
    1 ValidationException is_validation_exception crate::types::error::ValidationException;
    2 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
}

static PAGINATOR: ::tinsmith_runtime::page::Paginator = ::tinsmith_runtime::page::Paginator {
    tokens: &[
        ::tinsmith_runtime::page::Token {
            input: 1,
            output: &[2],
        },
    ],
    more_results: &[],
};

::tinsmith_runtime::paginator! {
    OPERATION, PAGINATOR;
    DescribeRepositoryCreationTemplatesInput DescribeRepositoryCreationTemplatesInputBuilder DescribeRepositoryCreationTemplatesOutput DescribeRepositoryCreationTemplatesError DescribeRepositoryCreationTemplatesPaginator max_results i32
}

::tinsmith_runtime::paginator_items! {
    DescribeRepositoryCreationTemplatesOutput DescribeRepositoryCreationTemplatesError DescribeRepositoryCreationTemplatesPaginator DescribeRepositoryCreationTemplatesPaginatorItems, crate::types::RepositoryCreationTemplate, |page| page.repository_creation_templates
}

/// The paginator.
pub mod paginator {
    #[doc(no_inline)]
    pub use super::DescribeRepositoryCreationTemplatesPaginator;
    #[doc(no_inline)]
    pub use super::DescribeRepositoryCreationTemplatesPaginatorItems;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::DescribeRepositoryCreationTemplatesInputBuilder;
    #[doc(no_inline)]
    pub use super::DescribeRepositoryCreationTemplatesOutputBuilder;
    #[doc(no_inline)]
    pub use super::DescribeRepositoryCreationTemplatesFluentBuilder;
}
