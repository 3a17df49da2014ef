"""An atheris target: the first byte picks a format, the others are the file.

Raises for anything but SourceError, and for a place outside its text.
"""

import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["kaocheng"]):
    from kaocheng.sources.load import from_bytes

sys.path.insert(0, str(Path(__file__).parents[2] / "tests"))
from test_fuzz import FORMATS, try_out

NAMES = sorted(FORMATS)


def one_input(data: bytes) -> None:
    if data:
        try_out(NAMES[data[0] % len(NAMES)], data[1:])


if __name__ == "__main__":
    if len(sys.argv) > 1 and not sys.argv[1].startswith("-"):
        folder = Path(sys.argv[1])
        folder.mkdir(parents=True, exist_ok=True)
        for at, name in enumerate(NAMES):
            (folder / name).write_bytes(bytes([at]) + FORMATS[name])
    assert from_bytes  # instrumented before the tests import it
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
