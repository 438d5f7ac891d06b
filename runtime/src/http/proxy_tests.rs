//! Proxies and root certificates, against servers on loopback.

use std::sync::{Arc, Mutex};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use rcgen::{CertifiedKey, KeyPair, generate_simple_self_signed};
use rustls::ServerConfig;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;

use super::*;
use crate::error::DisplayErrorContext;

trait Stream: AsyncRead + AsyncWrite + Send + Unpin {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin> Stream for T {}

/// A certificate for a name, and what it takes to trust it and to serve with it.
pub(super) struct Identity {
    pub(super) pem: String,
    pub(super) acceptor: TlsAcceptor,
}

fn identity(name: &str) -> Identity {
    speaking(name, &[])
}

/// The same for a server that offers these protocols in the handshake.
pub(super) fn speaking(name: &str, protocols: &[&str]) -> Identity {
    let CertifiedKey { cert, signing_key } =
        generate_simple_self_signed(vec![name.to_owned()]).unwrap();
    let key = KeyPair::serialize_der(&signing_key).try_into().unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![cert.der().clone()], key)
        .unwrap();
    config.alpn_protocols = protocols.iter().map(|name| name.as_bytes().to_vec()).collect();
    let body = STANDARD.encode(cert.der());
    let pem = format!("-----BEGIN CERTIFICATE-----\n{body}\n-----END CERTIFICATE-----\n");
    Identity { pem, acceptor: TlsAcceptor::from(Arc::new(config)) }
}

/// What a server on loopback was asked, by the heads of the requests.
#[derive(Clone, Default)]
struct Heads(Arc<Mutex<Vec<String>>>);

impl Heads {
    fn all(&self) -> Vec<String> {
        self.0.lock().unwrap().clone()
    }
}

async fn head(stream: &mut (impl AsyncRead + Unpin), heads: &Heads) -> Option<String> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.ok()?);
    }
    let head = String::from_utf8(head).unwrap();
    heads.0.lock().unwrap().push(head.clone());
    Some(head)
}

/// A server that answers requests without bodies with `red`, and its port.
async fn toys(tls: Option<&Identity>) -> (u16, Heads) {
    serve(tls, |mut stream, heads| async move {
        while head(&mut stream, &heads).await.is_some() {
            let reply = b"HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nred";
            if stream.write_all(reply).await.is_err() {
                break;
            }
        }
    })
    .await
}

/// A proxy that tunnels to a port on loopback whatever host is asked for.
async fn tunnels(tls: Option<&Identity>, to: u16) -> (u16, Heads) {
    serve(tls, move |mut stream, heads| async move {
        head(&mut stream, &heads).await.unwrap();
        stream.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await.unwrap();
        let mut server = TcpStream::connect(("127.0.0.1", to)).await.unwrap();
        let _ = copy_bidirectional(&mut stream, &mut server).await;
    })
    .await
}

/// A server that says one thing, whatever it is asked, and hangs up.
async fn says(reply: &'static str) -> u16 {
    let says = serve(None, move |mut stream, heads| async move {
        head(&mut stream, &heads).await;
        let _ = stream.write_all(reply.as_bytes()).await;
    });
    says.await.0
}

async fn serve<F>(
    tls: Option<&Identity>,
    serve: impl Fn(Box<dyn Stream>, Heads) -> F + Send + Sync + 'static,
) -> (u16, Heads)
where
    F: Future<Output = ()> + Send + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let (heads, acceptor) = (Heads::default(), tls.map(|tls| tls.acceptor.clone()));
    let seen = heads.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let stream: Box<dyn Stream> = match &acceptor {
                None => Box::new(stream),
                Some(acceptor) => match acceptor.accept(stream).await {
                    Ok(stream) => Box::new(stream),
                    Err(_) => continue,
                },
            };
            tokio::spawn(serve(stream, heads.clone()));
        }
    });
    (port, seen)
}

fn client(proxies: ProxyConfig, pem: Option<&str>) -> HyperClient {
    let builder = HyperClient::builder().proxy_config(proxies);
    match pem {
        Some(pem) => builder.ca_bundle(pem).unwrap().build(),
        None => builder.build(),
    }
}

