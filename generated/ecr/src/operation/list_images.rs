// Made by `cargo xtask codegen` from the operation ListImages. Do not edit.

impl crate::Client {
    /// Returns the digests and tags of the images in a repository, an entry for each tag.
    ///
    /// An image with three tags comes three times, one without tags once with its digest alone. For
    /// sizes and times there is `DescribeImages`. A page holds 100 entries where `max_results` is
    /// not set, and at most 1,000. Needs `ecr:ListImages`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.list_images().repository_name("ubuntu").send().await?;
    /// // The answer:
    /// // {
    /// //   "imageIds": [
    /// //     {
    /// //       "imageDigest": "sha256:764f63476bdff6d83a09ba2a818f0d35757063724a9ac3ba5019c…",
    /// //       "imageTag": "precise"
    /// //     }
    /// //   ]
    /// // }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_images(&self) -> ListImagesFluentBuilder {
        ListImagesFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "ListImages",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_LIST_IMAGES,
    output: &crate::schema::OUTPUT_LIST_IMAGES,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    ListImages OPERATION, crate::Client;
    ListImagesInput ListImagesInputBuilder ListImagesOutput ListImagesError ListImagesFluentBuilder;
    crate::blocking::Client, list_images
}

::tinsmith_runtime::structure! {
    /// The input of `ListImages`: a repository, and which of its images.
    input ListImagesInput ListImagesInputBuilder [crate::builders] crate::schema::INPUT_LIST_IMAGES;
    /// The account that owns the repository, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository whose images are listed.
    ///
    /// Required; 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// Where the list goes on: the `next_token` of the page before, with everything else as it was
    /// there. Not set for the first page.
    2 next_token set_next_token get_next_token: text(str String);
    /// How many entries a page holds at most. 100 unless it is set.
    ///
    /// 1 to 1000.
    3 max_results set_max_results get_max_results: copy(i32);
    /// Which images to return, by whether they have tags and by whether they are archived.
    4 filter set_filter get_filter: own(crate::types::ListImagesFilter);
}

::tinsmith_runtime::structure! {
    /// The output of `ListImages`: a page of digests and tags.
    output ListImagesOutput ListImagesOutputBuilder [crate::builders] crate::schema::OUTPUT_LIST_IMAGES;
    /// The entries of this page.
    ///
    /// 1 to 100 elements.
    0 image_ids set_image_ids get_image_ids: list(crate::types::ImageIdentifier);
    /// The token for the next page. Absent on the last one.
    1 next_token set_next_token get_next_token: text(str String);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `ListImages`.
    ListImagesError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// There is no such repository.
    2 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
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
    /// The digests and tags of a repository's images, page by page.
    OPERATION, PAGINATOR;
    ListImagesInput ListImagesInputBuilder ListImagesOutput ListImagesError ListImagesPaginator max_results i32
}

::tinsmith_runtime::paginator_items! {
    ListImagesOutput ListImagesError ListImagesPaginator ListImagesPaginatorItems, crate::types::ImageIdentifier, |page| page.image_ids
}

/// The paginator.
pub mod paginator {
    #[doc(no_inline)]
    pub use super::ListImagesPaginator;
    #[doc(no_inline)]
    pub use super::ListImagesPaginatorItems;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::ListImagesInputBuilder;
    #[doc(no_inline)]
    pub use super::ListImagesOutputBuilder;
    #[doc(no_inline)]
    pub use super::ListImagesFluentBuilder;
}
