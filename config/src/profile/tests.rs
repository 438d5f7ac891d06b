use std::path::PathBuf;

use super::profile_file::{ProfileFileKind, ProfileFiles};
use super::*;

const CONFIG: &str = "/h/.aws/config";
const CREDENTIALS: &str = "/h/.aws/credentials";

fn read_both(config: &[u8], credentials: &[u8]) -> Result<ProfileSet, ProfileFileLoadError> {
    let fs = Fs::from_files([
        (PathBuf::from(CONFIG), config.to_vec()),
        (PathBuf::from(CREDENTIALS), credentials.to_vec()),
    ]);
    read(&fs, &Env::from_slice(&[("HOME", "/h")]), &ProfileFiles::default(), None)
}

/// All profiles of the files as `name{key=value,…}`.
fn shown(config: &str, credentials: &str) -> String {
    let set = read_both(config.as_bytes(), credentials.as_bytes()).unwrap();
    let show = |profile: &Profile| {
        let properties: Vec<_> = profile
            .properties()
            .map(|property| format!("{}={}", property.key(), property.value()))
            .collect();
        format!("{}{{{}}}", profile.name(), properties.join(","))
    };
    set.profiles.iter().map(show).collect::<Vec<_>>().join(" ")
}

#[test]
fn files_are_read_as_other_tools_read_them() {
    for (config, expected) in [
        ("", ""),
        ("[profile foo]", "foo{}"),
        ("[profile \tfoo \t]", "foo{}"),
        ("[profile\tfoo]", "foo{}"),
        ("[   profile foo    ]\na = b", "foo{a=b}"),
        ("[profile \"foo bar\"]\na = b\n[profile 'c']", "foo bar{a=b} c{}"),
        ("[profile a-z:long/the_one%only.foo@bar+]", "a-z:long/the_one%only.foo@bar+{}"),
        ("[profile foo]\r\na = b\r\n", "foo{a=b}"),
        ("[profile foo]\na = b=c", "foo{a=b=c}"),
        ("[profile foo]\na = ü😂", "foo{a=ü😂}"),
        ("[profile foo]\na \t=  \tb \t", "foo{a=b}"),
        ("[profile foo]\na =\nb=", "foo{a=,b=}"),
        ("\t \n[default]\n\t\n \na = b\n\t \n[profile bar]\n \t", "default{a=b} bar{}"),
        ("# c\n[profile foo] # c\na = b # c # c\n; c\nb = c ; d", "foo{a=b,b=c}"),
        ("[profile foo]; c\n[profile bar]# c\na = # c", "foo{} bar{a=}"),
        ("[profile foo]\na = b; c\nb = c# d", "foo{a=b; c,b=c# d}"),
        ("[profile foo]\na = b\n -c\n \t -d \t ", "foo{a=b\n-c\n-d}"),
        ("[profile foo]\na = b\n -c # d", "foo{a=b\n-c # d}"),
        ("[profile foo]\na = b\n  # c\n\n  d", "foo{a=b\nd}"),
        ("[profile foo]\ns3 =\n a = b\n\t \n # c\n d =", "foo{s3=\na = b\nd =}"),
        ("[profile foo]\ns3 =\n in valid = b", "foo{s3=\nin valid = b}"),
        ("[profile foo]\na = b\n[profile foo]\nc = d", "foo{a=b,c=d}"),
        ("[profile foo]\nA = b\na = c", "foo{a=c}"),
        (
            "[profile default]\na = b\n[default]\nc = d\n[profile default]\ne = f",
            "default{a=b,e=f}",
        ),
        ("[default]\nc = d\n[profile default]\na = b", "default{a=b}"),
        ("[profilefoo]\na = b\n[foo]\na = b\n[profile bar]", "bar{}"),
        (
            "[profile foo]\na = b\n[profile in valid]\nx = 1\n[profile bar]\na = c",
            "foo{a=b} bar{a=c}",
        ),
        ("[profile foo]\nin valid = b\n c", "foo{}"),
        // As the AWS CLI has it: what is indented right after a header is no continuation.
        ("  [profile foo]\n  a = b\n  c = d\n    e", "foo{a=b,c=d\ne}"),
    ] {
        assert_eq!(shown(config, ""), expected, "{config:?}");
    }
}

