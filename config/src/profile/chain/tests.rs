use std::path::PathBuf;

use tinsmith_runtime::identity::Env;

use crate::os::Fs;
use crate::profile::credentials::{Step, describe};
use crate::provider_config::ProviderConfig;

const CONFIG: &str = "/h/.aws/config";

fn config(text: &str, profile: &str) -> ProviderConfig {
    let fs = Fs::from_files([(PathBuf::from(CONFIG), text.as_bytes().to_vec())]);
    let variables = [("HOME", "/h"), ("AWS_PROFILE", profile)];
    ProviderConfig::empty().with_fs(fs).with_env(Env::from_slice(&variables))
}

/// The plan as `Step{name=value,…}` in a row, or the error.
fn described(text: &str) -> Result<String, String> {
    let show = |(name, settings): Step| {
        let settings: Vec<_> =
            settings.iter().map(|(name, value)| format!("{name}={value}")).collect();
        format!("{name}{{{}}}", settings.join(","))
    };
    let steps = describe(&config(text, "A"))?;
    Ok(steps.into_iter().map(show).collect::<Vec<_>>().join(" "))
}

fn error(text: &str) -> String {
    described(text).unwrap_err().replace("/h/.aws/", "")
}

const KEYS: &str = "aws_access_key_id = AKID\naws_secret_access_key = sesame";
const KEYS_STEP: &str = "AccessKey{access_key_id=AKID,secret_access_key=sesame}";

#[test]
fn a_base_needs_no_other_profile() {
    for (text, expected) in [
        (KEYS, KEYS_STEP),
        (
            &format!("{KEYS}\naws_session_token = t\naws_account_id = 1"),
            "AccessKey{access_key_id=AKID,secret_access_key=sesame,session_token=t,account_id=1}",
        ),
        (
            "credential_process = x y\naws_account_id = 1",
            "CredentialProcess{command=x y,account_id=1}",
        ),
        ("login_session = arn:s", "LoginSession{login_session=arn:s}"),
        ("credential_source = Environment", "NamedSource{credential_source=Environment}"),
        (
            "role_arn = r\nweb_identity_token_file = /t\nrole_session_name = n",
            "WebIdentityToken{role_arn=r,web_identity_token_file=/t,role_session_name=n}",
        ),
        (
            "sso_account_id = 1\nsso_role_name = r\nsso_start_url = u\nsso_region = x",
            "Sso{sso_account_id=1,sso_role_name=r,sso_start_url=u,sso_region=x}",
        ),
        // Of several the first in the order of other SDKs counts.
        (
            &format!("{KEYS}\ncredential_process = x\nlogin_session = arn:s"),
            "LoginSession{login_session=arn:s}",
        ),
    ] {
        assert_eq!(described(&format!("[profile A]\n{text}")).as_deref(), Ok(expected), "{text}");
    }
}

#[test]
fn a_session_may_be_repeated_but_not_contradicted() {
    let text = |beside: &str| {
        format!(
            "[profile A]\nsso_session = s\nsso_account_id = 1\nsso_role_name = r\n{beside}\n\
             [sso-session s]\nsso_region = x\nsso_start_url = u"
        )
    };
    let expected = "Sso{sso_account_id=1,sso_role_name=r,sso_start_url=u,sso_region=x,\
                    sso_session=s}";
    assert_eq!(described(&text("")).as_deref(), Ok(expected));
    assert_eq!(described(&text("sso_region = x")).as_deref(), Ok(expected));
    assert_eq!(
        error(&text("sso_region = y")),
        "`sso_region` of the profile `A` (config:5) is not that of [sso-session s]; it belongs \
         there, so remove it from the profile"
    );
}

#[test]
fn roles_are_assumed_from_the_last_source_to_the_first() {
    let text = format!(
        "[profile A]\nrole_arn = a\nsource_profile = B\nexternal_id = e\nduration_seconds = 900\n\
         [profile B]\nrole_arn = b\nsource_profile = C\nmfa_serial = m\n[profile C]\n{KEYS}"
    );
    assert_eq!(
        described(&text).unwrap(),
        format!(
            "{KEYS_STEP} AssumeRole{{role_arn=b,mfa_serial=m}} \
             AssumeRole{{role_arn=a,external_id=e,duration_seconds=900}}"
        )
    );
}

#[test]
fn keys_count_in_a_source_and_beside_a_role_only_for_itself() {
    let source = |name: &str| {
        format!(
            "[profile A]\nrole_arn = a\nsource_profile = {name}\naws_access_key_id = own\n\
             aws_secret_access_key = own\n[profile B]\n{KEYS}\nrole_arn = b\nsource_profile = A"
        )
    };
    let assumed = "AssumeRole{role_arn=a}";
    assert_eq!(described(&source("B")).unwrap(), format!("{KEYS_STEP} {assumed}"));
    assert_eq!(
        described(&source("A")).unwrap(),
        format!("AccessKey{{access_key_id=own,secret_access_key=own}} {assumed}")
    );
}

