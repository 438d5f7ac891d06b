//! The functions of the rules engine and the fields of its objects, with their types.

use super::{Attr, Function, Type};

/// A function with a fixed list of arguments.
pub(super) struct Signature {
    pub(super) function: Function,
    pub(super) arguments: &'static [Argument],
    pub(super) result: Type,
}

/// What an argument has to be.
#[derive(Clone, Copy)]
pub(super) enum Argument {
    Any,
    Is(Type),
}

const TEXT: Argument = Argument::Is(Type::String);
const FLAG: Argument = Argument::Is(Type::Boolean);
const NUMBER: Argument = Argument::Is(Type::Integer);

/// The signature of the function of that name. `getAttr`, `coalesce` and `ite`, whose types
/// depend on their arguments, are not among them.
pub(super) fn signature(name: &str) -> Option<Signature> {
    let (function, arguments, result): (_, &'static [Argument], _) = match name {
        "isSet" => ("IsSet", &[Argument::Any], Type::Boolean),
        "not" => ("Not", &[FLAG], Type::Boolean),
        "booleanEquals" => ("BooleanEquals", &[FLAG, FLAG], Type::Boolean),
        "stringEquals" => ("StringEquals", &[TEXT, TEXT], Type::Boolean),
        "parseURL" => ("ParseUrl", &[TEXT], Type::Url),
        "substring" => ("Substring", &[TEXT, NUMBER, NUMBER, FLAG], Type::String),
        "uriEncode" => ("UriEncode", &[TEXT], Type::String),
        "isValidHostLabel" => ("IsValidHostLabel", &[TEXT, FLAG], Type::Boolean),
        "split" => ("Split", &[TEXT, TEXT, NUMBER], Type::StringArray),
        "aws.partition" => ("AwsPartition", &[TEXT], Type::Partition),
        "aws.parseArn" => ("AwsParseArn", &[TEXT], Type::Arn),
        "aws.isVirtualHostableS3Bucket" => {
            ("AwsIsVirtualHostableS3Bucket", &[TEXT, FLAG], Type::Boolean)
        }
        _ => return None,
    };
    Some(Signature { function: Function(function), arguments, result })
}

/// The field of that name of an object, and its type.
pub(super) fn field(of: Type, name: &str) -> Option<(Attr, Type)> {
    let (field, result) = match (of, name) {
        (Type::Partition, "name") => ("Name", Type::String),
        (Type::Partition, "dnsSuffix") => ("DnsSuffix", Type::String),
        (Type::Partition, "dualStackDnsSuffix") => ("DualStackDnsSuffix", Type::String),
        (Type::Partition, "implicitGlobalRegion") => ("ImplicitGlobalRegion", Type::String),
        (Type::Partition, "supportsFIPS") => ("SupportsFips", Type::Boolean),
        (Type::Partition, "supportsDualStack") => ("SupportsDualStack", Type::Boolean),
        (Type::Url, "scheme") => ("Scheme", Type::String),
        (Type::Url, "authority") => ("Authority", Type::String),
        (Type::Url, "path") => ("Path", Type::String),
        (Type::Url, "normalizedPath") => ("NormalizedPath", Type::String),
        (Type::Url, "isIp") => ("IsIp", Type::Boolean),
        (Type::Arn, "partition") => ("Partition", Type::String),
        (Type::Arn, "service") => ("Service", Type::String),
        (Type::Arn, "region") => ("Region", Type::String),
        (Type::Arn, "accountId") => ("AccountId", Type::String),
        (Type::Arn, "resourceId") => ("ResourceId", Type::StringArray),
        _ => return None,
    };
    Some((Attr::Field(field), result))
}
