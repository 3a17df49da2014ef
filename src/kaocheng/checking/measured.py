"""How often a rule was right, and how often it caught what was planted: measured.toml, decoded.

The figures are those of the proof (docs/proof.md); bench/quiet.py and bench/seed_errors.py write
them. A rule that is not there was not measured, which is never said as right or as wrong.
"""

from decimal import Decimal
from functools import cache
from importlib.resources import files

import msgspec

from kaocheng.checking.findings import Grade

LEAST_PRECISION: dict[Grade, Decimal] = {"error": Decimal("0.95"), "warning": Decimal("0.80")}
"""How often a finding of a grade has to be right for its rule to keep that grade."""


class Judged(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What a reader said of a rule's findings of one grade, each in its place in a report.

    unjudged  findings that nobody has judged; they count for nothing
    """

    right: int = 0
    arguable: int = 0
    wrong: int = 0
    unjudged: int = 0

    @property
    def sample(self) -> int:
        return self.right + self.arguable + self.wrong

    @property
    def precision(self) -> Decimal:
        """The share that is right; what can be argued about is not. Needs a sample."""
        return Decimal(self.right) / self.sample


class Planted(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Errors planted in what a rule looks at, of which the text itself shows that they are wrong.

    shapes  the relations and shapes of text they were planted in
    """

    caught: int
    planted: int
    shapes: list[str]

    def __post_init__(self) -> None:
        if not 0 <= self.caught <= self.planted or not self.planted or not self.shapes:
            raise ValueError(f"caught {self.caught} of {self.planted} in {self.shapes}")


class Measured(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The figures of all rules by code, and on how much text they were measured."""

    reports: int
    characters: int
    judged: dict[str, dict[Grade, Judged]]
    planted: dict[str, Planted]


@cache
def measured() -> Measured:
    """measured.toml, decoded strictly: an unknown key or a wrong type is an error with its path."""
    data = files("kaocheng.checking").joinpath("measured.toml").read_bytes()
    return msgspec.toml.decode(data, type=Measured)


def least_sample(grade: Grade) -> int:
    """How many judged findings a precision needs before it can cost a rule its grade.

    With fewer, a single finding that is not right would do so.

    >>> least_sample("error"), least_sample("warning")
    (20, 5)
    """
    return int(1 / (1 - LEAST_PRECISION[grade]))


def keeps_grade(grade: Grade, judged: Judged) -> bool:
    """Whether findings of a grade are right often enough for it, or too few to say.

    >>> keeps_grade("warning", Judged(right=8, wrong=2))
    True
    >>> keeps_grade("warning", Judged(right=7, arguable=3))
    False
    >>> keeps_grade("warning", Judged(right=1, wrong=1))
    True
    """
    if grade not in LEAST_PRECISION or judged.sample < least_sample(grade):
        return True
    return judged.precision >= LEAST_PRECISION[grade]
