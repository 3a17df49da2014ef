"""A count is followed by its members by name, and there are more or fewer: 3个，分别为A、B.

Either a member is missing or the number was not changed when the list was.

Judged: lists behind 分别为, 分别是 and 即 to the end of the sentence or to ；. Lists behind a colon
are judged by CNT001, lists before a number by CNT006 and CNT004. A member with 和 may be one or
two; both are accepted. Quiet: lists of figures. Not assessable: lists that hold 等 or a comma.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking.enumerations import masked
from kaocheng.checking.findings import Finding, Held, NotAssessable, Outcome
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "LST004"
NAME = "named-members-miscounted"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = ("分别为", "分别是", "，即")

FIRES = (
    "完成立项项目«4个»，分别为轴承研发中心、充电站、种业基地。",
    "建成«两个»平台，分别是种质资源库、数据港、检测中心；投资2亿元。",
)
QUIET = (
    "完成立项项目3个，分别为轴承研发中心、充电站、种业基地。",
    "完成立项项目4个，分别为轴承研发中心、充电站和维修站、种业基地。",
    "完成立项项目5个，分别为轴承研发中心、充电站、种业基地等。",
    "三大产业3个指标，分别为5.2%、6.1%、7.3%。",
    "获奖2项，分别为12万元、3万元和1万元。",  # figures, not members
    "完成立项项目4个，分别为轴承研发中心、充电站，均已开工。",  # where the list ends is not clear
)

_LIST = re.compile(r"[一-鿿]{0,12}，(?:分别[为是]|即)(?P<list>[^。；！？\n]+)(?=[。；！？\n]|$)")
_AND = re.compile(r"以及|[和与及]")
_FIGURE = re.compile(r"[\d.,]+(?:[万亿%]|[一-鿿]{0,2})$")
_TWO, _MOST = Decimal(2), Decimal(30)


def check(reading: Reading) -> Iterator[Outcome]:
    plain = masked(reading.plain)
    for at, mention in enumerate(reading.mentions):
        low = mention.low
        if mention.kind != "count" or mention.bound != "exact" or low != mention.high:
            continue
        if not isinstance(low, Decimal) or not _TWO <= low <= _MOST:
            continue
        found = _LIST.match(plain, mention.end)
        if found is None or "、" not in found["list"]:
            continue
        listed = found["list"]
        if "等" in listed or "，" in listed:
            yield NotAssessable((at,), "等" if "等" in listed else "，")
            continue
        members = listed.split("、")
        if any(_FIGURE.match(member.strip()) for member in members):
            continue
        least = len(members)
        most = least + sum(len(_AND.findall(member)) for member in members)
        if least <= low <= most:
            yield Held((at,))
            continue
        said = reading.words(at)
        yield Finding(
            mention.start,
            mention.end,
            {
                "zh": f"文中写{said}，后面列出{least}项",
                "en": f"The text says {said}; {least} are named",
            },
            related=(Span(found.start("list"), found.end("list")),),
        )
