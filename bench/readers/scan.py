"""The floor: one regular expression finds numerals with their units, and that is all."""

import datetime
import re
from decimal import Decimal

from readers import NUMBERS, Hit

NAME = "bare re scan"
READS = "numerals, units"
KINDS = NUMBERS | {"ordinal"}
RUNS = 31
SAMPLE = None
WHOLE = True

_NUMERAL = re.compile(
    r"(?:([0-9]+(?:\.[0-9]+)?)|[〇零一二两三四五六七八九十]+)([百千万亿]*)"
    r"(?:个百分点|个|%|元|项|家|人次|人|户|亩|吨|公里|平方米|倍|年|月|日)?"
)
_SCALES = {"百": 2, "千": 3, "万": 4, "亿": 8}


def run(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _NUMERAL.finditer(text)]


def hits(text: str, day: datetime.date) -> list[Hit]:
    """Digits have a value; Chinese numerals are found but not understood."""
    found = []
    for match in _NUMERAL.finditer(text):
        digits, scales = match.groups()
        exponent = sum(_SCALES[scale] for scale in scales)
        values = [f"{Decimal(digits).scaleb(exponent):f}"] if digits else []
        found.append(Hit(*match.span(), values))
    return found
