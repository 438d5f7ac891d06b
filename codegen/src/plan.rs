//! Every Rust decision, taken before a token exists.
//!
//! The third stage: names, boxing of recursion, requiredness, reachability, module paths. One
//! pass a file; the result, [`Plan`], is never changed again, and [`emit`](crate::emit) looks up
//! and does not decide.

pub mod constraints;
pub mod docs;
pub mod endpoint;
pub mod events;
pub mod example;
pub mod extras;
pub mod names;
pub mod operation_traits;
pub mod operations;
pub mod pages;
pub mod partitions;
pub mod protocol;
mod recursion;
mod runtime;
pub mod structures;
pub mod support;
pub mod tables;
mod types;
pub mod waiters;

use crate::Result;
use crate::error::Error;
use crate::model::traits::ids;
use crate::model::{Model, Shape, ShapeId, ShapeKind, Traits};

pub use docs::Docs;
pub use events::StreamError;
pub use extras::{Extras, Namespace, XmlRoot};
pub use operation_traits::{EndpointParam, EndpointValue, HttpChecksum, OperationTraits};
pub use operations::{ERROR, Operation, OperationError};
pub use pages::{Items, Paginator};
pub use protocol::Protocol;
pub use runtime::RuntimeSource;
pub use structures::{Enumeration, Field, Presence, Structure, Union, UnionMember, Variant};
pub use tables::{Kind, Table, TableMember};
pub use types::{Type, Types};
pub use waiters::Waiter;

/// What is said of a crate beside its model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CrateSettings {
    /// The package's name.
    pub name: String,
    /// The command that makes the crate, for the head of its files.
    pub command: String,
    /// Where the crate finds the runtime.
    pub runtime: RuntimeSource,
    /// Whether the crate is a workspace of its own, as it has to be below a workspace that it is
    /// no member of.
    pub own_workspace: bool,
}

/// A crate, decided.
#[derive(Debug, Clone)]
pub struct Plan {
    /// The crate's settings.
    pub settings: CrateSettings,
    /// The service.
    pub service: Service,
    /// The structures under `types`, by name.
    pub structures: Vec<Structure>,
    /// The unions under `types`, by name.
    pub unions: Vec<Union>,
    /// The enums under `types`, by name.
    pub enums: Vec<Enumeration>,
    /// The errors under `types::error`, by name.
    pub errors: Vec<Structure>,
    /// The errors of event streams, by name.
    pub stream_errors: Vec<StreamError>,
    /// The operations, by name.
    pub operations: Vec<Operation>,
    /// The reflection tables, by name.
    pub tables: Vec<Table>,
    /// The bounds of inputs.
    pub constraints: constraints::Constraints,
    /// The endpoint rules.
    pub endpoints: endpoint::EndpointPlan,
}

/// A service, decided.
#[derive(Debug, Clone)]
pub struct Service {
    /// The `sdkId`.
    pub id: String,
    /// The name in prose.
    pub title: String,
    /// The shape's name.
    pub shape: String,
    /// The API version.
    pub version: String,
    /// The name in the credential scope; empty where the service does not sign.
    pub signing_name: String,
    /// Whether the service asks for `x-amzn-query-mode`.
    pub query_compatible: bool,
    /// The protocol.
    pub protocol: &'static Protocol,
    /// The namespace of the root elements of XML requests.
    pub xml_namespace: Option<Namespace>,
    /// Headers that every request carries, with their values.
    pub headers: Vec<(String, String)>,
    /// Whether signed requests say the hash of their body.
    pub content_sha256: bool,
    /// Whether requests with a streaming body say its tree hash.
    pub tree_hash: bool,
    /// Whether an error may come with the status of a success.
    pub errors_in_success: bool,
    /// How it is retried where nothing is set, where that is not as usual.
    pub retry: Option<RetryDefaults>,
    /// The documentation.
    pub docs: Docs,
}

/// How a service is retried where nothing is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RetryDefaults {
    /// The number of attempts, the first included.
    pub max_attempts: u32,
    /// The longest first wait after failures other than throttling, in milliseconds.
    pub backoff_millis: u32,
}

