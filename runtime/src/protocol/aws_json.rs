//! Stub.
/// Stub.
pub struct AwsJson;
/// Stub.
pub static AWS_JSON_1_0: AwsJson = AwsJson;
/// Stub.
pub static AWS_JSON_1_1: AwsJson = AwsJson;
