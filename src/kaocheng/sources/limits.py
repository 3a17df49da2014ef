"""How much a file may ask for before it is refused; docs/limits.md says why each is where it is.

A report is a megabyte of text at most, yet ten lines can be packed that unpack to terabytes. Each
limit is far above any report and can be raised by an environment variable of its name:
KAOCHENG_XML_BYTES=200000000.
"""

import os
from typing import Literal, get_args

from kaocheng.sources.errors import SourceError

Limit = Literal[
    "file_bytes",
    "unpacked_bytes",
    "xml_bytes",
    "table_cells",
    "members",
    "nested_archives",
    "convert_seconds",
    "pdf_pages",
    "pdf_characters",
    "pdf_seconds",
    "pdf_memory_bytes",
    "image_pixels",
    "image_pages",
]

DEFAULTS: dict[Limit, int] = {
    "file_bytes": 512 * 2**20,
    "unpacked_bytes": 512 * 2**20,
    "xml_bytes": 64 * 2**20,
    "table_cells": 1_000_000,
    "members": 100_000,
    "nested_archives": 3,
    "convert_seconds": 120,
    "pdf_pages": 2_000,
    "pdf_characters": 2_000_000,
    "pdf_seconds": 60,
    "pdf_memory_bytes": 2 * 2**30,
    "image_pixels": 100_000_000,
    "image_pages": 200,
}
assert set(DEFAULTS) == set(get_args(Limit))


class BadLimit(ValueError):
    """An environment variable that sets a limit to what is no positive number."""


def variable(limit: Limit) -> str:
    """The environment variable that sets a limit.

    >>> variable("xml_bytes")
    'KAOCHENG_XML_BYTES'
    """
    return f"KAOCHENG_{limit.upper()}"


def most(limit: Limit) -> int:
    """A limit as it holds here: the environment's, or the default.

    Raises BadLimit for a value that is no whole number above 0.
    """
    said = os.environ.get(variable(limit))
    if said is None:
        return DEFAULTS[limit]
    if not (said.isascii() and said.isdecimal() and int(said)):
        raise BadLimit(f"{variable(limit)}: Expected a whole number above 0, got {said!r}")
    return int(said)


def hold(name: str, limit: Limit, amount: int) -> None:
    """Raise SourceError if a file asks for more of something than its limit."""
    if amount > most(limit):
        raise SourceError(
            name,
            zh=f"{_WHAT[limit][0]}为 {amount:,}，超过上限 {most(limit):,}，不像一份报告；"
            f"确需读取时请设置 {variable(limit)}",
            en=f"{_WHAT[limit][1]}: {amount:,}, above the limit of {most(limit):,} and unlike a "
            f"report; to read it all the same, set {variable(limit)}",
        )


_WHAT: dict[Limit, tuple[str, str]] = {
    "file_bytes": ("文件字节数", "bytes of the file"),
    "unpacked_bytes": ("解压后的字节数", "bytes when unpacked"),
    "xml_bytes": ("解压后的 XML 字节数", "bytes of XML when unpacked"),
    "table_cells": ("表格单元格数", "cells of its tables"),
    "members": ("压缩包内的文件数", "files in the archive"),
    "nested_archives": ("压缩包的嵌套层数", "archives inside one another"),
    "convert_seconds": ("转换秒数", "seconds of conversion"),
    "pdf_pages": ("PDF 页数", "pages of the PDF"),
    "pdf_characters": ("PDF 字符数", "characters of the PDF"),
    "pdf_seconds": ("读取 PDF 的秒数", "seconds of reading the PDF"),
    "pdf_memory_bytes": ("读取 PDF 的内存字节数", "bytes of memory for reading the PDF"),
    "image_pixels": ("图片像素数", "pixels of a picture"),
    "image_pages": ("扫描件页数", "scanned pages"),
}
assert set(_WHAT) == set(DEFAULTS)