/// What a plan comes to, for the check that nothing was lost on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Operations.
    pub operations: usize,
    /// Structures, unions, enums, lists and maps, inputs, outputs and errors among them.
    pub shapes: usize,
    /// Paginators.
    pub paginators: usize,
    /// Waiters.
    pub waiters: usize,
}

impl std::fmt::Display for Counts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { operations, shapes, paginators, waiters } = self;
        write!(
            f,
            "{operations} operations, {shapes} shapes, {paginators} paginators, {waiters} waiters"
        )
    }
}

/// Plans the crate of a valid model.
pub fn plan(model: &Model, settings: CrateSettings) -> Result<Plan> {
    let types = Types::new(model)?;
    let service = service(model)?;
    let endpoints = endpoints(model)?;
    let rules: Vec<&str> = endpoints.params.iter().map(|param| param.name.as_str()).collect();
    let operations = operations::operations(model, &types, &rules)?;
    Ok(Plan {
        structures: structures::structures(model, &types)?,
        unions: structures::unions(model, &types)?,
        enums: structures::enums(model, &types),
        errors: structures::errors(model, &types)?,
        stream_errors: events::errors(model, &types),
        tables: tables::tables(model, &types, service.protocol, &operations)?,
        constraints: constraints::constraints(model, &types, &operations),
        endpoints,
        operations,
        service,
        settings,
    })
}

/// The service's id as one word in lower case, to name a crate or module by.
pub fn service_word(model: &Model) -> String {
    let id = model.service().map(|(shape, _)| service_id(shape)).unwrap_or_default();
    id.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase()
}

impl Plan {
    /// The name of the library crate.
    pub fn library(&self) -> String {
        self.settings.name.replace('-', "_")
    }

    /// The features of the runtime that the crate asks for, beside those that its own features
    /// stand for.
    pub fn features(&self) -> Vec<&'static str> {
        let any = |test: &dyn Fn(&OperationTraits) -> bool| {
            self.operations.iter().any(|operation| test(&operation.traits))
        };
        let streams = any(&|it| it.input_stream.is_some() || it.output_stream.is_some());
        let mut features = Vec::from_iter(self.service.protocol.feature);
        features.extend(any(&|it| it.gzip).then_some("compression"));
        features.extend(any(&|it| it.checksum.is_some()).then_some("checksums"));
        features.extend(streams.then_some("streaming"));
        features.extend((!self.stream_errors.is_empty()).then_some("event-streams"));
        features
    }

    /// Whether any operation has a waiter.
    pub fn has_waiters(&self) -> bool {
        self.operations.iter().any(|operation| !operation.waiters.is_empty())
    }

    /// What the plan comes to.
    pub fn counts(&self) -> Counts {
        Counts {
            operations: self.operations.len(),
            shapes: self.tables.len(),
            paginators: self.operations.iter().filter(|op| op.paginator.is_some()).count(),
            waiters: self.operations.iter().map(|op| op.waiters.len()).sum(),
        }
    }
}

fn service(model: &Model) -> Result<Service> {
    let (shape, service) = model
        .service()
        .ok_or_else(|| Error::at(&model.service, "the model has no service of this name"))?;
    let id = service_id(shape).to_owned();
    let signing_name = shape
        .traits
        .get(ids::SIGV4)
        .and_then(|sigv4| sigv4.get("name")?.as_str())
        .unwrap_or_default()
        .to_owned();
    let protocol = Protocol::of(shape)?;
    let headers = shape.traits.get(ids::HEADERS).and_then(serde_json::Value::as_object);
    let headers = headers.into_iter().flatten();
    Ok(Service {
        title: shape.traits.str(ids::TITLE).unwrap_or(&id).to_owned(),
        docs: service_docs(model, &shape.traits),
        shape: shape.id.name().to_owned(),
        version: service.version.clone(),
        signing_name,
        query_compatible: shape.traits.has(ids::AWS_QUERY_COMPATIBLE),
        xml_namespace: Namespace::of(shape.traits.get(ids::XML_NAMESPACE)).filter(|_| protocol.xml),
        headers: headers
            .filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned())))
            .collect(),
        content_sha256: shape.traits.has(ids::CONTENT_SHA256),
        tree_hash: shape.traits.has(ids::TREE_HASH),
        errors_in_success: shape.traits.has(ids::ERRORS_IN_SUCCESS),
        retry: retry_defaults(shape)?,
        protocol,
        id,
    })
}

