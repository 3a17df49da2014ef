"""One reader in a process of its own: its time, its memory, what it reads in the page.

    python measure.py READER TEXTS

Prints one line of JSON, the last of its output.
"""

import datetime
import importlib
import json
import os
import re
import statistics
import sys
import time
from pathlib import Path
from types import ModuleType

from agreement import f1
from memory import peak_mb
from readers import ALL, Hit
from texts import written

PAGE_DAY = datetime.date(2023, 12, 31)
_SENTENCE = re.compile(r"[^。；！？\n]+[。；！？]?")


def pieces(reader: ModuleType, reports: list[str]) -> list[str]:
    """What a reader is timed on: reports, or paragraphs; of a sample, taken from all over them."""
    if reader.WHOLE:
        return reports
    paragraphs = [line for report in reports for line in report.split("\n") if line.strip()]
    if reader.SAMPLE is None:
        return paragraphs
    return paragraphs[:: max(1, sum(map(len, paragraphs)) // reader.SAMPLE)]


def seconds(reader: ModuleType, texts: list[str]) -> float:
    """Processor time of reading texts one after the other, without what prepares them."""
    total = 0.0
    for text in texts:
        given = reader.prepare(text) if hasattr(reader, "prepare") else text
        start = time.process_time()
        reader.run(given)
        total += time.process_time() - start
    return total


def hits(reader: ModuleType, page: str) -> list[Hit]:
    """What a reader reads in the page: given whole, or by sentences."""
    if reader.WHOLE:
        return reader.hits(page, PAGE_DAY)
    return [
        Hit(sentence.start() + start, sentence.start() + end, values)
        for sentence in _SENTENCE.finditer(page)
        for start, end, values in reader.hits(sentence.group(), PAGE_DAY)
    ]


def main(name: str, file: Path) -> None:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    texts = written(file)
    reader = importlib.import_module(f"readers.{name}")
    given = pieces(reader, texts.reports)
    seconds(reader, given[:1])  # what is made on first use is not timed
    size = sum(map(len, given))
    runs = [seconds(reader, given) for _ in range(reader.RUNS)]
    measured = {
        "name": reader.NAME,
        "reads": reader.READS,
        "characters": size,
        "sample": reader.SAMPLE is not None,
        "runs": reader.RUNS,
        "seconds": statistics.median(runs) / size * 1e6,
        "mb": peak_mb(),
    }
    if texts.page and reader.KINDS:
        found = hits(reader, texts.page)
        measured["f1"] = f1(texts.mentions, found, ALL)
        measured["f1_own"] = f1(texts.mentions, found, reader.KINDS)
    print("\n" + json.dumps(measured))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
