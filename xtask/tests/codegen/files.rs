//! Files and folders that are not there, not readable as what they are, or in the way.

use crate::repository::Repository;

#[test]
fn an_unknown_service() {
    let repository = Repository::new();
    assert_eq!(
        repository.fail(&["alpha", "tinny"]),
        "there is no service `tinny` under models/\n  \
         help: there are alpha, tiny; `cargo xtask models import --service` adds one"
    );
}

#[test]
fn missing_files() {
    for (file, message) in [
        (
            "service-2.json",
            ": the service model is not there\n  \
             help: a service's folder holds service-2.json, plain or with .gz at the end",
        ),
        (
            "endpoint-rule-set-1.json",
            ": the endpoint rules are not there\n  \
             help: `cargo xtask models import` takes them out of a botocore wheel",
        ),
        (
            "crate.toml",
            ": cannot read the crate's configuration: No such file or directory (os error 2)\n  \
             help: it holds `name` and `folder` in [crate], and `botocore`, the name of \
             botocore's folder, in [source]",
        ),
    ] {
        let repository = Repository::new();
        repository.remove(&format!("models/tiny/{file}"));
        assert_eq!(repository.fault(), format!("models/tiny/{file}{message}"));
        // One that is not asked for may lack what it likes.
        repository.succeed(&["alpha"]);
    }
}

#[test]
fn missing_partitions() {
    let repository = Repository::new();
    repository.remove("models/partitions.json");
    assert_eq!(
        repository.fault(),
        "models/partitions.json: the partitions are not there\n  \
         help: `cargo xtask models import` takes them out of a botocore wheel"
    );
}

#[test]
fn broken_json() {
    for (file, from, to, message) in [
        (
            "tiny/service-2.json",
            "\"signingName\":",
            "\"signingName\"",
            "11:19: not valid JSON: expected `:`",
        ),
        (
            "tiny/paginators-1.json",
            "\"things\"",
            "\"things\",",
            "8:5: not valid JSON: trailing comma",
        ),
        ("tiny/waiters-2.json", "10,", "1O,", "6:23: not valid JSON: expected `,` or `}`"),
        ("tiny/endpoint-rule-set-1.json", "true}", "tru}", "4:75: not valid JSON: expected ident"),
        ("tiny/overlay/fixes.json", "{},", "{,", "7:34: not valid JSON: key must be a string"),
        (
            "partitions.json",
            "\"1.1\"\n}\n",
            "\"1.1\"",
            "19:18: not valid JSON: EOF while parsing an object",
        ),
    ] {
        let repository = Repository::new();
        let file = format!("models/{file}");
        repository.edit(&file, from, to);
        assert_eq!(repository.fault(), format!("{file}:{message}"));
    }
}

#[test]
fn broken_toml() {
    let fault = |from: &str, to: &str| {
        let repository = Repository::new();
        repository.edit("models/tiny/crate.toml", from, to);
        repository.fault()
    };
    let start = "models/tiny/crate.toml";
    let text = fault("folder = \"tiny\"", "folder = \"tiny");
    assert!(text.starts_with(&format!("{start}:3: not a valid crate.toml: ")), "{text}");
    let text = fault("folder", "place");
    assert!(
        text.starts_with(&format!("{start}:3: not a valid crate.toml: unknown field")),
        "{text}"
    );
    let text = fault("folder = \"tiny\"", "folder = \"../../tiny\"");
    assert_eq!(
        text,
        format!(
            "{start}:3: not a valid crate.toml: the folder's name `../../tiny` must be made of \
             letters, digits, `-` and `_`"
        )
    );
}

#[test]
fn an_operation_that_the_slice_names_and_the_service_lacks() {
    let repository = Repository::new();
    let toml = "folder = \"tiny\"\n";
    let operations = "operations = [\n  \"GetThing\",\n  \"ListThing\",\n]\n";
    repository.edit("models/tiny/crate.toml", toml, &format!("{toml}{operations}"));
    assert_eq!(
        repository.fault(),
        "models/tiny/crate.toml:6: com.amazonaws.tiny#ListThing: the service has no such \
         operation\n  help: did you mean `ListThings` or `GetThing`?"
    );
}

#[test]
fn a_slice_of_nothing() {
    let repository = Repository::new();
    let toml = "folder = \"tiny\"\n";
    repository.edit("models/tiny/crate.toml", toml, &format!("{toml}operations = []\n"));
    assert_eq!(
        repository.fault(),
        "models/tiny/crate.toml:4: com.amazonaws.tiny#TinyTarget: the list of operations is \
         empty\n  help: name the operations that are wanted, or leave the list out to have them all"
    );
}

#[test]
fn two_services_for_one_crate() {
    let repository = Repository::new();
    repository.edit("models/tiny/crate.toml", "folder = \"tiny\"", "folder = \"alpha\"");
    assert_eq!(
        repository.fault(),
        "generated/alpha: the services `alpha` and `tiny` would share it\n  \
         help: give one of them another `folder` in its crate.toml"
    );
}

#[test]
fn partitions_of_another_form() {
    let repository = Repository::new();
    repository.edit("models/partitions.json", r"^(us|eu)\\-\\w+\\-\\d+$", r"^(us|eu)\\-.*$");
    assert_eq!(
        repository.fault(),
        "models/partitions.json:13: partitions[0].regionRegex: the pattern `^(us|eu)\\-.*$` is \
         not of the form `^prefix\\-\\w+\\-\\d+$` or `^(one|two)\\-\\w+\\-\\d+$`; the generator \
         has to learn the new form"
    );
}

#[test]
fn a_file_where_a_folder_has_to_be() {
    for file in ["generated", "generated/tiny", "generated/tiny/src", "runtime/src"] {
        let repository = Repository::new();
        repository.write(file, "in the way");
        let message = "cannot make the folder: File exists (os error 17)\n  \
                       help: a file stands where a folder has to be: move it away";
        assert_eq!(repository.fail(&[]), format!("{file}: {message}"));
    }
}

#[test]
fn a_folder_where_a_file_has_to_be() {
    let repository = Repository::new();
    repository.write("generated/tiny/src/lib.rs/x", "in the way");
    assert_eq!(
        repository.fail(&[]),
        "generated/tiny/src/lib.rs: cannot read the file: Is a directory (os error 21)"
    );
}
