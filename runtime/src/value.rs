//! [`Value`] for every Rust type that a member can have. One impl per kind of type; the
//! structures and enums of a generated crate get theirs from the macros of
//! [`macros`](crate::macros).

use std::collections::HashMap;
use std::hash::Hash;

use crate::error::ErrorMetadata;
use crate::primitives::{BigDecimal, BigInteger, Blob, ByteStream, DateTime, Document};
use crate::schema::Schema;
use crate::shape::{EnumSlot, ListSlot, ListView, MapSlot, MapView, Shape, Slot, Value, View};

macro_rules! scalar {
    ($($type:ty: $view:ident($widen:ty), $slot:ident;)*) => {$(
        impl Value for $type {
            #[inline]
            fn view(&self) -> View<'_> {
                View::$view(<$widen>::from(*self))
            }
            #[inline]
            fn slot(&mut self) -> Slot<'_> {
                Slot::$slot(self)
            }
            #[inline]
            fn blank() -> Self {
                Self::default()
            }
        }
    )*};
}

scalar! {
    bool: Boolean(bool), Boolean;
    i8: Integer(i64), Byte;
    i16: Integer(i64), Short;
    i32: Integer(i64), Integer;
    i64: Integer(i64), Long;
    f32: Float(f32), Float;
    f64: Double(f64), Double;
}

macro_rules! plain {
    ($($type:ty: $self:ident => $view:expr, $slot:ident, $blank:expr;)*) => {$(
        impl Value for $type {
            #[inline]
            fn view(&$self) -> View<'_> {
                $view
            }
            #[inline]
            fn slot(&mut self) -> Slot<'_> {
                Slot::$slot(self)
            }
            #[inline]
            fn blank() -> Self {
                $blank
            }
        }
    )*};
}

plain! {
    String: self => View::Text(self), String, String::new();
    BigInteger: self => View::Number(self.as_ref()), BigInteger, BigInteger::default();
    BigDecimal: self => View::Number(self.as_ref()), BigDecimal, BigDecimal::default();
    Blob: self => View::Blob(self.as_ref()), Blob, Blob::new(Vec::new());
    DateTime: self => View::Timestamp(*self), Timestamp, DateTime::from_secs(0);
    Document: self => View::Document(self), Document, Document::Null;
    ByteStream: self => View::Stream(self), Stream, ByteStream::default();
}

impl<T: Value> Value for Option<T> {
    fn view(&self) -> View<'_> {
        self.as_ref().map_or(View::Absent, T::view)
    }

    fn slot(&mut self) -> Slot<'_> {
        self.get_or_insert_with(T::blank).slot()
    }

    fn clear(&mut self) {
        *self = None;
    }

    fn blank() -> Self {
        None
    }
}

/// A structure or union is a value of its own.
#[doc(hidden)]
impl<T: Shape> Value for T {
    #[inline]
    fn view(&self) -> View<'_> {
        View::Shape(self)
    }

    #[inline]
    fn slot(&mut self) -> Slot<'_> {
        Slot::Shape(self)
    }

    #[inline]
    fn blank() -> Self {
        T::unset()
    }
}

/// Only shapes are boxed: as members that make a type contain itself.
impl<T: Shape> Shape for Box<T> {
    fn schema(&self) -> &'static Schema {
        (**self).schema()
    }

    fn member(&self, index: usize) -> &dyn Value {
        (**self).member(index)
    }

    fn member_mut(&mut self, index: usize) -> Option<&mut dyn Value> {
        (**self).member_mut(index)
    }

    fn attach(&mut self, meta: &ErrorMetadata) {
        (**self).attach(meta);
    }

    fn unset() -> Self {
        Box::new(T::unset())
    }
}

impl<T: Value> Value for Vec<T> {
    fn view(&self) -> View<'_> {
        View::List(self)
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::List(self)
    }

    fn clear(&mut self) {
        Vec::clear(self);
    }

    fn blank() -> Self {
        Vec::new()
    }
}

impl<T: Value> ListView for Vec<T> {
    fn len(&self) -> usize {
        Vec::len(self)
    }

    fn get(&self, index: usize) -> Option<&dyn Value> {
        self.as_slice().get(index).map(|value| value as &dyn Value)
    }
}

impl<T: Value> ListSlot for Vec<T> {
    fn push(&mut self) -> &mut dyn Value {
        Vec::push(self, T::blank());
        let last = Vec::len(self) - 1;
        &mut self[last]
    }

    fn pop(&mut self) {
        Vec::pop(self);
    }
}

/// A map's key: a string, or an enum, whose unknown values survive as keys too.
pub trait Key: for<'a> From<&'a str> + AsRef<str> + Hash + Eq + Send + Sync + 'static {}

#[doc(hidden)]
impl<T: for<'a> From<&'a str> + AsRef<str> + Hash + Eq + Send + Sync + 'static> Key for T {}

/// An enum is made from any text.
#[doc(hidden)]
impl<T: for<'a> From<&'a str> + Send + Sync + 'static> EnumSlot for T {
    fn set(&mut self, value: &str) {
        *self = Self::from(value);
    }
}

impl<K: Key, V: Value> Value for HashMap<K, V> {
    fn view(&self) -> View<'_> {
        View::Map(self)
    }

    fn slot(&mut self) -> Slot<'_> {
        Slot::Map(self)
    }

    fn clear(&mut self) {
        HashMap::clear(self);
    }

    fn blank() -> Self {
        HashMap::new()
    }
}

impl<K: Key, V: Value> MapView for HashMap<K, V> {
    fn len(&self) -> usize {
        HashMap::len(self)
    }

    fn visit<'a>(&'a self, visit: &mut dyn FnMut(&'a str, &'a dyn Value) -> bool) {
        for (key, value) in self {
            if !visit(key.as_ref(), value) {
                break;
            }
        }
    }

    fn get(&self, key: &str) -> Option<&dyn Value> {
        HashMap::get(self, &K::from(key)).map(|value| value as &dyn Value)
    }
}

impl<K: Key, V: Value> MapSlot for HashMap<K, V> {
    fn insert(&mut self, key: &str) -> &mut dyn Value {
        let entry = self.entry(K::from(key)).or_insert_with(V::blank);
        *entry = V::blank();
        entry
    }
}
