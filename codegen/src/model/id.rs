//! Shape ids: `namespace#Shape`.

use std::fmt;

/// The absolute id of a shape, without a member.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ShapeId(String);

impl ShapeId {
    /// An id from its namespace and name.
    pub fn new(namespace: &str, name: &str) -> Self {
        Self(format!("{namespace}#{name}"))
    }

    /// An id from `namespace#Name`; `None` where there is no `#` or a part is empty.
    pub fn parse(text: &str) -> Option<Self> {
        let (namespace, name) = text.split_once('#')?;
        (!namespace.is_empty() && !name.is_empty()).then(|| Self(text.to_owned()))
    }

    /// The namespace.
    pub fn namespace(&self) -> &str {
        self.0.split_once('#').map_or("", |(namespace, _)| namespace)
    }

    /// The name within the namespace.
    pub fn name(&self) -> &str {
        self.0.split_once('#').map_or(&self.0, |(_, name)| name)
    }

    /// The whole id.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A shape of Smithy's prelude.
    pub fn prelude(name: &str) -> Self {
        Self::new("smithy.api", name)
    }

    /// The empty structure that stands for an absent input or output.
    pub fn unit() -> Self {
        Self::prelude("Unit")
    }
}

impl fmt::Display for ShapeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
