// Made by `cargo xtask codegen` from the service. Do not edit.

//! The blocking client, with the feature `blocking`.
//!
//! It has the operations, pages and waiters of the async one; its `send()` and `wait()`
//! return when the outcome is there. A program that has no other client leaves the feature
//! `client` out, and tokio with it. Operations that send or receive events are the async
//! client's alone.

::tinsmith_runtime::blocking_client! {
    /// A client of AWS Single Sign-On whose calls block.
    ///
    /// Cheap to clone; clones share connections, credentials and the retry budget.
    ///
    /// ```no_run
    /// use tinsmith_sso::config::{BehaviorVersion, Credentials, Region};
    ///
    /// let config = tinsmith_sso::Config::builder()
    ///     .behavior_version(BehaviorVersion::latest())
    ///     .region(Region::new("us-east-1"))
    ///     .credentials_provider(Credentials::from_keys("access key id", "secret", None))
    ///     .build();
    /// let client = tinsmith_sso::blocking::Client::from_conf(config);
    /// ```
    Client crate::client::SERVICE, crate::operation::OPERATIONS
}
