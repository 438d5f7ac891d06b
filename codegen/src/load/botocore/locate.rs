//! The way back: where in botocore's files stands what a later stage complains about.

use std::path::Path;

use super::Context;
use crate::error::Error;
use crate::load::json::Document;
use crate::load::source::Files;
use crate::model::traits::ids;

/// Adds file and line to an error that names a place of the model lowered from `files`, which
/// are those in `dir`. An error about something else comes back as it is.
pub(in crate::load) fn locate(error: Error, dir: &Path, files: &Files) -> Error {
    let place = error.place().unwrap_or_default();
    let (id, member) = match place.split_once('$') {
        Some((id, member)) => (id, Some(member)),
        None => (place, None),
    };
    let Ok(context) = Context::new(&files.service.root()) else { return error };
    let name = id.strip_prefix(&context.namespace).and_then(|rest| rest.strip_prefix('#'));
    let Some(name) = name else { return error };
    let (part, keys) = error.part().split_first().map_or(("", &[][..]), |(id, keys)| (id, keys));
    let keys = || keys.iter().map(String::as_str);
    let (document, file, way): (_, _, Vec<&str>) = match part {
        ids::PAGINATED => {
            let way = ["pagination", name].into_iter().chain(keys().map(paginator_key));
            (files.paginators.as_ref(), "paginators-1.json", way.collect())
        }
        ids::WAITABLE => {
            let way = ["waiters"].into_iter().chain(keys());
            (files.waiters.as_ref(), "waiters-2.json", way.collect())
        }
        ids::ENDPOINT_RULE_SET => {
            (files.endpoints.as_ref(), "endpoint-rule-set-1.json", keys().collect())
        }
        _ => {
            let way = match way(&files.service, &context, name, member) {
                Some(way) if part.contains("protocols#") => [&way[..], &["protocol"]].concat(),
                Some(way) => way,
                None => return error,
            };
            (Some(&files.service), "service-2.json", way)
        }
    };
    match document {
        Some(document) => document.locate(error.clone(), &way),
        None => error.clone().in_file(&dir.join(file)),
    }
}

/// What botocore calls a part of Smithy's paginated trait.
fn paginator_key(key: &str) -> &str {
    match key {
        "inputToken" => "input_token",
        "outputToken" => "output_token",
        "pageSize" => "limit_key",
        "items" => "result_key",
        other => other,
    }
}

/// The way to the service, an operation or a shape, and to a member where one is named.
fn way<'a>(
    service: &Document,
    context: &Context,
    name: &'a str,
    member: Option<&'a str>,
) -> Option<Vec<&'a str>> {
    let base = if name == context.service.name() {
        vec!["metadata"]
    } else if context.operations.contains(name) {
        vec!["operations", name]
    } else if context.shapes.contains_key(name) {
        vec!["shapes", name]
    } else {
        // A shape that is called like an operation.
        let name = name.strip_suffix("Shape").filter(|name| context.operations.contains(*name))?;
        vec!["shapes", name]
    };
    let Some(member) = member else { return Some(base) };
    // A structure's members have an object of their own, a list's and a map's have not.
    let ways = [[&base[..], &["members", member]].concat(), [&base[..], &[member]].concat()];
    Some(ways.into_iter().find(|way| service.at(way).is_some()).unwrap_or(base))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::testing;

    /// What an error at that place, about that part of a trait, says of file and line.
    fn located(place: &str, part: &[&str]) -> String {
        let service = testing::service(
            "\n\"Get\": {\"type\": \"structure\", \"members\": {\n\"a\": {\"shape\": \"List\"}}},\n\
             \"List\": {\"type\": \"list\",\n\"member\": {\"shape\": \"Bad\"}},",
        );
        let paginators = "{\"pagination\": {\n\"Get\": {\"input_token\": \"a\",\n\
                          \"result_key\": \"b\"}}}";
        let files = testing::files(&service, &[("paginators-1", paginators)]);
        let error = Error::at(place, "no").in_trait(part.iter().copied());
        locate(error, Path::new("m"), &files).to_string()
    }

    #[test]
    fn shapes_members_and_operations_have_lines() {
        let at = |name: &str| located(&format!("com.amazonaws.tinyone#{name}"), &[]);
        let lines = [
            ("TinyTarget", 2),
            ("Get", 6),
            ("Get$output", 7),
            ("GetShape", 9),
            ("GetShape$a", 10),
            ("GetShape$gone", 9),
            ("List", 11),
            ("List$member", 12),
        ];
        for (name, line) in lines {
            let wanted = format!("service-2.json:{line}: com.amazonaws.tinyone#{name}: no");
            assert_eq!(at(name), wanted);
        }
        assert_eq!(at("Other"), "com.amazonaws.tinyone#Other: no");
        assert_eq!(located("x#Get", &[]), "x#Get: no");
    }

    #[test]
    fn traits_have_lines_in_the_file_that_they_are_from() {
        let at = |part: &[&str]| {
            let text = located("com.amazonaws.tinyone#Get", part);
            text.replace(": com.amazonaws.tinyone#Get: no", "")
        };
        assert_eq!(at(&[ids::PAGINATED]), "paginators-1.json:2");
        assert_eq!(at(&[ids::PAGINATED, "items"]), "paginators-1.json:3");
        assert_eq!(at(&[ids::PAGINATED, "pageSize"]), "paginators-1.json:2");
        // A file that is not there has no lines, but is where the fault is to be mended.
        assert_eq!(at(&[ids::WAITABLE, "W"]), "m/waiters-2.json");
        assert_eq!(at(&[ids::ENDPOINT_RULE_SET]), "m/endpoint-rule-set-1.json");
        assert_eq!(at(&["smithy.api#http"]), "service-2.json:6");
    }
}
