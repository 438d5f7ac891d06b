//! What somebody would write who needs four operations and nothing else: hyper over rustls with
//! ring, serde_json, and SigV4 in about a hundred lines. It signs each request, reads answers into
//! types that have every member, and checks the status. It does not retry, keeps no limits of
//! time, finds no credentials and no endpoints.

mod sign;
pub mod types;

use std::error;
use std::fmt;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use bytes::Bytes;
use http::{HeaderValue, Method, Request, StatusCode, Uri, header};
use http_body_util::{BodyExt, Full};
use hyper_rustls::{HttpsConnector, HttpsConnectorBuilder};
use hyper_util::client::legacy;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde::Serialize;
use serde::de::DeserializeOwned;

use sign::Signer;
use types::{
    DescribeImages, DescribeImagesOutput, DescribeRepositories, DescribeRepositoriesOutput,
    ListImages, ListImagesOutput, ServiceError, UploadLayerPart, UploadLayerPartOutput,
};

/// What went wrong, in words.
pub type Error = Box<dyn error::Error + Send + Sync>;

/// A client of one endpoint. Keeps its connections.
pub struct Client {
    http: legacy::Client<HttpsConnector<HttpConnector>, Full<Bytes>>,
    endpoint: Uri,
    host: HeaderValue,
    signer: Signer,
}

impl Client {
    /// A client of `endpoint` (`http` or `https`), which signs with these keys for this region.
    pub fn new(
        endpoint: &str,
        region: &str,
        access_key: &str,
        secret: &str,
    ) -> Result<Self, Error> {
        let connector =
            HttpsConnectorBuilder::new().with_webpki_roots().https_or_http().enable_http1().build();
        let endpoint: Uri = endpoint.parse()?;
        let authority = endpoint.authority().ok_or("the endpoint has no host")?;
        Ok(Self {
            http: legacy::Client::builder(TokioExecutor::new()).build(connector),
            host: HeaderValue::from_str(authority.as_str())?,
            endpoint,
            signer: Signer::new("ecr", region, access_key, secret),
        })
    }

    /// Calls `DescribeRepositories`.
    pub async fn describe_repositories(
        &self,
        input: &DescribeRepositories<'_>,
    ) -> Result<DescribeRepositoriesOutput, Error> {
        self.call("AmazonEC2ContainerRegistry_V20150921.DescribeRepositories", input).await
    }

    /// Calls `DescribeImages`.
    pub async fn describe_images(
        &self,
        input: &DescribeImages<'_>,
    ) -> Result<DescribeImagesOutput, Error> {
        self.call("AmazonEC2ContainerRegistry_V20150921.DescribeImages", input).await
    }

    /// Calls `ListImages`.
    pub async fn list_images(&self, input: &ListImages<'_>) -> Result<ListImagesOutput, Error> {
        self.call("AmazonEC2ContainerRegistry_V20150921.ListImages", input).await
    }

    /// Calls `UploadLayerPart`.
    pub async fn upload_layer_part(
        &self,
        repository: &str,
        upload: &str,
        first_byte: i64,
        part: &[u8],
    ) -> Result<UploadLayerPartOutput, Error> {
        let input = UploadLayerPart {
            registry_id: None,
            repository_name: repository,
            upload_id: upload,
            part_first_byte: first_byte,
            part_last_byte: first_byte + part.len() as i64 - 1,
            layer_part_blob: BASE64_STANDARD.encode(part),
        };
        self.call("AmazonEC2ContainerRegistry_V20150921.UploadLayerPart", &input).await
    }

    async fn call<I: Serialize, O: DeserializeOwned>(
        &self,
        target: &'static str,
        input: &I,
    ) -> Result<O, Error> {
        let body = Bytes::from(serde_json::to_vec(input)?);
        let mut request = Request::new(Full::new(body.clone()));
        *request.method_mut() = Method::POST;
        *request.uri_mut() = self.endpoint.clone();
        let headers = request.headers_mut();
        headers
            .insert(header::CONTENT_TYPE, HeaderValue::from_static("application/x-amz-json-1.1"));
        headers.insert(header::HOST, self.host.clone());
        headers.insert("x-amz-target", HeaderValue::from_static(target));
        self.signer.sign(headers, &body)?;

        let response = self.http.request(request).await?;
        let status = response.status();
        let body = response.into_body().collect().await?.to_bytes();
        if status != StatusCode::OK {
            let error = serde_json::from_slice(&body).unwrap_or_default();
            return Err(Refused { status, error }.into());
        }
        Ok(serde_json::from_slice(&body)?)
    }
}

/// An answer other than 200.
#[derive(Debug)]
struct Refused {
    status: StatusCode,
    error: ServiceError,
}

impl error::Error for Refused {}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ServiceError { code, message } = &self.error;
        write!(f, "{}: {code}: {message}", self.status)
    }
}
