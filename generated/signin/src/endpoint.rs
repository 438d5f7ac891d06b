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
        Param::new("IsControlPlane", ParamType::Boolean),
        Param::new("IsOAuthEndpoint", ParamType::Boolean),
    ],
    variables: &["PartitionResult"],
    conditions: &[
        Test(Call(IsSet, &[Ref(4)])),
        Test(Call(BooleanEquals, &[Ref(4), Bool(true)])),
        Test(Call(IsSet, &[Ref(3)])),
        Assign(6, Call(AwsPartition, &[Ref(3)])),
        Test(Call(StringEquals, &[Get(&Ref(6), Name), Str("aws")])),
        Test(Call(StringEquals, &[Get(&Ref(6), Name), Str("aws-cn")])),
        Test(Call(IsSet, &[Ref(5)])),
        Test(Call(BooleanEquals, &[Ref(5), Bool(true)])),
        Test(Call(BooleanEquals, &[Ref(1), Bool(true)])),
        Test(Call(Not, &[Call(IsSet, &[Ref(2)])])),
        Test(Call(BooleanEquals, &[Ref(1), Bool(false)])),
        Test(Call(BooleanEquals, &[Ref(0), Bool(false)])),
        Test(Call(StringEquals, &[Get(&Ref(6), Name), Str("aws-us-gov")])),
        Test(Call(StringEquals, &[Get(&Ref(6), Name), Str("aws-iso")])),
        Test(Call(StringEquals, &[Get(&Ref(6), Name), Str("aws-iso-b")])),
        Test(Call(StringEquals, &[Get(&Ref(6), Name), Str("aws-iso-f")])),
        Test(Call(StringEquals, &[Get(&Ref(6), Name), Str("aws-iso-e")])),
        Test(Call(StringEquals, &[Get(&Ref(6), Name), Str("aws-eusc")])),
        Test(Call(StringEquals, &[Ref(3), Str("us-gov-west-1")])),
        Test(Call(IsSet, &[Ref(2)])),
        Test(Call(BooleanEquals, &[Ref(0), Bool(true)])),
        Test(Call(BooleanEquals, &[Bool(true), Get(&Ref(6), SupportsFips)])),
        Test(Call(BooleanEquals, &[Bool(true), Get(&Ref(6), SupportsDualStack)])),
        Test(Call(BooleanEquals, &[Get(&Ref(6), SupportsFips), Bool(true)])),
    ],
    targets: &[
        Target::url(&[Str("https://signin."), Ref(3), Str(".api.aws")])
            .properties(
                &[
                    (
                        "authSchemes",
                        List(
                            &[
                                Record(
                                    &[
                                        ("name", Str("sigv4")),
                                        ("signingName", Str("signin")),
                                        ("signingRegion", Ref(3)),
                                    ],
                                ),
                            ],
                        ),
                    ),
                ],
            ),
        Target::url(
                &[Str("https://signin."), Ref(3), Str(".api.amazonwebservices.com.cn")],
            )
            .properties(
                &[
                    (
                        "authSchemes",
                        List(
                            &[
                                Record(
                                    &[
                                        ("name", Str("sigv4")),
                                        ("signingName", Str("signin")),
                                        ("signingRegion", Ref(3)),
                                    ],
                                ),
                            ],
                        ),
                    ),
                ],
            ),
        Target::url(
                &[
                    Str("https://signin."),
                    Ref(3),
                    Str("."),
                    Get(&Ref(6), DualStackDnsSuffix),
                ],
            )
            .properties(
                &[
                    (
                        "authSchemes",
                        List(
                            &[
                                Record(
                                    &[
                                        ("name", Str("sigv4")),
                                        ("signingName", Str("signin")),
                                        ("signingRegion", Ref(3)),
                                    ],
                                ),
                            ],
                        ),
                    ),
                ],
            ),
        Target::url(&[Str("https://"), Ref(3), Str(".oauth.signin.aws")])
            .properties(
                &[
                    (
                        "authSchemes",
                        List(
                            &[
                                Record(
                                    &[
                                        ("name", Str("sigv4")),
                                        ("signingName", Str("signin")),
                                        ("signingRegion", Ref(3)),
                                    ],
                                ),
                            ],
                        ),
                    ),
                ],
            ),
        Target::url(&[Str("https://"), Ref(3), Str(".signin.aws.amazon.com")]),
        Target::url(&[Str("https://"), Ref(3), Str(".signin.amazonaws.cn")]),
        Target::url(&[Str("https://"), Ref(3), Str(".signin.amazonaws-us-gov.com")]),
        Target::url(&[Str("https://"), Ref(3), Str(".signin.c2shome.ic.gov")]),
        Target::url(&[Str("https://"), Ref(3), Str(".signin.sc2shome.sgov.gov")]),
        Target::url(&[Str("https://"), Ref(3), Str(".signin.csphome.hci.ic.gov")]),
        Target::url(&[Str("https://"), Ref(3), Str(".signin.csphome.adc-e.uk")]),
        Target::url(&[Str("https://"), Ref(3), Str(".signin.amazonaws-eusc.eu")]),
        Target::url(&[Str("https://signin-fips.amazonaws-us-gov.com")]),
        Target::url(
            &[Str("https://"), Ref(3), Str(".signin-fips.amazonaws-us-gov.com")],
        ),
        Target::url(
            &[Str("https://"), Ref(3), Str(".signin."), Get(&Ref(6), DnsSuffix)],
        ),
        Target::url(&[Ref(2)]),
        Target::url(
            &[
                Str("https://signin-fips."),
                Ref(3),
                Str("."),
                Get(&Ref(6), DualStackDnsSuffix),
            ],
        ),
        Target::url(
            &[Str("https://signin-fips."), Ref(3), Str("."), Get(&Ref(6), DnsSuffix)],
        ),
        Target::url(
            &[Str("https://signin."), Ref(3), Str("."), Get(&Ref(6), DualStackDnsSuffix)],
        ),
        Target::url(&[Str("https://signin."), Ref(3), Str("."), Get(&Ref(6), DnsSuffix)]),
    ],
    errors: &[
        Str(
            "FIPS endpoints are not supported for OAuth operations. Disable FIPS or use a non-OAuth operation.",
        ),
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
        Rule::Tree(&[0, 1, 2, 3], 3),
        Rule::Endpoint(&[4], 0),
        Rule::Endpoint(&[5], 1),
        Rule::Endpoint(&[], 2),
        Rule::Error(&[6, 7, 8], 0),
        Rule::Endpoint(&[6, 7, 2, 9, 3, 4], 3),
        Rule::Endpoint(&[2, 9, 10, 11, 3, 4], 4),
        Rule::Endpoint(&[2, 9, 10, 11, 3, 5], 5),
        Rule::Endpoint(&[2, 9, 10, 11, 3, 12], 6),
        Rule::Endpoint(&[2, 9, 10, 11, 3, 13], 7),
        Rule::Endpoint(&[2, 9, 10, 11, 3, 14], 8),
        Rule::Endpoint(&[2, 9, 10, 11, 3, 15], 9),
        Rule::Endpoint(&[2, 9, 10, 11, 3, 16], 10),
        Rule::Endpoint(&[2, 9, 10, 11, 3, 17], 11),
        Rule::Endpoint(&[2, 9, 8, 11, 18], 12),
        Rule::Endpoint(&[2, 9, 8, 11, 3, 12], 13),
        Rule::Endpoint(&[2, 9, 10, 11, 3], 14),
        Rule::Tree(&[19], 4),
        Rule::Error(&[8], 1),
        Rule::Tree(&[], 2),
        Rule::Error(&[20], 2),
        Rule::Endpoint(&[], 15),
        Rule::Tree(&[], 19),
        Rule::Tree(&[2], 17),
        Rule::Tree(&[3], 16),
        Rule::Endpoint(&[4, 10, 11], 4),
        Rule::Endpoint(&[5, 10, 11], 5),
        Rule::Endpoint(&[12, 10, 11], 6),
        Rule::Tree(&[8, 20], 3),
        Rule::Tree(&[21, 22], 1),
        Rule::Endpoint(&[], 16),
        Rule::Error(&[], 3),
        Rule::Tree(&[8, 11], 3),
        Rule::Tree(&[23], 1),
        Rule::Endpoint(&[], 17),
        Rule::Error(&[], 4),
        Rule::Tree(&[10, 20], 3),
        Rule::Tree(&[22], 1),
        Rule::Endpoint(&[], 18),
        Rule::Error(&[], 5),
        Rule::Endpoint(&[], 19),
        Rule::Error(&[], 6),
    ],
};
