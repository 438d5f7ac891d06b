// Made by `cargo xtask codegen` from the service's waiters. Do not edit.

//! The waiters: each calls an operation until its answer meets a condition of the model.

/// The waiter `ImageScanComplete`, which calls `DescribeImageScanFindings`.
pub mod image_scan_complete {
    #[doc(no_inline)]
    pub use crate::operation::describe_image_scan_findings::ImageScanCompleteFluentBuilder;
    #[doc(no_inline)]
    pub use crate::operation::describe_image_scan_findings::ImageScanCompleteFinalPoll;
    #[doc(no_inline)]
    pub use crate::operation::describe_image_scan_findings::WaitUntilImageScanCompleteError;
}

/// The waiter `LifecyclePolicyPreviewComplete`, which calls `GetLifecyclePolicyPreview`.
pub mod lifecycle_policy_preview_complete {
    #[doc(no_inline)]
    pub use crate::operation::get_lifecycle_policy_preview::LifecyclePolicyPreviewCompleteFluentBuilder;
    #[doc(no_inline)]
    pub use crate::operation::get_lifecycle_policy_preview::LifecyclePolicyPreviewCompleteFinalPoll;
    #[doc(no_inline)]
    pub use crate::operation::get_lifecycle_policy_preview::WaitUntilLifecyclePolicyPreviewCompleteError;
}

impl crate::Client {
    /// Calls `DescribeImageScanFindings` until the waiter `ImageScanComplete` is content, with pauses of 5 to 120 seconds.
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
    /// Calls `GetLifecyclePolicyPreview` until the waiter `LifecyclePolicyPreviewComplete` is content, with pauses of 5 to 120 seconds.
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
    /// Calls `DescribeImageScanFindings` until the waiter `ImageScanComplete` is content, with pauses of 5 to 120 seconds.
    fn wait_until_image_scan_complete(
        &self,
    ) -> crate::operation::describe_image_scan_findings::ImageScanCompleteFluentBuilder;
    /// Calls `GetLifecyclePolicyPreview` until the waiter `LifecyclePolicyPreviewComplete` is content, with pauses of 5 to 120 seconds.
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
