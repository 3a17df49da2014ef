"""The command as its users meet it: what it prints, and the status it ends with."""

import csv
import doctest
import io
import json
import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import msgspec
import pytest
from typer.testing import CliRunner

from kaocheng.checking.check import RULES
from kaocheng.checking.measured import measured
from kaocheng.cli import app
from kaocheng.outputs import catalogue, explained

ROOT = Path(__file__).parent.parent
REPORT = """潮河县2023年度重点工作

一、县渔业局

1.养殖提质增效。全年海水养殖产量由100万吨增加到110万吨，宣传工作声势势壮。

2.渔港安全可控。约30家左右渔港完成改造，截至2月30日全部验收。
"""
CLEAN = "潮河县2023年度重点工作\n\n一、县渔业局\n\n1.养殖提质增效。全年养殖产量110万吨。\n"
SELECT = ("--select", "TYP001,NUM004,DAT001")


@pytest.fixture(autouse=True)
def _reports(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("report.txt").write_text(REPORT, "utf-8")
    Path("clean.txt").write_text(CLEAN, "utf-8")


def kaocheng(*arguments: str, stdin: bytes = b"") -> tuple[int, str, str]:
    """Status, standard output and standard error of one call."""
    result = CliRunner().invoke(app, arguments, input=stdin, prog_name="kaocheng")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


CHECKED = """一、县渔业局
  1. 养殖提质增效

report.txt:5:38: TYP001 可疑 “势势”似为重复录入，可能应为“势”
    1.养殖提质增效。全年海水养殖产量由100万吨增加到110万吨，宣传工作声势势壮。
                                                                      ^^^^
    可能：势势 → 势（删去重复）

  2. 渔港安全可控

report.txt:7:10: NUM004 可疑 “约”与“左右”重复，保留其一即可
    2.渔港安全可控。约30家左右渔港完成改造，截至2月30日全部验收。
                    ^^^^^^^^^^

report.txt:7:25: DAT001 错误 日历中没有“2月30日”这一天
    2.渔港安全可控。约30家左右渔港完成改造，截至2月30日全部验收。
                                                ^^^^^^^

report.txt：读出数字表达5处（含数字17个，未读0处）；核对勾稽关系0组：相符0，不符0，无法判定0。
"""
CHECKED_IN_ENGLISH = """一、县渔业局
  2. 渔港安全可控

report.txt:7:25: DAT001 error There is no such day as 2月30日
    2.渔港安全可控。约30家左右渔港完成改造，截至2月30日全部验收。
                                                ^^^^^^^

report.txt: Read 5 figures (17 digits, 0 unread); judged 0 relations: 0 hold, 0 fail, 0 undecidable.
1 file, 1 finding: 1 error.
"""
CHECKED_CLEAN = (
    "clean.txt：读出数字表达2处（含数字8个，未读0处）；核对勾稽关系0组：相符0，不符0，无法判定0。\n"
)


def test_check_prints_findings_by_unit_and_item():
    totals = "1份文件，发现3处：错误1处，可疑2处。\n"
    assert kaocheng("check", "report.txt", *SELECT) == (1, CHECKED + totals, "")


def test_check_in_english():
    checked = kaocheng("check", "report.txt", "--select", "DAT", "--lang", "en")
    assert checked == (1, CHECKED_IN_ENGLISH, "")


def test_check_of_a_clean_report_says_what_was_looked_at():
    assert kaocheng("check", "clean.txt") == (
        0,
        CHECKED_CLEAN + "1份文件，没有发现问题。\n",
        "",
    )


def test_check_goes_on_past_files_it_cannot_read():
    Path("empty.txt").touch()
    status, out, err = kaocheng(
        "check", "none.txt", "report.txt", "empty.txt", "clean.txt", *SELECT
    )
    assert status == 2
    assert out == CHECKED + CHECKED_CLEAN + "2份文件，发现3处：错误1处，可疑2处。\n"
    assert err == (
        "none.txt：没有这个文件；请检查路径\nempty.txt：文件是空的；请检查是否给错了文件\n"
    )


def test_a_blank_line_stands_before_the_findings_of_a_next_document():
    status, out, _ = kaocheng("check", "clean.txt", "report.txt", *SELECT)
    totals = "2份文件，发现3处：错误1处，可疑2处。\n"
    assert (status, out) == (1, CHECKED_CLEAN + "\n" + CHECKED + totals)


def test_no_document_at_all():
    assert kaocheng("check", "none.txt", "--lang", "en") == (
        2,
        "",
        "none.txt: no such file; check the path\n",
    )


def test_exit_zero_forgives_findings_but_no_failures():
    assert kaocheng("check", "report.txt", "--exit-zero")[0] == 0
    assert kaocheng("check", "none.txt", "--exit-zero")[0] == 2


def test_hints_alone_are_status_0(monkeypatch):
    monkeypatch.setattr(RULES["TYP001"], "GRADE", "info")
    status, out, _ = kaocheng("check", "report.txt", "--select", "TYP001")
    assert (status, out.splitlines()[-1]) == (0, "1份文件，发现1处：提示1处。")


def test_check_as_json():
    status, out, _ = kaocheng("check", "report.txt", "clean.txt", "--format", "json", *SELECT)
    documents = json.loads(out)["documents"]
    fingerprints = [finding.pop("fingerprint") for finding in documents[0]["findings"]]
    assert status == 1
    assert [len(fingerprint) for fingerprint in fingerprints] == [16, 16, 16]
    assert documents == [
        {
            "doc": "report.txt",
            "findings": [
                {
                    "code": "TYP001",
                    "name": "doubled-word",
                    "grade": "warning",
                    "start": 60,
                    "end": 62,
                    "text": "势势",
                    "message": "“势势”似为重复录入，可能应为“势”",
                    "related": [],
                    "repairs": [{"start": 60, "end": 62, "text": "势", "why": "删去重复"}],
                    "basis": "实务",
                },
                {
                    "code": "NUM004",
                    "name": "doubled-hedge",
                    "grade": "warning",
                    "start": 75,
                    "end": 81,
                    "text": "约30家左右",
                    "message": "“约”与“左右”重复，保留其一即可",
                    "related": [],
                    "repairs": [],
                    "basis": "实务",
                },
                {
                    "code": "DAT001",
                    "name": "no-such-date",
                    "grade": "error",
                    "start": 90,
                    "end": 95,
                    "text": "2月30日",
                    "message": "日历中没有“2月30日”这一天",
                    "related": [],
                    "repairs": [],
                    "basis": "算术",
                },
            ],
            "suppressed": [],
            "coverage": {
                "digits": 17,
                "mentions": 5,
                "unread": 0,
                "relations": {"held": 0, "failed": 0, "not_assessable": 0},
            },
        },
        {
            "doc": "clean.txt",
            "findings": [],
            "suppressed": [],
            "coverage": {
                "digits": 8,
                "mentions": 2,
                "unread": 0,
                "relations": {"held": 0, "failed": 0, "not_assessable": 0},
            },
        },
    ]


def test_check_as_json_of_nothing_is_still_json():
    status, out, _ = kaocheng("check", "none.txt", "--format", "json")
    assert (status, json.loads(out)) == (2, {"documents": []})


def test_the_other_operands_are_in_the_json():
    Path("growth.txt").write_text("由100万吨增加到110万吨，增长18%。\n", "utf-8")
    _, out, _ = kaocheng("check", "growth.txt", "--format", "json", "--select", "CHG001")
    (finding,) = json.loads(out)["documents"][0]["findings"]
    assert finding["related"] == [
        {"start": 1, "end": 6, "text": "100万吨"},
        {"start": 9, "end": 14, "text": "110万吨"},
    ]


def test_check_as_html_into_a_file():
    output = ("--format", "html", "--output", "view.html")
    assert kaocheng("check", "report.txt", *output) == (1, "", "")
    page = Path("view.html").read_text("utf-8")
    assert page.lstrip().lower().startswith("<!doctype html>")
    assert "日历中没有“2月30日”这一天" in page


def test_a_page_shows_one_report():
    status, out, err = kaocheng("check", "report.txt", "clean.txt", "--format", "html")
    assert (status, out) == (2, "")
    assert "Invalid value for --format: a page shows one report: give one FILE" in err


READ = """report.txt (日期不详)

一、县渔业局
  1. 养殖提质增效

    100万吨  海水养殖产量  结果
    110万吨  海水养殖产量  结果

  2. 渔港安全可控

    30家左右  渔港  结果

"""


def test_read_as_text():
    assert kaocheng("read", "report.txt") == (0, READ, "")


def test_read_as_json():
    status, out, _ = kaocheng("read", "report.txt", "--format", "json", "--date", "2024-01-31")
    reading = json.loads(out)
    assert status == 0
    assert list(reading) == [
        "doc", "sha256", "date", "text", "units", "mentions", "relations", "claims",
        "superlatives", "non_quantities", "unread",
    ]  # fmt: skip
    assert (reading["doc"], reading["date"], reading["text"]) == (
        "report.txt",
        "2024-01-31",
        REPORT,
    )
    assert reading["units"] == [
        {
            "number": 1,
            "name": "县渔业局",
            "start": 15,
            "end": 101,
            "items": [
                {"number": 1, "title": "养殖提质增效", "start": 23, "end": 66},
                {"number": 2, "title": "渔港安全可控", "start": 66, "end": 101},
            ],
        }
    ]
    assert reading["mentions"][1] == {
        "start": 41,
        "end": 46,
        "text": "100万吨",
        "kind": "measure",
        "unit": "吨",
        "low": "1000000",
        "high": "1000000",
        "bound": "exact",
        "step": "10000",
        "note": "",
    }
    assert reading["mentions"][4] == {
        "start": 90,
        "end": 95,
        "text": "2月30日",
        "kind": "date",
        "unit": "date",
        "low": None,
        "high": None,
        "bound": "exact",
        "step": None,
        "note": "no such day",
    }
    assert reading["relations"] == [{"kind": "change", "a": 1, "b": 2, "sign": "+"}]
    assert reading["claims"][2] == {
        "mention": 3,
        "measure": "渔港",
        "modality": "result",
        "unit": 0,
        "item": 1,
        "period": None,
    }
    assert reading["non_quantities"] == [
        {"start": 23, "end": 24, "text": "1"},
        {"start": 66, "end": 67, "text": "2"},
    ]


def test_a_sum_lists_its_addends():
    text = "建成集配中心8个、服务站67个、服务社337个，网点总数达到412个。\n"
    Path("sum.txt").write_text(text, "utf-8")
    _, out, _ = kaocheng("read", "sum.txt", "--format", "json")
    assert json.loads(out)["relations"] == [{"kind": "sum", "a": 3, "b": [0, 1, 2], "sign": ""}]


def test_no_number_has_an_exponent():
    Path("large.txt").write_text("总额57.15亿元，另有120亿亿元。\n", "utf-8")
    _, out, _ = kaocheng("read", "large.txt", "--format", "json")
    lows = [mention["low"] for mention in json.loads(out)["mentions"]]
    assert lows == ["5715000000", "1200000000000000000"]


ROWS = [
    ["100万吨", "measure", "吨", "1000000", "1000000", "exact", "10000", "海水养殖产量"],
    ["110万吨", "measure", "吨", "1100000", "1100000", "exact", "10000", "海水养殖产量"],
    ["30家左右", "count", "家", "30", "30", "approx", "1", "渔港"],
]


def test_read_as_csv():
    status, out, _ = kaocheng("read", "report.txt", "clean.txt", "--format", "csv")
    header, *rows = csv.reader(io.StringIO(out))
    assert status == 0
    assert header == [
        "doc", "start", "end", "text", "kind", "unit", "low", "high", "bound", "step",
        "measure", "modality", "unit_number", "unit_name", "item_number", "item_title",
        "first_day", "last_day",
    ]  # fmt: skip
    assert [row[3:11] for row in rows[:3]] == ROWS
    assert [row[0] for row in rows] == ["report.txt"] * 3 + ["clean.txt"]
    assert rows[2][11:] == ["result", "1", "县渔业局", "2", "渔港安全可控", "", ""]


def test_a_csv_file_opens_in_a_spreadsheet():
    assert kaocheng("read", "report.txt", "--format", "csv", "-o", "claims.csv") == (0, "", "")
    assert Path("claims.csv").read_bytes().startswith(b"\xef\xbb\xbfdoc,start,end,")


def test_read_as_json_lines():
    _, out, _ = kaocheng("read", "report.txt", "--format", "jsonl")
    rows = [json.loads(line) for line in out.splitlines()]
    columns = ("text", "kind", "unit", "low", "high", "bound", "step", "measure")
    assert [[row[column] for column in columns] for row in rows] == ROWS


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ("read", "report.txt", "--format", "parquet"),
            "Invalid value for '--format': 'parquet' is not one of 'text', 'json', 'jsonl', 'csv'.",
        ),
        (
            ("check", "report.txt", "--date", "2024-02-30"),
            "Invalid value for '--date': 2024-02-30 is no day written YYYY-MM-DD",
        ),
        (
            ("check", "report.txt", "--select", "CGH001"),
            "Invalid value for --select, --ignore: no rule begins with 'CGH001';"
            " the nearest is CHG001",
        ),
        (("explain", "RATOO1"), "Invalid value for CODE: no rule RATOO1; the nearest is RAT001"),
        (("check",), "Missing argument 'FILE...'."),
    ],
)
def test_a_call_that_cannot_be_understood(arguments, message):
    status, out, err = kaocheng(*arguments)
    assert (status, out) == (2, "")
    assert err.splitlines()[-1] == f"Error: {message}"


