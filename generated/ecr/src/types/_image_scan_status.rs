// Made by `cargo xtask codegen` from the shape ImageScanStatus. Do not edit.

::tinsmith_runtime::structure! {
    /// How far the scan of an image is.
    plain ImageScanStatus ImageScanStatusBuilder [crate::builders] crate::schema::TYPE_IMAGE_SCAN_STATUS;
    /// The state of the scan.
    0 status set_status get_status: own(crate::types::ScanStatus);
    /// What the state means in this case, for people to read, such as why a scan failed.
    1 description set_description get_description: text(str String);
}
