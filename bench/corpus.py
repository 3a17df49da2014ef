"""The published reports that the proof is made on.

Without files it is the provincial reports, the State Council's of 1978 to 2017 and the
annotated page, all in the folder that KAOCHENG_REPORTS names. Nothing of them is kept here.
"""

import datetime
import json
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from kaocheng import load
from kaocheng.text import Document

ROOT = Path(__file__).parent.parent
REPORTS = Path(os.environ.get("KAOCHENG_REPORTS", ROOT / "../shared/reports"))
FIRST, LAST = 1978, 2017
OPENING_DAY = (3, 5)
"""When the yearly session hears the State Council's report, to a few days."""


def documents(files: Sequence[str] = ()) -> list[Document]:
    """The reports in some files, or the standard ones, each named so that it can be found again.

    A .jsonl file holds one report a line with its year: {"year", "content"}; of the standard ones
    those of FIRST to LAST are taken. Leaves with a message where there is nothing to read.
    """
    paths = [Path(file) for file in files] or [
        *sorted((REPORTS / "provinces").glob("*.docx")),
        *sorted(REPORTS.glob("*.jsonl")),
        *REPORTS.glob("weifang-2023.txt"),
    ]
    years = range(10_000) if files else range(FIRST, LAST + 1)
    found = [document for path in paths for document in _in(path, years)]
    if not found:
        sys.exit("no reports: name files, or set KAOCHENG_REPORTS to the folder of the reports")
    return found


def _in(path: Path, years: range) -> Iterator[Document]:
    if path.suffix != ".jsonl":
        document = load(path)
        document.name = path.stem
        yield document
        return
    for line in path.read_text("utf-8").splitlines():
        report = json.loads(line)
        if report["year"] in years:
            day = datetime.date(report["year"], *OPENING_DAY)
            yield Document(f"{path.stem} {report['year']}", report["content"], day)
