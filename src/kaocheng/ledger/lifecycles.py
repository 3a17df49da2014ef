"""Records followed through their states: each step allowed, shown, taken by the right person, in
time.

Judged on the events of a register, in the order of their days and rows. A record may stay in a
state for the days that the state gives it; a step after that is late, no step by the day of the
check is overdue. Working days are counted by the State Council's calendar.
"""

from kaocheng.ledger import complaints
from kaocheng.ledger.complaints import complain
from kaocheng.ledger.conditions import CALENDAR, literal
from kaocheng.ledger.database import one, run
from kaocheng.ledger.library import EVENTS
from kaocheng.ledger.pack import Lifecycle
from kaocheng.ledger.tables import Loaded


def check_lifecycle(loaded: Loaded, name: str, lifecycle: Lifecycle) -> None:
    """Complain about every step of a register's records that its lifecycle does not allow."""
    events = name + EVENTS
    if not loaded.rows.get(events):
        return
    run(loaded.connection, f"CREATE OR REPLACE TEMP TABLE steps AS {_steps(events)}")
    checks = [
        (complaints.ILLEGAL_STEP, "step", _illegal(lifecycle)),
        (complaints.BROKEN_CHAIN, "chain", _chain()),
        (complaints.NO_EVIDENCE, "evidence", _evidence(lifecycle)),
        (complaints.SAME_ACTOR, "actor", _same_actor(lifecycle)),
        (complaints.WRONG_ROLE, "role", _role(lifecycle)),
        (complaints.LATE, "deadline", _deadline(loaded, lifecycle, late=True)),
        (complaints.OVERDUE, "deadline", _deadline(loaded, lifecycle, late=False)),
    ]
    checks = [check for check in checks if check[2]]
    counted = ", ".join(f"(SELECT count(*) FROM ({query}))" for _, _, query in checks)
    found = one(loaded.connection, f"SELECT {counted}")
    for (kind, slug, query), records in zip(checks, found, strict=True):
        if records:
            complain(loaded.connection, kind, f"{name}.{slug}", name, query)
    run(loaded.connection, "DROP TABLE steps")


def _steps(events: str) -> str:
    """Each event with the one before and after it of the same record."""
    window = '(PARTITION BY record ORDER BY "at", _row)'
    return (
        f'SELECT *, lag(to_state) OVER {window} AS was, lead("at") OVER {window} AS left_at '
        f'FROM "{events}"'
    )


def _pairs(lifecycle: Lifecycle) -> list[tuple[str, str, int]]:
    """All steps that may be taken: from, to, which transition."""
    found = []
    for at, step in enumerate(lifecycle.transitions):
        leaving = step.from_
        if leaving == ("*",):
            leaving = tuple(name for name, state in lifecycle.states.items() if not state.final)
        found += [(state, step.to, at) for state in leaving]
    return found


def _allowed(lifecycle: Lifecycle) -> str:
    """The steps as a table (from_state, to_state, evidence, role)."""
    rows = ", ".join(
        f"({literal(start)}, {literal(to)}, {literal(lifecycle.transitions[at].evidence)}, "
        f"{literal(lifecycle.transitions[at].role)})"
        for start, to, at in _pairs(lifecycle)
    )
    return f"(VALUES {rows}) AS a(from_state, to_state, evidence, role)"


def _row(column: str, zh: str, en: str) -> str:
    return (
        f'SELECT s._file AS file, s._row AS row, {literal(column)} AS "column", s.record, '
        f"{zh} AS zh, {en} AS en FROM steps s"
    )


_STEP = "concat(coalesce(s.from_state, '（新）'), '→', s.to_state)"


