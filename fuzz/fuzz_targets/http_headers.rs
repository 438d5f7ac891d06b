//! See `src/http_headers.rs`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| tinsmith_fuzz::http_headers::run(data));
