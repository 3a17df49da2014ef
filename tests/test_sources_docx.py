"""What a Word document's reader sees is read, and what is not seen is not."""

import io
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from hypothesis import given
from hypothesis import strategies as st
from written_documents import Lists, packed

from kaocheng.sources.docx import document, runs
from kaocheng.sources.errors import SourceError
from kaocheng.sources.load import from_bytes
from kaocheng.sources.numbering import written
from kaocheng.text import Cell, RunPlace

PROVINCES = Path(__file__).parent.parent.parent / "shared" / "reports" / "provinces"


def text_of(written_document: Any) -> str:
    return document("report.docx", packed(written_document)).text


def paragraph(inside: str) -> Any:
    """A `w:p` of some XML; `<t>` stands for a run of that text."""
    inside = inside.replace("<t>", '<w:r><w:t xml:space="preserve">').replace(
        "</t>", "</w:t></w:r>"
    )
    return parse_xml(
        f"<w:p {nsdecls('w')} xmlns:wps='http://schemas.microsoft.com/office/word/2010/"
        "wordprocessingShape' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/"
        f"2006'>{inside}</w:p>"
    )


def with_paragraphs(*inside: str) -> Any:
    made = docx.Document()
    for one in inside:
        made.element.body.insert(len(made.element.body) - 1, paragraph(one))
    return made


