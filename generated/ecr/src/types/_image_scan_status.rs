// Made by `cargo xtask codegen` from the shape ImageScanStatus. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `ImageScanStatus`.
    plain ImageScanStatus ImageScanStatusBuilder [crate::builders] crate::schema::TYPE_IMAGE_SCAN_STATUS;
    /// `status`
    0 status set_status get_status: own(crate::types::ScanStatus);
    /// `description`
    1 description set_description get_description: text(str String);
}
