//! The stamp of what a generated crate has for tests.

/// The module [`testing`](crate::testing).
#[cfg(feature = "testing")]
#[macro_export]
macro_rules! testing_facade {
    () => {
        pub use $crate::testing;
    };
}

/// Nothing, without the feature `testing`.
#[cfg(not(feature = "testing"))]
#[macro_export]
macro_rules! testing_facade {
    () => {};
}
