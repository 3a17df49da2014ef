"""Kaocheng: all rules over a report that is already read."""

from kaocheng import read
from kaocheng.checking.check import RULES, examine

NAME = "kaocheng check"
READS = f"all {len(RULES)} rules; not the reading"
KINDS = frozenset[str]()
RUNS = 7
SAMPLE = None
WHOLE = True

prepare = read
run = examine
