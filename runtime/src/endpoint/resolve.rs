//! The interpreter: parameters to endpoint.

use std::borrow::Cow;
use std::collections::HashMap;

use super::Endpoint;
use super::arn::Arn;
use super::error::{EndpointError, setting};
use super::functions;
use super::params::{Params, Value};
use super::partition::{self, Partition};
use super::table::{Attr, Condition, Expr, Function, Node, RESULTS, Rule, RuleSet, Target};
use super::url::Url;
use crate::primitives::{Document, Number};

impl RuleSet {
    /// The endpoint for these parameters.
    ///
    /// # Errors
    ///
    /// A required parameter has no value, the rules reject the combination, or no rule is for it.
    pub fn resolve(&self, params: &Params) -> Result<Endpoint, EndpointError> {
        self.resolve_with(params, partition::all())
    }

    /// The same with other partitions than those this version knows.
    ///
    /// # Errors
    ///
    /// As [`resolve`](Self::resolve).
    pub fn resolve_with(
        &self,
        params: &Params,
        partitions: &[Partition],
    ) -> Result<Endpoint, EndpointError> {
        let mut slots = Vec::with_capacity(self.params.len() + self.variables.len());
        for (index, param) in self.params.iter().enumerate() {
            let value = params.get(index);
            if param.required && value.is_none() {
                let built_in = param.built_in;
                return Err(EndpointError::Missing { name: param.name, built_in });
            }
            slots.push(value.map(Datum::of));
        }
        slots.resize(self.params.len() + self.variables.len(), None);
        let mut run = Run { set: self, slots, partitions };
        run.rules(self.rules)?.ok_or(EndpointError::NoRule)
    }

