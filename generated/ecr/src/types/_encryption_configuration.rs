// Made by `cargo xtask codegen` from the shape EncryptionConfiguration. Do not edit.

::tinsmith_runtime::structure! {
    /// How the images of a repository are encrypted where they are stored.
    ///
    /// It can be chosen only as the repository is made.
    checked EncryptionConfiguration EncryptionConfigurationBuilder crate::schema::TYPE_ENCRYPTION_CONFIGURATION;
    required {
        /// Who manages the keys, and how many times data is encrypted.
        ///
        /// Required.
        0 encryption_type set_encryption_type get_encryption_type: own(crate::types::EncryptionType);
    }
    optional {
        /// The KMS key, by its id, ARN, alias or alias ARN. For `KMS` and `KMS_DSSE` only. Unless it is
        /// set, the key that AWS manages for ECR, `aws/ecr`. It has to be in the Region of the
        /// repository.
        ///
        /// 1 to 2048 characters.
        1 kms_key set_kms_key get_kms_key: text(str String);
    }
}
