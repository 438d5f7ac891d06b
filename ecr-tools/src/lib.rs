//! The jobs around Amazon ECR that no SDK offers, on top of the generated clients: logins,
//! references to images, batch calls of any length, layers, lifecycle policies and scans.

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
