//! Lifecycle policies as types, checked before they are sent.
//!
//! A [`Policy`] is read from and written to the JSON of `PutLifecyclePolicy`. The types leave no
//! room for most of what the service refuses; [`Policy::check`] finds the rest. See
//! [lifecycle policy properties][docs].
//!
//! [docs]: https://docs.aws.amazon.com/AmazonECR/latest/userguide/lifecycle_policy_parameters.html

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;

use tinsmith_runtime::codec::json::{read_document, write_document};

mod read;
mod write;

/// How many rules a policy has at most.
pub const MAX_RULES: usize = 50;
/// How many characters the text of a policy has at most.
pub const MAX_TEXT: usize = 30_720;
/// How many wildcards a pattern of tags has at most.
pub const MAX_WILDCARDS: usize = 4;

/// A lifecycle policy.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Policy {
    /// The rules, in any order: the priorities decide.
    pub rules: Vec<Rule>,
}

/// A rule: which images it is about, and what becomes of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// When the rule is applied: the lowest number first. At least 1, and no two are the same.
    pub priority: u32,
    /// What the rule is for, for people to read.
    pub description: Option<String>,
    /// The images, by their tags.
    pub tags: Tags,
    /// The images, by their number or age.
    pub count: Count,
    /// The images, by where they are stored; standard storage unless it is set.
    pub storage_class: Option<StorageClass>,
    /// What becomes of the images.
    pub action: Action,
}

/// Images by their tags (`tagStatus` and its lists).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tags {
    /// Those with tags that match. At least one of the lists has an element.
    Tagged {
        /// Patterns, with `*` for any characters (`tagPatternList`).
        patterns: Vec<String>,
        /// What tags begin with (`tagPrefixList`).
        prefixes: Vec<String>,
    },
    /// Those without tags.
    Untagged,
    /// All. Such a rule is the last of its storage class, and the only one.
    Any,
}

/// Images by their number or age (`countType`, `countUnit` and `countNumber`). Numbers are at
/// least 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// The oldest beyond this number (`imageCountMoreThan`).
    MoreThan(u32),
    /// Those that were pushed more than these days ago (`sinceImagePushed`).
    DaysSincePushed(u32),
    /// Those that were pulled more than these days ago (`sinceImagePulled`).
    DaysSincePulled(u32),
    /// Those that were archived more than these days ago (`sinceImageTransitioned`).
    DaysSinceTransitioned(u32),
}

/// Where images are stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageClass {
    /// Where images can be pulled from (`standard`).
    Standard,
    /// Where images are kept at lower cost (`archive`).
    Archive,
}

/// What becomes of images.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// They are deleted (`expire`).
    Expire,
    /// They move to the archive (`transition` with the `targetStorageClass` `archive`).
    Archive,
}

/// What is wrong with a policy: in which rule, in which field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyError {
    rule: Option<usize>,
    field: String,
    problem: String,
}

impl PolicyError {
    /// The index of the rule in the list, from 0; none where it is the policy as a whole.
    pub fn rule(&self) -> Option<usize> {
        self.rule
    }

    /// The field, in the JSON's names, such as `selection.countUnit`; empty for the rule or
    /// policy as a whole.
    pub fn field(&self) -> &str {
        &self.field
    }

    fn new(rule: Option<usize>, field: &str, problem: impl Into<String>) -> Self {
        Self { rule, field: field.to_owned(), problem: problem.into() }
    }
}

impl fmt::Display for PolicyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the lifecycle policy is not valid: ")?;
        if let Some(index) = self.rule {
            write!(f, "rules[{index}]")?;
        }
        if !self.field.is_empty() {
            write!(f, "{}{}", if self.rule.is_some() { "." } else { "" }, self.field)?;
        }
        let colon = if self.rule.is_some() || !self.field.is_empty() { ": " } else { "" };
        write!(f, "{colon}{}", self.problem)
    }
}

impl Error for PolicyError {}

