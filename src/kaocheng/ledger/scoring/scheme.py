"""A scoring scheme: a weighted tree of items, ledgers, vetoes, ranks and grades, as data.

Nothing about points has a hidden default: what a method leaves open elsewhere (a cap before or
after weighting, ties, missing figures, the place of rounding) has to be said here.
"""

import difflib
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Annotated, Literal

import msgspec

from kaocheng.ledger.pack import Name, Tag
from kaocheng.ledger.scoring.entries import Bonus, Deduction, Period, Veto
from kaocheng.ledger.scoring.exact import Rounding, hold_positive, hold_within
from kaocheng.ledger.scoring.methods.against_best import AgainstBest
from kaocheng.ledger.scoring.methods.deviation import Deviation
from kaocheng.ledger.scoring.methods.efficacy import Efficacy
from kaocheng.ledger.scoring.methods.from_full import FromFull
from kaocheng.ledger.scoring.methods.ladder import Ladder
from kaocheng.ledger.scoring.methods.marked import Marked
from kaocheng.ledger.scoring.methods.movement import Movement
from kaocheng.ledger.scoring.methods.place import Place
from kaocheng.ledger.scoring.methods.ratio import Ratio
from kaocheng.ledger.scoring.methods.satisfaction import Satisfaction
from kaocheng.ledger.scoring.methods.shortfall import Shortfall
from kaocheng.ledger.scoring.methods.threshold import Threshold

Method = (
    AgainstBest
    | Deviation
    | Efficacy
    | FromFull
    | Ladder
    | Marked
    | Movement
    | Place
    | Ratio
    | Satisfaction
    | Shortfall
    | Threshold
)
"""Which method is the key `method`; 组合 is an item with items, of which one `requires` another."""


