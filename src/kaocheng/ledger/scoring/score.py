"""Units scored by a scheme; every point says where it comes from: inputs × rule × rounding."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Literal

import msgspec

from kaocheng.ledger.scoring.entries import (
    Account,
    Entry,
    bonus_account,
    capped,
    deduction_account,
    veto_account,
)
from kaocheng.ledger.scoring.exact import equals, written
from kaocheng.ledger.scoring.grading import Standing, grades, places
from kaocheng.ledger.scoring.inputs import Inputs, by_unit, figures, hold_inputs
from kaocheng.ledger.scoring.items import ItemScore, Sheet, item_scores
from kaocheng.ledger.scoring.rule import Words, spaced
from kaocheng.ledger.scoring.scheme import Scheme

State = Literal["scored", "incomplete", "invalid", "disqualified"]


class UnitScore(msgspec.Struct, kw_only=True):
    """One unit's points.

    state   scored; incomplete: an item is not assessed and its points stay open; invalid: a
            condition of the scheme does not hold; disqualified by a veto. Only the first has a
            place and a grade
    total   as rounded; of what was assessed where incomplete; None where nothing was or invalid
    exact   the total before rounding
    open    points that are neither given nor taken
    place   within the group; a half where places are shared on average
    """

    unit: str
    group: str
    state: State
    total: Fraction | None
    exact: Fraction | None
    open: Fraction
    items: tuple[ItemScore, ...]
    accounts: tuple[Account, ...]
    words: Words
    place: Fraction | None = None
    grade: str = ""

    def every_item(self) -> Iterator[ItemScore]:
        """All items of the tree, each before those it is made of."""
        return _every(self.items)

    def not_assessed(self) -> list[ItemScore]:
        """The items without points: what this unit has lost, or may still gain."""
        return [item for item in self.every_item() if not item.items and item.points is None]


def score(scheme: Scheme, inputs: Inputs) -> dict[str, UnitScore]:
    """All units scored, in the order given. Raises ScoringError for inputs of another scheme."""
    hold_inputs(scheme, inputs)
    values = {name: figures(scheme, unit) for name, unit in inputs.units.items()}
    broken = {name: _broken(scheme, values[name]) for name in inputs.units}
    entries = by_unit(inputs.entries)
    accounts = {name: _accounts(scheme, entries.get(name, {})) for name in inputs.units}
    sheet = Sheet(
        units={name: values[name] for name in inputs.units if not broken[name]},
        groups={name: unit.group for name, unit in inputs.units.items()},
        accounts=accounts,
        voided={name: _voided(scheme, accounts[name]) for name in inputs.units},
    )
    trees = item_scores(scheme, sheet)
    scored = {
        name: _invalid(name, unit.group, broken[name], accounts[name])
        if broken[name]
        else _total(scheme, name, unit.group, trees[name], accounts[name])
        for name, unit in inputs.units.items()
    }
    for group in {unit.group for unit in inputs.units.values()}:
        _stand(scheme, [unit for unit in scored.values() if unit.group == group])
    return scored


def _every(items: Iterable[ItemScore]) -> Iterator[ItemScore]:
    for item in items:
        yield item
        yield from _every(item.items)


def _broken(scheme: Scheme, values: Mapping[str, Fraction]) -> list[Words]:
    """The conditions that do not hold."""
    found = []
    for condition in scheme.conditions:
        value = values.get(condition.value)
        if value is None:
            title = scheme.inputs[condition.value].title
            found.append(
                Words(f"{condition.why}：未报{title}", f"{condition.why}: {title} not reported")
            )
        elif (condition.at_least is not None and value < condition.at_least) or (
            condition.at_most is not None and value > condition.at_most
        ):
            found.append(
                Words(
                    f"{condition.why}：现为{written(value)}", f"{condition.why}: {written(value)}"
                )
            )
    return found


def _accounts(scheme: Scheme, mine: Mapping[str, list[Entry]]) -> tuple[Account, ...]:
    period = scheme.period
    found = [bonus_account(k, b, mine[k], period) for k, b in scheme.bonuses.items() if k in mine]
    found += [
        deduction_account(k, d, mine[k], period) for k, d in scheme.deductions.items() if k in mine
    ]
    found += [veto_account(k, v, mine[k], period) for k, v in scheme.vetoes.items() if k in mine]
    return tuple(found)


def _voided(scheme: Scheme, accounts: Iterable[Account]) -> dict[str, str]:
    """Item -> title of the deduction by which it counts 0."""
    return {
        counted.entry.item: account.title
        for account in accounts
        if account.kind in scheme.deductions and scheme.deductions[account.kind].voids_item
        for counted in account.entries
        if counted.counts
    }


def _invalid(
    unit: str, group: str, broken: list[Words], accounts: tuple[Account, ...]
) -> UnitScore:
    return UnitScore(
        unit=unit, group=group, state="invalid", total=None, exact=None, open=Fraction(0),
        items=(), accounts=accounts,
        words=Words(
            "得分无效：" + "；".join(words.zh for words in broken),
            "not valid: " + "; ".join(words.en for words in broken),
        ),
    )  # fmt: skip


def _total(
    scheme: Scheme, unit: str, group: str, tree: ItemScore, accounts: tuple[Account, ...]
) -> UnitScore:
    """The tree's points, with what ledgers and vetoes add and take."""
    scored = UnitScore(
        unit=unit, group=group, state="scored", total=None, exact=None, open=tree.open,
        items=tree.items, accounts=accounts, words=tree.words,
    )  # fmt: skip
    effects = {
        scheme.vetoes[account.kind].effect
        for account in accounts
        if account.kind in scheme.vetoes and any(entry.counts for entry in account.entries)
    }
    if "disqualify" in effects:
        scored.state = "disqualified"
    elif tree.open:
        scored.state = "incomplete"
    if tree.points is None:
        return scored
    total = tree.points
    sum_of = equals(total).removeprefix("=")
    zh, en = f"各项{sum_of}分", f"items {sum_of} points"
    for title, word, points in (
        ("加分", "bonuses", _sum_of(accounts, scheme.bonuses, scheme.bonus_cap)),
        ("扣分", "deductions", _sum_of(accounts, _on_total(scheme), scheme.deduction_cap)),
        ("一票否决扣分", "vetoes", _sum_of(accounts, scheme.vetoes, None)),
    ):
        if points:
            sign = "+" if points > 0 else "-"
            zh += f"{sign}{title}{written(abs(points))}分"
            en += f" {sign} {word} {written(abs(points))}"
            total += points
    if total != tree.points:
        zh, en = f"{zh}{equals(total)}分", f"{en} {spaced(total)}"
    if scheme.least is not None and total < scheme.least:
        total = Fraction(scheme.least)
        zh, en = f"{zh}，最低{written(total)}分", f"{en}, not below {written(total)}"
    scored.exact = total
    scored.total = scheme.round_total(total) if scheme.round_total else total
    if scheme.round_total and scored.total != total:
        rounded = scheme.round_total.words(scored.total)
        zh, en = f"{zh}，{rounded[0]}分", f"{en}, {rounded[1]}"
    if tree.open:
        zh = f"{zh}；另有{written(tree.open)}分未评"
        en = f"{en}; {written(tree.open)} points not assessed"
    scored.words = Words(zh, en)
    return scored


