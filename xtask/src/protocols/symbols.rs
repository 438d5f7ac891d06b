//! The functions of a program by the part of the runtime that they are of.

use std::collections::BTreeMap;

use anyhow::Context;
use object::{Object, ObjectSymbol, SymbolKind};

/// A part of the runtime.
#[derive(Debug)]
pub struct Part {
    /// What it is called in the table.
    pub name: &'static str,
    /// Its modules, with all that is below them.
    modules: &'static [&'static str],
    /// What else has to stand in the name of a function of it.
    method: &'static str,
}

/// What a function that is in none of the parts is counted as.
pub const RUNTIME: &str = "the rest of the runtime";
/// What a function of another crate is counted as.
pub const PROGRAM: &str = "all else";

/// The parts that not every program needs. Of two that fit, the first counts.
pub const PARTS: [Part; 15] = [
    Part::new("protocol::aws_json", &["protocol::aws_json"]),
    Part::new("protocol::rest_json", &["protocol::rest_json"]),
    Part::new("protocol::rest_xml", &["protocol::rest_xml"]),
    Part::new("protocol::query", &["protocol::query"]),
    Part::new("protocol::rpc_v2", &["protocol::rpc_v2"]),
    Part::new("protocol::http_binding", &["protocol::http_binding"]),
    Part::new("codec::json", &["codec::json"]),
    Part::new("codec::xml", &["codec::xml"]),
    Part::new("codec::cbor", &["codec::cbor"]),
    Part::new("codec::query", &["codec::query"]),
    Part::new("event_stream", &["event_stream", "sign::events"]),
    Part::new("checksum", &["checksum", "call::checksum"]),
    Part::new("compression", &["call::compress"]),
    Part { name: "send_stream", modules: &["http::hyper"], method: "send_stream" },
    Part::new(
        "streaming",
        &[
            "call::stream",
            "call::events",
            "client::stream",
            "http::stream",
            "primitives::byte_stream",
        ],
    ),
];

/// How many functions there are of each part, and how many bytes they are.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Count(BTreeMap<&'static str, (usize, u64)>);

impl Part {
    const fn new(name: &'static str, modules: &'static [&'static str]) -> Self {
        Self { name, modules, method: "" }
    }

    /// Whether a function is of the part; `module` is where it stands below the crate, and what
    /// follows.
    fn holds(&self, module: &str, function: &str) -> bool {
        let within = |name: &&str| module.strip_prefix(*name).is_some_and(ends_a_name);
        self.modules.iter().any(within) && function.contains(self.method)
    }
}

impl Count {
    /// Counts the functions of a program whose symbols were kept.
    ///
    /// # Errors
    ///
    /// A file that is no program, and one without symbols.
    pub fn of(binary: &[u8]) -> anyhow::Result<Self> {
        let file = object::File::parse(binary).context("cannot read the program")?;
        let symbols =
            file.symbols().filter(|it| it.is_definition() && it.kind() == SymbolKind::Text);
        let functions = symbols.filter_map(|symbol| {
            let name = format!("{:#}", rustc_demangle::demangle(symbol.name().ok()?));
            Some((symbol.address(), symbol.size(), name))
        });
        let count = Self::of_functions(functions);
        anyhow::ensure!(!count.0.is_empty(), "the program has no symbols");
        Ok(count)
    }

    /// Counts functions by address, size and name. Those at the same address are one to the
    /// processor; each is counted, and the bytes are the first one's.
    pub(super) fn of_functions(functions: impl Iterator<Item = (u64, u64, String)>) -> Self {
        let mut functions: Vec<_> = functions.collect();
        functions.sort();
        let mut count = Self::default();
        let mut last = None;
        for (address, size, name) in functions {
            let (number, bytes) = count.0.entry(part(&name)).or_default();
            *number += 1;
            if last.replace(address) != Some(address) {
                *bytes += size;
            }
        }
        count
    }

    /// The functions of a part, and their bytes.
    pub fn part(&self, name: &str) -> (usize, u64) {
        self.0.get(name).copied().unwrap_or_default()
    }

