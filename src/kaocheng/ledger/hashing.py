"""The hash of a record, and so of a set of records: the same on every engine and in every order."""

from collections.abc import Mapping

from kaocheng.ledger.pack import Column

HASH = "_hash"
"""The column that holds it."""

_FIELD_END = "chr(31)"


def record_hash(columns: Mapping[str, Column], dialect: str) -> str:
    """SQL: a number of 60 bits from all that a record says, the same on every engine.

    The sum of these numbers over a set of records does not depend on their order; two sets with
    equal sums are taken for equal.
    """
    quote = "`" if dialect == "spark" else '"'
    text = "STRING" if dialect == "spark" else "VARCHAR"
    cells = []
    for column, what in sorted(columns.items()):
        cell = f"CAST({quote}{column}{quote} AS {text})"
        if what.type == "datetime" and dialect == "postgres":
            cell = f"to_char({quote}{column}{quote}, 'YYYY-MM-DD HH24:MI:SS')"
        cells.append(f"coalesce({cell}, '')")
    joined = f"concat_ws({_FIELD_END}, {', '.join(cells)})"
    first = f"substr(md5({joined}), 1, 15)"
    if dialect == "duckdb":
        return f"CAST('0x' || {first} AS BIGINT)"
    if dialect == "postgres":
        return f"CAST(CAST('x0' || {first} AS BIT(64)) AS BIGINT)"
    return f"CAST(conv({first}, 16, 10) AS BIGINT)"
