"""Claims to be first, in a row, a record, a rank or one of few, tested on records.

What the records cannot know is undecidable and says what is missing: a claim to be first needs
records that are complete since the day it looks back to; a rank needs the figures of the peers.
"""

import datetime
from decimal import Decimal
from itertools import pairwise
from typing import Any

import msgspec

from kaocheng.ledger.conditions import bind, literal
from kaocheng.ledger.engines import Engine
from kaocheng.ledger.hashing import HASH
from kaocheng.ledger.library import SYNTHETIC, Library, Pack, columns_of, unknown
from kaocheng.ledger.pack import COUNTED_STATES, ClaimOperator, Register
from kaocheng.ledger.strict_yaml import PackError


class Claimed(msgspec.Struct, kw_only=True):
    """What records say about a claim.

    value    streak: how many years in a row; record: how many years each exceeded all before;
             first: 1 where there is none earlier, else 0; rank: the place; cohort: how many are
             on the list; None where undecidable
    missing  why it is undecidable
    """

    value: Decimal | None
    sql: str
    records: int = 0
    record_hash: str = ""
    missing: str = ""
    synthetic: bool = False


def claim_value(
    engine: Engine, library: Library, pack: Pack, claim: ClaimOperator,
    as_of: datetime.date, where: str,
) -> Claimed:  # fmt: skip
    """The value of a claim on the day of the report."""
    tables = library.visible(pack)
    if claim.over not in tables:
        raise PackError(f"{where}: {unknown('register', claim.over, tables)}")
    table = tables[claim.over]
    wanted = {"year": claim.year, "value": claim.value, "peer": claim.peer, "where": claim.where}
    expressions = {name: text for name, text in wanted.items() if text}
    bound = bind(library, pack, claim.over, expressions, where)
    conditions = [f"({bound.expressions['where']})"] if claim.where else []
    if isinstance(table, Register) and table.verified:
        counted = ", ".join(literal(state) for state in COUNTED_STATES)
        conditions.append(f"t.data_state IN ({counted})")
    condition = " AND ".join(conditions) or "TRUE"
    test = {"streak": _streak, "first": _first, "record": _record, "rank": _rank, "cohort": _cohort}
    return test[claim.op](_Claim(engine, claim, table, bound.expressions, bound.source(), condition,
                                 as_of, where))  # fmt: skip


class _Claim(msgspec.Struct):
    engine: Engine
    claim: ClaimOperator
    table: Any
    expressions: dict[str, str]
    source: str
    condition: str
    as_of: datetime.date
    where: str

    def need(self, *names: str) -> None:
        for name in names:
            if not getattr(self.claim, name):
                raise PackError(f"{self.where}: a {self.claim.op} claim needs `{name}`")

    def year(self) -> str:
        """SQL: the year of a record, from a date or a number."""
        self.need("year")
        what = columns_of(self.table)[self.claim.year]
        column = self.expressions["year"]
        return column if what.type == "integer" else f"CAST(extract(year FROM {column}) AS BIGINT)"

    def this_year(self) -> str:
        """SQL: the record is of the report's year, where the claim names a column for it."""
        return f" AND {self.year()} = {self.as_of.year}" if self.claim.year else ""

    def select(self, columns: str, rest: str = "") -> tuple[str, list[tuple[Any, ...]]]:
        sql = f"SELECT {columns}\nFROM {self.source}\nWHERE {self.condition}{rest}"
        return sql, self.engine.rows(sql)

    def behind(self) -> tuple[int, str, bool]:
        """Number, hash and syntheticness of the records the claim looks at."""
        _, ((count, digest, synthetic),) = self.select(
            f"count(*) AS records, CAST(sum(CAST(t.{HASH} AS DECIMAL(38, 0))) AS DECIMAL(38, 0)) "
            f"AS digest, max(CASE WHEN t.{SYNTHETIC} THEN 1 ELSE 0 END) AS synthetic"
        )
        return int(count), f"{int(digest):x}" if digest is not None else "", bool(synthetic)

    def claimed(self, sql: str, value: int | None, missing: str = "") -> Claimed:
        records, digest, synthetic = self.behind()
        return Claimed(
            value=None if value is None else Decimal(value), sql=sql, records=records,
            record_hash=digest, missing=missing, synthetic=synthetic,
        )  # fmt: skip

    @property
    def coverage_from(self) -> datetime.date | None:
        return self.table.coverage_from if isinstance(self.table, Register) else None


