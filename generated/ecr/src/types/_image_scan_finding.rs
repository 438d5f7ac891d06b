// Made by `cargo xtask codegen` from the shape ImageScanFinding. Do not edit.

::tinsmith_runtime::structure! {
    /// A vulnerability that a basic scan found in an image.
    plain ImageScanFinding ImageScanFindingBuilder [crate::builders] crate::schema::TYPE_IMAGE_SCAN_FINDING;
    /// The name of the vulnerability, mostly its CVE id.
    0 name set_name get_name: text(str String);
    /// What the vulnerability is, for people to read.
    1 description set_description get_description: text(str String);
    /// Where more about it can be read.
    2 uri set_uri get_uri: text(str String);
    /// How bad it is.
    3 severity set_severity get_severity: own(crate::types::FindingSeverity);
    /// Details, such as the package that has the vulnerability and its version.
    ///
    /// 0 to 50 elements.
    4 attributes set_attributes get_attributes: list(crate::types::Attribute);
}
