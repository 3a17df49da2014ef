"""Indicators computed: each figure with its value, its records, its SQL and what it rests on.

An engine only counts, sums and compares; what divides, grows or rounds is done here with exact
decimals. What the registers cannot know is undecidable and says what is missing.
"""

import ast
import datetime
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from typing import Any

import msgspec

from kaocheng.ledger.conditions import bind, literal, stored
from kaocheng.ledger.engines import Engine, registers_behind
from kaocheng.ledger.hashing import HASH
from kaocheng.ledger.library import SYNTHETIC, Library, Pack, unknown
from kaocheng.ledger.operators import Claimed, claim_value
from kaocheng.ledger.pack import COUNTED_STATES, Indicator, Register
from kaocheng.ledger.periods import period
from kaocheng.ledger.strict_yaml import PackError
from kaocheng.ledger.tables import Loaded

_SCALES = {"亿": Decimal(100_000_000), "万": Decimal(10_000)}
_FEN = Decimal(100)
_DIGITS = 38  # of a quotient that has no last digit


class Figure(msgspec.Struct, kw_only=True):
    """An indicator's value for one period.

    indicator   pack.indicator, its permanent name
    value       at full precision in the unit without scale (元, 笔, %); None where undecidable
    printed     as a report prints it, without the unit: 57.15, 4000余
    unit        as printed: 亿元
    first, last days of the period; no first day where it has no beginning
    records     how many records stand behind it; 0 for a fact cited from a document
    record_hash of those records, whatever their order; "" without records
    sql         the queries that gave it
    parameters  parameter -> day since when the value used is in force
    refused     rows of its registers that could not be read
    base        of a growth: the earlier value, and whether it was counted or typed in
    missing     why it is undecidable
    synthetic   whether a synthetic record stands behind it
    """

    indicator: str
    title: str
    unit: str
    value: Decimal | None
    printed: str
    first: datetime.date | None
    last: datetime.date
    as_of: datetime.date
    feeds: str = ""
    records: int = 0
    record_hash: str = ""
    sql: tuple[str, ...] = ()
    parameters: dict[str, datetime.date] = {}
    refused: int = 0
    base: str = ""
    cited: str = ""
    cohort: str = ""
    missing: str = ""
    synthetic: bool = False
    tag: str = ""
    source: str = ""


def compute(engine: Engine, loaded: Loaded) -> dict[str, Figure]:
    """All figures of a library on the day of its records, by pack.indicator.

    engine  holds the records of `loaded`, of which only what was read and refused is asked

    A figure of a register without a file is undecidable, not zero. Raises PackError for an
    indicator that names what does not exist, or depends on itself.
    """
    behind = registers_behind(loaded.library)

    def figures_of(pack: Pack) -> dict[str, Figure]:
        figures = _Figures(engine, loaded, behind)
        for name in pack.indicators:
            figures.figure(pack, name)
        return figures.done

    by_pack = engine.each(figures_of, loaded.library.packs.values())
    return {identity: figure for figures in by_pack for identity, figure in figures.items()}


