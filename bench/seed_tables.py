"""Errors planted into tables: how many SUM004, SUM005 and SUM006 find, and what they say of sound
tables.

    python bench/seed_tables.py

Tables are made, not taken: of two to nine rows and one to five columns, in whole numbers or with
one or two places, each figure rounded by itself, some with a total column, some in two groups with
subtotals, some with rows of 其中 and a column of rates. In a copy of each one digit of one figure
that a total binds is changed. A slip that rounding could have made is counted apart.
"""

from decimal import ROUND_HALF_UP, Decimal
from itertools import chain
from random import Random
from typing import NamedTuple

from kaocheng import read
from kaocheng.checking.check import check

SEED = 1573
TABLES = 2000
CODES = ("SUM004", "SUM005", "SUM006")


class Made(NamedTuple):
    """A table's cells row by row, and which of them a total binds."""

    unit: str
    rows: list[list[str]]
    bound: list[tuple[int, int]]
    places: int


def made(random: Random) -> Made:
    """A table whose exact figures add up, each then rounded."""
    places = random.choice((0, 0, 1, 2))
    columns = random.randint(1, 5)
    groups = [
        [[Decimal(random.randint(1, 10**6)) / 1000 * 10**random.randint(0, 2)
          for _ in range(columns)] for _ in range(random.randint(2, 6))]
        for _ in range(random.choice((1, 1, 1, 2, 3)))
    ]  # fmt: skip
    counted = places == 0 and random.random() < 0.7
    if counted:
        groups = [[[Decimal(int(value)) for value in row] for row in group] for group in groups]
    across = columns > 1 and random.random() < 0.5
    among = random.random() < 0.3
    rates = random.random() < 0.3

    def row(name: str, values: list[Decimal]) -> list[str]:
        shown = [*values, sum(values, Decimal(0))] if across else values
        step = Decimal(1).scaleb(-places)
        cells = [str(value.quantize(step, ROUND_HALF_UP)) for value in shown]
        return [name, *cells, *([f"{random.randint(1, 300) / 10}"] if rates else [])]

    heads = [f"第{'甲乙丙丁戊'[at]}类" for at in range(columns)] + ["合计"] * across
    rows = [["项目", *heads, *(["增长率（%）"] if rates else [])]]
    bound: list[tuple[int, int]] = []
    for number, group in enumerate(groups):
        for at, values in enumerate(group):
            bound += ((len(rows), column + 1) for column in range(columns + across))
            rows.append(row(f"{'东西南'[number]}{'一二三四五六'[at]}县", values))
            if among and at == 0:
                rows.append(row("其中：城区", [value / 2 for value in values]))
                if counted:
                    rows[-1] = row("其中：城区", [value // 2 for value in values])
        sums = [sum(column, Decimal(0)) for column in zip(*group, strict=True)]
        if len(groups) > 1:
            bound += ((len(rows), column + 1) for column in range(columns + across))
            rows.append(row(f"{'东西南'[number]}片小计", sums))
    whole = [sum(column, Decimal(0)) for column in zip(*chain(*groups), strict=True)]
    bound += ((len(rows), column + 1) for column in range(columns + across))
    rows.append(row("合计", whole))
    return Made("户" if counted else "万元", rows, bound, places)


def text_of(table: Made) -> str:
    lines = (f"| {' | '.join(row)} |" for row in table.rows)
    return "\n".join(("表1 情况", f"单位：{table.unit}", *lines))


def with_slip(table: Made, random: Random) -> tuple[Made, Decimal]:
    """The same table with one digit changed, and by how many units of its last digit."""
    row, column = random.choice(table.bound)
    cell = table.rows[row][column]
    at = random.choice([at for at, sign in enumerate(cell) if sign.isdecimal()])
    digit = random.choice([digit for digit in "123456789" if digit != cell[at]])
    rows = [list(cells) for cells in table.rows]
    rows[row][column] = cell[:at] + digit + cell[at + 1 :]
    off = abs(Decimal(rows[row][column]) - Decimal(cell)).scaleb(table.places)
    return table._replace(rows=rows), off


def main() -> None:
    random = Random(SEED)
    false = caught = small = 0
    for _ in range(TABLES):
        table = made(random)
        false += bool(check(read(text_of(table)), CODES))
        wrong, off = with_slip(table, random)
        slack = 0 if table.unit == "户" else len(table.rows) / 2
        if off <= slack:
            small += 1
        else:
            caught += bool(check(read(text_of(wrong)), CODES))
    planted = TABLES - small
    print(f"sound tables with a finding: {false} of {TABLES}")
    print(f"planted beyond rounding: {planted}, found {caught} ({caught / planted:.1%})")


if __name__ == "__main__":
    main()
