//! RFC 3339 date-times: <https://www.rfc-editor.org/rfc/rfc3339#section-5.6>.

use super::civil::{self, Civil};
use super::scan::{Scan, push_fraction, push_padded};
use super::{DateTime, DateTimeError};

const SUBJECT: &str = "RFC 3339 date-time";

/// Writes the time in UTC, its fraction as short as it can be.
pub(super) fn write(time: DateTime, out: &mut String) -> Result<(), DateTimeError> {
    let civil = Civil::from_time(time).ok_or(DateTimeError::year(SUBJECT))?;
    push_padded(out, civil.year, 4);
    out.push('-');
    push_padded(out, civil.month, 2);
    out.push('-');
    push_padded(out, civil.day, 2);
    out.push('T');
    push_padded(out, civil.hour, 2);
    out.push(':');
    push_padded(out, civil.minute, 2);
    out.push(':');
    push_padded(out, civil.second, 2);
    push_fraction(out, time.nanos);
    out.push('Z');
    Ok(())
}

/// Reads a time; with an offset other than `Z` only where `offsets` says so.
pub(super) fn read(text: &[u8], offsets: bool) -> Result<DateTime, DateTimeError> {
    let mut scan = Scan::new(text);
    let (civil, nanos) = date_and_time(&mut scan)
        .ok_or(DateTimeError::new(SUBJECT, "expected the form 2015-08-30T12:36:00Z"))?;
    let offset = offset(&mut scan).filter(|_| scan.is_at_end()).ok_or(DateTimeError::new(
        SUBJECT,
        "expected nothing after the time but Z or an offset such as +01:00",
    ))?;
    if !offsets && offset.is_some() {
        return Err(DateTimeError::new(
            SUBJECT,
            "an offset other than Z; DateTimeFormat::DateTimeWithOffset reads it",
        ));
    }
    let seconds = civil
        .to_secs()
        .ok_or(DateTimeError::new(SUBJECT, "no such day in the calendar or time in a day"))?
        - offset.unwrap_or(0);
    if !civil::in_range(seconds) {
        return Err(DateTimeError::year(SUBJECT));
    }
    Ok(DateTime { seconds, nanos })
}

fn date_and_time(scan: &mut Scan<'_>) -> Option<(Civil, u32)> {
    let year = scan.number(4)?;
    scan.one_of(b"-")?;
    let month = scan.number(2)?;
    scan.one_of(b"-")?;
    let day = scan.number(2)?;
    scan.one_of(b"Tt")?;
    let (hour, minute, second, nanos) = scan.time_of_day()?;
    Some((Civil { year, month, day, hour, minute, second }, nanos))
}

/// Seconds east of UTC, or `Some(None)` for `Z`; `None` where neither comes next.
fn offset(scan: &mut Scan<'_>) -> Option<Option<i64>> {
    let sign = match scan.one_of(b"Zz+-")? {
        b'+' => 1,
        b'-' => -1,
        _ => return Some(None),
    };
    let hours = scan.number(2).filter(|hours| *hours < 24)?;
    scan.one_of(b":")?;
    let minutes = scan.number(2).filter(|minutes| *minutes < 60)?;
    Some(Some(sign * i64::from(hours * 3_600 + minutes * 60)))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use time::format_description::well_known::Rfc3339;

    use super::*;

    fn read_utc(text: &str) -> Result<DateTime, DateTimeError> {
        read(text.as_bytes(), false)
    }

    #[test]
    fn fractions_are_read_to_the_nanosecond_and_dropped_beyond() {
        assert_eq!(read_utc("1970-01-01T00:00:01Z"), Ok(DateTime::from_secs(1)));
        assert_eq!(
            read_utc("1970-01-01t00:00:01.5z"),
            Ok(DateTime::from_secs_and_nanos(1, 500_000_000))
        );
        assert_eq!(
            read_utc("1969-12-31T23:59:59.1234567899Z"),
            Ok(DateTime::from_secs_and_nanos(-1, 123_456_789))
        );
    }

    #[test]
    fn a_leap_second_is_the_first_of_the_next_minute() {
        assert_eq!(read_utc("2016-12-31T23:59:60Z"), read_utc("2017-01-01T00:00:00Z"));
    }

    #[test]
    fn offsets_are_read_where_allowed() {
        assert_eq!(
            read(b"2019-12-16T22:48:18-01:00", true),
            Ok(DateTime::from_secs(1_576_540_098))
        );
        assert_eq!(
            read_utc("2019-12-16T22:48:18-01:00").unwrap_err().to_string(),
            "RFC 3339 date-time: an offset other than Z; \
             DateTimeFormat::DateTimeWithOffset reads it"
        );
        assert!(read(b"9999-12-31T23:30:00-01:00", true).is_err());
    }

    #[test]
    fn other_texts_are_errors() {
        for text in [
            "",
            "2015",
            "2015-08-30",
            "2015-08-30T12:36:00",
            "2015-08-30T12:36:00.Z",
            "2015-08-30T12:36:00Z ",
            "2015-08-30 12:36:00Z",
            "2015-02-29T12:36:00Z",
            "2015-08-30T24:00:00Z",
            "0000-01-01T00:00:00Z",
            "2015-08-30T12:36:00+0100",
            "2015-08-30T12:36:00+24:00",
        ] {
            assert!(read(text.as_bytes(), true).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn the_time_crate_writes_and_reads_the_same(
            seconds in -62_135_596_800_i64..253_402_300_800,
            nanos in 0..1_000_000_000_u32,
        ) {
            let time = DateTime::from_secs_and_nanos(seconds, nanos);
            let other = time::OffsetDateTime::from_unix_timestamp_nanos(time.as_nanos()).unwrap();
            let mut text = String::new();
            write(time, &mut text).unwrap();
            prop_assert_eq!(&text, &other.format(&Rfc3339).unwrap());
            prop_assert_eq!(read(text.as_bytes(), false), Ok(time));
        }

        #[test]
        fn the_time_crate_reads_the_same_offsets(
            // A day within the range, so that no offset leaves it.
            seconds in -62_135_510_400_i64..253_402_214_400,
            minutes in -1_439..=1_439_i32,
        ) {
            let other = time::OffsetDateTime::from_unix_timestamp(seconds).unwrap()
                .to_offset(time::UtcOffset::from_whole_seconds(minutes * 60).unwrap());
            let text = other.format(&Rfc3339).unwrap();
            prop_assert_eq!(read(text.as_bytes(), true), Ok(DateTime::from_secs(seconds)));
        }
    }
}
