"""Short texts beside the readings they give, and phrases that give none.

The readings were checked line by line. After a change of the reader that is meant,
`python tests/test_reading_corpus.py` writes them anew; the diff is what there is to review.
"""

import json
from pathlib import Path
from typing import Any

import pytest
from reading_notation import DAY, claim_lines, mention_lines, relation_lines

from kaocheng.reading.reading import read

CORPUS = Path(__file__).parent / "corpus"
TEXTS = sorted(path for path in CORPUS.glob("*.txt") if path.stem != "not_claims")
PHRASES = (CORPUS / "not_claims.txt").read_text("utf-8").split()


def _reading(text: str) -> dict[str, Any]:
    reading = read(text)
    return {
        "date": reading.date and reading.date.isoformat(),
        "units": [
            f"{unit.number} {unit.name}: " + "; ".join(f"{i.number} {i.title}" for i in unit.items)
            for unit in reading.units
        ],
        "mentions": mention_lines(reading),
        "relations": relation_lines(reading),
        "claims": claim_lines(reading),
        "superlatives": [
            f"{one.kind} {text[one.start : one.end]} {one.scope}".rstrip()
            for one in reading.superlatives
        ],
        "non_quantities": [text[start:end] for start, end in reading.non_quantities],
        "unread": [text[start:end] for start, end in reading.unread],
    }


@pytest.mark.parametrize("path", TEXTS, ids=[path.stem for path in TEXTS])
def test_reading(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text("utf-8"))
    assert _reading(path.read_text("utf-8")) == expected


@pytest.mark.parametrize("phrase", PHRASES)
def test_not_a_claim(phrase: str) -> None:
    for text in (phrase, f"全面落实{phrase}。", f"坚持{phrase}，取得成效"):
        reading = read(text, DAY)
        assert (text, mention_lines(reading)) == (text, [])
        assert (text, reading.claims, reading.unread) == (text, [], [])


def test_phrases_are_many_and_different() -> None:
    assert len(PHRASES) == len(set(PHRASES)) >= 80


if __name__ == "__main__":
    for path in TEXTS:
        written = json.dumps(_reading(path.read_text("utf-8")), ensure_ascii=False, indent=1)
        path.with_suffix(".json").write_text(written + "\n", "utf-8")
