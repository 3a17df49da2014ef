"""Rules of packs judged on all records of a register at once, and on their own examples.

A rule whose condition is NULL is undecided and counted as such; where the reason is that no
parameter is in force on the record's day, that gap is itself an error.
"""

import re
import string
from collections.abc import Sequence
from typing import Any, Literal

import duckdb
import msgspec

from kaocheng.ledger import complaints
from kaocheng.ledger.complaints import Kind, complain
from kaocheng.ledger.conditions import Bound, bind, literal, sql_type
from kaocheng.ledger.constraints import record_key
from kaocheng.ledger.database import Connection, one, run
from kaocheng.ledger.library import Library, Pack, columns_of
from kaocheng.ledger.pack import Column, LedgerRule, Register, View
from kaocheng.ledger.strict_yaml import PackError
from kaocheng.ledger.tables import Loaded

Verdict = Literal["fires", "quiet", "undecided", "gap"]
_CONDITION = "_when"


class Judged(msgspec.Struct, frozen=True):
    """What one rule did over a register: records by verdict."""

    code: str
    fires: int
    quiet: int
    undecided: int
    gap: int


def judge(loaded: Loaded, pack: Pack, slug: str, rule: LedgerRule) -> Judged | None:
    """Judge all records by one rule and complain about those it fires on; None without records.

    Raises PackError if the rule names what does not exist.
    """
    if not _has_rows(loaded, rule.over):
        return None
    bound = _bound(loaded.library, pack, slug, rule)
    table = loaded.library.tables()[rule.over]
    verdict = _verdict(bound)
    source = bound.source()
    try:
        sql = f"SELECT {verdict} AS verdict, count(*) FROM {source} GROUP BY 1"
        rows = run(loaded.connection, sql)
    except duckdb.Error as broken:
        path = pack.folder / "rules" / f"{slug}.yaml"
        raise PackError(f"{path}: {str(broken).splitlines()[0]}") from broken
    tally: dict[str, int] = dict(rows)
    if tally.get("fires"):
        message = _message(rule, bound)
        kind = Kind(rule.code, slug.replace("_", "-"), rule.grade)
        _complain(loaded, kind, rule, table, f"{source} WHERE {verdict} = 'fires'", message)
    if tally.get("gap"):
        named = "、".join(bound.parameters)
        day = f'CAST(t."{rule.as_of or table.on}" AS VARCHAR)'
        zh = f"concat({day}, '无生效的参数：{named}')"
        kind = complaints.PARAMETER_GAP
        _complain(loaded, kind, rule, table, f"{source} WHERE {verdict} = 'gap'", zh)
    return Judged(
        rule.code, *(tally.get(name, 0) for name in ("fires", "quiet", "undecided", "gap"))
    )


def judge_examples(
    connection: Connection,
    library: Library,
    pack: Pack,
    slug: str,
    rule: LedgerRule,
    examples: Sequence[dict[str, Any]],
) -> list[tuple[Verdict, str]]:
    """The verdict and message of a rule on records that name only what the condition reads.

    A key such as `borrower.base` stands for a column of the record referred to. Raises PackError
    for an example with a column that does not exist.
    """
    bound = _bound(library, pack, slug, rule)
    message = _message(rule, bound)
    found: list[tuple[Verdict, str]] = []
    for example in examples:
        sources = _example(library, pack, slug, rule, bound, example)
        sql = f"SELECT {_verdict(bound)}, {message} FROM {sources}"
        verdict, said = one(connection, sql)
        found.append((verdict, said))
    return found


def _has_rows(loaded: Loaded, over: str) -> bool:
    if over in loaded.rows:
        return loaded.rows[over] > 0
    return isinstance(loaded.library.tables().get(over), View)


def _bound(library: Library, pack: Pack, slug: str, rule: LedgerRule) -> Bound:
    where = str(pack.folder / "rules" / f"{slug}.yaml")
    expressions = {_CONDITION: rule.when}
    for field in _fields(rule.message):
        expressions[field] = field
    return bind(library, pack, rule.over, expressions, where, rule.as_of)


