"""Scoring: units scored by a scheme that is data, every point explained.

scheme = msgspec.convert(data, Scheme)
scores = score(scheme, inputs)
moves = simulate(scheme, inputs, {"progress": Decimal(40), "funds": Decimal(5)})
"""

from kaocheng.ledger.scoring.entries import Entry
from kaocheng.ledger.scoring.inputs import Inputs, ScoringError, Unit
from kaocheng.ledger.scoring.scheme import Scheme
from kaocheng.ledger.scoring.score import UnitScore, score
from kaocheng.ledger.scoring.simulation import Move, compare, simulate

__all__ = [
    "Entry",
    "Inputs",
    "Move",
    "Scheme",
    "ScoringError",
    "Unit",
    "UnitScore",
    "compare",
    "score",
    "simulate",
]
