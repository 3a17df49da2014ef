"""The number of a heading or item has the wrong mark behind it: （一）、加强领导, 一.加强领导.

The mark tells the level; with the wrong one the levels cannot be told apart. GB/T 15834—2011
and GB/T 9704—2012 (7.3.3) have 一、 （一） 1. （1）: a pause mark after a bare Chinese numeral,
a point after a bare digit, nothing after brackets.

Quiet: numbers inside a sentence (1、2号楼), decimals, and 1、 in a document that numbers like
this throughout, which is told once, for information.
"""

import re
from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Repair
from kaocheng.checking.habits import once
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "PUN005"
NAME = "misplaced-mark-after-number"
GRADE = "warning"
BASIS = "国标"
TRIGGERS = ()

FIRES = (
    "«（一）、»加强领导，开会12次。",
    "«一.»加强领导，开会12次。",
    "«（1）.»加强领导，开会12次。",
    "一、总体情况\n«二，»主要做法12条。",
    "«1、»加强领导，开会12次。",
    "«1、»加强领导。\n2、扩大投资。\n3、招引项目。\n4、培育企业12家。",  # a habit
)
QUIET = (
    "（一）加强领导，开会12次。",
    "一、加强领导，开会12次。",
    "1.加强领导，开会12次。\n1.2亿元到位。",
    "1、2号楼竣工，面积3万平方米。",
    "一、二期工程投资3亿元。",
    "一，二，三，共12人。",
    "见附件（一）、（二），共12页。",
)

_NUMBERED = pattern(
    r"(?P<bracketed>[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)])[、，,.．：:](?=\s?[一-鿿“《])"
    r"|(?P<chinese>[一二三四五六七八九十]{1,3})[，,.．](?=\s?[一-鿿“《])(?!\s?[一二三四五六七八九十])"
    r"|(?P<digits>\d{1,2})[、，](?=\s?[一-鿿“《])(?!\s?[一二三四五六七八九十])"
)


def check(reading: Reading) -> Iterator[Finding]:
    digits: list[Finding] = []
    for start, end in reading.paragraphs:
        found = _NUMBERED.match(reading.plain, start, end)
        if found is None:
            continue
        finding = _finding(reading, found)
        if found.lastgroup == "digits":
            finding.grade = "info"
            digits.append(finding)
        else:
            yield finding
    yield from once(
        digits,
        "全文有{}处以“1、”形式编号，应写作“1.”",
        "Items are numbered as in 1、 in {} places; 1. is the form",
    )


def _finding(reading: Reading, found: re.Match[str]) -> Finding:
    start, end = found.span()
    said = reading.text[start:end]
    bare = reading.text[start : end - 1]
    right = {"bracketed": bare, "chinese": f"{bare}、", "digits": f"{bare}."}[
        found.lastgroup or "digits"
    ]
    return Finding(
        start,
        end,
        {
            "zh": f"序号“{said}”的标点有误，应写作“{right}”",
            "en": f"The number “{said}” has the wrong mark; write “{right}”",
        },
        repairs=(Repair(Span(start, end), right, {"zh": "改序号标点", "en": "mark mended"}),),
    )
