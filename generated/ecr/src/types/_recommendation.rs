// Made by `cargo xtask codegen` from the shape Recommendation. Do not edit.

::tinsmith_runtime::structure! {
    /// What is recommended against a vulnerability.
    plain Recommendation RecommendationBuilder [crate::builders] crate::schema::TYPE_RECOMMENDATION;
    /// Where more about it can be read.
    0 url set_url get_url: text(str String);
    /// The recommendation, for people to read.
    1 text set_text get_text: text(str String);
}
