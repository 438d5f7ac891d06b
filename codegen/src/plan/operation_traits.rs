//! What few operations have: another endpoint, no signature, compressed requests.

use serde_json::Value;

use crate::Result;
use crate::error::Error;
use crate::jmespath::{self, Expr, Type};
use crate::model::traits::ids;
use crate::model::{self, Member, Model, Shape, ShapeId};

/// What the model says of few operations.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct OperationTraits {
    /// The variants of the runtime's `Auth`, what is preferred first.
    pub auth: Vec<&'static str>,
    /// What goes before the endpoint's host.
    pub host_prefix: Option<String>,
    /// The index of the input's member that holds the endpoint.
    pub endpoint_member: Option<usize>,
    /// What the operation says to the endpoint rules, what counts most last.
    pub endpoint_params: Vec<EndpointParam>,
    /// Whether requests may be compressed with gzip.
    pub gzip: bool,
    /// Whether the body is left out of the signature.
    pub unsigned_payload: bool,
    /// The index of the input's member that is a stream.
    pub input_stream: Option<usize>,
    /// The index of the output's member that is a stream.
    pub output_stream: Option<usize>,
    /// What is asked for or offered in checksums.
    pub checksum: Option<HttpChecksum>,
    /// Whether the output's one member is the root of its document.
    pub unwrapped_output: bool,
    /// Whether the service keeps the request until there is something to answer.
    pub long_poll: bool,
}

/// Checksums of an operation. The indices are of members of the input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HttpChecksum {
    /// Whether a request has to have one.
    pub required: bool,
    /// Whether that is an MD5 and nothing else.
    pub md5: bool,
    /// The member that chooses the algorithm.
    pub algorithm_member: Option<usize>,
    /// The member that asks for the check of the response.
    pub validation_member: Option<usize>,
    /// The algorithms that a response may have a checksum of.
    pub response_algorithms: Vec<String>,
}

/// A parameter of the endpoint rules that an operation gives a value.
#[derive(Debug, Clone, PartialEq)]
pub struct EndpointParam {
    /// The name in the rule set.
    pub name: String,
    /// The value.
    pub value: EndpointValue,
}

/// The value of an endpoint parameter.
#[derive(Debug, Clone, PartialEq)]
pub enum EndpointValue {
    /// A string.
    Text(String),
    /// A boolean.
    Flag(bool),
    /// A list of strings.
    Texts(Vec<String>),
    /// A member of the input.
    Member(String),
    /// What an expression finds in the input.
    Input(Expr),
}

impl OperationTraits {
    /// Plans them for the operation `shape`. `rules` are the names of the parameters that the
    /// service's endpoint rules have.
    pub fn new(
        model: &Model,
        shape: &Shape,
        operation: &model::Operation,
        rules: &[&str],
    ) -> Result<Self> {
        let input = model.shape(&operation.input);
        let members = input.map(Shape::members).unwrap_or_default();
        Ok(Self {
            auth: auth(model, shape)?,
            host_prefix: host_prefix(shape, input)?,
            endpoint_member: members.iter().position(|m| m.traits.has(ids::ENDPOINT_MEMBER)),
            endpoint_params: endpoint_params(model, shape, &operation.input, rules)?,
            gzip: gzip(shape),
            unsigned_payload: shape.traits.has(ids::UNSIGNED_PAYLOAD),
            input_stream: stream(model, input),
            output_stream: stream(model, model.shape(&operation.output)),
            checksum: checksum(shape, members)?,
            unwrapped_output: shape.traits.has(ids::UNWRAPPED_OUTPUT),
            long_poll: shape.traits.has(ids::LONG_POLL),
        })
    }

    /// Whether there is anything to say.
    pub fn is_usual(&self) -> bool {
        *self == Self { auth: vec!["SigV4"], ..Self::default() }
    }
}

