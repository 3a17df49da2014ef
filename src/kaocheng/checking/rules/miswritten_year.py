"""A year is cut to two digits or has 零 for 〇: 24年底, 二零二四年.

24年 may be a year or a span of years, and a page that is read in ten years needs the century.
GB/T 15835—2011 writes years with four digits (5.1.4), in Chinese numerals with 〇, not with 零,
which is for measuring (5.2.5).

Quiet: spans of years (改革开放30年初见成效), reigns and eras (民国24年底), ordinals (第15年底),
counted years (一百零五年), names in quotation marks.
"""

import re
from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Repair
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "NUM009"
NAME = "miswritten-year"
GRADE = "warning"
BASIS = "国标"
TRIGGERS = ("年",)

FIRES = (
    "到«24年»底建成园区12个。",
    "«08年»上半年投资3亿元。",
    "计划«25年»3月交付住房800套。",
    "«二零二四年»投资3亿元。",
    "«二0二四年»建成园区12个。",
    "«一九九零年»开工项目12个。",
)
QUIET = (
    "到2024年底建成园区12个，2025年3月交付800套。",
    "二〇二四年投资3亿元，二○二五年投资4亿元。",
    "建校一百零五年，培养学生12万人。",
    "改革开放30年初见成效，20年末期建成12个。",
    "运行满30年下半年再检修设备12台。",
    "民国24年底修路12公里，光绪24年初建校1所。",
    "改革开放20年上半场，12家企业上市。",
    "判处有期徒刑12年6个月的3人。",
)

_ZEROS = tuple(re.compile(f"{zero}(?<=[一二三四五六七八九]{zero})") for zero in "零Oo0")
_CHINESE = pattern(
    r"(?<![一二三四五六七八九十百千万零〇OoＯ0-9])([一二][零〇Oo0一二三四五六七八九]{3})年"
)
_SHORT = pattern(
    r"年(?<=(?<![\d第满近过余多几.])(?<!\d[—～~\-至])(?<!\d年[—～~\-至])[0-489][0-9]年)"
    r"(?=[上下]半年|底(?![蕴子气色盘板])|初(?![步级期中心衷见次始具显成建露])|末(?![期梢端])|"
    r"(?:1[0-2]|[1-9])月|[一二三四]季度|第[一二三四]季度)"
)
_ERA = pattern(
    r"(?:民国|光绪|康熙|乾隆|雍正|嘉庆|道光|咸丰|同治|宣统|万历|嘉靖|洪武|永乐|昭和|平成|令和|徒刑|"
    r"[满近过去续经历长达期持来]|超过|不足|建国|运行|开放|连续|最近|未来|今后|前后|约)$"
)
_BEFORE, _YEAR = 3, 5
_ZERO = pattern("[零Oo0]")
_PIVOT = 50


def check(reading: Reading) -> Iterator[Finding]:
    plain = reading.plain
    stop = 0
    for at in sorted(place.start() for zero in _ZEROS for place in zero.finditer(plain)):
        found = _CHINESE.search(plain, max(stop, at - _YEAR), at + _YEAR)
        if found is not None:
            stop = found.end()
            yield _finding(reading, found.start(), stop, _ZERO.sub("〇", found.group()))
    for found in _SHORT.finditer(plain):
        start = found.start() - 2
        if not _ERA.search(plain, max(0, start - _BEFORE), start):
            digits = plain[start : start + 2]
            whole = f"{'20' if int(digits) < _PIVOT else '19'}{digits}年"
            yield _finding(reading, start, found.end(), whole)


def _finding(reading: Reading, start: int, end: int, whole: str) -> Finding:
    said = reading.text[start:end]
    return Finding(
        start,
        end,
        {
            "zh": f"年份“{said}”应写作“{whole}”",
            "en": f"The year “{said}” is to be written “{whole}”",
        },
        repairs=(Repair(Span(start, end), whole, {"zh": "年份写全", "en": "year in full"}),),
    )
