//! Stubs in place of the service, as tests of programs have them.

use aws_sdk_ecr::Client;
use aws_sdk_ecr::error::SdkError;
use aws_sdk_ecr::operation::describe_registry::{DescribeRegistryError, DescribeRegistryOutput};
use aws_smithy_mocks::{RuleMode, mock, mock_client};
use aws_smithy_runtime_api::client::orchestrator::HttpResponse;

/// What the service says of a registry, twice.
pub async fn registry() -> Result<String, SdkError<DescribeRegistryError, HttpResponse>> {
    let found = mock!(Client::describe_registry)
        .match_requests(|request| format!("{request:?}").contains("DescribeRegistry"))
        .then_output(|| DescribeRegistryOutput::builder().registry_id("123456789012").build());
    let failed = mock!(Client::describe_registry)
        .then_error(|| DescribeRegistryError::unhandled("no registry today"));
    let client = mock_client!(aws_sdk_ecr, [&found]);
    let output = client.describe_registry().send().await?;
    let client = mock_client!(aws_sdk_ecr, RuleMode::MatchAny, [&found, &failed]);
    client.describe_registry().send().await?;
    assert_eq!(found.num_calls() + failed.num_calls(), 2);
    Ok(output.registry_id().unwrap_or_default().to_owned())
}
