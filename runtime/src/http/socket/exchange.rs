//! A request and its answer.

use std::io;
use std::time::{Duration, Instant};

use ::http::uri::{Authority, Scheme};
use ::http::{Request, Response, Uri};
use bytes::{Bytes, BytesMut};

use super::message::{Body, Head, Outgoing, Problem, read_head, write_head};
use super::wire::Connection;
use super::{Inner, dial};
use crate::error::{ConnectorError, Described};
use crate::http::pool::Key;
use crate::http::proxy::Proxy;
use crate::http::refusal::{ended_early, silent, stalled, unless_refused, unless_unknown};
use crate::http::{HttpLimits, HttpRequest, HttpResponse};

/// The most that is written within one limit on silence.
const PART: usize = 64 * 1024;

/// The most that is set aside on the word of a `content-length` alone; what is longer grows.
const MOST_AHEAD: u64 = 8 * 1024 * 1024;

/// Sends a request and reads all of its answer.
pub(super) fn whole(
    client: &Inner,
    request: &HttpRequest,
    limits: HttpLimits,
) -> Result<HttpResponse, ConnectorError> {
    let mut exchange = Exchange::begin(client, request.uri(), limits)?;
    let body = request.body();
    let mut sent = exchange.head(request, Outgoing::Length(body.len() as u64));
    if sent.is_ok() {
        sent = exchange.write(body);
    }
    let (response, mut incoming) = exchange.answered(request, sent)?;
    let expected = incoming.expected().unwrap_or(0).min(MOST_AHEAD) as usize;
    let mut all: Option<BytesMut> = None;
    let mut first = Bytes::new();
    while let Some(part) = incoming.next(client)? {
        match &mut all {
            None if first.is_empty() => first = part,
            None => {
                let mut both = BytesMut::with_capacity(expected.max(first.len() + part.len()));
                both.extend_from_slice(&first);
                both.extend_from_slice(&part);
                all = Some(both);
            }
            Some(all) => all.extend_from_slice(&part),
        }
    }
    Ok(response.map(|()| all.map_or(first, BytesMut::freeze)))
}

/// The limits of an exchange.
pub(super) struct Clock {
    since: Instant,
    read: Option<Duration>,
    end: Option<Instant>,
}

impl Clock {
    pub(super) fn new(limits: HttpLimits) -> Self {
        let since = Instant::now();
        let end = limits.total.and_then(|total| since.checked_add(total));
        Self { since, read: limits.read, end }
    }

    /// How long the exchange takes so far.
    pub(super) fn elapsed(&self) -> Duration {
        self.since.elapsed()
    }

    /// When something that begins now has to be over.
    pub(super) fn within(&self, limit: Option<Duration>) -> Option<Instant> {
        let limit = limit.and_then(|limit| Instant::now().checked_add(limit));
        match (limit, self.end) {
            (Some(limit), Some(end)) => Some(limit.min(end)),
            (limit, end) => limit.or(end),
        }
    }

    /// Whether the time of the exchange as a whole is over.
    pub(super) fn is_over(&self) -> bool {
        self.end.is_some_and(|end| Instant::now() >= end)
    }

    /// What a failure on the wire is: one of the limits, or what `otherwise` says.
    fn failure(
        &self,
        error: io::Error,
        limit: impl FnOnce(Duration, Duration) -> ConnectorError,
        otherwise: impl FnOnce(io::Error) -> ConnectorError,
    ) -> ConnectorError {
        match (error.kind() == io::ErrorKind::TimedOut, self.read) {
            (true, _) if self.is_over() => ConnectorError::expired(),
            (true, Some(read)) => limit(read, self.elapsed()),
            _ => otherwise(error),
        }
    }
}

/// One that has begun: there is a connection.
pub(super) struct Exchange {
    connection: Connection,
    clock: Clock,
    key: Key,
    /// One that sees the request whole.
    proxy: Option<Proxy>,
    authority: Option<Authority>,
}

impl Exchange {
    pub(super) fn begin(
        client: &Inner,
        uri: &Uri,
        limits: HttpLimits,
    ) -> Result<Self, ConnectorError> {
        unless_unknown(uri)?;
        let is_plain = uri.scheme() == Some(&Scheme::HTTP);
        let (clock, key) = (Clock::new(limits), Key::of(uri));
        let connection = match client.pool.take(&key, Instant::now()) {
            Some(connection) => connection,
            None => dial::connect(client, uri, &clock)?,
        };
        let proxy = client.settings.proxies.of(uri).filter(|_| is_plain).cloned();
        Ok(Self { connection, clock, key, proxy, authority: uri.authority().cloned() })
    }

    pub(super) fn head<B>(
        &mut self,
        request: &Request<B>,
        body: Outgoing,
    ) -> Result<(), ConnectorError> {
        let head = write_head(request, self.proxy.as_ref(), body);
        self.write(&head)
    }

