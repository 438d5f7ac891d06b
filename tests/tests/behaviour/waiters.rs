//! Waiters: the states that end them, those that do not, errors and time.

use std::time::Duration;

use serde_json::json;
use tinsmith_ecr::client::Waiters;
use tinsmith_ecr::config::timeout::TimeoutConfig;
use tinsmith_ecr::error::{DisplayErrorContext, ProvideErrorMetadata};
use tinsmith_ecr::types::{ImageIdentifier, ImageScanStatus, LifecyclePolicyPreviewStatus};
use tinsmith_ecr::waiters::image_scan_complete::{
    ImageScanCompleteFinalPoll, WaitUntilImageScanCompleteError,
};
use tinsmith_ecr::waiters::lifecycle_policy_preview_complete::WaitUntilLifecyclePolicyPreviewCompleteError;
use tinsmith_ecr::{Client, Error};
use tinsmith_tests::server::{Reply, Script, Server};
use tokio::time::Instant;

use crate::support::{clocked, config, failed};

const HOUR: Duration = Duration::from_secs(3600);

type Scan = Result<ImageScanCompleteFinalPoll, WaitUntilImageScanCompleteError>;

async fn scan(client: &Client, max_wait: Duration) -> Scan {
    let image = ImageIdentifier::builder().image_tag("latest").build();
    let waiter = client.wait_until_image_scan_complete().repository_name("app").image_id(image);
    waiter.wait(max_wait).await
}

async fn preview(client: &Client) -> Result<String, WaitUntilLifecyclePolicyPreviewCompleteError> {
    let waiter = client.wait_until_lifecycle_policy_preview_complete().repository_name("app");
    let done = waiter.wait(HOUR).await?;
    Ok(done.into_result().unwrap().lifecycle_policy_text.unwrap_or_default())
}

fn scanned(status: &str) -> Reply {
    Reply::json(200, json!({"imageScanStatus": {"status": status}}))
}

fn previewed(status: &str) -> Reply {
    Reply::json(200, json!({"status": status, "lifecyclePolicyText": "{}"}))
}

fn script(replies: impl IntoIterator<Item = Reply>) -> Server {
    Server::start(replies.into_iter().fold(Script::new(), Script::reply))
}

#[tokio::test]
async fn a_scan_is_waited_for_until_it_is_complete() {
    for end in ["COMPLETE", "ACTIVE"] {
        let server = script(["PENDING", "IN_PROGRESS", "IN_PROGRESS", end].map(scanned));
        let (client, clock) = clocked(&server);
        let done = scan(&client, HOUR).await.unwrap();
        let output = done.as_result().unwrap();
        let status = output.image_scan_status().and_then(ImageScanStatus::status).unwrap();
        assert_eq!(status.as_str(), end);
        assert_eq!(clock.waits(), [5.0, 10.0, 20.0]);
        for request in server.requests() {
            assert_eq!(request.target(), "DescribeImageScanFindings");
            let image = json!({"imageTag": "latest"});
            assert_eq!(request.json(), json!({"repositoryName": "app", "imageId": image}));
        }
        server.finish();
    }
}

#[tokio::test]
async fn every_other_end_of_a_scan_fails_at_once() {
    for end in [
        "FAILED",
        "UNSUPPORTED_IMAGE",
        "SCAN_ELIGIBILITY_EXPIRED",
        "FINDINGS_UNAVAILABLE",
        "LIMIT_EXCEEDED",
        "IMAGE_ARCHIVED",
        "IMAGE_SIZE_EXCEEDED",
    ] {
        let server = script([scanned("IN_PROGRESS"), scanned(end)]);
        let (client, clock) = clocked(&server);
        let error = failed(scan(&client, HOUR).await);
        assert_eq!(
            error.to_string(),
            "ImageScanComplete: the service reached a state from which it cannot succeed"
        );
        let WaitUntilImageScanCompleteError::FailureState(state) = error else {
            panic!("{end}: {error:?}");
        };
        let output = state.final_poll().as_result().unwrap();
        let status = output.image_scan_status().and_then(ImageScanStatus::status).unwrap();
        assert_eq!(status.as_str(), end);
        assert_eq!(clock.waits(), [5.0]);
        server.finish();
    }
}

#[tokio::test]
async fn states_that_nobody_knows_go_on_waiting() {
    let server = script([
        scanned("BREWING"),
        Reply::json(200, "{}"),
        Reply::json(200, json!({"imageScanStatus": {}})),
        scanned("complete"),
        scanned("COMPLETE"),
    ]);
    let (client, clock) = clocked(&server);
    assert!(scan(&client, HOUR).await.is_ok());
    assert_eq!(clock.waits(), [5.0, 10.0, 20.0, 40.0]);
    server.finish();
}

