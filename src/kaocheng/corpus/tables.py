"""The tables of a corpus as Arrow schemas; docs/corpus.md says what each column means.

A document becomes one nested row: its key, and for each table the list of its rows. The tables
as they lie in Parquet are these lists end to end, each row with the key of its document.
"""

from collections.abc import Iterator

import pyarrow as pa
import pyarrow.compute as pc

NUMBER = pa.decimal128(38, 12)
"""Of figures; what does not fit exactly is null here and stands in the text column beside it."""

_INDEX = pa.int32()
_TEXT = pa.string()
_DAY = pa.date32()
_PLACE = (("start_offset", _INDEX), ("end_offset", _INDEX), ("text", _TEXT))

TABLES: dict[str, pa.StructType] = {
    "documents": pa.struct(
        (
            ("name", _TEXT), ("date", _DAY), ("text_sha256", _TEXT), ("characters", _INDEX),
            ("digits", _INDEX), ("mentions", _INDEX), ("unread", _INDEX), ("held", _INDEX),
            ("failed", _INDEX), ("not_assessable", _INDEX), ("text", _TEXT),
        )
    ),
    "units": pa.struct(
        (
            ("unit_index", _INDEX), ("number", _INDEX), ("name", _TEXT),
            ("start_offset", _INDEX), ("end_offset", _INDEX),
        )
    ),
    "items": pa.struct(
        (
            ("unit_index", _INDEX), ("item_index", _INDEX), ("number", _INDEX), ("title", _TEXT),
            ("start_offset", _INDEX), ("end_offset", _INDEX),
        )
    ),
    "claims": pa.struct(
        (
            ("mention", _INDEX), *_PLACE, ("kind", _TEXT), ("unit", _TEXT),
            ("low", NUMBER), ("high", NUMBER), ("low_text", _TEXT), ("high_text", _TEXT),
            ("bound", _TEXT), ("step", NUMBER), ("step_text", _TEXT),
            ("measure", _TEXT), ("modality", _TEXT), ("first_day", _DAY), ("last_day", _DAY),
            ("unit_index", _INDEX), ("item_index", _INDEX),
        )
    ),
    "relations": pa.struct(
        (
            ("relation_index", _INDEX), ("kind", _TEXT), ("sign", _TEXT),
            ("a", _INDEX), ("a_start", _INDEX), ("a_end", _INDEX), ("operand", _INDEX),
            ("b", _INDEX), ("b_start", _INDEX), ("b_end", _INDEX),
        )
    ),
    "findings": pa.struct(
        (
            ("finding_index", _INDEX), ("code", _TEXT), ("name", _TEXT), ("grade", _TEXT), *_PLACE,
            ("message_zh", _TEXT), ("message_en", _TEXT), ("basis", _TEXT), ("fingerprint", _TEXT),
            ("related", pa.list_(pa.struct(_PLACE))),
            ("repairs", pa.list_(pa.struct((*_PLACE, ("why_zh", _TEXT), ("why_en", _TEXT))))),
        )
    ),
    "failures": pa.struct((("name", _TEXT), ("reason_zh", _TEXT), ("reason_en", _TEXT))),
}  # fmt: skip

NESTED = pa.schema(
    [pa.field("key", _TEXT), *(pa.field(table, pa.list_(row)) for table, row in TABLES.items())]
)

INPUT = pa.schema(
    (
        ("key", _TEXT), ("name", _TEXT), ("content", pa.binary()), ("text", _TEXT), ("date", _DAY),
        ("reason_zh", _TEXT), ("reason_en", _TEXT),
    )
)  # fmt: skip
"""What is to be read: the bytes of a file, or a text, or the reason why there is neither."""


def schema(table: str) -> pa.Schema:
    """The columns of a table as it lies in Parquet.

    >>> schema("failures").names
    ['key', 'name', 'reason_zh', 'reason_en']
    """
    row = TABLES[table]
    return pa.schema([pa.field("key", _TEXT), *(row.field(at) for at in range(row.num_fields))])


def nested(keys: list[str], rows: dict[str, list[list[tuple[object, ...]]]]) -> pa.RecordBatch:
    """The nested rows of some documents.

    rows  for each table and each document, the document's rows, their values in the table's order
    """
    columns: list[pa.Array] = [pa.array(keys, _TEXT)]
    for table, of_type in TABLES.items():
        ends = [0]
        for of_one in rows[table]:
            ends.append(ends[-1] + len(of_one))
        flat = [row for of_one in rows[table] for row in of_one]
        fields = [of_type.field(at) for at in range(of_type.num_fields)]
        values = zip(*flat, strict=True) if flat else [()] * len(fields)
        arrays = [pa.array(value, field.type) for value, field in zip(values, fields, strict=True)]
        structs = pa.StructArray.from_arrays(arrays, fields=fields)
        columns.append(pa.ListArray.from_arrays(pa.array(ends, pa.int32()), structs))
    return pa.record_batch(columns, schema=NESTED)


def flat(batch: pa.RecordBatch) -> Iterator[tuple[str, pa.RecordBatch]]:
    """The tables that nested rows stand for, each with its rows."""
    keys = batch.column("key")
    for table in TABLES:
        lists = batch.column(table)
        of_rows = keys.take(pc.list_parent_indices(lists))
        columns = [of_rows, *lists.flatten().flatten()]
        yield table, pa.record_batch(columns, schema=schema(table))
