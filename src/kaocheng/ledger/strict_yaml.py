"""YAML read strictly into typed structs; what is unknown is refused with file and line.

Numbers are exact: a number with a point becomes a Decimal, never a float. A key given twice is
refused, since the first of the two would be lost in silence.
"""

import difflib
import types
import typing
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from kaocheng.patterns import pattern

T = TypeVar("T")

_AT = pattern(r" - at `(?:key in )?(\$[^`]*)`$")
_STEP = pattern(r"\.(\w+)|\[(\d+)\]")
_UNKNOWN = pattern(r"unknown field `(.+?)`")
_INVALID = pattern(r"[Ii]nvalid enum value '(.+?)'")


class PackError(ValueError):
    """A pack says something that cannot be meant; names file and line."""


# The parser in C, which PyYAML's wheels have, reads all packs in a quarter of the time.
_Safe: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_Safe):  # type: ignore[misc]
    """YAML's safe types, with exact decimals; `on`, `yes` and `no` are words, as in YAML 1.2."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in resolvers if tag != "tag:yaml.org,2002:bool"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", pattern(r"^(?:true|false)$"), list("tf"))


def _decimal(loader: yaml.SafeLoader, node: yaml.ScalarNode) -> Decimal:
    try:
        return Decimal(loader.construct_scalar(node).replace("_", ""))
    except InvalidOperation:
        raise yaml.constructor.ConstructorError(
            None, None, f"not a number: {node.value}", node.start_mark
        ) from None


_Loader.add_constructor("tag:yaml.org,2002:float", _decimal)


def load_yaml(path: Path, kind: type[T]) -> T:
    """One YAML file as a struct.

    Raises PackError, with file and line, for broken YAML, a key given twice, an unknown key, a
    wrong type or an unknown word; where a known one is near, it is named.
    """
    node = _compose(path)
    loader = _Loader("")
    data = loader.construct_object(node, deep=True)
    return typing.cast(T, _convert(data, kind, node, path))


def line_of(path: Path, *keys: str) -> int:
    """The line on which a key of a YAML file stands; of the nearest one above where it does not."""
    node: yaml.Node = _compose(path)
    line: int = node.start_mark.line
    for key in keys:
        child = _child(node, key)
        if child is None:
            break
        line, node = child
    return line + 1


def _compose(path: Path) -> yaml.Node:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as broken:
        raise PackError(f"{path}: not UTF-8: {broken.reason}") from broken
    return _composed(path, text)


@lru_cache(maxsize=8)  # line_of asks for many lines of one file
def _composed(path: Path, text: str) -> yaml.Node:
    try:
        node: yaml.Node | None = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as broken:
        mark = broken.problem_mark
        line = mark.line + 1 if mark else 1
        raise PackError(f"{path}:{line}: {broken.problem}") from broken
    if node is None:
        raise PackError(f"{path}:1: the file is empty")
    for mapping in _mappings(node):
        seen: set[str] = set()
        for key, _ in mapping.value:
            if key.value in seen:
                raise PackError(f"{path}:{key.start_mark.line + 1}: `{key.value}` is given twice")
            seen.add(key.value)
    return node


def _mappings(node: yaml.Node) -> Iterator[yaml.MappingNode]:
    if isinstance(node, yaml.MappingNode):
        yield node
        for _, value in node.value:
            yield from _mappings(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _mappings(value)


def _child(node: yaml.Node, step: str) -> tuple[int, yaml.Node] | None:
    """The line of a key or item, and the node under it."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == step:
                return key.start_mark.line, value
    elif isinstance(node, yaml.SequenceNode) and step.isdigit() and int(step) < len(node.value):
        item = node.value[int(step)]
        return item.start_mark.line, item
    return None


def _convert(data: Any, kind: Any, node: yaml.Node, path: Path) -> Any:
    """As msgspec.convert; a mapping of structs is converted entry by entry, because msgspec's
    path does not say which entry failed."""
    entry = _entry(kind)
    if entry is not None and isinstance(data, dict):
        return {key: _convert(data[key], entry, _under(node, str(key)), path) for key in data}
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct) and isinstance(data, dict):
        data = dict(data)
        for field in msgspec.structs.fields(kind):
            inner = _entry(field.type)
            value = data.get(field.encode_name)
            if inner is not None and isinstance(value, dict):
                data[field.encode_name] = _convert(
                    value, field.type, _under(node, field.encode_name), path
                )
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError as refused:
        raise PackError(_located(str(refused), kind, node, path)) from refused


def _under(node: yaml.Node, key: str) -> yaml.Node:
    child = _child(node, key)
    return child[1] if child else node


def _entry(kind: Any) -> Any | None:
    """S of dict[str, S] where S is a struct or a mapping of structs."""
    if typing.get_origin(kind) is not dict:
        return None
    inner = typing.get_args(kind)[1]
    if isinstance(inner, type) and issubclass(inner, msgspec.Struct):
        return inner
    return inner if _entry(inner) is not None else None


def _located(message: str, kind: Any, node: yaml.Node, path: Path) -> str:
    line = node.start_mark.line
    if where := _AT.search(message):
        for name, index in _STEP.findall(where[1]):
            child = _child(node, name or index)
            if child is None:
                break
            line, node = child
    wrong = _UNKNOWN.search(message)
    if wrong and (child := _child(node, wrong[1])):
        line = child[0]
    wrong = wrong or _INVALID.search(message)
    near = difflib.get_close_matches(wrong[1], sorted(_words(kind)), 1, 0.5) if wrong else []
    hint = f"; did you mean `{near[0]}`?" if near else ""
    return f"{path}:{line + 1}: {message}{hint}"


def _words(kind: Any) -> set[str]:
    """All field names and literal values that a type knows."""
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        found = {field.encode_name for field in msgspec.structs.fields(kind)}
        for field in msgspec.structs.fields(kind):
            found |= _words(field.type)
        return found
    if typing.get_origin(kind) is typing.Literal:
        return {str(value) for value in typing.get_args(kind)}
    if isinstance(kind, types.UnionType) or typing.get_args(kind):
        return set().union(*(_words(inner) for inner in typing.get_args(kind)))
    return set()
