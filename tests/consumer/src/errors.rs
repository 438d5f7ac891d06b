//! Errors: by kind, by code, with all that is behind them, and as one type.

use aws_sdk_ecr::error::{DisplayErrorContext, ProvideErrorMetadata, SdkError};
use aws_sdk_ecr::operation::RequestId;
use aws_sdk_ecr::operation::describe_repositories::{
    DescribeRepositoriesError, DescribeRepositoriesOutput,
};
use aws_sdk_ecr::types::error::RepositoryNotFoundException;
use aws_sdk_ecr::{Client, Error};
use aws_smithy_types::error::ErrorMetadata;

/// Whether there is a repository of that name.
pub async fn exists(client: &Client, name: &str) -> Result<bool, Error> {
    let result = client.describe_repositories().repository_names(name).send().await;
    match result.map_err(SdkError::into_service_error) {
        Ok(output) => Ok(output.repositories().len() == 1),
        Err(DescribeRepositoriesError::RepositoryNotFoundException(_)) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// What went wrong, for a log.
pub fn told(
    result: Result<DescribeRepositoriesOutput, SdkError<DescribeRepositoriesError>>,
) -> String {
    match result {
        Ok(output) => output.request_id().unwrap_or("without an id").to_owned(),
        Err(SdkError::ConstructionFailure(error)) => format!("not sent: {error:?}"),
        Err(SdkError::TimeoutError(_)) => "took too long".to_owned(),
        Err(SdkError::DispatchFailure(failure)) if failure.is_timeout() => {
            "no connection".to_owned()
        }
        Err(SdkError::DispatchFailure(failure)) => {
            format!("{:?} {}", failure.as_connector_error(), failure.is_io())
        }
        Err(SdkError::ResponseError(error)) => {
            format!("not understood, status {}", error.raw().status().as_u16())
        }
        Err(SdkError::ServiceError(error)) => {
            let raw = error.raw().status().as_u16();
            let error = error.into_err();
            let meta: &ErrorMetadata = error.meta();
            format!("{raw} {:?} {:?} {:?}", error.code(), error.message(), meta.request_id())
        }
        Err(error) => DisplayErrorContext(&error).to_string(),
    }
}

/// Predicates, without matching.
pub fn is_gone(error: &SdkError<DescribeRepositoriesError>) -> bool {
    let gone = error.as_service_error().map(|error| error.is_repository_not_found_exception());
    gone == Some(true) && error.raw_response().is_some() && error.code().is_some()
}

/// The errors of all operations as one.
pub fn of_any(error: Error) -> &'static str {
    match error {
        Error::RepositoryNotFoundException(_) => "no such repository",
        Error::ImageNotFoundException(_) => "no such image",
        other if other.code() == Some("AccessDeniedException") => "not allowed",
        _ => "something else",
    }
}

/// Errors that a test makes.
pub fn made() -> [DescribeRepositoriesError; 3] {
    let meta = ErrorMetadata::builder().code("Gone").message("not there").build();
    let gone = RepositoryNotFoundException::builder().message("gone").meta(meta.clone()).build();
    [
        DescribeRepositoriesError::RepositoryNotFoundException(gone),
        DescribeRepositoriesError::generic(meta),
        DescribeRepositoriesError::unhandled("anything"),
    ]
}

/// An error as the source of another, as `anyhow` and `?` take it.
pub async fn boxed(client: &Client) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    client.delete_repository().repository_name("a").force(true).send().await?;
    Ok(())
}
