//! An HTTP/1.1 server on loopback for tests of clients.
//!
//! It lives on threads of its own and uses nothing of tokio, so that it answers whether or not
//! the clock of the client's runtime is paused. Each request is recorded, its signature is
//! checked, and then the script or the fake says what to answer. Nothing waits for ever: sockets
//! have time-outs, sizes have caps, and dropping the [`Server`] ends everything it started.
//!
//! A paused tokio clock jumps to its next timer as soon as the runtime is idle, and waiting for
//! this server counts as idle: time-outs of the client then end before the answer is there. Tests
//! of sleeping (retries, waiters) need a client whose sleep is injected, or time-outs turned off.

mod received;
mod reply;
#[cfg(test)]
pub(crate) mod test_client;
#[cfg(test)]
mod tests;
mod wire;

use std::collections::{BTreeMap, VecDeque};
use std::io;
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, SystemTime};

pub use received::Received;
pub use reply::{Reply, Script};

use crate::signature::{self, Expected};
use reply::Ending;
use wire::Connection;

/// A running server. It stops when dropped; [`Server::finish`] also says whether all went well.
#[must_use = "the server stops when it is dropped"]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    acceptor: Option<JoinHandle<()>>,
}

impl Server {
    /// Answers from `script`, in its order, requests signed with the default test keys for
    /// `us-east-1` and any service.
    pub fn start(script: Script) -> Server {
        ServerBuilder::default().start(script)
    }

    /// Answers with what `fake` returns; the signature is expected as for [`Server::start`].
    ///
    /// Calls come from several threads at once, one for each connection. A panic in `fake` is
    /// answered with status 500 and makes [`Server::finish`] fail.
    pub fn answering(fake: impl Fn(&Received) -> Reply + Send + Sync + 'static) -> Server {
        ServerBuilder::default().answering(fake)
    }

    /// Sets which key, region and service requests have to be signed for.
    pub fn expect_signature(
        access_key: &str,
        secret: &str,
        token: Option<&str>,
        region: &str,
        service: &str,
    ) -> ServerBuilder {
        ServerBuilder::default().expecting(Expected::new(
            access_key,
            secret,
            token,
            region,
            Some(service),
        ))
    }

    /// Lets requests without an `Authorization` header in. Those that have one are still checked.
    pub fn allow_unsigned() -> ServerBuilder {
        ServerBuilder::default().allow_unsigned()
    }

    /// The endpoint to give to the client, without a slash at its end.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The requests that came so far, refused ones included, in the order of their arrival.
    pub fn requests(&self) -> Vec<Received> {
        self.shared.state().received.clone()
    }

    /// How many connections were opened so far.
    pub fn connections(&self) -> u64 {
        self.shared.state().opened
    }

    /// What went wrong so far, in words: refused signatures, malformed requests, requests beyond
    /// the script, panics of the fake.
    pub fn faults(&self) -> Vec<String> {
        self.shared.state().faults.clone()
    }

    /// Stops the server and panics unless each scripted reply was used and [`Server::faults`] is
    /// empty.
    #[track_caller]
    pub fn finish(self) {
        let mut faults = self.faults();
        if let Source::Script(replies) = &self.shared.source {
            let unused = lock(replies).len();
            if unused > 0 {
                faults.push(format!("{unused} scripted replies were never asked for"));
            }
        }
        drop(self);
        assert!(faults.is_empty(), "the server noticed:\n  {}", faults.join("\n  "));
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let sockets = {
            let mut state = self.shared.state();
            state.stopped = true;
            std::mem::take(&mut state.sockets)
        };
        self.shared.stopping.notify_all();
        for socket in sockets.values() {
            // Fails where the other side was quicker, which serves as well.
            let _ = socket.shutdown(Shutdown::Both);
        }
        // The acceptor sits in `accept`; one more connection makes it look at the flag. Threads
        // of connections are not waited for: a fake may be blocked, and their sockets are shut.
        if TcpStream::connect_timeout(&self.address, Duration::from_secs(1)).is_ok() {
            if let Some(acceptor) = self.acceptor.take() {
                let _ = acceptor.join();
            }
        }
    }
}

/// How a server is to behave, before it starts.
#[must_use = "nothing runs until `start` or `answering`"]
pub struct ServerBuilder {
    expected: Expected,
    unsigned: bool,
    clock: Box<dyn Fn() -> SystemTime + Send + Sync>,
}

impl Default for ServerBuilder {
    fn default() -> Self {
        Self { expected: Expected::default(), unsigned: false, clock: Box::new(SystemTime::now) }
    }
}

impl ServerBuilder {
    /// Sets which signature requests have to carry.
    pub fn expecting(mut self, expected: Expected) -> Self {
        self.expected = expected;
        self
    }

    /// Lets requests without an `Authorization` header in.
    pub fn allow_unsigned(mut self) -> Self {
        self.unsigned = true;
        self
    }

    /// What the server takes for the time, in its `Date` header and when it judges the age of a
    /// signature: the system's clock unless set. Give it the client's clock where that is virtual.
    pub fn clock(mut self, clock: impl Fn() -> SystemTime + Send + Sync + 'static) -> Self {
        self.clock = Box::new(clock);
        self
    }

