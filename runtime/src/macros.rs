//! The stamps that generated crates use: one line of generated code a member, everything else
//! written here once.
//!
//! These macros are the contract between the generator and this crate and are not meant to be
//! called by hand. A member of a structure is `index field setter getter: flavour(types);`, and
//! the flavour says what its accessor and setter are like:
//!
//! | flavour | the value | read as | set with |
//! | --- | --- | --- | --- |
//! | `text(str String)` | a `String` | `&str` | anything that becomes a `String` |
//! | `copy(T)` | a number or boolean | `T` | `T` |
//! | `own(T)` | any other `T` | `&T` | `T` |
//! | `boxed(T)` | a `Box<T>`, where a type would contain itself | `&T` | a `T` or a `Box<T>` |
//! | `texts(String)` | a `Vec<String>` | `&[String]` | one that becomes a `String` |
//! | `list(T)` | a `Vec<T>` | `&[T]` | one `T` |
//! | `map(K, V, k, v)` | a `HashMap<K, V>` | `&HashMap<K, V>` | a `k` and a `v` that become one of each |
//!
//! All members are optional, or stand in sections: `required { … }` (`smithy.api#required`),
//! `default { … }` (`smithy.api#default`: what the table has, or the blank of the type) and
//! `optional { … }`.
//!
//! Implementations of traits that the runtime alone asks for are hidden from documentation: to a
//! user of a generated crate they are no help.
//!
//! Types are written out by the generator and all std names are absolute, so that shapes called
//! `Option` or `String` break nothing. What is stamped is `#[inline]` or generic: a program
//! compiles the members that it uses, and the generated crate itself compiles next to nothing.
//!
//! The largest services have thousands of structures and ten thousands of members, and the memory
//! that the compiler takes grows with each function and each expansion. So no macro is called for
//! a member (`macros/structure.rs` says how), links of the documentation are made for rustdoc
//! alone (`cfg_attr(doc, …)`), and what can be generic is in other modules of this crate.

mod blocking;
mod builders;
mod calls;
mod settings;
mod structure;
mod testing;
#[cfg(test)]
mod tests;
mod variants;

