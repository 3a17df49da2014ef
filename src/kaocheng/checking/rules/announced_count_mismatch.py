"""A list after a colon has more or fewer entries than announced: 四个工作组：A、B、C.

Either an entry is missing or the number was not changed when the list was.

An entry with 和 may be one or two; both are accepted. Not assessable: lists that end in 等 or
hold figures, commas or further levels.
"""

from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking.findings import Finding, Held, NotAssessable, Outcome
from kaocheng.patterns import pattern
from kaocheng.reading.numerals import parse_numeral
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "CNT001"
NAME = "announced-count-mismatch"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("：", ":")

FIRES = (
    "设立«四个»工作组：综合组、宣传组、保障组。",
    "确定«3项»重点任务：扩大投资、招引项目、培育企业、稳定就业。",
    "聚焦«六大»重点领域：材料、能源、健康、显示、航空。",
)
QUIET = (
    "设立四个工作组：综合组、宣传组、保障组和督导组。",
    "设立综合组、宣传组、保障组等4个工作组。",
    "设立四个工作组：综合组、宣传组等。",
    "确定3项重点任务：一是扩大投资，二是招引项目，三是培育企业。",  # another kind of list
    "报告分三个部分：一、回顾；二、目标；三、任务。",
    "确定3项任务：扩大投资、招引项目、培育和稳定企业。",  # 和 joins two verbs
    "聚焦五大重点领域：材料、能源、健康、显示、航空。投资12亿元。",
    "公布年度十大新闻：材料、能源、健康等领域12项。",
)

_LIST = pattern(r"[一-鿿“”]{1,10}[：:]([^：:。；！？\n]+)")
_BRACKETS = pattern(r"（[^）]*）|\([^)]*\)|“[^”]*”|《[^》]*》")
_AND = pattern(r"[和与及跟]|以及")
_OTHER_LIST = pattern(r"[，,\d]|[一二三四五六七八九十](?:是|、|方面|要)|等")
_GREAT = pattern(  # begins with a class of characters, to which a search skips
    r"(?P<number>[两三四五六七八九十0-9](?:(?<=[0-9])[0-9])?)"
    r"(?<![一二三四五六七八九十百千万第0-9].)大(?=[一-鿿])"
)
_MOST = 30


def check(reading: Reading) -> Iterator[Outcome]:
    for span, number, operands, listed in _announced(reading):
        if not 2 <= number <= _MOST or "、" not in listed:
            continue
        if listed.rstrip("，、 ").endswith("等") or _OTHER_LIST.search(listed):
            yield NotAssessable(operands, "等" if "等" in listed else "，")
            continue
        entries = _BRACKETS.sub("", listed).split("、")
        least = len(entries)
        most = least + sum(len(_AND.findall(entry)) for entry in entries)
        if least <= number <= most:
            yield Held(operands)
            continue
        said = reading.text[span.start : span.end]
        yield Finding(
            *span,
            {
                "zh": f"文中写{said}，冒号后列出{_counted(least, most, '至')}项",
                "en": f"The text says {said}; {_counted(least, most, ' to ')} are listed",
            },
        )


def _announced(reading: Reading) -> Iterator[tuple[Span, Decimal, tuple[int, ...], str]]:
    """Where a number of things is said, the number, its mention, and what a colon opens behind it.

    六大 is said with no mention.
    """
    plain = reading.plain
    for at, mention in enumerate(reading.mentions):
        if mention.kind != "count" or not (found := _LIST.match(plain, mention.end)):
            continue
        exact = mention.bound == "exact" and mention.low == mention.high
        if exact and isinstance(mention.low, Decimal):
            yield Span(mention.start, mention.end), mention.low, (at,), found[1]
    for great in _GREAT.finditer(plain):
        if found := _LIST.match(plain, great.end()):
            yield Span(*great.span()), parse_numeral(great["number"]).value, (), found[1]


def _counted(least: int, most: int, to: str) -> str:
    return str(least) if least == most else f"{least}{to}{most}"
