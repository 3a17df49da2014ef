"""Records: bad input is refused cell by cell with its place, and nothing is lost."""

import datetime
import json

import pytest
from pack_page import write_example

duckdb = pytest.importorskip("duckdb")

import openpyxl

from kaocheng.ledger import complaints
from kaocheng.ledger.audit import audit, check
from kaocheng.ledger.engines import DuckDB
from kaocheng.ledger.library import load_library
from kaocheng.ledger.tables import load_registers
from kaocheng.outputs import ledger as outputs

DAY = datetime.date(2023, 12, 31)
HEADER = "ticket_no,received,closed,caller,office,outcome,data_state,recorded_by,verified_by"
GOOD = "T1,2023-03-01,2023-03-03,P1,单位1,满意,已核验,甲,乙"


@pytest.fixture
def library(tmp_path):
    return load_library([write_example(tmp_path / "mycity")])


@pytest.fixture
def judge(library, tmp_path):
    data = tmp_path / "data"
    data.mkdir()

    def judged(*lines, name="ticket.csv", header=HEADER, events=()):
        if lines or header:
            (data / name).write_text("\n".join([header, *lines]) + "\n", encoding="utf-8")
        if events:
            head = "record,at,from_state,to_state,actor,role,evidence"
            (data / "ticket_events.csv").write_text("\n".join([head, *events]) + "\n", "utf-8")
        loaded = load_registers(library, data, DAY)
        DuckDB(loaded)
        check(loaded)
        found = [
            (one.code, one.file, one.row, one.column, one.zh)
            for one in complaints.shown(loaded.connection)
        ]
        return loaded, found

    judged.data = data
    return judged


def test_good_records_give_no_complaint(judge):
    loaded, found = judge(GOOD)
    assert found == []
    assert loaded.rows == {"ticket": 1}


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        ("2023/3/1", "“2023/3/1”不是统一的日期写法；应为日期，如2023-01-05"),
        ("２０２３-03-01", "“２０２３-03-01”是全角数字；应为日期，如2023-01-05"),
        ("2023-02-30", "“2023-02-30”不能读作此列的值；应为日期，如2023-01-05"),
        ("2023年3月1日", "“2023年3月1日”不是统一的日期写法；应为日期，如2023-01-05"),
        ("去年", "“去年”不能读作此列的值；应为日期，如2023-01-05"),
    ],
)
def test_a_cell_of_the_wrong_type_refuses_its_row_only(judge, cell, said):
    loaded, found = judge(GOOD, GOOD.replace("T1", "T2").replace("2023-03-01", cell))
    assert found == [("LDG-06", "ticket.csv", 3, "received", said)]
    assert (loaded.rows, loaded.refused) == ({"ticket": 1}, {"ticket": 1})
    kept = loaded.connection.execute("SELECT ticket_no, received FROM ticket_refused").fetchall()
    assert kept == [("T2", cell)]


@pytest.mark.parametrize(
    ("line", "code", "column", "said"),
    [
        (",2023-03-01,,P1,单位1,满意,已核验,甲,乙", "LDG-07", "ticket_no", "“工单编号”为空"),
        ("T1,2023-03-01,,P1,单位1,好,已核验,甲,乙", "LDG-08", "outcome",
         "“好”不在“结果”可取的值（满意、不满意、未回访）之内"),
        ("T1,2023-03-01,2023-02-01,P1,单位1,满意,已核验,甲,乙", "LDG-14", "", "办结早于受理"),
        ("T1,2023-03-01,,P1,单位1,满意,已核验,甲,甲", "LDG-15", "verified_by",
         "填报人与核验人同为“甲”"),
        ("T1,2023-03-01,,P1,单位1,满意,已核验,甲,", "LDG-16", "verified_by",
         "状态为“已核验”而无核验人"),
        ("T1,2023-03-01,,=cmd|'/c calc'!A1,单位1,满意,已核验,甲,乙", "LDG-17", "caller",
         "单元格“=cmd|'/c calc'!A1”会被电子表格当作公式"),
        ("T1,2023-03-01,2023-04-01,P1,单位1,满意,已核验,甲,乙", "H1-01", "",
         "工单T1于2023-03-01受理，2023-04-01才办结"),
    ],
)  # fmt: skip
def test_a_record_that_is_not_as_its_register_says(judge, line, code, column, said):
    _, found = judge(line)
    assert (code, "ticket.csv", 2, column, said) in found


