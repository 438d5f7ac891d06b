//! The stamps that generated crates use: one line of generated code a member, everything else
//! written here once.
//!
//! These macros are the contract between the generator and this crate and are not meant to be
//! called by hand. Types in their input are one token tree each: `text`, `bool`, `byte`, `short`,
//! `int`, `long`, `float`, `double`, `bigint`, `bigdec`, `blob`, `stream`, `time`, `document`, `[T]` a list,
//! `[? T]` a sparse one, `{K V}` and `{? K V}` maps, `(path)` a generated type, `(boxed path)`
//! one that would contain itself, `(receiver path, path)` events of an output with their union and
//! their error enum, and `(sender path)` events of an input. A member is `index field setter getter: presence type;`, where presence is
//! `opt`, `req` (`smithy.api#required`), `def` (`smithy.api#default`, the blank of the type) or
//! `val` (another default, which the table has).
//!
//! All std names are absolute, so that shapes called `Option` or `String` break nothing. What is
//! stamped is `#[inline]`: a program compiles the members that it uses, and the generated crate
//! itself compiles next to nothing.

mod builder;
mod calls;
#[cfg(test)]
mod tests;
mod variants;

/// The Rust type of a type token.
#[doc(hidden)]
#[macro_export]
macro_rules! __type {
    (text) => { ::std::string::String };
    (bool) => { bool };
    (byte) => { i8 };
    (short) => { i16 };
    (int) => { i32 };
    (long) => { i64 };
    (float) => { f32 };
    (double) => { f64 };
    (bigint) => { $crate::primitives::BigInteger };
    (bigdec) => { $crate::primitives::BigDecimal };
    (blob) => { $crate::primitives::Blob };
    (stream) => { $crate::primitives::ByteStream };
    (time) => { $crate::primitives::DateTime };
    (document) => { $crate::primitives::Document };
    ([? $t:tt]) => { ::std::vec::Vec<::std::option::Option<$crate::__type!($t)>> };
    ([$t:tt]) => { ::std::vec::Vec<$crate::__type!($t)> };
    ({? $k:tt $v:tt}) => {
        ::std::collections::HashMap<$crate::__type!($k), ::std::option::Option<$crate::__type!($v)>>
    };
    ({$k:tt $v:tt}) => {
        ::std::collections::HashMap<$crate::__type!($k), $crate::__type!($v)>
    };
    ((boxed $t:ty)) => { ::std::boxed::Box<$t> };
    ((receiver $t:ty, $e:ty)) => { $crate::event_stream::EventReceiver<$t, $e> };
    ((sender $t:ty)) => { $crate::event_stream::EventStreamSender<$t> };
    (($t:ty)) => { $t };
}

/// The type of a field: optional or not.
#[doc(hidden)]
#[macro_export]
macro_rules! __field {
    (opt $t:tt) => { ::std::option::Option<$crate::__type!($t)> };
    ($p:ident $t:tt) => { $crate::__type!($t) };
}

