// Made by `cargo xtask codegen` from the runtime. Do not edit.

//! The types that most builders are.

::tinsmith_runtime::builders! {
    crate::Client
}
