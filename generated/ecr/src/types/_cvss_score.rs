// Made by `cargo xtask codegen` from the shape CvssScore. Do not edit.

::tinsmith_runtime::structure! {
    /// A score of a vulnerability by the Common Vulnerability Scoring System (CVSS), as a source
    /// gives it.
    defaulted CvssScore CvssScoreBuilder crate::schema::TYPE_CVSS_SCORE;
    default {
        /// The base score, from 0.0 (none) to 10.0 (critical).
        ///
        /// `0` where it is not set.
        0 base_score set_base_score get_base_score: copy(f64);
    }
    optional {
        /// The metrics that the score is made of, in the notation of CVSS, such as
        /// `CVSS:3.1/AV:N/AC:L/…`.
        1 scoring_vector set_scoring_vector get_scoring_vector: text(str String);
        /// Who gave the score, such as `NVD`.
        2 source set_source get_source: text(str String);
        /// The version of CVSS, such as `3.1`.
        3 version set_version get_version: text(str String);
    }
}