class _Figures:
    """The figures of one pack; an indicator names only those of its own."""

    def __init__(self, engine: Engine, loaded: Loaded, behind: dict[str, set[str]]) -> None:
        self.engine, self.library, self.as_of = engine, loaded.library, loaded.as_of
        self.refused, self.rows = loaded.refused, loaded.rows
        self.behind = behind
        self.done: dict[str, Figure] = {}
        self.open: list[str] = []

    def figure(self, pack: Pack, name: str) -> Figure:
        identity = f"{pack.name}.{name}"
        if identity in self.done:
            return self.done[identity]
        if identity in self.open:
            raise PackError(f"{_where(pack, name)}: depends on itself: {' → '.join(self.open)}")
        self.open.append(identity)
        indicator = pack.indicators[name]
        self.done[identity] = self._compute(pack, name, indicator)
        self.open.pop()
        return self.done[identity]

    def _compute(self, pack: Pack, name: str, indicator: Indicator) -> Figure:
        kinds = [
            kind
            for kind in ("value", "formula", "growth_of", "parameter", "claim", "cited")
            if getattr(indicator, kind)
        ]
        if len(kinds) != 1:
            raise PackError(
                f"{_where(pack, name)}: needs one of value, formula, growth_of, parameter, claim, "
                f"cited; has {', '.join(kinds) or 'none'}"
            )
        first, last = period(indicator.period, self.as_of)
        figure = Figure(
            indicator=f"{pack.name}.{name}", title=indicator.title, unit=indicator.unit, value=None,
            printed="", first=first, last=last, as_of=self.as_of, feeds=indicator.feeds,
            cohort=indicator.cohort, tag=indicator.tag, source=indicator.source,
        )  # fmt: skip
        if indicator.value:
            self._count(pack, name, indicator, figure)
        elif indicator.formula:
            self._calculate(pack, name, indicator, figure)
        elif indicator.growth_of:
            self._grow(pack, name, indicator, figure)
        elif indicator.parameter:
            self._look_up(pack, name, indicator, figure)
        elif indicator.claim:
            self._claim(pack, name, indicator, figure)
        else:
            self._cite(pack, name, indicator, figure)
        if figure.value is not None:
            figure.printed = printed(figure.value, indicator)
        return figure

    def _count(
        self, pack: Pack, name: str, indicator: Indicator, figure: Figure, years_back: int = 0
    ) -> None:
        """Count or sum records; money comes out in 元."""
        absent = self._absent(indicator.over)
        if absent:
            figure.missing = f"没有台账{absent}"
            return
        first, last = period(indicator.period, self.as_of, years_back=years_back)
        sql, money = measured(self.library, pack, name, indicator, first, last)
        ((value, records, digest, synthetic),) = self.engine.rows(sql)
        figure.sql += (sql,)
        figure.records, figure.synthetic = int(records), bool(synthetic)
        figure.record_hash = f"{int(digest):x}" if digest is not None else ""
        behind = self.behind.get(indicator.over, set())
        figure.refused = sum(self.refused.get(register, 0) for register in behind)
        if value is None and "sum" in indicator.value.lower():
            value = 0
        if value is None:
            figure.missing = "没有记录"
            return
        figure.value = Decimal(value) / _FEN if money else Decimal(value)

    def _absent(self, table: str) -> str:
        """A register that a table rests on and that has no file; "" where all have."""
        absent = sorted(self.behind.get(table, set()) - set(self.rows))
        return absent[0] if absent else ""

    def _calculate(self, pack: Pack, name: str, indicator: Indicator, figure: Figure) -> None:
        formula = indicator.formula
        if "/" in formula and not indicator.cohort:
            raise PackError(f"{_where(pack, name)}: a quotient must declare its `cohort`")
        operands: dict[str, Fraction] = {}
        sets: dict[str, int] = {}
        for operand in names_in(formula, _where(pack, name)):
            if operand not in pack.indicators:
                hint = unknown("indicator", operand, pack.indicators)
                raise PackError(f"{_where(pack, name)}: {hint}")
            part = self.figure(pack, operand)
            figure.sql += part.sql
            figure.refused += part.refused
            figure.synthetic |= part.synthetic
            figure.parameters |= part.parameters
            if part.record_hash and part.record_hash not in sets:  # one set of records, once
                sets[part.record_hash] = part.records
            if part.value is None:
                figure.missing = f"{operand}：{part.missing}"
            else:
                operands[operand] = Fraction(part.value)
        # Parts of a whole are among its records; sets of different records are added up.
        figure.records = (max if indicator.cohort == "same" else sum)([0, *sets.values()])
        figure.record_hash = f"{sum(int(digest, 16) for digest in sets):x}" if sets else ""
        if figure.missing:
            return
        try:
            figure.value = decimal(evaluate(formula, operands))
        except ZeroDivisionError:
            figure.missing = "分母为零"

    def _grow(self, pack: Pack, name: str, indicator: Indicator, figure: Figure) -> None:
        """Growth over the year before: counted where the records go back, else a typed base."""
        if indicator.growth_of not in pack.indicators:
            hint = unknown("indicator", indicator.growth_of, pack.indicators)
            raise PackError(f"{_where(pack, name)}: {hint}")
        of = pack.indicators[indicator.growth_of]
        now = self.figure(pack, indicator.growth_of)
        figure.sql, figure.records, figure.record_hash = now.sql, now.records, now.record_hash
        figure.synthetic, figure.refused = now.synthetic, now.refused
        base = self._base(pack, indicator.growth_of, of, figure)
        if now.value is None or base is None:
            figure.missing = figure.missing or now.missing or "没有上年同口径数据"
            return
        if base <= 0:
            figure.missing = "上年数不为正，不能计算增长率"
            return
        figure.value = decimal(Fraction(now.value) / Fraction(base) * 100 - 100)

    def _base(self, pack: Pack, name: str, of: Indicator, figure: Figure) -> Decimal | None:
        identity = f"{pack.name}.{name}"
        first, last = period(of.period, self.as_of, years_back=1)
        year = last.year
        typed = (
            self.engine.rows(
                "SELECT value, source_doc FROM baseline WHERE indicator = "
                f"{literal(identity)} AND year = {year} AND data_state IN ('已核验', '已锁定')"
            )
            if "baseline" in self.library.tables()
            else []
        )
        if typed:
            figure.base = f"{year}年{_plain(typed[0][0])}（录入：{typed[0][1]}）"
            return Decimal(typed[0][0])
        if not of.value:
            return self._base_of_formula(pack, of, figure, year)
        table = self.library.tables()[of.over]
        since = table.coverage_from if isinstance(table, Register) else None
        if since is None or first is None or since > first:
            known = f"，台账自{since}起完整" if since else "，台账未声明自何时起完整"
            figure.missing = f"没有{year}年数据{known}"
            return None
        earlier = msgspec.structs.replace(figure)
        earlier.sql, earlier.value = (), None
        self._count(pack, name, of, earlier, years_back=1)
        figure.sql += earlier.sql
        if earlier.value is not None:
            figure.base = f"{year}年{_plain(earlier.value)}（{earlier.records}条记录）"
        return earlier.value

    def _base_of_formula(
        self, pack: Pack, of: Indicator, figure: Figure, year: int
    ) -> Decimal | None:
        if not of.formula:
            figure.missing = f"没有{year}年数据"
            return None
        operands: dict[str, Fraction] = {}
        for operand in names_in(of.formula, pack.name):
            value = self._base(pack, operand, pack.indicators[operand], figure)
            if value is None:
                return None
            operands[operand] = Fraction(value)
        try:
            value = decimal(evaluate(of.formula, operands))
        except ZeroDivisionError:
            figure.missing = "上年分母为零"
            return None
        figure.base = f"{year}年{_plain(value)}"
        return value

    def _look_up(self, pack: Pack, name: str, indicator: Indicator, figure: Figure) -> None:
        parameter = self.library.parameter(pack, indicator.parameter)
        if parameter is None:
            hint = unknown("parameter", indicator.parameter, pack.parameters)
            raise PackError(f"{_where(pack, name)}: {hint}")
        day = indicator.at or figure.last
        for dated in parameter.values:
            if dated.from_ <= day and (dated.until is None or day <= dated.until):
                value = stored(parameter, dated.value)
                if value is None:
                    figure.missing = f"{parameter.title}在{day}的值未知"
                    return
                figure.value = (
                    Decimal(value) / _FEN if parameter.type == "money" else Decimal(value)
                )
                figure.parameters = {indicator.parameter: dated.from_}
                figure.tag, figure.source = dated.tag, dated.source
                return
        figure.missing = f"{parameter.title}在{day}无生效值"

    def _claim(self, pack: Pack, name: str, indicator: Indicator, figure: Figure) -> None:
        assert indicator.claim is not None
        if absent := self._absent(indicator.claim.over):
            figure.missing = f"没有台账{absent}"
            return
        claimed: Claimed = claim_value(
            self.engine, self.library, pack, indicator.claim, self.as_of, _where(pack, name)
        )
        figure.value, figure.missing = claimed.value, claimed.missing
        figure.records, figure.record_hash = claimed.records, claimed.record_hash
        figure.sql, figure.synthetic = (claimed.sql,), claimed.synthetic

    def _cite(self, pack: Pack, name: str, indicator: Indicator, figure: Figure) -> None:
        """A fact that no register of the city can know, from the document that states it."""
        sql = (
            f"SELECT value, source_doc, {HASH}, {SYNTHETIC} FROM external_fact "
            f"WHERE fact_id = {literal(indicator.cited)} AND data_state IN ('已核验', '已锁定')"
        )
        rows = self.engine.rows(sql)
        figure.sql = (sql,)
        if len(rows) != 1:
            figure.missing = f"外部事实{indicator.cited}未登记" if not rows else "登记了多条"
            return
        value, source, digest, synthetic = rows[0]
        figure.value, figure.cited, figure.synthetic = Decimal(value), source, bool(synthetic)
        figure.record_hash = f"{int(digest):x}"


