"""Measure words, units, currencies: what a number may be followed by. The words are units.toml."""

from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

import msgspec

Kind = Literal[
    "money", "count", "percent", "point", "multiple", "measure",
    "duration", "date", "ordinal", "age", "ratio",
]  # fmt: skip
Bound = Literal["exact", "min", "max", "approx"]
ONE = Decimal(1)


class _Table(msgspec.Struct, forbid_unknown_fields=True):
    """A table of units.toml, where an unknown key is an error."""


class _Forms(_Table):
    forms: list[str]


class _Count(_Table):
    words: list[str]
    nouns: list[str]
    modifiers: frozenset[str]
    predicates: str
    ranked: frozenset[str]


class _Single(_Table):
    counts: frozenset[str]
    not_measures: frozenset[str]
    two: str
    one: str
    shifted: list[str]
    tenth: str


class _Heads(_Table):
    always: frozenset[str]
    before: dict[str, list[str]]


class _Ordinal(_Table):
    words: frozenset[str]
    clauses: frozenset[str]
    scopes: list[str]


class _Bounds(_Table):
    min_before: list[str]
    min_after: list[str]
    max_before: list[str]
    max_after: list[str]
    approx_before: list[str]
    approx_after: list[str]
    far_before: list[str]
    far_verbs: list[str]
    at_most: list[str]
    not_more: list[str]
    not_behind: dict[str, str]


class Vocabulary(_Table):
    """The whole of units.toml, table by table; what each is for is said there."""

    not_scale: list[str]
    currency: dict[str, list[str]]
    currency_symbol: dict[str, str]
    measure: dict[str, list[str]]
    duration: dict[str, list[str]]
    age: _Forms
    percent: dict[str, Decimal]
    point: dict[str, Decimal]
    multiple: _Forms
    count: _Count
    single: _Single
    heads: _Heads
    ordinal: _Ordinal
    bounds: _Bounds


@cache
def vocabulary() -> Vocabulary:
    """units.toml, decoded strictly: an unknown key or a wrong type is an error with its path."""
    data = files("kaocheng.reading").joinpath("units.toml").read_bytes()
    return msgspec.toml.decode(data, type=Vocabulary)


class Form(NamedTuple):
    """A written unit: the mention kind it makes, its name there, and what it multiplies by.

    >>> units().forms["km"]
    Form(kind='measure', unit='公里', factor=Decimal('1'), noun=False)
    >>> units().forms["‰"]
    Form(kind='percent', unit='%', factor=Decimal('0.1'), noun=False)
    """

    kind: Kind
    unit: str
    factor: Decimal = ONE
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
        """The unit that begins at an offset, and where it ends.

        >>> units().at("5立方米/秒", 1)
        (Form(kind='measure', unit='立方米/秒', factor=Decimal('1'), noun=False), 6)
        """
        for size in self.lengths.get(plain[at : at + 1], ()):
            word = plain[at : at + size]
            form = self.forms.get(word)
            if form is not None:
                return form, at + len(word)
        return None


@cache
def units() -> Units:
    """All units that may follow a number. Of two that are written alike the later table holds."""
    words = vocabulary()
    forms = {noun: Form("count", noun, noun=True) for noun in words.count.nouns}
    forms |= {word: Form("count", word) for word in words.count.words}
    forms |= {form: Form("measure", name) for form, name in _named(words.measure)}
    forms |= {form: Form("money", code) for code, names in words.currency.items() for form in names}
    forms |= {form: Form("duration", name) for form, name in _named(words.duration)}
    forms |= {form: Form("age", "岁") for form in words.age.forms}
    forms |= {form: Form("percent", "%", factor) for form, factor in words.percent.items()}
    forms |= {form: Form("point", "pp", factor) for form, factor in words.point.items()}
    forms |= {form: Form("multiple", "x") for form in words.multiple.forms}
    return Units(forms)


def _named(table: dict[str, list[str]]) -> list[tuple[str, str]]:
    """Every form with the name of its unit, which is itself a form."""
    return [(form, name) for name, others in table.items() for form in (name, *others)]
