"""SQL of packs bound to tables: columns checked, references and parameters joined by name.

A condition of a pack is DuckDB SQL over the columns of one table. `borrower.base` reads a column
of the record that the reference column `borrower` points to, and so on along a chain;
`param.cap` reads the parameter in force on the record's own day; `workdays(a, b)` counts the
working days after a up to b.
"""

import datetime
from decimal import Decimal
from typing import Any

import msgspec
import sqlglot
from sqlglot import exp

from kaocheng.ledger.library import Library, Pack, columns_of, unknown
from kaocheng.ledger.pack import Column, Parameter, Register, View
from kaocheng.ledger.strict_yaml import PackError

FEN = Decimal(100)
"""分 in a 元."""

SQL_TYPES = {
    "text": "VARCHAR",
    "integer": "BIGINT",
    "money": "BIGINT",
    "date": "DATE",
    "datetime": "TIMESTAMP",
    "boolean": "BOOLEAN",
    "enum": "VARCHAR",
    "reference": "VARCHAR",
    "document": "VARCHAR",
}
PARAMETER_TYPES = {
    "integer": "BIGINT",
    "decimal": "DECIMAL(38,8)",
    "money": "BIGINT",
    "text": "VARCHAR",
    "boolean": "BOOLEAN",
}
CALENDAR = "working_calendar"


def sql_type(column: Column) -> str:
    """The SQL type of a column; decimals keep the digits they declare."""
    return f"DECIMAL(20,{column.digits})" if column.type == "decimal" else SQL_TYPES[column.type]


class Join(msgspec.Struct):
    """A table joined to the base, at most one row to each of its rows.

    kind    reference: another register; parameter: dated values; calendar: working days
    target  the register, the parameter, or the calendar
    on      SQL over the aliases joined so far
    """

    kind: str
    alias: str
    target: str
    on: str


class Bound(msgspec.Struct):
    """SQL expressions over one table `t`, with the joins they need, in order.

    types  the types of the columns and parameters that each expression names
    as_of  the column whose day decides about parameters
    """

    table: str
    expressions: dict[str, str]
    joins: list[Join]
    parameters: dict[str, Parameter]
    types: dict[str, set[str]]
    as_of: str = ""

    def source(self) -> str:
        """FROM and JOIN clauses over the real tables."""
        joined = [
            f"LEFT JOIN {_joined(join, self.parameters)} {join.alias} ON {join.on}"
            for join in self.joins
        ]
        return "\n".join([f"{self.table} t", *joined])

    def missing_parameters(self) -> str:
        """SQL: whether the record has a day, and it falls into a gap of a parameter."""
        gaps = [f"{j.alias}.from_day IS NULL" for j in self.joins if j.kind == "parameter"]
        return f't."{self.as_of}" IS NOT NULL AND ({" OR ".join(gaps)})' if gaps else "FALSE"


def bind(
    library: Library,
    pack: Pack,
    table: str,
    expressions: dict[str, str],
    where: str,
    as_of: str = "",
) -> Bound:
    """Expressions over a table of a pack, with the joins that their names ask for.

    where   file and line of the expressions, for errors
    as_of   the column whose day decides about parameters; the table's own date if empty

    Raises PackError for broken SQL, a subquery, and an unknown column, register or parameter.
    """
    tables = library.visible(pack)
    if table not in tables:
        raise PackError(f"{where}: {unknown('register', table, tables)}")
    binder = _Binder(library, pack, tables, table, where, as_of or tables[table].on)
    bound: dict[str, str] = {}
    types: dict[str, set[str]] = {}
    for name, text in expressions.items():
        binder.named = types[name] = set()
        bound[name] = binder.rewrite(text)
    return Bound(table, bound, binder.joins, binder.parameters, types, binder.as_of)


def _joined(join: Join, parameters: dict[str, Parameter]) -> str:
    if join.kind != "parameter":
        return join.target
    return parameter_values(parameters[join.target])


def parameter_values(parameter: Parameter) -> str:
    """The dated values of a parameter as a table (from_day, until_day, value)."""
    kind = PARAMETER_TYPES[parameter.type]
    rows = ", ".join(
        f"({literal(dated.from_)}, {literal(dated.until or datetime.date.max)}, "
        f"CAST({literal(stored(parameter, dated.value))} AS {kind}))"
        for dated in parameter.values
    )
    return f"(SELECT * FROM (VALUES {rows}) AS dated(from_day, until_day, value))"


def stored(parameter: Parameter, value: Any) -> Any:
    """A parameter's value as records hold it: 元 become 分."""
    if parameter.type != "money" or value is None:
        return value
    fen = Decimal(value) * FEN
    if fen != fen.to_integral_value():
        raise PackError(f"{parameter.title}: {value}元 is no whole number of 分")
    return int(fen)


