"""A corpus: every input lands once, whole and exact, on either engine and after a kill."""

import datetime
import json
import os
import re
import signal
import subprocess
import sys
import time
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest
from typer.testing import CliRunner
from written_documents import word

pytest.importorskip("pyarrow")
pytest.importorskip("duckdb")

import pyarrow as pa
import pyarrow.parquet as pq

from kaocheng.checking.check import check
from kaocheng.cli import app
from kaocheng.corpus import local, open_corpus, parts
from kaocheng.corpus.inputs import Input, batches, inputs
from kaocheng.corpus.intake import Intake
from kaocheng.corpus.rows import rows
from kaocheng.corpus.tables import TABLES, flat, schema
from kaocheng.outputs import answers
from kaocheng.reading.reading import read
from kaocheng.sources.errors import SourceError

ROOT = Path(__file__).parent.parent
EXAMPLE = (ROOT / "examples/weifang-2023/report.txt").read_text("utf-8")
REPORTS = ROOT / "../shared/reports/state-council-1954-2017.jsonl"
ODD = "支出100亿元，其中教育60亿元、卫生30亿元。完成率0.00000000000001%，比例2:8。"
FALSE_GROWTH = "财政收入110亿元，上年100亿元，增长8%。"


def text(number: int) -> str:
    """A short report, different for every number."""
    lines = ("一、市财政局", f"1.收入{number}.5亿元，增长{number % 40}%。", FALSE_GROWTH)
    return "\n".join((f"2023年{number}号报告", *lines))


def table(folder: Path, count: int) -> Path:
    """A table of texts as JSON lines."""
    file = folder / f"{count}.jsonl"
    lines = (json.dumps({"name": f"{at}", "text": text(at)}) for at in range(count))
    file.write_text("\n".join(lines), "utf-8")
    return file


def given_of(*texts: str) -> pa.RecordBatch:
    (batch,) = batches(
        (Input(f"{at:064x}", f"{at}", each, None) for at, each in enumerate(texts)),
        lambda: 99,
        10**9,
    )
    return batch


def build(corpus: Path, *given: Path | str, jobs: int = 2) -> Intake:
    intake = Intake(inputs(map(str, given)), parts.landed_keys(corpus))
    for _ in local.build(intake, corpus, jobs):
        pass
    return intake


def everything(corpus: Path) -> dict[str, list[tuple]]:
    with open_corpus(corpus) as opened:
        return {name: opened.sql(f"FROM {name} ORDER BY ALL").fetchall() for name in TABLES}


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, ["corpus", *map(str, arguments)])
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize("name", TABLES)
def test_the_page_has_every_column(name):
    page = (ROOT / "docs/corpus.md").read_text("utf-8")
    section = page.split(f"\n### {name}\n")[1].split("\n### ")[0]
    listed = re.findall(r"^\| `(\w+)` \| ([^|]+) \| [^|]+ \|$", section, re.MULTILINE)
    assert listed == [(field.name, str(field.type)) for field in schema(name)]


def test_rows_are_those_of_the_reading():
    made = dict(flat(rows(given_of(EXAMPLE, FALSE_GROWTH))))
    reading, second = read(EXAMPLE), read(FALSE_GROWTH)
    claims = made["claims"].to_pylist()
    assert len(claims) == len(reading.claims) + len(second.claims)
    for row, claim in zip(claims, reading.claims, strict=False):
        mention = reading.mentions[claim.mention]
        assert row["key"] == f"{0:064x}"
        assert row["text"] == EXAMPLE[row["start_offset"] : row["end_offset"]]
        if isinstance(mention.low, Decimal):
            assert (row["low"], row["high"]) == (mention.low, mention.high)
            assert Decimal(row["low_text"]) == mention.low
        assert (row["measure"], row["modality"]) == (claim.measure, claim.modality)
        assert (row["first_day"], row["last_day"]) == (claim.period or (None, None))
    relations = made["relations"].to_pylist()
    assert len(relations) == sum(len(each.b) for of in (reading, second) for each in of.relations)
    found = [*check(reading), *check(second)]
    assert [row["fingerprint"] for row in made["findings"].to_pylist()] == [
        finding.fingerprint for finding in found
    ]
    assert made["failures"].num_rows == 0
    assert made["items"].num_rows == sum(len(unit.items) for unit in reading.units)


