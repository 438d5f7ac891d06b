//! What a member's table says beside its name and type: where it goes in a message, and what it is
//! called there.

use serde_json::Value;

use super::protocol::Protocol;
use super::structures::Role;
use crate::model::traits::ids;
use crate::model::{Member, Model, Shape, ShapeKind};

/// What only some protocols ask for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Extras {
    /// Where the member goes in an HTTP message, where not into the body: the variant of the
    /// runtime's `Http`, with its name there.
    pub http: Option<(&'static str, Option<String>)>,
    /// The variant of the runtime's `Event`, where it is not `Body`.
    pub event: Option<&'static str>,
    /// The key in JSON.
    pub json: Option<String>,
    /// The name in XML.
    pub xml: Option<String>,
    /// The name in a query.
    pub query: Option<String>,
    /// The namespace that its element declares.
    pub namespace: Option<Namespace>,
    /// The media type of what it holds.
    pub media_type: Option<String>,
    /// What stands for it where it is not set.
    pub blank_means: Option<String>,
}

/// An XML namespace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Namespace {
    /// Its URI.
    pub uri: String,
    /// Its prefix; empty for the default namespace.
    pub prefix: String,
}

/// The root element of an XML document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct XmlRoot {
    /// Its name.
    pub name: String,
    /// Its namespace.
    pub namespace: Option<Namespace>,
}

impl Namespace {
    /// The namespace in the traits of a shape or member.
    pub fn of(value: Option<&Value>) -> Option<Self> {
        let value = value?;
        let text = |key| value.get(key).and_then(Value::as_str);
        let prefix = text("prefix").unwrap_or_default().to_owned();
        Some(Self { uri: text("uri")?.to_owned(), prefix })
    }
}

impl Extras {
    /// Those of a member of a structure of that role, or of a list or map; `None` where it has
    /// none of it.
    pub fn of(model: &Model, protocol: &Protocol, member: &Member, role: Role) -> Option<Self> {
        let text = |id| member.traits.str(id).map(str::to_owned);
        let http = protocol.http.then(|| http(member, role)).flatten();
        let media = http.as_ref().and_then(|_| model.member_trait(member, ids::MEDIA_TYPE));
        let extras = Self {
            event: event(member),
            json: text(ids::JSON_NAME).filter(|_| protocol.json_names),
            xml: text(ids::XML_NAME).filter(|_| protocol.xml),
            query: text(ids::EC2_QUERY_NAME).filter(|_| protocol.ec2_names),
            namespace: protocol.xml.then(|| namespace(model, member)).flatten(),
            media_type: media.and_then(Value::as_str).map(str::to_owned),
            blank_means: text(ids::BLANK_MEANS).filter(|_| role == Role::Input),
            http,
        };
        (extras != Self::default()).then_some(extras)
    }
}

impl XmlRoot {
    /// The element that a structure is at the root of a document, where it is not one of the name
    /// that its table has, without a namespace.
    pub fn of(protocol: &Protocol, shape: &Shape, table: &str) -> Option<Self> {
        if !(protocol.xml && protocol.http) {
            return None;
        }
        let name = shape.traits.str(ids::XML_NAME).unwrap_or_else(|| shape.id.name());
        let namespace = Namespace::of(shape.traits.get(ids::XML_NAMESPACE));
        (name != table || namespace.is_some()).then(|| Self { name: name.to_owned(), namespace })
    }
}

/// Bindings count on inputs, outputs and errors themselves, and each there only where it can.
fn http(member: &Member, role: Role) -> Option<(&'static str, Option<String>)> {
    let named = |id, variant: &'static str| {
        member.traits.str(id).map(|name| (variant, Some(name.to_owned())))
    };
    let marked = |id, variant: &'static str| member.traits.has(id).then_some((variant, None));
    let both = || {
        marked(ids::HTTP_PAYLOAD, "Payload")
            .or_else(|| named(ids::HTTP_HEADER, "Header"))
            .or_else(|| named(ids::HTTP_PREFIX_HEADERS, "PrefixHeaders"))
    };
    match role {
        Role::Data => None,
        Role::Input => both()
            .or_else(|| marked(ids::HTTP_LABEL, "Label"))
            .or_else(|| named(ids::HTTP_QUERY, "Query"))
            .or_else(|| marked(ids::HTTP_QUERY_PARAMS, "QueryParams")),
        Role::Output | Role::Error => both().or_else(|| marked(ids::HTTP_RESPONSE_CODE, "Status")),
    }
}