/// How an operation is authenticated, by <https://smithy.io/2.0/spec/authentication-traits.html>:
/// the operation's list of schemes, else the service's, else all that stand on the service.
fn auth(model: &Model, shape: &Shape) -> Result<Vec<&'static str>> {
    let Some((service, _)) = model.service() else { return Ok(vec!["None"]) };
    let listed = [shape, service].into_iter().find_map(|shape| shape.traits.get(ids::AUTH));
    let schemes: Vec<&str> = match listed {
        Some(list) => list.as_array().into_iter().flatten().filter_map(Value::as_str).collect(),
        None => service
            .traits
            .iter()
            .map(|(id, _)| id)
            .filter(|id| id.starts_with("aws.auth#sigv4") || HTTP_AUTH.contains(id))
            .collect(),
    };
    let optional = shape.traits.has(ids::OPTIONAL_AUTH) || schemes.contains(&ids::NO_AUTH);
    let mut known: Vec<&str> = schemes
        .iter()
        .filter_map(|scheme| match *scheme {
            ids::SIGV4 => Some("SigV4"),
            ids::SIGV4A => Some("SigV4a"),
            ids::HTTP_BEARER_AUTH => Some("Bearer"),
            _ => None,
        })
        .collect();
    if optional || schemes.is_empty() {
        known.push("None");
    }
    if !known.is_empty() {
        return Ok(known);
    }
    let message = format!("none of its auth schemes is supported: {}", schemes.join(", "));
    Err(Error::at(&shape.id, message).in_trait([ids::AUTH]).help(format!(
        "supported are {}, {}, {} and {}",
        ids::SIGV4,
        ids::SIGV4A,
        ids::HTTP_BEARER_AUTH,
        ids::NO_AUTH
    )))
}

/// The schemes of Smithy itself.
const HTTP_AUTH: [&str; 4] = [
    "smithy.api#httpApiKeyAuth",
    "smithy.api#httpBasicAuth",
    "smithy.api#httpBearerAuth",
    "smithy.api#httpDigestAuth",
];

fn host_prefix(shape: &Shape, input: Option<&Shape>) -> Result<Option<String>> {
    let Some(endpoint) = shape.traits.get(ids::ENDPOINT) else { return Ok(None) };
    let fault = |message: String| Error::at(&shape.id, message).in_trait([ids::ENDPOINT]);
    let prefix = endpoint
        .get("hostPrefix")
        .and_then(Value::as_str)
        .ok_or_else(|| fault("`hostPrefix` is missing or no string".to_owned()))?;
    let mut rest = prefix;
    while let Some((_, after)) = rest.split_once('{') {
        let (label, after) = after
            .split_once('}')
            .ok_or_else(|| fault(format!("`{prefix}` opens a brace that is not closed")))?;
        let member = input.and_then(|input| input.member(label));
        if !member.is_some_and(|member| {
            member.traits.has(ids::HOST_LABEL) && member.traits.has(ids::REQUIRED)
        }) {
            return Err(fault(format!(
                "`{prefix}` names `{label}`, which is no member of the input with `{}` and `{}`",
                ids::HOST_LABEL,
                ids::REQUIRED
            )));
        }
        rest = after;
    }
    Ok(Some(prefix.to_owned()))
}

/// From what counts least to what counts most: what is found in the input by an expression, its
/// members, and what the model fixes.
fn endpoint_params(
    model: &Model,
    shape: &Shape,
    input: &ShapeId,
    rules: &[&str],
) -> Result<Vec<EndpointParam>> {
    let mut params = Vec::new();
    for (name, param) in entries(shape, ids::OPERATION_CONTEXT_PARAMS) {
        let fault =
            |error: Error| error.placed(&shape.id).in_trait([ids::OPERATION_CONTEXT_PARAMS, name]);
        let path = param
            .get("path")
            .and_then(Value::as_str)
            .ok_or_else(|| fault(Error::new("`path` is missing or no string")))?;
        let expr = jmespath::parse_shallow(path).map_err(fault)?;
        jmespath::check(&expr, model, &Type::Structure(input.clone())).map_err(fault)?;
        params.push(EndpointParam { name: name.to_owned(), value: EndpointValue::Input(expr) });
    }
    for member in model.shape(input).map(Shape::members).unwrap_or_default() {
        let param = member.traits.get(ids::CONTEXT_PARAM);
        if let Some(name) = param.and_then(|param| param.get("name")?.as_str()) {
            let value = EndpointValue::Member(member.name.clone());
            params.push(EndpointParam { name: name.to_owned(), value });
        }
    }
    for (name, param) in entries(shape, ids::STATIC_CONTEXT_PARAMS) {
        let texts = |items: &Vec<Value>| {
            items.iter().map(|item| item.as_str().map(str::to_owned)).collect::<Option<_>>()
        };
        let value = match param.get("value") {
            Some(Value::String(text)) => Some(EndpointValue::Text(text.clone())),
            Some(Value::Bool(flag)) => Some(EndpointValue::Flag(*flag)),
            Some(Value::Array(items)) => texts(items).map(EndpointValue::Texts),
            _ => None,
        };
        let value = value.ok_or_else(|| {
            let message = format!("the value of `{name}` is no string, boolean or list of strings");
            Error::at(&shape.id, message).in_trait([ids::STATIC_CONTEXT_PARAMS, name])
        })?;
        params.push(EndpointParam { name: name.to_owned(), value });
    }
    // Models name parameters that their rules have lost; nothing would ever read those.
    params.retain(|param| rules.contains(&param.name.as_str()));
    Ok(params)
}

