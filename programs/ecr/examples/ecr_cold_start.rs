//! How long `ecr` takes from its start to its end, with one call to a server on loopback in between.
//!
//! ```sh
//! cargo build --release -p tinsmith-ecr-cli
//! cargo run --release -p tinsmith-ecr-cli --example ecr_cold_start
//! ```
//!
//! It runs the program that lies beside it, or that of a path behind `--`, 50 times, each without a
//! home and without other variables than those that are needed, and prints the median and the
//! longest time.

use std::error::Error;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

const RUNS: usize = 50;
const ANSWER: &str = r#"{"repositories":[{"repositoryName":"team/app"}]}"#;

fn main() -> Result<(), Box<dyn Error>> {
    let program = match std::env::args_os().nth(1) {
        Some(path) => path.into(),
        None => beside()?,
    };
    let size = std::fs::metadata(&program)?.len();
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let url = format!("http://{}", listener.local_addr()?);
    std::thread::spawn(move || listener.incoming().flatten().try_for_each(serve));

    let mut times = Vec::new();
    for _ in 0..RUNS {
        times.push(run(&program, &url)?);
    }
    times.sort();
    let milliseconds = |time: Duration| time.as_secs_f64() * 1000.0;
    println!("{size} bytes");
    println!(
        "{RUNS} runs: median {:.1} ms, longest {:.1} ms",
        milliseconds(times[RUNS / 2]),
        milliseconds(times[RUNS - 1])
    );
    Ok(())
}

/// Examples are in a folder below that of programs.
fn beside() -> Result<PathBuf, Box<dyn Error>> {
    let example = std::env::current_exe()?;
    let folder = example.parent().and_then(Path::parent).ok_or("no folder of programs")?;
    Ok(folder.join("ecr").with_extension(std::env::consts::EXE_EXTENSION))
}

fn run(program: &Path, url: &str) -> Result<Duration, Box<dyn Error>> {
    let mut command = Command::new(program);
    command
        .args(["repos", "--region", "us-east-1", "--endpoint-url", url])
        .env_clear()
        .env("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE")
        .env("AWS_SECRET_ACCESS_KEY", "secret")
        .stdin(Stdio::null());
    let began = Instant::now();
    let ended = command.output()?;
    let took = began.elapsed();
    match ended.status.success() && ended.stdout.windows(8).any(|found| found == b"team/app") {
        true => Ok(took),
        false => Err(String::from_utf8_lossy(&ended.stderr).into()),
    }
}

/// Answers one request.
fn serve(stream: TcpStream) -> std::io::Result<()> {
    let mut reader = BufReader::new(&stream);
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap_or_default();
        }
        if line.trim().is_empty() {
            break;
        }
    }
    reader.read_exact(&mut vec![0; length])?;
    let head = "HTTP/1.1 200 OK\r\ncontent-type: application/x-amz-json-1.1\r\n";
    let answer = format!("{head}content-length: {}\r\n\r\n{ANSWER}", ANSWER.len());
    (&stream).write_all(answer.as_bytes())
}
