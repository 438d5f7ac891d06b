//! What a shape refers to: the one way from shape to shape, for closure and validation.

use super::{Member, Model, Shape, ShapeId, ShapeKind};

impl Shape {
    /// Every member, of any shape that has members.
    pub(crate) fn all_members(&self) -> Vec<&Member> {
        match &self.kind {
            ShapeKind::Structure(members) | ShapeKind::Union(members) => members.iter().collect(),
            ShapeKind::List(member) => vec![member],
            ShapeKind::Map(key, value) => vec![key, value],
            _ => Vec::new(),
        }
    }

    /// Every reference to another shape: what it is called here, and the id.
    pub(crate) fn references(&self) -> Vec<(&str, &ShapeId)> {
        match &self.kind {
            ShapeKind::Operation(operation) => {
                let mut all = vec![("input", &operation.input), ("output", &operation.output)];
                all.extend(operation.errors.iter().map(|id| ("errors", id)));
                all
            }
            ShapeKind::Service(service) => {
                let operations = service.operations.iter().map(|id| ("operations", id));
                operations.chain(service.errors.iter().map(|id| ("errors", id))).collect()
            }
            _ => {
                let members = self.all_members().into_iter();
                members.map(|member| (member.name.as_str(), &member.target)).collect()
            }
        }
    }
}

impl Model {
    /// The member at the end of a dotted path, from the structure `start` down. On failure the
    /// name that is not there, and the shape in which it is missing.
    pub(crate) fn member_at<'a, 'p>(
        &'a self,
        start: &'a ShapeId,
        path: &'p str,
    ) -> Result<&'a Member, (&'p str, &'a ShapeId)> {
        let mut id = start;
        let mut found = None;
        for name in path.split('.') {
            let member = match self.shape(id).map(|shape| &shape.kind) {
                Some(ShapeKind::Structure(members)) => {
                    members.iter().find(|member| member.name == name)
                }
                _ => None,
            };
            let member = member.ok_or((name, id))?;
            id = &member.target;
            found = Some(member);
        }
        found.ok_or((path, start))
    }
}
