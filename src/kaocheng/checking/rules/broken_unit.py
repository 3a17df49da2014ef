"""A unit is written twice, or its scale is, or it is left out: 3.2亿万元, 32万亩亩, 完成投资3.2，.

What the figure comes to can then only be guessed, by factors of ten thousand.

A missing unit is judged for decimals that an amount's noun leads to (投资, 收入, 总额) and a stop
ends; an index, a score or a version has none. Quiet: 亿万群众; 万千瓦, whose 千 belongs to the
unit; a doubling before a word (吨吨位, 元元器件); figures that share one unit (3.2、4.1亿元).
Practice, no standard.
"""

from collections.abc import Iterator

from kaocheng.checking.findings import Finding
from kaocheng.patterns import pattern
from kaocheng.reading.mentions import Mention
from kaocheng.reading.reading import Reading

CODE = "UNT006"
NAME = "broken-unit"
GRADE = "error"
BASIS = "实务"
TRIGGERS = ()

FIRES = (
    "完成投资«3.2亿万元»，建成项目12个。",
    "播种小麦«32万亩亩»。",
    "拨付资金«560万元元»，惠及120户。",
    "全年完成投资«3.2»，增长5%。",
)
QUIET = (
    "激励亿万群众，建成项目12个。",
    "新增装机32万千瓦。",
    "完成投资3.2亿元，增长5%。",
    "完成投资、税收分别为3.2、4.1亿元。",  # one unit for both
    "进口3亿元元器件，购入3万吨吨位的船舶1艘。",
    "满意度得分3.2，位居前列。",  # a score
    "投入12万亿元，每秒计算一百亿亿次。",
)

_SCALE_TWICE = pattern(r"(?<=[\d〇一二三四五六七八九十百千两])亿万|(?<=\d)万万")
_UNIT = pattern(r"^[\d.,\s〇零一二三四五六七八九十百千万亿两余多几数]*(.*)$")
_STOP = pattern(r"[，。；：、）)\n]|$")
_CLAUSE_STOP = pattern(r" ?[，。；]")
_AMOUNT = pattern(
    r"(?:投资|投入|收入|支出|资金|产值|总额|税收|贷款|补贴|补助|利润|余额|增加值)"
    r"(?:达到?|为|约|超过?|突破|共|累计|完成)?$"
)
_DECIMAL = pattern(r"\d+\.\d+")
_FRONT = 10


def check(reading: Reading) -> Iterator[Finding]:
    plain = reading.plain
    for at, mention in enumerate(reading.mentions):
        words = plain[mention.start : mention.end]
        if _SCALE_TWICE.search(words):
            yield _finding(
                reading,
                at,
                mention.end,
                "的量级写了两次，无法确定数值",
                "has its scale twice, so what it comes to is not known",
            )
        elif mention.kind in ("money", "measure") and (end := _twice(plain, mention, words)):
            yield _finding(
                reading, at, end, "的单位写了两次，只留一个", "has its unit twice; one is enough"
            )
        elif (
            mention.kind == "count"
            and not mention.unit
            and _DECIMAL.fullmatch(words)
            and _CLAUSE_STOP.match(plain, mention.end)
            and _AMOUNT.search(plain, max(0, mention.start - _FRONT), mention.start)
        ):
            yield _finding(
                reading,
                at,
                mention.end,
                "缺少单位，无法确定数值",
                "has no unit, so what it comes to is not known",
            )


def _twice(plain: str, mention: Mention, words: str) -> int:
    """Where a unit ends that stands twice, with nothing but a stop behind it; 0 if none does."""
    unit = _UNIT.match(words)
    assert unit is not None  # every part of it can be empty
    if not unit[1] or not plain.startswith(unit[1], mention.end):
        return 0
    end = mention.end + len(unit[1])
    return end if _STOP.match(plain, end) else 0


def _finding(reading: Reading, at: int, end: int, zh: str, en: str) -> Finding:
    start = reading.mentions[at].start
    said = reading.text[start:end]
    return Finding(start, end, {"zh": f"“{said}”{zh}", "en": f"“{said}” {en}"})
