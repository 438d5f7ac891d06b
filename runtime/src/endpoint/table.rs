//! The tables of a rule set, as generated code writes them.
//!
//! Generated modules import this one whole (`use …::endpoint::table::*`), so that a rule, a
//! condition or a URL takes one line. Parameters and assigned variables are *slots*: the
//! parameters first, then the variables. Conditions, targets and errors stand once, in tables of
//! their own, and rules name them by index.

pub use self::{Attr::*, Condition::*, Expr::*, Function::*};

/// A compiled rule set.
#[derive(Debug)]
pub struct RuleSet {
    /// The parameters, which fill the first slots.
    pub params: &'static [Param],
    /// The names of the assigned variables, which fill the slots after the parameters.
    pub variables: &'static [&'static str],
    /// The distinct conditions.
    pub conditions: &'static [Condition],
    /// The distinct endpoints.
    pub targets: &'static [Target],
    /// The distinct error messages.
    pub errors: &'static [Expr],
    /// The rules, each tree followed by the rules within it.
    pub rules: &'static [Rule],
}

/// A parameter of a rule set.
#[derive(Debug)]
pub struct Param {
    /// The name in the rule set.
    pub name: &'static str,
    /// The type of its values.
    pub kind: ParamType,
    /// The name of the setting that it is filled from, `AWS::Region` for instance.
    pub built_in: Option<&'static str>,
    /// Whether there is no endpoint without it.
    pub required: bool,
    /// The value where none is given.
    pub default: Option<Expr>,
}

/// The types of parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParamType {
    /// `string`
    String,
    /// `boolean`
    Boolean,
    /// `stringArray`
    StringArray,
}

/// A rule: conditions by index, all of which must hold, and what then follows.
#[derive(Debug)]
pub enum Rule {
    /// The number of rules that follow and lie within this one, at any depth. Once the conditions
    /// hold, one of these rules has to decide.
    Tree(&'static [u16], u16),
    /// The endpoint's index in [`RuleSet::targets`].
    Endpoint(&'static [u16], u16),
    /// The message's index in [`RuleSet::errors`].
    Error(&'static [u16], u16),
    /// A decision diagram: the reference to its root, and its nodes. The rules after it are its
    /// results, of which it chooses one or none; none of them has conditions.
    ///
    /// References are those of `smithy.rules#endpointBdd`: `n` of 2 and more is the node at
    /// `n - 2`, `-n` the same node with its branches swapped, [`RESULTS`] and `i` of 1 and more
    /// the result at `i - 1`. All else is no match.
    Diagram(i32, &'static [Node]),
}

/// A node of a [`Rule::Diagram`]: a condition by index, the reference to follow if it holds and
/// the one if it does not.
#[derive(Debug)]
pub struct Node(pub u16, pub i32, pub i32);

/// Where the references to results begin, with that to no match.
pub const RESULTS: i32 = 100_000_000;

/// A condition. It holds if its value is there and is not `false`.
#[derive(Debug)]
pub enum Condition {
    /// An expression.
    Test(Expr),
    /// An expression whose value is also kept in a slot.
    Assign(u16, Expr),
}

/// An endpoint before its templates are filled in.
#[derive(Debug)]
pub struct Target {
    /// The parts of the URL, one after the other.
    pub url: &'static [Expr],
    /// Headers, each with its values.
    pub headers: &'static [(&'static str, &'static [Expr])],
    /// Properties by name.
    pub properties: &'static [(&'static str, Expr)],
}

/// An expression.
#[derive(Debug)]
pub enum Expr {
    /// A string.
    Str(&'static str),
    /// A boolean.
    Bool(bool),
    /// A number.
    Int(i32),
    /// The value in a slot.
    Ref(u16),
    /// A part of a value.
    Get(&'static Expr, Attr),
    /// A template: strings put together.
    Join(&'static [Expr]),
    /// A function's result.
    Call(Function, &'static [Expr]),
    /// A list: a parameter's default, or among properties.
    List(&'static [Expr]),
    /// An object, among properties only.
    Record(&'static [(&'static str, Expr)]),
}

/// The parts that `getAttr` can take of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Attr {
    /// An element of a list; below zero it counts from the end.
    Index(i32),
    /// Of a partition: `name`.
    Name,
    /// Of a partition: `dnsSuffix`.
    DnsSuffix,
    /// Of a partition: `dualStackDnsSuffix`.
    DualStackDnsSuffix,
    /// Of a partition: `implicitGlobalRegion`.
    ImplicitGlobalRegion,
    /// Of a partition: `supportsFIPS`.
    SupportsFips,
    /// Of a partition: `supportsDualStack`.
    SupportsDualStack,
    /// Of a URL: `scheme`.
    Scheme,
    /// Of a URL: `authority`.
    Authority,
    /// Of a URL: `path`.
    Path,
    /// Of a URL: `normalizedPath`.
    NormalizedPath,
    /// Of a URL: `isIp`.
    IsIp,
    /// Of an ARN: `partition`.
    Partition,
    /// Of an ARN: `service`.
    Service,
    /// Of an ARN: `region`.
    Region,
    /// Of an ARN: `accountId`.
    AccountId,
    /// Of an ARN: `resourceId`.
    ResourceId,
}

/// The functions of the rules engine; `getAttr` is [`Expr::Get`].
///
/// An argument that is not there makes the result not there, except for `isSet`, `not` and
/// `coalesce`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Function {
    /// `isSet`
    IsSet,
    /// `not`
    Not,
    /// `booleanEquals`
    BooleanEquals,
    /// `stringEquals`
    StringEquals,
    /// `parseURL`
    ParseUrl,
    /// `substring`
    Substring,
    /// `uriEncode`
    UriEncode,
    /// `isValidHostLabel`
    IsValidHostLabel,
    /// `coalesce`
    Coalesce,
    /// `ite`
    Ite,
    /// `split`
    Split,
    /// `aws.partition`
    AwsPartition,
    /// `aws.parseArn`
    AwsParseArn,
    /// `aws.isVirtualHostableS3Bucket`
    AwsIsVirtualHostableS3Bucket,
}

impl Param {
    /// An optional parameter without a default.
    pub const fn new(name: &'static str, kind: ParamType) -> Self {
        Self { name, kind, built_in: None, required: false, default: None }
    }

    /// The same parameter, filled from a setting.
    pub const fn built_in(mut self, built_in: &'static str) -> Self {
        self.built_in = Some(built_in);
        self
    }

    /// The same parameter, required.
    pub const fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// The same parameter with a default: [`Expr::Str`], [`Expr::Bool`] or an [`Expr::List`] of
    /// strings, as its type has it.
    pub const fn default(mut self, default: Expr) -> Self {
        self.default = Some(default);
        self
    }
}

impl Target {
    /// A target without headers or properties.
    pub const fn url(url: &'static [Expr]) -> Self {
        Self { url, headers: &[], properties: &[] }
    }

    /// The same target with these headers.
    pub const fn headers(mut self, headers: &'static [(&'static str, &'static [Expr])]) -> Self {
        self.headers = headers;
        self
    }

    /// The same target with these properties.
    pub const fn properties(mut self, properties: &'static [(&'static str, Expr)]) -> Self {
        self.properties = properties;
        self
    }
}
