// Made by `cargo xtask codegen` from the operation AssumeRoleWithWebIdentity. Do not edit.

impl crate::Client {
    /// Returns temporary credentials of an IAM role, for a caller who has a token of an OpenID
    /// Connect provider and no AWS credentials.
    ///
    /// This is how pods of EKS and jobs of build services get theirs. The request is not signed.
    /// The trust policy of the role has to name the provider, and can ask for a subject or an
    /// audience of the token. What the credentials may do is what the role may do, less what
    /// `policy` and `policy_arns` take away.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_sts::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client
    ///     .assume_role_with_web_identity()
    ///     .role_arn("arn:aws:iam::123456789012:role/FederatedWebIdentityRole")
    ///     .role_session_name("app1")
    ///     .web_identity_token(
    ///         "Atza%7CIQEBLjAsAhRFiXuWpUXuRvQ9PZL3GMFcYevydwIUFAHZwXZXXXXXX…",
    ///     )
    ///     .provider_id("www.amazon.com")
    ///     .policy(
    ///         "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"Stmt1\",\"Effect\"…",
    ///     )
    ///     .duration_seconds(3600)
    ///     .send()
    ///     .await?;
    /// // The answer:
    /// // {
    /// //   "AssumedRoleUser": {
    /// //     "Arn": "arn:aws:sts::123456789012:assumed-role/FederatedWebIdentityR…",
    /// //     "AssumedRoleId": "AROACLKWSDQRAOEXAMPLE:app1"
    /// //   },
    /// //   "Audience": "client.5498841531868486423.1548@apps.example.com",
    /// //   "Credentials": {
    /// //     "AccessKeyId": "AKIAIOSFODNN7EXAMPLE",
    /// //     "Expiration": "2014-10-24T23:00:23Z"
    /// //   },
    /// //   "PackedPolicySize": 123,
    /// //   "Provider": "www.amazon.com",
    /// // …
    /// # Ok(())
    /// # }
    /// ```
    pub fn assume_role_with_web_identity(
        &self,
    ) -> AssumeRoleWithWebIdentityFluentBuilder {
        AssumeRoleWithWebIdentityFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "AssumeRoleWithWebIdentity",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_ASSUME_ROLE_WITH_WEB_IDENTITY,
    output: &crate::schema::OUTPUT_ASSUME_ROLE_WITH_WEB_IDENTITY,
    errors: &[
        &crate::schema::ERROR_MALFORMED_POLICY_DOCUMENT_EXCEPTION,
        &crate::schema::ERROR_PACKED_POLICY_TOO_LARGE_EXCEPTION,
        &crate::schema::ERROR_IDP_REJECTED_CLAIM_EXCEPTION,
        &crate::schema::ERROR_IDP_COMMUNICATION_ERROR_EXCEPTION,
        &crate::schema::ERROR_INVALID_IDENTITY_TOKEN_EXCEPTION,
        &crate::schema::ERROR_EXPIRED_TOKEN_EXCEPTION,
        &crate::schema::ERROR_REGION_DISABLED_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits {
        auth: &[::tinsmith_runtime::service::Auth::None],
        ..::tinsmith_runtime::service::OperationTraits::NONE
    },
};

::tinsmith_runtime::operation! {
    AssumeRoleWithWebIdentity OPERATION, crate::Client;
    AssumeRoleWithWebIdentityInput AssumeRoleWithWebIdentityInputBuilder AssumeRoleWithWebIdentityOutput AssumeRoleWithWebIdentityError AssumeRoleWithWebIdentityFluentBuilder;
    crate::blocking::Client, assume_role_with_web_identity
}

::tinsmith_runtime::structure! {
    /// The input of `AssumeRoleWithWebIdentity`: the role, the token, and what the session is like.
    input AssumeRoleWithWebIdentityInput AssumeRoleWithWebIdentityInputBuilder [crate::builders] crate::schema::INPUT_ASSUME_ROLE_WITH_WEB_IDENTITY;
    /// The ARN of the role to take on.
    ///
    /// Required; 20 to 2048 characters.
    0 role_arn set_role_arn get_role_arn: text(str String);
    /// A name for the session, which logs show, so that one can tell who used the role.
    ///
    /// Required; 2 to 64 characters.
    1 role_session_name set_role_session_name get_role_session_name: text(str String);
    /// The token of the provider.
    ///
    /// Required; 4 to 20000 characters; secret, never shown by `Debug`.
    2 web_identity_token set_web_identity_token get_web_identity_token: text(str String);
    /// The host of the provider, for providers of OAuth 2.0 tokens such as `www.amazon.com`. Not
    /// set for OpenID Connect tokens, which name theirs.
    ///
    /// 4 to 2048 characters.
    3 provider_id set_provider_id get_provider_id: text(str String);
    /// Managed policies that bound what the session may do. They have to be in the account of the
    /// role. Without any, and without `policy`, it may do all that the role may.
    4 policy_arns set_policy_arns get_policy_arns: list(crate::types::PolicyDescriptorType);
    /// A policy, as JSON, that bounds what the session may do. It cannot allow more than the role
    /// does.
    ///
    /// 1 to 2048 characters.
    5 policy set_policy get_policy: text(str String);
    /// How long the credentials are good, in seconds. One hour unless it is set. The role sets how
    /// long it may be at most.
    ///
    /// 900 to 43200.
    6 duration_seconds set_duration_seconds get_duration_seconds: copy(i32);
    /// The least size that the session token shall have, in bytes.
    ///
    /// 0 to 4096.
    7 minimum_session_token_size set_minimum_session_token_size get_minimum_session_token_size: copy(i32);
}

::tinsmith_runtime::structure! {
    /// The output of `AssumeRoleWithWebIdentity`: the credentials, and whose they are.
    output AssumeRoleWithWebIdentityOutput AssumeRoleWithWebIdentityOutputBuilder [crate::builders] crate::schema::OUTPUT_ASSUME_ROLE_WITH_WEB_IDENTITY;
    /// The credentials of the session.
    0 credentials set_credentials get_credentials: own(crate::types::Credentials);
    /// Whom the provider's token is about: its claim `sub`.
    ///
    /// 6 to 255 characters.
    1 subject_from_web_identity_token set_subject_from_web_identity_token get_subject_from_web_identity_token: text(str String);
    /// Who the session is, by its id and ARN.
    2 assumed_role_user set_assumed_role_user get_assumed_role_user: own(crate::types::AssumedRoleUser);
    /// How much of the space for policies and tags the session takes, in percent. The service
    /// refuses more than 100.
    ///
    /// At least 0.
    #[deprecated(note = "the model marks it as deprecated")]
    3 packed_policy_size set_packed_policy_size get_packed_policy_size: copy(i32);
    /// Who issued the token: for OpenID Connect its claim `iss`.
    4 provider set_provider get_provider: text(str String);
    /// Whom the token was made for: its claim `aud`.
    5 audience set_audience get_audience: text(str String);
    /// Who is behind the session, where the token says it.
    ///
    /// 2 to 64 characters.
    6 source_identity set_source_identity get_source_identity: text(str String);
    /// How much of the largest size the session token takes, in percent.
    ///
    /// At least 0.
    7 session_token_utilization set_session_token_utilization get_session_token_utilization: copy(i32);
    /// The size of the session token, in bytes.
    ///
    /// At least 0.
    8 session_token_size set_session_token_size get_session_token_size: copy(i32);
}

::tinsmith_runtime::operation_error! {
    /// The errors of `AssumeRoleWithWebIdentity`.
    AssumeRoleWithWebIdentityError, crate::Error;
    /// The policy is not valid.
    0 MalformedPolicyDocumentException is_malformed_policy_document_exception crate::types::error::MalformedPolicyDocumentException;
    /// Policies and tags for the session take more space than there is.
    1 PackedPolicyTooLargeException is_packed_policy_too_large_exception crate::types::error::PackedPolicyTooLargeException;
    /// The identity provider did not accept the token: it may have expired or been taken back.
    2 IdpRejectedClaimException is_idp_rejected_claim_exception crate::types::error::IdpRejectedClaimException;
    /// The service could not reach the identity provider for the moment.
    3 IdpCommunicationErrorException is_idp_communication_error_exception crate::types::error::IdpCommunicationErrorException;
    /// The token cannot be read or is not one of the provider that the role trusts.
    4 InvalidIdentityTokenException is_invalid_identity_token_exception crate::types::error::InvalidIdentityTokenException;
    /// The token has expired.
    5 ExpiredTokenException is_expired_token_exception crate::types::error::ExpiredTokenException;
    /// The service is not turned on for the account in this Region.
    6 RegionDisabledException is_region_disabled_exception crate::types::error::RegionDisabledException;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::AssumeRoleWithWebIdentityInputBuilder;
    #[doc(no_inline)]
    pub use super::AssumeRoleWithWebIdentityOutputBuilder;
    #[doc(no_inline)]
    pub use super::AssumeRoleWithWebIdentityFluentBuilder;
}