fn proxied(port: u16) -> ProxyConfig {
    let url = format!("http://me:sesame@127.0.0.1:{port}");
    ProxyConfig::disabled().http_proxy(&url).unwrap().https_proxy(&url).unwrap()
}

async fn get(client: &HyperClient, url: &str) -> Result<Bytes, ConnectorError> {
    let mut request = HttpRequest::new(Bytes::new());
    *request.uri_mut() = url.parse().unwrap();
    let host = request.uri().authority().unwrap().as_str().parse().unwrap();
    request.headers_mut().insert(::http::header::HOST, host);
    client.send(request, HttpLimits::default()).await.map(HttpResponse::into_body)
}

async fn told(client: &HyperClient, url: &str) -> String {
    let error = get(client, url).await.unwrap_err();
    format!("{} {}", if error.is_io() { "io" } else { "other" }, DisplayErrorContext(error))
}

#[tokio::test]
async fn an_https_request_goes_through_a_tunnel_and_only_the_proxy_is_told_who_asks() {
    let identity = identity("toys.test");
    let (server, asked) = toys(Some(&identity)).await;
    let (proxy, told) = tunnels(None, server).await;
    let client = client(proxied(proxy), Some(&identity.pem));
    assert_eq!(get(&client, "https://toys.test/red").await.unwrap(), "red");
    assert_eq!(get(&client, "https://toys.test/blue").await.unwrap(), "red");
    let basic = STANDARD.encode("me:sesame");
    assert_eq!(
        told.all(),
        [format!(
            "CONNECT toys.test:443 HTTP/1.1\r\nHost: toys.test:443\r\nProxy-Authorization: Basic \
             {basic}\r\n\r\n"
        )]
    );
    assert_eq!(
        asked.all(),
        ["red", "blue"].map(|path| format!("GET /{path} HTTP/1.1\r\nhost: toys.test\r\n\r\n"))
    );
}

#[tokio::test]
async fn an_http_request_goes_to_the_proxy_with_its_whole_url() {
    let (proxy, told) = toys(None).await;
    let client = client(proxied(proxy), None);
    assert_eq!(get(&client, "http://toys.test:8080/red?a=b").await.unwrap(), "red");
    let basic = STANDARD.encode("me:sesame");
    assert_eq!(
        told.all(),
        [format!(
            "GET http://toys.test:8080/red?a=b HTTP/1.1\r\nhost: toys.test:8080\r\n\
             proxy-authorization: Basic {basic}\r\n\r\n"
        )]
    );
}

#[tokio::test]
async fn a_proxy_may_be_reached_by_tls_too() {
    let server_identity = identity("toys.test");
    let proxy_identity = identity("localhost");
    let (server, _) = toys(Some(&server_identity)).await;
    let (proxy, told) = tunnels(Some(&proxy_identity), server).await;
    let proxies = ProxyConfig::disabled().https_proxy(&format!("https://localhost:{proxy}"));
    let both = [server_identity.pem, proxy_identity.pem].concat();
    let client = client(proxies.unwrap(), Some(&both));
    assert_eq!(get(&client, "https://toys.test/").await.unwrap(), "red");
    assert_eq!(
        told.all(),
        ["CONNECT toys.test:443 HTTP/1.1\r\nHost: toys.test:443\r\n\r\n".to_owned()]
    );
}

#[tokio::test]
async fn an_excepted_host_is_reached_without_the_proxy() {
    let (server, asked) = toys(None).await;
    let (proxy, told) = toys(None).await;
    let client = client(proxied(proxy).no_proxy("127.0.0.0/8"), None);
    let url = format!("http://127.0.0.1:{server}/red");
    assert_eq!(get(&client, &url).await.unwrap(), "red");
    assert_eq!(asked.all(), [format!("GET /red HTTP/1.1\r\nhost: 127.0.0.1:{server}\r\n\r\n")]);
    assert!(told.all().is_empty());
}

