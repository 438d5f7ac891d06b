// Made by `cargo xtask codegen` from the shape CvssScoreDetails. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `CvssScoreDetails`.
    defaulted CvssScoreDetails CvssScoreDetailsBuilder crate::schema::TYPE_CVSS_SCORE_DETAILS;
    /// `adjustments`
    0 adjustments set_adjustments get_adjustments: opt [(crate::types::CvssScoreAdjustment)];
    /// `score`: `0` where it is not set
    1 score set_score get_score: def double;
    /// `scoreSource`
    2 score_source set_score_source get_score_source: opt text;
    /// `scoringVector`
    3 scoring_vector set_scoring_vector get_scoring_vector: opt text;
    /// `version`
    4 version set_version get_version: opt text;
}
