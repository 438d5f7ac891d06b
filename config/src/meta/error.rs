//! Why a chain has nothing.

use std::borrow::Cow;
use std::error::Error;
use std::fmt;

use crate::attempt::Attempt;

/// Why a chain has no credentials, or no token. It is the source of the error that the chain fails
/// with; its text lists what was asked, and why it gave nothing, one on each line.
#[derive(Debug, Clone)]
pub struct ProviderChainError<E> {
    attempts: Vec<ProviderAttempt<E>>,
    is_broken: bool,
}

/// A source of a chain that gave nothing.
#[derive(Debug, Clone)]
pub struct ProviderAttempt<E> {
    name: Cow<'static, str>,
    error: E,
}

impl<E> ProviderAttempt<E> {
    pub(super) fn new(name: Cow<'static, str>, error: E) -> Self {
        Self { name, error }
    }

    /// What the chain calls the source.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Why it gave nothing.
    pub fn error(&self) -> &E {
        &self.error
    }
}

impl<E> ProviderChainError<E> {
    /// None of the sources is set up.
    pub(super) fn nothing(attempts: Vec<ProviderAttempt<E>>) -> Self {
        Self { attempts, is_broken: false }
    }

    /// The last of the sources is broken.
    pub(super) fn broken(attempts: Vec<ProviderAttempt<E>>) -> Self {
        Self { attempts, is_broken: true }
    }

    /// The sources that were asked, in order. Where the last one is set up but broken, those after
    /// it were not asked.
    pub fn attempts(&self) -> &[ProviderAttempt<E>] {
        &self.attempts
    }
}

impl<E: Error + 'static> fmt::Display for ProviderChainError<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.attempts.last().filter(|_| self.is_broken) {
            Some(broken) => {
                let name = broken.name();
                write!(f, "{name} is set up but broken, so no source after it is asked")?;
            }
            None => f.write_str("no source is set up")?,
        }
        for ProviderAttempt { name, error } in &self.attempts {
            write!(f, "\n  {}", Attempt::failed(name.clone(), error))?;
        }
        Ok(())
    }
}

// Its text has all that its causes say.
impl<E: Error + 'static> Error for ProviderChainError<E> {}
