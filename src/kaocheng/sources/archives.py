"""Folders and ZIP archives: the files in them that can be reports, one after another."""

import io
import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

from kaocheng.sources.errors import SourceError
from kaocheng.sources.limits import hold

SUFFIXES = frozenset(
    (".txt", ".md", ".docx", ".doc", ".wps", ".rtf", ".odt", ".html", ".htm", ".xlsx", ".xls",
     ".ods", ".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".zip")
)  # fmt: skip
"""What is looked into in a folder or an archive; a file given by name is read whatever its name."""

_UTF8_NAME = 0x800
_ENCRYPTED = 0x1


def is_report(name: str) -> bool:
    """Whether a file in a folder may be a report, by its name.

    >>> [is_report(name) for name in ("a/2023.docx", "a/~$2023.docx", ".git/a.txt", "a.toml")]
    [True, False, False, False]
    """
    parts = name.replace("\\", "/").split("/")
    hidden = any(part.startswith((".", "__MACOSX")) and part not in (".", "..") for part in parts)
    return (
        not hidden
        and not parts[-1].startswith("~$")
        and os.path.splitext(parts[-1])[1].lower() in SUFFIXES
    )


def files(folder: str) -> Iterator[str]:
    """The paths of the files in a folder and those below it that may be reports, sorted.

    A link to a folder is not followed: it could lead back here.
    """
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if is_report(name):
                yield str(Path(parent, name))


def members(name: str, data: bytes, depth: int = 1) -> Iterator[tuple[str, bytes | SourceError]]:
    """The files of a ZIP that may be reports, those of archives in it too.

    name   what the archive is called; a file in it is called name/its path
    depth  how many archives this one stands in, itself included

    A file that cannot be unpacked comes as the error that says why; the others still come.
    Raises SourceError for an archive that is broken or goes beyond the limits.
    """
    hold(name, "nested_archives", depth)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError) as broken:
        raise SourceError(
            name,
            zh="不是完好的压缩包；请重新打包，或先解压再给出文件夹",
            en="not a sound archive; pack it again, or unpack it and name the folder",
        ) from broken
    with archive:
        entries = archive.infolist()
        hold(name, "members", len(entries))
        hold(name, "unpacked_bytes", sum(entry.file_size for entry in entries))
        for entry in entries:
            inside = _name(entry)
            if entry.is_dir() or not is_report(inside):
                continue
            path = f"{name}/{inside}"
            content = _unpacked(archive, entry, path)
            if isinstance(content, bytes) and inside.lower().endswith(".zip"):
                try:
                    yield from members(path, content, depth + 1)
                except SourceError as refused:
                    yield path, refused
            else:
                yield path, content


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, path: str) -> bytes | SourceError:
    if entry.flag_bits & _ENCRYPTED:
        return SourceError(
            path,
            zh="加了密码；请解压后再给出文件",
            en="is locked by a password; unpack it and name the files",
        )
    try:
        hold(path, "file_bytes", entry.file_size)
        return archive.read(entry)
    except SourceError as refused:
        return refused
    # zipfile lets through what its decompressors raise, and ValueError for a place outside the file
    except Exception as broken:
        error = SourceError(
            path,
            zh="在压缩包中已损坏；请重新打包",
            en="is damaged in its archive; pack it again",
        )
        error.__cause__ = broken
        return error


def _name(entry: zipfile.ZipInfo) -> str:
    """A file's name in its archive; without the mark of UTF-8, Chinese Windows wrote GBK."""
    if entry.flag_bits & _UTF8_NAME:
        return entry.filename
    try:
        return entry.filename.encode("cp437").decode("gb18030")
    except UnicodeError:
        return entry.filename
