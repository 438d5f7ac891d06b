//! `ecr scan`.

use std::collections::BTreeMap;

use serde::Serialize;
use tinsmith_ecr::Client;
use tinsmith_ecr::error::ProvideErrorMetadata;
use tinsmith_ecr::types::{EnhancedImageScanFinding, ImageScanFinding};
use tinsmith_ecr::waiters::image_scan_complete::WaitUntilImageScanCompleteError as WaitError;
use tinsmith_ecr_tools::failure::{Failure, Kind};
use tinsmith_ecr_tools::scan::{ScanError, Severity, Summary, Verdict, wait};

use crate::arguments::{Global, Scan};
use crate::output::{Output, count};
use crate::progress::say;
use crate::session;
use crate::table::{Table, plain};
use crate::target::Target;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Scanned {
    image: String,
    status: String,
    /// Findings by severity; those without findings are left out.
    counts: BTreeMap<String, u64>,
    total: u64,
    findings: Vec<Finding>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Finding {
    severity: String,
    name: String,
    package: Option<String>,
    version: Option<String>,
    fixed_in: Option<String>,
    uri: Option<String>,
    #[serde(skip)]
    rank: Severity,
}

pub async fn run(global: &Global, output: Output, scan: &Scan) -> Result<(), Failure> {
    let target = Target::image(&scan.image, global)?.private("scan")?;
    let client = session::private(global, &target.place).await?;
    let (status, summary) = match verdict(global, &client, &target, scan).await? {
        Verdict::Scanned { status, summary } => (status, summary),
        Verdict::NotScanned { status, description } => {
            let why = description.map_or(String::new(), |why| format!(": {why}"));
            let told = format!("{} was not scanned, {}{why}", target.name(), status.as_str());
            return Err(Failure::new(Kind::Refused, told));
        }
    };
    let counts = Severity::ALL.into_iter().filter(|severity| summary.count(*severity) > 0);
    let scanned = Scanned {
        image: target.name(),
        status: status.as_str().to_owned(),
        counts: counts.map(|it| (it.to_string(), summary.count(it))).collect(),
        total: summary.total(),
        findings: findings(&client, &target).await?,
    };
    output.show(&scanned, |scanned| human(scanned, &summary))?;
    match scan.fail_on {
        Some(limit) => judge(&scanned.image, &summary, limit),
        None => Ok(()),
    }
}

/// Waits for the verdict, of a scan that is started where there is none.
async fn verdict(
    global: &Global,
    client: &Client,
    target: &Target,
    scan: &Scan,
) -> Result<Verdict, Failure> {
    let registry = target.place.registry.as_deref();
    let wait = || wait(client, registry, &target.repository, target.id(), scan.max_wait);
    match wait().await {
        Err(error) if is_missing(&error) && scan.no_start => {
            let told = format!("there is no scan of {}, and --no-start is given", target.name());
            Err(Failure::new(Kind::NotFound, told))
        }
        Err(error) if is_missing(&error) => {
            client
                .start_image_scan()
                .set_registry_id(target.place.registry.clone())
                .repository_name(&target.repository)
                .image_id(target.id())
                .send()
                .await?;
            say(global, &format!("started a scan of {}, waiting for the verdict", target.name()));
            Ok(wait().await?)
        }
        other => Ok(other?),
    }
}

fn is_missing(error: &ScanError) -> bool {
    let ScanError::Wait(error) = error else { return false };
    let WaitError::OperationFailed(failed) = &**error else { return false };
    failed.error().code() == Some("ScanNotFoundException")
}

/// What was found, the worst first.
async fn findings(client: &Client, target: &Target) -> Result<Vec<Finding>, Failure> {
    let request = client
        .describe_image_scan_findings()
        .set_registry_id(target.place.registry.clone())
        .repository_name(&target.repository)
        .image_id(target.id());
    let mut found = Vec::new();
    let mut pages = request.into_paginator().send();
    while let Some(page) = pages.try_next().await? {
        let Some(page) = page.image_scan_findings() else { continue };
        found.extend(page.findings().iter().map(basic));
        found.extend(page.enhanced_findings().iter().map(enhanced));
    }
    found.sort_by(|one, other| other.rank.cmp(&one.rank).then_with(|| one.name.cmp(&other.name)));
    Ok(found)
}

fn basic(finding: &ImageScanFinding) -> Finding {
    let attribute = |name: &str| {
        let found = finding.attributes().iter().find(|attribute| attribute.key() == name);
        found.and_then(|attribute| attribute.value()).map(str::to_owned)
    };
    Finding {
        severity: finding.severity().map_or(String::new(), |it| it.as_str().to_owned()),
        name: finding.name().unwrap_or_default().to_owned(),
        package: attribute("package_name"),
        version: attribute("package_version"),
        fixed_in: attribute("fixed_version"),
        uri: finding.uri().map(str::to_owned),
        rank: Severity::of(finding.severity().map_or("", |it| it.as_str())),
    }
}

fn enhanced(finding: &EnhancedImageScanFinding) -> Finding {
    let details = finding.package_vulnerability_details();
    let package = details.and_then(|details| details.vulnerable_packages().first());
    let name = details.and_then(|details| details.vulnerability_id()).or(finding.title());
    Finding {
        severity: finding.severity().unwrap_or_default().to_owned(),
        name: name.unwrap_or_default().to_owned(),
        package: package.and_then(|package| package.name()).map(str::to_owned),
        version: package.and_then(|package| package.version()).map(str::to_owned),
        fixed_in: package.and_then(|package| package.fixed_in_version()).map(str::to_owned),
        uri: details.and_then(|details| details.source_url()).map(str::to_owned),
        rank: Severity::of(finding.severity().unwrap_or_default()),
    }
}

fn human(scanned: &Scanned, summary: &Summary) -> String {
    let mut text = format!("{}: {}, {summary}\n", scanned.image, plain(&scanned.status));
    if !scanned.findings.is_empty() {
        let mut table = Table::new(["SEVERITY", "NAME", "PACKAGE", "VERSION", "FIXED IN", "URI"]);
        let cell = |text: &Option<String>| text.clone().unwrap_or_else(|| "-".to_owned());
        for finding in &scanned.findings {
            table.row([
                finding.severity.clone(),
                finding.name.clone(),
                cell(&finding.package),
                cell(&finding.version),
                cell(&finding.fixed_in),
                cell(&finding.uri),
            ]);
        }
        text.push('\n');
        text.push_str(&table.text());
    }
    text
}

/// Fails where a finding is as severe as `limit`.
fn judge(image: &str, summary: &Summary, limit: Severity) -> Result<(), Failure> {
    let severe = Severity::ALL.into_iter().filter(|severity| *severity >= limit);
    let severe: u64 = severe.map(|severity| summary.count(severity)).sum();
    if severe == 0 {
        return Ok(());
    }
    let severe = count(usize::try_from(severe).unwrap_or(usize::MAX), "finding");
    let told = format!("{image} has {severe} of severity {limit} or worse ({summary})");
    Err(Failure::new(Kind::Findings, told))
}
