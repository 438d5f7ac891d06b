// Made by `cargo xtask codegen` from the shape EncryptionConfiguration. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `EncryptionConfiguration`.
    checked EncryptionConfiguration EncryptionConfigurationBuilder crate::schema::TYPE_ENCRYPTION_CONFIGURATION;
    /// `encryptionType`: required
    0 encryption_type set_encryption_type get_encryption_type: req (crate::types::EncryptionType);
    /// `kmsKey`: 1 to 2048 characters
    1 kms_key set_kms_key get_kms_key: opt text;
}
