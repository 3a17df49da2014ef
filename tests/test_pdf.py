"""PDFs that Chromium prints from known text: columns, headlines, furniture, pages that go on."""

import datetime
import io
import zlib
from collections import Counter
from collections.abc import Callable
from contextlib import suppress

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newspaper import FURNITURE, needs_chromium, newspaper, paragraphs_of, printed
from test_sources_same import TEXT, told

from kaocheng.reading.reading import read
from kaocheng.sources import pdf
from kaocheng.sources.columns import stacks
from kaocheng.sources.errors import SourceError
from kaocheng.sources.layout import Glyph, Line, lines
from kaocheng.sources.load import from_bytes
from kaocheng.sources.paragraphs import Character, Paragraph, whole, words
from kaocheng.text import BoxPlace, Document

HEADLINE = paragraphs_of(TEXT)[0]


@pytest.fixture(scope="module")
def two_pages() -> bytes:
    return printed(newspaper(paragraphs_of(TEXT)))


@needs_chromium
def test_a_newspaper_says_what_its_plain_text_says(two_pages: bytes) -> None:
    document = from_bytes("report.pdf", two_pages)
    assert "".join(document.text.split()) == "".join(TEXT.split())
    assert document.date == datetime.date(2024, 1, 15)
    expected = told(Document("report.txt", TEXT, document.date))
    assert len(expected["mentions"]) > 200
    assert told(document) == expected


@needs_chromium
def test_paragraphs_are_whole_again(two_pages: bytes) -> None:
    assert from_bytes("report.pdf", two_pages).text.split("\n") == paragraphs_of(TEXT)


@needs_chromium
def test_every_character_stands_in_its_box(two_pages: bytes) -> None:
    document = from_bytes("report.pdf", two_pages)
    pages = pypdfium2.PdfDocument(two_pages)
    texts = [page.get_textpage() for page in pages]
    for mention in read(document).mentions:
        for offset in range(mention.start, mention.end):
            place = document.place_of(offset)
            assert isinstance(place, BoxPlace)
            assert place.confidence is None
            page = pages[place.page - 1]
            found = texts[place.page - 1].get_text_bounded(
                place.left + 0.5,
                page.get_height() - place.bottom + 0.5,
                place.right - 0.5,
                page.get_height() - place.top - 0.5,
            )
            assert found.strip() == document.text[offset]
    pages.close()


@needs_chromium
def test_what_is_left_out_is_kept_with_its_place(two_pages: bytes) -> None:
    left_out = from_bytes("report.pdf", two_pages).left_out
    without_spaces = ["".join(words.split()) for words in FURNITURE]
    assert [(out.place.page, out.words) for out in left_out] == [
        (1, "10版"),
        *((1, words) for words in without_spaces),
        (2, "11版"),
        *((2, words) for words in without_spaces),
        (2, HEADLINE),
        (1, "（下转11版）"),
        (2, "（上接10版）"),
    ]


@needs_chromium
def test_a_page_alone_keeps_its_marks(two_pages: bytes) -> None:
    both = pypdfium2.PdfDocument(two_pages)
    alone = pypdfium2.PdfDocument.new()
    alone.import_pages(both, [1])
    target = io.BytesIO()
    alone.save(target)
    text = from_bytes("11.pdf", target.getvalue()).text
    assert text.startswith(f"{HEADLINE}\n（上接10版）\n")


_PAGE = """<!DOCTYPE html><meta charset=utf-8><style>
@page { size: 260mm 360mm; margin: 12mm } body { margin: 0; font: 9pt/12.6pt 'Noto Serif CJK SC' }
p { margin: 0; text-indent: 2em; text-align: justify; word-break: break-all }
h1 { font: 900 24pt/32pt 'Noto Sans CJK SC'; margin: 2mm 0; text-align: center }
.beside { display: flex; gap: 5mm }
</style>"""


def _paragraphs(name: str, count: int) -> list[str]:
    return [
        f"{name}文第{number}段，全年完成投资{number}3.5亿元，比上年增长12.3%，新建学校{number}所，"
        f"带动就业{number}4000人，群众满意度达到98.{number}%。"
        for number in range(1, count + 1)
    ]


