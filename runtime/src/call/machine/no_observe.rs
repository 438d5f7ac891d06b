//! Nothing is told of a call: the runtime was built without the feature `tracing`.

use std::time::Duration;

use super::Call;
use crate::call::Failure;
use crate::http::{HttpRequest, HttpResponse};

impl Call<'_> {
    pub(super) fn observe_request(&mut self, _: &HttpRequest) {}

    pub(super) fn observe_response(&self, _: &HttpResponse) {}

    pub(super) fn observe_output(&self) {}

    pub(super) fn observe_attempt(
        &self,
        _: Result<&HttpResponse, &Failure>,
        _: &'static str,
        _: Option<Duration>,
    ) {
    }

    pub(super) fn observe_end(&self, _: Result<(), &Failure>) {}
}
