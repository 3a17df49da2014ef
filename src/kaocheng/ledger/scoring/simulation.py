"""What other weights would do: everybody scored again, and who moves because of what."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

import msgspec

from kaocheng.ledger.scoring.exact import written
from kaocheng.ledger.scoring.inputs import Inputs, ScoringError
from kaocheng.ledger.scoring.rule import Words
from kaocheng.ledger.scoring.scheme import Item, Scheme, hold_name, walk
from kaocheng.ledger.scoring.score import UnitScore, score


class Shift(msgspec.Struct, frozen=True):
    """By how many points an item, or an account of entries, moved a total."""

    code: str
    title: str
    points: Fraction


class Move(msgspec.Struct, frozen=True):
    """One unit before and after.

    shifts  what moved its total, the largest first; an item that did not is not there
    """

    unit: str
    before: UnitScore
    after: UnitScore
    shifts: tuple[Shift, ...]
    words: Words


def simulate(scheme: Scheme, inputs: Inputs, changes: Mapping[str, Decimal]) -> list[Move]:
    """All units scored with other full marks, those that change places most first.

    changes  item -> its new full mark. Items inside a changed one keep their proportions, unless
             they are changed too.

    Raises ScoringError where an item is unknown or the marks no longer add up.
    """
    return compare(scheme, reweighted(scheme, changes), inputs)


def reweighted(scheme: Scheme, changes: Mapping[str, Decimal]) -> Scheme:
    """A scheme with other full marks."""
    try:
        for code in changes:
            hold_name("item", code, [item.code for item, _ in walk(scheme.items)], "changes")
        items = tuple(_reweighted(item, changes) for item in scheme.items)
        return msgspec.structs.replace(scheme, items=items)
    except ValueError as refused:
        raise ScoringError(str(refused)) from None


def compare(before: Scheme, after: Scheme, inputs: Inputs) -> list[Move]:
    """All units scored by two schemes, those that change places most first, then by new place."""
    first, second = score(before, inputs), score(after, inputs)
    moves = [_move(first[unit], second[unit]) for unit in inputs.units]
    return sorted(moves, key=lambda move: (-abs(_climbed(move)), move.after.place or 0, move.unit))


def _reweighted(item: Item, changes: Mapping[str, Decimal]) -> Item:
    full = changes.get(item.code, item.full)
    if not item.items:
        return msgspec.structs.replace(item, full=full)
    items = tuple(_reweighted(inner, changes) for inner in item.items)
    kept = all(inner.code not in changes for inner in item.items)
    out_of = item.out_of
    if out_of is None and full != item.full and kept:
        out_of = item.full
    return msgspec.structs.replace(item, full=full, items=items, out_of=out_of)


def _climbed(move: Move) -> Fraction:
    """Places won; lost ones are negative; 0 where one of the two has no place."""
    if move.before.place is None or move.after.place is None:
        return Fraction(0)
    return move.before.place - move.after.place


def _move(before: UnitScore, after: UnitScore) -> Move:
    shifts = _shifts(before, after)
    zh_place, en_place = _places(before, after)
    zh_total, en_total = _totals(before, after)
    zh = f"{before.unit}{zh_place}，{zh_total}"
    en = f"{before.unit} {en_place}; {en_total}"
    if shifts:
        said = [(shift.title, _signed(shift.points)) for shift in shifts]
        zh += "：" + "，".join(f"“{title}”{points}分" for title, points in said)
        en += ": " + ", ".join(f"{title} {points}" for title, points in said)
    return Move(before.unit, before, after, shifts, Words(zh, en))


def _shifts(before: UnitScore, after: UnitScore) -> tuple[Shift, ...]:
    """What moved the total, among the items at the top of the tree and the accounts."""
    worth: dict[str, tuple[str, Fraction]] = {}
    for unit, sign in ((before, -1), (after, 1)):
        rows = [(item.code, item.title, item.points or Fraction(0)) for item in unit.items]
        rows += [(account.kind, account.title, account.points) for account in unit.accounts]
        for code, title, points in rows:
            _, sofar = worth.get(code, (title, Fraction(0)))
            worth[code] = title, sofar + sign * points
    found = [Shift(code, title, points) for code, (title, points) in worth.items() if points]
    return tuple(sorted(found, key=lambda shift: -abs(shift.points)))


def _places(before: UnitScore, after: UnitScore) -> Words:
    old, new = before.place, after.place
    if old is None or new is None:
        there = [("有" if place is not None else "无") for place in (old, new)]
        ranked = ["ranked" if place is not None else "not ranked" for place in (old, new)]
        if there[0] == there[1]:
            return Words("均无位次", "is not ranked")
        return Words(f"由{there[0]}位次变为{there[1]}位次", f"was {ranked[0]}, is {ranked[1]}")
    if old == new:
        return Words(f"保持第{written(old)}名", f"stays at place {written(old)}")
    verb, word = ("升", "rises") if new < old else ("降", "falls")
    return Words(
        f"由第{written(old)}名{verb}至第{written(new)}名",
        f"{word} from place {written(old)} to {written(new)}",
    )


def _totals(before: UnitScore, after: UnitScore) -> Words:
    if before.total is None or after.total is None:
        return Words("没有总分", "no total")
    change = after.total - before.total
    if not change:
        return Words(
            f"总分{written(before.total)}不变", f"total {written(before.total)}, unchanged"
        )
    totals = f"{written(before.total)}→{written(after.total)}（{_signed(change)}）"
    return Words(f"总分{totals}", f"total {totals}".replace("（", " (").replace("）", ")"))


def _signed(points: Fraction) -> str:
    return ("+" if points > 0 else "") + written(points)
