"""A program of its own: what PDFium finds in a PDF, so that no PDF can take its caller with it.

    python pdfium.py LIMITS read < report.pdf > pages.msgpack
    python pdfium.py LIMITS picture NUMBER < report.pdf > page.msgpack

PDFium is native code that a file can keep busy for hours, fill the memory with, or bring down;
`pdf.py` gives this program a time, and LIMITS (JSON) what else it may take. It imports nothing
of ours, which would take longer to load than a page takes to read.
"""

import ctypes
import json
import math
import sys
from array import array
from collections.abc import Callable
from typing import Any

import msgspec
import pypdfium2
from pypdfium2 import raw

_UPRIGHT = math.radians(3)  # by which printed text may be turned; more is a watermark
_SCALE = 1000  # PDFium tells places on the page in whole numbers
_PICTURED = 0.5  # of a page that a picture covers if the page is a scan
_NESTED = 3  # forms within forms in which pictures are looked for
_DPI = 200


class Beyond(Exception):
    """A limit, and how much of it the file asks for."""


def read(document: Any, limits: dict[str, int]) -> dict[str, Any]:
    """The characters of every page, with their boxes in points from its top left corner."""
    if len(document) > limits["pdf_pages"]:
        raise Beyond("pdf_pages", len(document))
    pages = []
    total = 0
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        total += text.count_chars()
        if total > limits["pdf_characters"]:
            raise Beyond("pdf_characters", total)
        pages.append(_page(page, text))
        text.close()
        page.close()
    return {"pages": pages}


def _page(page: Any, text: Any) -> dict[str, Any]:
    place = _placing(page)
    characters: list[str] = []
    boxes = array("d")
    turned: list[int] = []
    box = raw.FS_RECTF()
    rotation = page.get_rotation()
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(text, index)
        if raw.FPDFText_IsGenerated(text, index) or not raw.FPDFText_GetLooseCharBox(
            text, index, box
        ):
            continue
        corners = place(box.left, box.top), place(box.right, box.bottom)
        (left, right), (top, bottom) = (sorted(pair) for pair in zip(*corners, strict=True))
        angle = raw.FPDFText_GetCharAngle(text, index) + math.radians(rotation)
        if abs(math.remainder(angle, 2 * math.pi)) > _UPRIGHT:
            turned.append(len(characters))
        characters.append(chr(code))
        boxes.extend((left, top, right, bottom))
    width, height = page.get_size()
    return {
        "width": width,
        "height": height,
        "characters": characters,
        "boxes": boxes.tolist(),
        "turned": turned,
        "pictured": _pictured(page) > _PICTURED * width * height,
    }


def _placing(page: Any) -> Callable[[float, float], tuple[float, float]]:
    """Where a point of a page's own space stands on it: it may be turned, and begin anywhere."""
    width, height = (round(side * _SCALE) for side in page.get_size())

    def shown(x: float, y: float) -> tuple[float, float]:
        across, down = ctypes.c_int(), ctypes.c_int()
        raw.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, across, down)
        return across.value / _SCALE, down.value / _SCALE

    left, top = shown(0, 0)
    ((xx, xy), (yx, yy)) = (
        ((across - left) / 100, (down - top) / 100)
        for across, down in (shown(100, 0), shown(0, 100))
    )
    return lambda x, y: (left + xx * x + yx * y, top + xy * x + yy * y)


def _pictured(page: Any) -> float:
    """The area of a page's largest picture, in square points."""
    pictures = page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=_NESTED)
    areas = [0.0]
    for picture in pictures:
        left, bottom, right, top = picture.get_bounds()
        areas.append((right - left) * (top - bottom))
    return max(areas)


def picture(document: Any, number: int, limits: dict[str, int]) -> dict[str, Any]:
    """A page, from 0, in grey, with the pixels there are to a point."""
    page = document[number]
    width, height = page.get_size()
    scale = _DPI / 72
    pixels = round(width * height * scale**2)
    if pixels > limits["image_pixels"]:
        raise Beyond("image_pixels", pixels)
    drawn = page.render(scale=scale, grayscale=True)
    return {
        "width": drawn.width,
        "height": drawn.height,
        "stride": drawn.stride,
        "scale": scale,
        "grey": bytes(drawn.buffer),
    }


def main() -> None:
    limits = json.loads(sys.argv[1])
    try:
        _hold_memory(limits["pdf_memory_bytes"])
        document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
        if sys.argv[2] == "read":
            said = read(document, limits)
        else:
            said = picture(document, int(sys.argv[3]), limits)
    except Beyond as beyond:
        said = {"beyond": beyond.args}
    except pypdfium2.PdfiumError as refused:
        said = {"refused": "password" if refused.err_code == raw.FPDF_ERR_PASSWORD else "broken"}
    except MemoryError:
        said = {"refused": "failed"}
    sys.stdout.buffer.write(msgspec.msgpack.encode(said))


def _hold_memory(most: int) -> None:
    """Let the system refuse memory beyond a limit; Windows has no such limit."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


if __name__ == "__main__":
    main()
