"""kaocheng read: the figures of reports, for a person or a program."""

from typing import Annotated, Literal

import typer

from kaocheng.commands.options import Files, Language, Output, Published
from kaocheng.commands.streams import FAILED, documents, look, of_each, write
from kaocheng.configuration.inspection import Inspection
from kaocheng.outputs import machine, terminal
from kaocheng.outputs.progress import Bar


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
        loaded = documents(files, published, lang, bar, failed)
        readings = of_each(loaded, Inspection().read, lang)
        if form == "text":
            blocks = terminal.readings(readings, look(lang, output))
        else:
            blocks = {
                "json": machine.reading_json,
                "jsonl": machine.reading_jsonl,
                "csv": machine.reading_csv,
            }[form](readings)
        write(blocks, output, files, lang, bar)
    if failed:
        raise typer.Exit(FAILED)
