//! The transport of the blocking client against servers on loopback, each a thread.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use rcgen::{CertifiedKey, KeyPair, generate_simple_self_signed};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::*;
use crate::error::DisplayErrorContext;
use crate::http::ProxyConfig;
use crate::park::block_on;

trait Stream: Read + Write {}
impl<T: Read + Write> Stream for T {}

/// A certificate for a name, and what it takes to trust it and to serve with it.
struct Identity {
    pem: String,
    config: Arc<ServerConfig>,
}

fn identity(name: &str) -> Identity {
    let CertifiedKey { cert, signing_key } =
        generate_simple_self_signed(vec![name.to_owned()]).unwrap();
    let key = KeyPair::serialize_der(&signing_key).try_into().unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![cert.der().clone()], key)
        .unwrap();
    let body = STANDARD.encode(cert.der());
    let pem = format!("-----BEGIN CERTIFICATE-----\n{body}\n-----END CERTIFICATE-----\n");
    Identity { pem, config: Arc::new(config) }
}

/// What a server was asked, by the heads of the requests.
type Heads = Arc<Mutex<Vec<String>>>;

/// Serves each connection with `serve`, and returns the port.
fn serve(
    tls: Option<&Identity>,
    serve: impl Fn(Box<dyn Stream>, &Heads) + Send + Sync + 'static,
) -> (u16, Heads) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let (heads, tls) = (Heads::default(), tls.map(|tls| tls.config.clone()));
    let (seen, serve) = (heads.clone(), Arc::new(serve));
    thread::spawn(move || {
        while let Ok((tcp, _)) = listener.accept() {
            tcp.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
            let stream: Box<dyn Stream + Send> = match &tls {
                None => Box::new(tcp),
                Some(config) => {
                    let tls = ServerConnection::new(config.clone()).unwrap();
                    Box::new(StreamOwned::new(tls, tcp))
                }
            };
            let (heads, serve) = (heads.clone(), serve.clone());
            thread::spawn(move || serve(stream, &heads));
        }
    });
    (port, seen)
}

fn head(stream: &mut dyn Stream, heads: &Heads) -> Option<String> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        if stream.read(&mut byte).ok()? == 0 {
            return None;
        }
        head.extend(byte);
    }
    let head = String::from_utf8(head).unwrap();
    heads.lock().unwrap().push(head.clone());
    Some(head)
}

/// A server that answers each request of a connection with the next reply, and then hangs up;
/// `…` is silence.
fn replies(tls: Option<&Identity>, replies: &'static [&'static str]) -> (u16, Heads) {
    serve(tls, move |mut stream, heads| {
        for reply in replies {
            if head(&mut stream, heads).is_none() {
                return;
            }
            for part in reply.split_inclusive('…') {
                let text = part.trim_end_matches('…');
                stream.write_all(text.as_bytes()).and_then(|()| stream.flush()).unwrap();
                if text != part {
                    let _ = stream.read(&mut [0]);
                }
            }
        }
    })
}

const RED: &str = "HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\nred";

fn get(
    client: &SocketClient,
    url: &str,
    limits: HttpLimits,
) -> Result<HttpResponse, ConnectorError> {
    let mut request = HttpRequest::new(Bytes::new());
    *request.uri_mut() = url.parse().unwrap();
    let host = request.uri().authority().unwrap().as_str().parse().unwrap();
    request.headers_mut().insert(::http::header::HOST, host);
    block_on(client.send(request, limits))
}

fn body(client: &SocketClient, url: &str) -> Bytes {
    get(client, url, HttpLimits::default()).unwrap().into_body()
}

fn told(client: &SocketClient, url: &str, limits: HttpLimits) -> String {
    let error = get(client, url, limits).unwrap_err();
    let kind = match () {
        () if error.is_timeout() => "timeout",
        () if error.is_io() => "io",
        () if error.is_user() => "user",
        () => "other",
    };
    let authority = url.split('/').nth(2).unwrap();
    let text = format!("{kind}: {}", DisplayErrorContext(error)).replace(authority, "HOST");
    // How long it really took is not for a test to say.
    match text.split_once(", given up after ") {
        Some((text, _)) => text.to_owned(),
        None => text,
    }
}

