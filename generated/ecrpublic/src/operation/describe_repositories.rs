// Made by `cargo xtask codegen` from the operation DescribeRepositories. Do not edit.

impl crate::Client {
    /// Returns the repositories of a public registry, all of them or up to 100 that are named.
    ///
    /// A page holds 100 repositories where `max_results` is not set, and at most 1,000; both
    /// `max_results` and `next_token` go without `repository_names` only. If one of the named
    /// repositories is not there, the call fails with `RepositoryNotFoundException`. Needs
    /// `ecr-public:DescribeRepositories`.
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

::tinsmith_runtime::operation! {
    DescribeRepositories OPERATION, crate::Client;
    DescribeRepositoriesInput DescribeRepositoriesInputBuilder DescribeRepositoriesOutput DescribeRepositoriesError DescribeRepositoriesFluentBuilder;
    crate::blocking::Client, describe_repositories
}

::tinsmith_runtime::structure! {
    /// The input of `DescribeRepositories`: a registry, and which of its repositories.
    input DescribeRepositoriesInput DescribeRepositoriesInputBuilder [crate::builders] crate::schema::INPUT_DESCRIBE_REPOSITORIES;
    /// The account whose registry is meant, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repositories to describe. All of the registry unless it is set.
    ///
    /// 1 to 100 elements.
    1 repository_names set_repository_names get_repository_names: texts(String);
    /// Where the list goes on: the `next_token` of the page before, with everything else as it was
    /// there. Not set for the first page. Not allowed with `repository_names`.
    2 next_token set_next_token get_next_token: text(str String);
    /// How many repositories a page holds at most. 100 unless it is set. Not allowed with
    /// `repository_names`.
    ///
    /// 1 to 1000.
    3 max_results set_max_results get_max_results: copy(i32);
}

::tinsmith_runtime::structure! {
    /// The output of `DescribeRepositories`: a page of repositories.
    output DescribeRepositoriesOutput DescribeRepositoriesOutputBuilder [crate::builders] crate::schema::OUTPUT_DESCRIBE_REPOSITORIES;
    /// The repositories of this page.
    0 repositories set_repositories get_repositories: list(crate::types::Repository);
    /// The token for the next page. Absent on the last one.
    1 next_token set_next_token get_next_token: text(str String);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `DescribeRepositories`.
    DescribeRepositoriesError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// There is no such repository.
    2 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    /// The operation is not offered in this Region.
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
    /// The repositories of a public registry, page by page.
    ///
    /// Leave `repository_names` unset: repositories that are named come without pages.
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
