//! Smithy's prelude: the shapes that every model has without defining them.

use crate::model::{Model, Shape, ShapeId, ShapeKind, Simple, Traits};

/// The simple shapes of <https://smithy.io/2.0/spec/model.html#prelude>. Those of one type in two
/// forms differ by their default, which a member of a 2.0 model has to repeat to have it, and
/// which [`upgrade`](super::upgrade) gives to the members of a 1.0 model.
const SIMPLE: [(&str, Simple); 20] = [
    ("String", Simple::String),
    ("Blob", Simple::Blob),
    ("BigInteger", Simple::BigInteger),
    ("BigDecimal", Simple::BigDecimal),
    ("Timestamp", Simple::Timestamp),
    ("Document", Simple::Document),
    ("Boolean", Simple::Boolean),
    ("PrimitiveBoolean", Simple::Boolean),
    ("Byte", Simple::Byte),
    ("PrimitiveByte", Simple::Byte),
    ("Short", Simple::Short),
    ("PrimitiveShort", Simple::Short),
    ("Integer", Simple::Integer),
    ("PrimitiveInteger", Simple::Integer),
    ("Long", Simple::Long),
    ("PrimitiveLong", Simple::Long),
    ("Float", Simple::Float),
    ("PrimitiveFloat", Simple::Float),
    ("Double", Simple::Double),
    ("PrimitiveDouble", Simple::Double),
];

/// Adds the prelude to a model, less what the model has of its own.
pub(super) fn add(model: &mut Model) {
    let simple = SIMPLE.iter().map(|(name, simple)| (*name, ShapeKind::Simple(*simple)));
    let unit = ("Unit", ShapeKind::Structure(Vec::new()));
    for (name, kind) in simple.chain([unit]) {
        let id = ShapeId::prelude(name);
        let mut traits = Traits::default();
        if name == "Unit" {
            traits.mark("smithy.api#unitType");
        }
        model.shapes.entry(id.clone()).or_insert(Shape { id, kind, traits });
    }
}

/// The type of a simple shape of the prelude, and whether 1.0 gives it a default.
pub(super) fn simple(id: &ShapeId) -> Option<(Simple, bool)> {
    let name = Some(id.name()).filter(|_| id.namespace() == "smithy.api")?;
    let (_, simple) = SIMPLE.iter().find(|(other, _)| *other == name)?;
    Some((*simple, name.starts_with("Primitive")))
}
