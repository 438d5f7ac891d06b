//! Examples.

use serde_json::{Map, Value};

use super::Context;
use crate::error::Result;
use crate::load::json::Node;
use crate::model::Model;
use crate::model::traits::ids;

/// Sets `smithy.api#examples` on the operations of `examples-1.json`.
pub(super) fn lower(context: &Context, root: &Node<'_>, model: &mut Model) -> Result<()> {
    for (name, node) in root.entries_of("examples")? {
        let examples = node.items()?.iter().map(example).collect::<Result<Vec<_>>>()?;
        let traits = context.operation(model, name, &node, "example")?;
        traits.set(ids::EXAMPLES, examples.into());
    }
    Ok(())
}

fn example(node: &Node<'_>) -> Result<Value> {
    let mut example = Map::new();
    // A model without prose has no titles; the id tells the examples apart as well.
    let title = match node.str_of("title")? {
        Some(title) => Some(title),
        None => node.str_of("id")?,
    };
    for (key, text) in [("title", title), ("documentation", node.str_of("description")?)] {
        if let Some(text) = text {
            example.insert(key.to_owned(), text.into());
        }
    }
    for key in ["input", "output"] {
        if let Some(value) = node.get(key) {
            example.insert(key.to_owned(), value.value().clone());
        }
    }
    Ok(Value::Object(example))
}