#[test]
fn the_credentials_file_has_plain_names_and_comes_last() {
    for (config, credentials, expected) in [
        ("[profile foo]\na = b", "[foo]\nc = d", "foo{a=b,c=d}"),
        ("[profile foo]\na = b\nx = y", "[foo]\na = c", "foo{a=c,x=y}"),
        ("[profile default]\na = b\n[default]\nc = d", "[default]\ne = f", "default{a=b,e=f}"),
        ("", "[profile foo]\na = b\n[in valid]\na = b", ""),
        ("", "[   foo    ]\na = b\n[sso-sessionfoo]", "foo{a=b} sso-sessionfoo{}"),
    ] {
        assert_eq!(shown(config, credentials), expected, "{config:?} {credentials:?}");
    }
}

#[test]
fn broken_files_are_one_error_with_file_and_line_and_section() {
    let utf16: &[u8] = b"\xFF\xFE[\0d\0";
    for (config, expected) in [
        (
            b"[profile foo\nkey = sesame".as_slice(),
            ":1 in [profile foo]: the header of the section has no closing bracket; write `[NAME]`",
        ),
        (
            b"# c\nkey = sesame",
            ":2: the line stands in front of all sections; write a header such as `[default]` \
             over it",
        ),
        (
            b" sesame",
            ":1: the line stands in front of all sections; write a header such as `[default]` \
             over it",
        ),
        (
            b"[profile foo]\na = b\n\nkey : sesame",
            ":4 in [profile foo]: the line is no property; write `KEY = VALUE`",
        ),
        (
            b"[profile foo]\r\nsesame\r\n",
            ":2 in [profile foo]: the line is no property; write `KEY = VALUE`",
        ),
        (
            b"[profile foo]\n= sesame",
            ":2 in [profile foo]: the property has no key; write `KEY = VALUE`",
        ),
        (
            b"[profile foo]\na = b\n[profile foo]\n -sesame",
            ":4 in [profile foo]: the line is no property; write `KEY = VALUE`",
        ),
        (
            b"[profile foo]\ns3 =\n sesame",
            ":3 in [profile foo]: the indented line is no nested property; write `KEY = VALUE`, or \
             the value of the property that it follows on that one's line",
        ),
        (
            b"[profile foo]\ns3 =\n = sesame",
            ":3 in [profile foo]: the nested property has no key; write `KEY = VALUE`",
        ),
        (b"[unknown]\nsesame", ":2 in [unknown]: the line is no property; write `KEY = VALUE`"),
        (
            b"[default]\na = b\xFF",
            ":2 in [default]: the line is not UTF-8 text; save the file as UTF-8",
        ),
        (utf16, ":1: the line is not UTF-8 text; save the file as UTF-8"),
    ] {
        let text = String::from_utf8_lossy(config);
        let error = read_both(config, b"").unwrap_err();
        assert_eq!(error.to_string(), format!("{CONFIG}{expected}"), "{text:?}");
    }
}

#[test]
fn an_error_can_be_taken_apart() {
    let error = read_both(b"", b"[default]\naws_secret_access_key sesame").unwrap_err();
    assert_eq!(error.file(), CREDENTIALS);
    assert_eq!(error.line(), Some(2));
    assert_eq!(error.section(), Some("default"));
    assert!(!format!("{error:?}").contains("sesame"));
}

