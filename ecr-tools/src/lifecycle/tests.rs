use super::*;

fn rule(priority: u32, tags: Tags) -> Rule {
    Rule {
        priority,
        description: None,
        tags,
        count: Count::MoreThan(5),
        storage_class: None,
        action: Action::Expire,
    }
}

fn policy(rules: impl IntoIterator<Item = Rule>) -> Policy {
    Policy { rules: rules.into_iter().collect() }
}

fn problem(checked: Result<(), PolicyError>) -> String {
    let text = checked.unwrap_err().to_string();
    text.strip_prefix("the lifecycle policy is not valid: ").unwrap().to_owned()
}

#[test]
fn every_field_is_written_and_read_back() {
    let prefixes = vec!["v".to_owned(), "w".to_owned()];
    let tagged = |patterns: &[&str], prefixes| Tags::Tagged {
        patterns: patterns.iter().map(|pattern| (*pattern).to_owned()).collect(),
        prefixes,
    };
    let mut first = rule(1, tagged(&["prod*"], Vec::new()));
    first.description = Some("keep five".to_owned());
    let mut second = rule(2, tagged(&[], prefixes));
    second.count = Count::DaysSincePushed(14);
    let mut third = rule(3, Tags::Untagged);
    third.count = Count::DaysSincePulled(30);
    third.action = Action::Archive;
    third.storage_class = Some(StorageClass::Standard);
    let mut fourth = rule(4, Tags::Any);
    fourth.count = Count::DaysSinceTransitioned(90);
    fourth.storage_class = Some(StorageClass::Archive);
    let policy = policy([first, second, third, fourth]);

    let text = policy.to_json().unwrap();

    assert_eq!(
        text,
        concat!(
            r#"{"rules":[{"action":{"type":"expire"},"description":"keep five","rulePriority":1,"#,
            r#""selection":{"countNumber":5,"countType":"imageCountMoreThan","#,
            r#""tagPatternList":["prod*"],"tagStatus":"tagged"}},"#,
            r#"{"action":{"type":"expire"},"rulePriority":2,"#,
            r#""selection":{"countNumber":14,"countType":"sinceImagePushed","countUnit":"days","#,
            r#""tagPrefixList":["v","w"],"tagStatus":"tagged"}},"#,
            r#"{"action":{"targetStorageClass":"archive","type":"transition"},"rulePriority":3,"#,
            r#""selection":{"countNumber":30,"countType":"sinceImagePulled","countUnit":"days","#,
            r#""storageClass":"standard","tagStatus":"untagged"}},"#,
            r#"{"action":{"type":"expire"},"rulePriority":4,"#,
            r#""selection":{"countNumber":90,"countType":"sinceImageTransitioned","#,
            r#""countUnit":"days","storageClass":"archive","tagStatus":"any"}}]}"#,
        )
    );
    assert_eq!(Policy::from_json(&text), Ok(policy));
}

#[test]
fn what_cannot_be_read_names_rule_and_field() {
    let good = r#"{"rulePriority": 1, "selection": {"tagStatus": "untagged",
        "countType": "sinceImagePushed", "countUnit": "days", "countNumber": 14},
        "action": {"type": "expire"}}"#;
    Policy::from_json(&format!(r#"{{"rules": [{good}]}}"#)).unwrap();
    for (from, to, expected) in [
        ("rulePriority", "priority", "priority: the key is not known"),
        ("\"rulePriority\": 1,", "", "rulePriority: it is missing"),
        ("1,", "1.5,", "rulePriority: it is not a whole number of 32 bits"),
        ("1,", "-1,", "rulePriority: it is not a whole number of 32 bits"),
        ("1,", "0,", "rulePriority: it is at least 1"),
        ("14", "0", "selection.countNumber: it is at least 1"),
        ("1,", "1, \"name\": 1,", "name: the key is not known"),
        ("\"untagged\"", "1", "selection.tagStatus: it is not a string"),
        (
            "\"untagged\"",
            "\"UNTAGGED\"",
            "selection.tagStatus: it is `tagged`, `untagged` or `any`",
        ),
        (
            "\"untagged\"",
            "\"any\", \"tagPrefixList\": []",
            "selection.tagPrefixList: it is for the tagStatus `tagged` alone",
        ),
        (
            "\"untagged\"",
            "\"tagged\", \"tagPatternList\": [1]",
            "selection.tagPatternList: it is not a list of strings",
        ),
        (
            "\"untagged\"",
            "\"tagged\"",
            "selection.tagStatus: `tagged` needs a tagPatternList or a tagPrefixList with an \
             element",
        ),
        (
            "\"untagged\"",
            "\"tagged\", \"tagPatternList\": [\"*a*b*c*d*\"]",
            "selection.tagPatternList: \"*a*b*c*d*\" has more than 4 wildcards",
        ),
        (
            "sinceImagePushed",
            "imageCountMoreThan",
            "selection.countUnit: `imageCountMoreThan` has no unit",
        ),
        ("days", "hours", "selection.countUnit: with this countType it is `days`"),
        (
            "countUnit",
            "countUnits",
            "selection.countUnits: the key is not known; did you mean countUnit?",
        ),
        ("expire", "delete", "action.type: it is `expire` or `transition`"),
        ("expire", "transition", "action.targetStorageClass: with `transition` it is `archive`"),
    ] {
        assert!(good.contains(from), "{from}");
        let other = good.replacen(from, to, 1);
        let text = format!(r#"{{"rules": [{other}]}}"#);
        let error = problem(Policy::from_json(&text).map(drop));
        assert_eq!(error, format!("rules[0].{expected}"), "{text}");
    }
    assert_eq!(problem(Policy::from_json("[]").map(drop)), "it is not an object");
    assert_eq!(problem(Policy::from_json("{}").map(drop)), "rules: it is missing");
    assert!(problem(Policy::from_json("{").map(drop)).starts_with("it is not JSON: "));
}

#[test]
fn priorities_differ() {
    let policy = policy([rule(1, Tags::Untagged), rule(2, Tags::Any), rule(1, Tags::Untagged)]);
    let error = policy.check().unwrap_err();
    assert_eq!((error.rule(), error.field()), (Some(2), "rulePriority"));
    assert_eq!(problem(Err(error)), "rules[2].rulePriority: 1 is that of rules[0], too");
}

#[test]
fn a_rule_for_any_image_is_the_last_and_only_one_of_its_storage_class() {
    assert_eq!(
        problem(policy([rule(1, Tags::Any), rule(2, Tags::Untagged)]).check()),
        "rules[0].rulePriority: a rule for any image has the highest number, and rules[1] has 2"
    );
    assert_eq!(
        problem(policy([rule(1, Tags::Any), rule(2, Tags::Any)]).check()),
        "rules[0].selection.tagStatus: rules[1] is for any image, too"
    );
    let mut archived = rule(2, Tags::Any);
    archived.storage_class = Some(StorageClass::Archive);
    assert_eq!(policy([rule(1, Tags::Any), archived]).check(), Ok(()));
}

#[test]
fn the_size_of_a_policy_is_limited() {
    let rules = |count| policy((1..=count).map(|priority| rule(priority, Tags::Untagged)));
    assert_eq!(rules(50).check(), Ok(()));
    assert_eq!(problem(rules(51).check()), "rules: there are 51, not 1 to 50");
    assert_eq!(problem(rules(0).check()), "rules: there are 0, not 1 to 50");
    let mut long = rule(1, Tags::Any);
    long.description = Some("x".repeat(MAX_TEXT));
    let error = problem(policy([long]).to_json().map(drop));
    assert!(error.ends_with("characters, more than 30720"), "{error}");
}
