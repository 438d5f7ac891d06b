//! The jobs around Amazon ECR that no SDK offers, on top of the generated clients: logins,
//! references to images, batch calls of any length, layers, lifecycle policies and scans.
//!
//! Each takes a client of the generated crate and what the job is about:
//!
//! ```no_run
//! use std::time::Duration;
//!
//! use tinsmith_ecr_tools::layer::Layers;
//! use tinsmith_ecr_tools::oci::Layout;
//! use tinsmith_ecr_tools::scan::{Severity, Verdict};
//! use tinsmith_ecr_tools::{image, scan};
//!
//! # async fn example(client: tinsmith_ecr::Client) -> Result<(), Box<dyn std::error::Error>> {
//! let layers = Layers::new(client.clone(), "app");
//! let layout = Layout::new("build/image");
//! let found = layout.find("1.0").await?;
//! image::push(&layers, &layout, &found.digest, Some("1.0")).await?;
//!
//! let image = tinsmith_ecr::types::ImageIdentifier::builder().image_tag("1.0").build();
//! match scan::wait(&client, None, "app", image, Duration::from_secs(300)).await? {
//!     Verdict::Scanned { summary, .. } if !summary.exceeds(Severity::Medium) => println!("{summary}"),
//!     verdict => println!("do not use it: {verdict:?}"),
//! }
//! # Ok(())
//! # }
//! ```

#![forbid(unsafe_code)]

pub mod batch;
mod concurrent;
pub mod digest;
pub mod failure;
pub mod image;
pub mod layer;
pub mod lifecycle;
pub mod login;
pub mod oci;
pub mod reference;
pub mod scan;
