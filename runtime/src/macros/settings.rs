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
            #[inline]
            pub fn new() -> Self {
                Self($crate::config::endpoint::RulesResolver::new(&$rules))
            }
        }

        impl ::std::default::Default for DefaultResolver {
            #[inline]
            fn default() -> Self {
                Self::new()
            }
        }

        impl ResolveEndpoint for DefaultResolver {
            #[inline]
            fn resolve_endpoint<'a>(&'a self, params: &'a Params) -> EndpointFuture<'a> {
                self.0.resolve_endpoint(params)
            }
        }
    };
}

/// What the model says of authentication as a resolver, for programs that change it.
#[doc(hidden)]
#[macro_export]
macro_rules! default_auth_scheme_resolver {
    ($operations:path) => {
        /// What the service's model says, which decides where no resolver is set.
        #[derive(::std::fmt::Debug, ::std::clone::Clone, ::std::default::Default)]
        pub struct DefaultAuthSchemeResolver(());

        impl ResolveAuthScheme for DefaultAuthSchemeResolver {
            #[inline]
            fn resolve_auth_scheme<'a>(
                &'a self,
                params: &'a Params,
            ) -> AuthSchemeOptionsFuture<'a> {
                $crate::config::auth::of_model($operations, params)
            }
        }
    };
}
