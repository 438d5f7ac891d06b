//! Images between folders and a registry on loopback that keeps what it gets.

#[allow(dead_code)] // Each program of tests uses its share.
mod registry;

use std::collections::BTreeMap;
use std::path::Path;

use registry::{PART_SIZE, Registry, generated};
use serde_json::{Value, json};
use tempfile::TempDir;
use tinsmith_ecr::types::ImageIdentifier;
use tinsmith_ecr_tools::digest::Digest;
use tinsmith_ecr_tools::image::{pull, push};
use tinsmith_ecr_tools::layer::{Layers, TransferErrorKind};
use tinsmith_ecr_tools::oci::Layout;

const IMAGE: &str = "application/vnd.oci.image.manifest.v1+json";
const INDEX: &str = "application/vnd.oci.image.index.v1+json";

/// A layout that is written by hand.
struct Written {
    folder: TempDir,
    listed: Vec<Value>,
}

impl Written {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("blobs/sha256")).unwrap();
        Self { folder, listed: Vec::new() }
    }

    fn layout(&self) -> Layout {
        Layout::new(self.folder.path())
    }

    fn blob(&self, media_type: &str, bytes: &[u8]) -> Value {
        let digest = Digest::of(bytes);
        std::fs::write(self.layout().blob(&digest), bytes).unwrap();
        json!({"mediaType": media_type, "digest": digest.as_str(), "size": bytes.len()})
    }

    fn image(&self, config: &[u8], layers: &[&[u8]]) -> Value {
        let config = self.blob("application/vnd.oci.image.config.v1+json", config);
        let kind = "application/vnd.oci.image.layer.v1.tar+gzip";
        let layers: Vec<_> = layers.iter().map(|layer| self.blob(kind, layer)).collect();
        let manifest =
            json!({"schemaVersion": 2, "mediaType": IMAGE, "config": config, "layers": layers});
        self.blob(IMAGE, manifest.to_string().as_bytes())
    }

    fn index(&self, manifests: &[&Value]) -> Value {
        let index = json!({"schemaVersion": 2, "mediaType": INDEX, "manifests": manifests});
        self.blob(INDEX, index.to_string().as_bytes())
    }

    fn list(&mut self, descriptor: &Value, name: &str) {
        let mut descriptor = descriptor.clone();
        descriptor["annotations"] = json!({"org.opencontainers.image.ref.name": name});
        self.listed.push(descriptor);
        let index = json!({"schemaVersion": 2, "manifests": self.listed});
        std::fs::write(self.folder.path().join("index.json"), index.to_string()).unwrap();
    }
}

/// The names of the blobs of a layout, each checked against its bytes.
fn blobs(folder: &Path) -> BTreeMap<String, u64> {
    let entries = std::fs::read_dir(folder.join("blobs/sha256")).unwrap();
    let entry = |entry: std::io::Result<std::fs::DirEntry>| {
        let path = entry.unwrap().path();
        let bytes = std::fs::read(&path).unwrap();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        assert_eq!(Digest::of(&bytes).hex(), name);
        (name, u64::try_from(bytes.len()).unwrap())
    };
    entries.map(entry).collect()
}

fn tagged(tag: &str) -> ImageIdentifier {
    ImageIdentifier::builder().image_tag(tag).build()
}

/// What can be spawned on any runtime.
fn sent<F: Future + Send>(work: F) -> F {
    work
}

fn count(calls: &[String], operation: &str) -> usize {
    calls.iter().filter(|call| *call == operation).count()
}

