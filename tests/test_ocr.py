"""Scans of known text: a page of a newspaper at 200 dpi, a degree aslant, and what is doubted."""

import io
import math
import struct
import zlib
from decimal import Decimal
from typing import Any

import pytest
from alignment import compared
from newspaper import needs_chromium, newspaper, paragraphs_of, printed, scanned
from test_sources_same import TEXT

from kaocheng.checking.check import check
from kaocheng.reading.reading import read
from kaocheng.sources import image, pdf
from kaocheng.sources.errors import SourceError
from kaocheng.sources.load import from_bytes
from kaocheng.text import BoxPlace, Document, Piece, Span

pil = pytest.importorskip("PIL.Image", reason="Pillow is not installed")

SKEW_DEGREES = 1.0
DPI = 200


@pytest.fixture(scope="module")
def first_page() -> tuple[Document, Any]:
    """The first page of the newspaper: its text layer, and a scan of it."""
    pages = printed(newspaper(paragraphs_of(TEXT)))
    import pypdfium2

    one, both = pypdfium2.PdfDocument.new(), pypdfium2.PdfDocument(pages)
    one.import_pages(both, [0])
    target = io.BytesIO()
    one.save(target)
    both.close()
    document = pdf.document("page.pdf", target.getvalue())
    return document, scanned(target.getvalue(), 0, DPI, SKEW_DEGREES)


def saved(*pictures: Any, form: str = "PNG") -> bytes:
    target = io.BytesIO()
    pictures[0].save(target, form, save_all=len(pictures) > 1, append_images=pictures[1:])
    return target.getvalue()


