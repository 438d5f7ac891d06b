//! Shapes written by hand for the tests: one member of every kind, recursion, a union, an enum.

use std::collections::HashMap;

use crate::endpoint::RuleSet;
use crate::primitives::{Blob, DateTime, Document};
use crate::protocol::AWS_JSON_1_1;
use crate::schema::{Enumeration, Kind, List, Map, Member, Schema, flags};
use crate::service::{Operation, OperationTraits, Service, ServiceTraits};
use crate::shape::{ABSENT, Shape, Slot, Value, View};

#[derive(Debug, Default, Clone, PartialEq)]
pub struct Pantry {
    pub boolean: Option<bool>,
    pub byte: Option<i8>,
    pub short: Option<i16>,
    pub integer: Option<i32>,
    pub long: Option<i64>,
    pub float: Option<f32>,
    pub double: Option<f64>,
    pub string: Option<String>,
    pub color: Option<Color>,
    pub blob: Option<Blob>,
    pub epoch: Option<DateTime>,
    pub date: Option<DateTime>,
    pub http: Option<DateTime>,
    pub document: Option<Document>,
    pub list: Option<Vec<String>>,
    pub sparse_list: Option<Vec<Option<i32>>>,
    pub map: Option<HashMap<Color, String>>,
    pub sparse_map: Option<HashMap<String, Option<f64>>>,
    pub child: Option<Box<Pantry>>,
    pub children: Option<Vec<Pantry>>,
    pub choice: Option<Choice>,
    pub secret: Option<String>,
    pub item: Option<Item>,
    pub items: Option<HashMap<String, Item>>,
}

pub static PANTRY: Schema = Schema::structure(
    "Pantry",
    &[
        Member::new("boolean", Kind::Boolean),
        Member::new("byte", Kind::Byte),
        Member::new("short", Kind::Short),
        Member::new("integer", Kind::Integer),
        Member::new("long", Kind::Long),
        Member::new("float", Kind::Float),
        Member::new("double", Kind::Double),
        Member::new("string", Kind::String),
        Member::new("color", Kind::Enum(&COLOR)),
        Member::new("blob", Kind::Blob),
        Member::new("epoch", Kind::Timestamp),
        Member::new("date", Kind::Timestamp).with(flags::DATE_TIME),
        Member::new("http", Kind::Timestamp).with(flags::HTTP_DATE),
        Member::new("document", Kind::Document),
        Member::new("list", Kind::List(&STRINGS)),
        Member::new("sparseList", Kind::List(&SPARSE_LIST)),
        Member::new("map", Kind::Map(&COLORS)),
        Member::new("sparseMap", Kind::Map(&SPARSE_MAP)),
        Member::new("child", Kind::Structure(&PANTRY)),
        Member::new("children", Kind::List(&PANTRIES)),
        Member::new("choice", Kind::Union(&CHOICE)),
        Member::new("secret", Kind::String).with(flags::SENSITIVE),
        Member::new("item", Kind::Structure(&ITEM)),
        Member::new("items", Kind::Map(&ITEMS)),
    ],
);

pub static COLOR: Enumeration = Enumeration { name: "Color", values: &["RED", "GREEN"] };
pub static STRINGS: List = List { name: "Strings", member: Member::new("member", Kind::String) };
static SPARSE_LIST: List =
    List { name: "SparseList", member: Member::new("member", Kind::Integer).with(flags::SPARSE) };
pub static COLORS: Map = Map {
    name: "Colors",
    key: Member::new("key", Kind::Enum(&COLOR)),
    value: Member::new("value", Kind::String),
};
static SPARSE_MAP: Map = Map {
    name: "SparseMap",
    key: Member::new("key", Kind::String),
    value: Member::new("value", Kind::Double).with(flags::SPARSE),
};
static PANTRIES: List =
    List { name: "Pantries", member: Member::new("member", Kind::Structure(&PANTRY)) };
static ITEMS: Map = Map {
    name: "Items",
    key: Member::new("key", Kind::String),
    value: Member::new("value", Kind::Structure(&ITEM)),
};

/// With a required member that may be missing.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Item {
    pub name: Option<String>,
    pub part: Option<Box<Item>>,
}

pub static ITEM: Schema = Schema::structure(
    "Item",
    &[
        Member::new("name", Kind::String).with(flags::REQUIRED),
        Member::new("part", Kind::Structure(&ITEM)),
    ],
);

