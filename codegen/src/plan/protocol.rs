//! Which of the service's protocols the crate speaks, and what of the model that protocol asks for.

use serde_json::Value;

use crate::Result;
use crate::error::Error;
use crate::model::Shape;
use crate::model::traits::ids;

/// A protocol of the runtime.
#[derive(Debug, PartialEq, Eq)]
pub struct Protocol {
    /// The trait that says that a service speaks it.
    pub id: &'static str,
    /// Its static in the runtime.
    pub name: &'static str,
    /// The feature of the runtime that it comes with, where it is not always there.
    pub feature: Option<&'static str>,
    /// Whether members go where the HTTP binding traits put them.
    pub http: bool,
    /// Whether it honours `jsonName`.
    pub json_names: bool,
    /// Whether anything of it is XML.
    pub xml: bool,
    /// Whether requests are queries of EC2's kind, whose names are its own.
    pub ec2_names: bool,
    /// Whether no input is told from an input without members.
    pub unit: bool,
}

/// The names of statics and features, and nothing that would have to be asked of the model.
const fn plain(id: &'static str, name: &'static str, feature: Option<&'static str>) -> Protocol {
    let no = false;
    Protocol { id, name, feature, http: no, json_names: no, xml: no, ec2_names: no, unit: no }
}

/// All of them, in the order in which AWS's SDKs prefer them where a service does not say.
static PROTOCOLS: [Protocol; 8] = [
    Protocol { unit: true, ..plain(ids::RPC_V2_CBOR, "RPC_V2_CBOR", Some("rpc-v2-cbor")) },
    Protocol { unit: true, ..plain(ids::RPC_V2_JSON, "RPC_V2_JSON", Some("rpc-v2-json")) },
    plain(ids::AWS_JSON_1_0, "AWS_JSON_1_0", None),
    plain(ids::AWS_JSON_1_1, "AWS_JSON_1_1", None),
    Protocol {
        http: true,
        json_names: true,
        ..plain(ids::REST_JSON_1, "REST_JSON_1", Some("rest-json"))
    },
    Protocol { http: true, xml: true, ..plain(ids::REST_XML, "REST_XML", Some("rest-xml")) },
    Protocol { xml: true, ..plain(ids::AWS_QUERY, "AWS_QUERY", Some("query")) },
    Protocol { xml: true, ec2_names: true, ..plain(ids::EC2_QUERY, "EC2_QUERY", Some("query")) },
];

/// `restXml` whose errors stand at the root of the document.
static REST_XML_UNWRAPPED_ERRORS: Protocol = Protocol {
    http: true,
    xml: true,
    ..plain(ids::REST_XML, "REST_XML_UNWRAPPED_ERRORS", Some("rest-xml"))
};

impl Protocol {
    /// The traits of all protocols.
    pub fn ids() -> impl Iterator<Item = &'static str> {
        PROTOCOLS.iter().map(|protocol| protocol.id)
    }

    /// The first known one in the service's order of preference.
    pub fn of(service: &Shape) -> Result<&'static Protocol> {
        let order = service.traits.get(ids::PROTOCOLS).and_then(Value::as_array);
        let preferred = order.into_iter().flatten().filter_map(Value::as_str);
        let found = preferred
            .filter_map(|id| PROTOCOLS.iter().find(|protocol| protocol.id == id))
            .chain(&PROTOCOLS)
            .find(|protocol| service.traits.has(protocol.id))
            .ok_or_else(|| none_of(service))?;
        let settings = service.traits.get(found.id);
        let unwrapped = settings.and_then(|it| it.get("noErrorWrapping")?.as_bool());
        match (found.id, unwrapped) {
            (ids::REST_XML, Some(true)) => Ok(&REST_XML_UNWRAPPED_ERRORS),
            _ => Ok(found),
        }
    }
}

fn none_of(service: &Shape) -> Error {
    let has = service.traits.iter().map(|(id, _)| id).filter(|id| id.contains("protocols#"));
    let has: Vec<_> = has.collect();
    let known: Vec<_> = PROTOCOLS.iter().map(|protocol| protocol.id).collect();
    Error::at(
        &service.id,
        format!("none of the service's protocols is supported: {}", has.join(", ")),
    )
    .in_trait(has.first().copied())
    .help(format!("supported are {}", known.join(", ")))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::load::testing;

    fn chosen(traits: &[(&str, Value)]) -> Result<&'static str> {
        let model = testing::model(&testing::service(""));
        let mut shape = model.service().unwrap().0.clone();
        shape.traits.remove(ids::AWS_JSON_1_0);
        shape.traits.remove(ids::AWS_JSON_1_1);
        for (id, value) in traits {
            shape.traits.set(id, value.clone());
        }
        Protocol::of(&shape).map(|protocol| protocol.name)
    }

    #[test]
    fn the_services_own_order_decides_and_without_one_that_of_the_sdks() {
        let both = [(ids::AWS_QUERY, json!({})), (ids::RPC_V2_CBOR, json!({}))];
        assert_eq!(chosen(&both).unwrap(), "RPC_V2_CBOR");
        let order = (ids::PROTOCOLS, json!(["new#one", ids::AWS_QUERY, ids::RPC_V2_CBOR]));
        assert_eq!(chosen(&[both[0].clone(), both[1].clone(), order]).unwrap(), "AWS_QUERY");
    }

    #[test]
    fn errors_of_rest_xml_may_stand_at_the_root() {
        let rest = |settings| chosen(&[(ids::REST_XML, settings)]).unwrap();
        assert_eq!(rest(json!({})), "REST_XML");
        assert_eq!(rest(json!({"noErrorWrapping": false})), "REST_XML");
        assert_eq!(rest(json!({"noErrorWrapping": true})), "REST_XML_UNWRAPPED_ERRORS");
    }

    #[test]
    fn a_service_of_unknown_protocols_alone_is_an_error_that_names_them() {
        let fault = chosen(&[("a.protocols#new", json!({}))]).unwrap_err().to_string();
        assert!(
            fault.contains("none of the service's protocols is supported: a.protocols#new"),
            "{fault}"
        );
    }
}
