// Made by `cargo xtask codegen` from the shape ImageScanningConfiguration. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `ImageScanningConfiguration`.
    defaulted ImageScanningConfiguration ImageScanningConfigurationBuilder crate::schema::TYPE_IMAGE_SCANNING_CONFIGURATION;
    default {
        /// `scanOnPush`: `false` where it is not set
        0 scan_on_push set_scan_on_push get_scan_on_push: copy(bool);
    }
}