    /// The parts that the program has, without those in `known`.
    pub fn beyond(&self, known: &[&str]) -> Vec<&'static str> {
        let parts = PARTS.iter().map(|part| part.name);
        parts.filter(|name| self.part(name).0 > 0 && !known.contains(name)).collect()
    }
}

/// The part that a function is of, by its name. That of one which is compiled for a type is that
/// of the type: it would not be there without it.
fn part(function: &str) -> &'static str {
    let mut modules = function.split("tinsmith_runtime::").skip(1).peekable();
    if modules.peek().is_none() {
        return PROGRAM;
    }
    let found = modules.find_map(|module| PARTS.iter().find(|part| part.holds(module, function)));
    found.map_or(RUNTIME, |part| part.name)
}

/// Whether a name of a module that stands before `rest` ends there.
fn ends_a_name(rest: &str) -> bool {
    !rest.starts_with(|character: char| character.is_alphanumeric() || character == '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_is_of_the_part_whose_module_it_or_its_type_is_in() {
        for (function, expected) in [
            ("tinsmith_runtime::codec::xml::read", "codec::xml"),
            ("tinsmith_runtime::codec::xml::reader::Reader::shape", "codec::xml"),
            ("tinsmith_runtime::codec::DecodeError::within", RUNTIME),
            (
                "<tinsmith_runtime::protocol::query::Query as \
                 tinsmith_runtime::protocol::Protocol>::request",
                "protocol::query",
            ),
            ("tinsmith_runtime::protocol::error_metadata::error_metadata", RUNTIME),
            (
                "core::ptr::drop_in_place<tinsmith_runtime::event_stream::message::Message>",
                "event_stream",
            ),
            (
                "core::ptr::drop_in_place<core::option::Option<(tinsmith_runtime::shape::Slot,\
                 tinsmith_runtime::checksum::Algorithm)>>",
                "checksum",
            ),
            ("tinsmith_runtime::call::checksum::Checksums::add", "checksum"),
            ("tinsmith_runtime::call::checksums::add", RUNTIME),
            (
                "<tinsmith_runtime::http::hyper::HyperClient as \
                 tinsmith_runtime::http::HttpClient>::send_stream::{{closure}}",
                "send_stream",
            ),
            (
                "<tinsmith_runtime::http::hyper::HyperClient as \
                 tinsmith_runtime::http::HttpClient>::send::{{closure}}",
                RUNTIME,
            ),
            ("tinsmith_ecr::operation::codec::xml::read", PROGRAM),
            ("main", PROGRAM),
        ] {
            assert_eq!(part(function), expected, "{function}");
        }
    }

    #[test]
    fn functions_at_one_address_are_counted_each_and_their_bytes_once() {
        let count = count(&[
            (64, 10, "tinsmith_runtime::codec::json::read"),
            (64, 10, "tinsmith_runtime::codec::xml::read"),
            (80, 7, "tinsmith_runtime::codec::json::write"),
            (90, 3, "main"),
        ]);
        assert_eq!(count.part("codec::json"), (2, 17));
        assert_eq!(count.part("codec::xml"), (1, 0));
        assert_eq!(count.part(PROGRAM), (1, 3));
        assert_eq!(count.part("codec::cbor"), (0, 0));
    }

    #[test]
    fn a_part_that_is_not_known_is_told_however_small() {
        let count = count(&[
            (1, 10, "tinsmith_runtime::codec::json::read"),
            (2, 0, "tinsmith_runtime::codec::cbor::read"),
            (3, 10, "tinsmith_runtime::sign::sign"),
        ]);
        assert_eq!(count.beyond(&["codec::json"]), ["codec::cbor"]);
        assert_eq!(count.beyond(&["codec::json", "codec::cbor"]), [""; 0]);
    }

    #[test]
    fn what_is_no_program_is_refused() {
        assert!(Count::of(b"#!/bin/sh").is_err());
    }

    fn count(functions: &[(u64, u64, &str)]) -> Count {
        Count::of_functions(functions.iter().map(|(at, size, name)| (*at, *size, (*name).into())))
    }
}
