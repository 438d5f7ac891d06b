//! Operations as types.

use std::fmt;
use std::marker::PhantomData;

use super::Input;
use crate::schema::Schema;

/// An operation as a type, which says which operation is meant where there is no value of it. `I`
/// is the operation's input.
pub struct Named<I>(PhantomData<fn() -> I>);

impl<I> Named<I> {
    /// The operation.
    pub fn new() -> Self {
        Self(PhantomData)
    }
}

impl<I: Input> Named<I> {
    /// The table of the input: name and members.
    pub const INPUT_SCHEMA: &'static Schema = I::OPERATION.input;

    /// The table of the output: name and members.
    pub const OUTPUT_SCHEMA: &'static Schema = I::OPERATION.output;
}

impl<I> Default for Named<I> {
    fn default() -> Self {
        Self::new()
    }
}

impl<I> Clone for Named<I> {
    fn clone(&self) -> Self {
        Self::new()
    }
}

/// The operation's name.
impl<I: Input> fmt::Debug for Named<I> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(I::OPERATION.name)
    }
}
