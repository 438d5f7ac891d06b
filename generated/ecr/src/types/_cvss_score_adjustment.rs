// Made by `cargo xtask codegen` from the shape CvssScoreAdjustment. Do not edit.

::tinsmith_runtime::structure! {
    /// A change that Amazon Inspector made to a CVSS score.
    plain CvssScoreAdjustment CvssScoreAdjustmentBuilder [crate::builders] crate::schema::TYPE_CVSS_SCORE_ADJUSTMENT;
    /// The metric that was changed.
    0 metric set_metric get_metric: text(str String);
    /// Why it was changed.
    1 reason set_reason get_reason: text(str String);
}
