"""kaocheng: the register's constraints on DuckDB, from its pack."""

import datetime
from pathlib import Path

from kaocheng.ledger import complaints
from kaocheng.ledger.constraints import check_register
from kaocheng.ledger.library import load_library
from kaocheng.ledger.tables import load_registers

PACKS = Path(__file__).parent.parent.parent / "packs" / "weifang"


def check(path: Path, items: Path) -> tuple[int, int]:
    library = load_library([PACKS])
    loaded = load_registers(library, path.parent, datetime.date(2023, 12, 31))
    for pack, name, register in library.registers():
        if name == path.stem:
            check_register(loaded, pack, name, register)
    found = complaints.counts(loaded.connection)
    wrong = sum(count.records for count in found if count.check.startswith(f"{path.stem}."))
    return loaded.rows[path.stem], wrong
