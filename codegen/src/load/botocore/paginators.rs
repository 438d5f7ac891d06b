//! Paginators.

use serde_json::{Map, Value, json};

use super::Context;
use crate::error::Result;
use crate::load::json::Node;
use crate::model::Model;
use crate::model::traits::ids;

/// Sets `smithy.api#paginated` on the operations of `paginators-1.json`.
pub(super) fn lower(context: &Context, root: &Node<'_>, model: &mut Model) -> Result<()> {
    for (name, node) in root.entries_of("pagination")? {
        let traits = context.operation(model, name, &node, "paginator")?;
        let mut paginated = Map::new();
        let inputs = node.need("input_token")?.strings()?;
        let outputs = node.need("output_token")?.strings()?;
        match (inputs.as_slice(), outputs.as_slice()) {
            ([input], [output]) => {
                paginated.insert("inputToken".to_owned(), (*input).into());
                paginated.insert("outputToken".to_owned(), (*output).into());
            }
            _ => {
                traits.set(ids::TOKENS, json!({"input": inputs, "output": outputs}));
            }
        }
        if let Some(key) = node.str_of("limit_key")? {
            paginated.insert("pageSize".to_owned(), key.into());
        }
        if let Some(keys) = node.get("result_key") {
            let keys = keys.strings()?;
            if let [key] = keys.as_slice() {
                paginated.insert("items".to_owned(), (*key).into());
            }
            traits.set(ids::RESULT_KEYS, json!(keys));
        }
        if let Some(key) = node.str_of("more_results")? {
            traits.set(ids::MORE_RESULTS, key.into());
        }
        if let Some(keys) = node.get("non_aggregate_keys") {
            traits.set(ids::NON_AGGREGATE_KEYS, json!(keys.strings()?));
        }
        traits.set(ids::PAGINATED, Value::Object(paginated));
    }
    Ok(())
}
