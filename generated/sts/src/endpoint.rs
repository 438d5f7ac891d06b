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
        Param::new("UseGlobalEndpoint", ParamType::Boolean)
            .built_in("AWS::STS::UseGlobalEndpoint")
            .required()
            .default(Bool(false)),
    ],
    variables: &["PartitionResult"],
    conditions: &[
        Test(Call(BooleanEquals, &[Ref(4), Bool(true)])),
        Test(Call(Not, &[Call(IsSet, &[Ref(3)])])),
        Test(Call(IsSet, &[Ref(0)])),
        Assign(5, Call(AwsPartition, &[Ref(0)])),
        Test(Call(BooleanEquals, &[Ref(2), Bool(false)])),
        Test(Call(BooleanEquals, &[Ref(1), Bool(false)])),
        Test(Call(StringEquals, &[Ref(0), Str("ap-northeast-1")])),
        Test(Call(StringEquals, &[Ref(0), Str("ap-south-1")])),
        Test(Call(StringEquals, &[Ref(0), Str("ap-southeast-1")])),
        Test(Call(StringEquals, &[Ref(0), Str("ap-southeast-2")])),
        Test(Call(StringEquals, &[Ref(0), Str("aws-global")])),
        Test(Call(StringEquals, &[Ref(0), Str("ca-central-1")])),
        Test(Call(StringEquals, &[Ref(0), Str("eu-central-1")])),
        Test(Call(StringEquals, &[Ref(0), Str("eu-north-1")])),
        Test(Call(StringEquals, &[Ref(0), Str("eu-west-1")])),
        Test(Call(StringEquals, &[Ref(0), Str("eu-west-2")])),
        Test(Call(StringEquals, &[Ref(0), Str("eu-west-3")])),
        Test(Call(StringEquals, &[Ref(0), Str("sa-east-1")])),
        Test(Call(StringEquals, &[Ref(0), Str("us-east-1")])),
        Test(Call(StringEquals, &[Ref(0), Str("us-east-2")])),
        Test(Call(StringEquals, &[Ref(0), Str("us-west-1")])),
        Test(Call(StringEquals, &[Ref(0), Str("us-west-2")])),
        Test(Call(IsSet, &[Ref(3)])),
        Test(Call(BooleanEquals, &[Ref(2), Bool(true)])),
        Test(Call(BooleanEquals, &[Ref(1), Bool(true)])),
        Test(Call(BooleanEquals, &[Bool(true), Get(&Ref(5), SupportsFips)])),
        Test(Call(BooleanEquals, &[Bool(true), Get(&Ref(5), SupportsDualStack)])),
        Test(Call(BooleanEquals, &[Get(&Ref(5), SupportsFips), Bool(true)])),
        Test(Call(StringEquals, &[Get(&Ref(5), Name), Str("aws-us-gov")])),
    ],
    targets: &[
        Target::url(&[Str("https://sts.amazonaws.com")])
            .properties(
                &[
                    (
                        "authSchemes",
                        List(
                            &[
                                Record(
                                    &[
                                        ("name", Str("sigv4")),
                                        ("signingName", Str("sts")),
                                        ("signingRegion", Str("us-east-1")),
                                    ],
                                ),
                            ],
                        ),
                    ),
                ],
            ),
        Target::url(&[Str("https://sts."), Ref(0), Str("."), Get(&Ref(5), DnsSuffix)])
            .properties(
                &[
                    (
                        "authSchemes",
                        List(
                            &[
                                Record(
                                    &[
                                        ("name", Str("sigv4")),
                                        ("signingName", Str("sts")),
                                        ("signingRegion", Ref(0)),
                                    ],
                                ),
                            ],
                        ),
                    ),
                ],
            ),
        Target::url(&[Ref(3)]),
        Target::url(
            &[
                Str("https://sts-fips."),
                Ref(0),
                Str("."),
                Get(&Ref(5), DualStackDnsSuffix),
            ],
        ),
        Target::url(&[Str("https://sts."), Ref(0), Str(".amazonaws.com")]),
        Target::url(
            &[Str("https://sts-fips."), Ref(0), Str("."), Get(&Ref(5), DnsSuffix)],
        ),
        Target::url(
            &[Str("https://sts."), Ref(0), Str("."), Get(&Ref(5), DualStackDnsSuffix)],
        ),
        Target::url(&[Str("https://sts."), Ref(0), Str("."), Get(&Ref(5), DnsSuffix)]),
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
        Rule::Tree(&[0, 1, 2, 3, 4, 5], 17),
        Rule::Endpoint(&[6], 0),
        Rule::Endpoint(&[7], 0),
        Rule::Endpoint(&[8], 0),
        Rule::Endpoint(&[9], 0),
        Rule::Endpoint(&[10], 0),
        Rule::Endpoint(&[11], 0),
        Rule::Endpoint(&[12], 0),
        Rule::Endpoint(&[13], 0),
        Rule::Endpoint(&[14], 0),
        Rule::Endpoint(&[15], 0),
        Rule::Endpoint(&[16], 0),
        Rule::Endpoint(&[17], 0),
        Rule::Endpoint(&[18], 0),
        Rule::Endpoint(&[19], 0),
        Rule::Endpoint(&[20], 0),
        Rule::Endpoint(&[21], 0),
        Rule::Endpoint(&[], 1),
        Rule::Tree(&[22], 3),
        Rule::Error(&[23], 0),
        Rule::Error(&[24], 1),
        Rule::Endpoint(&[], 2),
        Rule::Tree(&[2], 16),
        Rule::Tree(&[3], 15),
        Rule::Tree(&[23, 24], 3),
        Rule::Tree(&[25, 26], 1),
        Rule::Endpoint(&[], 3),
        Rule::Error(&[], 2),
        Rule::Tree(&[23], 4),
        Rule::Tree(&[27], 2),
        Rule::Endpoint(&[28], 4),
        Rule::Endpoint(&[], 5),
        Rule::Error(&[], 3),
        Rule::Tree(&[24], 3),
        Rule::Tree(&[26], 1),
        Rule::Endpoint(&[], 6),
        Rule::Error(&[], 4),
        Rule::Endpoint(&[10], 0),
        Rule::Endpoint(&[], 7),
        Rule::Error(&[], 5),
    ],
};
