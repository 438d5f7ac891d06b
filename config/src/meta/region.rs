//! Where a region comes from, and chains of such sources.

use std::fmt::Debug;

use tinsmith_runtime::config::Region;

use crate::default_provider::region::DefaultRegionChain;

/// Something that may know a region.
pub trait ProvideRegion: Debug + Send + Sync {
    /// The region, or nothing.
    fn region(&self) -> future::ProvideRegion<'_>;
}

/// The futures of [`ProvideRegion`].
pub mod future {
    use std::future::Future;
    use std::pin::Pin;
    use std::task::{Context, Poll};

    use tinsmith_runtime::config::Region;
    use tinsmith_runtime::http::BoxFuture;

    /// The future of [`ProvideRegion::region`](super::ProvideRegion::region).
    pub struct ProvideRegion<'a>(BoxFuture<'a, Option<Region>>);

    impl<'a> ProvideRegion<'a> {
        /// Wraps a future.
        pub fn new(future: impl Future<Output = Option<Region>> + Send + 'a) -> Self {
            Self(Box::pin(future))
        }

        /// A region that is there already, or that there is none.
        pub fn ready(region: Option<Region>) -> Self {
            Self::new(std::future::ready(region))
        }
    }

    impl Future for ProvideRegion<'_> {
        type Output = Option<Region>;

        fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Region>> {
            self.0.as_mut().poll(cx)
        }
    }

    impl std::fmt::Debug for ProvideRegion<'_> {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("ProvideRegion")
        }
    }
}

/// Asks one source after the other, until one knows a region.
///
/// ```
/// # async fn region() {
/// use tinsmith_config::Region;
/// use tinsmith_config::meta::region::RegionProviderChain;
///
/// let argument = std::env::args().nth(1).map(Region::new);
/// let region = RegionProviderChain::first_try(argument)
///     .or_default_provider()
///     .or_else("eu-central-1")
///     .region()
///     .await;
/// # }
/// ```
#[derive(Debug)]
pub struct RegionProviderChain {
    sources: Vec<Box<dyn ProvideRegion>>,
}

impl RegionProviderChain {
    /// A chain of one source.
    pub fn first_try(provider: impl ProvideRegion + 'static) -> Self {
        Self { sources: vec![Box::new(provider)] }
    }

    /// Adds a source that is asked where those before it know nothing.
    pub fn or_else(mut self, fallback: impl ProvideRegion + 'static) -> Self {
        self.sources.push(Box::new(fallback));
        self
    }

    /// Adds the [default chain](DefaultRegionChain).
    pub fn or_default_provider(self) -> Self {
        self.or_else(DefaultRegionChain::builder().build())
    }

    /// The [default chain](DefaultRegionChain) alone.
    pub fn default_provider() -> Self {
        Self::first_try(DefaultRegionChain::builder().build())
    }

    /// The region of the first source that knows one.
    pub async fn region(&self) -> Option<Region> {
        for source in &self.sources {
            if let Some(region) = source.region().await {
                return Some(region);
            }
        }
        None
    }
}

impl ProvideRegion for RegionProviderChain {
    fn region(&self) -> future::ProvideRegion<'_> {
        future::ProvideRegion::new(Self::region(self))
    }
}

impl ProvideRegion for Region {
    fn region(&self) -> future::ProvideRegion<'_> {
        future::ProvideRegion::ready(Some(self.clone()))
    }
}

impl ProvideRegion for &Region {
    fn region(&self) -> future::ProvideRegion<'_> {
        future::ProvideRegion::ready(Some((*self).clone()))
    }
}

impl ProvideRegion for &'static str {
    fn region(&self) -> future::ProvideRegion<'_> {
        future::ProvideRegion::ready(Some(Region::from_static(self)))
    }
}

impl<T: ProvideRegion> ProvideRegion for Option<T> {
    fn region(&self) -> future::ProvideRegion<'_> {
        match self {
            Some(provider) => provider.region(),
            None => future::ProvideRegion::ready(None),
        }
    }
}

impl ProvideRegion for Box<dyn ProvideRegion> {
    fn region(&self) -> future::ProvideRegion<'_> {
        (**self).region()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_first_source_that_knows_a_region_names_it() {
        let unknown: Option<Region> = None;
        let chain = RegionProviderChain::first_try(unknown.clone()).or_else(unknown);
        assert_eq!(chain.region().await, None);
        let chain = chain.or_else("one").or_else(Region::new("two"));
        assert_eq!(chain.region().await, Some(Region::new("one")));
        assert_eq!(ProvideRegion::region(&chain).await, Some(Region::new("one")));
    }
}
