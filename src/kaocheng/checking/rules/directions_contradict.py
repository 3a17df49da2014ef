"""The same measure is said to rise in one place and to fall in another.

财政收入由38.5亿元增加到42.7亿元，下降10.9%: the amounts rise and the rate falls. Across a
document, a measure that 增长5.2% in one place and 下降5.2% in another, by the same figure, is
one of the two.

Two different figures may be of different times, so only equal ones with a decimal place are
compared. Not assessable: growth against another base than the amounts (同比 beside years apart,
可比, 实际), figures of other periods, falls of a fall.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking import guards
from kaocheng.checking.changes import alike, unlike_base
from kaocheng.checking.expected import as_stated
from kaocheng.checking.findings import Finding, Held, NotAssessable, Outcome
from kaocheng.checking.repairs import Figures
from kaocheng.checking.trials import judge
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "CHG012"
NAME = "directions-contradict"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = ("降", "减", "跌", "少")

FIRES = (
    "财政收入由38.5亿元增加到42.7亿元，下降«10.9%»。",
    "在校学生由1250人减少到1100人，增长«12%»。",
    "全年规模工业用电量增长5.2%。分行业看，规模工业用电量下降«5.2%»，主要受检修影响。",
)
QUIET = (
    "财政收入由38.5亿元增加到42.7亿元，增长10.9%。",
    "在校学生由1250人减少到1100人，下降12%。",
    "财政收入由2018年的38.5亿元增加到2023年的42.7亿元，同比下降1.2%。",  # against last year
    "全年规模工业用电量增长5.2%。上年规模工业用电量下降5.2%。",  # of another year
    "全年规模工业用电量增长5.2%。居民生活用电量下降5.2%。",
    "综合排名由第8位上升到第5位，降幅居全省第3位。",
)

_VERB = pattern(
    r"(?:(?P<up>增长|上升|上涨|提高|增加)|(?P<down>下降|下跌|降低|减少))(?:了|约|近|为|达)?$"
)
_SHORTEST = 4
_FRONT = 6
_CLAUSE = 40
_OTHER_TIME = pattern(
    r"上年|去年|同期|上月|上季|季度|月份|月|上半年|前[三一二]|环比|基期|年初|五年|年均"
)


def check(reading: Reading) -> Iterator[Outcome]:
    yield from _beside_amounts(reading)
    yield from _apart(reading)


def _beside_amounts(reading: Reading) -> Iterator[Outcome]:
    """Rates that fall where their amounts rise, and the other way round."""
    bases = {change.b[0]: change.a for change in reading.of_kind("change")}
    for growth in reading.of_kind("growth"):
        earlier = bases.get(growth.a)
        if earlier is None or not growth.sign or not alike(reading, earlier, growth.a):
            continue
        rate = growth.b[0]
        if reading.mentions[growth.a].kind in ("count", "money", "measure", "percent"):
            yield _judge(reading, (earlier, growth.a, rate), growth.sign)


def _judge(reading: Reading, operands: tuple[int, int, int], sign: str) -> Outcome:
    earlier, later, rate = operands

    def holds(figures: Figures) -> bool:
        before, after = figures(earlier), figures(later)
        return after.low <= before.high if sign == "-" else after.high >= before.low

    def message() -> dict[str, str]:
        a, b, r = (as_stated(reading, mention) for mention in operands)
        down = sign == "-"
        is_, says = ("上升", "下降") if down else ("下降", "上升")
        return {
            "zh": f"由{a.zh}到{b.zh}是{is_}，文中写{says}{r.zh}，请核对两数和用词",
            "en": f"{a.en} to {b.en} is a {'rise' if down else 'fall'}; the text says a "
            f"{'fall' if down else 'rise'} of {r.en}; check the two figures and the word",
        }

    def guard() -> str | None:
        words = guards.around(reading, *operands)
        return guards.inverted(words) or unlike_base(reading, *operands)

    return judge(
        reading, operands, holds, guard=guard, at=rate, message=message, mendable=(earlier, later)
    )


def _apart(reading: Reading) -> Iterator[Outcome]:
    """The same figure of the same measure, rising in one place and falling in another."""
    said: dict[tuple[str, Decimal], tuple[int, str]] = {}
    for at, mention in enumerate(reading.mentions):
        if mention.kind != "percent" or mention.step is None or mention.step >= 1:
            continue
        verb = _VERB.search(reading.plain, max(0, mention.start - _FRONT), mention.start)
        claim = reading.claim_of(at) if verb else None
        if verb is None or claim is None or claim.modality != "result":
            continue
        if len(claim.measure) < _SHORTEST or not isinstance(mention.low, Decimal):
            continue
        front = reading.plain[max(0, mention.start - _CLAUSE) : mention.start]
        own = re.split(r"[。；\n]", front)[-1]
        if claim.measure not in own:
            continue
        sign = "+" if verb["up"] else "-"
        first, other = said.setdefault((claim.measure, mention.low), (at, sign))
        if other == sign:
            if first != at:
                yield Held((first, at))
            continue
        yield _contradiction(reading, first, at, own, claim.measure)


def _contradiction(reading: Reading, first: int, at: int, own: str, measure: str) -> Outcome:
    before, here = reading.mentions[first], reading.mentions[at]
    front = reading.plain[max(0, before.start - _CLAUSE) : before.start]
    earlier = _OTHER_TIME.search(own) or _OTHER_TIME.search(re.split(r"[。；\n]", front)[-1])
    claims = reading.claim_of(first), reading.claim_of(at)
    periods = {claim.period for claim in claims if claim and claim.period}
    if earlier or len(periods) > 1:
        return NotAssessable((first, at), earlier.group() if earlier else "期间")
    said = reading.words(at)
    return Finding(
        here.start,
        here.end,
        {
            "zh": f"“{measure}”一处说上升，一处说下降，都是{said}，请核对用词",
            "en": f"“{measure}” is said to rise in one place and to fall in another, both "
            f"times by {said}; check the words",
        },
        related=(Span(before.start, before.end),),
    )
