"""A rate of a whole is above 100%: 群众满意率达102.3%.

Coverage, pass rates, shares and the like are parts of a whole. Rates of completion, growth,
execution and capacity can pass 100% and are not looked at (rates.toml lists those that cannot).

Quiet: a rise of a rate (满意率提高102%), and rates with no upper end.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from importlib.resources import files

import msgspec

from kaocheng.checking.findings import Finding
from kaocheng.checking.intervals import reach
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "PCT003"
NAME = "impossible-rate"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("率", "比重", "占比", "满意度")

FIRES = (
    "群众满意率达«102.3%»。",
    "产品抽检合格率为«108%»。",
    "医保参保率由96.2%提高到«100.4%»。",
)
QUIET = (
    "全年任务完成率达102.3%。",
    "群众满意率达100%。",
    "医保参保率提高102%。",  # a rise
    "预算执行率104.2%，群众满意率98%。",
    "产能利用率达105%。",
)

_BETWEEN = (
    r"(?:分别|均|都|全部|已|稳定|连续\d*年|持续)*"
    r"(?:达到|达|为|是|在|保持在|稳定在|提高到|提升到|提高至|提升至|上升到|升至|高达|实现|超过|突破)?了?"
)
_TO = pattern(r"[由从][^，。；]{1,12}(?:提高|提升|上升|增长|升)[到至]$")


class _Rates(msgspec.Struct, forbid_unknown_fields=True):
    bounded: list[str]
    unbounded: list[str]


@cache
def _rate() -> re.Pattern[str]:
    data = files("kaocheng.checking").joinpath("rates.toml").read_bytes()
    rates = msgspec.toml.decode(data, type=_Rates)
    return re.compile(
        f"(?P<unbounded>{'|'.join(rates.unbounded)})|"
        f"(?P<bounded>{'|'.join(rates.bounded)}){_BETWEEN}$"
    )


def check(reading: Reading) -> Iterator[Finding]:
    for at, mention in enumerate(reading.mentions):
        if mention.kind != "percent" or not isinstance(mention.low, Decimal):
            continue
        if mention.low <= 100:
            continue
        front = reading.plain[max(0, mention.start - 24) : mention.start]
        to = _TO.search(front)
        rate = _rate().search(front[: to.start()] if to else front)
        reached = reach(mention, reading.plain)
        if rate is None or rate["unbounded"] or reached is None or reached.narrow.low <= 100:
            continue
        said, name = reading.words(at), rate["bounded"]
        yield Finding(
            mention.start,
            mention.end,
            {
                "zh": f"{name}是部分占整体的比率，不会超过100%，文中写{said}",
                "en": f"{name} is a part of a whole and cannot pass 100%; the text says {said}",
            },
        )
