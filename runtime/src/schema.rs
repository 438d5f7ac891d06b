//! The reflection tables: what a model says about its shapes, as static data.
//!
//! A generated crate holds one [`Schema`] per structure or union, one [`List`] or [`Map`] per
//! collection and one [`Enumeration`] per enum. Codecs, `Debug`, paging, waiting and the dynamic
//! API walk these tables together with the [`Shape`](crate::shape::Shape) trait, so that no
//! behaviour is generated. Names are Smithy's: <https://smithy.io/2.0/spec/model.html>.

use std::fmt;

use crate::shape::Value;

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
    /// What reads [`defaults`](Self::defaults), where there are any: so that a program without
    /// them has no reader of JSON for their sake.
    pub fill: Option<Fill>,
    /// The element that the shape is where it is the whole of an XML document; `None` where that
    /// is one of its own name, without a namespace.
    pub xml: Option<&'static XmlRoot>,
}

/// Sets a value to the default of the member at an index.
pub type Fill = fn(&'static Schema, usize, &mut dyn Value);

/// The element at the root of an XML document.
#[derive(Debug)]
pub struct XmlRoot {
    /// Its name (`smithy.api#xmlName`, else the name of the shape in the model).
    pub name: &'static str,
    /// Its namespace (`smithy.api#xmlNamespace` of the shape).
    pub namespace: Option<&'static Namespace>,
}

/// A name in XML or a query, put together of its parts without a copy.
#[derive(Clone, Copy)]
pub struct XmlName<'a> {
    /// A first letter other than the one in the table.
    first: Option<u8>,
    rest: &'a [u8],
}

/// An XML namespace (`smithy.api#xmlNamespace`).
#[derive(Debug)]
pub struct Namespace {
    /// Its URI.
    pub uri: &'static str,
    /// The prefix it is declared under; empty for the default namespace.
    pub prefix: &'static str,
}

/// What the model says of an error shape beside its members.
pub struct ErrorTraits {
    /// The code that the service sends for it; most often the shape's name.
    pub code: &'static str,
    /// The HTTP status it comes with: 500 where the model says no more than that the server is at
    /// fault, 0 where it does not say.
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
    /// What only some protocols ask for; most members have none of it.
    pub extras: Option<&'static Extras>,
}

/// What a member has beside its name and type, for the protocols that ask for it.
#[derive(Debug)]
pub struct Extras {
    /// Where it goes in an HTTP message.
    pub http: Http,
    /// Where it goes in an event of an event stream.
    pub event: Event,
    /// Its key in JSON (`smithy.api#jsonName`), where the protocol honours that.
    pub json: Option<&'static str>,
    /// The name of its element or attribute in XML, with its prefix where it has one
    /// (`smithy.api#xmlName`), and in a query where [`query`](Self::query) says nothing else.
    /// [`flags::XML_LOWER`] says the most usual one in less space.
    pub xml: Option<&'static str>,
    /// Its name in a query of EC2's dialect (`aws.protocols#ec2QueryName`). Without it that is the
    /// name in XML, its first letter in upper case.
    pub query: Option<&'static str>,
    /// The namespace that its element declares (`smithy.api#xmlNamespace`).
    pub namespace: Option<&'static Namespace>,
    /// The media type of what it holds (`smithy.api#mediaType`).
    pub media_type: Option<&'static str>,
    /// What is sent for it where it is not set or empty (`tinsmith.traits#blankMeans`).
    pub blank_means: Option<&'static str>,
}

