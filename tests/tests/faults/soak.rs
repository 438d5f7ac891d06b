//! Ten thousand calls, 64 at a time, through a server that fails one attempt in five.
//!
//! How each attempt ends follows from the number of its call alone ([`Plan`]), so that for each call
//! it is known beforehand whether it succeeds, after how many attempts, and with which error.
//!
//! The client's 500 retry tokens hold out. A success at once, 0.8 of all calls, gives one token. A
//! success after one failure costs nothing in the end. One after two keeps the price of the first
//! retry, 11 on average, and is 0.032 of all calls; a call that fails keeps that of two, and is 0.008
//! of them. That is 0.8 - 0.35 - 0.18 tokens a call: the bucket is filled more than it is drained.
//! Of the 64 calls that run at a time about 13 hold a retry's price, so 150 tokens.

mod server;

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use tinsmith_ecr::Client;
use tinsmith_ecr::error::{ProvideErrorMetadata, SdkError};
use tokio::task::JoinSet;

use crate::sink;
use crate::suite::{config, limits, told};
use server::{Flaky, Plan};

const CALLS: usize = 10_000;
const IN_FLIGHT: usize = 64;
const ATTEMPTS: u32 = 3;
/// After so many calls all is there that is kept: connections, buffers, tables.
const WARM: usize = 2_000;
/// How much more memory the process may have after that. What is kept of each call would show: one
/// kilobyte of each would be 8 MB.
const GROWTH: u64 = 6 << 20;

#[test]
fn ten_thousand_calls_end_as_they_should_and_leave_nothing_behind() {
    let _alone = crate::alone();
    let server = Flaky::start();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .expect("a runtime");
    let tasks = || runtime.metrics().num_alive_tasks();
    assert_eq!(tasks(), 0);
    let (client, ended) = (client(&server.url()), Arc::new(AtomicUsize::new(0)));
    let memory = runtime.block_on(run(&client, &ended));
    assert_eq!(ended.load(Ordering::Relaxed), CALLS);

    // Nothing was sent that no attempt accounts for.
    let planned = (0..CALLS).map(|call| attempts(call) as usize).sum::<usize>();
    assert_eq!(server.came(), planned);
    let kinds = server.ended_as();
    assert!(kinds.values().all(|count| *count > 0) && kinds.len() == 6, "{kinds:?}");

    drop(client);
    let start = Instant::now();
    while tasks() > 0 {
        assert!(start.elapsed() < Duration::from_secs(10), "{} tasks are left", tasks());
        std::thread::sleep(Duration::from_millis(10));
    }
    if let Some((warm, most)) = memory {
        let growth = most.saturating_sub(warm);
        assert!(growth < GROWTH, "memory grew by {growth} bytes, from {warm}");
    }
    sink::is_clean(CALLS);
}

fn client(url: &str) -> Client {
    // Attempts of which the server says nothing end by this limit. All others have to be far from
    // it even where the machine is busy.
    let limits = limits().operation_attempt_timeout(Duration::from_secs(4)).build();
    Client::from_conf(config(url).timeout_config(limits).build())
}

/// Makes all calls. Returns the memory of the process when it was warm and the most after that,
/// where the system tells.
async fn run(client: &Client, ended: &Arc<AtomicUsize>) -> Option<(u64, u64)> {
    let next = Arc::new(AtomicUsize::new(0));
    let mut callers = JoinSet::new();
    for _ in 0..IN_FLIGHT {
        let (client, next, ended) = (client.clone(), next.clone(), ended.clone());
        callers.spawn(async move {
            loop {
                let call = next.fetch_add(1, Ordering::Relaxed);
                if call >= CALLS {
                    return;
                }
                check(&client, call).await;
                ended.fetch_add(1, Ordering::Relaxed);
            }
        });
    }
    let (mut warm, mut most) = (None, 0);
    while !callers.is_empty() {
        let pause = tokio::time::sleep(Duration::from_millis(100));
        tokio::select! {
            Some(caller) = callers.join_next() => caller.expect("no call panics"),
            () = pause => {}
        }
        if ended.load(Ordering::Relaxed) >= WARM {
            let now = resident();
            warm = warm.or(now);
            most = now.unwrap_or(0).max(most);
        }
    }
    warm.map(|warm| (warm, most))
}

/// How many attempts a call makes.
fn attempts(call: usize) -> u32 {
    (1..ATTEMPTS).find(|attempt| !Plan::of(call, *attempt).fails()).unwrap_or(ATTEMPTS)
}

/// Makes a call, and holds that it ends as planned.
async fn check(client: &Client, call: usize) {
    let name = format!("repository-{call}");
    let attempts = attempts(call);
    let plan = Plan::of(call, attempts);
    let result = client.describe_repositories().repository_names(&name).send().await;
    let error = match result {
        Ok(output) => {
            sink::debug(&output);
            assert!(!plan.fails(), "{call} should end as {plan:?}");
            // The answer is that of this call and of no other.
            let names: Vec<_> =
                output.repositories().iter().map(|it| it.repository_name()).collect();
            assert_eq!(names, [Some(name.as_str())]);
            return;
        }
        Err(error) => error,
    };
    told(&error);
    let context = error.context();
    assert_eq!(context.attempts, attempts, "{call} should end as {plan:?}: {error}");
    assert!(!context.retry_tokens_spent, "{call}: {error}");
    let (code, status) = (error.code(), context.status);
    let is_planned = match (plan, &error) {
        (Plan::Broken, SdkError::ServiceError(_)) => {
            (code, status) == (Some("ServerException"), Some(500))
        }
        (Plan::Throttled, SdkError::ServiceError(_)) => {
            (code, status) == (Some("ThrottlingException"), Some(400))
        }
        (Plan::Reset, SdkError::DispatchFailure(failure)) => failure.is_io(),
        (Plan::Silent, SdkError::TimeoutError(_)) => true,
        _ => false,
    };
    assert!(is_planned, "{call} should end as {plan:?}: {error}");
}

/// How many bytes of memory the process has, on Linux.
fn resident() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: u64 = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kilobytes * 1024)
}

/// How many attempts were planned to end in each way.
type Counts = BTreeMap<&'static str, usize>;
