// Made by `cargo xtask codegen` from the shape ImageScanningConfiguration. Do not edit.

::tinsmith_runtime::structure! {
    /// Whether the images of a repository are scanned as they are pushed.
    defaulted ImageScanningConfiguration ImageScanningConfigurationBuilder crate::schema::TYPE_IMAGE_SCANNING_CONFIGURATION;
    default {
        /// Whether each image is scanned when it is pushed. Without it images are scanned on request,
        /// see `StartImageScan`.
        ///
        /// `false` where it is not set.
        0 scan_on_push set_scan_on_push get_scan_on_push: copy(bool);
    }
}
