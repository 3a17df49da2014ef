"""Scores of units, the way to every point, and what other weights would change."""

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from kaocheng.ledger.scoring import Move, Scheme, UnitScore
from kaocheng.ledger.scoring.entries import Account
from kaocheng.ledger.scoring.exact import written
from kaocheng.ledger.scoring.items import ItemScore
from kaocheng.ledger.scoring.rule import Words
from kaocheng.ledger.scoring.scheme import walk
from kaocheng.outputs.cells import table, visible
from kaocheng.outputs.terminal import BOLD, Look

_STATES = {
    "scored": ("已评", "scored"),
    "incomplete": ("未评全", "incomplete"),
    "invalid": ("无效", "invalid"),
    "disqualified": ("取消资格", "disqualified"),
}
_INDENT = "  "


def scores_text(scheme: Scheme, scored: Mapping[str, UnitScore], look: Look) -> Iterator[str]:
    """A table from the first place down, with the points of the items at the top of the tree; then
    why units without a place have none, and how many units are in which state."""
    header = [look.say("位次", "place"), look.say("单位", "unit"), look.say("总分", "total")]
    header += [item.title if look.lang == "zh" else item.code for item in scheme.items]
    header.append(look.say("等次", "grade"))
    rows = [header]
    for unit in _by_place(scored.values()):
        points = {item.code: item.points for item in unit.items}
        rows.append(
            [
                _points(unit.place),
                visible(unit.unit),
                _points(unit.total),
                *(_points(points.get(item.code)) for item in scheme.items),
                unit.grade or look.say(*_STATES[unit.state]),
            ]
        )
    yield "\n".join(table(rows)) + "\n"
    for unit in _by_place(scored.values()):
        if unit.state != "scored":
            yield f"{visible(unit.unit)}: {visible(look.say(*unit.words))}\n"
    counts = [
        (names, sum(unit.state == state for unit in scored.values()))
        for state, names in _STATES.items()
    ]
    zh = "，".join(f"{names[0]}{count}" for names, count in counts if count)
    en = ", ".join(f"{names[1]} {count}" for names, count in counts if count)
    yield look.paint(
        look.say(
            f"{scheme.title}，满分{scheme.full:f}分，{len(scored)}个单位：{zh or '没有单位'}。\n",
            f"{scheme.title}, of {scheme.full:f}; {len(scored)} units: {en or 'none'}.\n",
        ),
        BOLD,
    )


def explained(unit: UnitScore, look: Look) -> Iterator[str]:
    """The whole tree of one unit: for every item its points and the sentence they come from, then
    every entry of the ledgers, then the total."""
    yield look.paint(visible(unit.unit), BOLD) + "\n"
    for item in unit.items:
        yield from _item(item, look, 1)
    for account in unit.accounts:
        yield f"{_INDENT}{visible(look.say(*account.words))}\n"
        for counted in account.entries:
            yield f"{_INDENT * 2}{counted.entry.date} {visible(look.say(*counted.words))}\n"
    total = look.say("总分", "total")
    yield f"{_INDENT}{look.paint(f'{total} {_points(unit.total)}', BOLD)}: "
    yield visible(look.say(*unit.words)) + "\n"
    if unit.place is not None:
        place = look.say(f"第{written(unit.place)}名", f"place {written(unit.place)}")
        yield _INDENT + " ".join([place, unit.grade]).rstrip() + "\n"
    else:
        yield _INDENT + look.say(*_STATES[unit.state]) + "\n"


def _item(item: ItemScore, look: Look, depth: int) -> Iterator[str]:
    points = f"{_points(item.points)}/{written(item.full)}"
    title = visible(item.title if look.lang == "zh" else item.code)
    yield f"{_INDENT * depth}{title} {points}: {visible(look.say(*item.words))}\n"
    for inner in item.items:
        yield from _item(inner, look, depth + 1)


def scores_json(scored: Mapping[str, UnitScore]) -> str:
    """All units as one array, in the order given; points as decimal strings, and exactly."""
    records = [_record(unit) for unit in scored.values()]
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


