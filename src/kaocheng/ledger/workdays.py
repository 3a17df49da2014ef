"""Working days in China: weekends, statutory holidays and the days worked in exchange.

From `chinesecalendar`, which follows the State Council's yearly notices. A year that it does not
know is given in an override table or left out; what is counted over it is undecided, not guessed.
"""

import datetime
from collections.abc import Mapping
from functools import cache

import chinese_calendar

_FIRST_YEAR = 2004  # the first of chinesecalendar


def is_working_day(day: datetime.date, overrides: Mapping[datetime.date, bool]) -> bool | None:
    """Whether a day is worked; `overrides` goes before the library; None where nobody says.

    >>> is_working_day(datetime.date(2023, 10, 7), {})  # a Saturday, worked for the long holiday
    True
    """
    if day in overrides:
        return overrides[day]
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return None


@cache
def working_calendar(
    last: datetime.date, overrides: tuple[tuple[datetime.date, bool], ...] = ()
) -> list[tuple[datetime.date, int]]:
    """Days from 2004 on with the number of working days up to each.

    The difference of two such numbers is that of working days after the one day up to the other.
    The list ends before the first day of which nobody says whether it is worked.
    """
    days = []
    count = 0
    known = dict(overrides)
    day = datetime.date(_FIRST_YEAR, 1, 1)
    while day <= last:
        worked = is_working_day(day, known)
        if worked is None:
            break
        count += worked
        days.append((day, count))
        day += datetime.timedelta(days=1)
    return days
