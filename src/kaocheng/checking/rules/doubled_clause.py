"""A clause stands twice running: 完善体制机制，完善体制机制，.

A line was copied or a revision pasted beside what it replaces. Practice, no standard.

Quiet: clauses shorter than four characters (好，好，), words that the next clause takes up, and
words repeated for their sound in quotation marks.
"""

from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Repair
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "DUP006"
NAME = "doubled-clause"
GRADE = "warning"
BASIS = "实务"
TRIGGERS = ()

FIRES = (
    "全年平稳。完善体制机制，«完善体制机制»。完成改革12项。",
    "办结案件120件，«办结案件120件»，群众满意。",
)
QUIET = (
    "完善体制机制，健全体制机制，完成改革12项。",
    "好，好，办成12件。",  # short
    "必须解放思想，解放思想才能办成12件。",  # taken up again, not said twice
    "促进了全县的投资，全县的投资，增长12%。",  # the first is only the end of its clause
    "唱响“稳中求进，稳中求进”的旋律，办成12件。",  # a quotation
)

_END = pattern(r"[。；！？：\n”]")
_BOUNDS = frozenset("。；！？：，\n")
_SHORTEST = 4


def check(reading: Reading) -> Iterator[Finding]:
    plain = reading.plain
    at = 0
    last = ""
    for part in plain.split("，"):
        if len(last) >= _SHORTEST and part[:_SHORTEST] in last:
            end = _END.search(part)
            words = part[: end.start()] if end else part
            quoted = end is not None and end[0] == "”"
            before = last[: -len(words)][-1:] if last.endswith(words) else "“"
            if len(words) >= _SHORTEST and not quoted and (not before or before in _BOUNDS):
                yield _finding(reading, Span(at, at + len(words)))
        at += len(part) + 1
        last = part


def _finding(reading: Reading, again: Span) -> Finding:
    said = reading.text[slice(*again)]
    mark = Span(again.start - 1, again.end)
    return Finding(
        *again,
        {"zh": f"“{said}”与前一分句重复", "en": f"“{said}” repeats the clause before it"},
        related=(Span(again.start - 1 - len(said), again.start - 1),),
        repairs=(Repair(mark, "", {"zh": "删去重复", "en": "repetition removed"}),),
    )