def measured(
    library: Library, pack: Pack, name: str, indicator: Indicator,
    first: datetime.date | None, last: datetime.date,
) -> tuple[str, bool]:  # fmt: skip
    """The query of a counting indicator, and whether it gives 分.

    It gives the value, how many records stand behind it, the sum of their hashes, and whether any
    is synthetic.
    """
    where = _where(pack, name)
    tables = library.visible(pack)
    if indicator.over not in tables:
        raise PackError(f"{where}: {unknown('register', indicator.over, tables)}")
    table = tables[indicator.over]
    on = indicator.on or table.on
    if indicator.period != "all" and not on:
        raise PackError(f"{where}: `on` must name the date that puts a record into the period")
    expressions = {"value": indicator.value}
    if indicator.where:
        expressions["where"] = indicator.where
    if on:
        expressions["on"] = on
    bound = bind(library, pack, indicator.over, expressions, where)
    conditions = []
    if isinstance(table, Register) and table.verified:
        counted = ", ".join(literal(state) for state in COUNTED_STATES)
        conditions.append(f"t.data_state IN ({counted})")
    if indicator.period != "all":
        day = bound.expressions["on"]
        if first is not None:
            conditions.append(f"{day} >= {literal(first)}")
        conditions.append(f"{day} < {literal(last + datetime.timedelta(days=1))}")
    if indicator.where:
        conditions.append(f"({bound.expressions['where']})")
    digest = f"CAST(sum(CAST(t.{HASH} AS DECIMAL(38, 0))) AS DECIMAL(38, 0))"
    synthetic = f"max(CASE WHEN t.{SYNTHETIC} THEN 1 ELSE 0 END)"
    sql = (
        f"SELECT {bound.expressions['value']} AS figure, count(*) AS records, "
        f"{digest} AS digest, {synthetic} AS synthetic\nFROM {bound.source()}"
    )
    if conditions:
        sql += "\nWHERE " + "\n  AND ".join(conditions)
    counts = indicator.value.lower().startswith("count")
    return sql, "money" in bound.types["value"] and not counts


