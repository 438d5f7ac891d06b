//! Why two models of one service may differ: the whole list, which `docs/equivalence.md` repeats.

/// A reason for which models of one service in different formats differ, though neither is wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs)] // [`Reason::text`] says what each is.
pub enum Reason {
    Documentation,
    Examples,
    Names,
    Defaults,
    EnumNames,
    IntEnums,
    Ends,
    Order,
    Http,
    HttpErrors,
    Auth,
    Waiters,
    Paginators,
    Bounds,
    NotOfTheClient,
}

impl Reason {
    /// Every reason.
    pub const ALL: &[Self] = &[
        Self::Documentation,
        Self::Examples,
        Self::Names,
        Self::Defaults,
        Self::EnumNames,
        Self::IntEnums,
        Self::Ends,
        Self::Order,
        Self::Http,
        Self::HttpErrors,
        Self::Auth,
        Self::Waiters,
        Self::Paginators,
        Self::Bounds,
        Self::NotOfTheClient,
    ];

    /// A word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Documentation => "documentation",
            Self::Examples => "examples",
            Self::Names => "names",
            Self::Defaults => "defaults",
            Self::EnumNames => "enum-names",
            Self::IntEnums => "int-enums",
            Self::Ends => "ends",
            Self::Order => "order",
            Self::Http => "http",
            Self::HttpErrors => "http-errors",
            Self::Auth => "auth",
            Self::Waiters => "waiters",
            Self::Paginators => "paginators",
            Self::Bounds => "bounds",
            Self::NotOfTheClient => "not-of-the-client",
        }
    }

    /// What it is.
    pub fn text(self) -> &'static str {
        match self {
            Self::Documentation => "prose may be written anew or be left out",
            Self::Examples => "the formats have examples of their own",
            Self::Names => {
                "botocore has no namespaces, and the name of a service's shape only where it is sent"
            }
            Self::Defaults => "botocore has no default values",
            Self::EnumNames => "botocore has the values of an enum without names",
            Self::IntEnums => "botocore has an enum of integers as a plain integer",
            Self::Ends => "inputs and outputs may have any name, be empty or not be there",
            Self::Order => "the formats order members and errors as they like",
            Self::Http => "Smithy need not say where AWS JSON sends requests: POST to /",
            Self::HttpErrors => {
                "an error's HTTP status may be left out, as AWS JSON reads its code"
            }
            Self::Auth => "Smithy need not list the ways to sign where a service has one",
            Self::Waiters => {
                "botocore bounds a waiter by attempts and not by the longest pause, and Smithy the \
                 other way round"
            }
            Self::Paginators => {
                "botocore can name several lists of items, and what belongs to no page"
            }
            Self::Bounds => "a least length of 0 may be left out",
            Self::NotOfTheClient => "botocore leaves out what no client of the service needs",
        }
    }
}
