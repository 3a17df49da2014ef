"""TOML that a user wrote, read strictly: what is unknown is refused with its file and line."""

import difflib
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from kaocheng.patterns import pattern

T = TypeVar("T")

_PLACE = pattern(r"(?P<said>.*?)(?: - at `(?:key in )?\$\.?(?P<path>[^`]*)`)?")
_LINE = pattern(r"(?P<said>.*) \(at (?:line (?P<line>\d+), column \d+|end of document)\)")


class ConfigurationError(ValueError):
    """A file of settings that cannot be followed.

    message  {"zh": ..., "en": ...}: file, line, what is wrong there, the nearest that is known
    """

    def __init__(self, path: Path, line: int, *, zh: str, en: str) -> None:
        self.path = path
        self.line = line
        where = f"{shown(path)}:{line}: "
        self.message = {"zh": where + zh, "en": where + en}
        super().__init__(self.message["en"])


def shown(path: Path) -> str:
    """A path as messages give it: from the working folder where it lies below it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


class Source:
    """A TOML file: its data, and the lines on which keys stand.

    Raises ConfigurationError for what is no TOML, and OSError where the file cannot be read.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            self.text = path.read_text("utf-8")
        except UnicodeDecodeError as broken:
            raise ConfigurationError(
                path, 1, zh="不是 UTF-8 文本；请另存为 UTF-8", en="is not UTF-8; save it as UTF-8"
            ) from broken
        try:
            self.data: dict[str, Any] = tomllib.loads(self.text)
        except tomllib.TOMLDecodeError as broken:
            match = _LINE.fullmatch(str(broken))
            said = match["said"] if match else str(broken)
            line = int((match and match["line"]) or self.text.count("\n") + 1)
            raise ConfigurationError(
                path, line, zh=f"不是正确的 TOML：{said}", en=f"is not TOML: {said}"
            ) from broken

    def line_of(self, *keys: str) -> int:
        """The line of the statement that brings a key, or a table within tables; 1 where none does.

        >>> import tempfile, os
        >>> path = Path(tempfile.mkdtemp(), "kaocheng.toml")
        >>> _ = path.write_text("names = ['ignore']\\nignore = [\\n  'TYP']\\n", "utf-8")
        >>> Source(path).line_of("ignore")
        2
        """
        lines = self.text.splitlines(keepends=True)
        for number, line in enumerate(lines):
            if keys[-1] in line and _brings("".join(lines[:number]), keys) is False:
                for end in range(number + 1, len(lines) + 1):
                    brought = _brings("".join(lines[:end]), keys)
                    if brought is not None:  # the statement ends here
                        if brought:
                            return number + 1
                        break
        return 1

    def refuse(self, keys: Sequence[str], *, zh: str, en: str) -> ConfigurationError:
        """The error of a key, at its line."""
        return ConfigurationError(self.path, self.line_of(*keys), zh=zh, en=en)

    def as_struct(self, data: object, kind: type[T], *above: str) -> T:
        """Data of this file as a struct; `above` are the keys that lead to it.

        Raises ConfigurationError for an unknown key, naming the nearest, and for a wrong type.
        """
        if isinstance(data, dict) and issubclass(kind, msgspec.Struct):
            known = [field.encode_name for field in msgspec.structs.fields(kind)]
            for key in data:
                if key not in known:
                    near = difflib.get_close_matches(key, known, 1, 0)[0]
                    raise self.refuse(
                        (*above, key),
                        zh=f"没有“{key}”这一项；最接近的是“{near}”",
                        en=f"there is no key {key!r}; the nearest is {near!r}",
                    )
        try:
            return msgspec.convert(data, kind)
        except msgspec.ValidationError as refused:
            match = _PLACE.fullmatch(str(refused))
            assert match
            key = (match["path"] or "").partition("[")[0]
            raise self.refuse(
                (*above, key) if key else above,
                zh=f"“{key or above[-1]}”的值不合要求：{match['said']}",
                en=f"{key or above[-1]}: {match['said']}",
            ) from refused


def _brings(text: str, keys: Sequence[str]) -> bool | None:
    """Whether a text gives a key; None where it is no whole TOML."""
    try:
        data: object = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None
    for key in keys:
        if not isinstance(data, dict) or key not in data:
            return False
        data = data[key]
    return True
