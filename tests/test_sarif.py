"""Findings as SARIF: valid against the published schema, and every place in code points.

The schema is OASIS's for SARIF 2.1.0 as @microsoft/jest-sarif 1.0.0-beta.0 (MIT) carries it.
"""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator
from typer.testing import CliRunner

from kaocheng.checking.check import RULES, examine
from kaocheng.cli import app
from kaocheng.outputs.sarif import findings_sarif
from kaocheng.reading.reading import read
from kaocheng.text import Document

SCHEMA = Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json"
# 𠮷 is one code point, two UTF-16 units and four bytes: offsets in any other unit are seen.
REPORT = (
    "潮河县2023年度重点工作\n\n𠮷庆镇产量由100万吨增加到110万吨，增长18%，声势势壮。\n"
    "截至2月30日全部验收。\n"
)


@pytest.fixture(autouse=True)
def _reports(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("报告 1.txt").write_text(REPORT, "utf-8")


def sarif(*arguments: str) -> tuple[int, dict[str, Any]]:
    """Status of a check and its one run, after the schema has accepted the log."""
    result = CliRunner().invoke(app, ("check", *arguments, "--format", "sarif"))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, valid(result.stdout)


def valid(text: str) -> dict[str, Any]:
    log = json.loads(text)
    Draft4Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(log)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return run


def test_every_place_is_in_code_points():
    status, run = sarif("报告 1.txt", "--select", "CHG001")
    assert (status, run["columnKind"], run["language"]) == (1, "unicodeCodePoints", "zh-CN")
    (result,) = run["results"]
    file = {"uri": "%E6%8A%A5%E5%91%8A%201.txt", "index": 0}
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": file,
                "region": {
                    "startLine": 3, "startColumn": 23, "endLine": 3, "endColumn": 26,
                    "charOffset": 37, "charLength": 3, "snippet": {"text": "18%"},
                },
            }
        }
    ]  # fmt: skip
    assert REPORT[37:40] == REPORT.splitlines()[2][22:25] == "18%"
    regions = [place["physicalLocation"]["region"] for place in result["relatedLocations"]]
    assert [(region["startColumn"], region["endColumn"]) for region in regions] == [
        (7, 12),
        (15, 20),
    ]
    assert [place["message"]["text"] for place in result["relatedLocations"]] == [
        "100万吨",
        "110万吨",
    ]


def test_a_result_says_what_a_finding_says():
    finding = json.loads(
        CliRunner().invoke(app, ("check", "报告 1.txt", "--format", "json", "--lang", "en")).stdout
    )["documents"][0]["findings"][0]
    _, run = sarif("报告 1.txt", "--lang", "en")
    result = run["results"][0]
    assert result["ruleId"] == "CHG001"
    assert run["language"] == "en-US"
    assert result["level"] == finding["grade"] == "warning"
    assert result["message"] == {"text": finding["message"]}
    assert result["partialFingerprints"] == {"kaocheng/v1": finding["fingerprint"]}
    repaired = [
        (fix["description"]["text"], replacement["deletedRegion"]["charOffset"],
         replacement["insertedContent"]["text"])
        for fix in result["fixes"]
        for change in fix["artifactChanges"]
        for replacement in change["replacements"]
    ]  # fmt: skip
    assert repaired == [
        (repair["why"], repair["start"], repair["text"]) for repair in finding["repairs"]
    ]
    assert repaired


def test_the_rules_that_found_something_are_explained():
    _, run = sarif("报告 1.txt", "--lang", "en")
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == sorted({r["ruleId"] for r in run["results"]})
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"])
    growth = rules[0]
    assert (growth["id"], growth["name"]) == ("CHG001", "growth-rate-mismatch")
    assert growth["defaultConfiguration"] == {"level": "error"}
    for example in (*RULES["CHG001"].FIRES, *RULES["CHG001"].QUIET):
        assert f"- {example}" in growth["help"]["markdown"]
        assert example in growth["help"]["text"]


def test_hints_are_notes(monkeypatch):
    monkeypatch.setattr(RULES["TYP001"], "GRADE", "info")
    status, run = sarif("报告 1.txt", "--select", "TYP001")
    assert (status, [result["level"] for result in run["results"]]) == (0, ["note"])


def test_answered_findings_are_suppressed_with_their_reason():
    Path("kaocheng.toml").touch()
    CliRunner().invoke(app, ("check", "报告 1.txt", "--select", "DAT001", "--write-baseline"))
    baseline = Path("kaocheng-baseline.toml")
    baseline.write_text(
        baseline.read_text("utf-8").replace('reason = ""', 'reason = "农历"'), "utf-8"
    )
    status, run = sarif("报告 1.txt", "--select", "DAT001,CHG001")
    assert status == 1
    assert [(result["ruleId"], result["suppressions"]) for result in run["results"]] == [
        ("CHG001", []),
        (
            "DAT001",
            [{"kind": "external", "status": "accepted", "justification": "农历"}],
        ),
    ]


def test_several_documents_are_one_run():
    Path("clean.txt").write_text("产量110万吨。\n", "utf-8")
    _, run = sarif("clean.txt", "报告 1.txt", "--select", "DAT001")
    assert [artifact["location"]["uri"] for artifact in run["artifacts"]] == [
        "clean.txt",
        "%E6%8A%A5%E5%91%8A%201.txt",
    ]
    assert run["artifacts"][0]["properties"]["coverage"] == {
        "digits": 3, "mentions": 1, "unread": 0, "held": 0, "failed": 0, "notAssessable": 0,
    }  # fmt: skip
    (result,) = run["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["index"] == 1
    assert run["invocations"] == [{"executionSuccessful": True}]


def test_a_file_that_could_not_be_read_is_no_success():
    status, run = sarif("none.txt", "报告 1.txt", "--select", "DAT001")
    assert (status, run["invocations"]) == (2, [{"executionSuccessful": False}])
    assert len(run["results"]) == 1


def test_an_absolute_name_below_the_working_folder_is_relative():
    inside = Path("报告 1.txt").absolute()
    assert sarif(str(inside))[1]["artifacts"][0]["location"]["uri"] == "%E6%8A%A5%E5%91%8A%201.txt"
    outside = Document("/elsewhere/报告.txt", REPORT)
    reading = read(outside)
    run = valid("".join(findings_sarif([(reading, examine(reading))], "zh", [])))
    assert run["artifacts"][0]["location"]["uri"] == "file:///elsewhere/%E6%8A%A5%E5%91%8A.txt"


def test_a_text_that_is_not_quite_unicode_is_still_valid():
    reading = read(Document("a.txt", "\ud800截至2月30日验收。"))
    text = "".join(findings_sarif([(reading, examine(reading, ["DAT001"]))], "zh", []))
    run = valid(text.encode("utf-8", "backslashreplace").decode())
    assert run["results"][0]["locations"][0]["physicalLocation"]["region"]["charOffset"] == 3
