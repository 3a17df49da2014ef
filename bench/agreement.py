"""How far a reader agrees with the annotated page, when judged leniently.

Readers differ in what they take into a span and in what they call a unit. So a mention counts as
read where any hit overlaps it with an equal value, whatever its kind, unit, bound and exact place:
either end of a range, and a percentage as a fraction too. A mention that is only read wrongly is
once missed and once extra, as in gold/score.py; hits that overlap each other and no mention are
extra once. Hits on optional mentions, and further hits on a mention that was read, are neither.
"""

from collections.abc import Iterable
from decimal import Decimal, InvalidOperation

from readers import Hit


def f1(mentions: list[dict], hits: list[Hit], kinds: frozenset[str]) -> float:
    """F1 over the mentions of some kinds; hits on the others are neither right nor wrong."""
    right = missed = extra = 0
    for mention in mentions:
        if mention.get("optional") or mention["kind"] not in kinds:
            continue
        there = [hit for hit in hits if _overlap(hit, mention["start"], mention["end"])]
        if any(_equal(value, mention) for hit in there for value in hit.values):
            right += 1
        else:
            missed += 1
            extra += bool(there)
    extra += _stray(mentions, hits)
    return 2 * right / (2 * right + missed + extra) if right else 0.0


def _stray(mentions: list[dict], hits: Iterable[Hit]) -> int:
    """Places with hits where no mention is."""
    count, end = 0, 0
    for hit in sorted(hits):
        if not any(_overlap(hit, mention["start"], mention["end"]) for mention in mentions):
            count += hit.start >= end
            end = max(end, hit.end)
    return count


def _overlap(hit: Hit, start: int, end: int) -> bool:
    return hit.start < end and start < hit.end


def _equal(value: str, mention: dict) -> bool:
    other = mention.get("alt", {})
    ends = [mention["low"], mention["high"], *other.get("low", []), *other.get("high", [])]
    if any(_same(value, end) for end in ends):
        return True
    return mention["kind"] == "percent" and any(_same(value, end, Decimal(100)) for end in ends)


def _same(value: str, end: str, times: Decimal = Decimal(1)) -> bool:
    """Equal to a millionth, as gold/score.py has it; days are equal as they stand."""
    try:
        left, right = Decimal(value) * times, Decimal(end)
    except InvalidOperation:
        return value == end
    return left == right or (bool(left) and abs(left - right) / abs(left) < Decimal("1e-6"))
