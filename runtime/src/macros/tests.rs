//! Which builders can fail, and members that are streams of events.

// The stamps make more than these tests call.
#![allow(dead_code)]

use crate::schema::{Kind, Member, Schema, flags};

static LAMP: Schema = Schema::structure(
    "Lamp",
    &[Member::new("on", Kind::Boolean), Member::new("room", Kind::String)],
);

static SHELF: Schema = Schema::structure(
    "Shelf",
    &[
        Member::new("boards", Kind::Integer).with(flags::REQUIRED),
        Member::new("lit", Kind::Boolean),
    ],
);

crate::structure! {
    /// A lamp.
    defaulted Lamp LampBuilder LAMP;
    default {
        /// `on`
        0 on set_on get_on: copy(bool);
    }
    optional {
        /// `room`
        1 room set_room get_room: text(str String);
    }
}

crate::structure! {
    /// A shelf.
    checked Shelf ShelfBuilder SHELF;
    required {
        /// `boards`
        0 boards set_boards get_boards: copy(i32);
    }
    default {
        /// `lit`
        1 lit set_lit get_lit: copy(bool);
    }
}

static BELL: Schema = Schema::structure(
    "Bell",
    &[Member::new("tone", Kind::String), Member::new("strokes", Kind::Integer)],
)
.defaults(&[(0, "\"c\"")]);

crate::structure! {
    /// A bell.
    defaulted Bell BellBuilder BELL;
    default {
        /// `tone`
        0 tone set_tone get_tone: text(str String);
        /// `strokes`
        1 strokes set_strokes get_strokes: copy(i32);
    }
}

