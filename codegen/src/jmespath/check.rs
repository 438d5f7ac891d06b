//! Checks an expression against the model: that members exist and that types fit.

use super::functions::Function;
use super::{Comparison, Expr, Type};
use crate::error::{Error, Result};
use crate::model::{Model, ShapeId};

/// The type of `expr` where the current value is a `root`.
///
/// Fails at an unknown member (with names near it), at a comparison of values that can never be
/// equal or have no order, at an unknown function, and at arguments that it does not take.
pub fn check(expr: &Expr, model: &Model, root: &Type) -> Result<Type> {
    match expr {
        Expr::Current => Ok(root.clone()),
        Expr::Field(name) => member(model, root, name),
        Expr::Index(_) => element(root, "an index"),
        Expr::Slice { .. } => element(root, "a slice").map(Type::list),
        Expr::Flatten => Ok(match element(root, "`[]`")? {
            Type::List(inner) => Type::List(inner),
            other => Type::list(other),
        }),
        Expr::Values => values(model, root).map(Type::list),
        Expr::Filter(condition) => {
            let element = element(root, "a filter")?;
            check(condition, model, &element)?;
            Ok(Type::list(element))
        }
        Expr::Literal(value) => Ok(Type::of_json(value)),
        Expr::Chain(steps) => {
            steps.iter().try_fold(root.clone(), |value, step| check(step, model, &value))
        }
        Expr::Project(list, each) => {
            let element = element(&check(list, model, root)?, "a projection")?;
            check(each, model, &element).map(Type::list)
        }
        Expr::Compare(comparison, left, right) => {
            compare(*comparison, &check(left, model, root)?, &check(right, model, root)?)
        }
        Expr::And(left, right) | Expr::Or(left, right) => {
            Ok(Type::join([check(left, model, root)?, check(right, model, root)?]))
        }
        Expr::Not(inner) => check(inner, model, root).map(|_| Type::Boolean),
        Expr::List(items) => {
            let types = items.iter().map(|item| check(item, model, root));
            Ok(Type::list(Type::join(types.collect::<Result<Vec<_>>>()?)))
        }
        Expr::Hash(entries) => {
            let types =
                entries.iter().map(|(name, value)| Ok((name.clone(), check(value, model, root)?)));
            Ok(Type::Object(types.collect::<Result<_>>()?))
        }
        Expr::Call(name, arguments) => Function::named(name)?.check(arguments, model, root),
        Expr::Reference(_) => {
            Err(Error::new("an expression reference `&…` stands outside a function's arguments"))
        }
    }
}

fn member(model: &Model, root: &Type, name: &str) -> Result<Type> {
    match root {
        Type::Any => Ok(Type::Any),
        Type::Map(value) => Ok((**value).clone()),
        Type::Structure(id) => {
            let members = model.shape(id).map_or(&[][..], |shape| shape.members());
            match members.iter().find(|member| member.name == name) {
                Some(member) => Type::of_shape(model, &member.target),
                None => Err(unknown(
                    Error::at(id, format!("has no member `{name}`")),
                    name,
                    members.iter().map(|member| member.name.as_str()),
                )),
            }
        }
        Type::Object(members) => match members.iter().find(|(known, _)| known == name) {
            Some((_, member)) => Ok(member.clone()),
            None => Err(unknown(
                Error::new(format!("the object has no member `{name}`")),
                name,
                members.iter().map(|(known, _)| known.as_str()),
            )),
        },
        Type::List(_) => Err(Error::new(format!("no member `{name}`: {root} has elements only"))
            .help(format!("to take it of every element, write `[].{name}`"))),
        Type::Boolean => Err(Error::new(format!("no member `{name}`: {root} has none"))
            .help("`!a.b` means `(!a).b`; write `!(a.b)`")),
        _ => Err(Error::new(format!("no member `{name}`: {root} has none"))),
    }
}

fn element(root: &Type, user: &str) -> Result<Type> {
    match root {
        Type::List(element) => Ok((**element).clone()),
        Type::Any => Ok(Type::Any),
        other => Err(Error::new(format!("{user} needs a list, but works on {other}"))),
    }
}

fn values(model: &Model, root: &Type) -> Result<Type> {
    match root {
        Type::Any => Ok(Type::Any),
        Type::Map(value) => Ok((**value).clone()),
        Type::Object(members) => Ok(Type::join(members.iter().map(|(_, member)| member.clone()))),
        Type::Structure(id) => structure_values(model, id),
        other => Err(Error::new(format!("`*` needs an object, but works on {other}"))),
    }
}

