//! Which builders can fail.

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
    /// `on`
    0 on set_on get_on: def bool;
    /// `room`
    1 room set_room get_room: opt text;
}

crate::structure! {
    /// A shelf.
    checked Shelf ShelfBuilder SHELF;
    /// `boards`
    0 boards set_boards get_boards: req int;
    /// `lit`
    1 lit set_lit get_lit: def bool;
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