def test_select_and_ignore_take_groups():
    def codes(*options: str) -> list[str]:
        _, out, _ = kaocheng("check", "report.txt", "--format", "json", *options)
        return [finding["code"] for finding in json.loads(out)["documents"][0]["findings"]]

    assert codes("--select", "typ,NUM004") == ["TYP001", "NUM004"]
    assert codes("--select", "TYP", "--select", "DAT") == ["TYP001", "DAT001"]
    assert codes("--select", "TYP,DAT", "--ignore", "DAT001") == ["TYP001"]


def test_standard_input():
    status, out, _ = kaocheng("check", "-", *SELECT, stdin=REPORT.encode("gbk"))
    assert (status, out.splitlines()[3][:4]) == (1, "-:5:")


def test_what_is_read_is_not_written_over():
    status, out, err = kaocheng("check", "report.txt", "--output", "./report.txt")
    assert (status, out) == (2, "")
    assert err == "report.txt：这是要读的文件，不能写入\n"
    assert Path("report.txt").read_text("utf-8") == REPORT


def test_an_output_that_cannot_be_written():
    assert kaocheng("rules", "--output", "no/such/rules.txt", "--lang", "en") == (
        2,
        "",
        "no/such/rules.txt: cannot be written (No such file or directory)\n",
    )


