"""Which measure words go with which nouns: measure_words.toml, decoded, and how they are found."""

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import msgspec

_SIGNS = "〇零一二三四五六七八九十百千万亿两几数"
_NUMBER = rf"(?<![第前居列后排专统唯同划.,\d{_SIGNS}])(?:\d[\d,.]*|[{_SIGNS}])[{_SIGNS}多余]*"


class _Group(msgspec.Struct, forbid_unknown_fields=True):
    nouns: list[str]
    words: list[str]


class _Data(msgspec.Struct, forbid_unknown_fields=True):
    judged: list[str]
    complete: list[str]
    ends: list[str]
    group: list[_Group]


class MeasureWords(NamedTuple):
    """The data as the rules use them.

    words     of each noun, the judged measure words that go with it
    counted   number, measure word and the nouns behind it: (number)(word)(nouns), `last` the last
    doubled   the same with two measure words, or with two and no noun
    complete  number, measure word and a count that needs none: 3个人次
    """

    words: dict[str, frozenset[str]]
    judged: frozenset[str]
    counted: re.Pattern[str]
    doubled: re.Pattern[str]
    complete: re.Pattern[str]


_UNIVERSAL = "个"


@cache
def measure_words() -> MeasureWords:
    """measure_words.toml, decoded strictly, with its patterns."""
    data = msgspec.toml.decode(
        files("kaocheng.checking").joinpath("measure_words.toml").read_bytes(), type=_Data
    )
    words = {noun: frozenset(group.words) for group in data.group for noun in group.nouns}
    noun = "|".join(sorted(words, key=len, reverse=True))
    ends = f"(?={'|'.join(data.ends)})"
    judged = "|".join(data.judged)
    any_word = f"{_UNIVERSAL}|{judged}"
    nouns = rf"(?P<nouns>(?:{noun})*(?P<last>{noun})){ends}(?![^，。；！？\n]{{0,16}}的)"
    return MeasureWords(
        words,
        frozenset(data.judged),
        re.compile(rf"{_NUMBER}(?P<word>{judged}){nouns}"),
        re.compile(
            rf"{_NUMBER}(?P<words>(?P<first>{any_word})(?P<second>{any_word}))"
            rf"(?:{nouns}|(?=[，。；！？\n]|$))"
        ),
        re.compile(rf"{_NUMBER}(?P<word>{any_word})(?P<count>{'|'.join(data.complete)})(?![日年月])"),
    )
