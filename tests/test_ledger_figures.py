"""Figures: what is counted, how it is printed, and what the records cannot know."""

import datetime
from decimal import Decimal

import pytest

pytest.importorskip("duckdb")

from kaocheng.ledger.engines import DuckDB
from kaocheng.ledger.figures import compute, printed
from kaocheng.ledger.library import load_library
from kaocheng.ledger.pack import Indicator
from kaocheng.ledger.strict_yaml import PackError
from kaocheng.ledger.tables import load_registers

DAY = datetime.date(2023, 12, 31)

PACK = {
    "city.yaml": "city: 某市\ntitle: 报告\nyear: 2023\nunits: [{number: 一, name: 甲局}]\n",
    "p/pack.yaml": "title: 试\nmechanism: T1\nunit: 一\nfeeds: ['1.1']\nsources: {}\n",
    "p/parameters.yaml": """
cap:
  title: 上限
  type: money
  values:
    - {from: 2020-01-01, until: 2022-12-31, value: 50, tag: A}
    - {from: 2023-01-01, until: 2023-06-30, value: 60.5, tag: A}
unheard: {title: 未知数, type: decimal, values: [{from: 2020-01-01, value: null, tag: R}]}
""",
    "p/registers/deed.yaml": """
title: 事
grain: one row a deed
key: [no]
on: day
coverage_from: 2022-01-01
columns:
  no: {type: integer, title: 号}
  day: {type: date, title: 日}
  who: {type: text, title: 谁, required: false}
  fen: {type: money, title: 钱, required: false}
""",
}
HEADER = "no,day,who,fen,data_state,recorded_by,verified_by"


@pytest.fixture
def figures(tmp_path):
    """Figures of some indicators over some deeds: (no, day, who, fen, state)."""

    def computed(indicators, deeds=(), as_of=DAY, **files):
        for name, text in {**PACK, "p/indicators.yaml": indicators, **files}.items():
            path = tmp_path / "city" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        data = tmp_path / "data"
        data.mkdir(exist_ok=True)
        lines = [f"{no},{day},{who},{fen},{state},甲,乙" for no, day, who, fen, state in deeds]
        (data / "deed.csv").write_text("\n".join([HEADER, *lines]) + "\n", encoding="utf-8")
        library = load_library([tmp_path / "city"])
        loaded = load_registers(library, data, as_of)
        found = compute(DuckDB(loaded), loaded)
        return {name.partition(".")[2]: figure for name, figure in found.items()}

    return computed


DEEDS = (
    (1, "2023-01-01", "a", 100_000_000, "已核验"),
    (2, "2023-12-31", "a", 12_345_678, "已锁定"),
    (3, "2023-06-01", "b", 50, "已提交"),  # not yet verified
    (4, "2022-12-31", "c", 10_000_000, "已核验"),
    (5, "2024-01-01", "d", 1, "已核验"),
)


def test_only_verified_records_of_the_period_count(figures):
    found = figures(
        "n: {title: 件, unit: 件, tag: A, over: deed, value: count(*)}\n"
        "who: {title: 人, unit: 人, tag: A, over: deed, value: count(DISTINCT who)}\n"
        "yuan: {title: 钱, unit: 万元, digits: 2, tag: A, over: deed, value: sum(fen)}\n"
        "ever: {title: 累计, unit: 件, tag: A, over: deed, value: count(*), period: to_date}\n"
        "half: {title: 上半年, unit: 件, tag: A, over: deed, value: count(*), "
        "period: 'year_to:06-30'}\n",
        DEEDS,
    )
    assert [figure.value for figure in found.values()] == [2, 1, Decimal("1123456.78"), 3, 1]
    assert found["yuan"].printed == "112.35"
    assert (found["n"].records, found["n"].first) == (2, datetime.date(2023, 1, 1))


def test_growth_counts_last_year_where_the_records_go_back(figures):
    text = (
        "n: {title: 件, unit: 件, tag: A, over: deed, value: count(*)}\n"
        "more: {title: 增, unit: '%', tag: A, growth_of: n}\n"
    )
    found = figures(text, DEEDS)
    assert (found["more"].value, found["more"].base) == (100, "2022年1（1条记录）")
    later = PACK["p/registers/deed.yaml"].replace("2022-01-01", "2022-01-02")
    found = figures(text, DEEDS, **{"p/registers/deed.yaml": later})
    assert found["more"].value is None
    assert found["more"].missing == "没有2022年数据，台账自2022-01-02起完整"


def test_a_parameter_is_that_of_its_day_and_a_gap_is_named(figures):
    found = figures(
        "then: {title: 时, unit: 元, tag: A, parameter: cap, at: 2022-05-01}\n"
        "mid: {title: 中, unit: 元, digits: 1, tag: A, parameter: cap, at: 2023-06-30}\n"
        "now: {title: 今, unit: 元, tag: A, parameter: cap}\n"
        "never: {title: 无, unit: 元, tag: A, parameter: unheard}\n"
    )
    assert [figure.printed for figure in found.values()] == ["50", "60.5", "", ""]
    assert found["mid"].parameters == {"cap": datetime.date(2023, 1, 1)}
    assert found["now"].missing == "上限在2023-12-31无生效值"
    assert found["never"].missing == "未知数在2023-12-31的值未知"


