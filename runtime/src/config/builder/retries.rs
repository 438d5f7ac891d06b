//! Settings of retries beside [`RetryConfig`](crate::config::RetryConfig): who shares the tokens,
//! and what a program says of failures itself.

use super::{Builder, Config, SdkConfig, SdkConfigBuilder};
use crate::config::{ClassifyRetry, RetryPartition, SharedRetryClassifier};

macro_rules! partition {
    ($config:ident $builder:ident) => {
        impl $builder {
            /// Shares retry tokens and the rate limit of adaptive mode with all clients of that
            /// [partition](RetryPartition). By default a client and its clones have their own.
            pub fn retry_partition(mut self, partition: RetryPartition) -> Self {
                self.edit().retry_partition = Some(partition);
                self
            }

            /// See [`retry_partition`](Self::retry_partition).
            pub fn set_retry_partition(&mut self, partition: Option<RetryPartition>) -> &mut Self {
                self.edit().retry_partition = partition;
                self
            }
        }

        impl $config {
            /// With whom retry tokens are shared, where it is set.
            pub fn retry_partition(&self) -> Option<&RetryPartition> {
                self.0.retry_partition.as_ref()
            }
        }
    };
}

partition!(Config Builder);
partition!(SdkConfig SdkConfigBuilder);

impl Builder {
    /// Adds a classifier of failures after those added before; the last that has something to say
    /// of a failure decides, and where none has, the rules that all AWS SDKs share.
    pub fn retry_classifier(mut self, classifier: impl ClassifyRetry + 'static) -> Self {
        self.push_retry_classifier(SharedRetryClassifier::new(classifier));
        self
    }

    /// See [`retry_classifier`](Self::retry_classifier).
    pub fn push_retry_classifier(&mut self, classifier: SharedRetryClassifier) -> &mut Self {
        self.edit().retry_classifiers.push(classifier);
        self
    }

    /// Replaces all classifiers.
    pub fn set_retry_classifiers(
        &mut self,
        classifiers: impl IntoIterator<Item = SharedRetryClassifier>,
    ) -> &mut Self {
        self.edit().retry_classifiers = classifiers.into_iter().collect();
        self
    }
}

impl Config {
    /// The classifiers of failures, in the order in which they were added.
    pub fn retry_classifiers(&self) -> impl Iterator<Item = SharedRetryClassifier> + '_ {
        self.0.retry_classifiers.iter().cloned()
    }
}
