"""The stated increase is not the difference of its two amounts.

由418家增加到526家，增加118家 is off by ten, and whoever reads only the increase believes it.

Not assessable: comparable scope, plans, revised figures, averages (年均增加).
"""

from collections.abc import Iterator

from kaocheng.checking import guards
from kaocheng.checking.amounts import Words
from kaocheng.checking.changes import alike, changes, goes
from kaocheng.checking.expected import mismatch
from kaocheng.checking.findings import Outcome
from kaocheng.checking.intervals import magnitude, minus, overlap
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.trials import judge
from kaocheng.reading.reading import Reading

CODE = "CHG002"
NAME = "increment-mismatch"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ()

FIRES = (
    "服务企业由418家增加到526家，增加«118家»。",
    "财政收入由12.4亿元增加到13.9亿元，增加«2.5亿元»。",
    "在校学生由1250人减少到1100人，减少«250人»。",
)
QUIET = (
    "服务企业由418家增加到526家，增加108家。",
    "财政收入由12.4亿元增加到13.9亿元，增加1.6亿元。",  # all three are rounded
    "服务企业由418家增加到526家，年均增加27家。",
    "服务企业由418家增加到526家，同口径增加98家。",
    "在校学生由1250人减少到1100人，减少150人。",
)


def check(reading: Reading) -> Iterator[Outcome]:
    for earlier, later, by, sign in changes(reading):
        if reading.mentions[later].kind in ("percent", "ordinal", "date"):
            continue
        if not alike(reading, earlier, later):
            continue
        for difference in by:
            if alike(reading, later, difference):
                yield _judge(reading, earlier, later, difference, sign)


def _judge(reading: Reading, earlier: int, later: int, difference: int, sign: str) -> Outcome:
    def holds(figures: Figures) -> bool:
        return overlap(magnitude(minus(figures(later), figures(earlier))), figures(difference))

    def mends(figures: Figures) -> bool:
        return holds(figures) and goes(sign, figures(earlier), figures(later))

    def message() -> dict[str, str]:
        figures = printed(reading)
        a, b = reading.words(earlier), reading.words(later)
        higher, lower = (a, b) if figures(earlier).low > figures(later).low else (b, a)
        return mismatch(
            reading,
            (earlier, later, difference),
            difference,
            magnitude(minus(figures(later), figures(earlier))),
            what=Words(f"由{a}到{b}，相差", f"From {a} to {b} the difference"),
            formula=Words(f"{higher}－{lower}", f"{higher} - {lower}"),
        )

    def guard() -> str | None:
        words = guards.around(reading, earlier, later, difference)
        return (
            guards.comparable(words)
            or guards.averaged(words)
            or guards.revised(words)
            or guards.planned(words)
        )

    return judge(
        reading,
        (earlier, later, difference),
        holds,
        guard=guard,
        at=difference,
        message=message,
        mends=mends,
    )
