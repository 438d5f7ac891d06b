//! Checks of values by the tables, beyond what their types ensure.

use crate::schema::{Kind, Member, flags};
use crate::shape::{Shape, Value, View};

/// The paths (`a.b[2].c`, `tags["env"].value`) of all required members that are absent, in
/// structures nested however deep, in the model's order. Maps are walked in the order of their
/// keys; a key that the model calls sensitive is not shown. An idempotency token of `shape` itself
/// is not missed: the call fills it in.
pub fn missing_required(shape: &dyn Shape) -> Vec<String> {
    let mut walk = Walk { path: String::new(), missing: Vec::new() };
    walk.shape(shape);
    walk.missing
}

struct Walk {
    path: String,
    missing: Vec<String>,
}

impl Walk {
    fn shape(&mut self, shape: &dyn Shape) {
        for (index, member) in shape.schema().members.iter().enumerate() {
            let view = shape.member(index).view();
            let is_missing = match view {
                View::Absent if self.path.is_empty() && member.has(flags::IDEMPOTENCY_TOKEN) => {
                    continue;
                }
                View::Absent if member.has(flags::REQUIRED) => true,
                View::Shape(_) | View::List(_) | View::Map(_) => false,
                // Nothing to say of a scalar, so no path is made for it.
                _ => continue,
            };
            let dot = if self.path.is_empty() { "" } else { "." };
            self.within(&[dot, member.name], |walk| match is_missing {
                true => walk.missing.push(walk.path.clone()),
                false => walk.view(member, view),
            });
        }
    }

    fn view(&mut self, member: &Member, view: View<'_>) {
        match (view, &member.kind) {
            (View::Shape(shape), _) => self.shape(shape),
            (View::List(list), Kind::List(table)) if may_hold_shapes(&table.member) => {
                for index in 0..list.len() {
                    let view = list.get(index).map_or(View::Absent, Value::view);
                    self.within(&["[", &index.to_string(), "]"], |walk| {
                        walk.view(&table.member, view)
                    });
                }
            }
            (View::Map(map), Kind::Map(table)) if may_hold_shapes(&table.value) => {
                let mut entries = Vec::with_capacity(map.len());
                map.visit(&mut |key, value| {
                    entries.push((key, value));
                    true
                });
                entries.sort_unstable_by_key(|(key, _)| *key);
                for (key, value) in entries {
                    let segment = match table.key.has(flags::SENSITIVE) {
                        true => "[*** redacted ***]".to_owned(),
                        false => format!("[{key:?}]"),
                    };
                    self.within(&[&segment], |walk| walk.view(&table.value, value.view()));
                }
            }
            _ => {}
        }
    }

    fn within(&mut self, segments: &[&str], walk: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        segments.iter().for_each(|segment| self.path.push_str(segment));
        walk(self);
        self.path.truncate(length);
    }
}

/// Spares a walk over long lists of scalars.
fn may_hold_shapes(element: &Member) -> bool {
    matches!(element.kind, Kind::List(_) | Kind::Map(_) | Kind::Structure(_) | Kind::Union(_))
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use super::*;
    use crate::testing_shapes::{Choice, Item, Pantry};

    #[test]
    fn each_missing_member_is_named_by_its_path() {
        let named = Item { name: Some("x".into()), part: None };
        let shape = Pantry {
            item: Some(Item { part: Some(Box::default()), ..named.clone() }),
            children: Some(vec![
                Pantry::default(),
                Pantry { item: Some(Item::default()), ..Pantry::default() },
            ]),
            choice: Some(Choice::Item(Item::default())),
            items: Some(HashMap::from([
                ("b".into(), Item::default()),
                ("a \"q\"".into(), Item::default()),
                ("c".into(), named),
            ])),
            ..Pantry::default()
        };
        assert_eq!(
            missing_required(&shape),
            [
                "children[1].item.name",
                "choice.item.name",
                "item.part.name",
                "items[\"a \\\"q\\\"\"].name",
                "items[\"b\"].name",
            ]
        );
    }

    #[test]
    fn nothing_is_missing_where_nothing_is_required() {
        assert_eq!(missing_required(&Pantry::default()), Vec::<String>::new());
    }
}
