// Made by `cargo xtask codegen` from the shape EncryptionConfiguration. Do not edit.

::tinsmith_runtime::structure! {
    /// The structure `EncryptionConfiguration`.
    checked EncryptionConfiguration EncryptionConfigurationBuilder crate::schema::TYPE_ENCRYPTION_CONFIGURATION;
    required {
        /// `encryptionType`: required
        0 encryption_type set_encryption_type get_encryption_type: own(crate::types::EncryptionType);
    }
    optional {
        /// `kmsKey`: 1 to 2048 characters
        1 kms_key set_kms_key get_kms_key: text(str String);
    }
}
