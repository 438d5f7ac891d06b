//! Points in time, for members of type timestamp.
//!
//! [`DateTime`] holds the instant; the modules below write and read its text forms: RFC 3339
//! (`rfc3339`), HTTP dates (`http_date`), seconds since the epoch (`epoch`) and the basic form
//! that signatures use (`basic`), on the calendar arithmetic of `civil`.

mod basic;
mod civil;
mod epoch;
mod http_date;
mod rfc3339;
mod scan;

use std::fmt;
use std::time::{Duration, SystemTime};

pub(crate) use basic::BasicTime;

const NANOS_PER_SEC: u32 = 1_000_000_000;

/// A point in time: whole seconds since 1970-01-01T00:00:00Z, and nanoseconds after them.
///
/// It reaches as far as seconds in an `i64` do. The text forms with a calendar year exist for
/// the years 0001 to 9999 alone; outside of them writing is an error. `Display` is RFC 3339 in
/// UTC, and seconds since the epoch where the year has no text form. The default is the epoch
/// itself, as it is for a member whose default is zero.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DateTime {
    seconds: i64,
    // Below NANOS_PER_SEC, and counted forward from `seconds` also before 1970.
    nanos: u32,
}

/// A text form of a [`DateTime`].
///
/// The names are those of Smithy's timestamp formats:
/// <https://smithy.io/2.0/spec/protocol-traits.html#timestampformat-trait>.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateTimeFormat {
    /// RFC 3339 in UTC: `2015-08-30T12:36:00.5Z`. Reading rejects any offset but `Z`.
    DateTime,
    /// As [`DateTime`](Self::DateTime), but reading also takes offsets such as `+01:00`.
    DateTimeWithOffset,
    /// The IMF-fixdate of RFC 9110, `Sun, 30 Aug 2015 12:36:00 GMT`. Reading also takes a
    /// fraction of a second; writing leaves it out, since the RFC has none.
    HttpDate,
    /// Decimal seconds since the epoch: `1440938160.5`. Exact to the nanosecond.
    EpochSeconds,
}

/// A text that is no time of the format asked for, or a time that the target cannot hold.
/// Does not repeat the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateTimeError {
    subject: &'static str,
    problem: &'static str,
}

impl DateTime {
    /// `seconds` after the epoch, or before it where negative.
    pub const fn from_secs(seconds: i64) -> Self {
        Self { seconds, nanos: 0 }
    }

    /// `millis` milliseconds after the epoch, or before it where negative.
    pub const fn from_millis(millis: i64) -> Self {
        Self {
            seconds: millis.div_euclid(1_000),
            nanos: millis.rem_euclid(1_000) as u32 * 1_000_000,
        }
    }

    /// `nanos` nanoseconds after the epoch, or before it where negative. An error where the
    /// seconds in it exceed an `i64`.
    pub fn from_nanos(nanos: i128) -> Result<Self, DateTimeError> {
        let per_sec = i128::from(NANOS_PER_SEC);
        match i64::try_from(nanos.div_euclid(per_sec)) {
            Ok(seconds) => Ok(Self { seconds, nanos: nanos.rem_euclid(per_sec) as u32 }),
            Err(_) => Err(DateTimeError::new("nanoseconds", "outside of the range of a DateTime")),
        }
    }

    /// `seconds` since the epoch and `nanos` after them. Nanoseconds beyond a second carry over
    /// into the seconds, which stop at their limit.
    pub const fn from_secs_and_nanos(seconds: i64, nanos: u32) -> Self {
        Self {
            seconds: seconds.saturating_add((nanos / NANOS_PER_SEC) as i64),
            nanos: nanos % NANOS_PER_SEC,
        }
    }

    /// `seconds` since the epoch, rounded to nanoseconds. A value out of range becomes the
    /// nearest one in range; NaN becomes the epoch. A double has not the precision for the
    /// nanoseconds of the present: to keep them use
    /// [`from_secs_and_nanos`](Self::from_secs_and_nanos).
    pub fn from_secs_f64(seconds: f64) -> Self {
        let whole = seconds.floor();
        let nanos = (seconds - whole) * f64::from(NANOS_PER_SEC);
        // Casts saturate, and take NaN (also from infinity minus itself) to 0.
        Self::from_secs_and_nanos(whole as i64, nanos.round() as u32)
    }

