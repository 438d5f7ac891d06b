//! A walk through the client, with a registry in this process: no account, no network.
//!
//! ```text
//! cargo run -p tinsmith-tests --example tour
//! ```

use std::error::Error;
use std::io::{self, Write};
use std::time::Duration;

use tinsmith_ecr::Client;
use tinsmith_ecr::config::timeout::TimeoutConfig;
use tinsmith_ecr::config::{AsyncSleep, BehaviorVersion, Config, Credentials, Region, Sleep};
use tinsmith_ecr::types::{
    FindingSeverity, ImageIdentifier, ImageScanStatus, ImageTagMutability, Repository,
};
use tinsmith_tests::server::Server;
use tinsmith_tests::signature::{ACCESS_KEY, REGION, SECRET};
use tinsmith_tests::small_ecr::SmallEcr;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    run(&mut io::stdout()).await
}

/// The tour; tells each step on `out`.
pub async fn run(out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let registry = SmallEcr::new();
    let server = registry.serve();
    let client = client(&server);
    let mut tour = Tour { out, server, shown: 0 };

    tour.step("Create three repositories whose tags stay where they are")?;
    for name in ["team/api", "team/web", "team/worker"] {
        let created = client
            .create_repository()
            .repository_name(name)
            .image_tag_mutability(ImageTagMutability::Immutable)
            .send()
            .await?;
        let uri = created.repository().and_then(Repository::repository_uri).unwrap_or_default();
        tour.sent()?;
        tour.say(&format!("created {uri}"))?;
    }

    tour.step("List them two at a time; the paginator follows the tokens")?;
    let mut repositories =
        client.describe_repositories().into_paginator().page_size(2).items().send();
    while let Some(repository) = repositories.try_next().await? {
        tour.sent()?;
        tour.say(&format!("found {}", repository.repository_name().unwrap_or_default()))?;
    }

    tour.step("Create one that is there already, and catch the error by its type")?;
    match client.create_repository().repository_name("team/api").send().await {
        Ok(_) => return Err("the repository was created twice".into()),
        Err(error) => {
            tour.sent()?;
            let known = error
                .as_service_error()
                .is_some_and(|e| e.is_repository_already_exists_exception());
            tour.say(&format!("it exists already: {known}"))?;
            tour.say(&format!("the error says: {error}"))?;
        }
    }

    tour.step("Push two images; the service is busy at first, and the client tries again")?;
    registry.throttle(1);
    for (tag, manifest) in
        [("1.0", r#"{"schemaVersion":2}"#), ("1.1", r#"{"schemaVersion":2,"n":1}"#)]
    {
        let pushed = client
            .put_image()
            .repository_name("team/api")
            .image_tag(tag)
            .image_manifest(manifest)
            .send()
            .await?;
        tour.sent()?;
        let id = pushed.image().and_then(|image| image.image_id());
        let digest = id.and_then(ImageIdentifier::image_digest).unwrap_or_default();
        tour.say(&format!("pushed {tag} as {}…", digest.get(..19).unwrap_or(digest)))?;
    }

    tour.step("Scan an image, and wait for the scan with the waiter")?;
    let image = ImageIdentifier::builder().image_tag("1.1").build();
    let scan = client.start_image_scan().repository_name("team/api").image_id(image.clone());
    let started = scan.send().await?;
    tour.sent()?;
    let status = started.image_scan_status().and_then(ImageScanStatus::status);
    tour.say(&format!("the scan is {}", status.map_or("unknown", |status| status.as_str())))?;
    let finished = client
        .wait_until_image_scan_complete()
        .repository_name("team/api")
        .image_id(image)
        .wait(Duration::from_secs(600))
        .await?;
    tour.sent()?;
    let output = finished.into_result()?;
    let findings = output.image_scan_findings();
    let counts = findings.and_then(|findings| findings.finding_severity_counts());
    let high = counts.and_then(|counts| counts.get(&FindingSeverity::High)).unwrap_or(&0);
    tour.say(&format!("the scan is complete, findings of high severity: {high}"))?;

    tour.step("Log in: the token is there for the program, and hidden from its logs")?;
    let output = client.get_authorization_token().send().await?;
    tour.sent()?;
    let token = output.authorization_data().first().and_then(|data| data.authorization_token());
    tour.say(&format!("the token has {} characters", token.unwrap_or_default().len()))?;
    let shown = format!("{output:?}").contains("redacted");
    tour.say(&format!("hidden when printed: {shown}"))?;

    tour.step("Done")?;
    tour.say("every request was signed, and the server checked each signature")?;
    tour.server.finish();
    Ok(())
}

/// A client as any program has it, but for the address and the timer.
fn client(server: &Server) -> Client {
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new(REGION))
        .credentials_provider(Credentials::from_keys(ACCESS_KEY, SECRET, None))
        .endpoint_url(server.url())
        // The timer ends limits of time at once too, so there are none.
        .sleep_impl(Impatient)
        .timeout_config(TimeoutConfig::disabled())
        .build();
    Client::from_conf(config)
}

/// A timer for which every wait is over at once, so that the tour takes no time.
#[derive(Debug)]
struct Impatient;

impl AsyncSleep for Impatient {
    fn sleep(&self, _: Duration) -> Sleep {
        Sleep::new(async {})
    }
}

/// Tells what happens.
struct Tour<'a, W> {
    out: &'a mut W,
    server: Server,
    /// How many requests were told already.
    shown: usize,
}

impl<W: Write> Tour<'_, W> {
    fn step(&mut self, title: &str) -> io::Result<()> {
        let gap = if self.shown == 0 { "" } else { "\n" };
        writeln!(self.out, "{gap}{title}.")
    }

    fn say(&mut self, text: &str) -> io::Result<()> {
        writeln!(self.out, "  = {text}")
    }

    /// What was sent since the last time.
    fn sent(&mut self) -> io::Result<()> {
        let requests = self.server.requests();
        for request in requests.iter().skip(self.shown) {
            let attempt = request.header("amz-sdk-request").unwrap_or_default();
            let body = String::from_utf8_lossy(&request.body);
            let attempt = attempt.split(';').next().unwrap_or_default();
            writeln!(self.out, "  > {} {body} ({attempt})", request.target())?;
        }
        self.shown = requests.len();
        Ok(())
    }
}
