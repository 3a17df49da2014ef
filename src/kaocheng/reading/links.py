"""What relations are made of: the quantities of a sentence and the words between them."""

import re
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

import msgspec

from kaocheng.reading.mentions import Mention
from kaocheng.text import Span

RelationKind = Literal["growth", "change", "part", "sum", "share", "pair"]
Sign = Literal["+", "-", ""]


class Relation(msgspec.Struct, gc=False):
    """One mention's bearing on another, by index into `Reading.mentions`.

    growth  b is the growth or fall of a over an earlier period (magnitude as written)
    change  the same measure went from a to b
    part    b is a part of a
    sum     a is the total of all of b
    share   the percent b is a's share of a whole, or a's own rate
    pair    a and b measure the same things in two units

    b       one index; for a sum the addends in their order
    sign    of a growth or change: "+" where the words say a rise, "-" a fall, "" where neither
    """

    kind: RelationKind
    a: int
    b: tuple[int, ...]
    sign: Sign = ""


class Words(msgspec.Struct, forbid_unknown_fields=True):
    """relations.toml."""

    rise: list[str]
    fall: list[str]
    moves: list[str]
    moves_up: list[str]
    moves_down: list[str]
    hedges: list[str]
    asides: list[str]
    totals: list[str]
    no_addend: list[str]
    end_of_parts: list[str]
    amount_of: list[str]
    amounts: list[str]
    given: list[str]
    given_to: list[str]
    benefits: list[str]
    people: list[str]
    covered: list[str]
    wholes_of_things: list[str]
    time_after: list[str]
    time_before: list[str]


@cache
def words() -> Words:
    """relations.toml, decoded strictly."""
    data = (files("kaocheng.reading") / "relations.toml").read_bytes()
    return msgspec.toml.decode(data, type=Words)


def any_of(listed: list[str]) -> str:
    """A pattern for one of some words."""
    return f"(?:{'|'.join(listed)})"


HEDGE = f"{any_of(words().hedges)}*"
RISE, FALL = any_of(words().rise), any_of(words().fall)
LEVELS = frozenset(("money", "count", "measure", "duration"))
AMOUNTS = frozenset(("money", "count", "measure"))
RATES = frozenset(("percent", "point", "multiple"))
REACH = 24  # quantities looked back over in one sentence

_PEOPLE = frozenset(words().people)
_LIST = re.compile(r"[、和与及或]|以及|，和")
_VERB_AT_END = re.compile(rf"(?:(?P<up>{RISE})|(?P<down>{FALL}))(?:幅度|幅|率|速度)?{HEDGE}$")
_GROWS_AFTER = re.compile(r"(?:的)?(?:速度)?(?:增长|增速|增幅|递增)")
_VERB_REACH = 14  # the longest verb of growth with its hedges


class Quantity(NamedTuple):
    """A mention that is no date, with the words that lead to it from the one before."""

    at: int
    mention: Mention
    lead: str


def alike(a: Mention, b: Mention) -> bool:
    """Whether two mentions are amounts of the same dimension."""
    if a.kind != b.kind:
        return False
    return a.unit == b.unit or (a.unit in _PEOPLE and b.unit in _PEOPLE)


class Sentence:
    """The quantities of one sentence, by position, and what is known of each.

    before   the quantities of the sentence before
    grown    positions that state how much something grew, not what it is
    bases    positions that state an earlier value
    later    positions that state the later end of a change
    growing  positions that are the growth of a level already
    signs    of the growths, by position
    """

    def __init__(
        self, plain: str, span: Span, quantities: list[Quantity], before: list[Quantity]
    ) -> None:
        self.plain = plain
        self.span = span
        self.quantities = quantities
        self.before = before
        self.found: list[Relation] = []
        self.grown: set[int] = set()
        self.bases: set[int] = set()
        self.later: set[int] = set()
        self.growing: set[int] = set()
        self.signs: dict[int, Sign] = {}

    def __len__(self) -> int:
        return len(self.quantities)

    def lead(self, position: int) -> str:
        return self.quantities[position].lead

    def mention(self, position: int) -> Mention:
        return self.quantities[position].mention

    def add(self, kind: RelationKind, a: int, *b: int, sign: Sign = "") -> None:
        """Note a relation between positions."""
        q = self.quantities
        if kind == "growth":
            self.growing.add(b[0])
        self.found.append(Relation(kind, q[a].at, tuple(q[x].at for x in b), sign))

    def alike(self, a: int, b: int) -> bool:
        return alike(self.quantities[a].mention, self.quantities[b].mention)

    def is_level(self, position: int) -> bool:
        """Whether a quantity says how much there is now: neither a growth nor an earlier value."""
        return position not in self.grown and position not in self.bases

    def back(self, position: int) -> range:
        """The positions before one, nearest first."""
        return range(position - 1, max(-1, position - 1 - REACH), -1)

    def run(self, position: int, size: int) -> list[int]:
        """Positions from one on that are listed with nothing but 、和 between them."""
        run = [position]
        for later in range(position + 1, min(len(self), position + size)):
            if not _LIST.fullmatch(self.lead(later).strip()):
                break
            run.append(later)
        return run

    def says_growth(self, position: int) -> re.Match[str] | None:
        """The verb of growth right in front of a quantity, or behind a rate (40%以上增长)."""
        quantity = self.quantities[position]
        kind = quantity.mention.kind
        if kind in ("ordinal", "age"):
            return None
        if verb := _VERB_AT_END.search(quantity.lead[-_VERB_REACH:]):
            return None if quantity.lead[: -len(verb[0])].endswith("其中") else verb
        return _GROWS_AFTER.match(self.plain, quantity.mention.end) if kind in RATES else None


def states_growth(lead: str) -> bool:
    """Whether the words in front of a quantity end in a verb of growth."""
    return _VERB_AT_END.search(lead[-_VERB_REACH:]) is not None