/// A structure: the type, its accessors, its builder and its reflection.
///
/// Where all members are optional, the path in brackets is the module with the types of
/// [`builders!`](crate::builders), one of which the builder is.
///
/// `plain` structures have optional members alone, and a builder that cannot fail; `input` is a
/// plain one whose builder can, and sends it as well (see [`operation!`](crate::operation));
/// `checked` ones have members that are always there; `defaulted` ones too, but with a default
/// each, so that their builder cannot fail either; `output`, `output_checked` and
/// `output_defaulted` carry a request id; `error` is an error shape.
#[macro_export]
macro_rules! structure {
    ($(#[$doc:meta])* plain $name:ident $builder:ident [$($base:tt)*] $schema:path; $($members:tt)*) => {
        $crate::__structure!([$(#[$doc])*] $name $builder $schema; []; $($members)*);
        $crate::__plain_builder!($name $builder [$($base)*]; $($members)*);
    };
    ($(#[$doc:meta])* output $name:ident $builder:ident [$($base:tt)*] $schema:path; $($members:tt)*) => {
        $crate::__structure!([$(#[$doc])*] $name $builder $schema;
            [_request_id: $crate::Option<$crate::String>]; $($members)*);
        $crate::__plain_builder!($name $builder [$($base)*]; $($members)*);
        $crate::__output!($name);
    };
    ($(#[$doc:meta])* error $name:ident $builder:ident [$($base:tt)*] $schema:path; $($members:tt)*) => {
        $crate::__structure!([$(#[$doc])*] $name $builder $schema; [meta: $crate::error::ErrorMetadata]; $($members)*);
        $crate::__plain_builder!($name $builder [$($base)*]; $($members)*);
        $crate::__error!($name $builder);
    };
    ($(#[$doc:meta])* input $name:ident $builder:ident [$($base:tt)*] $schema:path; $($members:tt)*) => {
        $crate::__structure!([$(#[$doc])*] $name $builder $schema; []; $($members)*);
        $crate::__input_builder!($name $builder [$($base)*]; $($members)*);
    };
    ($(#[$doc:meta])* checked $name:ident $builder:ident $schema:path;
     required {$($required:tt)*} $(default {$($default:tt)*})? $(optional {$($optional:tt)*})?) => {
        $crate::__certain!([$(#[$doc])*] $name $builder $schema; [];
            {$($required)* $($($default)*)?} {$($($optional)*)?});
        $crate::__fields!($name $builder; $($required)* $($($default)*)? $($($optional)*)?);
        $crate::__setters!($name $builder [] self self; $($required)* $($($default)*)? $($($optional)*)?);
        $crate::__build!(checked $name $builder $schema; [];
            {$($required)*} {$($($default)*)?} {$($($optional)*)?});
    };
    ($(#[$doc:meta])* output_checked $name:ident $builder:ident $schema:path;
     required {$($required:tt)*} $(default {$($default:tt)*})? $(optional {$($optional:tt)*})?) => {
        $crate::__certain!([$(#[$doc])*] $name $builder $schema;
            [_request_id: $crate::Option<$crate::String>];
            {$($required)* $($($default)*)?} {$($($optional)*)?});
        $crate::__fields!($name $builder; $($required)* $($($default)*)? $($($optional)*)?);
        $crate::__setters!($name $builder [] self self; $($required)* $($($default)*)? $($($optional)*)?);
        $crate::__build!(checked $name $builder $schema; [_request_id];
            {$($required)*} {$($($default)*)?} {$($($optional)*)?});
        $crate::__output!($name);
    };
    ($(#[$doc:meta])* defaulted $name:ident $builder:ident $schema:path;
     default {$($default:tt)*} $(optional {$($optional:tt)*})?) => {
        $crate::__certain!([$(#[$doc])*] $name $builder $schema; []; {$($default)*} {$($($optional)*)?});
        $crate::__fields!($name $builder; $($default)* $($($optional)*)?);
        $crate::__setters!($name $builder [] self self; $($default)* $($($optional)*)?);
        $crate::__build!(defaulted $name $builder $schema; []; {$($default)*} {$($($optional)*)?});
    };
    ($(#[$doc:meta])* output_defaulted $name:ident $builder:ident $schema:path;
     default {$($default:tt)*} $(optional {$($optional:tt)*})?) => {
        $crate::__certain!([$(#[$doc])*] $name $builder $schema;
            [_request_id: $crate::Option<$crate::String>];
            {$($default)*} {$($($optional)*)?});
        $crate::__fields!($name $builder; $($default)* $($($optional)*)?);
        $crate::__setters!($name $builder [] self self; $($default)* $($($optional)*)?);
        $crate::__build!(defaulted $name $builder $schema; [_request_id]; {$($default)*} {$($($optional)*)?});
        $crate::__output!($name);
    };
}

/// What an output has beside its members.
#[doc(hidden)]
#[macro_export]
macro_rules! __output {
    ($name:ident) => {
        impl $crate::error::RequestId for $name {
            #[inline]
            fn request_id(&self) -> $crate::Option<&str> {
                self._request_id.as_deref()
            }
        }
    };
}

/// What an error has beside its members.
#[doc(hidden)]
#[macro_export]
macro_rules! __error {
    ($name:ident $builder:ident) => {
        impl $builder {
            /// Sets code, message and request id as if the service had sent them.
            #[inline]
            pub fn meta(mut self, meta: $crate::error::ErrorMetadata) -> Self {
                self.inner.meta = meta;
                self
            }

            /// The same, or nothing.
            #[inline]
            pub fn set_meta(
                &mut self,
                meta: $crate::Option<$crate::error::ErrorMetadata>,
            ) -> &mut Self {
                self.inner.meta = meta.unwrap_or_default();
                self
            }
        }

        impl $crate::error::ProvideErrorMetadata for $name {
            #[inline]
            fn meta(&self) -> &$crate::error::ErrorMetadata {
                &self.meta
            }
        }

        impl $crate::error::RequestId for $name {
            #[inline]
            fn request_id(&self) -> $crate::Option<&str> {
                self.meta.request_id()
            }
        }

        impl $crate::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut $crate::Formatter<'_>) -> $crate::FmtResult {
                $crate::error::display_modeled(self, &self.meta, f)
            }
        }

        impl ::std::error::Error for $name {}
    };
}

/// serde's traits for a type. The other stamps ask for it where the crate that they stand in has
/// its feature `serde` on; nothing comes of it where this crate has not, as may be with a module of
/// a build script.
#[cfg(feature = "serde")]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ($name:ident) => {
        impl $crate::serde::Serialize for $name {
            #[inline]
            fn serialize<S: $crate::serde::Serializer>(
                &self,
                serializer: S,
            ) -> $crate::Result<S::Ok, S::Error> {
                $crate::serde::serialize(self, serializer)
            }
        }

        impl<'de> $crate::serde::Deserialize<'de> for $name {
            #[inline]
            fn deserialize<D: $crate::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> $crate::Result<Self, D::Error> {
                $crate::serde::deserialize(deserializer)
            }
        }
    };
}

/// Nothing, without the feature `serde`.
#[cfg(not(feature = "serde"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __serde {
    ($name:ident) => {};
}
