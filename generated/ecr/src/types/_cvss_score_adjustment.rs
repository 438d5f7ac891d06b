// Made by `cargo xtask codegen` from the shape CvssScoreAdjustment. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `CvssScoreAdjustment`.
    plain CvssScoreAdjustment CvssScoreAdjustmentBuilder [crate::builders] crate::schema::TYPE_CVSS_SCORE_ADJUSTMENT;
    /// `metric`
    0 metric set_metric get_metric: text(str String);
    /// `reason`
    1 reason set_reason get_reason: text(str String);
}
