//! The request of a call: made once, then completed and signed for each attempt.

use ::http::{HeaderMap, HeaderName, header};

use super::{Call, hooks};
use crate::call::asking::{Asked, Asking};
use crate::call::auth::{self, Signer};
use crate::call::endpoint::{self, Resolved};
use crate::call::headers::{self, INVOCATION_ID, SDK_REQUEST, invocation_id, sdk_request};
use crate::call::{events, presign, stream, token, tree_hash};
use crate::config::auth::AuthSchemeOption;
use crate::config::{AccountIdEndpointMode, InvocationId, InvocationIdGenerator};
use crate::error::{BoxError, Described};
use crate::http::HttpRequest;
use crate::identity::{AccountId, Credentials};
use crate::service::Auth;
use crate::validate::{self, ValidationErrors};

impl<'a> Call<'a> {
    /// Looks whether the call can be made.
    pub(super) fn begin(&mut self) -> Result<(), BoxError> {
        self.before_execution()?;
        self.validate()?;
        self.before_serialization()
    }

    /// Chooses how the call is authenticated. Says whether the endpoint depends on the
    /// credentials, so that they have to be there first.
    pub(super) fn choose(&mut self, given: Option<&[AuthSchemeOption]>) -> Result<bool, BoxError> {
        let settings = self.shared.config.settings();
        self.auth = auth::choose(self.operation, settings, given)?;
        let has_credentials = self.auth == Auth::SigV4 && settings.credentials_provider.is_some();
        Ok(has_credentials && endpoint::needs_account(self.operation.service, settings))
    }

    fn validate(&self) -> Result<(), ValidationErrors> {
        #[cfg(feature = "validation")]
        if self.shared.config.settings().validate_params == Some(true) {
            return validate::check(self.input, self.operation.service.traits.constraints);
        }
        validate::check_required(self.input)
    }

    /// Makes the request.
    pub(super) fn prepare(&mut self) -> Result<(), BoxError> {
        let settings = self.shared.config.settings();
        self.find_endpoint().map_err(|error| self.about_account(error))?;
        let endpoint = self.endpoint()?;
        let auth = auth::at(endpoint, self.auth, settings)?;
        let token = token::missing(self.shared, self.operation, self.input);
        let protocol = self.operation.service.protocol;
        let mut base = protocol.request(self.operation, self.input, token.as_deref())?;
        *base.uri_mut() = endpoint.uri(base.uri())?;
        stream::prepare(self.operation, self.input, &mut base)?;
        let events = events::prepare(self.operation, self.input, self.output, &mut base)?;
        self.serialized(&mut base)?;
        #[cfg(feature = "compression")]
        if self.operation.traits.gzip && stream::unbuffered(self.operation, self.input).is_none() {
            crate::call::compress::compress(&mut base, settings)?;
        }
        headers::add_service(base.headers_mut(), self.operation.service)?;
        self.base = base;
        self.auth = auth;
        self.events = events.map(Box::new);
        self.invocation = match &settings.invocation_id_generator {
            None => Some(invocation_id()),
            Some(generator) => generator.generate()?.map(InvocationId::header).transpose()?,
        };
        Ok(())
    }

    /// Once a call: the body is the same for every attempt.
    pub(super) fn add_hashes(&mut self) -> Result<(), BoxError> {
        if !self.has_hooks() {
            return self.hash();
        }
        let before: Vec<HeaderName> = self.base.headers().keys().cloned().collect();
        self.hash()?;
        let hashes = hooks::added(&before, self.base.headers());
        self.hooked.get_or_insert_default().hashes = hashes;
        Ok(())
    }

    fn hash(&mut self) -> Result<(), BoxError> {
        tree_hash::add(&mut self.base, self.operation, self.input)?;
        if self.presigning.is_some() {
            let (operation, input) = (self.operation, self.input);
            if presign::prepare(&mut self.base, operation, input, self.auth)? {
                return Ok(());
            }
        }
        #[cfg(feature = "checksums")]
        {
            let checksums = self.checksums();
            checksums.add(&mut self.base)?;
            // Whoever sends a presigned request would have to send that header too.
            if self.presigning.is_none() {
                checksums.ask(&mut self.base)?;
            }
        }
        Ok(())
    }