impl Policy {
    /// Reads the JSON of a policy and checks it. Keys that are not known are errors, since they are
    /// mostly ones that are misspelt.
    ///
    /// # Errors
    ///
    /// Text that is not JSON, a key that is unknown, missing or of another type, and what
    /// [`check`](Self::check) finds.
    pub fn from_json(text: &str) -> Result<Self, PolicyError> {
        let document = read_document(text.as_bytes())
            .map_err(|error| PolicyError::new(None, "", format!("it is not JSON: {error}")))?;
        let policy = read::policy(document)?;
        policy.check()?;
        Ok(policy)
    }

    /// Checks the policy and writes its JSON, on one line with sorted keys.
    ///
    /// # Errors
    ///
    /// What [`check`](Self::check) finds, and text of more than [`MAX_TEXT`] characters.
    pub fn to_json(&self) -> Result<String, PolicyError> {
        self.check()?;
        let mut text = Vec::new();
        let written = write_document(&mut text, &write::policy(self));
        written.map_err(|error| PolicyError::new(None, "", error.to_string()))?;
        let text = String::from_utf8_lossy(&text).into_owned();
        let length = text.chars().count();
        if length > MAX_TEXT {
            let problem = format!("its text has {length} characters, more than {MAX_TEXT}");
            return Err(PolicyError::new(None, "", problem));
        }
        Ok(text)
    }

    /// Checks what the types leave open: at most [`MAX_RULES`] rules and at least one, numbers of
    /// at least 1, priorities that differ, lists of tags, and that a rule for any image is the
    /// only and last one of its storage class.
    ///
    /// # Errors
    ///
    /// The first rule, in the order of the list, that breaks one of these.
    pub fn check(&self) -> Result<(), PolicyError> {
        if self.rules.is_empty() || self.rules.len() > MAX_RULES {
            let problem = format!("there are {}, not 1 to {MAX_RULES}", self.rules.len());
            return Err(PolicyError::new(None, "rules", problem));
        }
        let mut priorities = BTreeMap::new();
        for (index, rule) in self.rules.iter().enumerate() {
            let wrong = |field, problem: String| PolicyError::new(Some(index), field, problem);
            rule.check().map_err(|(field, problem)| wrong(field, problem))?;
            if let Some(other) = priorities.insert(rule.priority, index) {
                let problem = format!("{} is that of rules[{other}], too", rule.priority);
                return Err(wrong("rulePriority", problem));
            }
        }
        for (index, rule) in self.rules.iter().enumerate() {
            if rule.tags != Tags::Any {
                continue;
            }
            let class = |rule: &Rule| rule.storage_class.unwrap_or(StorageClass::Standard);
            let same =
                self.rules.iter().enumerate().filter(|(_, other)| class(other) == class(rule));
            for (at, other) in same.filter(|(at, _)| *at != index) {
                if other.tags == Tags::Any {
                    let problem = format!("rules[{at}] is for any image, too");
                    return Err(PolicyError::new(Some(index), "selection.tagStatus", problem));
                }
                if other.priority > rule.priority {
                    let problem = format!(
                        "a rule for any image has the highest number, and rules[{at}] has {}",
                        other.priority
                    );
                    return Err(PolicyError::new(Some(index), "rulePriority", problem));
                }
            }
        }
        Ok(())
    }
}

impl Rule {
    /// Checks what a rule can break by itself. An error is a field and what is wrong there.
    fn check(&self) -> Result<(), (&'static str, String)> {
        if self.priority == 0 {
            return Err(("rulePriority", "it is at least 1".to_owned()));
        }
        let (Count::MoreThan(number)
        | Count::DaysSincePushed(number)
        | Count::DaysSincePulled(number)
        | Count::DaysSinceTransitioned(number)) = self.count;
        if number == 0 {
            return Err(("selection.countNumber", "it is at least 1".to_owned()));
        }
        let Tags::Tagged { patterns, prefixes } = &self.tags else { return Ok(()) };
        if patterns.is_empty() && prefixes.is_empty() {
            let problem = "`tagged` needs a tagPatternList or a tagPrefixList with an element";
            return Err(("selection.tagStatus", problem.to_owned()));
        }
        for pattern in patterns {
            if pattern.matches('*').count() > MAX_WILDCARDS {
                let problem = format!("{pattern:?} has more than {MAX_WILDCARDS} wildcards");
                return Err(("selection.tagPatternList", problem));
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
