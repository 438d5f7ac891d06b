// Made by `cargo xtask codegen` from the runtime. Do not edit.

//! The values that members hold beside Rust's own.

pub use ::tinsmith_runtime::primitives::{
    BigDecimal, BigInteger, Blob, DateTime, DateTimeFormat, Document, Number,
    UnknownVariantValue,
};
