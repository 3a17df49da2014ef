"""kaocheng.toml and the baseline: what they change, and how what is wrong in them is said."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from kaocheng.checking.check import RULES, check
from kaocheng.cli import app
from kaocheng.configuration.strict_toml import Source
from kaocheng.reading.reading import read

REPORT = """潮河县2023年度重点工作

一、县渔业局

1.养殖提质增效。全年海水养殖产量由100万吨增加到110万吨，增长18%，宣传工作声势势壮。

2.渔港安全可控。约30家左右渔港完成改造，截至2月30日全部验收。
"""
FOUND = ["CHG001", "TYP001", "NUM004", "DAT001"]


@pytest.fixture(autouse=True)
def _reports(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("2023.txt", "old/2022.txt"):
        Path(name).parent.mkdir(exist_ok=True)
        Path(name).write_text(REPORT, "utf-8")


def kaocheng(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, arguments, prog_name="kaocheng")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


def documents(*files: str) -> list[dict[str, Any]]:
    _, out, _ = kaocheng("check", *files, "--format", "json")
    return json.loads(out)["documents"]


def codes(*files: str) -> list[list[str]]:
    return [[finding["code"] for finding in found["findings"]] for found in documents(*files)]


def settings(*lines: str, folder: str = ".") -> None:
    Path(folder, "kaocheng.toml").write_text("".join(f"{line}\n" for line in lines), "utf-8")


def refused(*lines: str, lang: str = "en") -> str:
    """The one line said of a kaocheng.toml that cannot be followed."""
    settings(*lines)
    status, out, err = kaocheng("check", "2023.txt", "--lang", lang)
    assert (status, out) == (2, "")
    return err


def test_without_settings_every_rule_is_used():
    assert codes("2023.txt") == [FOUND]


def test_select_and_ignore():
    settings('select = ["CHG", "TYP", "DAT"]', 'ignore = ["TYP001"]')
    assert codes("2023.txt") == [["CHG001", "DAT001"]]


def test_options_stand_in_place_of_the_file():
    settings('select = ["CHG"]', 'ignore = ["TYP001"]')
    _, out, _ = kaocheng("check", "2023.txt", "--format", "json", "--select", "TYP,DAT")
    (found,) = json.loads(out)["documents"]
    assert [finding["code"] for finding in found["findings"]] == ["DAT001"]
    _, out, _ = kaocheng("check", "2023.txt", "--format", "json", "--ignore", "DAT")
    (found,) = json.loads(out)["documents"]
    assert [finding["code"] for finding in found["findings"]] == ["CHG001"]


def test_the_nearest_file_above_a_report_holds():
    settings('select = ["CHG"]')
    assert codes("2023.txt", "old/2022.txt") == [["CHG001"], ["CHG001"]]
    settings('select = ["DAT"]', folder="old")
    assert codes("2023.txt", "old/2022.txt") == [["CHG001"], ["DAT001"]]


@pytest.mark.parametrize(
    ("glob", "left"),
    [
        ("2023.txt", [["CHG001"], FOUND]),
        ("202?.txt", [["CHG001"], ["CHG001"]]),
        ("old/*", [FOUND, ["CHG001"]]),
        ("*/2022.txt", [FOUND, ["CHG001"]]),
        ("old", [FOUND, FOUND]),
        ("*.docx", [FOUND, FOUND]),
    ],
)
def test_per_file_ignores(glob, left):
    settings("[per-file-ignores]", f'"{glob}" = ["TYP", "NUM", "DAT001"]')
    assert codes("2023.txt", "old/2022.txt") == left


NAMED = "三三制试点扩大到3个乡镇，由势势如水公司承建7号坊，声势势壮。"


def test_digits_of_a_proper_name_are_no_quantity():
    Path("names.txt").write_text(NAMED, "utf-8")
    settings('names = ["7号坊", "势势如水公司"]')
    _, out, _ = kaocheng("read", "names.txt", "--format", "json")
    reading = json.loads(out)
    assert [mention["text"] for mention in reading["mentions"]] == ["3个"]
    assert {"start": 22, "end": 25, "text": "7号坊"} in reading["non_quantities"]
    assert reading["unread"] == []


def test_a_proper_name_that_a_column_broke():
    text = "全年改造老旧小区、背街小巷和农贸市场，新建口袋公园，扩建3号\n线坊，并建成3号线坊。"
    reading = read(text, names=["3号线坊"])
    named = [reading.text[slice(*span)] for span in reading.non_quantities]
    assert (named, reading.mentions) == (["3号\n线坊", "3号线坊"], [])


def test_no_slip_is_looked_for_in_a_proper_name():
    Path("names.txt").write_text(NAMED, "utf-8")
    assert codes("names.txt") == [["TYP001", "TYP001"]]
    settings('names = ["势势如水公司"]')
    (found,) = documents("names.txt")
    assert [(f["code"], f["start"]) for f in found["findings"]] == [("TYP001", 27)]
    assert [(f["start"], f["by"], f["reason"]) for f in found["suppressed"]] == [
        (14, "kaocheng.toml", "names: 势势如水公司")
    ]


GROWTH = "全市海洋产出由100.0亿元增加到110.0亿元，增长18%。"


def test_growth_at_constant_prices_is_not_recomputed():
    Path("sea.txt").write_text(GROWTH, "utf-8")
    assert codes("sea.txt") == [["CHG001"]]
    settings('constant-prices = ["海洋产出"]')
    (found,) = documents("sea.txt")
    assert found["findings"] == []
    assert found["coverage"]["relations"] == {"held": 1, "failed": 0, "not_assessable": 1}


def test_a_yearly_average_at_constant_prices_is_not_recomputed():
    text = "五年间海洋产出由2018年的100.0亿元增加到2023年的200.0亿元，年均增长30%。"
    Path("sea.txt").write_text(text, "utf-8")
    assert codes("sea.txt") != [[]]
    settings('constant-prices = ["海洋产出"]')
    assert codes("sea.txt") == [[]]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            ('select = ["CHG"]', 'ingore = ["TYP"]'),
            "kaocheng.toml:2: there is no key 'ingore'; the nearest is 'ignore'\n",
        ),
        (
            ("# ignore", "", "ignore = [", '  "CHG", # ', '  "DAT0001",', "]"),
            "kaocheng.toml:3: no rule begins with 'DAT0001'; the nearest is DAT001\n",
        ),
        (
            ('names = ["old"]', "[per-file-ignores]", '"old/*" = ["TYPO001"]'),
            "kaocheng.toml:3: no rule begins with 'TYPO001'; the nearest is TYP001\n",
        ),
        (
            ("names = [7]",),
            "kaocheng.toml:1: names: Expected `str`, got `int`\n",
        ),
        (("", 'names = [" "]'), "kaocheng.toml:2: names: a word is empty\n"),
        (
            ("select = []",),
            "kaocheng.toml:1: select names no rule; leave it out to use all\n",
        ),
        (
            ("", "ignore = ["),
            "kaocheng.toml:3: is not TOML: Invalid value\n",
        ),
        (
            ("ignore = []", "ignore = []"),
            "kaocheng.toml:2: is not TOML: Cannot overwrite a value\n",
        ),
    ],
)
def test_what_is_not_known_is_refused(lines, said):
    assert refused(*lines) == said


def test_refusals_in_chinese():
    assert refused('ingore = ["TYP"]', lang="zh") == (
        "kaocheng.toml:1: 没有“ingore”这一项；最接近的是“ignore”\n"
    )
    assert refused('ignore = ["TYPO001"]', lang="zh") == (
        "kaocheng.toml:1: 没有以“TYPO001”开头的规则；最接近的是 TYP001\n"
    )


def test_settings_that_are_no_utf8():
    Path("kaocheng.toml").write_bytes('names = ["势势"]\n'.encode("gbk"))
    status, _, err = kaocheng("check", "2023.txt", "--lang", "en")
    assert (status, err) == (2, "kaocheng.toml:1: is not UTF-8; save it as UTF-8\n")


def test_the_line_of_a_key(tmp_path):
    path = tmp_path / "any.toml"
    path.write_text('text = """\nlate = 1\n"""\nlate = [\n  1,\n]\n[a.b]\nc = 2\n', "utf-8")
    source = Source(path)
    keys = (("text",), ("late",), ("a", "b"), ("a", "b", "c"))
    assert [source.line_of(*key) for key in keys] == [1, 4, 7, 8]


def baseline(*select: str) -> str:
    """The baseline written of what rules find, with a reason in every entry."""
    settings()
    status, out, err = kaocheng(
        "check", "2023.txt", "--select", ",".join(select), "--write-baseline", "--lang", "en"
    )
    assert (status, out) == (0, "")
    return err


def with_reasons(reason: str = "已向填报单位核实") -> None:
    path = Path("kaocheng-baseline.toml")
    path.write_text(path.read_text("utf-8").replace('reason = ""', f'reason = "{reason}"'), "utf-8")


def test_a_baseline_as_written():
    said = baseline("DAT001", "TYP001")
    assert said == "kaocheng-baseline.toml: 2 entries, 2 to be given a reason\n"
    found = check(read(REPORT), ["DAT001", "TYP001"])
    typo, date = (finding.fingerprint for finding in found)
    assert (
        Path("kaocheng-baseline.toml").read_text("utf-8")
        == f"""\
