"""A rough number of two neighbouring numerals has a pause mark in it: 三、五天.

三五天 is some days; 三、五天 reads as a list of two, the third and the fifth. GB/T 15835—2011
(5.2.1) and GB/T 15834—2011 (4.5) have no mark in a rough number.

Quiet: a heading (一、三年来的工作), an ordinal or a name that numbers things (第三、四季度,
二、三产业, 一、二等奖, 七、八十年代), a longer row of numerals, plans of several terms.
"""

from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Repair
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "NUM003"
NAME = "pause-in-rough-number"
GRADE = "info"
BASIS = "国标"
TRIGGERS = ("、",)

FIRES = (
    "一般事项在«三、五»天内办结，共12件。",
    "近«二、三»年建成园区8个。",
    "每年节约«四、五»十亿元，惠及企业30家。",
    "下乡«七、八»次，走访农户30户。",
)
QUIET = (
    "一般事项三五天内办结，共12件。",
    "一、三年来的工作\n全市建成园区12个。",  # a heading
    "报告分两个部分：一、二十年的回顾；二、今后的任务，共12页。",
    "第三、四年各建12个，一、二等奖30项。",
    "二、三产业比重提高2个百分点。",
    "上世纪七、八十年代建房120户，三、四年级学生30人。",
    "一、二、三年期贷款共12亿元。",  # a row
    "制定三、五年规划，建成12个。",  # a plan of three and one of five years
)

_PAUSE = pattern("、(?<=[一二三四五六七八]、)(?=[二三四五六七八九])")
_ROUGH = pattern(
    r"(?<![第、一二三四五六七八九十百千\d])"
    r"(一、二|二、三|三、[四五]|四、五|五、六|六、七|七、八|八、九)"
    r"(?=[十百千万亿]{0,2}(?:[多余来]|[天倍次人岁户家件元里亩斤吨米成万亿百千]|个(?!五)|公[里斤顷]|小时|分钟|周(?!年)|"
    r"年(?!级|代|制|期|生|度|底|初|末|份|规划|计划)))"
    r"(?!十年代|十周年|月|日|号|级|线|季)"
)
_HEADING = pattern(r"(?:^|[\s。；：:;])$")


def check(reading: Reading) -> Iterator[Finding]:
    plain = reading.plain
    for pause in _PAUSE.finditer(plain):
        found = _ROUGH.match(plain, pause.start() - 1)
        if found is None:
            continue
        start, end = found.span()
        if _HEADING.search(plain, max(0, start - 1), start):
            continue
        said = plain[start:end]
        joined = said.replace("、", "")
        yield Finding(
            start,
            end,
            {
                "zh": f"“{said}”连用表示概数，中间不用顿号，应写作“{joined}”",
                "en": f"“{said}” is a rough number and takes no mark; write “{joined}”",
            },
            repairs=(
                Repair(Span(start, end), joined, {"zh": "删去顿号", "en": "pause mark removed"}),
            ),
        )
