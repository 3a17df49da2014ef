"""kaocheng ledger: synthetic records, records checked, figures computed, packs tried."""

import time
from pathlib import Path
from typing import Annotated, Literal

import typer

from kaocheng.commands.options import Language, Output
from kaocheng.commands.packs import AsOf, Data, Packs, day_of, look, packs_refused, source, write
from kaocheng.commands.streams import FOUND

app = typer.Typer(
    help="台账：检查记录，计算指标。Ledgers: records checked, figures computed.\n\n"
    "A pack says what a register holds, which rules its records meet and what is counted.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


@app.command()
def demo(
    packs: Packs,
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="写入目录。Write into this folder.")
    ],
    seed: Annotated[
        int, typer.Option(help="同一种子得同样的记录。The same seed, the same records.")
    ] = 1573,
    scale: Annotated[
        float, typer.Option(min=0.0001, help="大台账的倍数。How much of the large registers.")
    ] = 1.0,
) -> None:
    """生成合成台账。Make synthetic records in which the page's figures come true where they can.

    \b
    kaocheng ledger demo packs/weifang --out build/demo
    kaocheng ledger demo packs/weifang --out build/demo --scale 0.01
    """
    with packs_refused():
        from kaocheng.ledger.demo import write_demo
        from kaocheng.ledger.library import load_library

        library = load_library(packs)
        total, tables = 0, 0
        for name, rows in write_demo(library, out, seed=seed, scale=scale):
            total, tables = total + rows, tables + 1
            typer.echo(f"{name}: {rows:,}", err=True)
    typer.echo(f"{out}: {tables} registers, {total:,} records, all synthetic")


@app.command()
def check(
    packs: Packs,
    data: Data,
    as_of: AsOf = None,
    form: Annotated[
        Literal["text", "json", "xlsx", "sarif", "html"],
        typer.Option(
            "--format",
            help="html：一页可读；sarif：供代码平台；xlsx：带批注的工作簿副本。"
            "html: one page to read; sarif: for code hosts; xlsx: workbooks with comments.",
        ),
    ] = "text",
    output: Output = None,
    findings: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="全部发现写入 .csv 或 .parquet。Write every finding to .csv or .parquet.",
        ),
    ] = None,
    lang: Language = "zh",
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="有发现时也以0结束。End with 0 even with findings.")
    ] = False,
    timing: Annotated[
        bool, typer.Option("--timing", help="列出用时。Say on stderr what it took.")
    ] = False,
) -> None:
    """检查台账记录。Check records against their registers, lifecycles and rules.

    Ends with 0 where nothing is found but hints, with 1 where errors or warnings are, with 2 where
    a pack cannot be used. A file or row that cannot be read is a finding.

    \b
    kaocheng ledger check packs/weifang --data build/demo
    kaocheng ledger check packs/weifang --data ledgers --as-of 2023-12-31 --findings all.csv
    kaocheng ledger check packs/weifang --data build/demo --format html -o check.html
    """
    if form == "xlsx" and output is None:
        raise typer.BadParameter("--format xlsx needs --output DIR", param_hint="--output")
    started = time.perf_counter()
    with packs_refused():
        from kaocheng.ledger import complaints
        from kaocheng.ledger.audit import check as check_records
        from kaocheng.ledger.engines import DuckDB
        from kaocheng.ledger.library import load_library
        from kaocheng.ledger.tables import load_registers
        from kaocheng.outputs import checks
        from kaocheng.outputs import ledger as outputs

        library = load_library(packs)
        loaded = load_registers(library, source(data), day_of(library, as_of))
        read = time.perf_counter()
        DuckDB(loaded)
        judged = check_records(loaded)
        done = time.perf_counter()
    counts = complaints.counts(loaded.connection)
    if findings:
        complaints.write_all(loaded.connection, findings)
    if form == "sarif":
        from kaocheng.outputs.complaints_sarif import complaints_sarif

        write(complaints_sarif(loaded, judged, data, lang), output)
    elif form == "html":
        from kaocheng.outputs.complaints_html import complaints_html

        write([complaints_html(loaded, judged, data, lang)], output)
    else:
        shown = list(complaints.shown(loaded.connection))
        if form == "xlsx":
            assert output is not None
            for path in outputs.comment_sheets(shown, Path(data), output):
                typer.echo(str(path))
        elif form == "json":
            write(outputs.complaints_json(counts, shown, lang), output)
        else:
            write(outputs.complaints_text(counts, shown, look(lang)), output)
    typer.echo(checks.seen(loaded, judged).line(lang), err=form in ("json", "sarif", "html"))
    if timing:
        typer.echo(f"load {read - started:.2f} s, check {done - read:.2f} s", err=True)
    if any(count.grade != "info" for count in counts) and not exit_zero:
        raise typer.Exit(FOUND)