def _streak(test: _Claim) -> Claimed:
    """连续N年: years in a row, up to the report's year, that have a record."""
    year = test.year()
    sql, rows = test.select(f"DISTINCT {year} AS year")
    years = {int(found) for (found,) in rows if found is not None}
    length = 0
    while test.as_of.year - length in years:
        length += 1
    return test.claimed(sql, length)


def _record(test: _Claim) -> Claimed:
    """连续K年创新高: years in a row, up to the report's, whose value exceeds every earlier one.

    The first year of the records exceeds nothing and never counts.
    """
    test.need("value")
    year = test.year()
    sql, rows = test.select(
        f"{year} AS year, {test.expressions['value']} AS total", f"\nGROUP BY {year}"
    )
    values = {int(found): Decimal(total) for found, total in rows if found is not None}
    length = 0
    while (at := test.as_of.year - length) in values:
        earlier = [total for other, total in values.items() if other < at]
        if not earlier or values[at] <= max(earlier):
            break
        length += 1
    gaps = [later for first, later in pairwise(sorted(values)) if later != first + 1]
    if len(values) < 2:
        return test.claimed(sql, None, "没有更早年份的记录" if values else "没有记录")
    return (
        test.claimed(sql, None, f"{gaps[0] - 1}年没有记录") if gaps else test.claimed(sql, length)
    )


def _first(test: _Claim) -> Claimed:
    """首次、首个: no record before the report's year, in records complete since `since`."""
    test.need("since")
    year = test.year()
    sql, ((earlier, now),) = test.select(
        f"count(CASE WHEN {year} < {test.as_of.year} THEN 1 END) AS earlier, "
        f"count(CASE WHEN {year} = {test.as_of.year} THEN 1 END) AS this_year"
    )
    if earlier:
        return test.claimed(sql, 0)
    if not now:
        return test.claimed(sql, None, f"{test.as_of.year}年没有记录")
    since, complete = test.claim.since, test.coverage_from
    assert since is not None
    if complete is None or complete > since:
        known = f"自{complete}起" if complete else "何时起"
        return test.claimed(sql, None, f"台账{known}完整，不能上溯到{since}" if complete
                            else f"台账未声明{known}完整")  # fmt: skip
    return test.claimed(sql, 1)


def _rank(test: _Claim) -> Claimed:
    """第N名: one more than the number of peers with a larger value."""
    test.need("value", "peer", "own")
    sql, rows = test.select(
        f"{test.expressions['peer']} AS peer, {test.expressions['value']} AS total",
        f"{test.this_year()}\nGROUP BY {test.expressions['peer']}",
    )
    values = {str(peer): Decimal(total) for peer, total in rows if total is not None}
    if test.claim.own not in values:
        return test.claimed(sql, None, f"没有{test.claim.own}的数据")
    if len(values) < 2:
        return test.claimed(sql, None, "没有同类单位的数据")
    own = values[test.claim.own]
    return test.claimed(sql, 1 + sum(total > own for total in values.values()))


def _cohort(test: _Claim) -> Claimed:
    """全省仅N家: how many the published list has, our own among them."""
    test.need("peer", "own")
    sql, rows = test.select(f"DISTINCT {test.expressions['peer']} AS peer", test.this_year())
    listed = {str(peer) for (peer,) in rows if peer is not None}
    if not listed:
        return test.claimed(sql, None, "没有公布的名单")
    if test.claim.own not in listed:
        return test.claimed(sql, None, f"名单中没有{test.claim.own}")
    return test.claimed(sql, len(listed))