def _set(texts: list[str], columns: int = 1) -> str:
    inside = "".join(f"<p>{text}</p>" for text in texts)
    return f"<div style='columns: {columns}; column-gap: 4mm'>{inside}</div>"


@needs_chromium
@pytest.mark.parametrize(
    "arranged",
    [
        lambda one, other: f"<h1>甲文</h1>{_set(one, 5)}<h1>乙文</h1>{_set(other, 3)}",
        lambda one, other: (
            f"<div class=beside><div style='flex: 3'><h1>甲文</h1>{_set(one, 3)}</div>"
            f"<div style='flex: 2'><h1>乙文</h1>{_set(other, 2)}</div></div>"
        ),
        lambda one, other: (
            f"<div class=beside><div style='flex: 1'><h1>甲文</h1>{_set(one[:6])}</div>"
            f"<div style='flex: 4'><h1>乙文</h1>{_set(other, 4)}</div></div>"
        ),
    ],
    ids=["one above the other", "side by side", "beside a single column"],
)
def test_articles_on_a_page_are_read_one_after_the_other(
    arranged: Callable[[list[str], list[str]], str],
) -> None:
    one, other = _paragraphs("甲", 14), _paragraphs("乙", 18)
    page = arranged(one, other)
    text = from_bytes("page.pdf", printed(_PAGE + page)).text
    kept = [paragraph for paragraph in one if paragraph in page]
    assert text.split("\n") == ["甲文", *kept, "乙文", *other]


@needs_chromium
def test_an_office_s_pages() -> None:
    rows = [(f"第{number}项收入", f"{number}20.5", f"{number}19.25") for number in range(1, 9)]
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    body = _paragraphs("甲", 20)
    page = f"""<!DOCTYPE html><meta charset=utf-8><style>
    @page {{ size: A4; margin: 25mm; @bottom-center {{ content: "— " counter(page) " —" }} }}
    body {{ font: 12pt/22pt 'Noto Serif CJK SC' }}
    p {{ margin: 0; text-indent: 2em; text-align: justify }}
    table {{ width: 100% }}
    .aslant {{ position: fixed; top: 99mm; font-size: 50pt; transform: rotate(-40deg) }}
    </style><div class=aslant>内部资料</div>{"".join(f"<p>{line}</p>" for line in body)}
    <table>{cells}</table>"""
    document = from_bytes("report.pdf", printed(page))
    assert document.text.split("\n") == [*body, *(" ".join(row) for row in rows)]
    said = Counter(out.words for out in document.left_out)
    assert set(said) == {"内部资料", "—1—", "—2—"}


def test_a_font_s_radicals_are_read_as_characters() -> None:
    assert "".join(map(pdf.plain, "⼈⺠⻚⻰豈７")) == "人民页龙豈７"


def test_characters_without_meaning_are_recognised_as_a_scan_is() -> None:
    def page(characters: str, pictured: bool) -> pdf.PrintedPage:
        return pdf.PrintedPage(100, 100, list(characters), [], [], pictured)

    assert pdf.is_picture(page("", True))
    assert pdf.is_picture(page("扫描全能王", True))
    assert pdf.is_picture(page("\ue001\ue002\ue003工作", False))
    assert not pdf.is_picture(page("新建学校12所。", False))
    assert not pdf.is_picture(page("", False))


# --- what a PDF can ask for ---------------------------------------------------------------------


def _pdf(*objects: bytes, trailer: bytes = b"") -> bytes:
    """A PDF of some objects, numbered from 1, the first its catalogue."""
    body, starts = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, start=1):
        starts.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    entries = b"".join(b"%010d 00000 n \n" % start for start in starts)
    return (
        body
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, entries)
        + b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (len(objects) + 1, trailer)
        + b"startxref\n%d\n%%%%EOF\n" % len(body)
    )


