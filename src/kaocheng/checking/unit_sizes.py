"""How large a unit is against others of its dimension: 亩 and 公顷, 斤 and 吨.

The sizes are unit_sizes.toml. Money and things counted have one size: they can be compared with
their own kind only.
"""

from decimal import Decimal
from functools import cache
from importlib.resources import files
from typing import NamedTuple

import msgspec

from kaocheng.reading.mentions import Mention


class Size(NamedTuple):
    """A unit's dimension and how many of its base one unit is."""

    dimension: str
    base: Decimal


@cache
def _sizes() -> dict[str, Size]:
    data = files("kaocheng.checking").joinpath("unit_sizes.toml").read_bytes()
    tables = msgspec.toml.decode(data, type=dict[str, dict[str, Decimal]])
    return {
        unit: Size(dimension, base)
        for dimension, table in tables.items()
        for unit, base in table.items()
    }


def size_of(mention: Mention) -> Size | None:
    """The size of a mention's unit; None for what is no amount or has no listed size.

    >>> from kaocheng.reading.reading import read
    >>> size_of(read("流转1500亩。").mentions[0])
    Size(dimension='area', base=Decimal('2000'))
    """
    if mention.kind == "measure":
        return _sizes().get(mention.unit)
    if mention.kind in ("money", "count"):
        return Size(f"{mention.kind} {mention.unit}", Decimal(1))
    return None
