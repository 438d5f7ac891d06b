//! What is emitted for each kind of shape, operation and trait, and for names that are hostile.

mod common;

use std::path::Path;

use insta::Settings;
use tinsmith_codegen::Generated;

/// What of a crate is looked at.
enum Part {
    /// A file.
    File(&'static str),
    /// Of a file the items that hold a text.
    Items(&'static str, &'static str),
    /// Of a file the lines that hold a text.
    Lines(&'static str, &'static str),
}
use Part::{File, Items, Lines};

/// Compares parts of a fixture's crate with the snapshot of that name.
fn check(fixture: &str, name: &str, parts: &[Part]) {
    let generated = generated(fixture);
    let parts: Vec<String> = parts.iter().map(|part| text(&generated, part)).collect();
    let mut settings = Settings::clone_current();
    settings.set_omit_expression(true);
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| insta::assert_snapshot!(format!("{fixture}-{name}"), parts.join("\n\n")));
}

fn generated(fixture: &str) -> Generated {
    common::generated(fixture, "../../runtime")
}

fn text(generated: &Generated, part: &Part) -> String {
    let (File(path) | Items(path, _) | Lines(path, _)) = part;
    let file = generated.files.iter().find(|file| file.path == Path::new(path));
    let text = &file.unwrap_or_else(|| panic!("there is no file {path}")).text;
    let picked = match part {
        File(_) => text.split("\n\n").skip(1).collect::<Vec<_>>().join("\n\n"),
        Items(_, needle) => pick(text, "\n\n", needle),
        Lines(_, needle) => pick(text, "\n", needle),
    };
    assert_ne!(picked, "", "nothing of {path} holds the text");
    format!("// {path}\n\n{}", picked.trim_end())
}

fn pick(text: &str, separator: &str, needle: &str) -> String {
    let picked: Vec<&str> =
        text.split(separator).filter(|part| part.contains(needle)).map(str::trim_end).collect();
    picked.join(separator)
}

#[test]
fn a_structure_has_a_line_for_each_member_with_its_facts() {
    check("structures", "members", &[File("src/types/_settings.rs"), File("src/types/_old.rs")]);
    check("structures", "simple-types", &[File("src/types/_everything.rs")]);
}

#[test]
fn the_tables_say_what_is_required_secret_and_how_times_are_written() {
    check("structures", "tables", &[Items("src/schema.rs", "pub(crate) static")]);
}

#[test]
fn enum_values_that_are_no_identifiers_become_variants() {
    check("enums", "values", &[File("src/types/_enums.rs")]);
}

#[test]
fn a_union_has_a_variant_for_each_member() {
    check("unions", "variants", &[File("src/types/_choice.rs"), File("src/types/_only.rs")]);
}

#[test]
fn lists_and_maps_are_types_of_members_with_tables_of_their_own() {
    check("collections", "members", &[Items("src/operation/get.rs", "input GetInput")]);
    check("collections", "tables", &[Lines("src/schema.rs", "Member::new(")]);
    check("collections", "example", &[Items("src/operation/get.rs", "no_run")]);
}

#[test]
fn errors_carry_their_code_status_and_whether_to_retry() {
    check("errors", "types", &[File("src/types/error.rs")]);
    check("errors", "tables", &[Lines("src/schema.rs", ": ")]);
}

#[test]
fn an_operation_has_its_own_errors_and_those_of_the_whole_service() {
    check(
        "errors",
        "enums",
        &[
            Items("src/operation/get.rs", "operation_error!"),
            Items("src/operation/put.rs", "operation_error!"),
            Items("src/operation/check.rs", "operation_error!"),
            Items("src/error.rs", "service_error!"),
        ],
    );
}

#[test]
fn an_operation_without_input_and_output_has_empty_ones() {
    check("operations", "without-parts", &[File("src/operation/ping.rs")]);
}

#[test]
fn what_few_operations_have_is_in_their_tables() {
    check(
        "requests",
        "tables",
        &[
            Items("src/operation/labelled.rs", "static OPERATION"),
            Items("src/operation/open.rs", "static OPERATION"),
            Items("src/operation/packed.rs", "static OPERATION"),
            Items("src/operation/placed.rs", "static OPERATION"),
            Items("src/operation/redirected.rs", "static OPERATION"),
            Items("src/client.rs", "static SERVICE"),
            Lines("Cargo.toml", "tinsmith-runtime = "),
        ],
    );
}

#[test]
fn the_tables_say_where_in_a_message_each_member_stands() {
    check(
        "bindings",
        "members",
        &[
            Items("src/operation/everywhere.rs", "    uri: "),
            Items("src/schema.rs", "pub(crate) static"),
        ],
    );
}

#[test]
fn streams_of_bytes_and_events_are_members_with_tables_of_their_events() {
    check("events", "members", &[Items("src/schema.rs", "Member::new(")]);
    check(
        "events",
        "operations",
        &[
            Lines("src/operation/download.rs", "_stream: "),
            Lines("src/operation/follow.rs", "_stream: "),
            Lines("src/operation/upload.rs", "    un"),
            Lines("src/operation/upload.rs", "_stream: "),
            Lines("Cargo.toml", "tinsmith-runtime = "),
        ],
    );
    check("events", "errors", &[Items("src/types/error.rs", "operation_error!")]);
}

