"""A file, whatever its format, as a Document; a folder or an archive as many."""

import datetime
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kaocheng.sources import archives, plain
from kaocheng.sources.errors import SourceError
from kaocheng.sources.formats import format_of
from kaocheng.sources.limits import hold
from kaocheng.text import Document


def load(path: str | os.PathLike[str], date: datetime.date | None = None) -> Document:
    """The document in a file of any format; of an archive, the only one in it.

    date  the day it was published, where it does not say

    The document is named by the path as given. Raises SourceError, which names the file and
    what to do, for whatever cannot be read, and BadLimit for a limit that is no number.
    """
    name = os.fspath(path)
    mode = _mode(name)
    if stat.S_ISDIR(mode):
        inside = os.path.join(name, "*.txt")
        raise SourceError(
            name,
            zh=f"是文件夹；请给出其中的文件，如 {inside}",
            en=f"is a directory; name the files in it, such as {inside}",
        )
    return from_bytes(name, _read(name, mode), date)


def load_all(
    path: str | os.PathLike[str], date: datetime.date | None = None
) -> Iterator[Document | SourceError]:
    """Every document in a file, in a folder and those below it, in an archive and those in it.

    What cannot be read comes as the error that says why, in its place; nothing else is raised
    but BadLimit.
    """
    for name, data in contents(path):
        if isinstance(data, SourceError):
            yield data
            continue
        try:
            yield from_bytes(name, data, date)
        except SourceError as unreadable:
            yield unreadable


def contents(path: str | os.PathLike[str]) -> Iterator[tuple[str, bytes | SourceError]]:
    """The name and the bytes of every file that `load_all` reads, one at a time."""
    name = os.fspath(path)
    try:
        mode = _mode(name)
        if stat.S_ISDIR(mode):
            for inside in archives.files(name):
                yield from contents(inside)
            return
        data = _read(name, mode)
        if format_of(name, data) == "zip":
            yield from archives.members(name, data)
        else:
            yield name, data
    except SourceError as unreadable:
        yield name, unreadable


def from_bytes(name: str, data: bytes, date: datetime.date | None = None) -> Document:
    """The document in a file's bytes; its format is told from them before its name.

    Raises SourceError as `load` does.
    """
    if not data:
        raise SourceError(
            name,
            zh="文件是空的；请检查是否给错了文件",
            en="is empty; check that it is the right file",
        )
    document = _document(name, data, date)
    if not document.text.strip():
        raise SourceError(
            name,
            zh="没有文字；若内容是图片，请先转成文字",
            en="has no text; if its pages are pictures, turn them into text first",
        )
    return document


def _document(name: str, data: bytes, date: datetime.date | None) -> Document:
    """A file's bytes read by the source of their format.

    Each source is imported when first needed: together they take longer to load than a page of
    plain text takes to read and check.
    """
    match format_of(name, data):
        case "plain":
            return Document(name, plain.decode(name, data), date)
        case "docx":
            from kaocheng.sources import docx

            return docx.document(name, data, date)
        case "html":
            from kaocheng.sources import html

            return html.document(name, data, date)
        case "xlsx":
            from kaocheng.sources import sheet

            return sheet.document(name, data, date)
        case "pdf":
            from kaocheng.sources import pdf

            return pdf.document(name, data, date)
        case "image":
            from kaocheng.sources import image

            return image.document(name, data, date)
        case "old-word" | "rtf" | "odt":
            from kaocheng.sources import docx, office

            return docx.document(name, office.converted(name, data, "docx"), date)
        case "old-sheet" | "ods":
            from kaocheng.sources import office, sheet

            return sheet.document(name, office.converted(name, data, "xlsx"), date)
        case "zip":
            return _only(name, data, date)
        case foreign:
            zh, en = _FOREIGN[foreign]
            raise SourceError(
                name,
                zh=f"是{zh}，这里不读；请另存为 .docx 或 .txt",
                en=f"is {en}, which is not read; save it as .docx or .txt",
            )


_FOREIGN = {
    "encrypted": ("加密的 Office 文件", "an encrypted Office file"),
    "other-office": ("演示文稿或其他 Office 文件", "a presentation or another Office file"),
}


def _only(name: str, data: bytes, date: datetime.date | None) -> Document:
    """The one document of an archive."""
    inside = list(archives.members(name, data))
    if len(inside) != 1:
        raise SourceError(
            name,
            zh=f"压缩包中有 {len(inside)} 份文件，这里只读一份；请先解压",
            en=f"holds {len(inside)} files, where one is read; unpack it first",
        )
    ((path, content),) = inside
    if isinstance(content, SourceError):
        raise content
    return from_bytes(path, content, date)


def _mode(name: str) -> int:
    with _refusing(name):
        return os.stat(name).st_mode


def _read(name: str, mode: int) -> bytes:
    """The bytes of a file or a pipe."""
    if not (stat.S_ISREG(mode) or stat.S_ISFIFO(mode)):
        raise SourceError(
            name,
            zh="既不是文件也不是管道；请给出报告文件",
            en="is neither a file nor a pipe; name the file of a report",
        )
    with _refusing(name):
        size = os.stat(name).st_size
    hold(name, "file_bytes", size)
    with _refusing(name):
        return Path(name).read_bytes()


@contextmanager
def _refusing(name: str) -> Iterator[None]:
    """Turn what the system says of a path into SourceError."""
    try:
        yield
    except FileNotFoundError as missing:
        raise SourceError(
            name, zh="没有这个文件；请检查路径", en="no such file; check the path"
        ) from missing
    except PermissionError as denied:
        raise SourceError(
            name,
            zh="没有读取权限；请修改文件权限后再试",
            en="no permission to read it; change its mode and try again",
        ) from denied
    except (OSError, ValueError) as failed:  # ValueError is what a NUL in a path raises
        raise SourceError(
            name,
            zh=f"无法打开（{failed}）；请检查路径",
            en=f"cannot be opened ({failed}); check the path",
        ) from failed
