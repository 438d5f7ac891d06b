//! Scans of images: waiting for the verdict, and how bad it is.
//!
//! [`wait`] asks with the client's waiter, on the client's timer, until the scan is in a state
//! that it does not leave by itself. Findings of basic scans and those of enhanced scans, which
//! Amazon Inspector makes, are counted alike. See [image scanning][docs].
//!
//! [docs]: https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning.html

use std::error::Error;
use std::fmt;
use std::time::Duration;

use tinsmith_ecr::Client;
use tinsmith_ecr::error::SdkError;
use tinsmith_ecr::operation::describe_image_scan_findings::{
    DescribeImageScanFindingsError, DescribeImageScanFindingsOutput,
};
use tinsmith_ecr::types::{FindingSeverity, ImageIdentifier, ImageScanFindings, ScanStatus};
use tinsmith_ecr::waiters::image_scan_complete::WaitUntilImageScanCompleteError as WaitError;

/// How dangerous a finding is. The order is that of the danger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Not rated, or rated in a way that is not known here (`UNDEFINED`, `UNTRIAGED`).
    Undefined,
    /// Worth knowing.
    Informational,
    /// Of little danger.
    Low,
    /// Of some danger.
    Medium,
    /// Of great danger.
    High,
    /// Of the greatest danger.
    Critical,
}

impl Severity {
    /// All, the least dangerous first.
    pub const ALL: [Self; 6] =
        [Self::Undefined, Self::Informational, Self::Low, Self::Medium, Self::High, Self::Critical];

    /// Reads the name that the service gives, such as `HIGH`; one that is not known is
    /// [`Undefined`](Self::Undefined).
    pub fn of(name: &str) -> Self {
        let same = |severity: &Self| severity.name() == name;
        Self::ALL.into_iter().find(same).unwrap_or(Self::Undefined)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Undefined => "UNDEFINED",
            Self::Informational => "INFORMATIONAL",
            Self::Low => "LOW",
            Self::Medium => "MEDIUM",
            Self::High => "HIGH",
            Self::Critical => "CRITICAL",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// How many findings there are of each severity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Summary {
    /// In the order of [`Severity::ALL`].
    counts: [u64; 6],
}

impl Summary {
    /// Counts the findings of one answer: by the counts that the service gives, or where it gives
    /// none, one by one. Then the findings of further pages are not in it: see
    /// [`add`](Self::add).
    pub fn of(findings: &ImageScanFindings) -> Self {
        let mut summary = Self::default();
        match findings.finding_severity_counts() {
            Some(counts) if !counts.is_empty() => {
                for (severity, count) in counts {
                    summary.more(severity.as_str(), u64::try_from(*count).unwrap_or_default());
                }
            }
            _ => summary.add(findings),
        }
        summary
    }

    /// Counts the findings of an answer one by one, basic and enhanced ones, whatever their
    /// status.
    pub fn add(&mut self, findings: &ImageScanFindings) {
        for finding in findings.findings() {
            self.more(finding.severity().map_or("", FindingSeverity::as_str), 1);
        }
        for finding in findings.enhanced_findings() {
            self.more(finding.severity().unwrap_or_default(), 1);
        }
    }

    fn more(&mut self, name: &str, count: u64) {
        if let Some(sum) = self.counts.get_mut(Severity::of(name) as usize) {
            *sum = sum.saturating_add(count);
        }
    }

    /// How many findings there are of this severity.
    pub fn count(&self, severity: Severity) -> u64 {
        self.counts.get(severity as usize).copied().unwrap_or_default()
    }

    /// How many findings there are.
    pub fn total(&self) -> u64 {
        self.counts.iter().fold(0, |sum, count| sum.saturating_add(*count))
    }

    /// The greatest severity that a finding has, and none where there are no findings.
    pub fn worst(&self) -> Option<Severity> {
        Severity::ALL.into_iter().rev().find(|severity| self.count(*severity) > 0)
    }

    /// Whether any finding is more dangerous than `limit`. Findings that are not rated never are:
    /// look at their [`count`](Self::count), too, where they matter.
    pub fn exceeds(&self, limit: Severity) -> bool {
        self.worst().is_some_and(|worst| worst > limit)
    }
}

impl fmt::Display for Summary {
    /// Such as `2 CRITICAL, 1 LOW`, the worst first, or `no findings`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut comma = "";
        for severity in Severity::ALL.into_iter().rev() {
            let count = self.count(severity);
            if count > 0 {
                write!(f, "{comma}{count} {severity}")?;
                comma = ", ";
            }
        }
        if comma.is_empty() { f.write_str("no findings") } else { Ok(()) }
    }
}