fn read_limit(limit: u64) -> HttpLimits {
    HttpLimits { read: Some(Duration::from_millis(limit)), ..HttpLimits::default() }
}

fn url(port: u16) -> String {
    format!("http://127.0.0.1:{port}/")
}

#[test]
fn a_connection_is_used_again_and_the_whole_body_is_read() {
    let (port, heads) = serve(None, |mut stream, heads| {
        for reply in [
            RED,
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: \
             chunked\r\n\r\n3;a=b\r\nlig\r\n2\r\nht\r\n0\r\nx-trailer: 1\r\n\r\n",
            "HTTP/1.1 204 No Content\r\n\r\n",
            "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\nto the end",
        ] {
            head(&mut stream, heads);
            stream.write_all(reply.as_bytes()).unwrap();
        }
    });
    let client = SocketClient::new();
    for expected in ["red", "light", "", "to the end"] {
        assert_eq!(body(&client, &url(port)), expected);
    }
    assert_eq!(heads.lock().unwrap().len(), 4);
}

#[test]
fn the_request_goes_out_as_it_is_with_the_length_of_its_body() {
    let (port, heads) = serve(None, |mut stream, heads| {
        head(&mut stream, heads);
        let mut body = [0; 4];
        stream.read_exact(&mut body).unwrap();
        stream
            .write_all(RED.replace("red", std::str::from_utf8(&body[..3]).unwrap()).as_bytes())
            .unwrap();
    });
    let mut request = HttpRequest::new(Bytes::from_static(b"ball"));
    *request.method_mut() = ::http::Method::POST;
    *request.uri_mut() = format!("{}a%20b?c=d", url(port)).parse().unwrap();
    let headers = request.headers_mut();
    headers.insert("host", "toys.test".parse().unwrap());
    headers.append("x-two", "1".parse().unwrap());
    headers.append("x-two", "2".parse().unwrap());
    let sent = block_on(SocketClient::new().send(request, HttpLimits::default()));
    assert_eq!(sent.unwrap().body(), "bal");
    assert_eq!(
        *heads.lock().unwrap(),
        ["POST /a%20b?c=d HTTP/1.1\r\nhost: toys.test\r\nx-two: 1\r\nx-two: 2\r\ncontent-length: \
          4\r\n\r\n"]
    );
}

#[test]
fn a_connection_that_was_closed_while_it_was_idle_is_not_used_again() {
    let (port, heads) = replies(None, &[RED]);
    let client = SocketClient::new();
    for _ in 0..3 {
        assert_eq!(body(&client, &url(port)), "red");
        // The end of the connection needs a moment to arrive.
        thread::sleep(Duration::from_millis(20));
    }
    assert_eq!(heads.lock().unwrap().len(), 3);
}

#[test]
fn no_connection_is_kept_beyond_the_limits_of_the_pool() {
    for builder in [
        SocketClient::builder().pool_max_idle_per_host(0),
        SocketClient::builder().pool_idle_timeout(Duration::ZERO),
        SocketClient::builder().pool_max_lifetime(Duration::ZERO),
    ] {
        // Each connection answers `red` first.
        let (port, _) = replies(None, &[RED, "HTTP/1.1 204 No Content\r\n\r\n"]);
        let client = builder.build();
        assert_eq!(body(&client, &url(port)), "red");
        assert_eq!(body(&client, &url(port)), "red");
    }
}

