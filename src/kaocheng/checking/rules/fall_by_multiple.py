"""A fall is told in 倍: 事故起数下降1倍.

One time less than something is nothing, two times less is less than nothing; a fall is a share
(下降一半) or a percentage. Usage of statistics in official writing.

Quiet: multiples of rises, and comparisons (是去年的2倍).
"""

from collections.abc import Iterator

from kaocheng.checking.findings import Finding
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "CHG006"
NAME = "fall-by-multiple"
GRADE = "warning"
BASIS = "实务"
TRIGGERS = ("倍",)

FIRES = (
    "事故起数下降«1倍»。",
    "审批时间比上年缩短了«2倍»。",
    "单位能耗降低«1.5倍»。",
)
QUIET = (
    "事故起数下降一半，降至12起。",
    "办理案件增长1倍。",
    "投入是上年的2倍。",
    "压缩时限后，办理量提高3倍。",
)

_FALL = pattern(r"(?:下降|减少|降低|缩短|缩小|压缩|下跌|减轻|回落|减)了?(?:近|约|超过|超)?$")


def check(reading: Reading) -> Iterator[Finding]:
    for at, mention in enumerate(reading.mentions):
        if mention.kind != "multiple" or reading.plain[mention.end - 1] != "倍":
            continue
        fall = _FALL.search(reading.plain, max(0, mention.start - 6), mention.start)
        if fall:
            said = reading.words(at)
            yield Finding(
                mention.start,
                mention.end,
                {
                    "zh": f"减少不用倍数表示，“{fall.group()}{said}”宜改为百分数或分数",
                    "en": f"A fall is not told in multiples: write {fall.group()}{said} as a "
                    "percentage or a fraction",
                },
            )
