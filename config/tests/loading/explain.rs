//! What `explain` says.

use crate::loader;

#[tokio::test]
async fn each_source_is_told_with_its_reason_and_each_setting_with_its_place() {
    let text = "[profile work]\nregion = eu-central-1\naws_access_key_id = AKID\n\
        aws_secret_access_key = sesame\nmax_attempts = 5\nuse_fips_endpoint = perhaps\n";
    let variables = [("AWS_PROFILE", "work"), ("AWS_USE_DUALSTACK_ENDPOINT", "TRUE")];
    let explanation = loader(&variables, text).disable_request_compression(true).explain().await;
    assert_eq!(explanation.profile(), "work");
    assert_eq!(explanation.access_key_id(), Some("AKID"));
    assert_eq!(explanation.region().map(AsRef::as_ref), Some("eu-central-1"));
    assert_eq!(
        explanation.to_string(),
        "profile: work (AWS_PROFILE)\n  \
           read /me/.aws/config\n\
         region: eu-central-1\n  \
           Environment: neither AWS_REGION nor AWS_DEFAULT_REGION is set\n  \
           Profile: eu-central-1, from `region` of the profile `work` (/me/.aws/config:2)\n\
         credentials: found\n  \
           Environment: the environment variable AWS_ACCESS_KEY_ID is not set\n  \
           Profile: the access key AKID, from profile, without an end\n\
         endpoint: the service's own\n  \
           AWS_ENDPOINT_URL: it is not set\n  \
           `endpoint_url` of the profile: it is not set\n\
         settings:\n  \
           use_dual_stack: TRUE, from the environment variable AWS_USE_DUALSTACK_ENDPOINT\n  \
           max_attempts: 5, from `max_attempts` of the profile `work` (/me/.aws/config:5)\n  \
           disable_request_compression: true, from the program\n\
         warnings:\n  \
           `use_fips_endpoint` of the profile `work` (/me/.aws/config:6) is not `true` or \
           `false`; the default holds\n"
    );
}

#[tokio::test]
async fn what_the_program_set_is_said_to_be_the_programs() {
    let explanation = loader(&[("AWS_REGION", "one")], "")
        .region("two")
        .test_credentials()
        .endpoint_url("http://me:sesame@localhost")
        .explain()
        .await;
    assert_eq!(
        explanation.to_string(),
        "profile: default (by default)\n  \
           read /me/.aws/config\n\
         region: two\n  \
           the program: two\n\
         credentials: found\n  \
           the program: the access key ANOTREAL, from test, without an end\n\
         endpoint: http://***@localhost\n  \
           the program: http://***@localhost\n"
    );
}

#[tokio::test]
async fn files_that_cannot_be_read_stop_the_search_and_are_told() {
    let explanation = loader(&[], "[default]\nregion = r\nno setting\n").explain().await;
    let last = explanation.credentials_attempts().last().unwrap();
    assert_eq!((last.source(), last.is_broken()), ("Profile", true));
    assert!(last.reason().unwrap().contains("/me/.aws/config:3"), "{last}");
    assert!(explanation.to_string().starts_with("profile: not read\nregion: not found\n"));
    assert!(explanation.warnings()[0].contains("/me/.aws/config:3"), "{explanation}");
}
