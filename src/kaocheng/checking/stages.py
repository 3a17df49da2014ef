"""The stages of a title or a project: stages.toml, decoded."""

from functools import cache
from importlib.resources import files

import msgspec


class Stage(msgspec.Struct, forbid_unknown_fields=True):
    """One stage; its words are explained in the file."""

    name: str
    verbs: list[str]
    also: list[str]
    titles: list[str]


class _Verbs(msgspec.Struct, forbid_unknown_fields=True):
    verbs: list[str]


class _Words(msgspec.Struct, forbid_unknown_fields=True):
    words: list[str]


class _Pending(msgspec.Struct, forbid_unknown_fields=True):
    before: list[str]
    between: list[str]
    marks: list[str]
    done: list[str]


class Stages(msgspec.Struct, forbid_unknown_fields=True):
    """The whole file; `stage` is in the order of the stages."""

    stage: list[Stage]
    titled: _Verbs
    certified: _Words
    pending: _Pending


@cache
def stages() -> Stages:
    """stages.toml, decoded strictly."""
    data = files("kaocheng.checking").joinpath("stages.toml").read_bytes()
    return msgspec.toml.decode(data, type=Stages)
