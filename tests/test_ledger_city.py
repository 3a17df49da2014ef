"""The whole city: records made, checked and counted, the report built, read back and verified."""

import datetime
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

pytest.importorskip("duckdb")

import docx

from kaocheng import read
from kaocheng.ledger import complaints
from kaocheng.ledger.audit import audit
from kaocheng.ledger.demo import write_demo
from kaocheng.ledger.library import load_library
from kaocheng.ledger.narratives import BoundFigure, write_report
from kaocheng.ledger.verify import verify
from kaocheng.outputs.report_docx import write_docx
from kaocheng.outputs.report_html import report_html
from kaocheng.outputs.report_text import report_json, report_text
from kaocheng.sources.load import load

ROOT = Path(__file__).parent.parent
PACKS = ROOT / "packs" / "weifang"
EXAMPLE = ROOT / "examples" / "weifang-2023" / "report.txt"
PAGE = ROOT.parent / "shared" / "reports" / "weifang-2023.txt"
DAY = datetime.date(2023, 12, 31)
MM = 36_000  # of the units that Word files measure in


@pytest.fixture(scope="module")
def library():
    return load_library([PACKS])


@pytest.fixture(scope="module")
def city(library, tmp_path_factory):
    """The audit of the city at its full size."""
    folder = tmp_path_factory.mktemp("city")
    list(write_demo(library, folder))
    return folder, audit(library, folder, DAY)


@pytest.fixture(scope="module")
def report(library, city):
    return write_report(library, city[1].figures)


def test_what_was_planted_is_found_and_nothing_else(city):
    folder, audited = city
    planted = json.loads((folder / "planted.json").read_text("utf-8"))
    assert planted
    found = {
        (name, one.record)
        for one in complaints.shown(audited.loaded.connection)
        for name in (one.code, one.check)
    }
    assert [fault for fault in planted if (fault["code"], fault["record"]) not in found] == []
    records = {fault["record"] for fault in planted}
    assert [
        (one.code, one.check, one.record, one.zh)
        for one in complaints.shown(audited.loaded.connection)
        if one.grade != "info" and one.record not in records
    ] == []


def test_every_figure_of_the_report_is_known(report):
    assert [(figure.indicator, figure.missing) for figure in report.unprintable] == []


def test_every_unit_reports(report):
    assert [unit.name for unit in report.units if not unit.items] == []


def test_every_bound_figure_holds_when_the_report_is_read_back(library, city, report, tmp_path):
    path = tmp_path / "report.txt"
    path.write_text("".join(report_text(report)), encoding="utf-8")
    verified = verify(read(load(str(path), None)), library, city[1].figures)
    failed = [(one.words, one.figure and one.figure.indicator) for one in verified.claims
              if one.verdict == "fails"]  # fmt: skip
    assert failed == []
    bound = {
        piece.figure.indicator
        for unit in report.units
        for item in unit.items
        for paragraph in item.paragraphs
        for piece in paragraph
        if isinstance(piece, BoundFigure)
    }
    held = {one.figure.indicator for one in verified.claims if one.verdict == "holds"}
    assert bound - held == set()


@pytest.mark.parametrize(
    ("printed", "written", "failing"),
    [("第40届", "第41届", "第41届"), ("近五年", "近四年", "四年")],
    ids=["a turn that only numbers", "years that a figure spans"],
)
def test_what_is_no_figure_of_its_own_is_held_too(library, city, report, printed, written, failing):
    text = "".join(report_text(report))
    assert text.count(printed) == 1
    verified = verify(read(text.replace(printed, written)), library, city[1].figures)
    assert [one.words for one in verified.claims if one.verdict == "fails"] == [failing]


@pytest.mark.parametrize("file", [EXAMPLE, PAGE], ids=["example", "page"])
def test_of_the_printed_figures_those_fail_that_are_wrong_in_print(library, city, file):
    """A loan figure with a digit too many; three contests where four are named; two projects where
    one is."""
    if not file.exists():
        pytest.skip(f"{file.name} is not beside this repository")
    verified = verify(read(load(str(file), None)), library, city[1].figures)
    failed = [one for one in verified.claims if one.verdict == "fails"]
    assert [(one.words, f"{one.figure.printed}{one.figure.unit}") for one in failed] == [
        ("131119笔", "13119笔"),
        ("三项", "4项"),
        ("2个", "1个"),
    ]
    assert verified.count("holds") > 185


def test_a_wrong_figure_is_found(library, city, report, tmp_path):
    text = "".join(report_text(report)).replace("412个", "413个").replace("316万笔", "326万笔")
    path = tmp_path / "report.txt"
    path.write_text(text, encoding="utf-8")
    verified = verify(read(load(str(path), None)), library, city[1].figures)
    failed = sorted(one.words for one in verified.claims if one.verdict == "fails")
    assert failed == ["326万笔", "413个"]


def test_the_page_of_the_report_carries_each_figure(report):
    page = report_html(report)
    assert 'value="5715000000" data-indicator="housing_fund_loans.loan_amount"' in page
    assert 'id="housing_fund_loans.loan_amount.2023"' in page
    assert "本报告由合成数据生成" in page


def test_the_twin_says_where_each_figure_stands(report):
    twin = json.loads(report_json(report))
    figures = [
        (paragraph["text"][figure["start"] : figure["end"]], figure["printed"] + figure["unit"])
        for unit in twin["units"]
        for item in unit["items"]
        for paragraph in item["paragraphs"]
        for figure in paragraph["figures"]
    ]
    assert len(figures) > 150
    assert all(words == printed for words, printed in figures)


def test_the_document_is_set_as_the_standard_says(report, tmp_path):
    path = tmp_path / "report.docx"
    write_docx(report, path)
    document = docx.Document(str(path))
    section = document.sections[0]
    width = section.page_width - section.left_margin - section.right_margin
    height = section.page_height - section.top_margin - section.bottom_margin
    assert (round(width / MM), round(height / MM)) == (156, 225)
    xml = zipfile.ZipFile(path).read("word/document.xml").decode()
    assert all(font in xml for font in ("方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312"))
    assert read(load(str(path), None)).text.count("13119笔") == 1


def test_the_newspaper_page_goes_on(report, tmp_path):
    pytest.importorskip("weasyprint")
    pdfium = pytest.importorskip("pypdfium2")
    from kaocheng.outputs.report_page import write_page

    path = tmp_path / "page.pdf"
    write_page(report, path)
    pages = pdfium.PdfDocument(path)
    texts = [page.get_textpage().get_text_bounded() for page in pages]
    assert len(texts) >= 2
    assert "（下转2版）" in texts[0]
    assert "（上接1版）" in texts[1]
    assert "（下转" not in texts[-1]


def test_make_run_s_commands_end_as_they_should(tmp_path):
    run = lambda *words: subprocess.run(  # noqa: E731
        [sys.executable, "-m", "kaocheng", *map(str, words)], capture_output=True, text=True
    )
    data, built = tmp_path / "data", tmp_path / "report.txt"
    assert run("ledger", "demo", PACKS, "--out", data, "--scale", "0.01").returncode == 0
    assert run("ledger", "check", PACKS, "--data", data).returncode == 1
    assert run("report", "build", PACKS, "--data", data, "--output", built).returncode == 0
    verified = run("report", "verify", built, "--packs", PACKS, "--data", data)
    assert verified.returncode == 0, verified.stdout