    /// Starts the server with a script; see [`Server::start`].
    pub fn start(self, script: Script) -> Server {
        self.run(Source::Script(Mutex::new(script.into_replies())))
    }

    /// Starts the server with a fake; see [`Server::answering`].
    pub fn answering(self, fake: impl Fn(&Received) -> Reply + Send + Sync + 'static) -> Server {
        self.run(Source::Fake(Box::new(fake)))
    }

    fn run(self, source: Source) -> Server {
        let listener =
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port on loopback");
        let address = listener.local_addr().expect("the address just bound");
        let shared = Arc::new(Shared {
            expected: self.expected,
            unsigned: self.unsigned,
            clock: self.clock,
            source,
            state: Mutex::default(),
            stopping: Condvar::new(),
        });
        let acceptor = {
            let shared = Arc::clone(&shared);
            thread::spawn(move || accept(&listener, &shared))
        };
        Server { address, shared, acceptor: Some(acceptor) }
    }
}

/// What the threads of one server have in common.
struct Shared {
    expected: Expected,
    unsigned: bool,
    clock: Box<dyn Fn() -> SystemTime + Send + Sync>,
    source: Source,
    state: Mutex<State>,
    stopping: Condvar,
}

/// Where replies come from.
enum Source {
    Script(Mutex<VecDeque<Reply>>),
    Fake(Box<dyn Fn(&Received) -> Reply + Send + Sync>),
}

#[derive(Default)]
struct State {
    stopped: bool,
    received: Vec<Received>,
    faults: Vec<String>,
    opened: u64,
    /// A second handle on each open connection, so that dropping the server can end its reads.
    sockets: BTreeMap<u64, TcpStream>,
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.state)
    }

    fn fault(&self, fault: String) {
        self.state().faults.push(fault);
    }

    /// Notes a new connection; `None` when the server is stopping.
    fn admit(&self, stream: &TcpStream) -> io::Result<Option<u64>> {
        let socket = stream.try_clone()?;
        let mut state = self.state();
        if state.stopped {
            return Ok(None);
        }
        state.opened += 1;
        let number = state.opened;
        state.sockets.insert(number, socket);
        Ok(Some(number))
    }

    fn reply_to(&self, request: &Received) -> Reply {
        self.state().received.push(request.clone());
        if let Err(reason) = self.check_signature(request) {
            self.fault(format!("{}: {reason}", request.label()));
            return Reply::error(403, "InvalidSignatureException", &reason);
        }
        match &self.source {
            Source::Script(replies) => lock(replies).pop_front().unwrap_or_else(|| {
                self.fault(format!("{}: came after the end of the script", request.label()));
                Reply::error(500, "ScriptExhausted", "the script has no reply left")
            }),
            Source::Fake(fake) => {
                catch_unwind(AssertUnwindSafe(|| fake(request))).unwrap_or_else(|_| {
                    self.fault(format!("{}: the fake panicked, see its message", request.label()));
                    Reply::error(500, "FakePanicked", "the fake panicked")
                })
            }
        }
    }

    fn check_signature(&self, request: &Received) -> Result<(), String> {
        if self.unsigned && request.header("authorization").is_none() {
            return Ok(());
        }
        signature::verify(request, &self.expected, (self.clock)())
    }

    /// Blocks until the server is dropped.
    fn wait_for_stop(&self) {
        let stopped = self.stopping.wait_while(self.state(), |state| !state.stopped);
        drop(stopped.unwrap_or_else(PoisonError::into_inner));
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    for stream in listener.incoming() {
        let admitted = stream.and_then(|stream| Ok((shared.admit(&stream)?, stream)));
        match admitted {
            Ok((Some(number), stream)) => {
                let shared = Arc::clone(shared);
                thread::spawn(move || {
                    serve(&shared, &stream);
                    // The handle kept in the state would hold the connection open otherwise.
                    let _ = stream.shutdown(Shutdown::Both);
                    shared.state().sockets.remove(&number);
                });
            }
            Ok((None, _)) => return,
            Err(error) => return shared.fault(format!("no connection could be taken: {error}")),
        }
    }
}

/// Answers the requests of one connection until either side is done with it.
fn serve(shared: &Shared, stream: &TcpStream) {
    let mut connection = Connection::new(stream);
    loop {
        let request = match connection.read() {
            Ok(Some(request)) => request,
            Ok(None) => return,
            Err(reason) => {
                shared.fault(format!("a request could not be read: {reason}"));
                let refusal = Reply::error(400, "MalformedRequest", &reason);
                let _ = connection.write(&refusal, (shared.clock)());
                return;
            }
        };
        let reply = shared.reply_to(&request);
        let stay = match reply.ending {
            Ending::Stay => !request.wants_close(),
            Ending::Close | Ending::Cut(_) => false,
            Ending::Reset => return,
            Ending::Hang => return shared.wait_for_stop(),
        };
        // A client may give up on an answer whenever it likes: that is no fault.
        if connection.write(&reply, (shared.clock)()).is_err() || !stay {
            return;
        }
    }
}

/// A thread that panicked with the lock in its hand is reported elsewhere; the data stays usable.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
