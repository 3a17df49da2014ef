"""kaocheng ledger score and simulate: a small made case, what is refused, and the demo city."""

import csv
import io
import json
import shutil
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

import pytest
from pack_page import write_example

pytest.importorskip("duckdb")

from typer.testing import CliRunner

from kaocheng.cli import app
from kaocheng.ledger.demo import write_demo
from kaocheng.ledger.engines import DuckDB
from kaocheng.ledger.figures import compute
from kaocheng.ledger.library import load_library
from kaocheng.ledger.schemes import find_scheme, inputs_from
from kaocheng.ledger.strict_yaml import PackError
from kaocheng.ledger.tables import load_registers

PACKS = Path(__file__).parent.parent / "packs"
MADE = """\
unit,input,value
甲,received,10
甲,closed,10
甲,content,4
乙,received,7
乙,closed,6
乙,content,6
丙,received,8
丙,closed,8
丙,content,
"""


@pytest.fixture
def hotline(tmp_path):
    return write_example(tmp_path / "mycity")


@pytest.fixture
def made(tmp_path):
    path = tmp_path / "made.csv"
    path.write_text(MADE, encoding="utf-8")
    return path


def run(*words):
    return CliRunner().invoke(app, ["ledger", *map(str, words)])


def scored(command, packs, *words):
    return run(command, packs, "--scheme", "hotline.handling", *words)


def said(result):
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_scores_of_a_made_case(hotline, made):
    assert said(scored("score", hotline, "--inputs", made)) == (
        "位次  单位  总分   办结率  满意率  等次\n"
        "1     甲    88     80      8       已评\n"
        "2     乙    85.71  68.57   17.14   已评\n"
        "—     丙    80     80      —       未评全\n"
        "丙: 各项80分；另有20分未评\n"
        "承办单位办件考核，满分100分，3个单位：已评2，未评全1。\n"
    )
    assert said(scored("score", hotline, "--inputs", made, "--format", "csv")) == (
        "unit,group,state,place,grade,total,closing,content\n"
        "甲,,scored,1,,88,80,8\n"
        "乙,,scored,2,,85.71,68.57,17.14\n"
        "丙,,incomplete,,,80,80,\n"
    )


def test_every_point_is_explained(hotline, made):
    assert said(scored("score", hotline, "--inputs", made, "--explain", "乙")) == (
        "乙\n"
        "  办结率 68.57/80: 完成率6/7≈85.7143%，封顶100%，80分×85.7143%≈68.5714分，"
        "四舍五入到2位小数得68.57分\n"
        "  满意率 17.14/20: 完成率6/7≈85.7143%，封顶100%，20分×85.7143%≈17.1429分，"
        "四舍五入到2位小数得17.14分\n"
        "  总分 85.71: 各项85.71分\n"
        "  第2名\n"
    )
    english = scored("score", hotline, "--inputs", made, "--explain", "丙", "--lang", "en")
    assert said(english) == (
        "丙\n"
        "  closing 80/80: completion 8/8=100%, capped at 100%; 80 points × 100% = 80 points\n"
        "  content —/20: not reported: 满意工单; not assessed\n"
        "  total 80: items 80 points; 20 points not assessed\n"
        "  incomplete\n"
    )
    (unit,) = json.loads(
        said(scored("score", hotline, "--inputs", made, "--explain", "乙", "--format", "json"))
    )
    item = unit["items"][0]
    assert (unit["total"], unit["place"]) == ("85.71", "2")
    assert (item["exact"], item["inputs"]) == ("480/7", {"closed": "6", "received": "7"})


