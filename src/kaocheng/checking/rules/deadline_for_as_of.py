"""截止 stands where 截至 is meant: 截止2024年底，累计建成12个.

截止 says that something ends, 截至 that a count is taken so far: 截止2024年底 reads as if the
building had stopped. Practice, after 现代汉语词典 (截至: 停止于某个期限，后面须跟时间词语).

Quiet: 截止 behind its time (报名于2024年底截止), 截止到, which dictionaries allow, and 截止 with a
noun (截止时间, 截止日期).
"""

from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Repair
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "DAT009"
NAME = "deadline-for-as-of"
GRADE = "info"
BASIS = "实务"
TRIGGERS = ("截止",)

FIRES = (
    "«截止»2024年底，累计建成12个。",
    "«截止»2024年12月31日，办结案件120件。",
    "各地«截止»去年11月底已完成投资3亿元。",
)
QUIET = (
    "截至2024年底，累计建成12个。",
    "报名于2024年底截止，共120人。",
    "截止到2024年底，累计建成12个。",
    "截止日期为2024年12月31日，共120人报名。",
)

_WORD = "截止"
_SAID = ("", "今年", "去年", "上年", "本年", "前年", "当年", " ")
_AS_OF = "截至"


def check(reading: Reading) -> Iterator[Finding]:
    for mention in reading.mentions:
        if mention.kind != "date" or mention.note == "no such day":
            continue
        start = reading.plain.rfind(_WORD, max(0, mention.start - 4), mention.start)
        if start < 0 or reading.plain[start + len(_WORD) : mention.start] not in _SAID:
            continue
        end = start + len(_WORD)
        until = reading.text[start : mention.end]
        yield Finding(
            start,
            end,
            {
                "zh": f"“{until}”中的“截止”应为“截至”",
                "en": f"“截止” in “{until}” should be “截至”: a count so far, not an end",
            },
            repairs=(
                Repair(Span(start, end), _AS_OF, {"zh": "截止、截至混用", "en": "截止 for 截至"}),
            ),
        )
