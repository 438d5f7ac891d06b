// Made by `cargo xtask codegen` from the operation ListImageReferrers. Do not edit.

impl crate::Client {
    /// Returns the artifacts that refer to an image, such as signatures, attestations and bills of
    /// materials.
    ///
    /// These are the manifests in the same repository whose subject is the image, as the OCI
    /// specification of images has it. A page holds at most 50. Needs `ecr:ListImageReferrers`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .list_image_referrers()
    ///     .repository_name("…")
    ///     .subject_id(
    ///         tinsmith_ecr::types::SubjectIdentifier::builder()
    ///             .image_digest("…")
    ///             .build()?,
    ///     )
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_image_referrers(&self) -> ListImageReferrersFluentBuilder {
        ListImageReferrersFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "ListImageReferrers",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_LIST_IMAGE_REFERRERS,
    output: &crate::schema::OUTPUT_LIST_IMAGE_REFERRERS,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
        &crate::schema::ERROR_UNABLE_TO_LIST_UPSTREAM_IMAGE_REFERRERS_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    ListImageReferrers OPERATION, crate::Client;
    ListImageReferrersInput ListImageReferrersInputBuilder ListImageReferrersOutput ListImageReferrersError ListImageReferrersFluentBuilder;
    crate::blocking::Client, list_image_referrers
}

::tinsmith_runtime::structure! {
    /// The input of `ListImageReferrers`: the image, and which of its referrers.
    input ListImageReferrersInput ListImageReferrersInputBuilder [crate::builders] crate::schema::INPUT_LIST_IMAGE_REFERRERS;
    /// The account that owns the repository, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that holds the image.
    ///
    /// Required; 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The image that others refer to, by its digest.
    ///
    /// Required.
    2 subject_id set_subject_id get_subject_id: own(crate::types::SubjectIdentifier);
    /// Which referrers to return, by their type and by whether they are archived.
    3 filter set_filter get_filter: own(crate::types::ListImageReferrersFilter);
    /// Where the list goes on: the `next_token` of the page before, with everything else as it was
    /// there. Not set for the first page.
    4 next_token set_next_token get_next_token: text(str String);
    /// How many referrers a page holds at most.
    ///
    /// 1 to 50.
    5 max_results set_max_results get_max_results: copy(i32);
}

::tinsmith_runtime::structure! {
    /// The output of `ListImageReferrers`: a page of referrers.
    output ListImageReferrersOutput ListImageReferrersOutputBuilder [crate::builders] crate::schema::OUTPUT_LIST_IMAGE_REFERRERS;
    /// The referrers of this page.
    0 referrers set_referrers get_referrers: list(crate::types::ImageReferrer);
    /// The token for the next page. Absent on the last one.
    1 next_token set_next_token get_next_token: text(str String);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `ListImageReferrers`.
    ListImageReferrersError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// There is no such repository.
    2 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    /// The service refused the input as a whole or a member of it.
    3 ValidationException is_validation_exception crate::types::error::ValidationException;
    /// The referrers of the image could not be listed in the upstream registry of the pull-through
    /// cache.
    4 UnableToListUpstreamImageReferrersException is_unable_to_list_upstream_image_referrers_exception crate::types::error::UnableToListUpstreamImageReferrersException;
}

static PAGINATOR: ::tinsmith_runtime::page::Paginator = ::tinsmith_runtime::page::Paginator {
    tokens: &[
        ::tinsmith_runtime::page::Token {
            input: 4,
            output: &[1],
        },
    ],
    more_results: &[],
};

::tinsmith_runtime::paginator! {
    /// The artifacts that refer to an image, page by page.
    OPERATION, PAGINATOR;
    ListImageReferrersInput ListImageReferrersInputBuilder ListImageReferrersOutput ListImageReferrersError ListImageReferrersPaginator max_results i32
}

::tinsmith_runtime::paginator_items! {
    ListImageReferrersOutput ListImageReferrersError ListImageReferrersPaginator ListImageReferrersPaginatorItems, crate::types::ImageReferrer, |page| page.referrers
}

/// The paginator.
pub mod paginator {
    #[doc(no_inline)]
    pub use super::ListImageReferrersPaginator;
    #[doc(no_inline)]
    pub use super::ListImageReferrersPaginatorItems;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::ListImageReferrersInputBuilder;
    #[doc(no_inline)]
    pub use super::ListImageReferrersOutputBuilder;
    #[doc(no_inline)]
    pub use super::ListImageReferrersFluentBuilder;
}
