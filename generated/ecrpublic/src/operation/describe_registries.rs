// Made by `cargo xtask codegen` from the operation DescribeRegistries. Do not edit.

impl crate::Client {
    /// Returns the public registry of the caller's account, with its aliases.
    ///
    /// An account has one registry, though the answer is made as a list with pages. Needs
    /// `ecr-public:DescribeRegistries`.
    ///
    /// ```no_run
    /// # async fn example(client: tinsmith_ecrpublic::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let output = client.describe_registries().send().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn describe_registries(&self) -> DescribeRegistriesFluentBuilder {
        DescribeRegistriesFluentBuilder::new(self.handle.clone())
    }
}

pub(crate) static OPERATION: ::tinsmith_runtime::service::Operation = ::tinsmith_runtime::service::Operation {
    name: "DescribeRegistries",
    service: &crate::client::SERVICE,
    method: "POST",
    uri: "/",
    input: &crate::schema::INPUT_DESCRIBE_REGISTRIES,
    output: &crate::schema::OUTPUT_DESCRIBE_REGISTRIES,
    errors: &[
        &crate::schema::ERROR_INVALID_PARAMETER_EXCEPTION,
        &crate::schema::ERROR_UNSUPPORTED_COMMAND_EXCEPTION,
        &crate::schema::ERROR_SERVER_EXCEPTION,
    ],
    traits: ::tinsmith_runtime::service::OperationTraits::NONE,
};

::tinsmith_runtime::operation! {
    DescribeRegistries OPERATION, crate::Client;
    DescribeRegistriesInput DescribeRegistriesInputBuilder DescribeRegistriesOutput DescribeRegistriesError DescribeRegistriesFluentBuilder;
    crate::blocking::Client, describe_registries
}

::tinsmith_runtime::structure! {
    /// The input of `DescribeRegistries`: which page.
    input DescribeRegistriesInput DescribeRegistriesInputBuilder [crate::builders] crate::schema::INPUT_DESCRIBE_REGISTRIES;
    /// Where the list goes on: the `next_token` of the page before, with everything else as it was
    /// there. Not set for the first page.
    0 next_token set_next_token get_next_token: text(str String);
    /// How many registries a page holds at most. 100 unless it is set.
    ///
    /// 1 to 1000.
    1 max_results set_max_results get_max_results: copy(i32);
}

::tinsmith_runtime::structure! {
    /// The output of `DescribeRegistries`: a page of registries.
    output_checked DescribeRegistriesOutput DescribeRegistriesOutputBuilder crate::schema::OUTPUT_DESCRIBE_REGISTRIES;
    required {
        /// The registries of this page.
        ///
        /// Required.
        0 registries set_registries get_registries: list(crate::types::Registry);
    }
    optional {
        /// The token for the next page. Absent on the last one.
        1 next_token set_next_token get_next_token: text(str String);
    }
}

::tinsmith_runtime::operation_error! {
    /// The errors of `DescribeRegistries`.
    DescribeRegistriesError, crate::Error;
    /// A member of the input is not valid.
    0 InvalidParameterException is_invalid_parameter_exception crate::types::error::InvalidParameterException;
    /// The operation is not offered in this Region.
    1 UnsupportedCommandException is_unsupported_command_exception crate::types::error::UnsupportedCommandException;
    /// The service has failed.
    2 ServerException is_server_exception crate::types::error::ServerException;
}

static PAGINATOR: ::tinsmith_runtime::page::Paginator = ::tinsmith_runtime::page::Paginator {
    tokens: &[
        ::tinsmith_runtime::page::Token {
            input: 0,
            output: &[1],
        },
    ],
    more_results: &[],
};

::tinsmith_runtime::paginator! {
    /// The public registries of the caller's account, page by page.
    OPERATION, PAGINATOR;
    DescribeRegistriesInput DescribeRegistriesInputBuilder DescribeRegistriesOutput DescribeRegistriesError DescribeRegistriesPaginator max_results i32
}

::tinsmith_runtime::paginator_items! {
    DescribeRegistriesOutput DescribeRegistriesError DescribeRegistriesPaginator DescribeRegistriesPaginatorItems, crate::types::Registry, |page| ::std::option::Option::Some(page.registries)
}

/// The paginator.
pub mod paginator {
    #[doc(no_inline)]
    pub use super::DescribeRegistriesPaginator;
    #[doc(no_inline)]
    pub use super::DescribeRegistriesPaginatorItems;
}

/// The builders of the operation.
pub mod builders {
    #[doc(no_inline)]
    pub use super::DescribeRegistriesInputBuilder;
    #[doc(no_inline)]
    pub use super::DescribeRegistriesOutputBuilder;
    #[doc(no_inline)]
    pub use super::DescribeRegistriesFluentBuilder;
}
