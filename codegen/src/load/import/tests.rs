use std::path::PathBuf;

use super::*;
use crate::load::testing::{gzip, service, wheel};

const METADATA: &[u8] = b"Metadata-Version: 2.1\nName: botocore\nVersion: 9.8.7\n\nVersion: no\n";
const PARTITIONS_JSON: &[u8] = br#"{"partitions": [{"regions": {"r": {"description": "Here"}}}]}"#;
const CRATE: &str =
    "[crate]\nname = \"tinsmith-tiny\"\nfolder = \"tiny\"\n\n[source]\nbotocore = \"tiny-one\"\n";

/// A wheel of two services, and a `models` folder that has one of them.
struct Fixture {
    dir: tempfile::TempDir,
}

impl Fixture {
    fn new() -> Self {
        let fixture = Self { dir: tempfile::tempdir().unwrap() };
        fs::create_dir_all(fixture.models().join("tiny/overlay")).unwrap();
        fs::write(fixture.models().join("tiny/crate.toml"), CRATE).unwrap();
        fs::write(fixture.models().join("tiny/overlay/docs.json"), "{}").unwrap();
        fixture.write_wheel(&[]);
        fixture
    }

    fn models(&self) -> PathBuf {
        self.dir.path().join("models")
    }

    fn wheel(&self) -> PathBuf {
        self.dir.path().join("botocore-9.8.7.whl")
    }

    fn write_wheel(&self, leave_out: &[&str]) {
        let model =
            service("").replace("\"operations\"", "\"documentation\": \"D\", \"operations\"");
        let new = gzip(&model);
        let old = gzip(&model.replace("2020-01-01", "1999-01-01"));
        let mut entries: Vec<(&str, &[u8])> = vec![
            ("botocore-9.8.7.dist-info/METADATA", METADATA),
            ("botocore/data/partitions.json", PARTITIONS_JSON),
            ("botocore/data/tiny-one/1999-01-01/service-2.json.gz", &old),
            ("botocore/data/tiny-one/2020-01-01/service-2.json.gz", &new),
            ("botocore/data/tiny-one/2020-01-01/waiters-2.json", br#"{"waiters": {}}"#),
            ("botocore/data/tiny-one/2020-01-01/notes.txt", b"not a model"),
            ("botocore/data/tiny-one/2021-01-01/endpoint-rule-set-1.json", b"{}"),
            ("botocore/data/tiny-two/2020-01-01/service-2.json", model.as_bytes()),
        ];
        entries.retain(|(name, _)| !leave_out.iter().any(|part| name.contains(part)));
        wheel(&self.wheel(), &entries);
    }

    fn import(&self, add: &[&str]) -> Result<Imported> {
        let add: Vec<String> = add.iter().map(|name| (*name).to_owned()).collect();
        import(&self.models(), &self.wheel(), &add)
    }

    fn verify(&self) -> Vec<String> {
        let differences = verify(&self.models(), &self.wheel()).unwrap();
        differences.iter().map(ToString::to_string).collect()
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.models().join(file)).unwrap()
    }

    /// Every file below `models`.
    fn files(&self) -> Vec<String> {
        let mut files = Vec::new();
        let mut dirs = vec![self.models()];
        while let Some(dir) = dirs.pop() {
            for name in names(&dir).unwrap() {
                let path = dir.join(&name);
                if path.is_dir() {
                    dirs.push(path);
                } else {
                    let file = path.strip_prefix(self.models()).unwrap();
                    files.push(file.display().to_string());
                }
            }
        }
        files.sort();
        files
    }
}

const BEFORE: [&str; 2] = ["tiny/crate.toml", "tiny/overlay/docs.json"];

#[test]
fn an_import_writes_the_newest_model_without_prose() {
    let fixture = Fixture::new();
    let imported = fixture.import(&[]).unwrap();
    assert_eq!(imported.package, "botocore 9.8.7");
    assert_eq!(imported.services, ["tiny"]);
    assert_eq!(
        fixture.files(),
        [
            "SOURCES.toml",
            "partitions.json",
            "tiny/crate.toml",
            "tiny/overlay/docs.json",
            "tiny/service-2.json",
            "tiny/waiters-2.json"
        ]
    );
    let model = fixture.read("tiny/service-2.json");
    assert!(model.starts_with("{\n  \"version\": \"2.0\",\n  \"metadata\": {\n"), "{model}");
    assert!(model.ends_with("}\n") && model.contains("2020-01-01") && !model.contains("\"D\""));
    assert!(!fixture.read("partitions.json").contains("Here"));
    assert_eq!(fixture.read("tiny/waiters-2.json"), "{\n  \"waiters\": {}\n}\n");
    assert!(
        crate::load::service_dir(&fixture.models().join("tiny")).is_err(),
        "{{}} is no overlay"
    );
}

