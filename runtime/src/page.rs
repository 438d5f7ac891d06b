//! Paging: calls an operation again with the token of the page before, until there is none.
//!
//! Which members are tokens is in a [`Paginator`] table; tokens are copied through the reflection
//! traits. Follows `smithy.api#paginated`:
//! <https://smithy.io/2.0/spec/behavior-traits.html#paginated-trait>.

use std::collections::VecDeque;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;

use crate::client::{self, Handle};
use crate::error::{ModeledError, SdkError};
use crate::service::Operation;
use crate::shape::{Shape, Value, View, copy};

/// Where an operation keeps its page tokens.
pub struct Paginator {
    /// The tokens, most often one.
    pub tokens: &'static [Token],
    /// The indices that lead from the output to the flag that says whether more pages are there
    /// (`tinsmith.traits#moreResults`); empty where the tokens alone say so.
    pub more_results: &'static [usize],
}

/// A token: where a page holds it and where the next request wants it.
pub struct Token {
    /// The index of the input's member.
    pub input: usize,
    /// The indices that lead from the output to the token.
    pub output: &'static [usize],
}

/// A stream of pages, or of their items.
///
/// It is a [`Stream`]; the methods here save the import of an extension trait. Nothing is sent
/// before it is polled, and one page at a time; after an error it ends.
pub struct PaginationStream<T>(Pin<Box<dyn Stream<Item = T> + Send>>);

impl<T> PaginationStream<T> {
    /// The next page or item; `None` after the last.
    pub async fn next(&mut self) -> Option<T> {
        std::future::poll_fn(|cx| self.0.as_mut().poll_next(cx)).await
    }

    /// Everything that is left, into a `Vec`, or a `Result` of one that ends with the first error.
    pub async fn collect<C: Collect<T>>(mut self) -> C {
        let mut all = C::start();
        while let Some(item) = self.next().await {
            if !all.add(item) {
                break;
            }
        }
        all
    }
}

impl<T, E> PaginationStream<Result<T, E>> {
    /// The next page or item, `Ok(None)` after the last.
    pub async fn try_next(&mut self) -> Result<Option<T>, E> {
        self.next().await.transpose()
    }

    /// Everything that is left, or the first error.
    pub async fn try_collect(self) -> Result<Vec<T>, E> {
        self.collect().await
    }
}

/// What [`PaginationStream::collect`] collects into.
pub trait Collect<T>: Sized {
    /// Nothing collected yet.
    fn start() -> Self;
    /// Takes an item; `false` where no more are wanted.
    fn add(&mut self, item: T) -> bool;
}

impl<T> Collect<T> for Vec<T> {
    fn start() -> Self {
        Vec::new()
    }

    fn add(&mut self, item: T) -> bool {
        self.push(item);
        true
    }
}

impl<T, E, C: Collect<T>> Collect<Result<T, E>> for Result<C, E> {
    fn start() -> Self {
        Ok(C::start())
    }

    fn add(&mut self, item: Result<T, E>) -> bool {
        match (self, item) {
            (Ok(all), Ok(item)) => all.add(item),
            (all, Err(error)) => {
                *all = Err(error);
                false
            }
            (Err(_), Ok(_)) => false,
        }
    }
}

impl<T> Stream for PaginationStream<T> {
    type Item = T;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<T>> {
        self.0.as_mut().poll_next(cx)
    }
}

impl<T> std::fmt::Debug for PaginationStream<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PaginationStream")
    }
}

/// The pages of an operation, from the one that `input` asks for.
pub fn pages<I, O, E>(
    handle: Handle,
    operation: &'static Operation,
    paginator: &'static Paginator,
    input: I,
    stop_on_duplicate_token: bool,
) -> PaginationStream<Result<O, SdkError<E>>>
where
    I: Shape + Value + Unpin,
    O: Shape,
    E: ModeledError,
{
    PaginationStream(Box::pin(Pages {
        handle,
        operation,
        paginator,
        stop_on_duplicate_token,
        state: State::Ready(input),
    }))
}

/// The items that `take` finds in each page, one by one.
pub fn items<O, E, C>(
    pages: PaginationStream<Result<O, E>>,
    take: fn(O) -> Option<C>,
) -> PaginationStream<Result<C::Item, E>>
where
    O: 'static,
    E: 'static,
    C: IntoIterator + 'static,
    C::Item: Send + Unpin + 'static,
{
    PaginationStream(Box::pin(Items { pages, take, buffer: VecDeque::new() }))
}

type Call<I, O, E> = Pin<Box<dyn Future<Output = (I, Result<O, SdkError<E>>)> + Send>>;

enum State<I, O, E> {
    Ready(I),
    Calling(Call<I, O, E>),
    Done,
}

struct Pages<I, O, E> {
    handle: Handle,
    operation: &'static Operation,
    paginator: &'static Paginator,
    stop_on_duplicate_token: bool,
    state: State<I, O, E>,
}

