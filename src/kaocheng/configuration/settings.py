"""kaocheng.toml: what holds for the reports that lie beside and below it.

It is looked for from a report's folder upwards; the first one found counts. A key that is not
known is an error, so that a slip of the pen never passes for a setting.
"""

import fnmatch
import os
from collections.abc import Sequence
from pathlib import Path

import msgspec

from kaocheng.checking.check import UnknownRule, selected
from kaocheng.configuration.strict_toml import Source

FILE = "kaocheng.toml"


class _Written(msgspec.Struct, forbid_unknown_fields=True, rename="kebab"):
    """The keys of kaocheng.toml."""

    select: list[str] | None = None
    ignore: list[str] = []
    per_file_ignores: dict[str, list[str]] = {}
    names: list[str] = []
    constant_prices: list[str] = []


class Settings:
    """What a kaocheng.toml says; without one, what holds where nothing is said.

    folder           where it lies; None without one
    select           codes of the only rules to use; None for all
    names            proper names: their digits are no quantity, and no slip is looked for in them
    constant_prices  measures whose growth is published at constant prices, so that their printed
                     amounts do not give it
    """

    def __init__(self, folder: Path | None, written: _Written) -> None:
        self.folder = folder
        self.select = written.select
        self.names = tuple(written.names)
        self.constant_prices = tuple(written.constant_prices)
        self._ignore = written.ignore
        self._per_file = written.per_file_ignores

    def ignored(self, name: str) -> list[str]:
        """The codes not to use for a report.

        A glob without a slash is for names of files, one with a slash for paths from the folder
        of kaocheng.toml; * goes over folders as well.
        """
        path = self.path_of(name)
        last = path.rpartition("/")[2]
        return [
            *self._ignore,
            *(
                code
                for glob, codes in self._per_file.items()
                if fnmatch.fnmatchcase(path if "/" in glob else last, glob)
                for code in codes
            ),
        ]

    def path_of(self, name: str) -> str:
        """A report's path from the folder of kaocheng.toml, with / between its parts."""
        return Path(os.path.relpath(Path(name).resolve(), self.folder or ".")).as_posix()


NOTHING = Settings(None, _Written())


class Found:
    """The settings of reports, each kaocheng.toml read once."""

    def __init__(self) -> None:
        self._of_folders: dict[Path, Settings] = {}

    def settings(self, name: str) -> Settings:
        """What holds for a report, or for the working folder where it is none on disk.

        Raises ConfigurationError for a kaocheng.toml that cannot be followed.
        """
        folder = Path(name).resolve().parent
        if folder not in self._of_folders:
            above = (at for at in (folder, *folder.parents) if (at / FILE).is_file())
            at = next(above, None)
            self._of_folders[folder] = NOTHING if at is None else load_settings(at / FILE)
        return self._of_folders[folder]


def load_settings(path: Path) -> Settings:
    """The settings of one kaocheng.toml.

    Raises ConfigurationError, with file and line, for an unknown key, a wrong type, a code that
    no rule begins with and an empty name.
    """
    source = Source(path)
    written = source.as_struct(source.data, _Written)
    _check_codes(source, written.select, "select")
    _check_codes(source, written.ignore, "ignore")
    for glob, codes in written.per_file_ignores.items():
        _check_codes(source, codes, "per-file-ignores", glob)
    for key, words in (("names", written.names), ("constant-prices", written.constant_prices)):
        if not all(word.strip() for word in words):
            raise source.refuse((key,), zh=f"“{key}”中有空的词", en=f"{key}: a word is empty")
    if written.select == []:
        raise source.refuse(
            ("select",),
            zh="“select”没有列出规则；要用全部规则就删去这一项",
            en="select names no rule; leave it out to use all",
        )
    return Settings(path.parent, written)


def _check_codes(source: Source, codes: Sequence[str] | None, *keys: str) -> None:
    try:
        selected(codes, None)
    except UnknownRule as unknown:
        raise source.refuse(
            keys,
            zh=f"没有以“{unknown.prefix}”开头的规则；最接近的是 {unknown.near}",
            en=str(unknown),
        ) from unknown
