"""Which measure words go with which nouns: measure_words.toml, decoded, and how they are found."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import msgspec

from kaocheng.reading.links import any_of
from kaocheng.reading.reading import Reading


class _Group(msgspec.Struct, forbid_unknown_fields=True):
    nouns: list[str]
    words: list[str]
    usual: str


class _Data(msgspec.Struct, forbid_unknown_fields=True):
    judged: list[str]
    complete: list[str]
    ends: list[str]
    group: list[_Group]


class MeasureWords(NamedTuple):
    """The data as the rules use them.

    words     of each noun, the judged measure words that go with it
    usual     of each noun, the measure word that is proposed
    judged    all judged measure words
    nouns     the nouns that begin at an offset and end there: `last` is the last of them
    doubled   a second measure word, with such nouns behind it, or with nothing
    complete  a count that needs no measure word
    """

    words: dict[str, frozenset[str]]
    usual: dict[str, str]
    judged: frozenset[str]
    nouns: re.Pattern[str]
    doubled: re.Pattern[str]
    complete: re.Pattern[str]


_UNIVERSAL = "个"
_ONE = "一"


@cache
def measure_words() -> MeasureWords:
    """measure_words.toml, decoded strictly, with its patterns."""
    data = msgspec.toml.decode(
        files("kaocheng.checking").joinpath("measure_words.toml").read_bytes(), type=_Data
    )
    words = {noun: frozenset(group.words) for group in data.group for noun in group.nouns}
    noun = any_of(sorted(words, key=len, reverse=True))
    ends = f"(?={'|'.join(data.ends)})"
    judged = "|".join((_UNIVERSAL, *data.judged))
    nouns = rf"(?P<nouns>(?:{noun})*(?P<last>{noun})){ends}(?![^，。；！？\n]{{0,16}}的)"
    return MeasureWords(
        words,
        {noun: group.usual for group in data.group for noun in group.nouns},
        frozenset(data.judged),
        re.compile(nouns),
        re.compile(rf"(?P<second>{judged})(?:{nouns}|(?=[，。；！？\n]|$))"),
        re.compile(rf"(?:{'|'.join(data.complete)})(?![日年月])"),
    )


def counted(reading: Reading) -> Iterator[tuple[str, int]]:
    """Every judged measure word or 个 behind a number, with the offset where it ends.

    The reader takes 一位 and 一家 for no count, as they seldom are one; here they are.
    """
    judged = measure_words().judged
    for mention in reading.mentions:
        unit = mention.unit
        if mention.kind == "count" and (unit in judged or unit == _UNIVERSAL):
            yield unit, mention.end
    for word in ("位", "名", "家", "所"):
        at = reading.plain.find(_ONE + word)
        while at >= 0:
            if reading.plain[at - 1 : at] not in _NO_ONE:
                yield word, at + len(_ONE + word)
            at = reading.plain.find(_ONE + word, at + 1)


_NO_ONE = frozenset("第前居列后排专统唯同划万十百千零")
