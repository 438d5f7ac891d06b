//! JMESPath: expressions as the generator writes them for waiters, evaluated by the runtime.

use std::path::Path;

use anyhow::Context;
use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;
use tinsmith_codegen::emit::jmespath::expr;
use tinsmith_codegen::jmespath::{Type, check, parse};
use tinsmith_codegen::load;
use tinsmith_codegen::model::{Model, ShapeId};

use super::Wanted;
use super::json;
use super::program::Program;
use super::suite::{Case, Outcome, Suite, differs};

const NAME: &str = "jmespath";
const BENCHMARKS: &str = "jmespath-benchmarks";

/// The cases with an outcome, and the benchmarks, which only have to run.
pub fn suites(
    folder: &Path,
    wanted: Wanted<'_>,
    program: &mut Program,
) -> anyhow::Result<Vec<Suite>> {
    if !wanted(NAME) && !wanted(BENCHMARKS) {
        return Ok(Vec::new());
    }
    let mut made = Made::default();
    for path in super::json_files(folder)? {
        let file = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let value = load::json_file(&path)?;
        let groups = value.as_array().with_context(|| format!("{}: no array", path.display()))?;
        for (group_index, group) in groups.iter().enumerate() {
            let cases = group["cases"].as_array().map_or(&[][..], Vec::as_slice);
            let given = group["given"].to_string();
            made.givens.push(quote!(#given));
            for (index, case) in cases.iter().enumerate() {
                made.case(format!("{file}[{group_index}].cases[{index}]"), case);
            }
        }
    }
    let Made { results, benchmarks, givens, exprs } = made;
    program.module("jmespath", include_str!("program/jmespath.rs"));
    program.items(
        "jmespath_cases",
        &quote! {
            pub static GIVEN: &[&str] = &[#(#givens),*];
            pub static CASES: &[(&str, &str, usize, tinsmith_runtime::jmespath::Expr)] = &[#(#exprs),*];
        },
    );
    program.call("jmespath::cases(out)");
    let mut suites = vec![
        Suite { name: NAME.to_owned(), cases: results },
        Suite { name: BENCHMARKS.to_owned(), cases: benchmarks },
    ];
    suites.retain(|suite| wanted(&suite.name));
    Ok(suites)
}

/// The cases so far, and what of them the program holds.
#[derive(Default)]
struct Made {
    results: Vec<Case>,
    benchmarks: Vec<Case>,
    givens: Vec<TokenStream>,
    exprs: Vec<TokenStream>,
}

impl Made {
    fn case(&mut self, place: String, case: &Value) {
        let text = case["expression"].as_str().unwrap_or_default().to_owned();
        let id = format!("{place}: {text}");
        let fails = case.get("error").and_then(Value::as_str).map(str::to_owned);
        let is_benchmark = case.get("bench").is_some();
        let parsed = parse(&text).and_then(|parsed| {
            // The input is of no model: anything may be anywhere in it. The generator refuses
            // what can only be null, such as an order of strings; to evaluate it is no error.
            match check(&parsed, &no_model(), &Type::Any) {
                Err(error) if fails.is_some() => Err(error),
                _ => Ok(parsed),
            }
        });
        let judged = match (parsed, fails) {
            (Err(_), Some(_)) => Case::known(id, Outcome::Passed),
            (Err(error), None) => Case::failed(id, error),
            (Ok(parsed), fails) => {
                let suite = if is_benchmark { BENCHMARKS } else { NAME };
                let (given, expr) = (self.givens.len() - 1, expr(&parsed));
                self.exprs.push(quote!((#suite, #id, #given, #expr)));
                let expected = case.get("result").cloned();
                Case::found(id, move |found| judge(expected.as_ref(), fails.as_deref(), found))
            }
        };
        if is_benchmark { &mut self.benchmarks } else { &mut self.results }.push(judged);
    }
}

/// What is wrong with an outcome. A benchmark expects neither a result nor an error.
fn judge(expected: Option<&Value>, fails: Option<&str>, found: &Value) -> Vec<String> {
    match (expected, fails, found.get("error")) {
        (_, Some(_), Some(_)) => Vec::new(),
        (_, Some(kind), None) => {
            vec![differs("result", &format!("an error, {kind}"), &found["result"].to_string())]
        }
        (_, None, Some(error)) => vec![format!("evaluation failed: {error}")],
        (Some(expected), None, None) => json::differences("result", expected, &found["result"]),
        (None, None, None) => Vec::new(),
    }
}

fn no_model() -> Model {
    Model { service: ShapeId::new("none", "None"), shapes: Default::default() }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_result_an_error_or_an_end_is_expected() {
        let (one, error) = (json!({"result": 1}), json!({"error": "no"}));
        assert!(judge(Some(&json!(1.0)), None, &one).is_empty());
        assert_eq!(judge(Some(&json!(2)), None, &one).len(), 1);
        assert_eq!(judge(Some(&json!(2)), None, &error), ["evaluation failed: \"no\""]);
        assert!(judge(None, Some("syntax"), &error).is_empty());
        assert_eq!(judge(None, Some("syntax"), &one).len(), 1);
        assert!(judge(None, None, &one).is_empty());
        assert_eq!(judge(None, None, &error).len(), 1);
    }
}
