//! How long the program takes from its start to its answer, and how much of a processor: against a
//! service on loopback, without a login that is kept.
//!
//! ```sh
//! cargo build --release -p docker-credential-tinsmith-ecr
//! cargo run -p docker-credential-tinsmith-ecr --example cold_start
//! ```
//!
//! Another program than that under `target/release` can be given, and how often it is run.

use std::env;
use std::error::Error;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::json;
use tinsmith_tests::server::{Reply, Server};
use tinsmith_tests::signature::{ACCESS_KEY, SECRET};

const PROGRAM: &str = "target/release/docker-credential-tinsmith-ecr";
const REGISTRY: &str = "123456789012.dkr.ecr.eu-west-1.amazonaws.com";
const RUNS: usize = 50;
/// What Linux counts the time of processes in.
const TICKS_A_SECOND: f64 = 100.0;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let program = arguments.next().unwrap_or_else(|| PROGRAM.to_owned());
    let runs = arguments.next().map_or(Ok(RUNS), |runs| runs.parse::<usize>())?.max(1);
    let service = Server::expect_signature(ACCESS_KEY, SECRET, None, "eu-west-1", "ecr");
    let server = service.answering(|_| {
        let token = json!([{
            "authorizationToken": "QVdTOnBhc3N3b3Jk",
            "expiresAt": 4102444800_u64,
            "proxyEndpoint": format!("https://{REGISTRY}"),
        }]);
        Reply::json(200, json!({ "authorizationData": token }))
    });
    // The first run reads the program from disk.
    run(&program, &server.url())?;
    let before = children_ticks();
    let mut walls = Vec::new();
    for _ in 0..runs {
        walls.push(run(&program, &server.url())?);
    }
    let ticks = children_ticks().zip(before).map(|(after, before)| after - before);
    server.finish();
    walls.sort_unstable();
    let wall = |at: usize| walls.get(at).copied().unwrap_or_default();
    println!("{} bytes", fs::metadata(Path::new(&program))?.len());
    println!(
        "{runs} runs: {:.1?} at least, {:.1?} median, {:.1?} at most",
        wall(0),
        wall(walls.len() / 2),
        wall(walls.len() - 1)
    );
    if let Some(ticks) = ticks {
        let milliseconds = ticks / TICKS_A_SECOND * 1000.0 / runs as f64;
        println!("{milliseconds:.1} ms of a processor for each");
    }
    Ok(())
}

fn run(program: &str, endpoint: &str) -> Result<Duration, Box<dyn Error>> {
    let start = Instant::now();
    let mut child = Command::new(program)
        .arg("get")
        .env_clear()
        .env("TINSMITH_ECR_CACHE", "off")
        .env("AWS_ENDPOINT_URL", endpoint)
        .env("AWS_ACCESS_KEY_ID", ACCESS_KEY)
        .env("AWS_SECRET_ACCESS_KEY", SECRET)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()?;
    child.stdin.take().ok_or("it has an input")?.write_all(REGISTRY.as_bytes())?;
    let output = child.wait_with_output()?;
    let took = start.elapsed();
    let answer = String::from_utf8(output.stdout)?;
    match output.status.success() && answer.contains(r#""Secret":"password""#) {
        true => Ok(took),
        false => Err(format!("{program} printed {answer}").into()),
    }
}

/// What the children that have ended took of processors; none where there is no `/proc`.
fn children_ticks() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program, in parentheses, may hold spaces. Behind it come the third field
    // and so on; the 16th and 17th are those of the children.
    let mut fields = stat.rsplit(')').next()?.split_whitespace().skip(13);
    let mut next = || fields.next()?.parse::<f64>().ok();
    Some(next()? + next()?)
}
