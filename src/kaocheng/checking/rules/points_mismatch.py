"""The stated percentage points are not the difference of the two percentages.

由82.0%提高到85.5%，提高4.5个百分点: it is 3.5. Percentages are rounded as well; what rounding
allows is accepted.

Not assessable: averages over years (年均) and comparable scope.
"""

from collections.abc import Iterator

from kaocheng.checking import guards
from kaocheng.checking.amounts import Words
from kaocheng.checking.changes import changes
from kaocheng.checking.expected import mismatch
from kaocheng.checking.findings import Outcome
from kaocheng.checking.intervals import magnitude, minus, overlap
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.trials import judge
from kaocheng.reading.reading import Reading

CODE = "PCT005"
NAME = "points-mismatch"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("百分点",)

FIRES = (
    "产品合格率由82.0%提高到85.5%，提高«4.5个百分点»。",
    "登记失业率由3.8%下降到3.2%，下降«1.6个百分点»。",
)
QUIET = (
    "产品合格率由82.0%提高到85.5%，提高3.5个百分点。",
    "产品合格率由82%提高到85.5%，提高3.8个百分点。",  # 82% is rounded
    "产品合格率由82.0%提高到85.5%，年均提高0.7个百分点。",
)


def check(reading: Reading) -> Iterator[Outcome]:
    for earlier, later, by, _ in changes(reading):
        if reading.mentions[earlier].kind != "percent" or reading.mentions[later].kind != "percent":
            continue
        for points in by:
            if reading.mentions[points].kind == "point":
                yield _judge(reading, earlier, later, points)


def _judge(reading: Reading, earlier: int, later: int, points: int) -> Outcome:
    def holds(figures: Figures) -> bool:
        return overlap(magnitude(minus(figures(later), figures(earlier))), figures(points))

    def message() -> dict[str, str]:
        figures = printed(reading)
        a, b = reading.words(earlier), reading.words(later)
        higher, lower = (a, b) if figures(earlier).low > figures(later).low else (b, a)
        return mismatch(
            reading,
            (earlier, later, points),
            points,
            magnitude(minus(figures(later), figures(earlier))),
            what=Words(f"由{a}到{b}，相差", f"From {a} to {b} the difference"),
            formula=Words(f"{higher}－{lower}", f"{higher} - {lower}"),
        )

    def guard() -> str | None:
        words = guards.around(reading, earlier, later, points)
        return guards.averaged(words) or guards.comparable(words) or guards.planned(words)

    return judge(reading, (earlier, later, points), holds, guard=guard, at=points, message=message)
