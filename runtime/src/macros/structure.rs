//! The stamps of structures and their builders.
//!
//! A member is taken apart where it is used and asks no macro of its own: an expansion for each
//! member is what compiling a large crate would spend its memory on. Of the alternatives that
//! stand one under the other, each in `$(…)?`, a member has the one of its flavour.

/// A structure of members that can all be unset, with its accessors and its reflection. `$hidden`
/// is a field beside the members that arrives by `Shape::attach`.
#[doc(hidden)]
#[macro_export]
macro_rules! __structure {
    ([$($attributes:tt)*] $name:ident $builder:ident $schema:path; [$($hidden:ident: $hidden_type:ty)?];
     $($(#[$meta:meta])* $index:literal $f:ident $set:ident $get:ident:
        $(text($str:ident $text:ident))? $(copy($copy:ty))? $(own($own:ty))? $(boxed($boxed:ty))?
        $(texts($texts:ident))? $(list($list:ty))? $(map($key:ty, $value:ty, $k:ty, $v:ty))?;)*) => {
        $($attributes)*
        pub struct $name {
            $(
                $(#[$meta])*
                pub $f: $crate::Option<
                    $($crate::$text)? $($copy)? $($own)? $($crate::Box<$boxed>)?
                    $($crate::Vec<$crate::$texts>)? $($crate::Vec<$list>)?
                    $($crate::HashMap<$key, $value>)?
                >,
            )*
            $(#[doc(hidden)] pub $hidden: $hidden_type,)?
        }

        impl $name {
            /// Its table: name and members.
            pub const SCHEMA: $crate::Table = &$schema;

            /// Starts one with nothing set.
            #[inline]
            pub fn builder() -> $builder {
                $crate::Default::default()
            }
            $(
                #[cfg_attr(doc, doc = concat!("Reads [`", stringify!($f), "`](#structfield.", stringify!($f), ")."))]
                #[inline]
                $(pub fn $f(&self) -> $crate::Option<&$str> { self.$f.as_deref() })?
                $(pub fn $f(&self) -> $crate::Option<$copy> { self.$f })?
                $(pub fn $f(&self) -> $crate::Option<&$own> { self.$f.as_ref() })?
                $(pub fn $f(&self) -> $crate::Option<&$boxed> { self.$f.as_deref() })?
                $(
                    /// Empty where it is not set.
                    pub fn $f(&self) -> &[$crate::$texts] { self.$f.as_deref().unwrap_or_default() }
                )?
                $(
                    /// Empty where it is not set.
                    pub fn $f(&self) -> &[$list] { self.$f.as_deref().unwrap_or_default() }
                )?
                $(pub fn $f(&self) -> $crate::Option<&$crate::HashMap<$key, $value>> { self.$f.as_ref() })?
            )*
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
                match index {
                    $($index => &self.$f,)*
                    _ => &$crate::ABSENT,
                }
            }
            #[inline]
            fn member_mut(&mut self, index: usize) -> $crate::Option<&mut dyn $crate::Value> {
                match index {
                    $($index => $crate::Some(&mut self.$f),)*
                    _ => $crate::None,
                }
            }
            $(
                #[inline]
                fn attach(&mut self, meta: &$crate::error::ErrorMetadata) {
                    self.$hidden = $crate::error::Attached::from_metadata(meta);
                }
            )?
            #[inline]
            fn unset() -> Self {
                Self {
                    $($f: $crate::None,)*
                    $($hidden: $crate::Default::default(),)?
                }
            }
        }

        impl $crate::Default for $name {
            #[inline]
            fn default() -> Self {
                $crate::Shape::unset()
            }
        }

        impl $crate::Clone for $name {
            #[inline]
            fn clone(&self) -> Self {
                let copy = $crate::shape::copied(self);
                $(
                    let mut copy = copy;
                    copy.$hidden = $crate::Clone::clone(&self.$hidden);
                )?
                copy
            }
        }

        impl $crate::PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                $crate::shape::equal(self, other) $(&& self.$hidden == other.$hidden)?
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

/// A structure of members that can be unset and others that are always there.
#[doc(hidden)]
#[macro_export]
macro_rules! __certain {
    ([$($attributes:tt)*] $name:ident $builder:ident $schema:path; [$($hidden:ident: $hidden_type:ty)?];
     {$($(#[$ameta:meta])* $aindex:literal $af:ident $aset:ident $aget:ident:
        $(text($astr:ident $atext:ident))? $(copy($acopy:ty))? $(own($aown:ty))? $(boxed($aboxed:ty))?
        $(texts($atexts:ident))? $(list($alist:ty))? $(map($akey:ty, $avalue:ty, $ak:ty, $av:ty))?;)*}
     {$($(#[$meta:meta])* $index:literal $f:ident $set:ident $get:ident:
        $(text($str:ident $text:ident))? $(copy($copy:ty))? $(own($own:ty))? $(boxed($boxed:ty))?
        $(texts($texts:ident))? $(list($list:ty))? $(map($key:ty, $value:ty, $k:ty, $v:ty))?;)*}) => {
        $($attributes)*
        pub struct $name {
            $(
                $(#[$ameta])*
                pub $af:
                    $($crate::$atext)? $($acopy)? $($aown)? $($crate::Box<$aboxed>)?
                    $($crate::Vec<$crate::$atexts>)? $($crate::Vec<$alist>)?
                    $($crate::HashMap<$akey, $avalue>)?,
            )*
            $(
                $(#[$meta])*
                pub $f: $crate::Option<
                    $($crate::$text)? $($copy)? $($own)? $($crate::Box<$boxed>)?
                    $($crate::Vec<$crate::$texts>)? $($crate::Vec<$list>)?
                    $($crate::HashMap<$key, $value>)?
                >,
            )*
            $(#[doc(hidden)] pub $hidden: $hidden_type,)?
        }

        impl $name {
            /// Its table: name and members.
            pub const SCHEMA: $crate::Table = &$schema;

            /// Starts one with nothing set.
            #[inline]
            pub fn builder() -> $builder {
                $crate::Default::default()
            }
            $(
                #[cfg_attr(doc, doc = concat!("Reads [`", stringify!($af), "`](#structfield.", stringify!($af), ")."))]
                #[inline]
                $(pub fn $af(&self) -> &$astr { &self.$af })?
                $(pub fn $af(&self) -> $acopy { self.$af })?
                $(pub fn $af(&self) -> &$aown { &self.$af })?
                $(pub fn $af(&self) -> &$aboxed { &self.$af })?
                $(pub fn $af(&self) -> &[$crate::$atexts] { &self.$af })?
                $(pub fn $af(&self) -> &[$alist] { &self.$af })?
                $(pub fn $af(&self) -> &$crate::HashMap<$akey, $avalue> { &self.$af })?
            )*
            $(
                #[cfg_attr(doc, doc = concat!("Reads [`", stringify!($f), "`](#structfield.", stringify!($f), ")."))]
                #[inline]
                $(pub fn $f(&self) -> $crate::Option<&$str> { self.$f.as_deref() })?
                $(pub fn $f(&self) -> $crate::Option<$copy> { self.$f })?
                $(pub fn $f(&self) -> $crate::Option<&$own> { self.$f.as_ref() })?
                $(pub fn $f(&self) -> $crate::Option<&$boxed> { self.$f.as_deref() })?
                $(
                    /// Empty where it is not set.
                    pub fn $f(&self) -> &[$crate::$texts] { self.$f.as_deref().unwrap_or_default() }
                )?
                $(
                    /// Empty where it is not set.
                    pub fn $f(&self) -> &[$list] { self.$f.as_deref().unwrap_or_default() }
                )?
                $(pub fn $f(&self) -> $crate::Option<&$crate::HashMap<$key, $value>> { self.$f.as_ref() })?
            )*
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
                match index {
                    $($aindex => &self.$af,)*
                    $($index => &self.$f,)*
                    _ => &$crate::ABSENT,
                }
            }
            #[inline]
            fn member_mut(&mut self, index: usize) -> $crate::Option<&mut dyn $crate::Value> {
                match index {
                    $($aindex => $crate::Some(&mut self.$af),)*
                    $($index => $crate::Some(&mut self.$f),)*
                    _ => $crate::None,
                }
            }
            $(
                #[inline]
                fn attach(&mut self, meta: &$crate::error::ErrorMetadata) {
                    self.$hidden = $crate::error::Attached::from_metadata(meta);
                }
            )?
            #[inline]
            fn unset() -> Self {
                Self {
                    $($af: $crate::default::value(&$schema, $aindex),)*
                    $($f: $crate::None,)*
                    $($hidden: $crate::Default::default(),)?
                }
            }
        }

        impl $crate::Clone for $name {
            #[inline]
            fn clone(&self) -> Self {
                let copy = $crate::shape::copied(self);
                $(
                    let mut copy = copy;
                    copy.$hidden = $crate::Clone::clone(&self.$hidden);
                )?
                copy
            }
        }

        impl $crate::PartialEq for $name {
            #[inline]
            fn eq(&self, other: &Self) -> bool {
                $crate::shape::equal(self, other) $(&& self.$hidden == other.$hidden)?
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

/// The setters of a builder, which has the members, all optional, in `$place`, seen from `$self`.
#[doc(hidden)]
#[macro_export]
macro_rules! __setters {
    ($name:ident $builder:ident [$($generics:tt)*] $self:ident $place:expr;
     $($(#[$meta:meta])* $index:literal $f:ident $set:ident $get:ident:
        $(text($str:ident $text:ident))? $(copy($copy:ty))? $(own($own:ty))? $(boxed($boxed:ty))?
        $(texts($texts:ident))? $(list($list:ty))? $(map($key:ty, $value:ty, $k:ty, $v:ty))?;)*) => {
        impl $($generics)* $builder $($generics)* {
            $(
                #[cfg_attr(doc, doc = concat!("Sets [`", stringify!($f), "`](", stringify!($name), "#structfield.", stringify!($f), ")."))]
                #[inline]
                $(
                    pub fn $f(mut $self, input: impl $crate::Into<$crate::$text>) -> Self {
                        $place.$f = $crate::Some(input.into());
                        $self
                    }
                )?
                $(
                    pub fn $f(mut $self, input: $copy) -> Self {
                        $place.$f = $crate::Some(input);
                        $self
                    }
                )?
                $(
                    pub fn $f(mut $self, input: $own) -> Self {
                        $place.$f = $crate::Some(input);
                        $self
                    }
                )?
                $(
                    pub fn $f(mut $self, input: impl $crate::Into<$crate::Box<$boxed>>) -> Self {
                        $place.$f = $crate::Some(input.into());
                        $self
                    }
                )?
                $(
                    /// Each call appends one.
                    pub fn $f(mut $self, input: impl $crate::Into<$crate::$texts>) -> Self {
                        $crate::build::push(&mut $place.$f, input.into());
                        $self
                    }
                )?
                $(
                    /// Each call appends one.
                    pub fn $f(mut $self, input: $list) -> Self {
                        $crate::build::push(&mut $place.$f, input);
                        $self
                    }
                )?
                $(
                    /// Each call adds an entry.
                    pub fn $f(mut $self, k: $k, v: $v) -> Self {
                        $crate::build::insert(&mut $place.$f, k.into(), v.into());
                        $self
                    }
                )?
                #[cfg_attr(doc, doc = concat!("Sets or unsets [`", stringify!($f), "`](", stringify!($name), "#structfield.", stringify!($f), ")."))]
                #[inline]
                pub fn $set(
                    mut $self,
                    input: $crate::Option<
                        $($crate::$text)? $($copy)? $($own)? $($crate::Box<$boxed>)?
                        $($crate::Vec<$crate::$texts>)? $($crate::Vec<$list>)?
                        $($crate::HashMap<$key, $value>)?
                    >,
                ) -> Self {
                    $place.$f = input;
                    $self
                }
                #[cfg_attr(doc, doc = concat!("What is set for [`", stringify!($f), "`](", stringify!($name), "#structfield.", stringify!($f), ")."))]
                #[inline]
                pub fn $get(
                    &$self,
                ) -> &$crate::Option<
                    $($crate::$text)? $($copy)? $($own)? $($crate::Box<$boxed>)?
                    $($crate::Vec<$crate::$texts>)? $($crate::Vec<$list>)?
                    $($crate::HashMap<$key, $value>)?
                > {
                    &$place.$f
                }
            )*
        }
    };
}

/// The builder of a structure that has members that are always there: a field for each member.
#[doc(hidden)]
#[macro_export]
macro_rules! __fields {
    ($name:ident $builder:ident;
     $($(#[$meta:meta])* $index:literal $f:ident $set:ident $get:ident:
        $(text($str:ident $text:ident))? $(copy($copy:ty))? $(own($own:ty))? $(boxed($boxed:ty))?
        $(texts($texts:ident))? $(list($list:ty))? $(map($key:ty, $value:ty, $k:ty, $v:ty))?;)*) => {
        #[doc = concat!("Builds a [`", stringify!($name), "`].")]
        #[derive(::std::clone::Clone, ::std::cmp::PartialEq, ::std::default::Default)]
        pub struct $builder {
            $(
                $f: $crate::Option<
                    $($crate::$text)? $($copy)? $($own)? $($crate::Box<$boxed>)?
                    $($crate::Vec<$crate::$texts>)? $($crate::Vec<$list>)?
                    $($crate::HashMap<$key, $value>)?
                >,
            )*
        }

        // The members may be secret, and only the finished structure knows which are.
        impl $crate::Debug for $builder {
            #[inline]
            fn fmt(&self, f: &mut $crate::Formatter<'_>) -> $crate::FmtResult {
                f.debug_struct(stringify!($builder)).finish_non_exhaustive()
            }
        }
    };
}

/// The builder of a structure of optional members, which cannot fail.
#[doc(hidden)]
#[macro_export]
macro_rules! __plain_builder {
    ($name:ident $builder:ident [$($base:tt)*]; $($members:tt)*) => {
        /// Builds the structure.
        #[cfg(not(doc))]
        pub type $builder = $($base)*::Builder<$name>;

        /// Builds the structure.
        #[cfg(doc)]
        #[derive(::std::clone::Clone, ::std::cmp::PartialEq, ::std::default::Default, ::std::fmt::Debug)]
        pub struct $builder {
            inner: $name,
        }

        #[cfg(doc)]
        impl $builder {
            /// What was built.
            pub fn build(self) -> $name {
                self.inner
            }
        }

        $crate::__setters!($name $builder [] self self.inner; $($members)*);
    };
}

/// The builder of an input: with a client in `handle` it sends what it has built.
#[doc(hidden)]
#[macro_export]
macro_rules! __input_builder {
    ($name:ident $builder:ident [$($base:tt)*]; $($members:tt)*) => {
        /// Builds the input; with a client as `H` it sends it, too.
        #[cfg(not(doc))]
        pub type $builder<H = ()> = $($base)*::InputBuilder<$name, H>;

        /// Builds the input; with a client as `H` it sends it, too.
        #[cfg(doc)]
        #[derive(::std::clone::Clone, ::std::cmp::PartialEq, ::std::default::Default, ::std::fmt::Debug)]
        pub struct $builder<H = ()> {
            handle: H,
            inner: $name,
        }

        #[cfg(doc)]
        impl<H> $builder<H> {
            /// What was built. Members that the operation requires are checked when it is sent.
            pub fn build(self) -> $crate::Result<$name, $crate::error::BuildError> {
                $crate::Ok(self.inner)
            }

            /// The input as it is built so far.
            pub fn as_input(&self) -> &Self {
                self
            }
        }

        $crate::__setters!($name $builder [<H>] self self.inner; $($members)*);
    };
}

/// How the builder of a structure that has members that are always there makes it.
#[doc(hidden)]
#[macro_export]
macro_rules! __build {
    (checked $name:ident $builder:ident $schema:path; [$($hidden:ident)?];
     {$($(#[$rmeta:meta])* $rindex:literal $rf:ident $rset:ident $rget:ident: $rflavour:ident $rtypes:tt;)*}
     {$($(#[$dmeta:meta])* $dindex:literal $df:ident $dset:ident $dget:ident: $dflavour:ident $dtypes:tt;)*}
     {$($(#[$ometa:meta])* $oindex:literal $of:ident $oset:ident $oget:ident: $oflavour:ident $otypes:tt;)*}) => {
        impl $builder {
            /// What was built; an error where a member that must be there is not set.
            #[inline]
            pub fn build(self) -> $crate::Result<$name, $crate::error::BuildError> {
                $crate::Ok($name {
                    $($rf: $crate::build::required(self.$rf, stringify!($rf), stringify!($name))?,)*
                    $($df: $crate::build::default(self.$df, &$schema, $dindex),)*
                    $($of: self.$of,)*
                    $($hidden: $crate::None,)?
                })
            }
        }
    };
    (defaulted $name:ident $builder:ident $schema:path; [$($hidden:ident)?];
     {$($(#[$dmeta:meta])* $dindex:literal $df:ident $dset:ident $dget:ident: $dflavour:ident $dtypes:tt;)*}
     {$($(#[$ometa:meta])* $oindex:literal $of:ident $oset:ident $oget:ident: $oflavour:ident $otypes:tt;)*}) => {
        impl $builder {
            /// What was built; a member that must be there and is not set has its default.
            #[inline]
            pub fn build(self) -> $name {
                $name {
                    $($df: $crate::build::default(self.$df, &$schema, $dindex),)*
                    $($of: self.$of,)*
                    $($hidden: $crate::None,)?
                }
            }
        }

        impl $crate::Default for $name {
            #[inline]
            fn default() -> Self {
                $crate::Shape::unset()
            }
        }
    };
}