    /// Reads `text`. An error where it is not of that format, or outside of the years 0001 to
    /// 9999 in a calendar format.
    pub fn from_str(text: &str, format: DateTimeFormat) -> Result<Self, DateTimeError> {
        match format {
            DateTimeFormat::DateTime => rfc3339::read(text.as_bytes(), false),
            DateTimeFormat::DateTimeWithOffset => rfc3339::read(text.as_bytes(), true),
            DateTimeFormat::HttpDate => http_date::read(text.as_bytes()),
            DateTimeFormat::EpochSeconds => Self::from_epoch_text(text.as_bytes()),
        }
    }

    /// Writes the time. An error in a calendar format where the year is not 0001 to 9999.
    pub fn fmt(&self, format: DateTimeFormat) -> Result<String, DateTimeError> {
        let mut out = String::with_capacity(32);
        match format {
            DateTimeFormat::DateTime | DateTimeFormat::DateTimeWithOffset => {
                rfc3339::write(*self, &mut out)?;
            }
            DateTimeFormat::HttpDate => http_date::write(*self, &mut out)?,
            DateTimeFormat::EpochSeconds => self.write_epoch(&mut out),
        }
        Ok(out)
    }

    /// Whole seconds since the epoch, rounded down.
    pub const fn secs(&self) -> i64 {
        self.seconds
    }

    /// The nanoseconds after [`secs`](Self::secs), less than 1,000,000,000.
    pub const fn subsec_nanos(&self) -> u32 {
        self.nanos
    }

    /// Whether there is any part of a second after [`secs`](Self::secs).
    pub const fn has_subsec_nanos(&self) -> bool {
        self.nanos != 0
    }

    /// Seconds since the epoch, as near as a double comes.
    pub fn as_secs_f64(&self) -> f64 {
        self.seconds as f64 + f64::from(self.nanos) / f64::from(NANOS_PER_SEC)
    }

    /// Nanoseconds since the epoch.
    pub const fn as_nanos(&self) -> i128 {
        self.seconds as i128 * NANOS_PER_SEC as i128 + self.nanos as i128
    }

    /// Milliseconds since the epoch, rounded down. An error where they exceed an `i64`.
    pub fn to_millis(self) -> Result<i64, DateTimeError> {
        i64::try_from(self.as_nanos().div_euclid(1_000_000))
            .map_err(|_| DateTimeError::new("time", "its milliseconds exceed 64 bits"))
    }
}

impl From<SystemTime> for DateTime {
    fn from(time: SystemTime) -> Self {
        match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => Self::from_secs_and_nanos(
                i64::try_from(after.as_secs()).unwrap_or(i64::MAX),
                after.subsec_nanos(),
            ),
            Err(error) => {
                let before = error.duration();
                let seconds = i64::try_from(before.as_secs()).map_or(i64::MIN, |secs| -secs);
                match before.subsec_nanos() {
                    0 => Self::from_secs(seconds),
                    nanos => {
                        Self { seconds: seconds.saturating_sub(1), nanos: NANOS_PER_SEC - nanos }
                    }
                }
            }
        }
    }
}

/// An error where the operating system's clock does not reach that far.
impl TryFrom<DateTime> for SystemTime {
    type Error = DateTimeError;

    fn try_from(time: DateTime) -> Result<Self, DateTimeError> {
        let seconds = Duration::from_secs(time.seconds.unsigned_abs());
        let whole = if time.seconds < 0 {
            Self::UNIX_EPOCH.checked_sub(seconds)
        } else {
            Self::UNIX_EPOCH.checked_add(seconds)
        };
        whole
            .and_then(|whole| whole.checked_add(Duration::from_nanos(time.nanos.into())))
            .ok_or(DateTimeError::new("time", "outside of the range of a SystemTime"))
    }
}

impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = String::with_capacity(32);
        if rfc3339::write(*self, &mut out).is_err() {
            out.clear();
            self.write_epoch(&mut out);
        }
        f.pad(&out)
    }
}

/// The same as `Display`.
impl fmt::Debug for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl DateTimeError {
    const fn new(subject: &'static str, problem: &'static str) -> Self {
        Self { subject, problem }
    }

    const fn year(subject: &'static str) -> Self {
        Self::new(subject, "the year is not one of 0001 to 9999")
    }
}