fn retry_defaults(shape: &Shape) -> Result<Option<RetryDefaults>> {
    let Some(value) = shape.traits.get(ids::RETRY_DEFAULTS) else { return Ok(None) };
    let number = |key: &str| {
        let number = value.get(key).and_then(serde_json::Value::as_u64);
        number.and_then(|number| u32::try_from(number).ok()).ok_or_else(|| {
            Error::at(&shape.id, format!("`{key}` is missing or no whole number"))
                .in_trait([ids::RETRY_DEFAULTS, key])
        })
    };
    let (max_attempts, backoff_millis) = (number("maxAttempts")?, number("backoffMillis")?);
    Ok(Some(RetryDefaults { max_attempts, backoff_millis }))
}

fn service_id(shape: &Shape) -> &str {
    let api = shape.traits.get(ids::SERVICE);
    api.and_then(|api| api.get("sdkId")?.as_str()).unwrap_or_else(|| shape.id.name())
}

/// What the model says of the service, and what of the model the crate has not.
fn service_docs(model: &Model, traits: &Traits) -> Docs {
    let docs = Docs::of(traits);
    let left_out = crate::model::left_out(model);
    if left_out.is_empty() {
        return docs;
    }
    let mut docs = docs.and("What the model has and this crate has not:".to_owned());
    docs.lines.push(String::new());
    docs.lines.extend(left_out.into_iter().map(|note| format!("- {note}")));
    docs
}

fn endpoints(model: &Model) -> Result<endpoint::EndpointPlan> {
    let traits = model.service().map(|(shape, _)| &shape.traits);
    let value = |id| traits.and_then(|traits| traits.get(id));
    let (id, plan) = match (value(ids::ENDPOINT_RULE_SET), value(ids::ENDPOINT_BDD)) {
        (Some(rules), _) => (ids::ENDPOINT_RULE_SET, endpoint::EndpointPlan::new(rules)),
        (None, Some(diagram)) => (ids::ENDPOINT_BDD, endpoint::EndpointPlan::of_diagram(diagram)),
        (None, None) => return Ok(endpoint::EndpointPlan::of_custom_endpoints()),
    };
    plan.map_err(|error| {
        let place = error.place().unwrap_or_default();
        let steps = place.split(['.', '[', ']']).filter(|step| !step.is_empty());
        let part: Vec<String> = [id].into_iter().chain(steps).map(str::to_owned).collect();
        error.within("endpoint rules").placed(&model.service).in_trait(part)
    })
}

/// Whether the shape is an error.
pub(crate) fn is_error(model: &Model, id: &ShapeId) -> bool {
    model.shape(id).is_some_and(|shape| {
        shape.traits.has(ids::ERROR) && matches!(shape.kind, ShapeKind::Structure(_))
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::load::testing;

    #[test]
    fn how_a_service_is_retried_is_known_where_it_is_not_as_usual() {
        let planned = |value: Option<serde_json::Value>| {
            let mut model = testing::model(&testing::service(""));
            let id = model.service.clone();
            let shape = model.shapes.get_mut(&id).unwrap();
            if let Some(value) = value {
                shape.traits.set(ids::RETRY_DEFAULTS, value);
            }
            service(&model).map(|service| service.retry).map_err(|error| error.to_string())
        };
        assert_eq!(planned(None), Ok(None));
        let expected = RetryDefaults { max_attempts: 4, backoff_millis: 25 };
        let found = planned(Some(json!({"maxAttempts": 4, "backoffMillis": 25})));
        assert_eq!(found, Ok(Some(expected)));
        for value in [json!({"maxAttempts": 4}), json!({"maxAttempts": 4, "backoffMillis": -1})] {
            let fault = planned(Some(value)).unwrap_err();
            assert!(fault.contains("`backoffMillis` is missing or no whole number"), "{fault}");
        }
    }
}
