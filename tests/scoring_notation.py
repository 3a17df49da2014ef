"""Schemes, units and entries written short, for the tests of scoring."""

import datetime
from decimal import Decimal

import msgspec

from kaocheng.ledger.scoring import Entry, Inputs, Scheme, Unit, score

RATIO = {"method": "ratio", "terms": [{"actual": "a", "target": "b"}], "cap": 1, "cap_on": "term"}
FOUR = {"甲": {"a": "9"}, "乙": {"a": "7"}, "丙": {"a": "7"}, "丁": {"a": "5"}}


def scheme_of(items, **changes):
    """A scheme of some items, whose inputs are what their methods name."""
    plain = {
        "title": "考核",
        "tag": "A",
        "period": {"from": "2023-01-01", "until": "2023-12-31"},
        "full": sum(Decimal(item["full"]) for item in items),
        "inputs": {name: {"title": name} for name in "abcdefg"},
        "items": [{"tag": "A", "title": item["code"], **item} for item in items],
        "round_item": None,
        "round_total": None,
        "unassessed": "reserved",
        "bonus_cap": None,
        "deduction_cap": None,
        "least": None,
        "ranking": {"by": "exact", "ties": "competition"},
    }
    return msgspec.convert(plain | changes, Scheme)


def units_of(values, group=""):
    """Units from their figures, written as text."""
    return {
        name: Unit({key: None if text is None else Decimal(text) for key, text in given.items()},
                   group)
        for name, given in values.items()
    }  # fmt: skip


def outcomes(method, full, values, **item):
    """Unit -> points and both sentences of an item scored by one method."""
    scheme = scheme_of([{"code": "item", "full": full, "score": {"tag": "A", **method}, **item}])
    scored = score(scheme, Inputs(units_of(values)))
    return {
        name: (unit.items[0].points, unit.items[0].words.zh, unit.items[0].words.en)
        for name, unit in scored.items()
    }


def points(method, full, values, **item):
    return {name: outcome[0] for name, outcome in outcomes(method, full, values, **item).items()}


def entry(unit, kind, level="", document="", day="2023-06-01", **more):
    return Entry(unit, kind, datetime.date.fromisoformat(day), level, document, **more)
