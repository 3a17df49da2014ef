"""A year's report as the newspaper prints it: columns on full sheets, continued from page to page.

Set by WeasyPrint, which knows columns and running heads and needs no browser. Pages are rendered
twice: only then is it known which of them continue, （下转2版） and （上接1版）.
"""

from importlib.resources import files
from pathlib import Path

from markupsafe import escape

from kaocheng.ledger.narratives import Report
from kaocheng.outputs.report_text import SYNTHETIC, heading, joined, lead


def write_page(report: Report, path: Path) -> None:
    """Write a report as a PDF of newspaper pages."""
    from weasyprint import CSS, HTML  # a second to load, and only this form has a use for it

    sheet = CSS(string=(files("kaocheng.outputs") / "html" / "newspaper.css").read_text("utf-8"))
    page = HTML(string=_page(report))
    pages = len(page.render(stylesheets=[sheet]).pages)
    page.write_pdf(path, stylesheets=[sheet, CSS(string=_continued(pages))])


def _page(report: Report) -> str:
    parts = [f'<!DOCTYPE html><html lang="zh-CN"><title>{escape(report.title)}</title>']
    parts.append(f"<h1>{escape(report.title)}</h1>")
    if report.synthetic:
        parts.append(f'<p class="note">{SYNTHETIC}</p>')
    parts.append("<main>")
    for unit in report.units:
        if unit.items:
            parts.append(f"<section><h2>{escape(heading(unit))}</h2>")
            for item in unit.items:
                first, *rest = item.paragraphs
                opening = f"<strong>{escape(joined(lead(item)))}</strong>"
                parts.append(f"<p>{opening}{escape(joined(first))}</p>")
                parts += [f"<p>{escape(joined(pieces))}</p>" for pieces in rest]
            parts.append("</section>")
    parts.append("</main></html>")
    return "".join(parts)


def _continued(pages: int) -> str:
    """Style of the pages that go on, and of those that go on from another."""
    rules = []
    for number in range(1, pages + 1):
        if number < pages:
            text = f"（下转{number + 1}版）"
            rules.append(f'@page :nth({number}) {{ @bottom-right {{ content: "{text}" }} }}')
        if number > 1:
            text = f"（上接{number - 1}版）"
            rules.append(f'@page :nth({number}) {{ @top-left {{ content: "{text}" }} }}')
    return "\n".join(rules)
