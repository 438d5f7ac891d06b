// Made by `cargo xtask codegen` from the operation AssumeRole. Do not edit.

impl crate::Client {
    /// Returns temporary credentials of an IAM role, for a caller who has credentials of another
    /// identity.
    ///
    /// The trust policy of the role has to name the caller, and where the role is in another
    /// account the caller's own policies have to allow `sts:AssumeRole` on the role too. What the
    /// credentials may do is what the role may do, less what `policy` and `policy_arns` take away.
    /// A session that a role's credentials begin, one role after another, is good for an hour at
    /// most.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_sts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .assume_role()
    ///     .role_arn("arn:aws:iam::123456789012:role/demo")
    ///     .role_session_name("testAssumeRoleSession")
    ///     .policy(
    ///         "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Stmt1\",\"Effect\"…",
    ///     )
    ///     .tags(
    ///         tinsmith_sts::types::Tag::builder().key("Project").value("Unicorn").build()?,
    ///     )
    ///     .tags(
    ///         tinsmith_sts::types::Tag::builder().key("Team").value("Automation").build()?,
    ///     )
    ///     .transitive_tag_keys("Project")
    ///     .transitive_tag_keys("Cost-Center")
    ///     .external_id("123ABC")
    ///     .send()
    ///     .await?;
    /// // The answer:
    /// // {
    /// //   "AssumedRoleUser": {
    /// //     "Arn": "arn:aws:sts::123456789012:assumed-role/demo/Bob",
    /// //     "AssumedRoleId": "ARO123EXAMPLE123:Bob"
    /// //   },
    /// //   "Credentials": {
    /// //     "AccessKeyId": "AKIAIOSFODNN7EXAMPLE",
    /// //     "Expiration": "2011-07-15T23:28:33.359Z"
    /// //   },
    /// //   "PackedPolicySize": 8
    /// // }
    /// # Ok(())
    /// # }
    /// ```
    pub fn assume_role(&self) -> AssumeRoleFluentBuilder {
        AssumeRoleFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "AssumeRole",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_ASSUME_ROLE,
    output: &crate::schema::OUTPUT_ASSUME_ROLE,
    errors: &[
        &crate::schema::ERROR_MALFORMED_POLICY_DOCUMENT_EXCEPTION,
        &crate::schema::ERROR_PACKED_POLICY_TOO_LARGE_EXCEPTION,
        &crate::schema::ERROR_REGION_DISABLED_EXCEPTION,
        &crate::schema::ERROR_EXPIRED_TOKEN_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits {
        auth: &[
            ::tinsmith_runtime::service::Auth::SigV4,
            ::tinsmith_runtime::service::Auth::SigV4a,
        ],
        ..::tinsmith_runtime::service::OperationTraits::NONE
    },
};

::tinsmith_runtime::operation! {
    AssumeRole OPERATION, crate::Client;
    AssumeRoleInput AssumeRoleInputBuilder AssumeRoleOutput AssumeRoleError AssumeRoleFluentBuilder;
    crate::blocking::Client, assume_role
}

::tinsmith_runtime::structure! {
    /// The input of `AssumeRole`: the role, and what its session is like.
    input AssumeRoleInput AssumeRoleInputBuilder [crate::builders] crate::schema::INPUT_ASSUME_ROLE;
    /// The ARN of the role to take on.
    ///
    /// Required; 20 to 2048 characters.
    0 role_arn set_role_arn get_role_arn: text(str String);
    /// A name for the session, which logs show, so that one can tell who used the role.
    ///
    /// Required; 2 to 64 characters.
    1 role_session_name set_role_session_name get_role_session_name: text(str String);
    /// Managed policies that bound what the session may do. They have to be in the account of the
    /// role. Without any, and without `policy`, it may do all that the role may.
    2 policy_arns set_policy_arns get_policy_arns: list(crate::types::PolicyDescriptorType);
    /// A policy, as JSON, that bounds what the session may do. It cannot allow more than the role
    /// does.
    ///
    /// At least 1 characters.
    3 policy set_policy get_policy: text(str String);
    /// How long the credentials are good, in seconds. One hour unless it is set. The role sets how
    /// long it may be at most.
    ///
    /// 900 to 43200.
    4 duration_seconds set_duration_seconds get_duration_seconds: copy(i32);
    /// Tags for the session, which policies and logs can tell it by.
    ///
    /// At most 50 elements.
    5 tags set_tags get_tags: list(crate::types::Tag);
    /// Which tags go on to sessions that these credentials begin with other roles.
    ///
    /// At most 50 elements.
    6 transitive_tag_keys set_transitive_tag_keys get_transitive_tag_keys: texts(String);
    /// What the owner of the role agreed on with the caller, where its trust policy asks for it. It
    /// keeps a service that acts for many from being used by one against another.
    ///
    /// 2 to 1224 characters.
    7 external_id set_external_id get_external_id: text(str String);
    /// The device for multi-factor authentication of the caller, by its serial number or ARN, where
    /// the trust policy of the role asks for it.
    ///
    /// 9 to 256 characters.
    8 serial_number set_serial_number get_serial_number: text(str String);
    /// The code that the device for multi-factor authentication shows.
    ///
    /// 6 characters; secret, never shown by `Debug`.
    9 token_code set_token_code get_token_code: text(str String);
    /// Who is behind the session. Logs show it, and it stays through all roles that follow.
    ///
    /// 2 to 64 characters.
    10 source_identity set_source_identity get_source_identity: text(str String);
    /// Context about the user that a trusted provider vouches for.
    ///
    /// 1 to 5 elements.
    11 provided_contexts set_provided_contexts get_provided_contexts: list(crate::types::ProvidedContext);
    /// The least size that the session token shall have, in bytes.
    ///
    /// 0 to 4096.
    12 minimum_session_token_size set_minimum_session_token_size get_minimum_session_token_size: copy(i32);
}

::tinsmith_runtime::structure! {
    /// The output of `AssumeRole`: the credentials, and whose they are.
    output AssumeRoleOutput AssumeRoleOutputBuilder [crate::builders] crate::schema::OUTPUT_ASSUME_ROLE;
    /// The credentials of the session.
    0 credentials set_credentials get_credentials: own(crate::types::Credentials);
    /// Who the session is, by its id and ARN.
    1 assumed_role_user set_assumed_role_user get_assumed_role_user: own(crate::types::AssumedRoleUser);
    /// How much of the space for policies and tags the session takes, in percent. The service
    /// refuses more than 100.
    ///
    /// At least 0.
    #[deprecated(note = "the model marks it as deprecated")]
    2 packed_policy_size set_packed_policy_size get_packed_policy_size: copy(i32);
    /// Who is behind the session, where it was said.
    ///
    /// 2 to 64 characters.
    3 source_identity set_source_identity get_source_identity: text(str String);
    /// How much of the largest size the session token takes, in percent.
    ///
    /// At least 0.
    4 session_token_utilization set_session_token_utilization get_session_token_utilization: copy(i32);
    /// The size of the session token, in bytes.
    ///
    /// At least 0.
    5 session_token_size set_session_token_size get_session_token_size: copy(i32);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `AssumeRole`.
    AssumeRoleError, crate::Error;
    /// The policy is not valid.
    0 MalformedPolicyDocumentException is_malformed_policy_document_exception crate::types::error::MalformedPolicyDocumentException;
    /// Policies and tags for the session take more space than there is.
    1 PackedPolicyTooLargeException is_packed_policy_too_large_exception crate::types::error::PackedPolicyTooLargeException;
    /// The service is not turned on for the account in this Region.
    2 RegionDisabledException is_region_disabled_exception crate::types::error::RegionDisabledException;
    /// The token has expired.
    3 ExpiredTokenException is_expired_token_exception crate::types::error::ExpiredTokenException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::AssumeRoleInputBuilder;
    #[doc(no_inline)]
    pub use super::AssumeRoleOutputBuilder;
    #[doc(no_inline)]
    pub use super::AssumeRoleFluentBuilder;
}
