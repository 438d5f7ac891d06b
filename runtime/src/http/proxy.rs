//! Which requests go by way of a proxy.

use std::error::Error;
use std::fmt;
use std::net::IpAddr;

use ::http::uri::{Authority, PathAndQuery, Scheme};
use ::http::{HeaderValue, Uri};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::identity::Env;

/// The proxies of a `HyperClient` or `SocketClient`, and the hosts that are reached without.
///
/// There is one for `http` and one for `https` URLs; by default there are none. `Debug` shows no
/// password.
///
/// A proxy's URL is `http://HOST:PORT` or `https://HOST:PORT`, where wanted with `USER:PASSWORD@`
/// before the host, percent-encoded where they hold reserved characters; without a scheme it is
/// `http`. Requests to `https` URLs go through a tunnel (`CONNECT`, RFC 9110, 9.3.6), so that the
/// proxy sees the host alone; those to `http` URLs it sees whole.
#[derive(Debug, Clone, Default)]
pub struct ProxyConfig {
    http: Option<Proxy>,
    https: Option<Proxy>,
    exceptions: Vec<Exception>,
}

/// A proxy.
#[derive(Clone)]
pub(super) struct Proxy {
    /// Scheme, host and port, without a user.
    pub(super) uri: Uri,
    /// `HOST:PORT`, for errors.
    pub(super) name: String,
    /// The value of `proxy-authorization`.
    pub(super) authorization: Option<HeaderValue>,
}

/// Hosts that are reached without a proxy; of those with a port, that port alone.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Exception {
    All,
    /// This host and those below it.
    Name(String, Option<u16>),
    Address(IpAddr, Option<u16>),
    /// The addresses that begin with these bits.
    Net(IpAddr, u32),
}

impl ProxyConfig {
    /// No proxy.
    pub fn disabled() -> Self {
        Self::default()
    }

    /// Sends requests to `http` URLs by way of this proxy.
    ///
    /// # Errors
    ///
    /// Where the URL is not a proxy's.
    pub fn http_proxy(mut self, url: &str) -> Result<Self, InvalidProxy> {
        self.http = Some(Proxy::parse(url)?);
        Ok(self)
    }

    /// Sends requests to `https` URLs by way of this proxy.
    ///
    /// # Errors
    ///
    /// Where the URL is not a proxy's.
    pub fn https_proxy(mut self, url: &str) -> Result<Self, InvalidProxy> {
        self.https = Some(Proxy::parse(url)?);
        Ok(self)
    }

    /// Sets which hosts are reached without a proxy, a list with commas between: `*` is every
    /// host, `name` and `.name` a host and all below it, an address itself, `10.0.0.0/8` a network.
    /// Names and addresses may have a `:port`.
    pub fn no_proxy(mut self, hosts: &str) -> Self {
        let hosts = hosts.split(',').map(str::trim).filter(|host| !host.is_empty());
        self.exceptions = hosts.map(Exception::parse).collect();
        self
    }

    /// The proxies that environment variables name: `http_proxy` and `https_proxy`, where one of
    /// them is not set `all_proxy`, and `no_proxy`; each in lower case or else in capitals.
    /// `HTTP_PROXY` in capitals is passed over where there is `REQUEST_METHOD`: in a CGI program it
    /// is a header that anybody may send.
    ///
    /// # Errors
    ///
    /// Where a variable's URL is not a proxy's.
    pub fn from_env(env: &Env) -> Result<Self, InvalidProxy> {
        let is_cgi = env.get("REQUEST_METHOD").is_some();
        let proxy = |name: &str| {
            let capitals = name.to_ascii_uppercase();
            let lower = env.get(name).map(|url| (name.to_owned(), url));
            let found = lower.or_else(|| {
                let forged = is_cgi && capitals == "HTTP_PROXY";
                env.get(&capitals).filter(|_| !forged).map(|url| (capitals, url))
            });
            found.map(|(name, url)| {
                Proxy::parse(&url).map_err(|error| InvalidProxy { variable: Some(name), ..error })
            })
        };
        let proxy = |name| proxy(name).or_else(|| proxy("all_proxy")).transpose();
        let config = Self {
            http: proxy("http_proxy")?,
            https: proxy("https_proxy")?,
            exceptions: Vec::new(),
        };
        let exceptions = env.get("no_proxy").or_else(|| env.get("NO_PROXY"));
        Ok(config.no_proxy(&exceptions.unwrap_or_default()))
    }