def printed(value: Decimal, indicator: Indicator) -> str:
    """A value as a report prints it in the indicator's unit, without the unit.

    Rounded half up to its digits; a lower bound is floored to its step, 4186家 -> 4000余家, unless
    it is smaller than one: 40家.
    """
    scale = _SCALES.get(indicator.unit[:1], Decimal(1))
    scaled = value / scale
    step = indicator.step or Decimal(1)
    if indicator.bound and scaled >= step:
        floored = (scaled / step).to_integral_value(ROUND_FLOOR) * step
        number = _plain(floored)
        return f"超{number}" if indicator.bound == "超" else f"{number}{indicator.bound}"
    step = Decimal(1).scaleb(-indicator.digits)
    return f"{scaled.quantize(step, ROUND_HALF_UP):f}"


def names_in(formula: str, where: str) -> list[str]:
    """The indicators a formula names, in order. Raises PackError for what is no arithmetic."""
    names = []
    for node in ast.walk(_tree(formula, where)):
        if isinstance(node, ast.Name) and node.id not in names:
            names.append(node.id)
    return sorted(names, key=formula.index)


def evaluate(formula: str, operands: dict[str, Fraction]) -> Fraction:
    """Arithmetic over named values, exact.

    >>> evaluate("part / whole * 100", {"part": Fraction(30), "whole": Fraction(39)})
    Fraction(1000, 13)
    """

    def value(node: ast.expr) -> Fraction:
        if isinstance(node, ast.Name):
            return operands[node.id]
        if isinstance(node, ast.Constant):
            return Fraction(str(node.value))
        if isinstance(node, ast.UnaryOp):
            return -value(node.operand)
        assert isinstance(node, ast.BinOp)
        left, right = value(node.left), value(node.right)
        if isinstance(node.op, ast.Add):
            return left + right
        if isinstance(node.op, ast.Sub):
            return left - right
        return left * right if isinstance(node.op, ast.Mult) else left / right

    return value(_tree(formula, formula).body)


def _tree(formula: str, where: str) -> ast.Expression:
    try:
        tree = ast.parse(formula, mode="eval")
    except SyntaxError as broken:
        raise PackError(f"{where}: no formula: {formula}") from broken
    allowed = (
        ast.Expression, ast.BinOp, ast.UnaryOp, ast.Name, ast.Load, ast.Constant,
        ast.Add, ast.Sub, ast.Mult, ast.Div, ast.USub,
    )  # fmt: skip
    for node in ast.walk(tree):
        if not isinstance(node, allowed):
            raise PackError(f"{where}: a formula has + - * / and names only: {formula}")
    return tree


def decimal(value: Fraction) -> Decimal:
    """A fraction as a decimal, exact where it has a last digit, else of 38 digits."""
    with localcontext() as context:
        context.prec = _DIGITS
        return Decimal(value.numerator) / Decimal(value.denominator)


def _plain(value: Any) -> str:
    text = f"{Decimal(value):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _where(pack: Pack, name: str) -> str:
    return f"{pack.folder / 'indicators.yaml'}: {name}"
