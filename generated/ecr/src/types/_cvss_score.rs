// Made by `cargo xtask codegen` from the shape CvssScore. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `CvssScore`.
    defaulted CvssScore CvssScoreBuilder crate::schema::TYPE_CVSS_SCORE;
    default {
        /// `baseScore`: `0` where it is not set
        0 base_score set_base_score get_base_score: copy(f64);
    }
    optional {
        /// `scoringVector`
        1 scoring_vector set_scoring_vector get_scoring_vector: text(str String);
        /// `source`
        2 source set_source get_source: text(str String);
        /// `version`
        3 version set_version get_version: text(str String);
    }
}
