"""Two measure words stand where one belongs: 3个名教师, 5项个.

One of them is left from an earlier wording; often the number is too.

Judged where the second goes with the noun behind it (measure_words.toml), or where nothing is
behind it. Quiet: units of two words (台套, 件次), words that begin like one (3个项目, 3个家庭),
famous ones (3个名教师工作室, beside 名师). A measure word that is missing is not judged: 12县区 and
30事项 are how these reports count. Practice as dictionaries record it, no standard.
"""

import re
from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Repair
from kaocheng.checking.measure_words import counted, measure_words
from kaocheng.reading.reading import Reading
from kaocheng.reading.units import units
from kaocheng.text import Span

CODE = "MEA002"
NAME = "doubled-measure-word"
GRADE = "warning"
BASIS = "实务"
TRIGGERS = ()

FIRES = (
    "选派3«个名»教师参加培训。",
    "全年办理12«项个»，满意率98%。",
    "新签约5«家个»企业。",
)
QUIET = (
    "选派3名教师参加培训。",
    "实施3个项目，帮扶5个家庭，覆盖12个部门。",
    "新增设备12台套，检查24件次。",
    "建设3个名教师工作室，培养名师12名。",
    "培育名师，认定3个名教师。",
)

_FAMOUS = re.compile(r"名[师校医家匠城企品]")
_NO_NOUN = frozenset("个名辆艘栋幢宗棵")


def check(reading: Reading) -> Iterator[Finding]:
    data, forms = measure_words(), units().forms
    for first, at in counted(reading):
        found = data.doubled.match(reading.plain, at)
        if found is None:
            continue
        second, noun = found["second"], found["last"]
        if first == second or first + second in forms:
            continue
        if noun is None:
            if second not in _NO_NOUN:
                continue
        elif second != "个" and second not in data.words[noun]:
            continue
        sentence = reading.sentence_at(at)
        if second == "名" and _FAMOUS.search(reading.plain, *sentence):
            continue
        start, end = at - len(first), found.end("second")
        said = reading.text[start:end]
        single = first if noun is None or second == "个" else second
        yield Finding(
            start,
            end,
            {
                "zh": f"“{said}”是两个量词，只能用一个",
                "en": f"{said} are two measure words where one belongs",
            },
            repairs=(Repair(Span(start, end), single, {"zh": "留一个量词", "en": "one of them"}),),
        )