    #[cfg(feature = "checksums")]
    pub(super) fn checksums(&self) -> crate::call::checksum::Checksums<'a> {
        crate::call::checksum::Checksums::new(
            self.operation,
            self.input,
            self.shared.config.settings(),
        )
    }

    /// Asks the configuration's endpoint resolver, where it has one.
    pub(super) fn ask_for_endpoint(&self) -> Option<Result<Asking<'a>, BoxError>> {
        let settings = self.shared.config.settings();
        let resolver = settings.endpoint_resolver.as_ref()?;
        let (operation, input) = (self.operation, self.input);
        Some(resolver.ask(Asked { operation, settings, input, account: self.account() }))
    }

    fn account(&self) -> Option<&AccountId> {
        self.credentials.as_ref().and_then(Credentials::account_id)
    }

    fn find_endpoint(&mut self) -> Result<(), BoxError> {
        let settings = self.shared.config.settings();
        let own = match self.given.take() {
            Some(given) => Some(Resolved::given(self.operation, settings, self.input, &given)?),
            None => {
                let clients = || self.shared.endpoint().cloned();
                Resolved::own(self.operation, settings, self.input, self.account(), clients)?
            }
        };
        self.endpoint = own.map(Box::new);
        self.endpoint().map(drop)
    }

    /// Says of an error whether an account would have helped.
    fn about_account(&self, error: BoxError) -> BoxError {
        let required = Some(AccountIdEndpointMode::Required);
        match &self.credentials {
            Some(credentials)
                if credentials.account_id().is_none()
                    && self.shared.config.settings().account_id_endpoint_mode == required =>
            {
                let provider = credentials.provider_name();
                let text = format!(
                    "`account_id_endpoint_mode` is `required`, but the credentials (of the \
                     provider `{provider}`) do not say which account they belong to: give them an \
                     account id, or choose another mode"
                );
                Described::over(text, error).into()
            }
            _ => error,
        }
    }

    fn endpoint(&self) -> Result<&Resolved, BoxError> {
        match &self.endpoint {
            Some(endpoint) => Ok(endpoint),
            None => self.shared.endpoint(),
        }
    }

    /// The request of the next attempt, complete and signed.
    pub(super) fn request(&mut self) -> Result<HttpRequest, BoxError> {
        let mut request = self.bare()?;
        self.before_attempt(&request)?;
        self.before_signing(&mut request)?;
        if self.presigning.is_none() {
            stream::declare_length(self.operation, self.input, &mut request);
            #[cfg(feature = "checksums")]
            crate::checksum::declare_length(&mut request);
        }
        self.complete(&request)?;
        let left_out = self.take_unsigned(&mut request);
        if let Some(presigning) = self.presigning {
            presign::sign(&mut request, &self.signer(self.endpoint()?), presigning)?;
            request.headers_mut().extend(left_out);
            return Ok(request);
        }
        match self.auth {
            Auth::SigV4 => {
                let seed = self.signer(self.endpoint()?).sign(&mut request)?;
                if let Some(events) = &mut self.events {
                    events.signed(seed);
                }
            }
            Auth::Bearer => auth::bear(&mut request, self.token.as_ref())?,
            Auth::None | Auth::SigV4a => {}
        }
        request.headers_mut().extend(left_out);
        self.after_signing(&request)?;
        self.before_transmit(&mut request)?;
        #[cfg(feature = "testing")]
        crate::testing::Asked::of(self.operation, self.input).put(&mut request);
        Ok(request)
    }

    /// The request as it is before anybody changes it and it is signed.
    fn bare(&self) -> Result<HttpRequest, BoxError> {
        let endpoint = self.endpoint()?;
        // Room for all headers from the start: a map that grows is made anew each time.
        let mut headers = HeaderMap::with_capacity(16);
        for (name, value) in self.base.headers() {
            headers.append(name.clone(), value.clone());
        }
        for (name, value) in &endpoint.headers {
            headers.append(name.clone(), value.clone());
        }
        // An interceptor may have sent the request elsewhere.
        headers.entry(header::HOST).or_insert_with(|| endpoint.host.clone());
        headers.insert(header::USER_AGENT, self.shared.user_agent.clone());
        if let Some(id) = &self.invocation {
            headers.insert(INVOCATION_ID, id.clone());
        }
        let max = self.shared.retry.max_attempts;
        headers.insert(SDK_REQUEST, sdk_request(self.attempt, max));
        let mut request = HttpRequest::new(self.base.body().clone());
        *request.method_mut() = self.base.method().clone();
        *request.uri_mut() = self.base.uri().clone();
        *request.headers_mut() = headers;
        Ok(request)
    }

    fn signer<'s>(&'s self, endpoint: &'s Resolved) -> Signer<'s> {
        Signer {
            shared: self.shared,
            operation: self.operation,
            input: self.input,
            endpoint,
            credentials: self.credentials.as_ref(),
            sends_events: self.events.is_some(),
        }
    }
}
