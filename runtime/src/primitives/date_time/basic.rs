//! The basic form of ISO 8601 that signatures carry: `20150830T123600Z`.

use super::civil::Civil;
use super::scan::push_padded;
use super::{DateTime, DateTimeError};

/// A time in UTC to the second, in the form `20150830T123600Z`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BasicTime {
    text: String,
}

impl BasicTime {
    /// The time. An error where the year is not 0001 to 9999.
    pub(crate) fn new(time: DateTime) -> Result<Self, DateTimeError> {
        let civil = Civil::from_time(time).ok_or(DateTimeError::year("signing time"))?;
        let mut text = String::with_capacity(16);
        push_padded(&mut text, civil.year, 4);
        push_padded(&mut text, civil.month, 2);
        push_padded(&mut text, civil.day, 2);
        text.push('T');
        push_padded(&mut text, civil.hour, 2);
        push_padded(&mut text, civil.minute, 2);
        push_padded(&mut text, civil.second, 2);
        text.push('Z');
        Ok(Self { text })
    }

    /// `20150830T123600Z`
    pub(crate) fn as_str(&self) -> &str {
        &self.text
    }

    /// `20150830`
    pub(crate) fn date(&self) -> &str {
        self.text.get(..8).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_and_its_date_are_written_without_separators() {
        let time = BasicTime::new(DateTime::from_secs_and_nanos(1_440_938_160, 5)).unwrap();
        assert_eq!((time.as_str(), time.date()), ("20150830T123600Z", "20150830"));
        let early = BasicTime::new(DateTime::from_secs(-62_135_596_800)).unwrap();
        assert_eq!(early.as_str(), "00010101T000000Z");
    }

    #[test]
    fn a_year_of_five_digits_is_an_error() {
        assert_eq!(
            BasicTime::new(DateTime::from_secs(253_402_300_800)).unwrap_err().to_string(),
            "signing time: the year is not one of 0001 to 9999"
        );
    }
}
