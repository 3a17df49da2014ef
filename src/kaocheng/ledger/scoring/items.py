"""The tree of items scored: each by its method, groups from what they are made of."""

from collections.abc import Mapping
from fractions import Fraction

import msgspec

from kaocheng.ledger.scoring.entries import Account
from kaocheng.ledger.scoring.exact import Rounding, equals, written
from kaocheng.ledger.scoring.rule import Case, Outcome, Peers, Values, Words, spaced
from kaocheng.ledger.scoring.scheme import Item, Method, Scheme


class ItemScore(msgspec.Struct, frozen=True):
    """One unit's points at one item.

    points  as rounded; None where the item is not assessed
    exact   before rounding
    open    points of the full mark that are not assessed
    rule    the method and its parameters; None for an item made of items
    inputs  what the method used; None for a figure that was not reported
    """

    code: str
    title: str
    full: Fraction
    points: Fraction | None
    exact: Fraction | None
    open: Fraction
    words: Words
    rule: Method | None = None
    inputs: dict[str, Fraction | None] = {}
    items: tuple["ItemScore", ...] = ()


class Sheet(msgspec.Struct, frozen=True):
    """The units to score: their figures, their groups, and what ledgers say of items.

    voided  unit -> item -> title of the deduction by which it counts 0
    """

    units: Mapping[str, Values]
    groups: Mapping[str, str]
    accounts: Mapping[str, tuple[Account, ...]]
    voided: Mapping[str, Mapping[str, str]]


def item_scores(scheme: Scheme, sheet: Sheet) -> dict[str, ItemScore]:
    """Unit -> the whole tree, as one item with the scheme's full mark."""
    made_of = _beside(scheme, sheet, scheme.items)
    full = Fraction(scheme.full)
    return {
        unit: _group(scheme, "", scheme.title, full, full, made_of[unit]) for unit in sheet.units
    }


def _beside(
    scheme: Scheme, sheet: Sheet, items: tuple[Item, ...]
) -> dict[str, tuple[ItemScore, ...]]:
    """Unit -> items that stand beside each other; an item may require one before it."""
    done: dict[str, dict[str, ItemScore]] = {unit: {} for unit in sheet.units}
    for item in items:
        required = {unit: scored.get(item.requires) for unit, scored in done.items()}
        if item.score:
            found = _scored(scheme, sheet, item, item.score, required)
        else:
            made_of = _beside(scheme, sheet, item.items)
            full = Fraction(item.full)
            out_of = full if item.out_of is None else Fraction(item.out_of)
            found = {
                unit: _required(item, required[unit])
                or _group(scheme, item.code, item.title, full, out_of, made_of[unit])
                for unit in sheet.units
            }
        for unit, scored in found.items():
            done[unit][item.code] = scored
    return {unit: tuple(scored.values()) for unit, scored in done.items()}


def _scored(
    scheme: Scheme,
    sheet: Sheet,
    item: Item,
    method: Method,
    required: Mapping[str, ItemScore | None],
) -> dict[str, ItemScore]:
    """Unit -> an item scored by its method, among the unit's peers."""
    stopped = {unit: _required(item, required[unit]) for unit in sheet.units}
    found: dict[str, ItemScore] = {}
    peers: dict[str, Peers] = {}
    for unit, values in sheet.units.items():
        if stop := stopped[unit]:
            found[unit] = stop
            continue
        group = "" if item.peers == "all" else sheet.groups[unit]
        if group not in peers:
            peers[group] = Peers(
                [
                    other
                    for name, other in sheet.units.items()
                    if (item.peers == "all" or sheet.groups[name] == group)
                    and (item.peers != "qualified" or not stopped[name])
                ]
            )
        found[unit] = _leaf(scheme, sheet, item, method, unit, values, peers[group])
    return found


