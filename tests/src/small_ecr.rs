//! A container registry in memory that speaks ECR's AWS JSON 1.1, for tests and examples.
//!
//! It knows ten operations, enough to create a repository, fill it, page through it, scan an
//! image and clean up, and fails where the real one does. It is a fake: names are checked for
//! their characters only, manifests are not understood, and its time starts in November 2023 and
//! moves one second with each call. Only authorization tokens expire by the system's clock.

mod image;
mod input;
mod scan;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::server::{Received, Reply, Server};
use crate::signature::{ACCESS_KEY, REGION, SECRET};
use image::{Image, Repository};
use input::{needed, page, repository_name};

const REGISTRY: &str = "123456789012";
const HOST: &str = "123456789012.dkr.ecr.us-east-1.amazonaws.com";
const TARGET: &str = "AmazonEC2ContainerRegistry_V20150921.";
const MUTABILITIES: [&str; 4] =
    ["MUTABLE", "IMMUTABLE", "IMMUTABLE_WITH_EXCLUSION", "MUTABLE_WITH_EXCLUSION"];
const DEFAULT_MEDIA_TYPE: &str = "application/vnd.docker.distribution.manifest.v2+json";
/// `AWS:secret` in base64.
const AUTHORIZATION_TOKEN: &str = "QVdTOnNlY3JldA==";
const TOKEN_LIFETIME: f64 = 12.0 * 3600.0;

/// A registry; clones share its content.
#[derive(Clone)]
pub struct SmallEcr(Arc<Mutex<Registry>>);

impl Default for SmallEcr {
    fn default() -> Self {
        Self::new()
    }
}

impl SmallEcr {
    /// A registry without repositories, whose scans are in progress for two polls.
    pub fn new() -> Self {
        let registry =
            Registry { repositories: BTreeMap::new(), scan_polls: 2, throttled: 0, calls: 0 };
        Self(Arc::new(Mutex::new(registry)))
    }

    /// Sets for how many polls scans that start from now on are in progress.
    pub fn set_scan_polls(&self, polls: u32) {
        self.with(|registry| registry.scan_polls = polls);
    }

    /// Answers the next `calls` calls with `ThrottlingException`.
    pub fn throttle(&self, calls: u32) {
        self.with(|registry| registry.throttled = calls);
    }

    /// Starts a server for this registry that expects signatures made with the default test keys
    /// for `ecr` in `us-east-1`.
    pub fn serve(&self) -> Server {
        let registry = self.clone();
        Server::expect_signature(ACCESS_KEY, SECRET, None, REGION, "ecr")
            .answering(move |request| registry.answer(request))
    }

    /// Answers one request, for servers with settings of their own.
    pub fn answer(&self, request: &Received) -> Reply {
        self.with(|registry| {
            registry.calls += 1;
            let reply = match registry.call(request) {
                Ok(output) => Reply::json(200, output),
                Err(failure) => Reply::error(400, failure.code, &failure.message),
            };
            let id = format!("00000000-0000-4000-8000-{:012}", registry.calls);
            reply.header("x-amzn-requestid", &id)
        })
    }

