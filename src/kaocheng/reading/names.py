"""Numerals that are part of a name and no quantities: G318, 12345热线, “十三五”规划, 500强, 八一.

The words are names.toml; what is left to the code is the marks around a numeral.
"""

import re
from functools import cache
from importlib.resources import files
from string import ascii_letters
from typing import Literal

import msgspec

from kaocheng.reading.numerals import LARGE, SIGNS


class Names(msgspec.Struct, forbid_unknown_fields=True):
    """The whole of names.toml; what each list is for is said there."""

    set_phrases: list[str]
    after_digits: list[str]
    hotlines: frozenset[str]
    programme: list[str]
    of_a_kind: list[str]
    not_ranks: list[str]
    not_halves: list[str]
    not_fractions: list[str]
    no_one: str
    ends_word: dict[str, str]


@cache
def names() -> Names:
    """names.toml, decoded strictly: an unknown key or a wrong type is an error with its path."""
    data = files("kaocheng.reading").joinpath("names.toml").read_bytes()
    return msgspec.toml.decode(data, type=Names)


HOTLINES = names().hotlines
LETTERS = frozenset(ascii_letters)
WORD = re.compile(r"[\u4e00-\u9fff]+")

_SIGNS = frozenset(SIGNS)
_AFTER_DIGITS = tuple(names().after_digits)
_KINDS = (*names().of_a_kind, *names().programme)
_ENDS_WORD = {sign: frozenset(before) for sign, before in names().ends_word.items()}
_NOWHERE: frozenset[str] = frozenset()

_OPENING = {"“": "”", "《": "》"}
_LONGEST_QUOTED = 16
_CLAUSE_MARKS = re.compile("[，。；]")
_JOINED_BEFORE = frozenset("+＋·•〔[#@_")
_JOINED_AFTER = frozenset("+·•〕@”》」_#")
# Digits with none of these beside them are no part of a name by their marks.
MARKS_BEFORE = LETTERS | _JOINED_BEFORE | frozenset("“《.(（\n")
MARKS_AFTER = _JOINED_AFTER
_QUANTITY_AFTER_LETTER = frozenset("%亿万个倍")  # 比GDP6%, 建成5G基站AAU3万个
_ITEM_BEFORE = frozenset("\n ")
_ITEM_AFTER = frozenset("、.")
_BETWEEN_MARKS = frozenset("，。；、：（）()\n “")
_LONGEST_ENCLOSED = 3  # (3), （12）
_SHORTEST_CODE = 5  # 13912345678


def _by_sign(phrases: list[str]) -> dict[str, tuple[str, ...]]:
    """Phrases by their first sign, the longest first."""
    table: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=len, reverse=True):
        table.setdefault(phrase[0], []).append(phrase)
    return {sign: tuple(found) for sign, found in table.items()}


_SET_PHRASES = _by_sign(names().set_phrases)


def set_phrase_end(plain: str, at: int) -> int | None:
    """Where the longest set phrase that begins at an offset ends.

    >>> set_phrase_end("两个一百年", 0), set_phrase_end("两个一", 0)
    (5, None)
    """
    for phrase in _SET_PHRASES.get(plain[at], ()):
        if plain.startswith(phrase, at):
            return at + len(phrase)
    return None


def ends_word(plain: str, at: int) -> bool:
    """Whether the sign at an offset ends a word rather than begins a number: 星期三, 统一."""
    return at > 0 and plain[at - 1] in _ENDS_WORD.get(plain[at], _NOWHERE)


def quoted_name(plain: str, at: int, end: int) -> bool:
    """Whether what begins at an offset, right behind “ or 《, is the name inside.

    end  where the numeral stops; a clause mark behind it makes it a sentence that is quoted

    >>> quoted_name("“12345热线”", 1, 6), quoted_name("“3个县，5个乡”", 1, 2)
    (True, False)
    """
    closing = _OPENING.get(plain[at - 1 : at])
    if closing is None:
        return False
    close = plain.find(closing, end, end + _LONGEST_QUOTED)
    return close >= 0 and not _CLAUSE_MARKS.search(plain, end, close)


def signs_end(plain: str, at: int) -> int:
    """Where the run of Chinese numeral signs at an offset ends."""
    while plain[at : at + 1] in _SIGNS:
        at += 1
    return at


def code_end(plain: str, end: int) -> int:
    """The end of a code such as G318B or PM2.5 whose digits stop at an offset."""
    while plain[end : end + 1] in LETTERS or plain[end : end + 1].isdecimal():
        end += 1
    return end


def marked_name(plain: str, at: int, end: int, after: str, *, numbered: bool) -> int | None:
    """The end of the name that the marks beside some digits make them part of.

    at, end   the digits
    after     the sign behind them, a space left out
    numbered  an item number ends right before them: in 3.60个 the point is not theirs

    >>> marked_name("G318国道", 1, 4, "国", numbered=False)
    4
    >>> marked_name("约318个", 1, 4, "个", numbered=False) is None
    True
    """
    before = plain[at - 1 : at]
    if before == "\n" and plain.startswith("\n", end):  # a subscript on a line of its own: PM 2.5
        before = plain[max(0, at - 4) : at].strip()[-1:]
    scaled = plain[end - 1] in LARGE  # GDP512.6亿元
    if before in LETTERS and not scaled and after not in _QUANTITY_AFTER_LETTER:
        return code_end(plain, end)
    enclosed = before in ("(", "（") and after in (")", "）") and end - at <= _LONGEST_ENCLOSED
    if (
        enclosed
        or before in _JOINED_BEFORE
        or after in _JOINED_AFTER
        or (before == "." and not numbered)
        or quoted_name(plain, at, end)
    ):
        return end
    return None


def bare_digits(plain: str, at: int, end: int) -> Literal["name", "unread", "number"]:
    """What digits without scale or unit are: a name, a number of something, or neither.

    >>> bare_digits("在2023潍坊", 1, 5), bare_digits("电话13912345678。", 2, 13)
    ('name', 'unread')
    >>> bare_digits("共120余处", 1, 4)
    'number'
    """
    digits = plain[at:end].replace(" ", "")
    after = plain[end : end + 1]
    if after in _ITEM_AFTER and (at == 0 or plain[at - 1] in _ITEM_BEFORE):
        return "name"  # an item number inside a line: 1、 2、
    if len(digits) == 4 and digits[:2] in ("19", "20") and "." not in digits:
        return "name"
    word = WORD.match(plain, end)
    if len(digits) >= _SHORTEST_CODE and digits.isdecimal() and not word:
        return "unread"
    if len(digits) > 1 and digits[0] == "0" and digits[1] != ".":
        return "name"  # 007
    if not word and (at == 0 or plain[at - 1] in _BETWEEN_MARKS):
        return "unread"
    return "number"


def listed_name(plain: str, at: int, end: int) -> bool:
    """Whether digits without a unit are a service number or stand before 强, 号 and the like."""
    return plain.startswith(_AFTER_DIGITS, end) or plain[at:end] in HOTLINES


def of_a_kind(plain: str, end: int) -> bool:
    """Whether a duration that stops at an offset names a kind: 九年义务教育, 三年行动方案."""
    return plain.startswith(_KINDS, end)
