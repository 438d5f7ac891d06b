//! What goes between the call and a transport of tests, among the extensions of HTTP messages.

use std::sync::Arc;

use crate::dynamic::Record;
use crate::error::ErrorMetadata;
use crate::http::{HttpRequest, HttpResponse};
use crate::service::Operation;
use crate::shape::{Shape, copy_members};

/// What a request asks for.
#[derive(Clone)]
pub(crate) struct Asked {
    pub operation: &'static Operation,
    pub input: Arc<Record>,
}

impl Asked {
    pub fn of(operation: &'static Operation, input: &dyn Shape) -> Self {
        Self { operation, input: Arc::new(recorded(input)) }
    }

    pub fn put(self, request: &mut HttpRequest) {
        request.extensions_mut().insert(self);
    }

    /// The name of service and operation.
    pub fn name(&self) -> String {
        name(self.operation)
    }
}

/// The name of service and operation.
pub(super) fn name(operation: &Operation) -> String {
    format!("{} {}", operation.service.id, operation.name)
}

/// An answer that need not be read: the members of an output or an error.
#[derive(Clone)]
pub(crate) struct Given(Arc<Inner>);

struct Inner {
    members: Option<Record>,
    meta: ErrorMetadata,
}

impl Given {
    /// The members of an output.
    pub fn output(members: Record) -> Self {
        Self(Arc::new(Inner { members: Some(members), meta: ErrorMetadata::default() }))
    }

    /// An error, and its members where the model knows it.
    pub fn error(meta: ErrorMetadata, members: Option<Record>) -> Self {
        Self(Arc::new(Inner { members, meta }))
    }

    /// That of a response of a stub.
    pub fn of(response: &HttpResponse) -> Option<&Self> {
        response.extensions().get()
    }

    pub fn fill(&self, shape: &mut dyn Shape) {
        if let Some(members) = &self.0.members {
            copy_members(members, shape);
        }
    }

    pub fn metadata(&self) -> ErrorMetadata {
        self.0.meta.clone()
    }
}

/// The members of a shape, by its table.
pub(super) fn recorded(shape: &dyn Shape) -> Record {
    let mut record = Record::new(shape.schema());
    copy_members(shape, &mut record);
    record
}

/// The members of a record as a type of its table.
pub(super) fn typed<T: Shape>(record: &Record) -> T {
    let mut shape = T::unset();
    copy_members(record, &mut shape);
    shape
}
