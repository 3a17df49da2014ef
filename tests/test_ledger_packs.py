"""Packs: the page that teaches them, all packs of the project, and what is refused."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from pack_page import write_example

pytest.importorskip("duckdb")

from kaocheng.ledger.audit import try_pack
from kaocheng.ledger.library import load_library
from kaocheng.ledger.strict_yaml import PackError

ROOT = Path(__file__).parent.parent
PACKS = sorted(path.parent.name for path in (ROOT / "packs").rglob("pack.yaml"))


@pytest.fixture(scope="module")
def library():
    return load_library([ROOT / "packs" / "weifang"])


@pytest.mark.parametrize("name", PACKS)
def test_every_pack_keeps_what_it_says(library, name):
    assert try_pack(library, library.packs[name]) == []


@pytest.mark.parametrize("name", PACKS)
def test_every_rule_and_indicator_has_a_source_or_says_it_is_ours(library, name):
    pack = library.packs[name]
    for slug, rule in pack.rules.items():
        assert rule.tag == "A" or rule.source, slug
        if rule.source:
            assert pack.file.sources[rule.source].tag == rule.tag or rule.tag in "RAP", slug
    for parameter in pack.parameters.values():
        assert all(dated.tag == "A" or dated.source for dated in parameter.values)


def test_a_pack_brings_what_it_uses_of_those_beside_it():
    folder = ROOT / "packs" / "weifang" / "city_partner"
    alone = load_library([folder])
    assert alone.packs.keys() > {"city_partner", "project_transfer"}
    assert try_pack(alone, alone.packs["city_partner"]) == []


def test_the_page_s_example_works_as_the_page_says(tmp_path):
    city = write_example(tmp_path / "mycity")
    data = tmp_path / "data"
    run = lambda *words: subprocess.run(  # noqa: E731
        [sys.executable, "-m", "kaocheng", *map(str, words)], capture_output=True, text=True
    )
    assert run("ledger", "test", city).stdout == "1 pack, 1 rule, 1 case: 0 broken\n"
    assert run("ledger", "demo", city, "--out", data).returncode == 0
    checked = run("ledger", "check", city, "--data", data, "--format", "json")
    assert checked.returncode == 1
    found = json.loads(checked.stdout)
    assert [(count["code"], count["records"]) for count in found["counts"]] == [("H1-01", 2)]
    planted = json.loads((data / "planted.json").read_text())
    findings = found["documents"][0]["findings"]
    assert [finding["record"] for finding in findings] == [fault["record"] for fault in planted]
    report = tmp_path / "report.txt"
    assert run("report", "build", city, "--data", data, "-o", report).returncode == 0
    assert (
        "1.热线服务有力。2023年，受理热线工单1200件，同比增长20.0%，服务来电群众600余名，办结率98.0%。"
        in report.read_text("utf-8")
    )
    verified = run("report", "verify", report, "--packs", city, "--data", data, "--format", "json")
    assert json.loads(verified.stdout)["verdicts"] == {"holds": 4, "fails": 0, "undecidable": 0}


def try_all(city):
    library = load_library([city])
    return [line for pack in library.packs.values() for line in try_pack(library, pack)]


REFUSED = (
    ("hotline/registers/ticket.yaml", "type: date, title: 受理日期", "type: day, title: 受理日期",
     "ticket.yaml:8: Invalid enum value 'day' - at `$.type`; did you mean `date`?"),
    ("hotline/registers/ticket.yaml", "key: [ticket_no]", "key: [ticket]",
     "ticket.yaml:3: unknown column `ticket`; did you mean `ticket_no`?"),
    ("hotline/registers/ticket.yaml", "grain:", "grains:",
     "ticket.yaml:2: Object contains unknown field `grains`; did you mean `grain`?"),
    ("hotline/registers/ticket.yaml", "to: 归档", "to: 归挡",
     "ticket.yaml:15: unknown state `归挡`; did you mean `归档`?"),
    ("hotline/rules/closed_late.yaml", "param.days_to_close\n", "param.day_to_close\n",
     "closed_late.yaml: unknown parameter `day_to_close`; did you mean `days_to_close`?"),
    ("hotline/rules/closed_late.yaml", "workdays(received, closed)", "workdays(recieved, closed)",
     "closed_late.yaml: unknown column of ticket `recieved`; did you mean `received`?"),
    ("hotline/rules/closed_late.yaml", "source: LAW", "source: LAWS",
     "closed_late.yaml:4: unknown source `LAWS`; did you mean `LAW`?"),
    ("hotline/rules/closed_late.yaml", "when: workdays", "when: (SELECT 1) + workdays",
     "a subquery belongs into views.yaml"),
    ("hotline/pack.yaml", "unit: 一", "unit: 二", "pack.yaml:3: unknown unit `二`"),
    ("hotline/pack.yaml", "mechanism: H1", "mechanism: H1\nmechanism: H2",
     "pack.yaml:3: `mechanism` is given twice"),
    ("hotline/parameters.yaml", "until: 2023-12-31", "until: 2019-12-31",
     "parameters.yaml:6: `until` is before `from`"),
)  # fmt: skip


@pytest.mark.parametrize(("file", "old", "new", "said"), REFUSED)
def test_what_cannot_be_meant_is_refused_with_its_place(tmp_path, file, old, new, said):
    city = write_example(tmp_path / "mycity")
    path = city / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(PackError) as refused:
        try_all(city)
    assert said in str(refused.value)


def test_a_broken_example_is_named(tmp_path):
    city = write_example(tmp_path / "mycity")
    path = city / "hotline/rules/closed_late.yaml"
    path.write_text(path.read_text("utf-8").replace("2023-10-08", "2023-09-25"), encoding="utf-8")
    library = load_library([city])
    assert try_pack(library, library.packs["hotline"]) == [
        "H1-01 closed_late: fires[0] is quiet: 工单T1于2023-09-22受理，2023-09-25才办结"
    ]


def test_a_case_that_finds_more_or_less_is_named(tmp_path):
    city = write_example(tmp_path / "mycity")
    path = city / "hotline/cases/archived_by_its_maker.yaml"
    text = path.read_text("utf-8").replace("actor: 乙, role: 热线办", "actor: 丙, role: 热线办")
    path.write_text(text.replace("tickets: 1件", "tickets: 2件"), encoding="utf-8")
    library = load_library([city])
    assert try_pack(library, library.packs["hotline"]) == [
        "case archived_by_its_maker: ticket.actor expected 1, found 0",
        "case archived_by_its_maker: tickets expected 2件, is 1件",
    ]
