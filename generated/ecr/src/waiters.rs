// Made by `cargo xtask codegen` from the service's waiters. Do not edit.

//! The waiters: each calls an operation until its answer meets a condition of the model.

/// The waiter `ImageScanComplete`, which calls `DescribeImageScanFindings`.
///
/// [`Client::wait_until_image_scan_complete`](super::Client::wait_until_image_scan_complete) starts it.
pub mod image_scan_complete {
    #[doc(no_inline)]
    pub use crate::operation::describe_image_scan_findings::ImageScanCompleteFluentBuilder;
    #[doc(no_inline)]
    pub use crate::operation::describe_image_scan_findings::ImageScanCompleteFinalPoll;
    #[doc(no_inline)]
    pub use crate::operation::describe_image_scan_findings::WaitUntilImageScanCompleteError;
}

/// The waiter `LifecyclePolicyPreviewComplete`, which calls `GetLifecyclePolicyPreview`.
///
/// [`Client::wait_until_lifecycle_policy_preview_complete`](super::Client::wait_until_lifecycle_policy_preview_complete) starts it.
pub mod lifecycle_policy_preview_complete {
    #[doc(no_inline)]
    pub use crate::operation::get_lifecycle_policy_preview::LifecyclePolicyPreviewCompleteFluentBuilder;
    #[doc(no_inline)]
    pub use crate::operation::get_lifecycle_policy_preview::LifecyclePolicyPreviewCompleteFinalPoll;
    #[doc(no_inline)]
    pub use crate::operation::get_lifecycle_policy_preview::WaitUntilLifecyclePolicyPreviewCompleteError;
}

impl crate::Client {
    /// Asks for the findings of an image until its scan has ended.
    ///
    /// `COMPLETE` is a success, and so is `ACTIVE`, by which continuous scanning says that findings
    /// are there. A scan that failed or is not possible is a failure, and while it is pending or in
    /// progress the waiter goes on asking, with 5 to 120 seconds between. An error such as
    /// `ScanNotFoundException` ends the wait.
    pub fn wait_until_image_scan_complete(
        &self,
    ) -> crate::operation::describe_image_scan_findings::ImageScanCompleteFluentBuilder {
        crate::operation::describe_image_scan_findings::ImageScanCompleteFluentBuilder::new(
            ::tinsmith_runtime::wait::Waits::new(
                self.handle.clone(),
                &crate::operation::describe_image_scan_findings::WAITER_IMAGE_SCAN_COMPLETE,
            ),
        )
    }
    /// Asks for the preview of a lifecycle policy until it is complete.
    ///
    /// Between two calls there are 5 to 120 seconds. A preview that failed is a failure. One that
    /// has expired is neither: start it again instead of waiting. An error such as
    /// `LifecyclePolicyPreviewNotFoundException` ends the wait.
    pub fn wait_until_lifecycle_policy_preview_complete(
        &self,
    ) -> crate::operation::get_lifecycle_policy_preview::LifecyclePolicyPreviewCompleteFluentBuilder {
        crate::operation::get_lifecycle_policy_preview::LifecyclePolicyPreviewCompleteFluentBuilder::new(
            ::tinsmith_runtime::wait::Waits::new(
                self.handle.clone(),
                &crate::operation::get_lifecycle_policy_preview::WAITER_LIFECYCLE_POLICY_PREVIEW_COMPLETE,
            ),
        )
    }
}

/// The client's waiters, as a trait. The client has the same methods of its own.
pub trait Waiters {
    /// Asks for the findings of an image until its scan has ended.
    ///
    /// `COMPLETE` is a success, and so is `ACTIVE`, by which continuous scanning says that findings
    /// are there. A scan that failed or is not possible is a failure, and while it is pending or in
    /// progress the waiter goes on asking, with 5 to 120 seconds between. An error such as
    /// `ScanNotFoundException` ends the wait.
    fn wait_until_image_scan_complete(
        &self,
    ) -> crate::operation::describe_image_scan_findings::ImageScanCompleteFluentBuilder;
    /// Asks for the preview of a lifecycle policy until it is complete.
    ///
    /// Between two calls there are 5 to 120 seconds. A preview that failed is a failure. One that
    /// has expired is neither: start it again instead of waiting. An error such as
    /// `LifecyclePolicyPreviewNotFoundException` ends the wait.
    fn wait_until_lifecycle_policy_preview_complete(
        &self,
    ) -> crate::operation::get_lifecycle_policy_preview::LifecyclePolicyPreviewCompleteFluentBuilder;
}

impl Waiters for crate::Client {
    fn wait_until_image_scan_complete(
        &self,
    ) -> crate::operation::describe_image_scan_findings::ImageScanCompleteFluentBuilder {
        crate::Client::wait_until_image_scan_complete(self)
    }
    fn wait_until_lifecycle_policy_preview_complete(
        &self,
    ) -> crate::operation::get_lifecycle_policy_preview::LifecyclePolicyPreviewCompleteFluentBuilder {
        crate::Client::wait_until_lifecycle_policy_preview_complete(self)
    }
}
