//! Decision diagrams: `smithy.rules#endpointBdd` to the tables of a rule set.
//!
//! The conditions stand in the order in which any path meets them, so that a variable is in scope
//! in all conditions after the one that assigns it, and in all results. The nodes are 12 bytes
//! each: a condition's index, the reference to follow if it holds and the one if it does not.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};

use super::rules::Planner;
use super::{EndpointPlan, Node, Rule, array, below, missing, params, string};
use crate::{Error, Result};

/// Where the references to results begin, with that to no match.
const RESULTS: i32 = 100_000_000;
/// The node at index 0, to which 1 and -1 refer: no match.
const TERMINAL: [i32; 3] = [-1, 1, -1];

/// The plan of a diagram, its results the rules after the first.
pub(super) fn plan(diagram: &Map<String, Value>) -> Result<EndpointPlan> {
    let mut planner = Planner::new(params::plan(diagram)?)?;
    planner.assigned_again = true;
    planner.plan.rules.push(Rule::Diagram(0, Vec::new()));
    let conditions = planner.conditions(array(diagram, "conditions", "")?, "conditions")?;
    let results = array(diagram, "results", "")?;
    for (index, result) in results.iter().enumerate() {
        let place = format!("results[{index}]");
        unconditional(result, &place)?;
        planner.rule(result, &place)?;
    }
    let reader = Reader { nodes: bytes(diagram)?, conditions, results: results.len() };
    let root = integer(diagram, "root")?;
    let root = i32::try_from(root).ok().filter(|root| *root >= 0);
    let root = root.ok_or_else(|| Error::at("root", "has to be a reference of 0 or more"))?;
    reader.known(root, "root")?;
    planner.plan.rules[0] = Rule::Diagram(root, reader.nodes()?);
    Ok(planner.plan)
}

/// A result is an endpoint or an error, whose conditions are the diagram's.
fn unconditional(result: &Value, place: &str) -> Result<()> {
    if result.get("type").and_then(Value::as_str) == Some("tree") {
        return Err(Error::at(place, "a result cannot be a `tree`"));
    }
    match result.get("conditions") {
        Some(Value::Array(conditions)) if !conditions.is_empty() => {
            Err(Error::at(below(place, "conditions"), "a result has no conditions of its own"))
        }
        _ => Ok(()),
    }
}

/// The nodes as numbers, the terminal among them.
fn bytes(diagram: &Map<String, Value>) -> Result<Vec<[i32; 3]>> {
    let bytes = STANDARD
        .decode(string(diagram, "nodes", "")?)
        .map_err(|fault| Error::at("nodes", format!("not base64: {fault}")))?;
    let count = integer(diagram, "nodeCount")?;
    if usize::try_from(count).ok().and_then(|count| count.checked_mul(12)) != Some(bytes.len()) {
        let message = format!("{} bytes are not {count} nodes of 12", bytes.len());
        return Err(Error::at("nodes", message).help("`nodeCount` says how many there are"));
    }
    let number = |bytes: &[u8]| bytes.iter().fold(0, |sum, byte| sum << 8 | i32::from(*byte));
    let node = |bytes: &[u8]| [number(&bytes[..4]), number(&bytes[4..8]), number(&bytes[8..])];
    let nodes: Vec<_> = bytes.chunks_exact(12).map(node).collect();
    match nodes.first() {
        Some(&TERMINAL) => Ok(nodes),
        _ => Err(Error::at("nodes[0]", "has to be the terminal, [-1, 1, -1]")),
    }
}

fn integer(diagram: &Map<String, Value>, key: &str) -> Result<i64> {
    let value = diagram.get(key).ok_or_else(|| missing("", key))?;
    value.as_i64().ok_or_else(|| Error::at(key, "has to be a whole number"))
}

/// What nodes may refer to.
struct Reader {
    nodes: Vec<[i32; 3]>,
    /// The index in the plan of each condition of the diagram.
    conditions: Vec<u16>,
    results: usize,
}

impl Reader {
    /// The nodes without the terminal.
    fn nodes(&self) -> Result<Vec<Node>> {
        let nodes =
            self.nodes.iter().enumerate().skip(1).map(|(index, &[condition, high, low])| {
                let place = format!("nodes[{index}]");
                let known = usize::try_from(condition).ok().and_then(|at| self.conditions.get(at));
                let condition = *known.ok_or_else(|| {
                    Error::at(&place, format!("there is no condition {condition}"))
                })?;
                self.known(high, &place)?;
                self.known(low, &place)?;
                Ok(Node { condition, high, low })
            });
        let nodes = nodes.collect::<Result<_>>()?;
        self.acyclic()?;
        Ok(nodes)
    }

    /// Refuses a reference that leads nowhere.
    fn known(&self, reference: i32, place: &str) -> Result<()> {
        let known = match usize::try_from(reference.unsigned_abs()) {
            Ok(0) | Err(_) => false,
            Ok(_) if reference >= RESULTS => {
                usize::try_from(reference - RESULTS).is_ok_and(|result| result <= self.results)
            }
            Ok(node) => node <= self.nodes.len(),
        };
        if known {
            return Ok(());
        }
        let message = format!("the reference {reference} leads to no node and no result");
        Err(Error::at(place, message))
    }

    /// Refuses a node that can be reached from itself. The references are known to be sound.
    fn acyclic(&self) -> Result<()> {
        #[derive(Clone, Copy, PartialEq)]
        enum State {
            New,
            Open,
            Done,
        }
        let mut states = vec![State::New; self.nodes.len()];
        for start in 1..self.nodes.len() {
            let mut path = vec![start];
            while let Some(&at) = path.last() {
                // Met again: all that it leads to has been seen.
                if states[at] != State::New {
                    states[at] = State::Done;
                    path.pop();
                    continue;
                }
                states[at] = State::Open;
                for next in self.after(at) {
                    match states[next] {
                        State::New => path.push(next),
                        State::Open => {
                            let message = format!("leads back to nodes[{next}]");
                            return Err(Error::at(format!("nodes[{at}]"), message));
                        }
                        State::Done => {}
                    }
                }
            }
        }
        Ok(())
    }

    /// The nodes that a node refers to.
    fn after(&self, node: usize) -> impl Iterator<Item = usize> {
        let [_, high, low] = self.nodes[node];
        let nodes = [high, low].into_iter().filter(|reference| *reference < RESULTS);
        let nodes = nodes.filter_map(|at| usize::try_from(at.unsigned_abs() - 1).ok());
        nodes.filter(|node| *node > 0)
    }
}

#[cfg(test)]
mod tests;
