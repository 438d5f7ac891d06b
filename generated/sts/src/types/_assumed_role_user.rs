// Made by `cargo xtask codegen` from the shape AssumedRoleUser. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `AssumedRoleUser`.
    checked AssumedRoleUser AssumedRoleUserBuilder crate::schema::TYPE_ASSUMED_ROLE_USER;
    required {
        /// `AssumedRoleId`: required; 2 to 193 characters
        0 assumed_role_id set_assumed_role_id get_assumed_role_id: text(str String);
        /// `Arn`: required; 20 to 2048 characters
        1 arn set_arn get_arn: text(str String);
    }
}
