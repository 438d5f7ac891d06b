//! serde's traits for the values that members hold, and for calls by name: so that programs can
//! derive them for structures of their own that hold ours.

use ::serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::dynamic::Record;
use crate::primitives::{BigDecimal, BigInteger, Blob, DateTime, Document};

macro_rules! values {
    ($($name:ident)*) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                super::serialize(self, serializer)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                super::deserialize(deserializer)
            }
        }
    )*};
}

values! { BigDecimal BigInteger Blob DateTime Document }

/// To read one, make a record of its table and [`fill`](super::fill) it.
impl Serialize for Record {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        super::serialize(self, serializer)
    }
}
