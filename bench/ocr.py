"""How well scans are read: the example report as a newspaper, printed, scanned, recognised.

    python bench/ocr.py

One line a scan of the first page: characters and digits recognised as printed, how many are
doubted, how many of those are wrong, how many wrong ones are not doubted, and the time it took.
Needs Chromium and the extra `ocr`.
"""

import io
import sys
import time
from pathlib import Path
from typing import Any, NamedTuple

import numpy
import pypdfium2
from memory import peak_mb
from PIL import Image, ImageFilter
from texts import EXAMPLE

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))

from alignment import compared
from newspaper import newspaper, paragraphs_of, printed, scanned

from kaocheng.sources.load import from_bytes


class Scan(NamedTuple):
    """How a page is scanned: how finely, how far turned, how blurred (pixels), how grainy."""

    dpi: int
    skew_degrees: float
    blur: float
    grain: float


SCANS = (
    Scan(200, 0, 0, 0),
    Scan(200, 1, 0, 0),
    Scan(150, 0, 0, 0),
    Scan(150, 1, 0, 0),
    Scan(150, 1, 0.9, 12),
    Scan(200, 1, 1.6, 20),
)


def first_page(pdf: bytes) -> bytes:
    """A PDF of the first page alone."""
    one, all_pages = pypdfium2.PdfDocument.new(), pypdfium2.PdfDocument(pdf)
    one.import_pages(all_pages, [0])
    target = io.BytesIO()
    one.save(target)
    return target.getvalue()


def picture(pdf: bytes, scan: Scan) -> bytes:
    """The page as such a scanner gives it, as PNG."""
    page: Any = scanned(pdf, 0, scan.dpi, scan.skew_degrees)
    page = page.filter(ImageFilter.GaussianBlur(scan.blur))
    grain = numpy.random.default_rng(1).normal(0, scan.grain, (page.height, page.width))
    page = Image.fromarray((numpy.asarray(page) + grain).clip(0, 255).astype("uint8"))
    target = io.BytesIO()
    page.save(target, "PNG")
    return target.getvalue()


def main() -> None:
    pdf = first_page(printed(newspaper(paragraphs_of(EXAMPLE.read_text("utf-8")))))
    started = time.perf_counter()
    truth = from_bytes("page.pdf", pdf).text
    print(f"text layer: {len(truth)} characters in {time.perf_counter() - started:.2f} s")
    for scan in SCANS:
        data = picture(pdf, scan)
        started = time.perf_counter()
        document = from_bytes("page.png", data)
        seconds = time.perf_counter() - started
        print(
            f"{scan.dpi} dpi, {scan.skew_degrees:g}° aslant, blur {scan.blur:g}, "
            f"grain {scan.grain:g}: {compared(document, truth)}; {seconds:.1f} s",
            flush=True,
        )
    print(f"peak memory {peak_mb():.0f} MB")


if __name__ == "__main__":
    main()
