//! Batch calls of any length: lists are split by the limits of the operations, a few calls run at
//! a time, and what the service refused item by item cannot be overlooked.
//!
//! Each function takes the operation's builder with everything set but the list. The answers come
//! in the order of the calls; within the answer to one call the order is that of the service. An
//! empty list asks nothing. The limits are those of the [API reference][api]. ECR Public has
//! batches of its own, in [`public`].
//!
//! [api]: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_Operations.html

pub mod public;

use std::convert::Infallible;
use std::error::Error;
use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::Poll;

use tinsmith_ecr::error::SdkError;
use tinsmith_ecr::operation::{
    batch_check_layer_availability as check, batch_delete_image as delete, batch_get_image as get,
    batch_get_repository_scanning_configuration as scanning, describe_images as images,
    describe_repositories as repositories,
};
use tinsmith_ecr::types::{
    Image, ImageDetail, ImageFailure, ImageIdentifier, Layer, LayerFailure, Repository,
    RepositoryScanningConfiguration, RepositoryScanningConfigurationFailure,
};

/// How many image ids, layer digests or names of repositories a call takes.
pub const MAX_ITEMS: usize = 100;
/// How many repositories `BatchGetRepositoryScanningConfiguration` takes.
pub const MAX_SCANNING_CONFIGURATIONS: usize = 25;
/// How many calls run at a time.
pub const CONCURRENCY: usize = 4;

/// What was found, and what the service refused item by item.
#[derive(Debug, Clone, PartialEq)]
#[must_use = "some items may have failed: see `into_result`"]
pub struct Batch<T, F> {
    /// What was found, or done.
    pub found: Vec<T>,
    /// What was refused, each with its reason.
    pub failures: Vec<F>,
}

impl<T, F> Batch<T, F> {
    /// What was found, where nothing was refused.
    ///
    /// # Errors
    ///
    /// A [`PartialFailure`] where any item was.
    pub fn into_result(self) -> Result<Vec<T>, PartialFailure<T, F>> {
        match self.failures.is_empty() {
            true => Ok(self.found),
            false => Err(PartialFailure { found: self.found, failures: self.failures }),
        }
    }
}

/// Some items were refused. Never empty.
#[derive(Debug, Clone, PartialEq)]
pub struct PartialFailure<T, F> {
    /// What was found, or done, all the same.
    pub found: Vec<T>,
    /// What was refused, each with its reason.
    pub failures: Vec<F>,
}

impl<T, F: fmt::Debug> fmt::Display for PartialFailure<T, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (failed, found) = (self.failures.len(), self.found.len());
        write!(f, "{failed} of {} items failed", failed.saturating_add(found))?;
        match self.failures.first() {
            Some(first) => write!(f, ", first {first:?}"),
            None => Ok(()),
        }
    }
}

impl<T: fmt::Debug, F: fmt::Debug> Error for PartialFailure<T, F> {}

/// A call failed as a whole. Calls that ran beside it were waited for, and no further one was
/// made.
#[derive(Debug)]
pub struct Interrupted<I, T, F, E> {
    /// What the other calls gave.
    pub done: Batch<T, F>,
    /// The items of the calls that failed or were not made, in their order: what to ask again.
    pub rest: Vec<I>,
    /// The error of the first call, in the order of the items, that failed.
    pub error: Box<SdkError<E>>,
}

impl<I, T, F, E> fmt::Display for Interrupted<I, T, F, E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (rest, found) = (self.rest.len(), self.done.found.len());
        let failed = self.done.failures.len();
        write!(
            f,
            "a call of a batch failed; {found} items were done and {failed} refused before, and \
             {rest} are open"
        )
    }
}

impl<I, T, F, E> Error for Interrupted<I, T, F, E>
where
    I: fmt::Debug,
    T: fmt::Debug,
    F: fmt::Debug,
    E: Error + 'static,
{
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.error)
    }
}

/// What a batch ends in.
pub type Batched<I, T, F, E> = Result<Batch<T, F>, Interrupted<I, T, F, E>>;

/// Gets the manifests of images by `BatchGetImage`.
///
/// # Errors
///
/// [`Interrupted`], where a call fails as a whole.
pub async fn get_images(
    request: get::builders::BatchGetImageFluentBuilder,
    ids: Vec<ImageIdentifier>,
) -> Batched<ImageIdentifier, Image, ImageFailure, get::BatchGetImageError> {
    run(ids, MAX_ITEMS, |ids| {
        let call = request.clone().set_image_ids(Some(ids)).send();
        async move {
            let output = call.await?;
            Ok((output.images, output.failures))
        }
    })
    .await
}

/// Deletes images, or their tags, by `BatchDeleteImage`.
///
/// # Errors
///
/// [`Interrupted`], where a call fails as a whole.
pub async fn delete_images(
    request: delete::builders::BatchDeleteImageFluentBuilder,
    ids: Vec<ImageIdentifier>,
) -> Batched<ImageIdentifier, ImageIdentifier, ImageFailure, delete::BatchDeleteImageError> {
    run(ids, MAX_ITEMS, |ids| {
        let call = request.clone().set_image_ids(Some(ids)).send();
        async move {
            let output = call.await?;
            Ok((output.image_ids, output.failures))
        }
    })
    .await
}

