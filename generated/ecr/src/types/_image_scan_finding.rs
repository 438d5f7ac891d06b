// Made by `cargo xtask codegen` from the shape ImageScanFinding. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `ImageScanFinding`.
    plain ImageScanFinding ImageScanFindingBuilder [crate::builders] crate::schema::TYPE_IMAGE_SCAN_FINDING;
    /// `name`
    0 name set_name get_name: text(str String);
    /// `description`
    1 description set_description get_description: text(str String);
    /// `uri`
    2 uri set_uri get_uri: text(str String);
    /// `severity`
    3 severity set_severity get_severity: own(crate::types::FindingSeverity);
    /// `attributes`: 0 to 50 elements
    4 attributes set_attributes get_attributes: list(crate::types::Attribute);
}
