//! The stamps of settings that are a service's own.

/// The service's endpoint rules as a resolver, for programs that change what they decide.
#[doc(hidden)]
#[macro_export]
macro_rules! default_resolver {
    ($rules:path) => {
        /// The service's own endpoint rules, which decide where no resolver is set.
        #[derive(::std::fmt::Debug, ::std::clone::Clone)]
        pub struct DefaultResolver($crate::config::endpoint::RulesResolver);

        impl DefaultResolver {
            /// The rules.
            pub fn new() -> Self {
                Self($crate::config::endpoint::RulesResolver::new(&$rules))
            }
        }

        impl ::std::default::Default for DefaultResolver {
            fn default() -> Self {
                Self::new()
            }
        }

        impl ResolveEndpoint for DefaultResolver {
            fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a> {
                self.0.resolve_endpoint(params)
            }
        }
    };
}