    /// What to set where the rules reject parameters without a region. A custom endpoint needs
    /// none, so with one the reason is another.
    fn help(&self, slots: &[Option<Datum<'_>>]) -> Option<&'static str> {
        let is_set = |built_in| {
            let mut params = self.params.iter().zip(slots);
            params.find(|(param, _)| param.built_in == Some(built_in)).map(|(_, v)| v.is_some())
        };
        let without_region =
            is_set("AWS::Region") == Some(false) && is_set("SDK::Endpoint") != Some(true);
        if without_region { setting("AWS::Region") } else { None }
    }
}

/// What an expression can be worth. The part of `'a` that is not static is in the parameters.
#[derive(Debug, Clone, PartialEq)]
enum Datum<'a> {
    Text(Cow<'a, str>),
    Flag(bool),
    Number(i32),
    Texts(Cow<'a, [String]>),
    Partition(&'a Partition),
    Url(Url),
    Arn(Arn),
}

/// One evaluation of a rule set.
struct Run<'a> {
    set: &'a RuleSet,
    /// The parameters' values, then the variables'. A variable keeps its value after the rule
    /// that assigned it fails; no later rule can see it, since the generator checks scopes.
    slots: Vec<Option<Datum<'a>>>,
    partitions: &'a [Partition],
}

impl<'a> Run<'a> {
    /// The outcome of the first rule whose conditions hold; `None` if there is none.
    fn rules(&mut self, mut rules: &'a [Rule]) -> Result<Option<Endpoint>, EndpointError> {
        while let Some((rule, after)) = rules.split_first() {
            rules = after;
            match rule {
                Rule::Tree(conditions, size) => {
                    let size = usize::from(*size).min(after.len());
                    let (inside, after) = after.split_at(size);
                    rules = after;
                    if self.hold(conditions) {
                        return self.rules(inside)?.ok_or(EndpointError::NoRule).map(Some);
                    }
                }
                Rule::Endpoint(conditions, target) => {
                    if self.hold(conditions) {
                        let target = self.set.targets.get(usize::from(*target));
                        let target = target.ok_or(EndpointError::Unset { what: "endpoint" })?;
                        return self.endpoint(target).map(Some);
                    }
                }
                Rule::Error(conditions, message) => {
                    if self.hold(conditions) {
                        let message = self.set.errors.get(usize::from(*message));
                        let message = message.and_then(|message| self.text(message));
                        return Err(EndpointError::Rejected {
                            message: message
                                .ok_or(EndpointError::Unset { what: "message" })?
                                .into_owned(),
                            help: self.set.help(&self.slots),
                        });
                    }
                }
                Rule::Diagram(root, nodes) => {
                    let result = self.walk(*root, nodes).and_then(|index| after.get(index..=index));
                    return result.map_or(Ok(None), |result| self.rules(result));
                }
            }
        }
        Ok(None)
    }

    /// The index of the result that a decision diagram leads to; `None` if it leads to none.
    fn walk(&mut self, root: i32, nodes: &[Node]) -> Option<usize> {
        let mut at = root;
        // A path meets no node twice, so that a table which no generator made ends as well.
        for _ in 0..=nodes.len() {
            if at >= RESULTS {
                return usize::try_from(at - RESULTS).ok()?.checked_sub(1);
            }
            let index = usize::try_from(at.unsigned_abs()).ok()?.checked_sub(2)?;
            let Node(condition, high, low) = nodes.get(index)?;
            at = if self.hold(&[*condition]) == (at > 0) { *high } else { *low };
        }
        None
    }

    fn hold(&mut self, conditions: &[u16]) -> bool {
        conditions.iter().all(|index| match self.set.conditions.get(usize::from(*index)) {
            Some(condition) => self.holds(condition),
            None => false,
        })
    }

    fn holds(&mut self, condition: &'a Condition) -> bool {
        let (value, target) = match condition {
            Condition::Test(expr) => (self.eval(expr), None),
            Condition::Assign(slot, expr) => (self.eval(expr), Some(usize::from(*slot))),
        };
        let holds = !matches!(value, None | Some(Datum::Flag(false)));
        // In a diagram two conditions may assign one variable, which keeps what held.
        if let Some(slot) = target.filter(|_| holds).and_then(|slot| self.slots.get_mut(slot)) {
            *slot = value;
        }
        holds
    }

    fn endpoint(&self, target: &'a Target) -> Result<Endpoint, EndpointError> {
        let headers = target.headers.iter().map(|(name, values)| {
            let values = values.iter().map(|value| Some(self.text(value)?.into_owned()));
            Some(((*name).to_owned(), values.collect::<Option<_>>()?))
        });
        Ok(Endpoint {
            url: self.join(target.url).ok_or(EndpointError::Unset { what: "URL" })?.into(),
            headers: headers
                .collect::<Option<_>>()
                .ok_or(EndpointError::Unset { what: "header" })?,
            properties: self
                .record(target.properties)
                .ok_or(EndpointError::Unset { what: "property" })?,
        })
    }

    fn record(&self, entries: &'a [(&'static str, Expr)]) -> Option<HashMap<String, Document>> {
        let entries = entries.iter();
        entries.map(|(name, value)| Some(((*name).to_owned(), self.property(value)?))).collect()
    }

    fn property(&self, expr: &'a Expr) -> Option<Document> {
        match expr {
            Expr::List(items) => items
                .iter()
                .map(|item| self.property(item))
                .collect::<Option<_>>()
                .map(Document::Array),
            Expr::Record(entries) => self.record(entries).map(Document::Object),
            _ => match self.eval(expr)? {
                Datum::Text(text) => Some(Document::String(text.into_owned())),
                Datum::Flag(flag) => Some(Document::Bool(flag)),
                Datum::Number(number) => Some(Number::from(i64::from(number)).into()),
                _ => None,
            },
        }
    }

    /// An expression's value; `None` if it has none.
    fn eval(&self, expr: &'a Expr) -> Option<Datum<'a>> {
        match expr {
            Expr::Str(text) => Some(Datum::Text(Cow::Borrowed(text))),
            Expr::Bool(flag) => Some(Datum::Flag(*flag)),
            Expr::Int(number) => Some(Datum::Number(*number)),
            Expr::Ref(slot) => self.slots.get(usize::from(*slot))?.clone(),
            Expr::Get(value, attr) => self.eval(value)?.get(*attr),
            Expr::Join(parts) => self.join(parts).map(Datum::text),
            Expr::Call(function, arguments) => self.call(*function, arguments),
            Expr::List(_) | Expr::Record(_) => None,
        }
    }

    fn call(&self, function: Function, arguments: &'a [Expr]) -> Option<Datum<'a>> {
        match (function, arguments) {
            (Function::IsSet, [value]) => Some(Datum::Flag(self.eval(value).is_some())),
            (Function::Not, [value]) => {
                Some(Datum::Flag(matches!(self.eval(value), None | Some(Datum::Flag(false)))))
            }
            (Function::BooleanEquals, [a, b]) => Some(Datum::Flag(self.flag(a)? == self.flag(b)?)),
            (Function::StringEquals, [a, b]) => Some(Datum::Flag(self.text(a)? == self.text(b)?)),
            (Function::Coalesce, values) => values.iter().find_map(|value| self.eval(value)),
            (Function::Ite, [condition, yes, no]) => match self.flag(condition)? {
                true => self.eval(yes),
                false => self.eval(no),
            },
            (Function::ParseUrl, [url]) => Url::parse(&self.text(url)?).map(Datum::Url),
            (Function::UriEncode, [text]) => {
                Some(Datum::text(functions::uri_encode(&self.text(text)?)))
            }
            (Function::Substring, [text, start, stop, reverse]) => {
                let (start, stop) = (self.number(start)?, self.number(stop)?);
                let text = self.text(text)?;
                functions::substring(&text, start, stop, self.flag(reverse)?)
                    .map(|part| Datum::text(part.to_owned()))
            }
            (Function::Split, [text, delimiter, limit]) => {
                functions::split(&self.text(text)?, &self.text(delimiter)?, self.number(limit)?)
                    .map(|parts| Datum::Texts(Cow::Owned(parts)))
            }
            (Function::IsValidHostLabel, [text, dots]) => {
                let (text, dots) = (self.text(text)?, self.flag(dots)?);
                Some(Datum::Flag(functions::is_valid_host_label(&text, dots)))
            }
            (Function::AwsIsVirtualHostableS3Bucket, [name, dots]) => {
                let (name, dots) = (self.text(name)?, self.flag(dots)?);
                Some(Datum::Flag(functions::is_virtual_hostable_bucket(&name, dots)))
            }
            (Function::AwsPartition, [region]) => {
                partition::lookup(self.partitions, &self.text(region)?).map(Datum::Partition)
            }
            (Function::AwsParseArn, [arn]) => Arn::parse(&self.text(arn)?).map(Datum::Arn),
            // A table that no generator made: the wrong number of arguments.
            _ => None,
        }
    }

    fn join(&self, parts: &'a [Expr]) -> Option<String> {
        parts.iter().map(|part| self.text(part)).collect()
    }

    fn text(&self, expr: &'a Expr) -> Option<Cow<'a, str>> {
        match self.eval(expr)? {
            Datum::Text(text) => Some(text),
            _ => None,
        }
    }

    fn flag(&self, expr: &'a Expr) -> Option<bool> {
        match self.eval(expr)? {
            Datum::Flag(flag) => Some(flag),
            _ => None,
        }
    }

    fn number(&self, expr: &'a Expr) -> Option<i32> {
        match self.eval(expr)? {
            Datum::Number(number) => Some(number),
            _ => None,
        }
    }
}

impl<'a> Datum<'a> {
    fn of(value: &'a Value) -> Self {
        match value {
            Value::String(text) => Datum::Text(Cow::Borrowed(text)),
            Value::Bool(flag) => Datum::Flag(*flag),
            Value::StringArray(texts) => Datum::Texts(Cow::Borrowed(texts)),
        }
    }

    fn text(text: String) -> Self {
        Datum::Text(Cow::Owned(text))
    }

    fn get(self, attr: Attr) -> Option<Self> {
        match self {
            Datum::Texts(texts) => element(&texts, attr).map(Datum::text),
            Datum::Partition(partition) => of_partition(partition, attr),
            Datum::Url(url) => of_url(url, attr),
            Datum::Arn(arn) => of_arn(arn, attr),
            Datum::Text(_) | Datum::Flag(_) | Datum::Number(_) => None,
        }
    }
}

fn element(texts: &[String], attr: Attr) -> Option<String> {
    let Attr::Index(index) = attr else { return None };
    let distance = usize::try_from(index.unsigned_abs()).ok()?;
    let index = match index {
        0.. => distance,
        _ => texts.len().checked_sub(distance)?,
    };
    texts.get(index).cloned()
}

fn of_partition(partition: &Partition, attr: Attr) -> Option<Datum<'_>> {
    let text = |text| Some(Datum::Text(Cow::Borrowed(text)));
    match attr {
        Attr::Name => text(partition.name),
        Attr::DnsSuffix => text(partition.dns_suffix),
        Attr::DualStackDnsSuffix => text(partition.dual_stack_dns_suffix),
        Attr::ImplicitGlobalRegion => text(partition.implicit_global_region),
        Attr::SupportsFips => Some(Datum::Flag(partition.supports_fips)),
        Attr::SupportsDualStack => Some(Datum::Flag(partition.supports_dual_stack)),
        _ => None,
    }
}

fn of_url<'a>(url: Url, attr: Attr) -> Option<Datum<'a>> {
    match attr {
        Attr::Scheme => Some(Datum::Text(Cow::Borrowed(url.scheme))),
        Attr::Authority => Some(Datum::text(url.authority)),
        Attr::Path => Some(Datum::text(url.path)),
        Attr::NormalizedPath => Some(Datum::text(url.normalized_path)),
        Attr::IsIp => Some(Datum::Flag(url.is_ip)),
        _ => None,
    }
}

fn of_arn<'a>(arn: Arn, attr: Attr) -> Option<Datum<'a>> {
    match attr {
        Attr::Partition => Some(Datum::text(arn.partition)),
        Attr::Service => Some(Datum::text(arn.service)),
        Attr::Region => Some(Datum::text(arn.region)),
        Attr::AccountId => Some(Datum::text(arn.account_id)),
        Attr::ResourceId => Some(Datum::Texts(Cow::Owned(arn.resource_id))),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
