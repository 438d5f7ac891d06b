//! The tables that the targets read and write by: a member of every kind and every form.

use tinsmith_runtime::endpoint::RuleSet;
use tinsmith_runtime::protocol::{
    AWS_JSON_1_1, AWS_QUERY, EC2_QUERY, Protocol, REST_JSON_1, REST_XML, RPC_V2_CBOR, RPC_V2_JSON,
};
use tinsmith_runtime::schema::{
    Enumeration, ErrorTraits, Event, Extras, Http, Kind, List, Map, Member, Namespace, RetryTrait,
    Schema, flags,
};
use tinsmith_runtime::service::{Operation, OperationTraits, Service, ServiceTraits};

/// What every format can hold.
pub static THING: Schema = Schema::structure(
    "Thing",
    &[
        Member::new("attribute", Kind::String).with(flags::XML_ATTRIBUTE),
        Member::new("boolean", Kind::Boolean),
        Member::new("byte", Kind::Byte),
        Member::new("short", Kind::Short),
        Member::new("integer", Kind::Integer),
        Member::new("long", Kind::Long),
        Member::new("float", Kind::Float),
        Member::new("double", Kind::Double),
        Member::new("whole", Kind::BigInteger),
        Member::new("part", Kind::BigDecimal),
        Member::new("string", Kind::String),
        Member::new("color", Kind::Enum(&COLOR)),
        Member::new("blob", Kind::Blob),
        Member::new("time", Kind::Timestamp),
        Member::new("epoch", Kind::Timestamp).with(flags::EPOCH_SECONDS),
        Member::new("date", Kind::Timestamp).with(flags::DATE_TIME),
        Member::new("http", Kind::Timestamp).with(flags::HTTP_DATE),
        Member::new("list", Kind::List(&STRINGS)),
        Member::new("sparseList", Kind::List(&SPARSE_LIST)),
        Member::new("flatList", Kind::List(&LISTS)).with(flags::XML_FLATTENED).extra(&FLAT),
        Member::new("map", Kind::Map(&COLORS)),
        Member::new("sparseMap", Kind::Map(&SPARSE_MAP)),
        Member::new("flatMap", Kind::Map(&MAPS)).with(flags::XML_FLATTENED),
        Member::new("child", Kind::Structure(&THING)),
        Member::new("children", Kind::List(&THINGS)),
        Member::new("choice", Kind::Union(&CHOICE)),
        Member::new("named", Kind::Structure(&NAMED)).extra(&PREFIXED),
    ],
);

/// With what JSON alone has.
pub static DOCUMENTED: Schema = Schema::structure(
    "Documented",
    &[
        Member::new("document", Kind::Document),
        Member::new("documents", Kind::List(&DOCUMENTS)),
        Member::new("thing", Kind::Structure(&THING)),
        Member::new("next", Kind::Structure(&DOCUMENTED)),
    ],
);

static COLOR: Enumeration = Enumeration { name: "Color", values: &["RED", "GREEN"] };
static STRINGS: List = List { name: "Strings", member: Member::new("member", Kind::String) };
static SPARSE_LIST: List =
    List { name: "SparseList", member: Member::new("member", Kind::Integer).with(flags::SPARSE) };
static LISTS: List =
    List { name: "Lists", member: Member::new("member", Kind::List(&STRINGS)).extra(&PREFIXED) };
static THINGS: List = List { name: "Things", member: Member::new("item", Kind::Structure(&THING)) };
static DOCUMENTS: List = List { name: "Documents", member: Member::new("member", Kind::Document) };
static COLORS: Map = Map {
    name: "Colors",
    key: Member::new("key", Kind::Enum(&COLOR)),
    value: Member::new("value", Kind::String),
};
static SPARSE_MAP: Map = Map {
    name: "SparseMap",
    key: Member::new("key", Kind::String),
    value: Member::new("value", Kind::Double).with(flags::SPARSE),
};
static MAPS: Map = Map {
    name: "Maps",
    key: Member::new("key", Kind::String),
    value: Member::new("value", Kind::Map(&COLORS)),
};

