"""A Word document with its findings as comments: at the exact words, and nothing else changed."""

import io
import shutil
import subprocess
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import RGBColor
from hypothesis import given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from kaocheng.checking.check import examine
from kaocheng.checking.findings import Coverage, Examination, Finding
from kaocheng.cli import app
from kaocheng.outputs.comments import commented
from kaocheng.reading.reading import read
from kaocheng.sources.load import from_bytes

W = nsdecls("w")


def saved(document: Any) -> bytes:
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def paragraphs(*lines: str) -> bytes:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    return saved(document)


def with_comments(data: bytes, *select: str, lang: str = "zh") -> tuple[bytes, list[str]]:
    """A document with comments, and the words of its findings."""
    reading = read(from_bytes("report.docx", data))
    examination = examine(reading, select or None)
    words = [reading.text[slice(*finding.span)] for finding in examination.findings]
    return commented(data, reading, examination, lang), words


def comments(data: bytes) -> list[list[str]]:
    """The paragraphs of every comment, in their order."""
    found = docx.Document(io.BytesIO(data)).comments
    return [[paragraph.text for paragraph in comment.paragraphs] for comment in found]


def marked(data: bytes) -> list[str]:
    """The words between the two ends of every comment's range."""
    words: dict[str, str] = {}
    open_now: list[str] = []
    for element in docx.Document(io.BytesIO(data)).element.iter():
        if element.tag == qn("w:commentRangeStart"):
            open_now.append(element.get(qn("w:id")))
            words[open_now[-1]] = ""
        elif element.tag == qn("w:commentRangeEnd"):
            open_now.remove(element.get(qn("w:id")))
        elif element.tag == qn("w:t"):
            for number in open_now:
                words[number] += element.text or ""
    assert open_now == []
    return list(words.values())


def text(data: bytes) -> str:
    return from_bytes("report.docx", data).text


GROWTH = "产量由100万吨增加到110万吨，增长18%，声势势壮。"


def test_a_comment_says_what_the_finding_says():
    written, _ = with_comments(paragraphs(GROWTH), "CHG001")
    (comment,) = docx.Document(io.BytesIO(written)).comments
    assert (comment.author, comment.initials) == ("考成", "KC")
    assert [run.bold for run in comment.paragraphs[0].runs] == [None, True, None]
    found = examine(read(GROWTH), ["CHG001"]).findings[0]
    assert found.message["zh"].startswith("由100万吨到110万吨")
    assert [paragraph.text for paragraph in comment.paragraphs] == [
        f"CHG001 可疑  {found.message['zh']}",
        "参看：100万吨，110万吨",
        *(
            f"可能：{GROWTH[slice(*repair.span)]} → {repair.text}（{repair.why['zh']}）"
            for repair in found.repairs
        ),
    ]
    assert found.repairs
    assert marked(written) == ["18%"]


def test_in_english():
    written, _ = with_comments(paragraphs(GROWTH), "TYP001", lang="en")
    (comment,) = docx.Document(io.BytesIO(written)).comments
    assert comment.author == "Kaocheng"
    assert [paragraph.text for paragraph in comment.paragraphs] == [
        "TYP001 warning  “势势” looks typed twice; perhaps “势” is meant",
        "Perhaps 势势 → 势 (repetition removed)",
    ]


def runs(data: bytes) -> list[tuple[str, bool | None, Any]]:
    return [
        (run.text, run.bold, run.font.color.rgb)
        for paragraph in docx.Document(io.BytesIO(data)).paragraphs
        for run in paragraph.runs
        if run.text
    ]


def test_runs_are_split_and_keep_their_formatting():
    document = docx.Document()
    paragraph = document.add_paragraph("产量由100万吨增加到110万吨，增长1")
    bold = paragraph.add_run("8%，声势")
    bold.bold, bold.font.color.rgb = True, RGBColor(200, 0, 0)
    paragraph.add_run("势壮。").bold = True
    written, words = with_comments(saved(document))
    red = RGBColor(200, 0, 0)
    assert words == marked(written) == ["18%", "势势"]
    assert runs(written) == [
        ("产量由100万吨增加到110万吨，增长", None, None),
        ("1", None, None),
        ("8%", True, red),
        ("，声", True, red),
        ("势", True, red),
        ("势", True, None),
        ("壮。", True, None),
    ]


