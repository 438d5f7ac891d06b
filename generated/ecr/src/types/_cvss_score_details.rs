// Made by `cargo xtask codegen` from the shape CvssScoreDetails. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `CvssScoreDetails`.
    defaulted CvssScoreDetails CvssScoreDetailsBuilder crate::schema::TYPE_CVSS_SCORE_DETAILS;
    default {
        /// `score`: `0` where it is not set
        1 score set_score get_score: copy(f64);
    }
    optional {
        /// `adjustments`
        0 adjustments set_adjustments get_adjustments: list(crate::types::CvssScoreAdjustment);
        /// `scoreSource`
        2 score_source set_score_source get_score_source: text(str String);
        /// `scoringVector`
        3 scoring_vector set_scoring_vector get_scoring_vector: text(str String);
        /// `version`
        4 version set_version get_version: text(str String);
    }
}
