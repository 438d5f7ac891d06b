//! Where a reader is, for errors to say.

use std::fmt;

use ::serde::de::Error;

use crate::codec::json::MAX_DEPTH;

/// A place below the value that is read. It lies on the stack of the reader, and becomes text
/// where there is an error alone.
pub(super) struct Place<'p> {
    parent: Option<&'p Place<'p>>,
    segment: Segment<'p>,
    depth: usize,
}

/// How a place is reached from the one that holds it.
#[derive(Clone, Copy)]
pub(super) enum Segment<'p> {
    /// It is the top.
    Top,
    /// The member of that name.
    Member(&'static str),
    /// The element at that index.
    Index(usize),
    /// The value at that key.
    Key(&'p str),
    /// The value at a key that is not shown.
    SensitiveKey,
}

impl<'p> Place<'p> {
    /// The top.
    pub const ROOT: Self = Self { parent: None, segment: Segment::Top, depth: 0 };

    /// A place within this one.
    pub fn within<'q>(&'q self, segment: Segment<'q>) -> Place<'q>
    where
        'p: 'q,
    {
        Place { parent: Some(self), segment, depth: self.depth + 1 }
    }

    /// Whether this is the top.
    pub fn is_root(&self) -> bool {
        self.parent.is_none()
    }

    /// An error where a list or map here would be too deep.
    pub fn check_depth<E: Error>(&self) -> Result<(), E> {
        check_depth(self.depth)
    }

    /// The number of places above this one.
    pub fn depth(&self) -> usize {
        self.depth
    }

    /// An error at this place.
    #[cold]
    pub fn error<E: Error>(&self, problem: impl fmt::Display) -> E {
        match self.is_root() {
            true => E::custom(problem),
            false => E::custom(format_args!("{self}: {problem}")),
        }
    }
}

/// An error where a list or map below `depth` others would be too deep. Without the path, which
/// would be longer than a line.
pub(super) fn check_depth<E: Error>(depth: usize) -> Result<(), E> {
    match depth < MAX_DEPTH {
        true => Ok(()),
        false => Err(E::custom(format_args!("nested deeper than {MAX_DEPTH} levels"))),
    }
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(f)?;
        }
        match self.segment {
            Segment::Top => Ok(()),
            Segment::Member(name) => {
                let at_top = self.parent.is_none_or(Place::is_root);
                write!(f, "{}{name}", if at_top { "" } else { "." })
            }
            Segment::Index(index) => write!(f, "[{index}]"),
            Segment::Key(key) => write!(f, "[{key:?}]"),
            Segment::SensitiveKey => f.write_str("[*** redacted ***]"),
        }
    }
}
