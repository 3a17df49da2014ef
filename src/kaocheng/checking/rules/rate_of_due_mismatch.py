"""A rate of what was due is not what was done of it.

应检120台，实检118台，检验率100%: two were not seen, and 118 of 120 is 98.3%. The same where the
words say all of it was done (全部检验, 应检尽检).

Judged where 应…N and 实…M of one unit stand in one sentence. Not assessable: exceptions that
the text names (除, 因), several times, averages.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from kaocheng.checking import guards
from kaocheng.checking.amounts import Words
from kaocheng.checking.expected import mismatch
from kaocheng.checking.findings import NotAssessable, Outcome
from kaocheng.checking.intervals import Interval, over, overlap, point, times
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.sentences import Quantity, alike, sentences_at
from kaocheng.checking.trials import judge
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "PCT008"
NAME = "rate-of-due-mismatch"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("应",)

FIRES = (
    "应检电梯120台，实检118台，检验率«100%»。",
    "应参保3200人，实际参保3104人，参保率«99%»。",
    "应检电梯120台，实检«118台»，实现应检尽检。",
)
QUIET = (
    "应检电梯120台，实检120台，检验率100%。",
    "应检电梯120台，实检118台，检验率98.3%。",
    "应检电梯120台，实检118台，合格率100%。",  # of those that were seen
    "应检电梯120台，实检118台，除停用2台外检验率100%。",
    "应急演练120次，实际参加118次，参与率100%。",
    "适应新形势培训120人，实训基地118人，结业率100%。",
)

_DUE_AT = pattern(r"应[\u4e00-\u9fff]{1,6}?[\d二三四五六七八九十百千]")
_DUE = pattern(
    r"(?<![适对相反响供回])应(?!收账|付账|急|用|对|届|诉|聘|邀|援|届)(?P<verb>[\u4e00-\u9fff])[\u4e00-\u9fff]{0,5}$"
)
_DONE = pattern(r"(?:实际|实|已|已经)(?P<verb>[\u4e00-\u9fff])[\u4e00-\u9fff]{0,5}$")
_RATE = pattern(r"(?P<name>[\u4e00-\u9fff]{1,4})率(?:为|是|达到|达|仅|实现)?$")
_ALL = pattern(r"全部[\u4e00-\u9fff]{2}|应[\u4e00-\u9fff]{1,2}尽[\u4e00-\u9fff]{1,2}")
_BUT = pattern(r"除|因|剔除|尚有|其余|余下|正在|未")
_HUNDRED = point(Decimal(100))


def check(reading: Reading) -> Iterator[Outcome]:
    due_at = (found.start() for found in _DUE_AT.finditer(reading.plain))
    for stated in sentences_at(reading, due_at):
        for due, done in pairwise(stated):
            owed, paid = _DUE.search(due.clause), _DONE.search(done.clause)
            if owed is None or paid is None or not alike(due, done):
                continue
            if owed["verb"] not in done.clause:
                continue
            rest = [q for q in stated if q.at > done.at]
            yield from _rates(reading, owed["verb"], due, done, rest)


def _rates(
    reading: Reading, verb: str, due: Quantity, done: Quantity, rest: list[Quantity]
) -> Iterator[Outcome]:
    """The rate that follows, or the words that say all of it was done."""
    if rest:
        rate = rest[0]
        named = _RATE.search(rate.clause)
        if rate.mention.kind == "percent" and named and verb in named["name"]:
            yield _judge(reading, due.at, done.at, rate.at)
        return
    every = _ALL.search(done.tail)
    if every and verb in every.group():
        yield _judge(reading, due.at, done.at, None)


def _judge(reading: Reading, due: int, done: int, rate: int | None) -> Outcome:
    operands = (due, done) if rate is None else (due, done, rate)

    def of_due(figures: Figures) -> Interval | None:
        ratio = over(figures(done), figures(due))
        return None if ratio is None else times(ratio, _HUNDRED)

    def holds(figures: Figures) -> bool:
        share = of_due(figures)
        return share is not None and overlap(share, _HUNDRED if rate is None else figures(rate))

    def message() -> dict[str, str]:
        n, m = reading.words(due), reading.words(done)
        if rate is None:
            return {
                "zh": f"应办{n}、实办{m}，不是全部",
                "en": f"{n} were due and {m} done: not all of them",
            }
        share = of_due(printed(reading))
        assert share is not None
        return mismatch(
            reading,
            operands,
            rate,
            share,
            what=Words(f"应办{n}、实办{m}，比率", f"{n} were due and {m} done: the rate"),
            formula=Words(f"{m}÷{n}", f"{m} ÷ {n}"),
        )

    def guard() -> str | None:
        words = guards.around(reading, *operands)
        but = _BUT.search(words)
        return (but.group() if but else None) or guards.averaged(words)

    if of_due(printed(reading)) is None:
        return NotAssessable(operands, "0")
    at = done if rate is None else rate
    return judge(reading, operands, holds, guard=guard, at=at, message=message)
