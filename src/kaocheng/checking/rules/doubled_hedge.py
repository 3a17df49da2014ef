"""A number is hedged on both sides: 约30家左右, 超过80%以上.

One side is enough, and 超过 (above) with 以上 (and above) draw the line at two places. Usage
of statistics in official writing; no standard forbids it.

Quiet: a hedge on one side only, and 近 before a span of years (近三年以上).
"""

import re
from collections.abc import Iterator

from kaocheng.checking.findings import Finding
from kaocheng.reading.reading import Reading

CODE = "NUM004"
NAME = "doubled-hedge"
GRADE = "warning"
BASIS = "实务"
TRIGGERS = ("左右", "上下", "以上", "以下", "以内")

FIRES = (
    "走访企业«约30家左右»。",
    "满意率«超过80%以上»。",
    "每年培训«至少12次以上»。",
    "办理时间«不超过5天以内»。",
    "参加活动«近100人左右»。",
)
QUIET = (
    "走访企业约30家。",
    "走访企业30家左右。",
    "满意率超过80%。",
    "满意率80%以上。",
    "近三年左右建成12个。",  # 近 means the last three years
    "大约10岁以上的学生30人。",  # 以上 belongs to the age
)

_DOUBLE = {
    "左右": re.compile(r"(?:大?约|将?近|接近|大概|不到|不足|超过?|至少|最多)$"),
    "上下": re.compile(r"(?:大?约|将?近|接近|大概|不到|不足|超过?)$"),
    "以上": re.compile(r"(?:超过?|突破|逾|至少|最少|不少于|不低于|高于|多于|大于)$"),
    "以下": re.compile(r"(?:最多|至多|不超过|不高于|不多于|低于|少于|小于)$"),
    "以内": re.compile(r"(?:最多|至多|不超过|不高于|不多于)$"),
}
_LONGEST = 3


def check(reading: Reading) -> Iterator[Finding]:
    plain = reading.plain
    for mention in reading.mentions:
        front = _DOUBLE.get(plain[mention.end - 2 : mention.end])
        if front is None or mention.kind in ("date", "age"):
            continue
        found = front.search(plain, max(0, mention.start - _LONGEST), mention.start)
        if found is None or (mention.kind == "duration" and found.group() == "近"):
            continue
        before, behind = found.group(), plain[mention.end - 2 : mention.end]
        yield Finding(
            found.start(),
            mention.end,
            {
                "zh": f"“{before}”与“{behind}”重复，保留其一即可",
                "en": f"{before} and {behind} hedge the same number twice; one is enough",
            },
        )