impl<I, O, E> Stream for Pages<I, O, E>
where
    I: Shape + Value + Unpin,
    O: Shape,
    E: ModeledError,
{
    type Item = Result<O, SdkError<E>>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        loop {
            match std::mem::replace(&mut this.state, State::Done) {
                State::Done => return Poll::Ready(None),
                State::Ready(input) => {
                    let (handle, operation) = (this.handle.clone(), this.operation);
                    this.state = State::Calling(Box::pin(async move {
                        let result = client::send(&handle, operation, &input, None).await;
                        (input, result)
                    }));
                }
                State::Calling(mut call) => match call.as_mut().poll(cx) {
                    Poll::Pending => {
                        this.state = State::Calling(call);
                        return Poll::Pending;
                    }
                    Poll::Ready((mut input, result)) => {
                        if let Ok(output) = &result {
                            let next = advance(this.paginator, output, &mut input);
                            if next == Next::Page
                                || (next == Next::SamePage && !this.stop_on_duplicate_token)
                            {
                                this.state = State::Ready(input);
                            }
                        }
                        return Poll::Ready(Some(result));
                    }
                },
            }
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
enum Next {
    /// No token: this was the last page.
    End,
    /// The service handed out the token that it was given.
    SamePage,
    Page,
}

/// Copies the tokens of a page into the input for the next.
fn advance(paginator: &Paginator, output: &dyn Shape, input: &mut dyn Shape) -> Next {
    let more = match paginator.more_results {
        [] => View::Boolean(true),
        path => follow(output, path),
    };
    if !matches!(more, View::Boolean(true)) {
        return Next::End;
    }
    let (mut any, mut changed) = (false, false);
    for token in paginator.tokens {
        let value = follow(output, token.output);
        let present = match value {
            View::Absent => false,
            View::Text(text) => !text.is_empty(),
            View::Map(map) => !map.is_empty(),
            _ => true,
        };
        changed |= !same(value, input.member(token.input).view());
        any |= present;
        let Some(place) = input.member_mut(token.input) else { continue };
        place.clear();
        if present {
            copy(value, place);
        }
    }
    match (any, changed) {
        (false, _) => Next::End,
        (true, false) => Next::SamePage,
        (true, true) => Next::Page,
    }
}

fn follow<'a>(output: &'a dyn Shape, path: &[usize]) -> View<'a> {
    let mut view = View::Shape(output);
    for &index in path {
        let View::Shape(shape) = view else { return View::Absent };
        view = shape.member(index).view();
    }
    view
}

/// Whether two tokens are equal; token types are strings and, rarely, anything else.
fn same(one: View<'_>, other: View<'_>) -> bool {
    match (one, other) {
        (View::Absent, View::Absent) => true,
        (View::Text(one), View::Text(other)) | (View::Number(one), View::Number(other)) => {
            one == other
        }
        (View::Integer(one), View::Integer(other)) => one == other,
        (View::Map(one), View::Map(other)) => {
            let mut equal = one.len() == other.len();
            one.visit(&mut |key, value| {
                equal &= other.get(key).is_some_and(|theirs| same(value.view(), theirs.view()));
                equal
            });
            equal
        }
        (View::List(one), View::List(other)) => {
            one.len() == other.len()
                && (0..one.len()).all(|index| match (one.get(index), other.get(index)) {
                    (Some(one), Some(other)) => same(one.view(), other.view()),
                    _ => false,
                })
        }
        (View::Shape(one), View::Shape(other)) => (0..one.schema().members.len())
            .all(|index| same(one.member(index).view(), other.member(index).view())),
        (View::Boolean(one), View::Boolean(other)) => one == other,
        (View::Double(one), View::Double(other)) => one == other,
        (View::Float(one), View::Float(other)) => one == other,
        (View::Blob(one), View::Blob(other)) => one == other,
        (View::Timestamp(one), View::Timestamp(other)) => one == other,
        (View::Document(one), View::Document(other)) => one == other,
        _ => false,
    }
}

struct Items<O, E, C: IntoIterator> {
    pages: PaginationStream<Result<O, E>>,
    take: fn(O) -> Option<C>,
    buffer: VecDeque<C::Item>,
}

impl<O, E, C> Stream for Items<O, E, C>
where
    C: IntoIterator,
    C::Item: Unpin,
{
    type Item = Result<C::Item, E>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = &mut *self;
        loop {
            if let Some(item) = this.buffer.pop_front() {
                return Poll::Ready(Some(Ok(item)));
            }
            match Pin::new(&mut this.pages).poll_next(cx) {
                Poll::Pending => return Poll::Pending,
                Poll::Ready(None) => return Poll::Ready(None),
                Poll::Ready(Some(Err(error))) => return Poll::Ready(Some(Err(error))),
                Poll::Ready(Some(Ok(page))) => {
                    this.buffer.extend((this.take)(page).into_iter().flatten());
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dynamic::Record;
    use crate::schema::{Kind, Member, Schema};

    static INPUT: Schema = Schema::structure("In", &[Member::new("next", Kind::String)]);
    static OUTPUT: Schema = Schema::structure(
        "Out",
        &[Member::new("next", Kind::String), Member::new("more", Kind::Boolean)],
    );

    #[test]
    fn a_flag_that_says_that_there_is_no_more_ends_the_pages_whatever_the_token() {
        let paginator =
            Paginator { tokens: &[Token { input: 0, output: &[0] }], more_results: &[1] };
        let next = |output| {
            let output = Record::from_json(&OUTPUT, output).unwrap();
            advance(&paginator, &output, &mut Record::new(&INPUT))
        };
        assert_eq!(next(r#"{"next":"a","more":true}"#), Next::Page);
        assert_eq!(next(r#"{"next":"a","more":false}"#), Next::End);
        assert_eq!(next(r#"{"next":"a"}"#), Next::End);
        assert_eq!(next(r#"{"more":true}"#), Next::End);
    }
}
