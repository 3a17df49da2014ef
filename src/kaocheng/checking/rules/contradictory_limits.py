"""A number has a lower limit in front and an upper one behind: 至少80%以下, 不超过5天以上.

The reader cannot tell whether more or fewer are allowed; mostly the word behind was left from
another wording. Usage of statistics in official writing; no standard has a clause on it. The
limits that agree and say the same twice (超过80%以上) are NUM004.

Quiet: ages and terms, whose 以上 and 以内 name a class (不低于1年以内存款利率), and a limit
that a mark or another word parts from the number.
"""

import re
from collections.abc import Iterator

from kaocheng.checking.findings import Finding
from kaocheng.reading.reading import Reading

CODE = "NUM006"
NAME = "contradictory-limits"
GRADE = "warning"
BASIS = "实务"
TRIGGERS = ("以上", "以下", "以内")

FIRES = (
    "合格率«至少80%以下»。",
    "会议规模«不超过50人以上»。",
    "每年培训«不少于12次以内»。",
    "单笔补助«最多3万元以上»。",
)
QUIET = (
    "合格率至少80%。",
    "合格率不低于80%，会议规模不超过50人。",
    "利率不低于1年以内存款利率，优惠12户。",  # a term
    "年龄不超过18岁以上人群的12人。",  # an age
    "成本低于10%以上的企业30家。",  # 10% lower
    "满意率超过80%以上。",  # NUM004
)

_CONTRARY = {
    "以上": re.compile(r"(?:最多|至多|不超过|不高于|不多于)$"),
    "以下": re.compile(r"(?:至少|最少|不少于|不低于|起码|不小于)$"),
    "以内": re.compile(r"(?:至少|最少|不少于|不低于|起码|不小于)$"),
}
_LONGEST = 3
_CLASSED = ("date", "age", "duration", "ordinal")


def check(reading: Reading) -> Iterator[Finding]:
    plain = reading.plain
    for mention in reading.mentions:
        front = _CONTRARY.get(plain[mention.end - 2 : mention.end])
        if front is None or mention.kind in _CLASSED:
            continue
        found = front.search(plain, max(0, mention.start - _LONGEST), mention.start)
        if found is None:
            continue
        before, behind = found.group(), plain[mention.end - 2 : mention.end]
        yield Finding(
            found.start(),
            mention.end,
            {
                "zh": f"“{before}”与“{behind}”方向相反，无法判断是上限还是下限",
                "en": f"{before} and {behind} set limits of opposite directions: it is not "
                "clear whether this is an upper or a lower one",
            },
        )