/// What a scan came to.
#[derive(Debug, Clone, PartialEq)]
#[must_use = "the scan may have failed, or found something"]
pub enum Verdict {
    /// The image was scanned.
    Scanned {
        /// `COMPLETE`, or `ACTIVE` where continuous scanning goes on watching the image.
        status: ScanStatus,
        /// What was found.
        summary: Summary,
    },
    /// The image was not scanned, and waiting longer does not help.
    NotScanned {
        /// Such as `FAILED`, `UNSUPPORTED_IMAGE` or `LIMIT_EXCEEDED`.
        status: ScanStatus,
        /// What the service says about it.
        description: Option<String>,
    },
}

/// Why there is no verdict.
#[derive(Debug)]
#[non_exhaustive]
pub enum ScanError {
    /// The time was over, or a call failed. `ScanNotFoundException` says that no scan was begun,
    /// which is also so for a moment after a push.
    Wait(Box<WaitError>),
    /// Reading a further page of the findings failed.
    Page(Box<SdkError<DescribeImageScanFindingsError>>),
    /// The answer is not complete, for this reason.
    Answer(&'static str),
}

impl fmt::Display for ScanError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Wait(_) => f.write_str("waiting for the scan of an image failed"),
            Self::Page(_) => f.write_str("reading the findings of a scan failed"),
            Self::Answer(what) => write!(f, "the answer about a scan cannot be used: {what}"),
        }
    }
}

impl Error for ScanError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Wait(error) => Some(error),
            Self::Page(error) => Some(error),
            Self::Answer(_) => None,
        }
    }
}

/// Waits until the scan of an image has ended, for at most `max_wait`.
///
/// The scan is not started here. The registry is the caller's own unless `registry_id` is given.
///
/// # Errors
///
/// The time was over, or a call failed. A scan that failed is a [`Verdict`].
pub async fn wait(
    client: &Client,
    registry_id: Option<&str>,
    repository_name: &str,
    image: ImageIdentifier,
    max_wait: Duration,
) -> Result<Verdict, ScanError> {
    let waiter = client
        .wait_until_image_scan_complete()
        .set_registry_id(registry_id.map(str::to_owned))
        .repository_name(repository_name)
        .image_id(image.clone());
    let last = match waiter.wait(max_wait).await {
        Ok(last) => last.into_result(),
        Err(WaitError::FailureState(state)) => state.into_final_poll().into_result(),
        Err(error) => return Err(ScanError::Wait(Box::new(error))),
    };
    let output = last.map_err(|error| ScanError::Page(Box::new(error)))?;
    let status = output.image_scan_status().and_then(|status| status.status().cloned());
    let status = status.ok_or(ScanError::Answer("it has no status"))?;
    if !matches!(status, ScanStatus::Complete | ScanStatus::Active) {
        let description = output.image_scan_status().and_then(|status| status.description());
        return Ok(Verdict::NotScanned { status, description: description.map(str::to_owned) });
    }
    let next = |token: String| {
        let request = client.describe_image_scan_findings();
        let request = request.set_registry_id(registry_id.map(str::to_owned));
        request.repository_name(repository_name).image_id(image.clone()).next_token(token).send()
    };
    let summary = summary(output, next).await?;
    Ok(Verdict::Scanned { status, summary })
}

/// Sums up a first answer and, where the service does not count itself, the pages after it.
async fn summary<C>(
    first: DescribeImageScanFindingsOutput,
    next: impl Fn(String) -> C,
) -> Result<Summary, ScanError>
where
    C: Future<
        Output = Result<DescribeImageScanFindingsOutput, SdkError<DescribeImageScanFindingsError>>,
    >,
{
    let findings = first.image_scan_findings();
    let findings = findings.ok_or(ScanError::Answer("the scan has ended without findings"))?;
    let mut summary = Summary::of(findings);
    if findings.finding_severity_counts().is_some_and(|counts| !counts.is_empty()) {
        return Ok(summary);
    }
    let mut token = first.next_token;
    while let Some(asked) = token.filter(|token| !token.is_empty()) {
        let page = next(asked.clone()).await.map_err(|error| ScanError::Page(Box::new(error)))?;
        if let Some(findings) = page.image_scan_findings() {
            summary.add(findings);
        }
        if page.next_token() == Some(&asked) {
            return Err(ScanError::Answer("a page of findings refers to itself"));
        }
        token = page.next_token;
    }
    Ok(summary)
}

#[cfg(test)]
mod tests;
