//! Where requests go, and for which region and service they are signed.

use std::sync::{Arc, Mutex};

use bytes::Bytes;
use serde_json::json;
use tinsmith_ecr::config::http::{BoxFuture, HttpLimits, HttpRequest, HttpResponse};
use tinsmith_ecr::config::{Builder, HttpClient, Region};
use tinsmith_ecr::error::{ConnectorError, SdkError};
use tinsmith_tests::server::{Reply, Script, Server};
use tinsmith_tests::signature::{ACCESS_KEY, SECRET};

use crate::support::{base, config, failed};

/// A transport that keeps what it is given and answers with an empty object.
#[derive(Clone, Debug, Default)]
struct Capture(Arc<Mutex<Vec<HttpRequest>>>);

impl HttpClient for Capture {
    fn send(
        &self,
        request: HttpRequest,
        _: HttpLimits,
    ) -> BoxFuture<'_, Result<HttpResponse, ConnectorError>> {
        self.0.lock().unwrap().push(request);
        Box::pin(async { Ok(HttpResponse::new(Bytes::from_static(b"{}"))) })
    }
}

/// Where a request went, with the region and service of its signature.
#[derive(Debug, PartialEq)]
struct Sent {
    url: String,
    host: String,
    scope: String,
}

impl Capture {
    fn sent(&self) -> Sent {
        let requests = self.0.lock().unwrap();
        let [request] = requests.as_slice() else { panic!("{} requests", requests.len()) };
        let header = |name: &str| request.headers()[name].to_str().unwrap();
        let credential = header("authorization").split("Credential=").nth(1).unwrap();
        let mut scope = credential.split(['/', ',']).skip(2);
        let (region, service) = (scope.next().unwrap(), scope.next().unwrap());
        Sent {
            url: request.uri().to_string(),
            host: header("host").to_owned(),
            scope: format!("{region} {service}"),
        }
    }
}

async fn ecr(settings: impl FnOnce(Builder) -> Builder) -> Sent {
    let capture = Capture::default();
    let config = settings(base()).http_client(capture.clone()).build();
    tinsmith_ecr::Client::from_conf(config).describe_registry().send().await.unwrap();
    capture.sent()
}

async fn ecrpublic(settings: impl FnOnce(Builder) -> Builder) -> Sent {
    let capture = Capture::default();
    let config = settings(base()).http_client(capture.clone()).build();
    let client = tinsmith_ecrpublic::Client::from_conf(config);
    client.describe_repositories().send().await.unwrap();
    capture.sent()
}

async fn refused(settings: impl FnOnce(Builder) -> Builder) -> String {
    let capture = Capture::default();
    let config = settings(base()).http_client(capture.clone()).build();
    let client = tinsmith_ecr::Client::from_conf(config);
    let error = failed(client.describe_registry().send().await);
    assert!(matches!(error, SdkError::ConstructionFailure(_)), "{error:?}");
    assert_eq!(error.context().attempts, 0);
    assert!(capture.0.lock().unwrap().is_empty(), "nothing is sent");
    error.to_string()
}

fn sent(host: &str, scope: &str) -> Sent {
    Sent { url: format!("https://{host}/"), host: host.to_owned(), scope: scope.to_owned() }
}

#[tokio::test]
async fn each_region_has_its_endpoint() {
    for (region, host) in [
        ("us-east-1", "api.ecr.us-east-1.amazonaws.com"),
        ("eu-central-1", "api.ecr.eu-central-1.amazonaws.com"),
        ("us-gov-west-1", "api.ecr.us-gov-west-1.amazonaws.com"),
        ("cn-north-1", "api.ecr.cn-north-1.amazonaws.com.cn"),
        ("us-iso-east-1", "api.ecr.us-iso-east-1.c2s.ic.gov"),
        ("us-isob-east-1", "api.ecr.us-isob-east-1.sc2s.sgov.gov"),
        ("eusc-de-east-1", "api.ecr.eusc-de-east-1.amazonaws.eu"),
        // A region that is newer than the table of partitions.
        ("mars-north-1", "api.ecr.mars-north-1.amazonaws.com"),
        ("cn-south-9", "api.ecr.cn-south-9.amazonaws.com.cn"),
    ] {
        let found = ecr(|config| config.region(Region::new(region))).await;
        assert_eq!(found, sent(host, &format!("{region} ecr")));
    }
}