class Input(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A figure that scores are made of.

    indicator   pack.indicator that counts the same for all units together; "" where none does
    percent_of  two other inputs: it is the first over the second, in per cent; not known where
                the second is 0
    value       where the scheme itself fixes it for all units, with its tag and source

    Without `percent_of` and `value` it is given for each unit.
    """

    title: str
    unit: str = ""
    indicator: str = ""
    percent_of: tuple[Name, Name] | None = None
    value: Decimal | None = None
    tag: Tag | None = None
    source: str = ""

    @property
    def given(self) -> bool:
        return self.value is None and self.percent_of is None

    def __post_init__(self) -> None:
        if self.value is not None and (self.tag is None or self.indicator or self.percent_of):
            raise ValueError("a fixed value needs a `tag`, and no `indicator` and `percent_of`")


class Item(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An item of the tree: scored by a method, or made of items.

    full      its full mark
    out_of    what the full marks of its items add up to, where they are on another scale
              (年度任务85分、党建15分, together worth 80)
    requires  another item beside it, listed before, which has to have its full mark for this one
              to earn any
    missing   a figure that was not reported: the item is not assessed, or counts 0
    peers     whom methods compare a unit with: its group, all units, or those of the group that
              meet `requires`
    """

    code: Name
    title: str
    full: Decimal
    tag: Tag
    score: Method | None = None
    items: tuple["Item", ...] = ()
    out_of: Decimal | None = None
    requires: str = ""
    missing: Literal["not_assessed", "zero"] = "not_assessed"
    peers: Literal["group", "all", "qualified"] = "group"
    source: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        hold_within(0, None, full=self.full)
        hold_positive(out_of=self.out_of)
        if bool(self.score) == bool(self.items):
            raise ValueError(f"{self.code}: needs `score` or `items`, and not both")
        if isinstance(self.score, Place) and self.score.table and self.score.table[0] != self.full:
            raise ValueError(f"{self.code}: the first of `table` is the full mark, {self.full}")
        if self.peers == "qualified" and not self.requires:
            raise ValueError(f"{self.code}: peers `qualified` needs `requires`")
        if self.items:
            hold_sum(self.code, self.items, self.full if self.out_of is None else self.out_of)
        elif self.out_of is not None:
            raise ValueError(f"{self.code}: `out_of` is for an item made of items")


class Condition(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What has to hold for a unit's score to be valid; a missing figure does not fulfil it."""

    value: Name
    why: str
    tag: Tag
    at_least: Decimal | None = None
    at_most: Decimal | None = None
    source: str = ""

    def __post_init__(self) -> None:
        if self.at_least is None and self.at_most is None:
            raise ValueError("needs `at_least` or `at_most`")


class Ranking(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Places within a group, by total.

    by        the total as rounded, or before rounding
    break_by  items that decide between equal totals, in this order
    ties      of what is still equal: competition 1 2 2 4, dense 1 2 2 3, average 1 2.5 2.5 4
    """

    by: Literal["rounded", "exact"]
    ties: Literal["competition", "dense", "average"]
    break_by: tuple[str, ...] = ()


class Grade(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A grade (等次) from a total upwards.

    quota_pct  at most this share of the units of a group, rounded down; None: no limit
    """

    name: str
    from_total: Decimal | None
    tag: Tag
    quota_pct: Decimal | None = None
    source: str = ""

    def __post_init__(self) -> None:
        hold_within(0, 100, quota_pct=self.quota_pct)


class Grades(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Grades from the best down; the last has no lower end.

    tied_at_quota  units with the same total of which not all fit in: none of them, or all. Once a
                   unit was refused, no later one is let in.
    """

    grades: Annotated[tuple[Grade, ...], msgspec.Meta(min_length=1)]
    tied_at_quota: Literal["none", "all"]

    def __post_init__(self) -> None:
        totals = [grade.from_total for grade in self.grades]
        *upper, last = totals
        numbers = [total for total in upper if total is not None]
        if last is not None or len(numbers) < len(upper):
            raise ValueError("every grade but the last has a `from_total`, and the last is null")
        if numbers != sorted(set(numbers), reverse=True):
            raise ValueError("grades are listed from the best down")
        if self.grades[-1].quota_pct is not None:
            raise ValueError("the last grade has no quota: it takes whoever is left")


class Scheme(
    msgspec.Struct,
    frozen=True,
    forbid_unknown_fields=True,
    kw_only=True,
):
    """How units are scored for a period.

    units        view of the figures: unit, day, input, value. What holds on a day is the latest
                 value since the period began; "" where figures are handed in
    entries      view of the ledgers' entries: unit, day, kind, level, document, title, item
    full         the mark of all items together: 100, or 1000 (千分制)
    round_item, round_total  of items scored by a method, and of the total; null: not rounded
    unassessed   what becomes of an item that is not assessed. reserved: its points stay open, the
                 total is incomplete and has no place; rescaled: the other items of the same group
                 are scaled up to the group's full mark
    bonus_cap, deduction_cap  of all kinds together that act on the total; null: none
    least        below which no deduction brings the total; null: none
    conditions   without which a unit's score is not valid; such a unit is no peer either
    """

    title: str
    tag: Tag
    period: Period
    full: Decimal
    inputs: dict[Name, Input]
    items: Annotated[tuple[Item, ...], msgspec.Meta(min_length=1)]
    round_item: Rounding | None
    round_total: Rounding | None
    unassessed: Literal["reserved", "rescaled"]
    ranking: Ranking
    bonus_cap: Decimal | None
    deduction_cap: Decimal | None
    least: Decimal | None
    units: Name | Literal[""] = ""
    entries: Name | Literal[""] = ""
    grades: Grades | None = None
    bonuses: dict[Name, Bonus] = {}
    deductions: dict[Name, Deduction] = {}
    vetoes: dict[Name, Veto] = {}
    conditions: tuple[Condition, ...] = ()
    source: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        hold_positive(full=self.full, bonus_cap=self.bonus_cap, deduction_cap=self.deduction_cap)
        hold_sum("the scheme", self.items, self.full)
        self._hold_names()
        self._hold_sources()

    def _hold_names(self) -> None:
        """Every code, input and grade that is named is one of the scheme's, and codes differ."""
        every = [item for item, _ in walk(self.items)]
        codes = [item.code for item in every]
        if twice := [code for code in codes if codes.count(code) > 1]:
            raise ValueError(f"item `{twice[0]}` is there twice")
        given = [name for name, what in self.inputs.items() if what.given]
        for name, what in self.inputs.items():
            for part in what.percent_of or ():
                hold_name("given input", part, given, name)
        for item, before in walk(self.items):
            if item.requires:
                hold_name("item before it", item.requires, before, item.code)
            for name in item.score.needs() if item.score else ():
                hold_name("input", name, self.inputs, item.code)
        leaves = [item.code for item in every if item.score]
        for kind, deduction in self.deductions.items():
            if deduction.item:
                hold_name("scored item", deduction.item, leaves, kind)
        for condition in self.conditions:
            hold_name("input", condition.value, self.inputs, "conditions")
        for code in self.ranking.break_by:
            hold_name("item", code, codes, "break_by")
        grades = [grade.name for grade in self.grades.grades] if self.grades else []
        for kind, veto in self.vetoes.items():
            if veto.grade:
                hold_name("grade", veto.grade, grades, kind)
        kinds = [*self.bonuses, *self.deductions, *self.vetoes]
        if twice := [kind for kind in kinds if kinds.count(kind) > 1]:
            raise ValueError(f"`{twice[0]}` is more than one kind of entry")

    def _hold_sources(self) -> None:
        for name, tag, source in sources(self):
            if tag != "A" and not source:
                raise ValueError(f"{name}: tag {tag} needs a `source`")


def walk(
    items: Iterable[Item], before: tuple[str, ...] = ()
) -> Iterator[tuple[Item, tuple[str, ...]]]:
    """Every item of a tree, each with the codes of those listed before it beside it."""
    for item in items:
        yield item, before
        yield from walk(item.items)
        before = (*before, item.code)


def sources(scheme: Scheme) -> Iterator[tuple[str, Tag, str]]:
    """Everything a scheme states, by name, with its tag and source."""
    yield "scheme", scheme.tag, scheme.source
    for name, given in scheme.inputs.items():
        if given.tag is not None:
            yield name, given.tag, given.source
    for item, _ in walk(scheme.items):
        yield item.code, item.tag, item.source
        if item.score:
            yield f"{item.code}.score", item.score.tag, item.score.source
    for kinds in (scheme.bonuses, scheme.deductions, scheme.vetoes):
        for name, kind in kinds.items():
            yield name, kind.tag, kind.source
    for condition in scheme.conditions:
        yield f"conditions.{condition.value}", condition.tag, condition.source
    for grade in scheme.grades.grades if scheme.grades else ():
        yield grade.name, grade.tag, grade.source


def hold_sum(of: str, items: Iterable[Item], full: Decimal) -> None:
    """Raises ValueError unless the full marks of items add up."""
    if (total := sum(item.full for item in items)) != full:
        raise ValueError(f"the items of {of} have full marks of {total} together, not of {full}")


def hold_name(what: str, name: str, known: Iterable[str], where: str) -> None:
    """Raises ValueError, with the nearest known name, for one that is not known."""
    names = list(known)
    if name not in names:
        near = difflib.get_close_matches(name, names, 1, 0.5)
        hint = f"; did you mean `{near[0]}`?" if near else ""
        raise ValueError(f"{where}: unknown {what} `{name}`{hint}")
