"""pandera on polars."""

from pathlib import Path

import pandera.polars as pa
import polars as pl

from registers import CHANNELS


def read(path: Path, items: Path) -> tuple[pl.DataFrame, list[str]]:
    return pl.read_parquet(path), pl.read_csv(items)["item_no"].cast(pl.String).to_list()


def check(given: tuple[pl.DataFrame, list[str]]) -> tuple[int, int]:
    table, known = given
    schema = pa.DataFrameSchema(
        {
            "case_no": pa.Column(pl.Int64, unique=True, nullable=False),
            "handled": pa.Column(pl.Date, nullable=False),
            "item": pa.Column(pl.String, pa.Check.isin(known), nullable=False),
            "channel": pa.Column(pl.String, pa.Check.isin(CHANNELS), nullable=False),
            "automatic": pa.Column(pl.Boolean, nullable=False),
            "waived": pa.Column(pl.Int64, pa.Check.ge(0), nullable=False),
        }
    )
    try:
        schema.validate(table, lazy=True)
    except pa.errors.SchemaErrors as broken:
        return table.height, broken.failure_cases.height
    return table.height, 0
