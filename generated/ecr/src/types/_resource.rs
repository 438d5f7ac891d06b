// Made by `cargo xtask codegen` from the shape Resource. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `Resource`.
    plain Resource ResourceBuilder [crate::builders] crate::schema::TYPE_RESOURCE;
    /// `details`
    0 details set_details get_details: own(crate::types::ResourceDetails);
    /// `id`
    1 id set_id get_id: text(str String);
    /// `tags`
    2 tags set_tags get_tags: map(::std::string::String, ::std::string::String, impl ::std::convert::Into<::std::string::String>, impl ::std::convert::Into<::std::string::String>);
    /// `type`
    3 r#type set_type get_type: text(str String);
}