SEEN = {
    "inserted": (
        ["<t>投资</t><w:ins w:id='1'><t>12</t></w:ins><w:del w:id='2'><w:r><w:delText>21"
         "</w:delText></w:r></w:del><t>亿元</t>"],
        "投资12亿元",
    ),
    "moved": (
        ["<w:moveFrom w:id='1'><t>甲</t></w:moveFrom><t>乙</t>"
         "<w:moveTo w:id='2'><t>甲</t></w:moveTo>"],
        "乙甲",
    ),
    "a deleted paragraph mark": (
        ["<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr><t>投资12</t>", "<t>亿元。</t>"],
        "投资12亿元。",
    ),
    "a deleted paragraph": (
        ["<t>甲</t>",
         "<w:pPr><w:rPr><w:del w:id='1'/></w:rPr></w:pPr><w:del w:id='2'><w:r><w:delText>乙"
         "</w:delText></w:r></w:del>",
         "<t>丙</t>"],
        "甲\n丙",
    ),
    "hidden": (
        ["<t>甲</t><w:r><w:rPr><w:vanish/></w:rPr><w:t>乙</w:t></w:r>"
         "<w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>丙</w:t></w:r>"],
        "甲丙",
    ),
    "a content control and a link": (
        ["<w:sdt><w:sdtPr/><w:sdtContent><t>甲</t></w:sdtContent></w:sdt>"
         "<w:hyperlink><t>乙</t></w:hyperlink><w:smartTag><t>丙</t></w:smartTag>"],
        "甲乙丙",
    ),
    "a field": (
        ["<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE 7</w:instrText></w:r>"
         "<w:r><w:fldChar w:fldCharType='separate'/></w:r><t>12</t>"],
        "12",
    ),
    "reading aids": (
        ["<w:r><w:ruby><w:rt><t>kǎo</t></w:rt><w:rubyBase><t>考</t></w:rubyBase></w:ruby></w:r>"],
        "考",
    ),
    "a text box": (
        ["<t>正文1</t><w:r><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx>"
         "<w:txbxContent><w:p><w:r><w:t>框内2</w:t></w:r></w:p></w:txbxContent></wps:txbx>"
         "</mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>框内2</w:t></w:r></w:p>"
         "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r><t>正文3</t>",
         "<t>下一段</t>"],
        "正文1正文3\n框内2\n下一段",
    ),
    "breaks": (
        ["<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:br w:type='page'/>"
         "<w:noBreakHyphen/></w:r>"],
        "甲\t乙\n丙-",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", SEEN)
def test_what_is_seen_is_read(name: str) -> None:
    inside, expected = SEEN[name]
    assert text_of(with_paragraphs(*inside)) == expected


def test_the_place_behind_a_deletion_counts_its_run() -> None:
    inside = "<t>投资</t><w:del w:id='2'><w:r><w:delText>21</w:delText></w:r></w:del><t>12亿元</t>"
    read = document("report.docx", packed(with_paragraphs("<t>甲</t>", inside)))
    assert read.place_of(read.text.index("2亿")) == RunPlace("word/document.xml", 1, 2, 1)
    assert read.place_of(1) is None


def test_tables_of_contents_are_left_out() -> None:
    made = docx.Document()
    made.styles.add_style("TOC 1", 1)
    made.add_paragraph("工作回顾\t3", style="TOC 1")
    made.add_paragraph("工作回顾")
    assert text_of(made) == "工作回顾"


def numbered(levels: tuple[tuple[str, str], ...], *depths: int) -> list[str]:
    made = docx.Document()
    lists = Lists(made, levels)
    for depth in depths:
        lists.number(made.add_paragraph("甲"), depth, {})
    return [line.removesuffix("甲") for line in text_of(made).split("\n")]


CHAPTERS = (
    ("chineseCountingThousand", "第%1章"),
    ("chineseCounting", "（%2）"),
    ("decimal", "%3."),
)


def test_levels_count_on_and_start_again_below_a_higher_one() -> None:
    assert numbered(CHAPTERS, 0, 1, 1, 2, 2, 0, 1, 2) == [
        "第一章 ", "（一）", "（二）", "1.", "2.", "第二章 ", "（一）", "1.",
    ]  # fmt: skip


def test_a_level_can_name_those_above_it() -> None:
    assert numbered((("decimal", "%1."), ("decimal", "%1.%2")), 0, 1, 1, 0, 1) == [
        "1.", "1.1 ", "1.2 ", "2.", "2.1 ",
    ]  # fmt: skip


def test_bullets_are_no_numbers() -> None:
    assert numbered((("bullet", "\uf0b7"),), 0, 0) == ["", ""]


def test_a_list_that_starts_elsewhere_then_counts_on() -> None:
    made = docx.Document()
    lists = Lists(made, (("chineseCounting", "（%1）"),))
    lists.number(made.add_paragraph("甲"), 0, {0: 20})
    lists.number(made.add_paragraph("乙"), 0, {})
    assert text_of(made) == "（二十）甲\n（二十一）乙"


def test_a_style_can_number_its_paragraphs() -> None:
    made = docx.Document()
    lists = Lists(made, (("chineseCounting", "%1、"),))
    style = made.styles.add_style("条目", 1)
    pattern_paragraph = made.add_paragraph()
    lists.number(pattern_paragraph, 0, {})
    style.element.append(pattern_paragraph._p.pPr)
    pattern_paragraph._p.getparent().remove(pattern_paragraph._p)
    based = made.styles.add_style("子条目", 1)
    based.base_style = style
    made.add_paragraph("甲", style="条目")
    made.add_paragraph("乙", style="子条目")
    assert text_of(made) == "一、甲\n二、乙"


@pytest.mark.parametrize(
    ("form", "numbers"),
    {
        "chineseCounting": {
            1: "一",
            10: "十",
            11: "十一",
            20: "二十",
            101: "一百〇一",
            110: "一百一十",
        },
        "chineseLegalSimplified": {1: "壹", 10: "壹拾", 105: "壹佰零伍"},
        "ideographDigital": {20: "二〇"},
        "ideographTraditional": {1: "甲", 10: "癸", 11: "11"},
        "decimalEnclosedCircle": {1: "①", 20: "⑳", 21: "21"},
        "decimalFullWidth": {12: "１２"},
        "decimalZero": {3: "03"},
        "lowerLetter": {1: "a", 27: "aa"},
        "upperRoman": {1994: "MCMXCIV"},
        "chineseCountingUnheardOf": {12: "12"},
    }.items(),
)
def test_number_formats(form: str, numbers: dict[int, str]) -> None:
    assert {number: written(number, form) for number in numbers} == numbers


def test_a_table_is_a_line_a_row() -> None:
    made = docx.Document()
    made.add_paragraph("表1")
    table = made.add_table(3, 3)
    for row, words in enumerate(("项目 金额 增长", "甲 12.3 5%", "乙 10.4 2%")):
        for cell, word_ in zip(table.rows[row].cells, words.split(), strict=True):
            cell.text = word_
    table.cell(1, 0).paragraphs[0].runs[0].add_break(WD_BREAK.LINE)
    table.cell(2, 0).add_paragraph("（续）")
    made.add_paragraph("完")
    read = document("report.docx", packed(made))
    assert read.text == "表1\n项目\t金额\t增长\n甲 \t12.3\t5%\n乙 （续）\t10.4\t2%\n完"
    (found,) = read.tables
    assert read.text[found.start : found.end] == read.text[3:-2]
    assert [read.text[cell.start : cell.end] for cell in found.cells[3:6]] == ["甲 ", "12.3", "5%"]
    assert read.place_of(read.text.index("10.4")) == RunPlace("word/document.xml", 9, 0, 0)


def test_merged_cells_cover_the_grid() -> None:
    made = docx.Document()
    table = made.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(1, 0)).text = "甲"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "乙"
    table.cell(1, 1).text, table.cell(2, 2).text = "3", "4"
    read = document("report.docx", packed(made))
    cells = [
        (read.text[cell.start : cell.end], *cell[:2], *cell[4:]) for cell in read.tables[0].cells
    ]
    assert cells == [
        ("甲", 0, 0, 2, 1), ("乙", 0, 1, 1, 2), ("3", 1, 1, 1, 1), ("", 1, 2, 1, 1),
        ("", 2, 0, 1, 1), ("", 2, 1, 1, 1), ("4", 2, 2, 1, 1),
    ]  # fmt: skip
    assert isinstance(read.tables[0].cells[0], Cell)


def test_footnotes_follow_the_text_in_the_order_they_are_referred_to() -> None:
    made = with_paragraphs(
        "<t>投资12亿元</t><w:r><w:footnoteReference w:id='3'/></w:r><t>。</t>"
        "<w:r><w:footnoteReference w:id='2'/></w:r>"
    )
    data = packed(made)
    notes = "".join(
        f"<w:footnote w:id='{number}'><w:p><w:r><w:t>注{number}</w:t></w:r></w:p></w:footnote>"
        for number in (2, 3)
    )
    read = document(
        "report.docx",
        with_part(data, "footnotes", f"<w:footnotes {nsdecls('w')}>{notes}</w:footnotes>"),
    )
    assert read.text == "投资12亿元。\n注3\n注2"
    assert read.place_of(read.text.index("注2")) == RunPlace("word/footnotes.xml", 0, 0, 0)


def with_part(data: bytes, kind: str, xml: str) -> bytes:
    """A package with one more part that its document refers to."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode("utf-8") if name.endswith((".xml", ".rels")) else None
            if name == "word/_rels/document.xml.rels":
                assert content is not None
                content = content.replace(
                    "</Relationships>",
                    '<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument'
                    f'/2006/relationships/{kind}" Target="{kind}.xml"/></Relationships>',
                )
            if name == "[Content_Types].xml":
                assert content is not None
                content = content.replace(
                    "</Types>",
                    f'<Override PartName="/word/{kind}.xml" ContentType="application/vnd.'
                    f'openxmlformats-officedocument.wordprocessingml.{kind}+xml"/></Types>',
                )
            new.writestr(name, old.read(name) if content is None else content)
        new.writestr(f"word/{kind}.xml", xml)
    return made.getvalue()


def test_a_table_beyond_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    made = docx.Document()
    made.add_table(3, 3)
    monkeypatch.setenv("KAOCHENG_TABLE_CELLS", "8")
    with pytest.raises(SourceError, match="cells of its tables: 9, above the limit of 8"):
        document("report.docx", packed(made))


@pytest.mark.skipif(not PROVINCES.is_dir(), reason="needs the reports of ../shared")
def test_real_reports_are_read_as_python_docx_reads_them() -> None:
    paths = sorted(PROVINCES.glob("*.docx"))
    assert len(paths) == 21
    for path in paths:
        read = from_bytes(path.name, path.read_bytes())
        assert read.text == "\n".join(p.text for p in docx.Document(str(path)).paragraphs)
        placed = sum(piece.end - piece.start for piece in read.pieces)
        assert placed == len(read.text) - len(docx.Document(str(path)).paragraphs) + 1


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
@pytest.mark.parametrize("suffix", ["doc", "rtf", "odt"])
def test_other_word_processors_files_are_converted(suffix: str, tmp_path: Path) -> None:
    lines = ["市渔业局", "海水养殖。全年产量3.6万吨。"]
    made = with_paragraphs(*(f"<t>{line}</t>" for line in lines))
    (tmp_path / "report.docx").write_bytes(packed(made))
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
         "--convert-to", suffix, "--outdir", str(tmp_path), str(tmp_path / "report.docx")],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    read = from_bytes("old", (tmp_path / f"report.{suffix}").read_bytes())
    assert [line for line in read.text.split("\n") if line] == lines


def test_without_libreoffice_one_line_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(SourceError) as refused:
        from_bytes("report.rtf", b"{\\rtf1 12}")
    assert refused.value.message == {
        "zh": "report.rtf：是旧版或其他办公软件的文件，需由 LibreOffice 转换，而这里没有 soffice；"
        "请安装 LibreOffice，或用 Word、WPS 另存为 .docx",
        "en": "report.rtf: is a file of an older or another Office, which LibreOffice would "
        "convert, and there is no soffice here; install LibreOffice, or save it as .docx in Word "
        "or WPS",
    }


ELEMENTS = st.recursive(
    st.sampled_from(
        ("<w:r><w:t>甲1</w:t></w:r>", "<w:r><w:tab/></w:r>", "<w:p/>", "<w:tbl/>", "<w:r/>",
         "<w:numPr><w:numId w:val='1'/></w:numPr>", "<w:gridSpan w:val='3'/>", "<w:vMerge/>")
    ),
    lambda inner: st.tuples(
        st.sampled_from(
            ("p", "tbl", "tr", "tc", "ins", "del", "sdt", "sdtContent", "txbxContent", "r", "pPr",
             "tcPr")
        ),
        st.lists(inner, max_size=4),
    ).map(lambda made: f"<w:{made[0]}>{''.join(made[1])}</w:{made[0]}>"),
    max_leaves=30,
)  # fmt: skip


BLOCKS = st.sampled_from(
    ("<w:p>{}</w:p>", "<w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl>", "{}")
)


@given(st.lists(st.builds(str.format, BLOCKS, ELEMENTS), max_size=6).map("".join))
def test_any_body_gives_words_that_stand_where_it_says(inside: str) -> None:
    made = docx.Document()
    body = parse_xml(f"<w:body {nsdecls('w')}>{inside}</w:body>")
    made.element.replace(made.element.body, body)
    data = packed(made)
    read = document("report.docx", data)
    paragraphs = list(docx.Document(io.BytesIO(data)).element.iter(qn("w:p")))
    for offset, character in enumerate(read.text):
        place = read.place_of(offset)
        if isinstance(place, RunPlace) and place.run is not None:
            run = runs(paragraphs[place.paragraph])[place.run]
            words = "".join(run.itertext()) if character not in "\t " else character
            assert character in words
