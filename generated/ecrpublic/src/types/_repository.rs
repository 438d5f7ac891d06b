// Made by `cargo xtask codegen` from the shape Repository. Do not edit.

::tinsmith_runtime::structure! {
    /// A repository of a public registry.
    plain Repository RepositoryBuilder [crate::builders] crate::schema::TYPE_REPOSITORY;
    /// The ARN of the repository, such as `arn:aws:ecr-public::123456789012:repository/team-a/web`.
    /// IAM policies name it so.
    ///
    /// 1 to 2048 characters.
    0 repository_arn set_repository_arn get_repository_arn: text(str String);
    /// The account that owns the repository, by its 12-digit id.
    1 registry_id set_registry_id get_registry_id: text(str String);
    /// The name of the repository, with its namespaces.
    ///
    /// 2 to 205 characters.
    2 repository_name set_repository_name get_repository_name: text(str String);
    /// The name by which Docker and others pull and push, such as
    /// `public.ecr.aws/a1b2c3d4/team-a/web`.
    3 repository_uri set_repository_uri get_repository_uri: text(str String);
    /// When the repository was made.
    4 created_at set_created_at get_created_at: own(::tinsmith_runtime::primitives::DateTime);
}
