"""What one of a number comes to lies outside a limit the text itself sets.

单笔最高80万元 with 320笔、3.6亿元 means at least 1.1 million each. The count, the amount or the
limit is wrong, or they speak of different things.

Judged where the limit names what it is for (单笔, 每户, 每人), the count is of that, and both stand
near each other in one paragraph.
Not assessable: a limit for another unit (a limit a household against a number of loans) or for
none.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking.amounts import money
from kaocheng.checking.findings import NotAssessable, Outcome
from kaocheng.checking.intervals import over
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.trials import judge
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "RAT002"
NAME = "unit-value-outside-limit"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("最高", "不超过", "至多", "上限", "不低于", "至少", "最低", "起")

FIRES = (
    "贷款单笔最高80万元，全年发放贷款«320笔»、3.6亿元。",
    "每户补助不超过2万元。全年发放补助«150户»、450万元。",
    "每人补助不低于3000元，全年发放补助«150人»、30万元。",
)
QUIET = (
    "贷款单笔最高80万元，全年发放贷款320笔、1.6亿元。",
    "每户贷款最高80万元，全年发放贷款320笔、3.6亿元。",  # a household may take several loans
    "每人补助不低于3000元，全年发放补助150人、60万元。",
    "贷款最高80万元，全年发放贷款320笔、2.4亿元。",
)

_EACH = pattern(r"[单每一]([笔户人名件个家项亩次])")
_MOST = pattern(r"(?:最高|不超过|不得超过|至多|最多|上限)[^，。；]{0,6}$")
_LEAST = pattern(r"(?:最低|不低于|不少于|至少|下限)[^，。；]{0,6}$")
_FRONT, _NEAR = 24, 200
_SAME = {"名": "人", "位": "人", "人次": "次"}


def check(reading: Reading) -> Iterator[Outcome]:
    pairs = sorted(
        (reading.mentions[pair.a].start, pair.a, pair.b[0])
        for pair in reading.of_kind("pair")
        if reading.mentions[pair.a].kind == "count" and reading.mentions[pair.b[0]].kind == "money"
    )
    if not pairs:
        return
    for at, mention in enumerate(reading.mentions):
        if mention.kind != "money":
            continue
        front = reading.plain[max(0, mention.start - _FRONT) : mention.start]
        clause = re.split(r"[，。；\n]", front)[-1]
        is_most = _MOST.search(clause) is not None
        if not is_most and not _LEAST.search(clause):
            continue
        each = _EACH.search(clause)
        near = (
            bisect_left(pairs, (mention.start - _NEAR,)),
            bisect_left(pairs, (mention.start + _NEAR,)),
        )
        for start, count, amount in pairs[slice(*near)]:
            if at != amount and _paragraph(reading, start) == _paragraph(reading, mention.start):
                each_of = each.group(1) if each else None
                yield _judge(reading, at, count, amount, each_of, is_most)


def _paragraph(reading: Reading, offset: int) -> int:
    return bisect_right(reading.paragraphs, offset, key=lambda paragraph: paragraph.start)


def _judge(
    reading: Reading, limit: int, count: int, amount: int, each: str | None, is_most: bool
) -> Outcome:
    unit = reading.mentions[count].unit

    def holds(figures: Figures) -> bool:
        value = over(figures(amount), figures(count))
        edge = reading.mentions[limit].low
        assert isinstance(edge, Decimal)
        if value is None:
            return True
        return value.low <= edge if is_most else value.high >= edge

    def message() -> dict[str, str]:
        figures = printed(reading)
        value = over(figures(amount), figures(count))
        assert value is not None  # or it would hold
        a, n, said = map(reading.words, (amount, count, limit))
        shown = money(value.low if is_most else value.high)
        if is_most:
            return {
                "zh": f"{a}÷{n}，平均每{unit}不少于{shown.zh}，高于文中上限{said}，请核对三数",
                "en": f"{a} ÷ {n} is {shown.en} each at least, above the text's upper limit of "
                f"{said}; check the three figures",
            }
        return {
            "zh": f"{a}÷{n}，平均每{unit}不多于{shown.zh}，低于文中下限{said}，请核对三数",
            "en": f"{a} ÷ {n} is {shown.en} each at most, below the text's lower limit of "
            f"{said}; check the three figures",
        }

    if each is None or _SAME.get(each, each) != _SAME.get(unit, unit):
        operands = (limit, count, amount)
        return NotAssessable(operands, f"每{each}" if each else "最高" if is_most else "最低")
    return judge(
        reading,
        (count, amount, limit),
        holds,
        guard=lambda: None,
        at=count,
        message=message,
    )
