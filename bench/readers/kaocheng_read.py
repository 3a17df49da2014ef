"""Kaocheng: outline, mentions, relations, claims and superlatives of a report."""

import datetime

from kaocheng import read
from readers import ALL, Hit

NAME = "kaocheng read"
READS = "all of a reading"
KINDS = ALL
RUNS = 7
SAMPLE = None
WHOLE = True

run = read


def hits(text: str, day: datetime.date) -> list[Hit]:
    return [
        Hit(mention.start, mention.end, [str(mention.low), str(mention.high)])
        for mention in read(text).mentions
    ]
