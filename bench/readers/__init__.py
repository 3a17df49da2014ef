"""What is measured, one file each: a reader of numbers.

NAME, READS    what it is, and what it is asked for
KINDS          the kinds of gold/FORMAT.md that it is meant for; none where it reads no mentions
RUNS           how many times it is timed
SAMPLE         how many characters it is timed on; None for all of them
WHOLE          whether it is given whole reports; else paragraphs, and for F1 sentences
run(text)      what is timed; takes what prepare(text) gives, where there is one
hits(text, day)  what it reads in the page, with the page's day for dates without a year; not timed
"""

import datetime
from typing import NamedTuple

NUMBERS = frozenset(
    {"money", "count", "percent", "point", "multiple", "measure", "duration", "age"}
)
ALL = NUMBERS | {"date", "ordinal", "ratio"}


class Hit(NamedTuple):
    """One expression that a reader found.

    start, end  code points in the text it was given
    values      every value it gives for it, numbers in decimal notation, days in ISO 8601
    """

    start: int
    end: int
    values: list[str]


def day_before(day: str) -> str:
    """The day before one in ISO 8601, for readers whose periods end on the day after them."""
    return (datetime.date.fromisoformat(day) - datetime.timedelta(days=1)).isoformat()
