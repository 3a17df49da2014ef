"""kaocheng report: the year's report built from the ledgers, and any report held against them."""

from pathlib import Path
from typing import Annotated, Literal

import typer

from kaocheng.commands.options import Language, Output
from kaocheng.commands.packs import AsOf, Data, Packs, day_of, look, packs_refused, source, write
from kaocheng.commands.streams import FAILED, FOUND
from kaocheng.sources.errors import SourceError
from kaocheng.sources.load import load

app = typer.Typer(
    help="报告：由台账生成，与台账核对。Reports: built from ledgers, held against ledgers.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


@app.command()
def build(
    packs: Packs,
    data: Data,
    as_of: AsOf = None,
    form: Annotated[
        Literal["text", "json", "html", "docx", "page"],
        typer.Option(
            "--format", help="docx：公文格式；page：报纸版面（PDF）。docx: GB/T 9704; page: PDF."
        ),
    ] = "text",
    output: Output = None,
    draft: Annotated[
        bool,
        typer.Option("--draft", help="有无法确定的数也生成。Build though figures are undecidable."),
    ] = False,
) -> None:
    """由台账生成报告。Build the year's report, every figure bound to its records.

    Ends with 2 where a figure that the report names is undecidable, unless --draft is given.

    \b
    kaocheng report build packs/weifang --data build/demo
    kaocheng report build packs/weifang --data build/demo --format docx -o report.docx
    """
    if form in ("docx", "page") and output is None:
        raise typer.BadParameter(f"--format {form} needs --output FILE", param_hint="--output")
    with packs_refused():
        from kaocheng.ledger.engines import DuckDB
        from kaocheng.ledger.figures import compute
        from kaocheng.ledger.library import load_library
        from kaocheng.ledger.narratives import write_report
        from kaocheng.ledger.tables import load_registers

        library = load_library(packs)
        day = day_of(library, as_of)
        loaded = load_registers(library, source(data), day)
        report = write_report(library, compute(DuckDB(loaded), loaded))
    if report.unprintable and not draft:
        for figure in report.unprintable:
            typer.echo(f"{figure.indicator} {figure.title}: {figure.missing}", err=True)
        typer.echo(
            f"{len(report.unprintable)} figures are undecidable; --draft builds all the same",
            err=True,
        )
        raise typer.Exit(FAILED)
    if form == "text":
        from kaocheng.outputs.report_text import report_text

        write(report_text(report), output)
    elif form == "json":
        from kaocheng.outputs.report_text import report_json

        write([report_json(report)], output)
    elif form == "html":
        from kaocheng.outputs.report_html import report_html

        write([report_html(report)], output)
    else:
        assert output is not None
        if form == "docx":
            from kaocheng.outputs.report_docx import write_docx

            write_docx(report, output)
        else:
            from kaocheng.outputs.report_page import write_page

            write_page(report, output)


@app.command()
def verify(
    report: Annotated[Path, typer.Argument(metavar="REPORT", help="要核对的报告。The report.")],
    packs: Annotated[
        list[Path], typer.Option("--packs", metavar="PACKS", help="包。Packs, or folders of packs.")
    ],
    data: Data,
    as_of: AsOf = None,
    form: Annotated[
        Literal["text", "json"], typer.Option("--format", help="输出形式。Form of output.")
    ] = "text",
    output: Output = None,
    lang: Language = "zh",
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="有不符时也以0结束。End with 0 though claims fail.")
    ] = False,
) -> None:
    """将报告与台账核对。Read a report back and hold each claim against the ledger.

    The report may be anybody's: its bindings, if it has any, are not looked at. Ends with 1 where
    a claim fails.

    \b
    kaocheng report verify report.docx --packs packs/weifang --data build/demo
    """
    with packs_refused():
        from kaocheng.ledger.engines import DuckDB
        from kaocheng.ledger.figures import compute
        from kaocheng.ledger.library import load_library
        from kaocheng.ledger.tables import load_registers
        from kaocheng.ledger.verify import verify as verify_report
        from kaocheng.outputs import verification
        from kaocheng.reading.reading import read

        library = load_library(packs)
        day = day_of(library, as_of)
        try:
            reading = read(load(str(report), None))
        except SourceError as refused:
            typer.echo(refused.message[lang], err=True)
            raise typer.Exit(FAILED) from refused
        loaded = load_registers(library, source(data), day)
        figures = compute(DuckDB(loaded), loaded)
        verified = verify_report(reading, library, figures)
    if form == "json":
        write([verification.as_json(reading, verified)], output)
    else:
        write(verification.as_text(reading, verified, look(lang)), output)
    if verified.count("fails") and not exit_zero:
        raise typer.Exit(FOUND)
