"""The command: arguments in, outputs out, an exit status that says what was found."""

import datetime
import difflib
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Annotated, Literal, NoReturn

import typer

from kaocheng.checking.check import RULES, UnknownRule, examine, selected
from kaocheng.checking.findings import Examination, Tally
from kaocheng.outputs import catalogue, machine, terminal
from kaocheng.outputs.cells import visible
from kaocheng.outputs.progress import Bar
from kaocheng.outputs.written import Lang
from kaocheng.reading.reading import Reading
from kaocheng.reading.reading import read as read_document
from kaocheng.sources.errors import SourceError
from kaocheng.sources.load import from_bytes, load
from kaocheng.text import Document

FOUND, FAILED = 1, 2
_STDIN = "-"
_WIDTH_OF_A_FILE = 100

app = typer.Typer(
    help="考成：逐项读出并核对政府工作报告中的数据。\n\n"
    "Reads government work reports figure by figure and checks them against themselves.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


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


@app.command()
def check(
    files: Files,
    form: Annotated[
        Literal["text", "json", "html"], typer.Option("--format", help="输出形式。Form of output.")
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
) -> None:
    """核对报告，列出可疑之处。Check reports and list what does not hold in them.

    Ends with 0 where nothing is found but hints, with 1 where errors or warnings are, with 2
    where a file could not be read.

    \b
    kaocheng check report.txt
    kaocheng check reports/*.docx --select CHG,PCT --lang en
    kaocheng check report.txt --format html --output report.html
    pdftotext report.pdf - | kaocheng check - --date 2024-01-31
    """
    if form == "html" and len(files) > 1:
        raise typer.BadParameter("a page shows one report: give one FILE", param_hint="--format")
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

    def examined() -> Iterator[tuple[Reading, Examination]]:
        nonlocal found
        for document in _documents(files, published, lang, bar, failed):
            reading = read_document(document)
            examination = examine(reading, chosen, unwanted, tallies)
            found = found or any(finding.grade != "info" for finding in examination.findings)
            yield reading, examination

    with Bar(len(files)) as bar:
        if form == "text":
            blocks = terminal.findings(examined(), _look(lang, output))
        elif form == "json":
            blocks = machine.findings_json(examined(), lang)
        else:
            blocks = _pages(examined(), lang)
        _write(blocks, output, files, lang, bar)
    if timing:
        typer.echo(catalogue.timing(tallies, lang), err=True, nl=False)
    if failed:
        raise typer.Exit(FAILED)
    if found and not exit_zero:
        raise typer.Exit(FOUND)


@app.command()
def read(
    files: Files,
    form: Annotated[
        Literal["text", "json", "jsonl", "csv"],
        typer.Option("--format", help="输出形式。Form of output."),
    ] = "text",
    output: Output = None,
    published: Published = None,
    lang: Language = "zh",
) -> None:
    """读出报告中的数据。Read the figures of reports: value, unit, measure, period.

    json gives one object a document, jsonl one object a claim, csv one row a claim.

    \b
    kaocheng read report.txt
    kaocheng read report.docx --format json --date 2024-01-31
    kaocheng read reports/*.txt --format csv --output claims.csv
    """
    failed: list[str] = []
    with Bar(len(files)) as bar:
        documents = _documents(files, published, lang, bar, failed)
        readings = map(read_document, documents)
        if form == "text":
            blocks = terminal.readings(readings, _look(lang, output))
        else:
            blocks = {
                "json": machine.reading_json,
                "jsonl": machine.reading_jsonl,
                "csv": machine.reading_csv,
            }[form](readings)
        _write(blocks, output, files, lang, bar)
    if failed:
        raise typer.Exit(FAILED)


@app.command()
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
    sys.stdout.write(catalogue.explanation(rule, _look(lang, None)))


@app.command()
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
        text = catalogue.listing(RULES.values(), _look(lang, output))
    else:
        text = {"json": catalogue.as_json, "markdown": catalogue.as_page}[form](RULES.values())
    _write([text], output, [], lang, Bar(0))


def _statistics(files: list[str], lang: Lang) -> None:
    """What every rule did over some reports; ends with 2 where one could not be read."""
    failed: list[str] = []
    tallies = {code: Tally() for code in RULES}
    with Bar(len(files)) as bar:
        for document in _documents(files, None, lang, bar, failed):
            examine(read_document(document), tallies=tallies)
    sys.stdout.write(catalogue.statistics(tallies, lang))
    if failed:
        raise typer.Exit(FAILED)


def _pages(examined: Iterable[tuple[Reading, Examination]], lang: Lang) -> Iterator[str]:
    from kaocheng.outputs import html  # loads jinja2, which only this form has a use for

    for reading, examination in examined:
        yield html.render(reading, examination, lang)


def _documents(
    files: list[str],
    published: datetime.date | None,
    lang: Lang,
    bar: Bar,
    failed: list[str],
) -> Iterator[Document]:
    """The documents one by one; a file that gives none is named on stderr and in `failed`."""
    for name in bar.over(files):
        try:
            if name == _STDIN:
                document = from_bytes(name, sys.stdin.buffer.read(), published)
            else:
                document = load(name, published)
        except SourceError as refused:
            failed.append(name)
            with bar.aside():
                typer.echo(visible(refused.message[lang]), err=True)
        else:
            yield document


def _codes(given: list[str] | None) -> list[str] | None:
    """CHG001,PCT --select RAT: the codes one by one."""
    if given is None:
        return None
    return [code.strip().upper() for codes in given for code in codes.split(",") if code.strip()]


def _look(lang: Lang, output: Path | None) -> terminal.Look:
    """Colour and the window's width on a terminal, neither elsewhere."""
    on_terminal = output is None and sys.stdout.isatty()
    colour = on_terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    width = shutil.get_terminal_size().columns if on_terminal else _WIDTH_OF_A_FILE
    return terminal.Look(lang, max(40, width), colour)


def _write(
    blocks: Iterable[str], output: Path | None, files: list[str], lang: Lang, bar: Bar
) -> None:
    if output is None:
        for block in blocks:
            with bar.aside():
                sys.stdout.write(block)
        return
    if any(_same(output, name) for name in files):
        _fail(
            f"{output}：这是要读的文件，不能写入",
            f"{output}: is a file to read; write elsewhere",
            lang,
        )
    try:
        # Excel and WPS take a CSV for Chinese only by its byte order mark.
        encoding = "utf-8-sig" if output.suffix.lower() == ".csv" else "utf-8"
        with output.open("w", encoding=encoding, errors="backslashreplace", newline="") as file:
            file.writelines(blocks)
    except OSError as denied:
        reason = denied.strerror or str(denied)
        _fail(f"{output}：无法写入（{reason}）", f"{output}: cannot be written ({reason})", lang)


def _same(output: Path, name: str) -> bool:
    try:
        return output.samefile(name)
    except OSError:
        return False


def _fail(zh: str, en: str, lang: Lang) -> NoReturn:
    typer.echo(visible({"zh": zh, "en": en}[lang]), err=True)
    raise typer.Exit(FAILED)
