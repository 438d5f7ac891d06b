//! Suites, their cases, and how what was found is judged.

use serde_json::Value;

/// The cases of one kind.
pub struct Suite {
    /// The name in the table and in the program's lines.
    pub name: String,
    /// The cases.
    pub cases: Vec<Case>,
}

/// A case.
pub struct Case {
    /// What it is called in its suite, once.
    pub id: String,
    /// What has to come of it.
    pub expect: Expect,
}

/// What has to come of a case.
pub enum Expect {
    /// It came out before the program was made.
    Known(Outcome),
    /// The program runs it, and this says what is wrong with what was found.
    Found(Judge),
}

/// Says what is wrong with what the program found, a difference each.
pub type Judge = Box<dyn Fn(&Value) -> Vec<String>>;

/// What came of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is as it should be.
    Passed,
    /// What is wrong, a difference each.
    Failed(Vec<String>),
    /// Why it was not run.
    Skipped(String),
}

impl Case {
    /// A case that the program runs.
    pub fn found(id: impl Into<String>, judge: impl Fn(&Value) -> Vec<String> + 'static) -> Self {
        Self { id: id.into(), expect: Expect::Found(Box::new(judge)) }
    }

    /// A case that needs no program.
    pub fn known(id: impl Into<String>, outcome: Outcome) -> Self {
        Self { id: id.into(), expect: Expect::Known(outcome) }
    }

    /// A case that cannot even be written as a program.
    pub fn failed(id: impl Into<String>, error: impl std::fmt::Display) -> Self {
        Self::known(id, Outcome::Failed(vec![error.to_string()]))
    }

    /// What came of it, where the program found this.
    pub fn outcome(&self, found: Option<&Value>) -> Outcome {
        let judge = match &self.expect {
            Expect::Known(outcome) => return outcome.clone(),
            Expect::Found(judge) => judge,
        };
        let differences = match found {
            None => vec!["the program printed nothing about it".to_owned()],
            Some(found) => match found.get("panicked") {
                Some(message) => vec![format!("the program panicked: {message}")],
                None => judge(found),
            },
        };
        if differences.is_empty() { Outcome::Passed } else { Outcome::Failed(differences) }
    }
}

/// A difference, said the same way everywhere.
pub fn differs(what: &str, expected: &str, found: &str) -> String {
    format!("{what}\n  expected {expected}\n  found    {found}")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_case_that_the_program_says_nothing_about_failed() {
        let case = Case::found("one", |_| Vec::new());
        assert_eq!(case.outcome(Some(&json!({}))), Outcome::Passed);
        assert_eq!(
            case.outcome(None),
            Outcome::Failed(vec!["the program printed nothing about it".to_owned()])
        );
        assert_eq!(
            case.outcome(Some(&json!({"panicked": "oh"}))),
            Outcome::Failed(vec!["the program panicked: \"oh\"".to_owned()])
        );
    }
}