#[test]
fn what_the_aws_cli_passes_over_is_one_warning_with_file_and_line() {
    let in_config = |config: &str, expected: &str| {
        let set = read_both(config.as_bytes(), b"").unwrap();
        let warnings: Vec<_> = set.warnings().iter().map(Warning::to_string).collect();
        assert_eq!(warnings, [format!("{CONFIG}:{expected}")], "{config:?}");
    };
    in_config(
        "[foo]\na = b",
        "1: the section [foo] is not known and is passed over; a profile of the config file is \
         `[profile foo]`",
    );
    in_config("\n[role foo]", "2: the section [role foo] is not known and is passed over");
    in_config(
        "[profile foo!]",
        "1: the section [profile foo!] is passed over: a name has letters, digits and \
         `_-/.%@:+`, or stands in quotes",
    );
    in_config(
        "[profile]",
        "1: the section [profile] is not known and is passed over; a profile of the config file \
         is `[profile profile]`",
    );
    in_config(
        "[default]\nin valid = b",
        "2: a property of [default] is passed over: a key has letters, digits and `_-/.%@:+`",
    );
    in_config("[default] x", "1: what follows the closing bracket is passed over");
    in_config(
        "[default]\na = b\nA = c",
        "3: `a` of [default] is in line 2 already; this one counts",
    );
    in_config(
        "[profile foo]\n[profile foo]",
        "2: [profile foo] is in line 1 already; both are one section",
    );
    in_config(
        "[default]\na = b\n[profile default]\na = c",
        "1: [default] is passed over, as there is a [profile default]",
    );
    in_config(
        "\u{FEFF}[default]\na = b",
        "1: the byte-order mark is passed over, at which other tools may stop; save the file as \
         UTF-8 without one",
    );
    let set = read_both(b"", b"[profile foo]").unwrap();
    assert_eq!(
        set.warnings()[0].to_string(),
        format!(
            "{CREDENTIALS}:1: the section [profile foo] is passed over; in the credentials file \
             the profile is `[foo]`"
        )
    );
}

#[test]
fn files_without_faults_have_no_warnings() {
    let config = b"# c\r\n[default]\r\na = b\r\n c\r\n[plugins]\r\nx = y\r\n[services s]\r\n";
    let set = read_both(config, b"[default]\na = c").unwrap();
    assert_eq!(set.warnings(), []);
    assert_eq!(set.files().collect::<Vec<_>>(), [CONFIG, CREDENTIALS]);
}

#[test]
fn sections_of_all_kinds_know_where_their_properties_stand() {
    let config = b"[default]\nservices = s\n[services s]\nS3 =\n  Endpoint_URL = http://a\n\
        dynamodb =\n  endpoint_url = http://b\n[sso-session main]\nsso_region = us-east-7";
    let set = read_both(config, b"").unwrap();
    let services = set.section(SectionKind::Services, set.get("Services").unwrap()).unwrap();
    let url = services.property("s3").unwrap().nested("endpoint_url").unwrap();
    assert_eq!((url.value(), url.location().to_string()), ("http://a", format!("{CONFIG}:5")));
    let url = services.property("dynamodb").unwrap().nested("ENDPOINT_URL").unwrap();
    assert_eq!((url.value(), url.location().line()), ("http://b", 7));
    assert_eq!(set.sso_sessions().collect::<Vec<_>>(), ["main"]);
    assert_eq!(set.sso_session("main").unwrap().get("SSO_REGION"), Some("us-east-7"));
    assert_eq!(set.property("services").unwrap().location().file(), CONFIG);
    assert!(!set.is_empty());
}

#[test]
fn debug_hides_all_values() {
    let set = read_both(b"[default]\na = sesame\n b\nc =\n d = sesame", b"").unwrap();
    assert!(!format!("{set:?}").contains("sesame"));
}

#[test]
fn the_program_names_the_profile_before_the_environment() {
    let select = |variables: &[(&str, &str)], name: Option<&'static str>| {
        let (fs, env) = (Fs::from_files([]), Env::from_slice(variables));
        let set = read(&fs, &env, &ProfileFiles::default(), name.map(Cow::Borrowed)).unwrap();
        (set.selected_profile().to_owned(), set.selected_by())
    };
    let named = [("AWS_PROFILE", "e")];
    assert_eq!(select(&named, Some("p")), ("p".to_owned(), SelectedBy::Program));
    assert_eq!(select(&named, None), ("e".to_owned(), SelectedBy::Environment));
    assert_eq!(select(&[("AWS_PROFILE", " ")], None), ("default".to_owned(), SelectedBy::Default));
}

