"""What a headline claims that others did for the unit: honours.toml, decoded."""

import re
from functools import cache
from importlib.resources import files

import msgspec

from kaocheng.reading.links import any_of


class Honour(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One kind of honour or act.

    zh, en   its name in messages
    borne    words, any of which in the text bears it out
    acts     words that name the act itself
    claimed  regular expression of the claim in a headline; "" for an act that is no honour
    """

    zh: str
    en: str
    borne: tuple[str, ...]
    acts: tuple[str, ...]
    claimed: str = ""

    @property
    def words(self) -> re.Pattern[str]:
        """Any of the words that bear it out."""
        return _pattern(self.borne)

    @property
    def named(self) -> re.Pattern[str]:
        """Any of the words that name the act."""
        return _pattern(self.acts)


@cache
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(any_of(list(words)))


@cache
def honours() -> dict[str, Honour]:
    """All kinds by their names in the file, in its order."""
    data = files("kaocheng.checking").joinpath("honours.toml").read_bytes()
    return msgspec.toml.decode(data, type=dict[str, Honour])


_CLAUSE = re.compile(r"[，；、。：]")
_AIM = re.compile(
    r"争创|争取|争当|力争|打造|推动|推进|促进|确保|努力|加快|加强|全力|申创|申报|筹建|建设(?!成)|做好|冲刺|"
    r"聚焦|瞄准|致力|迈向|奋力|将|[放摆]在"
)


def aimed(words: str) -> bool:
    """Whether the clause in front of a claim makes an aim of it: 争创全国首个示范区.

    >>> aimed("奋力打造全国")
    True
    >>> aimed("推进节能工作，")
    False
    """
    return _AIM.search(_CLAUSE.split(words)[-1]) is not None
