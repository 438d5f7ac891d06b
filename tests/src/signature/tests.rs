//! Known answers from AWS's signing test suite, and ways to get it wrong.

use super::*;

const TOKEN: &str = "AQoDYXdzEPT//////////wEXAMPLEtc764bNrC9SAPBSM22wDOk4x4HIZ8j4FZTwdQWLWsKWHGBuFqwAeMicRXmxfpSPfIeoIYRqTflfKD8YUuwthAx7mSEI/qkPpKPi/kMcGdQrmGdeehM4IC1NtBmUpp2wUE8phUZampKsburEDy0KPkyQDYwT7WZ0wq5VSXDvp75YU9HFvlRd8Tx6q6fE8YQcHNVXAkiY9q6d+xo0rKwT38xVqr7ZD0u0iPPkUL64lIZbqBAz+scqKmlzm8FDrypNC9Yjc8fPOLn9FX9KSYvKTr4rvx3iSIlTJabIQwj2ICCR/oLxBA==";

#[test]
fn a_published_signature_with_a_body_is_accepted() {
    assert_eq!(verify(&published(), &service(None), published_time()), Ok(()));
    assert_eq!(verify(&published(), &Expected::default(), published_time()), Ok(()));
}

#[test]
fn a_published_signature_with_a_session_token_is_accepted() {
    assert_eq!(verify(&with_token(), &service(Some(TOKEN)), published_time()), Ok(()));
}

#[test]
fn a_changed_body_is_refused_and_both_signatures_are_named() {
    let mut request = published();
    request.body = b"Param1=value2".to_vec();
    let error = verify(&request, &service(None), published_time()).unwrap_err();
    let claimed = "d3875051da38690788ef43de4db0d8f280229d82040bfac253562e56c3f20e0b";
    let start = format!("it is signed with {claimed}, the server computes ");
    let computed = error.strip_prefix(&start).unwrap();
    assert_eq!(computed.len(), claimed.len());
    assert_ne!(computed, claimed);
}

#[test]
fn another_method_path_or_secret_is_refused() {
    let mut method = published();
    method.method = "PUT".to_owned();
    let mut path = published();
    path.path = "/other?q=1".to_owned();
    for request in [method, path] {
        let error = verify(&request, &service(None), published_time()).unwrap_err();
        assert!(error.starts_with("it is signed with "), "{error}");
    }
    let other = Expected::new(ACCESS_KEY, "another secret", None, REGION, None);
    let error = verify(&published(), &other, published_time()).unwrap_err();
    assert!(error.starts_with("it is signed with "), "{error}");
    assert!(!error.contains("another secret"), "{error}");
}

#[test]
fn each_part_of_the_scope_is_compared() {
    let checks = [
        (Expected::new("AKIDOTHER", SECRET, None, REGION, None), "access key \"AKIDEXAMPLE\""),
        (Expected::new(ACCESS_KEY, SECRET, None, "eu-west-1", None), "region \"us-east-1\""),
        (Expected::new(ACCESS_KEY, SECRET, None, REGION, Some("ecr")), "service \"service\""),
    ];
    for (expected, named) in checks {
        let error = verify(&published(), &expected, published_time()).unwrap_err();
        assert!(error.contains(named), "{error}");
    }
}

#[test]
fn the_clocks_may_differ_by_five_minutes_and_no_more() {
    let near = Duration::from_secs(300);
    let far = Duration::from_secs(301);
    let check = |now| verify(&published(), &service(None), now);
    assert_eq!(check(published_time() + near), Ok(()));
    assert_eq!(check(published_time() - near), Ok(()));
    let late = "its x-amz-date 20150830T123600Z is 301 s behind the server's clock";
    assert_eq!(check(published_time() + far), Err(late.to_owned()));
    let early = "its x-amz-date 20150830T123600Z is 301 s ahead of the server's clock";
    assert_eq!(check(published_time() - far), Err(early.to_owned()));
}

