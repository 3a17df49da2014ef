"""Words that keep a relation from judgement: 可比价格, 年均, 计划, 等.

Figures that a guard touches are not wrong, and not right either: the relation is reported as
not assessable with the word that made it so. On 52 reports every false alarm of recomputed
growth was one that a guard would have kept, none was one that more tolerance would have.

Every function takes the words between or around the operands (`around`) and gives the guard's
word found there, or None. The words themselves are in guards.toml.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files

import msgspec

from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

_REACH = 80
_CLAUSE_END = pattern(r"[，。；！？\n]")
_SENTENCE_START = pattern(r"[。；！？\n]")
_BRACKET = pattern(r"\s*[（(][^（）()]{0,30}[）)]")


class _Guard(msgspec.Struct, forbid_unknown_fields=True):
    words: list[str]


class _Guards(msgspec.Struct, forbid_unknown_fields=True):
    comparable: _Guard
    averaged: _Guard
    other_period: _Guard
    other_scope: _Guard
    planned: _Guard
    quoted: _Guard
    partial: _Guard
    revised: _Guard
    rounding_note: _Guard
    real_growth: _Guard
    inverted: _Guard


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    data = files("kaocheng.checking").joinpath("guards.toml").read_bytes()
    guards = msgspec.toml.decode(data, type=_Guards)
    return {
        name: re.compile("|".join(guard.words))
        for name, guard in msgspec.structs.asdict(guards).items()
    }


def _find(name: str, words: str) -> str | None:
    found = _patterns()[name].search(words)
    return found.group() if found else None


def comparable(words: str) -> str | None:
    """G1: growth at comparable prices or scope.

    >>> comparable("按可比价格计算，增长")
    '可比'
    >>> comparable("实际到位资金") is None
    True
    """
    return _find("comparable", words)


def averaged(words: str) -> str | None:
    """G2: an average or running total.

    >>> averaged("年均增长")
    '年均'
    """
    return _find("averaged", words)


def other_period(words: str) -> str | None:
    """G4: figures of different times."""
    return _find("other_period", words)


def other_scope(words: str) -> str | None:
    """G5: figures of different fields.

    >>> other_scope("规模以上工业企业")
    '规模以上'
    """
    return _find("other_scope", words)


def planned(words: str) -> str | None:
    """G6: a plan, target or estimate."""
    return _find("planned", words)


def quoted(words: str) -> str | None:
    """G7: a report of others or of history."""
    return _find("quoted", words)


def partial(words: str) -> str | None:
    """G9: a list that does not claim to be whole.

    >>> partial("轴承、齿轮等产品")
    '等'
    >>> partial("特等奖、一等奖") is None
    True
    """
    return _find("partial", words)


def revised(words: str) -> str | None:
    """G10: preliminary or revised figures."""
    return _find("revised", words)


@lru_cache(maxsize=1)
def rounding_note(words: str) -> str | None:
    """G11: the document says its parts need not add up."""
    return _find("rounding_note", words)


def real_growth(words: str, also: Iterable[str] = ()) -> str | None:
    """A measure whose growth is real although its amounts are nominal; `also` are further ones.

    >>> real_growth("地区生产总值")
    '生产总值'
    >>> real_growth("全市海洋产出", also=("海洋产出",))
    '海洋产出'
    """
    return _find("real_growth", words) or next((word for word in also if word in words), None)


def inverted(words: str) -> str | None:
    """A figure that grows as things shrink.

    >>> inverted("综合排名上升")
    '排名'
    """
    return _find("inverted", words)


def among(reading: Reading, *mentions: int) -> str:
    """The plain words from the first of some mentions to the end of the last one's clause."""
    first = min(reading.mentions[mention].start for mention in mentions)
    last = max(reading.mentions[mention].end for mention in mentions)
    end = _CLAUSE_END.search(reading.plain, last, last + _REACH)
    return reading.plain[first : end.start() if end else last + _REACH]


def around(reading: Reading, *mentions: int) -> str:
    """The plain words that bear on some mentions: from the start of the sentence or of the part
    after a semicolon, at most 80 characters before the first mention, to the end of the clause
    of the last and a bracket behind it."""
    first = min(reading.mentions[mention].start for mention in mentions)
    last = max(reading.mentions[mention].end for mention in mentions)
    plain = reading.plain
    start = max(0, first - _REACH)
    for stop in _SENTENCE_START.finditer(plain, start, first):
        start = stop.end()
    end = _CLAUSE_END.search(plain, last, last + _REACH)
    stop_at = end.start() if end else last + _REACH
    bracket = _BRACKET.match(plain, last)
    return plain[start : max(stop_at, bracket.end() if bracket else 0)]
