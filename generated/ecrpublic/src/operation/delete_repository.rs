// Made by `cargo xtask codegen` from the operation DeleteRepository. Do not edit.

impl crate::Client {
    /// Deletes a public repository, with `force` also one that holds images.
    ///
    /// Images, tags, policy and catalog data go with it and cannot be brought back. Needs
    /// `ecr-public:DeleteRepository`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecrpublic::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.delete_repository().repository_name("…").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_repository(&self) -> DeleteRepositoryFluentBuilder {
        DeleteRepositoryFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "DeleteRepository",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_DELETE_REPOSITORY,
    output: &crate::schema::OUTPUT_DELETE_REPOSITORY,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_EMPTY_EXCEPTION,
        &crate::schema::ERROR_UNSUPPORTED_COMMAND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    DeleteRepository OPERATION, crate::Client;
    DeleteRepositoryInput DeleteRepositoryInputBuilder DeleteRepositoryOutput DeleteRepositoryError DeleteRepositoryFluentBuilder;
    crate::blocking::Client, delete_repository
}

::tinsmith_runtime::structure! {
    /// The input of `DeleteRepository`: the repository to delete.
    input DeleteRepositoryInput DeleteRepositoryInputBuilder [crate::builders] crate::schema::INPUT_DELETE_REPOSITORY;
    /// The account that owns the repository, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository to delete.
    ///
    /// Required; 2 to 205 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// Whether to delete the repository even where it holds images. If it is not true,
    /// `RepositoryNotEmptyException` comes back in that case.
    2 force set_force get_force: copy(bool);
}

::tinsmith_runtime::structure! {
    /// The output of `DeleteRepository`: the repository that is gone.
    output DeleteRepositoryOutput DeleteRepositoryOutputBuilder [crate::builders] crate::schema::OUTPUT_DELETE_REPOSITORY;
    /// The repository as it was before.
    0 repository set_repository get_repository: own(crate::types::Repository);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `DeleteRepository`.
    DeleteRepositoryError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// There is no such repository.
    2 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    /// The repository holds images.
    3 RepositoryNotEmptyException is_repository_not_empty_exception crate::types::error::RepositoryNotEmptyException;
    /// The operation is not offered in this Region.
    4 UnsupportedCommandException is_unsupported_command_exception crate::types::error::UnsupportedCommandException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::DeleteRepositoryInputBuilder;
    #[doc(no_inline)]
    pub use super::DeleteRepositoryOutputBuilder;
    #[doc(no_inline)]
    pub use super::DeleteRepositoryFluentBuilder;
}