@needs_chromium
def test_a_scanned_newspaper_is_read_nearly_as_printed(
    first_page: tuple[Document, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    pytest.importorskip("rapidocr", reason="rapidocr is not installed")
    truth, scan = first_page
    assert image.skew_degrees(scan) == pytest.approx(SKEW_DEGREES, abs=0.1)
    document = from_bytes("page.png", saved(scan))
    recognition = compared(document, truth.text)
    with capsys.disabled():
        print(f"\n{DPI} dpi, {SKEW_DEGREES:g} degree aslant: {recognition}")
    assert recognition.digits_right >= 0.99 * recognition.digits
    assert recognition.right >= 0.98 * recognition.characters
    assert recognition.sure_wrong <= 0.002 * recognition.characters
    assert document.date == truth.date
    assert [out.words for out in document.left_out] == [out.words for out in truth.left_out]
    _stands_where_it_was_printed(document, truth, scan)


def _stands_where_it_was_printed(document: Document, truth: Document, scan: Any) -> None:
    """The boxes of figures are where the text layer has them, on the page as it came, aslant."""
    angle = math.radians(SKEW_DEGREES)
    recognised, expected = figures(document), figures(truth)
    both = recognised.keys() & expected.keys()
    assert len(both) > 50
    for words in both:
        x, y = (side * DPI / 72 for side in centre(truth, expected[words]))
        across, down = x - scan.width / 2, y - scan.height / 2
        aslant = (
            scan.width / 2 + across * math.cos(angle) - down * math.sin(angle),
            scan.height / 2 + across * math.sin(angle) + down * math.cos(angle),
        )
        assert math.dist(centre(document, recognised[words]), aslant) < 9 / 72 * DPI  # one em


def figures(document: Document) -> dict[str, Span]:
    """The figures of a document whose words stand in it once."""
    spans = [Span(mention.start, mention.end) for mention in read(document).mentions]
    return {
        words: span
        for span in spans
        if document.text.count(words := document.text[slice(*span)]) == 1
        and document.place_of(span.start).page == document.place_of(span.end - 1).page
    }


def centre(document: Document, span: Span) -> tuple[float, float]:
    """The middle of the box of a stretch's first character."""
    place = document.place_of(span.start)
    assert isinstance(place, BoxPlace)
    return (place.left + place.right) / 2, (place.top + place.bottom) / 2


SHORT = ["由82.0%提高到85.5%，提高4.5个百分点。", "全年新建学校12所，完成投资57.15亿元。"]
_SMALL = """<!DOCTYPE html><meta charset=utf-8><style>
@page { size: 148mm 105mm; margin: 15mm } p { text-indent: 2em }
body { font: 14pt/24pt 'Noto Serif CJK SC' } </style>"""


@pytest.fixture(scope="module")
def small_scan() -> Any:
    return scanned(printed(_SMALL + "".join(f"<p>{line}</p>" for line in SHORT)), 0, DPI)


@needs_chromium
@pytest.mark.parametrize("form", ["PDF", "TIFF", "JPEG"])
def test_a_scan_of_any_format_is_read(form: str, small_scan: Any) -> None:
    pytest.importorskip("rapidocr", reason="rapidocr is not installed")
    pages = [small_scan] if form == "JPEG" else [small_scan, small_scan]
    document = from_bytes(f"scan.{form.lower()}", saved(*pages, form=form))
    assert document.text.split("\n") == SHORT * len(pages)
    places = [piece.place for piece in document.pieces]
    assert [place.page for place in places] == sorted(place.page for place in places)
    assert places[-1].page == len(pages)
    assert all(place.confidence > Decimal("0.5") for place in places)
    findings = check(read(document), select=["PCT005"])
    assert [finding.grade for finding in findings] == ["error"] * len(pages)


def test_without_the_extra_a_scan_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing() -> None:
        raise ImportError("rapidocr")

    monkeypatch.setattr(image, "_engine", missing)
    assert refused(saved(pil.new("L", (100, 100), 255))) == {
        "zh": "scan.png：是图片或扫描件，识别文字需要 ocr 组件；"
        "请先运行 pip install 'kaocheng[ocr]'",
        "en": "scan.png: is a picture or a scan, which takes the extra ocr to read; "
        "run pip install 'kaocheng[ocr]'",
    }


def refused(data: bytes) -> dict[str, str]:
    with pytest.raises(SourceError) as refusal:
        from_bytes("scan.png", data)
    return refusal.value.message


def _huge_png(side: int) -> bytes:
    """A PNG that says how large it is and stops there."""
    header = b"IHDR" + struct.pack(">IIBBBBB", side, side, 8, 0, 0, 0, 0)
    chunks = struct.pack(">I", 13) + header + struct.pack(">I", zlib.crc32(header))
    data = b"IDAT" + zlib.compress(bytes(100))
    chunks += struct.pack(">I", len(data) - 4) + data + struct.pack(">I", zlib.crc32(data))
    return b"\x89PNG\r\n\x1a\n" + chunks


def test_a_picture_of_30000_pixels_a_side_is_refused() -> None:
    pytest.importorskip("rapidocr", reason="rapidocr is not installed")
    assert refused(_huge_png(30_000)) == {
        "zh": "scan.png：图片像素数为 900,000,000，超过上限 100,000,000，不像一份报告；"
        "确需读取时请设置 KAOCHENG_IMAGE_PIXELS",
        "en": "scan.png: pixels of a picture: 900,000,000, above the limit of 100,000,000 and "
        "unlike a report; to read it all the same, set KAOCHENG_IMAGE_PIXELS",
    }


@pytest.mark.parametrize(
    "data",
    [_huge_png(300), saved(pil.new("L", (300, 300), 255))[:60], b"\x89PNG\r\n\x1a\nnothing"],
    ids=["too few rows", "cut short", "no picture"],
)
@pytest.mark.parametrize("lenient", [False, True], ids=["Pillow strict", "Pillow lenient"])
def test_a_broken_picture_is_refused(
    data: bytes, lenient: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where another library (WeasyPrint) has told Pillow to fill in what is missing."""
    pytest.importorskip("rapidocr", reason="rapidocr is not installed")
    monkeypatch.setattr("PIL.ImageFile.LOAD_TRUNCATED_IMAGES", lenient)
    assert refused(data)["en"] == (
        "scan.png: not a sound picture; scan it again, or save it as PNG or JPEG"
    )


def test_an_empty_page_has_no_text() -> None:
    pytest.importorskip("rapidocr", reason="rapidocr is not installed")
    assert refused(saved(pil.new("L", (300, 300), 255)))["en"].startswith("scan.png: has no text")


# --- figures read doubtfully --------------------------------------------------------------------


def doubting(text: str, doubtful: str) -> Document:
    """A recognised text of which some words are doubtful."""
    at = text.index(doubtful)
    pieces = [
        Piece(
            offset,
            offset + 1,
            BoxPlace(1, offset, 0, offset + 1, 1,
                     Decimal("0.6") if at <= offset < at + len(doubtful) else Decimal("0.99")),
        )
        for offset in range(len(text))
    ]  # fmt: skip
    return Document("scan", text, None, pieces)


def test_doubtful_stretches_are_told() -> None:
    assert doubting(SHORT[0], "85.5").doubtful == [Span(9, 13)]
    assert Document("plain", SHORT[0]).doubtful == []


@pytest.mark.parametrize("doubtful", ["5.5", "4.5"])
def test_no_rule_grades_a_doubtful_figure_error(doubtful: str) -> None:
    (sure,) = check(read(SHORT[0]))
    (doubted,) = check(read(doubting(SHORT[0], doubtful)))
    figure = {"5.5": "85.5%", "4.5": "4.5个百分点"}[doubtful]
    assert (sure.grade, doubted.grade) == ("error", "warning")
    assert doubted.message == {
        "zh": f"{sure.message['zh']}（扫描件上“{figure}”识别不确定，请对照原件）",
        "en": f"{sure.message['en']} (read doubtfully: {figure}; compare the scan)",
    }
    assert doubted.fingerprint == sure.fingerprint


def test_doubtful_words_elsewhere_change_nothing() -> None:
    (sure,) = check(read(SHORT[0]))
    (other,) = check(read(doubting(SHORT[0], "提高到")))
    assert (other.grade, other.message) == (sure.grade, sure.message)