    fn with<T>(&self, work: impl FnOnce(&mut Registry) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

struct Failure {
    code: &'static str,
    message: String,
}

type Answer = Result<Value, Failure>;

fn failure(code: &'static str, message: impl Into<String>) -> Failure {
    Failure { code, message: message.into() }
}

fn invalid(member: &str, problem: &str) -> Failure {
    failure("InvalidParameterException", format!("Invalid parameter at '{member}': {problem}"))
}

struct Registry {
    repositories: BTreeMap<String, Repository>,
    scan_polls: u32,
    throttled: u32,
    calls: u32,
}

impl Registry {
    fn call(&mut self, request: &Received) -> Answer {
        if self.throttled > 0 {
            self.throttled -= 1;
            return Err(failure("ThrottlingException", "Rate exceeded"));
        }
        let target = request.header("x-amz-target").unwrap_or_default();
        let content_type = request.header("content-type");
        if (request.method.as_str(), request.path.as_str()) != ("POST", "/")
            || content_type != Some("application/x-amz-json-1.1")
        {
            return Err(failure("UnknownOperationException", "the request is not AWS JSON 1.1"));
        }
        let input = serde_json::from_slice(&request.body)
            .ok()
            .filter(Value::is_object)
            .ok_or_else(|| failure("SerializationException", "the body is not a JSON object"))?;
        match target.strip_prefix(TARGET).unwrap_or_default() {
            "CreateRepository" => self.create_repository(&input),
            "DescribeRepositories" => self.describe_repositories(&input),
            "DeleteRepository" => self.delete_repository(&input),
            "PutImage" => self.put_image(&input),
            "ListImages" => self.list_images(&input),
            "DescribeImages" => self.describe_images(&input),
            "BatchGetImage" => self.batch_get_image(&input),
            "GetAuthorizationToken" => Ok(authorization(&input)),
            "StartImageScan" => self.start_image_scan(&input),
            "DescribeImageScanFindings" => self.describe_image_scan_findings(&input),
            _ => Err(failure("UnknownOperationException", format!("no operation {target:?}"))),
        }
    }

    fn create_repository(&mut self, input: &Value) -> Answer {
        let name = repository_name(input)?;
        if self.repositories.contains_key(name) {
            let message = format!("The repository '{name}' exists already in {REGISTRY}");
            return Err(failure("RepositoryAlreadyExistsException", message));
        }
        let mutability = input["imageTagMutability"].as_str().unwrap_or("MUTABLE");
        if !MUTABILITIES.contains(&mutability) {
            return Err(invalid("imageTagMutability", "no value of this enumeration"));
        }
        let given = |member: &str, default| input.get(member).cloned().unwrap_or(default);
        let description = json!({
            "repositoryArn": format!("arn:aws:ecr:{REGION}:{REGISTRY}:repository/{name}"),
            "registryId": REGISTRY,
            "repositoryName": name,
            "repositoryUri": format!("{HOST}/{name}"),
            "createdAt": self.now(),
            "imageTagMutability": mutability,
            "imageScanningConfiguration":
                given("imageScanningConfiguration", json!({"scanOnPush": false})),
            "encryptionConfiguration":
                given("encryptionConfiguration", json!({"encryptionType": "AES256"})),
        });
        let repository = Repository { description: description.clone(), images: Vec::new() };
        self.repositories.insert(name.to_owned(), repository);
        Ok(json!({"repository": description}))
    }

    fn describe_repositories(&mut self, input: &Value) -> Answer {
        let Some(names) = input["repositoryNames"].as_array() else {
            let all = self.repositories.values().map(|found| found.description.clone()).collect();
            return page(input, "repositories", all);
        };
        if input.get("maxResults").is_some() || input.get("nextToken").is_some() {
            return Err(invalid("repositoryNames", "cannot be combined with paging"));
        }
        let names = names.iter().map(|name| name.as_str().unwrap_or_default());
        let found: Result<Vec<_>, _> =
            names.map(|name| self.find(name).map(|found| found.description.clone())).collect();
        Ok(json!({"repositories": found?}))
    }

    fn delete_repository(&mut self, input: &Value) -> Answer {
        let (name, repository) = self.repository(input)?;
        if !repository.images.is_empty() && input["force"] != true {
            let message = format!("The repository '{name}' in {REGISTRY} still has images");
            return Err(failure("RepositoryNotEmptyException", message));
        }
        let description = repository.description.take();
        self.repositories.remove(name);
        Ok(json!({"repository": description}))
    }

    fn put_image(&mut self, input: &Value) -> Answer {
        let pushed_at = self.now();
        let (name, repository) = self.repository(input)?;
        let manifest = needed(input, "imageManifest")?;
        let media_type = input["imageManifestMediaType"].as_str().unwrap_or(DEFAULT_MEDIA_TYPE);
        let digest = format!("sha256:{:x}", Sha256::digest(manifest));
        if input["imageDigest"].as_str().is_some_and(|given| given != digest) {
            let message = format!("The digest of the manifest is {digest}");
            return Err(failure("ImageDigestDoesNotMatchException", message));
        }
        let tag = input["imageTag"].as_str();
        repository.check_push(name, &digest, tag)?;
        let image = Image {
            digest,
            tags: Vec::new(),
            manifest: manifest.to_owned(),
            media_type: media_type.to_owned(),
            pushed_at,
            scan: None,
        };
        Ok(json!({"image": repository.push(image, tag).whole(name, tag)}))
    }

    fn list_images(&mut self, input: &Value) -> Answer {
        let (_, repository) = self.repository(input)?;
        let mut ids = Vec::new();
        for image in repository.images.iter().filter(|image| image.passes(&input["filter"])) {
            if image.tags.is_empty() {
                ids.push(image.id(None));
            }
            ids.extend(image.tags.iter().map(|tag| image.id(Some(tag))));
        }
        page(input, "imageIds", ids)
    }

    fn describe_images(&mut self, input: &Value) -> Answer {
        let (name, repository) = self.repository(input)?;
        if let Some(ids) = input["imageIds"].as_array() {
            let found: Result<Vec<_>, _> =
                ids.iter().map(|id| Ok(repository.image(id)?.detail(name))).collect();
            return Ok(json!({"imageDetails": found?}));
        }
        let passing = repository.images.iter().filter(|image| image.passes(&input["filter"]));
        page(input, "imageDetails", passing.map(|image| image.detail(name)).collect())
    }

    fn batch_get_image(&mut self, input: &Value) -> Answer {
        let (name, repository) = self.repository(input)?;
        let ids = input["imageIds"].as_array().filter(|ids| (1..=100).contains(&ids.len()));
        let ids = ids.ok_or_else(|| invalid("imageIds", "has to have 1 to 100 elements"))?;
        let (mut images, mut failures) = (Vec::new(), Vec::new());
        for id in ids {
            match repository.locate(id) {
                Ok(image) => images.push(image.whole(name, id["imageTag"].as_str())),
                Err((code, reason)) => failures
                    .push(json!({"imageId": id, "failureCode": code, "failureReason": reason})),
            }
        }
        Ok(json!({"images": images, "failures": failures}))
    }

    fn start_image_scan(&mut self, input: &Value) -> Answer {
        let polls = self.scan_polls;
        let (name, repository) = self.repository(input)?;
        let image = repository.image(&input["imageId"])?;
        image.scan = Some(polls);
        Ok(image.scan_head(name, "IN_PROGRESS"))
    }

    fn describe_image_scan_findings(&mut self, input: &Value) -> Answer {
        let now = self.now();
        let (name, repository) = self.repository(input)?;
        let image = repository.image(&input["imageId"])?;
        let Some(polls) = image.scan.as_mut() else {
            let message = format!("There is no scan of {} in '{name}'", image.digest);
            return Err(failure("ScanNotFoundException", message));
        };
        if *polls > 0 {
            *polls -= 1;
            return Ok(image.scan_head(name, "IN_PROGRESS"));
        }
        let mut output = image.scan_head(name, "COMPLETE");
        let mut findings = page(input, "findings", scan::findings())?;
        if let Some(token) = findings.get_mut("nextToken") {
            output["nextToken"] = token.take();
        }
        output["imageScanFindings"] = scan::summary(now);
        output["imageScanFindings"]["findings"] = findings["findings"].take();
        Ok(output)
    }

    /// The repository that `repositoryName` names, and that name.
    fn repository<'a>(&mut self, input: &'a Value) -> Result<(&'a str, &mut Repository), Failure> {
        let name = repository_name(input)?;
        Ok((name, self.find(name)?))
    }

    fn find(&mut self, name: &str) -> Result<&mut Repository, Failure> {
        self.repositories.get_mut(name).ok_or_else(|| {
            let message = format!("The repository '{name}' does not exist in {REGISTRY}");
            failure("RepositoryNotFoundException", message)
        })
    }

    /// Epoch seconds, with a fraction as the service has it.
    fn now(&self) -> f64 {
        1_700_000_000.5 + f64::from(self.calls)
    }
}

fn authorization(input: &Value) -> Value {
    let since_epoch = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let entry = json!({
        "authorizationToken": AUTHORIZATION_TOKEN,
        "expiresAt": since_epoch.as_secs_f64().floor() + TOKEN_LIFETIME,
        "proxyEndpoint": format!("https://{HOST}"),
    });
    let count = input["registryIds"].as_array().map_or(1, Vec::len);
    json!({"authorizationData": vec![entry; count]})
}
