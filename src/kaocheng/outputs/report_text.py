"""A year's report as plain text, and its twin for programs."""

import json
from collections.abc import Iterator
from typing import Any

from kaocheng.ledger.narratives import BoundFigure, Item, Piece, Report, UnitReport, Words
from kaocheng.outputs.ledger import figure_record

SYNTHETIC = "（本报告由合成数据生成，不是任何单位的真实情况）"


def report_text(report: Report) -> Iterator[str]:
    """The report as it would be printed: units, numbered items, paragraphs."""
    yield f"{report.title}\n\n"
    if report.synthetic:
        yield f"{SYNTHETIC}\n\n"
    for unit in report.units:
        if not unit.items:
            continue
        yield f"{heading(unit)}\n\n"
        for item in unit.items:
            for paragraph in item_paragraphs(item):
                yield f"{joined(paragraph)}\n\n"


def heading(unit: UnitReport) -> str:
    """六十八、市住房公积金管理中心"""
    return f"{unit.number}、{unit.name}"


def item_paragraphs(item: Item) -> list[list[Piece]]:
    """The paragraphs of an item; the first opens with its number and headline."""
    first, *rest = item.paragraphs
    return [[*lead(item), *first], *rest]


def lead(item: Item) -> list[Piece]:
    """How an item opens: 1.加强政策保障。"""
    return [Words(f"{item.number}."), *item.headline, Words("。")]


def joined(pieces: list[Piece]) -> str:
    """Words and figures as one text."""
    return "".join(piece.text for piece in pieces)


def report_json(report: Report) -> str:
    """The report with each figure's place in its paragraph, headline included, and what is known.

    A figure's `id` is permanent: indicator and year. Places are code points of the paragraph.
    """
    units = [
        {
            "number": unit.number,
            "name": unit.name,
            "items": [
                {
                    "id": f"{unit.number}.{item.number}",
                    "number": item.number,
                    "headline": joined(item.headline),
                    "packs": item.packs,
                    "paragraphs": [
                        _paragraph(paragraph, report.year) for paragraph in item_paragraphs(item)
                    ],
                }
                for item in unit.items
            ],
        }
        for unit in report.units
    ]
    record = {
        "city": report.city,
        "title": report.title,
        "year": report.year,
        "synthetic": report.synthetic,
        "units": units,
    }
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"


def figure_id(piece: BoundFigure, year: int) -> str:
    """The permanent id of a figure: housing_fund_loans.loans.2023"""
    return f"{piece.figure.indicator}.{year}"


def _paragraph(pieces: list[Piece], year: int) -> dict[str, Any]:
    text, figures = "", []
    for piece in pieces:
        if isinstance(piece, BoundFigure):
            place = {
                "id": figure_id(piece, year),
                "start": len(text),
                "end": len(text) + len(piece.text),
            }
            figures.append(place | figure_record(piece.figure))
        text += piece.text
    return {"text": text, "figures": figures}