pub(super) fn structure_values(model: &Model, id: &ShapeId) -> Result<Type> {
    let members = model.shape(id).map_or(&[][..], |shape| shape.members());
    let types = members.iter().map(|member| Type::of_shape(model, &member.target));
    Ok(Type::join(types.collect::<Result<Vec<_>>>()?))
}

fn compare(comparison: Comparison, left: &Type, right: &Type) -> Result<Type> {
    let sign = comparison.as_str();
    if !left.may_be(right) {
        return Err(Error::new(format!("`{sign}` between {left} and {right} never holds")));
    }
    for side in [left, right] {
        if comparison.is_order()
            && !matches!(side, Type::Number | Type::Timestamp | Type::Any | Type::Null)
        {
            return Err(Error::new(format!("`{sign}` needs numbers, but stands beside {side}")));
        }
    }
    Ok(Type::Boolean)
}

/// Adds the names most like the unknown one.
fn unknown<'a>(error: Error, name: &str, known: impl Iterator<Item = &'a str>) -> Error {
    let mut near: Vec<_> = known
        .map(|known| (distance(&name.to_lowercase(), &known.to_lowercase()), known))
        .filter(|(distance, known)| *distance <= 1 + name.len().min(known.len()) / 3)
        .collect();
    near.sort();
    if near.is_empty() {
        return error;
    }
    let names: Vec<_> = near.iter().take(3).map(|(_, name)| format!("`{name}`")).collect();
    error.help(format!("near it: {}", names.join(", ")))
}

