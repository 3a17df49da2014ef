"""Each record held to its register: values, keys, references, constraints, who verified it.

One query a register counts what breaks any of these; only what is broken is then looked for row by
row.
"""

import msgspec

from kaocheng.ledger import complaints
from kaocheng.ledger.complaints import Kind, complain
from kaocheng.ledger.conditions import bind, literal
from kaocheng.ledger.database import one, run
from kaocheng.ledger.library import Pack, columns_of
from kaocheng.ledger.pack import COUNTED_STATES, Column, Register, View
from kaocheng.ledger.tables import Loaded

_FORMULA = r"^[=+@\t\r]|^-[^0-9]"
_LARGE = 100_000  # records
_TEXTS = ("text", "document")  # an enum or reference that is a formula is not listed anyway


class _Check(msgspec.Struct):
    """A condition that is true of a wrong record, and what is then said."""

    kind: Kind
    name: str
    column: str
    wrong: str
    zh: str
    en: str
    basis: str = ""


def check_register(loaded: Loaded, pack: Pack, name: str, register: Register) -> None:
    """Complain about every record of a register that is not as the register says."""
    if not loaded.rows.get(name):
        return
    checks = [*_column_checks(register), *_constraint_checks(loaded, pack, name, register)]
    if register.verified:
        checks += _bookkeeping_checks()
    _scan(loaded, name, register, checks, _set_checks(loaded, name, register))


def record_key(table: Register | View, alias: str = "t") -> str:
    """SQL: the key of a record as text."""
    parts = [f'CAST({alias}."{column}" AS VARCHAR)' for column in table.key]
    return parts[0] if len(parts) == 1 else f"concat_ws('|', {', '.join(parts)})"


def _column_checks(register: Register) -> list[_Check]:
    found = []
    for column, what in columns_of(register).items():
        cell = f't."{column}"'
        shown = f"coalesce(CAST({cell} AS VARCHAR), '')"
        if what.required:
            found.append(
                _Check(
                    complaints.EMPTY,
                    column,
                    column,
                    f"{cell} IS NULL",
                    f"'“{what.title}”为空'",
                    f"'`{column}` is empty'",
                )
            )
        if what.type == "enum":
            values = ", ".join(literal(value) for value in what.values)
            listed = literal("、".join(what.values))
            found.append(
                _Check(
                    complaints.NOT_LISTED,
                    column,
                    column,
                    f"{cell} NOT IN ({values})",
                    f"concat('“', {shown}, '”不在“{what.title}”可取的值（', {listed}, '）之内')",
                    f"concat('\"', {shown}, '\" is none of the values of `{column}`')",
                )
            )
        for limit, sign, zh, en in (
            (what.min, "<", "小于", "is less than"),
            (what.max, ">", "大于", "is more than"),
        ):
            if limit is not None:
                found.append(
                    _Check(
                        complaints.OUT_OF_RANGE,
                        column,
                        column,
                        f"{cell} {sign} {limit}",
                        f"concat('“{what.title}”', {shown}, '{zh}{limit}')",
                        f"concat('`{column}` ', {shown}, ' {en} {limit}')",
                    )
                )
        if what.pattern:
            form = literal(what.pattern)
            found.append(
                _Check(
                    complaints.WRONG_FORM,
                    column,
                    column,
                    f"NOT regexp_full_match({cell}, {form})",
                    f"concat('“', {shown}, '”不合“{what.title}”的写法')",
                    f"concat('\"', {shown}, '\" is not of the form of `{column}`')",
                )
            )
        if what.type in _TEXTS:
            found.append(
                _Check(
                    complaints.FORMULA,
                    column,
                    column,
                    f"regexp_matches({cell}, {literal(_FORMULA)})",
                    f"concat('单元格“', {shown}, '”会被电子表格当作公式')",
                    f"concat('cell \"', {shown}, '\" would run as a formula in a spreadsheet')",
                )
            )
    return found


def _bookkeeping_checks() -> list[_Check]:
    counted = ", ".join(literal(state) for state in COUNTED_STATES)
    return [
        _Check(
            complaints.MAKER_IS_CHECKER,
            "verified_by",
            "verified_by",
            "t.recorded_by = t.verified_by",
            "concat('填报人与核验人同为“', t.recorded_by, '”')",
            "concat('recorded and verified by the same: ', t.recorded_by)",
        ),
        _Check(
            complaints.UNVERIFIED,
            "data_state",
            "verified_by",
            f"t.data_state IN ({counted}) AND t.verified_by IS NULL",
            "concat('状态为“', t.data_state, '”而无核验人')",
            "concat('state is ', t.data_state, ' and nobody verified it')",
        ),
    ]


