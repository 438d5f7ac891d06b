//! The stamps of types that are one of several: unions and enums.

/// A union: an enum of one value, or of none that this version of the crate knows.
#[macro_export]
macro_rules! union {
    ($(#[$doc:meta])* $name:ident $schema:path;
     $($(#[$meta:meta])* $index:literal $variant:ident $is:ident $as:ident: $t:ty;)*) => {
        $(#[$doc])*
        #[derive(::std::clone::Clone, ::std::cmp::PartialEq)]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$meta])* $variant($t),)*
            /// A variant that is newer than this crate; its value is not kept. It can be received
            /// but not sent.
            Unknown,
        }

        impl $name {
            /// Its table: name and members.
            pub const SCHEMA: $crate::Table = &$schema;

            $(
                #[cfg_attr(doc, doc = concat!("Whether this is [`", stringify!($variant), "`](Self::", stringify!($variant), ")."))]
                #[inline]
                pub fn $is(&self) -> bool {
                    ::std::matches!(self, Self::$variant(_))
                }
                #[cfg_attr(doc, doc = concat!("The value of [`", stringify!($variant), "`](Self::", stringify!($variant), "), or the whole where it is another variant."))]
                #[inline]
                pub fn $as(&self) -> $crate::Result<&$t, &Self> {
                    match self {
                        Self::$variant(value) => $crate::Ok(value),
                        _ => $crate::Err(self),
                    }
                }
            )*
            /// Whether this is a variant that is newer than this crate.
            #[inline]
            pub fn is_unknown(&self) -> bool {
                ::std::matches!(self, Self::Unknown)
            }
        }

        #[cfg(feature = "serde")]
        $crate::__serde!($name);

        #[doc(hidden)]
        impl $crate::Shape for $name {
            #[inline]
            fn schema(&self) -> $crate::Table {
                &$schema
            }
            #[inline]
            fn member(&self, index: usize) -> &dyn $crate::Value {
                match (index, self) {
                    $(($index, Self::$variant(value)) => value,)*
                    _ => &$crate::ABSENT,
                }
            }
            #[inline]
            fn member_mut(&mut self, index: usize) -> $crate::Option<&mut dyn $crate::Value> {
                match (index, &*self) {
                    $(($index, Self::$variant(_)) => {})*
                    $(($index, _) => *self = Self::$variant($crate::Value::blank()),)*
                    _ => return $crate::None,
                }
                match self {
                    $(Self::$variant(value) => $crate::Some(value),)*
                    Self::Unknown => $crate::None,
                }
            }
            #[inline]
            fn unset() -> Self {
                Self::Unknown
            }
        }

        impl $crate::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut $crate::Formatter<'_>) -> $crate::FmtResult {
                $crate::redact::debug(self, f)
            }
        }
    };
}

/// An enum: its known values, and any other value as it was received.
#[macro_export]
macro_rules! enumeration {
    ($(#[$doc:meta])* $name:ident; $($(#[$meta:meta])* $variant:ident $value:literal;)*) => {
        $(#[$doc])*
        ///
        /// A value that is newer than this crate is kept as `Unknown`; build one with `from("…")`.
        /// Match with a wildcard arm: a value may become known.
        #[derive(
            ::std::clone::Clone, ::std::cmp::Eq, ::std::cmp::Ord, ::std::cmp::PartialEq,
            ::std::cmp::PartialOrd, ::std::fmt::Debug, ::std::hash::Hash,
        )]
        #[non_exhaustive]
        pub enum $name {
            $($(#[$meta])* $variant,)*
            /// A value that this version of the crate does not know.
            Unknown($crate::primitives::UnknownVariantValue),
        }

        impl $name {
            /// The value on the wire.
            #[inline]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $value,)*
                    Self::Unknown(value) => value.as_str(),
                }
            }

            /// The known values, as they are on the wire.
            #[inline]
            pub const fn values() -> &'static [&'static str] {
                &[$($value),*]
            }

            /// Parses a known value; any other is an error.
            #[inline]
            pub fn try_parse(value: &str) -> $crate::Result<Self, $crate::error::UnknownVariantError> {
                match Self::from(value) {
                    Self::Unknown(value) => {
                        $crate::Err($crate::error::UnknownVariantError::new(value.as_str()))
                    }
                    known => $crate::Ok(known),
                }
            }
        }

        impl $crate::From<&str> for $name {
            #[inline]
            fn from(value: &str) -> Self {
                match value {
                    $($value => Self::$variant,)*
                    other => Self::Unknown($crate::primitives::UnknownVariantValue::new(other)),
                }
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::std::convert::Infallible;
            #[inline]
            fn from_str(value: &str) -> $crate::Result<Self, ::std::convert::Infallible> {
                $crate::Ok(Self::from(value))
            }
        }

        impl ::std::convert::AsRef<str> for $name {
            #[inline]
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl $crate::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut $crate::Formatter<'_>) -> $crate::FmtResult {
                f.write_str(self.as_str())
            }
        }

        #[cfg(feature = "serde")]
        $crate::__serde!($name);

        #[doc(hidden)]
        impl $crate::Value for $name {
            #[inline]
            fn view(&self) -> $crate::shape::View<'_> {
                $crate::shape::View::Text(self.as_str())
            }
            #[inline]
            fn slot(&mut self) -> $crate::shape::Slot<'_> {
                $crate::shape::Slot::Enum(self)
            }
            #[inline]
            fn blank() -> Self {
                Self::Unknown($crate::primitives::UnknownVariantValue::new(""))
            }
        }
    };
}
