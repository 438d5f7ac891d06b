//! Calls a service with a client that the build script generated. The service runs in this
//! process, on loopback: it needs no account and no network.

mod server;

/// The generated modules. They work wherever they are included.
mod clients {
    pub mod lighthouse {
        include!(concat!(env!("OUT_DIR"), "/lighthouse.rs"));
    }
}

use clients::lighthouse::config::{BehaviorVersion, Credentials, Region};
use clients::lighthouse::types::State;
use clients::lighthouse::{Client, Config};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let config = Config::builder()
        .behavior_version(BehaviorVersion::latest())
        .region(Region::new("us-east-1"))
        .credentials_provider(Credentials::from_keys("AKIDEXAMPLE", "secret", None))
        .endpoint_url(server::start()?)
        .build();
    let client = Client::from_conf(config);

    let output = client.switch_lamp().name("north").state(State::On).send().await?;
    println!("switched: {:?}", output.lamp());

    let mut lamps = client.list_lamps().into_paginator().items().send();
    while let Some(lamp) = lamps.try_next().await? {
        println!(
            "listed: {} is {}",
            lamp.name().unwrap_or("?"),
            lamp.state().map_or("?", State::as_str)
        );
    }

    match client.switch_lamp().name("west").state(State::Off).send().await {
        Err(error) if error.as_service_error().is_some_and(|e| e.is_no_such_lamp()) => {
            println!("refused: {error}");
            Ok(())
        }
        other => Err(format!("there is no lamp in the west, but: {other:?}").into()),
    }
}
