"""The pack of docs/packs.md, written out as files."""

import re
from pathlib import Path

PAGE = Path(__file__).parent.parent / "docs" / "packs.md"


def write_example(folder: Path) -> Path:
    """The example of the page under a folder; returns the city's folder."""
    blocks = re.findall(r"```\w+ file=(\S+)\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    for name, text in blocks:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert len(blocks) == 12
    return folder