/// The accessor of a field.
#[doc(hidden)]
#[macro_export]
macro_rules! __accessor {
    ($f:ident opt text) => {
        #[doc = concat!("Reads [`", stringify!($f), "`](#structfield.", stringify!($f), ").")]
        #[inline]
        pub fn $f(&self) -> ::std::option::Option<&str> {
            self.$f.as_deref()
        }
    };
    ($f:ident $p:ident text) => {
        #[doc = concat!("Reads [`", stringify!($f), "`](#structfield.", stringify!($f), ").")]
        #[inline]
        pub fn $f(&self) -> &str {
            &self.$f
        }
    };
    ($f:ident opt [? $t:tt]) => { $crate::__accessor!(@list $f opt ::std::option::Option<$crate::__type!($t)>); };
    ($f:ident opt [$t:tt]) => { $crate::__accessor!(@list $f opt $crate::__type!($t)); };
    ($f:ident $p:ident [? $t:tt]) => { $crate::__accessor!(@list $f req ::std::option::Option<$crate::__type!($t)>); };
    ($f:ident $p:ident [$t:tt]) => { $crate::__accessor!(@list $f req $crate::__type!($t)); };
    (@list $f:ident opt $t:ty) => {
        #[doc = concat!("Reads [`", stringify!($f), "`](#structfield.", stringify!($f), "); empty where it is not set.")]
        #[inline]
        pub fn $f(&self) -> &[$t] {
            self.$f.as_deref().unwrap_or_default()
        }
    };
    (@list $f:ident req $t:ty) => {
        #[doc = concat!("Reads [`", stringify!($f), "`](#structfield.", stringify!($f), ").")]
        #[inline]
        pub fn $f(&self) -> &[$t] {
            &self.$f
        }
    };
    ($f:ident $p:ident bool) => { $crate::__accessor!(@copy $f $p bool); };
    ($f:ident $p:ident byte) => { $crate::__accessor!(@copy $f $p byte); };
    ($f:ident $p:ident short) => { $crate::__accessor!(@copy $f $p short); };
    ($f:ident $p:ident int) => { $crate::__accessor!(@copy $f $p int); };
    ($f:ident $p:ident long) => { $crate::__accessor!(@copy $f $p long); };
    ($f:ident $p:ident float) => { $crate::__accessor!(@copy $f $p float); };
    ($f:ident $p:ident double) => { $crate::__accessor!(@copy $f $p double); };
    (@copy $f:ident $p:ident $t:tt) => {
        #[doc = concat!("Reads [`", stringify!($f), "`](#structfield.", stringify!($f), ").")]
        #[inline]
        pub fn $f(&self) -> $crate::__field!($p $t) {
            self.$f
        }
    };
    ($f:ident opt (boxed $t:ty)) => {
        #[doc = concat!("Reads [`", stringify!($f), "`](#structfield.", stringify!($f), ").")]
        #[inline]
        pub fn $f(&self) -> ::std::option::Option<&$t> {
            self.$f.as_deref()
        }
    };
    ($f:ident $p:ident (boxed $t:ty)) => {
        #[doc = concat!("Reads [`", stringify!($f), "`](#structfield.", stringify!($f), ").")]
        #[inline]
        pub fn $f(&self) -> &$t {
            &self.$f
        }
    };
    ($f:ident opt $t:tt) => {
        #[doc = concat!("Reads [`", stringify!($f), "`](#structfield.", stringify!($f), ").")]
        #[inline]
        pub fn $f(&self) -> ::std::option::Option<&$crate::__type!($t)> {
            self.$f.as_ref()
        }
    };
    ($f:ident $p:ident $t:tt) => {
        #[doc = concat!("Reads [`", stringify!($f), "`](#structfield.", stringify!($f), ").")]
        #[inline]
        pub fn $f(&self) -> &$crate::__type!($t) {
            &self.$f
        }
    };
}

