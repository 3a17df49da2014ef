"""Scans: pictures of pages, their characters recognised and each as sure as the recogniser is.

The recogniser is RapidOCR, whose models come with the package: nothing is downloaded.
"""

import datetime
import io
import math
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from functools import cache
from typing import Any

from kaocheng.sources import printed
from kaocheng.sources.errors import SourceError
from kaocheng.sources.furniture import Page
from kaocheng.sources.layout import Glyph, Line
from kaocheng.sources.limits import hold
from kaocheng.text import Document

_PIXELS = 12_000_000  # of a page as it is recognised, at some 250 bytes of memory each
_STEEPEST_DEGREES = 3.0
_STEP_DEGREES = 0.05
_LEVEL_DEGREES = 0.1  # below this a page is not turned: that would blur it
_SKEW_WIDTH = 1200  # pixels of the copy on which skew is measured
_DARK = 128
_LINES = 10_000  # found on a page at most
_MADE_OUT = 0.5  # mean confidence; below it a line is a stain or a part of a photograph


def document(name: str, data: bytes, date: datetime.date | None = None) -> Document:
    """The document in a picture's bytes; a TIFF may hold several pages.

    Raises SourceError for a picture that is broken or beyond the limits, and where the extra
    `ocr` is not installed.
    """
    recogniser(name)
    pages = [recognised(name, picture) for picture in _pictures(name, data)]
    return printed.document(name, pages, date, alike=printed.RECOGNISED)


def recognised(name: str, picture: Any, scale: float = 1.0) -> Page:
    """The page on a grey picture of PIL's, made level, its lines recognised.

    scale  how many of its pixels are 1 in the places
    """
    import numpy

    engine = recogniser(name)
    shrink = min(1.0, math.sqrt(_PIXELS / (picture.width * picture.height)))
    width, height = picture.width / scale, picture.height / scale
    if shrink < 1:
        picture = picture.resize((int(picture.width * shrink), int(picture.height * shrink)))
    skew = skew_degrees(picture)
    if abs(skew) >= _LEVEL_DEGREES:
        picture = picture.rotate(skew, resample=3, fillcolor=255)
    else:
        skew = 0.0
    found = engine(
        numpy.asarray(picture.convert("RGB")),
        use_cls=False,
        return_word_box=True,
        return_single_char_box=True,
    )
    sure: list[Line] = []
    aside: list[Line] = []
    if found.txts is None:  # an empty page
        return Page(sure, width, height, aside, skew)
    for score, words in zip(found.scores, found.word_results, strict=True):
        if words:
            line = Line([_glyph(word, scale * shrink) for word in words])
            (sure if score >= _MADE_OUT else aside).append(line)
    return Page(sure, width, height, aside, skew)


def _glyph(word: tuple[str, float, Any], scale: float) -> Glyph:
    character, confidence, corners = word
    across = [float(corner[0]) / scale for corner in corners]
    down = [float(corner[1]) / scale for corner in corners]
    return Glyph(
        character, min(across), min(down), max(across), max(down), _share(round(confidence * 100))
    )


@cache
def _share(hundredths: int) -> Decimal:
    return Decimal(hundredths) / 100


def skew_degrees(picture: Any) -> float:
    """How far a page is turned clockwise: at that angle its rows are darkest and clearest."""
    import numpy

    width = min(_SKEW_WIDTH, picture.width)
    small = picture.resize((width, max(1, picture.height * width // picture.width)))
    down, across = numpy.nonzero(numpy.asarray(small) < _DARK)
    if not len(down):
        return 0.0

    def clearness(degrees: float) -> int:
        rows = numpy.rint(down - across * math.tan(math.radians(degrees))).astype(int)
        counts = numpy.bincount(rows - rows.min())
        return int((counts * counts).sum())

    steps = round(_STEEPEST_DEGREES / _STEP_DEGREES)
    return max(
        (step * _STEP_DEGREES for step in range(-steps, steps + 1)),
        key=lambda degrees: (clearness(degrees), -abs(degrees)),
    )


def recogniser(name: str) -> Any:
    """RapidOCR, loaded once.

    Raises SourceError, which names the file that needs it, where it is not installed.
    """
    try:
        return _engine()
    except ImportError as missing:
        raise SourceError(
            name,
            zh="是图片或扫描件，识别文字需要 ocr 组件；请先运行 pip install 'kaocheng[ocr]'",
            en="is a picture or a scan, which takes the extra ocr to read; "
            "run pip install 'kaocheng[ocr]'",
        ) from missing


@cache
def _engine() -> Any:
    from rapidocr import RapidOCR

    return RapidOCR(
        params={
            "Global.log_level": "error",
            "Global.text_score": 0.0,
            "Global.max_side_len": _PIXELS,
            "Det.max_candidates": _LINES,
        }
    )


def _pictures(name: str, data: bytes) -> Iterator[Any]:
    """The pages of a picture file in grey, upright where the camera noted how it was held."""
    from PIL import Image, ImageOps, ImageSequence, UnidentifiedImageError

    try:
        with _held_by_us(), Image.open(io.BytesIO(data)) as file:
            hold(name, "image_pages", getattr(file, "n_frames", 1))
            hold(name, "image_pixels", file.width * file.height)
            for frame in ImageSequence.Iterator(file):
                hold(name, "image_pixels", frame.width * frame.height)
                yield ImageOps.exif_transpose(frame).convert("L")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as broken:
        if isinstance(broken, SourceError):
            raise
        raise SourceError(
            name,
            zh="不是完好的图片；请重新扫描，或另存为 PNG、JPEG",
            en="not a sound picture; scan it again, or save it as PNG or JPEG",
        ) from broken


@contextmanager
def _held_by_us() -> Iterator[None]:
    """Pillow's global switches as they are needed here, whoever else in the process set them.

    The size of pictures is left to the limits, since Pillow's own cannot be raised for one file;
    and a picture that is cut short is refused, where WeasyPrint asks Pillow to fill in what is
    missing.
    """
    from PIL import Image, ImageFile

    pixels, truncated = Image.MAX_IMAGE_PIXELS, ImageFile.LOAD_TRUNCATED_IMAGES
    Image.MAX_IMAGE_PIXELS, ImageFile.LOAD_TRUNCATED_IMAGES = None, False
    try:
        yield
    finally:
        Image.MAX_IMAGE_PIXELS, ImageFile.LOAD_TRUNCATED_IMAGES = pixels, truncated