/// Where a member of an input, output or error goes in an HTTP message:
/// <https://smithy.io/2.0/spec/http-bindings.html>.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Http {
    /// Into the body, together with others.
    Body,
    /// It is the whole body (`httpPayload`).
    Payload,
    /// Into a label of the path (`httpLabel`).
    Label,
    /// Into the query, under that name (`httpQuery`).
    Query(&'static str),
    /// A map, each entry of which is a parameter of the query (`httpQueryParams`).
    QueryParams,
    /// Into the header of that name (`httpHeader`).
    Header(&'static str),
    /// A map, each entry of which is a header whose name starts so (`httpPrefixHeaders`).
    PrefixHeaders(&'static str),
    /// It is the status of the response (`httpResponseCode`).
    Status,
}

/// Where a member of an event goes: <https://smithy.io/2.0/spec/streaming.html>.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Event {
    /// Into the payload, together with others.
    Body,
    /// It is the whole payload (`eventPayload`).
    Payload,
    /// Into the header of its own name (`eventHeader`).
    Header,
}

impl Extras {
    /// Nothing of it.
    pub const NONE: Self = Self {
        http: Http::Body,
        event: Event::Body,
        json: None,
        xml: None,
        query: None,
        namespace: None,
        media_type: None,
        blank_means: None,
    };
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
    /// `smithy.api#xmlAttribute`: an attribute of its structure's element.
    pub const XML_ATTRIBUTE: u16 = 1 << 8;
    /// `smithy.api#xmlFlattened`: the elements of the list or map stand in its place.
    pub const XML_FLATTENED: u16 = 1 << 9;
    /// `smithy.api#requiresLength`: a stream that is sent has to say its length.
    pub const REQUIRES_LENGTH: u16 = 1 << 10;
    /// The name in XML is the one in the model, its first letter, which is of ASCII, in lower case.
    pub const XML_LOWER: u16 = 1 << 12;
    /// The schema stands for `smithy.api#Unit`: the operation has no input, which some protocols
    /// tell from one without members.
    pub const UNIT: u16 = 1 << 11;
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
    /// A `blob` with `smithy.api#streaming`.
    Stream,
    /// An event stream, a union of its events.
    Events(&'static Schema),
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
        Self { name, members, flags: 0, error: None, defaults: &[], fill: None, xml: None }
    }

    /// A union's table.
    pub const fn union(name: &'static str, members: &'static [Member]) -> Self {
        Self {
            name,
            members,
            flags: flags::UNION,
            error: None,
            defaults: &[],
            fill: None,
            xml: None,
        }
    }

    /// An error's table.
    pub const fn error(
        name: &'static str,
        error: &'static ErrorTraits,
        members: &'static [Member],
    ) -> Self {
        Self { name, members, flags: 0, error: Some(error), defaults: &[], fill: None, xml: None }
    }

    /// The same table with more [`flags`].
    pub const fn with(mut self, flags: u16) -> Self {
        self.flags |= flags;
        self
    }

    /// The same table with [`defaults`](Self::defaults).
    pub const fn defaults(mut self, defaults: &'static [(usize, &'static str)]) -> Self {
        self.defaults = defaults;
        self.fill = Some(crate::default::fill);
        self
    }

    /// The same table with the element that it is in [`xml`](Self::xml).
    pub const fn root(mut self, xml: &'static XmlRoot) -> Self {
        self.xml = Some(xml);
        self
    }

    /// Whether this is a union.
    pub fn is_union(&self) -> bool {
        self.flags & flags::UNION != 0
    }

    /// Whether this stands for `smithy.api#Unit`.
    pub fn is_unit(&self) -> bool {
        self.flags & flags::UNIT != 0
    }

    /// The index of the member whose key in JSON is `name`. `expected` is where to look first: a
    /// reader passes the index after the last member it met, which is nearly always right.
    pub fn find_json(&self, name: &[u8], expected: usize) -> Option<usize> {
        match self.members.get(expected) {
            Some(member) if member.json_name().as_bytes() == name => Some(expected),
            _ => self.members.iter().position(|member| member.json_name().as_bytes() == name),
        }
    }

    /// The index of the member called `name` in the model; `expected` as for
    /// [`find_json`](Self::find_json).
    pub fn find(&self, name: &[u8], expected: usize) -> Option<usize> {
        match self.members.get(expected) {
            Some(member) if member.name.as_bytes() == name => Some(expected),
            _ => self.members.iter().position(|member| member.name.as_bytes() == name),
        }
    }
}

