"""Places and grades of totals: ties, quotas and caps as a scheme says."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import groupby

import msgspec

from kaocheng.ledger.scoring.scheme import Grades, Ranking


class Standing(msgspec.Struct, frozen=True):
    """One unit in its group.

    key        what decides its place, the larger the better: total, then the items that break ties
    grade_cap  the best grade that a veto leaves it; "" where there is none
    """

    unit: str
    total: Fraction
    key: tuple[Fraction, ...]
    grade_cap: str = ""


def places(standings: Sequence[Standing], ranking: Ranking) -> dict[str, Fraction]:
    """Unit -> place, from 1; a half where places are shared on average."""
    found: dict[str, Fraction] = {}
    above = 0
    for dense, tied in enumerate(_tied(standings), 1):
        place = {
            "competition": Fraction(above + 1),
            "dense": Fraction(dense),
            "average": above + Fraction(len(tied) + 1, 2),
        }[ranking.ties]
        found |= {standing.unit: place for standing in tied}
        above += len(tied)
    return found


def grades(standings: Sequence[Standing], of: int, rule: Grades) -> dict[str, str]:
    """Unit -> grade. `of` is the number of units that quotas are a share of.

    A unit beyond a quota, or capped by a veto, goes to the best grade below that has room.
    """
    names = [grade.name for grade in rule.grades]
    room = [
        None if grade.quota_pct is None else int(Fraction(grade.quota_pct) * of / 100)
        for grade in rule.grades
    ]
    found: dict[str, str] = {}
    for tied in _tied(standings):
        waiting = list(tied)
        for at, grade in enumerate(rule.grades):
            fit = [
                standing
                for standing in waiting
                if (grade.from_total is None or standing.total >= grade.from_total)
                and (not standing.grade_cap or names.index(standing.grade_cap) <= at)
            ]
            left = room[at]
            if left is not None and len(fit) > left:
                room[at] = 0
                if rule.tied_at_quota == "none" or not left:
                    continue
            elif left is not None:
                room[at] = left - len(fit)
            found |= {standing.unit: grade.name for standing in fit}
            waiting = [standing for standing in waiting if standing not in fit]
    return found


def _tied(standings: Sequence[Standing]) -> list[list[Standing]]:
    """The standings from the best down, those with the same key together."""
    ordered = sorted(standings, key=lambda standing: standing.key, reverse=True)
    return [list(tied) for _, tied in groupby(ordered, key=lambda standing: standing.key)]
