"""A record high stands beside a fall of the same measure: 同比下降3%，创历史新高.

What is lower than last year is not the highest ever. One of the two belongs to another measure,
or the template of a better year was kept.

Judged inside a sentence: a fall with no new subject between it and the record, on either side,
and a fall of the words the record is claimed for. Quiet: 创历史最好水平 (which may be low), records
of a fall (降幅创新高), falls of a month or a quarter, a measure between the two. Practice, no
standard.
"""

import re
from collections.abc import Iterator

from kaocheng.checking.findings import Finding
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "SUP004"
NAME = "record-beside-a-fall"
GRADE = "warning"
BASIS = "实务"
TRIGGERS = ("新高",)

FIRES = (
    "受理案件2400件，比上年下降3%，«创历史新高»。",
    "进出口额再«创历史新高»，同比下降2.6%，保持平稳。",
    "旅游收入860亿元，低于上年，连续两年«创新高»。",
    "游客数«创历史新高»，消费活跃；游客数减少12%。",
)
QUIET = (
    "受理案件2400件，比上年增长3%，创历史新高。",
    "进出口额创历史新高，能耗下降2.6%。",  # another measure
    "浓度同比下降12%，创历史最好水平。",
    "亏损额降幅12%，创历史新高。",
    "一季度同比下降2%，全年创历史新高，完成860亿元。",
    "能耗下降2.6%，进出口额创历史新高。",
)

_RECORD = re.compile(r"创(?:下|出|造)?(?:了)?(?:历史|同期|近年)?新高|(?:达到?|刷新)历史新高")
_ADVERBS = r"(?:[再均都也又已]|再次|再度|双双|继续|连续[^，。；]{1,4}?[年次届]|连年)*"
_FALL = r"(?:下降|减少|降低|回落|下滑|低于|少于|缩减)"
_EARLIER = r"(?:上年|去年|同期|上年同期|去年同期|前年|\d{4}年)"
_AGAINST = rf"(?:[比较]{_EARLIER}[^，。；]{{0,4}}?|同比|环比|低于|少于)"
_BEFORE = re.compile(rf"({_FALL}[^，。；]{{0,14}})，{_ADVERBS}$")
_AFTER = re.compile(
    rf"[，；](?:但|虽|却)?(?:{_AGAINST}{_FALL}|低于(?:上年|去年)|少于(?:上年|去年))"
)
_FALLS = re.compile(f"(?:{_AGAINST})?{_FALL}")
_SUBJECT = re.compile(rf"([一-鿿]{{2,10}}?){_ADVERBS}$")
_OF_A_FALL = re.compile(r"降幅|跌幅|减幅|亏损|逆差|赤字")
_PART = re.compile(r"季度|月|上半年|下半年|周|旬")
_OVER = re.compile(r"[，。；：！？\n]")
_NO_SUBJECT = frozenset({"再", "均", "全年", "总量", "今年", "去年", "连续"})
_SHORTEST = 2


def check(reading: Reading) -> Iterator[Finding]:
    plain = reading.plain
    at = plain.find("新高")
    while at >= 0:
        sentence = reading.sentence_at(at)
        for record in _RECORD.finditer(plain, *sentence):
            fall = _fall(plain, sentence, record.start(), record.end())
            if fall is not None:
                yield _finding(reading, record.start(), record.end(), fall)
        at = plain.find("新高", sentence.end)


def _fall(plain: str, sentence: Span, start: int, end: int) -> Span | None:
    """The fall that stands beside a record, if it can only be of the same measure."""
    words = plain[sentence.start : start]
    if _OF_A_FALL.search(words) or _PART.search(words):
        return None
    if before := _BEFORE.search(words):
        return Span(sentence.start + before.start(1), sentence.start + before.end(1))
    if after := _AFTER.match(plain, end, sentence.end):
        return Span(after.start() + 1, after.end())
    clause = _OVER.split(words)[-1]
    subject = _SUBJECT.match(clause)
    if subject is None or subject[1] in _NO_SUBJECT or len(subject[1]) < _SHORTEST:
        return None
    at = plain.find(subject[1], sentence.start, sentence.end)
    while at >= 0:
        found = _FALLS.match(plain, at + len(subject[1]), sentence.end)
        if found and (at == sentence.start or plain[at - 1] in "，；"):
            return Span(at, found.end())
        at = plain.find(subject[1], at + 1, sentence.end)
    return None


def _finding(reading: Reading, start: int, end: int, fall: Span) -> Finding:
    said = reading.text[start:end]
    lower = reading.text[slice(*fall)]
    return Finding(
        start,
        end,
        {
            "zh": f"写“{said}”，同一指标又写“{lower}”，请核对",
            "en": f"The text says {said}, and {lower} of the same measure; check which holds",
        },
        related=(fall,),
    )
