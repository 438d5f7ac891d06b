// Made by `cargo xtask codegen` from the operation DescribeImages. Do not edit.

impl crate::Client {
    /// Returns what is known of the images of a public repository: digest, tags, size, time of the
    /// push.
    ///
    /// Either all images, page by page, or up to 100 that are named; `max_results` and `next_token`
    /// go with the former only. A page holds 100 images where `max_results` is not set, and at
    /// most 1,000. The order is not by time: sort by `image_pushed_at` to find the newest. Needs
    /// `ecr-public:DescribeImages`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecrpublic::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.describe_images().repository_name("…").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn describe_images(&self) -> DescribeImagesFluentBuilder {
        DescribeImagesFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "DescribeImages",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_DESCRIBE_IMAGES,
    output: &crate::schema::OUTPUT_DESCRIBE_IMAGES,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_IMAGE_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_UNSUPPORTED_COMMAND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    DescribeImages OPERATION, crate::Client;
    DescribeImagesInput DescribeImagesInputBuilder DescribeImagesOutput DescribeImagesError DescribeImagesFluentBuilder;
    crate::blocking::Client, describe_images
}

::tinsmith_runtime::structure! {
    /// The input of `DescribeImages`: a repository, and which of its images.
    input DescribeImagesInput DescribeImagesInputBuilder [crate::builders] crate::schema::INPUT_DESCRIBE_IMAGES;
    /// The account that owns the repository, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that holds the images.
    ///
    /// Required; 2 to 205 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The images to describe, each by its digest or by a tag. All images unless it is set.
    ///
    /// 1 to 100 elements.
    2 image_ids set_image_ids get_image_ids: list(crate::types::ImageIdentifier);
    /// Where the list goes on: the `next_token` of the page before, with everything else as it was
    /// there. Not set for the first page. Not allowed with `image_ids`.
    3 next_token set_next_token get_next_token: text(str String);
    /// How many images a page holds at most. 100 unless it is set. Not allowed with `image_ids`.
    ///
    /// 1 to 1000.
    4 max_results set_max_results get_max_results: copy(i32);
}

::tinsmith_runtime::structure! {
    /// The output of `DescribeImages`: a page of images.
    output DescribeImagesOutput DescribeImagesOutputBuilder [crate::builders] crate::schema::OUTPUT_DESCRIBE_IMAGES;
    /// The images of this page.
    0 image_details set_image_details get_image_details: list(crate::types::ImageDetail);
    /// The token for the next page. Absent on the last one.
    1 next_token set_next_token get_next_token: text(str String);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `DescribeImages`.
    DescribeImagesError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// There is no such repository.
    2 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    /// There is no such image in the repository.
    3 ImageNotFoundException is_image_not_found_exception crate::types::error::ImageNotFoundException;
    /// The operation is not offered in this Region.
    4 UnsupportedCommandException is_unsupported_command_exception crate::types::error::UnsupportedCommandException;
}

static PAGINATOR: ::tinsmith_runtime::page::Paginator = ::tinsmith_runtime::page::Paginator {
    tokens: &[
        ::tinsmith_runtime::page::Token {
            input: 3,
            output: &[1],
        },
    ],
    more_results: &[],
};

::tinsmith_runtime::paginator! {
    /// The images of a public repository, page by page.
    ///
    /// Leave `image_ids` unset: images that are named come without pages.
    OPERATION, PAGINATOR;
    DescribeImagesInput DescribeImagesInputBuilder DescribeImagesOutput DescribeImagesError DescribeImagesPaginator max_results i32
}

::tinsmith_runtime::paginator_items! {
    DescribeImagesOutput DescribeImagesError DescribeImagesPaginator DescribeImagesPaginatorItems, crate::types::ImageDetail, |page| page.image_details
}

/// The paginator.
pub mod paginator {
    #[doc(no_inline)]
    pub use super::DescribeImagesPaginator;
    #[doc(no_inline)]
    pub use super::DescribeImagesPaginatorItems;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::DescribeImagesInputBuilder;
    #[doc(no_inline)]
    pub use super::DescribeImagesOutputBuilder;
    #[doc(no_inline)]
    pub use super::DescribeImagesFluentBuilder;
}