def _constraint_checks(loaded: Loaded, pack: Pack, name: str, register: Register) -> list[_Check]:
    where = str(pack.folder / "registers" / f"{name}.yaml")
    conditions = {slug: what.that for slug, what in register.constraints.items()}
    bound = bind(loaded.library, pack, name, conditions, where)
    if bound.joins:
        # What needs another register or a parameter is a rule, with examples and a source.
        raise ValueError(f"{where}: a constraint reads only its own record; make it a rule")
    found = []
    for slug, what in register.constraints.items():
        kind = Kind(complaints.CONSTRAINT.code, complaints.CONSTRAINT.name, what.grade)
        found.append(
            _Check(
                kind,
                slug,
                "",
                f"NOT ({bound.expressions[slug]})",
                literal(what.why),
                literal(f"{slug}: not {what.that}"),
                _basis(what.tag, what.source),
            )
        )
    return found


def _basis(tag: str, source: str) -> str:
    return f"{tag} {source}".strip()


class _SetCheck(msgspec.Struct):
    """A query for the records that are wrong beside others, and what is then said.

    counted  how many such records there are, or at least whether any
    rows     the records, as complaints
    """

    kind: Kind
    name: str
    counted: str
    rows: str


def _set_checks(loaded: Loaded, name: str, register: Register) -> list[_SetCheck]:
    """Keys, unique values and references of a register."""
    found = []
    if not _rising(loaded, name, register.key):
        found.append(_twice(name, register, register.key, complaints.DUPLICATE_KEY))
    for column, what in register.columns.items():
        if what.unique and not _rising(loaded, name, (column,)):
            found.append(_twice(name, register, (column,), complaints.DUPLICATE_VALUE))
        if what.type == "reference":
            found.append(_reference(loaded, name, register, column, what))
    return found


def _scan(
    loaded: Loaded, name: str, register: Register, checks: list[_Check], sets: list[_SetCheck]
) -> None:
    """Count all checks in one query; only for those that fail are rows fetched."""
    sums = [f"count(*) FILTER (WHERE {check.wrong})" for check in checks]
    sums += [f"({check.counted})" for check in sets]
    counted = one(loaded.connection, f'SELECT {", ".join(sums)} FROM "{name}" t')
    key = record_key(register)
    for check, records in zip(checks, counted[: len(checks)], strict=True):
        if not records:
            continue
        rows = (
            f'SELECT t._file AS file, t._row AS row, {literal(check.column)} AS "column", '
            f"{key} AS record, {check.zh} AS zh, {check.en} AS en "
            f'FROM "{name}" t WHERE {check.wrong}'
        )
        complain(loaded.connection, check.kind, f"{name}.{check.name}", name, rows, check.basis)
    for beside, records in zip(sets, counted[len(checks) :], strict=True):
        if records:
            complain(loaded.connection, beside.kind, f"{name}.{beside.name}", name, beside.rows)


def _rising(loaded: Loaded, name: str, columns: tuple[str, ...]) -> bool:
    """Whether each record of a large register has a larger value than the one before it.

    Numbers given in turn are told to be unique so in a thirtieth of the time that grouping takes.
    """
    if len(columns) > 1 or loaded.rows[name] < _LARGE:
        return False
    before = f'SELECT "{columns[0]}" AS own, lag("{columns[0]}") OVER () AS before FROM "{name}"'
    falls = f"SELECT 1 FROM ({before}) WHERE own IS NULL OR own <= before LIMIT 1"
    return not run(loaded.connection, falls)


def _twice(name: str, register: Register, columns: tuple[str, ...], kind: Kind) -> _SetCheck:
    listed = ", ".join(f'"{column}"' for column in columns)
    repeated = (
        f'SELECT {listed} FROM "{name}" WHERE {" AND ".join(f"{c} IS NOT NULL" for c in columns)}'
        f" GROUP BY {listed} HAVING count(*) > 1"
    )
    titles = "、".join(columns_of(register)[column].title for column in columns)
    value = record_key(register) if columns == register.key else f't."{columns[0]}"'
    rows = (
        f'SELECT t._file AS file, t._row AS row, {literal(columns[0])} AS "column", '
        f"{record_key(register)} AS record, "
        f"concat('“{titles}”重复：', {value}) AS zh, concat('twice: ', {value}) AS en "
        f'FROM "{name}" t SEMI JOIN ({repeated}) r USING ({listed})'
    )
    return _SetCheck(kind, "+".join(columns), f"SELECT count(*) FROM ({repeated})", rows)


def _reference(
    loaded: Loaded, name: str, register: Register, column: str, what: Column
) -> _SetCheck:
    (key,) = loaded.library.tables()[what.to].key
    source = (
        f'FROM "{name}" t ANTI JOIN "{what.to}" r ON r."{key}" = t."{column}" '
        f'WHERE t."{column}" IS NOT NULL'
    )
    rows = (
        f'SELECT t._file AS file, t._row AS row, {literal(column)} AS "column", '
        f"{record_key(register)} AS record, "
        f"concat('“{what.title}”', t.\"{column}\", '在台账“{what.to}”中没有') AS zh, "
        f"concat('`{column}` ', t.\"{column}\", ' is not in register `{what.to}`') AS en {source}"
    )
    return _SetCheck(complaints.DANGLING, column, f"SELECT count(*) {source}", rows)