#[test]
fn headers_that_must_be_signed_are_missed_when_they_are_not() {
    let mut request = published();
    request.headers.push(("x-amz-target".to_owned(), "Service.Operation".to_owned()));
    let error = verify(&request, &service(None), published_time());
    assert_eq!(error, Err("its header x-amz-target is not signed".to_owned()));

    let mut request = published();
    request.headers.retain(|(name, _)| name != "content-length");
    let error = verify(&request, &service(None), published_time());
    assert_eq!(error, Err("it has no content-length header".to_owned()));

    let mut request = published();
    for (name, value) in &mut request.headers {
        if name == "authorization" {
            *value = value.replace("content-type;host;", "content-type;");
        }
    }
    let error = verify(&request, &service(None), published_time());
    assert_eq!(error, Err("its header host is not signed".to_owned()));
}

#[test]
fn a_session_token_has_to_be_the_expected_one() {
    let check =
        |request: &Received, token| verify(request, &service(token), published_time()).unwrap_err();
    assert_eq!(check(&published(), Some(TOKEN)), "it has no x-amz-security-token header");
    assert_eq!(check(&with_token(), None), "it has a session token, and none is expected");
    assert_eq!(check(&with_token(), Some("other")), "its session token is another one");
}

#[test]
fn what_is_no_sigv4_is_named() {
    let check = |value: &str| {
        let headers = vec![("authorization".to_owned(), value.to_owned())];
        let request = Received { headers, ..published() };
        verify(&request, &service(None), published_time()).unwrap_err()
    };
    assert_eq!(check("Bearer abc"), "its authorization is not of the kind AWS4-HMAC-SHA256");
    assert_eq!(check("AWS4-HMAC-SHA256 x"), "its authorization has no Credential");
    assert_eq!(
        check("AWS4-HMAC-SHA256 Credential=a/b"),
        "its Credential does not have the five parts: a/b"
    );
    assert_eq!(
        check("AWS4-HMAC-SHA256 Credential=a/b/c/d/aws4_request"),
        "it has no x-amz-date header"
    );
    let request = Received { headers: Vec::new(), ..published() };
    let error = verify(&request, &service(None), published_time());
    assert_eq!(error, Err("it has no authorization header".to_owned()));
}

fn service(token: Option<&str>) -> Expected {
    Expected::new(ACCESS_KEY, SECRET, token, REGION, Some("service"))
}

fn published_time() -> SystemTime {
    parse_stamp("20150830T123600Z").unwrap()
}

/// Case `post-x-www-form-urlencoded` of AWS's signing test suite.
fn published() -> Received {
    received(
        &[
            ("content-type", "application/x-www-form-urlencoded"),
            ("host", "example.amazonaws.com"),
            ("content-length", "13"),
            ("x-amz-date", "20150830T123600Z"),
            (
                "x-amz-content-sha256",
                "9095672bbd1f56dfc5b65f3e153adc8731a4a654192329106275f4c7b24d0b6e",
            ),
            (
                "authorization",
                "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=content-length;content-type;host;x-amz-content-sha256;x-amz-date, Signature=d3875051da38690788ef43de4db0d8f280229d82040bfac253562e56c3f20e0b",
            ),
        ],
        b"Param1=value1",
    )
}

/// Case `post-sts-header-before` of the same suite.
fn with_token() -> Received {
    received(
        &[
            ("host", "example.amazonaws.com"),
            ("x-amz-security-token", TOKEN),
            ("x-amz-date", "20150830T123600Z"),
            (
                "authorization",
                "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date;x-amz-security-token, Signature=85d96828115b5dc0cfc3bd16ad9e210dd772bbebba041836c64533a82be05ead",
            ),
        ],
        b"",
    )
}

fn received(headers: &[(&str, &str)], body: &[u8]) -> Received {
    Received {
        method: "POST".to_owned(),
        path: "/".to_owned(),
        headers: headers.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect(),
        body: body.to_vec(),
    }
}