def test_a_quotient_declares_its_cohort_and_names_its_zero(figures):
    text = (
        "n: {title: 件, unit: 件, tag: A, over: deed, value: count(*)}\n"
        "rate: {title: 率, unit: '%%', tag: A, formula: n / n * 100%s}\n"
    )
    with pytest.raises(PackError, match="a quotient must declare its `cohort`"):
        figures(text % "")
    assert figures(text % ", cohort: same")["rate"].missing == "分母为零"
    assert figures(text % ", cohort: same", DEEDS)["rate"].printed == "100"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("a: {title: 甲, unit: 件, tag: A, formula: b + 1}", "unknown indicator `b`"),
        ("a: {title: 甲, unit: 件, tag: A, formula: a + 1}", "depends on itself: p.a"),
        ("a: {title: 甲, unit: 件, tag: A}", "has none"),
        ("a: {title: 甲, unit: 件, tag: A, over: deeds, value: count(*)}", "did you mean `deed`?"),
        ("a: {title: 甲, unit: 件, tag: A, formula: __import__('os')}", "+ - * / and names only"),
    ],
)
def test_an_indicator_that_cannot_be_meant_is_refused(figures, line, said):
    with pytest.raises(PackError) as refused:
        figures(line)
    assert said in str(refused.value)


@pytest.mark.parametrize(
    ("value", "unit", "digits", "bound", "step", "said"),
    [
        ("5714999999.99", "亿元", 2, "", None, "57.15"),
        ("5714500000", "亿元", 2, "", None, "57.15"),  # half up
        ("4186", "家", 0, "余", 1000, "4000余"),
        ("40", "家", 0, "余", 1000, "40"),
        ("31480000", "万元", 0, "余", 100, "3100余"),
        ("1000000001", "亿元", 0, "超", 10, "超10"),
        ("93.4999", "%", 0, "", None, "93"),
    ],
)
def test_a_value_is_printed_in_its_unit(value, unit, digits, bound, step, said):
    indicator = Indicator(title="", unit=unit, tag="A", digits=digits, bound=bound, step=step)
    assert printed(Decimal(value), indicator) == said


def deeds_of(years):
    return [(at, f"{year}-05-01", "x", 1, "已核验") for at, year in enumerate(years)]


CLAIM = "c: {title: 称, unit: 年, tag: A, claim: {op: %s, over: deed, year: day%s}}\n"


def test_a_streak_ends_at_the_first_year_without_a_record(figures):
    years = [*range(2003, 2024)]
    assert figures(CLAIM % ("streak", ""), deeds_of(years))["c"].value == 21
    assert figures(CLAIM % ("streak", ""), deeds_of(set(years) - {2015}))["c"].value == 8
    assert figures(CLAIM % ("streak", ""), deeds_of([2021, 2022]))["c"].value == 0


def test_a_record_exceeds_every_earlier_year(figures):
    counted = ", value: count(*)"
    rising = [2018] + [2019] * 2 + [2020] * 3 + [2021] * 4 + [2022] * 5 + [2023] * 6
    assert figures(CLAIM % ("record", counted), deeds_of(rising))["c"].value == 5
    assert figures(CLAIM % ("record", counted), deeds_of([2018, *rising]))["c"].value == 4
    gap = [year for year in rising if year != 2020]
    assert figures(CLAIM % ("record", counted), deeds_of(gap))["c"].missing == "2020年没有记录"


def test_a_first_needs_records_that_go_back(figures):
    since = ", since: %s"
    text = CLAIM % ("first", since % "2022-01-01")
    assert figures(text, deeds_of([2023]))["c"].value == 1
    assert figures(text, deeds_of([2022, 2023]))["c"].value == 0
    early = CLAIM % ("first", since % "2000-01-01")
    found = figures(early, deeds_of([2023]))["c"]
    assert (found.value, found.missing) == (None, "台账自2022-01-01起完整，不能上溯到2000-01-01")


def test_a_rank_and_a_list_need_the_others(figures):
    rank = (
        "c: {title: 位, unit: 名, tag: A, "
        "claim: {op: rank, over: deed, value: sum(fen), peer: who, own: b}}\n"
    )
    deeds = [(1, "2023-01-01", "a", 9, "已核验"), (2, "2023-01-01", "b", 5, "已核验")]
    assert figures(rank, deeds)["c"].value == 2
    assert figures(rank, deeds[1:])["c"].missing == "没有同类单位的数据"
    listed = (
        "c: {title: 家, unit: 家, tag: A, claim: {op: cohort, over: deed, peer: who, own: b}}\n"
    )
    assert figures(listed, deeds)["c"].value == 2
    assert figures(listed, deeds[:1])["c"].missing == "名单中没有b"


def test_the_hash_of_a_set_of_records_does_not_depend_on_their_order(figures):
    text = "n: {title: 件, unit: 件, tag: A, over: deed, value: count(*)}\n"
    one = figures(text, DEEDS)["n"].record_hash
    assert figures(text, DEEDS[::-1])["n"].record_hash == one
    other = [(1, "2023-01-01", "a", 100_000_001, "已核验"), *DEEDS[1:]]
    assert figures(text, other)["n"].record_hash != one


def test_a_register_without_a_file_is_not_a_register_without_records(figures, tmp_path):
    text = "n: {title: 件, unit: 件, tag: A, over: deed, value: count(*)}\n"
    assert figures(text)["n"].value == 0
    library = load_library([tmp_path / "city"])
    (tmp_path / "data" / "deed.csv").unlink()
    loaded = load_registers(library, tmp_path / "data", DAY)
    assert compute(DuckDB(loaded), loaded)["p.n"].missing == "没有台账deed"
