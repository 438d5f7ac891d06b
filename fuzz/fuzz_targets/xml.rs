//! See `src/xml.rs`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| tinsmith_fuzz::xml::run(data));
