"""Tables read: header, names, units, figures; the same from every format."""

import datetime
from decimal import Decimal
from typing import Any

import docx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from written_documents import packed, workbook

from kaocheng.checking.check import RULES, check, examine
from kaocheng.reading.reading import Reading, read
from kaocheng.sources.load import from_bytes
from kaocheng.text import Document

ROWS = (
    ("项目", "户数（户）", "金额", "增长（%）"),
    ("春耕", "120", "12.3", "3.1"),
    ("夏收", "130", "1,010.4", "-2"),
    ("合计", "250", "1,122.7", "5.2"),
)
ABOVE = "表1 补贴发放情况（单位：万元）"
BELOW = "全年发放补贴22.7亿元。"


def barred(*rows: tuple[str, ...]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def figures(reading: Reading) -> list[tuple[str, str, str, Decimal]]:
    found = (reading.mentions[at] for table in reading.tables for at in table.figures.values())
    return [
        (reading.text[m.start : m.end], m.kind, m.unit, m.low)
        for m in found
        if isinstance(m.low, Decimal)
    ]


def test_each_figure_has_the_unit_its_table_gives() -> None:
    reading = read(f"{ABOVE}\n{barred(*ROWS)}\n{BELOW}")
    (table,) = reading.tables
    assert (table.caption, table.number) == ("表1 补贴发放情况", 1)
    assert table.rows == {1: ("春耕",), 2: ("夏收",), 3: ("合计",)}
    assert table.columns == {1: ("户数（户）",), 2: ("金额",), 3: ("增长（%）",)}
    assert figures(reading) == [
        ("120", "count", "户", 120),
        ("12.3", "money", "CNY", 123_000),
        ("3.1", "percent", "%", Decimal("3.1")),
        ("130", "count", "户", 130),
        ("1,010.4", "money", "CNY", 10_104_000),
        ("-2", "percent", "%", -2),
        ("250", "count", "户", 250),
        ("1,122.7", "money", "CNY", 11_227_000),
        ("5.2", "percent", "%", Decimal("5.2")),
    ]
    assert table.unsaid == frozenset()
    assert reading.unread == []


def word_table() -> bytes:
    made = docx.Document()
    made.add_paragraph(ABOVE)
    table = made.add_table(len(ROWS), len(ROWS[0]))
    for row, words in zip(table.rows, ROWS, strict=True):
        for cell, word in zip(row.cells, words, strict=True):
            cell.text = word
    made.add_paragraph(BELOW)
    return packed(made)


def page_table() -> bytes:
    rows = "".join(f"<tr>{''.join(f'<td><p>{word}</p>' for word in row)}</tr>" for row in ROWS)
    return f"<html><p>{ABOVE}</p><table>{rows}</table><p>{BELOW}</p></html>".encode()


def sheet_table() -> bytes:
    def entered(word: str) -> object:
        number = word.replace(",", "")
        return float(number) if number.lstrip("-").replace(".", "").isdecimal() else word

    return workbook(
        [ABOVE], *([entered(word) for word in row] for row in ROWS), [BELOW],
        formats={"C4": "#,##0.0", "C5": "#,##0.0"},
    )  # fmt: skip


@pytest.mark.parametrize(
    "data", [word_table(), page_table(), sheet_table()], ids=["docx", "html", "xlsx"]
)
def test_every_format_gives_what_bars_give(data: bytes) -> None:
    expected = read(f"{ABOVE}\n{barred(*ROWS)}\n{BELOW}")
    reading = read(from_bytes("a", data))

    def told(one: Reading) -> Any:
        tables = [(t.caption, t.number, t.rows, t.columns, t.figures) for t in one.tables]
        said = [(m.kind, m.unit, m.low, m.step, one.words(at)) for at, m in enumerate(one.mentions)]
        found = [(f.code, f.message, one.text[f.start : f.end], f.fingerprint) for f in check(one)]
        return tables, said, one.claims, found

    assert told(reading) == told(expected)
    assert "SUM004" in [finding.code for finding in check(reading)]


HEADERS = {
    "of two rows": (
        [("县", "学校", "学校"), ("", "小学", "中学"), ("东县", "12", "3")],
        {1: ("学校", "小学"), 2: ("学校", "中学")},
    ),
    "merged to the left, as in a workbook": (
        [("县", "学校", ""), ("", "小学", "中学"), ("东县", "12", "3")],
        {1: ("学校", "小学"), 2: ("学校", "中学")},
    ),
    "of years": (
        [("县", "2022", "2023"), ("东县", "12", "3")],
        {1: ("2022",), 2: ("2023",)},
    ),
    "with numbered columns": (
        [("县", "小学", "中学"), ("栏次", "1", "2"), ("东县", "12", "3")],
        {1: ("小学", "1"), 2: ("中学", "2")},
    ),
    "behind row numbers": (
        [("序号", "县", "小学"), ("1", "东县", "12"), ("2", "西县", "3")],
        {2: ("小学",)},
    ),
    "behind years": (
        [("年份", "小学"), ("2022", "12"), ("2023", "3")],
        {1: ("小学",)},
    ),
    "above figures that look like years": (
        [("县", "小学"), ("东县", "2012"), ("西县", "1903")],
        {1: ("小学",)},
    ),
    "none": ([("东县", "12"), ("西县", "3")], {1: ()}),
}


@pytest.mark.parametrize(("rows", "columns"), HEADERS.values(), ids=HEADERS)
def test_headers(rows: list[tuple[str, ...]], columns: dict[int, tuple[str, ...]]) -> None:
    reading = read(barred(*rows))
    assert reading.tables[0].columns == columns
    last = [row[-len(columns) :] for row in rows[-(2 if len(columns) == 1 else 1) :]]
    assert [words for words, *_ in figures(reading)] == [word for row in last for word in row]
    assert reading.unread == []


UNITS = {
    "in the line above": ("单位：亿元", ("金额",), "5", ("money", "CNY", 5 * 10**8)),
    "in a row of its own": ("", ("金额",), "5", ("count", "", 5)),
    "in the column's name": ("单位：亿元", ("面积（万亩）",), "5", ("measure", "亩", 50_000)),
    "in the cell": ("单位：亿元", ("金额",), "5万美元", ("money", "USD", 50_000)),
    "in a column": ("", ("计量单位", "数值"), "公里 | 5", ("measure", "公里", 5)),
    "not money for a number of things": ("单位：亿元", ("户数",), "5", ("count", "", 5)),
    "not money for a rate": ("单位：亿元", ("增长率",), "5", ("count", "", 5)),
    "one of several": ("单位：万元、%", ("金额",), "5", ("count", "", 5)),
}


@pytest.mark.parametrize(("above", "heads", "cell", "expected"), UNITS.values(), ids=UNITS)
def test_units(
    above: str, heads: tuple[str, ...], cell: str, expected: tuple[str, str, int]
) -> None:
    reading = read(f"{above}\n{barred(('项目', *heads), ('甲', cell))}")
    ((_, *found),) = figures(reading)
    assert tuple(found) == expected
    assert bool(reading.tables[0].unsaid) == (found[1] == "")


def test_prose_is_not_read_across_a_table() -> None:
    before = "全年新建学校12所，改造教室320间，各县情况见下表，其中以东县为最多，西县次之"
    after = "占全部任务的85%，比上年增长5%。"
    reading = read(f"{before}\n{barred(*ROWS)}\n{after}")
    table = reading.tables[0]
    assert all(end <= table.start or start >= table.end for start, end in reading.paragraphs)
    assert all(end <= table.start or start >= table.end for start, end in reading.sentences)
    inside = set(table.figures.values())
    assert not any(claim.mention in inside for claim in reading.claims)
    assert not any({relation.a, *relation.b} & inside for relation in reading.relations)


def test_bars_alone_are_no_table() -> None:
    for text in ("甲|乙", "| 甲 | 乙 |", "a || b\nc || d", "|"):
        assert read(text).tables == []


def test_a_document_says_itself_what_its_tables_are() -> None:
    text = "项目\t金额\n甲\t12"
    assert read(Document("a.txt", text)).tables == []


def test_coverage_counts_the_sums_of_tables() -> None:
    rows = (*ROWS[:3], ("合计", "250", "1,022.7", "5.2"))
    coverage = examine(read(f"{ABOVE}\n{barred(*rows)}"), ["SUM"]).coverage
    assert (coverage.held, coverage.failed, coverage.not_assessable) == (2, 0, 0)


MESSAGES = {
    "SUM004": (
        f"{ABOVE}\n{barred(*ROWS)}",
        "金额、合计：12.3＋1,010.4应在1022.6至1022.8之间，表中写1,122.7",
        "金额、合计: 12.3 + 1,010.4 should be between 1022.6 and 1022.8; the table says 1,122.7",
    ),
    "SUM007": (
        f"{ABOVE}\n{barred(*ROWS)}\n全年发放补贴1322.7万元（见表1）。",
        "表1中为1,122.7，即1122.7万元，文中写1322.7万元",
        "table 1 has 1,122.7, which is 11.227 million yuan; the text says 1322.7万元",
    ),
    "UNT003": (
        f"{ABOVE}\n{barred(*ROWS)}\n全年发放补贴1122.7亿元。",
        "表1中为1,122.7，即0.11227亿元，文中写1122.7亿元",
        "table 1 has 1,122.7, which is 11.227 million yuan; the text says 1122.7亿元",
    ),
}


@pytest.mark.parametrize("code", MESSAGES)
def test_messages(code: str) -> None:
    text, zh, en = MESSAGES[code]
    (finding,) = check(read(text), [code])
    assert finding.message == {"zh": zh, "en": en}


def test_a_total_of_a_table_offers_the_slip() -> None:
    (finding,) = check(read(f"{ABOVE}\n{barred(*ROWS)}"), ["SUM004"])
    assert [repair.text for repair in finding.repairs] == ["1110.4", "1022.7", "112.3"]


CELLS = st.sampled_from(
    ("", "12", "3.4", "合计", "小计", "其中：甲", "2023", "5%", "—", "甲（万元）", "序号")
)


@given(st.lists(st.lists(CELLS, min_size=1, max_size=5), min_size=2, max_size=6))
def test_any_table_is_read_and_checked(rows: list[list[str]]) -> None:
    text = f"单位：万元\n{barred(*map(tuple, rows))}\n投资12万元。"
    reading = read(text)
    assert [reading.text[slice(*cell)] for table in reading.tables for cell in table.cells] == [
        word for row in rows for word in row if word
    ]
    examine(reading)
    covered = [
        *((m.start, m.end) for m in reading.mentions),
        *reading.non_quantities,
        *reading.unread,
    ]
    for at, character in enumerate(text):
        if character.isdecimal():
            assert any(start <= at < end for start, end in covered)


def test_all_rules_are_quiet_on_a_sound_table() -> None:
    rows = (*ROWS[:3], ("合计", "250", "1,022.7", "5.2"))
    text = f"某市2023年工作总结\n\n{ABOVE}\n{barred(*rows)}\n全年发放补贴1022.7万元（见表1）。"
    document = Document("a.txt", text, datetime.date(2024, 1, 15))
    assert [finding for rule in RULES for finding in check(read(document), [rule])] == []
