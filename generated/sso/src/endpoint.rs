// Made by `cargo xtask codegen` from the endpoint rule set. Do not edit.

//! The endpoint rules of the service, as a table.

use ::tinsmith_runtime::endpoint::table::*;

pub(crate) static RULES: RuleSet = RuleSet {
    params: &[
        Param::new("Region", ParamType::String).built_in("AWS::Region"),
        Param::new("UseDualStack", ParamType::Boolean)
            .built_in("AWS::UseDualStack")
            .required()
            .default(Bool(false)),
        Param::new("UseFIPS", ParamType::Boolean)
            .built_in("AWS::UseFIPS")
            .required()
            .default(Bool(false)),
        Param::new("Endpoint", ParamType::String).built_in("SDK::Endpoint"),
    ],
    variables: &["PartitionResult"],
    conditions: &[
        Test(Call(IsSet, &[Ref(3)])),
        Test(Call(BooleanEquals, &[Ref(2), Bool(true)])),
        Test(Call(BooleanEquals, &[Ref(1), Bool(true)])),
        Test(Call(IsSet, &[Ref(0)])),
        Assign(4, Call(AwsPartition, &[Ref(0)])),
        Test(Call(BooleanEquals, &[Bool(true), Get(&Ref(4), SupportsFips)])),
        Test(Call(BooleanEquals, &[Bool(true), Get(&Ref(4), SupportsDualStack)])),
        Test(Call(BooleanEquals, &[Get(&Ref(4), SupportsFips), Bool(true)])),
        Test(Call(StringEquals, &[Get(&Ref(4), Name), Str("aws-us-gov")])),
    ],
    targets: &[
        Target::url(&[Ref(3)]),
        Target::url(
            &[
                Str("https://portal.sso-fips."),
                Ref(0),
                Str("."),
                Get(&Ref(4), DualStackDnsSuffix),
            ],
        ),
        Target::url(&[Str("https://portal.sso."), Ref(0), Str(".amazonaws.com")]),
        Target::url(
            &[Str("https://portal.sso-fips."), Ref(0), Str("."), Get(&Ref(4), DnsSuffix)],
        ),
        Target::url(
            &[
                Str("https://portal.sso."),
                Ref(0),
                Str("."),
                Get(&Ref(4), DualStackDnsSuffix),
            ],
        ),
        Target::url(
            &[Str("https://portal.sso."), Ref(0), Str("."), Get(&Ref(4), DnsSuffix)],
        ),
    ],
    errors: &[
        Str("Invalid Configuration: FIPS and custom endpoint are not supported"),
        Str("Invalid Configuration: Dualstack and custom endpoint are not supported"),
        Str(
            "FIPS and DualStack are enabled, but this partition does not support one or both",
        ),
        Str("FIPS is enabled but this partition does not support FIPS"),
        Str("DualStack is enabled but this partition does not support DualStack"),
        Str("Invalid Configuration: Missing Region"),
    ],
    rules: &[
        Rule::Tree(&[0], 3),
        Rule::Error(&[1], 0),
        Rule::Error(&[2], 1),
        Rule::Endpoint(&[], 0),
        Rule::Tree(&[3], 15),
        Rule::Tree(&[4], 14),
        Rule::Tree(&[1, 2], 3),
        Rule::Tree(&[5, 6], 1),
        Rule::Endpoint(&[], 1),
        Rule::Error(&[], 2),
        Rule::Tree(&[1], 4),
        Rule::Tree(&[7], 2),
        Rule::Endpoint(&[8], 2),
        Rule::Endpoint(&[], 3),
        Rule::Error(&[], 3),
        Rule::Tree(&[2], 3),
        Rule::Tree(&[6], 1),
        Rule::Endpoint(&[], 4),
        Rule::Error(&[], 4),
        Rule::Endpoint(&[], 5),
        Rule::Error(&[], 5),
    ],
};