static CHOICE: Schema = Schema::union(
    "Choice",
    &[
        Member::new("text", Kind::String),
        Member::new("thing", Kind::Structure(&THING)),
        Member::new("texts", Kind::List(&STRINGS)),
        Member::new("choice", Kind::Union(&CHOICE)),
    ],
);

static NAMED: Schema = Schema::structure(
    "Named",
    &[
        Member::new("kind", Kind::Integer).with(flags::XML_ATTRIBUTE).extra(&KIND),
        Member::new("name", Kind::String).with(flags::REQUIRED),
        Member::new("token", Kind::String).with(flags::IDEMPOTENCY_TOKEN),
    ],
);

static NAMESPACE: Namespace = Namespace { uri: "urn:a?b&c", prefix: "p" };
static FLAT: Extras = Extras { xml: Some("flat"), query: Some("Flat"), ..Extras::NONE };
static KIND: Extras = Extras { xml: Some("p:kind"), ..Extras::NONE };
static PREFIXED: Extras =
    Extras { xml: Some("p:named"), namespace: Some(&NAMESPACE), ..Extras::NONE };

/// The events of a stream, and an error of it.
pub static EVENTS: Schema = Schema::union(
    "Events",
    &[
        Member::new("headers", Kind::Structure(&HEADERS)),
        Member::new("thing", Kind::Structure(&THING)),
        Member::new("note", Kind::Structure(&NOTE)),
        Member::new("picture", Kind::Structure(&PICTURE)),
        Member::new("report", Kind::Structure(&REPORT)),
        Member::new("broken", Kind::Structure(&BROKEN)),
    ],
);

static HEADERS: Schema = Schema::structure(
    "Headers",
    &[
        Member::new("boolean", Kind::Boolean).extra(&EVENT_HEADER),
        Member::new("byte", Kind::Byte).extra(&EVENT_HEADER),
        Member::new("short", Kind::Short).extra(&EVENT_HEADER),
        Member::new("integer", Kind::Integer).extra(&EVENT_HEADER),
        Member::new("long", Kind::Long).extra(&EVENT_HEADER),
        Member::new("blob", Kind::Blob).extra(&EVENT_HEADER),
        Member::new("string", Kind::String).extra(&EVENT_HEADER),
        Member::new("color", Kind::Enum(&COLOR)).extra(&EVENT_HEADER),
        Member::new("time", Kind::Timestamp).extra(&EVENT_HEADER),
        Member::new("rest", Kind::String),
    ],
);
static NOTE: Schema =
    Schema::structure("Note", &[Member::new("text", Kind::String).extra(&EVENT_PAYLOAD)]);
static PICTURE: Schema =
    Schema::structure("Picture", &[Member::new("bytes", Kind::Blob).extra(&EVENT_PAYLOAD)]);
static REPORT: Schema = Schema::structure(
    "Report",
    &[
        Member::new("page", Kind::Integer).extra(&EVENT_HEADER),
        Member::new("thing", Kind::Structure(&THING)).extra(&EVENT_PAYLOAD),
    ],
);
/// The error of the operations and of the stream.
pub static BROKEN: Schema = Schema::error(
    "BrokenException",
    &ErrorTraits { code: "Broken", status: 400, retry: RetryTrait::Standard },
    &[
        Member::new("message", Kind::String),
        Member::new("percent", Kind::Integer).extra(&EVENT_HEADER),
    ],
);
static EVENT_HEADER: Extras = Extras { event: Event::Header, ..Extras::NONE };
static EVENT_PAYLOAD: Extras = Extras { event: Event::Payload, ..Extras::NONE };

/// A member that goes into a header.
macro_rules! header {
    ($name:literal, $kind:expr, $header:literal) => {
        Member::new($name, $kind).extra(const { &at($header) })
    };
}

