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
pub mod table;
mod url;

pub use error::EndpointError;
pub(crate) use functions::is_valid_host_label;
pub use params::{BuiltIns, Params, Value};
pub use partition::Partition;
pub use table::{
    Attr, Condition, Expr, Function, Node, Param, ParamType, RESULTS, Rule, RuleSet, Target,
};

/// A resolved endpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    /// The URL that requests go to, exactly as the rules or the user wrote it: scheme, authority
    /// and, where there is one, a path that the operation's own path is appended to.
    pub url: String,
    /// Headers that every request to this endpoint carries, each with its values.
    pub headers: Vec<(String, Vec<String>)>,
    /// What else the rules say about the endpoint, by name; most often `authSchemes`.
    pub properties: Vec<(String, Property)>,
}

/// A value among an endpoint's properties.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Property {
    /// A string, its templates filled in.
    String(String),
    /// A boolean.
    Bool(bool),
    /// A whole number.
    Int(i32),
    /// A list.
    List(Vec<Property>),
    /// An object, in the rule set's order.
    Record(Vec<(String, Property)>),
}

/// One way to authenticate to an endpoint, where it differs from the service's own:
/// <https://smithy.io/2.0/aws/rules-engine/auth-schemes.html>.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuthScheme<'a> {
    /// The scheme, `sigv4` or `sigv4a` for instance.
    pub name: &'a str,
    /// The service name to sign with; `None` leaves the service's own.
    pub signing_name: Option<&'a str>,
    /// The region to sign for; `None` leaves the client's.
    pub signing_region: Option<&'a str>,
    /// The regions that a `sigv4a` signature is for; empty where the rules name none.
    pub signing_region_set: Vec<&'a str>,
    /// Whether the path is encoded once only in the signature. `false` by default.
    pub disable_double_encoding: bool,
}

impl Endpoint {
    /// The property of that name.
    pub fn property(&self, name: &str) -> Option<&Property> {
        find(&self.properties, name)
    }

    /// The authentication schemes that the rules prescribe, the preferred one first. Empty where
    /// they prescribe none, and the service's own scheme holds. Entries without a name are
    /// passed over.
    pub fn auth_schemes(&self) -> Vec<AuthScheme<'_>> {
        match self.property("authSchemes") {
            Some(Property::List(schemes)) => schemes.iter().filter_map(AuthScheme::of).collect(),
            _ => Vec::new(),
        }
    }
}

impl<'a> AuthScheme<'a> {
    fn of(scheme: &'a Property) -> Option<Self> {
        let text = |name| scheme.get(name).and_then(Property::as_str);
        Some(Self {
            name: text("name")?,
            signing_name: text("signingName"),
            signing_region: text("signingRegion"),
            signing_region_set: match scheme.get("signingRegionSet") {
                Some(Property::List(regions)) => {
                    regions.iter().filter_map(Property::as_str).collect()
                }
                _ => Vec::new(),
            },
            disable_double_encoding: scheme.get("disableDoubleEncoding")
                == Some(&Property::Bool(true)),
        })
    }
}

impl Property {
    /// The string, where it is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Property::String(text) => Some(text),
            _ => None,
        }
    }

    /// The entry of that name, where the property is an object that has it.
    pub fn get(&self, name: &str) -> Option<&Property> {
        match self {
            Property::Record(entries) => find(entries, name),
            _ => None,
        }
    }
}

fn find<'a>(entries: &'a [(String, Property)], name: &str) -> Option<&'a Property> {
    entries.iter().find(|(key, _)| key == name).map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn endpoint(schemes: Vec<Property>) -> Endpoint {
        Endpoint {
            url: "https://example.com".to_owned(),
            headers: Vec::new(),
            properties: vec![("authSchemes".to_owned(), Property::List(schemes))],
        }
    }

    fn record(entries: &[(&str, Property)]) -> Property {
        Property::Record(entries.iter().map(|(k, v)| ((*k).to_owned(), v.clone())).collect())
    }

    fn text(value: &str) -> Property {
        Property::String(value.to_owned())
    }

    #[test]
    fn auth_schemes_are_read_in_order() {
        let endpoint = endpoint(vec![
            record(&[
                ("name", text("sigv4a")),
                ("signingRegionSet", Property::List(vec![text("*")])),
                ("disableDoubleEncoding", Property::Bool(true)),
            ]),
            record(&[
                ("name", text("sigv4")),
                ("signingName", text("things")),
                ("signingRegion", text("eu-west-1")),
            ]),
        ]);
        assert_eq!(
            endpoint.auth_schemes(),
            [
                AuthScheme {
                    name: "sigv4a",
                    signing_name: None,
                    signing_region: None,
                    signing_region_set: vec!["*"],
                    disable_double_encoding: true,
                },
                AuthScheme {
                    name: "sigv4",
                    signing_name: Some("things"),
                    signing_region: Some("eu-west-1"),
                    signing_region_set: vec![],
                    disable_double_encoding: false,
                },
            ]
        );
    }

    #[test]
    fn a_scheme_without_a_name_is_passed_over() {
        assert_eq!(endpoint(vec![record(&[("signingName", text("x"))])]).auth_schemes(), []);
    }

    #[test]
    fn without_the_property_there_are_no_schemes() {
        let endpoint = Endpoint { properties: Vec::new(), ..endpoint(Vec::new()) };
        assert_eq!(endpoint.auth_schemes(), []);
    }
}
