//! The files put together: definitions by id, and `apply` statements.

use std::collections::BTreeMap;

use crate::error::Result;
use crate::load::json::{Document, Node};
use crate::model::ShapeId;

/// What the files hold.
pub(super) struct Ast<'a> {
    pub(super) definitions: BTreeMap<ShapeId, Definition<'a>>,
    /// In the order of the files.
    pub(super) statements: Vec<Statement<'a>>,
}

/// A shape as it stands in a file.
pub(super) struct Definition<'a> {
    pub(super) node: Node<'a>,
    pub(super) version: Version,
}

/// An `apply` statement: traits for a shape or member that is defined elsewhere.
pub(super) struct Statement<'a> {
    pub(super) shape: ShapeId,
    pub(super) member: Option<&'a str>,
    pub(super) node: Node<'a>,
}

/// The version of a file, which decides what is left unsaid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Version {
    One,
    Two,
}

impl<'a> Ast<'a> {
    pub(super) fn new(documents: &'a [Document]) -> Result<Self> {
        let mut ast = Self { definitions: BTreeMap::new(), statements: Vec::new() };
        for document in documents {
            ast.add(document)?;
        }
        Ok(ast)
    }

    fn add(&mut self, document: &'a Document) -> Result<()> {
        let root = document.root();
        let version = version(&root)?;
        for (key, node) in root.entries()? {
            if !matches!(key, "smithy" | "metadata" | "shapes") {
                return Err(node.error(format!("a Smithy model has no `{key}`")));
            }
        }
        for (name, node) in root.entries_of("shapes")? {
            let kind = node.get("type").ok_or_else(|| node.error_at(name, "`type` is missing"))?;
            if kind.str()? == "apply" {
                self.statements.push(statement(name, node)?);
                continue;
            }
            let id = id(name, &node)?;
            let definition = Definition { node, version };
            if let Some(before) = self.definitions.get(&id) {
                check_same(&id, before, &definition)?;
                continue;
            }
            self.definitions.insert(id, definition);
        }
        Ok(())
    }
}

/// The absolute id of a shape, as `node` has it.
pub(super) fn id(text: &str, node: &Node<'_>) -> Result<ShapeId> {
    let id = ShapeId::parse(text).filter(|id| !id.name().contains(['$', '#']));
    id.ok_or_else(|| {
        node.error_at(text, "is no shape id")
            .help("a shape is named in full, such as `com.example#Shape`")
    })
}

fn version(root: &Node<'_>) -> Result<Version> {
    root.entries()?;
    let Some(node) = root.get("smithy") else {
        return Err(root
            .error("`smithy` is missing, so this is no Smithy model")
            .help("a model in Smithy's JSON AST begins with `{\"smithy\": \"2.0\"`"));
    };
    match node.str()? {
        "1" | "1.0" => Ok(Version::One),
        "2" | "2.0" => Ok(Version::Two),
        other => Err(node
            .fault(format!("the version `{other}` of Smithy is not supported"))
            .help("supported are 1.0 and 2.0")),
    }
}

fn statement<'a>(name: &'a str, node: Node<'a>) -> Result<Statement<'a>> {
    let (shape, member) = match name.split_once('$') {
        Some((shape, member)) => (shape, Some(member)),
        None => (name, None),
    };
    Ok(Statement { shape: id(shape, &node)?, member, node })
}

/// Two files may repeat a shape, but not contradict each other about it.
fn check_same(id: &ShapeId, before: &Definition<'_>, after: &Definition<'_>) -> Result<()> {
    if before.node.value() == after.node.value() && before.version == after.version {
        return Ok(());
    }
    let other = before.node.path().display();
    Err(after
        .node
        .error_at(id, format!("the shape is defined otherwise in {other}"))
        .help("leave one of the two files out"))
}

#[cfg(test)]
mod tests {
    use crate::load::smithy::tests::{file, read, read_all, shape, tiny};
    use crate::model::traits::ids;

    const IN: &str = r#""x#In": {"type": "structure", "members": {}}"#;

    fn fault(texts: &[&str]) -> String {
        read_all(texts, None).unwrap_err().to_string()
    }

    #[test]
    fn several_files_are_one_model_and_may_repeat_each_other() {
        let other =
            file("2.0", r#""x#In": {"type": "apply", "traits": {"smithy.api#title": "t"}}"#);
        let model = read_all(&[&other, &tiny(IN), &tiny(IN)], None).unwrap();
        assert_eq!(shape(&model, "In").traits.str(ids::TITLE), Some("t"));
        let otherwise = file("2.0", "\"x#In\":\n{\"type\": \"union\", \"members\": {}}");
        assert_eq!(
            fault(&[&tiny(IN), &otherwise]),
            "1.json:2: x#In: the shape is defined otherwise in 0.json\n  \
             help: leave one of the two files out"
        );
    }

    #[test]
    fn what_is_no_model_of_a_known_version_is_an_error() {
        assert_eq!(
            fault(&["{}"]),
            "0.json:1: `smithy` is missing, so this is no Smithy model\n  \
             help: a model in Smithy's JSON AST begins with `{\"smithy\": \"2.0\"`"
        );
        assert_eq!(
            fault(&[&file("3.0", IN)]),
            "0.json:1: smithy: the version `3.0` of Smithy is not supported\n  \
             help: supported are 1.0 and 2.0"
        );
        assert_eq!(fault(&["[]"]), "0.json:1: the file must hold an object");
        assert_eq!(fault(&["{\n\"smithy\" 1}"]), "0.json:2:10: not valid JSON: expected `:`");
        assert_eq!(
            fault(&[r#"{"smithy": "2.0", "shape": {}}"#]),
            "0.json:1: a Smithy model has no `shape`"
        );
        assert_eq!(fault(&[&file("2.0", "\"x#A\": {}")]), "0.json:2: x#A: `type` is missing");
        assert!(
            fault(&[&file("2.0", "\"A\": {\"type\": \"string\"}")]).contains("A: is no shape id")
        );
    }

    #[test]
    fn metadata_is_passed_over() {
        let text = tiny(IN).replacen("\"shapes\"", "\"metadata\": {\"a\": [1]}, \"shapes\"", 1);
        read(&text).unwrap();
    }
}
