"""What all tests share."""

import os
import sys
import warnings

import pytest
from hypothesis import settings

# A busy machine is no defect; and the same texts in every run, so that what fails is the change's
# own. `pytest --hypothesis-profile search` draws new ones.
settings.register_profile("same", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=500)
settings.load_profile("same")


@pytest.fixture(scope="session")
def spark(tmp_path_factory):
    """A local Spark: one for all tests, since only the first session says how large its JVM is."""
    sql = pytest.importorskip("pyspark.sql")
    corpus = pytest.importorskip("kaocheng.corpus.spark")
    if not corpus.java_version():
        pytest.skip("no Java")
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)  # the executors' too
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        session = (
            sql.SparkSession.builder.master("local[2]")
            .config("spark.driver.memory", "3g")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.sql.warehouse.dir", str(tmp_path_factory.mktemp("warehouse")))
            .config("spark.ui.enabled", "false")
            .getOrCreate()
        )
        yield session
        session.stop()
