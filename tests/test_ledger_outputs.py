"""Complaints for code hosts and as a page: valid, counted, each at its place, nothing let in."""

import datetime
import json
import re
from pathlib import Path
from typing import get_args

import msgspec
import pytest
from pack_page import write_example
from test_html import ASSETS, PALETTE, Page, keys
from test_sarif import valid
from typer.testing import CliRunner

duckdb = pytest.importorskip("duckdb")

import openpyxl

from kaocheng.cli import app
from kaocheng.ledger.audit import check
from kaocheng.ledger.complaints import KINDS, SHOWN
from kaocheng.ledger.engines import DuckDB
from kaocheng.ledger.library import load_library
from kaocheng.ledger.pack import Tag
from kaocheng.ledger.tables import load_registers
from kaocheng.outputs import checks
from kaocheng.outputs.complaints_html import complaints_html
from kaocheng.outputs.complaints_sarif import complaints_sarif, csv_lines

HEADER = "ticket_no,received,closed,caller,office,outcome,data_state,recorded_by,verified_by"
GOOD = "T1,2023-03-01,2023-03-03,P1,单位1,满意,已核验,甲,乙"
LATE = "T2,2023-03-01,2023-04-01,P1,单位1,满意,已核验,甲,乙"
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>&amp;'{{ 7 * 7 }}\u202e"


@pytest.fixture(autouse=True)
def _city(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    write_example(Path("mycity"))
    Path("data").mkdir()


def csv(*lines: str, name: str = "ticket.csv") -> None:
    path = Path("data", name)
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join([HEADER, *lines]) + "\n", "utf-8")


def command(form: str, *more: str) -> tuple[int, str]:
    """Status of a check and what it wrote to standard output."""
    told = ("ledger", "check", "mycity", "--data", "data", "--format", form, *more)
    result = CliRunner().invoke(app, told)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout


def sarif(*more: str):
    status, text = command("sarif", *more)
    return status, valid(text)


def page(*more: str) -> Page:
    return Page(command("html", *more)[1])


def places(run) -> list[tuple[str, str, int | None, int, str]]:
    """Rule, file, line, row and table of each result."""
    found = []
    for result in run["results"]:
        (location,) = result["locations"]
        physical = location.get("physicalLocation", {})
        artifact = physical.get("artifactLocation", {"uri": "", "index": None})
        if artifact["uri"]:
            assert run["artifacts"][artifact["index"]]["location"]["uri"] == artifact["uri"]
        (logical,) = location["logicalLocations"]
        found.append(
            (
                result["ruleId"],
                artifact["uri"],
                physical.get("region", {}).get("startLine"),
                result["properties"]["row"],
                logical["fullyQualifiedName"],
            )
        )
    return found


def test_a_row_of_a_csv_has_the_line_on_which_it_begins():
    csv(GOOD.replace("P1", '"P\n1"'), "", LATE, name="热线 办/ticket.csv")
    status, run = sarif()
    assert status == 1
    assert places(run) == [
        ("H1-01", "data/%E7%83%AD%E7%BA%BF%20%E5%8A%9E/ticket.csv", 5, 3, "ticket")
    ]
    assert Path("data/热线 办/ticket.csv").read_text("utf-8").splitlines()[5 - 1] == LATE


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a,b\n1,x\n2,y\n", [1, 2, 3]),
        ("a,b\r\n\r\n1,x\r\n2,y", [1, 3, 4]),
        ('a,b\n1,"x\n\ny"\n2,5" pipe\n3,z\n', [1, 2, 5, 6]),
        ("a\n1\n\n2\n", [1, 2, 3, 4]),
        (f"a,b\n1,x\n2,{'y' * 200_000}\n3,z\n", [1, 2]),
        ("", []),
    ],
)
def test_lines_of_a_csv(text, lines):
    Path("a.csv").write_text(text, "utf-8", newline="")
    assert list(csv_lines(Path("a.csv"))) == lines


def test_the_rows_of_a_csv_are_those_that_are_loaded():
    """Should DuckDB come to count empty lines, the lines of a log would be wrong."""
    csv(GOOD, "", LATE)
    _, run = sarif()
    assert [(line, row) for _, _, line, row, _ in places(run)] == [(4, 3)]


