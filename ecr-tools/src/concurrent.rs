//! Work that is done a few pieces at a time.

use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::Poll;

/// Does all pieces of work, at most `limit` of them side by side, and gives what they came to in
/// the order in which they ended. The first error ends it: what still runs is dropped.
pub(crate) async fn all<W, T, E>(
    limit: usize,
    mut work: impl Iterator<Item = W>,
) -> Result<Vec<T>, E>
where
    W: Future<Output = Result<T, E>>,
{
    let mut running: Vec<Pin<Box<W>>> = Vec::new();
    let mut ended = Vec::new();
    poll_fn(|context| {
        loop {
            let free = limit.max(1).saturating_sub(running.len());
            running.extend(work.by_ref().take(free).map(Box::pin));
            let before = running.len();
            let mut index = 0;
            while let Some(piece) = running.get_mut(index) {
                match piece.as_mut().poll(context) {
                    Poll::Ready(Ok(output)) => {
                        ended.push(output);
                        running.remove(index);
                    }
                    Poll::Ready(Err(error)) => return Poll::Ready(Err(error)),
                    Poll::Pending => index += 1,
                }
            }
            if running.is_empty() && before == 0 {
                return Poll::Ready(Ok(()));
            }
            if running.len() == before {
                return Poll::Pending;
            }
        }
    })
    .await?;
    Ok(ended)
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[tokio::test]
    async fn no_more_run_than_may_and_all_are_done() {
        let (running, most) = (Cell::new(0), Cell::new(0));
        let work = (0..10).map(|number| {
            let (running, most) = (&running, &most);
            async move {
                running.set(running.get() + 1);
                most.set(most.get().max(running.get()));
                // Of different lengths, so that they overtake each other.
                for _ in 0..(10 - number) % 4 {
                    tokio::task::yield_now().await;
                }
                running.set(running.get() - 1);
                Ok::<_, ()>(number)
            }
        });
        let mut done = all(3, work).await.unwrap();
        done.sort_unstable();
        assert_eq!(done, Vec::from_iter(0..10));
        assert_eq!((most.get(), running.get()), (3, 0));
    }

    #[tokio::test]
    async fn the_first_error_ends_it() {
        let begun = Cell::new(0);
        let work = (0..10).map(|number| {
            let begun = &begun;
            async move {
                begun.set(begun.get() + 1);
                tokio::task::yield_now().await;
                if number == 1 { Err(number) } else { Ok(number) }
            }
        });
        assert_eq!(all(2, work).await, Err(1));
        assert!(begun.get() < 5, "{}", begun.get());
    }

    #[tokio::test]
    async fn nothing_to_do_is_done_at_once() {
        let nothing = std::iter::empty::<std::future::Ready<Result<(), ()>>>();
        assert_eq!(all(4, nothing).await, Ok(Vec::new()));
    }
}