def _stream(content: bytes, entries: bytes = b"") -> bytes:
    packed = zlib.compress(content)
    return b"<< /Length %d /Filter /FlateDecode %s >>\nstream\n%s\nendstream" % (
        len(packed), entries, packed,
    )  # fmt: skip


_CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"
_PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
_ONE = (
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << %s >> >>"
)


def _forms_within_forms() -> bytes:
    """Each form draws the next ten times, ten levels deep: ten thousand million lines."""
    forms = [
        _stream(
            b"/F Do " * 10,
            b"/Type /XObject /Subtype /Form /BBox [0 0 595 842] "
            b"/Resources << /XObject << /F %d 0 R >> >>" % (level + 6),
        )
        for level in range(10)
    ]
    last = _stream(b"0 0 m 9 9 l S ", b"/Type /XObject /Subtype /Form /BBox [0 0 595 842]")
    page = _ONE % b"/XObject << /F 5 0 R >>"
    return _pdf(_CATALOGUE, _PAGES, page, _stream(b"/F Do"), *forms, last)


def _refused(data: bytes) -> dict[str, str]:
    with pytest.raises(SourceError) as refusal:
        from_bytes("report.pdf", data)
    return refusal.value.message


def test_a_broken_pdf_is_refused() -> None:
    assert _refused(b"%PDF-1.7\nnothing") == {
        "zh": "report.pdf：不是完好的 PDF；请用阅读器打开后另存，或重新导出",
        "en": "report.pdf: not a sound PDF; open it in a reader and save it again, or export it "
        "anew",
    }


def test_a_locked_pdf_is_refused() -> None:
    key = b"<00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff>"
    locked = b"/ID [<01> <01>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O %s /U %s >>" % (
        key,
        key,
    )
    data = _pdf(_CATALOGUE, _PAGES, _ONE % b"", _stream(b""), trailer=locked)
    assert _refused(data) == {
        "zh": "report.pdf：是加了密码的 PDF；请取消密码后另存",
        "en": "report.pdf: is a PDF locked by a password; save it again without one",
    }


def test_a_pdf_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAOCHENG_PDF_SECONDS", "2")
    assert _refused(_forms_within_forms()) == {
        "zh": "report.pdf：2 秒内没有读完，不像一份报告；确需读取时请设置 KAOCHENG_PDF_SECONDS",
        "en": "report.pdf: was not read in 2 s, unlike a report; to read it all the same, set "
        "KAOCHENG_PDF_SECONDS",
    }


def test_a_pdf_of_millions_of_objects_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAOCHENG_PDF_MEMORY_BYTES", str(300 * 2**20))
    monkeypatch.setenv("KAOCHENG_PDF_SECONDS", "30")
    data = _pdf(_CATALOGUE, _PAGES, _ONE % b"", _stream(b"0 0 m 9 9 l S\n" * 3_000_000))
    assert len(data) < 1_000_000
    assert _refused(data) == {
        "zh": "report.pdf：使 PDF 程序中断，或所需内存超过上限；请重新导出，或设置 "
        "KAOCHENG_PDF_MEMORY_BYTES",
        "en": "report.pdf: brought the PDF program down, or needs more memory than its limit; "
        "export it anew, or set KAOCHENG_PDF_MEMORY_BYTES",
    }


def test_a_pdf_of_too_many_pages_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KAOCHENG_PDF_PAGES", "2")
    pages = b"<< /Type /Pages /Kids [3 0 R 3 0 R 3 0 R] /Count 3 >>"
    message = _refused(_pdf(_CATALOGUE, pages, _ONE % b"", _stream(b"")))
    assert message["en"] == (
        "report.pdf: pages of the PDF: 3, above the limit of 2 and unlike a report; to read it all "
        "the same, set KAOCHENG_PDF_PAGES"
    )


def test_a_pdf_without_words_is_refused() -> None:
    message = _refused(_pdf(_CATALOGUE, _PAGES, _ONE % b"", _stream(b"")))
    assert message["en"] == (
        "report.pdf: has no text; if its pages are pictures, turn them into text first"
    )


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=200))
def test_no_pdf_brings_the_reader_down(content: bytes) -> None:
    data = _pdf(_CATALOGUE, _PAGES, _ONE % b"/Font << /F << /Type /Font >> >>", _stream(content))
    with suppress(SourceError):
        from_bytes("report.pdf", data)