def test_rows_that_are_no_lines_have_no_region():
    book = openpyxl.Workbook()
    for line in (HEADER, LATE):
        book.active.append([cell or None for cell in line.split(",")])
    book.save("data/ticket.xlsx")
    rows = ", ".join(
        f"'{cell}' AS {name}" for name, cell in zip(HEADER.split(","), LATE.split(","), strict=True)
    )
    duckdb.sql(f"SELECT {rows}").write_parquet("data/ticket.parquet")
    Path("data/other.csv").write_text("a\n1\n")
    _, run = sarif("--lang", "en")
    assert sorted(places(run)) == [
        ("H1-01", "data/ticket.parquet", None, 1, "ticket"),
        ("H1-01", "data/ticket.xlsx", None, 2, "ticket"),
        ("LDG-03", "data/other.csv", None, 0, "other"),
        ("LDG-11", "data/ticket.parquet", None, 1, "ticket.ticket_no"),
        ("LDG-11", "data/ticket.xlsx", None, 2, "ticket.ticket_no"),
    ]


def test_a_register_without_a_file_is_in_no_file():
    status, run = sarif()
    assert (status, places(run)) == (0, [("LDG-02", "", None, 0, "ticket")])
    assert (run["results"][0]["level"], run["artifacts"]) == ("note", [])
    shown = page()
    assert shown.texts("h2")[-1] == "不在单个文件里"
    assert [text.strip() for text in shown.texts("td", **{"data-label": "台账"})] == [
        "工单台账 ticket"
    ]


def judged(source: str):
    loaded = load_registers(load_library([Path("mycity")]), source, datetime.date(2023, 12, 31))
    DuckDB(loaded)
    return loaded, check(loaded)


def test_tables_of_a_database_file_lie_in_that_file_and_an_address_is_not_repeated():
    cells = zip(HEADER.split(","), LATE.split(","), strict=True)
    row = ", ".join(f"'{cell}' AS {name}" for name, cell in cells)
    with duckdb.connect("records.duckdb") as database:
        database.execute(f"CREATE TABLE ticket AS SELECT {row}").fetchall()
    loaded, done = judged("records.duckdb")
    run = valid("".join(complaints_sarif(loaded, done, "records.duckdb", "zh")))
    assert places(run) == [("H1-01", "records.duckdb", None, 1, "ticket")]
    assert run["results"][0]["properties"]["file"] == "records.duckdb/ticket"
    address = "postgresql://clerk:secret@host/hotline"
    text = "".join(complaints_sarif(loaded, done, address, "zh"))
    assert places(valid(text)) == [("H1-01", "", None, 1, "ticket")]
    assert "secret" not in text + complaints_html(loaded, done, address, "zh")


def test_a_result_says_what_the_json_says():
    csv(LATE, GOOD, GOOD.replace("满意", "好"))
    run, told = sarif()[1], json.loads(command("json")[1])
    assert [
        (
            result["ruleId"], result["level"], result["message"]["text"],
            result["properties"]["row"], result["properties"]["column"],
            result["properties"]["record"], result["partialFingerprints"],
        )
        for result in run["results"]
    ] == [
        (
            finding["code"], finding["grade"], finding["message"],
            finding["place"]["row"], finding["place"]["column"],
            finding["record"], {"kaocheng/v1": finding["fingerprint"]},
        )
        for document in told["documents"] for finding in document["findings"]
    ]  # fmt: skip
    assert [result["ruleId"] for result in run["results"]] == [
        "H1-01", "LDG-11", "LDG-08", "LDG-11"
    ]  # fmt: skip


def test_rules_bring_title_reason_basis_and_tag():
    csv(LATE.replace("乙", "甲"))
    _, run = sarif("--lang", "en")
    late, twice = run["tool"]["driver"]["rules"]
    explained = (
        "逾期办结\n\n工单应在五个工作日内办结。\n\n"
        "Basis: rule or notice of the city: 《某市热线条例》第十八条"
    )
    assert late == {
        "id": "H1-01",
        "name": "closed-late",
        "shortDescription": {"text": "逾期办结"},
        "fullDescription": {"text": "工单应在五个工作日内办结。"},
        "help": {"text": explained, "markdown": explained},
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": ["rule or notice of the city"]},
    }
    assert twice["shortDescription"] == {
        "text": "the record was verified by the person who recorded it"
    }
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[one["ruleIndex"]]["id"] == one["ruleId"] for one in run["results"])
    assert {one["properties"]["basis"] for one in run["results"]} == {
        "rule or notice of the city: 《某市热线条例》第十八条",
        "definition of the register",
    }


