"""kaocheng rules and kaocheng explain: the rules listed, one explained, their work counted."""

import difflib
import sys
from typing import Annotated, Literal

import typer

from kaocheng.checking.check import RULES, examine
from kaocheng.checking.findings import Tally
from kaocheng.commands.options import Language, Output
from kaocheng.commands.streams import FAILED, documents, look, write
from kaocheng.outputs import catalogue
from kaocheng.outputs.progress import Bar
from kaocheng.outputs.written import Lang
from kaocheng.reading.reading import read


def explain(
    code: Annotated[str, typer.Argument(metavar="CODE", help="规则代码。The rule's code.")],
    lang: Language = "zh",
) -> None:
    """说明一条规则。Explain a rule: its reason, its basis, its examples.

    \b
    kaocheng explain CHG001
    """
    rule = RULES.get(code.upper())
    if rule is None:
        near = difflib.get_close_matches(code.upper(), RULES, 1, 0)[0]
        raise typer.BadParameter(f"no rule {code}; the nearest is {near}", param_hint="CODE")
    sys.stdout.write(catalogue.explanation(rule, look(lang, None)))


def rules(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[FILE]...", help="与 --stats 同用。For --stats.", show_default=False
        ),
    ] = None,
    stats: Annotated[
        bool,
        typer.Option(
            "--stats",
            help="每条规则在这些报告里判了多少。How often each rule judged in these reports.",
        ),
    ] = False,
    form: Annotated[
        Literal["text", "json", "markdown"],
        typer.Option("--format", help="输出形式。Form of output."),
    ] = "text",
    output: Output = None,
    lang: Language = "zh",
) -> None:
    """列出所有规则。List all rules.

    \b
    kaocheng rules
    kaocheng rules --format json
    kaocheng rules --stats reports/*.docx
    """
    if stats != bool(files):
        raise typer.BadParameter("--stats and FILES go together", param_hint="--stats")
    if files:
        _statistics(files, lang)
        return
    if form == "text":
        text = catalogue.listing(RULES.values(), look(lang, output))
    else:
        text = {"json": catalogue.as_json, "markdown": catalogue.as_page}[form](RULES.values())
    write([text], output, [], lang, Bar(0))


def _statistics(files: list[str], lang: Lang) -> None:
    """What every rule did over some reports; ends with 2 where one could not be read."""
    failed: list[str] = []
    tallies = {code: Tally() for code in RULES}
    with Bar(len(files)) as bar:
        for document in documents(files, None, lang, bar, failed):
            examine(read(document), tallies=tallies)
    sys.stdout.write(catalogue.statistics(tallies, lang))
    if failed:
        raise typer.Exit(FAILED)