#[test]
fn an_answer_that_cannot_be_read_is_told() {
    for (reply, expected) in [
        (
            "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nred",
            "io: no complete answer: the body ended early, after 3 of 10 bytes: ",
        ),
        (
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\nred\r\n",
            "io: no complete answer: the body ended early, after 3 bytes: ",
        ),
        ("", "io: no complete answer: HOST closed the connection before it answered"),
        ("220 mail.test ESMTP\r\n", "other: no usable answer: HOST answered with something other "),
        (
            "HTTP/1.1 200 OK\r\ncontent-length: 3\r\ncontent-length: 4\r\n\r\nred",
            "other: no usable answer: HOST answered with something other than HTTP: its length",
        ),
        (
            "HTTP/1.1 200 OK\r\ntransfer-encoding: gzip\r\n\r\nred",
            "other: no usable answer: HOST answered with something other than HTTP: its body has",
        ),
        (
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nred\r\n",
            "other: no usable answer: HOST answered with something other than HTTP: the size of",
        ),
        (
            "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nred\r\n0\r\n\r\n",
            "other: no usable answer: HOST answered with something other than HTTP: a ",
        ),
    ] {
        let (port, _) = serve(None, move |mut stream, heads| {
            head(&mut stream, heads);
            stream.write_all(reply.as_bytes()).unwrap();
        });
        let text = told(&SocketClient::new(), &url(port), HttpLimits::default());
        assert!(text.starts_with(expected), "{reply:?}: {text}");
    }
}

#[test]
fn an_answer_without_an_end_is_not_read_for_ever() {
    let (port, _) = serve(None, |mut stream, heads| {
        head(&mut stream, heads);
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\n");
        while stream.write_all(b"x-more: and more and more and more\r\n").is_ok() {}
    });
    let text = told(&SocketClient::new(), &url(port), HttpLimits::default());
    assert!(text.starts_with("other: no usable answer: HOST answered with something"), "{text}");
}

#[test]
fn a_port_where_nobody_listens_is_an_io_failure() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let text = told(&SocketClient::new(), &url(port), HttpLimits::default());
    assert!(text.starts_with("io: no complete answer: could not connect to HOST: "), "{text}");
}

#[test]
fn a_name_without_an_address_is_an_io_failure() {
    let text = told(&SocketClient::new(), "http://nobody.invalid/", HttpLimits::default());
    assert!(
        text.starts_with("io: no complete answer: could not connect to HOST: ")
            || text.starts_with("timeout: no answer in time: no connection to HOST within 3.1s"),
        "{text}"
    );
}

#[test]
fn silence_runs_into_the_limit_on_reading() {
    let (port, _) = replies(None, &["…"]);
    assert_eq!(
        told(&SocketClient::new(), &url(port), read_limit(30)),
        "timeout: no answer in time: no answer began within 30ms (read_timeout)"
    );
    let (port, _) = replies(None, &["HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nred…"]);
    assert_eq!(
        told(&SocketClient::new(), &url(port), read_limit(100)),
        "timeout: no answer in time: no further part of the body after 3 of 9 bytes within 100ms \
         (read_timeout)"
    );
}

#[test]
fn the_limit_on_the_whole_ends_an_answer_that_comes_byte_by_byte() {
    let (port, _) = serve(None, |mut stream, heads| {
        head(&mut stream, heads);
        let _ = stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n");
        while stream.write_all(b"x").is_ok() {
            thread::sleep(Duration::from_millis(10));
        }
    });
    let limits = HttpLimits { total: Some(Duration::from_millis(100)), ..read_limit(5000) };
    let start = Instant::now();
    let error = get(&SocketClient::new(), &url(port), limits).unwrap_err();
    assert!(error.is_expired() && error.is_timeout(), "{error:?}");
    assert!((100..4000).contains(&start.elapsed().as_millis()));
}

#[test]
fn a_tls_handshake_that_never_ends_runs_into_the_limit_on_connecting() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://{}/", listener.local_addr().unwrap());
    let limit = Duration::from_millis(50);
    let client = SocketClient::builder().connect_timeout(limit).build();
    assert_eq!(
        told(&client, &url, HttpLimits::default()),
        "timeout: no answer in time: no TLS with HOST within 50ms (connect_timeout)"
    );
    let client = SocketClient::builder().tls_timeout(limit).build();
    assert_eq!(
        told(&client, &url, HttpLimits::default()),
        "timeout: no answer in time: no TLS with HOST within 50ms (tls_timeout)"
    );
}

