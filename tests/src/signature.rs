//! Checks the SigV4 signature of a request as a service would, with the signer of the official
//! SDK (`aws-sigv4`): what tinsmith signs is never judged by tinsmith's own code.

#[cfg(test)]
mod tests;

use std::time::{Duration, SystemTime};

use aws_credential_types::Credentials;
use aws_sigv4::http_request::{SignableBody, SignableRequest, SigningSettings, sign};
use aws_sigv4::sign::v4;
use time::PrimitiveDateTime;
use time::format_description::parse_borrowed;

use crate::server::Received;

/// The access key id of AWS's published signing examples, which tests use by default.
pub const ACCESS_KEY: &str = "AKIDEXAMPLE";
/// The secret that goes with [`ACCESS_KEY`]; published as well.
pub const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
/// The region that tests use by default.
pub const REGION: &str = "us-east-1";

/// How far the date of a request may be from the server's clock.
const MAX_SKEW: Duration = Duration::from_secs(5 * 60);

/// Who has to have signed, and for what. Has no `Debug`, since it holds a secret.
#[derive(Clone)]
pub struct Expected {
    access_key: String,
    secret: String,
    token: Option<String>,
    region: String,
    service: Option<String>,
}

impl Expected {
    /// Without a `service` any signing name will do, as long as the signature was made for it.
    pub fn new(
        access_key: &str,
        secret: &str,
        token: Option<&str>,
        region: &str,
        service: Option<&str>,
    ) -> Self {
        Self {
            access_key: access_key.to_owned(),
            secret: secret.to_owned(),
            token: token.map(str::to_owned),
            region: region.to_owned(),
            service: service.map(str::to_owned),
        }
    }
}

impl Default for Expected {
    fn default() -> Self {
        Self::new(ACCESS_KEY, SECRET, None, REGION, None)
    }
}

/// Says in words what is wrong with the request's signature at the time `now`, if anything.
pub fn verify(request: &Received, expected: &Expected, now: SystemTime) -> Result<(), String> {
    let claim = Claim::read(request)?;
    claim.check_scope(expected)?;
    claim.check_age(now)?;
    claim.check_coverage(request)?;
    check_token(request, expected)?;
    let computed = claim.recompute(request, expected)?;
    if computed == claim.signature {
        return Ok(());
    }
    Err(format!("it is signed with {}, the server computes {computed}", claim.signature))
}

/// What the request says about its signature.
struct Claim<'a> {
    access_key: &'a str,
    day: &'a str,
    region: &'a str,
    service: &'a str,
    signed_headers: Vec<&'a str>,
    signature: &'a str,
    stamp: &'a str,
    time: SystemTime,
}

impl<'a> Claim<'a> {
    fn read(request: &'a Received) -> Result<Self, String> {
        let authorization = needed(request, "authorization")?;
        let parameters = authorization
            .strip_prefix("AWS4-HMAC-SHA256 ")
            .ok_or("its authorization is not of the kind AWS4-HMAC-SHA256")?;
        let parameter = |name: &str| {
            parameters
                .split(',')
                .filter_map(|part| part.trim().split_once('='))
                .find(|(key, _)| *key == name)
                .map(|(_, value)| value)
                .ok_or_else(|| format!("its authorization has no {name}"))
        };
        let credential = parameter("Credential")?;
        let parts: Vec<&str> = credential.split('/').collect();
        let &[access_key, day, region, service, "aws4_request"] = parts.as_slice() else {
            return Err(format!("its Credential does not have the five parts: {credential}"));
        };
        let stamp = needed(request, "x-amz-date")?;
        Ok(Self {
            access_key,
            day,
            region,
            service,
            signed_headers: parameter("SignedHeaders")?.split(';').collect(),
            signature: parameter("Signature")?,
            stamp,
            time: parse_stamp(stamp)?,
        })
    }

