"""A year's report as one page that needs nothing else: each figure opens its card.

A figure stands in the page as a <data> element whose id is permanent (indicator and year) and
whose attributes say indicator, unit, period, value and hash, so that programs can read the page.
"""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import jinja2
from markupsafe import Markup

from kaocheng.ledger.figures import Figure
from kaocheng.ledger.narratives import BoundFigure, Piece, Report
from kaocheng.outputs.report_text import SYNTHETIC, figure_id, heading, lead

_TAGS = {
    "W": "本市规定或报道",
    "N": "国家规定",
    "SD": "省规定",
    "P": "参照其他城市",
    "R": "凭记忆，未核",
    "A": "本系统设定",
    "PAGE": "见于印出的报告",
}


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
    return _template().render(
        report=report,
        units=units,
        cards=cards.values(),
        synthetic=SYNTHETIC.strip("（）"),
        palette=tomllib.loads(_source("palette.toml")),
        style=Markup(_source("report.css")),
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
        ("依据", " ".join(word for word in (_TAGS.get(figure.tag, ""), figure.source) if word)),
    ]


@cache
def _source(name: str) -> str:
    return (files("kaocheng.outputs") / "html" / name).read_text("utf-8")


@cache
def _template() -> jinja2.Template:
    environment = jinja2.Environment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=jinja2.StrictUndefined
    )
    return environment.from_string(_source("report.html"))
