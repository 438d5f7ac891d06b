//! Lifecycle policies.

use insta::assert_snapshot;
use serde_json::json;

use crate::registry::Scripted;
use crate::support::Fixture;

pub const POLICY: &str = r#"{"rules": [{"rulePriority": 1, "selection": {"tagStatus": "untagged",
    "countType": "sinceImagePushed", "countUnit": "days", "countNumber": 14},
    "action": {"type": "expire"}}]}"#;

#[test]
fn a_policy_is_checked_without_a_call() {
    let fixture = Fixture::new();
    fixture.file("policy.json", POLICY);
    assert_snapshot!(fixture.both(&["lifecycle", "check", "policy.json"]));
    let ended = fixture.with_input(&["lifecycle", "check", "-"], POLICY);
    assert_eq!((ended.code, ended.out.as_str()), (0, "the policy is valid: 1 rule\n"));
    assert_eq!(fixture.registry.take_calls(), [""; 0]);
}

#[test]
fn a_preview_shows_what_would_go() {
    let fixture = Fixture::new();
    fixture.file("policy.json", POLICY);
    let image = |digit: &str, pushed: i64| {
        json!({
            "imageDigest": format!("sha256:{}", digit.repeat(64)),
            "imagePushedAt": pushed,
            "action": {"type": "EXPIRE"},
            "appliedRulePriority": 1,
        })
    };
    let images = [image("b", 1_780_000_500), image("a", 1_780_000_000)];
    fixture.script("StartLifecyclePolicyPreview", [json!({"status": "IN_PROGRESS"})]);
    let preview = json!({"status": "COMPLETE", "previewResults": images});
    fixture.script("GetLifecyclePolicyPreview", [preview]);
    assert_snapshot!(fixture.both(&["lifecycle", "preview", "team/app", "policy.json"]));

    let nothing = json!({"status": "COMPLETE", "previewResults": []});
    fixture.script("GetLifecyclePolicyPreview", [nothing]);
    let out = fixture.good(&["lifecycle", "preview", "team/app", "policy.json"]);
    assert_eq!(out, "the policy would leave all images of team/app\n");
}

#[test]
fn a_preview_that_was_broken_off_is_waited_for() {
    let fixture = Fixture::new();
    fixture.file("policy.json", POLICY);
    let busy = Scripted::fault("LifecyclePolicyPreviewInProgressException", "busy");
    let started = Scripted::json(json!({"status": "IN_PROGRESS"}));
    fixture.registry.script("StartLifecyclePolicyPreview", [busy, started]);
    let preview = json!({"status": "COMPLETE", "previewResults": []});
    fixture.script("GetLifecyclePolicyPreview", [preview]);
    fixture.good(&["lifecycle", "preview", "team/app", "policy.json"]);
    let calls = fixture.registry.take_calls();
    let starts = calls.iter().filter(|call| *call == "StartLifecyclePolicyPreview");
    assert_eq!(starts.count(), 2);
}

#[test]
fn a_preview_that_fails_is_told() {
    let fixture = Fixture::new();
    fixture.file("policy.json", POLICY);
    fixture.script("StartLifecyclePolicyPreview", [json!({"status": "IN_PROGRESS"})]);
    fixture.script("GetLifecyclePolicyPreview", [json!({"status": "FAILED"})]);
    let ended = fixture.ecr(&["lifecycle", "preview", "team/app", "policy.json"]);
    assert_eq!(ended.code, 31);
    assert!(ended.err.starts_with("ecr: the preview for team/app failed: "), "{}", ended.err);
}