impl fmt::Display for DateTimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.subject, self.problem)
    }
}

impl std::error::Error for DateTimeError {}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn times_before_the_epoch_count_their_nanoseconds_forward() {
        let time = DateTime::from_millis(-1_500);
        assert_eq!((time.secs(), time.subsec_nanos()), (-2, 500_000_000));
        assert_eq!(time, DateTime::from_nanos(-1_500_000_000).unwrap());
        assert_eq!(time, DateTime::from_secs_f64(-1.5));
        assert_eq!(time.as_secs_f64(), -1.5);
        assert_eq!(time.to_millis(), Ok(-1_500));
        assert!(time < DateTime::from_secs(-1) && time > DateTime::from_secs(-2));
    }

    #[test]
    fn surplus_nanoseconds_carry_over() {
        assert_eq!(
            DateTime::from_secs_and_nanos(1, 2_500_000_000),
            DateTime { seconds: 3, nanos: 500_000_000 }
        );
        assert_eq!(DateTime::from_secs_and_nanos(i64::MAX, 1_000_000_001).secs(), i64::MAX);
        assert_eq!(DateTime::from_secs_f64(0.999_999_999_9), DateTime::from_secs(1));
    }

    #[test]
    fn what_exceeds_the_range_is_an_error_and_never_a_panic() {
        assert_eq!(
            DateTime::from_nanos(i128::MAX).unwrap_err().to_string(),
            "nanoseconds: outside of the range of a DateTime"
        );
        assert_eq!(
            DateTime::from_secs(i64::MIN).to_millis().unwrap_err().to_string(),
            "time: its milliseconds exceed 64 bits"
        );
        assert_eq!(DateTime::from_secs_f64(f64::INFINITY).secs(), i64::MAX);
        assert_eq!(DateTime::from_secs_f64(f64::NAN), DateTime::from_secs(0));
        let far = DateTime::from_secs(i64::MAX);
        for format in
            [DateTimeFormat::DateTime, DateTimeFormat::DateTimeWithOffset, DateTimeFormat::HttpDate]
        {
            assert!(far.fmt(format).is_err());
        }
        assert_eq!(far.to_string(), "9223372036854775807");
    }

    #[test]
    fn display_and_debug_are_rfc_3339() {
        let time = DateTime::from_secs_and_nanos(1_440_938_160, 500_000_000);
        assert_eq!(time.to_string(), "2015-08-30T12:36:00.5Z");
        assert_eq!(format!("{:?}", Some(time)), "Some(2015-08-30T12:36:00.5Z)");
    }

    proptest! {
        #[test]
        fn system_times_come_back_unchanged(
            seconds in -62_135_596_800_i64..253_402_300_800,
            nanos in 0..NANOS_PER_SEC,
        ) {
            // A hundred nanoseconds is the finest step of the clock of some systems.
            let time = DateTime::from_secs_and_nanos(seconds, nanos / 100 * 100);
            prop_assert_eq!(DateTime::from(SystemTime::try_from(time).unwrap()), time);
        }

        #[test]
        fn every_format_reads_what_it_wrote(
            seconds in -62_135_596_800_i64..253_402_300_800,
            nanos in 0..NANOS_PER_SEC,
        ) {
            let time = DateTime::from_secs_and_nanos(seconds, nanos);
            for format in [
                DateTimeFormat::DateTime,
                DateTimeFormat::DateTimeWithOffset,
                DateTimeFormat::EpochSeconds,
            ] {
                let text = time.fmt(format).unwrap();
                prop_assert_eq!(DateTime::from_str(&text, format).unwrap(), time);
            }
            let text = time.fmt(DateTimeFormat::HttpDate).unwrap();
            let whole = DateTime::from_str(&text, DateTimeFormat::HttpDate).unwrap();
            prop_assert_eq!(whole, DateTime::from_secs(seconds));
        }

        #[test]
        fn no_text_makes_reading_panic(text in "\\PC{0,40}", digits in "[-+0-9.eETZ: ]{0,40}") {
            for format in [
                DateTimeFormat::DateTime,
                DateTimeFormat::DateTimeWithOffset,
                DateTimeFormat::HttpDate,
                DateTimeFormat::EpochSeconds,
            ] {
                let _ = DateTime::from_str(&text, format);
                let _ = DateTime::from_str(&digits, format);
            }
        }
    }
}
