// Made by `cargo xtask codegen` from the shape ScoreDetails. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `ScoreDetails`.
    plain ScoreDetails ScoreDetailsBuilder [crate::builders] crate::schema::TYPE_SCORE_DETAILS;
    /// `cvss`
    0 cvss set_cvss get_cvss: own(crate::types::CvssScoreDetails);
}
