"""A corpus read on a Spark cluster: the rows of the local engine, made by its executors.

This process lays inputs down as Parquet, a round at a time; the executors read them and write the
tables, and the round lands as one part. The folder of the corpus must lie where every node sees
it under the same path, and kaocheng must be installed on every node.
"""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from itertools import count, islice
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from pyspark import StorageLevel
from pyspark.sql import SparkSession
from pyspark.sql.functions import explode

from kaocheng.corpus import parts
from kaocheng.corpus.inputs import batches
from kaocheng.corpus.intake import Intake
from kaocheng.corpus.parts import Landed
from kaocheng.corpus.rows import rows
from kaocheng.corpus.tables import NESTED, TABLES
from kaocheng.sources.limits import DEFAULTS, variable

ROUND = 1024
"""Batches in a round, each the work of one task: some 16,000 documents are lost by a kill."""

_BATCH, _BATCH_BYTES = 16, 2**20  # documents, bytes
_FILE = 256  # batches whose rows go into one file of a table
_JAVA = 17


class NoJava(RuntimeError):
    """Spark runs on Java, and there is none here, or one too old.

    message  {"zh": ..., "en": ...}: what is missing, how to get it
    """

    def __init__(self) -> None:
        self.message = {
            "zh": f"Spark 需要 Java {_JAVA} 或更新版本："
            "apt-get install openjdk-17-jre-headless，或设置 JAVA_HOME",
            "en": f"Spark needs Java {_JAVA} or newer: apt-get install openjdk-17-jre-headless, "
            "or set JAVA_HOME",
        }
        super().__init__(self.message["en"])


def session(master: str | None) -> SparkSession:
    """A Spark session.

    master  its URL; None leaves it to spark-submit and the environment

    Limits that the environment raises hold on the executors too. Raises NoJava.
    """
    remote = (master or "").startswith("sc://") or "SPARK_REMOTE" in os.environ
    if not remote and java_version() < _JAVA:
        raise NoJava
    if (master or "").startswith("local"):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.appName("kaocheng corpus")
    if master:
        builder = builder.remote(master) if remote else builder.master(master)
    if not remote:
        builder = builder.config("spark.ui.showConsoleProgress", "false")
    for name in map(variable, DEFAULTS):
        if name in os.environ:
            builder = builder.config(f"spark.executorEnv.{name}", os.environ[name])
    return builder.getOrCreate()


def build(intake: Intake, corpus: Path, spark: SparkSession, most: int = ROUND) -> Iterator[Landed]:
    """Read what an intake passes into parts of a corpus, on the executors of a session.

    most  batches in a round

    Gives what each round brought as soon as it has landed. Rows are those of `local.build`.
    """
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", str(_BATCH))
    spark.conf.set("spark.sql.parquet.datetimeRebaseModeInWrite", "CORRECTED")
    with parts.building(corpus) as pending:
        given = batches(iter(intake), lambda: _BATCH, _BATCH_BYTES)
        for number in count():
            laid, made = pending / f"{number}-inputs", pending / f"{number}"
            tasks = _lay_down(islice(given, most), laid)
            if not tasks:
                break
            _read(spark, laid, made, tasks)
            shutil.rmtree(laid)
            landed = parts.brought(made)
            parts.land(made, corpus)
            yield landed


def _lay_down(given: Iterator[pa.RecordBatch], folder: Path) -> int:
    """Write batches of inputs for the executors, and count them."""
    folder.mkdir()
    tasks = 0
    for tasks, batch in enumerate(given, 1):
        table = pa.Table.from_batches([batch])
        pq.write_table(table, folder / f"{tasks:06}.parquet", compression="zstd")
    return tasks


def _read(spark: SparkSession, laid: Path, made: Path, tasks: int) -> None:
    """Have inputs read once, and their rows written table by table."""
    inputs = spark.read.parquet(str(laid)).repartition(tasks)
    nested = inputs.mapInArrow(_rows, _struct(list(NESTED))).persist(StorageLevel.DISK_ONLY)
    try:
        nested.count()
        for table in TABLES:
            rows_of = nested.select("key", explode(table).alias("row")).select("key", "row.*")
            writer = rows_of.coalesce(1 + tasks // _FILE).write
            writer.parquet(str(made / table), compression="zstd")
    finally:
        nested.unpersist()
    for table in TABLES:
        for at, file in enumerate(sorted((made / table).glob("*.parquet"))):
            file.rename(made / f"{table}-{at:05}.parquet")
        shutil.rmtree(made / table)  # with the marks and checksums of Spark's writer


def _rows(given: Iterable[pa.RecordBatch]) -> Iterable[pa.RecordBatch]:
    return map(rows, given)


def _struct(fields: list[pa.Field]) -> str:
    """Columns in Spark's notation: `key` STRING, `mention` INT."""
    return ", ".join(f"`{field.name}` {_spark_type(field.type)}" for field in fields)


def _spark_type(of: pa.DataType) -> str:
    """
    >>> _spark_type(pa.list_(pa.struct((("low", pa.decimal128(38, 12)), ("day", pa.date32())))))
    'ARRAY<STRUCT<`low`: DECIMAL(38,12), `day`: DATE>>'
    """
    if pa.types.is_list(of):
        return f"ARRAY<{_spark_type(of.value_type)}>"
    if pa.types.is_struct(of):
        fields = (of.field(at) for at in range(of.num_fields))
        inside = ", ".join(f"`{field.name}`: {_spark_type(field.type)}" for field in fields)
        return f"STRUCT<{inside}>"
    if pa.types.is_decimal(of):
        return f"DECIMAL({of.precision},{of.scale})"
    return {"string": "STRING", "int32": "INT", "date32[day]": "DATE"}[str(of)]


def java_version() -> int:
    """The version of the Java that Spark will start; 0 where there is none."""
    home = os.environ.get("JAVA_HOME")
    java = shutil.which("java", path=os.path.join(home, "bin") if home else None)
    if java is None:
        return 0
    said = subprocess.run([java, "-version"], capture_output=True, text=True, check=False).stderr
    version = re.search(r'version "(?:1\.)?(\d+)', said)
    return int(version[1]) if version else 0
