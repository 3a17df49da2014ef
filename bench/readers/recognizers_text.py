"""Microsoft Recognizers-Text: numbers, percentages, currencies, dimensions, dates.

It is fastest on paragraphs, but loses the places of dates in them; on sentences it keeps them.
"""

import datetime
from typing import Any

from ms_recognizers_suite import (
    Culture,
    recognize_currency,
    recognize_datetime,
    recognize_dimension,
    recognize_number,
    recognize_percentage,
)

from readers import NUMBERS, Hit, day_before

NAME = "ms-recognizers-text"
READS = "number, %, money, dimension, date"
KINDS = NUMBERS | {"date", "ordinal"}
RUNS = 3
SAMPLE = 50_000
WHOLE = False

_RECOGNIZERS = (recognize_number, recognize_percentage, recognize_currency, recognize_dimension)


def run(text: str, day: datetime.date = datetime.date(2024, 12, 31)) -> list[Any]:
    reference = datetime.datetime.combine(day, datetime.time())
    return [
        *(found for recognize in _RECOGNIZERS for found in recognize(text, Culture.Chinese)),
        *recognize_datetime(text, Culture.Chinese, reference=reference),
    ]


def hits(text: str, day: datetime.date) -> list[Hit]:
    return [Hit(found.start, found.end + 1, _values(found)) for found in run(text, day)]


def _values(found: Any) -> list[str]:
    resolution = found.resolution or {}
    values = []
    for meaning in resolution.get("values", [resolution]):
        if meaning.get("end", "")[:4].isdigit():
            values.append(day_before(meaning["end"][:10]))
        values += [meaning[key].rstrip("%") for key in ("value", "start") if meaning.get(key)]
    return values
