//! Names: the one place that knows casing, keywords and collisions.
//!
//! Every name of a generated crate is made here from a name of the model. Nothing here looks at
//! more than the names themselves, so a name never depends on where in the model it stands.

use std::collections::{BTreeMap, BTreeSet};

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

/// Keywords that `r#` turns into identifiers, of all editions.
const RAW: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// Keywords that not even `r#` turns into identifiers.
const STRICT: &[&str] = &["crate", "self", "super", "Self", "_"];

/// Method names of builders and structures that no member's methods may take. They are renamed
/// as the official SDK renames them.
const MEMBER_RESERVED: &[&str] = &[
    "as_input",
    "build",
    "builder",
    "config_override",
    "customize",
    "default",
    "into_paginator",
    "new",
    "presigned",
    "send",
    "send_with",
    "wait",
];

/// Method names of clients that no operation's method may take.
const CLIENT_RESERVED: &[&str] = &["clone", "config", "from_conf", "invoke", "new", "operations"];

/// A set of names that are taken; hands out free ones.
#[derive(Debug, Default)]
pub struct Scope {
    taken: BTreeSet<String>,
    /// For what was taken when it was asked for, the number after the last that was handed out,
    /// so that thousands of equal names do not try each number anew.
    next: BTreeMap<Vec<String>, usize>,
}

impl Scope {
    /// A scope in which these are taken.
    pub fn with(taken: &[&str]) -> Self {
        let taken = taken.iter().map(|&name| name.to_owned()).collect();
        Self { taken, next: BTreeMap::new() }
    }

    /// `name`, or where it is taken `name` with the first free number from 2.
    pub fn claim(&mut self, name: String) -> String {
        self.claim_group(name, |name| vec![name.to_owned()])
    }

    /// A name such that everything `group` makes of it is free.
    pub fn claim_group(&mut self, name: String, group: impl Fn(&str) -> Vec<String>) -> String {
        let wanted = group(&name);
        if self.is_free(&wanted) {
            self.taken.extend(wanted);
            return name;
        }
        let separator =
            if name.contains('_') || name.starts_with(char::is_lowercase) { "_" } else { "" };
        let mut number = self.next.get(&wanted).copied().unwrap_or(2);
        loop {
            let numbered = format!("{name}{separator}{number}");
            let names = group(&numbered);
            number += 1;
            if self.is_free(&names) {
                self.taken.extend(names);
                self.next.insert(wanted, number);
                return numbered;
            }
        }
    }

    fn is_free(&self, names: &[String]) -> bool {
        names.iter().all(|name| !self.taken.contains(name))
    }
}

/// The names of a member: its field and accessor, and the setters and getters of builders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberNames {
    /// The field, also the accessor and the setter that takes a value; may be raw (`r#type`).
    pub field: String,
    /// The setter that takes an `Option`.
    pub set: String,
    /// The getter of a builder.
    pub get: String,
}

/// The scope for the members of one structure.
pub fn member_scope() -> Scope {
    Scope::with(MEMBER_RESERVED)
}

/// The scope for the members of one error, whose builder has a method more.
pub fn error_member_scope() -> Scope {
    let mut scope = member_scope();
    scope.claim("meta".to_owned());
    scope
}

/// The names of the member `name`, free in `scope`.
pub fn member(name: &str, scope: &mut Scope) -> MemberNames {
    let mut field = snake(name);
    if MEMBER_RESERVED.contains(&field.as_str()) {
        field.push_str("_value");
    }
    let field = scope.claim_group(field, |field| {
        vec![field.to_owned(), prefixed("set", field), prefixed("get", field)]
    });
    MemberNames { set: prefixed("set", &field), get: prefixed("get", &field), field: ident(&field) }
}

/// The type name for a shape.
pub fn type_name(name: &str) -> String {
    let name = pascal(name);
    if name.is_empty() {
        return "Unnamed".to_owned();
    }
    if STRICT.contains(&name.as_str()) { format!("{name}Value") } else { name }
}

/// The scope for the structures, unions and enums of one service. All enums share a module,
/// which no type's module may be called like.
pub fn type_scope() -> Scope {
    Scope::with(&["enums"])
}

/// A name for a type that is free in `scope`, and whose module is.
pub fn claim_type(name: String, scope: &mut Scope) -> String {
    scope.claim_group(name, |name| vec![name.to_owned(), snake(name)])
}

/// The scope for the errors of one service: their names are also variants of error enums, beside
/// the variant for errors that the model does not name.
pub fn error_scope() -> Scope {
    Scope::with(&["Unhandled"])
}

