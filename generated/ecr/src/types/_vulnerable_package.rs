// Made by `cargo xtask codegen` from the shape VulnerablePackage. Do not edit.

::tinsmith_runtime::structure! {
    /// A package that has a vulnerability.
    plain VulnerablePackage VulnerablePackageBuilder [crate::builders] crate::schema::TYPE_VULNERABLE_PACKAGE;
    /// The processor that the package is made for.
    0 arch set_arch get_arch: text(str String);
    /// The epoch of the package's version, as some package managers have it.
    1 epoch set_epoch get_epoch: copy(i32);
    /// The file in the image that the package was found in.
    2 file_path set_file_path get_file_path: text(str String);
    /// The name of the package.
    3 name set_name get_name: text(str String);
    /// What the package was installed with, such as `OS` or `NPM`.
    4 package_manager set_package_manager get_package_manager: text(str String);
    /// The release of the package's version, as some package managers have it.
    5 release set_release get_release: text(str String);
    /// The digest of the layer that has the package.
    6 source_layer_hash set_source_layer_hash get_source_layer_hash: text(str String);
    /// The version of the package that is installed.
    7 version set_version get_version: text(str String);
    /// The version of the package that no longer has the vulnerability, where there is one.
    8 fixed_in_version set_fixed_in_version get_fixed_in_version: text(str String);
}
