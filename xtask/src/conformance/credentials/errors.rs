//! What errors of the recordings mean in our words.

use serde_json::Value;

use super::super::suite::differs;

/// The text that a case expects, and words that all have to be in ours. Where one text stands for
/// several meanings the case's name decides.
const MEANINGS: &[(&str, &str, &[&str])] = &[
    // The chain.
    (
        "the credential provider was not enabled",
        "imds_no_iam_role",
        &["Profile is set up but broken", "`credential_source`", "no role is attached"],
    ),
    (
        "the credential provider was not enabled",
        "imds_disabled",
        &["no source is set up", "AWS_EC2_METADATA_DISABLED is `true`"],
    ),
    (
        "the credential provider was not enabled",
        "imds_default_chain_error",
        &["no source is set up", "Ec2InstanceMetadata: no role is attached"],
    ),
    (
        "provider was not enabled",
        "",
        &["Profile is set up but broken", "`credential_source`", "AWS_ACCESS_KEY_ID is not set"],
    ),
    ("request forbidden: IMDS is disabled", "", &["request forbidden: IMDS is disabled", "403"]),
    (
        "No such file or directory (os error 2)",
        "",
        &["EcsContainer is set up but broken", "`/token.jwt`", "not found"],
    ),
    (
        "failed to read `/home/.aws/sso/cache/dace00cba5f8355ec9d274ceb2bcebdfbeed0e12.json`: \
         No such file or directory (os error 2)",
        "",
        &[
            "/home/.aws/sso/cache/dace00cba5f8355ec9d274ceb2bcebdfbeed0e12.json`",
            "not found",
            "aws sso login",
        ],
    ),
    (
        "an error occurred while loading credentials",
        "",
        &["Profile is set up but broken", "SSO GetRoleCredentials", "status 503"],
    ),
    (
        "`web_identity_token_file` was specified but `role_arn` was missing",
        "",
        &["`web_identity_token_file`", "no `role_arn`"],
    ),
    (
        "InvalidIdentityTokenException: No OpenIDConnect provider found in your account",
        "",
        &["InvalidIdentityToken", "No OpenIDConnect provider found in your account"],
    ),
    // Profiles.
    (
        "profile must contain `source_profile`",
        "",
        &["`role_arn`", "add `source_profile` or `credential_source`"],
    ),
    (
        "profile contained both source_profile and credential_source",
        "",
        &["has both `source_profile`", "and `credential_source`"],
    ),
    (
        "profile missing aws_secret_access_key",
        "",
        &["`B` has `aws_access_key_id`", "no `aws_secret_access_key`"],
    ),
    (
        "profile missing aws_access_key_id",
        "",
        &["`B` has `aws_secret_access_key`", "no `aws_access_key_id`"],
    ),
    (
        "profile `B` did not contain credential information",
        "",
        &["the profile `B` says nothing of credentials", "`A` names it"],
    ),
    (
        "profile `A` did not contain credential information",
        "",
        &["the profile `A` says nothing of credentials"],
    ),
    (
        "could not find source profile B referenced from A",
        "",
        &["there is no profile `B`", "`source_profile` names"],
    ),
    ("No profiles were defined", "", &["there is no profile `A`", "there are no profiles"]),
    ("profile formed an infinite loop", "", &["in a loop: `A`", "→ `B`", "→ `A`"]),
    ("`role_arn` was missing", "", &["`A` has `web_identity_token_file`", "no `role_arn`"]),
    (
        "if `sso_role_name` is set, then `sso_account_id` must also be set",
        "",
        &["has `sso_role_name`", "no `sso_account_id`"],
    ),
    (
        "if `sso_account_id` is set, then `sso_role_name` must also be set",
        "",
        &["has `sso_account_id`", "no `sso_role_name`"],
    ),
    (
        "`sso_region` can only be specified in the [sso-session] config when a session name is \
         given",
        "",
        &["`sso_region` of the profile `A`", "[sso-session A]", "it belongs there"],
    ),
    (
        "sso-session named `oops` (referenced by profile `A`) was not found",
        "",
        &["there is no section [sso-session oops]", "the profile `A` names"],
    ),
    // Endpoints of the machine's services.
    (
        "No environment variables were set to configure ECS provider",
        "",
        &[
            "the provider has no credentials",
            "neither AWS_CONTAINER_CREDENTIALS_RELATIVE_URI nor AWS_CONTAINER_CREDENTIALS_FULL_URI",
        ],
    ),
    (
        "URI did not specify a host",
        "",
        &["AWS_CONTAINER_CREDENTIALS_FULL_URI holds no URL", "it has no host"],
    ),
    ("`error` is not a valid endpoint mode", "", &["`error` is not a valid endpoint mode"]),
    ("`IPv7` is not a valid endpoint mode", "", &["`IPv7` is not a valid endpoint mode"]),
    ("invalid uri character", "", &["`not a uri`", "invalid uri character"]),
];

/// Where an error does not say what is expected.
pub fn differences(case: &str, expected: &str, found: &Value) -> Vec<String> {
    let Some(found) = found.as_str() else {
        return vec![differs("error", expected, &found.to_string())];
    };
    let meaning = MEANINGS
        .iter()
        .find(|(text, name, _)| expected == *text && (name.is_empty() || case == *name));
    let Some((_, _, words)) = meaning else {
        return vec![differs("error", &format!("a meaning of `{expected}`"), found)];
    };
    words
        .iter()
        .filter(|word| !found.contains(*word))
        .map(|word| differs("error", &format!("`{word}` in it, for `{expected}`"), found))
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn an_error_has_to_have_all_words_of_its_meaning() {
        let (text, ours) = ("invalid uri character", json!("`not a uri`: invalid uri character"));
        assert!(differences("any", text, &ours).is_empty());
        assert_eq!(differences("any", text, &json!("no")).len(), 2);
        assert_eq!(differences("any", "something new", &ours).len(), 1);
        assert_eq!(differences("any", text, &json!(null)).len(), 1);
    }

    #[test]
    fn where_a_text_has_several_meanings_the_case_decides() {
        let text = "the credential provider was not enabled";
        let ours = json!("no source is set up: AWS_EC2_METADATA_DISABLED is `true`");
        assert!(differences("imds_disabled", text, &ours).is_empty());
        assert!(!differences("imds_no_iam_role", text, &ours).is_empty());
    }
}