#[tokio::test]
async fn pauses_grow_to_two_minutes_and_fit_into_the_time() {
    let server = Server::answering(|_| scanned("IN_PROGRESS"));
    let (client, clock) = clocked(&server);
    let error = failed(scan(&client, Duration::from_secs(600)).await);
    // The last pause is what is left but for the shortest pause, so that no call comes too late.
    assert_eq!(clock.waits(), [5.0, 10.0, 20.0, 40.0, 80.0, 120.0, 120.0, 120.0, 80.0]);
    assert_eq!(
        error.to_string(),
        "ImageScanComplete: not there after 595.0 s and 10 calls (limit 600.0 s)"
    );
    let WaitUntilImageScanCompleteError::ExceededMaxWait(exceeded) = error else {
        panic!("{error:?}");
    };
    assert_eq!(exceeded.max_wait(), Duration::from_secs(600));
    assert_eq!(exceeded.elapsed(), Duration::from_secs(595));
    assert_eq!(exceeded.poll_count(), 10);
    server.finish();
}

#[tokio::test]
async fn an_error_of_the_operation_ends_the_wait() {
    let refusal = Reply::error(400, "ScanNotFoundException", "no scan of that image");
    let server = script([scanned("IN_PROGRESS"), refusal]);
    let (client, _) = clocked(&server);
    let error = failed(scan(&client, HOUR).await);
    assert_eq!(
        DisplayErrorContext(&error).to_string(),
        "ImageScanComplete: a call failed: ECR DescribeImageScanFindings: ScanNotFoundException: \
         no scan of that image (status 400, 1 attempt)"
    );
    let WaitUntilImageScanCompleteError::OperationFailed(operation) = error else {
        panic!("{error:?}");
    };
    let service = operation.error().as_service_error().unwrap();
    assert!(service.is_scan_not_found_exception());
    server.finish();
}

#[tokio::test]
async fn why_a_wait_ended_becomes_the_services_error_with_its_code() {
    let server = script([Reply::error(400, "ScanNotFoundException", "no scan of that image")]);
    let (client, _) = clocked(&server);
    let error = Error::from(failed(scan(&client, HOUR).await));
    assert!(matches!(error, Error::Unhandled(_)));
    assert_eq!(error.code(), Some("ScanNotFoundException"));
    server.finish();
    let server = script([scanned("FAILED")]);
    let (client, _) = clocked(&server);
    let error = Error::from(failed(scan(&client, HOUR).await));
    assert_eq!(error.code(), None);
    server.finish();
}

#[tokio::test]
async fn throttling_on_the_way_is_retried_and_does_not_end_the_wait() {
    let busy = || Reply::error(400, "ThrottlingException", "busy");
    let server = script([scanned("IN_PROGRESS"), busy(), busy(), scanned("COMPLETE")]);
    let (client, clock) = clocked(&server);
    assert!(scan(&client, HOUR).await.is_ok());
    assert_eq!(clock.waits(), [5.0, 1.0, 2.0]);
    server.finish();
}

#[tokio::test]
async fn an_input_that_is_not_complete_is_not_waited_with() {
    let server = script([]);
    let (client, _) = clocked(&server);
    let error = failed(client.wait_until_image_scan_complete().wait(HOUR).await);
    assert!(matches!(error, WaitUntilImageScanCompleteError::ConstructionFailure(_)), "{error:?}");
    let told = DisplayErrorContext(&error).to_string();
    assert!(told.contains("repositoryName") && told.contains("imageId"), "{told}");
    server.finish();
}

#[tokio::test]
async fn a_preview_is_waited_for_until_it_is_there_or_failed() {
    let server = script([previewed("IN_PROGRESS"), previewed("COMPLETE")]);
    let (client, clock) = clocked(&server);
    assert_eq!(preview(&client).await.unwrap(), "{}");
    assert_eq!(clock.waits(), [5.0]);
    assert_eq!(server.requests()[0].target(), "GetLifecyclePolicyPreview");
    server.finish();

    let server = script([previewed("IN_PROGRESS"), previewed("FAILED")]);
    let (client, _) = clocked(&server);
    let error = failed(preview(&client).await);
    let WaitUntilLifecyclePolicyPreviewCompleteError::FailureState(state) = error else {
        panic!("{error:?}");
    };
    let output = state.into_final_poll().into_result().unwrap();
    assert_eq!(output.status(), Some(&LifecyclePolicyPreviewStatus::Failed));
    server.finish();
}

#[tokio::test]
async fn waiters_are_a_trait_too() {
    async fn wait(client: &impl Waiters) -> bool {
        let waiter = client.wait_until_lifecycle_policy_preview_complete().repository_name("app");
        waiter.wait(HOUR).await.is_ok()
    }
    let server = script([previewed("COMPLETE")]);
    assert!(wait(&clocked(&server).0).await);
    server.finish();
}

/// The client's own timer, tokio's, on its paused clock.
#[tokio::test(start_paused = true)]
async fn waits_go_by_the_clock_of_tokio() {
    let server = script(["IN_PROGRESS", "IN_PROGRESS", "COMPLETE"].map(scanned));
    let config = config(&server).timeout_config(TimeoutConfig::disabled()).randomness(|| 1.0);
    let client = Client::from_conf(config.build());
    let start = Instant::now();
    assert!(scan(&client, HOUR).await.is_ok());
    // Pauses of 5 and 10 seconds; how far the clock runs while answers are on their way depends
    // on what other timers the runtime has.
    assert!(start.elapsed() >= Duration::from_secs(15), "{:?}", start.elapsed());
    server.finish();
}
