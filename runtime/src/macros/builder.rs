//! The stamps of builders.

/// The builder of a structure.
#[doc(hidden)]
#[macro_export]
macro_rules! __builder {
    (plain $name:ident $builder:ident; $($members:tt)*) => {
        $crate::__builder!(@wrap $name $builder; $($members)*);
        impl $builder {
            /// What was built.
            #[inline]
            pub fn build(self) -> $name {
                self.inner
            }
        }
    };
    (input $name:ident $builder:ident; $($members:tt)*) => {
        $crate::__builder!(@wrap $name $builder; $($members)*);
        impl $builder {
            /// What was built. Members that the operation requires are checked when it is sent.
            #[inline]
            pub fn build(self) -> ::std::result::Result<$name, $crate::error::BuildError> {
                ::std::result::Result::Ok(self.inner)
            }
        }
    };
    (@wrap $name:ident $builder:ident;
     $($(#[$meta:meta])* $index:literal $f:ident $set:ident $get:ident: $p:ident $t:tt;)*) => {
        $crate::__builder!(@start $name $builder);

        #[doc = concat!("Builds a [`", stringify!($name), "`].")]
        #[derive(::std::clone::Clone, ::std::cmp::PartialEq, ::std::default::Default, ::std::fmt::Debug)]
        pub struct $builder {
            inner: $name,
        }

        impl $builder {
            $($crate::__setters!($name [inner.] $f $set $get $t);)*
        }
    };
    (checked $name:ident $builder:ident $schema:path; [$($hidden:ident: $hidden_value:expr)?];
     $($(#[$meta:meta])* $index:literal $f:ident $set:ident $get:ident: $p:ident $t:tt;)*) => {
        $crate::__builder!(@fields $name $builder; $($f $set $get $t;)*);
        impl $builder {
            /// What was built; an error where a member that must be there is not set.
            #[inline]
            pub fn build(self) -> ::std::result::Result<$name, $crate::error::BuildError> {
                ::std::result::Result::Ok($name {
                    $($f: $crate::__build_field!($name $f self.$f, $schema, $index $p),)*
                    $($hidden: $hidden_value,)?
                })
            }
        }
    };
    (defaulted $name:ident $builder:ident $schema:path; [$($hidden:ident: $hidden_value:expr)?];
     $($(#[$meta:meta])* $index:literal $f:ident $set:ident $get:ident: $p:ident $t:tt;)*) => {
        $crate::__builder!(@fields $name $builder; $($f $set $get $t;)*);
        impl $builder {
            /// What was built; a member that must be there and is not set has its default.
            #[inline]
            pub fn build(self) -> $name {
                $name {
                    $($f: $crate::__build_field!($name $f self.$f, $schema, $index $p),)*
                    $($hidden: $hidden_value,)?
                }
            }
        }
        impl ::std::default::Default for $name {
            #[inline]
            fn default() -> Self {
                $crate::shape::Value::blank()
            }
        }
    };
    (@fields $name:ident $builder:ident; $($f:ident $set:ident $get:ident $t:tt;)*) => {
        $crate::__builder!(@start $name $builder);

        #[doc = concat!("Builds a [`", stringify!($name), "`].")]
        #[derive(::std::clone::Clone, ::std::cmp::PartialEq, ::std::default::Default)]
        pub struct $builder {
            $($f: ::std::option::Option<$crate::__type!($t)>,)*
        }

        impl $builder {
            $($crate::__setters!($name [] $f $set $get $t);)*
        }

        // The members may be secret, and only the finished structure knows which are.
        impl ::std::fmt::Debug for $builder {
            #[inline]
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct(stringify!($builder)).finish_non_exhaustive()
            }
        }
    };
    (@start $name:ident $builder:ident) => {
        impl $name {
            #[doc = concat!("Starts a [`", stringify!($name), "`] with nothing set.")]
            #[inline]
            pub fn builder() -> $builder {
                ::std::default::Default::default()
            }
        }
    };
}

/// A field of a finished structure, from the builder's.
#[doc(hidden)]
#[macro_export]
macro_rules! __build_field {
    ($name:ident $f:ident $value:expr, $schema:path, $index:literal opt) => {
        $value
    };
    ($name:ident $f:ident $value:expr, $schema:path, $index:literal def) => {
        $value.unwrap_or_else($crate::shape::Value::blank)
    };
    ($name:ident $f:ident $value:expr, $schema:path, $index:literal val) => {
        $value.unwrap_or_else(|| $crate::default::value(&$schema, $index))
    };
    ($name:ident $f:ident $value:expr, $schema:path, $index:literal req) => {
        match $value {
            ::std::option::Option::Some(value) => value,
            ::std::option::Option::None => {
                return ::std::result::Result::Err($crate::error::BuildError::missing_field(
                    stringify!($f),
                    stringify!($name),
                ));
            }
        }
    };
}

/// The setters of a builder: `$place` is where the optional fields are, as tokens after `self`.
#[doc(hidden)]
#[macro_export]
macro_rules! __setters {
    ($name:ident [$($place:tt)*] $f:ident $set:ident $get:ident $t:tt) => {
        $crate::__setter!($name [$($place)*] $f $t);
        #[doc = concat!("Sets or unsets [`", stringify!($f), "`](", stringify!($name), "#structfield.", stringify!($f), ").")]
        #[inline]
        pub fn $set(mut self, input: ::std::option::Option<$crate::__type!($t)>) -> Self {
            self.$($place)* $f = input;
            self
        }
        #[doc = concat!("What is set for [`", stringify!($f), "`](", stringify!($name), "#structfield.", stringify!($f), ").")]
        #[inline]
        pub fn $get(&self) -> &::std::option::Option<$crate::__type!($t)> {
            &self.$($place)* $f
        }
    };
}

/// The setter that takes a value, or an element of a list or an entry of a map.
#[doc(hidden)]
#[macro_export]
macro_rules! __setter {
    ($name:ident [$($place:tt)*] $f:ident text) => {
        #[doc = concat!("Sets [`", stringify!($f), "`](", stringify!($name), "#structfield.", stringify!($f), ").")]
        #[inline]
        pub fn $f(mut self, input: impl ::std::convert::Into<::std::string::String>) -> Self {
            self.$($place)* $f = ::std::option::Option::Some(input.into());
            self
        }
    };
    ($name:ident [$($place:tt)*] $f:ident [text]) => {
        #[doc = concat!("Appends to [`", stringify!($f), "`](", stringify!($name), "#structfield.", stringify!($f), ").")]
        #[inline]
        pub fn $f(mut self, input: impl ::std::convert::Into<::std::string::String>) -> Self {
            self.$($place)* $f.get_or_insert_with(::std::vec::Vec::new).push(input.into());
            self
        }
    };
    ($name:ident [$($place:tt)*] $f:ident [? $t:tt]) => {
        $crate::__setter!(@list $name [$($place)*] $f ::std::option::Option<$crate::__type!($t)>);
    };
    ($name:ident [$($place:tt)*] $f:ident [$t:tt]) => {
        $crate::__setter!(@list $name [$($place)*] $f $crate::__type!($t));
    };
    (@list $name:ident [$($place:tt)*] $f:ident $t:ty) => {
        #[doc = concat!("Appends to [`", stringify!($f), "`](", stringify!($name), "#structfield.", stringify!($f), ").")]
        #[inline]
        pub fn $f(mut self, input: $t) -> Self {
            self.$($place)* $f.get_or_insert_with(::std::vec::Vec::new).push(input);
            self
        }
    };
    ($name:ident [$($place:tt)*] $f:ident {text text}) => {
        #[doc = concat!("Adds an entry to [`", stringify!($f), "`](", stringify!($name), "#structfield.", stringify!($f), ").")]
        #[inline]
        pub fn $f(
            mut self,
            k: impl ::std::convert::Into<::std::string::String>,
            v: impl ::std::convert::Into<::std::string::String>,
        ) -> Self {
            self.$($place)* $f.get_or_insert_with(::std::collections::HashMap::new).insert(k.into(), v.into());
            self
        }
    };
    ($name:ident [$($place:tt)*] $f:ident {text $v:tt}) => {
        #[doc = concat!("Adds an entry to [`", stringify!($f), "`](", stringify!($name), "#structfield.", stringify!($f), ").")]
        #[inline]
        pub fn $f(mut self, k: impl ::std::convert::Into<::std::string::String>, v: $crate::__type!($v)) -> Self {
            self.$($place)* $f.get_or_insert_with(::std::collections::HashMap::new).insert(k.into(), v);
            self
        }
    };
    ($name:ident [$($place:tt)*] $f:ident {? text $v:tt}) => {
        #[doc = concat!("Adds an entry to [`", stringify!($f), "`](", stringify!($name), "#structfield.", stringify!($f), ").")]
        #[inline]
        pub fn $f(
            mut self,
            k: impl ::std::convert::Into<::std::string::String>,
            v: ::std::option::Option<$crate::__type!($v)>,
        ) -> Self {
            self.$($place)* $f.get_or_insert_with(::std::collections::HashMap::new).insert(k.into(), v);
            self
        }
    };
    ($name:ident [$($place:tt)*] $f:ident {$k:tt text}) => {
        #[doc = concat!("Adds an entry to [`", stringify!($f), "`](", stringify!($name), "#structfield.", stringify!($f), ").")]
        #[inline]
        pub fn $f(mut self, k: $crate::__type!($k), v: impl ::std::convert::Into<::std::string::String>) -> Self {
            self.$($place)* $f.get_or_insert_with(::std::collections::HashMap::new).insert(k, v.into());
            self
        }
    };
    ($name:ident [$($place:tt)*] $f:ident {? $k:tt $v:tt}) => {
        $crate::__setter!(@map $name [$($place)*] $f $k, ::std::option::Option<$crate::__type!($v)>);
    };
    ($name:ident [$($place:tt)*] $f:ident {$k:tt $v:tt}) => {
        $crate::__setter!(@map $name [$($place)*] $f $k, $crate::__type!($v));
    };
    (@map $name:ident [$($place:tt)*] $f:ident $k:tt, $v:ty) => {
        #[doc = concat!("Adds an entry to [`", stringify!($f), "`](", stringify!($name), "#structfield.", stringify!($f), ").")]
        #[inline]
        pub fn $f(mut self, k: $crate::__type!($k), v: $v) -> Self {
            self.$($place)* $f.get_or_insert_with(::std::collections::HashMap::new).insert(k, v);
            self
        }
    };
    ($name:ident [$($place:tt)*] $f:ident (boxed $t:ty)) => {
        #[doc = concat!("Sets [`", stringify!($f), "`](", stringify!($name), "#structfield.", stringify!($f), ").")]
        #[inline]
        pub fn $f(mut self, input: impl ::std::convert::Into<::std::boxed::Box<$t>>) -> Self {
            self.$($place)* $f = ::std::option::Option::Some(input.into());
            self
        }
    };
    ($name:ident [$($place:tt)*] $f:ident $t:tt) => {
        #[doc = concat!("Sets [`", stringify!($f), "`](", stringify!($name), "#structfield.", stringify!($f), ").")]
        #[inline]
        pub fn $f(mut self, input: $crate::__type!($t)) -> Self {
            self.$($place)* $f = ::std::option::Option::Some(input);
            self
        }
    };
}
