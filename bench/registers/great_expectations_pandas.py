"""great-expectations on pandas."""

from pathlib import Path

import great_expectations as gx
import pandas as pd
from great_expectations import expectations as gxe

from registers import CHANNELS, COLUMNS


def read(path: Path, items: Path) -> tuple[pd.DataFrame, list[str]]:
    return pd.read_parquet(path), [str(code) for code in pd.read_csv(items)["item_no"]]


def check(given: tuple[pd.DataFrame, list[str]]) -> tuple[int, int]:
    table, known = given
    context = gx.get_context(mode="ephemeral")
    batch = (
        context.data_sources.add_pandas("registers")
        .add_dataframe_asset("log")
        .add_batch_definition_whole_dataframe("all")
    )
    suite = gx.ExpectationSuite("register")
    for column in COLUMNS:
        suite.add_expectation(gxe.ExpectColumnValuesToNotBeNull(column=column))
    suite.add_expectation(gxe.ExpectColumnValuesToBeUnique(column="case_no"))
    suite.add_expectation(gxe.ExpectColumnValuesToBeInSet(column="channel", value_set=CHANNELS))
    suite.add_expectation(gxe.ExpectColumnValuesToBeInSet(column="item", value_set=known))
    suite.add_expectation(gxe.ExpectColumnValuesToBeBetween(column="waived", min_value=0))
    context.suites.add(suite)
    definition = gx.ValidationDefinition(data=batch, suite=suite, name="register")
    context.validation_definitions.add(definition)
    result = definition.run(batch_parameters={"dataframe": table}, result_format="BASIC")
    wrong = sum(one.result.get("unexpected_count", 0) for one in result.results)
    return len(table), wrong
