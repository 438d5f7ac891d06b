//! Sections of the files: profiles, sessions and services, and the properties in them.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

/// Where something stands: a file, and a line of it counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Location {
    file: Arc<str>,
    line: usize,
}

impl Location {
    pub(crate) fn new(file: Arc<str>, line: usize) -> Self {
        Self { file, line }
    }

    /// The path of the file, or what a program called it that gave its text.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The line, counted from 1.
    pub fn line(&self) -> usize {
        self.line
    }
}

impl fmt::Display for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file, self.line)
    }
}

/// A key and its value. `Debug` leaves the value out, which may be a secret.
#[derive(Clone, PartialEq, Eq)]
pub struct Property {
    key: String,
    value: String,
    location: Location,
    nested: Vec<Property>,
}

impl Property {
    pub(crate) fn new(key: &str, value: &str, location: Location) -> Self {
        let (key, value) = (key.to_ascii_lowercase(), value.to_owned());
        Self { key, value, location, nested: Vec::new() }
    }

    /// The key, in lower case.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The value. Lines that continue it, and those of nested properties, follow a line break each.
    pub fn value(&self) -> &str {
        &self.value
    }

    /// Where it stands.
    pub fn location(&self) -> &Location {
        &self.location
    }

    /// A property nested in this one: the value is empty, and indented lines `key = value` follow.
    /// The case of the key does not count.
    pub fn nested(&self, key: &str) -> Option<&Property> {
        find(&self.nested, key)
    }

    pub(crate) fn has_nested(&self) -> bool {
        !self.nested.is_empty()
    }

    /// Takes one more line into the value.
    pub(crate) fn continue_with(&mut self, line: &str) {
        self.value.push('\n');
        self.value.push_str(line);
    }

    /// Takes a nested property. The last one of a key counts.
    pub(crate) fn nest(&mut self, property: Property) {
        set(&mut self.nested, property);
    }
}

impl fmt::Debug for Property {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Property")
            .field("key", &self.key)
            .field("value", &"** hidden **")
            .field("location", &self.location)
            .finish()
    }
}

/// A profile, or another section with a name and properties. `Debug` leaves values out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Profile {
    name: String,
    properties: Vec<Property>,
}

/// A section `[sso-session NAME]`.
pub type SsoSession = Profile;

impl Profile {
    pub(crate) fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), properties: Vec::new() }
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The value of a property. The case of the key does not count.
    pub fn get(&self, key: &str) -> Option<&str> {
        self.property(key).map(Property::value)
    }

    /// A property with the place where it stands. The case of the key does not count.
    pub fn property(&self, key: &str) -> Option<&Property> {
        find(&self.properties, key)
    }

    /// All properties, in the order in which their keys were first seen.
    pub fn properties(&self) -> impl Iterator<Item = &Property> {
        self.properties.iter()
    }

    /// Takes a property. The last one of a key counts; that which it replaces is returned.
    pub(crate) fn set(&mut self, property: Property) -> Option<Property> {
        set(&mut self.properties, property)
    }
}

fn find<'p>(properties: &'p [Property], key: &str) -> Option<&'p Property> {
    properties.iter().find(|property| property.key.eq_ignore_ascii_case(key))
}

fn set(properties: &mut Vec<Property>, property: Property) -> Option<Property> {
    match properties.iter_mut().find(|old| old.key == property.key) {
        Some(old) => Some(std::mem::replace(old, property)),
        None => {
            properties.push(property);
            None
        }
    }
}

/// What a section is, by the first word of its header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum SectionKind {
    /// `[default]`, `[profile NAME]`, and in the credentials file `[NAME]`.
    Profile,
    /// `[sso-session NAME]`.
    SsoSession,
    /// `[services NAME]`.
    Services,
}

impl SectionKind {
    /// The word in front of the name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Profile => "profile",
            Self::SsoSession => "sso-session",
            Self::Services => "services",
        }
    }
}

/// Something in a file that is passed over, as the AWS CLI passes over it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    pub(crate) file: Arc<str>,
    pub(crate) line: Option<usize>,
    pub(crate) text: Cow<'static, str>,
}

impl Warning {
    /// The path of the file, or what a program called it that gave its text.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The line, counted from 1, where it is about one.
    pub fn line(&self) -> Option<usize> {
        self.line
    }

    /// What is passed over and why. It holds no values.
    pub fn text(&self) -> &str {
        &self.text
    }
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file, self.text),
            None => write!(f, "{}: {}", self.file, self.text),
        }
    }
}
