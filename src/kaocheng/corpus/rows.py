"""Files read and checked, as rows of the tables of a corpus; the same on every engine."""

import datetime
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pyarrow as pa

from kaocheng.checking.check import examine
from kaocheng.checking.findings import Examination
from kaocheng.corpus.tables import NUMBER, TABLES, nested
from kaocheng.reading.mentions import Value
from kaocheng.reading.reading import Reading, read
from kaocheng.sources.errors import SourceError
from kaocheng.sources.load import from_bytes
from kaocheng.text import Document, Span

Row = tuple[object, ...]


def rows(batch: pa.RecordBatch) -> pa.RecordBatch:
    """Inputs (`tables.INPUT`) read and checked: one nested row (`tables.NESTED`) each, in order.

    A pure function of its batch. What cannot be read, and what the program itself fails on, is a
    row of `failures` with the reason, and has no rows in the other tables.
    """
    found: dict[str, list[list[Row]]] = {table: [] for table in TABLES}
    keys = []
    for given in batch.to_pylist():
        keys.append(given["key"])
        of_one = _of_input(given)
        for table in TABLES:
            found[table].append(of_one.get(table, []))
    return nested(keys, found)


def _of_input(given: dict[str, Any]) -> dict[str, list[Row]]:
    name = given["name"]
    if given["reason_en"] is not None:
        return {"failures": [(name, given["reason_zh"], given["reason_en"])]}
    try:
        return _of_document(_document(name, given["content"], given["text"], given["date"]))
    except SourceError as refused:
        return {"failures": [(name, refused.message["zh"], refused.message["en"])]}
    except Exception as defect:  # a defect of the program must not end a run of days
        said = f"{type(defect).__name__}: {defect}".encode("utf-8", "backslashreplace").decode()
        zh = f"{name}：程序出错（{said}）；请报告此问题"
        en = f"{name}: the program failed ({said}); please report this"
        return {"failures": [(name, zh, en)]}


def _document(
    name: str, content: bytes | None, text: str | None, date: datetime.date | None
) -> Document:
    if text is None:
        assert content is not None
        document = from_bytes(name, content, date)
    else:
        document = Document(name, text, date)
    try:
        document.text.encode()
    except UnicodeEncodeError as broken:
        raise SourceError(
            name,
            zh=f"第 {broken.start} 个字符不是完整的字符；请检查文件的编码",
            en=f"character {broken.start} is half a character; check the file's encoding",
        ) from broken
    return document


def _of_document(document: Document) -> dict[str, list[Row]]:
    reading = read(document)
    examination = examine(reading)
    return {
        "documents": [_summary(reading, examination)],
        "units": [
            (at, unit.number, unit.name, unit.start, unit.end)
            for at, unit in enumerate(reading.units)
        ],
        "items": [
            (of_unit, at, item.number, item.title, item.start, item.end)
            for of_unit, unit in enumerate(reading.units)
            for at, item in enumerate(unit.items)
        ],
        "claims": list(_claims(reading)),
        "relations": list(_relations(reading)),
        "findings": list(_findings(reading, examination)),
    }


def _summary(reading: Reading, examination: Examination) -> Row:
    document, coverage = reading.document, examination.coverage
    return (
        document.name, reading.date, document.sha256, len(document.text),
        coverage.digits, coverage.mentions, coverage.unread,
        coverage.held, coverage.failed, coverage.not_assessable, document.text,
    )  # fmt: skip


def _place(reading: Reading, span: Span) -> Row:
    return span.start, span.end, reading.text[span.start : span.end]


def _claims(reading: Reading) -> Iterator[Row]:
    for claim in reading.claims:
        mention = reading.mentions[claim.mention]
        first, last = claim.period or (None, None)
        yield (
            claim.mention, *_place(reading, Span(mention.start, mention.end)),
            mention.kind, mention.unit,
            number(mention.low), number(mention.high), written(mention.low), written(mention.high),
            mention.bound, number(mention.step), written(mention.step),
            claim.measure, claim.modality, first, last, claim.unit, claim.item,
        )  # fmt: skip


def _relations(reading: Reading) -> Iterator[Row]:
    for at, relation in enumerate(reading.relations):
        a = reading.mentions[relation.a]
        for operand, index in enumerate(relation.b):
            b = reading.mentions[index]
            yield (
                at, relation.kind, relation.sign,
                relation.a, a.start, a.end, operand, index, b.start, b.end,
            )  # fmt: skip


def _findings(reading: Reading, examination: Examination) -> Iterator[Row]:
    for at, finding in enumerate(examination.findings):
        related = [_named(reading, span) for span in finding.related]
        repairs = [
            {
                "start_offset": repair.span.start,
                "end_offset": repair.span.end,
                "text": repair.text,
                "why_zh": repair.why["zh"],
                "why_en": repair.why["en"],
            }
            for repair in finding.repairs
        ]
        yield (
            at, finding.code, finding.name, finding.grade, *_place(reading, finding.span),
            finding.message["zh"], finding.message["en"], finding.basis, finding.fingerprint,
            related, repairs,
        )  # fmt: skip


def _named(reading: Reading, span: Span) -> dict[str, object]:
    return dict(zip(("start_offset", "end_offset", "text"), _place(reading, span), strict=True))


def number(value: Value | None) -> Decimal | None:
    """A value where the number column holds it exactly; else None.

    >>> number(Decimal("57.15")), number(Decimal("1E-13")), number("2:8")
    (Decimal('57.15'), None, None)
    """
    if not isinstance(value, Decimal) or not value.is_finite():
        return None
    if value.adjusted() >= NUMBER.precision - NUMBER.scale:
        return None
    scale = -int(value.as_tuple().exponent)
    if scale > NUMBER.scale and any(value.as_tuple().digits[NUMBER.scale - scale :]):
        return None
    return value


def written(value: Value | None) -> str | None:
    """A value in full, without exponent and without zeros at the end of its decimals.

    >>> written(Decimal("5.715E+9")), written(Decimal("4.360")), written("2:8"), written(None)
    ('5715000000', '4.36', '2:8', None)
    """
    if isinstance(value, Decimal):
        digits = f"{value:f}"
        return digits.rstrip("0").rstrip(".") if "." in digits else digits
    return value.isoformat() if isinstance(value, datetime.date) else value