#[test]
fn only_a_certificate_that_is_trusted_for_the_name_will_do() {
    let (local, other) = (identity("localhost"), identity("other.test"));
    let client = |pem: &str| SocketClient::builder().ca_bundle(pem).unwrap().build();
    let (port, heads) = replies(Some(&local), &[RED, RED]);
    let url = format!("https://localhost:{port}/");
    let trusting = client(&local.pem);
    assert_eq!(body(&trusting, &url), "red");
    assert_eq!(body(&trusting, &url), "red");
    assert_eq!(heads.lock().unwrap().len(), 2);
    let text = told(&client(&other.pem), &url, HttpLimits::default());
    assert!(
        text.starts_with("io: no complete answer: no TLS with HOST: invalid peer cert"),
        "{text}"
    );
    let (port, _) = replies(Some(&other), &[RED]);
    let url = format!("https://localhost:{port}/");
    let text = told(&client(&other.pem), &url, HttpLimits::default());
    assert!(
        text.starts_with("io: no complete answer: no TLS with HOST: invalid peer cert"),
        "{text}"
    );
    let (port, _) = serve(None, |mut stream, _| {
        stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").unwrap();
        let _ = stream.read(&mut [0; 1024]);
    });
    let url = format!("https://127.0.0.1:{port}/");
    let text = told(&client(&other.pem), &url, HttpLimits::default());
    assert!(text.starts_with("io: no complete answer: no TLS with HOST: "), "{text}");
}

fn proxied(proxy: &str) -> ProxyConfig {
    ProxyConfig::disabled().http_proxy(proxy).unwrap().https_proxy(proxy).unwrap()
}

/// A proxy that tunnels to a port on loopback whatever host is asked for.
fn tunnels(tls: Option<&Identity>, to: u16) -> (u16, Heads) {
    serve(tls, move |mut stream, heads| {
        head(&mut stream, heads).unwrap();
        stream.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").unwrap();
        stream.flush().unwrap();
        let mut server = TcpStream::connect(("127.0.0.1", to)).unwrap();
        server.set_read_timeout(Some(Duration::from_millis(2))).unwrap();
        // Neither side says when it is done, so both are asked in turn.
        loop {
            let mut buffer = [0; 16 * 1024];
            match server.read(&mut buffer) {
                Ok(0) => return,
                Ok(read) => {
                    stream.write_all(&buffer[..read]).and_then(|()| stream.flush()).unwrap()
                }
                Err(_) => match stream.read(&mut buffer) {
                    Ok(read) if read > 0 => server.write_all(&buffer[..read]).unwrap(),
                    _ => return,
                },
            }
        }
    })
}

#[test]
fn an_https_request_goes_through_a_tunnel_and_only_the_proxy_is_told_who_asks() {
    let (toys, own) = (identity("toys.test"), identity("localhost"));
    let (server, asked) = replies(Some(&toys), &[RED]);
    for tls in [None, Some(&own)] {
        let (proxy, told) = tunnels(tls, server);
        let scheme = if tls.is_some() { "https" } else { "http" };
        let proxies = proxied(&format!("{scheme}://me:sesame@localhost:{proxy}"));
        let both = [toys.pem.clone(), own.pem.clone()].concat();
        let client = SocketClient::builder().ca_bundle(both).unwrap().proxy_config(proxies).build();
        assert_eq!(body(&client, "https://toys.test/red"), "red");
        let basic = STANDARD.encode("me:sesame");
        assert_eq!(
            *told.lock().unwrap(),
            [format!(
                "CONNECT toys.test:443 HTTP/1.1\r\nHost: toys.test:443\r\nProxy-Authorization: \
                 Basic {basic}\r\n\r\n"
            )]
        );
    }
    let one = "GET /red HTTP/1.1\r\nhost: toys.test\r\n\r\n".to_owned();
    assert_eq!(*asked.lock().unwrap(), [one.clone(), one]);
}

#[test]
fn an_http_request_goes_to_the_proxy_with_its_whole_url() {
    let (proxy, told) = replies(None, &[RED]);
    let proxies = proxied(&format!("http://me:sesame@127.0.0.1:{proxy}"));
    let client = SocketClient::builder().proxy_config(proxies).build();
    assert_eq!(body(&client, "http://toys.test:8080/red?a=b"), "red");
    let basic = STANDARD.encode("me:sesame");
    assert_eq!(
        *told.lock().unwrap(),
        [format!(
            "GET http://toys.test:8080/red?a=b HTTP/1.1\r\nhost: toys.test:8080\r\n\
             proxy-authorization: Basic {basic}\r\n\r\n"
        )]
    );
}

