"""A pack: one mechanism of one unit as data, and what stands in its files.

pack.yaml        what it is: unit, items of the report it feeds, sources
registers/*.yaml one ledger (台账) a file: grain, key, columns, constraints, lifecycle
views.yaml       tables derived from registers
parameters.yaml  dated facts: caps, rates, deadlines
rules/*.yaml     one defect a file
indicators.yaml  what is counted
schemes/*.yaml   how it is scored
narrative.md     how the report says it
cases/*.yaml     what must be found in given records
demo/*.sql       synthetic records

Every statement about the world carries its source and how sure it is (`Tag`).
"""

import datetime
from decimal import Decimal
from typing import Annotated, Any, Literal

import msgspec

Tag = Literal["W", "N", "SD", "P", "R", "A", "PAGE"]
"""W the city's own rule; N national; SD provincial; P practice of another place, replaceable;
R recalled, not verified; A our own setting (本系统设定); PAGE only the printed page says it."""

ColumnType = Literal[
    "text", "integer", "decimal", "money", "date", "datetime", "boolean", "enum", "reference",
    "document",
]  # fmt: skip

Personal = Literal["none", "personal", "sensitive"]
"""After the Personal Information Protection Law (个人信息保护法) art. 28; identity numbers are
treated as sensitive by choice."""

Name = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_]*$")]
Grade = Literal["error", "warning", "info"]

BOOKKEEPING_STATES = ("草稿", "已提交", "已核验", "已锁定", "作废")
COUNTED_STATES = ("已核验", "已锁定")


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a statement comes from.

    tag      how sure it is
    what     what it supports
    where    law and article, document number, or address
    """

    tag: Tag
    what: str
    where: str


class Column(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One column of a register.

    type      money is an integer in 分; decimal has `digits` digits behind the point;
              document is the sha256 of a file, in 64 hexadecimal digits, or a document number
    required  whether a value must stand there
    values    of an enum, in their order
    to        of a reference: the register whose key it holds
    min, max  of a number, both included
    pattern   of a text: a regular expression for the whole of it
    unique    whether no two records may share it
    """

    type: ColumnType
    title: str
    required: bool = True
    unit: str = ""
    values: tuple[str, ...] = ()
    to: str = ""
    min: Decimal | None = None
    max: Decimal | None = None
    digits: int = 4
    pattern: str = ""
    unique: bool = False
    personal: Personal = "none"


