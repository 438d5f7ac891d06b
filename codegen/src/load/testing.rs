//! Models out of text, for tests.

use std::io::Write;
use std::path::Path;

use zip::write::SimpleFileOptions;

use super::botocore;
use super::json::Document;
use super::source::Files;
use crate::error::Result;
use crate::model::Model;

/// A service of one operation `Get` whose output is `Out` and whose error is `Bad`. `shapes` is
/// inserted before those two.
pub(crate) fn service(shapes: &str) -> String {
    format!(
        r#"{{"version": "2.0",
"metadata": {{"apiVersion": "2020-01-01", "endpointPrefix": "api.tiny", "jsonVersion": "1.1",
  "protocol": "json", "serviceFullName": "Tiny Service", "serviceId": "Tiny One",
  "signingName": "tiny", "targetPrefix": "TinyTarget"}},
"operations": {{
  "Get": {{"name": "Get", "http": {{"method": "POST", "requestUri": "/"}},
    "output": {{"shape": "Out"}}, "errors": [{{"shape": "Bad"}}]}}}},
"shapes": {{{shapes}
  "Bad": {{"type": "structure", "members": {{}}, "exception": true}},
  "Out": {{"type": "structure", "members": {{}}}}}}}}
"#
    )
}

/// The files of a service, each by its text.
pub(crate) fn files(service: &str, others: &[(&str, &str)]) -> Files {
    let document = |name: &str, text: &str| {
        Document::parse(Path::new(&format!("{name}.json")), text.to_owned()).unwrap()
    };
    let other = |name: &str| {
        others.iter().find(|(other, _)| *other == name).map(|(name, text)| document(name, text))
    };
    Files {
        service: document("service-2", service),
        paginators: other("paginators-1"),
        waiters: other("waiters-2"),
        endpoints: other("endpoint-rule-set-1"),
        examples: other("examples-1"),
    }
}

pub(crate) fn lower(service: &str, others: &[(&str, &str)]) -> Result<Model> {
    botocore::lower(&files(service, others))
}

pub(crate) fn model(service: &str) -> Model {
    lower(service, &[]).unwrap()
}

/// Writes a wheel with those entries.
pub(crate) fn wheel(path: &Path, entries: &[(&str, &[u8])]) {
    let mut zip = zip::ZipWriter::new(std::fs::File::create(path).unwrap());
    for (name, bytes) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap();
}

pub(crate) fn gzip(text: &str) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(text.as_bytes()).unwrap();
    encoder.finish().unwrap()
}