def test_a_key_given_twice_is_said_at_both(judge):
    _, found = judge(GOOD, GOOD)
    assert found == [
        ("LDG-11", "ticket.csv", 2, "ticket_no", "“工单编号”重复：T1"),
        ("LDG-11", "ticket.csv", 3, "ticket_no", "“工单编号”重复：T1"),
    ]


def test_a_header_that_is_not_the_register_s_refuses_the_file(judge):
    loaded, found = judge(
        "T1,2023-03-01,P1,单位1,满意,已核验,x",
        header="ticket_no,recieved,caller,outcome,data_state,note",
    )
    assert {(code, column) for code, _, _, column, _ in found} == {
        ("LDG-04", "received"),
        ("LDG-04", "closed"),
        ("LDG-04", "office"),
        ("LDG-05", "recieved"),
        ("LDG-05", "note"),
    }
    assert loaded.rows == {}


def test_a_file_cut_off_in_the_middle_is_unreadable(judge):
    whole = duckdb.sql("SELECT 'T1' AS ticket_no")
    path = judge.data / "ticket.parquet"
    whole.write_parquet(str(path))
    path.write_bytes(path.read_bytes()[:-20])
    loaded, found = judge(header="")
    assert [(code, file, row) for code, file, row, _, _ in found] == [
        ("LDG-01", "ticket.parquet", 0)
    ]
    assert loaded.rows == {}


def test_a_merged_header_of_a_sheet_is_said(judge):
    book = openpyxl.Workbook()
    book.active.append(["ticket_no", "received", None, None])
    book.save(judge.data / "ticket.xlsx")
    _, found = judge(header="")
    assert found == [
        ("LDG-01", "ticket.xlsx", 0, "", "读不出：header cells are merged, empty or twice: (empty)")
    ]


def test_numbers_of_a_sheet_are_read_and_its_bad_cells_commented(judge, library, tmp_path):
    book = openpyxl.Workbook()
    book.active.append(HEADER.split(","))
    book.active.append(
        ["T1", datetime.date(2023, 3, 1), None, "P1", "单位1", "满意", "已核验", "甲", "乙"]
    )
    book.active.append(["T2", "1,234万", None, "P1", "单位1", "满意", "已核验", "甲", "乙"])
    book.save(judge.data / "ticket.xlsx")
    loaded, found = judge(header="")
    assert found == [
        (
            "LDG-06",
            "ticket.xlsx",
            3,
            "received",
            "“1,234万”带有万、亿等单位；应为日期，如2023-01-05",
        )
    ]
    shown = complaints.shown(loaded.connection)
    (path,) = outputs.comment_sheets(shown, judge.data, tmp_path / "commented")
    cell = openpyxl.load_workbook(path).active["B3"]
    assert (cell.value, cell.comment.author) == ("1,234万", "考成")
    assert cell.comment.text == "LDG-06 “1,234万”带有万、亿等单位；应为日期，如2023-01-05"


def test_a_million_bad_rows_are_counted_shown_in_part_and_all_written(judge, tmp_path):
    many = 1_000_000
    duckdb.sql(
        "SELECT 'T' || i AS ticket_no, '2023/1/1' AS received, NULL::DATE AS closed, "
        "'P' AS caller, '单位1' AS office, '满意' AS outcome, '已核验' AS data_state "
        f"FROM range({many}) r(i)"
    ).write_parquet(str(judge.data / "ticket.parquet"))
    loaded, found = judge(header="")
    assert len(found) == complaints.SHOWN
    assert [(c.code, c.records) for c in complaints.counts(loaded.connection)] == [("LDG-06", many)]
    everything = tmp_path / "all.parquet"
    complaints.write_all(loaded.connection, everything)
    assert duckdb.sql(f"SELECT count(*) FROM '{everything}'").fetchall() == [(many,)]


