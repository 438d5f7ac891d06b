// Made by `cargo xtask codegen` from the operation DescribeImageScanFindings. Do not edit.

impl crate::Client {
    /// Returns the state of an image's vulnerability scan, and page by page what the scan found.
    ///
    /// Basic scans fill `findings`, enhanced scans `enhanced_findings`. The state stands in
    /// `image_scan_status`: while a scan is pending or running there are no findings yet, which is
    /// what the waiter `ImageScanComplete` is for. An image that was never scanned gives
    /// `ScanNotFoundException`.
    ///
    /// A page holds 100 findings where `max_results` is not set, and at most 1,000. Needs
    /// `ecr:DescribeImageScanFindings`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .describe_image_scan_findings()
    ///     .repository_name("…")
    ///     .image_id(tinsmith_ecr::types::ImageIdentifier::builder().build())
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn describe_image_scan_findings(
        &self,
    ) -> DescribeImageScanFindingsFluentBuilder {
        DescribeImageScanFindingsFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "DescribeImageScanFindings",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_DESCRIBE_IMAGE_SCAN_FINDINGS,
    output: &crate::schema::OUTPUT_DESCRIBE_IMAGE_SCAN_FINDINGS,
    errors: &[
        &crate::schema::ERROR_SERVER_EXCEPTION,
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_REPOSITORY_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_IMAGE_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_SCAN_NOT_FOUND_EXCEPTION,
        &crate::schema::ERROR_VALIDATION_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    DescribeImageScanFindings OPERATION, crate::Client;
    DescribeImageScanFindingsInput DescribeImageScanFindingsInputBuilder DescribeImageScanFindingsOutput DescribeImageScanFindingsError DescribeImageScanFindingsFluentBuilder;
    crate::blocking::Client, describe_image_scan_findings
}

::tinsmith_runtime::structure! {
    /// The input of `DescribeImageScanFindings`: the image whose findings are asked for.
    input DescribeImageScanFindingsInput DescribeImageScanFindingsInputBuilder [crate::builders] crate::schema::INPUT_DESCRIBE_IMAGE_SCAN_FINDINGS;
    /// The account that owns the repository, by its 12-digit id. The caller's own unless it is set.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that holds the image.
    ///
    /// Required; 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The image, by its digest or by a tag.
    ///
    /// Required.
    2 image_id set_image_id get_image_id: own(crate::types::ImageIdentifier);
    /// Where the list goes on: the `next_token` of the page before, with everything else as it was
    /// there. Not set for the first page.
    3 next_token set_next_token get_next_token: text(str String);
    /// How many findings a page holds at most. 100 unless it is set.
    ///
    /// 1 to 1000.
    4 max_results set_max_results get_max_results: copy(i32);
}

::tinsmith_runtime::structure! {
    /// The output of `DescribeImageScanFindings`: the state of the scan and a page of findings.
    output DescribeImageScanFindingsOutput DescribeImageScanFindingsOutputBuilder [crate::builders] crate::schema::OUTPUT_DESCRIBE_IMAGE_SCAN_FINDINGS;
    /// The account that owns the repository, by its 12-digit id.
    0 registry_id set_registry_id get_registry_id: text(str String);
    /// The repository that holds the image.
    ///
    /// 2 to 256 characters.
    1 repository_name set_repository_name get_repository_name: text(str String);
    /// The image that was asked for.
    2 image_id set_image_id get_image_id: own(crate::types::ImageIdentifier);
    /// How far the scan is, or why there is none.
    3 image_scan_status set_image_scan_status get_image_scan_status: own(crate::types::ImageScanStatus);
    /// What the scan found: counts by severity, and the findings of this page.
    4 image_scan_findings set_image_scan_findings get_image_scan_findings: own(crate::types::ImageScanFindings);
    /// The token for the next page. Absent on the last one.
    5 next_token set_next_token get_next_token: text(str String);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `DescribeImageScanFindings`.
    DescribeImageScanFindingsError, crate::Error;
    /// The service has failed.
    0 ServerException is_server_exception crate::types::error::ServerException;
    /// A member of the input is not valid.
    1 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// There is no such repository.
    2 RepositoryNotFoundException is_repository_not_found_exception crate::types::error::RepositoryNotFoundException;
    /// There is no such image in the repository.
    3 ImageNotFoundException is_image_not_found_exception crate::types::error::ImageNotFoundException;
    /// The image was never scanned.
    4 ScanNotFoundException is_scan_not_found_exception crate::types::error::ScanNotFoundException;
    /// The service refused the input as a whole or a member of it.
    5 ValidationException is_validation_exception crate::types::error::ValidationException;
}

static PAGINATOR: ::tinsmith_runtime::page::Paginator = ::tinsmith_runtime::page::Paginator {
    tokens: &[
        ::tinsmith_runtime::page::Token {
            input: 3,
            output: &[5],
        },
    ],
    more_results: &[],
};

::tinsmith_runtime::paginator! {
    /// The findings of an image's scan, page by page.
    ///
    /// What is not a finding, such as the status and the counts by severity, comes anew with each
    /// page.
    OPERATION, PAGINATOR;
    DescribeImageScanFindingsInput DescribeImageScanFindingsInputBuilder DescribeImageScanFindingsOutput DescribeImageScanFindingsError DescribeImageScanFindingsPaginator max_results i32
}

/// The paginator.
pub mod paginator {
    #[doc(no_inline)]
    pub use super::DescribeImageScanFindingsPaginator;
}

pub(crate) static WAITER_IMAGE_SCAN_COMPLETE: ::tinsmith_runtime::wait::Waiter = ::tinsmith_runtime::wait::Waiter {
    name: "ImageScanComplete",
    min_delay: 5,
    max_delay: 120,
    acceptors: &[
        ::tinsmith_runtime::wait::Acceptor {
            state: ::tinsmith_runtime::wait::AcceptorState::Success,
            matcher: ::tinsmith_runtime::wait::Matcher::Output(::tinsmith_runtime::wait::Path {
                expr: &::tinsmith_runtime::jmespath::Expr::Path(
                    &["imageScanStatus", "status"],
                ),
                comparator: ::tinsmith_runtime::jmespath::Comparator::StringEquals,
                expected: "COMPLETE",
            }),
        },
        ::tinsmith_runtime::wait::Acceptor {
            state: ::tinsmith_runtime::wait::AcceptorState::Success,
            matcher: ::tinsmith_runtime::wait::Matcher::Output(::tinsmith_runtime::wait::Path {
                expr: &::tinsmith_runtime::jmespath::Expr::Path(
                    &["imageScanStatus", "status"],
                ),
                comparator: ::tinsmith_runtime::jmespath::Comparator::StringEquals,
                expected: "ACTIVE",
            }),
        },
        ::tinsmith_runtime::wait::Acceptor {
            state: ::tinsmith_runtime::wait::AcceptorState::Failure,
            matcher: ::tinsmith_runtime::wait::Matcher::Output(::tinsmith_runtime::wait::Path {
                expr: &::tinsmith_runtime::jmespath::Expr::Path(
                    &["imageScanStatus", "status"],
                ),
                comparator: ::tinsmith_runtime::jmespath::Comparator::StringEquals,
                expected: "FAILED",
            }),
        },
        ::tinsmith_runtime::wait::Acceptor {
            state: ::tinsmith_runtime::wait::AcceptorState::Failure,
            matcher: ::tinsmith_runtime::wait::Matcher::Output(::tinsmith_runtime::wait::Path {
                expr: &::tinsmith_runtime::jmespath::Expr::Path(
                    &["imageScanStatus", "status"],
                ),
                comparator: ::tinsmith_runtime::jmespath::Comparator::StringEquals,
                expected: "UNSUPPORTED_IMAGE",
            }),
        },
        ::tinsmith_runtime::wait::Acceptor {
            state: ::tinsmith_runtime::wait::AcceptorState::Failure,
            matcher: ::tinsmith_runtime::wait::Matcher::Output(::tinsmith_runtime::wait::Path {
                expr: &::tinsmith_runtime::jmespath::Expr::Path(
                    &["imageScanStatus", "status"],
                ),
                comparator: ::tinsmith_runtime::jmespath::Comparator::StringEquals,
                expected: "SCAN_ELIGIBILITY_EXPIRED",
            }),
        },
        ::tinsmith_runtime::wait::Acceptor {
            state: ::tinsmith_runtime::wait::AcceptorState::Failure,
            matcher: ::tinsmith_runtime::wait::Matcher::Output(::tinsmith_runtime::wait::Path {
                expr: &::tinsmith_runtime::jmespath::Expr::Path(
                    &["imageScanStatus", "status"],
                ),
                comparator: ::tinsmith_runtime::jmespath::Comparator::StringEquals,
                expected: "FINDINGS_UNAVAILABLE",
            }),
        },
        ::tinsmith_runtime::wait::Acceptor {
            state: ::tinsmith_runtime::wait::AcceptorState::Failure,
            matcher: ::tinsmith_runtime::wait::Matcher::Output(::tinsmith_runtime::wait::Path {
                expr: &::tinsmith_runtime::jmespath::Expr::Path(
                    &["imageScanStatus", "status"],
                ),
                comparator: ::tinsmith_runtime::jmespath::Comparator::StringEquals,
                expected: "LIMIT_EXCEEDED",
            }),
        },
        ::tinsmith_runtime::wait::Acceptor {
            state: ::tinsmith_runtime::wait::AcceptorState::Failure,
            matcher: ::tinsmith_runtime::wait::Matcher::Output(::tinsmith_runtime::wait::Path {
                expr: &::tinsmith_runtime::jmespath::Expr::Path(
                    &["imageScanStatus", "status"],
                ),
                comparator: ::tinsmith_runtime::jmespath::Comparator::StringEquals,
                expected: "IMAGE_ARCHIVED",
            }),
        },
        ::tinsmith_runtime::wait::Acceptor {
            state: ::tinsmith_runtime::wait::AcceptorState::Failure,
            matcher: ::tinsmith_runtime::wait::Matcher::Output(::tinsmith_runtime::wait::Path {
                expr: &::tinsmith_runtime::jmespath::Expr::Path(
                    &["imageScanStatus", "status"],
                ),
                comparator: ::tinsmith_runtime::jmespath::Comparator::StringEquals,
                expected: "IMAGE_SIZE_EXCEEDED",
            }),
        },
    ],
};

::tinsmith_runtime::waiters! {
    OPERATION, crate::blocking::Client;
    DescribeImageScanFindingsInputBuilder DescribeImageScanFindingsOutput DescribeImageScanFindingsError;
    WAITER_IMAGE_SCAN_COMPLETE wait_until_image_scan_complete ImageScanCompleteFluentBuilder ImageScanCompleteFinalPoll WaitUntilImageScanCompleteError;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::DescribeImageScanFindingsInputBuilder;
    #[doc(no_inline)]
    pub use super::DescribeImageScanFindingsOutputBuilder;
    #[doc(no_inline)]
    pub use super::DescribeImageScanFindingsFluentBuilder;
}
