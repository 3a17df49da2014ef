"""The command `kaocheng`, put together from the files in `commands`."""

import sys
from typing import Annotated

import typer

from kaocheng.commands import corpus, ledger, report, scoring
from kaocheng.commands.check import check
from kaocheng.commands.lsp import lsp
from kaocheng.commands.read import read
from kaocheng.commands.rules import explain, rules

app = typer.Typer(
    help="考成：逐项读出并核对政府工作报告中的数据。\n\n"
    "Reads government work reports figure by figure and checks them against themselves.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def main() -> None:
    """Run the command; the process ends with its status."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal of another encoding, or a file name that is no text, must not end in a trace.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    app(prog_name="kaocheng")


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version  # a twentieth of the time a page may take

        typer.echo(f"kaocheng {version('kaocheng')}")
        raise typer.Exit


@app.callback()
def _kaocheng(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="版本。The version."),
    ] = False,
) -> None:
    pass


for command in (check, read, explain, rules, lsp):
    app.command()(command)
app.add_typer(corpus.app, name="corpus")
ledger.app.command()(scoring.score)
ledger.app.command()(scoring.simulate)
app.add_typer(ledger.app, name="ledger")
app.add_typer(report.app, name="report")