/// A structure: the type, its accessors, its builder and its reflection.
///
/// `plain` structures have optional members alone, and a builder that cannot fail; `input` is a
/// plain one whose builder can, and that stamps the setters of fluent builders as well; `checked`
/// ones have members that are always there; `defaulted` ones too, but with a default each, so
/// that their builder cannot fail either; `output`, `output_checked` and `output_defaulted` carry
/// a request id; `error` is an error shape.
#[macro_export]
macro_rules! structure {
    ($(#[$doc:meta])* plain $name:ident $builder:ident $schema:path; $($members:tt)*) => {
        $crate::__structure!([$(#[$doc])* #[derive(::std::default::Default)]] $name $schema; []; $($members)*);
        $crate::__builder!(plain $name $builder; $($members)*);
    };
    ($(#[$doc:meta])* checked $name:ident $builder:ident $schema:path; $($members:tt)*) => {
        $crate::__structure!([$(#[$doc])*] $name $schema; []; $($members)*);
        $crate::__builder!(checked $name $builder $schema; []; $($members)*);
    };
    ($(#[$doc:meta])* defaulted $name:ident $builder:ident $schema:path; $($members:tt)*) => {
        $crate::__structure!([$(#[$doc])*] $name $schema; []; $($members)*);
        $crate::__builder!(defaulted $name $builder $schema; []; $($members)*);
    };
    ($(#[$doc:meta])* input $name:ident $builder:ident $schema:path, $($fluent:ident)*; $($members:tt)*) => {
        $crate::__structure!([$(#[$doc])* #[derive(::std::default::Default)]] $name $schema; []; $($members)*);
        $crate::__builder!(input $name $builder; $($members)*);
        $crate::__fluent!($name {$($members)*} $($fluent)*);
    };
    ($(#[$doc:meta])* output $name:ident $builder:ident $schema:path; $($members:tt)*) => {
        $crate::__structure!([$(#[$doc])* #[derive(::std::default::Default)]] $name $schema;
            [_request_id: ::std::option::Option<::std::string::String>]; $($members)*);
        $crate::__builder!(plain $name $builder; $($members)*);
        $crate::__output!($name);
    };
    ($(#[$doc:meta])* output_checked $name:ident $builder:ident $schema:path; $($members:tt)*) => {
        $crate::__structure!([$(#[$doc])*] $name $schema;
            [_request_id: ::std::option::Option<::std::string::String>]; $($members)*);
        $crate::__builder!(checked $name $builder $schema; [_request_id: ::std::option::Option::None]; $($members)*);
        $crate::__output!($name);
    };
    ($(#[$doc:meta])* output_defaulted $name:ident $builder:ident $schema:path; $($members:tt)*) => {
        $crate::__structure!([$(#[$doc])*] $name $schema;
            [_request_id: ::std::option::Option<::std::string::String>]; $($members)*);
        $crate::__builder!(defaulted $name $builder $schema; [_request_id: ::std::option::Option::None]; $($members)*);
        $crate::__output!($name);
    };
    ($(#[$doc:meta])* error $name:ident $builder:ident $schema:path; $($members:tt)*) => {
        $crate::__structure!([$(#[$doc])* #[derive(::std::default::Default)]] $name $schema;
            [meta: $crate::error::ErrorMetadata]; $($members)*);
        $crate::__builder!(plain $name $builder; $($members)*);
        $crate::__error!($name $builder);
    };
}

/// The type itself. `$hidden` is a field beside the members that arrives by `Shape::attach`.
#[doc(hidden)]
#[macro_export]
macro_rules! __structure {
    ([$($doc:tt)*] $name:ident $schema:path; [$($hidden:ident: $hidden_type:ty)?];
     $($(#[$meta:meta])* $index:literal $f:ident $set:ident $get:ident: $p:ident $t:tt;)*) => {
        $($doc)*
        #[derive(::std::clone::Clone, ::std::cmp::PartialEq)]
        pub struct $name {
            $($(#[$meta])* pub $f: $crate::__field!($p $t),)*
            $(#[doc(hidden)] pub $hidden: $hidden_type,)?
        }

        impl $name {
            $($crate::__accessor!($f $p $t);)*
        }

        impl $crate::shape::Shape for $name {
            #[inline]
            fn schema(&self) -> &'static $crate::schema::Schema {
                &$schema
            }
            #[inline]
            fn member(&self, index: usize) -> &dyn $crate::shape::Value {
                match index {
                    $($index => &self.$f,)*
                    _ => &$crate::shape::ABSENT,
                }
            }
            #[inline]
            fn member_mut(&mut self, index: usize) -> ::std::option::Option<&mut dyn $crate::shape::Value> {
                match index {
                    $($index => ::std::option::Option::Some(&mut self.$f),)*
                    _ => ::std::option::Option::None,
                }
            }
            $(
                #[inline]
                fn attach(&mut self, meta: &$crate::error::ErrorMetadata) {
                    self.$hidden = $crate::error::Attached::from_metadata(meta);
                }
            )?
        }

        impl $crate::shape::Value for $name {
            #[inline]
            fn view(&self) -> $crate::shape::View<'_> {
                $crate::shape::View::Shape(self)
            }
            #[inline]
            fn slot(&mut self) -> $crate::shape::Slot<'_> {
                $crate::shape::Slot::Shape(self)
            }
            #[inline]
            fn blank() -> Self {
                Self {
                    $($f: $crate::__blank!($schema, $index $p),)*
                    $($hidden: ::std::default::Default::default(),)?
                }
            }
        }

        impl ::std::fmt::Debug for $name {
            #[inline]
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                $crate::redact::debug(self, f)
            }
        }
    };
}

/// A field of which nothing is known yet.
#[doc(hidden)]
#[macro_export]
macro_rules! __blank {
    ($schema:path, $index:literal val) => {
        $crate::default::value(&$schema, $index)
    };
    ($schema:path, $index:literal $p:ident) => {
        $crate::shape::Value::blank()
    };
}

/// What an output has beside its members.
#[doc(hidden)]
#[macro_export]
macro_rules! __output {
    ($name:ident) => {
        impl $crate::error::RequestId for $name {
            #[inline]
            fn request_id(&self) -> ::std::option::Option<&str> {
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
        }

        impl $crate::error::ProvideErrorMetadata for $name {
            #[inline]
            fn meta(&self) -> &$crate::error::ErrorMetadata {
                &self.meta
            }
        }

        impl $crate::error::RequestId for $name {
            #[inline]
            fn request_id(&self) -> ::std::option::Option<&str> {
                self.meta.request_id()
            }
        }

        impl ::std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                $crate::error::display_modeled(self, &self.meta, f)
            }
        }

        impl ::std::error::Error for $name {}
    };
}
