"""kaocheng check: reports checked, and what does not hold in them said in many forms."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Literal

import typer

from kaocheng.checking.check import UnknownRule, selected
from kaocheng.checking.findings import Examination, Tally
from kaocheng.commands.options import Files, Ignore, Language, Output, Published, Select
from kaocheng.commands.streams import (
    FAILED,
    FOUND,
    STDIN,
    documents,
    fail,
    look,
    of_each,
    unwritable,
    write,
    write_bytes,
)
from kaocheng.configuration.inspection import Inspection, NoSettings
from kaocheng.configuration.strict_toml import shown
from kaocheng.outputs import catalogue, machine, terminal
from kaocheng.outputs.cells import visible
from kaocheng.outputs.progress import Bar
from kaocheng.outputs.written import Lang
from kaocheng.reading.reading import Reading


def check(
    files: Files,
    form: Annotated[
        Literal["text", "json", "html", "sarif", "docx"],
        typer.Option("--format", help="输出形式。Form of output."),
    ] = "text",
    output: Output = None,
    select: Select = None,
    ignore: Ignore = None,
    published: Published = None,
    lang: Language = "zh",
    exit_zero: Annotated[
        bool,
        typer.Option(
            "--exit-zero", help="有发现时也以0结束。End with 0 even where there are findings."
        ),
    ] = False,
    timing: Annotated[
        bool,
        typer.Option("--timing", help="列出每条规则用时。Say on stderr what each rule took."),
    ] = False,
    write_baseline: Annotated[
        bool,
        typer.Option(
            "--write-baseline",
            help="把发现记入 kaocheng-baseline.toml。Answer what is found in a baseline.",
        ),
    ] = False,
) -> None:
    """核对报告，列出可疑之处。Check reports and list what does not hold in them.

    Ends with 0 where nothing is found but hints, with 1 where errors or warnings are, with 2
    where a file could not be read. A kaocheng.toml beside the reports or above them holds for
    them; --select and --ignore stand in place of what it says.

    \b
    kaocheng check report.txt
    kaocheng check reports/*.docx --select CHG,PCT --lang en
    kaocheng check report.txt --format html --output report.html
    kaocheng check report.docx --format docx --output commented.docx
    pdftotext report.pdf - | kaocheng check - --date 2024-01-31
    """
    if form == "html" and len(files) > 1:
        raise typer.BadParameter("a page shows one report: give one FILE", param_hint="--format")
    if form == "docx" and (len(files) > 1 or files == [STDIN] or output is None):
        raise typer.BadParameter(
            "comments go into a copy of one report: give one FILE and --output",
            param_hint="--format",
        )
    chosen, unwanted = _codes(select), _codes(ignore)
    if chosen == []:  # an empty variable of a script must not pass for a check
        raise typer.BadParameter("names no rule; leave it out to use all", param_hint="--select")
    try:
        selected(chosen, unwanted)
    except UnknownRule as unknown:
        raise typer.BadParameter(str(unknown), param_hint="--select, --ignore") from unknown
    failed: list[str] = []
    found = False
    tallies: dict[str, Tally] = {}
    inspection = Inspection(chosen, unwanted, tallies, unfinished=write_baseline)

    def examined() -> Iterator[tuple[Reading, Examination]]:
        nonlocal found
        loaded = documents(files, published, lang, bar, failed)
        for reading, examination in of_each(loaded, inspection.examine, lang):
            found = found or any(finding.grade != "info" for finding in examination.findings)
            yield reading, examination

    with Bar(len(files)) as bar:
        if write_baseline:
            for _ in examined():
                pass
            _baselines(inspection, failed, lang)
            return
        if form == "docx" and output is not None:
            _commented(examined(), output, files, lang)
        else:
            blocks = {
                "text": lambda found: terminal.findings(found, look(lang, output)),
                "json": lambda found: machine.findings_json(found, lang),
                "sarif": lambda found: _sarif(found, lang, failed),
                "html": lambda found: _pages(found, lang),
            }[form](examined())
            write(blocks, output, files, lang, bar)
    for entry in inspection.unused():
        typer.echo(visible(entry.message()[lang]), err=True)
    if timing:
        typer.echo(catalogue.timing(tallies, lang), err=True, nl=False)
    if failed:
        raise typer.Exit(FAILED)
    if found and not exit_zero:
        raise typer.Exit(FOUND)


def _baselines(inspection: Inspection, failed: list[str], lang: Lang) -> None:
    """Write the baselines; none, where a report could not be read and its entries would be lost."""
    if failed:
        raise typer.Exit(FAILED)
    try:
        for done in inspection.write_baselines(lang):
            path = shown(done.path)
            en = f"{path}: {done.entries} entries, {done.without_reason} to be given a reason"
            zh = f"{path}：{done.entries}条，其中{done.without_reason}条待写理由"
            typer.echo(visible({"zh": zh, "en": en}[lang]), err=True)
    except NoSettings as missing:
        fail(missing.message["zh"], missing.message["en"], lang)
    except OSError as denied:
        unwritable(str(denied.filename), denied, lang)


def _sarif(
    examined: Iterable[tuple[Reading, Examination]], lang: Lang, failed: list[str]
) -> Iterator[str]:
    from kaocheng.outputs.sarif import findings_sarif  # loads importlib.metadata, slow as it is

    return findings_sarif(examined, lang, failed)


def _pages(examined: Iterable[tuple[Reading, Examination]], lang: Lang) -> Iterator[str]:
    from kaocheng.outputs import html  # loads jinja2, which only this form has a use for

    for reading, examination in examined:
        yield html.render(reading, examination, lang)


def _commented(
    examined: Iterable[tuple[Reading, Examination]], output: Path, files: list[str], lang: Lang
) -> None:
    """Write a copy of the one report with its findings as comments; none if it cannot be read."""
    from kaocheng.outputs.comments import NoWordDocument, commented  # loads python-docx

    for reading, examination in examined:
        name = reading.document.name
        try:
            copy = commented(Path(name).read_bytes(), reading, examination, lang)
        except NoWordDocument as other:
            fail(other.message["zh"], other.message["en"], lang)
        write_bytes(copy, output, files, lang)


def _codes(given: list[str] | None) -> list[str] | None:
    """CHG001,PCT --select RAT: the codes one by one."""
    if given is None:
        return None
    return [code.strip().upper() for codes in given for code in codes.split(",") if code.strip()]
