//! What the server answers, ways of not answering properly included.

use std::collections::VecDeque;
use std::fmt::Display;

use serde_json::json;

/// Replies in the order in which they are used, one for each request that is let in.
#[derive(Clone, Debug, Default)]
pub struct Script {
    replies: VecDeque<Reply>,
}

impl Script {
    /// A script without a reply.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a reply at the end.
    #[must_use]
    pub fn reply(mut self, reply: Reply) -> Self {
        self.replies.push_back(reply);
        self
    }

    pub(crate) fn into_replies(self) -> VecDeque<Reply> {
        self.replies
    }
}

/// One answer. Unless said otherwise the connection stays open for the next request.
#[derive(Clone, Debug)]
pub struct Reply {
    pub(crate) status: u16,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    pub(crate) ending: Ending,
}

/// What becomes of the connection.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Ending {
    /// It waits for the next request.
    Stay,
    /// It is closed after a whole answer, which does not announce it.
    Close,
    /// It is closed after so many bytes of the body.
    Cut(usize),
    /// It is closed without an answer.
    Reset,
    /// It stays open without an answer until the server is dropped.
    Hang,
}

impl Reply {
    /// A JSON body, a string or a `serde_json::Value`, as AWS JSON 1.1 sends it.
    pub fn json(status: u16, body: impl Display) -> Self {
        Self::typed(status, "application/x-amz-json-1.1", body.to_string())
    }

    /// An error of AWS JSON 1.1: its code in `__type`, its text in `message`.
    pub fn error(status: u16, code: &str, message: &str) -> Self {
        Self::json(status, json!({"__type": code, "message": message}))
    }

    /// A page as gateways and proxies send it.
    pub fn html(status: u16, body: impl Display) -> Self {
        Self::typed(status, "text/html", body.to_string())
    }

    /// An XML document.
    pub fn xml(status: u16, body: impl Display) -> Self {
        Self::typed(status, "application/xml", body.to_string())
    }

    /// A JSON answer that breaks off: its length is that of `body`, but the connection closes
    /// after the first `keep` bytes.
    pub fn truncated(status: u16, body: impl Display, keep: usize) -> Self {
        Self { ending: Ending::Cut(keep), ..Self::json(status, body) }
    }

    /// Reads the request, then closes the connection without an answer.
    pub fn reset() -> Self {
        Self { ending: Ending::Reset, ..Self::json(200, "") }
    }

    /// Reads the request and leaves the client waiting until the server is dropped.
    pub fn hang() -> Self {
        Self { ending: Ending::Hang, ..Self::json(200, "") }
    }

    /// Sets a header, in place of one of the same name.
    #[must_use]
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.retain(|(key, _)| !key.eq_ignore_ascii_case(name));
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Closes the connection after this answer without saying so in it, as a server does whose
    /// idle time is over.
    #[must_use]
    pub fn then_close(mut self) -> Self {
        self.ending = Ending::Close;
        self
    }

    pub(crate) fn has_header(&self, name: &str) -> bool {
        self.headers.iter().any(|(key, _)| key.eq_ignore_ascii_case(name))
    }

    fn typed(status: u16, content_type: &str, body: String) -> Self {
        Self {
            status,
            headers: vec![("content-type".to_owned(), content_type.to_owned())],
            body: body.into_bytes(),
            ending: Ending::Stay,
        }
    }
}
