"""An item's headline gives a figure that its text does not bear out: 30个事项…, 其中28项….

The headline is what is quoted and scored; the text below it is what was counted. A figure that
only the headline has cannot be checked by anybody, and one that differs was changed in one of
the two places only.

Borne out: by a figure of the same kind that can mean the same (超20亿元 by 20.3亿元), whatever
its measure word (30个事项 by 其中30项); by figures of one unit that add up to it; by as many
entries of a list. Where the text gives another figure of the same thing in the same words, the
finding is a warning; where it gives none, it asks where the figure comes from, for information.
Titles and headings of units are DUP005's.

Quiet: numbers in names and in quotation marks (“三大工程”), Chinese numerals up to ten, which
name programmes more often than they count, and headlines without a text. Practice, no standard.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking.findings import Finding, Held, Outcome
from kaocheng.checking.headlines import Headed, headed, mentions_in, quoted
from kaocheng.checking.intervals import Interval, overlap, reach, total
from kaocheng.checking.wording import shared
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "HED001"
NAME = "headline-figure-unsupported"
GRADE = "warning"
BASIS = "实务"
TRIGGERS = ()

FIRES = (
    "一、甲局\n1.«30个»事项实现免证办理。全年推进数据共享，政务服务28个事项实现自动办结，群众办事更加方便快捷。",
    "一、甲局\n1.招商引资到位资金超«20亿元»。全年赴外招商，新签项目较多，实际到位资金19.6亿元，同比增长较快，项目稳步推进。",
    "一、甲局\n1.«45个»网络频道开播。打造网络广播电视台，频道全天直播，贯穿全领域，总浏览量达到4000多万人次。",
)
QUIET = (
    "一、甲局\n1.30个事项实现免证办理。全年39项服务事项全部网上办，其中30项可自动办结，群众办事更加方便快捷。",
    "一、甲局\n1.招商引资到位资金近20亿元。全年赴外招商，新签项目较多，实际到位资金19.6亿元，同比增长较快，项目稳步推进。",
    "一、甲局\n1.建成充电站25座。推进设施建设，在市区建成充电站18座，在县城建成充电站7座，群众出行更加方便快捷。",
    "一、甲局\n1.12个县区全部达标。全年投资3亿元。",  # no text to speak of
    "一、甲局\n1.实施“10大工程”。以高质量党建引领发展，扎实开展主题教育，强基固本，服务群众2.3万人次，成效明显。",
    "一、甲局\n1.三大平台建设提速。推进产业园、数据港、物流枢纽等建设，累计完成投资3亿元，服务企业240家，成效明显。",
)

_DIGITS = re.compile(r"\d")
_TEN, _INFINITY = Decimal(10), Decimal("Infinity")
_LONGEST_SUM = 8
_KINDS = frozenset({"count", "money", "percent", "measure"})
_THING, _WORDS = 2, 4
_NOT_A_THING = re.compile(r"[^一-鿿]")
_LIST = re.compile(r"[^，。；：！？\n]*、[^，。；：！？\n]*")
_AND = re.compile(r"[和与及]")


def check(reading: Reading) -> Iterator[Outcome]:
    for item in headed(reading):
        body = mentions_in(reading, item.body)
        for at in mentions_in(reading, item.headline):
            if _claims(reading, item, at):
                yield _judge(reading, item, at, body)


def _claims(reading: Reading, item: Headed, at: int) -> bool:
    """Whether a mention of a headline is a figure and no name."""
    mention = reading.mentions[at]
    if mention.kind not in _KINDS or quoted(reading.plain, item.headline, mention.start):
        return False
    high = mention.high
    counted = _DIGITS.search(reading.plain, mention.start, mention.end) is not None
    return counted or (isinstance(high, Decimal) and high > _TEN)


def _judge(reading: Reading, item: Headed, at: int, body: range) -> Outcome:
    claimed = reading.mentions[at]
    stated = _interval(reading, at)
    if claimed.bound == "min":
        stated = stated._replace(high=_INFINITY)  # 超20亿元 is borne out by 36亿元
    same = [other for other in body if reading.mentions[other].kind == claimed.kind]
    if claimed.kind != "count":
        same = [other for other in same if reading.mentions[other].unit == claimed.unit]
    for other in same:
        if overlap(_interval(reading, other), stated):
            return Held((at, other))
    if claimed.kind == "percent":
        rivals = []
    else:
        if added := _adds_up(reading, same, stated):
            return Held((at, *added))
        if claimed.kind == "count" and _listed(reading, item.body, stated):
            return Held((at,))
        thing = _thing(reading, at)
        rivals = [
            other
            for other in same
            if thing and _thing(reading, other) == thing and _alike(reading, item, other)
        ]
    said = reading.words(at)
    if not rivals:
        return Finding(
            claimed.start,
            claimed.end,
            {
                "zh": f"标题写{said}，正文没有给出这个数",
                "en": f"The headline says {said}; its text does not give this figure",
            },
            grade="info",
        )
    nearest = rivals[0]
    there = reading.words(nearest)
    return Finding(
        claimed.start,
        claimed.end,
        {
            "zh": f"标题写{said}，正文写{there}",
            "en": f"The headline says {said}, its text {there}",
        },
        related=(Span(reading.mentions[nearest].start, reading.mentions[nearest].end),),
    )


def _interval(reading: Reading, at: int) -> Interval:
    reached = reach(reading.mentions[at], reading.plain)
    assert reached is not None  # counts, money, percent and measures have one
    return reached.wide


def _adds_up(reading: Reading, same: list[int], stated: Interval) -> tuple[int, ...]:
    """Neighbouring figures of one unit whose sum is the figure stated."""
    for first in range(len(same)):
        unit = reading.mentions[same[first]].unit
        run = [same[first]]
        for other in same[first + 1 :]:
            if reading.mentions[other].unit != unit:
                continue
            run.append(other)
            if len(run) > _LONGEST_SUM:
                break
            if overlap(total(_interval(reading, one) for one in run), stated):
                return tuple(run)
    return ()


def _listed(reading: Reading, body: Span, stated: Interval) -> bool:
    """Whether a list of the body has as many entries as stated."""
    for listed in _LIST.findall(reading.plain[body.start : body.end]):
        least = listed.count("、") + 1
        most = least + len(_AND.findall(listed))
        if overlap(Interval(Decimal(least), Decimal(most)), stated):
            return True
    return False


def _thing(reading: Reading, at: int) -> str:
    """What is counted, by its first two characters; of money and measures, what is in front."""
    mention, plain = reading.mentions[at], reading.plain
    if mention.kind == "count":
        if len(mention.unit) >= _THING:
            return mention.unit
        behind = plain[mention.end : mention.end + _THING]
        front = plain[mention.start - _THING : mention.start]
        thing = behind if not _NOT_A_THING.search(behind) else front
    else:
        thing = plain[mention.start - _THING : mention.start]
    return "" if len(thing) < _THING or _NOT_A_THING.search(thing) else thing


def _alike(reading: Reading, item: Headed, other: int) -> bool:
    """Whether the clause of a figure says what the headline says."""
    mention, plain = reading.mentions[other], reading.plain
    front = max(plain.rfind(mark, item.body.start, mention.start) for mark in "，。；")
    ends = [place for mark in "，。；" if (place := plain.find(mark, mention.end)) >= 0]
    clause = plain[max(front + 1, item.body.start) : min(ends, default=item.body.end)]
    return len(shared(plain[slice(*item.headline)], clause)) >= _WORDS