class Constraint(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A condition every record meets; `that` is SQL over the record's columns."""

    that: str
    why: str
    source: str = ""
    tag: Tag = "A"
    grade: Grade = "error"


class State(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A state of a lifecycle.

    within  how long a record may stay: 15d calendar days, 5wd working days
    final   whether nothing follows
    """

    within: Annotated[str, msgspec.Meta(pattern=r"^(\d+w?d)?$")] = ""
    final: bool = False
    source: str = ""
    tag: Tag = "A"


class Transition(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """A step that may be taken.

    from_      the states it leaves; ["*"] any that is not final
    role       who takes it
    evidence   whether a document must show it
    not_by     states whose actor may not be this one's: who recorded may not confirm
    """

    from_: tuple[str, ...]
    to: str
    role: str = ""
    evidence: bool = False
    not_by: tuple[str, ...] = ()


class Lifecycle(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """States and steps; judged on the register's events (record, at, from_state, to_state, actor,
    role, evidence)."""

    start: str
    states: dict[str, State]
    transitions: tuple[Transition, ...]


class Register(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A ledger (台账).

    grain     what one record is
    key       the columns that name a record
    on        the date by which a record is judged and counted: its business date
    coverage_from  the day since when the records are complete; None where nobody has said
    verified  whether records carry `data_state`, `recorded_by` and `verified_by`, are counted
              only once verified, and may not be verified by whoever recorded them
    """

    title: str
    grain: str
    key: tuple[str, ...]
    columns: dict[Name, Column]
    on: str = ""
    coverage_from: datetime.date | None = None
    verified: bool = True
    constraints: dict[Name, Constraint] = {}
    lifecycle: Lifecycle | None = None


class View(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A table derived from registers by SQL; `columns` declares what comes out."""

    title: str
    grain: str
    key: tuple[str, ...]
    columns: dict[Name, Column]
    sql: str
    on: str = ""


class Dated(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"from_": "from"}):
    """The value of a parameter from one day until another, both included; no `until`: still in
    force. A value of null says that none is known and the rule must do without."""

    from_: datetime.date
    value: Any
    tag: Tag
    until: datetime.date | None = None
    source: str = ""
    note: str = ""


class Parameter(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A dated fact; money is written in 元 and kept in 分."""

    title: str
    type: Literal["integer", "decimal", "money", "text", "boolean"]
    values: tuple[Dated, ...]
    unit: str = ""


class LedgerRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One defect of records.

    over      a register or view
    when      SQL that is true of a defective record, false of a sound one, NULL if undecided;
              may name the columns, `column.other` of the record a reference column points to,
              and `param.name`
    as_of     the column by whose day parameters are looked up; the register's `on` if empty
    message   Chinese, with {column} or {column.other} or {param.name}
    fires, quiet, undecided   records, as far as the condition reads them
    """

    code: Annotated[str, msgspec.Meta(pattern=r"^[A-Z0-9]+-\d{2}$")]
    title: str
    why: str
    tag: Tag
    over: str
    when: str
    message: str
    fires: tuple[dict[str, Any], ...]
    quiet: tuple[dict[str, Any], ...]
    undecided: tuple[dict[str, Any], ...] = ()
    source: str = ""
    as_of: str = ""
    grade: Grade = "error"


class ClaimOperator(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A claim to be first, in a row, a record, a rank or one of few, tested on records.

    op      streak: consecutive years with a record, up to the report's year;
            first: no earlier record of the same `key` values;
            record: `value` of each of the last `years` years exceeds every earlier one;
            rank: place of `peer` = `own` by `value` over all peers, largest first;
            cohort: how many are on the published list, and whether ours is
    over    register or view; `where` its filter
    year    column that holds the year (integer) or the date
    since   first: the day from which the records must be complete for the claim to be decided
    """

    op: Literal["streak", "first", "record", "rank", "cohort"]
    over: str
    where: str = ""
    year: str = ""
    value: str = ""
    peer: str = ""
    own: str = ""
    years: int = 0
    since: datetime.date | None = None


class Indicator(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is counted; exactly one of value, formula, growth_of, parameter, claim, cited.

    names     how a report names the measure, for finding its claims: 发放贷款, 贷款笔数
    unit      as printed, with its scale: 亿元, 万人, 笔, %
    digits    printed digits behind the point; rounded half up
    over, where, value   SQL: a register or view, a condition, an aggregate
    on        the date that puts a record into the period; the register's `on` if empty
    period    year | previous_year | to_date | years:5 | year_to:11-30 | all
    formula   arithmetic over indicators of the same pack: share_a / total * 100
    cohort    of a formula that divides: whether both sides count the same records
    growth_of an indicator, compared with the year before, in per cent
    parameter a parameter, at the day `at` or at the end of the period
    cited     id of a fact of the register external_fact: known from a document, not computable
    bound     余, 多, 超: printed as a lower bound, floored to `step` (in the unit as printed)
    """

    title: str
    unit: str
    tag: Tag
    names: tuple[str, ...] = ()
    digits: int = 0
    feeds: str = ""
    over: str = ""
    where: str = ""
    value: str = ""
    on: str = ""
    period: Annotated[
        str,
        msgspec.Meta(
            pattern=r"^(year|previous_year|to_date|all|years:\d+|year_to:\d\d-\d\d|since:\d{4}-\d\d-\d\d)$"
        ),
    ] = "year"
    formula: str = ""
    cohort: Literal["", "same", "mixed"] = ""
    growth_of: str = ""
    parameter: str = ""
    at: datetime.date | None = None
    claim: ClaimOperator | None = None
    cited: str = ""
    bound: Literal["", "余", "多", "超"] = ""
    step: Decimal | None = None
    source: str = ""
    note: str = ""


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Given records, and exactly which rules find something in them.

    given   register -> records; columns left out are empty
    expect  codes of rules, or constraint and lifecycle findings as register.constraint, with how
            many records each finds
    figures indicator -> printed value, where the case is about one
    """

    title: str
    given: dict[str, tuple[dict[str, Any], ...]]
    expect: dict[str, int] = {}
    as_of: datetime.date = datetime.date(2023, 12, 31)
    figures: dict[str, str] = {}


class Fault(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A planted fault: copies of a demo record, changed so that `code` must find them.

    register  of the pack or of one it uses
    copy_where   SQL that picks the record copied
    change    column -> SQL expression
    """

    code: str
    register: str
    change: dict[str, str]
    count: int = 1
    copy_where: str = "true"


class PackFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """pack.yaml."""

    title: str
    mechanism: str
    sources: dict[str, Source]
    unit: str = ""
    feeds: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    summary: str = ""
    peers: str = ""
    gaps: tuple[str, ...] = ()
