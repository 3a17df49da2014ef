"""A rank is claimed without saying among whom: 总量居第3位, 跃居首位.

A reader cannot check a place in no field. Usage of official writing: a superlative names its
scope and time. It is a hint; the heading of a part may say it.

Quiet: a scope anywhere in the sentence (全国, 全省, 同类城市, 12个县中), competitions and
awards, and places of persons and products in a list.
"""

from bisect import bisect_left
from collections.abc import Iterator

from kaocheng.checking.findings import Finding
from kaocheng.checking.ranks import SCOPE
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "RNK006"
NAME = "rank-without-scope"
GRADE = "info"
BASIS = "实务"
TRIGGERS = ("位", "首", "第")

FIRES = (
    "固定资产投资增长8.1%，总量居«第3位»。",
    "税收增长12.4%，增速«跃居首位»。",
)
QUIET = (
    "固定资产投资增长8.1%，总量居全省第3位。",
    "在12个县中，固定资产投资总量居第3位。",
    "固定资产投资增长8.1%，增速、总量分别居全省第1位和第3位。",
    "参加全国技能大赛，3名选手获得第2名。",
)

_WORDS = pattern(rf"{SCOPE}|中|赛|奖|冠|评|榜|杯|考核|测评")
_HOLDS = pattern(r"(?:位居|位列|名列|居于|稳居|跃居|排名|排在|居|列)(?:于)?$")
_BACK = 200


def check(reading: Reading) -> Iterator[Finding]:
    plain = reading.plain
    starts = [span.start for span in reading.paragraphs]
    for superlative in reading.superlatives:
        if superlative.kind != "rank" or superlative.scope:
            continue
        start, end = superlative.start, superlative.end
        if superlative.operands and not _HOLDS.search(plain, max(0, start - 4), start):
            continue
        paragraph = starts[max(0, bisect_left(starts, start + 1) - 1)]
        sentence = reading.sentence_at(start)
        around = plain[max(paragraph, sentence.start - _BACK) : min(len(plain), sentence.end)]
        if _WORDS.search(around):
            continue
        said = reading.text[start:end]
        yield Finding(
            start,
            end,
            {
                "zh": f"“{said}”没有写明在什么范围内",
                "en": f"“{said}” does not say among whom",
            },
        )
