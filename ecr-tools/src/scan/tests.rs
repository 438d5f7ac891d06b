use tinsmith_ecr::testing::{self, Rule, RuleMode, StubClient, mock, mock_client};

use super::*;

async fn verdict(rule: &Rule, max_wait: u64) -> Result<Verdict, ScanError> {
    let client = mock_client!(tinsmith_ecr, RuleMode::MatchAny, [rule]);
    let image = ImageIdentifier::builder().image_tag("v1").build();
    wait(&client, None, "app", image, Duration::from_secs(max_wait)).await
}

fn status(status: &str) -> String {
    format!(r#"{{"imageScanStatus": {{"status": "{status}", "description": "so"}}}}"#)
}

fn summary(counts: [u64; 6]) -> Summary {
    Summary { counts }
}

#[tokio::test]
async fn a_scan_is_waited_for_and_summed_up() {
    for ended in ["COMPLETE", "ACTIVE"] {
        let rule = mock!(Client::describe_image_scan_findings)
            .sequence()
            .json(&status("PENDING"))
            .json(&status("IN_PROGRESS"))
            .json(&format!(
                r#"{{"imageScanStatus": {{"status": "{ended}"}}, "imageScanFindings":
                    {{"findingSeverityCounts": {{"HIGH": 2, "LOW": 30, "UNTRIAGED": 1}}}},
                    "nextToken": "more"}}"#
            ))
            .build();
        let expected = Verdict::Scanned {
            status: ScanStatus::from(ended),
            summary: summary([1, 0, 30, 0, 2, 0]),
        };
        assert_eq!(verdict(&rule, 300).await.unwrap(), expected);
        assert_eq!(rule.num_calls(), 3);
    }
}

#[tokio::test]
async fn findings_without_counts_are_counted_over_all_pages() {
    let rule = mock!(Client::describe_image_scan_findings)
        .sequence()
        .json(
            r#"{"imageScanStatus": {"status": "COMPLETE"}, "nextToken": "2",
                "imageScanFindings": {"findings": [{"severity": "CRITICAL"}, {}]}}"#,
        )
        .json(
            r#"{"imageScanFindings": {"enhancedFindings": [
                {"severity": "MEDIUM"}, {"severity": "UNTRIAGED"}]}}"#,
        )
        .build();
    let stubs = StubClient::new().rule(&rule);
    let client = Client::from_conf(testing::config(&stubs).build());
    let image = ImageIdentifier::builder().image_tag("v1").build();
    let registry = Some("123456789012");
    let found = wait(&client, registry, "app", image, Duration::from_secs(60)).await.unwrap();
    let expected =
        Verdict::Scanned { status: ScanStatus::Complete, summary: summary([2, 0, 0, 1, 0, 1]) };
    assert_eq!(found, expected);
    assert_eq!(
        stubs.requests()[1].input_json(),
        concat!(
            r#"{"registryId":"123456789012","repositoryName":"app","#,
            r#""imageId":{"imageTag":"v1"},"nextToken":"2"}"#
        )
    );
}

#[tokio::test]
async fn a_state_that_never_becomes_a_scan_ends_the_wait() {
    for ended in [
        "FAILED",
        "UNSUPPORTED_IMAGE",
        "SCAN_ELIGIBILITY_EXPIRED",
        "FINDINGS_UNAVAILABLE",
        "LIMIT_EXCEEDED",
        "IMAGE_ARCHIVED",
        "IMAGE_SIZE_EXCEEDED",
    ] {
        let rule = mock!(Client::describe_image_scan_findings).then_json(&status(ended));
        let expected = Verdict::NotScanned {
            status: ScanStatus::from(ended),
            description: Some("so".to_owned()),
        };
        assert_eq!(verdict(&rule, 300).await.unwrap(), expected);
    }
}

#[tokio::test]
async fn time_that_is_over_and_calls_that_fail_are_errors() {
    let rule = mock!(Client::describe_image_scan_findings)
        .sequence()
        .json(&status("PENDING"))
        .repeatedly()
        .build();
    let error = verdict(&rule, 60).await.unwrap_err();
    let ScanError::Wait(wait) = &error else { panic!("{error:?}") };
    assert!(matches!(**wait, WaitError::ExceededMaxWait(_)));
    assert_eq!(error.to_string(), "waiting for the scan of an image failed");

    let rule = mock!(Client::describe_image_scan_findings)
        .then_error_code("ScanNotFoundException", "none");
    let error = verdict(&rule, 60).await.unwrap_err();
    let ScanError::Wait(wait) = error else { panic!("{error:?}") };
    assert!(matches!(*wait, WaitError::OperationFailed(_)));
}

#[test]
fn the_worst_finding_decides() {
    let some = summary([1, 0, 0, 3, 2, 0]);
    assert_eq!(some.worst(), Some(Severity::High));
    assert!(some.exceeds(Severity::Medium));
    assert!(!some.exceeds(Severity::High));
    assert_eq!((some.total(), some.count(Severity::Medium)), (6, 3));
    assert_eq!(some.to_string(), "2 HIGH, 3 MEDIUM, 1 UNDEFINED");
    let none = Summary::default();
    assert_eq!((none.worst(), none.exceeds(Severity::Undefined)), (None, false));
    assert_eq!(none.to_string(), "no findings");
}
