"""What a written figure can mean, and the arithmetic of intervals."""

import doctest
from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kaocheng.checking import amounts, findings, guards, intervals
from kaocheng.checking.intervals import (
    ANYTHING,
    Interval,
    growth,
    magnitude,
    minus,
    over,
    overlap,
    plus,
    point,
    reach,
    times,
    total,
)
from kaocheng.reading.reading import read

INF = Decimal("Infinity")


def between(low: str, high: str, ends: str = "[]") -> Interval:
    """An interval as it is written in mathematics: between("1", "2", "[)")."""
    return Interval(Decimal(low), Decimal(high), ends[0] == "(", ends[1] == ")")


def meant(text: str, at: int = 0) -> intervals.Reach:
    """What a mention of a text can mean."""
    reading = read(text)
    reached = reach(reading.mentions[at], reading.plain)
    assert reached is not None
    return reached


EXACT = [
    ("办结案件120件。", between("120", "120")),
    ("办结案件12643件。", between("12643", "12643")),
    ("投资57.15亿元。", between("5714500000", "5715500000")),
    ("增长19.55%。", between("19.545", "19.555")),
    ("提高3.5个百分点。", between("3.45", "3.55")),
    ("服务农民14.1万户。", between("140500", "141500")),
    ("户均3.2人。", between("3.15", "3.25")),
    ("增长2倍。", between("1.5", "2.5")),
    ("每户2.5万—3万元。", between("25000", "30000")),
]


@pytest.mark.parametrize(("text", "interval"), EXACT)
def test_a_plain_figure_reaches_half_its_last_digit(text: str, interval: Interval) -> None:
    assert meant(text) == (interval, interval, False)


def test_a_round_figure_has_two_readings() -> None:
    assert meant("投资3500万元。") == (
        between("34995000", "35005000"),
        between("34500000", "35500000"),
        False,
    )
    assert meant("受益四十万人。") == (
        between("395000", "405000"),
        between("350000", "450000"),
        False,
    )
    assert meant("受益1200人。") == (between("1200", "1200"), between("1200", "1200"), False)


HEDGED = [
    ("约3100人。", between("2945", "3255")),
    ("走访100家左右。", between("95", "105")),
    ("近3100人。", between("2790", "3100", "()")),
    ("不足3100人。", between("2790", "3100", "()")),
    ("资金3100余万元。", between("31000000", "32000000", "[)")),
    ("短视频1000多个。", between("1000", "2000", "[)")),
    ("企业20多家。", between("20", "30", "[)")),
    ("投资1.5亿多元。", between("150000000", "160000000", "[)")),
    ("增长2倍多。", between("2", "3", "[)")),
    ("占一半。", between("47.5", "52.5")),
    ("案件突破2500件。", between("2500", "2750", "()")),
    ("案件超过2500件。", between("2500", "2750", "()")),
]


@pytest.mark.parametrize(("text", "interval"), HEDGED)
def test_a_hedge_moves_the_interval(text: str, interval: Interval) -> None:
    assert meant(text) == (interval, interval, True)


def test_a_bound_that_includes_its_number_has_no_other_end() -> None:
    assert meant("满意率达80%以上。").narrow == Interval(Decimal(80), INF, high_open=True)
    assert meant("培训至少12次。").narrow == Interval(Decimal(12), INF, high_open=True)
    assert meant("补助12万元以内。").narrow == between("0", "120000")
    assert meant("补助不超过12万元。").narrow == between("0", "120000")


def test_a_fraction_is_no_exact_figure() -> None:
    third = meant("占三分之一。")
    assert third.hedged
    assert third.narrow.holds(Decimal("33.4"))
    assert not third.narrow.holds(Decimal("35.1"))


def test_dates_have_no_reach() -> None:
    reading = read("2024年3月5日开工。")
    assert reach(reading.mentions[0], reading.plain) is None


def test_the_examples_of_the_modules() -> None:
    for module in (amounts, findings, guards, intervals):
        results = doctest.testmod(module)
        assert results.attempted > 0
        assert results.failed == 0


