// Made by `cargo xtask codegen` from the shape ReplicationBackfillResult. Do not edit.

::tinsmith_runtime::structure! {
    /// What came of an image in a replication backfill.
    checked ReplicationBackfillResult ReplicationBackfillResultBuilder crate::schema::TYPE_REPLICATION_BACKFILL_RESULT;
    required {
        /// The repository that holds the image.
        ///
        /// Required; 2 to 256 characters.
        0 repository_name set_repository_name get_repository_name: text(str String);
        /// Whether the image was copied.
        ///
        /// Required.
        2 status set_status get_status: own(crate::types::ReplicationBackfillResultStatus);
    }
    optional {
        /// The image.
        ///
        /// Required.
        1 image_id set_image_id get_image_id: own(crate::types::ImageIdentifier);
        /// Why the image could not be copied, where its status is `FAILED`.
        3 failure_code set_failure_code get_failure_code: text(str String);
        /// Why images that this one refers to could not be copied, where it is a list of images.
        4 sub_image_failure_codes set_sub_image_failure_codes get_sub_image_failure_codes: texts(String);
    }
}
