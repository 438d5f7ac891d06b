// Made by `cargo xtask codegen` from the constraints of what inputs lead to. Do not edit.

//! The bounds that the model sets on what is sent.

#![allow(unused_imports)]

use ::tinsmith_runtime::constraints::Rule::{Integer, Length, Number, Pattern};
use ::tinsmith_runtime::constraints::{Constraints, Of};

pub(crate) static CONSTRAINTS: Constraints = Constraints::new(
    &[
        (
            Of::Shape(&crate::schema::TYPE_CREATE_O_AUTH2_TOKEN_REQUEST_BODY),
            &[
                (0, Pattern("arn:aws:signin:::devtools/(cross-device|same-device)")),
                (1, Pattern("(authorization_code|refresh_token)")),
                (2, Length(1, 512)),
                (3, Length(1, 2048)),
                (4, Length(43, 128)),
                (4, Pattern("[A-Za-z0-9\\-._~]+")),
                (5, Length(1, 2048)),
            ],
        ),
    ],
);
