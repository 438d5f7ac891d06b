//! Rules: the tree flattened, and what repeats in it kept once.

use serde_json::{Map, Value};

use super::expr::{Scope, call, property, text};
use super::{Condition, EndpointPlan, Expr, Param, Rule, Target, Type};
use super::{array, below, entries, string};
use crate::{Error, Result};

/// The plan of a rule set with these parameters and rules.
pub(super) fn plan(params: Vec<Param>, rules: &[Value]) -> Result<EndpointPlan> {
    let mut planner = Planner::new(params)?;
    planner.rules(rules, "rules")?;
    Ok(planner.plan)
}

/// A plan in the making.
pub(super) struct Planner {
    pub(super) plan: EndpointPlan,
    scope: Scope,
    /// The type of each variable, in parallel with the plan's names.
    variable_types: Vec<Type>,
    /// Whether a variable may be assigned while it is in scope, always with one type: in a
    /// diagram, paths that do not see each other share one list of conditions.
    pub(super) assigned_again: bool,
}

impl Planner {
    pub(super) fn new(params: Vec<Param>) -> Result<Self> {
        let mut scope = Scope::default();
        for (index, param) in params.iter().enumerate() {
            scope.add(&param.name, index16(index, "parameters")?, param.kind);
        }
        Ok(Self {
            plan: EndpointPlan { params, ..EndpointPlan::default() },
            scope,
            variable_types: Vec::new(),
            assigned_again: false,
        })
    }

    fn rules(&mut self, rules: &[Value], place: &str) -> Result<()> {
        if rules.is_empty() {
            return Err(Error::at(place, "there are no rules"));
        }
        for (index, rule) in rules.iter().enumerate() {
            let mark = self.scope.mark();
            self.rule(rule, &format!("{place}[{index}]"))?;
            self.scope.cut(mark);
        }
        Ok(())
    }

    pub(super) fn rule(&mut self, rule: &Value, place: &str) -> Result<()> {
        let Some(object) = rule.as_object() else {
            return Err(Error::at(place, "a rule has to be an object"));
        };
        let kind = string(object, "type", place)?;
        let conditions = match object.get("conditions") {
            None => Vec::new(),
            Some(_) => {
                let conditions = array(object, "conditions", place)?;
                self.conditions(conditions, &below(place, "conditions"))?
            }
        };
        let rule = match kind {
            "tree" => {
                // The tree comes before its rules, whose number is known after them.
                let at = self.plan.rules.len();
                self.plan.rules.push(Rule::Tree(Vec::new(), 0));
                self.rules(array(object, "rules", place)?, &below(place, "rules"))?;
                let size = index16(self.plan.rules.len() - at - 1, place)?;
                self.plan.rules[at] = Rule::Tree(conditions, size);
                return Ok(());
            }
            "endpoint" => {
                let target = self.target(object, place)?;
                Rule::Endpoint(conditions, intern(&mut self.plan.targets, target, place)?)
            }
            "error" => {
                let Some(message) = object.get("error") else {
                    return Err(super::missing(place, "error"));
                };
                shallow(message, &below(place, "error"))?;
                let message = text(message, &self.scope, &below(place, "error"))?;
                Rule::Error(conditions, intern(&mut self.plan.errors, message, place)?)
            }
            other => {
                return Err(Error::at(place, format!("unknown rule type `{other}`"))
                    .help("a rule is a `tree`, an `endpoint` or an `error`"));
            }
        };
        self.plan.rules.push(rule);
        Ok(())
    }

    pub(super) fn conditions(&mut self, conditions: &[Value], place: &str) -> Result<Vec<u16>> {
        let conditions = conditions.iter().enumerate();
        conditions.map(|(i, value)| self.condition(value, &format!("{place}[{i}]"))).collect()
    }