fn event(member: &Member) -> Option<&'static str> {
    if member.traits.has(ids::EVENT_HEADER) {
        return Some("Header");
    }
    member.traits.has(ids::EVENT_PAYLOAD).then_some("Payload")
}

/// The namespace of a member, or of a target whose elements are all alike: that of a structure
/// counts where it is the root of a document.
fn namespace(model: &Model, member: &Member) -> Option<Namespace> {
    let target = model.shape(&member.target);
    let of_target = target
        .filter(|target| !matches!(target.kind, ShapeKind::Structure(_) | ShapeKind::Union(_)));
    let own = member.traits.get(ids::XML_NAMESPACE);
    Namespace::of(own.or_else(|| of_target?.traits.get(ids::XML_NAMESPACE)))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::load::testing;
    use crate::model::{ShapeId, Traits};

    /// What is planned of a member called `some`, of a service of that protocol.
    fn planned(protocol: &str, role: Role, traits: &[(&str, Value)]) -> Option<Extras> {
        let model = testing::model(&testing::service(""));
        let mut service = model.service().unwrap().0.clone();
        service.traits = Traits::default();
        service.traits.mark(protocol);
        let mut member = Member {
            name: "some".to_owned(),
            target: ShapeId::new("smithy.api", "String"),
            traits: Traits::default(),
        };
        for (id, value) in traits {
            member.traits.set(id, value.clone());
        }
        Extras::of(&model, Protocol::of(&service).unwrap(), &member, role)
    }

    #[test]
    fn bindings_count_for_protocols_that_have_them_and_where_they_can() {
        let header = [(ids::HTTP_HEADER, json!("x-some"))];
        let found = planned(ids::REST_JSON_1, Role::Output, &header).unwrap();
        assert_eq!(found.http, Some(("Header", Some("x-some".to_owned()))));
        assert_eq!(planned(ids::REST_JSON_1, Role::Data, &header), None);
        assert_eq!(planned(ids::AWS_JSON_1_0, Role::Input, &header), None);
        let label = [(ids::HTTP_LABEL, json!({}))];
        assert_eq!(planned(ids::REST_XML, Role::Output, &label), None);
        let found = planned(ids::REST_XML, Role::Input, &label).unwrap();
        assert_eq!(found.http, Some(("Label", None)));
    }

    #[test]
    fn names_are_those_of_the_protocol() {
        let names = [(ids::JSON_NAME, json!("j")), (ids::XML_NAME, json!("x"))];
        let of = |protocol| planned(protocol, Role::Data, &names).unwrap_or_default();
        assert_eq!(of(ids::REST_JSON_1).json.as_deref(), Some("j"));
        assert_eq!(of(ids::REST_JSON_1).xml, None);
        assert_eq!(of(ids::AWS_JSON_1_1), Extras::default());
        assert_eq!(of(ids::AWS_QUERY).xml.as_deref(), Some("x"));
        assert_eq!(of(ids::AWS_QUERY).query, None);
        assert_eq!(of(ids::EC2_QUERY).query, None);
    }

    #[test]
    fn a_name_for_queries_of_ec2_counts_there_alone() {
        let given = [(ids::EC2_QUERY_NAME, json!("own"))];
        let name = |protocol| planned(protocol, Role::Input, &given).and_then(|it| it.query);
        assert_eq!(name(ids::EC2_QUERY).as_deref(), Some("own"));
        assert_eq!(name(ids::AWS_QUERY), None);
    }

    #[test]
    fn a_namespace_has_a_prefix_or_none() {
        let of = |value: Value| Namespace::of(Some(&value)).map(|it| (it.uri, it.prefix));
        let text = |text: &str| text.to_owned();
        assert_eq!(of(json!({"uri": "u"})), Some((text("u"), text(""))));
        assert_eq!(of(json!({"uri": "u", "prefix": "p"})), Some((text("u"), text("p"))));
        assert_eq!(of(json!({})), None);
    }
}
