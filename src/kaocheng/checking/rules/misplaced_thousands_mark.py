"""The marks that group the digits of a number stand in the wrong places: 1,2345元.

Either a digit was lost or doubled or the mark slipped, and the number may be ten times too
large. GB/T 15835—2011 (5.1.1) groups by three from the right.

Quiet: lists parted by commas (1,2,3), years, codes, numbers grouped rightly.
"""

import re
from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Repair
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "NUM011"
NAME = "misplaced-thousands-mark"
GRADE = "warning"
BASIS = "国标"
TRIGGERS = (",", "，")

FIRES = (
    "发放补助«1,2345»元。",
    "财政收入«12,34567»万元。",
    "发放补助«1,234,56»元。",
    "走访农户«1234,567»户。",
    "发放补助«1，2345»元。",
)
QUIET = (
    "发放补助12,345元，共1,234,567元。",
    "第1,2,3组共12人。",
    "编号1,12,123的3件。",
    "到2020，2345户受益；2021,123户受益。",  # a year before a comma
    "截至12,2024年完成3件。",
    "共30，1200元已发放，12户受益。",  # a clause ends at the comma
)

_GROUPED = pattern(
    r"(?<![\dA-Za-z.,，第])(\d{1,12})((?:[,，]\d{1,9})+)(\.\d+)?(?=[万亿%元人户家个件项亩吨米名次]|公[里斤]|平方)"
)
_BETWEEN = tuple(re.compile(f"{mark}(?<=[0-9]{mark})(?=[0-9])") for mark in ",，")
_LONGEST = 24
_MARK = pattern("[,，]")
_YEAR = pattern(r"(?:19|20)\d\d$")
_GROUP = 3


def check(reading: Reading) -> Iterator[Finding]:
    plain = reading.plain
    stop = 0
    for at in sorted(place.start() for mark in _BETWEEN for place in mark.finditer(plain)):
        if at < stop:
            continue
        found = _GROUPED.search(plain, max(stop, at - _LONGEST), at + _LONGEST)
        if found is None or not found.start() < at < found.end():
            continue
        stop = found.end()
        first, *others = _MARK.split(found.group(1) + found.group(2))
        if not _misgrouped(first, others, "，" in found.group(2)):
            continue
        start, end = found.span()
        said = reading.text[start:end]
        digits = "".join((first, *others))
        whole = f"{int(digits):,}" + (found.group(3) or "")
        yield Finding(
            start,
            end,
            {
                "zh": f"“{said}”千分号位置有误，若数字无误应写作“{whole}”",
                "en": f"“{said}” is grouped wrongly; if its digits are right, write “{whole}”",
            },
            repairs=(
                Repair(Span(start, end), whole, {"zh": "按三位分节", "en": "grouped by three"}),
            ),
        )


def _misgrouped(first: str, others: list[str], wide: bool) -> bool:
    """Whether the parts are one number in wrong groups and no list of numbers.

    >>> _misgrouped("1", ["2345"], False), _misgrouped("1", ["2", "3"], False)
    (True, False)
    """
    if any(part[0] == "0" and len(part) < _GROUP for part in others) or _YEAR.match(first):
        return False
    threes = sum(len(part) == _GROUP for part in others)
    if len(others) == 1:
        if len(first) > _GROUP:
            return threes == 1 and not wide
        return len(others[0]) > _GROUP and (not wide or len(first) == 1)
    return 0 < threes < len(others) and len(first) <= _GROUP and len(others[0]) == _GROUP
