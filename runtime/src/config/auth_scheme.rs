//! Which ways to authenticate requests are preferred.

use std::borrow::Cow;
use std::fmt;

use crate::service::Auth;

/// The id of a way to authenticate requests: `sigv4`, `sigv4a`, `httpBearerAuth` or `noAuth`.
///
/// The full ids of the models (`aws.auth#sigv4`) and the spellings `http-bearer-auth` and `no_auth`
/// mean the same.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AuthSchemeId(Cow<'static, str>);

impl AuthSchemeId {
    /// The id of that name. One that no operation knows has no effect.
    pub fn new(id: impl Into<Cow<'static, str>>) -> Self {
        Self(id.into())
    }

    /// The id as it was given.
    pub fn inner(&self) -> &str {
        &self.0
    }

    pub(crate) fn of(auth: Auth) -> Self {
        Self::new(names(auth)[0])
    }

    /// The way of that name, where the runtime knows it.
    pub(crate) fn auth(&self) -> Option<Auth> {
        [Auth::SigV4, Auth::SigV4a, Auth::Bearer, Auth::None].into_iter().find(|&it| self.is(it))
    }

    fn is(&self, auth: Auth) -> bool {
        let name = self.0.rsplit('#').next().unwrap_or_default();
        names(auth).iter().any(|it| it.eq_ignore_ascii_case(name))
    }
}

/// The names of a way to authenticate, that of the models first.
const fn names(auth: Auth) -> [&'static str; 2] {
    match auth {
        Auth::SigV4 => ["sigv4"; 2],
        Auth::SigV4a => ["sigv4a"; 2],
        Auth::Bearer => ["httpBearerAuth", "http-bearer-auth"],
        Auth::None => ["noAuth", "no_auth"],
    }
}

impl From<&'static str> for AuthSchemeId {
    fn from(id: &'static str) -> Self {
        Self::new(id)
    }
}

impl From<String> for AuthSchemeId {
    fn from(id: String) -> Self {
        Self::new(id)
    }
}

impl fmt::Display for AuthSchemeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Ways to authenticate requests, the preferred one first.
///
/// It changes the order of those that an operation's model names, and adds none
/// (<https://docs.aws.amazon.com/sdkref/latest/guide/feature-auth-scheme-preference.html>).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuthSchemePreference(Vec<AuthSchemeId>);

impl AuthSchemePreference {
    /// The ids, the preferred one first.
    pub fn schemes(&self) -> &[AuthSchemeId] {
        &self.0
    }

    /// The place of a scheme; those that are not preferred are last.
    pub(crate) fn rank(&self, auth: Auth) -> usize {
        self.0.iter().position(|id| id.is(auth)).unwrap_or(self.0.len())
    }
}

impl<T: Into<AuthSchemeId>, const N: usize> From<[T; N]> for AuthSchemePreference {
    fn from(ids: [T; N]) -> Self {
        ids.into_iter().collect()
    }
}

impl<T: Into<AuthSchemeId>> From<Vec<T>> for AuthSchemePreference {
    fn from(ids: Vec<T>) -> Self {
        ids.into_iter().collect()
    }
}

impl<T: Into<AuthSchemeId>> FromIterator<T> for AuthSchemePreference {
    fn from_iter<I: IntoIterator<Item = T>>(ids: I) -> Self {
        Self(ids.into_iter().map(Into::into).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes_rank_by_their_place_under_any_spelling_of_their_ids() {
        let preference = AuthSchemePreference::from(["smithy.api#httpBearerAuth", "sigv4"]);
        assert_eq!(preference.rank(Auth::Bearer), 0);
        assert_eq!(preference.rank(Auth::SigV4), 1);
        assert_eq!(preference.rank(Auth::SigV4a), 2);
        assert_eq!(preference.rank(Auth::None), 2);
        let preference: AuthSchemePreference = vec!["no_auth".to_owned()].into();
        assert_eq!((preference.rank(Auth::None), preference.rank(Auth::SigV4)), (0, 1));
    }
}
