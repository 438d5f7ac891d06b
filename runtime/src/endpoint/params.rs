//! The values that rules are evaluated with.

use super::error::EndpointError;
use super::table::{Expr, Param, ParamType, RuleSet};

/// A parameter's value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A string.
    String(String),
    /// A boolean.
    Bool(bool),
    /// A list of strings.
    StringArray(Vec<String>),
}

/// The settings of a client that rules may ask for. Everything else that a rule set calls built
/// in keeps its default, or stays unset.
#[derive(Debug, Clone, Copy, Default)]
pub struct BuiltIns<'a> {
    /// `AWS::Region`: the region of the client.
    pub region: Option<&'a str>,
    /// `AWS::UseFIPS`: whether only FIPS endpoints will do. `false` by default.
    pub use_fips: bool,
    /// `AWS::UseDualStack`: whether the endpoint has to answer on IPv6 too. `false` by default.
    pub use_dual_stack: bool,
    /// `SDK::Endpoint`: the URL to use instead of what the rules would choose.
    pub endpoint: Option<&'a str>,
    /// `AWS::Auth::AccountId`: the account that the credentials belong to.
    pub account_id: Option<&'a str>,
    /// `AWS::Auth::AccountIdEndpointMode`: `preferred`, `disabled` or `required`.
    pub account_id_endpoint_mode: Option<&'a str>,
}

const ACCOUNT_ID: &str = "AWS::Auth::AccountId";

/// The values of a rule set's parameters.
#[derive(Debug, Clone)]
pub struct Params {
    rules: &'static RuleSet,
    values: Vec<Option<Value>>,
}

impl RuleSet {
    /// The parameters with their defaults and what the client's settings fill in.
    ///
    /// A switch that is off leaves an optional parameter without default unset, since some rule
    /// sets ask `isSet` of it.
    pub fn params(&'static self, built_ins: &BuiltIns<'_>) -> Params {
        let mut params = self.default_params();
        for (param, value) in self.params.iter().zip(&mut params.values) {
            if let Some(given) = built_ins.value(param) {
                *value = Some(given);
            }
        }
        params
    }

    /// Whether the rules ask for the account that the credentials belong to.
    pub(crate) fn asks_for_account(&self) -> bool {
        self.params.iter().any(|param| param.built_in == Some(ACCOUNT_ID))
    }

    /// The parameters with nothing but their defaults.
    pub fn default_params(&'static self) -> Params {
        let values =
            self.params.iter().map(|param| param.default.as_ref().and_then(literal)).collect();
        Params { rules: self, values }
    }
}

impl Params {
    /// Gives the parameter called `name` a value, in place of the one it had.
    ///
    /// # Errors
    ///
    /// The rule set has no such parameter, or it is of another type.
    pub fn set(&mut self, name: &str, value: impl Into<Value>) -> Result<(), EndpointError> {
        let value = value.into();
        let found = self.rules.params.iter().zip(&mut self.values).find(|(p, _)| p.name == name);
        match found {
            None => Err(EndpointError::UnknownParam { name: name.to_owned() }),
            Some((param, _)) if param.kind != value.kind() => {
                Err(EndpointError::WrongType { name: param.name, expected: param.kind.name() })
            }
            Some((_, slot)) => {
                *slot = Some(value);
                Ok(())
            }
        }
    }

    /// The value of the parameter at that index of [`RuleSet::params`].
    pub fn get(&self, index: usize) -> Option<&Value> {
        self.values.get(index)?.as_ref()
    }
}

impl BuiltIns<'_> {
    fn value(&self, param: &Param) -> Option<Value> {
        let switch =
            |on: bool| (on || param.required || param.default.is_some()).then_some(Value::Bool(on));
        let value = match param.built_in? {
            "AWS::Region" => self.region.map(Value::from),
            "SDK::Endpoint" => self.endpoint.map(Value::from),
            "AWS::UseFIPS" => switch(self.use_fips),
            "AWS::UseDualStack" => switch(self.use_dual_stack),
            ACCOUNT_ID => self.account_id.map(Value::from),
            "AWS::Auth::AccountIdEndpointMode" => self.account_id_endpoint_mode.map(Value::from),
            _ => None,
        };
        value.filter(|value| value.kind() == param.kind)
    }
}

