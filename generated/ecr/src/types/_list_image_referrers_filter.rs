// Made by `cargo xtask codegen` from the shape ListImageReferrersFilter. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `ListImageReferrersFilter`.
    plain ListImageReferrersFilter ListImageReferrersFilterBuilder [crate::builders] crate::schema::TYPE_LIST_IMAGE_REFERRERS_FILTER;
    /// `artifactTypes`: 0 to 5 elements
    0 artifact_types set_artifact_types get_artifact_types: texts(String);
    /// `artifactStatus`
    1 artifact_status set_artifact_status get_artifact_status: own(crate::types::ArtifactStatusFilter);
}