def test_tabs_breaks_and_drawings_stay_where_they_stood():
    document = docx.Document()
    run = document.add_paragraph().add_run("声势\t势壮，")
    run.add_break()
    run.add_text("截至2月30日")
    run._r.append(parse_xml(f"<w:drawing {W}/>"))
    run.add_text("验收。")
    data = saved(document)
    written, words = with_comments(data, "DAT001")
    assert words == marked(written) == ["2月30日"]
    assert text(written) == text(data)
    tags = [
        child.tag.partition("}")[2]
        for child in docx.Document(io.BytesIO(written)).element.iter()
        if child.getparent() is not None and child.getparent().tag == qn("w:r")
    ]
    assert tags == [
        "t", "tab", "t", "br", "t", "t", "drawing", "rPr", "commentReference", "t",
    ]  # fmt: skip


def test_several_findings_in_one_run_and_one_in_another():
    """A finding of the whole clause around one of two characters, which share a beginning."""
    data = paragraphs("声势势壮，截至2月30日。")
    reading = read(from_bytes("report.docx", data))
    said = {"zh": "甲", "en": "a"}
    spans = ((0, 3), (0, 9), (1, 3), (2, 12), (3, 4), (11, 12))
    found = [Finding(*span, said, code="X", grade="error") for span in spans]
    written = commented(data, reading, Examination(found, Coverage(0, 0, 0, 0, 0, 0)), "zh")
    assert marked(written) == [reading.text[slice(*span)] for span in spans]
    assert text(written) == reading.text


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from(("甲", "乙丙", "𠮷1", "\t", "2月30日")), min_size=1, max_size=6),
    st.lists(st.tuples(st.integers(0, 20), st.integers(1, 8)), max_size=5),
)
def test_any_spans_over_any_runs(words, spans):
    document = docx.Document()
    paragraph = document.add_paragraph()
    for word in words:
        paragraph.add_run(word)
    paragraph.add_run("末")
    data = saved(document)
    reading = read(from_bytes("report.docx", data))
    size = len(reading.text)
    found = [
        Finding(start, min(start + length, size), {"zh": "甲"}, code="X", grade="error")
        for start, length in sorted(spans)
        if start < size
    ]
    written = commented(data, reading, Examination(found, Coverage(0, 0, 0, 0, 0, 0)), "zh")
    assert text(written) == reading.text
    expected = [reading.text[slice(*finding.span)].replace("\t", "") for finding in found]
    assert marked(written) == expected


def test_comments_that_are_there_stay():
    document = docx.Document()
    paragraph = document.add_paragraph("声势势壮。")
    document.add_comment(paragraph.runs, "请核实", author="科室")
    written, _ = with_comments(saved(document))
    assert comments(written) == [
        ["请核实"],
        ["TYP001 可疑  “势势”似为重复录入，可能应为“势”", "可能：势势 → 势（删去重复）"],
    ]
    assert marked(written) == ["声势势壮。", "势势"]
    again, _ = with_comments(written)
    assert len(comments(again)) == 3


def test_cells_links_and_insertions():
    document = docx.Document()
    document.add_table(1, 1).cell(0, 0).text = "截至2月30日验收。"
    paragraph = document.add_paragraph("声势")
    paragraph._p.append(
        parse_xml(f'<w:ins {W} w:id="9" w:author="科室"><w:r><w:t>势壮，2月3</w:t></w:r></w:ins>')
    )
    paragraph._p.append(
        parse_xml(
            f'<w:del {W} w:id="8" w:author="科室"><w:r><w:delText>1</w:delText></w:r></w:del>'
        )
    )
    paragraph._p.append(
        parse_xml(f'<w:hyperlink {W} w:anchor="x"><w:r><w:t>0日开工。</w:t></w:r></w:hyperlink>')
    )
    data = saved(document)
    written, words = with_comments(data, "DAT001", "TYP001")
    assert words == marked(written) == ["2月30日", "势势", "2月30日"]
    assert text(written) == text(data)
    body = docx.Document(io.BytesIO(written)).element
    assert len(list(body.iter(qn("w:delText")))) == 1


def test_a_number_that_word_generates_is_marked_at_its_paragraph():
    document = docx.Document()
    document.add_paragraph("养殖提质。", style="List Number")
    data = saved(document)
    reading = read(from_bytes("report.docx", data))
    assert reading.text.startswith("1.")
    found = [Finding(0, 1, {"zh": "甲"}, code="X", grade="info")]
    written = commented(data, reading, Examination(found, Coverage(0, 0, 0, 0, 0, 0)), "zh")
    assert marked(written) == ["养殖提质。"]


BOX = f"""<w:r {W} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox>
<w:txbxContent><w:p><w:r><w:t>截至2月30日验收。</w:t></w:r></w:p></w:txbxContent>
</v:textbox></v:shape></w:pict></w:r>"""


