//! The models in this repository: they load, hold together, and say what they were corrected to.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tinsmith_codegen::load::{CrateConfig, service_dir};
use tinsmith_codegen::model::closure::{close, slice};
use tinsmith_codegen::model::traits::ids;
use tinsmith_codegen::model::{Model, Shape, ShapeId, ShapeKind, validate};

fn models() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../models")
}

fn model(folder: &str) -> Model {
    let model = service_dir(&models().join(folder)).unwrap();
    validate(&model).unwrap();
    model
}

fn shape<'m>(model: &'m Model, name: &str) -> &'m Shape {
    model.shape(&ShapeId::new(model.service.namespace(), name)).unwrap()
}

fn member<'m>(model: &'m Model, of: &str, name: &str, id: &str) -> Option<&'m Value> {
    shape(model, of).member(name).unwrap().traits.get(id)
}

#[test]
fn both_services_load_with_their_overlays_and_are_valid() {
    for (folder, service, operations) in [
        ("ecr", "com.amazonaws.ecr#AmazonEC2ContainerRegistry_V20150921", 62),
        ("ecrpublic", "com.amazonaws.ecrpublic#SpencerFrontendService", 23),
    ] {
        let model = model(folder);
        assert_eq!(model.service.as_str(), service);
        assert_eq!(model.service().unwrap().1.operations.len(), operations);
        assert_eq!(close(&model).shapes.len(), model.shapes.len(), "every shape is reached");
        assert_eq!(CrateConfig::read(&models().join(folder)).unwrap().package.folder, folder);
    }
}

#[test]
fn secrets_are_sensitive_and_quotas_are_not_retried() {
    for folder in ["ecr", "ecrpublic"] {
        let model = model(folder);
        let token = member(&model, "AuthorizationData", "authorizationToken", ids::SENSITIVE);
        assert_eq!(token, Some(&json!({})));
        assert!(shape(&model, "LimitExceededException").traits.has(ids::NEVER_RETRY));
    }
    let url = "GetDownloadUrlForLayerResponse";
    assert!(member(&model("ecr"), url, "downloadUrl", ids::SENSITIVE).is_some());
}

#[test]
fn the_scan_waiter_knows_every_state_in_which_a_scan_ends() {
    let model = model("ecr");
    let traits = &shape(&model, "DescribeImageScanFindings").traits;
    assert_eq!(traits.get(ids::MAX_ATTEMPTS), Some(&json!({"ImageScanComplete": 60})));
    let waiter = &traits.get(ids::WAITABLE).unwrap()["ImageScanComplete"];
    let known: Vec<&str> = waiter["acceptors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|acceptor| acceptor["matcher"]["output"]["expected"].as_str().unwrap())
        .collect();
    let ShapeKind::Enum(values) = &shape(&model, "ScanStatus").kind else {
        panic!("an enum");
    };
    // A state that is new in the model must be put into the waiter, or into this list.
    let waiting: Vec<&str> = values
        .iter()
        .map(|value| value.value.as_str())
        .filter(|value| !known.contains(value))
        .collect();
    assert_eq!(waiting, ["IN_PROGRESS", "PENDING"]);
}

#[test]
fn a_slice_of_one_operation_is_small_and_valid() {
    let sliced = slice(&model("ecr"), &["GetAuthorizationToken"]).unwrap();
    validate(&sliced).unwrap();
    assert!(sliced.shapes.len() < 20, "{}", sliced.shapes.len());
}

#[test]
fn every_imported_file_has_the_hash_that_the_sources_record() {
    let sources = fs::read_to_string(models().join("SOURCES.toml")).unwrap();
    let sources: toml::Table = sources.parse().unwrap();
    for (file, source) in sources["files"].as_table().unwrap() {
        let bytes = fs::read(models().join(file)).unwrap();
        let hash: String = Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect();
        assert_eq!(source["sha256"].as_str(), Some(hash.as_str()), "{file}");
    }
}
