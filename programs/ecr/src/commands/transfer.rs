//! `ecr push` and `ecr pull`.

use std::path::Path;

use serde::Serialize;
use tinsmith_ecr_tools::digest::Digest;
use tinsmith_ecr_tools::failure::{Failure, Kind};
use tinsmith_ecr_tools::image::{self, Moved};
use tinsmith_ecr_tools::layer::Layers;
use tinsmith_ecr_tools::oci::Layout;

use crate::arguments::Global;
use crate::output::{Output, count};
use crate::target::Target;
use crate::{progress, session};

/// How many names of images a message lists.
const NAMES: usize = 10;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Transfer {
    image: String,
    digest: String,
    /// Configurations and layers that were sent or downloaded.
    blobs_moved: usize,
    /// Those that were there already.
    blobs_known: usize,
}

pub async fn push(
    global: &Global,
    output: Output,
    folder: &Path,
    image: &str,
    name: Option<&str>,
) -> Result<(), Failure> {
    let target = Target::image(image, global)?.private("push")?;
    let layout = Layout::new(folder);
    let digest = chosen(&layout, name, &target).await?;
    let layers = layers(global, &target, "sent").await?;
    let moved = image::push(&layers, &layout, &digest, target.tag()).await?;
    output.show(&Transfer::of(&target, moved), |done| done.human("pushed", "sent"))
}

pub async fn pull(
    global: &Global,
    output: Output,
    image: &str,
    folder: &Path,
) -> Result<(), Failure> {
    let target = Target::image(image, global)?.private("pull")?;
    let layers = layers(global, &target, "downloaded").await?;
    let layout = Layout::new(folder);
    let moved = image::pull(&layers, &layout, target.id(), target.tag()).await?;
    output.show(&Transfer::of(&target, moved), |done| done.human("pulled", "downloaded"))
}

async fn layers(global: &Global, target: &Target, done: &'static str) -> Result<Layers, Failure> {
    let client = session::private(global, &target.place).await?;
    let layers = Layers::new(client, &target.repository);
    let layers = match &target.place.registry {
        Some(registry) => layers.registry_id(registry),
        None => layers,
    };
    Ok(progress::on(layers, done, global))
}

/// Which image of a folder is meant.
async fn chosen(layout: &Layout, name: Option<&str>, target: &Target) -> Result<Digest, Failure> {
    let folder = layout.path().display();
    let images = layout.images().await?;
    let of = |wanted: &str| {
        let found = images
            .iter()
            .find(|image| image.name.as_deref() == Some(wanted) || image.digest.as_str() == wanted);
        found.map(|image| image.digest.clone())
    };
    if let Some(wanted) = name.or(target.digest()) {
        let found = of(wanted).ok_or_else(|| {
            Failure::new(Kind::NotFound, format!("{folder} lists no image {wanted:?}"))
        })?;
        return match target.digest() {
            Some(digest) if found.as_str() != digest => {
                let told = format!("image {wanted:?} of {folder} is {found}, not {digest}");
                Err(Failure::new(Kind::Usage, told))
            }
            _ => Ok(found),
        };
    }
    match (target.tag().and_then(of), images.as_slice()) {
        (Some(found), _) => Ok(found),
        (None, [only]) => Ok(only.digest.clone()),
        (None, []) => {
            let told = format!("{folder} lists no images: it is no OCI image layout, or empty");
            Err(Failure::new(Kind::NotFound, told))
        }
        (None, many) => {
            let names = many.iter().take(NAMES);
            let names = names.map(|image| image.name.as_deref().unwrap_or(image.digest.as_str()));
            let names: Vec<_> = names.collect();
            let told = format!(
                "{folder} lists {} images: say which with --name ({})",
                many.len(),
                names.join(", ")
            );
            Err(Failure::new(Kind::Usage, told))
        }
    }
}

impl Transfer {
    fn of(target: &Target, moved: Moved) -> Self {
        Self {
            image: target.name(),
            digest: moved.digest.as_str().to_owned(),
            blobs_moved: moved.blobs,
            blobs_known: moved.known,
        }
    }

    fn human(&self, done: &str, moved: &str) -> String {
        let Self { image, digest, blobs_moved, blobs_known } = self;
        // An image that was named by its digest has it already.
        let digest = match image.ends_with(digest.as_str()) {
            true => String::new(),
            false => format!("@{digest}"),
        };
        let blobs = count(*blobs_moved, "blob");
        format!("{done} {image}{digest}: {blobs} {moved}, {blobs_known} there already\n")
    }
}
