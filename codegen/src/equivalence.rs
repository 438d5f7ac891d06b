//! Whether two models are models of the same service: what differs between them, and why.
//!
//! Beside the stages: it looks at what [`load`](crate::load) makes of either format. Shapes are
//! found by the way that leads to them from an operation, not by their ids, as formats name
//! them differently.

mod reason;
mod traits;

use std::collections::BTreeSet;
use std::fmt;

use crate::model::traits::ids;
use crate::model::{Member, Model, Shape, ShapeId, ShapeKind, Simple, Traits};

pub use reason::Reason;

/// A difference between two models.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Where it is: an operation, shape or member.
    pub place: String,
    /// What differs.
    pub what: String,
    /// Why that may be; `None` where no reason is known, so that one of the models is wrong or
    /// they are not of the same service and date.
    pub reason: Option<Reason>,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

/// What differs between two models, in the order of operations.
pub fn compare(a: &Model, b: &Model) -> Vec<Difference> {
    let mut comparison =
        Comparison { a, b, seen: BTreeSet::new(), open: Vec::new(), found: Vec::new() };
    comparison.services();
    while let Some((a, b)) = comparison.open.pop() {
        comparison.shapes(&a, &b);
    }
    comparison.found
}

struct Comparison<'a> {
    a: &'a Model,
    b: &'a Model,
    seen: BTreeSet<(ShapeId, ShapeId)>,
    open: Vec<(ShapeId, ShapeId)>,
    found: Vec<Difference>,
}

impl<'a> Comparison<'a> {
    fn add(&mut self, place: impl fmt::Display, what: impl Into<String>, reason: Option<Reason>) {
        self.found.push(Difference { place: place.to_string(), what: what.into(), reason });
    }

    fn services(&mut self) {
        let (Some((a, in_a)), Some((b, in_b))) = (self.a.service(), self.b.service()) else {
            return self.add("the service", "is not in both models", None);
        };
        if a.id != b.id {
            // AWS JSON sends the name with each request.
            let is_sent = a.traits.iter().any(|(id, _)| id.starts_with("aws.protocols#awsJson"));
            let is_same = a.id.name() == b.id.name();
            let reason = Some(Reason::Names).filter(|_| is_same || !is_sent);
            self.add("the service's id", format!("`{}` and `{}`", a.id, b.id), reason);
        }
        if in_a.version != in_b.version {
            let what = format!("`{}` and `{}`", in_a.version, in_b.version);
            self.add("the service's version", what, None);
        }
        // What a service says for all paginators has gone into the operations.
        let [traits_a, traits_b] = [a, b].map(|shape| {
            let mut traits = shape.traits.clone();
            traits.remove(ids::PAGINATED);
            traits
        });
        self.traits("the service", &traits_a, &traits_b);
        let find = |ids: &'a [ShapeId], name: &str| ids.iter().find(|id| id.name() == name);
        for id in &in_a.operations {
            match find(&in_b.operations, id.name()) {
                Some(other) => self.operations(id, other, &in_a.errors, &in_b.errors),
                None => self.add(id.name(), "the operation is in the first model only", None),
            }
        }
        for id in &in_b.operations {
            if find(&in_a.operations, id.name()).is_none() {
                self.add(id.name(), "the operation is in the second model only", None);
            }
        }
    }

    /// `common` are the errors of all operations, in either model.
    fn operations(
        &mut self,
        a: &ShapeId,
        b: &ShapeId,
        common_a: &'a [ShapeId],
        common_b: &'a [ShapeId],
    ) {
        let (Some(a), Some(b)) = (self.a.shape(a), self.b.shape(b)) else { return };
        let (ShapeKind::Operation(in_a), ShapeKind::Operation(in_b)) = (&a.kind, &b.kind) else {
            return self.add(a.id.name(), "it is no operation in both models", None);
        };
        let name = a.id.name();
        self.traits(name, &a.traits, &b.traits);
        for (end, a, b) in
            [("input", &in_a.input, &in_b.input), ("output", &in_a.output, &in_b.output)]
        {
            if a.name() != b.name() {
                let what = format!("`{}` and `{}`", a.name(), b.name());
                self.add(format_args!("{name}'s {end}"), what, Some(Reason::Ends));
            }
            self.open(a, b);
        }
        let errors_a: Vec<&ShapeId> = unique(in_a.errors.iter().chain(common_a));
        let errors_b: Vec<&ShapeId> = unique(in_b.errors.iter().chain(common_b));
        let place = format!("{name}'s errors");
        let names = self.pairs(&place, &errors_a, &errors_b, |id| id.name(), "error");
        names.into_iter().for_each(|(a, b)| self.open(a, b));
    }

    /// The items of the same name; says which are in one model only and whether the order is
    /// another.
    fn pairs<T: Copy, N: AsRef<str> + PartialEq>(
        &mut self,
        place: &str,
        a: &[T],
        b: &[T],
        name: impl Fn(T) -> N,
        what: &str,
    ) -> Vec<(T, T)> {
        let find = |items: &[T], item: T| items.iter().position(|&of| name(of) == name(item));
        let mut pairs = Vec::new();
        let mut order = Vec::new();
        for &item in a {
            match find(b, item) {
                Some(index) => {
                    pairs.push((item, b[index]));
                    order.push(index);
                }
                None => {
                    let name = name(item);
                    let what = format!("the {what} `{}` is in the first model only", name.as_ref());
                    self.add(place, what, None);
                }
            }
        }
        for &item in b.iter().filter(|&&item| find(a, item).is_none()) {
            let name = name(item);
            let what = format!("the {what} `{}` is in the second model only", name.as_ref());
            self.add(place, what, None);
        }
        if !order.is_sorted() {
            self.add(place, format!("each {what} is at another place"), Some(Reason::Order));
        }
        pairs
    }