def _fields(message: str) -> list[str]:
    return [field for _, field, _, _ in string.Formatter().parse(message) if field]


def _verdict(bound: Bound) -> str:
    condition = bound.expressions[_CONDITION]
    return (
        f"CASE WHEN ({condition}) THEN 'fires' WHEN NOT ({condition}) THEN 'quiet' "
        f"WHEN {bound.missing_parameters()} THEN 'gap' ELSE 'undecided' END"
    )


def _message(rule: LedgerRule, bound: Bound) -> str:
    """SQL that writes a rule's message; money in 元, 75.00 as 75, what is missing as （空）."""
    parts = []
    for text, field, _, _ in string.Formatter().parse(rule.message):
        if text:
            parts.append(literal(text))
        if field:
            value = bound.expressions[field]
            if bound.types[field] == {"money"}:
                value = _yuan(value)
            elif "decimal" in bound.types[field]:
                value = _trimmed(value)
            parts.append(f"coalesce(CAST({value} AS VARCHAR), '（空）')")
    return f"concat({', '.join(parts)})"


def _yuan(fen: str) -> str:
    """SQL: 分 written as 元, with two digits only where they are needed."""
    return (
        f"CASE WHEN ({fen}) % 100 = 0 THEN CAST(({fen}) // 100 AS VARCHAR) "
        f"ELSE CAST(CAST(({fen}) AS DECIMAL(20, 2)) / 100 AS DECIMAL(20, 2))::VARCHAR END"
    )


def _trimmed(number: str) -> str:
    """SQL: a decimal without the zeros that its type adds behind the point."""
    written = f"CAST({number} AS VARCHAR)"
    whole = f"rtrim(rtrim({written}, '0'), '.')"
    return f"CASE WHEN contains({written}, '.') THEN {whole} ELSE {written} END"


def _complain(
    loaded: Loaded, kind: Kind, rule: LedgerRule, table: Register | View, source: str, message: str
) -> None:
    place = (
        "t._file AS file, t._row AS row" if isinstance(table, Register) else "'' AS file, 0 AS row"
    )
    column = next(iter(re.findall(r"\w+", rule.when)), "")
    shown = column if column in columns_of(table) else ""
    rows = (
        f'SELECT {place}, {literal(shown)} AS "column", {record_key(table)} AS record, '
        f"{message} AS zh, {message} AS en FROM {source}"
    )
    basis = f"{rule.tag} {rule.source}".strip()
    complain(loaded.connection, kind, rule.code, rule.over, rows, basis)


def _example(
    library: Library, pack: Pack, slug: str, rule: LedgerRule, bound: Bound, example: dict[str, Any]
) -> str:
    """FROM clause of one example: one row of the table and one of each record referred to."""
    where = pack.folder / "rules" / f"{slug}.yaml"
    tables = library.visible(pack)
    values: dict[str, dict[str, Any]] = {"t": {}}
    for name, value in example.items():
        *path, column = name.split(".")
        values.setdefault("_".join(["t", *path]), {})[column] = value
    clauses = [f"({_one_row(columns_of(tables[rule.over]), values['t'], str(where))}) t"]
    for join in bound.joins:
        if join.kind != "reference":
            target = bound.source().split("\n")[1 + bound.joins.index(join)]
            clauses.append(target)
        else:
            row = _one_row(columns_of(tables[join.target]), values.get(join.alias, {}), str(where))
            clauses.append(f"LEFT JOIN ({row}) {join.alias} ON TRUE")
    return "\n".join(clauses)


def _one_row(columns: dict[str, Column], values: dict[str, Any], where: str) -> str:
    for name in values:
        if name not in columns:
            raise PackError(f"{where}: an example has the unknown column `{name}`")
    return "SELECT " + ", ".join(
        f'CAST({literal(values.get(name))} AS {sql_type(what)}) AS "{name}"'
        for name, what in columns.items()
    )
