"""Which figure of the text a figure of a table gives again.

A sentence and a cell say the same where the measure the sentence names is what the cell's row,
column and table are named after, both are amounts of one dimension, and no other cell can be
meant. 发放补贴 is the total of 表1 补贴发放情况; 春耕补贴 is the row 春耕 of it. When in doubt
there is no link: a table of other years or of another scope has the same words.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from kaocheng.checking import guards
from kaocheng.checking.amounts import style, written
from kaocheng.checking.findings import Finding, Outcome
from kaocheng.checking.intervals import overlap
from kaocheng.checking.repairs import Figures
from kaocheng.checking.same_measure import Statement, context, statements
from kaocheng.checking.table_sums import role
from kaocheng.checking.trials import judge
from kaocheng.checking.unit_sizes import size_of
from kaocheng.reading.reading import Reading
from kaocheng.reading.tables import TableReading, is_rate

_BRACKETS = re.compile(r"[（(][^（）()]*[）)]")
_NUMBER = re.compile(r"^[附续]?表 ?\d*")
_SAYS_NOTHING = re.compile(
    r"情况|一览|统计|汇总|明细|金额|数额|数量|[人户件个次家总]数|完成|全[市县区省年]|本年|指标|资金|表$"
    r"|[的及和与、 ]"
)
_YEAR = re.compile(r"(?:19|20)\d\d|上年|去年|预算|计划|目标")
_FEWEST = 3


class Pair(NamedTuple):
    """A figure of the text and the one of a table that says the same."""

    stated: Statement
    cell: int
    table: TableReading


def pairs(reading: Reading, *, totals: bool) -> Iterator[Pair]:
    """The figures of a text that a table gives again: in its totals, or in its other rows."""
    if not reading.tables:
        return
    named = [
        (cell, words, table)
        for table in reading.tables
        for cell, words in _named(table, totals=totals)
    ]
    for stated in statements(reading):
        if context(reading, stated) is None:
            continue
        measure = _SAYS_NOTHING.sub("", stated.measure)
        found = [
            (cell, table)
            for cell, words, table in named
            if _same(measure, words) and _comparable(reading, stated, cell)
        ]
        if len(found) == 1:
            yield Pair(stated, *found[0])


def _named(table: TableReading, *, totals: bool) -> Iterator[tuple[int, tuple[str, str, str]]]:
    """The cells of a table with the words they are named after, the caption's first."""
    if _YEAR.search(table.caption):
        return
    caption = _plain(_NUMBER.sub("", table.caption))
    for (row, column), cell in table.figures.items():
        head, name = table.columns[column], table.rows[row]
        if is_rate(head, name) or any(map(_YEAR.search, (*head, *name))):
            continue
        is_total = role(name) == "total" and role(head) == "part"
        own = "" if is_total else _plain("".join(name))
        if is_total == totals and (totals or own):
            yield cell, (caption, own, _plain("".join(head)))


def _plain(words: str) -> str:
    return _SAYS_NOTHING.sub("", _BRACKETS.sub("", words))


def _same(measure: str, words: tuple[str, str, str]) -> bool:
    """Whether a measure is what a cell is named after: all of the row's name is in it, and all of
    it in the names of table, row and column.

    >>> _same("发放补贴", ("补贴发放", "", "")), _same("发放补贴", ("补贴发放", "春耕", ""))
    (True, False)
    """
    caption, own, head = words
    named = set(caption + own + head)
    return (
        len(set(measure)) >= _FEWEST
        and set(measure) <= named
        and set(own) <= set(measure)
        and (not head or bool(set(head) & set(measure)))
    )


def _comparable(reading: Reading, stated: Statement, cell: int) -> bool:
    size = size_of(reading.mentions[cell])
    return size is not None and size.dimension == stated.dimension


def times_ten(reading: Reading, pair: Pair) -> int:
    """By how many places the point of a figure and that of the table's stand apart, where their
    digits are the same; 0 where they are not, or where nothing stands apart."""
    one, other = reading.mentions[pair.stated.mention].low, reading.mentions[pair.cell].low
    if not isinstance(one, Decimal) or not isinstance(other, Decimal) or not one or not other:
        return 0
    first, second = one.normalize(), other.normalize()
    same = first.as_tuple().digits == second.as_tuple().digits
    return first.adjusted() - second.adjusted() if same else 0


def refers(reading: Reading, pair: Pair) -> bool:
    """Whether the sentence of a figure names the table: 见表1."""
    number = pair.table.number
    sentence = reading.sentence_at(reading.mentions[pair.stated.mention].start)
    words = reading.plain[slice(*sentence)]
    return number is not None and bool(re.search(rf"表 ?{number}(?!\d)", words))


def judge_pair(reading: Reading, pair: Pair) -> Outcome:
    """Whether a figure and the one of the table say the same.

    The finding stands on the figure of the text: a table is computed, a sentence is typed. It is
    a warning unless the sentence names the table.
    """
    stated, cell = pair.stated.mention, pair.cell

    def holds(figures: Figures) -> bool:
        return overlap(figures(stated), figures(cell))

    def guard() -> str | None:
        words = guards.around(reading, stated)
        return guards.revised(words) or guards.planned(words) or guards.other_period(words)

    def message() -> dict[str, str]:
        value = reading.mentions[cell].low
        assert isinstance(value, Decimal)  # a figure of a table is one number
        like = style(reading.mentions[stated], reading.words(stated))
        exponent = (value / like.factor).normalize().as_tuple().exponent
        assert isinstance(exponent, int)  # the value is finite
        should = written(value, like._replace(places=max(like.places, -exponent)))
        zh = f"表{pair.table.number}" if pair.table.number else f"《{pair.table.caption}》"
        en = f"table {pair.table.number}" if pair.table.number else f"“{pair.table.caption}”"
        return {
            "zh": f"{zh}中为{reading.words(cell)}，即{should.zh}，文中写{reading.words(stated)}",
            "en": f"{en} has {reading.words(cell)}, which is {should.en}; "
            f"the text says {reading.words(stated)}",
        }

    outcome = judge(
        reading, (stated, cell), holds, guard=guard, at=stated, message=message, mendable=(stated,)
    )
    if isinstance(outcome, Finding) and not refers(reading, pair):
        outcome.grade = "warning"
    return outcome