def test_a_rule_over_another_pack_s_register_rests_on_its_own_pack_s_source():
    rules = Path("mycity/watch/rules")
    rules.mkdir(parents=True)
    rules.with_name("pack.yaml").write_text(
        "title: 督办\nmechanism: W1\nunit: 一\nfeeds: []\nuses: [hotline]\n"
        "sources:\n  LAW: {tag: N, what: 督办, where: 《督查条例》第三条}\n",
        "utf-8",
    )
    (rules / "by_caller.yaml").write_text(
        "code: W1-01\ntitle: 须督办\nwhy: 督办。\nsource: LAW\ntag: N\nover: ticket\n"
        "when: caller = 'P1'\nmessage: 督办{ticket_no}\n"
        "fires: [{caller: P1}]\nquiet: [{caller: P2}]\n",
        "utf-8",
    )
    csv(LATE)
    assert [one["properties"]["basis"] for one in sarif()[1]["results"]] == [
        "本市规定或报道：《某市热线条例》第十八条",
        "国家规定：《督查条例》第三条",
    ]


def many() -> int:
    wrong = SHOWN + 141
    csv(LATE, *(GOOD.replace("T1", f"A{at}").replace("2023-03-01", "去年") for at in range(wrong)))
    return wrong


def test_what_is_not_shown_is_counted_in_a_log():
    wrong = many()
    _, run = sarif()
    assert len(run["results"]) == SHOWN + 1
    assert run["properties"] == {
        "seen": {"registers": 1, "records": 1, "rules": 1, "undecided": 0},
        "counts": [
            {
                "code": "H1-01", "name": "closed-late", "grade": "error", "check": "H1-01",
                "records": 1, "shown": 1,
            },
            {
                "code": "LDG-06", "name": "value-of-wrong-type", "grade": "error",
                "check": "ticket.received", "records": wrong, "shown": SHOWN,
            },
        ],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "listed", "cut", "some"),
    [
        ("zh", "241列出前100条", "另有141条没有列出", "本页只列出LDG-06的前100条。"),
        ("en", "241first 100 listed", "141 are not", "Of LDG-06 only the first 100 are listed"),
    ],
)
def test_what_is_not_shown_is_counted_on_the_page_with_the_way_to_it(lang, listed, cut, some):
    wrong = many()
    shown = page("--lang", lang)
    assert shown.of_class("number").count(listed) == 1
    (told,) = shown.of_class("cut")
    assert cut in told
    assert told.endswith("--findings all.csv")
    assert len(shown.of_class("problem")) == SHOWN + 1
    assert any(some in about for about in shown.of_class("about"))
    assert shown.texts("dd") == [f"{wrong + 1}", "0", "0"]


def test_nothing_is_said_of_what_is_not_shown_where_all_is_shown():
    csv(LATE)
    shown = page()
    assert (shown.of_class("cut"), shown.of_class("listed")) == ([], [])
    assert not any("只列出" in about for about in shown.of_class("about"))


def test_the_page_lists_checks_by_grade_and_complaints_by_file():
    csv(LATE, GOOD)
    csv(GOOD.replace("T1", ""), name="b/ticket.csv")
    Path("data/other.csv").write_text("a\n1\n")
    shown = page()
    assert shown.texts("h1") == ["某市2023年度台账检查"]
    assert shown.of_class("coverage") == ["1个台账，3条记录，1条规则；规则无法判定0次。"]
    assert shown.texts("dd") == ["2", "1", "0"]
    assert [text.split() for text in shown.texts("tr")][1:4] == [
        ["错误", "H1-01", "逾期办结", "closed-late", "1"],
        ["错误", "LDG-07", "必填的列为空", "value-missing", "ticket.ticket_no", "1"],
        [
            "可疑",
            "LDG-03",
            "文件名不是任何台账的名称，没有读入",
            "file-of-no-register",
            "other",
            "1",
        ],
    ]
    assert shown.texts("h2") == ["检查项", "台账文件", "b/ticket.csv", "other.csv", "ticket.csv"]
    assert [" ".join(text.split()) for text in shown.texts("tr") if "依据" in text] == [
        "2 工单编号 ticket_no 错误 LDG-07 “工单编号”为空 依据 台账的规定",
        "整个文件 可疑 LDG-03 没有名为“other”的台账 依据 台账的规定",
        "2 T2 错误 H1-01 工单T2于2023-03-01受理，2023-04-01才办结 "
        "依据 本市规定或报道：《某市热线条例》第十八条",
    ]


