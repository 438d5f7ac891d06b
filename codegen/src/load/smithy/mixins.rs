//! Mixins, and `apply` statements.
//!
//! A shape has the members and traits of what it mixes in, and its own over those
//! (<https://smithy.io/2.0/spec/mixins.html>). An `apply` statement counts as the shape's own.

use std::collections::BTreeMap;

use super::ast::Statement;
use super::draft::{Draft, DraftKind, Drafts, traits};
use crate::error::Result;
use crate::load::json::Node;
use crate::model::traits::ids;
use crate::model::{Member, ShapeId, Traits, near};

/// Applies statements and mixins to every shape.
pub(super) fn apply<'a>(drafts: &mut Drafts<'a>, statements: Vec<Statement<'a>>) -> Result<()> {
    let mut by_shape: BTreeMap<ShapeId, Vec<Statement<'a>>> = BTreeMap::new();
    for statement in statements {
        if !drafts.contains_key(&statement.shape) {
            let help = near::ids(statement.shape.as_str(), drafts.keys(), "add the file it is in");
            return Err(statement
                .node
                .error_at(&statement.shape, "is applied to, but not in the model")
                .help(help));
        }
        by_shape.entry(statement.shape.clone()).or_default().push(statement);
    }
    for id in order(drafts)? {
        let has_more = |draft: &&Draft<'_>| !draft.mixins.is_empty() || by_shape.contains_key(&id);
        let Some(mut draft) = drafts.get(&id).filter(has_more).cloned() else { continue };
        let mut late = Vec::new();
        for statement in by_shape.remove(&id).unwrap_or_default() {
            match statement.member {
                None => add_traits(&id.to_string(), &mut draft.traits, &statement.node)?,
                Some(name) => match member_mut(&mut draft, name) {
                    Some(member) => {
                        let place = format!("{id}${name}");
                        add_traits(&place, &mut member.traits, &statement.node)?;
                    }
                    None => late.push((name, statement.node)),
                },
            }
        }
        let mut mixed = mix(drafts, &id, &draft)?;
        for (name, node) in late {
            let place = format!("{id}${name}");
            let Some(member) = member_mut(&mut mixed, name) else {
                return Err(node.error_at(place, "is applied to, but the shape has no such member"));
            };
            for (id, value) in traits(&node)?.iter() {
                member.traits.set(id, value.clone());
            }
        }
        drafts.insert(id, mixed);
    }
    Ok(())
}

/// The shapes in an order in which each comes after those that it mixes in.
fn order(drafts: &Drafts<'_>) -> Result<Vec<ShapeId>> {
    let mut order = Vec::new();
    // Whether a shape is done; one that is begun and not done mixes in the shapes that follow it.
    let mut state: BTreeMap<&ShapeId, bool> = BTreeMap::new();
    for start in drafts.keys() {
        let mut open = vec![(start, false)];
        while let Some((id, leaving)) = open.pop() {
            if leaving {
                state.insert(id, true);
                order.push(id.clone());
                continue;
            }
            let Some(draft) = drafts.get(id) else { continue };
            match state.get(id) {
                Some(true) => continue,
                Some(false) => {
                    return Err(draft.node.error_at(id, "mixes itself in, by way of its mixins"));
                }
                None => {}
            }
            state.insert(id, false);
            open.push((id, true));
            open.extend(draft.mixins.iter().map(|mixin| (mixin, false)));
        }
    }
    Ok(order)
}

/// The shape with its mixins, which are finished, mixed in.
fn mix<'a>(drafts: &Drafts<'a>, id: &ShapeId, own: &Draft<'a>) -> Result<Draft<'a>> {
    let mut mixed = own.clone();
    let mut inherited = Traits::default();
    let mut members: Vec<Member> = Vec::new();
    for mixin in &own.mixins {
        let place = format!("{id}$mixins");
        let fault = |message: String| own.node.error_at(&place, message);
        let Some(from) = drafts.get(mixin) else {
            let help = near::ids(mixin.as_str(), drafts.keys(), "add the file it is in");
            return Err(fault(format!("`{mixin}` is not in the model")).help(help));
        };
        let Some(local) = from.traits.get(ids::MIXIN) else {
            return Err(fault(format!("`{mixin}` has no `{}` trait", ids::MIXIN)));
        };
        let local = local.get("localTraits").and_then(|list| list.as_array());
        let is_local = |id: &str| {
            id == ids::MIXIN || local.is_some_and(|local| local.iter().any(|local| local == id))
        };
        for (id, value) in from.traits.iter().filter(|(id, _)| !is_local(id)) {
            inherited.set(id, value.clone());
        }
        match (&from.kind, &mut mixed.kind) {
            (DraftKind::Simple(from), DraftKind::Simple(kind)) if from == kind => {}
            (DraftKind::Members(from, theirs), DraftKind::Members(kind, _)) if from == kind => {
                theirs.iter().for_each(|member| override_member(&mut members, member));
            }
            (DraftKind::Operation(from), DraftKind::Operation(kind)) => {
                prepend(&mut kind.errors, &from.errors);
            }
            (DraftKind::Service(from), DraftKind::Service(kind))
            | (DraftKind::Resource(from), DraftKind::Resource(kind)) => {
                prepend(&mut kind.operations, &from.operations);
                prepend(&mut kind.resources, &from.resources);
                prepend(&mut kind.errors, &from.errors);
                kind.version = kind.version.take().or_else(|| from.version.clone());
                for (id, name) in &from.rename {
                    kind.rename.entry(id.clone()).or_insert_with(|| name.clone());
                }
            }
            _ => return Err(fault(format!("`{mixin}` is a shape of another type"))),
        }
    }
    if let DraftKind::Members(_, own) = &mut mixed.kind {
        own.iter().for_each(|member| override_member(&mut members, member));
        *own = members;
    }
    for (id, value) in own.traits.iter() {
        inherited.set(id, value.clone());
    }
    mixed.traits = inherited;
    Ok(mixed)
}

