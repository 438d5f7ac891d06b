//! Example calls as they stand in documentation.

use crate::plan::example::LIBRARY;
use crate::plan::{Operation, Type};

/// The most lines of an answer that are shown.
const OUTPUT: usize = 12;

/// The lines of a call on a client called `client`.
pub fn call(operation: &Operation, library: &str) -> Vec<String> {
    let mut call = format!("let output = client.{}()", operation.method);
    for setter in &operation.example.setters {
        call.push('.');
        call.push_str(&setter.replace(LIBRARY, library));
    }
    call.push_str(".send().await?;");
    statements(&call)
}

/// The lines of these statements, formatted; as they are where they cannot be parsed.
pub fn statements(text: &str) -> Vec<String> {
    let function = format!("async fn example() {{ {text} }}");
    let Ok(file) = syn::parse_str::<syn::File>(&function) else {
        return text.lines().map(str::to_owned).collect();
    };
    let text = prettyplease::unparse(&file);
    // Without the function around it.
    let lines: Vec<&str> = text.lines().collect();
    let inner = lines.get(1..lines.len().saturating_sub(1)).unwrap_or_default();
    inner.iter().map(|line| line.strip_prefix("    ").unwrap_or(line).to_owned()).collect()
}

/// The lines of the documentation that hold the example: its title, the call, and what the
/// service answers.
pub fn documentation(operation: &Operation, library: &str) -> Vec<String> {
    let example = &operation.example;
    let events = events(operation, library);
    let mut lines = Vec::new();
    if !example.title.lines.is_empty() {
        lines.push(String::new());
        lines.extend(example.title.lines.iter().cloned());
    }
    lines.extend([
        String::new(),
        "```no_run".to_owned(),
        format!(
            "# async fn example(client: {library}::Client{events}) -> Result<(), Box<dyn std::error::Error>> {{"
        ),
    ]);
    lines.extend(call(operation, library));
    if !example.output.is_empty() {
        lines.push("// The answer:".to_owned());
        lines.extend(example.output.iter().take(OUTPUT).map(|line| format!("// {line}")));
        if example.output.len() > OUTPUT {
            lines.push("// …".to_owned());
        }
    }
    lines.extend(["# Ok(())", "# }", "```"].map(str::to_owned));
    lines
}

/// The argument for the events that the call sends; empty where it sends none.
fn events(operation: &Operation, library: &str) -> String {
    let event = operation.input.fields.iter().find_map(|field| match &field.ty {
        Type::EventSender(event) => Some(event),
        _ => None,
    });
    let sender = |event: &String| {
        let event = event.replace("crate::", &format!("{library}::"));
        format!(", events: {library}::primitives::event_stream::EventStreamSender<{event}>")
    };
    event.map(sender).unwrap_or_default()
}
