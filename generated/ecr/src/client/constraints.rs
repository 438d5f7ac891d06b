// Made by `cargo xtask codegen` from the constraints of what inputs lead to. Do not edit.

//! The bounds that the model sets on what is sent.

#![allow(unused_imports)]

use ::tinsmith_runtime::constraints::Rule::{Integer, Length, Number, Pattern};
use ::tinsmith_runtime::constraints::{Constraints, Of};

pub(crate) static CONSTRAINTS: Constraints = Constraints::new(
    &[
        (
            Of::Shape(&crate::schema::INPUT_BATCH_CHECK_LAYER_AVAILABILITY),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 256)),
                (
                    1,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
                (2, Length(1, 100)),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_BATCH_DELETE_IMAGE),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 256)),
                (
                    1,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
                (2, Length(1, 100)),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_BATCH_GET_IMAGE),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 256)),
                (
                    1,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
                (2, Length(1, 100)),
                (3, Length(1, 100)),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_BATCH_GET_REPOSITORY_SCANNING_CONFIGURATION),
            &[(0, Length(1, 25))],
        ),
        (
            Of::Shape(&crate::schema::INPUT_COMPLETE_LAYER_UPLOAD),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 256)),
                (
                    1,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
                (
                    2,
                    Pattern(
                        "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}",
                    ),
                ),
                (3, Length(1, 100)),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_CREATE_PULL_THROUGH_CACHE_RULE),
            &[
                (0, Length(2, 30)),
                (
                    0,
                    Pattern(
                        "^([a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*\\/?|ROOT)$",
                    ),
                ),
                (2, Pattern("[0-9]{12}")),
                (4, Length(50, 612)),
                (
                    4,
                    Pattern(
                        "^arn:aws(-\\w+)*:secretsmanager:[a-zA-Z0-9-:]+:secret:ecr\\-pullthroughcache\\/[a-zA-Z0-9\\/_+=.@-]+$",
                    ),
                ),
                (5, Length(0, 2048)),
                (6, Length(2, 30)),
                (
                    6,
                    Pattern(
                        "^([a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*\\/?|ROOT)$",
                    ),
                ),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_CREATE_REPOSITORY),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 256)),
                (
                    1,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
                (4, Length(1, 5)),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_CREATE_REPOSITORY_CREATION_TEMPLATE),
            &[
                (0, Length(1, 256)),
                (
                    0,
                    Pattern(
                        "^([a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*\\/?|ROOT)$",
                    ),
                ),
                (1, Length(0, 256)),
                (5, Length(1, 5)),
                (6, Length(0, 10240)),
                (7, Length(0, 30720)),
                (9, Length(0, 2048)),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_DELETE_LIFECYCLE_POLICY),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 256)),
                (
                    1,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_DELETE_PULL_THROUGH_CACHE_RULE),
            &[
                (0, Length(2, 30)),
                (
                    0,
                    Pattern(
                        "^([a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*\\/?|ROOT)$",
                    ),
                ),
                (1, Pattern("[0-9]{12}")),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_DELETE_REPOSITORY),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 256)),
                (
                    1,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_DELETE_REPOSITORY_CREATION_TEMPLATE),
            &[
                (0, Length(1, 256)),
                (
                    0,
                    Pattern(
                        "^([a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*\\/?|ROOT)$",
                    ),
                ),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_DELETE_REPOSITORY_POLICY),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 256)),
                (
                    1,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_DEREGISTER_PULL_TIME_UPDATE_EXCLUSION),
            &[
                (0, Length(0, 200)),
                (
                    0,
                    Pattern(
                        "^arn:aws(-[a-z]+)*:iam::[0-9]{12}:(role|user)/[\\w+=,.@-]+(/[\\w+=,.@-]+)*$",
                    ),
                ),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_DESCRIBE_IMAGES),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 256)),
                (
                    1,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
                (2, Length(1, 100)),
                (4, Integer(1, 1000)),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_DESCRIBE_IMAGE_REPLICATION_STATUS),
            &[
                (0, Length(2, 256)),
                (
                    0,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
                (2, Pattern("[0-9]{12}")),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_DESCRIBE_IMAGE_SCAN_FINDINGS),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 256)),
                (
                    1,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
                (4, Integer(1, 1000)),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_DESCRIBE_IMAGE_SIGNING_STATUS),
            &[
                (0, Length(2, 256)),
                (
                    0,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
                (2, Pattern("[0-9]{12}")),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_DESCRIBE_PULL_THROUGH_CACHE_RULES),
            &[(0, Pattern("[0-9]{12}")), (1, Length(1, 100)), (3, Integer(1, 1000))],
        ),
        (
            Of::Shape(&crate::schema::INPUT_DESCRIBE_REPLICATION_BACKFILL_RESULTS),
            &[
                (0, Pattern("[0-9]{12}")),
                (
                    1,
                    Pattern(
                        "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}",
                    ),
                ),
                (3, Integer(1, 1000)),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_DESCRIBE_REPOSITORIES),
            &[(0, Pattern("[0-9]{12}")), (1, Length(1, 100)), (3, Integer(1, 1000))],
        ),
        (
            Of::Shape(&crate::schema::INPUT_DESCRIBE_REPOSITORY_CREATION_TEMPLATES),
            &[(2, Integer(1, 1000))],
        ),
        (Of::Shape(&crate::schema::INPUT_GET_ACCOUNT_SETTING), &[(0, Length(1, 64))]),
        (
            Of::Shape(&crate::schema::INPUT_GET_AUTHORIZATION_TOKEN),
            &[(0, Length(1, 10))],
        ),
        (
            Of::Shape(&crate::schema::INPUT_GET_DOWNLOAD_URL_FOR_LAYER),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 256)),
                (
                    1,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
                (2, Pattern("[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+")),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_GET_LIFECYCLE_POLICY),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 256)),
                (
                    1,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_GET_LIFECYCLE_POLICY_PREVIEW),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 256)),
                (
                    1,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
                (2, Length(1, 100)),
                (4, Integer(1, 100)),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_GET_REPOSITORY_POLICY),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 256)),
                (
                    1,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_INITIATE_LAYER_UPLOAD),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 256)),
                (
                    1,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_LIST_IMAGES),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 256)),
                (
                    1,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
                (3, Integer(1, 1000)),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_LIST_IMAGE_REFERRERS),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 256)),
                (
                    1,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
                (5, Integer(1, 50)),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_LIST_PULL_TIME_UPDATE_EXCLUSIONS),
            &[(0, Integer(1, 1000))],
        ),
        (
            Of::Shape(&crate::schema::INPUT_LIST_REPLICATION_BACKFILLS),
            &[(0, Pattern("[0-9]{12}")), (1, Integer(1, 50))],
        ),
        (Of::Shape(&crate::schema::INPUT_PUT_ACCOUNT_SETTING), &[(0, Length(1, 64))]),
        (
            Of::Shape(&crate::schema::INPUT_PUT_IMAGE),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 256)),
                (
                    1,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
                (2, Length(1, 4194304)),
                (4, Length(1, 300)),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_PUT_IMAGE_SCANNING_CONFIGURATION),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 256)),
                (
                    1,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_PUT_IMAGE_TAG_MUTABILITY),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 256)),
                (
                    1,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
                (3, Length(1, 5)),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_PUT_LIFECYCLE_POLICY),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 256)),
                (
                    1,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
                (2, Length(100, 30720)),
            ],
        ),
        (Of::Shape(&crate::schema::INPUT_PUT_REGISTRY_POLICY), &[(0, Length(0, 10240))]),
        (
            Of::Shape(&crate::schema::INPUT_PUT_REGISTRY_SCANNING_CONFIGURATION),
            &[(1, Length(0, 2))],
        ),
        (
            Of::Shape(&crate::schema::INPUT_REGISTER_PULL_TIME_UPDATE_EXCLUSION),
            &[
                (0, Length(0, 200)),
                (
                    0,
                    Pattern(
                        "^arn:aws(-[a-z]+)*:iam::[0-9]{12}:(role|user)/[\\w+=,.@-]+(/[\\w+=,.@-]+)*$",
                    ),
                ),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_SET_REPOSITORY_POLICY),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 256)),
                (
                    1,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
                (2, Length(0, 10240)),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_START_IMAGE_SCAN),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 256)),
                (
                    1,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_START_LIFECYCLE_POLICY_PREVIEW),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 256)),
                (
                    1,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
                (2, Length(100, 30720)),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_START_REPLICATION_BACKFILL),
            &[(0, Pattern("[0-9]{12}"))],
        ),
        (
            Of::Shape(&crate::schema::INPUT_STOP_REPLICATION_BACKFILL),
            &[
                (0, Pattern("[0-9]{12}")),
                (
                    1,
                    Pattern(
                        "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}",
                    ),
                ),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_UPDATE_IMAGE_STORAGE_CLASS),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 256)),
                (
                    1,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_UPDATE_PULL_THROUGH_CACHE_RULE),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 30)),
                (
                    1,
                    Pattern(
                        "^([a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*\\/?|ROOT)$",
                    ),
                ),
                (2, Length(50, 612)),
                (
                    2,
                    Pattern(
                        "^arn:aws(-\\w+)*:secretsmanager:[a-zA-Z0-9-:]+:secret:ecr\\-pullthroughcache\\/[a-zA-Z0-9\\/_+=.@-]+$",
                    ),
                ),
                (3, Length(0, 2048)),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_UPDATE_REPOSITORY_CREATION_TEMPLATE),
            &[
                (0, Length(1, 256)),
                (
                    0,
                    Pattern(
                        "^([a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*\\/?|ROOT)$",
                    ),
                ),
                (1, Length(0, 256)),
                (5, Length(1, 5)),
                (6, Length(0, 10240)),
                (7, Length(0, 30720)),
                (9, Length(0, 2048)),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_UPLOAD_LAYER_PART),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 256)),
                (
                    1,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
                (
                    2,
                    Pattern(
                        "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}",
                    ),
                ),
                (3, Integer(0, i64::MAX)),
                (4, Integer(0, i64::MAX)),
                (5, Length(0, 20971520)),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_VALIDATE_PULL_THROUGH_CACHE_RULE),
            &[
                (0, Length(2, 30)),
                (
                    0,
                    Pattern(
                        "^([a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*\\/?|ROOT)$",
                    ),
                ),
                (1, Pattern("[0-9]{12}")),
            ],
        ),
        (Of::List(&crate::schema::LIST_ARTIFACT_TYPE_LIST), &[(0, Length(1, 255))]),
        (
            Of::List(&crate::schema::LIST_BATCHED_OPERATION_LAYER_DIGEST_LIST),
            &[(0, Length(0, 1000))],
        ),
        (
            Of::List(&crate::schema::LIST_GET_AUTHORIZATION_TOKEN_REGISTRY_ID_LIST),
            &[(0, Pattern("[0-9]{12}"))],
        ),
        (
            Of::List(&crate::schema::LIST_LAYER_DIGEST_LIST),
            &[(0, Pattern("[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+"))],
        ),
        (
            Of::List(&crate::schema::LIST_PREFIX_LIST),
            &[
                (0, Length(1, 256)),
                (
                    0,
                    Pattern(
                        "^([a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*\\/?|ROOT)$",
                    ),
                ),
            ],
        ),
        (
            Of::List(
                &crate::schema::LIST_PULL_THROUGH_CACHE_RULE_REPOSITORY_PREFIX_LIST,
            ),
            &[
                (0, Length(2, 30)),
                (
                    0,
                    Pattern(
                        "^([a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*\\/?|ROOT)$",
                    ),
                ),
            ],
        ),
        (
            Of::List(&crate::schema::LIST_REPOSITORY_NAME_LIST),
            &[
                (0, Length(2, 256)),
                (
                    0,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
            ],
        ),
        (
            Of::List(&crate::schema::LIST_SCANNING_CONFIGURATION_REPOSITORY_NAME_LIST),
            &[
                (0, Length(2, 256)),
                (
                    0,
                    Pattern(
                        "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*(\\/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*",
                    ),
                ),
            ],
        ),
        (
            Of::Shape(&crate::schema::TYPE_ENCRYPTION_CONFIGURATION),
            &[(1, Length(1, 2048))],
        ),
        (
            Of::Shape(
                &crate::schema::TYPE_ENCRYPTION_CONFIGURATION_FOR_REPOSITORY_CREATION_TEMPLATE,
            ),
            &[
                (1, Length(0, 2048)),
                (
                    1,
                    Pattern(
                        "^$|arn:aws[a-z0-9-]*:kms:[a-z0-9-]+:[0-9]{12}:key\\/[a-z0-9-]+",
                    ),
                ),
            ],
        ),
        (Of::Shape(&crate::schema::TYPE_IMAGE_IDENTIFIER), &[(1, Length(1, 300))]),
        (
            Of::Shape(&crate::schema::TYPE_IMAGE_TAG_MUTABILITY_EXCLUSION_FILTER),
            &[(1, Length(1, 128)), (1, Pattern("^[0-9a-zA-Z._*-]{1,128}$"))],
        ),
        (
            Of::Shape(&crate::schema::TYPE_LIST_IMAGE_REFERRERS_FILTER),
            &[(0, Length(0, 5))],
        ),
        (Of::Shape(&crate::schema::TYPE_REGISTRY_SCANNING_RULE), &[(1, Length(0, 100))]),
        (
            Of::Shape(&crate::schema::TYPE_REPLICATION_CONFIGURATION),
            &[(0, Length(0, 25))],
        ),
        (
            Of::Shape(&crate::schema::TYPE_REPLICATION_DESTINATION),
            &[
                (0, Length(2, 25)),
                (0, Pattern("[0-9a-z-]{2,25}")),
                (1, Pattern("[0-9]{12}")),
            ],
        ),
        (
            Of::Shape(&crate::schema::TYPE_REPLICATION_RULE),
            &[(0, Length(0, 100)), (1, Length(1, 100))],
        ),
        (
            Of::Shape(&crate::schema::TYPE_REPOSITORY_FILTER),
            &[
                (0, Length(2, 256)),
                (
                    0,
                    Pattern(
                        "^(?:[a-z0-9]+(?:[._-][a-z0-9]*)*/)*[a-z0-9]*(?:[._-][a-z0-9]*)*$",
                    ),
                ),
            ],
        ),
        (
            Of::Shape(&crate::schema::TYPE_SCANNING_REPOSITORY_FILTER),
            &[
                (0, Length(1, 255)),
                (0, Pattern("^[a-z0-9*](?:[._\\-/a-z0-9*]?[a-z0-9*]+)*$")),
            ],
        ),
        (Of::Shape(&crate::schema::TYPE_SIGNING_CONFIGURATION), &[(0, Length(0, 10))]),
        (
            Of::Shape(&crate::schema::TYPE_SIGNING_REPOSITORY_FILTER),
            &[
                (0, Length(1, 256)),
                (
                    0,
                    Pattern(
                        "^(?:[a-z0-9*]+(?:[._-][a-z0-9*]+)*/)*[a-z0-9*]+(?:[._-][a-z0-9*]+)*$",
                    ),
                ),
            ],
        ),
        (
            Of::Shape(&crate::schema::TYPE_SIGNING_RULE),
            &[
                (0, Length(0, 200)),
                (
                    0,
                    Pattern(
                        "^arn:aws(-[a-z]+)*:signer:[a-z0-9-]+:[0-9]{12}:\\/signing-profiles\\/[a-zA-Z0-9_]{2,}$",
                    ),
                ),
                (1, Length(1, 100)),
            ],
        ),
    ],
);