def test_other_weights_say_who_moves_and_why(hotline, made):
    weights = ("--weight", "closing=50", "--weight", "content=50")
    assert said(scored("simulate", hotline, "--inputs", made, *weights)) == (
        "乙由第2名升至第1名，总分85.71→85.72（+0.01）：“满意率”+25.72分，“办结率”-25.71分\n"
        "甲由第1名降至第2名，总分88→70（-18）：“办结率”-30分，“满意率”+12分\n"
        "丙均无位次，总分80→50（-30）：“办结率”-30分\n"
        "3个单位：升位1，降位1，得分不变0。\n"
    )
    moves = json.loads(
        said(scored("simulate", hotline, "--inputs", made, *weights, "--format", "json"))
    )
    assert [(move["unit"], move["before"]["place"], move["after"]["place"]) for move in moves] == [
        ("乙", "2", "1"), ("甲", "1", "2"), ("丙", None, None),
    ]  # fmt: skip


def test_units_in_groups_with_entries_are_handed_in_as_yaml(tmp_path, hotline):
    scheme = hotline / "hotline/schemes/handling.yaml"
    text = scheme.read_text("utf-8")
    deduction = (
        "deductions:\n"
        "  late: {title: 迟报, points: {每次: 0.5}, cap: null, document: false, tag: A}\n"
    )
    scheme.write_text(text + deduction, encoding="utf-8")
    inputs = tmp_path / "inputs.yaml"
    inputs.write_text(
        "units:\n"
        "  甲: {group: 县, values: {received: 10, closed: 9.5, content: 10}}\n"
        "  乙: {group: 部门, values: {received: 10, closed: 8, content: 10}}\n"
        "entries:\n"
        "  - {unit: 甲, kind: late, level: 每次, date: 2023-06-30, title: 半年报}\n"
        "  - {unit: 甲, kind: late, level: 每次, date: 2022-06-30, title: 半年报}\n",
        encoding="utf-8",
    )
    assert said(scored("score", hotline, "--inputs", inputs, "--explain", "甲")) == (
        "甲\n"
        "  办结率 76/80: 完成率9.5/10=95%，封顶100%，80分×95%=76分\n"
        "  满意率 20/20: 完成率10/10=100%，封顶100%，20分×100%=20分\n"
        "  迟报2项，扣0.5分\n"
        "    2022-06-30 半年报（每次），日期2022-06-30不在考核期2023-01-01至2023-12-31内，不计\n"
        "    2023-06-30 半年报（每次），扣0.5分\n"
        "  总分 95.5: 各项96分-扣分0.5分=95.5分\n"
        "  第1名\n"
    )


REFUSED = (
    ("units: office_figures", "units: office_figure",
     ":5: unknown view `office_figure`; did you mean `office_figures`?"),
    ("units: office_figures", "units: ticket",
     ":5: `ticket` must have the columns unit, day, input, value"),
    ("indicator: hotline.closed", "indicator: hotline.close",
     ":8: unknown indicator `hotline.close`; did you mean `hotline.closed`?"),
    ("closed, target: received}], cap: 1, cap_on: term, tag: A}",
     "closed, target: received}], cap: 1, cap_on: term, tag: W, source: LAWS}",
     ":11: unknown source `LAWS`; did you mean `LAW`?"),
    ("{title: 满意工单, unit: 件}",
     "{title: 满意率, percent_of: [closed, recieved]}",
     ":1: content: unknown given input `recieved`; did you mean `received`?"),
)  # fmt: skip


