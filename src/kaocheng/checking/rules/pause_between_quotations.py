"""A pause mark stands between quotations or titles side by side: “甲”、“乙”.

The marks already part them. GB/T 15834—2011 (4.5) usually has no 、 there; usually, so this is
for information.

Quiet: where words stand between them (“甲”工程、“乙”), a list that has members without marks
(“甲”、乙), brackets behind one. A document that does it throughout is told once.
"""

import re
from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Repair
from kaocheng.checking.habits import once
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "PUN004"
NAME = "pause-between-quotations"
GRADE = "info"
BASIS = "国标"
TRIGGERS = ("”、“", "》、《")

FIRES = (
    "开展“春风行动”«、»“安康行动”12场。",
    "出台《管理办法》«、»《实施细则》等12项制度。",
    "“甲”«、»“乙”、“丙”、“丁”、“戊”共12场。",  # a habit
)
QUIET = (
    "开展“春风行动”“安康行动”12场。",
    "开展“春风”行动、“安康”行动12场。",  # words between them
    "出台《管理办法》（试行）、《实施细则》等12项制度。",
    "表彰“十佳”、“百优”、先进12个。",  # a member without marks
    "表彰先进、“十佳”、“百优”12个。",
)

_PAUSES = (("“", re.compile("”、(?=“)")), ("《", re.compile("》、(?=《)")))
_ROW = {
    "“": re.compile("(?:“[^“”\n]{1,60}”、?)+"),
    "《": re.compile("(?:《[^《》\n]{1,80}》、?)+"),
}
_KINDS = {"“": "引号", "《": "书名号"}
_LONGEST = 82


def check(reading: Reading) -> Iterator[Finding]:
    yield from once(
        list(_slips(reading)),
        "全文有{}处并列的引号或书名号之间用了顿号，通常不用",
        "A pause mark stands between quotations or titles in {} places; usually there is none",
    )


def _slips(reading: Reading) -> Iterator[Finding]:
    plain = reading.plain
    for opening, pause in _PAUSES:
        for found in pause.finditer(plain):
            if not _all_marked(plain, opening, found.start()):
                continue
            start, end = found.start() + 1, found.end()
            yield Finding(
                start,
                end,
                {
                    "zh": f"并列的{_KINDS[opening]}之间通常不用顿号",
                    "en": "Between quotations or titles side by side there is usually no 、",
                },
                repairs=(Repair(Span(start, end), "", {"zh": "删去顿号", "en": "mark removed"}),),
            )


def _all_marked(plain: str, opening: str, at: int) -> bool:
    """Whether the row that goes on behind an offset has no member without marks."""
    closing = plain[at]
    start = at
    while True:
        start = plain.rfind(opening, max(0, start - _LONGEST), start)
        if start < 0:
            return False
        before = plain[start - 1 : start]
        if before == "、" and plain[start - 2 : start - 1] != closing:
            return False
        if before not in ("、", closing):
            break
    row = _ROW[opening].match(plain, start)
    return row is not None and row.end() > at + 1 and plain[row.end() - 1] != "、"
