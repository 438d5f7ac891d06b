// Made by `cargo xtask codegen` from the operation CreateRepository. Do not edit.

impl crate::Client {
    /// Creates an empty repository in a registry.
    ///
    /// Its name and its encryption can never be changed; tags, mutability and policies can. Where a
    /// repository of that name is there already, `RepositoryAlreadyExistsException` comes back and
    /// nothing changes. Needs `ecr:CreateRepository`, and `ecr:TagResource` where tags are given;
    /// with a KMS key also `kms:CreateGrant`, `kms:RetireGrant` and `kms:DescribeKey` on the key.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .create_repository()
    ///     .repository_name("project-a/nginx-web-app")
    ///     .send()
    ///     .await?;
    /// // The answer:
    /// // {
    /// //   "repository": {
    /// //     "registryId": "012345678901",
    /// //     "repositoryArn": "arn:aws:ecr:us-west-2:012345678901:repository/project-a/ngin…",
    /// //     "repositoryName": "project-a/nginx-web-app"
    /// //   }
    /// // }
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
        &crate::schema::ERROR_KMS_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    CreateRepository OPERATION, crate::Client;
    CreateRepositoryInput CreateRepositoryInputBuilder CreateRepositoryOutput CreateRepositoryError CreateRepositoryFluentBuilder;
    crate::blocking::Client, create_repository
}

::tinsmith_runtime::structure! {
    /// The input of `CreateRepository`: the name of the repository and what it is like.
    input CreateRepositoryInput CreateRepositoryInputBuilder [crate::builders] crate::schema::INPUT_CREATE_REPOSITORY;
    /// The account in whose registry the repository is made, by its 12-digit id. The caller's own
    /// unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The name: lower-case letters and digits, and between them dots, underscores or hyphens.
    /// Slashes divide it into namespaces, such as `team-a/web`, which need not be made first.
    ///
    /// Required; 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// Resource tags of the repository, which have nothing to do with the tags of images. At
    /// most 50.
    2 tags set_tags get_tags: list(crate::types::Tag);
    /// Whether a tag can be moved from one image to another. `MUTABLE`, which allows it, unless it
    /// is set.
    3 image_tag_mutability set_image_tag_mutability get_image_tag_mutability: own(crate::types::ImageTagMutability);
    /// Which tags the other rule applies to. Needed where `image_tag_mutability` is one of the
    /// values with exclusions, and allowed with no other.
    ///
    /// 1 to 5 elements.
    4 image_tag_mutability_exclusion_filters set_image_tag_mutability_exclusion_filters get_image_tag_mutability_exclusion_filters: list(crate::types::ImageTagMutabilityExclusionFilter);
    /// Whether images are scanned as they are pushed. Rules for the whole registry, see
    /// `PutRegistryScanningConfiguration`, come before it.
    5 image_scanning_configuration set_image_scanning_configuration get_image_scanning_configuration: own(crate::types::ImageScanningConfiguration);
    /// How images are encrypted where they are stored. With keys that Amazon S3 manages (AES-256)
    /// unless it is set.
    6 encryption_configuration set_encryption_configuration get_encryption_configuration: own(crate::types::EncryptionConfiguration);
}

::tinsmith_runtime::structure! {
    /// The output of `CreateRepository`: the new repository.
    output CreateRepositoryOutput CreateRepositoryOutputBuilder [crate::builders] crate::schema::OUTPUT_CREATE_REPOSITORY;
    /// The repository as it was made, with its ARN and URI.
    0 repository set_repository get_repository: own(crate::types::Repository);
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
    /// The resource would have more tags than it may: 50.
    3 TooManyTagsException is_too_many_tags_exception crate::types::error::TooManyTagsException;
    /// The registry has a repository of this name already.
    4 RepositoryAlreadyExistsException is_repository_already_exists_exception crate::types::error::RepositoryAlreadyExistsException;
    /// A quota of the account is used up, or an image was scanned too recently.
    5 LimitExceededException is_limit_exceeded_exception crate::types::error::LimitExceededException;
    /// The KMS key that the repository is encrypted with cannot be used.
    6 KmsException is_kms_exception crate::types::error::KmsException;
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
