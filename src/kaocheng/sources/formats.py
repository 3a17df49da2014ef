"""Which format a file is in, told from its bytes; its name decides only where they do not."""

import io
import re
import zipfile
from typing import Literal

Format = Literal[
    "plain", "html", "docx", "xlsx", "zip", "pdf", "image", "old-word", "old-sheet", "rtf", "odt",
    "ods", "encrypted", "other-office",
]  # fmt: skip

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAGIC: tuple[tuple[bytes, Format], ...] = (
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG\r\n", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    (b"BM", "image"),
)
_PARTS: tuple[tuple[str, Format], ...] = (
    ("word/", "docx"),
    ("xl/", "xlsx"),
    ("ppt/", "other-office"),
    ("[Content_Types].xml", "docx"),
)
_STREAMS: tuple[tuple[str, Format], ...] = (
    ("EncryptedPackage", "encrypted"),
    ("WordDocument", "old-word"),
    ("Workbook", "old-sheet"),
)
_OPEN_DOCUMENT: dict[bytes, Format] = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
}
_SUFFIXES: dict[str, Format] = {
    ".docx": "docx",
    ".xlsx": "xlsx",
    ".zip": "zip",
    ".htm": "html",
    ".html": "html",
}
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*"
    rb"<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_HEAD_BYTES = 4096


def format_of(name: str, data: bytes) -> Format:
    """The format of a file.

    >>> format_of("report.txt", b"<!DOCTYPE html><p>1</p>"), format_of("report.docx", b"")
    ('html', 'docx')
    """
    for magic, known in _MAGIC:
        if data.startswith(magic):
            return known
    if data.startswith(_OLE):
        return _ole(data)
    if data.startswith(_ZIP):
        return _package(name, data)
    if _HTML.match(data[:_HEAD_BYTES]):
        return "html"
    return _by_name(name, "plain")


def _ole(data: bytes) -> Format:
    """Which program wrote an OLE file, by the names of its streams."""
    for stream, known in _STREAMS:
        if stream.encode("utf-16-le") in data:
            return known
    return "other-office"


def _package(name: str, data: bytes) -> Format:
    """What a ZIP is the wrapping of; by its name where it is too broken to tell."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            names = package.namelist()
            media = package.open("mimetype").read(99) if "mimetype" in names[:1] else b""
    # zipfile raises its own errors, struct.error and NotImplementedError on broken packages
    except Exception:
        return _by_name(name, "docx")
    for part, known in _PARTS:
        if any(inside.startswith(part) for inside in names):
            return known
    return _OPEN_DOCUMENT.get(media, "zip")


def _by_name(name: str, otherwise: Format) -> Format:
    dot = name.rfind(".")
    return _SUFFIXES.get(name[dot:].lower(), otherwise) if dot >= 0 else otherwise
