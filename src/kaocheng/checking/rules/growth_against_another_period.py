"""The word for the kind of comparison and the period compared do not agree: 比上月同比增长5%.

同比 is against the same part of last year, 环比 against the period right before: a reader who
recomputes the rate takes the wrong base. Usage of the statistics bureau (实务): a whole year has
no 环比, and what is compared with 年初 or 上月 is no 同比.

Quiet: both given, each with its own rate (同比增长5%，环比下降1%); a month's or quarter's 环比.
"""

from collections.abc import Iterator

from kaocheng.checking.findings import Finding
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "DAT010"
NAME = "growth-against-another-period"
GRADE = "warning"
BASIS = "实务"
TRIGGERS = ("同比", "环比")

FIRES = (
    "12月销售额3亿元，«比上月同比»增长5%。",
    "存款余额300亿元，«较年初同比»增长5%。",
    "四季度销售额3亿元，«比上年同期环比»增长5%。",
    "2023年全年税收3亿元，«环比»增长5%。",
)
QUIET = (
    "12月销售额3亿元，同比增长5%，环比下降1%。",
    "12月销售额3亿元，比上月增长5%，同比增长8%。",
    "四季度销售额3亿元，环比增长5%。",
    "2023年全年税收3亿元，同比增长5%；12月环比增长1%。",
)

_AGAINST = pattern(
    r"[比较](?:上个?月|上个?季度|年初|上年末|上年底|去年底|去年末)(?:[^，。；、\d]{0,2})同比"
    r"|[比较](?:上年同期|去年同期|上年|去年)环比"
    r"|同比[比较](?:上个?月|上个?季度|年初)|环比[比较](?:上年|去年)"
)
_WHOLE_YEAR = pattern(r"(?:\d{4}年全年|全年|年度)(?=[^月季旬半。；]*$)")
_MONTHLY = pattern(r"月|季|旬|周|半年|日")
_CHAIN = "环比"
_CLAUSES = 40


def check(reading: Reading) -> Iterator[Finding]:
    plain = reading.plain
    taken = []
    for found in _AGAINST.finditer(plain):
        taken.append(range(*found.span()))
        yield _finding(reading, found.start(), found.end())
    at = plain.find(_CHAIN)
    while at >= 0:
        sentence = reading.sentence_at(at)
        front = plain[max(sentence.start, at - _CLAUSES) : at]
        free = not any(at in span for span in taken)
        if free and _WHOLE_YEAR.search(front) and not _MONTHLY.search(front):
            behind = plain[at + len(_CHAIN) : at + len(_CHAIN) + 1]
            if behind in ("增", "上", "下", "提", "降", "减", "回"):
                yield _finding(reading, at, at + len(_CHAIN))
        at = plain.find(_CHAIN, at + 1)


def _finding(reading: Reading, start: int, end: int) -> Finding:
    said = reading.text[start:end]
    if said == _CHAIN:
        zh, en = "全年数没有“环比”", "A whole year has no 环比 (against the period right before)"
    elif "同比" in said:
        zh = f"“{said}”：“同比”是与上年同期比，所比的却是另一时期"
        en = f"“{said}”: 同比 is against the same part of last year, not this base"
    else:
        zh = f"“{said}”：“环比”是与上一期比，所比的却是上年"
        en = f"“{said}”: 环比 is against the period right before, not last year"
    return Finding(start, end, {"zh": zh, "en": en})
