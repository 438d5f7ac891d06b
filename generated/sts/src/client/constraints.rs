// Made by `cargo xtask codegen` from the constraints of what inputs lead to. Do not edit.

//! The bounds that the model sets on what is sent.
//!
//! Patterns that are not checked, as the matcher does not take them:
//!
//! - `[\p{L}\p{Z}\p{N}_.:/=+\-@]*`
//! - `[\p{L}\p{Z}\p{N}_.:/=+\-@]+`

#![allow(unused_imports)]

use ::tinsmith_runtime::constraints::Rule::{Integer, Length, Number, Pattern};
use ::tinsmith_runtime::constraints::{Constraints, Of};

pub(crate) static CONSTRAINTS: Constraints = Constraints::new(
    &[
        (
            Of::Shape(&crate::schema::INPUT_ASSUME_ROLE),
            &[
                (0, Length(20, 2048)),
                (
                    0,
                    Pattern(
                        "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+",
                    ),
                ),
                (1, Length(2, 64)),
                (1, Pattern("[\\w+=,.@-]*")),
                (3, Length(1, u64::MAX)),
                (3, Pattern("[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+")),
                (4, Integer(900, 43200)),
                (5, Length(0, 50)),
                (6, Length(0, 50)),
                (7, Length(2, 1224)),
                (7, Pattern("[\\w+=,.@:\\/-]*")),
                (8, Length(9, 256)),
                (8, Pattern("[\\w+=/:,.@-]*")),
                (9, Length(6, 6)),
                (9, Pattern("[\\d]*")),
                (10, Length(2, 64)),
                (10, Pattern("[\\w+=,.@-]*")),
                (11, Length(1, 5)),
                (12, Integer(0, 4096)),
            ],
        ),
        (
            Of::Shape(&crate::schema::INPUT_ASSUME_ROLE_WITH_WEB_IDENTITY),
            &[
                (0, Length(20, 2048)),
                (
                    0,
                    Pattern(
                        "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+",
                    ),
                ),
                (1, Length(2, 64)),
                (1, Pattern("[\\w+=,.@-]*")),
                (2, Length(4, 20000)),
                (3, Length(4, 2048)),
                (5, Length(1, 2048)),
                (5, Pattern("[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+")),
                (6, Integer(900, 43200)),
                (7, Integer(0, 4096)),
            ],
        ),
        (Of::List(&crate::schema::LIST_TAG_KEY_LIST_TYPE), &[(0, Length(1, 128))]),
        (
            Of::Shape(&crate::schema::TYPE_POLICY_DESCRIPTOR_TYPE),
            &[
                (0, Length(20, 2048)),
                (
                    0,
                    Pattern(
                        "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+",
                    ),
                ),
            ],
        ),
        (
            Of::Shape(&crate::schema::TYPE_PROVIDED_CONTEXT),
            &[
                (0, Length(20, 2048)),
                (
                    0,
                    Pattern(
                        "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+",
                    ),
                ),
                (1, Length(4, 2048)),
            ],
        ),
        (
            Of::Shape(&crate::schema::TYPE_TAG),
            &[(0, Length(1, 128)), (1, Length(0, 256))],
        ),
    ],
);
