// Made by `cargo xtask codegen` from the shape ImageReplicationStatus. Do not edit.

::tinsmith_runtime::structure! {
    /// How far an image's replication to one registry has come.
    plain ImageReplicationStatus ImageReplicationStatusBuilder [crate::builders] crate::schema::TYPE_IMAGE_REPLICATION_STATUS;
    /// The Region of the destination, such as `eu-west-1`.
    ///
    /// 2 to 25 characters.
    0 region set_region get_region: text(str String);
    /// The account of the destination, by its 12-digit id.
    1 registry_id set_registry_id get_registry_id: text(str String);
    /// How far the replication is.
    2 status set_status get_status: own(crate::types::ReplicationStatus);
    /// Why the replication failed, where its status is `FAILED`.
    3 failure_code set_failure_code get_failure_code: text(str String);
}
