"""What commands do with reports: read them one by one, write what was made of them, fail."""

import datetime
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NoReturn, TypeVar

import typer

from kaocheng.configuration.strict_toml import ConfigurationError
from kaocheng.outputs import terminal
from kaocheng.outputs.cells import visible
from kaocheng.outputs.progress import Bar
from kaocheng.outputs.written import Lang
from kaocheng.sources.errors import SourceError
from kaocheng.sources.load import from_bytes, load
from kaocheng.text import Document

T = TypeVar("T")

FOUND, FAILED = 1, 2
"""How a command ends that found something, and one that could not do its work."""

STDIN = "-"
_WIDTH_OF_A_FILE = 100


def documents(
    files: list[str],
    published: datetime.date | None,
    lang: Lang,
    bar: Bar,
    failed: list[str],
) -> Iterator[Document]:
    """The documents one by one; a file that gives none is named on stderr and in `failed`."""
    for name in bar.over(files):
        try:
            if name == STDIN:
                document = from_bytes(name, sys.stdin.buffer.read(), published)
            else:
                document = load(name, published)
        except SourceError as refused:
            failed.append(name)
            with bar.aside():
                typer.echo(visible(refused.message[lang]), err=True)
        else:
            yield document


def of_each(
    documents: Iterable[Document], made: Callable[[Document], T], lang: Lang
) -> Iterator[T]:
    """What is made of each document; settings that cannot be followed end the command."""
    for document in documents:
        try:
            of_one = made(document)
        except ConfigurationError as refused:
            fail(refused.message["zh"], refused.message["en"], lang)
        yield of_one


def look(lang: Lang, output: Path | None) -> terminal.Look:
    """Colour and the window's width on a terminal, neither elsewhere."""
    on_terminal = output is None and sys.stdout.isatty()
    colour = on_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = shutil.get_terminal_size().columns if on_terminal else _WIDTH_OF_A_FILE
    return terminal.Look(lang, max(40, width), colour)


def write(
    blocks: Iterable[str], output: Path | None, files: list[str], lang: Lang, bar: Bar
) -> None:
    """Write what was made to a file, or to standard output as it comes."""
    if output is None:
        for block in blocks:
            with bar.aside():
                sys.stdout.write(block)
        return
    _keep_input(output, files, lang)
    try:
        # Excel and WPS take a CSV for Chinese only by its byte order mark.
        encoding = "utf-8-sig" if output.suffix.lower() == ".csv" else "utf-8"
        with output.open("w", encoding=encoding, errors="backslashreplace", newline="") as file:
            file.writelines(blocks)
    except OSError as denied:
        unwritable(str(output), denied, lang)


def write_bytes(data: bytes, output: Path, files: list[str], lang: Lang) -> None:
    """Write a file that is no text."""
    _keep_input(output, files, lang)
    try:
        output.write_bytes(data)
    except OSError as denied:
        unwritable(str(output), denied, lang)


def _keep_input(output: Path, files: list[str], lang: Lang) -> None:
    """End the command where it would write over a file it reads."""
    if any(_same(output, name) for name in files):
        fail(
            f"{output}：这是要读的文件，不能写入",
            f"{output}: is a file to read; write elsewhere",
            lang,
        )


def _same(output: Path, name: str) -> bool:
    try:
        return output.samefile(name)
    except OSError:
        return False


def unwritable(name: str, denied: OSError, lang: Lang) -> NoReturn:
    """End the command where a file cannot be written."""
    reason = denied.strerror or str(denied)
    fail(f"{name}：无法写入（{reason}）", f"{name}: cannot be written ({reason})", lang)


def fail(zh: str, en: str, lang: Lang) -> NoReturn:
    """End the command with a line that says why."""
    typer.echo(visible({"zh": zh, "en": en}[lang]), err=True)
    raise typer.Exit(FAILED)
