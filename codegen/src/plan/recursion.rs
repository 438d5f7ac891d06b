//! Which members have to be boxed.
//!
//! A structure or union that contains itself through members alone would have no size. A list or
//! map in between already is a pointer. Every member on such a cycle is boxed, so that the result
//! does not depend on where a walk began.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Model, Shape, ShapeId, ShapeKind};

/// The members, by shape and name, that lead from a shape back to itself through members alone.
pub fn boxed(model: &Model, reachable: &BTreeSet<ShapeId>) -> BTreeSet<(ShapeId, String)> {
    let shapes: Vec<&Shape> = reachable.iter().filter_map(|id| model.shape(id)).collect();
    let numbers: BTreeMap<&ShapeId, usize> =
        shapes.iter().enumerate().map(|(number, shape)| (&shape.id, number)).collect();
    let inline = |target: &ShapeId| {
        let number = *numbers.get(target)?;
        let kind = &shapes.get(number)?.kind;
        matches!(kind, ShapeKind::Structure(_) | ShapeKind::Union(_)).then_some(number)
    };
    let edges: Vec<Vec<usize>> = shapes
        .iter()
        .map(|shape| shape.members().iter().filter_map(|member| inline(&member.target)).collect())
        .collect();
    let groups = groups(&edges);
    let mut boxed = BTreeSet::new();
    for (number, shape) in shapes.iter().enumerate() {
        for member in shape.members() {
            let target = inline(&member.target);
            if target.is_some_and(|target| groups[target] == groups[number]) {
                boxed.insert((shape.id.clone(), member.name.clone()));
            }
        }
    }
    boxed
}

/// For each node of a graph a number that two nodes share where each leads to the other.
///
/// The strongly connected components, by Tarjan's algorithm, in one walk over all edges. It keeps
/// its own stack, as a model may be as deep as it is large.
fn groups(edges: &[Vec<usize>]) -> Vec<usize> {
    const NEW: usize = usize::MAX;
    let mut order = vec![NEW; edges.len()];
    // The first node, in the order of the walk, that is known to be reached from here.
    let mut lowest = vec![NEW; edges.len()];
    let mut group = vec![NEW; edges.len()];
    let (mut visited, mut found) = (0, 0);
    // The nodes whose group is not known yet, and the way to the current one, with the edge that
    // is next at each.
    let (mut open, mut way): (Vec<usize>, Vec<(usize, usize)>) = (Vec::new(), Vec::new());
    for start in 0..edges.len() {
        if order[start] == NEW {
            way.push((start, 0));
        }
        while let Some((node, edge)) = way.pop() {
            if edge == 0 {
                (order[node], lowest[node]) = (visited, visited);
                visited += 1;
                open.push(node);
            } else {
                // Back from the node that the edge before leads to.
                lowest[node] = lowest[node].min(lowest[edges[node][edge - 1]]);
            }
            let mut next = edge;
            let mut deeper = None;
            while let Some(&target) = edges[node].get(next) {
                next += 1;
                if order[target] == NEW {
                    deeper = Some(target);
                    break;
                }
                if group[target] == NEW {
                    lowest[node] = lowest[node].min(order[target]);
                }
            }
            if let Some(target) = deeper {
                way.extend([(node, next), (target, 0)]);
            } else if lowest[node] == order[node] {
                while let Some(member) = open.pop() {
                    group[member] = found;
                    if member == node {
                        break;
                    }
                }
                found += 1;
            }
        }
    }
    group
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The nodes that share a group, each group and all of them in order.
    fn grouped(edges: &[&[usize]]) -> Vec<Vec<usize>> {
        let edges: Vec<Vec<usize>> = edges.iter().map(|edges| edges.to_vec()).collect();
        let mut all: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (node, group) in groups(&edges).into_iter().enumerate() {
            all.entry(group).or_default().push(node);
        }
        let mut all: Vec<_> = all.into_values().collect();
        all.sort();
        all
    }

    #[test]
    fn nodes_that_lead_to_each_other_are_a_group() {
        assert_eq!(grouped(&[&[1], &[2], &[0, 3], &[]]), [vec![0, 1, 2], vec![3]]);
        assert_eq!(grouped(&[&[0]]), [[0]]);
        // Two circles with a way from one to the other.
        let edges: [&[usize]; 5] = [&[1], &[0, 2], &[3], &[4], &[2]];
        assert_eq!(grouped(&edges), [vec![0, 1], vec![2, 3, 4]]);
        // A circle that is found from within.
        let edges: [&[usize]; 4] = [&[3], &[0], &[1], &[0, 2]];
        assert_eq!(grouped(&edges), [[0, 1, 2, 3]]);
        assert_eq!(grouped(&[&[1, 1], &[]]), [[0], [1]]);
    }

    #[test]
    fn a_circle_of_any_length_is_walked_without_recursion() {
        let length = 200_000;
        let edges: Vec<Vec<usize>> = (0..length).map(|node| vec![(node + 1) % length]).collect();
        assert!(groups(&edges).iter().all(|group| *group == 0));
    }
}
