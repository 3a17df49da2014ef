"""kaocheng: the register's constraints on DuckDB, from its pack."""

import datetime
from pathlib import Path

from kaocheng.ledger import complaints
from kaocheng.ledger.constraints import check_register
from kaocheng.ledger.library import load_library
from kaocheng.ledger.tables import Loaded, load_registers

PACKS = Path(__file__).parent.parent.parent / "packs" / "weifang"


def read(path: Path, items: Path) -> tuple[Loaded, str]:
    library = load_library([PACKS])
    return load_registers(library, path.parent, datetime.date(2023, 12, 31)), path.stem


def check(given: tuple[Loaded, str]) -> tuple[int, int]:
    loaded, stem = given
    for pack, name, register in loaded.library.registers():
        if name == stem:
            check_register(loaded, pack, name, register)
    found = complaints.counts(loaded.connection)
    wrong = sum(count.records for count in found if count.check.startswith(f"{stem}."))
    return loaded.rows[stem], wrong
