"""Ranks and turns: 第40届, 第三批, 全国第一, 前10名; not 第三产业, 第一线, 第十二条."""

import re
from decimal import Decimal
from typing import NamedTuple

from kaocheng.reading.names import names
from kaocheng.reading.numerals import SIGNS, NumeralError, parse_numeral
from kaocheng.reading.units import ONE, vocabulary

_ORDINAL = vocabulary().ordinal
_SCOPES = tuple(_ORDINAL.scopes)
_SCOPE_REACH = 6
_NOT_RANKS = tuple(names().not_ranks)
_HEADS = {unit: tuple(follows) for unit, follows in vocabulary().heads.before.items()}
_SIZES = sorted({len(word) for word in _ORDINAL.words | _ORDINAL.clauses}, reverse=True)

_NUMBER = re.compile(rf"第 ?(?P<number>[0-9]+(?: [0-9])*|[{SIGNS}]+)")
_NEXT = re.compile(rf"[、和，]第(?:[0-9]+|[{SIGNS}]+)")
_FIRST = re.compile(r"前 ?(?P<number>[0-9]+|[一二两三四五六七八九十]+)")
_NUMBERS_ITEM = frozenset("，、")  # 第一，… 第二，… number the parts of a speech
_ITEM_BEHIND = frozenset("。；\n ：")
_HIGHEST_ITEM = 9
_FIRST_WORDS = frozenset("名位")
_CLAUSE_ENDS = frozenset("，。；、）)的\n")


class Rank(NamedTuple):
    """Where a rank ends, the word it counts, and its value; `low` None where it is a name.

    第三批 is 3 to 3, 前十名 1 to 10.
    """

    end: int
    word: str = ""
    low: Decimal | None = None
    high: Decimal | None = None


def rank(plain: str, at: int) -> Rank:
    """The rank at an offset where 第 and a numeral stand.

    >>> rank("第三批", 0)
    Rank(end=3, word='批', low=Decimal('3'), high=Decimal('3'))
    >>> rank("第三产业", 0).low, rank("居全国第一。", 3).low
    (None, Decimal('1'))
    """
    match = _NUMBER.match(plain, at)
    assert match
    end = match.end()
    if plain.startswith(_NOT_RANKS, end):
        return Rank(end)
    try:
        value = parse_numeral(match["number"]).value
    except NumeralError:
        return Rank(end)
    word, stop = _counted(plain, end)
    if word in _ORDINAL.clauses:
        return Rank(stop)
    if not word:
        if ahead := _NEXT.match(plain, end):  # 第一、第二批
            word = _counted(plain, ahead.end())[0]
        elif not _scoped(plain, at) or _numbers_item(plain, at, end, value):
            return Rank(end)
    return Rank(stop, word, value, value)


def _counted(plain: str, end: int) -> tuple[str, int]:
    """The word that a rank which stops at an offset counts, and where it ends."""
    end += plain.startswith(" ", end)  # 第 9 位
    for size in _SIZES:
        word = plain[end : end + size]
        if word in _ORDINAL.words and not plain.startswith(_HEADS.get(word, ()), end + size):
            return word, end + len(word)
    return "", end


def _scoped(plain: str, at: int) -> bool:
    """Whether the words before an offset say among whom: 全国, 排名, 跻身."""
    return plain.endswith(_SCOPES, max(0, at - _SCOPE_REACH), at)


def _numbers_item(plain: str, at: int, end: int, value: Decimal) -> bool:
    return (
        value <= _HIGHEST_ITEM
        and plain[end : end + 1] in _NUMBERS_ITEM
        and plain[at - 1] in _ITEM_BEHIND
    )


def leading(plain: str, at: int) -> Rank | None:
    """The first places, at an offset where 前 and a numeral stand: 前10名, 居全国前三.

    >>> leading("前10名", 0)
    Rank(end=4, word='名', low=Decimal('1'), high=Decimal('10'))
    """
    match = _FIRST.match(plain, at)
    assert match
    end = match.end()
    after = plain[end : end + 1]
    word = after if after in _FIRST_WORDS else ""
    if not word and not (after in _CLAUSE_ENDS and _scoped(plain, at)):
        return None
    try:
        value = parse_numeral(match["number"]).value
    except NumeralError:
        return None
    return Rank(end + len(word), word, ONE, value)
