// Made by `cargo xtask codegen` from the shape CvssScoreDetails. Do not edit.

::tinsmith_runtime::structure! {
    /// How the score of an enhanced finding came about, by CVSS.
    defaulted CvssScoreDetails CvssScoreDetailsBuilder crate::schema::TYPE_CVSS_SCORE_DETAILS;
    default {
        /// The score, from 0.0 (none) to 10.0 (critical).
        ///
        /// `0` where it is not set.
        1 score set_score get_score: copy(f64);
    }
    optional {
        /// What Amazon Inspector changed about the score of the source.
        0 adjustments set_adjustments get_adjustments: list(crate::types::CvssScoreAdjustment);
        /// Who gave the score that this one is based on.
        2 score_source set_score_source get_score_source: text(str String);
        /// The metrics that the score is made of, in the notation of CVSS.
        3 scoring_vector set_scoring_vector get_scoring_vector: text(str String);
        /// The version of CVSS.
        4 version set_version get_version: text(str String);
    }
}
