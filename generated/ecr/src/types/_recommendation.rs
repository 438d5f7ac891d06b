// Made by `cargo xtask codegen` from the shape Recommendation. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `Recommendation`.
    plain Recommendation RecommendationBuilder [crate::builders] crate::schema::TYPE_RECOMMENDATION;
    /// `url`
    0 url set_url get_url: text(str String);
    /// `text`
    1 text set_text get_text: text(str String);
}
