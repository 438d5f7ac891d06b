// Made by `cargo xtask codegen` from the shape ImageReplicationStatus. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `ImageReplicationStatus`.
    plain ImageReplicationStatus ImageReplicationStatusBuilder [crate::builders] crate::schema::TYPE_IMAGE_REPLICATION_STATUS;
    /// `region`: 2 to 25 characters
    0 region set_region get_region: text(str String);
    /// `registryId`
    1 registry_id set_registry_id get_registry_id: text(str String);
    /// `status`
    2 status set_status get_status: own(crate::types::ReplicationStatus);
    /// `failureCode`
    3 failure_code set_failure_code get_failure_code: text(str String);
}
