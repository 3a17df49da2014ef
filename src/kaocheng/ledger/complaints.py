"""What is wrong with records, kept as a table: a register may have a million bad rows.

Each check adds its complaints by one INSERT … SELECT, messages composed in SQL, so that nothing
is lost and memory stays flat; the first of each kind are shown, all of them can be written out.
"""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from kaocheng.ledger.conditions import literal
from kaocheng.ledger.database import Connection, run
from kaocheng.ledger.pack import Grade

SHOWN = 100
"""How many complaints of one check are shown; all of them go into the findings file."""


class Kind(msgspec.Struct, frozen=True):
    """A kind of complaint: a built-in one, or a rule of a pack."""

    code: str
    name: str
    grade: Grade


UNREADABLE = Kind("LDG-01", "file-unreadable", "error")
MISSING_REGISTER = Kind("LDG-02", "register-without-file", "info")
UNKNOWN_FILE = Kind("LDG-03", "file-of-no-register", "warning")
MISSING_COLUMN = Kind("LDG-04", "column-missing", "error")
EXTRA_COLUMN = Kind("LDG-05", "column-unknown", "error")
WRONG_TYPE = Kind("LDG-06", "value-of-wrong-type", "error")
EMPTY = Kind("LDG-07", "value-missing", "error")
NOT_LISTED = Kind("LDG-08", "value-not-in-list", "error")
OUT_OF_RANGE = Kind("LDG-09", "value-out-of-range", "error")
WRONG_FORM = Kind("LDG-10", "value-of-wrong-form", "error")
DUPLICATE_KEY = Kind("LDG-11", "key-twice", "error")
DUPLICATE_VALUE = Kind("LDG-12", "value-twice", "error")
DANGLING = Kind("LDG-13", "reference-to-nothing", "error")
CONSTRAINT = Kind("LDG-14", "constraint-broken", "error")
MAKER_IS_CHECKER = Kind("LDG-15", "verified-by-recorder", "error")
UNVERIFIED = Kind("LDG-16", "verified-without-verifier", "error")
FORMULA = Kind("LDG-17", "formula-in-cell", "error")
ILLEGAL_STEP = Kind("LDG-20", "illegal-step", "error")
BROKEN_CHAIN = Kind("LDG-21", "step-from-another-state", "error")
NO_EVIDENCE = Kind("LDG-22", "step-without-evidence", "error")
SAME_ACTOR = Kind("LDG-23", "checked-by-maker", "error")
WRONG_ROLE = Kind("LDG-24", "step-by-wrong-role", "error")
LATE = Kind("LDG-25", "step-after-deadline", "warning")
OVERDUE = Kind("LDG-26", "overdue", "warning")
PARAMETER_GAP = Kind("LDG-30", "no-parameter-in-force", "error")
KINDS = {kind.code: kind for kind in tuple(globals().values()) if isinstance(kind, Kind)}

_TABLE = """
CREATE TABLE complaints (
    code VARCHAR, name VARCHAR, grade VARCHAR, "check" VARCHAR, register VARCHAR, basis VARCHAR,
    file VARCHAR, row BIGINT, "column" VARCHAR, record VARCHAR, zh VARCHAR, en VARCHAR
)
"""


class Complaint(msgspec.Struct, frozen=True):
    """One thing wrong with a record or a file.

    check   which check found it: a rule's code, or register.column, register.constraint
    row     which record of its file, the header of a CSV or sheet being row 1: no line of a CSV,
            whose cells may hold line breaks; 0 for the file as a whole
    record  the record's key, as text; "" where it has none or its row was not read
    """

    code: str
    name: str
    grade: Grade
    check: str
    register: str
    basis: str
    file: str
    row: int
    column: str
    record: str
    zh: str
    en: str

    @property
    def fingerprint(self) -> str:
        """The check and the record, which stay the same when rows move; where no record could be
        read, its place. Both rows of a key given twice have the same one."""
        return f"{self.code}:{self.check}:{self.record or f'{self.file}:{self.row}'}"


class Count(msgspec.Struct, frozen=True):
    """How many complaints one check has."""

    code: str
    name: str
    grade: Grade
    check: str
    records: int


def open_complaints(connection: Connection) -> None:
    """An empty table of complaints."""
    run(connection, _TABLE)


def complain(
    connection: Connection,
    kind: Kind,
    check: str,
    register: str,
    rows: str,
    basis: str = "",
) -> None:
    """Add a complaint for each row of a query that gives (file, row, column, record, zh, en)."""
    what = ", ".join(
        literal(word) for word in (kind.code, kind.name, kind.grade, check, register, basis)
    )
    run(
        connection,
        f"""INSERT INTO complaints
        SELECT {what}, file, row, "column", coalesce(record, ''), zh, en FROM ({rows})""",
    )


def complain_once(
    connection: Connection,
    kind: Kind,
    register: str,
    file: str,
    zh: str,
    en: str,
    *,
    row: int = 0,
    column: str = "",
) -> None:
    """Add one complaint about a file."""
    check = f"{register}.{column}" if column else register
    complaint = Complaint(
        kind.code, kind.name, kind.grade, check, register, "", file, row, column, "", zh, en
    )
    run(
        connection,
        f"INSERT INTO complaints VALUES ({', '.join('?' * 12)})",
        msgspec.structs.astuple(complaint),
    )


def counts(connection: Connection) -> list[Count]:
    """How many complaints each check has, in the order of codes."""
    rows = run(
        connection,
        'SELECT code, name, grade, "check", count(*) FROM complaints GROUP BY ALL ORDER BY ALL',
    )
    return [Count(*row) for row in rows]


def shown(connection: Connection, each: int = SHOWN) -> Iterator[Complaint]:
    """The first complaints of each check, in the order of files and rows."""
    rows = run(
        connection,
        "SELECT * FROM complaints"
        ' QUALIFY row_number() OVER (PARTITION BY code, "check" ORDER BY file, row, record)'
        f" <= {each}"
        ' ORDER BY file, row, code, "check", record',
    )
    for row in rows:
        yield Complaint(*row)


def write_all(connection: Connection, path: Path) -> None:
    """All complaints as CSV or, by the file's name, Parquet."""
    form = "PARQUET" if path.suffix == ".parquet" else "CSV, HEADER"
    run(
        connection,
        'COPY (SELECT * FROM complaints ORDER BY file, row, code, "check", record)'
        f" TO {literal(str(path))} (FORMAT {form})",
    )
