// Made by `cargo xtask codegen` from the operation CreateRepository. Do not edit.

impl crate::Client {
    /// Creates an empty repository in the caller's public registry. What is pushed to it can be
    /// pulled by anybody.
    ///
    /// Its name can never be changed; what the gallery shows of it can. Where a repository of that
    /// name is there already, `RepositoryAlreadyExistsException` comes back and nothing changes.
    /// Needs `ecr-public:CreateRepository`, and `ecr-public:TagResource` where tags are given.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecrpublic::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.create_repository().repository_name("…").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_repository(&self) -> CreateRepositoryFluentBuilder {
        CreateRepositoryFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "CreateRepository",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_CREATE_REPOSITORY,
    output: &crate::schema::OUTPUT_CREATE_REPOSITORY,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_INVALID_TAG_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_TOO_MANY_TAGS_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_ALREADY_EXISTS_EXCEPTION,
        &crate::schema::ERROR_LIMIT_EXCEEDED_EXCEPTION,
        &crate::schema::ERROR_UNSUPPORTED_COMMAND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    CreateRepository OPERATION, crate::Client;
    CreateRepositoryInput CreateRepositoryInputBuilder CreateRepositoryOutput CreateRepositoryError CreateRepositoryFluentBuilder;
    crate::blocking::Client, create_repository
}

::tinsmith_runtime::structure! {
    /// The input of `CreateRepository`: the name of the repository and what the gallery shows of
    /// it.
    input CreateRepositoryInput CreateRepositoryInputBuilder [crate::builders] crate::schema::INPUT_CREATE_REPOSITORY;
    /// The name: lower-case letters and digits, and between them dots, underscores or hyphens.
    /// Slashes divide it into namespaces, such as `team-a/web`, which need not be made first.
    ///
    /// Required; 2 to 205 characters.
    0 repository_name set_repository_name get_repository_name: text(str String);
    /// What the gallery shows of the repository. It can be set later with
    /// `PutRepositoryCatalogData` too.
    1 catalog_data set_catalog_data get_catalog_data: own(crate::types::RepositoryCatalogDataInput);
    /// Resource tags of the repository, which have nothing to do with the tags of images.
    ///
    /// 0 to 200 elements.
    2 tags set_tags get_tags: list(crate::types::Tag);
}

::tinsmith_runtime::structure! {
    /// The output of `CreateRepository`: the new repository.
    output CreateRepositoryOutput CreateRepositoryOutputBuilder [crate::builders] crate::schema::OUTPUT_CREATE_REPOSITORY;
    /// The repository as it was made, with its ARN and URI.
    0 repository set_repository get_repository: own(crate::types::Repository);
    /// What the gallery shows of the repository.
    1 catalog_data set_catalog_data get_catalog_data: own(crate::types::RepositoryCatalogData);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `CreateRepository`.
    CreateRepositoryError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// A resource tag is not valid: its key or value is too long, has characters that are not
    /// allowed, or is reserved for AWS.
    2 InvalidTagParameterException is_invalid_tag_parameter_exception crate::types::error::InvalidTagParameterException;
    /// The resource would have more tags than it may.
    3 TooManyTagsException is_too_many_tags_exception crate::types::error::TooManyTagsException;
    /// The registry has a repository of this name already.
    4 RepositoryAlreadyExistsException is_repository_already_exists_exception crate::types::error::RepositoryAlreadyExistsException;
    /// A quota of the account is used up.
    5 LimitExceededException is_limit_exceeded_exception crate::types::error::LimitExceededException;
    /// The operation is not offered in this Region.
    6 UnsupportedCommandException is_unsupported_command_exception crate::types::error::UnsupportedCommandException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::CreateRepositoryInputBuilder;
    #[doc(no_inline)]
    pub use super::CreateRepositoryOutputBuilder;
    #[doc(no_inline)]
    pub use super::CreateRepositoryFluentBuilder;
}