/// An enum.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Color {
    Red,
    Green,
    Unknown(String),
}

/// A union.
#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    Text(String),
    Item(Item),
    Texts(Vec<String>),
    Unknown,
}

pub static CHOICE: Schema = Schema::union(
    "Choice",
    &[
        Member::new("text", Kind::String),
        Member::new("item", Kind::Structure(&ITEM)),
        Member::new("texts", Kind::List(&STRINGS)),
    ],
);

macro_rules! structure {
    ($type:ident, $table:ident: $($index:literal $field:ident),*) => {
        impl Shape for $type {
            fn schema(&self) -> &'static Schema {
                &$table
            }
            fn member(&self, index: usize) -> &dyn Value {
                match index {
                    $($index => &self.$field,)*
                    _ => &ABSENT,
                }
            }
            fn member_mut(&mut self, index: usize) -> Option<&mut dyn Value> {
                Some(match index {
                    $($index => &mut self.$field,)*
                    _ => return None,
                })
            }
fn unset() -> Self {
                Self::default()
            }
}

    };
}

structure!(Pantry, PANTRY: 0 boolean, 1 byte, 2 short, 3 integer, 4 long, 5 float, 6 double,
    7 string, 8 color, 9 blob, 10 epoch, 11 date, 12 http, 13 document, 14 list, 15 sparse_list,
    16 map, 17 sparse_map, 18 child, 19 children, 20 choice, 21 secret, 22 item, 23 items);
structure!(Item, ITEM: 0 name, 1 part);

impl Shape for Choice {
    fn schema(&self) -> &'static Schema {
        &CHOICE
    }

    fn member(&self, index: usize) -> &dyn Value {
        match (index, self) {
            (0, Choice::Text(value)) => value,
            (1, Choice::Item(value)) => value,
            (2, Choice::Texts(value)) => value,
            _ => &ABSENT,
        }
    }

    fn member_mut(&mut self, index: usize) -> Option<&mut dyn Value> {
        match (index, &*self) {
            (0, Choice::Text(_)) | (1, Choice::Item(_)) | (2, Choice::Texts(_)) => {}
            (0, _) => *self = Choice::Text(String::new()),
            (1, _) => *self = Choice::Item(Item::default()),
            (2, _) => *self = Choice::Texts(Vec::new()),
            _ => return None,
        }
        match self {
            Choice::Text(value) => Some(value),
            Choice::Item(value) => Some(value),
            Choice::Texts(value) => Some(value),
            Choice::Unknown => None,
        }
    }
    fn unset() -> Self {
        Choice::Unknown
    }
}

impl Value for Color {
    fn view(&self) -> View<'_> {
        View::Text(self.as_ref())
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Enum(self)
    }

    fn blank() -> Self {
        Color::Unknown(String::new())
    }
}

impl From<&str> for Color {
    fn from(value: &str) -> Self {
        match value {
            "RED" => Color::Red,
            "GREEN" => Color::Green,
            other => Color::Unknown(other.to_owned()),
        }
    }
}

impl AsRef<str> for Color {
    fn as_ref(&self) -> &str {
        match self {
            Color::Red => "RED",
            Color::Green => "GREEN",
            Color::Unknown(other) => other,
        }
    }
}

/// A service with two operations.
pub static SERVICE: Service = Service {
    id: "Larder",
    shape: "Larder_V1",
    version: "2020-01-01",
    signing_name: "larder",
    protocol: &AWS_JSON_1_1,
    query_compatible: false,
    endpoints: &RuleSet {
        params: &[],
        variables: &[],
        conditions: &[],
        targets: &[],
        errors: &[],
        rules: &[],
    },
    traits: ServiceTraits::NONE,
};

/// An operation whose output has members.
pub static STOCK: Operation = Operation {
    name: "StockPantry",
    service: &SERVICE,
    method: "POST",
    uri: "/",
    input: &PANTRY,
    output: &PANTRY,
    errors: &[],
    traits: OperationTraits::NONE,
};

/// An operation whose output has none.
pub static TAKE: Operation = Operation {
    name: "TakeItem",
    service: &SERVICE,
    method: "POST",
    uri: "/",
    input: &ITEM,
    output: &NOTHING,
    errors: &[],
    traits: OperationTraits::NONE,
};

pub static NOTHING: Schema = Schema::structure("Nothing", &[]);
