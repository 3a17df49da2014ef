"""kaocheng rules --stats and check --timing: what every rule did."""

import re
from pathlib import Path

from typer.testing import CliRunner

from kaocheng.checking.check import RULES, examine
from kaocheng.checking.findings import Tally
from kaocheng.cli import app
from kaocheng.reading.reading import read

HELD = "财政收入由100亿元增加到110亿元，增长10%。"
FAILED = "财政收入由100.0亿元增加到110.0亿元，增长12.0%。"
GUARDED = "财政收入由100.0亿元增加到110.0亿元，按可比价格计算增长7.0%。"


def test_each_outcome_is_counted_once() -> None:
    tallies: dict[str, Tally] = {}
    for text in (HELD, FAILED, GUARDED, "全年平稳。"):
        examine(read(text), select=["CHG001"], tallies=tallies)
    tally = tallies["CHG001"]
    assert (tally.texts, tally.held, tally.failed, tally.not_assessable) == (3, 1, 1, 1)
    assert tally.seconds > 0


def test_every_rule_has_its_line(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text(FAILED, "utf-8")
    shown = CliRunner().invoke(app, ["rules", "--stats", str(report), "--lang", "en"])
    assert shown.exit_code == 0
    lines = [line.split() for line in shown.stdout.splitlines()]
    assert lines[0] == ["rule", "texts", "held", "failed", "not", "assessable"]
    assert [line[0] for line in lines[1:]] == list(RULES)
    assert ["CHG001", "1", "0", "1", "0"] in lines


def test_statistics_and_files_go_together(tmp_path: Path) -> None:
    assert CliRunner().invoke(app, ["rules", "--stats"]).exit_code == 2
    assert CliRunner().invoke(app, ["rules", str(tmp_path)]).exit_code == 2


def test_timing_says_what_each_rule_took(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text(HELD, "utf-8")
    shown = CliRunner().invoke(
        app, ["check", str(report), "--timing", "--select", "CHG001", "--lang", "en"]
    )
    assert shown.exit_code == 0
    assert re.fullmatch(r"rule +ms\nCHG001 +[\d.]+\nall +[\d.]+\n", shown.stderr)


def test_an_empty_selection_is_no_check(tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text(FAILED, "utf-8")
    assert CliRunner().invoke(app, ["check", str(report), "--select", " "]).exit_code == 2
