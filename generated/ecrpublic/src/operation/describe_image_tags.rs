// Made by `cargo xtask codegen` from the operation DescribeImageTags. Do not edit.

impl crate::Client {
    /// Returns the tags of the images in a public repository, an entry for each tag with what it
    /// stands for.
    ///
    /// A page holds 100 tags where `max_results` is not set, and at most 1,000. Images without tags
    /// are not among them: for those there is `DescribeImages`. Needs
    /// `ecr-public:DescribeImageTags`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecrpublic::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.describe_image_tags().repository_name("…").send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn describe_image_tags(&self) -> DescribeImageTagsFluentBuilder {
        DescribeImageTagsFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "DescribeImageTags",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_DESCRIBE_IMAGE_TAGS,
    output: &crate::schema::OUTPUT_DESCRIBE_IMAGE_TAGS,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_UNSUPPORTED_COMMAND_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    DescribeImageTags OPERATION, crate::Client;
    DescribeImageTagsInput DescribeImageTagsInputBuilder DescribeImageTagsOutput DescribeImageTagsError DescribeImageTagsFluentBuilder;
    crate::blocking::Client, describe_image_tags
}

::tinsmith_runtime::structure! {
    /// The input of `DescribeImageTags`: the repository whose tags are asked for.
    input DescribeImageTagsInput DescribeImageTagsInputBuilder [crate::builders] crate::schema::INPUT_DESCRIBE_IMAGE_TAGS;
    /// The account that owns the repository, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository whose tags are returned.
    ///
    /// Required; 2 to 205 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// Where the list goes on: the `next_token` of the page before, with everything else as it was
    /// there. Not set for the first page.
    2 next_token set_next_token get_next_token: text(str String);
    /// How many tags a page holds at most. 100 unless it is set.
    ///
    /// 1 to 1000.
    3 max_results set_max_results get_max_results: copy(i32);
}

::tinsmith_runtime::structure! {
    /// The output of `DescribeImageTags`: a page of tags.
    output DescribeImageTagsOutput DescribeImageTagsOutputBuilder [crate::builders] crate::schema::OUTPUT_DESCRIBE_IMAGE_TAGS;
    /// The tags of this page.
    0 image_tag_details set_image_tag_details get_image_tag_details: list(crate::types::ImageTagDetail);
    /// The token for the next page. Absent on the last one.
    1 next_token set_next_token get_next_token: text(str String);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `DescribeImageTags`.
    DescribeImageTagsError, crate::Error;
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
    /// The tags of the images in a public repository, page by page.
    OPERATION, PAGINATOR;
    DescribeImageTagsInput DescribeImageTagsInputBuilder DescribeImageTagsOutput DescribeImageTagsError DescribeImageTagsPaginator max_results i32
}

::tinsmith_runtime::paginator_items! {
    DescribeImageTagsOutput DescribeImageTagsError DescribeImageTagsPaginator DescribeImageTagsPaginatorItems, crate::types::ImageTagDetail, |page| page.image_tag_details
}

/// The paginator.
pub mod paginator {
    #[doc(no_inline)]
    pub use super::DescribeImageTagsPaginator;
    #[doc(no_inline)]
    pub use super::DescribeImageTagsPaginatorItems;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::DescribeImageTagsInputBuilder;
    #[doc(no_inline)]
    pub use super::DescribeImageTagsOutputBuilder;
    #[doc(no_inline)]
    pub use super::DescribeImageTagsFluentBuilder;
}