/// A name for an error that is free in `scope`. Errors share a module with their builders, and
/// have methods that ask for them by their name.
pub fn claim_error(name: String, scope: &mut Scope) -> String {
    scope.claim_group(name, |name| vec![name.to_owned(), format!("{name}Builder"), snake(name)])
}

/// A name for an operation's types that is free in `scope`, and whose tables are.
pub fn claim_operation(name: String, scope: &mut Scope) -> String {
    scope.claim_group(name, |name| vec![name.to_owned(), constant(name)])
}

/// The variant name for an enum's value or a union's member.
pub fn variant(name: &str, index: usize) -> String {
    let mut name = pascal(name);
    if name.is_empty() {
        name = format!("Value{}", index + 1);
    }
    // `Unknown` is the variant for what the model does not name.
    if STRICT.contains(&name.as_str()) || name == "Unknown" { format!("{name}Value") } else { name }
}

/// The method of a client for an operation, and the operation's module.
pub fn method(operation: &str) -> String {
    let name = snake(operation);
    if CLIENT_RESERVED.contains(&name.as_str()) { format!("{name}_") } else { ident(&name) }
}

/// The name of a static.
pub fn constant(name: &str) -> String {
    leading(normal(name).to_shouty_snake_case())
}

/// `snake_case`, never empty, never starting with a digit; may be a keyword.
pub fn snake(name: &str) -> String {
    leading(normal(name).to_snake_case())
}

/// `prefix_name`, with one underscore even where `name` starts with its own.
pub fn prefixed(prefix: &str, name: &str) -> String {
    format!("{prefix}_{}", name.trim_start_matches('_'))
}

/// `name` as an identifier: raw where it is a keyword, with `_` behind it where it cannot be raw.
pub fn ident(name: &str) -> String {
    if STRICT.contains(&name) {
        format!("{name}_")
    } else if RAW.contains(&name) {
        format!("r#{name}")
    } else {
        name.to_owned()
    }
}

/// `PascalCase`; empty where `name` has no letter and no digit.
fn pascal(name: &str) -> String {
    let name = normal(name).to_upper_camel_case();
    if name.is_empty() { name } else { leading(name) }
}

fn leading(name: String) -> String {
    match name.chars().next() {
        None => "_empty".to_owned(),
        Some(first) if first.is_ascii_digit() => format!("_{name}"),
        Some(_) => name,
    }
}

