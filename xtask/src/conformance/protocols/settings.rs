//! The client's settings that a case asks for.

use proc_macro2::TokenStream;
use quote::quote;

use super::Test;

/// The calls that set them on the builder of the client's configuration. A case that configures
/// the client for itself (`vendorParams` of the shape `AwsConfig`) is not given an endpoint: the
/// rules have to find it.
pub fn of(test: &Test) -> TokenStream {
    let scoped = &test.case["vendorParams"]["scopedConfig"];
    if scoped.is_null() {
        let endpoint = format!("https://{}", test.text("host").unwrap_or("example.com"));
        return quote!(.endpoint_url(#endpoint));
    }
    let mut settings = TokenStream::new();
    if let Some(region) = scoped["client"]["region"].as_str() {
        settings.extend(quote!(.region(tinsmith_runtime::config::Region::new(#region))));
    }
    // What is said of the operation counts more than what is said of the client.
    let setting = |name: &str| {
        let mut scopes = ["operation", "client"].iter().map(|scope| &scoped[scope]["s3"][name]);
        scopes.find(|value| !value.is_null()).cloned().unwrap_or_default()
    };
    if setting("use_dualstack_endpoint") == true {
        settings.extend(quote!(.use_dual_stack(true)));
    }
    if setting("use_accelerate_endpoint") == true {
        settings.extend(quote!(.endpoint_param("Accelerate", true)));
    }
    match setting("addressing_style").as_str() {
        Some("path") => settings.extend(quote!(.endpoint_param("ForcePathStyle", true))),
        Some("virtual") => settings.extend(quote!(.endpoint_param("ForcePathStyle", false))),
        _ => {}
    }
    settings
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::super::Kind;
    use super::*;

    fn written(case: Value) -> String {
        let test = Test { kind: Kind::Request, shape: "Op".to_owned(), case };
        of(&test).to_string().replace(' ', "")
    }

    #[test]
    fn an_endpoint_is_given_where_the_case_does_not_configure_the_client() {
        assert_eq!(written(json!({"host": "a.b/c"})), ".endpoint_url(\"https://a.b/c\")");
        assert_eq!(written(json!({})), ".endpoint_url(\"https://example.com\")");
        let vendor = json!({"vendorParams": {"code": "A"}});
        assert_eq!(written(vendor), ".endpoint_url(\"https://example.com\")");
    }

    #[test]
    fn what_is_said_of_the_operation_counts_more_than_what_is_said_of_the_client() {
        let case = json!({"host": "a", "vendorParams": {"scopedConfig": {
            "client": {"region": "r", "s3": {
                "addressing_style": "path", "use_dualstack_endpoint": true
            }},
            "operation": {"s3": {"addressing_style": "virtual", "use_accelerate_endpoint": true}}
        }}});
        assert_eq!(
            written(case),
            ".region(tinsmith_runtime::config::Region::new(\"r\")).use_dual_stack(true)\
             .endpoint_param(\"Accelerate\",true).endpoint_param(\"ForcePathStyle\",false)"
        );
    }
}