def test_numbers_are_exact_or_stand_as_text_alone():
    made = dict(flat(rows(given_of(ODD))))
    of_words = {row["text"]: row for row in made["claims"].to_pylist()}
    tiny, ratio = of_words["0.00000000000001%"], of_words["2:8"]
    assert (tiny["low"], tiny["low_text"]) == (None, "0.00000000000001")
    assert (ratio["low"], ratio["low_text"]) == (None, "2:8")
    assert of_words["100亿元"]["low"] == Decimal(10**10)
    parts_of = [
        (row["kind"], ODD[row["a_start"] : row["a_end"]], ODD[row["b_start"] : row["b_end"]])
        for row in made["relations"].to_pylist()
    ]
    assert parts_of == [("part", "100亿元", "60亿元"), ("part", "100亿元", "30亿元")]


def test_what_fails_is_a_row_and_stops_nothing(monkeypatch):
    batch = given_of("\ufeff", "增长3%。")
    broken = pa.RecordBatch.from_pylist(
        [
            {"key": "aa", "name": "a.docx", "content": b"PK\x03\x04"},
            {"key": "bb", "name": "b.txt", "content": "增长3%。".encode()},
        ],
        schema=batch.schema,
    )
    made = dict(flat(rows(broken)))
    assert made["documents"].column("key").to_pylist() == ["bb"]
    (failure,) = made["failures"].to_pylist()
    assert (failure["key"], failure["name"]) == ("aa", "a.docx")
    assert failure["reason_en"].startswith("a.docx: ")
    monkeypatch.setattr("kaocheng.corpus.rows.read", lambda document: 1 // 0)
    failures = dict(flat(rows(broken)))["failures"].to_pylist()
    assert failures[1]["reason_en"] == (
        "b.txt: the program failed (ZeroDivisionError: integer division or modulo by zero);"
        " please report this"
    )


def test_every_kind_of_input_lands_once(tmp_path):
    folder = tmp_path / "in [1]"
    folder.mkdir()
    (folder / "a.txt").write_text(text(1), "utf-8")
    (folder / "b.docx").write_bytes(word(text(2)))
    (folder / "same.txt").write_text(text(1), "utf-8")
    (folder / "bad.docx").write_bytes(b"PK\x03\x04")
    with zipfile.ZipFile(folder / "c.zip", "w") as archive:
        archive.writestr("inside.txt", text(3))
    lines = tmp_path / "texts.jsonl"
    texts = [{"year": 1954, "title": "四号", "content": text(4)}, {"text": text(1)}, {"text": ""}]
    lines.write_text("\n".join((*map(json.dumps, texts), "{", "[]")), "utf-8")
    columns = {"text": [text(5)], "date": [datetime.date(2024, 2, 1)]}
    pq.write_table(pa.table(columns), tmp_path / "texts.parquet")
    given = (folder, lines, tmp_path / "*.parquet", "missing.txt")
    corpus = tmp_path / "corpus [of] it's"
    intake = build(corpus, *given, jobs=1)
    assert (intake.before, intake.duplicates) == (0, 2)
    found = everything(corpus)
    names = [Path(row[1]).name for row in found["documents"]]
    assert sorted(names) == ["a.txt", "b.docx", "inside.txt", "texts.parquet:1", "四号"]
    failed = {Path(name).name for _, name, _, _ in found["failures"]}
    assert failed == {
        "bad.docx", "missing.txt", "texts.jsonl:3", "texts.jsonl:4", "texts.jsonl:5"
    }  # fmt: skip
    again = build(corpus, *given, jobs=1)
    assert again.before == len(found["documents"]) + len(found["failures"])
    assert everything(corpus) == found


def test_dates_of_tables(tmp_path):
    lines = tmp_path / "t.jsonl"
    texts = [
        {"text": "甲", "date": "2024-01-31"}, {"text": "乙", "year": 1954}, {"text": "丙"},
        {"text": "丁", "date": "31.1.2024"},
    ]  # fmt: skip
    lines.write_text("\n".join(map(json.dumps, texts)), "utf-8")
    *dated, broken = inputs([str(lines)], datetime.date(2020, 5, 5))
    assert [each.date for each in dated] == [
        datetime.date(2024, 1, 31), datetime.date(1954, 1, 1), datetime.date(2020, 5, 5)
    ]  # fmt: skip
    assert isinstance(broken.content, SourceError)
    assert broken.content.message["en"] == (
        f"{lines}:4: cannot be read (Invalid isoformat string: '31.1.2024'); mend the row"
    )


def test_a_killed_run_goes_on_without_loss_or_duplication(tmp_path):
    given = table(tmp_path, 400)
    whole, killed = tmp_path / "whole", tmp_path / "killed"
    build(whole, given)
    command = [sys.executable, "-m", "kaocheng", "corpus", str(given), "--out", str(killed)]
    process = subprocess.Popen([*command, "--jobs", "2"], stderr=subprocess.PIPE)
    until = time.monotonic() + 60
    while len(list(killed.glob("parts/*"))) < 3 and time.monotonic() < until:
        time.sleep(0.01)
    os.kill(process.pid, signal.SIGKILL)
    process.communicate()
    landed = len(parts.landed_keys(killed))
    assert 0 < landed < 400
    intake = build(killed, given)
    assert intake.before >= landed  # a part may have landed between the count and the kill
    assert everything(killed) == everything(whole)
    assert not (killed / "pending").exists()


def test_a_document_that_kills_its_process_is_a_failure(tmp_path, monkeypatch):
    given = table(tmp_path, 20)
    monkeypatch.setattr(local, "_write", _die_of_seven)
    build(tmp_path / "corpus", given)
    found = everything(tmp_path / "corpus")
    assert len(found["documents"]) == 19
    assert [row[3] for row in found["failures"]] == [
        "7: the process that read it died, perhaps for want of memory; look at this file by itself"
    ]


def _die_of_seven(batch, folder):
    if any(row["name"] == "7" and row["text"] for row in batch.to_pylist()):
        os._exit(9)
    parts.write(rows(batch), folder)
    return parts.brought(folder)


def test_what_failed_is_tried_again_when_asked(tmp_path, monkeypatch):
    report, corpus = tmp_path / "a.txt", tmp_path / "corpus"
    report.write_text(text(1), "utf-8")
    monkeypatch.setenv("KAOCHENG_FILE_BYTES", "10")
    assert run(report, "--out", corpus, "--lang", "en")[0] == 2
    assert run(report, "--out", corpus, "--retry")[0] == 2
    assert len(everything(corpus)["failures"]) == 1
    monkeypatch.delenv("KAOCHENG_FILE_BYTES")
    code, said, _ = run(report, "--out", corpus, "--retry", "--lang", "en")
    assert (code, said) == (0, "Read 1, failed 0; 0 came twice, 0 were there before.\n")
    assert everything(corpus)["failures"] == []


def test_two_runs_do_not_write_to_one_corpus(tmp_path):
    corpus = tmp_path / "corpus"
    with parts.building(corpus):
        code, _, said = run(table(tmp_path, 1), "--out", corpus, "--lang", "en")
    assert (code, said) == (2, f"{corpus}: another run is writing to it; wait for it to end\n")


def test_other_folders_are_let_be(tmp_path):
    (tmp_path / "mine.txt").write_text("增长3%。", "utf-8")
    code, _, said = run(tmp_path / "mine.txt", "--out", tmp_path, "--lang", "en")
    assert (code, said) == (2, f"{tmp_path}: is no corpus and not empty; name another folder\n")
    other = tmp_path / "other"
    with parts.building(other):
        identity = json.loads((other / "corpus.json").read_text())
    (other / "corpus.json").write_text(json.dumps(identity | {"kaocheng": "0.0.9"}))
    code, _, said = run("query", other, "FROM documents", "--lang", "en")
    assert (code, said) == (
        2, f"{other}: was built by another version (0.0.9); build it anew in another folder\n"
    )  # fmt: skip


def test_queries_in_every_form(tmp_path):
    corpus = tmp_path / "corpus"
    with parts.building(corpus):
        pass
    assert run("query", corpus, "SELECT count(*) AS n FROM claims")[1] == "n\n0\n"
    build(corpus, table(tmp_path, 2))
    sql = "SELECT d.name, c.low, c.unit, d.date FROM claims c JOIN documents d USING (key) "
    sql += "WHERE c.text = '1.5亿元'"
    assert run("query", corpus, sql)[1] == "name  low        unit  date\n1     150000000  CNY\n"
    assert run("query", corpus, sql, "--format", "csv")[1] == (
        "name,low,unit,date\n1,150000000,CNY,\n"
    )
    assert run("query", corpus, sql, "--format", "json")[1] == (
        '{"name":"1","low":"150000000","unit":"CNY","date":null}\n'
    )
    output = tmp_path / "answer.parquet"
    assert run("query", corpus, sql, "--format", "parquet", "-o", output)[0] == 0
    assert pq.read_table(output)["low"].to_pylist() == [Decimal(150000000)]
    code, _, said = run("query", corpus, "SELECT nothing FROM claims", "--lang", "en")
    assert code == 2
    assert said.startswith("the query fails: Binder Error: ")
    assert said.count("\n") == 1


def test_long_answers_come_in_pieces():
    left = [(at, datetime.date(2024, 1, 1), [Decimal("1.50")]) for at in range(1500)]
    asked = []

    def fetch(count):
        asked.append(count)
        taken, left[:] = left[:count], left[count:]
        return taken

    lines = "".join(answers.answer_text(("n", "day", "of"), fetch)).splitlines()
    assert lines[:2] == ["n    day         of", '0    2024-01-01  ["1.5"]']
    assert (len(lines), asked) == (1501, [1000, 1000, 1000])


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("real", [False, True], ids=["made", "state council"])
def test_spark_gives_the_same_rows(spark, real, tmp_path):
    if real and not REPORTS.exists():
        pytest.skip("no reports")
    from kaocheng.corpus.spark import build as build_on
    from kaocheng.corpus.spark import session

    given = [REPORTS] if real else [table(tmp_path, 40), "missing.txt", ROOT / "examples"]
    build(tmp_path / "local", *given)
    intake = Intake(inputs(map(str, given)), set())
    made = list(build_on(intake, tmp_path / "spark", session("local[2]"), most=2))
    found = everything(tmp_path / "spark")
    assert len(made) > 1
    assert sum(part.documents for part in made) == len(found["documents"])
    assert found == everything(tmp_path / "local")
    names = {path.name.split("-")[0] for path in (tmp_path / "spark/parts").glob("*/*")}
    assert names == set(TABLES)


def test_spark_asks_for_java_in_one_line(monkeypatch, tmp_path):
    pytest.importorskip("pyspark")
    monkeypatch.setenv("JAVA_HOME", str(tmp_path))
    code, _, said = run(
        "x.txt", "--out", tmp_path / "c", "--engine", "spark", "--master", "local", "--lang", "en"
    )
    assert code == 2
    assert said == (
        "Spark needs Java 17 or newer: apt-get install openjdk-17-jre-headless, or set JAVA_HOME\n"
    )
