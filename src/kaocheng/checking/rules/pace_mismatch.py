"""The quickening or slowing of a growth is not the difference of the two growths.

工业用电量增长7.8%，上年增长6.1%，加快2.7个百分点: it is 1.7. A growth that went
由6.1%提高到7.8% is a change of its own (PCT005); here both are printed beside each other.

Not assessable: averages, revised or comparable growth, falls (whose difference runs the other
way).
"""

from collections.abc import Iterator

from kaocheng.checking import guards
from kaocheng.checking.amounts import Words
from kaocheng.checking.comparisons import Comparison, against_earlier
from kaocheng.checking.expected import NOTHING, mismatch
from kaocheng.checking.findings import Outcome
from kaocheng.checking.intervals import Interval, magnitude, minus, overlap
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.trials import judge
from kaocheng.reading.reading import Reading

CODE = "CHG010"
NAME = "pace-mismatch"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("百分点",)

FIRES = (
    "工业用电量增长7.8%，上年增长6.1%，加快«2.7个百分点»。",
    "社会消费品零售总额增长5.4%（去年同期增长7.2%），增速回落«2.8个百分点»。",
    "工业用电量增长7.8%，上年增长6.1%，回落«1.7个百分点»。",
)
QUIET = (
    "工业用电量增长7.8%，上年增长6.1%，加快1.7个百分点。",
    "工业用电量增长7.8%，上年增长6.1%，加快1.8个百分点。",  # both are rounded
    "工业用电量增长7.8%，上年修订后增长6.1%，加快2.7个百分点。",
    "工业用电量增长7.8%，城乡用电量增长6.1%，占比提高2.7个百分点。",  # another measure
    "一季度增长4.2%，上半年增长5.1%，比一季度加快0.9个百分点。",  # the earlier stands first
    "工业用电量下降7.8%，上年下降6.1%，降幅扩大2.7个百分点。",
)


def check(reading: Reading) -> Iterator[Outcome]:
    for comparison in against_earlier(reading):
        yield _judge(reading, comparison)


def _judge(reading: Reading, comparison: Comparison) -> Outcome:
    own, other, gap, sign, _ = comparison

    def apart(figures: Figures) -> Interval:
        more, less = (own, other) if sign == "+" else (other, own)
        return minus(figures(more), figures(less))

    def holds(figures: Figures) -> bool:
        return overlap(apart(figures), figures(gap))

    def message() -> dict[str, str]:
        computed = apart(printed(reading))
        quicker = (computed.high >= 0) == (sign == "+")
        a, b = reading.words(other), reading.words(own)
        ways = Words("加快", "quickening"), Words("回落", "slowing")
        way, opposite = ways if quicker else ways[::-1]
        high, low = (b, a) if quicker else (a, b)
        turned = Words(f"，且写作{opposite.zh}", f", and calls it a {opposite.en}")
        return mismatch(
            reading,
            (own, other, gap),
            gap,
            magnitude(computed),
            what=Words(f"增速由{a}到{b}，{way.zh}", f"From a growth of {a} to {b} the {way.en}"),
            formula=Words(f"{high}－{low}", f"{high} - {low}"),
            aside=NOTHING if quicker == (sign == "+") else turned,
        )

    def guard() -> str | None:
        words = guards.around(reading, own, other, gap)
        return guards.averaged(words) or guards.revised(words) or guards.comparable(words)

    return judge(reading, (own, other, gap), holds, guard=guard, at=gap, message=message)
