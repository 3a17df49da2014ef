"""A year's report as a Word document after GB/T 9704—2012 (党政机关公文格式).

A4 with a text area of 156 by 225 mm, 22 lines of 28 characters; the title in 小标宋 of size 二号,
the text in 仿宋 of size 三号, headings of the first level in 黑体, of the second in 楷体; page
numbers in 宋体 of size 四号 between dashes, to the outer side. Fonts are named, not embedded: where
one is missing the word processor chooses another.
"""

from pathlib import Path

import docx
from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from kaocheng.ledger.narratives import BoundFigure, Item, Report
from kaocheng.outputs.report_text import SYNTHETIC, heading, lead

TITLE, TEXT, FIRST, SECOND, NUMBER = "方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312", "宋体"
_SECOND_SIZE, _THIRD_SIZE, _FOURTH_SIZE = Pt(22), Pt(16), Pt(14)  # 二号, 三号, 四号
_LINE = Pt(28.95)  # 22 lines on 225 mm
_INDENT = Pt(32)  # two characters of size 三号


def write_docx(report: Report, path: Path) -> None:
    """Write a report as .docx; each figure is a bookmark named after its indicator."""
    document = docx.Document()
    _page(document.sections[0])
    document.settings.odd_and_even_pages_header_footer = True
    properties = document.core_properties
    properties.title, properties.author = report.title, report.city
    title = _paragraph(document, WD_ALIGN_PARAGRAPH.CENTER, indent=False)
    title.paragraph_format.space_after = _LINE
    _run(title, report.title, TITLE, _SECOND_SIZE)
    if report.synthetic:
        _run(_paragraph(document, WD_ALIGN_PARAGRAPH.CENTER, indent=False), SYNTHETIC, SECOND)
    bookmarks = 0
    for unit in report.units:
        if not unit.items:
            continue
        line = _paragraph(document)
        line.style = document.styles["Heading 1"]
        line.paragraph_format.keep_with_next = True
        _plain(line)
        _run(line, heading(unit), FIRST)
        for item in unit.items:
            bookmarks = _item(document, item, bookmarks)
    document.save(str(path))


def _item(document: WordDocument, item: Item, bookmarks: int) -> int:
    for at, pieces in enumerate(item.paragraphs):
        paragraph = _paragraph(document)
        opening = lead(item) if at == 0 else []
        for font, piece in [*((SECOND, one) for one in opening), *((TEXT, one) for one in pieces)]:
            if isinstance(piece, BoundFigure):
                bookmarks += 1
                _bookmarked(paragraph, piece, font, bookmarks)
            else:
                _run(paragraph, piece.text, font)
    return bookmarks


def _page(section: Section) -> None:
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.footer_distance = Mm(28)
    for footer, side in (
        (section.footer, WD_ALIGN_PARAGRAPH.RIGHT),
        (section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT),
    ):
        footer.is_linked_to_previous = False
        line = footer.paragraphs[0]
        line.alignment = side
        # One blank character between the number and the edge of the text.
        line.paragraph_format.right_indent = line.paragraph_format.left_indent = _FOURTH_SIZE
        _run(line, "— ", NUMBER, _FOURTH_SIZE)
        _field(_run(line, "", NUMBER, _FOURTH_SIZE), "PAGE")
        _run(line, " —", NUMBER, _FOURTH_SIZE)


def _paragraph(
    document: WordDocument,
    alignment: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.JUSTIFY,
    *,
    indent: bool = True,
) -> Paragraph:
    paragraph = document.add_paragraph()
    _plain(paragraph)
    paragraph.alignment = alignment
    if not indent:
        paragraph.paragraph_format.first_line_indent = Pt(0)
    return paragraph


def _plain(paragraph: Paragraph) -> None:
    form = paragraph.paragraph_format
    form.space_before = form.space_after = Pt(0)
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, _LINE
    form.first_line_indent = _INDENT


def _run(paragraph: Paragraph, text: str, font: str = TEXT, size: Pt = _THIRD_SIZE) -> Run:
    run = paragraph.add_run(text)
    run.font.size, run.font.name, run.font.bold = size, font, False
    run.font.color.rgb = RGBColor(0, 0, 0)
    fonts = run._element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:eastAsia", "w:ascii", "w:hAnsi"):
        fonts.set(qn(script), font)
    return run


def _field(run: Run, code: str) -> None:
    for kind, text in (("begin", None), (None, code), ("end", None)):
        element = OxmlElement("w:instrText" if text else "w:fldChar")
        if text:
            element.text = text
        else:
            element.set(qn("w:fldCharType"), str(kind))
        run._element.append(element)


def _bookmarked(paragraph: Paragraph, piece: BoundFigure, font: str, number: int) -> None:
    start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
    for element in (start, end):
        element.set(qn("w:id"), str(number))
    # Word allows letters, digits and underscores, at most 40, each name once.
    name = piece.figure.indicator.replace(".", "__")[-34:]
    start.set(qn("w:name"), f"f{number}_{name}")
    paragraph._p.append(start)
    _run(paragraph, piece.text, font)
    paragraph._p.append(end)