    /// Whether there is no proxy.
    pub fn is_disabled(&self) -> bool {
        self.http.is_none() && self.https.is_none()
    }

    /// The proxy of a request to that URL.
    pub(super) fn of(&self, uri: &Uri) -> Option<&Proxy> {
        let is_https = uri.scheme() == Some(&Scheme::HTTPS);
        let proxy = if is_https { &self.https } else { &self.http }.as_ref()?;
        let host = uri.host()?.to_ascii_lowercase();
        let port = uri.port_u16().unwrap_or(if is_https { 443 } else { 80 });
        let excepted = self.exceptions.iter().any(|exception| exception.holds(&host, port));
        (!excepted).then_some(proxy)
    }
}

impl Proxy {
    /// The server of a URL, as a proxy is told it.
    pub(super) fn target(uri: &Uri) -> String {
        format!("{}:{}", uri.host().unwrap_or_default(), uri.port_u16().unwrap_or(443))
    }

    /// The request for a tunnel (RFC 9110, 9.3.6).
    pub(super) fn ask_for(&self, target: &str) -> Vec<u8> {
        let mut request = format!("CONNECT {target} HTTP/1.1\r\nHost: {target}\r\n").into_bytes();
        if let Some(authorization) = &self.authorization {
            request.extend_from_slice(b"Proxy-Authorization: ");
            request.extend_from_slice(authorization.as_bytes());
            request.extend_from_slice(b"\r\n");
        }
        request.extend_from_slice(b"\r\n");
        request
    }

    fn parse(url: &str) -> Result<Self, InvalidProxy> {
        let invalid = |why| InvalidProxy { variable: None, why };
        let url = url.trim();
        let (scheme, rest) = url.split_once("://").unwrap_or(("http", url));
        let (scheme, port) = match scheme.to_ascii_lowercase().as_str() {
            "http" => (Scheme::HTTP, 80),
            "https" => (Scheme::HTTPS, 443),
            _ => return Err(invalid("its scheme is neither http nor https")),
        };
        let rest = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let (user, host) = match rest.rsplit_once('@') {
            Some((user, host)) => (Some(user), host),
            None => (None, rest),
        };
        let authority: Authority =
            host.parse().map_err(|_| invalid("it has no usable host and port"))?;
        if authority.host().is_empty() || host.ends_with(':') {
            return Err(invalid("it has no usable host and port"));
        }
        let name = format!("{}:{}", authority.host(), authority.port_u16().unwrap_or(port));
        let mut parts = ::http::uri::Parts::default();
        parts.scheme = Some(scheme);
        parts.authority = Some(authority);
        parts.path_and_query = Some(PathAndQuery::from_static("/"));
        let uri = Uri::from_parts(parts).map_err(|_| invalid("it has no usable host and port"))?;
        Ok(Self { uri, name, authorization: user.map(basic) })
    }
}

/// The header for `USER:PASSWORD` of a URL (RFC 7617).
fn basic(user: &str) -> HeaderValue {
    let (user, password) = user.split_once(':').unwrap_or((user, ""));
    let mut text = decoded(user);
    text.push(b':');
    text.extend(decoded(password));
    let value = format!("Basic {}", STANDARD.encode(text));
    // Made of visible ASCII, which every header value may hold.
    let mut value = HeaderValue::try_from(value).unwrap_or(HeaderValue::from_static("Basic"));
    value.set_sensitive(true);
    value
}

