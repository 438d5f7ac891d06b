//! Paginators.

use serde_json::{Map, Value, json};

use super::{Context, leave_out};
use crate::error::Result;
use crate::load::json::Node;
use crate::model::traits::ids;
use crate::model::{Model, ShapeKind};

/// Sets `smithy.api#paginated` on the operations of `paginators-1.json`.
pub(super) fn lower(context: &Context, root: &Node<'_>, model: &mut Model) -> Result<()> {
    for (name, node) in root.entries_of("pagination")? {
        let keys = node.get("result_key").map(|keys| keys.strings()).transpose()?;
        // Smithy's items are one list or map. A key of something else, such as a count, is none.
        let items: Vec<&str> = keys.iter().flatten().copied().collect();
        let items: Vec<&str> =
            items.into_iter().filter(|key| may_be_items(context, model, name, key)).collect();
        let traits = context.operation(model, name, &node, "paginator")?;
        let mut paginated = Map::new();
        let inputs = node.need("input_token")?.strings()?;
        let outputs = node.need("output_token")?.strings()?;
        if let Some(token) = inputs.iter().chain(&outputs).find(|token| is_expression(token)) {
            let reason = format!("its token `{token}` is more than a path");
            leave_out(traits, format!("the paginator of `{name}`: {reason}"));
            continue;
        }
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
        if let Some(keys) = keys {
            if let [key] = items.as_slice() {
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

/// Whether a token is more than names with dots between them, which Smithy has no paginator for.
fn is_expression(token: &str) -> bool {
    !token.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'))
}

/// Whether a result key leads to a list or map of the operation's output, or nowhere, which
/// validation reports.
fn may_be_items(context: &Context, model: &Model, operation: &str, key: &str) -> bool {
    let operation = model.shape(&context.id(operation)).map(|shape| &shape.kind);
    let Some(ShapeKind::Operation(operation)) = operation else { return true };
    let Ok(member) = model.member_at(&operation.output, key) else { return true };
    let kind = model.shape(&member.target).map(|shape| &shape.kind);
    matches!(kind, Some(ShapeKind::List(_) | ShapeKind::Map(..)))
}
