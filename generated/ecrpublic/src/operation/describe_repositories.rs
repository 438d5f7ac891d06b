// Made by `cargo xtask codegen` from the operation DescribeRepositories. Do not edit.

impl crate::Client {
    /// Calls the operation `DescribeRepositories`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecrpublic::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.describe_repositories().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn describe_repositories(&self) -> DescribeRepositoriesFluentBuilder {
        DescribeRepositoriesFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "DescribeRepositories",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_DESCRIBE_REPOSITORIES,
    output: &crate::schema::OUTPUT_DESCRIBE_REPOSITORIES,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_UNSUPPORTED_COMMAND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::structure! {
    /// The input of `DescribeRepositories`.
    input DescribeRepositoriesInput DescribeRepositoriesInputBuilder [crate::builders] crate::schema::INPUT_DESCRIBE_REPOSITORIES;
    /// `registryId`
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// `repositoryNames`: 1 to 100 elements
    1 repository_names set_repository_names get_repository_names: texts(String);
    /// `nextToken`
    2 next_token set_next_token get_next_token: text(str String);
    /// `maxResults`: 1 to 1000
    3 max_results set_max_results get_max_results: copy(i32);
}

::tinsmith_runtime::structure! {
    /// The output of `DescribeRepositories`.
    output DescribeRepositoriesOutput DescribeRepositoriesOutputBuilder [crate::builders] crate::schema::OUTPUT_DESCRIBE_REPOSITORIES;
    /// `repositories`
    0 repositories set_repositories get_repositories: list(crate::types::Repository);
    /// `nextToken`
    1 next_token set_next_token get_next_token: text(str String);
}

::tinsmith_runtime::operation! {
    DescribeRepositories OPERATION, crate::Client;
    DescribeRepositoriesInput DescribeRepositoriesInputBuilder DescribeRepositoriesOutput DescribeRepositoriesError DescribeRepositoriesFluentBuilder;
    crate::blocking::Client, describe_repositories
}

::tinsmith_runtime::operation_error! {
    /// The errors of `DescribeRepositories`.
    DescribeRepositoriesError, crate::Error;
    0 ServerException is_server_exception crate::types::error::ServerException;
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    2 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    3 UnsupportedCommandException is_unsupported_command_exception crate::types::error::UnsupportedCommandException;
}

static PAGINATOR: ::tinsmith_runtime::page::Paginator = ::tinsmith_runtime::page::Paginator {
    tokens: &[
        ::tinsmith_runtime::page::Token {
            input: 2,
            output: &[1],
        },
    ],
    more_results: &[],
};

::tinsmith_runtime::paginator! {
    OPERATION, PAGINATOR;
    DescribeRepositoriesInput DescribeRepositoriesInputBuilder DescribeRepositoriesOutput DescribeRepositoriesError DescribeRepositoriesPaginator max_results i32
}

::tinsmith_runtime::paginator_items! {
    DescribeRepositoriesOutput DescribeRepositoriesError DescribeRepositoriesPaginator DescribeRepositoriesPaginatorItems, crate::types::Repository, |page| page.repositories
}

/// The paginator.
pub mod paginator {
    #[doc(no_inline)]
    pub use super::DescribeRepositoriesPaginator;
    #[doc(no_inline)]
    pub use super::DescribeRepositoriesPaginatorItems;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::DescribeRepositoriesInputBuilder;
    #[doc(no_inline)]
    pub use super::DescribeRepositoriesOutputBuilder;
    #[doc(no_inline)]
    pub use super::DescribeRepositoriesFluentBuilder;
}