    fn condition(&mut self, value: &Value, place: &str) -> Result<u16> {
        let Some(object) = value.as_object().filter(|object| object.contains_key("fn")) else {
            return Err(Error::at(place, "a condition has to be a function call"));
        };
        shallow(value, place)?;
        let value = call(object, &self.scope, place)?;
        let condition = match object.get("assign") {
            None => Condition::Test(value.expr),
            Some(_) => {
                let name = string(object, "assign", place)?;
                let again = self.assigned_again && self.position(name, value.kind).is_some();
                if self.scope.has(name) && !again {
                    return Err(Error::at(place, format!("`{name}` is assigned already")));
                }
                let slot = self.variable(name, value.kind, place)?;
                self.scope.add(name, slot, value.kind);
                Condition::Assign(slot, value.expr)
            }
        };
        intern(&mut self.plan.conditions, condition, place)
    }

    /// The slot of a variable. Rules that do not see each other share it if name and type are the
    /// same, so that their conditions are the same too.
    fn variable(&mut self, name: &str, kind: Type, place: &str) -> Result<u16> {
        let index = self.position(name, kind).unwrap_or_else(|| {
            self.plan.variables.push(name.to_owned());
            self.variable_types.push(kind);
            self.plan.variables.len() - 1
        });
        index16(self.plan.params.len() + index, place)
    }

    fn position(&self, name: &str, kind: Type) -> Option<usize> {
        let mut known = self.plan.variables.iter().zip(&self.variable_types);
        known.position(|(n, k)| n == name && *k == kind)
    }

    fn target(&self, rule: &Map<String, Value>, place: &str) -> Result<Target> {
        let place = &below(place, "endpoint");
        let Some(endpoint) = rule.get("endpoint").and_then(Value::as_object) else {
            return Err(Error::at(place, "has to be there and to be an object"));
        };
        endpoint.values().try_for_each(|value| shallow(value, place))?;
        let Some(url) = endpoint.get("url") else {
            return Err(super::missing(place, "url"));
        };
        let url = match text(url, &self.scope, &below(place, "url"))? {
            Expr::Join(parts) => parts,
            other => vec![other],
        };
        let headers = entries(endpoint, "headers", place)?.map(|(name, values)| {
            let place = below(&below(place, "headers"), name);
            let Some(values) = values.as_array() else {
                return Err(Error::at(place, "has to be an array"));
            };
            let values = values.iter().enumerate();
            let values = values.map(|(i, v)| text(v, &self.scope, &format!("{place}[{i}]")));
            Ok((name.clone(), values.collect::<Result<_>>()?))
        });
        let headers = headers.collect::<Result<_>>()?;
        let properties = entries(endpoint, "properties", place)?.map(|(name, value)| {
            let place = below(&below(place, "properties"), name);
            Ok((name.clone(), property(value, &self.scope, &place)?))
        });
        Ok(Target { url, headers, properties: properties.collect::<Result<_>>()? })
    }
}

/// How many lists and objects may lie within each other in an expression. Whoever reads what is
/// made of it, the compiler too, has to go as deep.
const MOST_NESTING: usize = 32;

/// Refuses what is nested deeper than anyone means.
fn shallow(value: &Value, place: &str) -> Result<()> {
    let mut open = vec![(value, 0)];
    while let Some((value, depth)) = open.pop() {
        if depth > MOST_NESTING {
            let message = format!("nested more than {MOST_NESTING} lists and objects deep");
            return Err(Error::at(place, message));
        }
        match value {
            Value::Array(items) => open.extend(items.iter().map(|item| (item, depth + 1))),
            Value::Object(object) => open.extend(object.values().map(|item| (item, depth + 1))),
            _ => {}
        }
    }
    Ok(())
}

/// The index of an item in a table, which gets it if it is new.
fn intern<T: PartialEq>(table: &mut Vec<T>, item: T, place: &str) -> Result<u16> {
    let index = table.iter().position(|known| *known == item).unwrap_or_else(|| {
        table.push(item);
        table.len() - 1
    });
    index16(index, place)
}

fn index16(index: usize, place: &str) -> Result<u16> {
    u16::try_from(index)
        .map_err(|_| Error::at(place, "the rule set has more parts than 16 bits can count"))
}