def test_addends_and_total_at_one_decimal_may_miss_by_rounding() -> None:
    parts = total([between("5.15", "5.25"), between("7.25", "7.35")])
    assert parts == between("12.40", "12.60")
    assert overlap(parts, between("12.35", "12.45"))
    assert not overlap(parts, between("12.65", "12.75"))


def test_growth_of_rounded_amounts() -> None:
    grown = growth(between("38.45", "38.55"), between("42.65", "42.75"))
    assert grown is not None
    assert Decimal("10.635") < grown.low < Decimal("10.636")
    assert Decimal("11.183") < grown.high < Decimal("11.184")
    assert growth(between("0", "5"), point(Decimal(3))) is None


def test_open_ends_stay_open() -> None:
    assert plus(between("1", "2", "()"), point(Decimal(1))) == between("2", "3", "()")
    assert minus(between("1", "2", "[)"), between("0", "1", "(]")) == between("0", "2", "[)")
    assert times(between("0", "2", "[)"), between("3", "4", "(]")) == between("0", "8", "[)")
    assert magnitude(between("-5", "3", "[)")) == between("0", "5")
    assert magnitude(between("-5", "-3", "[)")) == between("3", "5", "(]")


def test_anything_meets_everything() -> None:
    assert overlap(ANYTHING, point(Decimal(3)))
    assert plus(ANYTHING, point(Decimal(3))) == ANYTHING
    assert over(point(Decimal(1)), ANYTHING) is None
    assert times(ANYTHING, point(Decimal(0))) == point(Decimal(0))
    assert over(point(Decimal(6)), Interval(Decimal(2), INF, high_open=True)) == Interval(
        Decimal(0), Decimal(3), low_open=True
    )


DECIMALS = st.decimals(-(10**9), 10**9, places=3)


@st.composite
def held(draw: st.DrawFn) -> tuple[Interval, Decimal]:
    """An interval and a value it holds."""
    low, value, high = sorted(draw(st.tuples(DECIMALS, DECIMALS, DECIMALS)))
    interval = Interval(low, high, draw(st.booleans()), draw(st.booleans()))
    assume(interval.holds(value))
    return interval, value


def inside(value: Fraction, interval: Interval) -> bool:
    """Whether an exact value lies in an interval."""
    low, high = Fraction(interval.low), Fraction(interval.high)
    above = value > low or (value == low and not interval.low_open)
    return above and (value < high or (value == high and not interval.high_open))


@given(held(), held())
def test_arithmetic_never_loses_a_value(
    left: tuple[Interval, Decimal], right: tuple[Interval, Decimal]
) -> None:
    (a, x), (b, y) = left, right
    exact_x, exact_y = Fraction(x), Fraction(y)
    assert inside(exact_x + exact_y, plus(a, b))
    assert inside(exact_x - exact_y, minus(a, b))
    assert inside(exact_x * exact_y, times(a, b))
    assert inside(abs(exact_x), magnitude(a))
    quotient = over(a, b)
    if quotient is not None:
        assert inside(exact_x / exact_y, quotient)


@given(held(), held())
def test_overlap_is_symmetric_and_true_of_shared_values(
    left: tuple[Interval, Decimal], right: tuple[Interval, Decimal]
) -> None:
    (a, x), (b, _) = left, right
    assert overlap(a, b) == overlap(b, a)
    assert overlap(a, point(x))
    if b.holds(x):
        assert overlap(a, b)


@given(held(), held())
def test_the_surrounding_precision_does_not_matter(
    left: tuple[Interval, Decimal], right: tuple[Interval, Decimal]
) -> None:
    (a, _), (b, _) = left, right
    expected = plus(a, b), times(a, b), over(a, b)
    with localcontext() as context:
        context.prec = 3
        assert (plus(a, b), times(a, b), over(a, b)) == expected


@given(st.integers(1, 10**7), st.integers(0, 4))
def test_a_figure_reaches_what_was_rounded_to_it(thousandths: int, places: int) -> None:
    exact = Decimal(thousandths).scaleb(-4)
    printed = round(exact, places) if places else Decimal(round(exact))
    assume(printed > 0)
    assert meant(f"全年增长{printed:f}%。").narrow.holds(exact)
