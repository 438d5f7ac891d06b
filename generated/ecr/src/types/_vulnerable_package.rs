// Made by `cargo xtask codegen` from the shape VulnerablePackage. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `VulnerablePackage`.
    plain VulnerablePackage VulnerablePackageBuilder crate::schema::TYPE_VULNERABLE_PACKAGE;
    /// `arch`
    0 arch set_arch get_arch: opt text;
    /// `epoch`
    1 epoch set_epoch get_epoch: opt int;
    /// `filePath`
    2 file_path set_file_path get_file_path: opt text;
    /// `name`
    3 name set_name get_name: opt text;
    /// `packageManager`
    4 package_manager set_package_manager get_package_manager: opt text;
    /// `release`
    5 release set_release get_release: opt text;
    /// `sourceLayerHash`
    6 source_layer_hash set_source_layer_hash get_source_layer_hash: opt text;
    /// `version`
    7 version set_version get_version: opt text;
    /// `fixedInVersion`
    8 fixed_in_version set_fixed_in_version get_fixed_in_version: opt text;
}