def test_explain_says_what_the_rules_own_file_says():
    status, out, _ = kaocheng("explain", "dat001")
    rule = RULES["DAT001"]
    assert status == 0
    assert out.startswith(
        "DAT001 no-such-date\n错误  依据：算术\n"
        f"准确率：{explained.precision(rule, 'zh')}\n查出率：{explained.catch_rate(rule, 'zh')}\n\n"
        + rule.__doc__.strip()
    )
    assert "\n  «2023年2月29日»，召开会议1次。\n" in out
    assert out.endswith("  农历2023年2月30日，举办庙会1场。  # another calendar\n")


def test_rules_lists_every_rule():
    _, out, _ = kaocheng("rules", "--lang", "en")
    assert [line.split()[:3] for line in out.splitlines()] == [
        [code, rule.GRADE, rule.NAME] for code, rule in RULES.items()
    ]


def test_rules_as_json():
    _, out, _ = kaocheng("rules", "--format", "json")
    listed = {rule["code"]: rule for rule in json.loads(out)}
    rule = RULES["DAT001"]
    headline, _, reason = rule.__doc__.partition("\n")
    assert list(listed) == list(RULES)
    assert listed["DAT001"] == {
        "code": "DAT001",
        "name": "no-such-date",
        "grade": "error",
        "basis": "算术",
        "says": headline,
        "reason": reason.strip(),
        "fires": list(rule.FIRES),
        "quiet": list(rule.QUIET),
        "judged": None,
        "planted": msgspec.to_builtins(measured().planted["DAT001"]),
    }
    assert listed["PUN003"]["judged"] == msgspec.to_builtins(measured().judged["PUN003"])


