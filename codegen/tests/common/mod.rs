//! The fixture models: a small botocore folder for each kind of thing that is emitted.

use std::fs;
use std::path::{Path, PathBuf};

use tinsmith_codegen::load::service_dir;
use tinsmith_codegen::model::{Model, ShapeId, ShapeKind};
use tinsmith_codegen::plan::{CrateSettings, RuntimeSource};
use tinsmith_codegen::{Generated, generate};

/// The names of all fixtures.
pub fn names() -> Vec<String> {
    in_folder(&folder())
}

/// The model of a fixture.
pub fn model(fixture: &str) -> Model {
    let mut model = service_dir(&folder().join(fixture)).unwrap();
    // botocore's format cannot say that every operation has an error; Smithy's can.
    let busy = ShapeId::new(model.service.namespace(), "Busy");
    if model.shape(&busy).is_some() {
        let service = model.service.clone();
        if let ShapeKind::Service(service) = &mut model.shapes.get_mut(&service).unwrap().kind {
            service.errors.push(busy);
        }
    }
    model
}

/// The crate of a fixture, which finds the runtime at that path.
pub fn generated(fixture: &str, runtime: &str) -> Generated {
    let settings = settings(fixture, runtime);
    generate(&model(fixture), settings).unwrap_or_else(|error| panic!("{fixture}: {error}"))
}

/// What is said of a fixture's crate beside its model.
pub fn settings(fixture: &str, runtime: &str) -> CrateSettings {
    CrateSettings {
        name: crate_name(fixture),
        command: "the fixtures' tests".to_owned(),
        runtime: RuntimeSource::Path(runtime.to_owned()),
        own_workspace: false,
    }
}

/// The name of a fixture's crate.
pub fn crate_name(fixture: &str) -> String {
    format!("fixture-{}", fixture.replace('_', "-"))
}

/// The names in a folder, in order.
pub fn in_folder(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn folder() -> PathBuf {
    tests().join("fixtures")
}

/// The folder of these tests.
pub fn tests() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests")
}