def test_a_finding_in_a_text_box_is_marked_where_the_box_hangs():
    document = docx.Document()
    paragraph = document.add_paragraph("前言。")
    paragraph._p.append(parse_xml(BOX))
    data = saved(document)
    written, words = with_comments(data, "DAT001")
    assert words == ["2月30日"]
    assert marked(written) == ["截至2月30日验收。"]
    (box,) = docx.Document(io.BytesIO(written)).element.iter(qn("w:txbxContent"))
    assert list(box.iter(qn("w:commentRangeStart"))) == []
    assert text(written) == text(data)


def test_a_finding_in_a_footnote_is_marked_at_the_notes_mark():
    document = docx.Document()
    paragraph = document.add_paragraph("产量110万吨")
    paragraph._p.append(parse_xml(f'<w:r {W}><w:footnoteReference w:id="2"/></w:r>'))
    paragraph.add_run("。")
    add_footnotes(
        document,
        f'<w:footnote w:id="2"><w:p {W}><w:r><w:t>截至2月30日。</w:t></w:r></w:p></w:footnote>',
    )
    data = saved(document)
    written, words = with_comments(data, "DAT001")
    assert words == ["2月30日"]
    (start,) = docx.Document(io.BytesIO(written)).element.iter(qn("w:commentRangeStart"))
    assert start.getnext().find(qn("w:footnoteReference")) is not None
    assert len(comments(written)) == 1


def add_footnotes(document: Any, notes: str) -> None:
    """A part with footnotes, which python-docx has no way to make."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    blob = f"<w:footnotes {W}>{notes}</w:footnotes>".encode()
    part = Part(
        PackURI("/word/footnotes.xml"),
        CONTENT_TYPE.WML_FOOTNOTES,
        blob,
        document.part.package,
    )
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


@pytest.fixture
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def kaocheng(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, arguments, prog_name="kaocheng")
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.usefixtures("_here")
def test_the_command_writes_a_copy():
    data = paragraphs("声势势壮。")
    Path("report.docx").write_bytes(data)
    asked = ("check", "report.docx", "--format", "docx", "--output")
    assert kaocheng(*asked, "commented.docx") == (1, "", "")
    assert marked(Path("commented.docx").read_bytes()) == ["势势"]
    assert kaocheng(*asked, "report.docx", "--lang", "en") == (
        2,
        "",
        "report.docx: is a file to read; write elsewhere\n",
    )
    assert Path("report.docx").read_bytes() == data


@pytest.mark.usefixtures("_here")
def test_only_a_word_document_has_a_place_for_comments():
    Path("report.txt").write_text("声势势壮。", "utf-8")
    asked = ("--format", "docx", "--output", "commented.docx", "--lang", "en")
    assert kaocheng("check", "report.txt", *asked) == (
        2,
        "",
        "report.txt: is no .docx, so there is no place for comments; save it as .docx\n",
    )
    status, _, err = kaocheng("check", "report.txt", "other.txt", *asked)
    assert (status, err.splitlines()[-1]) == (
        2,
        "Error: Invalid value for --format: comments go into a copy of one report: give one FILE "
        "and --output",
    )
    assert not Path("commented.docx").exists()


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_sees_the_same_text_on_the_same_pages(tmp_path):
    document = docx.Document()
    document.add_heading("潮河县2023年度重点工作", 1)
    for number in range(40):
        paragraph = document.add_paragraph(f"{number}.养殖提质增效。", style="List Bullet")
        paragraph.add_run("声势势壮，").italic = True
        paragraph.add_run(GROWTH)
    document.add_table(2, 2).cell(1, 1).text = "截至2月30日验收。"
    before = saved(document)
    after, words = with_comments(before)
    assert len(words) > 80
    (tmp_path / "before.docx").write_bytes(before)
    (tmp_path / "after.docx").write_bytes(after)
    for form in ("txt:Text", "pdf"):
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless",
             "--convert-to", form, "--outdir", str(tmp_path), "before.docx", "after.docx"],
            cwd=tmp_path, check=True, capture_output=True, timeout=180,
        )  # fmt: skip
    assert (tmp_path / "after.txt").read_bytes() == (tmp_path / "before.txt").read_bytes()
    pages = [pdf_text(tmp_path / name) for name in ("before.pdf", "after.pdf")]
    assert len(pages[0]) > 1
    assert pages[0] == pages[1]


def pdf_text(path: Path) -> list[str]:
    """The text of every page."""
    pdfium = pytest.importorskip("pypdfium2")
    with pdfium.PdfDocument(path) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]
