//! The reflection tables: what a model says about its shapes, as static data.
//!
//! A generated crate holds one [`Schema`] per structure or union, one [`List`] or [`Map`] per
//! collection and one [`Enumeration`] per enum. Codecs, `Debug`, paging, waiting and the dynamic
//! API walk these tables together with the [`Shape`](crate::shape::Shape) trait, so that no
//! behaviour is generated. Names are Smithy's: <https://smithy.io/2.0/spec/model.html>.

use std::fmt;

/// A structure or union.
pub struct Schema {
    /// The shape's name in the model, without its namespace.
    pub name: &'static str,
    /// The members in the model's order. A member's index here is its index in
    /// [`Shape::member`](crate::shape::Shape::member).
    pub members: &'static [Member],
    /// Facts about the shape as a whole, a set of the constants in [`flags`].
    pub flags: u16,
    /// What an error shape adds; `None` for every other shape.
    pub error: Option<&'static ErrorTraits>,
    /// Members by index that the model gives a default other than the blank of their type, with
    /// that default as JSON; see [`default`](crate::default).
    pub defaults: &'static [(usize, &'static str)],
}

/// What the model says of an error shape beside its members.
pub struct ErrorTraits {
    /// The code that the service sends for it; most often the shape's name.
    pub code: &'static str,
    /// The HTTP status it comes with, 0 where the model does not say.
    pub status: u16,
    /// Whether a retry can help.
    pub retry: RetryTrait,
}

/// What the model says about retrying after an error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RetryTrait {
    /// The model is silent: the standard classification decides.
    Standard,
    /// `smithy.api#retryable`.
    Transient,
    /// `smithy.api#retryable` with `throttling` set.
    Throttling,
    /// A retry is no use, whatever the code or the status may suggest
    /// (`tinsmith.traits#neverRetry`).
    Never,
}

/// A member of a structure or union, of a list, or the key or value of a map.
pub struct Member {
    /// The name in the model, which is the name on the wire unless the protocol says otherwise.
    pub name: &'static str,
    /// What the member targets.
    pub kind: Kind,
    /// Facts about the member, a set of the constants in [`flags`].
    pub flags: u16,
}

/// The bits of [`Schema::flags`] and [`Member::flags`].
pub mod flags {
    /// The member, or what it targets, has `smithy.api#sensitive`: never shown.
    pub const SENSITIVE: u16 = 1;
    /// The member has `smithy.api#required`.
    pub const REQUIRED: u16 = 1 << 1;
    /// A list or map may hold nulls (`smithy.api#sparse`). On the element or value member.
    pub const SPARSE: u16 = 1 << 2;
    /// The member has `smithy.api#idempotencyToken`.
    pub const IDEMPOTENCY_TOKEN: u16 = 1 << 3;
    /// `smithy.api#timestampFormat("epoch-seconds")`.
    pub const EPOCH_SECONDS: u16 = 1 << 4;
    /// `smithy.api#timestampFormat("date-time")`.
    pub const DATE_TIME: u16 = 1 << 5;
    /// `smithy.api#timestampFormat("http-date")`.
    pub const HTTP_DATE: u16 = 1 << 6;
    /// The schema is a union.
    pub const UNION: u16 = 1 << 7;
}

/// The type that a member targets.
#[derive(Clone, Copy)]
pub enum Kind {
    /// `boolean`
    Boolean,
    /// `byte`, an `i8`
    Byte,
    /// `short`, an `i16`
    Short,
    /// `integer`, an `i32`
    Integer,
    /// `long`, an `i64`
    Long,
    /// `float`, an `f32`
    Float,
    /// `double`, an `f64`
    Double,
    /// `bigInteger`
    BigInteger,
    /// `bigDecimal`
    BigDecimal,
    /// `string`
    String,
    /// A string with a set of known values.
    Enum(&'static Enumeration),
    /// `blob`
    Blob,
    /// `timestamp`
    Timestamp,
    /// `document`
    Document,
    /// `list`
    List(&'static List),
    /// `map`
    Map(&'static Map),
    /// `structure`
    Structure(&'static Schema),
    /// `union`
    Union(&'static Schema),
}

/// A list shape.
pub struct List {
    /// The shape's name in the model.
    pub name: &'static str,
    /// The element.
    pub member: Member,
}

/// A map shape.
pub struct Map {
    /// The shape's name in the model.
    pub name: &'static str,
    /// The key, a string or an enum.
    pub key: Member,
    /// The value.
    pub value: Member,
}

/// An enum shape.
pub struct Enumeration {
    /// The shape's name in the model.
    pub name: &'static str,
    /// The values on the wire, in the model's order.
    pub values: &'static [&'static str],
}

impl Schema {
    /// A structure's table.
    pub const fn structure(name: &'static str, members: &'static [Member]) -> Self {
        Self { name, members, flags: 0, error: None, defaults: &[] }
    }

    /// A union's table.
    pub const fn union(name: &'static str, members: &'static [Member]) -> Self {
        Self { name, members, flags: flags::UNION, error: None, defaults: &[] }
    }

    /// An error's table.
    pub const fn error(
        name: &'static str,
        error: &'static ErrorTraits,
        members: &'static [Member],
    ) -> Self {
        Self { name, members, flags: 0, error: Some(error), defaults: &[] }
    }

    /// The same table with more [`flags`].
    pub const fn with(mut self, flags: u16) -> Self {
        self.flags |= flags;
        self
    }

    /// The same table with [`defaults`](Self::defaults).
    pub const fn defaults(mut self, defaults: &'static [(usize, &'static str)]) -> Self {
        self.defaults = defaults;
        self
    }

    /// Whether this is a union.
    pub fn is_union(&self) -> bool {
        self.flags & flags::UNION != 0
    }

    /// The index of the member called `name` on the wire. `expected` is where to look first: a
    /// reader passes the index after the last member it met, which is nearly always right.
    pub fn find(&self, name: &[u8], expected: usize) -> Option<usize> {
        match self.members.get(expected) {
            Some(member) if member.name.as_bytes() == name => Some(expected),
            _ => self.members.iter().position(|member| member.name.as_bytes() == name),
        }
    }
}

impl Member {
    /// A member without any flag.
    pub const fn new(name: &'static str, kind: Kind) -> Self {
        Self { name, kind, flags: 0 }
    }

    /// The same member with more [`flags`].
    pub const fn with(mut self, flags: u16) -> Self {
        self.flags |= flags;
        self
    }

    /// Whether `flag` of [`flags`] is set.
    pub const fn has(&self, flag: u16) -> bool {
        self.flags & flag != 0
    }
}

impl Kind {
    /// The Smithy name of the type, for error texts.
    pub fn name(&self) -> &'static str {
        match self {
            Kind::Boolean => "boolean",
            Kind::Byte => "byte",
            Kind::Short => "short",
            Kind::Integer => "integer",
            Kind::Long => "long",
            Kind::Float => "float",
            Kind::Double => "double",
            Kind::BigInteger => "bigInteger",
            Kind::BigDecimal => "bigDecimal",
            Kind::String => "string",
            Kind::Enum(_) => "enum",
            Kind::Blob => "blob",
            Kind::Timestamp => "timestamp",
            Kind::Document => "document",
            Kind::List(_) => "list",
            Kind::Map(_) => "map",
            Kind::Structure(_) => "structure",
            Kind::Union(_) => "union",
        }
    }
}

// By name only: tables are cyclic where shapes are recursive.
impl fmt::Debug for Schema {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Schema({})", self.name)
    }
}

impl fmt::Debug for Member {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Member({}: {})", self.name, self.kind.name())
    }
}

impl fmt::Debug for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