#[tokio::test]
async fn fips_and_dual_stack_have_endpoints_of_their_own() {
    let set = |region: &'static str, fips: bool, dual: bool| {
        ecr(move |config| config.region(Region::new(region)).use_fips(fips).use_dual_stack(dual))
    };
    let east = "us-east-1 ecr";
    let found = set("us-east-1", true, false).await;
    assert_eq!(found, sent("api.ecr-fips.us-east-1.amazonaws.com", east));
    let found = set("us-east-1", false, true).await;
    assert_eq!(found, sent("ecr.us-east-1.api.aws", east));
    let found = set("us-east-1", true, true).await;
    assert_eq!(found, sent("ecr-fips.us-east-1.api.aws", east));
    let found = set("us-gov-east-1", true, false).await;
    assert_eq!(found, sent("api.ecr-fips.us-gov-east-1.amazonaws.com", "us-gov-east-1 ecr"));
    let found = set("cn-northwest-1", false, true).await;
    let host = "ecr.cn-northwest-1.api.amazonwebservices.com.cn";
    assert_eq!(found, sent(host, "cn-northwest-1 ecr"));
}

#[tokio::test]
async fn the_other_service_has_its_own_rules() {
    let found = ecrpublic(|config| config).await;
    assert_eq!(found, sent("api.ecr-public.us-east-1.amazonaws.com", "us-east-1 ecr-public"));
    let found = ecrpublic(|config| config.use_dual_stack(true)).await;
    assert_eq!(found, sent("ecr-public.us-east-1.api.aws", "us-east-1 ecr-public"));
}

#[tokio::test]
async fn a_custom_endpoint_keeps_its_path_and_port_and_is_signed_for_the_region() {
    let url = "http://localhost:4566/ecr/v1/";
    let found = ecr(|config| config.endpoint_url(url)).await;
    let expected = Sent {
        url: url.to_owned(),
        host: "localhost:4566".to_owned(),
        scope: "us-east-1 ecr".to_owned(),
    };
    assert_eq!(found, expected);
}

#[tokio::test]
async fn a_path_of_the_endpoint_is_signed() {
    let server = Server::expect_signature(ACCESS_KEY, SECRET, None, "eu-west-3", "ecr")
        .start(Script::new().reply(Reply::json(200, json!({"registryId": "1"}))));
    let config =
        config(&server).endpoint_url(format!("{}/a b/%C3%A4", server.url()).replace(' ', "%20"));
    let config = config.region(Region::new("eu-west-3")).build();
    let client = tinsmith_ecr::Client::from_conf(config);
    client.describe_registry().send().await.unwrap();
    assert_eq!(server.requests()[0].path, "/a%20b/%C3%A4/");
    server.finish();
}

#[tokio::test]
async fn settings_without_an_endpoint_are_refused_in_words() {
    let told = refused(|config| config.region(None)).await;
    assert_eq!(
        told,
        "ECR DescribeRegistry: the request could not be made: no region is set: give one with \
         `Config::builder().region(Region::new(\"…\"))`, or load it with the environment variable \
         AWS_REGION"
    );
    let told = refused(|config| config.use_fips(true).endpoint_url("https://example.com")).await;
    assert_eq!(
        told,
        "ECR DescribeRegistry: the request could not be made: no endpoint: Invalid Configuration: \
         FIPS and custom endpoint are not supported"
    );
    let told = refused(|config| config.endpoint_url("localhost:4566")).await;
    assert!(told.contains("the endpoint `localhost:4566` is not a usable URL"), "{told}");
}
