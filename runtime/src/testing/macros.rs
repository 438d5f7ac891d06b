//! The macros by which tests name operations and make clients.

/// A stub of an operation, by the client's method: a [`RuleBuilder`](crate::testing::RuleBuilder).
///
/// `mock!(Client::describe_things).then_output(|| DescribeThingsOutput::builder().build())`
#[macro_export]
macro_rules! mock {
    ($operation:expr) => {
        $crate::testing::RuleBuilder::new(|client| $operation(client).build())
    };
}

/// A client of a generated crate with these stubs in place of the service, and the settings of
/// [`testing::config`](crate::testing::config).
///
/// `mock_client!(the_crate, [&one, &two])`, with a [`RuleMode`](crate::testing::RuleMode) (by
/// default `Sequential`) before the stubs and, where more is to be set, a closure that changes the
/// builder of the settings behind them.
#[macro_export]
macro_rules! mock_client {
    ($library:ident, [$($rule:expr),* $(,)?]) => {
        $crate::mock_client!($library, $crate::testing::RuleMode::Sequential, [$($rule),*])
    };
    ($library:ident, $mode:expr, [$($rule:expr),* $(,)?]) => {
        $crate::mock_client!($library, $mode, [$($rule),*], |config| config)
    };
    ($library:ident, $mode:expr, [$($rule:expr),* $(,)?], $change:expr) => {{
        let stubs = $crate::testing::StubClient::with_rules($mode, [$($rule),*]);
        $library::Client::from_conf($crate::testing::configured(
            $crate::testing::config(&stubs),
            $change,
        ))
    }};
}