/// Undoes percent-encoding; a percent sign that encodes nothing stays.
fn decoded(text: &str) -> Vec<u8> {
    let mut rest = text.as_bytes();
    let mut out = Vec::with_capacity(rest.len());
    while let [first, after @ ..] = rest {
        let encoded = match rest {
            [b'%', high, low, ..] => std::str::from_utf8(&[*high, *low])
                .ok()
                .and_then(|digits| u8::from_str_radix(digits, 16).ok()),
            _ => None,
        };
        out.push(encoded.unwrap_or(*first));
        rest = if encoded.is_some() { rest.get(3..).unwrap_or_default() } else { after };
    }
    out
}

impl Exception {
    fn parse(text: &str) -> Self {
        if text == "*" {
            return Self::All;
        }
        if let Some(address) = address(text) {
            return Self::Address(address, None);
        }
        if let Some((net, bits)) = text.split_once('/') {
            if let (Some(address), Ok(bits)) = (address(net), bits.parse()) {
                return Self::Net(address, bits);
            }
        }
        let (host, port) = match text.rsplit_once(':').map(|(host, port)| (host, port.parse())) {
            Some((host, Ok(port))) => (host, Some(port)),
            _ => (text, None),
        };
        match address(host) {
            Some(address) => Self::Address(address, port),
            None => {
                let name = host.trim_start_matches('*').trim_start_matches('.');
                Self::Name(name.to_ascii_lowercase(), port)
            }
        }
    }

    /// Whether that host, in lower case, is among them.
    fn holds(&self, host: &str, port: u16) -> bool {
        let is_port = |only: &Option<u16>| only.is_none_or(|only| only == port);
        match self {
            Self::All => true,
            Self::Name(name, only) => {
                let below = host.strip_suffix(name.as_str());
                let is_below = below.is_some_and(|it| it.is_empty() || it.ends_with('.'));
                is_below && !name.is_empty() && is_port(only)
            }
            Self::Address(own, only) => address(host) == Some(*own) && is_port(only),
            Self::Net(net, bits) => address(host).is_some_and(|host| in_net(host, *net, *bits)),
        }
    }
}

fn address(text: &str) -> Option<IpAddr> {
    text.trim_start_matches('[').trim_end_matches(']').parse().ok()
}

fn in_net(address: IpAddr, net: IpAddr, bits: u32) -> bool {
    // What is left of a difference without the bits that do not count.
    match (address, net) {
        (IpAddr::V4(address), IpAddr::V4(net)) if bits <= 32 => {
            let difference = address.to_bits() ^ net.to_bits();
            difference.checked_shr(32 - bits).unwrap_or_default() == 0
        }
        (IpAddr::V6(address), IpAddr::V6(net)) if bits <= 128 => {
            let difference = address.to_bits() ^ net.to_bits();
            difference.checked_shr(128 - bits).unwrap_or_default() == 0
        }
        _ => false,
    }
}

impl fmt::Debug for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Proxy")
            .field("uri", &self.uri)
            .field("authorization", &self.authorization)
            .finish()
    }
}

/// A URL is not a proxy's. It is not shown, since it may hold a password.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InvalidProxy {
    variable: Option<String>,
    why: &'static str,
}

impl fmt::Display for InvalidProxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.variable {
            Some(name) => write!(f, "the proxy's URL in the environment variable {name}")?,
            None => f.write_str("the proxy's URL")?,
        }
        write!(f, " is not usable: {}; write it as http://HOST:PORT", self.why)
    }
}