impl Value {
    fn kind(&self) -> ParamType {
        match self {
            Value::String(_) => ParamType::String,
            Value::Bool(_) => ParamType::Boolean,
            Value::StringArray(_) => ParamType::StringArray,
        }
    }
}

impl ParamType {
    fn name(self) -> &'static str {
        match self {
            ParamType::String => "string",
            ParamType::Boolean => "boolean",
            ParamType::StringArray => "list of strings",
        }
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Value::String(value.to_owned())
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Value::String(value)
    }
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Value::Bool(value)
    }
}

impl From<Vec<String>> for Value {
    fn from(value: Vec<String>) -> Self {
        Value::StringArray(value)
    }
}

fn literal(default: &Expr) -> Option<Value> {
    match default {
        Expr::Str(text) => Some(Value::from(*text)),
        Expr::Bool(flag) => Some(Value::Bool(*flag)),
        Expr::List(items) => {
            let texts = items.iter().map(|item| match item {
                Expr::Str(text) => Some((*text).to_owned()),
                _ => None,
            });
            texts.collect::<Option<_>>().map(Value::StringArray)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoint::table::*;

    static RULES: RuleSet = RuleSet {
        params: &[
            Param::new("Region", ParamType::String).built_in("AWS::Region").required(),
            Param::new("Fips", ParamType::Boolean).built_in("AWS::UseFIPS"),
            Param::new("Dual", ParamType::Boolean)
                .built_in("AWS::UseDualStack")
                .required()
                .default(Bool(false)),
            Param::new("Tags", ParamType::StringArray).default(List(&[Str("a"), Str("b")])),
            Param::new("Account", ParamType::String).built_in("AWS::Auth::AccountId"),
        ],
        variables: &[],
        conditions: &[],
        targets: &[],
        errors: &[],
        rules: &[],
    };

    #[test]
    fn settings_and_defaults_fill_the_parameters() {
        let built_ins = BuiltIns { region: Some("eu-west-1"), ..BuiltIns::default() };
        let params = RULES.params(&built_ins);
        assert_eq!(params.get(0), Some(&Value::from("eu-west-1")));
        assert_eq!(params.get(1), None, "off and optional");
        assert_eq!(params.get(2), Some(&Value::Bool(false)));
        assert_eq!(params.get(3), Some(&Value::from(vec!["a".to_owned(), "b".to_owned()])));
        assert_eq!(params.get(4), None);
        assert_eq!(params.get(5), None);
        let account = BuiltIns { account_id: Some("123"), ..built_ins };
        assert_eq!(RULES.params(&account).get(4), Some(&Value::from("123")));
        assert!(RULES.asks_for_account());
    }

    #[test]
    fn a_switch_that_is_on_is_passed() {
        let built_ins = BuiltIns { use_fips: true, use_dual_stack: true, ..BuiltIns::default() };
        let params = RULES.params(&built_ins);
        assert_eq!(params.get(1), Some(&Value::Bool(true)));
        assert_eq!(params.get(2), Some(&Value::Bool(true)));
    }

    #[test]
    fn a_parameter_can_be_set_by_name() {
        let mut params = RULES.default_params();
        assert_eq!(params.set("Account", "123"), Ok(()));
        assert_eq!(params.get(4), Some(&Value::from("123")));
    }

    #[test]
    fn an_unknown_name_is_refused() {
        let error = RULES.default_params().set("Nope", true).unwrap_err();
        assert_eq!(error, EndpointError::UnknownParam { name: "Nope".to_owned() });
    }

    #[test]
    fn a_value_of_another_type_is_refused() {
        let error = RULES.default_params().set("Tags", "a").unwrap_err();
        assert_eq!(error, EndpointError::WrongType { name: "Tags", expected: "list of strings" });
    }
}