    /// Writes part by part, so that the limit is one on silence.
    pub(super) fn write(&mut self, bytes: &[u8]) -> Result<(), ConnectorError> {
        for part in bytes.chunks(PART) {
            self.connection.until(self.clock.within(self.clock.read));
            let written = self.connection.write(part);
            written
                .map_err(|error| self.clock.failure(error, silent, |error| self.broke(error)))?;
        }
        Ok(())
    }

    /// Reads the head of the answer. A service may answer before it has read all and then hang
    /// up: so this is tried, too, where the request could not be `sent`.
    pub(super) fn answered<B>(
        mut self,
        request: &Request<B>,
        sent: Result<(), ConnectorError>,
    ) -> Result<(Response<()>, Incoming), ConnectorError> {
        if let Err(error) = sent {
            if error.is_timeout() {
                return Err(error);
            }
            let until = self.clock.within(self.clock.read);
            self.connection.until(until);
            let Ok(head) = read_head(&mut self.connection, request.method()) else {
                return Err(error);
            };
            return self.received(Head { is_kept: false, ..head });
        }
        let until = self.clock.within(self.clock.read);
        self.connection.until(until);
        let head = read_head(&mut self.connection, request.method());
        let head = head.map_err(|problem| match problem {
            Problem::Io(error) => self.clock.failure(error, silent, |error| self.broke(error)),
            Problem::Closed => ConnectorError::io(Described::new(format!(
                "{} closed the connection before it answered",
                self.name()
            ))),
            Problem::NotHttp(what) => self.not_http(what),
        })?;
        self.received(head)
    }

    fn received(self, head: Head) -> Result<(Response<()>, Incoming), ConnectorError> {
        let response = unless_refused(head.response, self.proxy.as_ref(), self.authority.as_ref())?;
        let connection = head.is_kept;
        let incoming =
            Incoming { exchange: Some(self), body: head.body, read: 0, is_kept: connection };
        Ok((response, incoming))
    }

    fn name(&self) -> &str {
        self.authority.as_ref().map_or("the endpoint", Authority::as_str)
    }

    fn broke(&self, error: io::Error) -> ConnectorError {
        let text = match is_end(&error) {
            true => {
                let text = format!("{} closed the connection before it answered", self.name());
                return ConnectorError::io(Described::over(text, error));
            }
            false => format!("the connection to {} broke", self.name()),
        };
        ConnectorError::io(Described::over(text, error))
    }

    fn not_http(&self, what: &'static str) -> ConnectorError {
        let text = format!("{} answered with something other than HTTP", self.name());
        ConnectorError::other(Described::over(text, Described::new(what)))
    }
}

fn is_end(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::UnexpectedEof
}

/// The body of an answer.
pub(super) struct Incoming {
    /// `None` when the body has ended.
    exchange: Option<Exchange>,
    body: Body,
    read: usize,
    is_kept: bool,
}

impl Incoming {
    /// How long it is, where that is said.
    pub(super) fn expected(&self) -> Option<u64> {
        self.body.length()
    }

    /// From now on, the limit on silence alone holds.
    #[cfg(feature = "streaming")]
    pub(super) fn unlimited(mut self) -> Self {
        if let Some(exchange) = &mut self.exchange {
            exchange.clock.end = None;
        }
        self
    }

    /// The next part; `None` after the last, when the connection goes back to the pool.
    pub(super) fn next(&mut self, client: &Inner) -> Result<Option<Bytes>, ConnectorError> {
        let Some(mut exchange) = self.exchange.take() else { return Ok(None) };
        let until = exchange.clock.within(exchange.clock.read);
        exchange.connection.until(until);
        let (read, expected) = (self.read, self.body.length());
        match self.body.next(&mut exchange.connection) {
            Ok(Some(part)) => {
                self.read = read.saturating_add(part.len());
                self.exchange = Some(exchange);
                Ok(Some(part))
            }
            Ok(None) => {
                if self.is_kept && exchange.connection.unread.is_empty() {
                    let now = Instant::now();
                    client.pool.put(exchange.key, exchange.connection, now);
                    // Nobody else ends those of hosts that are asked no more.
                    client.pool.tidy(now);
                }
                Ok(None)
            }
            Err(Problem::NotHttp(what)) => Err(exchange.not_http(what)),
            Err(Problem::Closed) => {
                let end = io::Error::other("the connection was closed");
                Err(ConnectorError::io(Described::over(ended_early(read, expected), end)))
            }
            Err(Problem::Io(error)) => Err(exchange.clock.failure(
                error,
                |limit, elapsed| stalled(limit, elapsed, read, expected),
                |error| ConnectorError::io(Described::over(ended_early(read, expected), error)),
            )),
        }
    }
}
