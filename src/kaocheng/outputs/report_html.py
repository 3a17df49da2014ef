"""A year's report as one page that needs nothing else: each figure opens its card.

A figure stands in the page as a <data> element whose id is permanent (indicator and year) and
whose attributes say indicator, unit, period, value and hash, so that programs can read the page.
"""

from typing import Any, NamedTuple

from kaocheng.ledger.figures import Figure
from kaocheng.ledger.narratives import BoundFigure, Piece, Report
from kaocheng.outputs import pages
from kaocheng.outputs.checks import TAGS
from kaocheng.outputs.report_text import SYNTHETIC, figure_id, heading, lead


class Card(NamedTuple):
    """All that is known of a figure, as its card shows it."""

    id: str
    printed: str
    title: str
    rows: list[tuple[str, str]]
    sql: str


def report_html(report: Report) -> str:
    """The page of a report."""
    cards: dict[str, Card] = {}
    shown: set[str] = set()
    units = []
    for unit in report.units:
        items = [
            {
                "id": f"item-{unit.number}-{item.number}",
                "lead": [_piece(piece, report.year, cards, shown) for piece in lead(item)],
                "paragraphs": [
                    [_piece(piece, report.year, cards, shown) for piece in paragraph]
                    for paragraph in item.paragraphs
                ],
            }
            for item in unit.items
        ]
        if items:
            units.append({"heading": heading(unit), "entries": items})
    return pages.render(
        "report.html",
        report=report,
        units=units,
        cards=cards.values(),
        synthetic=SYNTHETIC.strip("（）"),
        style=pages.style("report.css"),
    )


def _piece(piece: Piece, year: int, cards: dict[str, Card], shown: set[str]) -> dict[str, Any]:
    if not isinstance(piece, BoundFigure):
        return {"text": piece.text}
    name = figure_id(piece, year)
    card = f"card-{name}"
    cards.setdefault(card, _card(card, piece))
    first = name not in shown  # an id stands once in a page
    shown.add(name)
    figure = piece.figure
    return {
        "text": piece.text,
        "figure": figure,
        "id": name if first else f"{name}.{len(shown)}",
        "card": card,
        "value": f"{figure.value:f}" if figure.value is not None else "",
        "period": f"{figure.first or ''}/{figure.last}",
    }


def _card(name: str, piece: BoundFigure) -> Card:
    figure = piece.figure
    first = f"{figure.first}至" if figure.first else "截至"
    rows = [("指标", figure.indicator), ("时段", f"{first}{figure.last}")]
    if figure.value is not None:
        rows.append(("精确值", f"{figure.value:f}"))
    if figure.records:
        rows.append(("记录", f"{figure.records:,}条，校验{figure.record_hash}"))
    rows += [(title, said) for title, said in _notes(figure) if said]
    return Card(name, piece.text, figure.title, rows, ";\n\n".join(figure.sql))


def _notes(figure: Figure) -> list[tuple[str, str]]:
    parameters = "；".join(f"{name}，自{day}" for name, day in figure.parameters.items())
    return [
        ("无法判定", figure.missing),
        ("出处", figure.cited),
        ("基数", figure.base),
        ("参数", parameters),
        ("口径", "分子分母不是同一批记录" if figure.cohort == "mixed" else ""),
        ("未读入", f"{figure.refused}行" if figure.refused else ""),
        (
            "依据",
            " ".join(word for word in (TAGS["zh"].get(figure.tag, ""), figure.source) if word),
        ),
    ]
