//! Uses the crates of the fixtures and of small services. `compile.rs` compiles and runs this.

#![cfg(test)]

mod blobs;
mod constraints;
mod frames;
mod ledger;
mod machines;
mod round_trips;
mod server;
mod services;
mod signature;
mod speech;

use std::collections::VecDeque;
use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

/// A stream that can be read once.
struct Once<T, E>(VecDeque<Result<T, E>>);

impl<T> Once<T, Infallible> {
    fn new(items: impl IntoIterator<Item = T>) -> Self {
        Self(items.into_iter().map(Ok).collect())
    }
}

impl<T, E> Once<T, E> {
    fn of(items: impl IntoIterator<Item = Result<T, E>>) -> Self {
        Self(items.into_iter().collect())
    }
}

impl<T: Unpin, E: Unpin> futures_core::Stream for Once<T, E> {
    type Item = Result<T, E>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.pop_front())
    }
}