#[test]
fn other_files_are_read_where_a_variable_or_the_program_names_them() {
    let fs = Fs::from_files([
        (PathBuf::from("/h/c"), b"[default]\na = 1\nb = 1\nc = 1".to_vec()),
        (PathBuf::from("/k"), b"[default]\nb = 2\nc = 2".to_vec()),
        (PathBuf::from("/h/mine"), b"[profile default]\nc = 3".to_vec()),
    ]);
    let env = Env::from_slice(&[
        ("HOME", "/h"),
        ("AWS_CONFIG_FILE", "~/c"),
        ("AWS_SHARED_CREDENTIALS_FILE", "/k"),
    ]);
    let builder = ProfileFiles::builder()
        .with_file(ProfileFileKind::Config, "~/mine")
        .with_contents(ProfileFileKind::Credentials, "[default]\nd = 4")
        .include_default_config_file(true)
        .include_default_credentials_file(true);
    let set = read(&fs, &env, &builder.clone().build(), None).unwrap();
    let found: Vec<_> = ["a", "b", "c", "d"].iter().map(|key| set.get(key).unwrap()).collect();
    assert_eq!(found, ["1", "2", "3", "4"]);

    let gone = builder.with_file(ProfileFileKind::Config, "/gone").build();
    let error = read(&fs, &env, &gone, None).unwrap_err();
    assert_eq!(error.to_string(), "/gone: there is no such file");
}

#[test]
fn files_that_are_not_there_are_empty() {
    let warnings = |variables: &[(&str, &str)]| {
        let (fs, env) = (Fs::from_files([]), Env::from_slice(variables));
        let set = read(&fs, &env, &ProfileFiles::default(), None).unwrap();
        assert!(set.is_empty());
        set.warnings().iter().map(Warning::to_string).collect::<Vec<_>>()
    };
    assert_eq!(warnings(&[("HOME", "/h")]), [""; 0]);
    assert_eq!(
        warnings(&[("HOME", "/h"), ("AWS_CONFIG_FILE", "/gone")]),
        ["/gone: there is no such file, which AWS_CONFIG_FILE names"]
    );
    let unknown = "it is passed over, as the home folder is not known: neither HOME nor \
                   USERPROFILE is set";
    assert_eq!(
        warnings(&[]),
        [format!("~/.aws/config: {unknown}"), format!("~/.aws/credentials: {unknown}")]
    );
}

#[cfg(unix)]
#[test]
fn a_file_without_permissions_is_an_error() {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = std::env::temp_dir().join(format!("tinsmith-profile-{}", std::process::id()));
    let path = folder.join(".aws/credentials");
    std::fs::create_dir_all(folder.join(".aws")).unwrap();
    std::fs::write(&path, "[default]\na = b").unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
    let env = Env::from_slice(&[("HOME", folder.to_str().unwrap())]);
    let set = read(&Fs::real(), &env, &ProfileFiles::default(), None);
    std::fs::remove_dir_all(&folder).unwrap();
    match set {
        // To root no permission is missing.
        Ok(set) => assert_eq!(set.get("a"), Some("b")),
        Err(error) => assert_eq!(
            error.to_string(),
            format!(
                "{}: this user may not read the file; change its owner or permissions",
                path.display()
            )
        ),
    }
}

proptest::proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in "([\\[\\]=#; \t\r\n\"a]|profile|default|\\PC){0,40}") {
        let _ = read_both(text.as_bytes(), text.as_bytes());
    }

    #[test]
    fn no_bytes_make_the_reader_panic(bytes: Vec<u8>) {
        let _ = read_both(&bytes, &bytes);
    }
}
