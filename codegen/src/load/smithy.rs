//! Lowers Smithy's JSON AST into the model.
//!
//! The AST, of version 1.0 or 2.0, is the newer of the two formats that AWS publishes models in
//! (<https://smithy.io/2.0/spec/json-ast.html>). One model may be spread over several files. Each
//! step is a file here: [`ast`] puts the files together, [`draft`] reads the shapes one by one,
//! [`mixins`] applies what is mixed in and what `apply` statements say, [`upgrade`] says in 2.0's
//! words what 1.0 leaves unsaid, [`resources`] finds the operations of resources, [`service`]
//! says which service is generated, and [`rename`] gives its shapes the names that it wants. What
//! its operations do not reach is left out. [`locate`] finds the lines of what is wrong.
//!
//! Metadata is not read: it holds nothing that a client depends on.

mod ast;
mod draft;
mod finish;
mod locate;
mod mixins;
mod prelude;
mod rename;
mod resources;
mod service;
mod upgrade;

use std::path::PathBuf;

use super::json::Document;
use super::source;
use crate::error::{Error, Result};
use crate::model::{Model, closure};

/// Reads and lowers the files, which together are one model. `service` names the service that is
/// generated, by its id or its name; where there is only one, it needs no name.
pub(super) fn files(paths: &[PathBuf], service: Option<&str>) -> Result<Model> {
    lower(&documents(paths)?, service)
}

fn documents(paths: &[PathBuf]) -> Result<Vec<Document>> {
    paths
        .iter()
        .map(|path| {
            let bytes =
                std::fs::read(path).map_err(|error| Error::io(path, "read the model", &error))?;
            Document::parse(path, source::text(path, bytes)?)
        })
        .collect()
}

fn lower(documents: &[Document], service: Option<&str>) -> Result<Model> {
    let ast = ast::Ast::new(documents)?;
    let mut drafts = draft::drafts(&ast)?;
    mixins::apply(&mut drafts, ast.statements)?;
    upgrade::upgrade(&mut drafts);
    let service = service::choose(&drafts, service)?;
    let mut model = finish::model(&drafts, service)?;
    prelude::add(&mut model);
    let mut model = closure::close(&model);
    service::finish(&mut model);
    rename::apply(&mut model, &drafts)?;
    Ok(model)
}

/// Adds file and line to an error that a later stage has found in the model of [`files`].
pub(super) fn locate(error: Error, paths: &[PathBuf]) -> Error {
    let error = match documents(paths) {
        Ok(documents) => locate::locate(error, &documents),
        Err(_) => error,
    };
    match paths {
        [path] => error.in_file(path),
        _ => error,
    }
}

#[cfg(test)]
mod tests;
