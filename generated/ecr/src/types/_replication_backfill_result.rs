// Made by `cargo xtask codegen` from the shape ReplicationBackfillResult. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `ReplicationBackfillResult`.
    checked ReplicationBackfillResult ReplicationBackfillResultBuilder crate::schema::TYPE_REPLICATION_BACKFILL_RESULT;
    required {
        /// `repositoryName`: required; 2 to 256 characters
        0 repository_name set_repository_name get_repository_name: text(str String);
        /// `status`: required
        2 status set_status get_status: own(crate::types::ReplicationBackfillResultStatus);
    }
    optional {
        /// `imageId`: required
        1 image_id set_image_id get_image_id: own(crate::types::ImageIdentifier);
        /// `failureCode`
        3 failure_code set_failure_code get_failure_code: text(str String);
        /// `subImageFailureCodes`
        4 sub_image_failure_codes set_sub_image_failure_codes get_sub_image_failure_codes: texts(String);
    }
}