# Findings that are answered. `kaocheng check --write-baseline` writes this file.
# 已核实的发现。每一条都须写明理由（reason）。Every entry needs its reason.

["2023.txt".{typo}]
code = "TYP001"
words = "势势"
says = "“势势” looks typed twice; perhaps “势” is meant"
reason = ""

["2023.txt".{date}]
code = "DAT001"
words = "2月30日"
says = "There is no such day as 2月30日"
reason = ""
"""
    )


def test_an_entry_without_a_reason_is_an_error():
    baseline("DAT001", "TYP001")
    status, out, err = kaocheng("check", "2023.txt", "--lang", "en")
    assert (status, out) == (2, "")
    assert err == (
        "kaocheng-baseline.toml:8: TYP001 势势: has no reason; write why it is suppressed\n"
    )


def test_answered_findings_are_counted_and_not_listed():
    baseline("DAT001", "TYP001")
    with_reasons()
    (found,) = documents("2023.txt")
    assert [finding["code"] for finding in found["findings"]] == ["CHG001", "NUM004"]
    assert [(f["code"], f["by"], f["reason"]) for f in found["suppressed"]] == [
        ("TYP001", "kaocheng-baseline.toml", "已向填报单位核实"),
        ("DAT001", "kaocheng-baseline.toml", "已向填报单位核实"),
    ]
    status, out, err = kaocheng("check", "2023.txt", "--select", "DAT,TYP")
    assert (status, err) == (0, "")
    assert out == (
        "2023.txt：读出数字表达6处（含数字19个，未读0处）；核对勾稽关系0组：相符0，不符0，无法判定0；"
        "另有2处已豁免。\n1份文件，没有发现问题。\n"
    )
    _, out, _ = kaocheng("check", "2023.txt", "--select", "DAT,TYP", "--lang", "en")
    assert "0 undecidable; 2 suppressed.\n" in out


def test_an_answer_is_for_one_report():
    baseline("DAT001")
    with_reasons()
    assert codes("2023.txt", "old/2022.txt") == [FOUND[:3], FOUND]


def test_an_answer_stays_good_when_other_parts_change():
    baseline("DAT001")
    with_reasons()
    Path("2023.txt").write_text("前言。\n\n" + REPORT.replace("110万吨", "111万吨"), "utf-8")
    assert "DAT001" not in codes("2023.txt")[0]


def test_entries_that_nothing_needs_are_reported():
    baseline("DAT001", "TYP001")
    with_reasons()
    Path("2023.txt").write_text(REPORT.replace("2月30日", "2月28日"), "utf-8")
    status, _, err = kaocheng("check", "2023.txt", "--lang", "en", "--select", "DAT,TYP")
    said = (
        "kaocheng-baseline.toml:10: DAT001 2月30日 is no longer found in 2023.txt; "
        "delete this entry\n"
    )
    assert (status, err) == (0, said)
    _, _, err = kaocheng("check", "2023.txt", "--select", "TYP")
    assert err == ""  # DAT001 did not run: nothing is known of its entry
    _, _, err = kaocheng("check", "old/2022.txt", "--select", "TYP")
    assert err == ""
    Path("2023.txt").unlink()
    _, _, err = kaocheng("check", "old/2022.txt", "--select", "TYP")
    assert err.splitlines() == [
        "kaocheng-baseline.toml:4: 2023.txt 已不存在；请删去这一条（TYP001 势势）",
        "kaocheng-baseline.toml:10: 2023.txt 已不存在；请删去这一条（DAT001 2月30日）",
    ]


def test_writing_again_keeps_reasons_and_drops_what_is_gone():
    baseline("DAT001", "TYP001")
    with_reasons("农历")
    Path("2023.txt").write_text(REPORT.replace("2月30日", "2月28日"), "utf-8")
    _, _, err = kaocheng(
        "check", "2023.txt", "old/2022.txt", "--select", "TYP,DAT", "--write-baseline", "--lang",
        "en",
    )  # fmt: skip
    assert err == "kaocheng-baseline.toml: 3 entries, 2 to be given a reason\n"
    written = Path("kaocheng-baseline.toml").read_text("utf-8")
    assert written.count('reason = "农历"') == 1
    assert written.count('["old/2022.txt".') == 2


def test_entries_of_reports_that_are_not_checked_stay():
    baseline("DAT001")
    with_reasons("农历")
    kaocheng("check", "old/2022.txt", "--select", "DAT", "--write-baseline")
    written = Path("kaocheng-baseline.toml").read_text("utf-8")
    assert (written.count('reason = "农历"'), written.count('reason = ""')) == (1, 1)


def test_a_baseline_needs_settings_to_lie_beside():
    status, _, err = kaocheng("check", "2023.txt", "--write-baseline", "--lang", "en")
    assert (status, err) == (
        2,
        "2023.txt: no kaocheng.toml beside it or above; make one, it may be empty\n",
    )
    assert not Path("kaocheng-baseline.toml").exists()


def test_a_report_that_cannot_be_read_keeps_the_baseline_as_it_is():
    baseline("DAT001")
    before = Path("kaocheng-baseline.toml").read_bytes()
    assert kaocheng("check", "2023.txt", "none.txt", "--write-baseline")[0] == 2
    assert Path("kaocheng-baseline.toml").read_bytes() == before


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            '["2023.txt".0a]\ncode = "TYP001"\nword = "势势"\nreason = "否"\n',
            "kaocheng-baseline.toml:3: there is no key 'word'; the nearest is 'words'\n",
        ),
        (
            '["2023.txt".0a]\ncode = "TYP001"\nreason = "否"\n',
            "kaocheng-baseline.toml:1: 0a: Object missing required field `words`\n",
        ),
        (
            '\n"2023.txt" = 7\n',
            "kaocheng-baseline.toml:2: 2023.txt should be a table of a report: "
            '["2023.txt".fingerprint]\n',
        ),
        (
            '["2023.txt"]\n0a = 7\n',
            'kaocheng-baseline.toml:2: 0a should be an entry: ["2023.txt".0a]\n',
        ),
        (
            '["2023.txt".0a]\ncode = "TYP001"\nwords = "势势"\n',
            "kaocheng-baseline.toml:1: TYP001 势势: has no reason; write why it is suppressed\n",
        ),
    ],
)
def test_what_is_wrong_in_a_baseline_is_refused(text, said):
    settings()
    Path("kaocheng-baseline.toml").write_text(text, "utf-8")
    status, out, err = kaocheng("check", "2023.txt", "--lang", "en")
    assert (status, out, err) == (2, "", said)


def test_a_code_that_is_no_rule_is_unused():
    settings()
    entry = '["2023.txt".0a]\ncode = "ZZZ999"\nwords = "势势"\nreason = "旧规则"\n'
    Path("kaocheng-baseline.toml").write_text(entry, "utf-8")
    _, _, err = kaocheng("check", "2023.txt", "--lang", "en")
    assert "ZZZ999" not in RULES
    assert err == (
        "kaocheng-baseline.toml:1: ZZZ999 势势 is no longer found in 2023.txt; delete this entry\n"
    )
