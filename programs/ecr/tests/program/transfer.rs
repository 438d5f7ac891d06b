//! Images between folders and the registry.

use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tinsmith_ecr_tools::digest::Digest;

use crate::registry::generated;
use crate::support::{Ended, Fixture};

/// More than one part takes.
const LARGE: usize = 21 * 1024 * 1024 + 17;

/// Writes an image of these layers into a folder of the home, and gives its digest.
pub fn write_image(fixture: &Fixture, folder: &str, name: &str, layers: &[Vec<u8>]) -> String {
    let blob = |media_type: &str, bytes: &[u8]| -> Value {
        let digest = Digest::of(bytes);
        let path = fixture.home.path().join(folder).join("blobs/sha256").join(digest.hex());
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
        json!({"mediaType": media_type, "digest": digest.as_str(), "size": bytes.len()})
    };
    let config = blob("application/vnd.oci.image.config.v1+json", b"{}");
    let kind = "application/vnd.oci.image.layer.v1.tar+gzip";
    let layers: Vec<_> = layers.iter().map(|layer| blob(kind, layer)).collect();
    let media_type = "application/vnd.oci.image.manifest.v1+json";
    let manifest =
        json!({"schemaVersion": 2, "mediaType": media_type, "config": config, "layers": layers});
    let mut image = blob(media_type, manifest.to_string().as_bytes());
    image["annotations"] = json!({"org.opencontainers.image.ref.name": name});
    let index = json!({"schemaVersion": 2, "manifests": [image]});
    fixture.file(&format!("{folder}/index.json"), &index.to_string());
    fixture.file(&format!("{folder}/oci-layout"), r#"{"imageLayoutVersion":"1.0.0"}"#);
    image["digest"].as_str().unwrap().to_owned()
}

fn large_image(fixture: &Fixture) -> String {
    let layers = [generated(LARGE, 1), generated(70_000, 2), generated(10, 3)];
    write_image(fixture, "source", "1.2", &layers)
}

fn read(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap()
}

/// The folders hold the same blobs, and nothing else.
#[track_caller]
fn same_blobs(fixture: &Fixture, one: &str, other: &str) {
    let (blobs, folder) = (fixture.files(&format!("{one}/blobs")), fixture.home.path());
    assert_eq!(blobs, fixture.files(&format!("{other}/blobs")));
    for blob in blobs {
        let of = |root: &str| read(&folder.join(root).join("blobs").join(&blob));
        assert!(of(one) == of(other), "{blob}");
    }
}

#[test]
fn an_image_with_a_layer_of_several_parts_goes_up_and_comes_down_the_same() {
    let fixture = Fixture::new();
    let digest = large_image(&fixture);
    let ended = fixture.ecr(&["push", "source", "team/app:1.2"]);
    assert_eq!(ended.code, 0, "{ended:?}");
    let told = format!("pushed team/app:1.2@{digest}: 4 blobs sent, 0 there already\n");
    assert_eq!(ended.out, told);
    let large = Digest::of(generated(LARGE, 1));
    let line = format!("sent {} 22.02 MB", &large.hex()[..12]);
    assert!(ended.err.lines().any(|told| told == line), "{}", ended.err);
    assert_eq!(ended.err.lines().count(), 4);
    assert_eq!(fixture.registry.state().tags["1.2"], digest);

    let pulled = fixture.json(&["--quiet", "pull", "team/app:1.2", "target"]);
    let expected = json!({"image": "team/app:1.2", "digest": digest, "blobsMoved": 4,
        "blobsKnown": 0});
    assert_eq!(pulled, expected);
    same_blobs(&fixture, "source", "target");

    // What is there is not moved again.
    fixture.registry.take_calls();
    let again = fixture.json(&["push", "source", "team/app:1.2"]);
    assert_eq!((&again["blobsMoved"], &again["blobsKnown"]), (&json!(0), &json!(4)));
    let again = fixture.ecr(&["pull", &format!("team/app@{digest}"), "target"]);
    let told = format!("pulled team/app@{digest}: 0 blobs downloaded, 4 there already\n");
    assert_eq!((again.code, again.out, again.err), (0, told, String::new()));
    assert_eq!(
        fixture.registry.take_calls(),
        ["BatchCheckLayerAvailability", "PutImage", "BatchGetImage"]
    );
}

#[test]
fn a_connection_that_breaks_in_the_middle_of_a_push_costs_one_part() {
    let fixture = Fixture::new();
    large_image(&fixture);
    fixture.registry.state().drop_at = Some(crate::registry::PART_SIZE);
    fixture.good(&["--quiet", "push", "source", "team/app:1.2"]);
    let state = fixture.registry.state();
    assert!(state.layers[Digest::of(generated(LARGE, 1)).as_str()] == generated(LARGE, 1));
}

#[test]
fn a_connection_that_breaks_in_the_middle_of_a_pull_costs_no_byte() {
    let fixture = Fixture::new();
    write_image(&fixture, "source", "1.2", &[generated(300_000, 1)]);
    fixture.good(&["--quiet", "push", "source", "team/app:1.2"]);
    // The configuration is shorter than that.
    fixture.registry.state().cut_downloads = [100_000, 100_000].into();
    fixture.good(&["--quiet", "pull", "team/app:1.2", "target"]);
    same_blobs(&fixture, "source", "target");
    let ranges = fixture.registry.state().ranges.clone();
    assert!(ranges == [100_000] || ranges == [100_000, 200_000], "{ranges:?}");
}

#[test]
fn which_image_of_a_folder_is_pushed_can_be_said() {
    let fixture = Fixture::new();
    let digest = write_image(&fixture, "source", "build-7", &[generated(10, 3)]);
    // It is the only one, whatever its name.
    fixture.good(&["push", "source", "team/app:1.2"]);
    fixture.good(&["push", "source", "team/app:1.3", "--name", "build-7"]);
    assert_eq!(fixture.registry.state().tags["1.3"], digest);
    let ended = fixture.ecr(&["push", "source", "team/app:1.3", "--name", "build-8"]);
    let told = "ecr: source lists no image \"build-8\"\n";
    assert_eq!((ended.code, ended.err.as_str()), (30, told));
    let ended = fixture.ecr(&["push", "nowhere", "team/app:1.3"]);
    let told = "ecr: nowhere lists no images: it is no OCI image layout, or empty\n";
    assert_eq!((ended.code, ended.err.as_str()), (30, told));
}

#[test]
fn an_image_among_several_has_to_be_named() {
    let fixture = Fixture::new();
    let list = |fixture: &Fixture| -> Value {
        serde_json::from_slice(&read(&fixture.home.path().join("source/index.json"))).unwrap()
    };
    let one = write_image(&fixture, "source", "one", &[generated(10, 3)]);
    let first = list(&fixture)["manifests"][0].clone();
    let two = write_image(&fixture, "source", "two", &[generated(10, 5)]);
    let mut both = list(&fixture);
    both["manifests"].as_array_mut().unwrap().push(first);
    fixture.file("source/index.json", &both.to_string());

    let ended = fixture.ecr(&["push", "source", "team/app:1.2"]);
    let told = "ecr: source lists 2 images: say which with --name (two, one)\n";
    assert_eq!((ended.code, ended.err.as_str()), (2, told));
    // A tag that is a name, and a digest, are enough.
    assert_eq!(fixture.json(&["push", "source", "team/app:two"])["digest"], two);
    assert_eq!(fixture.json(&["push", "source", &format!("team/app@{one}")])["digest"], one);
    let ended = fixture.ecr(&["push", "source", &format!("team/app@{one}"), "--name", "two"]);
    let told = format!("ecr: image \"two\" of source is {two}, not {one}\n");
    assert_eq!((ended.code, ended.err), (2, told));
}

#[test]
fn bytes_that_are_not_those_of_their_digest_are_not_kept_and_a_second_pull_mends_it() {
    let fixture = Fixture::new();
    write_image(&fixture, "source", "1.2", &[generated(10, 3)]);
    fixture.good(&["push", "source", "team/app:1.2"]);
    fixture.registry.state().corrupt = true;
    let ended = fixture.ecr(&["pull", "team/app:1.2", "target"]);
    assert_eq!(ended.code, 44, "{ended:?}");
    assert_eq!(fixture.files("target"), ["oci-layout"]);
    fixture.registry.state().corrupt = false;
    fixture.good(&["pull", "team/app:1.2", "target"]);
    same_blobs(&fixture, "source", "target");
}

/// A program that is asked to end removes what is not whole.
#[cfg(unix)]
#[test]
fn a_pull_that_is_interrupted_leaves_nothing_that_is_not_whole() {
    let fixture = Fixture::new();
    write_image(&fixture, "source", "1.2", &[generated(70_000, 3)]);
    fixture.good(&["push", "source", "team/app:1.2"]);
    fixture.registry.state().stall_downloads = true;
    let ended = interrupted(&fixture, &["pull", "team/app:1.2", "target"], || {
        fixture.files("target").iter().any(|name| name.ends_with(".partial"))
    });
    assert_eq!(ended.err, "ecr: interrupted; the same command again does what is missing\n");
    assert_eq!(fixture.files("target"), ["oci-layout"]);

    fixture.registry.state().stall_downloads = false;
    fixture.good(&["pull", "team/app:1.2", "target"]);
    same_blobs(&fixture, "source", "target");
}

#[cfg(unix)]
#[test]
fn a_push_that_is_interrupted_tags_nothing_and_is_pushed_by_the_next() {
    let fixture = Fixture::new();
    let digest = write_image(&fixture, "source", "1.2", &[generated(70_000, 3)]);
    fixture.registry.state().stall_parts = true;
    let push = ["--output", "json", "push", "source", "team/app:1.2"];
    let ended = interrupted(&fixture, &push, || {
        fixture.registry.state().calls.contains(&"UploadLayerPart".to_owned())
    });
    let error: Value = serde_json::from_str(&ended.err).unwrap();
    let message = "interrupted; the same command again does what is missing";
    let expected = json!({"kind": "interrupted", "message": message, "exitCode": 130});
    assert_eq!(error["error"], expected);
    assert!(fixture.registry.state().images.is_empty());

    fixture.registry.state().stall_parts = false;
    fixture.good(&push);
    assert_eq!(fixture.registry.state().tags["1.2"], digest);
}

/// Runs the program until `is_busy`, and then presses Ctrl-C.
#[cfg(unix)]
#[track_caller]
fn interrupted(fixture: &Fixture, arguments: &[&str], is_busy: impl Fn() -> bool) -> Ended {
    let child = fixture.command(arguments).spawn().unwrap();
    let began = Instant::now();
    while !is_busy() {
        assert!(began.elapsed() < Duration::from_secs(30), "nothing began");
        std::thread::yield_now();
    }
    let mut kill = std::process::Command::new("kill");
    assert!(kill.args(["-INT", &child.id().to_string()]).status().unwrap().success());
    let ended = Ended::from(child.wait_with_output().unwrap());
    assert_eq!(ended.code, 130, "{ended:?}");
    ended
}