#[test]
fn a_proxy_that_refuses_is_named() {
    let refusal = "HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n";
    let (proxy, _) = serve(None, move |mut stream, heads| {
        head(&mut stream, heads);
        stream.write_all(refusal.as_bytes()).unwrap();
    });
    let client =
        SocketClient::builder().proxy_config(proxied(&format!("127.0.0.1:{proxy}"))).build();
    for (url, target) in [("http://toys.test/", "HOST"), ("https://toys.test/", "HOST:443")] {
        assert_eq!(
            told(&client, url, HttpLimits::default()),
            format!(
                "other: no usable answer: the proxy 127.0.0.1:{proxy} refused a connection to \
                 {target}: 407 Proxy Authentication Required (give user and password in the \
                 proxy's URL: http://USER:PASSWORD@HOST)"
            )
        );
    }
}

#[test]
fn an_answer_that_comes_before_the_request_is_read_is_taken() {
    let (port, _) = serve(None, |mut stream, heads| {
        head(&mut stream, heads);
        let _ = stream.write_all(b"HTTP/1.1 413 Too Large\r\ncontent-length: 0\r\n\r\n");
        // Some of the body is read, so that the end of the connection is no reset.
        let mut buffer = vec![0; 1024 * 1024];
        while stream.read(&mut buffer).is_ok_and(|read| read > 0) {}
    });
    let mut request = HttpRequest::new(Bytes::from(vec![0; 4 * 1024 * 1024]));
    *request.method_mut() = ::http::Method::PUT;
    *request.uri_mut() = url(port).parse().unwrap();
    let answer = block_on(SocketClient::new().send(request, HttpLimits::default()));
    assert_eq!(answer.unwrap().status(), 413);
}

#[cfg(feature = "streaming")]
#[test]
fn streams_are_sent_and_read_part_by_part() {
    use crate::primitives::ByteStream;
    use ::http::Request;

    let (port, heads) = serve(None, |mut stream, heads| {
        head(&mut stream, heads);
        let mut sent = Vec::new();
        while !sent.ends_with(b"0\r\n\r\n") {
            let mut byte = [0];
            stream.read_exact(&mut byte).unwrap();
            sent.extend(byte);
        }
        heads.lock().unwrap().push(String::from_utf8(sent).unwrap());
        stream.write_all(RED.as_bytes()).unwrap();
        head(&mut stream, heads);
        stream.write_all(RED.as_bytes()).unwrap();
    });
    let client = SocketClient::new();
    let mut parts = vec!["ball", "", "s"].into_iter();
    let stream = futures_parts(move || parts.next());
    let mut request = Request::new(ByteStream::from_stream(stream));
    *request.method_mut() = ::http::Method::PUT;
    *request.uri_mut() = url(port).parse().unwrap();
    let answer = block_on(client.send_stream(request, HttpLimits::default())).unwrap();
    let mut stream = answer.into_body();
    assert_eq!(stream.size_hint(), (3, Some(3)));
    assert_eq!(block_on(stream.next()).unwrap().unwrap(), "red");
    assert!(block_on(stream.next()).is_none());
    // The connection went back to the pool.
    assert_eq!(body(&client, &url(port)), "red");
    let heads = heads.lock().unwrap();
    assert!(heads[0].contains("transfer-encoding: chunked"), "{}", heads[0]);
    assert_eq!(heads[1], "4\r\nball\r\n1\r\ns\r\n0\r\n\r\n");
}

#[cfg(feature = "streaming")]
fn futures_parts(
    next: impl FnMut() -> Option<&'static str> + Unpin,
) -> impl futures_core::Stream<Item = Result<Bytes, std::io::Error>> {
    struct Parts<F>(F);
    impl<F: FnMut() -> Option<&'static str> + Unpin> futures_core::Stream for Parts<F> {
        type Item = Result<Bytes, std::io::Error>;
        fn poll_next(
            mut self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<Self::Item>> {
            std::task::Poll::Ready((self.0)().map(|part| Ok(Bytes::from_static(part.as_bytes()))))
        }
    }
    Parts(next)
}
