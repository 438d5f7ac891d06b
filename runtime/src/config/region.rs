//! The region.

use std::borrow::Cow;
use std::fmt;

use crate::identity::Env;

/// The name of a region, such as `eu-central-1`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Region(Cow<'static, str>);

impl Region {
    /// The region of that name.
    pub fn new(name: impl Into<Cow<'static, str>>) -> Self {
        Self(name.into())
    }

    /// The region of that name.
    pub const fn from_static(name: &'static str) -> Self {
        Self(Cow::Borrowed(name))
    }

    /// The region that the environment variable `AWS_REGION` names, or else
    /// `AWS_DEFAULT_REGION`. `None` where both are unset or empty.
    pub fn from_env() -> Option<Self> {
        Self::from_variables(&Env::real())
    }

    /// The same from the variables of `env`.
    pub fn from_variables(env: &Env) -> Option<Self> {
        env.get("AWS_REGION").or_else(|| env.get("AWS_DEFAULT_REGION")).map(Self::new)
    }
}

impl AsRef<str> for Region {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_names_the_region() {
        let region = |variables| Region::from_variables(&Env::from_slice(variables));
        assert_eq!(region(&[]), None);
        assert_eq!(region(&[("AWS_DEFAULT_REGION", "a")]), Some(Region::from_static("a")));
        let both = [("AWS_REGION", "b"), ("AWS_DEFAULT_REGION", "a")];
        assert_eq!(region(&both), Some(Region::new("b")));
        let empty = [("AWS_REGION", ""), ("AWS_DEFAULT_REGION", "a")];
        assert_eq!(region(&empty), Some(Region::new("a".to_owned())));
    }
}