impl Error for InvalidProxy {}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(config: &ProxyConfig, url: &str) -> Option<String> {
        config.of(&url.parse().unwrap()).map(|proxy| proxy.name.clone())
    }

    #[test]
    fn the_environment_names_a_proxy_for_each_scheme() {
        let env = Env::from_slice(&[
            ("http_proxy", "one:3128"),
            ("HTTP_PROXY", "http://other"),
            ("HTTPS_PROXY", "https://two/"),
        ]);
        let config = ProxyConfig::from_env(&env).unwrap();
        assert_eq!(name(&config, "http://toys.test").as_deref(), Some("one:3128"));
        assert_eq!(name(&config, "https://toys.test").as_deref(), Some("two:443"));
        let env = Env::from_slice(&[("ALL_PROXY", "http://[::1]:8080"), ("no_proxy", "*")]);
        assert_eq!(name(&ProxyConfig::from_env(&env).unwrap(), "http://toys.test"), None);
        let env = Env::from_slice(&[("ALL_PROXY", "http://[::1]:8080")]);
        let config = ProxyConfig::from_env(&env).unwrap();
        assert_eq!(name(&config, "http://toys.test").as_deref(), Some("[::1]:8080"));
        assert!(ProxyConfig::from_env(&Env::from_slice(&[])).unwrap().is_disabled());
    }

    #[test]
    fn a_header_of_a_cgi_request_names_no_proxy() {
        let cgi = ("REQUEST_METHOD", "GET");
        let forged = Env::from_slice(&[("HTTP_PROXY", "evil:80"), cgi]);
        assert!(ProxyConfig::from_env(&forged).unwrap().is_disabled());
        let own = Env::from_slice(&[("http_proxy", "own:80"), cgi]);
        assert!(!ProxyConfig::from_env(&own).unwrap().is_disabled());
    }

    #[test]
    fn a_url_that_is_not_a_proxys_is_told_without_its_password() {
        let told = |url: &str| {
            let env = Env::from_slice(&[("HTTPS_PROXY", url)]);
            ProxyConfig::from_env(&env).unwrap_err().to_string()
        };
        assert_eq!(
            told("socks5://me:sesame@host:1080"),
            "the proxy's URL in the environment variable HTTPS_PROXY is not usable: its scheme is \
             neither http nor https; write it as http://HOST:PORT"
        );
        for url in ["http://me:sesame@", "http://", "http://me:sesame@a b:80", "http://host:"] {
            let text = told(url);
            assert!(text.contains("it has no usable host and port"), "{url}: {text}");
            assert!(!text.contains("sesame"), "{text}");
        }
    }

    #[test]
    fn user_and_password_become_a_header_that_debug_hides() {
        let config = ProxyConfig::disabled().https_proxy("http://me:s%40same%@host").unwrap();
        let proxy = config.of(&Uri::from_static("https://toys.test")).unwrap();
        let encoded = STANDARD.encode("me:s@same%");
        assert_eq!(proxy.authorization.as_ref().unwrap(), &format!("Basic {encoded}"));
        let debug = format!("{config:?}");
        assert!(debug.contains("host") && !debug.contains("same"), "{debug}");
        assert!(!debug.contains(&encoded), "{debug}");
    }

    #[test]
    fn hosts_can_be_excepted_by_name_address_network_and_port() {
        let config = ProxyConfig::disabled().http_proxy("proxy:1").unwrap().no_proxy(
            "toys.test, .Dolls.test,*.bears.test,10.0.0.0/8,192.168.0.1, [fd00::]/8 ,::1,\
             blocks.test:8080,127.0.0.1:81,0.0.0.0/33,",
        );
        for direct in [
            "toys.test",
            "TOYS.test",
            "www.toys.test",
            "dolls.test",
            "a.dolls.test",
            "a.bears.test",
            "10.200.3.4",
            "192.168.0.1",
            "[fd12::1]",
            "[::1]",
            "blocks.test:8080",
            "127.0.0.1:81",
        ] {
            assert_eq!(name(&config, &format!("http://{direct}/")), None, "{direct}");
        }
        for proxied in
            ["mytoys.test", "toys.test.other", "11.0.0.1", "[fe80::1]", "blocks.test", "127.0.0.1"]
        {
            let found = name(&config, &format!("http://{proxied}/"));
            assert_eq!(found.as_deref(), Some("proxy:1"), "{proxied}");
        }
    }

    #[test]
    fn a_network_of_no_bits_is_every_address() {
        let all = Exception::parse("0.0.0.0/0");
        assert!(all.holds("203.0.113.9", 80));
        assert!(!all.holds("toys.test", 80) && !all.holds("::1", 80));
    }
}
