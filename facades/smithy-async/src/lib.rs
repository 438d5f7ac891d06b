//! Under the paths of `aws-smithy-async`, the types of `tinsmith-runtime` that stand for it.
//!
//! Timers and clocks. A program takes it by
//! `aws-smithy-async = { package = "tinsmith-smithy-async", … }` in its `Cargo.toml`.
//! What is not here, and why, is in `docs/compatibility.md`.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

/// What async runtimes do differently.
pub mod rt {
    /// Waiting.
    pub mod sleep {
        #[cfg(feature = "rt-tokio")]
        pub use tinsmith_runtime::time::TokioSleep;
        pub use tinsmith_runtime::time::{AsyncSleep, SharedAsyncSleep, Sleep};
    }
}

/// Clocks.
pub mod time {
    pub use tinsmith_runtime::time::{
        SharedTimeSource, StaticTimeSource, SystemTimeSource, TimeSource,
    };
}

/// Streams of pages.
pub mod future {
    /// The stream that a paginator sends.
    pub mod pagination_stream {
        pub use tinsmith_runtime::page::PaginationStream;
    }
}
