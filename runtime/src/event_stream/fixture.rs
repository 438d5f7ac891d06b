//! A stream of events of every form, by hand and by the stamps, in AWS JSON.

// The stamps make more than the tests call.
#![allow(dead_code, missing_docs)]

use bytes::Bytes;

use super::{EventReceiver, EventStreamSender};
use crate::call::fixture as toys;
use crate::codec::{DecodeError, EncodeError};
use crate::error::ErrorMetadata;
use crate::http::{Request, Response};
use crate::primitives::{Blob, DateTime};
use crate::protocol::{AWS_JSON_1_0, Protocol};
use crate::schema::{ErrorTraits, Event, Extras, Kind, Member, RetryTrait, Schema, flags};
use crate::service::{Auth, Operation, OperationTraits, Service, ServiceTraits};
use crate::shape::{Shape, Slot, View};

const HEADER: &Extras = &Extras { event: Event::Header, ..Extras::NONE };
const PAYLOAD: &Extras = &Extras { event: Event::Payload, ..Extras::NONE };

pub static SIGNALS: Schema = Schema::union(
    "Signals",
    &[
        Member::new("reading", Kind::Structure(&READING)),
        Member::new("note", Kind::Structure(&NOTE)),
        Member::new("picture", Kind::Structure(&PICTURE)),
        Member::new("report", Kind::Structure(&REPORT)),
        Member::new("mixed", Kind::Structure(&MIXED)),
        Member::new("tick", Kind::Structure(&TICK)),
        Member::new("broken", Kind::Structure(&BROKEN)),
        Member::new("worn", Kind::Structure(&WORN)),
    ],
);

pub static READING: Schema = Schema::structure(
    "Reading",
    &[
        Member::new("on", Kind::Boolean).extra(HEADER),
        Member::new("tiny", Kind::Byte).extra(HEADER),
        Member::new("small", Kind::Short).extra(HEADER),
        Member::new("middle", Kind::Integer).extra(HEADER),
        Member::new("large", Kind::Long).extra(HEADER),
        Member::new("bytes", Kind::Blob).extra(HEADER),
        Member::new("text", Kind::String).extra(HEADER),
        Member::new("time", Kind::Timestamp).with(flags::DATE_TIME).extra(HEADER),
    ],
);

static NOTE: Schema =
    Schema::structure("Note", &[Member::new("text", Kind::String).extra(PAYLOAD)]);
static PICTURE: Schema =
    Schema::structure("Picture", &[Member::new("bytes", Kind::Blob).extra(PAYLOAD)]);
static REPORT: Schema = Schema::structure(
    "Report",
    &[
        Member::new("page", Kind::Integer).extra(HEADER),
        Member::new("detail", Kind::Structure(&DETAIL)).extra(PAYLOAD),
    ],
);
static DETAIL: Schema = Schema::structure("Detail", &[Member::new("word", Kind::String)]);
static MIXED: Schema = Schema::structure(
    "Mixed",
    &[Member::new("label", Kind::String).extra(HEADER), Member::new("count", Kind::Integer)],
);
static TICK: Schema = Schema::structure("Tick", &[]);
static BROKEN: Schema = Schema::error(
    "BrokenException",
    &ErrorTraits { code: "BrokenException", status: 400, retry: RetryTrait::Standard },
    &[Member::new("Message", Kind::String)],
);
static WORN: Schema = Schema::error(
    "WornException",
    &ErrorTraits { code: "WornOut", status: 500, retry: RetryTrait::Standard },
    &[
        Member::new("message", Kind::String),
        Member::new("part", Kind::String),
        Member::new("percent", Kind::Integer).extra(HEADER),
    ],
);

/// Where a generated crate has these.
mod builders {
    pub struct Client {
        handle: crate::client::Handle,
    }

    crate::builders!(Client);
}

crate::structure! {
    plain Reading ReadingBuilder [builders] READING;
    0 on set_on get_on: copy(bool);
    1 tiny set_tiny get_tiny: copy(i8);
    2 small set_small get_small: copy(i16);
    3 middle set_middle get_middle: copy(i32);
    4 large set_large get_large: copy(i64);
    5 bytes set_bytes get_bytes: own(Blob);
    6 text set_text get_text: text(str String);
    7 time set_time get_time: own(DateTime);
}

crate::structure! {
    plain Note NoteBuilder [builders] NOTE;
    0 text set_text get_text: text(str String);
}

crate::structure! {
    plain Picture PictureBuilder [builders] PICTURE;
    0 bytes set_bytes get_bytes: own(Blob);
}

crate::structure! {
    plain Report ReportBuilder [builders] REPORT;
    0 page set_page get_page: copy(i32);
    1 detail set_detail get_detail: own(Detail);
}

crate::structure! {
    plain Detail DetailBuilder [builders] DETAIL;
    0 word set_word get_word: text(str String);
}

crate::structure! {
    plain Mixed MixedBuilder [builders] MIXED;
    0 label set_label get_label: text(str String);
    1 count set_count get_count: copy(i32);
}

crate::structure! {
    plain Tick TickBuilder [builders] TICK;
}

crate::structure! {
    error BrokenException BrokenExceptionBuilder [builders] BROKEN;
    0 message set_message get_message: text(str String);
}

crate::structure! {
    error WornException WornExceptionBuilder [builders] WORN;
    0 message set_message get_message: text(str String);
    1 part set_part get_part: text(str String);
    2 percent set_percent get_percent: copy(i32);
}