#[tokio::test]
async fn an_image_of_several_layers_goes_up_and_comes_down_the_same() {
    let registry = Registry::start().await;
    let layers = Layers::new(registry.client(), "app");
    let mut source = Written::new();
    let large = generated(2 * PART_SIZE + 4321, 1);
    let image = source.image(b"{}", &[&large, &generated(70_000, 2), &generated(10, 3)]);
    source.list(&image, "v1");
    registry.state().drop_at = Some(PART_SIZE);

    let found = source.layout().find("v1").await.unwrap();
    assert_eq!(found.digest.as_str(), image["digest"].as_str().unwrap());
    let pushed = push(&layers, &source.layout(), &found.digest, Some("v1")).await.unwrap();
    assert_eq!((&pushed.digest, pushed.blobs, pushed.known), (&found.digest, 4, 0));
    // Three parts of the large layer, one of them sent in two goes, and one of each other blob.
    assert_eq!(count(&registry.take_calls(), "UploadLayerPart"), 3 + 3 + 1);
    assert!(registry.state().layers[Digest::of(&large).as_str()] == large);

    let again = push(&layers, &source.layout(), &found.digest, Some("v1")).await.unwrap();
    assert_eq!((again.blobs, again.known), (0, 4));
    assert_eq!(registry.take_calls(), ["BatchCheckLayerAvailability", "PutImage"]);

    let target = tempfile::tempdir().unwrap();
    let layout = Layout::new(target.path());
    let pulled = pull(&layers, &layout, tagged("v1"), Some("latest")).await.unwrap();
    assert_eq!((&pulled.digest, pulled.blobs, pulled.known), (&found.digest, 4, 0));
    assert_eq!(blobs(target.path()), blobs(source.folder.path()));
    let listed = layout.find("latest").await.unwrap();
    assert_eq!((listed.digest, listed.size), (found.digest.clone(), found.size));
    assert_eq!(listed.media_type, IMAGE);
    let marker = std::fs::read_to_string(target.path().join("oci-layout")).unwrap();
    assert_eq!(marker, r#"{"imageLayoutVersion":"1.0.0"}"#);

    // Of a second pull, only the blob that was spoiled is downloaded.
    std::fs::write(layout.blob(&Digest::of("{}")), "[]").unwrap();
    registry.take_calls();
    let pulled = pull(&layers, &layout, tagged("v1"), Some("latest")).await.unwrap();
    assert_eq!((pulled.blobs, pulled.known), (1, 3));
    assert_eq!(registry.take_calls(), ["BatchGetImage", "GetDownloadUrlForLayer", "GET"]);
    assert_eq!(layout.images().await.unwrap().len(), 1);
    assert_eq!(blobs(target.path()), blobs(source.folder.path()));
}

#[tokio::test]
async fn an_index_goes_with_its_images_and_after_them() {
    let registry = Registry::start().await;
    let layers = Layers::new(registry.client(), "app");
    let mut source = Written::new();
    let shared = generated(5000, 4);
    let one = source.image(br#"{"architecture":"amd64"}"#, &[&shared, &generated(100, 5)]);
    let two = source.image(br#"{"architecture":"arm64"}"#, &[&shared]);
    let index = source.index(&[&one, &two]);
    source.list(&index, "all");

    let digest = source.layout().find("all").await.unwrap().digest;
    let pushed = push(&layers, &source.layout(), &digest, Some("all")).await.unwrap();
    assert_eq!((pushed.blobs, pushed.known), (4, 0));
    let calls = registry.take_calls();
    assert_eq!(calls[calls.len() - 3..], ["PutImage", "PutImage", "PutImage"]);
    assert_eq!(registry.state().tags["all"], digest.as_str());
    assert_eq!(registry.state().images[digest.as_str()].1, INDEX);

    let target = tempfile::tempdir().unwrap();
    let layout = Layout::new(target.path());
    pull(&layers, &layout, tagged("all"), None).await.unwrap();
    let id = ImageIdentifier::builder().image_digest(one["digest"].as_str().unwrap()).build();
    let pulled = pull(&layers, &layout, id, Some("one")).await.unwrap();
    assert_eq!((pulled.blobs, pulled.known), (0, 3));
    assert_eq!(blobs(target.path()), blobs(source.folder.path()));
    let listed = layout.images().await.unwrap();
    let listed: Vec<_> =
        listed.iter().map(|image| (image.digest.as_str(), image.name.as_deref())).collect();
    assert_eq!(listed, [(digest.as_str(), None), (one["digest"].as_str().unwrap(), Some("one"))]);
}

#[tokio::test]
async fn a_few_blobs_move_at_a_time_and_no_more() {
    let registry = Registry::start().await;
    let mut source = Written::new();
    let blobs: Vec<_> = (0..9).map(|number| generated(100_000, 2 * number + 1)).collect();
    let image = source.image(b"{}", &blobs.iter().map(Vec::as_slice).collect::<Vec<_>>());
    source.list(&image, "v1");
    let digest = source.layout().find("v1").await.unwrap().digest;
    for (at_a_time, most) in [(1, 1), (4, 4)] {
        registry.state().layers.clear();
        registry.state().most_uploads = 0;
        let layers = Layers::new(registry.client(), "app").concurrency(at_a_time);
        let folder = source.layout();
        let pushed = sent(push(&layers, &folder, &digest, Some("v1"))).await.unwrap();
        assert_eq!((pushed.blobs, registry.state().most_uploads), (10, most));
        let target = tempfile::tempdir().unwrap();
        let layout = Layout::new(target.path());
        let pulled = sent(pull(&layers, &layout, tagged("v1"), None)).await.unwrap();
        assert_eq!((pulled.blobs, pulled.known), (10, 0));
    }
}

#[tokio::test]
async fn a_pull_of_corrupted_layers_lists_nothing_and_leaves_none() {
    let registry = Registry::start().await;
    let layers = Layers::new(registry.client(), "app");
    let mut source = Written::new();
    let image = source.image(b"{}", &[b"a layer"]);
    source.list(&image, "v1");
    let digest = source.layout().find("v1").await.unwrap().digest;
    push(&layers, &source.layout(), &digest, Some("v1")).await.unwrap();

    registry.state().corrupt = true;
    let target = tempfile::tempdir().unwrap();
    let layout = Layout::new(target.path());
    let error = pull(&layers, &layout, tagged("v1"), Some("v1")).await.unwrap_err();
    assert_eq!(error.kind(), TransferErrorKind::Corrupted);
    // They move at the same time, so either may be the first.
    let named = |blob: &str| error.to_string().contains(Digest::of(blob).as_str());
    assert!(named("{}") || named("a layer"), "{error}");
    assert!(blobs(target.path()).is_empty());
    assert!(layout.images().await.unwrap().is_empty());

    // Nor is a manifest taken that is not what was asked for.
    registry.state().corrupt = false;
    registry.state().images.get_mut(digest.as_str()).unwrap().0.push(' ');
    let error = pull(&layers, &layout, tagged("v1"), Some("v1")).await.unwrap_err();
    assert_eq!(error.kind(), TransferErrorKind::Corrupted);
    assert!(error.to_string().starts_with("the manifest of image v1 of app has"), "{error}");
}

#[tokio::test]
async fn what_is_missing_or_spoiled_is_named() {
    let registry = Registry::start().await;
    let layers = Layers::new(registry.client(), "app");
    let target = tempfile::tempdir().unwrap();
    let layout = Layout::new(target.path());
    let error = pull(&layers, &layout, tagged("none"), None).await.unwrap_err();
    assert_eq!(error.to_string(), "could not get image none of app: ImageNotFound");
    assert_eq!(error.kind(), TransferErrorKind::NotFound);
    assert_eq!(layout.find("v1").await.unwrap_err().kind(), TransferErrorKind::NotFound);

    let source = Written::new();
    let image = source.image(b"{}", &[b"a layer"]);
    let digest: Digest = image["digest"].as_str().unwrap().parse().unwrap();
    let layer = source.layout().blob(&Digest::of("a layer"));
    std::fs::write(&layer, "a lawyer").unwrap();
    let error = push(&layers, &source.layout(), &digest, None).await.unwrap_err();
    assert_eq!(error.kind(), TransferErrorKind::Corrupted);
    std::fs::remove_file(&layer).unwrap();
    let error = push(&layers, &source.layout(), &digest, None).await.unwrap_err();
    assert_eq!(error.to_string(), format!("could not open {}", layer.display()));
    std::fs::write(source.layout().blob(&digest), "{}").unwrap();
    let error = push(&layers, &source.layout(), &digest, None).await.unwrap_err();
    assert_eq!(error.kind(), TransferErrorKind::Corrupted);
    assert!(registry.state().images.is_empty());
}