EVENTS = (
    "T1,2023-03-01,,受理,甲,热线办,",
    "T1,2023-03-03,受理,办结,乙,承办单位,办结单1号",
    "T1,2023-03-10,办结,归档,丙,热线办,",
)


@pytest.mark.parametrize(
    ("at", "event", "code", "said"),
    [
        (2, "T1,2023-03-06,受理,归档,丙,热线办,", "LDG-20", "不允许的流转：受理→归档"),
        (2, "T1,2023-03-06,受理,办结,丙,承办单位,x", "LDG-21", "受理→办结的上一状态是办结"),
        (1, "T1,2023-03-03,受理,办结,乙,承办单位,", "LDG-22", "受理→办结缺佐证材料"),
        (2, "T1,2023-03-06,办结,归档,乙,热线办,", "LDG-23", "办结→归档与“办结”由同一人“乙”办理"),
        (2, "T1,2023-03-06,办结,归档,丙,承办单位,", "LDG-24",
         "办结→归档应由“热线办”办理，实为“承办单位”"),
        (1, "T1,2023-03-09,受理,办结,乙,承办单位,x", "LDG-25",
         "在“受理”办了6个工作日，期限为5个工作日"),
    ],
)  # fmt: skip
def test_steps_of_a_lifecycle(judge, at, event, code, said):
    events = list(EVENTS)
    _, clean = judge(GOOD, events=events)
    assert clean == []
    events[at] = event
    _, found = judge(GOOD, events=events)
    assert (code, said) in {(code, said) for code, _, _, _, said in found}


def test_a_record_that_stays_too_long_is_overdue_on_the_day_of_the_check(judge):
    _, found = judge(
        "T1,2023-12-20,,P1,单位1,满意,已核验,甲,乙", events=["T1,2023-12-20,,受理,甲,热线办,"]
    )
    assert [(code, said) for code, _, _, _, said in found] == [
        ("LDG-26", "在“受理”已7个工作日，期限为5个工作日")
    ]


def test_every_planted_fault_of_a_demo_is_found_and_nothing_else(library, tmp_path):
    from kaocheng.ledger.demo import write_demo

    out = tmp_path / "demo"
    list(write_demo(library, out))
    loaded = audit(library, out, DAY).loaded
    planted = json.loads((out / "planted.json").read_text())
    assert {(one.code, one.record) for one in complaints.shown(loaded.connection)} == {
        (fault["code"], fault["record"]) for fault in planted
    }


def test_records_lie_in_a_database_as_well_as_in_files(library, tmp_path):
    path = tmp_path / "records.duckdb"
    with duckdb.connect(str(path)) as database:
        database.execute(
            "CREATE TABLE ticket AS SELECT 'T1' AS ticket_no, DATE '2023-03-01' AS received, "
            "DATE '2023-04-01' AS closed, 'P1' AS caller, '单位1' AS office, "
            "'满意' AS outcome, '已提交' AS data_state"
        ).fetchall()
    loaded = load_registers(library, path, DAY)
    check(loaded)
    assert [(one.code, one.file, one.row) for one in complaints.shown(loaded.connection)] == [
        ("H1-01", "records.duckdb/ticket", 1)
    ]


def test_a_csv_cut_off_within_a_row_is_unreadable_and_nothing_of_it_is_loaded(judge):
    loaded, found = judge(GOOD, 'T2,2023-03-01,"2023-03')
    assert [(code, file) for code, file, *_ in found] == [("LDG-01", "ticket.csv")]
    assert loaded.connection.execute("SELECT count(*) FROM ticket").fetchall() == [(0,)]


def test_the_city_may_say_which_days_are_worked(library, judge):
    line = "T1,2023-03-01,2023-03-09,P1,单位1,满意,已核验,甲,乙"
    _, found = judge(line)
    assert [code for code, *_ in found] == ["H1-01"]
    library.working_days[datetime.date(2023, 3, 8)] = False
    _, found = judge(line)
    assert found == []
