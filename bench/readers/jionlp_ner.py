"""JioNLP: money and time, with their values."""

import datetime
import logging

import jionlp

from readers import Hit

NAME = "jionlp"
READS = "money, time"
KINDS = frozenset({"money", "date", "duration"})
RUNS = 3
SAMPLE = None
WHOLE = True

logging.disable()  # it writes a traceback for each expression that it turns down


def run(text: str, day: datetime.date = datetime.date(2024, 12, 31)) -> list[dict]:
    base = {"year": day.year, "month": day.month, "day": day.day}
    return [
        *jionlp.ner.extract_money(text, with_parsing=True),
        *jionlp.ner.extract_time(text, time_base=base, with_parsing=True),
    ]


def hits(text: str, day: datetime.date) -> list[Hit]:
    return [
        Hit(*found["offset"], _values(found["detail"].get("num") or found["detail"]["time"]))
        for found in run(text, day)
    ]


def _values(detail: object) -> list[str]:
    """Amounts, numbers of days or years, first and last day, however deep they stand."""
    if isinstance(detail, dict):
        return [value for part in detail.values() for value in _values(part)]
    if isinstance(detail, list):
        return [value for part in detail for value in _values(part)]
    return [str(detail).split(" ")[0]]  # 2023-11-03 00:00:00