def test_columns_of_events_have_their_names():
    csv(GOOD)
    head = "record,at,from_state,to_state,actor,role,evidence"
    steps = ("T1,2023-03-01,,受理,甲,热线办,", "T1,2023-03-03,受理,办结,乙,承办单位,")
    Path("data/ticket_events.csv").write_text("\n".join([head, *steps]) + "\n", "utf-8")
    shown = page()
    assert [text.strip() for text in shown.texts("td", **{"data-label": "列"})] == [
        "佐证材料 evidence"
    ]


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_stands_in_a_cell_stays_text(lang):
    cells = GOOD.replace("T1", HOSTILE).replace("满意", HOSTILE)
    csv(cells, name=f"{HOSTILE.replace('/', '')}.csv")
    csv(cells)
    shown = page("--lang", lang)
    assert {"script", "img", "b"} & {tag for tag, _, _ in shown.elements} == set()
    assert sum(HOSTILE in text for text in shown.of_class("record")) == 1
    assert sum(HOSTILE in text for text in shown.of_class("problem")) == 1
    assert HOSTILE.replace("/", "") + ".csv" in shown.texts("h2")
    (policy,) = (attrs["content"] for tag, attrs, _ in shown.elements if "http-equiv" in attrs)
    assert policy.startswith("default-src 'none'")
    assert "script-src" not in policy


def test_a_link_in_a_cell_is_no_link_in_a_log():
    csv(GOOD.replace("满意", "[满意](https://example.org)"))
    (result,) = sarif()[1]["results"]
    assert "“\\[满意](https://example.org)”" in result["message"]["text"]


def test_no_complaint():
    csv(GOOD)
    status, run = sarif()
    assert (status, run["results"], run["tool"]["driver"]["rules"]) == (0, [], [])
    assert run["properties"]["counts"] == []
    assert run["properties"]["seen"]["records"] == 1
    shown = page()
    assert shown.of_class("nothing") == ["没有发现问题。"]
    assert (shown.texts("table"), shown.texts("nav"), shown.of_class("cut")) == ([], [], [])
    assert shown.of_class("coverage") == ["1个台账，1条记录，1条规则；规则无法判定0次。"]


def test_every_link_of_the_page_leads_somewhere():
    csv(LATE, GOOD, GOOD)
    shown = page()
    ids = [attrs["id"] for _, attrs, _ in shown.elements if "id" in attrs]
    links = {attrs["href"][1:] for tag, attrs, _ in shown.elements if tag == "a"}
    assert len(set(ids)) == len(ids)
    assert links
    assert links <= set(ids)


def test_every_check_and_tag_has_its_words_and_both_languages_say_the_same():
    words = msgspec.toml.decode((ASSETS / "complaints.toml").read_text("utf-8"))
    assert keys(words["zh"]) == keys(words["en"])
    titles = msgspec.toml.decode(Path(checks.__file__).with_name("checks.toml").read_text("utf-8"))
    assert list(titles) == list(KINDS)
    assert all(said.keys() == {"zh", "en"} and all(said.values()) for said in titles.values())
    for tags in checks.TAGS.values():
        assert set(tags) == set(get_args(Tag))


def test_the_style_has_no_colour_but_the_palette_s():
    style = "".join((ASSETS / name).read_text("utf-8") for name in ("base.css", "complaints.css"))
    own = set(re.findall(r"--([\w-]+):", style))
    used = set(re.findall(r"var\(--([\w-]+)\)", style))
    assert used - own <= PALETTE["light"].keys()
    assert re.findall(r"#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(", style) == []


def test_the_page_is_written_to_a_file_and_the_last_line_stays_apart():
    csv(LATE)
    told = ("ledger", "check", "mycity", "--data", "data", "--format", "html")
    result = CliRunner().invoke(app, (*told, "--output", "check.html", "--findings", "all.csv"))
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "1个台账，1条记录，1条规则；规则无法判定0次。\n"
    assert Page(Path("check.html").read_text("utf-8")).texts("h1") == ["某市2023年度台账检查"]
    assert Path("all.csv").read_text("utf-8").count("\n") == 2