def _leaf(
    scheme: Scheme,
    sheet: Sheet,
    item: Item,
    method: Method,
    unit: str,
    values: Values,
    peers: Peers,
) -> ItemScore:
    full = Fraction(item.full)
    inputs = {name: values.get(name) for name in method.needs()}
    missing = [scheme.inputs[name].title for name, value in inputs.items() if value is None]
    if missing:
        names = "、".join(missing)
        if item.missing == "zero":
            lost = written(full)
            outcome = Outcome(
                Fraction(0),
                Words(f"未报{names}，按方案计0分，失{lost}分",
                      f"not reported: {', '.join(missing)}; counted 0, {lost} points lost"),
            )  # fmt: skip
        else:
            outcome = Outcome(
                None,
                Words(f"未报{names}，未评", f"not reported: {', '.join(missing)}; not assessed"),
            )
    else:
        outcome = method.score(Case(full, values, peers))
        outcome = _less_deductions(outcome, item.code, unit, scheme, sheet)
    words, points = outcome.words, outcome.points
    if points is not None and scheme.round_item:
        words, points = _rounded(scheme.round_item, points, words)
    return ItemScore(
        code=item.code, title=item.title, full=full, points=points, exact=outcome.points,
        open=full if points is None else Fraction(0), words=words, rule=method, inputs=inputs,
    )  # fmt: skip


def _less_deductions(
    outcome: Outcome, code: str, unit: str, scheme: Scheme, sheet: Sheet
) -> Outcome:
    """An outcome after the deductions that take from this item, or void it."""
    if outcome.points is None:
        return outcome
    points, (zh, en) = outcome.points, outcome.words
    for account in sheet.accounts[unit]:
        deduction = scheme.deductions.get(account.kind)
        if deduction and deduction.item == code and account.points:
            points = max(points + account.points, Fraction(0))
            left = written(points)
            zh, en = (
                f"{zh}；{account.words.zh}，余{left}分",
                f"{en}; {account.words.en}, {left} left",
            )
    if title := sheet.voided[unit].get(code):
        points = Fraction(0)
        zh, en = f"{zh}；{title}，本项计0分", f"{en}; {title}: the item counts 0"
    return Outcome(points, Words(zh, en))


def _required(item: Item, other: ItemScore | None) -> ItemScore | None:
    """The score of an item whose requirement is not met; None where it is met."""
    if other is None or (other.points is not None and other.points >= other.full):
        return None
    full = Fraction(item.full)
    if other.points is None:
        words = Words(
            f"“{other.title}”未评，本项随之未评", f"{other.title} is not assessed, nor is this"
        )
        return ItemScore(item.code, item.title, full, None, None, full, words, item.score)
    words = Words(
        f"“{other.title}”未得满分，本项不计分", f"{other.title} has not its full mark: no points"
    )
    nothing = Fraction(0)
    return ItemScore(item.code, item.title, full, nothing, nothing, nothing, words, item.score)


def _group(
    scheme: Scheme,
    code: str,
    title: str,
    full: Fraction,
    out_of: Fraction,
    items: tuple[ItemScore, ...],
) -> ItemScore:
    """An item from what it is made of: their sum, brought to its full mark."""
    assessed = [item for item in items if item.points is not None]
    total = sum((item.points for item in assessed if item.points is not None), Fraction(0))
    left = sum((item.open for item in items), Fraction(0))
    if not assessed or 0 < left == out_of:
        words = Words("各项均未评", "nothing is assessed")
        return ItemScore(code, title, full, None, None, full, words, items=items)
    terms = "+".join(written(item.points) for item in assessed if item.points is not None)
    zh = en = f"{terms}{equals(total)}" if len(assessed) > 1 else terms
    scale = full / out_of if out_of else Fraction(1)
    if scheme.unassessed == "rescaled" and left:
        scale = full / (out_of - left)
        zh = f"未评{written(left)}分不计，{zh}"
        en = f"{written(left)} points not assessed are left out; {en}"
        left = Fraction(0)
    points, left = total * scale, left * scale
    if scale != 1:
        divisor = full / scale
        product = f"×{written(full)}/{written(divisor)}"
        zh, en = (
            f"{zh}，{written(total)}{product}{equals(points)}",
            (f"{en}; {written(total)}{product} {spaced(points)}"),
        )
    zh, en = f"{zh}分", f"{en} points"
    if left:
        zh, en = f"{zh}，{written(left)}分未评", f"{en}, {written(left)} not assessed"
    return ItemScore(code, title, full, points, points, left, Words(zh, en), items=items)


def _rounded(rounding: Rounding, points: Fraction, words: Words) -> tuple[Words, Fraction]:
    rounded = rounding(points)
    if rounded == points:
        return words, points
    zh, en = rounding.words(rounded)
    return Words(f"{words.zh}，{zh}分", f"{words.en}, {en}"), rounded