#[test]
fn the_sources_name_the_wheel_and_every_file() {
    let fixture = Fixture::new();
    fixture.import(&[]).unwrap();
    let sources: toml::Table = fixture.read(SOURCES).parse().unwrap();
    let text = |key: &str| sources[key].as_str().unwrap().to_owned();
    assert_eq!(text("package"), "botocore");
    assert_eq!(text("version"), "9.8.7");
    assert_eq!(text("wheel"), "botocore-9.8.7.whl");
    assert_eq!(text("sha256"), sha256(&fs::read(fixture.wheel()).unwrap()));
    let files = sources["files"].as_table().unwrap();
    let names: Vec<_> = files.keys().collect();
    assert_eq!(names, ["partitions.json", "tiny/service-2.json", "tiny/waiters-2.json"]);
    let model = files["tiny/service-2.json"].as_table().unwrap();
    let from = "botocore/data/tiny-one/2020-01-01/service-2.json.gz";
    assert_eq!(model["from"].as_str(), Some(from));
    let hash = sha256(fixture.read("tiny/service-2.json").as_bytes());
    assert_eq!(model["sha256"].as_str(), Some(hash.as_str()));
}

#[test]
fn importing_twice_changes_nothing_and_verifies() {
    let fixture = Fixture::new();
    fixture.import(&[]).unwrap();
    assert_eq!(fixture.verify(), [""; 0]);
    let before = fixture.read(SOURCES);
    fixture.import(&[]).unwrap();
    assert_eq!(fixture.read(SOURCES), before);
}

#[test]
fn verifying_lists_what_differs_is_missing_and_is_left_over() {
    let fixture = Fixture::new();
    fixture.import(&[]).unwrap();
    fs::write(fixture.models().join("tiny/service-2.json"), "{}\n").unwrap();
    fs::remove_file(fixture.models().join("partitions.json")).unwrap();
    fs::write(fixture.models().join("tiny/examples-1.json.gz"), "").unwrap();
    assert_eq!(
        fixture.verify(),
        [
            "partitions.json is missing",
            "tiny/examples-1.json.gz is left over",
            "tiny/service-2.json differs"
        ]
    );
    fixture.import(&[]).unwrap();
    assert_eq!(fixture.verify(), [""; 0]);
}

#[test]
fn a_service_that_is_named_is_added_with_its_configuration() {
    let fixture = Fixture::new();
    let imported = fixture.import(&["tiny-two", "tiny-one"]).unwrap();
    assert_eq!(imported.services, ["tiny", "tinytwo"]);
    let config = CrateConfig::read(&fixture.models().join("tinytwo")).unwrap();
    assert_eq!(config.package.name, "tinsmith-tinytwo");
    assert_eq!(config.source.botocore, "tiny-two");
    assert_eq!(fixture.verify(), [""; 0]);
    assert!(crate::load::service_dir(&fixture.models().join("tinytwo")).is_ok());
}

#[test]
fn a_fault_in_the_input_is_one_error_and_changes_nothing() {
    let fixture = Fixture::new();
    let fault = |add: &[&str]| {
        let fault = fixture.import(add).unwrap_err().to_string();
        assert_eq!(fixture.files(), BEFORE);
        fault.replace(&fixture.dir.path().display().to_string(), "")
    };
    assert_eq!(
        fault(&["tiny-tow"]),
        "/botocore-9.8.7.whl: there is no service `tiny-tow` in the wheel\n  \
         help: did you mean `tiny-two` or `tiny-one`?"
    );
    assert!(fault(&["../x", "tiny"]).contains("would go to the folder `tiny`, which is taken"));
    fixture.write_wheel(&["METADATA"]);
    assert_eq!(
        fault(&[]),
        "/botocore-9.8.7.whl: the wheel has no METADATA, so its version is not known\n  \
         help: download the wheel of botocore from the Python package index again"
    );
    fixture.write_wheel(&["partitions"]);
    assert!(fault(&[]).contains("botocore/data/partitions.json: cannot read from the wheel"));
    fs::write(fixture.wheel(), "no zip").unwrap();
    assert!(fault(&[]).starts_with("/botocore-9.8.7.whl: not a wheel, which is a zip archive: "));
    fs::remove_file(fixture.wheel()).unwrap();
    assert!(fault(&[]).starts_with("/botocore-9.8.7.whl: cannot open the wheel: "));
}

#[test]
fn a_folder_without_configuration_is_an_error() {
    let fixture = Fixture::new();
    fs::create_dir(fixture.models().join("lost")).unwrap();
    let fault = fixture.import(&[]).unwrap_err();
    assert_eq!(fault.file(), Some(fixture.models().join("lost/crate.toml").as_path()));
}

#[test]
fn a_model_can_be_read_straight_out_of_the_wheel() {
    let fixture = Fixture::new();
    let model = crate::load::wheel_service(&fixture.wheel(), "tiny-one").unwrap();
    assert_eq!(model.service().unwrap().1.version, "2020-01-01");
    let fault = crate::load::wheel_service(&fixture.wheel(), "huge").unwrap_err().to_string();
    assert!(fault.ends_with("help: a service is named as its folder below botocore/data/"));
}
