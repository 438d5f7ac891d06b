//! Scans.

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::registry::Scripted;
use crate::support::Fixture;

fn complete() -> Value {
    let attribute = |key: &str, value: &str| json!({"key": key, "value": value});
    json!({
        "imageScanStatus": {"status": "COMPLETE"},
        "imageScanFindings": {
            "findingSeverityCounts": {"HIGH": 1, "LOW": 1},
            "findings": [
                {"name": "CVE-2026-0002", "severity": "LOW", "uri": "https://example.com/2"},
                {"name": "CVE-2026-0001", "severity": "HIGH", "uri": "https://example.com/1",
                 "attributes": [attribute("package_name", "zlib"),
                                attribute("package_version", "1.2")]},
            ],
        },
    })
}

#[test]
fn a_verdict_that_is_there_is_shown_the_worst_first() {
    let fixture = Fixture::new();
    fixture.script("DescribeImageScanFindings", [complete()]);
    assert_snapshot!(fixture.both(&["scan", "team/app:1.2"]));
    assert!(!fixture.registry.take_calls().contains(&"StartImageScan".to_owned()));
}

#[test]
fn findings_of_enhanced_scans_are_shown_too() {
    let fixture = Fixture::new();
    let finding = json!({
        "severity": "CRITICAL",
        "title": "a title",
        "packageVulnerabilityDetails": {
            "vulnerabilityId": "CVE-2026-0003",
            "sourceUrl": "https://example.com/3",
            "vulnerablePackages": [
                {"name": "openssl", "version": "3.0.1", "fixedInVersion": "3.0.2"},
            ],
        },
    });
    let active = json!({
        "imageScanStatus": {"status": "ACTIVE"},
        "imageScanFindings": {"enhancedFindings": [finding]},
    });
    fixture.script("DescribeImageScanFindings", [active]);
    assert_snapshot!(fixture.both(&["scan", "team/app"]));
}

#[test]
fn a_scan_is_started_where_there_is_none() {
    let fixture = Fixture::new();
    let missing = || Scripted::fault("ScanNotFoundException", "no scan");
    fixture.registry.script("DescribeImageScanFindings", [missing(), Scripted::json(complete())]);
    fixture.script("StartImageScan", [json!({})]);
    let ended = fixture.ecr(&["scan", "team/app:1.2"]);
    let told = "started a scan of team/app:1.2, waiting for the verdict\n";
    assert_eq!((ended.code, ended.err.as_str()), (0, told));
    assert_eq!(
        fixture.registry.take_calls(),
        [
            "DescribeImageScanFindings",
            "StartImageScan",
            "DescribeImageScanFindings",
            "DescribeImageScanFindings"
        ]
    );

    fixture.registry.script("DescribeImageScanFindings", [missing()]);
    let ended = fixture.ecr(&["scan", "team/app:1.2", "--no-start"]);
    assert_eq!(ended.code, 30);
    let told = "ecr: there is no scan of team/app:1.2, and --no-start is given\n";
    assert_eq!((ended.out.as_str(), ended.err.as_str()), ("", told));
}

#[test]
fn findings_that_are_severe_enough_have_an_exit_code_of_their_own() {
    let fixture = Fixture::new();
    fixture.script("DescribeImageScanFindings", [complete()]);
    let ended = fixture.ecr(&["scan", "team/app:1.2", "--fail-on", "medium"]);
    assert_eq!(ended.code, 3);
    assert!(ended.out.contains("CVE-2026-0001"), "{}", ended.out);
    assert_eq!(
        ended.err,
        "ecr: team/app:1.2 has 1 finding of severity MEDIUM or worse (1 HIGH, 1 LOW)\n"
    );
    fixture.good(&["scan", "team/app:1.2", "--fail-on", "critical"]);
}

#[test]
fn an_image_that_cannot_be_scanned_is_told() {
    let fixture = Fixture::new();
    let status = json!({"status": "UNSUPPORTED_IMAGE", "description": "not a Linux image"});
    fixture.script("DescribeImageScanFindings", [json!({"imageScanStatus": status})]);
    let ended = fixture.ecr(&["scan", "team/app:1.2"]);
    assert_eq!(ended.code, 31);
    assert_eq!(
        ended.err,
        "ecr: team/app:1.2 was not scanned, UNSUPPORTED_IMAGE: not a Linux image\n"
    );
}