def _on_total(scheme: Scheme) -> set[str]:
    """The deductions that take from the total."""
    return {kind for kind, deduction in scheme.deductions.items() if not deduction.item}


def _sum_of(accounts: Iterable[Account], kinds: Iterable[str], cap: Decimal | None) -> Fraction:
    named = set(kinds)
    total = sum((account.points for account in accounts if account.kind in named), Fraction(0))
    return capped(total, cap)


def _stand(scheme: Scheme, group: list[UnitScore]) -> None:
    """Give the units of one group their places and grades."""
    standings = []
    for unit in group:
        if unit.state != "scored" or unit.total is None or unit.exact is None:
            continue
        points = {item.code: item.points for item in unit.every_item()}
        decides = unit.total if scheme.ranking.by == "rounded" else unit.exact
        key = (decides, *(points[code] or Fraction(0) for code in scheme.ranking.break_by))
        standings.append(Standing(unit.unit, unit.total, key, _grade_cap(scheme, unit)))
    place = places(standings, scheme.ranking)
    grade = grades(standings, len(group), scheme.grades) if scheme.grades else {}
    for unit in group:
        unit.place = place.get(unit.unit)
        unit.grade = grade.get(unit.unit, "")


def _grade_cap(scheme: Scheme, unit: UnitScore) -> str:
    """The lowest of the grades that vetoes cap a unit at."""
    order = [grade.name for grade in scheme.grades.grades] if scheme.grades else []
    caps = [
        scheme.vetoes[account.kind].grade
        for account in unit.accounts
        if account.kind in scheme.vetoes and any(entry.counts for entry in account.entries)
    ]
    return max((cap for cap in caps if cap), key=order.index, default="")