@pytest.mark.parametrize(("old", "new", "why"), REFUSED)
def test_a_scheme_is_held_to_its_pack(hotline, old, new, why):
    path = hotline / "hotline/schemes/handling.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PackError) as refused:
        load_library([hotline])
    assert str(refused.value) == f"{path}{why}"


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ("name,value\n", ":1: the columns are ['name', 'value'], not ['unit', 'input', 'value']"),
        ("unit,input,value\n甲,closed\n", ":2: 2 cells, not 3"),
        ("unit,input,value\n甲,closed,1万\n", ":2: 1万 is no number such as 12.34"),
        ("unit,input,value\n甲,closed,1\n甲,closed,2\n", ":3: 甲 has two values of closed"),
    ],
)
def test_what_is_handed_in_is_read_strictly(hotline, made, rows, why):
    made.write_text(rows, encoding="utf-8")
    refused = scored("score", hotline, "--inputs", made)
    assert (refused.exit_code, refused.stderr) == (2, f"{made}{why}\n")


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("simulate", "--scheme", "hotline.handling", "--weight", "closing=90"),
         "the items of the scheme have full marks of 110 together, not of 100\n"),
        (("simulate", "--scheme", "hotline.handling", "--weight", "closed=90"),
         "changes: unknown item `closed`; did you mean `closing`?\n"),
        (("score", "--scheme", "hotline.handle"),
         "unknown scheme `hotline.handle`; did you mean `hotline.handling`?\n"),
    ],
)  # fmt: skip
def test_what_cannot_be_scored_is_refused(hotline, made, words, why):
    command, *options = words
    refused = run(command, hotline, "--inputs", made, *options)
    assert (refused.exit_code, refused.stderr) == (2, why)


def test_a_weight_and_a_source_of_figures_are_held_to_their_form(hotline, made):
    for words, why in (
        (("simulate", "--inputs", made, "--weight", "closing"), "is written CODE=NUMBER"),
        (("score",), "give either --data or --inputs"),
        (("score", "--inputs", made, "--data", made), "give either --data or --inputs"),
        (("score", "--inputs", made, "--explain", "于"), "unknown unit `于`"),
    ):
        refused = scored(words[0], hotline, *words[1:])
        assert refused.exit_code == 2
        assert why in refused.stderr


def test_two_values_for_one_day_are_refused(tmp_path, hotline):
    view = hotline / "hotline/views.yaml"
    text = view.read_text("utf-8")
    view.write_text(text.replace("'closed', count(closed)", "'received', count(closed)"), "utf-8")
    library = load_library([hotline])
    list(write_demo(library, tmp_path / "data"))
    refused = scored("score", hotline, "--data", tmp_path / "data")
    assert (refused.exit_code, refused.stderr) == (
        2, "office_figures: 单位1 has two values of received on 2023-12-31\n",
    )  # fmt: skip


def test_a_register_without_a_file_is_no_register_without_records(tmp_path, hotline):
    data = tmp_path / "data"
    data.mkdir()
    refused = scored("score", hotline, "--data", data)
    assert (refused.exit_code, refused.stderr) == (
        2, "承办单位办件考核: register `ticket` has no file\n",
    )  # fmt: skip


def test_the_page_s_scheme_scores_the_page_s_records(tmp_path, hotline):
    list(write_demo(load_library([hotline]), tmp_path / "data"))
    assert said(scored("score", hotline, "--data", tmp_path / "data", "--format", "csv")) == (
        "unit,group,state,place,grade,total,closing,content\n"
        "单位1,,scored,1,,85.9,78.4,7.5\n"
        "单位2,,scored,2,,85.5,78.4,7.1\n"
        "单位3,,scored,3,,85.2,78.4,6.8\n"
    )
    assert scored("score", hotline, "--data", tmp_path / "data").stderr == (
        "合成数据的得分，不是考核结果。Scores of synthetic records.\n"
    )
    before = scored("score", hotline, "--data", tmp_path / "data", "--as-of", "2023-12-30")
    assert said(before) == (
        "位次  单位  总分  办结率  满意率  等次\n承办单位办件考核，满分100分，0个单位：没有单位。\n"
    )


@pytest.fixture(scope="module")
def city(tmp_path_factory):
    """The two packs of the city that have schemes, with synthetic records."""
    folder = tmp_path_factory.mktemp("city")
    packs = folder / "packs" / "weifang"
    shutil.copytree(PACKS / "shared", packs.parent / "shared")
    for name in ("project_supervision", "investment_dispatch"):
        shutil.copytree(PACKS / "weifang" / name, packs / name)
    shutil.copy(PACKS / "weifang" / "city.yaml", packs)
    library = load_library([packs])
    list(write_demo(library, folder / "data", scale=0.05))
    return packs, folder / "data"


