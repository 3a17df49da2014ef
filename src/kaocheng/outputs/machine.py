"""Readings and findings for programs: JSON, one claim a line of JSON, one claim a row of CSV.

Numbers are decimal strings without exponents, days are ISO 8601, places are code points.
"""

import csv
import datetime
import io
import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

import msgspec

from kaocheng.checking.findings import Examination, Finding
from kaocheng.outputs.explained import basis
from kaocheng.outputs.written import Lang
from kaocheng.reading.claims import Claim
from kaocheng.reading.mentions import Mention, Value
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

COLUMNS = (
    "doc", "start", "end", "text", "kind", "unit", "low", "high", "bound", "step",
    "measure", "modality", "unit_number", "unit_name", "item_number", "item_title",
    "first_day", "last_day",
)  # fmt: skip


def reading_json(readings: Iterable[Reading]) -> Iterator[str]:
    """One object a document, each on a line of its own: all that was read in it."""
    for reading in readings:
        yield _json(_reading(reading)) + "\n"


def reading_jsonl(readings: Iterable[Reading]) -> Iterator[str]:
    """One object a claim, with its mention's value and its unit's and item's names."""
    for reading in readings:
        for row in _rows(reading):
            yield _json(dict(zip(COLUMNS, row, strict=True))) + "\n"


def reading_csv(readings: Iterable[Reading]) -> Iterator[str]:
    """A header, then one row a claim; nothing where a value is not known."""
    yield _csv([COLUMNS])
    for reading in readings:
        yield _csv(_rows(reading))


def findings_json(examined: Iterable[tuple[Reading, Examination]], lang: Lang) -> Iterator[str]:
    """One object with all documents, each on a line of its own."""
    yield '{"documents":['
    separator = "\n"
    for reading, examination in examined:
        yield separator + _json(_examined(reading, examination, lang))
        separator = ",\n"
    yield "\n]}\n"


def _json(value: object) -> str:
    try:
        return msgspec.json.encode(value).decode()
    except UnicodeEncodeError:  # a lone surrogate, which UTF-8 has no bytes for but JSON an escape
        return json.dumps(value, separators=(",", ":"))


def _csv(rows: Iterable[Iterable[object]]) -> str:
    lines = io.StringIO()
    csv.writer(lines, lineterminator="\n").writerows(rows)
    return lines.getvalue()


def _value(value: Value | None) -> str | None:
    if isinstance(value, Decimal):  # how exactly it was written is said by its step
        number = f"{value:f}"
        return number.rstrip("0").rstrip(".") if "." in number else number
    return value.isoformat() if isinstance(value, datetime.date) else value


def _place(reading: Reading, span: Span) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": reading.text[span.start : span.end]}


def _mention(reading: Reading, mention: Mention) -> dict[str, Any]:
    return _place(reading, Span(mention.start, mention.end)) | {
        "kind": mention.kind,
        "unit": mention.unit,
        "low": _value(mention.low),
        "high": _value(mention.high),
        "bound": mention.bound,
        "step": _value(mention.step),
        "note": mention.note,
    }


def _claim(claim: Claim) -> dict[str, Any]:
    period = claim.period
    return {
        "mention": claim.mention,
        "measure": claim.measure,
        "modality": claim.modality,
        "unit": claim.unit,
        "item": claim.item,
        "period": [day.isoformat() for day in period] if period else None,
    }


def _reading(reading: Reading) -> dict[str, Any]:
    return {
        "doc": reading.document.name,
        "sha256": reading.document.sha256,
        "date": _value(reading.date),
        "text": reading.text,
        "units": [
            {
                "number": unit.number,
                "name": unit.name,
                "start": unit.start,
                "end": unit.end,
                "items": [
                    {
                        "number": item.number,
                        "title": item.title,
                        "start": item.start,
                        "end": item.end,
                    }
                    for item in unit.items
                ],
            }
            for unit in reading.units
        ],
        "mentions": [_mention(reading, mention) for mention in reading.mentions],
        "relations": [
            {
                "kind": relation.kind,
                "a": relation.a,
                "b": list(relation.b) if relation.kind == "sum" else relation.b[0],
                "sign": relation.sign,
            }
            for relation in reading.relations
        ],
        "claims": [_claim(claim) for claim in reading.claims],
        "superlatives": [
            {"kind": claimed.kind}
            | _place(reading, Span(claimed.start, claimed.end))
            | {"scope": claimed.scope, "operands": list(claimed.operands)}
            for claimed in reading.superlatives
        ],
        "non_quantities": [_place(reading, span) for span in reading.non_quantities],
        "unread": [_place(reading, span) for span in reading.unread],
    }


def _rows(reading: Reading) -> Iterator[tuple[object, ...]]:
    for claim in reading.claims:
        mention = reading.mentions[claim.mention]
        unit = None if claim.unit is None else reading.units[claim.unit]
        item = None if unit is None or claim.item is None else unit.items[claim.item]
        first, last = claim.period or (None, None)
        yield (
            reading.document.name,
            mention.start,
            mention.end,
            reading.words(claim.mention),
            mention.kind,
            mention.unit,
            _value(mention.low),
            _value(mention.high),
            mention.bound,
            _value(mention.step),
            claim.measure,
            claim.modality,
            unit and unit.number,
            unit and unit.name,
            item and item.number,
            item and item.title,
            _value(first),
            _value(last),
        )


def _finding(reading: Reading, finding: Finding, lang: Lang) -> dict[str, Any]:
    return {
        "code": finding.code,
        "name": finding.name,
        "grade": finding.grade,
        **_place(reading, finding.span),
        "message": finding.message[lang],
        "related": [_place(reading, span) for span in finding.related],
        "repairs": [
            {
                "start": repair.span.start,
                "end": repair.span.end,
                "text": repair.text,
                "why": repair.why[lang],
            }
            for repair in finding.repairs
        ],
        "fingerprint": finding.fingerprint,
        "basis": basis(finding.basis, lang),
    }


def _examined(reading: Reading, examination: Examination, lang: Lang) -> dict[str, Any]:
    coverage = examination.coverage
    return {
        "doc": reading.document.name,
        "findings": [_finding(reading, finding, lang) for finding in examination.findings],
        "suppressed": [
            _finding(reading, answer.finding, lang) | {"by": answer.by, "reason": answer.reason}
            for answer in examination.suppressed
        ],
        "coverage": {
            "digits": coverage.digits,
            "mentions": coverage.mentions,
            "unread": coverage.unread,
            "relations": {
                "held": coverage.held,
                "failed": coverage.failed,
                "not_assessable": coverage.not_assessable,
            },
        },
    }