/// Adds a member; one that is there keeps its place, and its traits but for those given anew.
fn override_member(members: &mut Vec<Member>, member: &Member) {
    match members.iter_mut().find(|other| other.name == member.name) {
        Some(before) => {
            before.target = member.target.clone();
            for (id, value) in member.traits.iter() {
                before.traits.set(id, value.clone());
            }
        }
        None => members.push(member.clone()),
    }
}

/// Puts what is mixed in before the shape's own.
fn prepend(own: &mut Vec<ShapeId>, mixed: &[ShapeId]) {
    let mut all: Vec<ShapeId> = mixed.iter().filter(|id| !own.contains(id)).cloned().collect();
    all.append(own);
    *own = all;
}

fn member_mut<'m>(draft: &'m mut Draft<'_>, name: &str) -> Option<&'m mut Member> {
    match &mut draft.kind {
        DraftKind::Members(_, members) => members.iter_mut().find(|member| member.name == name),
        _ => None,
    }
}

/// Adds the traits of a statement: lists are joined, what is there already may be repeated, and
/// anything else would contradict it.
fn add_traits(place: &str, traits: &mut Traits, statement: &Node<'_>) -> Result<()> {
    for (id, node) in statement.entries_of("traits")? {
        let mut value = node.value().clone();
        match (traits.get(id), &mut value) {
            (Some(before), after) if before == after => {}
            (Some(serde_json::Value::Array(before)), serde_json::Value::Array(after)) => {
                let mut all = before.clone();
                all.append(after);
                *after = all;
            }
            (Some(_), _) => {
                return Err(node
                    .error_at(place, format!("`{id}` is given two values"))
                    .help("leave one of the two out"));
            }
            (None, _) => {}
        }
        traits.set(id, value);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::load::smithy::tests::{file, read, read_all, shape, tiny, tiny_fault, tiny_model};
    use crate::model::{ShapeKind, validate};

    #[test]
    fn mixed_in_members_come_first_and_keep_their_place_when_given_anew() {
        let model = tiny_model(
            r#""x#In": {"type": "structure", "mixins": [{"target": "x#M"}, {"target": "x#N"}],
                "members": {"own": {"target": "smithy.api#String"},
                            "a": {"target": "smithy.api#String", "traits": {"t#own": 1}}}},
            "x#M": {"type": "structure", "members": {
                "a": {"target": "smithy.api#String", "traits": {"t#a": 1, "t#own": 0}},
                "b": {"target": "smithy.api#String"}},
                "traits": {"smithy.api#mixin": {"localTraits": ["t#local"]}, "t#local": 1,
                           "t#one": "M", "t#two": "M"}},
            "x#N": {"type": "structure", "mixins": [{"target": "x#O"}],
                "members": {"c": {"target": "smithy.api#String"}},
                "traits": {"smithy.api#mixin": {}, "t#two": "N"}},
            "x#O": {"type": "structure", "members": {"b": {"target": "smithy.api#String",
                "traits": {"t#o": 1}}}, "traits": {"smithy.api#mixin": {}}}"#,
        );
        let input = shape(&model, "In");
        let names: Vec<_> = input.members().iter().map(|member| member.name.as_str()).collect();
        assert_eq!(names, ["a", "b", "c", "own"]);
        let traits = |name: &str| input.member(name).unwrap().traits.clone();
        assert_eq!(traits("a").get("t#a"), Some(&json!(1)));
        assert_eq!(traits("a").get("t#own"), Some(&json!(1)));
        assert!(traits("b").has("t#o"));
        let all: Vec<_> = input.traits.iter().collect();
        assert_eq!(all, [("t#one", &json!("M")), ("t#two", &json!("N"))]);
        assert!(model.shape(&ShapeId::new("x", "M")).is_none());
    }

    #[test]
    fn lists_operations_and_services_are_mixed_too() {
        let text = file(
            "2.0",
            r#""x#S": {"type": "service", "mixins": [{"target": "x#MS"}],
                "operations": [{"target": "x#Get"}]},
            "x#MS": {"type": "service", "version": "7", "operations": [{"target": "x#Put"}],
                "traits": {"smithy.api#mixin": {}}},
            "x#Get": {"type": "operation"},
            "x#Put": {"type": "operation", "input": {"target": "x#In"},
                "mixins": [{"target": "x#MO"}], "errors": [{"target": "x#Own"}]},
            "x#MO": {"type": "operation", "errors": [{"target": "x#Bad"}],
                "traits": {"smithy.api#mixin": {}}},
            "x#Bad": {"type": "structure", "members": {}, "traits": {"smithy.api#error": "client"}},
            "x#Own": {"type": "structure", "members": {}, "traits": {"smithy.api#error": "client"}},
            "x#In": {"type": "structure", "members": {"l": {"target": "x#L"}}},
            "x#L": {"type": "list", "mixins": [{"target": "x#ML"}]},
            "x#ML": {"type": "list", "member": {"target": "smithy.api#String"},
                "traits": {"smithy.api#mixin": {}}}"#,
        );
        let model = read(&text).unwrap();
        validate(&model).unwrap();
        let (_, service) = model.service().unwrap();
        let names = |ids: &[ShapeId]| ids.iter().map(|id| id.name().to_owned()).collect::<Vec<_>>();
        assert_eq!(names(&service.operations), ["Put", "Get"]);
        assert_eq!(service.version, "7");
        let ShapeKind::Operation(put) = &shape(&model, "Put").kind else { panic!("an operation") };
        assert_eq!(names(&put.errors), ["Bad", "Own"]);
        let target = &shape(&model, "L").member("member").unwrap().target;
        assert_eq!(*target, ShapeId::prelude("String"));
    }

    #[test]
    fn statements_apply_to_shapes_and_to_members_even_to_mixed_in_ones() {
        let model = tiny_model(
            r#""x#In$m": {"type": "apply", "traits": {"t#m": 1}},
            "x#In$own": {"type": "apply", "traits": {"t#list": [2], "t#same": 1}},
            "x#In": {"type": "structure", "mixins": [{"target": "x#M"}], "members": {
                "own": {"target": "smithy.api#String",
                        "traits": {"t#list": [1], "t#same": 1}}}},
            "x#M": {"type": "structure", "members": {
                "m": {"target": "smithy.api#String", "traits": {"t#m": 0}}},
                "traits": {"smithy.api#mixin": {}}}"#,
        );
        let input = shape(&model, "In");
        assert_eq!(input.member("m").unwrap().traits.get("t#m"), Some(&json!(1)));
        assert_eq!(input.member("own").unwrap().traits.get("t#list"), Some(&json!([1, 2])));
    }

    #[test]
    fn mixins_and_statements_that_cannot_be_are_errors() {
        let fault = |more: &str| {
            let input = r#""x#In": {"type": "structure", "members": {}},"#;
            tiny_fault(&format!("{input}\n{more}"))
        };
        assert_eq!(
            fault(
                r#""x#A": {"type": "structure", "mixins": [{"target": "x#B"}]},
"x#B": {"type": "structure", "mixins": [{"target": "x#A"}]}"#
            ),
            "0.json:3: x#A: mixes itself in, by way of its mixins"
        );
        assert!(
            fault(r#""x#A": {"type": "structure", "mixins": [{"target": "x#Gone"}]}"#)
                .starts_with("0.json:3: x#A$mixins: `x#Gone` is not in the model")
        );
        assert_eq!(
            fault(r#""x#A": {"type": "structure", "mixins": [{"target": "x#In"}]}"#),
            "0.json:3: x#A$mixins: `x#In` has no `smithy.api#mixin` trait"
        );
        assert_eq!(
            fault(
                r#""x#A": {"type": "structure", "mixins": [{"target": "x#B"}]},
"x#B": {"type": "string", "traits": {"smithy.api#mixin": {}}}"#
            ),
            "0.json:3: x#A$mixins: `x#B` is a shape of another type"
        );
        assert!(
            fault(r#""x#Gone": {"type": "apply", "traits": {}}"#)
                .starts_with("0.json:3: x#Gone: is applied to, but not in the model")
        );
        assert_eq!(
            fault(r#""x#In$b": {"type": "apply", "traits": {}}"#),
            "0.json:3: x#In$b: is applied to, but the shape has no such member"
        );
        let twice = file("2.0", "\"x#In$a\": {\"type\": \"apply\", \"traits\": {\n\"t#a\": 1}}");
        let input = r#""x#In": {"type": "structure", "members": {
            "a": {"target": "smithy.api#String", "traits": {"t#a": 0}}}}"#;
        assert_eq!(
            read_all(&[&tiny(input), &twice], None).unwrap_err().to_string(),
            "1.json:3: x#In$a: `t#a` is given two values\n  help: leave one of the two out"
        );
    }
}
