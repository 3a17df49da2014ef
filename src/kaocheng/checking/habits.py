"""A slip that a whole document makes is one finding, not hundreds.

A report set with half-width commas throughout has one habit. Told of it once, a reader can
change it once; told four hundred times, nobody reads the other findings.
"""

from collections.abc import Iterator, Sequence

from kaocheng.checking.findings import Finding

MOST_SINGLE = 3
"""More alike slips than this are a habit of the document."""


def once(slips: Sequence[Finding], zh: str, en: str) -> Iterator[Finding]:
    """Slips one by one where they are few; where they are a habit, one for information.

    zh, en  the message of the habit, with {} where the number of its places goes

    It has the place of the first slip and no other places: its fingerprint must not change
    with every edit.
    """
    if len(slips) <= MOST_SINGLE:
        yield from slips
        return
    first = slips[0]
    count = len(slips)
    yield Finding(
        first.start, first.end, {"zh": zh.format(count), "en": en.format(count)}, grade="info"
    )
