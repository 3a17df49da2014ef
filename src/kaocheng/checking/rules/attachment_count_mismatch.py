"""The text counts its tables, figures or attachments, and has more or fewer: 附表4张, three there.

One was added or left out when the count was not changed. GB/T 9704—2012 (7.3.4) lists what is
attached.

Not assessable where none of the kind stands in the text: they are in another file. Quiet:
counts of other papers, and of what was filled in or handed in (填报表格4张).
"""

import re
from collections.abc import Iterator

from kaocheng.checking.captions import captions, number_of
from kaocheng.checking.findings import Finding, Held, NotAssessable, Outcome
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "CNT005"
NAME = "attachment-count-mismatch"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = ("附",)

FIRES = (
    "报告附表«4张»，反映12项指标。\n附表1 财政收入\n附表2 财政支出\n附表3 税收",
    "本方案共有附件«三个»，12页。\n附件：1.任务清单\n2.责任分工",
    "所附«2张»图见后，共12页。\n图1 收入\n图2 支出\n图3 税收",
)
QUIET = (
    "报告附表3张，反映12项指标。\n附表1 财政收入\n附表2 财政支出\n附表3 税收",
    "报告附表4张，反映12项指标。",  # in another file
    "《管理办法》附件5个，共12页。\n附件：1.任务清单\n2.责任分工",
    "见附件3，共12页。\n附件：1.任务清单\n2.责任分工\n3.时间表",
)

_COUNTED = pattern(
    r"附(?:(?P<kind>[表图件])(?:共有?|计|有|为)?|后的?|有|(?<=所附)|(?<=随文附)|(?<=报告附))"
    r"(?P<said>(?P<number>\d{1,2}|[一两二三四五六七八九十]{1,3}) ?[张个件份幅项])"
    r"(?:附?(?P<after>[表图件]))?"
)
_ELSEWHERE = pattern(
    r"[》”][的中之]?(?:共有?)?$|(?:填报|上报|报送|收到|补充|办法|通知|文件|方案的)$"
)
_BEFORE = 6


def check(reading: Reading) -> Iterator[Outcome]:
    plain = reading.plain
    places = list(_COUNTED.finditer(plain))
    if not places:
        return
    stand = captions(reading)
    for found in places:
        if _ELSEWHERE.search(plain, max(0, found.start() - _BEFORE), found.start()):
            continue
        kind = _kind(found)
        if kind is None:
            continue
        number = number_of(found["number"])
        if not stand.get(kind):
            yield NotAssessable((), kind)
            continue
        there = len(stand[kind])
        if number == there:
            yield Held(())
            continue
        said = reading.text[slice(*found.span("said"))]
        yield Finding(
            *found.span("said"),
            {
                "zh": f"文中称{kind}{said}，实有{there}个",
                "en": f"The text says {said} ({kind}); {there} stand in it",
            },
        )


def _kind(found: re.Match[str]) -> str | None:
    """What is counted, as captions have it; 附表4张 counts 附表, 所附2张图 counts 图."""
    if found["kind"]:
        return f"附{found['kind']}"
    return "附件" if found["after"] == "件" else found["after"]