#[test]
fn what_the_table_has_a_default_for_has_that_however_it_is_made() {
    let bell = Bell { tone: "c".to_owned(), strokes: 0 };
    assert_eq!(Bell::builder().build(), bell);
    assert_eq!(Bell::default(), bell);
    let mut read = <Bell as crate::shape::Value>::blank();
    crate::codec::json::read(br#"{"strokes":3}"#, &mut read).unwrap();
    assert_eq!(read, Bell { strokes: 3, ..bell.clone() });
    for null in [r#"{"tone":null,"strokes":3}"#, r#"{"strokes":3,"tone":null}"#] {
        let mut read = Bell::default();
        crate::codec::json::read(null.as_bytes(), &mut read).unwrap();
        assert_eq!(read, Bell { strokes: 3, ..bell.clone() });
    }
    assert_eq!(Bell::builder().tone("d").build().tone(), "d");
}

#[test]
fn what_has_defaults_alone_is_built_without_an_error() {
    assert_eq!(Lamp::builder().build(), Lamp { on: false, room: None });
    assert_eq!(Lamp::builder().on(true).room("r").build().room(), Some("r"));
    assert_eq!(Lamp::default(), Lamp::builder().build());
}

#[test]
fn what_requires_a_member_names_it_where_it_is_not_set() {
    let built = Shelf::builder().boards(3).build().unwrap();
    assert_eq!((built.boards(), built.lit()), (3, false));
    assert_eq!(
        Shelf::builder().lit(true).build().unwrap_err().to_string(),
        "`boards` is not set, and Shelf requires it"
    );
}

#[test]
fn structures_are_equal_where_all_their_members_are() {
    let bell = || Bell::builder().tone("c").strokes(3);
    assert_eq!(bell().build(), bell().build());
    assert_ne!(bell().build(), bell().tone("d").build());
    assert_ne!(bell().build(), bell().strokes(4).build());
    assert_ne!(Lamp::builder().room("r").build(), Lamp::default());
}

#[test]
fn a_clone_is_equal_and_its_own() {
    let mut bell = Bell::builder().tone("d").strokes(3).build();
    let clone = bell.clone();
    assert_eq!(clone, bell);
    bell.tone.clear();
    assert_eq!((clone.tone(), clone.strokes()), ("d", 3));
    // A default of the table does not come back where the member was changed.
    assert_eq!(bell.clone().tone(), "");
    assert_eq!(Lamp::builder().on(true).build().clone(), Lamp { on: true, room: None });
}

#[cfg(feature = "event-streams")]
#[test]
fn builders_are_cloned_and_compared_and_show_what_they_have() {
    use crate::event_stream::fixture::{Detail, DetailBuilder};
    let builder = Detail::builder().word("w");
    assert_eq!(builder.clone(), builder);
    assert_ne!(builder, DetailBuilder::default());
    assert_eq!(format!("{builder:?}"), r#"Builder(Detail { word: "w" })"#);
    assert_eq!(builder.get_word().as_deref(), Some("w"));
    assert_eq!(builder.set_word(None).build(), Detail::default());
}

#[cfg(feature = "event-streams")]
#[test]
fn a_clone_has_what_arrived_beside_the_members() {
    use crate::error::{ErrorMetadata, ProvideErrorMetadata, RequestId};
    use crate::event_stream::fixture::{BrokenException, WatchOutput};
    use crate::shape::Shape;

    let meta = ErrorMetadata::builder().code("c").message("m").request_id("r").build();
    let error = BrokenException::builder().meta(meta.clone()).build();
    assert_eq!(error.clone().meta(), &meta);
    assert_eq!(error.clone(), error);
    assert_ne!(error, BrokenException::builder().build());
    let mut output = WatchOutput::builder().build();
    output.attach(&meta);
    assert_eq!(output.clone().request_id(), Some("r"));
    assert_ne!(output, WatchOutput::builder().build());
}

#[cfg(feature = "event-streams")]
#[test]
fn streams_of_events_are_members_like_any_other() {
    use crate::codec::EncodeError;
    use crate::event_stream::fixture::{Signals, SignalsError, WatchInput, WatchOutput, given};
    use crate::event_stream::{EventReceiver, EventStreamSender};
    use crate::shape::{Shape, Value, View};

    let sender = EventStreamSender::<Signals>::blank();
    let builder = WatchInput::builder().place("here").signals(sender.clone());
    assert_eq!(builder.get_signals().as_ref(), Some(&sender));
    let input = builder.build();
    assert_eq!(input.signals(), Some(&sender));
    let full = EventStreamSender::<Signals>::from(given([Ok::<_, EncodeError>(Signals::Unknown)]));
    let holder = WatchInput::builder().signals(full.clone()).build();
    assert_eq!(holder.clone().signals(), Some(&full));
    assert_ne!(holder, input);
    assert!(matches!(input.member(1).view(), View::Events(_)));
    assert!(matches!(WatchInput::default().member(1).view(), View::Absent));
    assert_eq!(format!("{input:?}"), r#"WatchInput { place: "here", signals: EventStreamSender }"#);

    let output = WatchOutput::builder().session("s").build();
    let receiver: &EventReceiver<Signals, SignalsError> = output.signals();
    assert_eq!(receiver, &EventReceiver::blank());
    assert_eq!(output.clone(), output);
    assert_ne!(WatchInput::default(), input);
    assert_eq!(
        format!("{:?}", WatchInput::builder().place("here")),
        r#"Builder(WatchInput { place: "here" })"#
    );
    assert_eq!(format!("{output:?}"), r#"WatchOutput { session: "s", signals: EventReceiver }"#);
}

#[cfg(feature = "serde")]
#[test]
fn what_serde_reads_has_its_defaults_and_what_is_required() {
    let bell: Bell = serde_json::from_str(r#"{"strokes":3}"#).unwrap();
    assert_eq!(bell, Bell { tone: "c".to_owned(), strokes: 3 });
    assert_eq!(serde_json::to_string(&bell).unwrap(), r#"{"tone":"c","strokes":3}"#);
    let null: Bell = serde_json::from_str(r#"{"tone":null,"strokes":3}"#).unwrap();
    assert_eq!(null, bell);
    let error = serde_json::from_str::<Shelf>(r#"{"lit":true}"#).unwrap_err();
    assert_eq!(error.to_string(), "the required member boards is missing at line 1 column 12");
}

#[cfg(all(feature = "serde", feature = "event-streams"))]
#[test]
fn serde_leaves_streams_of_events_out() {
    use crate::event_stream::EventStreamSender;
    use crate::event_stream::fixture::{Signals, WatchInput};

    let sender = <EventStreamSender<Signals> as crate::shape::Value>::blank();
    let input = WatchInput::builder().place("here").signals(sender).build();
    assert_eq!(serde_json::to_string(&input).unwrap(), r#"{"place":"here"}"#);
}
