//! Rust that builds a typed value from a case's `params`, with the generated crate's own builders.
//!
//! The spelling of values in `params` is Smithy's for tests: timestamps are seconds since the
//! epoch, in events dates and times, blobs plain text, and the floats without digits strings.

use anyhow::{Context, Result, bail};
use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::{Map, Value};
use tinsmith_codegen::plan::tables::TableKind;
use tinsmith_codegen::plan::{Field, Operation, Plan, Structure, TableMember, Type, Union};

/// An event of a stream.
pub enum Event {
    /// A value of the stream's union.
    Value(TokenStream),
    /// An error, which ends the stream.
    Error {
        /// The name of its shape.
        name: String,
        /// The variant of the stream's enum of errors that holds it.
        variant: TokenStream,
        /// The error, up to its `build`.
        builder: TokenStream,
    },
}

/// What is written of one generated crate.
pub struct Instantiator<'a> {
    plan: &'a Plan,
    library: String,
}

impl<'a> Instantiator<'a> {
    /// Of the crate of that plan.
    pub fn new(plan: &'a Plan) -> Self {
        Self { plan, library: plan.library() }
    }

    /// A client's call of an operation, up to the input's members; `config` is the client's.
    pub fn call(&self, operation: &Operation) -> Result<TokenStream> {
        let client = self.path("crate::Client")?;
        let method = tokens(&operation.method)?;
        Ok(quote!(#client::from_conf(config).#method()))
    }

    /// The calls that set an operation's input members on its fluent builder. Members that are
    /// required and not in `params` are given some value where `complete`.
    pub fn input(
        &self,
        operation: &Operation,
        params: &Value,
        complete: bool,
    ) -> Result<TokenStream> {
        let setters = self.setters(&operation.input, params)?;
        if !complete {
            return Ok(setters);
        }
        let mut more = TokenStream::new();
        for (field, member) in self.members(&operation.input) {
            if member.flags.contains(&"REQUIRED") && params.get(&member.name).is_none() {
                let value = self.some_value(&field.ty, 0)?;
                let set = tokens(&field.names.set)?;
                more.extend(quote!(.#set(Some(#value))));
            }
        }
        Ok(quote!(#setters #more))
    }

    /// An operation's output.
    pub fn output(&self, operation: &Operation, params: &Value) -> Result<TokenStream> {
        let name = &operation.output.name;
        let path = tokens(&format!("{}::operation::{}::{name}", self.library, operation.method))?;
        self.built(&path, &operation.output, params)
    }

    /// An error, up to its `build`.
    pub fn error(&self, error: &Structure, params: &Value) -> Result<TokenStream> {
        let path = tokens(&format!("{}::types::error::{}", self.library, error.name))?;
        let setters = self.setters(error, params)?;
        Ok(quote!(#path::builder() #setters))
    }

    /// An event of the stream whose union has this path in the plan.
    pub fn event(&self, path: &str, params: &Value) -> Result<Event> {
        let union = self.union(path)?;
        let mut names = object(params)?.keys();
        let (Some(name), None) = (names.next(), names.next()) else {
            bail!("{params} is no one event");
        };
        // The errors are last in the table, and no variants of the union.
        let table = self.table(&union.table);
        let index = table.iter().position(|member| member.name == *name);
        let error = index.and_then(|index| index.checked_sub(union.members.len()));
        let Some(error) = error else {
            return Ok(Event::Value(self.named(path, params)?));
        };
        let errors = self.plan.stream_errors.iter().find(|it| it.stream == union.name);
        let listed = errors.and_then(|errors| Some((errors, errors.errors.get(error)?)));
        let (errors, listed) = listed.with_context(|| format!("the stream has no error {name}"))?;
        let error = self.plan.errors.iter().find(|error| error.table == listed.table);
        let error = error.with_context(|| format!("the plan has no error {}", listed.path))?;
        let table = self.plan.tables.iter().find(|table| table.name == error.table);
        let variant = format!("crate::types::error::{}::{}", errors.name, listed.variant);
        Ok(Event::Error {
            name: table.map(|table| table.shape.clone()).unwrap_or_default(),
            variant: self.path(&variant)?,
            builder: self.error(error, &params[name])?,
        })
    }

    /// The path of the enum of errors of the stream whose union has this path in the plan.
    pub fn stream_error(&self, path: &str) -> Result<TokenStream> {
        let union = self.union(path)?;
        let errors = self.plan.stream_errors.iter().find(|it| it.stream == union.name);
        let errors = errors.with_context(|| format!("{path} is no stream of events"))?;
        self.path(&format!("crate::types::error::{}", errors.name))
    }

    /// The name of a field.
    pub fn field(&self, field: &Field) -> Result<TokenStream> {
        tokens(&field.names.field)
    }

    /// The name of the method that sets a field.
    pub fn setter(&self, field: &Field) -> Result<TokenStream> {
        tokens(&field.names.set)
    }

    fn union(&self, path: &str) -> Result<&'a Union> {
        let name = path.rsplit("::").next().unwrap_or_default();
        let union = self.plan.unions.iter().find(|it| it.name == name);
        union.with_context(|| format!("the plan has no union {name}"))
    }

    /// The path of the crate's that is written `crate::…` in the plan.
    pub fn path(&self, path: &str) -> Result<TokenStream> {
        tokens(&path.replacen("crate", &self.library, 1))
    }

    fn built(
        &self,
        path: &TokenStream,
        structure: &Structure,
        params: &Value,
    ) -> Result<TokenStream> {
        let setters = self.setters(structure, params)?;
        let unwrap = structure.is_checked().then(|| quote!(.unwrap()));
        Ok(quote!(#path::builder() #setters.build() #unwrap))
    }

    fn setters(&self, structure: &Structure, params: &Value) -> Result<TokenStream> {
        let params = object(params).with_context(|| structure.name.clone())?;
        let members = self.members(structure);
        let known = |name: &str| members.iter().any(|(_, member)| member.name == name);
        if let Some(unknown) = params.keys().find(|name| !known(name)) {
            bail!("{} has no member `{unknown}`", structure.name);
        }
        let mut setters = TokenStream::new();
        for (field, member) in members {
            let value = params.get(&member.name).unwrap_or(&Value::Null);
            // Null is how a member is said to be unset, but for documents, which can be null.
            if value.is_null() && (field.ty != Type::Document || !params.contains_key(&member.name))
            {
                continue;
            }
            let value = self.value(&field.ty, value).with_context(|| member.name.clone())?;
            let set = tokens(&field.names.set)?;
            setters.extend(quote!(.#set(Some(#value))));
        }
        Ok(setters)
    }

    fn value(&self, ty: &Type, value: &Value) -> Result<TokenStream> {
        let fault = || format!("{value} is no value of the type {ty:?}");
        Ok(match ty {
            Type::Text => {
                let text = value.as_str().with_context(fault)?;
                quote!(String::from(#text))
            }
            Type::Boolean => {
                let flag = value.as_bool().with_context(fault)?;
                quote!(#flag)
            }
            Type::Byte | Type::Short | Type::Integer | Type::Long => {
                let number = Literal::i64_unsuffixed(integer(value).with_context(fault)?);
                quote!(#number)
            }
            Type::Float => float(value, quote!(f32)).with_context(fault)?,
            Type::Double => float(value, quote!(f64)).with_context(fault)?,
            Type::BigInteger | Type::BigDecimal => {
                // With more digits than a number of JSON's can keep, it is a string of them.
                let number = value.as_number().map(ToString::to_string);
                let text = number.or_else(|| value.as_str().map(str::to_owned));
                let text = text.with_context(fault)?;
                quote!(#text.parse().unwrap())
            }
            Type::Blob => {
                let text = value.as_str().with_context(fault)?;
                quote!(tinsmith_runtime::primitives::Blob::new(#text))
            }
            Type::Stream => {
                let text = value.as_str().with_context(fault)?;
                quote!(tinsmith_runtime::primitives::ByteStream::from(Vec::from(#text)))
            }
            Type::EventReceiver(..) | Type::EventSender(_) => bail!("events are no value"),
            Type::Timestamp => timestamp(value).with_context(fault)?,
            Type::Document => {
                let text = value.to_string();
                quote!(crate::documents::parse(#text))
            }
            Type::List { element, sparse } => {
                let items = value.as_array().with_context(fault)?.iter();
                let items = items.map(|item| self.item(element, *sparse, item));
                let items = items.collect::<Result<Vec<_>>>()?;
                quote!(Vec::from([#(#items),*]))
            }
            Type::Map { key, value: element, sparse } => {
                let entries = object(value).with_context(fault)?.iter().map(|(name, item)| {
                    let name = self.value(key, &Value::String(name.clone()))?;
                    let item = self.item(element, *sparse, item)?;
                    Ok(quote!((#name, #item)))
                });
                let entries = entries.collect::<Result<Vec<_>>>()?;
                quote!(std::collections::HashMap::from([#(#entries),*]))
            }
            Type::Named(path) => self.named(path, value)?,
            Type::Boxed(path) => {
                let value = self.named(path, value)?;
                quote!(Box::new(#value))
            }
        })
    }

    /// An element of a list or map, which may be null where that is sparse.
    fn item(&self, ty: &Type, sparse: bool, value: &Value) -> Result<TokenStream> {
        if !sparse {
            return self.value(ty, value);
        }
        if value.is_null() && *ty != Type::Document {
            return Ok(quote!(None));
        }
        let value = self.value(ty, value)?;
        Ok(quote!(Some(#value)))
    }

    fn named(&self, path: &str, value: &Value) -> Result<TokenStream> {
        let name = path.rsplit("::").next().unwrap_or_default();
        let path = self.path(path)?;
        if let Some(structure) = self.plan.structures.iter().find(|it| it.name == name) {
            return self.built(&path, structure, value);
        }
        if self.plan.enums.iter().any(|it| it.name == name) {
            let text = value.as_str().with_context(|| format!("{value} is no value of {name}"))?;
            return Ok(quote!(#path::from(#text)));
        }
        let union = self.plan.unions.iter().find(|it| it.name == name);
        let union = union.with_context(|| format!("the plan has no type {name}"))?;
        let mut set = object(value)?.iter().filter(|(_, value)| !value.is_null());
        let (Some((member, value)), None) = (set.next(), set.next()) else {
            bail!("{value} does not set one member of the union {name}");
        };
        let table = self.table(&union.table);
        let index = table.iter().position(|it| it.name == *member);
        let variant = index.and_then(|index| union.members.get(index));
        let variant = variant.with_context(|| format!("{name} has no member `{member}`"))?;
        let value = self.value(&variant.ty, value).with_context(|| member.clone())?;
        let variant = tokens(&variant.variant)?;
        Ok(quote!(#path::#variant(#value)))
    }

    /// A value for a member that has to have one.
    fn some_value(&self, ty: &Type, depth: usize) -> Result<TokenStream> {
        let value = match ty {
            Type::Text => Value::from("x"),
            Type::Boolean => Value::from(false),
            Type::Blob | Type::Stream => Value::from("x"),
            Type::List { .. } => Value::Array(Vec::new()),
            Type::Map { .. } => Value::Object(Map::new()),
            Type::Named(path) | Type::Boxed(path) => return self.some_named(ty, path, depth),
            _ => Value::from(1),
        };
        self.value(ty, &value)
    }

    fn some_named(&self, ty: &Type, path: &str, depth: usize) -> Result<TokenStream> {
        let name = path.rsplit("::").next().unwrap_or_default();
        let path = self.path(path)?;
        if self.plan.enums.iter().any(|it| it.name == name) {
            return self.value(ty, &Value::from("x"));
        }
        let structure = self.plan.structures.iter().find(|it| it.name == name);
        let structure = structure.filter(|_| depth < 8);
        let structure = structure.with_context(|| format!("cannot make up a value of {name}"))?;
        let mut setters = TokenStream::new();
        for (field, member) in self.members(structure) {
            if member.flags.contains(&"REQUIRED") {
                let (set, value) =
                    (tokens(&field.names.set)?, self.some_value(&field.ty, depth + 1)?);
                setters.extend(quote!(.#set(Some(#value))));
            }
        }
        let unwrap = structure.is_checked().then(|| quote!(.unwrap()));
        let value = quote!(#path::builder() #setters.build() #unwrap);
        Ok(if matches!(ty, Type::Boxed(_)) { quote!(Box::new(#value)) } else { value })
    }

    /// The fields of a structure, each with what the table says of it.
    fn members<'b>(&self, structure: &'b Structure) -> Vec<(&'b Field, &'a TableMember)> {
        structure.fields.iter().zip(self.table(&structure.table)).collect()
    }

    fn table(&self, name: &str) -> &'a [TableMember] {
        let table = self.plan.tables.iter().find(|table| table.name == name);
        match table.map(|table| &table.kind) {
            Some(
                TableKind::Structure(members)
                | TableKind::Union(members)
                | TableKind::Error { members, .. },
            ) => members,
            _ => &[],
        }
    }
}

/// Whether a number that is none is anywhere in `params`: it is not equal to itself.
pub fn has_nan(params: &Value) -> bool {
    match params {
        Value::String(text) => text == "NaN",
        Value::Array(items) => items.iter().any(has_nan),
        Value::Object(entries) => entries.values().any(has_nan),
        _ => false,
    }
}

fn object(value: &Value) -> Result<&Map<String, Value>> {
    value.as_object().with_context(|| format!("{value} is no object"))
}

fn tokens(text: &str) -> Result<TokenStream> {
    text.parse().map_err(|_| anyhow::anyhow!("`{text}` is no Rust"))
}

fn integer(value: &Value) -> Option<i64> {
    // It may be written with an exponent.
    let whole =
        |number: f64| (number.fract() == 0.0 && number.abs() < 9e15).then_some(number as i64);
    value.as_i64().or_else(|| value.as_f64().and_then(whole))
}

fn float(value: &Value, ty: TokenStream) -> Option<TokenStream> {
    Some(match value.as_str() {
        Some("NaN") => quote!(#ty::NAN),
        Some("Infinity") => quote!(#ty::INFINITY),
        Some("-Infinity") => quote!(#ty::NEG_INFINITY),
        Some(_) => return None,
        None => {
            let number = Literal::f64_unsuffixed(value.as_f64()?);
            quote!(#number)
        }
    })
}

/// Seconds since the epoch, or a date and time; a fraction is taken from its digits, as a double
/// is not exact.
fn timestamp(value: &Value) -> Option<TokenStream> {
    if let Some(text) = value.as_str() {
        return Some(quote! {
            tinsmith_runtime::primitives::DateTime::from_str(
                #text,
                tinsmith_runtime::primitives::DateTimeFormat::DateTime,
            )
            .unwrap()
        });
    }
    let (seconds, nanos) = match integer(value) {
        Some(seconds) => (seconds, 0),
        None => {
            let text = value.as_number()?.to_string();
            let (whole, fraction) = text.split_once('.')?;
            let nanos: u32 = format!("{fraction:0<9}").get(..9)?.parse().ok()?;
            let seconds: i64 = whole.parse().ok()?;
            // Nanoseconds count forward, also before the epoch.
            if text.starts_with('-') {
                (seconds - 1, 1_000_000_000 - nanos)
            } else {
                (seconds, nanos)
            }
        }
    };
    let (seconds, nanos) = (Literal::i64_unsuffixed(seconds), Literal::u32_unsuffixed(nanos));
    Some(quote!(tinsmith_runtime::primitives::DateTime::from_secs_and_nanos(#seconds, #nanos)))
}

#[cfg(test)]
mod tests;
