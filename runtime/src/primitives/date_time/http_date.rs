//! The IMF-fixdate of HTTP: <https://www.rfc-editor.org/rfc/rfc9110#section-5.6.7>.

use super::civil::{self, Civil};
use super::scan::{Scan, push_padded};
use super::{DateTime, DateTimeError};

const SUBJECT: &str = "HTTP date";
const DAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Writes the time to the second: the RFC has no fraction, and not every reader takes one.
pub(super) fn write(time: DateTime, out: &mut String) -> Result<(), DateTimeError> {
    let civil = Civil::from_time(time).ok_or(DateTimeError::year(SUBJECT))?;
    let month = MONTHS.get(civil.month.wrapping_sub(1) as usize);
    out.push_str(DAYS.get(civil::weekday(time)).copied().unwrap_or_default());
    out.push_str(", ");
    push_padded(out, civil.day, 2);
    out.push(' ');
    out.push_str(month.copied().unwrap_or_default());
    out.push(' ');
    push_padded(out, civil.year, 4);
    out.push(' ');
    push_padded(out, civil.hour, 2);
    out.push(':');
    push_padded(out, civil.minute, 2);
    out.push(':');
    push_padded(out, civil.second, 2);
    out.push_str(" GMT");
    Ok(())
}

/// Reads a time, with or without a fraction of a second. The day of the week is not checked
/// against the date.
pub(super) fn read(text: &[u8]) -> Result<DateTime, DateTimeError> {
    let mut scan = Scan::new(text);
    let (civil, nanos) = parts(&mut scan)
        .filter(|_| scan.is_at_end())
        .ok_or(DateTimeError::new(SUBJECT, "expected the form Sun, 30 Aug 2015 12:36:00 GMT"))?;
    let seconds = civil
        .to_secs()
        .ok_or(DateTimeError::new(SUBJECT, "no such day in the calendar or time in a day"))?;
    if !civil::in_range(seconds) {
        return Err(DateTimeError::year(SUBJECT));
    }
    Ok(DateTime { seconds, nanos })
}

fn parts(scan: &mut Scan<'_>) -> Option<(Civil, u32)> {
    scan.word(&DAYS)?;
    scan.word(&[", "])?;
    let day = scan.number(2)?;
    scan.one_of(b" ")?;
    let month = scan.word(&MONTHS)? as u32 + 1;
    scan.one_of(b" ")?;
    let year = scan.number(4)?;
    scan.one_of(b" ")?;
    let (hour, minute, second, nanos) = scan.time_of_day()?;
    scan.word(&[" GMT"])?;
    Some((Civil { year, month, day, hour, minute, second }, nanos))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_fraction_is_read_and_not_written() {
        let time = read(b"Sun, 02 Jan 2000 20:34:56.456 GMT").unwrap();
        assert_eq!(time, DateTime::from_secs_and_nanos(946_845_296, 456_000_000));
        let mut text = String::new();
        write(time, &mut text).unwrap();
        assert_eq!(text, "Sun, 02 Jan 2000 20:34:56 GMT");
    }

    #[test]
    fn other_texts_are_errors() {
        for text in [
            "",
            "Sun",
            "Sun, 2 Jan 2000 20:34:56 GMT",
            "Sun, 02 Jan 2000 20:34:56",
            "Sun, 02 Jan 2000 20:34:56 UTC",
            "Sun, 02 Jan 2000 20:34:56 GMT ",
            "Sun, 31 Feb 2000 20:34:56 GMT",
            "Xyz, 02 Jan 2000 20:34:56 GMT",
            "Fri, 31 Dec 9999 23:59:60 GMT",
        ] {
            assert!(read(text.as_bytes()).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn the_time_crate_agrees(seconds in -62_135_596_800_i64..253_402_300_800) {
            let other = time::OffsetDateTime::from_unix_timestamp(seconds).unwrap();
            let expected = format!(
                "{}, {:02} {} {:04} {:02}:{:02}:{:02} GMT",
                &other.weekday().to_string()[..3],
                other.day(),
                &other.month().to_string()[..3],
                other.year(),
                other.hour(),
                other.minute(),
                other.second(),
            );
            let mut text = String::new();
            write(DateTime::from_secs(seconds), &mut text).unwrap();
            prop_assert_eq!(&text, &expected);
            prop_assert_eq!(read(text.as_bytes()), Ok(DateTime::from_secs(seconds)));
        }
    }
}
