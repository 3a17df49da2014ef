"""Measure words, units, currencies: what a number may be followed by. The words are units.toml."""

import tomllib
from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import msgspec


class _Forms(msgspec.Struct, forbid_unknown_fields=True):
    forms: list[str]


class _Words(msgspec.Struct, forbid_unknown_fields=True):
    words: list[str]


class _Count(msgspec.Struct, forbid_unknown_fields=True):
    words: list[str]
    nouns: list[str]


class _Bounds(msgspec.Struct, forbid_unknown_fields=True):
    min_before: list[str]
    min_after: list[str]
    max_before: list[str]
    max_after: list[str]
    approx_before: list[str]
    approx_after: list[str]


class Vocabulary(msgspec.Struct, forbid_unknown_fields=True):
    """The whole of units.toml."""

    not_scale: list[str]
    scale: dict[str, Decimal]
    currency: dict[str, list[str]]
    currency_symbol: dict[str, str]
    measure: dict[str, list[str]]
    duration: dict[str, list[str]]
    age: _Forms
    percent: dict[str, Decimal]
    point: dict[str, Decimal]
    multiple: _Forms
    count: _Count
    ordinal: _Words
    bounds: _Bounds


@cache
def vocabulary() -> Vocabulary:
    """units.toml, decoded strictly: an unknown key or a wrong type is an error with its path."""
    text = (files("kaocheng.reading") / "units.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), Vocabulary, strict=False)


class Form(NamedTuple):
    """A written unit: the mention kind it makes, its name there, and what it multiplies by."""

    kind: str
    unit: str
    factor: Decimal
    noun: bool = False  # a noun that is counted directly: 6地市


class Units:
    """Written forms to units; the longest form wins."""

    def __init__(self, forms: dict[str, Form]) -> None:
        self.forms = forms
        lengths: dict[str, set[int]] = {}
        for form in forms:
            lengths.setdefault(form[0], set()).add(len(form))
        self.lengths = {c: tuple(sorted(sizes, reverse=True)) for c, sizes in lengths.items()}

    def at(self, plain: str, at: int) -> tuple[Form, int] | None:
        """The unit that begins at an offset, and where it ends."""
        for size in self.lengths.get(plain[at : at + 1], ()):
            word = plain[at : at + size]
            form = self.forms.get(word)
            if form is not None:
                return form, at + len(word)
        return None


@cache
def units() -> Units:
    """All units that may follow a number."""
    words, one = vocabulary(), Decimal(1)
    forms: dict[str, Form] = {noun: Form("count", noun, one, noun=True) for noun in words.count.nouns}
    forms |= {word: Form("count", word, one) for word in words.count.words}
    for name, others in words.measure.items():
        forms |= {form: Form("measure", name, one) for form in (name, *others)}
    for code, names in words.currency.items():
        forms |= {form: Form("money", code, one) for form in names}
    for name, others in words.duration.items():
        forms |= {form: Form("duration", name, one) for form in (name, *others)}
    forms |= {form: Form("age", "岁", one) for form in words.age.forms}
    forms |= {form: Form("percent", "%", factor) for form, factor in words.percent.items()}
    forms |= {form: Form("point", "pp", factor) for form, factor in words.point.items()}
    forms |= {form: Form("multiple", "x", one) for form in words.multiple.forms}
    return Units(forms)
