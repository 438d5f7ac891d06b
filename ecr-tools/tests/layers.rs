//! Layers through the whole client, against a registry on loopback that keeps what it gets.

#[allow(dead_code)] // Each program of tests uses its share.
mod registry;

use std::error::Error;
use std::future::poll_fn;
use std::sync::{Arc, Mutex};
use std::task::Poll;

use registry::{PART_SIZE, Registry, generated};
use tinsmith_ecr_tools::digest::Digest;
use tinsmith_ecr_tools::layer::{Layers, TransferErrorKind};

const SIZE: usize = PART_SIZE + 1000;

fn names(folder: &tempfile::TempDir) -> Vec<String> {
    let entries = std::fs::read_dir(folder.path()).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[tokio::test]
async fn an_upload_that_is_cut_off_within_a_part_goes_on_where_the_service_stands() {
    let registry = Registry::start().await;
    let bytes = generated(SIZE, 1);
    let digest = Digest::of(&bytes);
    registry.state().drop_at = Some(0);
    let told = Arc::new(Mutex::new(Vec::new()));
    let hears = told.clone();
    let layers = Layers::new(registry.client(), "app").on_progress(move |progress| {
        hears.lock().unwrap().push((progress.done, progress.total));
    });
    let uploaded = layers.upload_bytes(&bytes).await.unwrap();
    assert_eq!((uploaded.digest.clone(), uploaded.was_there), (digest.clone(), false));
    assert!(registry.state().layers[digest.as_str()] == bytes);
    let total = u64::try_from(SIZE).unwrap();
    let half = u64::try_from(PART_SIZE / 2).unwrap();
    assert_eq!(*told.lock().unwrap(), [(half, Some(total)), (total, Some(total))]);
    let part = "UploadLayerPart";
    let calls = [
        "BatchCheckLayerAvailability",
        "InitiateLayerUpload",
        part,
        part,
        part,
        "CompleteLayerUpload",
    ];
    assert_eq!(registry.take_calls(), calls);

    assert!(layers.upload_bytes(&bytes).await.unwrap().was_there);
    assert_eq!(registry.take_calls(), ["BatchCheckLayerAvailability"]);
}

#[tokio::test]
async fn a_part_whose_answer_was_lost_is_not_kept_twice() {
    let registry = Registry::start().await;
    let bytes = generated(5000, 2);
    registry.state().lose_answer_at = Some(0);
    let layers = Layers::new(registry.client(), "app");
    let uploaded = layers.upload_reader(&bytes[..]).await.unwrap();
    assert_eq!((uploaded.digest.clone(), uploaded.size), (Digest::of(&bytes), 5000));
    assert!(registry.state().layers[uploaded.digest.as_str()] == bytes);
    // The service finds only at the end that it has this one.
    assert!(layers.upload_reader(&bytes[..]).await.unwrap().was_there);
}

#[tokio::test]
async fn bytes_that_are_not_those_promised_are_not_completed() {
    let registry = Registry::start().await;
    let layers = Layers::new(registry.client(), "app");
    let promised = Digest::of("promised");
    for (bytes, size) in [("another!", 8), ("promised and more", 8), ("promised", 9)] {
        let error = layers.upload(bytes.as_bytes(), &promised, size).await.unwrap_err();
        assert_eq!(error.kind(), TransferErrorKind::Corrupted, "{error}");
        assert!(error.to_string().contains(promised.as_str()), "{error}");
    }
    let error = layers.upload_reader(&b""[..]).await.unwrap_err();
    assert_eq!(error.to_string(), "a layer is empty");
    assert!(registry.state().layers.is_empty());
    assert!(!registry.take_calls().contains(&"CompleteLayerUpload".to_owned()));
}

#[tokio::test]
async fn a_file_goes_up_and_comes_down_the_same() {
    let registry = Registry::start().await;
    let folder = tempfile::tempdir().unwrap();
    let bytes = generated(300_000, 3);
    std::fs::write(folder.path().join("up"), &bytes).unwrap();
    let layers = Layers::new(registry.client(), "app");
    let uploaded = layers.upload_file(folder.path().join("up")).await.unwrap();
    let down = folder.path().join("down");
    let size = layers.download(&uploaded.digest, Some(300_000), &down).await.unwrap();
    assert_eq!(size, 300_000);
    assert!(std::fs::read(down).unwrap() == bytes);
    assert_eq!(names(&folder).len(), 2);
}

#[tokio::test]
async fn a_download_that_breaks_goes_on_from_where_it_did() {
    let registry = Registry::start().await;
    let folder = tempfile::tempdir().unwrap();
    let bytes = generated(300_000, 3);
    let layers = Layers::new(registry.client(), "app");
    let digest = layers.upload_bytes(&bytes).await.unwrap().digest;
    let path = folder.path().join("layer");
    registry.take_calls();

    registry.state().cut_downloads = [100_000, 50_000].into();
    let size = layers.download(&digest, Some(300_000), &path).await.unwrap();
    assert_eq!((size, std::fs::read(&path).unwrap() == bytes), (300_000, true));
    let ranges = std::mem::take(&mut registry.state().ranges);
    assert_eq!(ranges, [100_000, 150_000]);
    assert_eq!(registry.take_calls(), ["GetDownloadUrlForLayer", "GET"].repeat(3));

    // A server that gives no parts gives all once more.
    registry.state().cut_downloads = [100_000].into();
    registry.state().no_ranges = true;
    std::fs::remove_file(&path).unwrap();
    let size = layers.download(&digest, None, &path).await.unwrap();
    assert_eq!((size, std::fs::read(&path).unwrap() == bytes), (300_000, true));
    assert_eq!(registry.state().ranges, [100_000]);
    assert_eq!(names(&folder).len(), 1);
}

#[test]
fn a_file_that_is_made_when_nobody_waits_for_it_any_more_is_removed() {
    // One thread for files, which is busy: what is asked of it waits in order.
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = runtime.enable_all().max_blocking_threads(1).build().unwrap();
    runtime.block_on(async {
        let registry = Registry::start().await;
        let folder = tempfile::tempdir().unwrap();
        let layers = Layers::new(registry.client(), "app");
        let (release, released) = std::sync::mpsc::channel();
        let busy = tokio::task::spawn_blocking(move || released.recv());
        let digest = Digest::of("a layer");
        let mut download = Box::pin(layers.download(&digest, None, folder.path().join("layer")));
        let begun = poll_fn(|context| Poll::Ready(download.as_mut().poll(context))).await;
        assert!(begun.is_pending());
        drop(download);
        release.send(()).unwrap();
        busy.await.unwrap().unwrap();
        tokio::task::spawn_blocking(|| {}).await.unwrap();
        assert!(names(&folder).is_empty(), "{:?}", names(&folder));
        assert!(registry.take_calls().is_empty());
    });
}

#[tokio::test]
async fn a_download_that_brings_nothing_more_is_given_up() {
    let registry = Registry::start().await;
    let folder = tempfile::tempdir().unwrap();
    let layers = Layers::new(registry.client(), "app");
    let digest = layers.upload_bytes(&generated(1000, 3)).await.unwrap().digest;
    registry.take_calls();
    registry.state().cut_downloads = [10, 0, 0, 0].into();
    let error = layers.download(&digest, None, folder.path().join("layer")).await.unwrap_err();
    assert_eq!(error.kind(), TransferErrorKind::Download);
    let step = format!("the download of layer {digest} broke off at byte 10");
    assert_eq!(error.to_string(), step);
    assert_eq!(registry.take_calls(), ["GetDownloadUrlForLayer", "GET"].repeat(3));
    assert!(names(&folder).is_empty(), "{:?}", names(&folder));
}

#[tokio::test]
async fn a_corrupted_download_is_an_error_and_leaves_nothing() {
    let registry = Registry::start().await;
    let folder = tempfile::tempdir().unwrap();
    let layers = Layers::new(registry.client(), "app");
    let digest = layers.upload_bytes(b"a layer").await.unwrap().digest;
    let path = folder.path().join("layer");
    for (corrupt, size) in [(true, None), (false, Some(6)), (false, Some(8))] {
        registry.state().corrupt = corrupt;
        let error = layers.download(&digest, size, &path).await.unwrap_err();
        assert_eq!(error.kind(), TransferErrorKind::Corrupted, "{error}");
        assert!(error.to_string().contains(digest.as_str()), "{error}");
        assert!(names(&folder).is_empty(), "{:?}", names(&folder));
    }
}

#[tokio::test]
async fn a_layer_that_is_not_there_is_named_and_no_signature_is_told() {
    let registry = Registry::start().await;
    let layers = Layers::new(registry.client(), "app");
    let digest = Digest::of("nothing");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("layer");
    let error = layers.download(&digest, None, &path).await.unwrap_err();
    assert!(names(&folder).is_empty());
    let text = format!("could not ask where to download layer {digest}");
    assert_eq!((error.kind(), error.to_string()), (TransferErrorKind::Call, text));
    assert!(error.source().is_some());

    let digest = layers.upload_bytes(b"a layer").await.unwrap().digest;
    let error = layers.download(&digest, None, "/nowhere/layer").await.unwrap_err();
    assert_eq!(error.kind(), TransferErrorKind::File);
    assert!(!format!("{error} {error:?} {layers:?}").contains("verysecret"));
}
