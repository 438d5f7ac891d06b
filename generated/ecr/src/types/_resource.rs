// Made by `cargo xtask codegen` from the shape Resource. Do not edit.

::tinsmith_runtime::structure! {
    /// What a finding is about.
    plain Resource ResourceBuilder [crate::builders] crate::schema::TYPE_RESOURCE;
    /// What is known of it.
    0 details set_details get_details: own(crate::types::ResourceDetails);
    /// The id of the resource, for an image its ARN with the digest.
    1 id set_id get_id: text(str String);
    /// The resource tags on the resource.
    2 tags set_tags get_tags: map(::std::string::String, ::std::string::String, impl ::std::convert::Into<::std::string::String>, impl ::std::convert::Into<::std::string::String>);
    /// The type of the resource, such as `AWS_ECR_CONTAINER_IMAGE`.
    3 r#type set_type get_type: text(str String);
}
