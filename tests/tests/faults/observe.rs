//! Puts into the sink whatever is told to `tracing`, at all levels: by clients, and by all that they
//! stand on. The signer by which the server checks signatures is none of that.

use std::fmt::{Debug, Write};
use std::sync::Once;
use std::sync::atomic::{AtomicUsize, Ordering};

use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt};
use tracing_subscriber::registry::Registry;

use crate::sink;

static TOLD: AtomicUsize = AtomicUsize::new(0);

/// From now on all spans and events of the process go into the sink.
pub fn all() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        let subscriber = Registry::default().with(ToSink);
        tracing::subscriber::set_global_default(subscriber).expect("it is the only one");
    });
}

/// How many spans and events there were.
pub fn told() -> usize {
    TOLD.load(Ordering::Relaxed)
}

struct ToSink;

impl<S: Subscriber> Layer<S> for ToSink {
    fn enabled(&self, metadata: &Metadata<'_>, _: Context<'_, S>) -> bool {
        !metadata.target().starts_with("aws_sigv4")
    }

    fn on_new_span(&self, attributes: &Attributes<'_>, _: &Id, _: Context<'_, S>) {
        let mut text = Text::new(attributes.metadata().name());
        attributes.record(&mut text);
        text.sink();
    }

    fn on_record(&self, _: &Id, values: &Record<'_>, _: Context<'_, S>) {
        let mut text = Text::new("");
        values.record(&mut text);
        text.sink();
    }

    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let mut text = Text::new(event.metadata().target());
        event.record(&mut text);
        text.sink();
    }
}

/// What is told, in words.
struct Text(String);

impl Text {
    fn new(name: &str) -> Self {
        Self(name.to_owned())
    }

    fn sink(self) {
        TOLD.fetch_add(1, Ordering::Relaxed);
        sink::text(&self.0);
    }
}

impl Visit for Text {
    fn record_str(&mut self, field: &Field, value: &str) {
        write!(self.0, " {field}={value}").expect("a string takes all");
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        write!(self.0, " {field}={value:?}").expect("a string takes all");
    }
}
