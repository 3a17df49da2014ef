"""A file, whatever its format, as a Document."""

import datetime
import os
import stat
from pathlib import Path

from kaocheng.sources import docx, plain
from kaocheng.sources.errors import SourceError
from kaocheng.text import Document

_FOREIGN = (
    (b"%PDF-", "PDF", "PDF"),
    (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        "旧版或加密的 Office 文件",
        "an old or encrypted Office file",
    ),
    (b"{\\rtf", "RTF", "RTF"),
    (b"\x89PNG\r\n", "图片", "a picture"),
    (b"\xff\xd8\xff", "图片", "a picture"),
    (b"GIF8", "图片", "a picture"),
    (b"II*\0", "图片", "a picture"),
    (b"MM\0*", "图片", "a picture"),
)
_ZIP = b"PK\x03\x04"


def load(path: str | os.PathLike[str], date: datetime.date | None = None) -> Document:
    """The document in a file: plain text in any encoding of `plain`, or a .docx.

    date  the day it was published, where its text does not say

    The document is named by the path as given. Raises SourceError, which names the file and
    what to do, for whatever cannot be read.
    """
    name = os.fspath(path)
    try:
        mode = os.stat(name).st_mode
        readable = stat.S_ISREG(mode) or stat.S_ISFIFO(mode)
        data = Path(name).read_bytes() if readable else b""
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
    if stat.S_ISDIR(mode):
        inside = os.path.join(name, "*.txt")
        raise SourceError(
            name,
            zh=f"是文件夹；请给出其中的文件，如 {inside}",
            en=f"is a directory; name the files in it, such as {inside}",
        )
    if not readable:
        raise SourceError(
            name,
            zh="既不是文件也不是管道；请给出报告文件",
            en="is neither a file nor a pipe; name the file of a report",
        )
    return from_bytes(name, data, date)


def from_bytes(name: str, data: bytes, date: datetime.date | None = None) -> Document:
    """The document in a file's bytes; its format is told from them, not from its name.

    Raises SourceError as `load` does.
    """
    if not data:
        raise SourceError(
            name,
            zh="文件是空的；请检查是否给错了文件",
            en="is empty; check that it is the right file",
        )
    for magic, zh, en in _FOREIGN:
        if data.startswith(magic):
            raise SourceError(
                name,
                zh=f"是{zh}，这里只读文本和 .docx；请另存为 .docx 或 .txt",
                en=f"is {en}, and only text and .docx are read; save it as .docx or .txt",
            )
    is_word = data.startswith(_ZIP) or name.lower().endswith(".docx")
    text = docx.paragraphs(name, data) if is_word else plain.decode(name, data)
    if not text.strip():
        raise SourceError(
            name,
            zh="没有文字；若内容是图片，请先转成文字",
            en="has no text; if its pages are pictures, turn them into text first",
        )
    return Document(name, text, date)
