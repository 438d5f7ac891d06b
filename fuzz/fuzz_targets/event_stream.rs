//! See `src/event_stream.rs`.

#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| tinsmith_fuzz::event_stream::run(data));
