//! Parts of the runtime by themselves, as a call of tinsmith-ecr uses them.

use std::hint::black_box;
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};
use http::{HeaderMap, HeaderValue, StatusCode};
use tinsmith_ecr::operation::create_repository::CreateRepositoryInput;
use tinsmith_ecr::operation::describe_images::{DescribeImagesInput, DescribeImagesOutput};
use tinsmith_ecr::operation::upload_layer_part::UploadLayerPartInput;
use tinsmith_ecr::primitives::Blob;
use tinsmith_ecr::types::{ImageScanningConfiguration, ImageTagMutability, Tag};
use tinsmith_runtime::client::Input;
use tinsmith_runtime::codec::json;
use tinsmith_runtime::endpoint::BuiltIns;
use tinsmith_runtime::error::ErrorMetadata;
use tinsmith_runtime::http::Request;
use tinsmith_runtime::retry::{RetryKind, TokenBucket, classify_response, requested_delay};
use tinsmith_runtime::sign::{SigningKeyCache, SigningParams, SigningSettings, sign};
use workloads::{ACCESS_KEY_ID, IMAGES, REGION, REPOSITORY, SECRET_ACCESS_KEY, UPLOAD};

fn json_codec(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("json");
    let tags = ["team", "stage", "cost-center"];
    let input = tags.into_iter().fold(CreateRepositoryInput::builder(), |input, key| {
        input.tags(Tag::builder().key(key).value("a value").build().expect("it has both"))
    });
    let scanning = ImageScanningConfiguration::builder().scan_on_push(true).build();
    let input = input.repository_name(REPOSITORY).image_tag_mutability(ImageTagMutability::Mutable);
    let input = input.image_scanning_configuration(scanning).build().expect("it has a name");
    group.bench_function("write CreateRepository", |bencher| {
        let mut out = Vec::with_capacity(1024);
        bencher.iter(|| {
            out.clear();
            json::write_input(&mut out, black_box(&input), None)
        });
    });

    const PART: usize = 1 << 20;
    let input = UploadLayerPartInput::builder().repository_name(REPOSITORY).upload_id(UPLOAD);
    let input = input.part_first_byte(0).part_last_byte(PART as i64 - 1);
    let input = input.layer_part_blob(Blob::new(vec![0x5a; PART])).build().expect("it has all");
    group.throughput(Throughput::Bytes(PART as u64));
    group.bench_function("write UploadLayerPart, 1 MiB", |bencher| {
        bencher.iter_with_large_drop(|| {
            let mut out = Vec::new();
            json::write_input(&mut out, black_box(&input), None).map(|()| out)
        });
    });

    let body = server::describe_images_body();
    group.throughput(Throughput::Bytes(body.len() as u64));
    group.bench_function("read DescribeImages, 1,000 images", |bencher| {
        bencher.iter_with_large_drop(|| {
            let mut output = DescribeImagesOutput::default();
            json::read_body(black_box(body.as_bytes()), &mut output).expect("it is JSON");
            assert_eq!(output.image_details().len(), IMAGES);
            output
        });
    });
    group.finish();
}

fn signer(criterion: &mut Criterion) {
    let params = SigningParams {
        access_key_id: ACCESS_KEY_ID,
        secret_access_key: SECRET_ACCESS_KEY,
        session_token: None,
        region: REGION,
        service: "ecr",
        time: SystemTime::UNIX_EPOCH + Duration::from_secs(1_796_000_000),
        settings: SigningSettings::default(),
    };
    let keys = SigningKeyCache::new();
    let mut group = criterion.benchmark_group("sign");
    for (name, length) in [("2 bytes", 2), ("1 MiB", 1 << 20)] {
        let body = Bytes::from(vec![b'x'; length]);
        group.bench_function(name, |bencher| {
            bencher.iter_batched(
                || request(body.clone()),
                |mut request| sign(&mut request, &params, &keys).map(|_| request),
                BatchSize::SmallInput,
            );
        });
    }
    group.bench_function("2 bytes, key derived anew", |bencher| {
        bencher.iter_batched(
            || (request(Bytes::from_static(b"{}")), SigningKeyCache::new()),
            |(mut request, keys)| sign(&mut request, &params, &keys).map(|_| request),
            BatchSize::SmallInput,
        );
    });
    group.finish();
}

/// A request as it is before it is signed.
fn request(body: Bytes) -> Request {
    http::Request::post(format!("https://api.ecr.{REGION}.amazonaws.com/"))
        .header("content-type", "application/x-amz-json-1.1")
        .header("x-amz-target", "AmazonEC2ContainerRegistry_V20150921.DescribeRepositories")
        .header("amz-sdk-invocation-id", "6f2f3b1e-7d5a-4d3a-9a53-0d3c7d1f6b7e")
        .header("amz-sdk-request", "attempt=1; max=3")
        .body(body)
        .expect("its parts are sound")
}

fn endpoint_rules(criterion: &mut Criterion) {
    let rules = DescribeImagesInput::OPERATION.service.endpoints;
    let mut group = criterion.benchmark_group("endpoint");
    for (name, built_ins) in [
        ("region", BuiltIns { region: Some(REGION), ..BuiltIns::default() }),
        (
            "FIPS and dual stack",
            BuiltIns {
                region: Some("us-gov-west-1"),
                use_fips: true,
                use_dual_stack: true,
                ..BuiltIns::default()
            },
        ),
        (
            "custom",
            BuiltIns {
                region: Some(REGION),
                endpoint: Some("http://localhost:4566"),
                ..BuiltIns::default()
            },
        ),
    ] {
        let params = rules.params(&built_ins);
        rules.resolve(&params).expect("there is a rule for it");
        group.bench_function(name, |bencher| bencher.iter(|| rules.resolve(black_box(&params))));
    }
    group.finish();
}

fn retry_bookkeeping(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("retry");
    let bucket = TokenBucket::new();
    group.bench_function("a success", |bencher| {
        bencher.iter(|| black_box(&bucket).succeeded(None));
    });
    group.bench_function("a retry and its success", |bencher| {
        bencher.iter(|| {
            let cost = black_box(&bucket).acquire(RetryKind::Throttling);
            bucket.succeeded(cost);
        });
    });
    let operation = DescribeImagesInput::OPERATION;
    let error = ErrorMetadata::builder().code("ThrottlingException").build();
    group.bench_function("an error's kind", |bencher| {
        bencher.iter(|| classify_response(operation, StatusCode::BAD_REQUEST, black_box(&error)));
    });
    let mut headers = HeaderMap::new();
    headers.insert("retry-after", HeaderValue::from_static("2"));
    group.bench_function("a delay that was asked for", |bencher| {
        bencher.iter(|| requested_delay(black_box(&headers)));
    });
    group.finish();
}

criterion_group!(parts, json_codec, signer, endpoint_rules, retry_bookkeeping);
criterion_main!(parts);
