//! Where botocore's files come from: a folder, or a date folder within a wheel.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

use flate2::read::MultiGzDecoder;

use super::json::{Document, merge};
use super::wheel::{Folder, Wheel};
use crate::error::{Error, Result};

/// The names of the files that make up a service, without extension.
pub(crate) const NAMES: [&str; 5] =
    ["service-2", "paginators-1", "waiters-2", "endpoint-rule-set-1", "examples-1"];

/// What botocore's own additions to a file add to its name.
pub(crate) const EXTRAS: &str = ".sdk-extras";

/// The files of one service. A file that is not there is `None`.
#[derive(Debug)]
pub(crate) struct Files {
    pub(crate) service: Document,
    pub(crate) paginators: Option<Document>,
    pub(crate) waiters: Option<Document>,
    pub(crate) endpoints: Option<Document>,
    pub(crate) examples: Option<Document>,
}

/// The files in `dir`.
pub(crate) fn in_dir(dir: &Path) -> Result<Files> {
    collect(&dir.join("service-2.json"), |name| {
        for name in [name.to_owned(), format!("{name}.gz")] {
            let path = dir.join(&name);
            match fs::read(&path) {
                Ok(bytes) => return Ok(Some((path.clone(), text(&path, bytes)?))),
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                Err(error) => return Err(Error::io(&path, "read the model", &error)),
            }
        }
        Ok(None)
    })
}

/// The files in a folder of a wheel. Paths in errors are those within the wheel.
pub(crate) fn in_wheel(wheel: &mut Wheel, folder: &Folder) -> Result<Files> {
    let prefix = PathBuf::from(folder.prefix());
    collect(&prefix.join("service-2.json"), |name| {
        let Some(inside) = folder.find(name) else { return Ok(None) };
        let bytes = wheel.read(inside)?;
        Ok(Some((PathBuf::from(inside), text(Path::new(inside), bytes)?)))
    })
}

/// The text of a file, decompressed where its name ends in `.gz`.
pub(crate) fn text(path: &Path, bytes: Vec<u8>) -> Result<String> {
    let plain = if path.extension().is_some_and(|extension| extension == "gz") {
        let mut plain = Vec::new();
        MultiGzDecoder::new(bytes.as_slice())
            .read_to_end(&mut plain)
            .map_err(|error| Error::io(path, "decompress the model", &error))?;
        plain
    } else {
        bytes
    };
    String::from_utf8(plain).map_err(|_| Error::new("not valid UTF-8").in_file(path))
}

/// Reads every file by `read`, which gets a name such as `waiters-2.json`.
fn collect(
    service: &Path,
    mut read: impl FnMut(&str) -> Result<Option<(PathBuf, String)>>,
) -> Result<Files> {
    let mut file = |name: &str| -> Result<Option<Document>> {
        let document = match read(&format!("{name}.json"))? {
            Some((path, text)) => Some(Document::parse(&path, text)?),
            None => None,
        };
        let Some((path, text)) = read(&format!("{name}{EXTRAS}.json"))? else {
            return Ok(document);
        };
        let extras = Document::parse(&path, text)?;
        let mut document = document.unwrap_or_else(|| Document::empty(&path));
        merge(document.value_mut(), extras.root().need("merge")?.value());
        Ok(Some(document))
    };
    let [name, paginators, waiters, endpoints, examples] = NAMES;
    Ok(Files {
        service: file(name)?.ok_or_else(|| {
            Error::new("the service model is not there")
                .in_file(service)
                .help("a service's folder holds service-2.json, plain or with .gz at the end")
        })?,
        paginators: file(paginators)?,
        waiters: file(waiters)?,
        endpoints: file(endpoints)?,
        examples: file(examples)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::testing::{gzip, service};

    #[test]
    fn files_are_read_plain_or_compressed_and_extras_merged_in() {
        let dir = tempfile::tempdir().unwrap();
        let write = |name: &str, bytes: &[u8]| fs::write(dir.path().join(name), bytes).unwrap();
        write("service-2.json.gz", &gzip(&service("")));
        write("service-2.sdk-extras.json", br#"{"merge": {"metadata": {"serviceId": "Other"}}}"#);
        write("paginators-1.sdk-extras.json", br#"{"merge": {"pagination": {}}}"#);
        write("waiters-2.json", br#"{"waiters": {}}"#);
        let files = in_dir(dir.path()).unwrap();
        let metadata = files.service.root().need("metadata").unwrap().value().clone();
        assert_eq!(metadata["serviceId"], "Other");
        assert_eq!(metadata["targetPrefix"], "TinyTarget");
        assert!(files.paginators.unwrap().root().get("pagination").is_some());
        assert!(files.waiters.is_some() && files.examples.is_none() && files.endpoints.is_none());
    }

    #[test]
    fn a_missing_model_is_an_error_that_names_where_it_should_be() {
        let dir = tempfile::tempdir().unwrap();
        let fault = in_dir(dir.path()).unwrap_err().to_string();
        assert_eq!(
            fault.replace(&dir.path().display().to_string(), ""),
            "/service-2.json: the service model is not there\n  \
             help: a service's folder holds service-2.json, plain or with .gz at the end"
        );
    }

    #[test]
    fn broken_files_are_errors_that_say_what_is_broken() {
        let dir = tempfile::tempdir().unwrap();
        let fault = |name: &str, bytes: &[u8]| {
            fs::write(dir.path().join(name), bytes).unwrap();
            let fault = in_dir(dir.path()).unwrap_err().to_string();
            fs::remove_file(dir.path().join(name)).unwrap();
            fault.replace(&dir.path().display().to_string(), "")
        };
        assert_eq!(
            fault("service-2.json", b"{\n  \"a\": }"),
            "/service-2.json:2:8: not valid JSON: expected value"
        );
        assert_eq!(fault("service-2.json", b"\"\xff\""), "/service-2.json: not valid UTF-8");
        let broken = fault("service-2.json.gz", b"not gzip");
        assert!(broken.starts_with("/service-2.json.gz: cannot decompress the model: "));
    }
}