    fn check_scope(&self, expected: &Expected) -> Result<(), String> {
        let day = self.stamp.get(..8).unwrap_or_default();
        let service = expected.service.as_deref().unwrap_or(self.service);
        for (part, found, wanted) in [
            ("access key", self.access_key, expected.access_key.as_str()),
            ("day", self.day, day),
            ("region", self.region, &expected.region),
            ("service", self.service, service),
        ] {
            if found != wanted {
                return Err(format!("it is signed for the {part} {found:?}, not {wanted:?}"));
            }
        }
        Ok(())
    }

    fn check_age(&self, now: SystemTime) -> Result<(), String> {
        let (side, skew) = match now.duration_since(self.time) {
            Ok(age) => ("behind", age),
            Err(early) => ("ahead of", early.duration()),
        };
        if skew <= MAX_SKEW {
            return Ok(());
        }
        let seconds = skew.as_secs();
        Err(format!("its x-amz-date {} is {seconds} s {side} the server's clock", self.stamp))
    }

    /// Only what is signed is safe from tampering, so AWS wants the host, the content type and
    /// each of its own headers covered, and the list in order.
    fn check_coverage(&self, request: &Received) -> Result<(), String> {
        if !self.signed_headers.windows(2).all(|pair| pair[0] < pair[1]) {
            return Err(format!("its SignedHeaders are not in order: {:?}", self.signed_headers));
        }
        needed(request, "host")?;
        for (name, _) in &request.headers {
            let must = name == "host" || name == "content-type" || name.starts_with("x-amz-");
            if must && !self.signed_headers.contains(&name.as_str()) {
                return Err(format!("its header {name} is not signed"));
            }
        }
        for name in &self.signed_headers {
            needed(request, name)?;
        }
        Ok(())
    }

    fn recompute(&self, request: &Received, expected: &Expected) -> Result<String, String> {
        let identity = Credentials::new(
            &expected.access_key,
            &expected.secret,
            expected.token.clone(),
            None,
            "test server",
        )
        .into();
        let mut settings = SigningSettings::default();
        // The client decides what is signed; the list that is given has nothing else in it.
        settings.excluded_headers = None;
        let params = v4::SigningParams::builder()
            .identity(&identity)
            .region(self.region)
            .name(self.service)
            .time(self.time)
            .settings(settings)
            .build()
            .map_err(|error| error.to_string())?
            .into();
        let headers = request
            .headers
            .iter()
            .filter(|(name, _)| self.signed_headers.contains(&name.as_str()))
            .map(|(name, value)| (name.as_str(), value.as_str()));
        let signable = SignableRequest::new(
            &request.method,
            format!("http://{}{}", needed(request, "host")?, request.path),
            headers,
            SignableBody::Bytes(&request.body),
        )
        .map_err(|error| error.to_string())?;
        let output = sign(signable, &params).map_err(|error| error.to_string())?;
        Ok(output.signature().to_owned())
    }
}

fn needed<'a>(request: &'a Received, name: &str) -> Result<&'a str, String> {
    request.header(name).ok_or_else(|| format!("it has no {name} header"))
}

fn parse_stamp(stamp: &str) -> Result<SystemTime, String> {
    let parsed = parse_borrowed::<2>("[year][month][day]T[hour][minute][second]Z")
        .ok()
        .and_then(|format| PrimitiveDateTime::parse(stamp, &format).ok())
        .ok_or_else(|| format!("its x-amz-date is no date: {stamp}"))?;
    Ok(parsed.assume_utc().into())
}

/// The token is not named in full: it counts as a secret.
fn check_token(request: &Received, expected: &Expected) -> Result<(), String> {
    let token = request.header("x-amz-security-token");
    match (token, expected.token.as_deref()) {
        (None, Some(_)) => Err("it has no x-amz-security-token header".to_owned()),
        (Some(_), None) => Err("it has a session token, and none is expected".to_owned()),
        (found, wanted) if found != wanted => Err("its session token is another one".to_owned()),
        _ => Ok(()),
    }
}
