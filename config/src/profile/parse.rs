//! Reads the text of a file into sections.
//!
//! The format: <https://docs.aws.amazon.com/sdkref/latest/guide/file-format.html>. What that leaves
//! open is read as the AWS CLI reads it, indented sections and properties among it; but a key or
//! a section that comes twice, which the CLI refuses, is merged as the SDKs do, with a warning.

use std::borrow::Cow;
use std::sync::Arc;

use super::locate::Content;
use super::profile_file::ProfileFileKind;
use super::section::{Location, Profile, Property, SectionKind};
use super::{ProfileFileLoadError, Warning};

/// A section as it stands in one file. Those of one name are one already.
pub(super) struct Section {
    pub(super) kind: SectionKind,
    /// The name follows the word that says what the section is.
    pub(super) prefixed: bool,
    pub(super) line: usize,
    pub(super) profile: Profile,
}

/// Reads all sections of a file.
pub(super) fn parse(
    content: &Content,
    warnings: &mut Vec<Warning>,
) -> Result<Vec<Section>, ProfileFileLoadError> {
    let mut parser = Parser {
        kind: content.kind,
        file: &content.name,
        line: 0,
        sections: Vec::new(),
        header: None,
        current: None,
        property: None,
        warnings,
    };
    let mut bytes = content.bytes.as_slice();
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        parser.line = 1;
        parser.warn(
            "the byte-order mark is passed over, at which other tools may stop; save the \
             file as UTF-8 without one",
        );
        parser.line = 0;
        bytes = rest;
    }
    for line in bytes.split(|byte| *byte == b'\n') {
        parser.line += 1;
        let Ok(line) = std::str::from_utf8(line) else {
            return Err(parser.error("the line is not UTF-8 text; save the file as UTF-8"));
        };
        parser.take(line)?;
    }
    parser.end_property();
    Ok(parser.sections)
}

struct Parser<'p> {
    kind: ProfileFileKind,
    file: &'p Arc<str>,
    line: usize,
    sections: Vec<Section>,
    /// The header of the section that lines are in, for messages.
    header: Option<String>,
    /// The index of that section; none where it is passed over.
    current: Option<usize>,
    property: Option<Open>,
    warnings: &'p mut Vec<Warning>,
}

/// A property that further lines may belong to.
struct Open {
    indent: usize,
    valid: bool,
    property: Property,
}

const NO_BRACKET: &str = "the header of the section has no closing bracket; write `[NAME]`";
const NO_SECTION: &str = "the line stands in front of all sections; write a header such as \
                          `[default]` over it";
const NO_EQUALS: &str = "the line is no property; write `KEY = VALUE`";
const NO_KEY: &str = "the property has no key; write `KEY = VALUE`";
const NO_NESTED_EQUALS: &str = "the indented line is no nested property; write `KEY = VALUE`, or \
                                the value of the property that it follows on that one's line";
const NO_NESTED_KEY: &str = "the nested property has no key; write `KEY = VALUE`";

