//! SigV4 for requests whose path is `/` and that have no query.

use std::sync::Mutex;
use std::time::{SystemTime, UNIX_EPOCH};

use http::header::{AUTHORIZATION, HeaderMap, HeaderValue};
use ring::{digest, hmac};

use crate::Error;

/// The headers that are signed, in order.
const SIGNED: [&str; 4] = ["content-type", "host", "x-amz-date", "x-amz-target"];

/// Signs for one service in one region.
pub struct Signer {
    service: &'static str,
    region: String,
    access_key: String,
    secret: String,
    /// The key of a day, which takes four rounds to make.
    day: Mutex<Option<(String, hmac::Key)>>,
}

impl Signer {
    pub fn new(service: &'static str, region: &str, access_key: &str, secret: &str) -> Self {
        let [region, access_key, secret] = [region, access_key, secret].map(str::to_owned);
        Self { service, region, access_key, secret, day: Mutex::new(None) }
    }

    /// Adds `x-amz-date` and `authorization`.
    pub fn sign(&self, headers: &mut HeaderMap, body: &[u8]) -> Result<(), Error> {
        self.sign_at(headers, body, SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs())
    }

    fn sign_at(&self, headers: &mut HeaderMap, body: &[u8], now: u64) -> Result<(), Error> {
        let time = timestamp(now);
        let date = &time[..8];
        headers.insert("x-amz-date", HeaderValue::from_str(&time)?);

        let mut canonical = String::with_capacity(512);
        canonical.push_str("POST\n/\n\n");
        for name in SIGNED {
            let value = headers.get(name).ok_or("a header to sign is missing")?.to_str()?;
            for part in [name, ":", value, "\n"] {
                canonical.push_str(part);
            }
        }
        let names = SIGNED.join(";");
        let hash = hex(digest::digest(&digest::SHA256, body).as_ref());
        for part in ["\n", &names, "\n", &hash] {
            canonical.push_str(part);
        }

        let scope = format!("{date}/{}/{}/aws4_request", self.region, self.service);
        let canonical = hex(digest::digest(&digest::SHA256, canonical.as_bytes()).as_ref());
        let text = format!("AWS4-HMAC-SHA256\n{time}\n{scope}\n{canonical}");
        let signature = hex(hmac::sign(&self.key(date), text.as_bytes()).as_ref());
        let authorization = format!(
            "AWS4-HMAC-SHA256 Credential={}/{scope}, SignedHeaders={names}, Signature={signature}",
            self.access_key
        );
        headers.insert(AUTHORIZATION, HeaderValue::from_str(&authorization)?);
        Ok(())
    }

    fn key(&self, date: &str) -> hmac::Key {
        // Nothing panics while it is held.
        let mut day = self.day.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if let Some((_, key)) = day.as_ref().filter(|(made, _)| made == date) {
            return key.clone();
        }
        let first = format!("AWS4{}", self.secret);
        let mut key = hmac::Key::new(hmac::HMAC_SHA256, first.as_bytes());
        for part in [date, &self.region, self.service, "aws4_request"] {
            let next = hmac::sign(&key, part.as_bytes());
            key = hmac::Key::new(hmac::HMAC_SHA256, next.as_ref());
        }
        *day = Some((date.to_owned(), key.clone()));
        key
    }
}

/// `YYYYMMDDTHHMMSSZ`.
fn timestamp(seconds: u64) -> String {
    let (days, rest) = (seconds / 86_400, seconds % 86_400);
    // Years that begin in March: the day that comes and goes is their last.
    let days = days + 719_468;
    let (era, day) = (days / 146_097, days % 146_097);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let date = day - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = era * 400 + year + u64::from(month <= 2);
    let (hour, minute, second) = (rest / 3_600, rest / 60 % 60, rest % 60);
    format!("{year:04}{month:02}{date:02}T{hour:02}{minute:02}{second:02}Z")
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] =
        ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        text.push(DIGITS[usize::from(byte >> 4)]);
        text.push(DIGITS[usize::from(byte & 15)]);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_those_of_the_calendar() {
        for (seconds, expected) in [
            (0, "19700101T000000Z"),
            (951_782_399, "20000228T235959Z"),
            (951_782_400, "20000229T000000Z"),
            (1_440_938_160, "20150830T123600Z"),
            (1_796_083_199, "20261130T235959Z"),
        ] {
            assert_eq!(timestamp(seconds), expected);
        }
    }
}