fn entries<'a>(shape: &'a Shape, id: &str) -> impl Iterator<Item = (&'a str, &'a Value)> {
    let object = shape.traits.get(id).and_then(Value::as_object);
    object.into_iter().flatten().map(|(name, value)| (name.as_str(), value))
}

fn gzip(shape: &Shape) -> bool {
    let encodings = shape.traits.get(ids::REQUEST_COMPRESSION).and_then(|c| c.get("encodings"));
    let encodings = encodings.and_then(Value::as_array).into_iter().flatten();
    encodings.filter_map(Value::as_str).any(|encoding| encoding == "gzip")
}

/// The index of the member that is a stream.
fn stream(model: &Model, shape: Option<&Shape>) -> Option<usize> {
    let members = shape?.members();
    members.iter().position(|member| model.member_trait(member, ids::STREAMING).is_some())
}

/// What `aws.protocols#httpChecksum` and `smithy.api#httpChecksumRequired` say; the first goes
/// before the second. <https://smithy.io/2.0/aws/aws-core.html#aws-protocols-httpchecksum-trait>
fn checksum(shape: &Shape, members: &[Member]) -> Result<Option<HttpChecksum>> {
    let md5 = HttpChecksum {
        required: true,
        md5: true,
        algorithm_member: None,
        validation_member: None,
        response_algorithms: Vec::new(),
    };
    let Some(checksum) = shape.traits.get(ids::HTTP_CHECKSUM) else {
        return Ok(shape.traits.has(ids::HTTP_CHECKSUM_REQUIRED).then_some(md5));
    };
    let member = |key: &str| -> Result<Option<usize>> {
        let Some(name) = checksum.get(key).and_then(Value::as_str) else { return Ok(None) };
        let index = members.iter().position(|member| member.name == name);
        index.map(Some).ok_or_else(|| {
            Error::at(&shape.id, format!("`{key}` names `{name}`, which the input has not"))
                .in_trait([ids::HTTP_CHECKSUM, key])
        })
    };
    let algorithms = checksum.get("responseAlgorithms").and_then(Value::as_array);
    let algorithms = algorithms.into_iter().flatten().filter_map(Value::as_str);
    Ok(Some(HttpChecksum {
        required: checksum.get("requestChecksumRequired") == Some(&Value::Bool(true)),
        md5: false,
        algorithm_member: member("requestAlgorithmMember")?,
        validation_member: member("requestValidationModeMember")?,
        response_algorithms: algorithms.map(str::to_owned).collect(),
    }))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::load::testing;
    use crate::model::ShapeKind;

    /// Plans an operation of these traits, of a service with these.
    fn planned(service: &[(&str, Value)], operation: &[(&str, Value)]) -> Result<OperationTraits> {
        let mut model = testing::model(
            r#"{"metadata": {"serviceId": "X", "protocol": "json", "endpointPrefix": "x",
                             "apiVersion": "1"},
                "operations": {"Get": {"http": {"method": "POST", "requestUri": "/"},
                                       "input": {"shape": "In"}}},
                "shapes": {"In": {"type": "structure", "required": ["a"],
                                  "members": {"a": {"shape": "S", "hostLabel": true},
                                              "b": {"shape": "S"}}},
                           "S": {"type": "string"}}}"#,
        );
        let id = ShapeId::new(model.service.namespace(), "Get");
        for (id, traits) in [(model.service.clone(), service), (id.clone(), operation)] {
            let shape = model.shapes.get_mut(&id).unwrap();
            for (name, value) in traits {
                match value {
                    Value::Null => shape.traits.remove(name),
                    value => shape.traits.set(name, value.clone()),
                };
            }
        }
        let shape = model.shape(&id).unwrap();
        let ShapeKind::Operation(of) = &shape.kind else { panic!("no operation") };
        OperationTraits::new(&model, shape, of, &["P"])
    }

    fn auth(service: &[(&str, Value)], operation: &[(&str, Value)]) -> String {
        match planned(service, operation) {
            Ok(traits) => traits.auth.join(", "),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn the_first_list_of_schemes_decides_and_without_one_what_stands_on_the_service() {
        assert_eq!(auth(&[], &[]), "SigV4");
        assert_eq!(auth(&[(ids::AUTH, Value::Null)], &[]), "SigV4");
        let unsigned = [(ids::AUTH, Value::Null), (ids::SIGV4, Value::Null)];
        assert_eq!(auth(&unsigned, &[]), "None");
        assert_eq!(auth(&[], &[(ids::AUTH, json!([]))]), "None");
        assert_eq!(auth(&[], &[(ids::OPTIONAL_AUTH, json!({}))]), "SigV4, None");
        assert_eq!(auth(&[(ids::AUTH, json!([]))], &[(ids::AUTH, json!([ids::SIGV4]))]), "SigV4");
        let both = json!([ids::HTTP_BEARER_AUTH, ids::SIGV4]);
        assert_eq!(auth(&[], &[(ids::AUTH, both)]), "Bearer, SigV4");
        let digest = json!(["smithy.api#httpDigestAuth"]);
        assert!(
            auth(&[], &[(ids::AUTH, digest)])
                .contains("none of its auth schemes is supported: smithy.api#httpDigestAuth")
        );
    }

    #[test]
    fn a_host_prefix_names_members_that_are_labels_and_required() {
        let prefix = |prefix: &str| {
            planned(&[], &[(ids::ENDPOINT, json!({ "hostPrefix": prefix }))])
                .map(|traits| traits.host_prefix.unwrap())
                .map_err(|error| error.to_string())
        };
        assert_eq!(prefix("x.{a}.").unwrap(), "x.{a}.");
        assert!(prefix("{b}.").unwrap_err().contains("`{b}.` names `b`"));
        assert!(prefix("{a").unwrap_err().contains("a brace that is not closed"));
    }

    #[test]
    fn parameters_that_the_rules_have_not_are_left_out() {
        let params = json!({"P": {"value": "x"}, "Q": {"value": 1.5}});
        let fault = planned(&[], &[(ids::STATIC_CONTEXT_PARAMS, params)]).unwrap_err();
        assert!(fault.to_string().contains("the value of `Q` is no string"));
        let params = json!({"P": {"value": "x"}, "Q": {"value": "y"}});
        let traits = planned(&[], &[(ids::STATIC_CONTEXT_PARAMS, params)]).unwrap();
        let names: Vec<_> = traits.endpoint_params.iter().map(|param| &*param.name).collect();
        assert_eq!(names, ["P"]);
    }

    #[test]
    fn an_operation_that_waits_on_the_server_is_known() {
        assert!(planned(&[], &[(ids::LONG_POLL, json!({}))]).unwrap().long_poll);
        assert!(planned(&[], &[]).unwrap().is_usual());
    }

    #[test]
    fn an_expression_that_does_not_fit_the_input_is_an_error() {
        let params = json!({"P": {"path": "c"}});
        let fault = planned(&[], &[(ids::OPERATION_CONTEXT_PARAMS, params)]).unwrap_err();
        assert!(fault.to_string().contains("c"), "{fault}");
    }
}
