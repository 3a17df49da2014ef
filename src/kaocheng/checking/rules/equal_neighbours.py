"""Two figures of different measures, one behind the other, are the same to the last digit.

完成投资23.57亿元，实现税收23.57亿元: the second was pasted over. Four digits or more that agree are
seldom a chance, but some amounts are equal by their nature, so it is a hint only.

Quiet: figures one of which is said to be the other's part, total or growth; figures joined by
一致, 均, 都, 同样; the same measure said again. Not judged: figures of fewer than four digits.
"""

from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking.findings import Finding
from kaocheng.checking.same_measure import digits, measure_of
from kaocheng.patterns import pattern
from kaocheng.reading.mentions import Mention
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "DUP004"
NAME = "equal-neighbours"
GRADE = "info"
BASIS = "实务"
TRIGGERS = ()

FIRES = (
    "全年完成投资23.57亿元，实现税收«23.57亿元»。",
    "办结信访件1236件，办理提案«1236件»。",
)
QUIET = (
    "全年完成投资23.57亿元，实现税收3.57亿元。",
    "全年完成投资23.5亿元，实现税收23.5亿元。",  # too few digits
    "应征税款23.57亿元，实征均为23.57亿元。",
    "受理投诉1236件，办结投诉1236件。",  # one follows from the other
    "完成投资23.57亿元，其中中央投资23.57亿元。",
)

_FEWEST_DIGITS = 4
_SAME = pattern(
    r"其中|均|都|同样|一致|相同|全部|分别|即|也是|合计|共|持平|办结|到位|落实|兑现|完成率|支付|发放|结案|整改|销号"
)
_KINDS = frozenset(("money", "count", "measure"))
_FAR = 40


def check(reading: Reading) -> Iterator[Finding]:
    mentions = reading.mentions
    for at in range(len(mentions) - 1):
        one, other = mentions[at], mentions[at + 1]
        if one.low != other.low or one.kind not in _KINDS or not _alike(one, other):
            continue
        between = reading.plain[one.end : other.start]
        if len(between) > _FAR or _SAME.search(between) or "\n" in between:
            continue
        first, second = reading.claim_of(at), reading.claim_of(at + 1)
        if first is None or second is None or not first.measure or not second.measure:
            continue
        names = measure_of(first.measure), measure_of(second.measure)
        if names[0] == names[1] or names[0] in names[1] or names[1] in names[0]:
            continue
        said = reading.words(at + 1)
        yield Finding(
            other.start,
            other.end,
            {
                "zh": f"“{names[1]}”与前面“{names[0]}”的数完全相同（{said}）",
                "en": f"“{names[1]}” and “{names[0]}” before it have exactly the same figure "
                f"({said})",
            },
            related=(Span(one.start, one.end),),
        )


def _alike(one: Mention, other: Mention) -> bool:
    """Whether two mentions have one unit and one exact value of digits enough."""
    return (
        one.kind == other.kind
        and one.unit == other.unit
        and one.bound == other.bound == "exact"
        and isinstance(one.low, Decimal)
        and one.low == one.high == other.high
        and len(digits(one.low)) >= _FEWEST_DIGITS
    )
