"""What the members of a list can be: kinds.toml, decoded."""

import re
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import msgspec

from kaocheng.reading.links import any_of


class _Kind(msgspec.Struct, forbid_unknown_fields=True):
    zh: str
    en: str
    ends: list[str]
    followed_by_name: bool = False


class _Data(msgspec.Struct, forbid_unknown_fields=True):
    opening: list[str]
    kind: list[_Kind]
    together: list[list[str]]


class Kind(NamedTuple):
    """A kind of member, by its name in both languages."""

    zh: str
    en: str


@cache
def _data() -> _Data:
    text = files("kaocheng.checking").joinpath("kinds.toml").read_bytes()
    return msgspec.toml.decode(text, type=_Data)


@cache
def _ends() -> list[tuple[re.Pattern[str], Kind]]:
    """The endings of all kinds; those with a name behind them last, as 部长论坛 is no 部长."""
    kinds = [(kind, any_of(kind.ends)) for kind in _data().kind]
    plain = [(re.compile(f"(?:{ends})$"), Kind(kind.zh, kind.en)) for kind, ends in kinds]
    named = [
        (re.compile(f"(?:{ends})[一-鿿]{{2,4}}$"), Kind(kind.zh, kind.en))
        for kind, ends in kinds
        if kind.followed_by_name
    ]
    return [*plain, *named]


@cache
def opening() -> re.Pattern[str]:
    """What opens a clause and no member of a list."""
    return re.compile(any_of(_data().opening))


def kind_of(member: str) -> Kind | None:
    """The kind of a member, by its longest ending, or an office before a name; None for others.

    >>> kind_of("首届智慧农业博览会")
    Kind(zh='会展活动', en='events')
    >>> kind_of("农业农村部副部长张某某")
    Kind(zh='人员职务', en='offices')
    >>> kind_of("部长论坛")
    Kind(zh='会展活动', en='events')
    >>> kind_of("省农业协会")
    Kind(zh='单位', en='organisations')
    """
    found: tuple[int, Kind] | None = None
    for at, (ends, kind) in enumerate(_ends()):
        if at == len(_data().kind) and found:
            break
        match = ends.search(member)
        if match and (found is None or match.start() < found[0]):
            found = (match.start(), kind)
    return found[1] if found else None


def together(one: Kind, other: Kind) -> bool:
    """Whether lists hold both kinds without a slip."""
    return any({one.zh, other.zh} == set(pair) for pair in _data().together)
