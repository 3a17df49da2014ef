"""Which days an indicator counts, seen from the day of the report."""

import datetime


def period(
    what: str, as_of: datetime.date, *, years_back: int = 0
) -> tuple[datetime.date | None, datetime.date]:
    """First and last day of a period of a pack; no first day where it has no beginning.

    what        year, previous_year, to_date, all, years:5, year_to:11-30, since:2020-01-01
    years_back  the same period so many years earlier

    >>> period("year_to:11-30", datetime.date(2023, 12, 31))
    (datetime.date(2023, 1, 1), datetime.date(2023, 11, 30))
    >>> period("years:5", datetime.date(2023, 12, 31))
    (datetime.date(2019, 1, 1), datetime.date(2023, 12, 31))
    """
    name, _, argument = what.partition(":")
    as_of = _earlier(as_of, years_back + (name == "previous_year"))
    year = as_of.year
    if name == "previous_year":
        return datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    if name in ("to_date", "all"):
        return None, as_of
    if name == "since":
        return datetime.date.fromisoformat(argument), as_of
    if name == "years":
        return datetime.date(year - int(argument) + 1, 1, 1), as_of
    if name == "year_to":
        month, day = map(int, argument.split("-"))
        return datetime.date(year, 1, 1), min(as_of, datetime.date(year, month, day))
    return datetime.date(year, 1, 1), as_of


def _earlier(day: datetime.date, years: int) -> datetime.date:
    """The same day some years earlier; 29 February becomes the 28th."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)
