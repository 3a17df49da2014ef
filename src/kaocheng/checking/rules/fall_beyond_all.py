"""A fall of more than 100%: nothing is left after 100%.

事故起数下降120% is a slip of digits, or 倍 or 百分点 was meant. Measures that can pass below
zero can fall by more.

Quiet: 下降到120%, rises. Not assessable: profits, balances, differences and growths themselves
(利润, 结余, 顺差, 增速), which may turn negative.
"""

from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking import guards
from kaocheng.checking.findings import Finding, NotAssessable, Outcome
from kaocheng.checking.intervals import reach
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "CHG009"
NAME = "fall-beyond-all"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("降", "减", "跌")

FIRES = (
    "事故起数同比下降«120%»。",
    "行政处罚案件由86件减少到34件，减少了«152.9%»。",
    "空置面积下降«百分之一百一十»。",
)
QUIET = (
    "事故起数同比下降12.0%。",
    "事故起数同比下降100%。",  # to none
    "负债率由140%下降到120%。",
    "拨备覆盖率由140%降为120%。",
    "企业利润同比下降120%。",  # into loss
    "服务企业同比增长120%。",
    "减免税费120亿元，增长120%。",
)

_FALL = pattern(
    r"(?:(?:下降|减少|降低|下跌|缩减|压减|减|降|跌)(?:幅度(?:为|达)?)?|(?:降幅|减幅|跌幅)(?:为|达到|达)?)"
    r"(?:了|约|近|超过|超|逾|高达)*$"
)
_BELOW_ZERO = pattern(
    r"利润|盈|亏|结余|差额|净|顺差|逆差|收益|增量|现金流|增速|增幅|增长率|涨幅|赤字|贡献|通胀|负债"
)
_FRONT = 12
_ALL = Decimal(100)


def check(reading: Reading) -> Iterator[Outcome]:
    for at, mention in enumerate(reading.mentions):
        if mention.kind != "percent" or not isinstance(mention.low, Decimal) or mention.low <= _ALL:
            continue
        front = reading.plain[max(0, mention.start - _FRONT) : mention.start]
        reached = reach(mention, reading.plain)
        if not _FALL.search(front) or reached is None or reached.narrow.low <= _ALL:
            continue
        claim = reading.claim_of(at)
        words = guards.around(reading, at) + (claim.measure if claim else "")
        if below := _BELOW_ZERO.search(words):
            yield NotAssessable((at,), below.group())
            continue
        said = reading.words(at)
        yield Finding(
            mention.start,
            mention.end,
            {
                "zh": f"下降100%即为零，降幅不会是{said}，请核对降幅",
                "en": f"A fall of 100% leaves nothing; the fall cannot be {said}; check it",
            },
        )
