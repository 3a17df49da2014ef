"""One measure has two values in one report: 新增就业4.2万人 here, 新增就业4.6万人 there.

Readers quote either. Usually one place was brought up to date and the other was not.

Linked are only figures of the same measure, modality, time and role that nothing around them
makes figures of something else (same_measure.py). Quiet: 其中, another scope, place or year; a
target beside a result; values that agree within their rounding. Figures printed to different
places are DUP002's, ones a power of ten apart UNT001's. A warning, since two figures that read
alike may be of different things. Not assessable: a preliminary or revised figure (初步, 核实).
"""

from collections.abc import Iterator

from kaocheng.checking import guards
from kaocheng.checking.findings import Outcome
from kaocheng.checking.intervals import overlap
from kaocheng.checking.repairs import Figures
from kaocheng.checking.same_measure import Statement, groups, in_base, linked, scaled, slipped
from kaocheng.checking.trials import judge
from kaocheng.reading.reading import Reading

CODE = "DUP001"
NAME = "same-measure-two-values"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = ()

FIRES = (
    "全市新增就业4.2万人，增长5%。\n民生持续改善。新增就业«4.6万人»。",
    "全年地区生产总值2312亿元。\n经济总量扩大，地区生产总值«2321亿元»，增长5%。",
    "一、市某局\n1.建成网络频道。60个网络频道全面开播，反响良好。«66个»网络频道的开播，影响深远。",
)
QUIET = (
    "全市新增就业4.2万人，其中高校毕业生1.6万人。",
    "全市新增就业4.2万人。\n其中县区新增就业1.6万人。",
    "全市新增就业4.2万人。\n去年新增就业4.6万人。",  # of another year
    "全市新增就业4.2万人。\n2025年力争新增就业4.6万人。",  # a target
    "甲县新增就业4.2万人。\n乙县新增就业4.6万人。",  # of two places
    "全市新增就业4.2万人。\n五年来，新增就业18.6万人。",
    "全市新增就业4.2万人。\n民生持续改善。新增就业4.2万人。",
    "全市粮食产量362.4万吨。\n农业稳产，粮食产量36.24亿公斤。",
    "项目总投资4.2亿元。\n另有项目总投资4.6亿元。",  # of two things
)


def check(reading: Reading) -> Iterator[Outcome]:
    for group in groups(reading):
        for one, other in linked(reading, group):
            if scaled(reading, one) == scaled(reading, other) and not slipped(one, other):
                yield _judge(reading, one, other)


def _judge(reading: Reading, one: Statement, other: Statement) -> Outcome:
    a, b = one.mention, other.mention

    def holds(figures: Figures) -> bool:
        return overlap(in_base(reading, a, figures(a)), in_base(reading, b, figures(b)))

    def mends(figures: Figures) -> bool:
        return in_base(reading, a, figures(a)) == in_base(reading, b, figures(b))

    def guard() -> str | None:
        words = guards.around(reading, a) + guards.around(reading, b)
        return guards.revised(words) or guards.quoted(words) or guards.planned(words)

    def message() -> dict[str, str]:
        first, second = reading.words(a), reading.words(b)
        return {
            "zh": f"“{one.measure}”前文为{first}，此处为{second}，同一指标应一致",
            "en": f"“{one.measure}” is {first} earlier in the text and {second} here; "
            "one measure should have one value",
        }

    return judge(reading, (a, b), holds, guard=guard, at=b, message=message, mends=mends)