/// Asks which layers there are by `BatchCheckLayerAvailability`.
///
/// # Errors
///
/// [`Interrupted`], where a call fails as a whole.
pub async fn check_layers(
    request: check::builders::BatchCheckLayerAvailabilityFluentBuilder,
    digests: Vec<String>,
) -> Batched<String, Layer, LayerFailure, check::BatchCheckLayerAvailabilityError> {
    run(digests, MAX_ITEMS, |digests| {
        let call = request.clone().set_layer_digests(Some(digests)).send();
        async move {
            let output = call.await?;
            Ok((output.layers, output.failures))
        }
    })
    .await
}

/// Asks how repositories are scanned by `BatchGetRepositoryScanningConfiguration`.
///
/// # Errors
///
/// [`Interrupted`], where a call fails as a whole.
pub async fn scanning_configurations(
    request: scanning::builders::BatchGetRepositoryScanningConfigurationFluentBuilder,
    names: Vec<String>,
) -> Batched<
    String,
    RepositoryScanningConfiguration,
    RepositoryScanningConfigurationFailure,
    scanning::BatchGetRepositoryScanningConfigurationError,
> {
    run(names, MAX_SCANNING_CONFIGURATIONS, |names| {
        let call = request.clone().set_repository_names(Some(names)).send();
        async move {
            let output = call.await?;
            Ok((output.scanning_configurations, output.failures))
        }
    })
    .await
}

/// Describes images by `DescribeImages`, which refuses a call as a whole where one is missing.
///
/// # Errors
///
/// [`Interrupted`], where a call fails.
pub async fn describe_images(
    request: images::builders::DescribeImagesFluentBuilder,
    ids: Vec<ImageIdentifier>,
) -> Batched<ImageIdentifier, ImageDetail, Infallible, images::DescribeImagesError> {
    run(ids, MAX_ITEMS, |ids| {
        let call = request.clone().set_image_ids(Some(ids)).send();
        async move { Ok((call.await?.image_details, None)) }
    })
    .await
}

/// Describes repositories by `DescribeRepositories`, which refuses a call as a whole where one is
/// missing.
///
/// # Errors
///
/// [`Interrupted`], where a call fails.
pub async fn describe_repositories(
    request: repositories::builders::DescribeRepositoriesFluentBuilder,
    names: Vec<String>,
) -> Batched<String, Repository, Infallible, repositories::DescribeRepositoriesError> {
    run(names, MAX_ITEMS, |names| {
        let call = request.clone().set_repository_names(Some(names)).send();
        async move { Ok((call.await?.repositories, None)) }
    })
    .await
}

/// The answer to one call: found and failures.
type Answer<T, F, E> = Result<(Option<Vec<T>>, Option<Vec<F>>), SdkError<E>>;

/// Makes the calls, [`CONCURRENCY`] at a time.
async fn run<I, T, F, E, C>(
    items: Vec<I>,
    limit: usize,
    call: impl Fn(Vec<I>) -> C,
) -> Batched<I, T, F, E>
where
    I: Clone,
    C: Future<Output = Answer<T, F, E>>,
{
    let mut batch = Batch { found: Vec::new(), failures: Vec::new() };
    let mut rest = Vec::new();
    let mut failed = None;
    let mut windows = items.chunks(limit.saturating_mul(CONCURRENCY));
    while failed.is_none() {
        let Some(window) = windows.next() else { return Ok(batch) };
        let calls = window.chunks(limit).map(|chunk| call(chunk.to_vec()));
        for (answer, chunk) in all(calls).await.into_iter().zip(window.chunks(limit)) {
            match answer {
                Ok((found, failures)) => {
                    batch.found.extend(found.unwrap_or_default());
                    batch.failures.extend(failures.unwrap_or_default());
                }
                Err(error) => {
                    rest.extend_from_slice(chunk);
                    failed = failed.or(Some(error));
                }
            }
        }
    }
    rest.extend(windows.flatten().cloned());
    match failed {
        Some(error) => Err(Interrupted { done: batch, rest, error: Box::new(error) }),
        None => Ok(batch),
    }
}

/// Waits for all futures, which run side by side. Gives the outputs in the futures' order.
async fn all<C: Future>(calls: impl Iterator<Item = C>) -> Vec<C::Output> {
    enum Slot<C: Future> {
        Running(Pin<Box<C>>),
        Ended(C::Output),
    }
    let mut slots: Vec<Slot<C>> = calls.map(|call| Slot::Running(Box::pin(call))).collect();
    let running = |slot: &Slot<C>| matches!(slot, Slot::Running(_));
    poll_fn(|context| {
        for slot in &mut slots {
            if let Slot::Running(call) = slot {
                if let Poll::Ready(output) = call.as_mut().poll(context) {
                    *slot = Slot::Ended(output);
                }
            }
        }
        if slots.iter().any(running) { Poll::Pending } else { Poll::Ready(()) }
    })
    .await;
    let outputs = slots.into_iter().filter_map(|slot| match slot {
        Slot::Ended(output) => Some(output),
        Slot::Running(_) => None,
    });
    outputs.collect()
}

#[cfg(test)]
mod tests;