#[tokio::test]
async fn a_proxy_that_refuses_is_named_with_its_status_and_no_password() {
    for (reply, expected) in [
        (
            "HTTP/1.1 407 No\r\n\r\n",
            "other no usable answer: the proxy PROXY refused a connection to toys.test:443: 407 \
             Proxy Authentication Required (it does not accept user and password of the proxy's \
             URL)",
        ),
        (
            "HTTP/1.1 403 Forbidden\r\ncontent-length: 2\r\n\r\nno",
            "other no usable answer: the proxy PROXY refused a connection to toys.test:443: 403 \
             Forbidden",
        ),
        (
            "HTTP/1.0 502 Bad Gateway\r\n\r\n",
            "io no complete answer: no connection to toys.test: the proxy \
             PROXY refused a connection to toys.test:443: 502 Bad Gateway",
        ),
    ] {
        let proxy = says(reply).await;
        let text = told(&client(proxied(proxy), None), "https://toys.test/").await;
        assert_eq!(text.replace(&format!("127.0.0.1:{proxy}"), "PROXY"), expected);
    }
    let proxy = says("HTTP/1.1 407 No\r\ncontent-length: 0\r\n\r\n").await;
    let without = ProxyConfig::disabled().http_proxy(&format!("127.0.0.1:{proxy}")).unwrap();
    let text = told(&client(without, None), "http://toys.test/").await;
    assert_eq!(
        text,
        format!(
            "other no usable answer: the proxy 127.0.0.1:{proxy} refused a connection to \
             toys.test: 407 Proxy Authentication Required (give user and password in the proxy's \
             URL: http://USER:PASSWORD@HOST)"
        )
    );
}

#[tokio::test]
async fn a_proxy_that_gives_no_tunnel_is_named_with_what_it_did() {
    for (reply, expected) in [
        ("", "it closed the connection"),
        ("HTTP/1.1 200", "it closed the connection"),
        ("SSH-2.0-toys", "it answered with something other than HTTP"),
        ("HTTP/1.1 two\r\n\r\n", "it answered with something other than HTTP"),
        ("HTTP/1.1 200 OK\r\n\r\nhello", "it sent something before the tunnel began"),
    ] {
        let proxy = says(reply).await;
        let text = told(&client(proxied(proxy), None), "https://toys.test/").await;
        assert_eq!(
            text,
            format!(
                "io no complete answer: no connection to toys.test: the \
                 proxy 127.0.0.1:{proxy} gave no tunnel to toys.test:443: {expected}"
            )
        );
    }
}

#[tokio::test]
async fn a_proxy_that_cannot_be_reached_is_named() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    for url in ["http://toys.test/", "https://toys.test/"] {
        let text = told(&client(proxied(port), None), url).await;
        let expected = format!("the proxy 127.0.0.1:{port} cannot be reached: ");
        assert!(text.starts_with("io ") && text.contains(&expected), "{text}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_proxy_that_says_nothing_runs_into_the_limit_on_connecting() {
    let silent = serve(None, |stream, _| async move {
        let _open = stream;
        std::future::pending::<()>().await;
    });
    let (proxy, _) = silent.await;
    let error = get(&client(proxied(proxy), None), "https://toys.test/").await.unwrap_err();
    assert!(error.is_timeout());
    assert_eq!(
        DisplayErrorContext(error).to_string(),
        format!(
            "no answer in time: no connection to toys.test by way of the proxy 127.0.0.1:{proxy} \
             within 3.1s (connect_timeout), given up after 3.1s"
        )
    );
}

#[tokio::test]
async fn certificates_of_a_bundle_are_trusted_and_no_others() {
    let identity = identity("127.0.0.1");
    let other = self::identity("127.0.0.1");
    let (server, _) = toys(Some(&identity)).await;
    let url = format!("https://127.0.0.1:{server}/");
    let right = client(ProxyConfig::disabled(), Some(&[&*other.pem, &identity.pem].concat()));
    assert_eq!(get(&right, &url).await.unwrap(), "red");
    let wrong = client(ProxyConfig::disabled(), Some(&other.pem));
    let text = told(&wrong, &url).await;
    assert!(
        text.starts_with(&format!("io no complete answer: no TLS with 127.0.0.1:{server}: ")),
        "{text}"
    );
    assert!(text.contains("invalid peer certificate"), "{text}");
}
