//! What a scan finds: the same in every image.

use serde_json::{Value, json};

/// The structure `ImageScanStatus`.
pub(super) fn status(status: &str) -> Value {
    json!({"status": status, "description": format!("The scan is {status}.")})
}

/// The structure `ImageScanFindings` without its findings.
pub(super) fn summary(now: f64) -> Value {
    json!({
        "imageScanCompletedAt": now,
        "vulnerabilitySourceUpdatedAt": 1_700_000_000,
        "findingSeverityCounts": {"HIGH": 1, "MEDIUM": 1},
    })
}

/// A list of the structure `ImageScanFinding`.
pub(super) fn findings() -> Vec<Value> {
    vec![finding("TEST-2023-0001", "HIGH", "openssl"), finding("TEST-2023-0002", "MEDIUM", "zlib")]
}

fn finding(name: &str, severity: &str, package: &str) -> Value {
    json!({
        "name": name,
        "description": format!("A weakness of {package}, made up for tests."),
        "uri": format!("https://example.com/{name}"),
        "severity": severity,
        "attributes": [
            {"key": "package_name", "value": package},
            {"key": "package_version", "value": "1.0.0"},
        ],
    })
}
