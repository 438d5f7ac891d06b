//! Settings as programs load them, over variables and files of each test and servers on loopback.

mod explain;
mod loader;
#[path = "../loopback/mod.rs"]
mod loopback;
#[cfg(feature = "sso")]
mod providers;
mod settings;

use std::path::PathBuf;

use tinsmith_config::os::{Env, Fs};
use tinsmith_config::{BehaviorVersion, ConfigLoader};

/// A loader over these variables and this config file alone, which asks no metadata service.
fn loader(variables: &[(&str, &str)], config: &str) -> ConfigLoader {
    let mut variables = variables.to_vec();
    variables.extend([("HOME", "/me"), ("AWS_EC2_METADATA_DISABLED", "true")]);
    with_metadata(&variables, config)
}

/// The same, with the metadata service.
fn with_metadata(variables: &[(&str, &str)], config: &str) -> ConfigLoader {
    let file = (PathBuf::from("/me/.aws/config"), config.as_bytes().to_vec());
    tinsmith_config::defaults(BehaviorVersion::latest())
        .env(Env::from_slice(variables))
        .fs(Fs::from_files([file]))
}