def literal(value: Any) -> str:
    """A Python value as SQL."""
    if value is None:
        return "NULL"
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | Decimal):
        return str(value)
    if isinstance(value, datetime.datetime):
        return f"TIMESTAMP '{value:%Y-%m-%d %H:%M:%S}'"
    if isinstance(value, datetime.date):
        return f"DATE '{value.isoformat()}'"
    if isinstance(value, str):
        quoted = value.replace("'", "''")
        return f"'{quoted}'"
    raise TypeError(f"no SQL literal for {value!r}")


class _Binder:
    def __init__(
        self,
        library: Library,
        pack: Pack,
        tables: dict[str, Register | View],
        table: str,
        where: str,
        as_of: str,
    ) -> None:
        self.library, self.pack, self.tables = library, pack, tables
        self.table, self.where, self.as_of = table, where, as_of
        self.joins: list[Join] = []
        self.parameters: dict[str, Parameter] = {}
        self.named: set[str] = set()  # types of the columns of the expression at hand

    def rewrite(self, text: str) -> str:
        try:
            tree = sqlglot.parse_one(text, dialect="duckdb")
        except sqlglot.ParseError as broken:
            reason = str(broken).splitlines()[0]
            raise PackError(f"{self.where}: no SQL: {text} ({reason})") from broken
        if tree.find(exp.Select):
            raise PackError(f"{self.where}: a subquery belongs into views.yaml: {text}")
        tree = exp.Paren(this=tree)
        for call in list(tree.find_all(exp.Anonymous)):
            if call.name.lower() == "workdays":
                call.replace(self._workdays(call, text))
        for column in list(tree.find_all(exp.Column)):
            if not column.args.get("bound"):
                column.replace(self._column(column))
        inner: str = tree.this.sql(dialect="duckdb")
        return inner

    def _column(self, column: exp.Column) -> exp.Expression:
        *path, name = [part.name for part in column.parts]
        if path == ["param"]:
            bound = _bound(self._parameter(name), "value")
            self.named.add(self.parameters[name].type)
            return bound
        alias, table = "t", self.table
        for step in path:
            alias, table = self._reference(alias, table, step)
        columns = columns_of(self.tables[table])
        if name not in columns:
            raise PackError(f"{self.where}: {unknown(f'column of {table}', name, columns)}")
        self.named.add(columns[name].type)
        return _bound(alias, name)

    def _reference(self, alias: str, table: str, step: str) -> tuple[str, str]:
        columns = columns_of(self.tables[table])
        if step not in columns:
            raise PackError(f"{self.where}: {unknown(f'column of {table}', step, columns)}")
        target = columns[step].to
        if not target:
            raise PackError(f"{self.where}: `{step}` of {table} refers to no register")
        joined = f"{alias}_{step}"
        if not any(join.alias == joined for join in self.joins):
            if target not in self.tables:
                raise PackError(f"{self.where}: {unknown('register', target, self.tables)}")
            (key,) = self.tables[target].key
            on = f'{joined}."{key}" = {alias}."{step}"'
            self.joins.append(Join("reference", joined, target, on))
        return joined, target

    def _parameter(self, name: str) -> str:
        parameter = self.library.parameter(self.pack, name)
        if parameter is None:
            raise PackError(f"{self.where}: {unknown('parameter', name, self._parameter_names())}")
        if not self.as_of:
            raise PackError(f"{self.where}: `as_of` must name the day for param.{name}")
        if self.as_of not in columns_of(self.tables[self.table]):
            raise PackError(f"{self.where}: unknown column `{self.as_of}` in as_of")
        alias = f"p_{name}"
        if name not in self.parameters:
            self.parameters[name] = parameter
            day = f'CAST(t."{self.as_of}" AS DATE)'
            on = f"{day} BETWEEN {alias}.from_day AND {alias}.until_day"
            self.joins.append(Join("parameter", alias, name, on))
        return alias

    def _parameter_names(self) -> list[str]:
        owners = (self.pack.name, *self.pack.file.uses)
        return [name for owner in owners for name in self.library.packs[owner].parameters]

    def _workdays(self, call: exp.Anonymous, text: str) -> exp.Expression:
        if len(call.expressions) != 2:
            raise PackError(f"{self.where}: workdays(from, to) takes two days: {text}")
        sides = []
        for day in call.expressions:
            if not isinstance(day, exp.Column):
                raise PackError(f"{self.where}: workdays takes columns: {text}")
            column = self._column(day).sql(dialect="duckdb")
            alias = "c_" + "_".join(part.name for part in day.parts)
            if not any(join.alias == alias for join in self.joins):
                on = f"{alias}.day = CAST({column} AS DATE)"
                self.joins.append(Join("calendar", alias, CALENDAR, on))
            sides.append(_bound(alias, "ordinal"))
        return exp.Paren(this=exp.Sub(this=sides[1], expression=sides[0]))


def _bound(alias: str, name: str) -> exp.Expression:
    column = exp.column(exp.to_identifier(name, quoted=True), table=alias)
    column.set("bound", True)
    return column
