"""Ledgers of bonuses, deductions and vetoes: what an entry is worth, and why.

Every entry is answered for: one that earns or costs nothing says why.
"""

import datetime
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Literal

import msgspec

from kaocheng.ledger.pack import Tag
from kaocheng.ledger.scoring.exact import equals, hold_positive, hold_within, percent, written
from kaocheng.ledger.scoring.rule import Words, spaced


class Period(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """The days an assessment is about, both included."""

    from_: datetime.date
    until: datetime.date

    def __post_init__(self) -> None:
        if self.until < self.from_:
            raise ValueError("`until` is before `from`")

    def __contains__(self, day: datetime.date) -> bool:
        return self.from_ <= day <= self.until


class Entry(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing a unit is given or loses points for.

    kind      of the scheme's bonuses, deductions or vetoes
    level     which of the kind's levels
    document  its number; "" where there is none
    item      the item it concerns, for kinds that void one
    """

    unit: str
    kind: str
    date: datetime.date
    level: str = ""
    document: str = ""
    title: str = ""
    item: str = ""


class Bonus(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of bonus (加分). No document, no points.

    points  of each level
    others  several of one document: the highest counts, the others this share of theirs; 0 they
            count nothing, 1 they count in full
    cap     of all entries of the kind; None where there is none
    """

    title: str
    points: dict[str, Decimal]
    others: Decimal
    cap: Decimal | None
    tag: Tag
    source: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        hold_positive(**self.points)
        hold_positive(cap=self.cap)
        hold_within(0, 1, others=self.others)


class Deduction(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of deduction (扣分).

    item        the item it takes from, down to 0; "" it takes from the total
    voids_item  whether the item that an entry names counts 0 besides
    document    whether an entry without one is not counted
    """

    title: str
    points: dict[str, Decimal]
    cap: Decimal | None
    document: bool
    tag: Tag
    item: str = ""
    voids_item: bool = False
    source: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        hold_positive(**self.points)
        hold_positive(cap=self.cap)


class Veto(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """一票否决: one entry is enough.

    effect  grade_cap: no better grade than `grade`; disqualify: no rank and no grade; points: a
            fixed deduction of `points`, once however many entries there are
    """

    title: str
    effect: Literal["grade_cap", "disqualify", "points"]
    tag: Tag
    grade: str = ""
    points: Decimal | None = None
    source: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        hold_positive(points=self.points)
        if bool(self.grade) != (self.effect == "grade_cap"):
            raise ValueError("`grade` goes with the effect `grade_cap`")
        if (self.points is not None) != (self.effect == "points"):
            raise ValueError("`points` goes with the effect `points`")


class Counted(msgspec.Struct, frozen=True):
    """An entry and what it is worth; one that does not count says why."""

    entry: Entry
    counts: bool
    points: Fraction
    words: Words


class Account(msgspec.Struct, frozen=True):
    """All entries of one kind of one unit. Points are positive for bonuses, negative for
    deductions, after the cap of the kind."""

    kind: str
    title: str
    points: Fraction
    entries: tuple[Counted, ...]
    words: Words


def bonus_account(kind: str, bonus: Bonus, entries: Iterable[Entry], period: Period) -> Account:
    """What entries of one kind earn. The highest of a document comes first, then by date."""
    ordered = sorted(entries, key=lambda entry: (-bonus.points[entry.level], entry.date))
    counted: list[Counted] = []
    documents: set[str] = set()
    for entry in ordered:
        worth = Fraction(bonus.points[entry.level])
        refused = _refused(entry, period, document=True)
        if refused:
            counted.append(Counted(entry, False, Fraction(0), refused))
            continue
        share = Fraction(bonus.others) if entry.document in documents else Fraction(1)
        documents.add(entry.document)
        zh, en = _named(entry)
        if share == 1:
            words = Words(f"{zh}，加{written(worth)}分", f"{en}: {written(worth)} points")
        elif share == 0:
            words = Words(
                f"{zh}，同一文件就高计，不重复加分",
                f"{en}: its document counts once, for the highest",
            )
        else:
            points = worth * share
            words = Words(
                f"{zh}，同一文件其余项按{percent(share)}计，{written(worth)}分×{percent(share)}"
                f"{equals(points)}分",
                f"{en}: not the highest of its document; {written(worth)} points × "
                f"{percent(share)} {spaced(points)} points",
            )
        counted.append(Counted(entry, share > 0, worth * share, words))
    return _account(kind, bonus.title, counted, bonus.cap, sign=1)


def deduction_account(
    kind: str, deduction: Deduction, entries: Iterable[Entry], period: Period
) -> Account:
    """What entries of one kind cost."""
    counted = []
    for entry in sorted(entries, key=lambda entry: entry.date):
        worth = Fraction(deduction.points[entry.level])
        refused = _refused(entry, period, document=deduction.document)
        zh, en = _named(entry)
        words = Words(f"{zh}，扣{written(worth)}分", f"{en}: minus {written(worth)} points")
        points = Fraction(0) if refused else -worth
        counted.append(Counted(entry, not refused, points, refused or words))
    return _account(kind, deduction.title, counted, deduction.cap, sign=-1)


def veto_account(kind: str, veto: Veto, entries: Iterable[Entry], period: Period) -> Account:
    """Which entries of one kind veto; like a bonus, a veto has to be in writing."""
    counted = []
    for entry in sorted(entries, key=lambda entry: entry.date):
        refused = _refused(entry, period, document=True)
        counted.append(Counted(entry, not refused, Fraction(0), refused or _named(entry)))
    vetoed = any(each.counts for each in counted)
    if not vetoed:
        words = Words(f"{veto.title}：无有效记录", f"{veto.title}: no entry counts")
        return Account(kind, veto.title, Fraction(0), tuple(counted), words)
    points = -Fraction(veto.points) if veto.points else Fraction(0)
    words = {
        "grade_cap": Words(
            f"一票否决：{veto.title}，等次不高于{veto.grade}",
            f"veto: {veto.title}, no better grade than {veto.grade}",
        ),
        "disqualify": Words(
            f"一票否决：{veto.title}，取消评定资格", f"veto: {veto.title}, disqualified"
        ),
        "points": Words(
            f"一票否决：{veto.title}，扣{written(-points)}分",
            f"veto: {veto.title}, minus {written(-points)} points",
        ),
    }[veto.effect]
    return Account(kind, veto.title, points, tuple(counted), words)


def capped(total: Fraction, cap: Decimal | None) -> Fraction:
    """A sum of points held to a cap, on its own side of 0."""
    if cap is None or abs(total) <= cap:
        return total
    return Fraction(cap) if total > 0 else -Fraction(cap)


def _refused(entry: Entry, period: Period, *, document: bool) -> Words | None:
    """Why an entry counts nothing."""
    zh, en = _named(entry)
    if entry.date not in period:
        return Words(
            f"{zh}，日期{entry.date}不在考核期{period.from_}至{period.until}内，不计",
            f"{en}: {entry.date} is outside {period.from_} to {period.until}, not counted",
        )
    if document and not entry.document:
        return Words(f"{zh}，无文件依据，不计", f"{en}: no document, not counted")
    return None


def _named(entry: Entry) -> Words:
    level = f"（{entry.level}）" if entry.level else ""
    paper = f"，{entry.document}" if entry.document else ""
    zh = f"{entry.title or entry.kind}{level}{paper}"
    level = f" ({entry.level})" if entry.level else ""
    paper = f", {entry.document}" if entry.document else ""
    return Words(zh, f"{entry.title or entry.kind}{level}{paper}")


def _account(
    kind: str, title: str, counted: list[Counted], cap: Decimal | None, *, sign: int
) -> Account:
    total = sum((each.points for each in counted), Fraction(0))
    points = capped(total, cap)
    verb, word = ("加", "plus") if sign > 0 else ("扣", "minus")
    zh = f"{title}{len(counted)}项，{verb}{written(abs(total))}分"
    en = f"{title}: {len(counted)} entries, {word} {written(abs(total))} points"
    if points != total:
        zh += f"，封顶{written(abs(points))}分"
        en += f", capped at {written(abs(points))}"
    return Account(kind, title, points, tuple(counted), Words(zh, en))
