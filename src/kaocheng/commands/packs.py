"""What commands on packs have in common: their arguments, the day, what is refused."""

import datetime
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kaocheng.commands.streams import FAILED
from kaocheng.outputs.terminal import Look
from kaocheng.outputs.written import Lang

if TYPE_CHECKING:
    from kaocheng.ledger.library import Library

Packs = Annotated[
    list[Path],
    typer.Argument(
        metavar="PACKS...", help="一个或多个包，或含包的目录。Packs, or folders of packs."
    ),
]
Data = Annotated[
    str,
    typer.Option(
        "--data",
        metavar="DIR",
        help="台账目录、.duckdb 或数据库地址。A folder, a .duckdb or a database's address.",
    ),
]
AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="DAY",
        help="截至日期，缺省为报告年度末。As of this day; else the end of the report's year.",
    ),
]  # fmt: skip


@contextmanager
def packs_refused() -> Iterator[None]:
    """End the command with one line where a pack or what it needs cannot be used."""
    try:
        yield
    except ModuleNotFoundError as missing:
        typer.echo(
            f"{missing.name} is not installed; ledgers need: pip install 'kaocheng[ledger]'",
            err=True,
        )
        raise typer.Exit(FAILED) from missing
    except ValueError as refused:
        from kaocheng.ledger.scoring import ScoringError
        from kaocheng.ledger.strict_yaml import PackError

        if not isinstance(refused, PackError | ScoringError):
            raise
        typer.echo(str(refused), err=True)
        raise typer.Exit(FAILED) from refused


def day_of(library: "Library", as_of: str | None) -> datetime.date:
    """The day a command judges by."""
    if as_of:
        try:
            return datetime.date.fromisoformat(as_of)
        except ValueError:
            raise typer.BadParameter(
                f"{as_of} is no day written YYYY-MM-DD", param_hint="--as-of"
            ) from None
    if library.city is None:
        raise typer.BadParameter(
            "these packs name no city and year: give a day", param_hint="--as-of"
        )
    return datetime.date(library.city.year, 12, 31)


def look(lang: Lang) -> Look:
    """How lines are set for whoever reads standard output."""
    return Look(lang, shutil.get_terminal_size().columns, sys.stdout.isatty())


def write(blocks: Iterable[str], output: Path | None) -> None:
    """Blocks of text to a file, or to standard output."""
    if output is None:
        sys.stdout.writelines(blocks)
        return
    try:
        output.write_text("".join(blocks), encoding="utf-8")
    except OSError as denied:
        typer.echo(f"{output}: cannot be written ({denied.strerror})", err=True)
        raise typer.Exit(FAILED) from denied


def source(data: str) -> str:
    """A source of records that is there. Raises typer.BadParameter."""
    if "://" not in data and not Path(data).exists():
        raise typer.BadParameter(f"{data}: no such folder or file", param_hint="--data")
    return data
