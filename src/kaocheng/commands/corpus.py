"""kaocheng corpus: any number of reports read into Parquet, and asked in SQL."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer
from typer.core import TyperGroup

from kaocheng.commands.options import Language, Output, Published
from kaocheng.commands.streams import FAILED, fail, unwritable, write
from kaocheng.outputs.cells import visible
from kaocheng.outputs.progress import Bar
from kaocheng.outputs.written import Lang
from kaocheng.sources.limits import DEFAULTS, BadLimit, most

if TYPE_CHECKING:
    from kaocheng.corpus.intake import Intake
    from kaocheng.corpus.parts import Landed


class _BuildUnlessNamed(TyperGroup):
    """`corpus IN… --out DIR` is `corpus build IN… --out DIR`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:  # of typer's own click
        if args and args[0] not in (*self.commands, *ctx.help_option_names):
            args = ["build", *args]
        return super().parse_args(ctx, args)


app = typer.Typer(
    cls=_BuildUnlessNamed,
    help="语料：成批读入报告，用SQL查询。Corpora: any number of reports read, asked in SQL.\n\n"
    "kaocheng corpus IN... --out DIR is short for kaocheng corpus build.",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
Corpus = Annotated[Path, typer.Argument(metavar="DIR", help="语料库。A corpus that was built.")]


@app.command()
def build(
    given: Annotated[
        list[str],
        typer.Argument(
            metavar="IN...",
            help="报告、文件夹、压缩包、通配符，或 .jsonl、.parquet 文本表。"
            "Reports, folders, archives, patterns, or tables of texts.",
        ),
    ],
    out: Annotated[
        Path, typer.Option("--out", metavar="DIR", help="语料库文件夹。The folder of the corpus.")
    ],
    engine: Annotated[
        Literal["local", "spark"],
        typer.Option(help="在本机或Spark集群上读。Read on this machine or on a Spark cluster."),
    ] = "local",
    master: Annotated[
        str | None,
        typer.Option(metavar="URL", help="Spark主节点，如 local[2]。Spark's master."),
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option(min=1, help="本机进程数，缺省为全部核。Processes; else one a core."),
    ] = None,
    published: Published = None,
    retry: Annotated[
        bool,
        typer.Option("--retry", help="重试以前失败的。Try again what failed in earlier runs."),
    ] = False,
    lang: Language = "zh",
) -> None:
    """读入语料库。Read reports into a corpus of Parquet files.

    Run again, after a kill too, it goes on where it stopped: each content lands once, under
    whatever names it comes. Ends with 0 where all was read, with 2 where something failed; the
    failures are listed and stand in the corpus with their reasons. No kaocheng.toml is followed.

    \b
    kaocheng corpus reports/ archive.zip 'more/**/*.docx' --out corpus
    kaocheng corpus texts.jsonl --out corpus --jobs 4
    kaocheng corpus /shared/reports --out /shared/corpus --engine spark --master spark://host:7077
    """
    if engine == "spark" and jobs is not None:
        raise typer.BadParameter("the cluster decides; leave it out", param_hint="--jobs")
    if engine == "local" and master is not None:
        raise typer.BadParameter("needs --engine spark", param_hint="--master")
    landed = failed = 0
    with _refused(lang), Bar(None) as bar:
        for limit in DEFAULTS:
            most(limit)  # one that is no number ends the run before it begins
        from kaocheng.corpus.inputs import inputs
        from kaocheng.corpus.intake import Intake
        from kaocheng.corpus.parts import landed_keys

        intake = Intake(inputs(given, published), landed_keys(out, failures=not retry))
        for part in _parts(intake, out, engine, master, jobs):
            bar.count(part.documents + len(part.failures))
            landed, failed = landed + part.documents, failed + len(part.failures)
            with bar.aside():
                for reason in part.failures:
                    typer.echo(visible(reason[lang]), err=True)
    twice, before = intake.duplicates, intake.before
    zh = f"读入{landed:,}份，失败{failed:,}份；重复{twice:,}份，以前已读{before:,}份。"
    en = f"Read {landed:,}, failed {failed:,}; {twice:,} came twice, {before:,} were there before."
    typer.echo({"zh": zh, "en": en}[lang])
    if failed:
        raise typer.Exit(FAILED)


def _parts(
    intake: "Intake", out: Path, engine: str, master: str | None, jobs: int | None
) -> "Iterator[Landed]":
    if engine == "spark":
        from kaocheng.corpus import spark

        return spark.build(intake, out, spark.session(master))
    from kaocheng.corpus import local

    return local.build(intake, out, jobs or _cores())


def _cores() -> int:
    """The cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@app.command()
def query(
    corpus: Corpus,
    sql: Annotated[
        str, typer.Argument(metavar="SQL", help="查询语句。A query, as DuckDB reads it.")
    ],
    form: Annotated[
        Literal["text", "csv", "json", "parquet"],
        typer.Option("--format", help="输出形式。Form of output."),
    ] = "text",
    output: Output = None,
    lang: Language = "zh",
) -> None:
    """用SQL查询语料库。Ask a corpus in SQL: documents, units, items, claims, relations, findings, failures.

    json gives one object a row. docs/corpus.md says what each column means.

    \b
    kaocheng corpus query corpus "SELECT code, count(*) FROM findings GROUP BY code"
    kaocheng corpus query corpus "FROM claims WHERE measure LIKE '%财政%'" --format csv -o claims.csv
    """  # noqa: E501
    if form == "parquet" and output is None:
        raise typer.BadParameter("parquet needs --output FILE", param_hint="--format")
    with _refused(lang):
        import duckdb

        from kaocheng.corpus.query import open_corpus
        from kaocheng.outputs import answers

        try:
            with open_corpus(corpus) as opened:
                if form == "parquet":
                    opened.sql(sql).write_parquet(str(output))
                    return
                forms = {
                    "text": answers.answer_text,
                    "csv": answers.answer_csv,
                    "json": answers.answer_json,
                }
                with Bar(1) as bar:
                    write(forms[form](*opened.answer(sql)), output, [], lang, bar)
        except duckdb.Error as refused:
            said = str(refused).partition("\n")[0]
            fail(f"查询有误：{said}", f"the query fails: {said}", lang)


@contextmanager
def _refused(lang: Lang) -> Iterator[None]:
    """End the command with one line where a corpus, or what it needs, cannot be used."""
    try:
        yield
    except ModuleNotFoundError as missing:
        extra = "spark" if missing.name in ("pyspark", "pandas") else "corpus"
        install = f"pip install 'kaocheng[{extra}]'"
        fail(f"没有安装 {missing.name}；请 {install}", f"no {missing.name} here: {install}", lang)
    except BadLimit as refused:
        fail(str(refused), str(refused), lang)
    except (ValueError, RuntimeError) as refused:  # NoCorpus, NoJava
        message = getattr(refused, "message", None)
        if not isinstance(message, dict):
            raise
        fail(message["zh"], message["en"], lang)
    except OSError as denied:
        unwritable(str(denied.filename or ""), denied, lang)