/// A message of HTTP with something in each of its parts. The members that are in the path and in
/// the query are for requests; a response has none of them.
pub static MESSAGE: Schema = Schema::structure(
    "Message",
    &[
        header!("boolean", Kind::Boolean, "x-boolean"),
        header!("byte", Kind::Byte, "x-byte"),
        header!("short", Kind::Short, "x-short"),
        header!("integer", Kind::Integer, "x-integer"),
        header!("long", Kind::Long, "x-long"),
        header!("float", Kind::Float, "x-float"),
        header!("double", Kind::Double, "x-double"),
        header!("whole", Kind::BigInteger, "x-whole"),
        header!("string", Kind::String, "x-string"),
        header!("color", Kind::Enum(&COLOR), "x-color"),
        header!("time", Kind::Timestamp, "x-time"),
        header!("date", Kind::Timestamp, "x-date").with(flags::DATE_TIME),
        header!("epoch", Kind::Timestamp, "x-epoch").with(flags::EPOCH_SECONDS),
        Member::new("json", Kind::String).extra(&JSON),
        header!("strings", Kind::List(&STRINGS), "x-strings"),
        header!("colors", Kind::List(&COLOR_LIST), "x-colors"),
        header!("integers", Kind::List(&INTEGERS), "x-integers"),
        header!("doubles", Kind::List(&DOUBLES), "x-doubles"),
        header!("times", Kind::List(&TIMES), "x-times"),
        header!("dates", Kind::List(&DATES), "x-dates"),
        Member::new("rest", Kind::Map(&TEXTS)).extra(&PREFIX),
        Member::new("status", Kind::Integer).extra(&STATUS),
        Member::new("label", Kind::String).extra(&LABEL),
        Member::new("greedy", Kind::String).extra(&LABEL),
        Member::new("query", Kind::List(&STRINGS)).extra(&QUERY),
        Member::new("queries", Kind::Map(&TEXTS)).extra(&QUERIES),
        Member::new("body", Kind::String),
        Member::new("thing", Kind::Structure(&THING)),
    ],
);

static COLOR_LIST: List =
    List { name: "ColorList", member: Member::new("member", Kind::Enum(&COLOR)) };
static INTEGERS: List = List { name: "Integers", member: Member::new("member", Kind::Integer) };
static DOUBLES: List = List { name: "Doubles", member: Member::new("member", Kind::Double) };
static TIMES: List = List { name: "Times", member: Member::new("member", Kind::Timestamp) };
static DATES: List =
    List { name: "Dates", member: Member::new("member", Kind::Timestamp).with(flags::DATE_TIME) };
static TEXTS: Map = Map {
    name: "Texts",
    key: Member::new("key", Kind::String),
    value: Member::new("value", Kind::String),
};
static JSON: Extras = Extras { media_type: Some("application/json"), ..at("x-json") };
static PREFIX: Extras = Extras { http: Http::PrefixHeaders("x-rest-"), ..Extras::NONE };
static STATUS: Extras = Extras { http: Http::Status, ..Extras::NONE };
static LABEL: Extras = Extras { http: Http::Label, ..Extras::NONE };
static QUERY: Extras = Extras { http: Http::Query("q"), ..Extras::NONE };
static QUERIES: Extras = Extras { http: Http::QueryParams, ..Extras::NONE };

const fn at(name: &'static str) -> Extras {
    Extras { http: Http::Header(name), ..Extras::NONE }
}

/// An operation of a service that speaks the protocol, with these tables.
macro_rules! operations {
    ($($name:ident $protocol:ident $input:ident $output:ident;)*) => {
        $(
            pub static $name: Operation = Operation {
                name: "DoIt",
                service: const { &service(&$protocol) },
                method: "POST",
                uri: "/a/{label}/{greedy+}?fixed=1",
                input: &$input,
                output: &$output,
                errors: &[&BROKEN],
                traits: OperationTraits::NONE,
            };
        )*
    };
}

operations! {
    REST_JSON_MESSAGE REST_JSON_1 MESSAGE MESSAGE;
    REST_XML_MESSAGE REST_XML MESSAGE MESSAGE;
    AWS_QUERY_THING AWS_QUERY THING THING;
    EC2_QUERY_THING EC2_QUERY THING THING;
    AWS_JSON_THING AWS_JSON_1_1 DOCUMENTED DOCUMENTED;
    RPC_CBOR_THING RPC_V2_CBOR THING THING;
    RPC_JSON_THING RPC_V2_JSON DOCUMENTED DOCUMENTED;
}

const fn service(protocol: &'static dyn Protocol) -> Service {
    Service {
        id: "Fuzz",
        shape: "Fuzz",
        version: "2020-01-01",
        signing_name: "fuzz",
        protocol,
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
    }
}