impl<'a> XmlName<'a> {
    /// That name as it is.
    pub const fn new(name: &'a str) -> Self {
        Self { first: None, rest: name.as_bytes() }
    }

    /// The same with its first letter in upper case, where that is one of ASCII.
    pub fn capitalized(self) -> Self {
        match (self.first, self.rest) {
            (None, [first, rest @ ..]) => Self { first: Some(first.to_ascii_uppercase()), rest },
            (first, rest) => Self { first: first.map(|it| it.to_ascii_uppercase()), rest },
        }
    }

    /// Whether it is this name.
    pub fn is(&self, name: &str) -> bool {
        match (self.first, name.as_bytes()) {
            (None, name) => name == self.rest,
            (Some(first), [head, rest @ ..]) => *head == first && rest == self.rest,
            (Some(_), []) => false,
        }
    }

    /// Its bytes, in UTF-8.
    pub fn bytes(&self) -> impl Iterator<Item = u8> + use<'a> {
        self.first.into_iter().chain(self.rest.iter().copied())
    }
}

impl Member {
    /// A member without any flag.
    pub const fn new(name: &'static str, kind: Kind) -> Self {
        Self { name, kind, flags: 0, extras: None }
    }

    /// The same member with more [`flags`].
    pub const fn with(mut self, flags: u16) -> Self {
        self.flags |= flags;
        self
    }

    /// The same member with [`extras`](Self::extras).
    pub const fn extra(mut self, extras: &'static Extras) -> Self {
        self.extras = Some(extras);
        self
    }

    /// Where the member goes in an HTTP message.
    pub fn http(&self) -> Http {
        self.extras.map_or(Http::Body, |extras| extras.http)
    }

    /// What an error shape adds, where the member targets one, as members of event streams do.
    pub fn error(&self) -> Option<&'static ErrorTraits> {
        match self.kind {
            Kind::Structure(schema) => schema.error,
            _ => None,
        }
    }

    /// Where the member goes in an event.
    pub fn event(&self) -> Event {
        self.extras.map_or(Event::Body, |extras| extras.event)
    }

    /// The member's key in JSON.
    #[inline]
    pub fn json_name(&self) -> &'static str {
        match self.extras {
            Some(Extras { json: Some(name), .. }) => name,
            _ => self.name,
        }
    }

    /// The name of the member's element or attribute in XML.
    pub fn xml_name(&self) -> XmlName<'static> {
        match (self.extras, self.name.as_bytes()) {
            (Some(Extras { xml: Some(name), .. }), _) => XmlName::new(name),
            (_, [first, rest @ ..]) if self.has(flags::XML_LOWER) => {
                XmlName { first: Some(first.to_ascii_lowercase()), rest }
            }
            _ => XmlName::new(self.name),
        }
    }

    /// Whether the member goes into the body of a message, or the payload of an event, together
    /// with others. A stream goes its own way.
    pub fn in_body(&self) -> bool {
        !self.is_stream()
            && self.extras.is_none_or(|it| it.http == Http::Body && it.event == Event::Body)
    }

    /// Whether the member, of an output, error or event that is read, is in the body or payload
    /// together with others. What binds it to a part that only requests have means nothing there.
    pub fn in_response_body(&self) -> bool {
        let with_others =
            |http| matches!(http, Http::Body | Http::Label | Http::Query(_) | Http::QueryParams);
        !self.is_stream()
            && self.extras.is_none_or(|it| with_others(it.http) && it.event == Event::Body)
    }

    fn is_stream(&self) -> bool {
        matches!(self.kind, Kind::Stream | Kind::Events(_))
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
            Kind::Stream => "streaming blob",
            Kind::Events(_) => "event stream",
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
