// Made by `cargo xtask codegen` from the shape AssumedRoleUser. Do not edit.

::tinsmith_runtime::structure! {
    /// Who a session of a role is.
    checked AssumedRoleUser AssumedRoleUserBuilder crate::schema::TYPE_ASSUMED_ROLE_USER;
    required {
        /// The id of the role, a colon, and the name of the session.
        ///
        /// Required; 2 to 193 characters.
        0 assumed_role_id set_assumed_role_id get_assumed_role_id: text(str String);
        /// The ARN of the session, which policies can name.
        ///
        /// Required; 20 to 2048 characters.
        1 arn set_arn get_arn: text(str String);
    }
}