    /// Compares two shapes later, where they were not yet.
    fn open(&mut self, a: &ShapeId, b: &ShapeId) {
        if self.seen.insert((a.clone(), b.clone())) {
            self.open.push((a.clone(), b.clone()));
        }
    }

    fn shapes(&mut self, a: &ShapeId, b: &ShapeId) {
        let (Some(a), Some(b)) = (self.a.shape(a), self.b.shape(b)) else {
            return self.add(a, format!("it or `{b}` is missing"), None);
        };
        let name = a.id.name();
        if !is_part(a) {
            self.traits(name, &a.traits, &b.traits);
        }
        match (&a.kind, &b.kind) {
            (ShapeKind::Structure(in_a), ShapeKind::Structure(in_b))
            | (ShapeKind::Union(in_a), ShapeKind::Union(in_b)) => {
                let (in_a, in_b): (Vec<_>, Vec<_>) = (in_a.iter().collect(), in_b.iter().collect());
                let pairs =
                    self.pairs(name, &in_a, &in_b, |member: &Member| member.name.clone(), "member");
                pairs.into_iter().for_each(|(a, b)| self.members(name, a, b));
            }
            (ShapeKind::List(in_a), ShapeKind::List(in_b)) => self.members(name, in_a, in_b),
            (ShapeKind::Map(key_a, in_a), ShapeKind::Map(key_b, in_b)) => {
                self.members(name, key_a, key_b);
                self.members(name, in_a, in_b);
            }
            (ShapeKind::Enum(in_a), ShapeKind::Enum(in_b)) => {
                let (in_a, in_b): (Vec<_>, Vec<_>) = (in_a.iter().collect(), in_b.iter().collect());
                let pairs = self.pairs(name, &in_a, &in_b, |value| value.value.clone(), "value");
                for (a, b) in pairs {
                    let place = format!("{name}$`{}`", a.value);
                    if a.name != b.name {
                        let what = format!("`{}` and `{}`", a.name, b.name);
                        self.add(&place, what, Some(Reason::EnumNames));
                    }
                    self.traits(place, &a.traits, &b.traits);
                }
            }
            _ => {}
        }
    }

    /// A member and what it targets. Of simple types, whose names nobody sees, the traits count as
    /// those of the member.
    fn members(&mut self, owner: &str, a: &Member, b: &Member) {
        let place = format!("{owner}${}", a.name);
        let (Some(target_a), Some(target_b)) = (self.a.shape(&a.target), self.b.shape(&b.target))
        else {
            return self.add(place, "its target is missing", None);
        };
        let all_a = all_traits(a, target_a);
        let all_b = all_traits(b, target_b);
        self.traits(&place, &all_a, &all_b);
        let (kind_a, kind_b) = (kind(target_a), kind(target_b));
        if kind_a != kind_b {
            let is_int = |kind: &str| kind == "intEnum" || kind == "Integer";
            let reason = (is_int(&kind_a) && is_int(&kind_b)).then_some(Reason::IntEnums);
            return self.add(place, format!("{kind_a} and {kind_b}"), reason);
        }
        let has_name = matches!(
            &target_a.kind,
            ShapeKind::Structure(_) | ShapeKind::Union(_) | ShapeKind::Enum(_)
        );
        if has_name && a.target.name() != b.target.name() {
            let what = format!("targets `{}` and `{}`", a.target.name(), b.target.name());
            self.add(place, what, None);
        }
        if !matches!(&target_a.kind, ShapeKind::Simple(_) | ShapeKind::IntEnum(_)) {
            self.open(&a.target, &b.target);
        }
    }

    fn traits(&mut self, place: impl fmt::Display, a: &Traits, b: &Traits) {
        for (what, reason) in traits::compare(a, b) {
            self.add(&place, what, reason);
        }
    }
}

/// Whether the traits of the shape are counted as those of members that target it.
fn is_part(shape: &Shape) -> bool {
    matches!(
        shape.kind,
        ShapeKind::Simple(_)
            | ShapeKind::IntEnum(_)
            | ShapeKind::Enum(_)
            | ShapeKind::List(_)
            | ShapeKind::Map(..)
    )
}

/// The traits of a member, with those of what it targets where that is no structure or union.
fn all_traits(member: &Member, target: &Shape) -> Traits {
    let mut traits = member.traits.clone();
    if is_part(target) {
        for (id, value) in target.traits.iter() {
            // What a shape is called by itself is not what a member is for.
            if !traits.has(id) && id != ids::DOCUMENTATION {
                traits.set(id, value.clone());
            }
        }
    }
    traits
}

fn kind(shape: &Shape) -> String {
    match &shape.kind {
        ShapeKind::Simple(Simple::BigInteger | Simple::BigDecimal) => "a number of any size".into(),
        ShapeKind::Simple(simple) => format!("{simple:?}"),
        ShapeKind::Enum(_) => "enum".into(),
        ShapeKind::IntEnum(_) => "intEnum".into(),
        ShapeKind::List(_) => "list".into(),
        ShapeKind::Map(..) => "map".into(),
        ShapeKind::Structure(_) => "structure".into(),
        ShapeKind::Union(_) => "union".into(),
        ShapeKind::Operation(_) | ShapeKind::Service(_) => "no data".into(),
    }
}

fn unique<'a>(ids: impl Iterator<Item = &'a ShapeId>) -> Vec<&'a ShapeId> {
    let mut all: Vec<&ShapeId> = Vec::new();
    for id in ids {
        if !all.contains(&id) {
            all.push(id);
        }
    }
    all
}