def test_the_rules_page_is_what_the_rules_say():
    page = (ROOT / "docs/rules.md").read_text("utf-8")
    assert page == catalogue.as_page(RULES.values()), "make docs"


def process(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """One call as a process of its own, as a shell would make it."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONIOENCODING"}
    return subprocess.run(
        [sys.executable, "-m", "kaocheng", *arguments],
        capture_output=True,
        env=kept | environment,
        check=False,
    )


def test_the_version():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert process("--version").stdout.decode() == f"kaocheng {project['version']}\n"


def test_a_terminal_without_chinese_gets_escapes_and_no_trace():
    done = process("check", "report.txt", "--select", "DAT", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (1, b"")
    assert rb"\u65e5\u5386\u4e2d\u6ca1\u6709" in done.stdout


def test_a_file_name_that_is_no_text():
    name = os.fsdecode(b"r\xe9port.txt")
    Path(name).write_text(REPORT, "utf-8")
    done = process("check", name, "--select", "DAT", "--format", "json")
    assert (done.returncode, done.stderr) == (1, b"")
    assert json.loads(done.stdout)["documents"][0]["doc"] == name


def test_a_reader_that_goes_away():
    command = f"{shlex.quote(sys.executable)} -m kaocheng read report.txt --format json | head -c 1"
    done = subprocess.run(command, shell=True, capture_output=True, check=False)
    assert (done.stdout, done.stderr) == (b"{", b"")


def steps(sentences: int) -> int:
    """The lines of our code that run to check one line of so many sentences."""
    ran = 0

    def count(frame, event, _):
        nonlocal ran
        ran += event == "line"
        return count if "kaocheng" in frame.f_code.co_filename else None

    sentence = "全年养殖产量由100万吨增加到110万吨，增长10%，其中贝类约30万吨左右；"
    Path("line.txt").write_text(sentence * sentences, "utf-8")
    before = sys.gettrace()
    sys.settrace(count)
    try:
        kaocheng("check", "line.txt")
    finally:
        sys.settrace(before)
    return ran


def test_one_long_line_costs_in_proportion_to_its_length():
    steps(10)  # what is made once is made here
    short, long = steps(100), steps(400)
    assert short > 10_000
    assert long < 4.4 * short


READMES = sorted(ROOT.glob("README*.md"))


def blocks(readme: Path, language: str) -> list[str]:
    """The fenced blocks of a page in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", readme.read_text("utf-8"), re.M | re.S)


def commands(readme: Path) -> list[tuple[str, str]]:
    """Each `$ kaocheng` command in the console blocks of a page, with the output under it."""
    shown = (
        example.partition("\n")
        for block in blocks(readme, "console")
        for example in re.split(r"^\$ ", block, flags=re.M)[1:]
    )
    return [(command, output) for command, _, output in shown if command.startswith("kaocheng ")]


@pytest.mark.parametrize(
    ("command", "output"),
    [
        pytest.param(*shown, id=f"{readme.name}: {shown[0]}")
        for readme in READMES
        for shown in commands(readme)
    ],
)
def test_the_readme_shows_what_is_printed(command, output, monkeypatch):
    monkeypatch.chdir(ROOT)
    done = process(*shlex.split(command, comments=True)[1:])
    assert (done.stdout + done.stderr).decode() == output


@pytest.mark.parametrize("readme", READMES, ids=lambda path: path.name)
def test_the_readme_shows_what_python_answers(readme, monkeypatch):
    monkeypatch.chdir(ROOT)
    for block in blocks(readme, "python"):
        test = doctest.DocTestParser().get_doctest(block, {}, readme.name, str(readme), 0)
        assert test.examples
        assert doctest.DocTestRunner().run(test).failed == 0