def rows_of(city, scheme, *words):
    packs, data = city
    result = run("score", packs, "--scheme", scheme, "--data", data, "--format", "csv", *words)
    return list(csv.DictReader(io.StringIO(said(result))))


def test_the_projects_of_the_city(city):
    rows = rows_of(city, "project_supervision.supervision_2023")
    states = [row["unit"] for row in rows if row["state"] != "scored"]
    planted = json.loads((city[1] / "planted.json").read_text("utf-8"))
    assert len(rows) == 229
    assert states == [f"IP{at}" for at in range(sum(f["code"] == "M04-01" for f in planted))]
    colours = [(row["grade"], Decimal(row["total"])) for row in rows if row["state"] == "scored"]
    assert {colour for colour, _ in colours} <= {"绿", "黄", "红"}
    assert [one for one in colours if (one[0] == "绿") != (one[1] >= 85)] == []
    packs, data = city
    scheme = ("--scheme", "project_supervision.supervision_2023")
    false_report = said(run("score", packs, *scheme, "--data", data, "--explain", "IP0"))
    assert false_report.splitlines()[1] == "  虚报1项，扣20分"
    assert false_report.splitlines()[-2:] == [
        "  总分 —: 得分无效：实见与填报不符须已更正：现为1", "  无效",
    ]  # fmt: skip


def test_before_their_figures_projects_are_not_scored(city):
    rows = rows_of(city, "project_supervision.supervision_2023", "--as-of", "2023-11-30")
    assert rows == []


def test_the_counties_of_the_city_are_scored_by_both_schemes(city):
    ratio = rows_of(city, "investment_dispatch.dispatch_2023")
    efficacy = rows_of(city, "investment_dispatch.dispatch_2023_efficacy")
    assert {row["unit"] for row in ratio} == {f"县{at}" for at in range(1, 13)}
    assert {row["state"] for row in (*ratio, *efficacy)} == {"scored"}
    best = max(ratio, key=lambda row: Decimal(row["landing"]))
    assert {row["unit"]: row["landing"] for row in efficacy}[best["unit"]] == "20"


def test_a_day_before_the_first_landing_gives_another_score(city):
    assert rows_of(city, "investment_dispatch.dispatch_2023", "--as-of", "2023-06-30") != rows_of(
        city, "investment_dispatch.dispatch_2023"
    )


def test_the_counties_add_up_to_the_indicators_of_the_city(city):
    packs, data = city
    library = load_library([packs])
    day = library.packs["investment_dispatch"].schemes["dispatch_2023"].period.until
    loaded = load_registers(library, data, day)
    engine = DuckDB(loaded)
    figures = compute(engine, loaded)
    scheme = find_scheme(library, "investment_dispatch.dispatch_2023")
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for unit in inputs_from(engine, loaded, scheme).units.values():
        for name, value in unit.values.items():
            sums[name] += value
    indicators = {name: what.indicator for name, what in scheme.inputs.items() if what.indicator}
    assert len(indicators) == 8
    assert {name: sums[name] for name in indicators} == {
        name: figures[indicator].value for name, indicator in indicators.items()
    }


def test_other_weights_move_counties(city):
    packs, data = city
    result = run("simulate", packs, "--scheme", "investment_dispatch.dispatch_2023", "--data", data,
                 "--weight", "landing=30", "--weight", "output=10", "--format", "json")  # fmt: skip
    moves = json.loads(said(result))
    moved = [move for move in moves if move["before"]["place"] != move["after"]["place"]]
    assert len(moves) == 12
    assert moved
    assert moves[: len(moved)] == moved
    assert {shift["code"] for move in moves for shift in move["shifts"]} == {"landing", "output"}
