"""The texts that are read, and their annotation; run, it writes them down for the readers.

Word files are opened here, once, so that no reader's memory holds what opens them.
"""

import json
import os
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
REPORTS = Path(os.environ.get("KAOCHENG_REPORTS", ROOT / "../shared/reports"))
GOLD = Path(os.environ.get("KAOCHENG_GOLD", ROOT / "../shared/gold"))
PAGE = REPORTS / "weifang-2023.txt"
PAGE_GOLD = GOLD / "weifang-2023.json"
EXAMPLE = ROOT / "examples/weifang-2023/report.txt"
_EXAMPLES = 20  # about as long together as the 21 reports


class Texts(NamedTuple):
    """What is read.

    said      what the texts are, in words
    standard  whether they are the provincial reports, for which the goals of speed are set
    reports   the texts whose reading is timed
    page      the annotated page; None where it or its annotation is absent
    mentions  the page's annotated mentions, as gold/FORMAT.md has them
    """

    said: str
    standard: bool
    reports: list[str]
    page: str | None
    mentions: list[dict]


def gather() -> Texts:
    """Load the provincial reports, or the example report many times where they are absent."""
    from kaocheng import load

    files = sorted((REPORTS / "provinces").glob("*.docx"))
    if files:
        said = f"{len(files)} provincial reports"
        reports = [load(file).text for file in files]
    else:
        said = f"the example report {_EXAMPLES} times, as there are no reports in KAOCHENG_REPORTS"
        reports = [load(EXAMPLE).text] * _EXAMPLES
    if not (PAGE.exists() and PAGE_GOLD.exists()):
        return Texts(said, bool(files), reports, None, [])
    page = load(PAGE)
    gold = json.loads(PAGE_GOLD.read_text("utf-8"))
    if page.sha256 != gold["sha256"]:
        sys.exit(f"{PAGE.name} is not the text that {PAGE_GOLD.name} annotates")
    return Texts(said, bool(files), reports, page.text, gold["mentions"])


def written(file: Path) -> Texts:
    """The texts as `gather` found them, from the file they were written to."""
    return Texts(*json.loads(file.read_text("utf-8")))


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(json.dumps(gather()), "utf-8")