# --- layout alone -------------------------------------------------------------------------------

_SIDES = st.floats(0, 600, allow_nan=False)
_GLYPHS = st.builds(
    lambda left, top, width, height, at: Glyph(
        chr(0x4E00 + at), left, top, left + width, top + height
    ),
    _SIDES, _SIDES, st.floats(0, 40), st.floats(0.1, 40), st.integers(0, 20_000),
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(_GLYPHS, max_size=60, unique_by=lambda glyph: glyph.character))
def test_no_character_is_lost_or_read_twice(glyphs: list[Glyph]) -> None:
    read_in_order = [
        glyph for stack in stacks(lines(glyphs)) for line in stack.lines for glyph in line.glyphs
    ]
    assert Counter(read_in_order) == Counter(glyphs)


def test_a_character_printed_twice_at_a_place_is_taken_once() -> None:
    bold = [Glyph("重", 0, 0, 10, 10), Glyph("重", 0.4, 0, 10.4, 10), Glyph("重", 10, 0, 20, 10)]
    assert [line.words for line in lines(bold)] == ["重重"]


def test_the_rows_of_a_table_are_read_across() -> None:
    cells = [("项目", 0), ("预算", 150), ("决算", 300)]
    found = [
        Line([Glyph(character, left + 10 * at, top, left + 10 * at + 10, top + 10)
              for at, character in enumerate(words)])
        for top in (0, 20, 40, 60)
        for words, left in cells
    ]  # fmt: skip
    (table,) = stacks(found)
    assert [line.words for line in table.lines] == ["项目预算决算"] * 4


def _paragraph(text: str, page: int, *, indented: bool = True, size: float = 10) -> Paragraph:
    glyphs = [Glyph(character, 0, 0, 1, 1) for character in text]
    return Paragraph([Character(page, glyph) for glyph in glyphs], page, size, indented)


def _joined(found: list[Paragraph], numbers: list[str | None]) -> tuple[list[str], list[str]]:
    order, marks = whole(found, numbers, body=10)
    return [paragraph.words for paragraph in order], [words(mark) for mark in marks]


def test_an_article_is_read_on_where_it_goes_on() -> None:
    found = [
        _paragraph("甲文投资5", 1),
        _paragraph("（下转三版）", 1),
        _paragraph("乙文", 1, size=20),
        _paragraph("乙文一段。（下转2版）", 1),
        _paragraph("（紧接1版）", 2),
        _paragraph("乙文二段。", 2),
        _paragraph("（上接1版）7亿元。", 3, indented=False),
        _paragraph("甲文二段。", 3),
        _paragraph("丙文", 3, size=20),
        _paragraph("丙文一段。", 3),
    ]
    assert _joined(found, ["1", "2", "三"]) == (
        [
            "甲文投资57亿元。",
            "甲文二段。",
            "乙文",
            "乙文一段。",
            "乙文二段。",
            "丙文",
            "丙文一段。",
        ],
        ["（下转三版）", "（上接1版）", "（下转2版）", "（紧接1版）"],
    )


@pytest.mark.parametrize(
    "numbers", [["1", "3"], ["4", "2"]], ids=["turns to another page", "comes from another page"]
)
def test_an_article_that_goes_on_elsewhere_keeps_its_mark(numbers: list[str | None]) -> None:
    found = [
        _paragraph("甲文（下转2版）", 1),
        _paragraph("（上接1版）别文", 2, indented=False),
    ]
    assert _joined(found, numbers) == (["甲文（下转2版）", "（上接1版）别文"], [])


def test_pages_that_do_not_say_their_numbers_are_joined_by_their_marks() -> None:
    found = [
        _paragraph("甲文（下转2版）", 1),
        _paragraph("（上接1版）别文", 2, indented=False),
    ]
    assert _joined(found, [None, None])[0] == ["甲文别文"]
