//! What the error enum of an operation offers, so that one call path can make it.

use std::error::Error;
use std::fmt;

use super::{BoxError, ErrorMetadata, ProvideErrorMetadata};
use crate::schema::Schema;
use crate::shape::{Shape, Slot, View};

/// The error enum of an operation: a variant for each error that the operation declares, and one
/// that holds [`Unhandled`].
pub trait ModeledError: Error + ProvideErrorMetadata + Send + Sync + Sized + 'static {
    /// The variant of the error at `index` of
    /// [`Operation::errors`](crate::service::Operation::errors), its members blank. `None` where
    /// there is none at that index.
    fn blank(index: usize) -> Option<Self>;

    /// The error structure in the variant; `None` for the unhandled one.
    fn shape_mut(&mut self) -> Option<&mut dyn Shape>;

    /// The unhandled variant of an error that the service sent and the model does not declare.
    fn unhandled_metadata(metadata: ErrorMetadata) -> Self;

    /// The unhandled variant of any other error.
    fn unhandled(source: impl Into<BoxError>) -> Self;
}

/// What a generated type keeps of what came beside its members.
#[doc(hidden)]
pub trait Attached {
    /// The part that is kept.
    fn from_metadata(metadata: &ErrorMetadata) -> Self;
}

/// An error keeps all of it.
impl Attached for ErrorMetadata {
    fn from_metadata(metadata: &ErrorMetadata) -> Self {
        metadata.clone()
    }
}

/// An output keeps the request id.
impl Attached for Option<String> {
    fn from_metadata(metadata: &ErrorMetadata) -> Self {
        metadata.request_id().map(str::to_owned)
    }
}

/// `Display` of every modelled error: its name and the service's message.
#[doc(hidden)]
pub fn display_modeled(
    error: &dyn Shape,
    metadata: &ErrorMetadata,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    f.write_str(error.schema().name)?;
    let message = match message_index(error.schema()).map(|index| error.member(index).view()) {
        Some(View::Text(message)) => Some(message),
        _ => metadata.message(),
    };
    match message {
        Some(message) => write!(f, ": {message}"),
        None => Ok(()),
    }
}

/// The member that holds an error's message, however the model capitalizes it.
pub(crate) fn message_index(schema: &Schema) -> Option<usize> {
    let is_message = |name: &str| name.eq_ignore_ascii_case("message");
    schema.members.iter().position(|member| is_message(member.name))
}

/// Gives an error what came beside its members, and its message where its body has none: services
/// differ in how they capitalize that, and the protocol knows them all.
pub(crate) fn fill_message(error: &mut dyn Shape, meta: &ErrorMetadata) {
    if let (Some(index), Some(text)) = (message_index(error.schema()), meta.message()) {
        if matches!(error.member(index).view(), View::Absent) {
            if let Some(Slot::String(message)) = error.member_mut(index).map(|value| value.slot()) {
                text.clone_into(message);
            }
        }
    }
    error.attach(meta);
}

/// An error that an operation does not declare: one that the service sent all the same, or a
/// failure of the call itself.
pub struct Unhandled {
    source: Option<BoxError>,
    meta: ErrorMetadata,
}

impl Unhandled {
    /// A failure that did not come from the service, or more than its metadata.
    pub fn new(source: impl Into<BoxError>, meta: ErrorMetadata) -> Self {
        Self { source: Some(source.into()), meta }
    }

    /// Code, message and request id.
    pub fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl From<ErrorMetadata> for Unhandled {
    fn from(meta: ErrorMetadata) -> Self {
        Self { source: None, meta }
    }
}

impl ProvideErrorMetadata for Unhandled {
    fn meta(&self) -> &ErrorMetadata {
        &self.meta
    }
}

impl fmt::Debug for Unhandled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Unhandled").field("source", &self.source).field("meta", &self.meta).finish()
    }
}

impl fmt::Display for Unhandled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.source {
            Some(source) => source.fmt(f),
            None => self.meta.fmt(f),
        }
    }
}

impl Error for Unhandled {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        // The source's own text is this error's, so the chain goes on below it.
        self.source.as_ref().and_then(|source| source.source())
    }
}
