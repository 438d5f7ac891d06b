// Made by `cargo xtask codegen` from the shape EncryptionConfigurationForRepositoryCreationTemplate. Do not edit.

::tinsmith_runtime::structure! {
    /// How the images of repositories are encrypted that are made by a template.
    checked EncryptionConfigurationForRepositoryCreationTemplate EncryptionConfigurationForRepositoryCreationTemplateBuilder crate::schema::TYPE_ENCRYPTION_CONFIGURATION_FOR_REPOSITORY_CREATION_TEMPLATE;
    required {
        /// Who manages the keys, and how many times data is encrypted.
        ///
        /// Required.
        0 encryption_type set_encryption_type get_encryption_type: own(crate::types::EncryptionType);
    }
    optional {
        /// The ARN of the KMS key, with its key id and not an alias. For `KMS` and `KMS_DSSE` only.
        /// Where it is empty or not set, the key that AWS manages for ECR, `aws/ecr`.
        ///
        /// 0 to 2048 characters.
        1 kms_key set_kms_key get_kms_key: text(str String);
    }
}
