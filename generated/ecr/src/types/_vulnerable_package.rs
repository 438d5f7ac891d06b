// Made by `cargo xtask codegen` from the shape VulnerablePackage. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `VulnerablePackage`.
    plain VulnerablePackage VulnerablePackageBuilder [crate::builders] crate::schema::TYPE_VULNERABLE_PACKAGE;
    /// `arch`
    0 arch set_arch get_arch: text(str String);
    /// `epoch`
    1 epoch set_epoch get_epoch: copy(i32);
    /// `filePath`
    2 file_path set_file_path get_file_path: text(str String);
    /// `name`
    3 name set_name get_name: text(str String);
    /// `packageManager`
    4 package_manager set_package_manager get_package_manager: text(str String);
    /// `release`
    5 release set_release get_release: text(str String);
    /// `sourceLayerHash`
    6 source_layer_hash set_source_layer_hash get_source_layer_hash: text(str String);
    /// `version`
    7 version set_version get_version: text(str String);
    /// `fixedInVersion`
    8 fixed_in_version set_fixed_in_version get_fixed_in_version: text(str String);
}
