// Made by `cargo xtask codegen` from the shape ListImageReferrersFilter. Do not edit.

::tinsmith_runtime::structure! {
    /// Which referrers `ListImageReferrers` returns. One has to meet each condition that is set.
    plain ListImageReferrersFilter ListImageReferrersFilterBuilder [crate::builders] crate::schema::TYPE_LIST_IMAGE_REFERRERS_FILTER;
    /// The types of artifact to return. All unless it is set.
    ///
    /// 0 to 5 elements.
    0 artifact_types set_artifact_types get_artifact_types: texts(String);
    /// Whether the artifact is archived.
    1 artifact_status set_artifact_status get_artifact_status: own(crate::types::ArtifactStatusFilter);
}
