"""chinese2digits: numbers and percentages; it gives no places, so they are looked up in order."""

import datetime

from chinese2digits.chinese2digits import takeNumberFromString

from readers import NUMBERS, Hit

NAME = "chinese2digits"
READS = "numbers, %"
KINDS = NUMBERS | {"ordinal"}
RUNS = 5
SAMPLE = None
WHOLE = False

run = takeNumberFromString


def hits(text: str, day: datetime.date) -> list[Hit]:
    taken = takeNumberFromString(text)
    found, at = [], 0
    for words, value in zip(taken["CHNumberStringList"], taken["digitsStringList"], strict=True):
        start = text.find(words, at)
        if start >= 0:  # else it stands otherwise in the text, and is not held against it
            at = start + len(words)
            found.append(Hit(start, at, [value]))
    return found
