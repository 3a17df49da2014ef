"""A table, figure or attachment is referred to that is not there: 见表5 in a text of four tables.

One was renumbered or left out, and the reader looks at another. GB/T 9704—2012 (7.3.4, 7.3.7)
has attachments numbered as they are listed.

Not assessable where the text has no table, figure or attachment of the kind at all: they are
then in another file. Quiet: those of other papers (《办法》附件3, 上年报告表5).
"""

import re
from collections.abc import Iterator

from kaocheng.checking.captions import NUMBER, captions, number_of
from kaocheng.checking.findings import Finding, NotAssessable, Outcome
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "STR003"
NAME = "reference-to-nothing"
GRADE = "warning"
BASIS = "国标"
TRIGGERS = ("表", "图", "附件")

FIRES = (
    "财政收入12亿元（见«表3»）。\n表1 财政收入\n表2 财政支出",
    "任务分工见«附件3»，共12项。\n附件：1.任务清单\n2.责任分工",
    "财政收入12亿元，如«图二»所示。\n图一 财政收入",
)
QUIET = (
    "财政收入12亿元（见表2）。\n表1 财政收入\n表2 财政支出",
    "任务分工见附件2，共12项。\n附件：1.任务清单\n2.责任分工",
    "财政收入12亿元（见表3）。",  # the tables are in another file
    "按照《管理办法》附件3办理12件。\n附件：1.任务清单\n2.责任分工",
    "财政收入12亿元，见上年报告表5。\n表1 财政收入",
    "代表12人，图5分钟热度。\n表1 财政收入\n图1 财政支出",
)

_REFERENCE = pattern(
    r"[见如（(照按至、和及]"
    rf"(?P<said>(?P<kind>附表|附图|附件|表|图) ?(?P<number>{NUMBER}))"
    r"(?![-.—\d]|分钟|[年月日时])"
)
_SIGNS = (
    re.compile(r"表(?= ?[0-9一二三四五六七八九十])"),
    re.compile(r"图(?= ?[0-9一二三四五六七八九十])"),
    re.compile(r"附件(?= ?[0-9一二三四五六七八九十])"),
)
_ELSEWHERE = pattern(
    r"[》”][的中之]?$|(?:上年|去年|前次|上次|文件|通知|办法|报告|方案|规定)[的中之]?(?:见|中)?$"
)
_BEFORE = 6


def check(reading: Reading) -> Iterator[Outcome]:
    plain = reading.plain
    places = sorted({place.start() for sign in _SIGNS for place in sign.finditer(plain)})
    if not places:
        return
    stand = captions(reading)
    stop = 0
    for at in places:
        found = _REFERENCE.search(plain, max(stop, at - 3), at + 8)
        if found is None or not found.start("said") <= at < found.end():
            continue
        stop = found.end()
        kind, number = found["kind"], number_of(found["number"])
        start, end = found.span("said")
        if number == 0 or _ELSEWHERE.search(plain, max(0, start - _BEFORE), start):
            continue
        if kind not in stand:
            yield NotAssessable((), kind)
        elif number not in stand[kind]:
            said = reading.text[start:end]
            listed = "、".join(str(one) for one in sorted(stand[kind]))
            yield Finding(
                start,
                end,
                {
                    "zh": f"文中引用“{said}”，而全文只有{kind}{listed}",
                    "en": f"The text refers to {said}; it has {kind} {listed} only",
                },
            )
