"""src/kaocheng/checking/measured.toml, written: what the proof measured of each rule.

Two programs measure, each its own part; what the other wrote stays.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable

import msgspec
from corpus import ROOT

from kaocheng.checking.findings import Grade
from kaocheng.checking.measured import Judged, Measured, Planted
from kaocheng.text import Document

FILE = ROOT / "src/kaocheng/checking/measured.toml"
HEAD = "# Written by `make proof` (docs/proof.md): change what is measured, not this file.\n"
GOVERNS = ROOT / "bench/governs.toml"


class Governs(msgspec.Struct, forbid_unknown_fields=True):
    """governs.toml: the rules that look at what an error is planted in."""

    relations: dict[str, list[str]]
    shapes: dict[str, dict[str, list[str]]]


def write_judged(corpus: list[Document], found: Iterable[tuple[str, Grade, str]]) -> None:
    """The verdicts on findings, each given as code, grade and verdict, "" where nobody judged."""
    counts: dict[str, dict[Grade, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for code, grade, verdict in found:
        counts[code][grade][verdict or "unjudged"] += 1
    judged = {
        code: {grade: Judged(**verdicts) for grade, verdicts in sorted(grades.items())}
        for code, grades in sorted(counts.items())
    }
    _write(corpus, judged=judged, planted=_written().planted)


def write_planted(
    corpus: list[Document], results: Iterable[tuple[str, str, bool, tuple[str, ...]]]
) -> None:
    """The decidable errors: class, kind, whether planted in a relation, the rules that caught it.

    Raises LookupError for a class or kind that governs.toml has no rules for.
    """
    governs = msgspec.toml.decode(GOVERNS.read_bytes(), type=Governs)
    planted, caught = Counter[str](), Counter[str]()
    shapes: dict[str, set[str]] = defaultdict(set)
    for name, kind, related, codes in results:
        rules = governs.relations if related else governs.shapes.get(name, {})
        if kind not in rules:
            raise LookupError(f"{GOVERNS.name} names no rule for {name}: {kind}")
        for code in rules[kind]:
            planted[code] += 1
            caught[code] += code in codes
            shapes[code].add(kind if related else f"{name}: {kind}")
    figures = {
        code: Planted(caught[code], planted[code], sorted(shapes[code])) for code in sorted(planted)
    }
    _write(corpus, judged=_written().judged, planted=figures)


def _written() -> Measured:
    if not FILE.exists():
        return Measured(0, 0, {}, {})
    return msgspec.toml.decode(FILE.read_bytes(), type=Measured)


def _write(
    corpus: list[Document], judged: dict[str, dict[Grade, Judged]], planted: dict[str, Planted]
) -> None:
    lines = [
        HEAD,
        f"reports = {len(corpus)}",
        f"characters = {sum(len(document.text) for document in corpus)}",
    ]
    for code, grades in judged.items():
        lines += ["", f"[judged.{code}]"]
        lines += [f"{grade} = {_inline(verdicts)}" for grade, verdicts in grades.items()]
    lines += ["", "[planted]"]
    lines += [f"{code} = {_inline(figures)}" for code, figures in planted.items()]
    FILE.write_text("\n".join(lines) + "\n", "utf-8")


def _inline(figures: Judged | Planted) -> str:
    """A struct as a TOML table on one line; JSON writes its strings and lists as TOML does."""
    pairs = msgspec.structs.asdict(figures).items()
    return f"{{ {', '.join(f'{k} = {json.dumps(v, ensure_ascii=False)}' for k, v in pairs)} }}"
