//! What resolving comes to: an endpoint, and how requests to it are signed.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::primitives::Document;

/// The property that holds the ways to authenticate.
const AUTH_SCHEMES: &str = "authSchemes";

/// A resolved endpoint: a URL, headers, and what else is to be known of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Endpoint {
    pub(super) url: Cow<'static, str>,
    pub(super) headers: Vec<(String, Vec<String>)>,
    pub(super) properties: HashMap<String, Document>,
}

impl Endpoint {
    /// A builder, nothing set.
    pub fn builder() -> EndpointBuilder {
        EndpointBuilder::new()
    }

    /// The same endpoint, to build on.
    pub fn into_builder(self) -> EndpointBuilder {
        EndpointBuilder(self)
    }

    /// The URL that requests go to, exactly as it was written: scheme, authority and, where there
    /// is one, a path that the operation's own path is appended to.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Headers that every request to this endpoint carries, each with its values.
    pub fn headers(&self) -> impl Iterator<Item = (&str, impl Iterator<Item = &str>)> {
        self.headers.iter().map(|(name, values)| (name.as_str(), values.iter().map(String::as_str)))
    }

    /// What else is said about the endpoint, by name; most often `authSchemes`.
    pub fn properties(&self) -> &HashMap<String, Document> {
        &self.properties
    }

    /// The authentication schemes that are prescribed, the preferred one first. Empty where there
    /// are none, and the service's own scheme holds. Entries without a name are passed over.
    pub fn auth_schemes(&self) -> Vec<AuthScheme<'_>> {
        match self.properties.get(AUTH_SCHEMES) {
            Some(Document::Array(schemes)) => schemes.iter().filter_map(AuthScheme::of).collect(),
            _ => Vec::new(),
        }
    }
}

/// Builds an [`Endpoint`].
#[derive(Debug, Clone)]
pub struct EndpointBuilder(Endpoint);

impl EndpointBuilder {
    fn new() -> Self {
        Self(Endpoint { url: "".into(), headers: Vec::new(), properties: HashMap::new() })
    }

    /// Sets the URL: `http` or `https`, a host, and where wanted a port and a path, which goes
    /// before each operation's own. It has to be set; the call that uses the endpoint checks it.
    pub fn url(mut self, url: impl Into<Cow<'static, str>>) -> Self {
        self.0.url = url.into();
        self
    }

    /// Adds a header that every request to the endpoint carries. A name may have several values.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        let (name, value) = (name.into(), value.into());
        match self.0.headers.iter_mut().find(|(own, _)| *own == name) {
            Some((_, values)) => values.push(value),
            None => self.0.headers.push((name, vec![value])),
        }
        self
    }

    /// Sets a property. `authSchemes`, a list of objects, says how requests are signed; the client
    /// looks at no other.
    pub fn property(mut self, name: impl Into<String>, value: impl Into<Document>) -> Self {
        self.0.properties.insert(name.into(), value.into());
        self
    }

    /// Adds a way to authenticate after those added before: an object of the property
    /// `authSchemes`. By default requests are signed with the service's name for the client's
    /// region.
    pub fn auth_scheme(mut self, scheme: EndpointAuthScheme) -> Self {
        let schemes = self.0.properties.entry(AUTH_SCHEMES.to_owned());
        match schemes.or_insert_with(|| Document::Array(Vec::new())) {
            Document::Array(schemes) => schemes.push(scheme.as_document()),
            other => *other = Document::Array(vec![scheme.as_document()]),
        }
        self
    }

    /// The endpoint.
    pub fn build(self) -> Endpoint {
        self.0
    }
}

/// A way to authenticate to an endpoint, as a program says it.
#[derive(Debug, Clone, PartialEq)]
pub struct EndpointAuthScheme(HashMap<String, Document>);

impl EndpointAuthScheme {
    /// The scheme of that name, `sigv4` or `none` for instance.
    pub fn new(name: impl Into<String>) -> Self {
        Self(HashMap::from([(NAME.to_owned(), Document::String(name.into()))]))
    }

    /// The same with room for so many properties.
    pub fn with_capacity(name: impl Into<String>, capacity: usize) -> Self {
        let mut scheme = Self::new(name);
        scheme.0.reserve(capacity);
        scheme
    }

    /// The scheme's name.
    pub fn name(&self) -> &str {
        self.get(NAME).and_then(Document::as_string).unwrap_or_default()
    }

    /// Sets a property: of `sigv4` the strings `signingName` and `signingRegion` and the boolean
    /// `disableDoubleEncoding`.
    pub fn put(mut self, name: impl Into<String>, value: impl Into<Document>) -> Self {
        self.0.insert(name.into(), value.into());
        self
    }

    /// The property of that name.
    pub fn get(&self, name: &str) -> Option<&Document> {
        self.0.get(name)
    }

    /// The object that it is among an endpoint's properties.
    pub fn as_document(&self) -> Document {
        Document::Object(self.0.clone())
    }
}

const NAME: &str = "name";

/// A way to authenticate to an endpoint, as signing reads it, where it differs from the service's
/// own: <https://smithy.io/2.0/aws/rules-engine/auth-schemes.html>.
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

impl<'a> AuthScheme<'a> {
    fn of(scheme: &'a Document) -> Option<Self> {
        let scheme = scheme.as_object()?;
        let text = |name| scheme.get(name).and_then(Document::as_string);
        Some(Self {
            name: text(NAME)?,
            signing_name: text("signingName"),
            signing_region: text("signingRegion"),
            signing_region_set: match scheme.get("signingRegionSet") {
                Some(Document::Array(regions)) => {
                    regions.iter().filter_map(Document::as_string).collect()
                }
                _ => Vec::new(),
            },
            disable_double_encoding: scheme
                .get("disableDoubleEncoding")
                .and_then(Document::as_bool)
                .unwrap_or_default(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn auth_schemes_are_read_in_order() {
        let regions: Vec<Document> = vec!["*".into()];
        let endpoint = Endpoint::builder()
            .auth_scheme(
                EndpointAuthScheme::new("sigv4a")
                    .put("signingRegionSet", regions)
                    .put("disableDoubleEncoding", true),
            )
            .auth_scheme(
                EndpointAuthScheme::with_capacity("sigv4", 2)
                    .put("signingName", "things")
                    .put("signingRegion", "eu-west-1"),
            )
            .build();
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
        let nameless = Document::from(HashMap::from([("signingName".to_owned(), "x".into())]));
        let endpoint = Endpoint::builder().property("authSchemes", vec![nameless]).build();
        assert_eq!(endpoint.auth_schemes(), []);
        assert_eq!(Endpoint::builder().build().auth_schemes(), []);
    }

    #[test]
    fn what_was_built_is_read_again() {
        let endpoint = Endpoint::builder().url("https://a.test").header("x-a", "1");
        let endpoint = endpoint.header("x-a", "2").property("p", true).build();
        assert_eq!(endpoint.url(), "https://a.test");
        let headers: Vec<(_, Vec<_>)> =
            endpoint.headers().map(|(name, values)| (name, values.collect())).collect();
        assert_eq!(headers, [("x-a", vec!["1", "2"])]);
        assert_eq!(endpoint.properties().get("p"), Some(&Document::Bool(true)));
        let other = endpoint.clone().into_builder().url("https://b.test").build();
        assert_eq!(other.headers, endpoint.headers);
        assert_eq!(EndpointAuthScheme::new("sigv4").put("signingName", "x").name(), "sigv4");
    }
}