def _illegal(lifecycle: Lifecycle) -> str:
    start = literal(lifecycle.start)
    head = _row(
        "to_state", f"concat('不允许的流转：', {_STEP})", f"concat('step not allowed: ', {_STEP})"
    )
    return (
        f"{head} LEFT JOIN {_allowed(lifecycle)} "
        "ON a.from_state = s.from_state AND a.to_state = s.to_state "
        f"WHERE CASE WHEN s.from_state IS NULL THEN s.to_state <> {start} "
        "ELSE a.to_state IS NULL END"
    )


def _chain() -> str:
    head = _row(
        "from_state",
        f"concat({_STEP}, '的上一状态是', coalesce(s.was, '（无）'))",
        f"concat({_STEP}, ' but the state before was ', coalesce(s.was, 'none'))",
    )
    return f"{head} WHERE s.from_state IS DISTINCT FROM s.was"


def _evidence(lifecycle: Lifecycle) -> str:
    head = _row(
        "evidence", f"concat({_STEP}, '缺佐证材料')", f"concat({_STEP}, ' has no evidence')"
    )
    return (
        f"{head} JOIN {_allowed(lifecycle)} ON a.from_state = s.from_state "
        "AND a.to_state = s.to_state WHERE a.evidence AND s.evidence IS NULL"
    )


def _role(lifecycle: Lifecycle) -> str:
    head = _row(
        "role",
        f"concat({_STEP}, '应由“', a.role, '”办理，实为“', s.role, '”')",
        f"concat({_STEP}, ' is for ', a.role, ', not ', s.role)",
    )
    return (
        f"{head} JOIN {_allowed(lifecycle)} ON a.from_state = s.from_state "
        "AND a.to_state = s.to_state WHERE a.role <> '' AND s.role <> a.role"
    )


def _same_actor(lifecycle: Lifecycle) -> str:
    """Steps whose actor also took the record into a state that this step checks."""
    pairs = [
        (start, to, state)
        for start, to, at in _pairs(lifecycle)
        for state in lifecycle.transitions[at].not_by
    ]
    if not pairs:
        return ""
    rows = ", ".join(f"({literal(a)}, {literal(b)}, {literal(c)})" for a, b, c in pairs)
    head = _row(
        "actor",
        f"concat({_STEP}, '与“', m.to_state, '”由同一人“', s.actor, '”办理')",
        f"concat({_STEP}, ' and ', m.to_state, ' were both done by ', s.actor)",
    )
    return (
        f"{head} JOIN (VALUES {rows}) AS n(from_state, to_state, made) "
        "ON n.from_state = s.from_state AND n.to_state = s.to_state "
        "JOIN steps m ON m.record = s.record AND m.to_state = n.made AND m.actor = s.actor "
        'AND (m."at", m._row) < (s."at", s._row)'
    )


def _deadline(loaded: Loaded, lifecycle: Lifecycle, *, late: bool) -> str:
    """Stays in a state that were, or by the day of the check are, longer than allowed."""
    queries = []
    for state, what in lifecycle.states.items():
        if not what.within:
            continue
        working = what.within.endswith("wd")
        days = int(what.within.removesuffix("wd" if working else "d"))
        until = "s.left_at" if late else literal(loaded.as_of)
        still = "s.left_at IS NOT NULL" if late else f's.left_at IS NULL AND s."at" <= {until}'
        if working:
            spent = "b.ordinal - a.ordinal"
            joins = f' JOIN {CALENDAR} a ON a.day = s."at" JOIN {CALENDAR} b ON b.day = {until}'
        else:
            spent, joins = f"date_diff('day', s.\"at\", {until})", ""
        unit = "个工作日" if working else "日"
        verb = "办了" if late else "已"
        head = _row(
            "at",
            f"concat('在“{state}”{verb}', {spent}, '{unit}，期限为{days}{unit}')",
            f"concat('{state}: ', {spent}, ' {'working ' if working else ''}days of {days}')",
        )
        queries.append(
            f"{head}{joins} WHERE s.to_state = {literal(state)} AND {still} AND {spent} > {days}"
        )
    return " UNION ALL ".join(queries)
