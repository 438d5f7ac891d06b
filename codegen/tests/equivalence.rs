//! A Smithy model and a botocore model of one service say the same, but for reasons that are
//! written down.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use tinsmith_codegen::equivalence::{Difference, Reason, compare};
use tinsmith_codegen::model::{Model, ShapeKind, Traits};
use tinsmith_codegen::plan::{CrateSettings, RuntimeSource};
use tinsmith_codegen::{generate, load};

fn pair() -> (Model, Model) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pair");
    let read = |name: &str| load::any(&[folder.join(name)] as &[PathBuf], None).unwrap();
    (read("smithy.json"), read("botocore"))
}

fn unexplained(a: &Model, b: &Model) -> Vec<String> {
    let all = compare(a, b).into_iter().filter(|difference| difference.reason.is_none());
    all.map(|difference| difference.to_string()).collect()
}

fn snapshot(name: &str, text: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_omit_expression(true);
    settings.set_prepend_module_to_snapshot(false);
    settings.bind(|| insta::assert_snapshot!(name, text));
}

#[test]
fn the_pair_differs_for_known_reasons_only() {
    let (smithy, botocore) = pair();
    assert_eq!(unexplained(&smithy, &botocore), [""; 0]);
    assert_eq!(unexplained(&botocore, &smithy), [""; 0]);
}

#[test]
fn the_reasons_of_the_pair_are_these() {
    let (smithy, botocore) = pair();
    let differences = compare(&smithy, &botocore);
    let mut text = String::new();
    for reason in Reason::ALL {
        let of = |difference: &&Difference| difference.reason == Some(*reason);
        let mut lines: Vec<String> =
            differences.iter().filter(of).map(Difference::to_string).collect();
        lines.sort();
        writeln!(text, "{}\n  {}", reason.name(), lines.join("\n  ")).unwrap();
    }
    snapshot("equivalence-pair", &text);
}

#[test]
fn what_has_no_reason_is_found() {
    let traits_of = |model: &mut Model, name: &str, change: &dyn Fn(&mut Traits)| {
        let shape = model.shapes.values_mut().find(|shape| shape.id.name() == name).unwrap();
        change(&mut shape.traits);
    };
    let check = |change: &dyn Fn(&mut Model), expected: &str| {
        let (smithy, mut botocore) = pair();
        change(&mut botocore);
        let found = unexplained(&smithy, &botocore);
        assert!(found.contains(&expected.to_owned()), "{found:?}");
    };
    check(
        &|model| traits_of(model, "BarName", &|traits| drop(traits.remove("smithy.api#pattern"))),
        "Bar$name: `smithy.api#pattern`: \"^[a-z0-9]+$\" and absent",
    );
    check(
        &|model| {
            traits_of(model, "QuotaException", &|traits| {
                traits.set("smithy.api#error", "server".into());
            });
        },
        "QuotaException: `smithy.api#error`: \"client\" and \"server\"",
    );
    check(
        &|model| {
            let bar = model.shapes.values_mut().find(|shape| shape.id.name() == "Bar").unwrap();
            let ShapeKind::Structure(members) = &mut bar.kind else { panic!("no structure") };
            members.pop();
        },
        "Bar: the member `length` is in the first model only",
    );
    check(
        &|model| {
            traits_of(model, "DescribeBar", &|traits| {
                let mut waiters = traits.remove("smithy.waiters#waitable").unwrap();
                waiters["BarSolid"]["minDelay"] = 7.into();
                traits.set("smithy.waiters#waitable", waiters);
            });
        },
        "DescribeBar: `smithy.waiters#waitable` BarSolid.minDelay: 5 and 7",
    );
}

#[test]
fn what_is_made_of_the_pair_differs_as_the_reasons_say() {
    let (smithy, botocore) = pair();
    let files = |model: &Model| {
        let settings = CrateSettings {
            name: "foundry".to_owned(),
            command: "the pair's test".to_owned(),
            runtime: RuntimeSource::Path("../../runtime".to_owned()),
            own_workspace: false,
        };
        generate(model, settings).unwrap().files
    };
    let (smithy, botocore) = (files(&smithy), files(&botocore));
    let mut text = String::new();
    for (a, b) in smithy.iter().zip(&botocore) {
        assert_eq!(a.path, b.path);
        let diff = similar::TextDiff::from_lines(&a.text, &b.text);
        let name = a.path.display().to_string();
        write!(text, "{}", diff.unified_diff().context_radius(0).header(&name, &name)).unwrap();
    }
    assert_eq!(smithy.len(), botocore.len());
    snapshot("equivalence-crates", &text);
}

#[test]
fn a_model_is_equivalent_to_itself() {
    let (smithy, botocore) = pair();
    assert_eq!(compare(&smithy, &smithy), []);
    assert_eq!(compare(&botocore, &botocore), []);
}

#[test]
fn the_written_list_of_reasons_is_whole() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/equivalence.md");
    let text = fs::read_to_string(path).unwrap();
    let listed: Vec<&str> = text.lines().filter(|line| line.starts_with("| `")).collect();
    let known: Vec<String> = Reason::ALL
        .iter()
        .map(|reason| format!("| `{}` | {} |", reason.name(), reason.text()))
        .collect();
    let starts: Vec<&str> = listed
        .iter()
        .map(|line| line.rsplit_once(" | ").map_or(*line, |(start, _)| start))
        .collect();
    let known_starts: Vec<&str> =
        known.iter().map(|line| line.strip_suffix(" |").unwrap_or(line)).collect();
    assert_eq!(starts, known_starts);
}
