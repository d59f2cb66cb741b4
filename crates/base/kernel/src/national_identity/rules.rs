//! What the three countries' rules demand of the digits themselves: a day of the calendar, and check digits.

use time::{Date, Month};

use crate::identifier::digits::{luhn_holds, weighted_sum};

/// Two digits as a number.
fn pair(digits: &[u8]) -> u8 {
    digits[0] * 10 + digits[1]
}

fn is_day(century: u8, year: u8, month: u8, day: u8) -> bool {
    let year = i32::from(century) * 100 + i32::from(year);
    Month::try_from(month).is_ok_and(|month| Date::from_calendar_date(year, month, day).is_ok())
}

/// Whether a Danish number starts with a day. The seventh digit, with the year, tells the century (CPR office, "Personnummeret i CPR").
pub(super) fn danish_date(ten: &[u8]) -> bool {
    let (day, month, year) = (pair(ten), pair(&ten[2..]), pair(&ten[4..]));
    let century = match (ten[6], year) {
        (4 | 9, 0..=36) | (5..=8, 0..=57) => 20,
        (5..=8, _) => 18,
        _ => 19,
    };
    is_day(century, year, month, day)
}

/// Whether the check digit of a Danish number holds. Numbers given out since October 2007 may lack one.
pub(super) fn danish_check(ten: &[u8]) -> bool {
    weighted_sum(ten, &[4, 3, 2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11)
}

/// Whether ten digits are a Swedish personal number, or a coordination number with 60 added to the day (Skatteverket, SKV 704 and SKV 707).
/// Where no century is written, any of the three in use will do. The three digits after the date run from 001.
pub(super) fn swedish(century: Option<u8>, ten: &[u8]) -> bool {
    let (year, month, day) = (pair(ten), pair(&ten[2..]), pair(&ten[4..]));
    let day = if day > 60 { day - 60 } else { day };
    let mut centuries = 18..=20;
    centuries.any(|each| century.is_none_or(|written| written == each) && is_day(each, year, month, day))
        && ten[6..9] != [0, 0, 0]
        && luhn_holds(ten)
}

/// Whether eleven digits are a Norwegian birth number, or a D-number with 40 added to the day (Skatteetaten, national population register).
/// Synthetic people of the test data have 80 added to the month.
pub(super) fn norwegian(eleven: &[u8]) -> bool {
    let (day, month, year) = (pair(eleven), pair(&eleven[2..]), pair(&eleven[4..]));
    let day = if day > 40 { day - 40 } else { day };
    let month = if month > 80 { month - 80 } else { month };
    let individual = u16::from(eleven[6]) * 100 + u16::from(pair(&eleven[7..]));
    let century = match (individual, year) {
        (0..=499, _) | (900..=999, 40..=99) => 19,
        (500..=999, 0..=39) => 20,
        (500..=749, 54..=99) => 18,
        _ => return false,
    };
    is_day(century, year, month, day)
        && weighted_sum(&eleven[..10], &[3, 7, 6, 1, 8, 9, 4, 5, 2, 1]).is_multiple_of(11)
        && weighted_sum(eleven, &[5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]).is_multiple_of(11)
}

/// Whether four digits also read as hours and minutes.
pub(super) fn is_time_of_day(four: &[u8]) -> bool {
    pair(four) < 24 && pair(&four[2..]) < 60
}
