// Made by `cargo xtask codegen` from the shape ScoreDetails. Do not edit.

::tinsmith_runtime::structure! {
    /// How the score of an enhanced finding came about.
    plain ScoreDetails ScoreDetailsBuilder [crate::builders] crate::schema::TYPE_SCORE_DETAILS;
    /// The score by CVSS.
    0 cvss set_cvss get_cvss: own(crate::types::CvssScoreDetails);
}
