"""The tables, figures and attachments that stand in a text, by the numbers they have.

表1 at the head of a paragraph is a caption; 见表1 is a reference to it. Attachments are listed
after the text (附件：1.…) as GB/T 9704—2012 (7.3.4) has them, or stand there with 附件1 above.
"""

from kaocheng.patterns import pattern
from kaocheng.reading.numerals import NumeralError, parse_numeral
from kaocheng.reading.reading import Reading

NUMBER = r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})"
_CAPTION = pattern(
    rf"(?P<kind>附表|附图|附件|表|图) ?(?P<number>{NUMBER})"
    r"(?![-.、—～和至及\d]|所示|中|可见|显示|表明|的)"
)
_LISTED = pattern(r"附(?:件|表)[：:] ?(?:(?P<number>\d{1,2})[.．、](?!\d))?")
_ENTRY = pattern(r"(?P<number>\d{1,2})[.．、](?!\d)")
_LONGEST = 60


def captions(reading: Reading) -> dict[str, set[int]]:
    """The numbers that tables, figures and attachments of a text have, by 表, 图 and 附件.

    附表 and 附图 are kinds of their own. What nothing in the text carries is left out.
    """
    found: dict[str, set[int]] = {}
    listing = 0
    for start, end in reading.paragraphs:
        entry = _ENTRY.match(reading.plain, start, end) if listing else None
        if entry and int(entry["number"]) == listing + 1:
            listing += 1
            found["附件"].add(listing)
            continue
        listing = 0
        if listed := _LISTED.match(reading.plain, start, end):
            listing = int(listed["number"] or 1)
            kind = reading.plain[start : start + 2]
            found.setdefault(kind, set()).add(listing)
            if kind != "附件":
                listing = 0
            continue
        caption = _CAPTION.match(reading.plain, start, end)
        if caption and end - start <= _LONGEST and reading.plain[end - 1] not in "。；":
            found.setdefault(caption["kind"], set()).add(number_of(caption["number"]))
    return found


def number_of(written: str) -> int:
    """The number of a caption or of a reference to it; 0 where it is none.

    >>> number_of("十二")
    12
    """
    try:
        return int(parse_numeral(written).value)
    except NumeralError:
        return 0
