//! Each setting, from a variable and from a profile, and what cannot be read.

use std::time::Duration;

use crate::loader;
use tinsmith_config::SdkConfig;
use tinsmith_runtime::config::{
    AccountIdEndpointMode, RequestChecksumCalculation, ResponseChecksumValidation,
};

/// The variable, the key in a profile, a value, whether a configuration has it, and whether it has
/// none.
type Row =
    (&'static str, &'static str, &'static str, fn(&SdkConfig) -> bool, fn(&SdkConfig) -> bool);

const SETTINGS: &[Row] = &[
    (
        "AWS_REGION",
        "region",
        "r",
        |it| it.region().is_some_and(|it| it.as_ref() == "r"),
        |it| it.region().is_none(),
    ),
    (
        "AWS_USE_FIPS_ENDPOINT",
        "use_fips_endpoint",
        "true",
        |it| it.use_fips() == Some(true),
        |it| it.use_fips().is_none(),
    ),
    (
        "AWS_USE_DUALSTACK_ENDPOINT",
        "use_dualstack_endpoint",
        "False",
        |it| it.use_dual_stack() == Some(false),
        |it| it.use_dual_stack().is_none(),
    ),
    (
        "AWS_MAX_ATTEMPTS",
        "max_attempts",
        "7",
        |it| it.retry_config().is_some_and(|it| it.max_attempts() == 7),
        |it| it.retry_config().is_none(),
    ),
    (
        "AWS_RETRY_MODE",
        "retry_mode",
        "standard",
        |it| it.retry_config().is_some_and(|it| it.max_attempts() == 3),
        |it| it.retry_config().is_none(),
    ),
    (
        "AWS_DEFAULTS_MODE",
        "defaults_mode",
        "mobile",
        |it| connect_timeout(it) == Some(Duration::from_secs(30)),
        |it| connect_timeout(it).is_none(),
    ),
    (
        "AWS_SDK_UA_APP_ID",
        "sdk_ua_app_id",
        "app",
        |it| it.app_name().is_some_and(|it| it.as_ref() == "app"),
        |it| it.app_name().is_none(),
    ),
    (
        "AWS_DISABLE_CLOCK_SKEW_CORRECTION",
        "disable_clock_skew_correction",
        "true",
        |it| it.disable_clock_skew_correction() == Some(true),
        |it| it.disable_clock_skew_correction().is_none(),
    ),
    (
        "AWS_DISABLE_REQUEST_COMPRESSION",
        "disable_request_compression",
        "true",
        |it| it.disable_request_compression() == Some(true),
        |it| it.disable_request_compression().is_none(),
    ),
    (
        "AWS_REQUEST_MIN_COMPRESSION_SIZE_BYTES",
        "request_min_compression_size_bytes",
        "128",
        |it| it.request_min_compression_size_bytes() == Some(128),
        |it| it.request_min_compression_size_bytes().is_none(),
    ),
    (
        "AWS_ACCOUNT_ID_ENDPOINT_MODE",
        "account_id_endpoint_mode",
        "Required",
        |it| it.account_id_endpoint_mode() == Some(&AccountIdEndpointMode::Required),
        |it| it.account_id_endpoint_mode().is_none(),
    ),
    (
        "AWS_AUTH_SCHEME_PREFERENCE",
        "auth_scheme_preference",
        "sigv4, httpBearerAuth",
        |it| {
            let expected = ["sigv4", "httpBearerAuth"].into();
            it.auth_scheme_preference().is_some_and(|it| *it == expected)
        },
        |it| it.auth_scheme_preference().is_none(),
    ),
    (
        "AWS_REQUEST_CHECKSUM_CALCULATION",
        "request_checksum_calculation",
        "when_required",
        |it| it.request_checksum_calculation() == Some(RequestChecksumCalculation::WhenRequired),
        |it| it.request_checksum_calculation().is_none(),
    ),
    (
        "AWS_RESPONSE_CHECKSUM_VALIDATION",
        "response_checksum_validation",
        "WHEN_REQUIRED",
        |it| it.response_checksum_validation() == Some(ResponseChecksumValidation::WhenRequired),
        |it| it.response_checksum_validation().is_none(),
    ),
];

fn connect_timeout(config: &SdkConfig) -> Option<Duration> {
    config.timeout_config()?.connect_timeout()
}

#[tokio::test]
async fn a_setting_comes_from_its_variable_or_else_from_its_key() {
    for (variable, key, value, has_it, has_none) in SETTINGS {
        assert!(has_none(&loader(&[], "").load().await), "{variable}");
        assert!(has_it(&loader(&[(variable, value)], "").load().await), "{variable}");
        let profile = format!("[default]\n{key} = {value}");
        assert!(has_it(&loader(&[], &profile).load().await), "{key}");
        assert!(has_it(&loader(&[(variable, " ")], &profile).load().await), "{key}");
        let other = format!("[default]\n{key} = other");
        assert!(has_it(&loader(&[(variable, value)], &other).load().await), "{variable}");
    }
}

#[tokio::test]
async fn a_test_may_leave_all_that_the_machine_says_out() {
    let set = loader(&[("AWS_SDK_UA_APP_ID", "app")], "[default]\nuse_fips_endpoint = true\n");
    let config = set.empty_test_environment().region("r").no_credentials().load().await;
    assert_eq!((config.app_name(), config.use_fips()), (None, None));
}

#[tokio::test]
async fn what_cannot_be_read_is_a_warning_and_the_default_holds() {
    for (variable, _, _, _, has_none) in SETTINGS {
        if ["AWS_REGION", "AWS_AUTH_SCHEME_PREFERENCE"].contains(variable) {
            continue;
        }
        let variables = [(*variable, "(no value)")];
        assert!(has_none(&loader(&variables, "").load().await), "{variable}");
        let explanation = loader(&variables, "").explain().await;
        let expected = format!("the environment variable {variable} is not ");
        let warnings = explanation.warnings();
        assert!(matches!(warnings, [one] if one.starts_with(&expected)), "{warnings:?}");
    }
}

#[tokio::test]
async fn the_limit_on_connecting_of_a_defaults_mode_gives_way_to_one_in_code() {
    use tinsmith_config::timeout::TimeoutConfig;

    for (mode, region, own, expected) in [
        ("standard", "r", "r", Some(3100)),
        ("in-region", "r", "r", Some(1100)),
        ("cross-region", "r", "r", Some(3100)),
        ("legacy", "r", "r", None),
        ("auto", "r", "r", Some(1100)),
        ("auto", "r", "other", Some(3100)),
    ] {
        let variables =
            [("AWS_DEFAULTS_MODE", mode), ("AWS_EXECUTION_ENV", "x"), ("AWS_REGION", own)];
        let config = loader(&variables, "").region(region).load().await;
        assert_eq!(connect_timeout(&config), expected.map(Duration::from_millis), "{mode}");
        let timeouts = TimeoutConfig::builder()
            .connect_timeout(Duration::from_secs(9))
            .operation_timeout(Duration::from_secs(10));
        let loader = loader(&variables, "").timeout_config(timeouts.build());
        let config = loader.load().await;
        assert_eq!(connect_timeout(&config), Some(Duration::from_secs(9)));
    }
    let outside = loader(&[("AWS_DEFAULTS_MODE", "auto")], "").region("r").load().await;
    assert_eq!(connect_timeout(&outside), Some(Duration::from_millis(3100)));
}