crate::union! {
    /// The events, without the errors.
    Signals SIGNALS;
    0 Reading is_reading as_reading: Reading;
    1 Note is_note as_note: Note;
    2 Picture is_picture as_picture: Picture;
    3 Report is_report as_report: Report;
    4 Mixed is_mixed as_mixed: Mixed;
    5 Tick is_tick as_tick: Tick;
}

crate::service_error! {
    AnyError;
    BrokenException BrokenException;
    WornException WornException;
}

crate::operation_error! {
    SignalsError, AnyError;
    0 BrokenException is_broken_exception BrokenException;
    1 WornException is_worn_exception WornException;
}

pub static SERVICE: Service = Service {
    id: "Lookout",
    shape: "Lookout_V1",
    version: "2020-01-01",
    signing_name: "lookout",
    protocol: &AWS_JSON_1_0,
    query_compatible: false,
    endpoints: &toys::RULES,
    traits: ServiceTraits::NONE,
};

/// Events in both directions.
pub static WATCH: Operation = Operation {
    name: "Watch",
    service: &SERVICE,
    method: "POST",
    uri: "/",
    input: &WATCH_INPUT,
    output: &WATCH_OUTPUT,
    errors: &[&BROKEN],
    traits: OperationTraits {
        input_stream: Some(1),
        output_stream: Some(1),
        ..OperationTraits::NONE
    },
};

/// The same by a protocol that binds members to HTTP, and without a signature.
pub static WATCH_BOUND: Operation = Operation {
    name: "WatchBound",
    service: &BOUND_SERVICE,
    method: "POST",
    uri: "/watch",
    input: &WATCH_INPUT,
    output: &WATCH_OUTPUT,
    errors: &[&BROKEN],
    traits: OperationTraits {
        auth: &[Auth::None],
        input_stream: Some(1),
        output_stream: Some(1),
        ..OperationTraits::NONE
    },
};

static BOUND_SERVICE: Service = Service {
    id: "Lookout",
    shape: "Lookout_V1",
    version: "2020-01-01",
    signing_name: "lookout",
    protocol: &Bound,
    query_compatible: false,
    endpoints: &toys::RULES,
    traits: ServiceTraits::NONE,
};

/// `place` and `session` are headers, the events the body, in JSON.
struct Bound;

impl Protocol for Bound {
    fn request(
        &self,
        _: &Operation,
        input: &dyn Shape,
        _: Option<&str>,
    ) -> Result<Request, EncodeError> {
        let View::Text(place) = input.member(0).view() else { panic!("no place") };
        let request = http::Request::post("/watch").header("place", place).header("accept", "*/*");
        Ok(request.body(Bytes::new()).unwrap())
    }

    fn output(
        &self,
        _: &Operation,
        response: &Response,
        output: &mut dyn Shape,
    ) -> Result<(), DecodeError> {
        let session = response.headers().get("session").unwrap().to_str().unwrap();
        let Slot::String(slot) = output.member_mut(0).unwrap().slot() else { panic!("no session") };
        slot.push_str(session);
        Ok(())
    }

    fn error_metadata(&self, response: &Response) -> ErrorMetadata {
        AWS_JSON_1_0.error_metadata(response)
    }

    fn error(&self, response: &Response, error: &mut dyn Shape) -> Result<(), DecodeError> {
        AWS_JSON_1_0.error(response, error)
    }

    fn write_event(&self, shape: &dyn Shape) -> Result<(Vec<u8>, &'static str), EncodeError> {
        AWS_JSON_1_0.write_event(shape).map(|(payload, _)| (payload, "application/json"))
    }

    fn read_event(&self, payload: &[u8], shape: &mut dyn Shape) -> Result<(), DecodeError> {
        AWS_JSON_1_0.read_event(payload, shape)
    }
}

pub static WATCH_INPUT: Schema = Schema::structure(
    "WatchInput",
    &[
        Member::new("place", Kind::String).with(flags::REQUIRED),
        Member::new("signals", Kind::Events(&SIGNALS)),
    ],
);

pub static WATCH_OUTPUT: Schema = Schema::structure(
    "WatchOutput",
    &[Member::new("session", Kind::String), Member::new("signals", Kind::Events(&SIGNALS))],
);

crate::structure! {
    plain WatchInput WatchInputBuilder [builders] WATCH_INPUT;
    0 place set_place get_place: text(str String);
    1 signals set_signals get_signals: own(EventStreamSender<Signals>);
}

crate::structure! {
    output_defaulted WatchOutput WatchOutputBuilder WATCH_OUTPUT;
    default {
        1 signals set_signals get_signals: own(EventReceiver<Signals, SignalsError>);
    }
    optional {
        0 session set_session get_session: text(str String);
    }
}

crate::operation_error! {
    WatchError, AnyError;
    0 BrokenException is_broken_exception BrokenException;
}

/// A stream of what is given.
pub struct Given<T>(pub std::collections::VecDeque<T>);

pub fn given<T>(items: impl IntoIterator<Item = T>) -> Given<T> {
    Given(items.into_iter().collect())
}

impl<T: Unpin> futures_core::Stream for Given<T> {
    type Item = T;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<T>> {
        std::task::Poll::Ready(self.0.pop_front())
    }
}

/// Messages as they are on the wire.
pub fn wire(messages: &[super::Message]) -> Bytes {
    let mut bytes = Vec::new();
    messages.iter().for_each(|message| message.write(&mut bytes).unwrap());
    bytes.into()
}
