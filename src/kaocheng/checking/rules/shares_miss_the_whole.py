"""The shares of all there is do not come to 100%.

业务分为三类，分别占45.2%、31.6%和20.1%: 3.1% is nowhere. So do the parts of a ratio of the
three industries (三次产业结构为5.2:46.5:48.3). Each share is rounded, so three of one decimal
may come to 100.1 but not to 100.2.

Looked at only where the text says the list is whole: the three industries, or 分为N类 with N
shares. Not assessable: 等, 主要, 其中, several answers allowed (多选), a rounding note.
"""

from collections.abc import Iterator
from decimal import Decimal, InvalidOperation

from kaocheng.checking import guards
from kaocheng.checking.amounts import Words
from kaocheng.checking.complements import exhaustive_shares
from kaocheng.checking.expected import added, mismatch
from kaocheng.checking.findings import Finding, Held, NotAssessable, Outcome
from kaocheng.checking.intervals import Interval, minus, overlap, point, total
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.trials import judge
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "PCT002"
NAME = "shares-miss-the-whole"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = ("占", "产业", "比重", "比例")

FIRES = (
    "受理事项分为三类，分别占45.2%、31.6%和«20.1%»。",
    "三次产业增加值占比分别为5.2%、46.5%和«49.3%»。",
    "三次产业结构由5.4:46.4:48.2调整为«5.2:46.5:49.3»。",
    "第一产业增加值占比为5.2%，第二产业增加值占比为46.5%，第三产业增加值占比为«44.3%»。",
)
QUIET = (
    "受理事项分为三类，分别占45.2%、31.6%和23.3%。",  # 100.1, of three roundings
    "三次产业增加值占比分别为5.2%、46.5%和48.3%。",
    "三次产业结构调整为5.2:46.5:48.3。",
    "三次产业增加值分别增长5.2%、6.5%和8.3%。",  # growths
    "服务业占比分别为45.2%、31.6%和20.1%。",  # nothing says these are all
    "调查样本分为三组，满意度分别占90.2%、88.1%和92.4%。",  # shares of three wholes
    "男女比例为3:2:5，产业基地3个。",
    "三次产业拉动增长的百分点比例为1:3:2。",  # no percentages
)

_STRUCTURE = pattern(r"产业|结构|构成|比重")
_SEVERAL = pattern(r"多选|可多|重复|交叉|重叠")
_HUNDRED = point(Decimal(100))
_ABOUT_ALL = Interval(Decimal(90), Decimal(110))
_ABOUT_ONCE = Interval(Decimal(20), Decimal(170))
_FEWEST = 3
_DECIMALS = 2  # parts with a decimal place are percentages
_FRONT = 40


def check(reading: Reading) -> Iterator[Outcome]:
    for shares in exhaustive_shares(reading):
        yield _judge(reading, shares)
    for at, mention in enumerate(reading.mentions):
        if mention.kind == "ratio" and _STRUCTURE.search(
            reading.plain, max(0, mention.start - _FRONT), mention.start
        ):
            yield from _ratio(reading, at)


def _judge(reading: Reading, shares: tuple[int, ...]) -> Outcome:
    last = shares[-1]

    def holds(figures: Figures) -> bool:
        return overlap(total(map(figures, shares)), _HUNDRED)

    def message() -> dict[str, str]:
        rest = minus(_HUNDRED, total(map(printed(reading), shares[:-1])))
        others = added(reading, shares[:-1])
        return mismatch(
            reading,
            shares,
            last,
            rest,
            what=Words(
                "各项占比合计不是100%；若其余无误，末项",
                "The shares do not come to 100%; were the rest right, the last",
            ),
            formula=Words(f"100%－（{others.zh}）", f"100% - ({others.en})"),
        )

    def guard() -> str | None:
        words = guards.around(reading, *shares)
        several = _SEVERAL.search(words)
        stated = [printed(reading)(share) for share in shares]
        within = all(share.low <= _HUNDRED.high for share in stated)
        if within and not overlap(total(stated), _ABOUT_ONCE):
            return "合计"  # so far from 100% that the list is likelier to be of something else
        return (
            (several.group() if several else None)
            or guards.partial(words)
            or guards.rounding_note(reading.plain)
        )

    return judge(reading, shares, holds, guard=guard, at=last, message=message)


def _ratio(reading: Reading, at: int) -> Iterator[Outcome]:
    """A ratio of three or more percentages: 5.2:46.5:48.3."""
    mention = reading.mentions[at]
    try:
        parts = [Decimal(part) for part in str(mention.low).split(":")]
    except InvalidOperation:
        return
    in_percent = sum(part % 1 != 0 for part in parts) >= _DECIMALS
    if len(parts) < _FEWEST or not (in_percent or _ABOUT_ALL.holds(sum(parts, Decimal(0)))):
        return
    summed = total(_rounded(part) for part in parts)
    if overlap(summed, _HUNDRED):
        yield Held((at,))
        return
    if guards.rounding_note(reading.plain):
        yield NotAssessable((at,), "四舍五入")
        return
    shown = f"{sum(parts, Decimal(0)):f}"
    yield Finding(
        mention.start,
        mention.end,
        {
            "zh": f"{reading.words(at)}各部分合计{shown}，应为100（各部分取整后合计可在"
            f"{summed.low:f}至{summed.high:f}之间）",
            "en": f"The parts of {reading.words(at)} come to {shown} and should come to 100 "
            f"(rounding allows {summed.low:f} to {summed.high:f})",
        },
    )


def _rounded(part: Decimal) -> Interval:
    exponent = part.as_tuple().exponent
    assert isinstance(exponent, int)
    half = Decimal(5).scaleb(exponent - 1)
    return Interval(part - half, part + half)