impl Parser<'_> {
    fn take(&mut self, line: &str) -> Result<(), ProfileFileLoadError> {
        let text = line.trim();
        if text.is_empty() || text.starts_with(['#', ';']) {
            return Ok(());
        }
        let indent = line.len() - line.trim_start().len();
        if let Some(open) = self.property.as_ref() {
            if indent > open.indent {
                return self.further(text);
            }
        }
        self.end_property();
        match text.strip_prefix('[') {
            Some(header) => self.section(header),
            None => self.property(indent, text),
        }
    }

    fn section(&mut self, text: &str) -> Result<(), ProfileFileLoadError> {
        let Some((header, after)) = text.split_once(']') else {
            let header = text.split(['#', ';']).next().unwrap_or_default().trim();
            self.header = header.chars().all(in_header).then(|| header.to_owned());
            return Err(self.error(NO_BRACKET));
        };
        let header = header.trim();
        self.header = Some(header.to_owned());
        self.current = None;
        let after = after.trim_start();
        if !after.is_empty() && !after.starts_with(['#', ';']) {
            self.warn("what follows the closing bracket is passed over");
        }
        let (kind, name, prefixed) = match self.classify(header) {
            Ok(found) => found,
            Err(reason) => {
                if let Some(reason) = reason {
                    self.warn(reason);
                }
                return Ok(());
            }
        };
        let same = |section: &Section| {
            section.kind == kind && section.prefixed == prefixed && section.profile.name() == name
        };
        let index = match self.sections.iter().position(same) {
            Some(index) => {
                let first = self.sections.get(index).map(|first| first.line).unwrap_or_default();
                self.warn(format!("[{header}] is in line {first} already; both are one section"));
                index
            }
            None => {
                let profile = Profile::new(name);
                self.sections.push(Section { kind, prefixed, line: self.line, profile });
                self.sections.len() - 1
            }
        };
        self.current = Some(index);
        Ok(())
    }

    /// What a section is and its name, or why it is passed over.
    fn classify<'h>(
        &self,
        header: &'h str,
    ) -> Result<(SectionKind, &'h str, bool), Option<Cow<'static, str>>> {
        let (word, rest) = match header.split_once(char::is_whitespace) {
            Some((word, rest)) => (word, rest.trim()),
            None => ("", header),
        };
        let quoted = |quote| rest.strip_prefix(quote)?.strip_suffix(quote);
        let quoted = quoted('"').or_else(|| quoted('\'')).filter(|name| !name.is_empty());
        let name = quoted.unwrap_or(rest);
        let known = match (self.kind, word) {
            (ProfileFileKind::Config, "profile") => Some(SectionKind::Profile),
            (ProfileFileKind::Config, "sso-session") => Some(SectionKind::SsoSession),
            (ProfileFileKind::Config, "services") => Some(SectionKind::Services),
            (ProfileFileKind::Config, "") if name == "default" => Some(SectionKind::Profile),
            (ProfileFileKind::Credentials, "") => Some(SectionKind::Profile),
            _ => None,
        };
        let Some(kind) = known else {
            return Err(match (self.kind, word) {
                // These two are the AWS CLI's own.
                (ProfileFileKind::Config, "") if matches!(name, "plugins" | "preview") => None,
                (ProfileFileKind::Config, "") => Some(
                    format!(
                        "the section [{header}] is not known and is passed over; a profile of \
                         the config file is `[profile {header}]`"
                    )
                    .into(),
                ),
                (ProfileFileKind::Credentials, "profile") => Some(
                    format!(
                        "the section [{header}] is passed over; in the credentials file the \
                         profile is `[{rest}]`"
                    )
                    .into(),
                ),
                _ => Some(format!("the section [{header}] is not known and is passed over").into()),
            });
        };
        let valid = quoted.is_some() || (!name.is_empty() && name.chars().all(in_name));
        if !valid {
            return Err(Some(
                format!(
                    "the section [{header}] is passed over: a name has letters, digits and \
                     `_-/.%@:+`, or stands in quotes"
                )
                .into(),
            ));
        }
        Ok((kind, name, !word.is_empty()))
    }

    fn property(&mut self, indent: usize, text: &str) -> Result<(), ProfileFileLoadError> {
        if self.header.is_none() {
            return Err(self.error(NO_SECTION));
        }
        let (key, value) = text.split_once('=').ok_or_else(|| self.error(NO_EQUALS))?;
        let key = key.trim_end();
        if key.is_empty() {
            return Err(self.error(NO_KEY));
        }
        let valid = key.chars().all(in_name);
        if !valid {
            let header = self.header.as_deref().unwrap_or_default();
            self.warn(format!(
                "a property of [{header}] is passed over: a key has letters, digits and \
                 `_-/.%@:+`"
            ));
        }
        let value = without_comment(value).trim();
        let property = Property::new(key, value, Location::new(self.file.clone(), self.line));
        self.property = Some(Open { indent, valid, property });
        Ok(())
    }

    /// A line that is indented more than the property over it.
    fn further(&mut self, text: &str) -> Result<(), ProfileFileLoadError> {
        let location = Location::new(self.file.clone(), self.line);
        let Some(open) = self.property.as_mut() else { return Ok(()) };
        if open.property.value().is_empty() || open.property.has_nested() {
            let nested = text.split_once('=').map(|(key, value)| (key.trim_end(), value.trim()));
            match nested {
                None => return Err(self.error(NO_NESTED_EQUALS)),
                Some(("", _)) => return Err(self.error(NO_NESTED_KEY)),
                Some((key, value)) => open.property.nest(Property::new(key, value, location)),
            }
        }
        open.property.continue_with(text);
        Ok(())
    }

    fn end_property(&mut self) {
        let Some(open) = self.property.take().filter(|open| open.valid) else { return };
        let Some(section) = self.current.and_then(|index| self.sections.get_mut(index)) else {
            return;
        };
        let line = open.property.location().line();
        let key = open.property.key().to_owned();
        if let Some(first) = section.profile.set(open.property) {
            let header = self.header.as_deref().unwrap_or_default();
            let text = format!(
                "`{key}` of [{header}] is in line {} already; this one counts",
                first.location().line()
            );
            self.warnings.push(Warning {
                file: self.file.clone(),
                line: Some(line),
                text: text.into(),
            });
        }
    }

    fn warn(&mut self, text: impl Into<Cow<'static, str>>) {
        let (file, line) = (self.file.clone(), Some(self.line));
        self.warnings.push(Warning { file, line, text: text.into() });
    }

    fn error(&self, what: &'static str) -> ProfileFileLoadError {
        ProfileFileLoadError {
            file: self.file.clone(),
            line: Some(self.line),
            section: self.header.clone(),
            what,
            cause: None,
        }
    }
}

/// What is in front of a comment: `#` or `;` after a blank.
fn without_comment(value: &str) -> &str {
    let mut before = ' ';
    for (at, c) in value.char_indices() {
        if matches!(c, '#' | ';') && before.is_whitespace() && at > 0 {
            return value.get(..at).unwrap_or(value);
        }
        before = c;
    }
    value
}

fn in_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || "_-/.%@:+".contains(c)
}

fn in_header(c: char) -> bool {
    in_name(c) || c == ' ' || c == '\t'
}
