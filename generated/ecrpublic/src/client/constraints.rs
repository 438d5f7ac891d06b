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
                (0, Length(2, 50)),
                (1, Length(2, 205)),
                (
                    1,
                    Pattern(
                        "(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*",
                    ),
                ),
                (2, Length(1, 100)),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_BATCH_DELETE_IMAGE),
            &[
                (0, Length(2, 50)),
                (1, Length(2, 205)),
                (
                    1,
                    Pattern(
                        "(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*",
                    ),
                ),
                (2, Length(1, 100)),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_COMPLETE_LAYER_UPLOAD),
            &[
                (0, Length(2, 50)),
                (1, Length(2, 205)),
                (
                    1,
                    Pattern(
                        "(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*",
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
            Of::Shape(&crate::schema::INPUT_CREATE_REPOSITORY),
            &[
                (0, Length(2, 205)),
                (
                    0,
                    Pattern(
                        "(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*",
                    ),
                ),
                (2, Length(0, 200)),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_DELETE_REPOSITORY),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 205)),
                (
                    1,
                    Pattern(
                        "(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*",
                    ),
                ),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_DELETE_REPOSITORY_POLICY),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 205)),
                (
                    1,
                    Pattern(
                        "(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*",
                    ),
                ),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_DESCRIBE_IMAGES),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 205)),
                (
                    1,
                    Pattern(
                        "(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*",
                    ),
                ),
                (2, Length(1, 100)),
                (4, Integer(1, 1000)),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_DESCRIBE_IMAGE_TAGS),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 205)),
                (
                    1,
                    Pattern(
                        "(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*",
                    ),
                ),
                (3, Integer(1, 1000)),
            ],
        ),
        (Of::Shape(&crate::schema::INPUT_DESCRIBE_REGISTRIES), &[(1, Integer(1, 1000))]),
        (
            Of::Shape(&crate::schema::INPUT_DESCRIBE_REPOSITORIES),
            &[(0, Pattern("[0-9]{12}")), (1, Length(1, 100)), (3, Integer(1, 1000))],
        ),
        (
            Of::Shape(&crate::schema::INPUT_GET_REPOSITORY_CATALOG_DATA),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 205)),
                (
                    1,
                    Pattern(
                        "(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*",
                    ),
                ),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_GET_REPOSITORY_POLICY),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 205)),
                (
                    1,
                    Pattern(
                        "(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*",
                    ),
                ),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_INITIATE_LAYER_UPLOAD),
            &[
                (0, Length(2, 50)),
                (1, Length(2, 205)),
                (
                    1,
                    Pattern(
                        "(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*",
                    ),
                ),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_LIST_TAGS_FOR_RESOURCE),
            &[(0, Length(1, 2048))],
        ),
        (
            Of::Shape(&crate::schema::INPUT_PUT_IMAGE),
            &[
                (0, Length(2, 50)),
                (1, Length(2, 205)),
                (
                    1,
                    Pattern(
                        "(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*",
                    ),
                ),
                (2, Length(1, 4194304)),
                (4, Length(1, 300)),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_PUT_REGISTRY_CATALOG_DATA),
            &[(0, Length(0, 100))],
        ),
        (
            Of::Shape(&crate::schema::INPUT_PUT_REPOSITORY_CATALOG_DATA),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 205)),
                (
                    1,
                    Pattern(
                        "(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*",
                    ),
                ),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_SET_REPOSITORY_POLICY),
            &[
                (0, Pattern("[0-9]{12}")),
                (1, Length(2, 205)),
                (
                    1,
                    Pattern(
                        "(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*",
                    ),
                ),
                (2, Length(0, 10240)),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_TAG_RESOURCE),
            &[(0, Length(1, 2048)), (1, Length(0, 200))],
        ),
        (
            Of::Shape(&crate::schema::INPUT_UNTAG_RESOURCE),
            &[(0, Length(1, 2048)), (1, Length(0, 200))],
        ),
        (
            Of::Shape(&crate::schema::INPUT_UPLOAD_LAYER_PART),
            &[
                (0, Length(2, 50)),
                (1, Length(2, 205)),
                (
                    1,
                    Pattern(
                        "(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*",
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
        (Of::List(&crate::schema::LIST_ARCHITECTURE_LIST), &[(0, Length(1, 50))]),
        (
            Of::List(&crate::schema::LIST_BATCHED_OPERATION_LAYER_DIGEST_LIST),
            &[(0, Length(0, 1000))],
        ),
        (
            Of::List(&crate::schema::LIST_LAYER_DIGEST_LIST),
            &[(0, Pattern("[a-zA-Z0-9-_+.]+:[a-fA-F0-9]+"))],
        ),
        (Of::List(&crate::schema::LIST_OPERATING_SYSTEM_LIST), &[(0, Length(1, 50))]),
        (
            Of::List(&crate::schema::LIST_REPOSITORY_NAME_LIST),
            &[
                (0, Length(2, 205)),
                (
                    0,
                    Pattern(
                        "(?:[a-z0-9]+(?:[._-][a-z0-9]+)*/)*[a-z0-9]+(?:[._-][a-z0-9]+)*",
                    ),
                ),
            ],
        ),
        (Of::List(&crate::schema::LIST_TAG_KEY_LIST), &[(0, Length(1, 128))]),
        (Of::Shape(&crate::schema::TYPE_IMAGE_IDENTIFIER), &[(1, Length(1, 300))]),
        (
            Of::Shape(&crate::schema::TYPE_REPOSITORY_CATALOG_DATA_INPUT),
            &[
                (0, Length(0, 1024)),
                (1, Length(0, 50)),
                (2, Length(0, 50)),
                (3, Length(0, 512000)),
                (4, Length(0, 25600)),
                (5, Length(0, 25600)),
            ],
        ),
        (
            Of::Shape(&crate::schema::TYPE_TAG),
            &[(0, Length(1, 128)), (1, Length(0, 256))],
        ),
    ],
);
