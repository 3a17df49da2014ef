"""The stated lead over a wider field is not the difference of the two rates.

增长7.2%，全省6.8%，高于全省0.6个百分点: the lead is 0.4. Reports quote the lead; a figure of
the field that was revised, or a rate of another measure, is the usual cause.

Judged where the sentence prints the rate of the very field that the lead names (全省,
全国平均). Not assessable: averages over years, revised figures, plans.
"""

from collections.abc import Iterator

from kaocheng.checking import guards
from kaocheng.checking.amounts import Words
from kaocheng.checking.comparisons import Comparison, against_field
from kaocheng.checking.expected import NOTHING, mismatch
from kaocheng.checking.findings import Outcome
from kaocheng.checking.intervals import Interval, magnitude, minus, overlap
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.trials import judge
from kaocheng.reading.reading import Reading

CODE = "CHG011"
NAME = "lead-over-others-mismatch"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("百分点",)

FIRES = (
    "财政收入增长7.2%，全省6.8%，高于全省«0.6个百分点»。",
    "城镇化率达63.4%，高于全国平均水平（61.2%）«1.2个百分点»。",
    "城镇登记失业率3.2%，比全省平均水平（3.6%）低«0.6个百分点»。",
    "空气优良天数比例为81.5%，比全省平均水平79.3%高«3.2个百分点»。",
    "财政收入增长7.2%，全省平均增长6.8%，低于全省«0.4个百分点»。",
)
QUIET = (
    "财政收入增长7.2%，全省6.8%，高于全省0.4个百分点。",
    "财政收入增长7.2%，全省6.8%，高于全省0.5个百分点。",  # both are rounded
    "财政收入增长7.2%，全国6.8%，高于全省0.6个百分点。",  # of another field
    "财政收入增长7.2%，税收收入增长6.8%，高于全省0.6个百分点。",
    "财政收入增长7.2%，税收增长5.1%，全省6.8%，高于全省0.4个百分点。",  # of the first rate
    "城镇化率达63.4%，高于全国平均水平（61.2%）2.2个百分点。",
    "财政收入年均增长7.2%，全省年均增长6.8%，高于全省0.6个百分点。",
)


def check(reading: Reading) -> Iterator[Outcome]:
    for comparison in against_field(reading):
        yield _judge(reading, comparison)


def _judge(reading: Reading, comparison: Comparison) -> Outcome:
    own, other, gap, sign, rivals = comparison

    def apart(figures: Figures, rate: int) -> Interval:
        more, less = (rate, other) if sign == "+" else (other, rate)
        return minus(figures(more), figures(less))

    def holds(figures: Figures) -> bool:
        return any(overlap(apart(figures, rate), figures(gap)) for rate in (own, *rivals))

    def message() -> dict[str, str]:
        computed = apart(printed(reading), own)
        above = (computed.high >= 0) == (sign == "+")
        a, b = reading.words(own), reading.words(other)
        ways = Words("高于", "above"), Words("低于", "below")
        way, opposite = ways if above else ways[::-1]
        high, low = (a, b) if above else (b, a)
        turned = Words(f"，且写作{opposite.zh}", f", and puts it {opposite.en}")
        return mismatch(
            reading,
            (own, other, gap),
            gap,
            magnitude(computed),
            what=Words(f"{a}{way.zh}{b}，相差", f"{a} is {way.en} {b}: the difference"),
            formula=Words(f"{high}－{low}", f"{high} - {low}"),
            aside=NOTHING if above == (sign == "+") else turned,
        )

    def guard() -> str | None:
        words = guards.around(reading, own, other, gap).replace("平均水平", "")
        averaged = guards.averaged(words.replace("全省平均", "").replace("全国平均", ""))
        return averaged or guards.revised(words) or guards.planned(words)

    return judge(reading, (own, other, gap), holds, guard=guard, at=gap, message=message)
