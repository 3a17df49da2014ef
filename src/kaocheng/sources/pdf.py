"""PDF: the text layer of each page; a page without one is a picture and read as scans are.

PDFium runs as a program of its own, `pdfium.py`, with so much time and memory and no more.
"""

import datetime
import json
import subprocess
import sys
import unicodedata
from typing import Any

import msgspec

from kaocheng.sources import pdfium as pdfium_program
from kaocheng.sources import printed
from kaocheng.sources.errors import SourceError
from kaocheng.sources.furniture import Page
from kaocheng.sources.layout import Glyph, lines
from kaocheng.sources.limits import Limit, hold, most, variable
from kaocheng.text import Document

_FEW = 50  # characters on a page that is a picture: the stamp of a scanning program
_UNREADABLE = 0.2  # of a page's characters that the file gives no meaning
_RADICALS = str.maketrans(  # for these Unicode gives no equivalent
    "⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻱",
    "民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟",
)
_LIMITS: tuple[Limit, ...] = ("pdf_pages", "pdf_characters", "pdf_memory_bytes", "image_pixels")


class PrintedPage(msgspec.Struct):
    """A page as `pdfium.py` tells of it; lengths in points, places from the top left corner.

    boxes     left, top, right and bottom of each character in turn
    turned    which characters stand aslant or upside down
    pictured  whether a picture covers most of the page
    """

    width: float
    height: float
    characters: list[str]
    boxes: list[float]
    turned: list[int]
    pictured: bool


class Picture(msgspec.Struct):
    """A page drawn: grey values row by row, each row `stride` bytes; `scale` pixels to a point."""

    width: int
    height: int
    stride: int
    scale: float
    grey: bytes


def document(name: str, data: bytes, date: datetime.date | None = None) -> Document:
    """The document in a PDF's bytes.

    Raises SourceError for a PDF that is broken, locked or beyond the limits, and for one whose
    pages are pictures where the extra `ocr` is not installed.
    """
    found = [PrintedPage(**page) for page in _asked(name, data, "read")["pages"]]
    drawn = [number for number, page in enumerate(found) if is_picture(page)]
    hold(name, "image_pages", len(drawn))
    pages = [
        _drawn(name, data, number) if number in drawn else _page(page)
        for number, page in enumerate(found)
    ]
    alike = printed.RECOGNISED if drawn else printed.EXACT
    return printed.document(name, pages, date, alike=alike)


def _drawn(name: str, data: bytes, number: int) -> Page:
    """A page, from 0, that has to be recognised."""
    from kaocheng.sources import image

    image.recogniser(name)
    from PIL import Image

    drawn = Picture(**_asked(name, data, "picture", str(number)))
    size = (drawn.width, drawn.height)
    picture = Image.frombuffer("L", size, drawn.grey, "raw", "L", drawn.stride, 1)
    return image.recognised(name, picture, drawn.scale)


def is_picture(page: PrintedPage) -> bool:
    """Whether a page's text can be had only by recognising it.

    Some programs write characters that no table of the file gives a meaning: they print well and
    read as private signs.
    """
    signs = [character for character in page.characters if not character.isspace()]
    unknown = sum(unicodedata.category(sign) in ("Co", "Cn", "Cc") for sign in signs)
    unknown += signs.count("\ufffd")
    return (page.pictured and len(signs) < _FEW) or unknown > _UNREADABLE * len(signs)


def _page(page: PrintedPage) -> Page:
    sides = (page.boxes[side::4] for side in range(4))
    glyphs = [
        Glyph(plain(character), left, top, right, bottom)
        for character, left, top, right, bottom in zip(page.characters, *sides, strict=True)
    ]
    turned = set(page.turned)
    return Page(
        lines(glyph for at, glyph in enumerate(glyphs) if at not in turned),
        page.width,
        page.height,
        lines(glyphs[at] for at in page.turned),
    )


def plain(character: str) -> str:
    """A character as it is typed: fonts of programs name 人 by the radical ⼈ that looks like it.

    >>> "".join(map(plain, "⼈⻚７"))
    '人页７'
    """
    if "\u2e80" <= character <= "\u2fdf" or "\uf900" <= character <= "\ufaff":
        return unicodedata.normalize("NFKC", character.translate(_RADICALS))
    return character


def _asked(name: str, data: bytes, *question: str) -> dict[str, Any]:
    """What PDFium says of a PDF.

    Raises SourceError where it refuses, fails, or takes more than the limits.
    """
    limits = {limit: most(limit) for limit in _LIMITS}
    seconds = most("pdf_seconds")
    # -P: the folder of sources is no place to import from; it has a module named html
    command = [sys.executable, "-P", pdfium_program.__file__, json.dumps(limits), *question]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=seconds)
    except subprocess.TimeoutExpired as late:
        raise SourceError(
            name,
            zh=f"{seconds} 秒内没有读完，不像一份报告；确需读取时请设置 {variable('pdf_seconds')}",
            en=f"was not read in {seconds} s, unlike a report; to read it all the same, set "
            f"{variable('pdf_seconds')}",
        ) from late
    said = msgspec.msgpack.decode(done.stdout, type=dict[str, Any]) if not done.returncode else {}
    if "beyond" in said:
        hold(name, *said["beyond"])
    elif not said or "refused" in said:
        zh, en = _REFUSED[said.get("refused", "failed")]
        raise SourceError(name, zh=zh, en=en)
    return said


_REFUSED = {
    "password": (
        "是加了密码的 PDF；请取消密码后另存",
        "is a PDF locked by a password; save it again without one",
    ),
    "broken": (
        "不是完好的 PDF；请用阅读器打开后另存，或重新导出",
        "not a sound PDF; open it in a reader and save it again, or export it anew",
    ),
    "failed": (
        f"使 PDF 程序中断，或所需内存超过上限；请重新导出，或设置 {variable('pdf_memory_bytes')}",
        "brought the PDF program down, or needs more memory than its limit; export it anew, or "
        f"set {variable('pdf_memory_bytes')}",
    ),
}
