//! The partitions file: which regions share which DNS suffixes.
//!
//! The format is botocore's `partitions.json`, the same as of Smithy's `aws.partition`
//! (<https://smithy.io/2.0/aws/rules-engine/library-functions.html>).

use serde_json::{Map, Value};

use crate::{Error, Result};

/// A partition.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(missing_docs)] // The names are those of the file.
pub struct Partition {
    pub name: String,
    pub dns_suffix: String,
    pub dual_stack_dns_suffix: String,
    pub implicit_global_region: String,
    pub supports_fips: bool,
    pub supports_dual_stack: bool,
    /// What region names start with, before `-word-number`: `regionRegex`, taken apart.
    pub prefixes: Vec<String>,
    /// The regions known by name, sorted.
    pub regions: Vec<String>,
}

/// The partitions of a file, in its order.
///
/// # Errors
///
/// Something is missing or of another type, or a region pattern is of a form that the runtime
/// cannot match. The error's place is a path such as `partitions[0].outputs`.
pub fn plan(json: &Value) -> Result<Vec<Partition>> {
    let Some(partitions) = json.get("partitions").and_then(Value::as_array) else {
        return Err(Error::new("a partitions file has to hold an array `partitions`"));
    };
    let partitions = partitions.iter().enumerate();
    partitions.map(|(index, value)| partition(value, &format!("partitions[{index}]"))).collect()
}

fn partition(value: &Value, place: &str) -> Result<Partition> {
    let object = object(value, place)?;
    let outputs_place = &format!("{place}.outputs");
    let outputs = self::object(object.get("outputs").unwrap_or(&Value::Null), outputs_place)?;
    let regions_place = &format!("{place}.regions");
    let regions = self::object(object.get("regions").unwrap_or(&Value::Null), regions_place)?;
    let mut regions: Vec<String> = regions.keys().cloned().collect();
    regions.sort_unstable();
    Ok(Partition {
        name: string(object, "id", place)?,
        dns_suffix: string(outputs, "dnsSuffix", outputs_place)?,
        dual_stack_dns_suffix: string(outputs, "dualStackDnsSuffix", outputs_place)?,
        implicit_global_region: string(outputs, "implicitGlobalRegion", outputs_place)?,
        supports_fips: boolean(outputs, "supportsFIPS", outputs_place)?,
        supports_dual_stack: boolean(outputs, "supportsDualStack", outputs_place)?,
        prefixes: prefixes(&string(object, "regionRegex", place)?)
            .map_err(|message| Error::at(format!("{place}.regionRegex"), message))?,
        regions,
    })
}

/// The prefixes of a pattern `^prefix\-\w+\-\d+$`, where one part of the prefix may be a group of
/// alternatives.
fn prefixes(pattern: &str) -> Result<Vec<String>, String> {
    let fault = || {
        format!(
            "the pattern `{pattern}` is not of the form `^prefix\\-\\w+\\-\\d+$` or \
             `^(one|two)\\-\\w+\\-\\d+$`; the generator has to learn the new form"
        )
    };
    let prefix = pattern.strip_prefix('^').and_then(|rest| rest.strip_suffix(r"\-\w+\-\d+$"));
    let prefix = prefix.ok_or_else(fault)?.replace(r"\-", "-");
    let (before, alternatives, after) = match prefix.split_once('(') {
        None => (prefix.as_str(), "", ""),
        Some((before, rest)) => {
            let (alternatives, after) = rest.split_once(')').ok_or_else(fault)?;
            (before, alternatives, after)
        }
    };
    let prefixes = alternatives.split('|').map(|choice| format!("{before}{choice}{after}"));
    let prefixes: Vec<String> = prefixes.collect();
    let plain = |prefix: &String| {
        !prefix.is_empty()
            && prefix.bytes().all(|b| b == b'-' || b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    if prefixes.iter().all(plain) { Ok(prefixes) } else { Err(fault()) }
}

fn object<'a>(value: &'a Value, place: &str) -> Result<&'a Map<String, Value>> {
    value.as_object().ok_or_else(|| Error::at(place, "has to be there and to be an object"))
}

fn string(object: &Map<String, Value>, key: &str, place: &str) -> Result<String> {
    match object.get(key).and_then(Value::as_str) {
        Some(text) => Ok(text.to_owned()),
        None => Err(Error::at(place, format!("`{key}` has to be there and to be a string"))),
    }
}

fn boolean(object: &Map<String, Value>, key: &str, place: &str) -> Result<bool> {
    match object.get(key).and_then(Value::as_bool) {
        Some(flag) => Ok(flag),
        None => Err(Error::at(place, format!("`{key}` has to be there and to be a boolean"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn file() -> Value {
        json!({"version": "1.1", "partitions": [{
            "id": "aws-x",
            "regionRegex": r"^us\-x\-\w+\-\d+$",
            "outputs": {
                "name": "aws-x",
                "dnsSuffix": "x.example",
                "dualStackDnsSuffix": "api.x.example",
                "implicitGlobalRegion": "us-x-east-1",
                "supportsFIPS": true,
                "supportsDualStack": false,
            },
            "regions": {"us-x-west-1": {}, "us-x-east-1": {"description": "East"}},
        }]})
    }

    #[test]
    fn a_partition_is_read() {
        assert_eq!(
            plan(&file()),
            Ok(vec![Partition {
                name: "aws-x".to_owned(),
                dns_suffix: "x.example".to_owned(),
                dual_stack_dns_suffix: "api.x.example".to_owned(),
                implicit_global_region: "us-x-east-1".to_owned(),
                supports_fips: true,
                supports_dual_stack: false,
                prefixes: vec!["us-x".to_owned()],
                regions: vec!["us-x-east-1".to_owned(), "us-x-west-1".to_owned()],
            }])
        );
    }

    #[test]
    fn a_missing_output_is_named() {
        let mut file = file();
        file["partitions"][0]["outputs"]["dnsSuffix"] = Value::Null;
        assert_eq!(
            plan(&file).unwrap_err().to_string(),
            "partitions[0].outputs: `dnsSuffix` has to be there and to be a string"
        );
    }

    #[test]
    fn patterns_become_prefixes() {
        assert_eq!(prefixes(r"^cn\-\w+\-\d+$").unwrap(), ["cn"]);
        assert_eq!(prefixes(r"^(us|eu|ap)\-\w+\-\d+$").unwrap(), ["us", "eu", "ap"]);
        assert_eq!(prefixes(r"^eusc\-(de|fr)\-\w+\-\d+$").unwrap(), ["eusc-de", "eusc-fr"]);
    }

    #[test]
    fn a_pattern_of_another_form_is_refused() {
        let patterns = [
            r"cn\-\w+\-\d+$",
            r"^cn\-\w+$",
            r"^\-\w+\-\d+$",
            r"^(a|)\-\w+\-\d+$",
            r"^(a|b\-\w+\-\d+$",
            r"^(a|b)(c|d)\-\w+\-\d+$",
            r"^[a-z]\-\w+\-\d+$",
            r"^a+\-\w+\-\d+$",
        ];
        for pattern in patterns {
            let error = prefixes(pattern).unwrap_err();
            assert!(error.starts_with(&format!("the pattern `{pattern}` is not")), "{error}");
        }
    }
}