/// Helps the word splitter with what capital letters alone do not show: plurals of
/// abbreviations (`ARNs`) and `IPv4`; and drops what no identifier can hold.
fn normal(name: &str) -> String {
    let name = name.replace("IPv", "Ipv");
    let chars: Vec<char> =
        name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    let mut out = String::with_capacity(chars.len());
    for (at, &c) in chars.iter().enumerate() {
        let plural_follows = c.is_ascii_uppercase()
            && at > 0
            && chars[at - 1].is_ascii_uppercase()
            && chars.get(at + 1) == Some(&'s')
            && chars.get(at + 2).is_none_or(|next| !next.is_ascii_lowercase());
        out.push(if plural_follows { c.to_ascii_lowercase() } else { c });
    }
    // `ARNs` is now `ARns`: lower the rest of the run, all but its first letter.
    let marked: Vec<char> = out.chars().collect();
    // For each letter, whether a lowered one comes later in its run of capitals.
    let mut lowered_later = vec![false; marked.len()];
    for at in (1..marked.len()).rev().filter(|&at| chars[at].is_ascii_uppercase()) {
        lowered_later[at - 1] = marked[at].is_ascii_lowercase() || lowered_later[at];
    }
    let starts_run = |at: usize| at == 0 || !chars[at - 1].is_ascii_uppercase();
    marked
        .iter()
        .enumerate()
        .map(
            |(at, c)| {
                if lowered_later[at] && !starts_run(at) { c.to_ascii_lowercase() } else { *c }
            },
        )
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(names: &[&str]) -> Vec<String> {
        let mut scope = member_scope();
        names.iter().map(|name| member(name, &mut scope).field).collect()
    }

    #[test]
    fn members_become_snake_case() {
        let cases = [
            ("repositoryName", "repository_name"),
            ("imageSizeInBytes", "image_size_in_bytes"),
            ("Key", "key"),
            ("isPTCRuleValid", "is_ptc_rule_valid"),
            ("kmsKey", "kms_key"),
            ("resourceARNs", "resource_arns"),
            ("ARNs", "arns"),
            ("VPCs", "vpcs"),
            ("IPv6Address", "ipv6_address"),
            ("md5OfBody", "md5_of_body"),
            ("S3Bucket", "s3_bucket"),
            ("x-amz-thing", "x_amz_thing"),
            ("2fast", "_2fast"),
            ("...", "_empty"),
        ];
        for (name, expected) in cases {
            assert_eq!(snake(name), expected, "{name}");
        }
    }

    #[test]
    fn shapes_become_pascal_case() {
        let cases = [
            ("ImageDetail", "ImageDetail"),
            ("RCTAppliedFor", "RctAppliedFor"),
            ("CvssScoreDetails", "CvssScoreDetails"),
            ("AWSAccountIDs", "AwsAccountIds"),
            ("String", "String"),
            ("Self", "SelfValue"),
            ("self", "SelfValue"),
            ("lowercase", "Lowercase"),
            ("", "Unnamed"),
            ("__", "Unnamed"),
        ];
        for (name, expected) in cases {
            assert_eq!(type_name(name), expected, "{name}");
        }
    }

    #[test]
    fn enum_values_become_variants_whatever_they_hold() {
        let cases = [
            ("AES256", "Aes256"),
            ("KMS_DSSE", "KmsDsse"),
            ("IMMUTABLE_WITH_EXCLUSION", "ImmutableWithExclusion"),
            ("InvalidImageDigest", "InvalidImageDigest"),
            ("ecr-public", "EcrPublic"),
            ("x86_64", "X8664"),
            ("10.1", "_101"),
            ("aws:kms", "AwsKms"),
            ("*", "Value1"),
            ("", "Value1"),
            ("Self", "SelfValue"),
            ("UNKNOWN", "UnknownValue"),
        ];
        for (name, expected) in cases {
            assert_eq!(variant(name, 0), expected, "{name}");
        }
    }

    #[test]
    fn keywords_are_raw_where_they_can_be() {
        assert_eq!(
            member("type", &mut member_scope()),
            MemberNames {
                field: "r#type".to_owned(),
                set: "set_type".to_owned(),
                get: "get_type".to_owned()
            }
        );
        assert_eq!(fields(&["self", "crate", "match"]), ["self_", "crate_", "r#match"]);
        assert_eq!(method("Match"), "r#match");
    }

    #[test]
    fn names_that_start_with_a_digit_have_one_underscore_before_it() {
        let names = member("1st", &mut member_scope());
        assert_eq!([names.field, names.set, names.get], ["_1st", "set_1st", "get_1st"]);
    }

    #[test]
    fn members_that_differ_by_case_alone_are_numbered() {
        assert_eq!(fields(&["fooBar", "FooBar", "foo_bar"]), ["foo_bar", "foo_bar_2", "foo_bar_3"]);
    }

    #[test]
    fn members_stay_clear_of_the_methods_of_builders() {
        assert_eq!(
            fields(&["build", "send", "default"]),
            ["build_value", "send_value", "default_value"]
        );
        assert_eq!(fields(&["foo", "setFoo", "getFoo"]), ["foo", "set_foo_2", "get_foo_2"]);
    }

    #[test]
    fn operations_stay_clear_of_the_methods_of_clients() {
        assert_eq!(method("Config"), "config_");
        assert_eq!(method("Clone"), "clone_");
        assert_eq!(method("DescribeImages"), "describe_images");
    }

    #[test]
    fn a_taken_type_name_gets_a_number() {
        let mut scope = Scope::default();
        let names: Vec<_> = (0..3).map(|_| scope.claim("Foo".to_owned())).collect();
        assert_eq!(names, ["Foo", "Foo2", "Foo3"]);
    }

    #[test]
    fn types_stay_clear_of_each_others_modules() {
        let mut scope = type_scope();
        let names = ["A_B", "Ab", "Enums"].map(|name| claim_type(type_name(name), &mut scope));
        assert_eq!(names, ["AB", "Ab2", "Enums2"]);
    }

    #[test]
    fn errors_stay_clear_of_builders_and_of_the_variant_for_the_rest() {
        let mut scope = error_scope();
        let names = ["Bad", "BAD", "BadBuilder", "Unhandled"]
            .map(|name| claim_error(type_name(name), &mut scope));
        assert_eq!(names, ["Bad", "Bad2", "BadBuilder2", "Unhandled2"]);
    }

    #[test]
    fn operations_stay_clear_of_each_others_tables() {
        let mut scope = Scope::default();
        let names = ["AB", "Ab"].map(|name| claim_operation(name.to_owned(), &mut scope));
        assert_eq!(names, ["AB", "Ab2"]);
    }

    #[test]
    fn statics_are_shouted() {
        assert_eq!(constant("ImageDetail"), "IMAGE_DETAIL");
        assert_eq!(constant("RCTAppliedFor"), "RCT_APPLIED_FOR");
    }
}
