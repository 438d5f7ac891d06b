// Made by `cargo xtask codegen` from the shape Repository. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `Repository`.
    plain Repository RepositoryBuilder [crate::builders] crate::schema::TYPE_REPOSITORY;
    /// `repositoryArn`: 1 to 2048 characters
    0 repository_arn set_repository_arn get_repository_arn: text(str String);
    /// `registryId`
    1 registry_id set_registry_id get_registry_id: text(str String);
    /// `repositoryName`: 2 to 205 characters
    2 repository_name set_repository_name get_repository_name: text(str String);
    /// `repositoryUri`
    3 repository_uri set_repository_uri get_repository_uri: text(str String);
    /// `createdAt`
    4 created_at set_created_at get_created_at: own(::tinsmith_runtime::primitives::DateTime);
}
