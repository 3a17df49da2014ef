"""The totals of tables: which rows or columns each is the sum of, and whether it is.

合计 may stand below its rows or above them, 小计 sums a part of them, 其中 repeats some of what is
above it, and 一、 stands for the lines 1. and 2. below it. Where the table does not say which of
these it means, all that it can mean are tried. A total is wrong only if it is wrong under each of
them; and if most of the columns disagree with a total, it was not the sum of these rows.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Literal, NamedTuple

from kaocheng.checking import guards
from kaocheng.checking.amounts import Style, spread
from kaocheng.checking.findings import Held, NotAssessable, Outcome
from kaocheng.checking.intervals import overlap, total
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.trials import judge
from kaocheng.reading.reading import Reading
from kaocheng.reading.tables import TableReading, is_rate

Axis = Literal["rows", "columns"]
Role = Literal["part", "among", "subtotal", "total"]

_TOTAL = re.compile(r".{0,6}(?:合计|总计|共计)|总额|总数")
_SUBTOTAL = re.compile(r".{0,10}小计")
_AMONG = re.compile(r"[#＃*]|其中")
_NUMBERED = (
    re.compile(r"[一二三四五六七八九十]+、"),
    re.compile(r"[（(][一二三四五六七八九十]+[）)]"),
    re.compile(r"\d+[.、．](?!\d)"),
    re.compile(r"[（(]\d+[）)]"),
)
_BRACKETS = re.compile(r"[（(][^（）()]*[）)]$")
_LISTED = 6


class Sum(NamedTuple):
    """A row (or a column) that is the total of others, by their numbers in the table.

    readings  what it can be the sum of
    over      whether its parts are themselves totals
    """

    whole: int
    readings: tuple[tuple[int, ...], ...]
    over: bool


def sums(table: TableReading, axis: Axis) -> Iterator[Sum]:
    """The rows (or the columns) of a table that are totals of others."""
    names = table.rows if axis == "rows" else table.columns
    roles = {at: role(words) for at, words in sorted(names.items())}
    for at, said in roles.items():
        if said not in ("total", "subtotal"):
            continue
        readings: dict[tuple[int, ...], None] = {}
        over = False
        for scope in _scopes(roles, at):
            groups = tuple(other for other in scope if roles[other] == "subtotal")
            if said == "total" and groups:
                over = True
                readings[groups] = None
                if roles[scope[-1]] == "part" or roles[scope[0]] == "part":
                    readings[_ungrouped(roles, scope)] = None
            readings |= dict.fromkeys(_leaves(names, roles, scope))
        whole = tuple(reading for reading in readings if len(reading) > 1)
        if whole:
            yield Sum(at, whole, over)


def role(words: tuple[str, ...]) -> Role:
    """What a row or a column of some name is among the others.

    >>> [role(words) for words in (("合 计",), ("城区", "小计"), ("#农村",), ("春耕",))]
    ['total', 'subtotal', 'among', 'part']
    """
    named = [_BRACKETS.sub("", word.replace(" ", "").rstrip("：:")) for word in words]
    if any(_SUBTOTAL.fullmatch(word) for word in named):
        return "subtotal"
    if any(_TOTAL.fullmatch(word) for word in named):
        return "total" if len(named) < 2 or _TOTAL.fullmatch(named[0]) else "subtotal"
    return "among" if any(_AMONG.match(word) for word in named) else "part"


def _scopes(roles: dict[int, Role], at: int) -> Iterator[list[int]]:
    """The rows a total can be of: those above it and those below, up to the next of its rank."""
    ranks = ("total",) if roles[at] == "total" else ("total", "subtotal")
    order = list(roles)
    place = order.index(at)
    for side in (order[:place][::-1], order[place + 1 :]):
        scope: list[int] = []
        for other in side:
            if roles[other] in ranks:
                break
            scope.append(other)
        if scope:
            yield sorted(scope)


def _leaves(
    names: dict[int, tuple[str, ...]], roles: dict[int, Role], scope: list[int]
) -> Iterator[tuple[int, ...]]:
    """What the rows of a scope can mean as parts, subtotals left out."""
    rows = [at for at in scope if roles[at] in ("part", "among")]
    yield tuple(at for at in rows if roles[at] == "part")
    inside = False
    outside: list[int] = []
    for at in rows:  # those that follow 其中 may be in it too
        inside = roles[at] == "among" or (inside and _level(names[at]) is None)
        if not inside:
            outside.append(at)
    yield tuple(outside)
    levels = {at: level for at in rows if (level := _level(names[at])) is not None}
    if levels:
        highest = min(levels.values())
        yield tuple(at for at, level in levels.items() if level == highest)


def _ungrouped(roles: dict[int, Role], scope: list[int]) -> tuple[int, ...]:
    """The subtotals of a scope and the rows that come after the last of them."""
    last = max(at for at in scope if roles[at] == "subtotal")
    return tuple(
        at for at in scope if roles[at] == "subtotal" or (at > last and roles[at] == "part")
    )


def _level(words: tuple[str, ...]) -> int | None:
    """How deep the number before a name is, 一、 being 0; None where it has none."""
    return next(
        (level for level, form in enumerate(_NUMBERED) if words and form.match(words[-1])), None
    )


def judged(reading: Reading, table: TableReading, axis: Axis, *, over: bool) -> Iterator[Outcome]:
    """Each figure in the totals of a table put to the test."""
    for found in sums(table, axis):
        if found.over == over:
            yield from _judged(reading, table, axis, found)


def _judged(reading: Reading, table: TableReading, axis: Axis, found: Sum) -> Iterator[Outcome]:
    figures = printed(reading)
    trials = list(_trials(reading, table, axis, found))
    held = {
        (line, parts)
        for line, whole, parts, of in trials
        if overlap(figures(whole), total(figures(part) for part in of))
    }
    lines = {line for line, *_ in trials}
    good = {line for line, _ in held}
    best = max(found.readings, key=lambda parts: sum((line, parts) in held for line in lines))
    doubtful = len(lines) > 1 and 2 * len(good) < len(lines)
    for line in sorted(lines):
        mine = [trial for trial in trials if trial.line == line]
        right = next((trial for trial in mine if (line, trial.parts) in held), None)
        if right is not None:
            yield Held((right.whole, *right.of))
            continue
        tried = next((trial for trial in mine if trial.parts == best), mine[0])
        if doubtful:
            yield NotAssessable((tried.whole, *tried.of), "多数不合")
        else:
            yield _judge(reading, table, axis, tried)


class _Trial(NamedTuple):
    """One figure of a total, and the figures it should be the sum of."""

    line: int
    whole: int
    parts: tuple[int, ...]
    of: tuple[int, ...]


def _trials(reading: Reading, table: TableReading, axis: Axis, found: Sum) -> Iterator[_Trial]:
    lines = table.columns if axis == "rows" else table.rows
    names = table.rows if axis == "rows" else table.columns
    for line, name in lines.items():
        if is_rate(name) or is_rate(names[found.whole]):
            continue
        whole = _figure(table, axis, found.whole, line)
        if whole is None:
            continue
        for parts in found.readings:
            of = tuple(
                figure
                for part in parts
                if not is_rate(names[part])
                and (figure := _figure(table, axis, part, line)) is not None
            )
            if len(of) > 1 and all(_alike(reading, whole, figure) for figure in of):
                yield _Trial(line, whole, parts, of)


def _figure(table: TableReading, axis: Axis, name: int, line: int) -> int | None:
    return table.figures.get((name, line) if axis == "rows" else (line, name))


def _alike(reading: Reading, one: int, other: int) -> bool:
    """Whether two figures are amounts in the same unit; a percentage is no amount."""
    first, second = reading.mentions[one], reading.mentions[other]
    return (first.kind, first.unit) == (second.kind, second.unit) and first.kind != "percent"


def _judge(reading: Reading, table: TableReading, axis: Axis, trial: _Trial) -> Outcome:
    whole, of = trial.whole, trial.of

    def holds(figures: Figures) -> bool:
        return overlap(figures(whole), total(figures(part) for part in of))

    def message() -> dict[str, str]:
        figures = printed(reading)
        stated = figures(whole)
        should = spread(
            total(figures(part) for part in of),
            as_printed(reading, whole),
            (stated.low + stated.high) / 2,
        )
        line = (table.columns if axis == "rows" else table.rows)[trial.line]
        name = (table.rows if axis == "rows" else table.columns)[_at(table, axis, whole)]
        where = "、".join(filter(None, ("".join(line), "".join(name))))
        addends = [reading.words(part) for part in of]
        many = len(addends) > _LISTED
        zh = "＋".join(addends[:_LISTED]) + f"＋…（共{len(addends)}项）" * many
        en = " + ".join(addends[:_LISTED]) + f" + … ({len(addends)} figures)" * many
        return {
            "zh": f"{where}：{zh}应{should.zh}，表中写{reading.words(whole)}",
            "en": f"{where}: {en} should be {should.en}; the table says {reading.words(whole)}",
        }

    def guard() -> str | None:
        if any(figure in table.unsaid for figure in (whole, *of)) and _by_rounding(reading, trial):
            return "单位未注明"  # whole numbers of 万元 miss their sum by as much
        name = (table.rows if axis == "rows" else table.columns)[_at(table, axis, whole)]
        return guards.averaged("".join(name)) or guards.rounding_note(reading.plain)

    return judge(reading, (whole, *of), holds, guard=guard, at=whole, message=message)


def _at(table: TableReading, axis: Axis, figure: int) -> int:
    """The row (or the column) a figure stands in."""
    place = next(place for place, mention in table.figures.items() if mention == figure)
    return place[0] if axis == "rows" else place[1]


def _by_rounding(reading: Reading, trial: _Trial) -> bool:
    """Whether each figure being off by half of its last digit would explain a difference."""
    values = [reading.mentions[figure] for figure in (trial.whole, *trial.of)]
    amounts = [mention.low for mention in values if isinstance(mention.low, Decimal)]
    slack = sum((mention.step or Decimal(0) for mention in values), Decimal(0)) / 2
    return abs(amounts[0] - sum(amounts[1:])) <= slack


def as_printed(reading: Reading, figure: int) -> Style:
    """How a figure of a table is written: bare, in the table's unit."""
    mention = reading.mentions[figure]
    number = reading.plain[mention.start : mention.end].replace(",", "")
    places = len(re.sub(r"\D*$", "", number).partition(".")[2])
    assert mention.step is not None  # figures of tables have one
    return Style(mention.step.scaleb(places), "", places)
