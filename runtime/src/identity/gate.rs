//! One at a time, whatever drives the futures that wait.

use std::future::poll_fn;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::task::{Poll, Waker};

/// Lets one in at a time. The others wait until it is left, or go their way.
#[derive(Debug, Default)]
pub(super) struct Gate(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    is_entered: bool,
    waiting: Vec<Waker>,
}

/// Whoever has it is the one; it is left when this is dropped.
#[derive(Debug)]
pub(super) struct Turn<'a>(&'a Gate);

impl Gate {
    /// `None` where another is in.
    pub(super) fn enter(&self) -> Option<Turn<'_>> {
        let mut state = self.state();
        let is_free = !state.is_entered;
        state.is_entered = true;
        is_free.then(|| Turn(self))
    }

    /// Waits until nobody is in. Somebody else may be when this returns.
    pub(super) async fn left(&self) {
        poll_fn(|cx| {
            let mut state = self.state();
            if !state.is_entered {
                return Poll::Ready(());
            }
            if !state.waiting.iter().any(|waiting| waiting.will_wake(cx.waker())) {
                state.waiting.push(cx.waker().clone());
            }
            Poll::Pending
        })
        .await;
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let waiting = {
            let mut state = self.0.state();
            state.is_entered = false;
            std::mem::take(&mut state.waiting)
        };
        waiting.into_iter().for_each(Waker::wake);
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::task::Context;

    use super::*;

    #[test]
    fn one_is_in_and_others_wait_until_it_has_left() {
        let gate = Gate::default();
        let turn = gate.enter().unwrap();
        assert!(gate.enter().is_none());
        let mut cx = Context::from_waker(Waker::noop());
        let mut left = pin!(gate.left());
        assert_eq!(left.as_mut().poll(&mut cx), Poll::Pending);
        drop(turn);
        assert_eq!(left.as_mut().poll(&mut cx), Poll::Ready(()));
        assert!(gate.enter().is_some());
    }
}
