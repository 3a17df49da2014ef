"""Arguments and options that several commands have in common."""

import datetime
from pathlib import Path
from typing import Annotated

import typer

from kaocheng.outputs.written import Lang


def _day(text: str) -> datetime.date:
    try:
        return datetime.datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007
    except ValueError:
        raise typer.BadParameter(f"{text} is no day written YYYY-MM-DD") from None


Files = Annotated[
    list[str],
    typer.Argument(
        metavar="FILE...",
        help="报告，文本或 .docx；- 指标准输入。Reports, text or .docx; - is standard input.",
    ),
]
Output = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="写入文件。Write to this file."),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CODES", help="只用这些规则，如 CHG001,PCT。Only these rules or groups of rules."
    ),
]
Ignore = Annotated[
    list[str] | None, typer.Option(metavar="CODES", help="不用这些规则。All rules but these.")
]
Published = Annotated[
    datetime.date | None,
    typer.Option(
        "--date",
        metavar="YYYY-MM-DD",
        parser=_day,
        help="报告的日期，文中没有时用。The report's date, where its text does not say.",
    ),
]
Language = Annotated[
    Lang, typer.Option("--lang", help="所说的话用什么语言。Language of what is said.")
]
