// Made by `cargo xtask codegen` from the endpoint rule set. Do not edit.

//! The endpoint rules of the service, as a table.

use ::tinsmith_runtime::endpoint::table::*;

pub(crate) static RULES: RuleSet = RuleSet {
    params: &[
        Param::new("UseDualStack", ParamType::Boolean)
            .built_in("AWS::UseDualStack")
            .required()
            .default(Bool(false)),
        Param::new("UseFIPS", ParamType::Boolean)
            .built_in("AWS::UseFIPS")
            .required()
            .default(Bool(false)),
        Param::new("Endpoint", ParamType::String).built_in("SDK::Endpoint"),
        Param::new("Region", ParamType::String).built_in("AWS::Region"),
    ],
    variables: &["PartitionResult"],
    conditions: &[
        Test(Call(IsSet, &[Ref(2)])),
        Test(Call(BooleanEquals, &[Ref(1), Bool(true)])),
        Test(Call(BooleanEquals, &[Ref(0), Bool(true)])),
        Test(Call(IsSet, &[Ref(3)])),
        Assign(4, Call(AwsPartition, &[Ref(3)])),
        Test(Call(StringEquals, &[Get(&Ref(4), Name), Str("aws")])),
        Test(Call(BooleanEquals, &[Ref(1), Bool(false)])),
        Test(Call(BooleanEquals, &[Ref(0), Bool(false)])),
        Test(Call(StringEquals, &[Get(&Ref(4), Name), Str("aws-us-gov")])),
        Test(Call(StringEquals, &[Get(&Ref(4), Name), Str("aws-cn")])),
        Test(Call(StringEquals, &[Get(&Ref(4), Name), Str("aws-iso")])),
        Test(Call(StringEquals, &[Get(&Ref(4), Name), Str("aws-iso-b")])),
        Test(Call(StringEquals, &[Get(&Ref(4), Name), Str("aws-iso-e")])),
        Test(Call(StringEquals, &[Get(&Ref(4), Name), Str("aws-iso-f")])),
        Test(Call(StringEquals, &[Get(&Ref(4), Name), Str("aws-eusc")])),
        Test(Call(BooleanEquals, &[Bool(true), Get(&Ref(4), SupportsFips)])),
        Test(Call(BooleanEquals, &[Bool(true), Get(&Ref(4), SupportsDualStack)])),
        Test(Call(BooleanEquals, &[Get(&Ref(4), SupportsFips), Bool(true)])),
    ],
    targets: &[
        Target::url(&[Ref(2)]),
        Target::url(
            &[Str("https://api.ecr."), Ref(3), Str("."), Get(&Ref(4), DnsSuffix)],
        ),
        Target::url(
            &[Str("https://ecr."), Ref(3), Str("."), Get(&Ref(4), DualStackDnsSuffix)],
        ),
        Target::url(
            &[Str("https://api.ecr-fips."), Ref(3), Str("."), Get(&Ref(4), DnsSuffix)],
        ),
        Target::url(
            &[
                Str("https://ecr-fips."),
                Ref(3),
                Str("."),
                Get(&Ref(4), DualStackDnsSuffix),
            ],
        ),
        Target::url(
            &[
                Str("https://api.ecr-fips."),
                Ref(3),
                Str("."),
                Get(&Ref(4), DualStackDnsSuffix),
            ],
        ),
        Target::url(
            &[
                Str("https://api.ecr."),
                Ref(3),
                Str("."),
                Get(&Ref(4), DualStackDnsSuffix),
            ],
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
        Rule::Tree(&[0], 4),
        Rule::Error(&[1], 0),
        Rule::Tree(&[], 2),
        Rule::Error(&[2], 1),
        Rule::Endpoint(&[], 0),
        Rule::Tree(&[], 48),
        Rule::Tree(&[3], 46),
        Rule::Tree(&[4], 45),
        Rule::Endpoint(&[5, 6, 7], 1),
        Rule::Endpoint(&[5, 6, 2], 2),
        Rule::Endpoint(&[5, 1, 7], 3),
        Rule::Endpoint(&[5, 1, 2], 4),
        Rule::Endpoint(&[8, 6, 7], 1),
        Rule::Endpoint(&[8, 6, 2], 2),
        Rule::Endpoint(&[8, 1, 7], 3),
        Rule::Endpoint(&[8, 1, 2], 4),
        Rule::Endpoint(&[9, 6, 7], 1),
        Rule::Endpoint(&[9, 6, 2], 2),
        Rule::Endpoint(&[9, 1, 7], 3),
        Rule::Endpoint(&[9, 1, 2], 4),
        Rule::Endpoint(&[10, 6, 7], 1),
        Rule::Endpoint(&[10, 6, 2], 2),
        Rule::Endpoint(&[10, 1, 7], 3),
        Rule::Endpoint(&[10, 1, 2], 4),
        Rule::Endpoint(&[11, 6, 7], 1),
        Rule::Endpoint(&[11, 6, 2], 2),
        Rule::Endpoint(&[11, 1, 7], 3),
        Rule::Endpoint(&[11, 1, 2], 4),
        Rule::Endpoint(&[12, 6, 7], 1),
        Rule::Endpoint(&[12, 6, 2], 2),
        Rule::Endpoint(&[12, 1, 7], 3),
        Rule::Endpoint(&[12, 1, 2], 4),
        Rule::Endpoint(&[13, 6, 7], 1),
        Rule::Endpoint(&[13, 6, 2], 2),
        Rule::Endpoint(&[13, 1, 7], 3),
        Rule::Endpoint(&[13, 1, 2], 4),
        Rule::Endpoint(&[14, 6, 7], 1),
        Rule::Endpoint(&[14, 6, 2], 2),
        Rule::Endpoint(&[14, 1, 7], 3),
        Rule::Endpoint(&[14, 1, 2], 4),
        Rule::Tree(&[1, 2], 3),
        Rule::Tree(&[15, 16], 1),
        Rule::Endpoint(&[], 5),
        Rule::Error(&[], 2),
        Rule::Tree(&[1, 7], 3),
        Rule::Tree(&[17], 1),
        Rule::Endpoint(&[], 3),
        Rule::Error(&[], 3),
        Rule::Tree(&[6, 2], 3),
        Rule::Tree(&[16], 1),
        Rule::Endpoint(&[], 6),
        Rule::Error(&[], 4),
        Rule::Endpoint(&[], 1),
        Rule::Error(&[], 5),
    ],
};
