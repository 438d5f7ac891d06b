//! Where a request goes: the Smithy rules engine, as an interpreter of static tables.
//!
//! A generated crate holds one [`RuleSet`], compiled from its model's `endpointRuleSet`
//! (<https://smithy.io/2.0/additional-specs/rules-engine/specification.html>). A client fills in
//! [`Params`] from its configuration ([`BuiltIns`]) and calls [`RuleSet::resolve`], which yields
//! an [`Endpoint`] or says what is missing. The answer depends on the parameters alone, so the
//! caller may keep it for as long as they stay the same.

mod arn;
mod error;
mod functions;
mod params;
pub mod partition;
#[rustfmt::skip] // The generator's own layout, so that it can tell whether the file is fresh.
mod partitions_data;
mod resolve;
mod resolved;
pub mod table;
mod url;

pub use error::EndpointError;
pub(crate) use functions::is_valid_host_label;
pub use params::{BuiltIns, Params, Value};
pub use partition::Partition;
pub use resolved::{AuthScheme, Endpoint, EndpointAuthScheme, EndpointBuilder};
pub use table::{
    Attr, Condition, Expr, Function, Node, Param, ParamType, RESULTS, Rule, RuleSet, Target,
};
