//! The README shows what the program does: each session in it is run and compared.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use crate::lifecycle::POLICY;
use crate::registry::{Scripted, generated};
use crate::support::{Fixture, PASSWORD};
use crate::transfer::write_image;

const README: &str = include_str!("../../README.md");
const HOST: &str = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";

#[test]
fn the_sessions_in_the_readme_go_as_they_are_written() {
    let fixture = stocked();
    let mut sessions = 0;
    for block in README.split("```console\n").skip(1) {
        let block = block.split("```").next().unwrap();
        let mut code = 0;
        for step in block.split("$ ").skip(1) {
            let (line, expected) = step.split_once('\n').unwrap();
            let got = match line {
                "echo $?" => format!("{code}\n"),
                line => {
                    let arguments = words(line.strip_prefix("ecr ").unwrap());
                    let arguments: Vec<_> = arguments.iter().map(String::as_str).collect();
                    let ended = fixture.ecr(&arguments);
                    code = ended.code;
                    ended.err + &ended.out
                }
            };
            assert_eq!(sorted(&got), sorted(expected), "{line}\n{got}");
            sessions += 1;
        }
    }
    assert!(sessions > 10, "{sessions}");
}

#[test]
fn the_readme_has_the_table_of_exit_codes() {
    for kind in tinsmith_ecr_tools::failure::Kind::ALL {
        let row = format!("\n| {} | `{}` | ", kind.exit_code(), kind.name());
        assert!(README.contains(&row), "{row}");
    }
}

/// Blobs move at the same time, so their lines come in any order.
fn sorted(text: &str) -> Vec<&str> {
    let mut lines: Vec<_> = text.trim_end().lines().collect();
    lines.sort_unstable();
    lines
}

/// The words of a line as a shell makes them, as far as the README needs it.
fn words(line: &str) -> Vec<String> {
    let (mut words, mut quoted) = (vec![String::new()], false);
    for character in line.chars() {
        match (character, words.last_mut()) {
            ('\'', _) => quoted = !quoted,
            (' ', _) if !quoted => words.push(String::new()),
            (other, Some(word)) => word.push(other),
            (_, None) => unreachable!("there is always a word"),
        }
    }
    words
}

/// A registry with something in it for each command.
fn stocked() -> Fixture {
    let fixture = Fixture::new();
    fixture.file("policy.json", POLICY);
    fixture.file("misspelt.json", &POLICY.replace("countUnit", "countUnits"));
    write_image(&fixture, "layout", "1.2", &[generated(1_234_567, 1)]);
    let repository = |name: &str| {
        json!({
            "repositoryName": name,
            "repositoryUri": format!("{HOST}/{name}"),
            "repositoryArn": format!("arn:aws:ecr:eu-west-1:123456789012:repository/{name}"),
            "createdAt": 1_780_000_000,
            "imageTagMutability": "IMMUTABLE",
            "imageScanningConfiguration": {"scanOnPush": name == "team/app"},
        })
    };
    let digest = |digit: &str| format!("sha256:{}", digit.repeat(32));
    let image = |digit: &str, day: i64, tags: &[&str]| {
        json!({
            "imageDigest": digest(digit),
            "imageTags": tags,
            "imageSizeInBytes": 1_234_567 + day,
            "imagePushedAt": 1_780_000_000 + day * 86_400,
            "imageManifestMediaType": "application/vnd.oci.image.manifest.v1+json",
        })
    };
    let images = [image("1f", 0, &["1.1"]), image("2e", 9, &["1.2", "latest"])];
    let tag = |tag: &str, digit: &str| json!({"imageTag": tag, "imageDigest": digest(digit)});
    let tags = [tag("1.1", "1f"), tag("1.2", "2e"), tag("latest", "2e")];
    let token = json!({
        "authorizationToken": STANDARD.encode(format!("AWS:{PASSWORD}")),
        "expiresAt": 1_796_041_800,
        "proxyEndpoint": format!("https://{HOST}"),
    });
    let gone = json!({
        "imageDigest": digest("0d"),
        "imagePushedAt": 1_770_000_000,
        "action": {"type": "EXPIRE"},
        "appliedRulePriority": 1,
    });
    for (operation, answer) in [
        (
            "DescribeRepositories",
            json!({"repositories": [repository("team/app"), repository("team/web")]}),
        ),
        ("DescribeImages", json!({"imageDetails": images})),
        ("ListImages", json!({"imageIds": tags})),
        ("StartImageScan", json!({})),
        ("GetAuthorizationToken", json!({"authorizationData": [token]})),
        ("StartLifecyclePolicyPreview", json!({"status": "IN_PROGRESS"})),
        ("GetLifecyclePolicyPreview", json!({"status": "COMPLETE", "previewResults": [gone]})),
        ("DescribeRegistry", json!({"registryId": "123456789012"})),
    ] {
        fixture.script(operation, [answer]);
    }
    let missing = Scripted::fault("ScanNotFoundException", "there is no scan");
    fixture.registry.script("DescribeImageScanFindings", [missing, Scripted::json(findings())]);
    fixture
}

fn findings() -> Value {
    let finding = |name: &str, severity: &str, package: &str, version: &str| {
        json!({
            "name": name,
            "severity": severity,
            "uri": format!("https://security.example.com/{name}"),
            "attributes": [{"key": "package_name", "value": package},
                           {"key": "package_version", "value": version}],
        })
    };
    json!({
        "imageScanStatus": {"status": "COMPLETE"},
        "imageScanFindings": {
            "findingSeverityCounts": {"HIGH": 1, "LOW": 1},
            "findings": [finding("CVE-2026-0002", "LOW", "tar", "1.34"),
                         finding("CVE-2026-0001", "HIGH", "zlib", "1.2.11")],
        },
    })
}