def _record(unit: UnitScore) -> dict[str, Any]:
    return {
        "unit": unit.unit,
        "group": unit.group,
        "state": unit.state,
        "place": _number(unit.place),
        "grade": unit.grade,
        "total": _number(unit.total),
        "exact": _exact(unit.exact),
        "open": written(unit.open),
        "words": _words(unit.words),
        "items": [_item_record(item) for item in unit.items],
        "accounts": [_account_record(account) for account in unit.accounts],
    }


def _item_record(item: ItemScore) -> dict[str, Any]:
    return {
        "code": item.code,
        "title": item.title,
        "full": written(item.full),
        "points": _number(item.points),
        "exact": _exact(item.exact),
        "open": written(item.open),
        "inputs": {name: _exact(value) for name, value in item.inputs.items()},
        "words": _words(item.words),
        "items": [_item_record(inner) for inner in item.items],
    }


def _account_record(account: Account) -> dict[str, Any]:
    return {
        "kind": account.kind,
        "title": account.title,
        "points": written(account.points),
        "words": _words(account.words),
        "entries": [
            {
                "date": counted.entry.date.isoformat(),
                "document": counted.entry.document,
                "counts": counted.counts,
                "points": written(counted.points),
                "words": _words(counted.words),
            }
            for counted in account.entries
        ],
    }


def scores_csv(scheme: Scheme, scored: Mapping[str, UnitScore]) -> Iterator[str]:
    """A header, then one row a unit with the points of every item; empty where not assessed."""
    codes = [item.code for item, _ in walk(scheme.items)]
    yield _line(["unit", "group", "state", "place", "grade", "total", *codes])
    for unit in scored.values():
        points = {item.code: item.points for item in unit.every_item()}
        numbers = [unit.total, *(points.get(code) for code in codes)]
        yield _line(
            [unit.unit, unit.group, unit.state, _number(unit.place), unit.grade,
             *map(_number, numbers)]
        )  # fmt: skip


def moves_text(moves: Iterable[Move], look: Look) -> Iterator[str]:
    """A sentence for each unit that moves, those that change places most first; then how many
    stay."""
    listed = list(moves)
    moved = [move for move in listed if move.shifts or move.before.place != move.after.place]
    for move in moved:
        yield visible(look.say(*move.words)) + "\n"
    risen = sum(_rises(move) for move in listed)
    fallen = sum(_rises(move, sign=-1) for move in listed)
    same = len(listed) - len(moved)
    yield look.paint(
        look.say(
            f"{len(listed)}个单位：升位{risen}，降位{fallen}，得分不变{same}。\n",
            f"{len(listed)} units: {risen} rise, {fallen} fall, {same} keep their points.\n",
        ),
        BOLD,
    )


def moves_json(moves: Iterable[Move]) -> str:
    """All units as one array, those that change places most first."""
    records = [
        {
            "unit": move.unit,
            "before": _standing(move.before),
            "after": _standing(move.after),
            "shifts": [
                {"code": shift.code, "title": shift.title, "points": written(shift.points)}
                for shift in move.shifts
            ],
            "words": _words(move.words),
        }
        for move in moves
    ]
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


def _standing(unit: UnitScore) -> dict[str, Any]:
    return {
        "state": unit.state,
        "place": _number(unit.place),
        "grade": unit.grade,
        "total": _number(unit.total),
    }


def _rises(move: Move, *, sign: int = 1) -> bool:
    before, after = move.before.place, move.after.place
    return before is not None and after is not None and (before - after) * sign > 0


def _by_place(scored: Iterable[UnitScore]) -> list[UnitScore]:
    """Group by group from the first place down; units without a place behind."""
    return sorted(
        scored, key=lambda unit: (unit.group, unit.place is None, unit.place or Fraction(0))
    )


def _points(points: Fraction | None) -> str:
    return "—" if points is None else written(points)


def _number(points: Fraction | None) -> str | None:
    return None if points is None else written(points)


def _exact(number: Fraction | None) -> str | None:
    return None if number is None else str(number)


def _words(words: Words) -> dict[str, str]:
    return {"zh": words.zh, "en": words.en}


def _line(cells: list[str | None]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(cells)
    return line.getvalue()
