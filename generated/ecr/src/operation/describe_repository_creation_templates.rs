// Made by `cargo xtask codegen` from the operation DescribeRepositoryCreationTemplates. Do not edit.

impl crate::Client {
    /// Returns the repository creation templates of the caller's registry, all of them or those
    /// with given prefixes.
    ///
    /// A page holds 100 templates where `max_results` is not set, and at most 1,000. Needs
    /// `ecr:DescribeRepositoryCreationTemplates`.
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

::tinsmith_runtime::operation! {
    DescribeRepositoryCreationTemplates OPERATION, crate::Client;
    DescribeRepositoryCreationTemplatesInput DescribeRepositoryCreationTemplatesInputBuilder DescribeRepositoryCreationTemplatesOutput DescribeRepositoryCreationTemplatesError DescribeRepositoryCreationTemplatesFluentBuilder;
    crate::blocking::Client, describe_repository_creation_templates
}

::tinsmith_runtime::structure! {
    /// The input of `DescribeRepositoryCreationTemplates`: which templates to return.
    input DescribeRepositoryCreationTemplatesInput DescribeRepositoryCreationTemplatesInputBuilder [crate::builders] crate::schema::INPUT_DESCRIBE_REPOSITORY_CREATION_TEMPLATES;
    /// The prefixes of the templates to return. All templates unless it is set.
    0 prefixes set_prefixes get_prefixes: texts(String);
    /// Where the list goes on: the `next_token` of the page before, with everything else as it was
    /// there. Not set for the first page.
    1 next_token set_next_token get_next_token: text(str String);
    /// How many templates a page holds at most. 100 unless it is set.
    ///
    /// 1 to 1000.
    2 max_results set_max_results get_max_results: copy(i32);
}

::tinsmith_runtime::structure! {
    /// The output of `DescribeRepositoryCreationTemplates`: a page of templates.
    output DescribeRepositoryCreationTemplatesOutput DescribeRepositoryCreationTemplatesOutputBuilder [crate::builders] crate::schema::OUTPUT_DESCRIBE_REPOSITORY_CREATION_TEMPLATES;
    /// The account whose registry has the templates, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The templates of this page.
    1 repository_creation_templates set_repository_creation_templates get_repository_creation_templates: list(crate::types::RepositoryCreationTemplate);
    /// The token for the next page. Absent on the last one.
    2 next_token set_next_token get_next_token: text(str String);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `DescribeRepositoryCreationTemplates`.
    DescribeRepositoryCreationTemplatesError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// The service refused the input as a whole or a member of it.
    1 ValidationException is_validation_exception crate::types::error::ValidationException;
    /// A member of the input is not valid.
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
    /// The repository creation templates of the caller's registry, page by page.
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
