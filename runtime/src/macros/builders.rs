//! The builders that all structures of a crate share.
//!
//! Most builders are one of two types of the generated crate, generic over what they build, and
//! only the setters are of each structure: an `impl` of its own for each of a thousand builders,
//! of each trait and each method that does not know the members, is what the compiler would spend
//! a tenth of its memory on. The types have to be of the generated crate, since only there they can
//! have methods for its structures.
//!
//! In documentation each builder is a type of its own, written out beside its structure
//! (`cfg(doc)`): a page with the setters of all structures would be of no use.

/// The two types, for the module that the stamps of structures name.
#[macro_export]
macro_rules! builders {
    ($client:path) => {
        /// Builds a structure or an error.
        pub struct Builder<T> {
            pub(crate) inner: T,
        }

        impl<T> Builder<T> {
            /// What was built.
            pub fn build(self) -> T {
                self.inner
            }
        }

        impl<T: $crate::Clone> $crate::Clone for Builder<T> {
            fn clone(&self) -> Self {
                Self { inner: self.inner.clone() }
            }
        }

        impl<T: $crate::PartialEq> $crate::PartialEq for Builder<T> {
            fn eq(&self, other: &Self) -> bool {
                self.inner == other.inner
            }
        }

        impl<T: $crate::Shape> $crate::Default for Builder<T> {
            fn default() -> Self {
                Self { inner: T::unset() }
            }
        }

        impl<T: $crate::Shape> $crate::Debug for Builder<T> {
            fn fmt(&self, f: &mut $crate::Formatter<'_>) -> $crate::FmtResult {
                $crate::redact::debug_builder(&self.inner, f)
            }
        }

        /// Builds the input of an operation; with a client as `H` it sends it, too.
        pub struct InputBuilder<I, H = ()> {
            pub(crate) handle: H,
            pub(crate) inner: I,
        }

        impl<I, H> InputBuilder<I, H> {
            pub(crate) fn new(handle: H) -> Self
            where
                I: $crate::Shape,
            {
                Self { handle, inner: I::unset() }
            }

            /// What was built. Members that the operation requires are checked when it is sent.
            pub fn build(self) -> $crate::Result<I, $crate::error::BuildError> {
                $crate::Ok(self.inner)
            }

            /// The input as it is built so far.
            pub fn as_input(&self) -> &Self {
                self
            }
        }

        impl<I: $crate::client::Input> InputBuilder<I, $crate::client::Handle> {
            /// Sends the request, retries where that helps, and returns the output.
            pub fn send(self) -> $crate::client::Sending<I::Output, I::Error> {
                $crate::client::sending(self.handle, self.inner)
            }

            /// Instead of sending the request, signs it for somebody else to send: by its query,
            /// for a limited time.
            pub fn presigned(
                self,
                presigning_config: $crate::client::presign::PresigningConfig,
            ) -> $crate::client::Sending<$crate::client::presign::PresignedRequest, I::Error> {
                $crate::client::presign::presigning(self.handle, self.inner, presigning_config)
            }

            /// Changes how this one request is sent.
            pub fn customize(
                self,
            ) -> $crate::client::CustomizableOperation<I::Output, I::Error, Self> {
                $crate::client::CustomizableOperation::new(self.handle, I::OPERATION, self.inner)
            }
        }

        impl<I: $crate::client::Input> InputBuilder<I> {
            /// Sends the input with `client`.
            pub fn send_with(
                self,
                client: &$client,
            ) -> $crate::client::Sending<I::Output, I::Error> {
                $crate::client::sending(client.handle.clone(), self.inner)
            }
        }

        $crate::__blocking_builders!();

        impl<I: $crate::Clone, H: $crate::Clone> $crate::Clone for InputBuilder<I, H> {
            fn clone(&self) -> Self {
                Self { handle: self.handle.clone(), inner: self.inner.clone() }
            }
        }

        impl<I: $crate::PartialEq> $crate::PartialEq for InputBuilder<I> {
            fn eq(&self, other: &Self) -> bool {
                self.inner == other.inner
            }
        }

        // An input that is there goes on from here, to be sent.
        impl<I> ::std::convert::From<I> for InputBuilder<I> {
            fn from(inner: I) -> Self {
                Self { handle: (), inner }
            }
        }

        impl<I: $crate::Shape> $crate::Default for InputBuilder<I> {
            fn default() -> Self {
                Self::new(())
            }
        }

        impl<I: $crate::Shape, H> $crate::Debug for InputBuilder<I, H> {
            fn fmt(&self, f: &mut $crate::Formatter<'_>) -> $crate::FmtResult {
                $crate::redact::debug_builder(&self.inner, f)
            }
        }
    };
}