/// How many characters must be added, taken away or replaced to make one of the other.
fn distance(left: &str, right: &str) -> usize {
    let mut row: Vec<usize> = (0..=right.chars().count()).collect();
    for (i, a) in left.chars().enumerate() {
        let mut above_left = i;
        let mut before = i + 1;
        for (cell, b) in row.iter_mut().skip(1).zip(right.chars()) {
            let cost = if a == b { above_left } else { 1 + above_left.min(*cell).min(before) };
            above_left = std::mem::replace(cell, cost);
            before = cost;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jmespath::parse;
    use crate::model::{EnumValue, Member, Shape, ShapeKind, Simple, Traits};

    fn id(name: &str) -> ShapeId {
        ShapeId::new("com.example", name)
    }

    fn member(name: &str, target: &str) -> Member {
        let target = ShapeId::parse(target).unwrap_or_else(|| id(target));
        Member { name: name.into(), target, traits: Traits::default() }
    }

    fn model() -> Model {
        let tree = [
            member("name", "smithy.api#String"),
            member("status", "Status"),
            member("count", "Count"),
            member("ready", "smithy.api#Boolean"),
            member("at", "smithy.api#Timestamp"),
            member("extra", "smithy.api#Document"),
            member("children", "Trees"),
            member("tags", "Tags"),
        ];
        let active =
            EnumValue { name: "A".into(), value: "ACTIVE".into(), traits: Traits::default() };
        let shapes = [
            ("Tree", ShapeKind::Structure(tree.into())),
            ("Trees", ShapeKind::List(member("member", "Tree"))),
            ("Tags", ShapeKind::Map(member("key", "Status"), member("value", "Count"))),
            ("Status", ShapeKind::Enum(vec![active])),
            ("Count", ShapeKind::Simple(Simple::Integer)),
            ("Loop", ShapeKind::List(member("member", "Loop"))),
        ];
        let shape = |name, kind| Shape { id: id(name), kind, traits: Traits::default() };
        Model {
            service: id("Service"),
            shapes: shapes.map(|(name, kind)| (id(name), shape(name, kind))).into(),
        }
    }

    fn on_tree(text: &str) -> Result<Type> {
        check(&parse(text)?, &model(), &Type::Structure(id("Tree")))
    }

    fn fault(text: &str) -> String {
        on_tree(text).unwrap_err().to_string()
    }

    #[test]
    fn the_type_follows_the_members() {
        let tree = || Type::Structure(id("Tree"));
        for (text, wanted) in [
            ("status", Type::String),
            ("tags.ANY", Type::Number),
            ("tags.*", Type::list(Type::Number)),
            ("children[0]", tree()),
            ("children[].children[].name", Type::list(Type::String)),
            ("children[*].children[*].name", Type::list(Type::list(Type::String))),
            ("children[?count > `1`] | [0].status", Type::String),
            ("children[1:].ready", Type::list(Type::Boolean)),
            ("extra.what.ever[0]", Type::Any),
            ("name || 'none'", Type::String),
            ("ready && count == `3`", Type::Boolean),
            ("length(children) > `0`", Type::Boolean),
            ("at < at", Type::Boolean),
            ("name == `null`", Type::Boolean),
            ("sort_by(children, &count)[-1].name", Type::String),
            ("map(&children[0], children)", Type::list(tree())),
            ("max_by(children, &name)", tree()),
            ("keys(@)", Type::list(Type::String)),
            ("values(tags)", Type::list(Type::Number)),
            ("to_array(name)", Type::list(Type::String)),
            ("not_null(name, status)", Type::String),
            ("{a: name, b: count}.b", Type::Number),
            ("[name, status]", Type::list(Type::String)),
            ("[name, count]", Type::list(Type::Any)),
        ] {
            assert_eq!(on_tree(text).unwrap(), wanted, "{text}");
        }
    }

    #[test]
    fn the_root_may_hold_input_and_output() {
        let root = Type::Object(vec![
            ("input".into(), Type::Structure(id("Tree"))),
            ("output".into(), Type::Structure(ShapeId::unit())),
        ]);
        let check = |text| check(&parse(text).unwrap(), &model(), &root).map_err(|e| e.to_string());
        assert_eq!(check("input.name"), Ok(Type::String));
        assert_eq!(check("output.name"), Err("smithy.api#Unit: has no member `name`".into()));
        assert_eq!(
            check("inputs.name"),
            Err("the object has no member `inputs`\n  help: near it: `input`".into())
        );
    }

    #[test]
    fn an_unknown_member_is_named_with_its_shape_and_its_neighbours() {
        assert_eq!(
            fault("children[].Stauts"),
            "com.example#Tree: has no member `Stauts`\n  help: near it: `status`"
        );
        assert_eq!(fault("zzz"), "com.example#Tree: has no member `zzz`");
        assert_eq!(
            fault("children.name"),
            "no member `name`: a list (each the structure Tree) has elements only\
             \n  help: to take it of every element, write `[].name`"
        );
        assert_eq!(
            fault("!ready.name"),
            "no member `name`: a boolean has none\n  help: `!a.b` means `(!a).b`; write `!(a.b)`"
        );
        assert_eq!(fault("name.first"), "no member `first`: a string has none");
    }

    #[test]
    fn values_that_do_not_compare_are_refused() {
        assert_eq!(
            fault("children[?name == `1`]"),
            "`==` between a string and a number never holds"
        );
        assert_eq!(fault("name < status"), "`<` needs numbers, but stands beside a string");
        assert_eq!(fault("name[0]"), "an index needs a list, but works on a string");
        assert_eq!(fault("name[]"), "`[]` needs a list, but works on a string");
        assert_eq!(fault("name.*"), "`*` needs an object, but works on a string");
        assert_eq!(fault("name[*]"), "a projection needs a list, but works on a string");
    }

    #[test]
    fn functions_check_their_arguments() {
        let unknown = fault("lenght(name)");
        assert!(unknown.starts_with("JMESPath has no function `lenght`\n  help: there are abs,"));
        for (text, rest) in [
            ("length()", "`length` takes 1 argument, not 0"),
            ("merge()", "`merge` takes at least 1 argument, not 0"),
            ("join(',', name, name)", "`join` takes 2 arguments, not 3"),
            (
                "length(count)",
                "`length` takes a string, a list or an object as argument 1, not a number",
            ),
            (
                "sum(children[].name)",
                "`sum` takes a list of numbers as argument 1, not a list (each a string)",
            ),
            (
                "map(children, &name)",
                "`map` takes an expression reference `&…` as argument 1, not a value",
            ),
            (
                "sort_by(children, &ready)",
                "`sort_by` takes an expression reference `&…` to a number or string as argument 2, not a boolean",
            ),
            ("abs(&count)", "`abs` takes a number as argument 1, not a reference"),
            ("abs(`null`)", "`abs` takes a number as argument 1, not null"),
        ] {
            assert_eq!(fault(text), format!("the JMESPath function {rest}"), "{text}");
        }
        assert_eq!(
            fault("max_by(children, &nmae)"),
            "com.example#Tree: has no member `nmae`\n  help: near it: `name`"
        );
    }

    #[test]
    fn a_list_of_itself_is_refused_without_a_crash() {
        let error = Type::of_shape(&model(), &id("Loop")).unwrap_err();
        assert_eq!(error.to_string(), "com.example#Loop: is a list or map that contains itself");
    }

    #[test]
    fn the_largest_expressions_check_without_a_crash() {
        for text in
            [format!("extra{}", ".a".repeat(490)), format!("extra{}", " || extra".repeat(149))]
        {
            assert_eq!(on_tree(&text).unwrap(), Type::Any);
        }
        for (open, close) in [("[", "]"), ("{a:", "}"), ("not_null(", ")"), ("extra[?", "]")] {
            let nested = format!("{}extra{}", open.repeat(45), close.repeat(45));
            assert!(on_tree(&nested).is_ok(), "{open}");
        }
    }
}