@app.command()
def figures(
    packs: Packs,
    data: Data,
    as_of: AsOf = None,
    form: Annotated[
        Literal["text", "json", "parquet"],
        typer.Option("--format", help="输出形式。Form of output."),
    ] = "text",
    output: Output = None,
    lang: Language = "zh",
    show_sql: Annotated[
        str | None,
        typer.Option(metavar="INDICATOR", help="只给出这个指标的SQL。The SQL of one indicator."),
    ] = None,
) -> None:
    """计算全部指标。Compute every figure of the packs.

    \b
    kaocheng ledger figures packs/weifang --data build/demo
    kaocheng ledger figures packs/weifang --data build/demo --format parquet -o figures.parquet
    kaocheng ledger figures packs/weifang --data build/demo --show-sql housing_fund_loans.loans
    """
    if form == "parquet" and output is None:
        raise typer.BadParameter("--format parquet needs --output FILE", param_hint="--output")
    with packs_refused():
        from kaocheng.ledger.engines import DuckDB
        from kaocheng.ledger.figures import compute
        from kaocheng.ledger.library import load_library, unknown
        from kaocheng.ledger.tables import load_registers
        from kaocheng.outputs import ledger as outputs

        library = load_library(packs)
        day = day_of(library, as_of)
        loaded = load_registers(library, source(data), day)
        computed = compute(DuckDB(loaded), loaded)
    if show_sql is not None:
        if show_sql not in computed:
            raise typer.BadParameter(
                unknown("indicator", show_sql, computed), param_hint="--show-sql"
            )
        write((sql + ";\n" for sql in computed[show_sql].sql), output)
    elif form == "json":
        write([outputs.figures_json(computed.values())], output)
    elif form == "parquet":
        assert output is not None
        outputs.figures_parquet(computed.values(), output)
    else:
        write(outputs.figures_text(computed.values(), look(lang)), output)


@app.command()
def test(packs: Packs) -> None:
    """试包：规则的例子和案例。Run what packs say of themselves: examples of rules, and cases.

    Ends with 1 where a rule or a case does not do what it says, with 2 where a pack is refused.

    \b
    kaocheng ledger test packs/weifang
    kaocheng ledger test packs/weifang/housing_fund_loans
    """
    with packs_refused():
        from kaocheng.ledger.audit import try_pack
        from kaocheng.ledger.library import load_library

        library = load_library(packs)
        broken = 0
        for pack in library.packs.values():
            for line in try_pack(library, pack):
                typer.echo(f"{pack.folder}: {line}")
                broken += 1
        rules = sum(len(pack.rules) for pack in library.packs.values())
        cases = sum(len(pack.cases) for pack in library.packs.values())
    counted = zip((len(library.packs), rules, cases), ("pack", "rule", "case"), strict=True)
    said = ", ".join(f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in counted)
    typer.echo(f"{said}: {broken} broken")
    if broken:
        raise typer.Exit(FOUND)


@app.command()
def describe(
    packs: Packs,
    data: Data,
    as_of: AsOf = None,
    report: Annotated[
        Path | None,
        typer.Option(
            metavar="REPORT", help="同时与这份报告核对。Hold this report against them too."
        ),
    ] = None,
    output: Output = None,
) -> None:
    """以一页说明全部机制。Describe all mechanisms as a page of Markdown.

    \b
    kaocheng ledger describe packs/weifang --data build/demo -o docs/mechanisms.md
    """
    with packs_refused():
        from kaocheng.ledger.engines import DuckDB
        from kaocheng.ledger.figures import compute
        from kaocheng.ledger.library import load_library
        from kaocheng.ledger.tables import load_registers
        from kaocheng.ledger.verify import verify
        from kaocheng.outputs.mechanisms import mechanisms_page
        from kaocheng.reading.reading import read
        from kaocheng.sources.load import load

        library = load_library(packs)
        day = day_of(library, as_of)
        loaded = load_registers(library, source(data), day)
        computed = compute(DuckDB(loaded), loaded)
        verified = verify(read(load(str(report), None)), library, computed) if report else None
        write(mechanisms_page(library, computed, verified, str(report or "")), output)
