//! The bounds that a model sets on members, as static data: what
//! [`validate`](crate::validate) checks where the feature `validation` is on and a program asks
//! for it.
//!
//! A generated crate holds one [`Constraints`] behind its own feature `validation`, with a line a
//! bound. Only what inputs lead to is in it. The traits are Smithy's:
//! <https://smithy.io/2.0/spec/constraint-traits.html>.

use std::fmt;
#[cfg(feature = "validation")]
use std::{collections::HashMap, sync::OnceLock};

use crate::schema::{List, Map, Schema};

/// The bounds of a service's inputs.
pub struct Constraints {
    tables: &'static [(Of, &'static [(usize, Rule)])],
    /// The same by address, made when it is first asked for.
    #[cfg(feature = "validation")]
    index: OnceLock<HashMap<usize, &'static [(usize, Rule)]>>,
}

/// Whose members the bounds are of.
#[derive(Clone, Copy)]
pub enum Of {
    /// Those of a structure or union, by their index.
    Shape(&'static Schema),
    /// A list's element, by index 0.
    List(&'static List),
    /// A map's key by index 0, its value by index 1.
    Map(&'static Map),
}

/// A bound.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Rule {
    /// `smithy.api#length`, both ends included: characters (Unicode scalar values) of a string,
    /// bytes of a blob, items of a list, entries of a map. `u64::MAX` is no upper end.
    Length(u64, u64),
    /// `smithy.api#range` of a whole number, both ends included. The ends of `i64` are none.
    Integer(i64, i64),
    /// `smithy.api#range` of another number, both ends included. Infinities are no ends.
    Number(f64, f64),
    /// `smithy.api#pattern`: a regular expression that matches somewhere in the string. Only those
    /// that the matcher takes are in a table.
    Pattern(&'static str),
}

impl Constraints {
    /// Those of these tables.
    pub const fn new(tables: &'static [(Of, &'static [(usize, Rule)])]) -> Self {
        Self {
            tables,
            #[cfg(feature = "validation")]
            index: OnceLock::new(),
        }
    }

    /// The bounds of the members of `of`, each with the member's index.
    #[cfg(feature = "validation")]
    pub fn rules(&self, of: Of) -> &'static [(usize, Rule)] {
        let index = || self.tables.iter().map(|(of, rules)| (of.address(), *rules)).collect();
        self.index.get_or_init(index).get(&of.address()).copied().unwrap_or_default()
    }
}

#[cfg(feature = "validation")]
impl Of {
    /// Tables are statics, so that the address of one is its name.
    fn address(self) -> usize {
        match self {
            Self::Shape(schema) => std::ptr::from_ref(schema) as usize,
            Self::List(list) => std::ptr::from_ref(list) as usize,
            Self::Map(map) => std::ptr::from_ref(map) as usize,
        }
    }
}

impl fmt::Debug for Constraints {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Constraints of {} shapes", self.tables.len())
    }
}