#[test]
fn what_cannot_be_followed_is_named_with_its_place() {
    let b = "[profile A]\nrole_arn = a\nsource_profile = B\n";
    for (text, expected) in [
        (
            "[profile A]\nrole_arn = a".to_owned(),
            "the profile `A` has a `role_arn` (config:2) and does not say whose credentials may \
             assume it; add `source_profile` or `credential_source`",
        ),
        (
            format!("{b}credential_source = Environment"),
            "the profile `A` has both `source_profile` (config:3) and `credential_source` \
             (config:4); remove one of them",
        ),
        (
            format!("{b}[profile B]\naws_access_key_id = sesame"),
            "the profile `B` has `aws_access_key_id` (config:5) and no `aws_secret_access_key`; \
             both belong together",
        ),
        (
            format!("{b}[profile B]\naws_secret_access_key = sesame\naws_access_key_id ="),
            "the profile `B` has `aws_secret_access_key` (config:5) and no `aws_access_key_id`; \
             both belong together",
        ),
        (
            format!("{b}[profile B]"),
            "the profile `B` says nothing of credentials, and the profile `A` names it as \
             `source_profile` (config:3)",
        ),
        ("[profile A]\nmax_attempts = 1".to_owned(), "the profile `A` says nothing of credentials"),
        (
            format!("{b}[profile BB]\n[B]"),
            "there is no profile `B`, which `source_profile` names (config:3); config:5: the \
             section [B] is not known and is passed over; a profile of the config file is \
             `[profile B]`; the profiles in config are `A`, `BB`",
        ),
        (
            format!("{b}[profile B]\nrole_arn = b\nsource_profile = A"),
            "profiles name each other as `source_profile` in a loop: `A` (config:3) → `B` \
             (config:6) → `A`; one of them must name a profile with credentials of its own",
        ),
        (
            format!(
                "{b}[profile B]\nrole_arn = b\nsource_profile = C\n[profile C]\nrole_arn = c\n\
                 source_profile = B"
            ),
            "profiles name each other as `source_profile` in a loop: `B` (config:6) → `C` \
             (config:9) → `B`; one of them must name a profile with credentials of its own",
        ),
        (
            "[profile A]\nrole_arn = a\nsource_profile = A".to_owned(),
            "the profile `A` names itself as `source_profile` (config:3) and has no keys of its \
             own; add `aws_access_key_id` and `aws_secret_access_key`, or name another profile",
        ),
        (
            "[profile A]\nweb_identity_token_file = /t".to_owned(),
            "the profile `A` has `web_identity_token_file` (config:2) and no `role_arn`; both \
             belong together",
        ),
        (
            "[profile A]\nrole_arn = a\nsource_profile = B\nduration_seconds = 1h".to_owned(),
            "`duration_seconds` of the profile `A` (config:4) is not a number of seconds",
        ),
        (
            "[profile A]\nsso_account_id = 1\nsso_start_url = u".to_owned(),
            "the profile `A` has `sso_account_id` (config:2) and no `sso_role_name`; both belong \
             together",
        ),
        (
            "[profile A]\nsso_role_name = r".to_owned(),
            "the profile `A` has `sso_role_name` (config:2) and no `sso_account_id`; both belong \
             together",
        ),
        (
            "[profile A]\nsso_account_id = 1\nsso_role_name = r\nsso_start_url = u".to_owned(),
            "the profile `A` has `sso_account_id` (config:2) and no `sso_region`; both belong \
             together",
        ),
        (
            "[profile A]\nsso_session = s\n[sso-session t]".to_owned(),
            "there is no section [sso-session s], which the profile `A` names (config:2); there \
             are `t`",
        ),
        (
            "[profile A]\nsso_session = s\n[sso-session s]\nsso_start_url = u".to_owned(),
            "the section [sso-session s], which the profile `A` names (config:2), has no \
             `sso_region`",
        ),
    ] {
        assert_eq!(error(&text), expected, "{text}");
    }
}

#[test]
fn a_profile_that_is_asked_for_and_not_there_is_an_error_that_lists_those_that_are() {
    let read = |text: &str, profile: &str| {
        let error = describe(&config(text, profile)).unwrap_err();
        error.replace("/h/.aws/", "")
    };
    assert_eq!(
        read("[default]\n[profile staging]", "stagign"),
        "there is no profile `stagign`, which AWS_PROFILE names; did you mean `staging`?; the \
         profiles in config are `default`, `staging`"
    );
    assert_eq!(
        read("", "a"),
        "there is no profile `a`, which AWS_PROFILE names; there are no profiles in config"
    );
    let none = ProviderConfig::empty().with_profile_name("a");
    assert_eq!(
        describe(&none).unwrap_err(),
        "there is no profile `a`, which the program names; none of the files is there that \
         profiles are read from"
    );
    let many: String = (0..22).map(|at| format!("[profile p{at:02}]\n")).collect();
    let error = read(&many, "unlike");
    assert!(error.ends_with("`p18`, `p19` and 2 more"), "{error}");
}