#[test]
fn an_operation_says_its_checksums_and_how_it_is_authenticated() {
    let traits = |path| Items(path, "    traits: ");
    check(
        "checksums",
        "traits",
        &[
            traits("src/operation/borne.rs"),
            traits("src/operation/checked.rs"),
            traits("src/operation/digested.rs"),
            traits("src/operation/everywhere.rs"),
            traits("src/operation/summed.rs"),
            traits("src/operation/unsigned.rs"),
            Lines("Cargo.toml", "tinsmith-runtime = "),
        ],
    );
}

#[test]
fn an_example_sets_what_an_operation_requires() {
    check("operations", "deprecated", &[Items("src/operation/put_thing.rs", "no_run")]);
    check("operations", "library", &[File("src/lib.rs")]);
}

#[test]
fn a_front_page_has_sections_for_what_the_service_has_and_no_others() {
    const HEADINGS: Part = Lines("src/lib.rs", "//! # ");
    const CALLS: Part = Lines("src/lib.rs", "client.");
    check("errors", "front-page", &[HEADINGS, CALLS, Lines("src/lib.rs", "reason.")]);
    check("paginators", "front-page", &[HEADINGS, CALLS]);
    check("waiters", "front-page", &[HEADINGS, CALLS]);
}

#[test]
fn a_manifest_holds_any_title() {
    check("operations", "manifest", &[File("Cargo.toml")]);
}

#[test]
fn a_paginator_knows_its_tokens_wherever_they_are() {
    let tokens = |path| Items(path, "static PAGINATOR");
    check(
        "paginators",
        "tokens",
        &[
            tokens("src/operation/list_names.rs"),
            tokens("src/operation/list_nested.rs"),
            tokens("src/operation/list_tokens.rs"),
        ],
    );
}

#[test]
fn a_paginator_has_items_where_a_page_has_one_list_or_map() {
    let stamps = |path| Items(path, "tinsmith_runtime::paginator");
    check(
        "paginators",
        "items",
        &[
            stamps("src/operation/list_names.rs"),
            stamps("src/operation/list_nested.rs"),
            stamps("src/operation/list_map.rs"),
            stamps("src/operation/list_several.rs"),
            stamps("src/operation/list_tokens.rs"),
            stamps("src/operation/list_pages.rs"),
        ],
    );
}

#[test]
fn a_waiter_has_a_table_of_its_conditions() {
    check("waiters", "ready", &[Items("src/operation/describe_thing.rs", "static WAITER_THING_R")]);
    check("waiters", "gone", &[Items("src/operation/describe_thing.rs", "static WAITER_THING_G")]);
    check("waiters", "truth", &[Items("src/operation/describe_thing.rs", "static WAITER_DESC")]);
    check("waiters", "input", &[Items("src/operation/describe_other.rs", "static WAITER_MATCH")]);
}

#[test]
fn a_waiter_has_a_module_and_a_method_of_the_client() {
    check(
        "waiters",
        "methods",
        &[
            Items("src/operation/describe_thing.rs", "waiters! {"),
            Items("src/waiters.rs", "pub mod thing_ready"),
            Items("src/waiters.rs", "impl crate::Client"),
        ],
    );
}

#[test]
fn only_members_that_would_have_no_size_are_boxed() {
    let stamp = |path| Lines(path, ": ");
    check(
        "recursion",
        "boxes",
        &[
            stamp("src/types/_tree.rs"),
            stamp("src/types/_ping.rs"),
            stamp("src/types/_pong.rs"),
            stamp("src/types/_forest.rs"),
            stamp("src/types/_expression.rs"),
            stamp("src/types/_test.rs"),
            stamp("src/types/_get_request.rs"),
        ],
    );
}

#[test]
fn members_called_like_keywords_methods_or_each_other_have_names_of_their_own() {
    check("hostile_members", "structure", &[Lines("src/types/_plain.rs", " set_")]);
    check("hostile_members", "error", &[Lines("src/types/error.rs", "et_meta")]);
    check("hostile_members", "union", &[Lines("src/types/_choice.rs", " is_")]);
}

#[test]
fn types_called_like_those_of_std_or_each_other_have_names_of_their_own() {
    check("hostile_types", "types", &[Lines("src/types.rs", "pub use _")]);
    check("hostile_types", "members", &[Lines("src/types/_all.rs", " set_")]);
    check("hostile_types", "errors", &[Lines("src/types/error.rs", "    error ")]);
    check("hostile_types", "tables", &[Lines("src/schema.rs", "TAG")]);
}

#[test]
fn operations_called_like_keywords_or_methods_have_names_of_their_own() {
    check("hostile_operations", "modules", &[Lines("src/operation.rs", "pub mod")]);
    check("hostile_operations", "match", &[Items("src/operation/match.rs", "! {")]);
    check("hostile_operations", "waiters", &[Lines("src/waiters.rs", "wait_until_")]);
}

#[test]
fn bounds_of_inputs_have_a_line_each_behind_a_feature() {
    check(
        "constraints",
        "bounds",
        &[
            File("src/client/constraints.rs"),
            Items("src/client.rs", "cfg(feature = \"validation\")"),
        ],
    );
}

#[test]
fn generating_a_fixture_twice_gives_the_same_bytes() {
    for fixture in common::names() {
        let (one, two) = (generated(&fixture), generated(&fixture));
        assert_eq!(one.files, two.files, "{fixture}");
    }
}

#[test]
fn what_is_generated_is_counted() {
    let counts = |fixture| generated(fixture).counts.to_string();
    assert_eq!(counts("waiters"), "2 operations, 8 shapes, 0 paginators, 4 waiters");
    assert_eq!(counts("paginators"), "6 operations, 16 shapes, 6 paginators, 0 waiters");
}
