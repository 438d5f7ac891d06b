//! The proleptic Gregorian calendar in UTC.
//!
//! Our own few lines instead of a date crate, which every user would build; a property test
//! holds them against the `time` crate.

use super::DateTime;

const SECS_PER_DAY: i64 = 86_400;
/// Days in 400 years, after which the calendar repeats.
const DAYS_PER_ERA: i64 = 146_097;
/// From 0000-03-01, where the counting below starts, to 1970-01-01.
const DAYS_TO_EPOCH: i64 = 719_468;

/// 0001-01-01T00:00:00Z, the first second with a text form.
const FIRST: i64 = -62_135_596_800;
/// 9999-12-31T23:59:59Z, the last one.
const LAST: i64 = 253_402_300_799;

/// A date and time of day in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Civil {
    /// 1 to 9999.
    pub year: u32,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
    /// 0 to 23.
    pub hour: u32,
    /// 0 to 59.
    pub minute: u32,
    /// 0 to 59; 60 is taken too, and is the first second of the next minute.
    pub second: u32,
}

impl Civil {
    /// The date and time of day; `None` where the year is not 1 to 9999.
    pub fn from_time(time: DateTime) -> Option<Self> {
        if !in_range(time.seconds) {
            return None;
        }
        // Years are counted from March, so that the leap day is the last of its year and the
        // lengths of the months before it follow one straight line.
        let days = time.seconds.div_euclid(SECS_PER_DAY) + DAYS_TO_EPOCH;
        let second = time.seconds.rem_euclid(SECS_PER_DAY) as u32;
        let era = days.div_euclid(DAYS_PER_ERA);
        let day_of_era = days.rem_euclid(DAYS_PER_ERA);
        let year_of_era =
            (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - days_before_year(year_of_era);
        let month = (5 * day_of_year + 2) / 153;
        let (month_number, year_later) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
        Some(Self {
            year: (era * 400 + year_of_era + year_later) as u32,
            month: month_number as u32,
            day: (day_of_year - days_before_month(month) + 1) as u32,
            hour: second / 3_600,
            minute: second / 60 % 60,
            second: second % 60,
        })
    }

    /// Seconds since the epoch; `None` where there is no such date or time of day.
    pub fn to_secs(self) -> Option<i64> {
        let valid = (1..=9999).contains(&self.year)
            && (1..=12).contains(&self.month)
            && (1..=self.days_in_month()).contains(&self.day)
            && self.hour < 24
            && self.minute < 60
            && self.second <= 60;
        if !valid {
            return None;
        }
        let (month, year_earlier) =
            if self.month > 2 { (self.month - 3, 0) } else { (self.month + 9, 1) };
        let year = i64::from(self.year) - year_earlier;
        let days = year.div_euclid(400) * DAYS_PER_ERA
            + days_before_year(year.rem_euclid(400))
            + days_before_month(month.into())
            + i64::from(self.day)
            - 1
            - DAYS_TO_EPOCH;
        let second = self.hour * 3_600 + self.minute * 60 + self.second;
        Some(days * SECS_PER_DAY + i64::from(second))
    }

    fn days_in_month(self) -> u32 {
        let leap = self.year % 4 == 0 && (self.year % 100 != 0 || self.year % 400 == 0);
        match self.month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }
}

/// The day of the week, 0 for Sunday.
pub(super) fn weekday(time: DateTime) -> usize {
    // The epoch was a Thursday.
    (time.seconds.div_euclid(SECS_PER_DAY) + 4).rem_euclid(7) as usize
}

/// Whether that many seconds since the epoch have a year of 1 to 9999.
pub(super) fn in_range(seconds: i64) -> bool {
    (FIRST..=LAST).contains(&seconds)
}

/// Days of an era before one of its years.
fn days_before_year(year_of_era: i64) -> i64 {
    year_of_era * 365 + year_of_era / 4 - year_of_era / 100
}

/// Days of a year from March before one of its months, March being 0.
fn days_before_month(month: i64) -> i64 {
    (153 * month + 2) / 5
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn the_time_crate_agrees(seconds in FIRST..=LAST) {
            let time = DateTime::from_secs(seconds);
            let civil = Civil::from_time(time).unwrap();
            let other = time::OffsetDateTime::from_unix_timestamp(seconds).unwrap();
            prop_assert_eq!(civil, Civil {
                year: other.year() as u32,
                month: u8::from(other.month()).into(),
                day: other.day().into(),
                hour: other.hour().into(),
                minute: other.minute().into(),
                second: other.second().into(),
            });
            prop_assert_eq!(
                weekday(time),
                usize::from(other.weekday().number_days_from_sunday())
            );
            prop_assert_eq!(civil.to_secs(), Some(seconds));
        }

        #[test]
        fn the_time_crate_accepts_the_same_dates(
            year in 1..=9999_u32,
            month in 0..=13_u32,
            day in 0..=32_u32,
        ) {
            let ours = Civil { year, month, day, hour: 0, minute: 0, second: 0 }.to_secs();
            let theirs = time::Month::try_from(month as u8)
                .and_then(|month| time::Date::from_calendar_date(year as i32, month, day as u8))
                .map(|date| date.midnight().assume_utc().unix_timestamp());
            prop_assert_eq!(ours, theirs.ok());
        }
    }

    #[test]
    fn the_first_and_the_last_second_are_within_and_their_neighbours_are_not() {
        let first = Civil { year: 1, month: 1, day: 1, hour: 0, minute: 0, second: 0 };
        let last = Civil { year: 9999, month: 12, day: 31, hour: 23, minute: 59, second: 59 };
        assert_eq!(Civil::from_time(DateTime::from_secs(FIRST)), Some(first));
        assert_eq!(Civil::from_time(DateTime::from_secs(LAST)), Some(last));
        assert_eq!(Civil::from_time(DateTime::from_secs(FIRST - 1)), None);
        assert_eq!(Civil::from_time(DateTime::from_secs(LAST + 1)), None);
        assert_eq!((first.to_secs(), last.to_secs()), (Some(FIRST), Some(LAST)));
        assert_eq!(Civil { year: 0, ..first }.to_secs(), None);
        assert_eq!(Civil { hour: 24, ..first }.to_secs(), None);
        assert_eq!(Civil { minute: 60, ..first }.to_secs(), None);
        assert_eq!(Civil { second: 61, ..first }.to_secs(), None);
    }
}
