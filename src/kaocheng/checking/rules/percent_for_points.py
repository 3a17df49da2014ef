"""The difference of two percentages is given in % where it is percentage points.

由44%提高到45%，提高1%: by 1% of 44% it would be 44.44%. Differences of rates, shares and indices
are 百分点. Usage of statistics in official writing.

Quiet: where the figure is the relative change (由40%提高到50%，提高25%).
"""

from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking.changes import changes
from kaocheng.checking.findings import Finding, Held, Outcome, Repair
from kaocheng.checking.intervals import growth, magnitude, minus, overlap, point
from kaocheng.checking.repairs import printed
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "PCT004"
NAME = "percent-for-points"
GRADE = "warning"
BASIS = "实务"
TRIGGERS = ("%", "百分之")

FIRES = (
    "产品合格率由44%提高到45%，提高«1%»。",
    "森林覆盖率从32.1%提高到34.6%，提高了«2.5%»。",
    "登记失业率由3.8%下降到3.2%，下降«0.6%»。",
)
QUIET = (
    "产品合格率由44%提高到45%，提高1个百分点。",
    "产品合格率由40%提高到50%，提高25%。",  # a quarter more
    "财政收入由38.5亿元增加到42.7亿元，增长10.9%。",
)


def check(reading: Reading) -> Iterator[Outcome]:
    for earlier, later, by, _ in changes(reading):
        if reading.mentions[earlier].kind != "percent" or reading.mentions[later].kind != "percent":
            continue
        for rate in by:
            if reading.mentions[rate].kind == "percent":
                yield _judge(reading, earlier, later, rate)


def _judge(reading: Reading, earlier: int, later: int, rate: int) -> Outcome:
    figures = printed(reading)
    stated = figures(rate)
    points = magnitude(minus(figures(later), figures(earlier)))
    # 44% and 45% could be rounded so that 1% is the growth: as they are printed, it is 2.3%
    ends = (Decimal(str(reading.mentions[end].low)) for end in (earlier, later))
    grown = growth(*map(point, ends))
    if not overlap(points, stated) or (grown is not None and overlap(magnitude(grown), stated)):
        return Held((earlier, later, rate))
    mention = reading.mentions[rate]
    a, b, r = (reading.words(index) for index in (earlier, later, rate))
    cut = r.rstrip("%％")
    return Finding(
        mention.start,
        mention.end,
        {
            "zh": f"由{a}到{b}，{r}是两个百分率之差，应写“个百分点”",
            "en": f"From {a} to {b}, {r} is a difference of percentages; write it in "
            "percentage points (个百分点)",
        },
        related=tuple(
            Span(reading.mentions[index].start, reading.mentions[index].end)
            for index in (earlier, later)
        ),
        repairs=(
            Repair(
                Span(mention.start, mention.end),
                f"{cut}个百分点",
                {"zh": "改为百分点", "en": "percentage points"},
            ),
        )
        if cut != r
        else (),
    )
