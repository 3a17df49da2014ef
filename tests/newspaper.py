"""A text laid out as two pages of a newspaper, printed by Chromium and scanned, for the tests."""

import html
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from kaocheng.reading.reading import read

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")

FURNITURE = ("示例日报", "2024年1月15日 星期一", "责任编辑：编辑部 电话：0000-12345678")
_STYLE = """
@page { size: 350mm 400mm; margin: 0 }
body { margin: 0; font: 9pt/12.6pt 'Noto Serif CJK SC' }
.page { width: 322mm; height: 378mm; padding: 10mm 14mm; break-after: page; overflow: hidden }
.page:last-child { break-after: auto }
.masthead { display: flex; justify-content: space-between; border-bottom: 1.5pt solid;
            font-family: 'Noto Sans CJK SC'; padding-bottom: 1mm; margin-bottom: 4mm }
.masthead b { font-size: 15pt; line-height: 18pt }
h1 { font: 900 30pt/40pt 'Noto Sans CJK SC'; text-align: center; margin: 0 0 4mm }
.columns { columns: 5; column-gap: 5mm; column-rule: 0.4pt solid #999; word-break: break-all;
           text-align: justify; orphans: 1; widows: 1 }
p { margin: 0; text-indent: 2em }
h2 { font: 700 11pt/18pt 'Noto Sans CJK SC'; text-align: center; margin: 0 }
.goes-on { text-indent: 0 }
.mark { text-align: right; text-indent: 0 }
"""


def newspaper(paragraphs: list[str], first_page: int = 10) -> str:
    """An HTML page that prints a headline and its article on two pages.

    paragraphs  the headline, then the article's: those with a number such as 六十五、 are headings.
    The article is cut in the middle of the paragraph in its middle, as a newspaper cuts it.
    """
    headline, *article = paragraphs
    half = sum(map(len, article)) // 2
    turn = 0
    while half >= len(article[turn]):
        half -= len(article[turn])
        turn += 1
    half = max(half, 30)
    kept, rest = article[turn][:half], article[turn][half:]
    first = [_block(line) for line in article[:turn]] + [
        f"<p>{html.escape(kept)}</p><p class=mark>（下转{first_page + 1}版）</p>"
    ]
    second = [
        f"<p class=goes-on>（上接{first_page}版）</p><p class=goes-on>{html.escape(rest)}</p>",
        *map(_block, article[turn + 1 :]),
    ]
    pages = "".join(
        f"<div class=page><div class=masthead><b>{number}版</b><span>{FURNITURE[0]}</span>"
        f"<span>{FURNITURE[1]}</span><span>{FURNITURE[2]}</span></div>"
        f"<h1>{html.escape(headline)}</h1><div class=columns>{''.join(blocks)}</div></div>"
        for number, blocks in ((first_page, first), (first_page + 1, second))
    )
    return f"<!DOCTYPE html><meta charset=utf-8><style>{_STYLE}</style>{pages}"


def paragraphs_of(text: str) -> list[str]:
    """The paragraphs of a text, each on one line."""
    return [text[start:end].replace("\n", "") for start, end in read(text).paragraphs]


def _block(line: str) -> str:
    tag = "h2" if "、" in line[:5] and len(line) < 40 else "p"
    return f"<{tag}>{html.escape(line)}</{tag}>"


def printed(page: str) -> bytes:
    """An HTML page as Chromium prints it to PDF."""
    assert CHROMIUM
    with tempfile.TemporaryDirectory() as folder:
        source, target = Path(folder, "page.html"), Path(folder, "page.pdf")
        source.write_text(page, "utf-8")
        subprocess.run(
            [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-sync",
             f"--user-data-dir={folder}/profile", "--no-pdf-header-footer",
             f"--print-to-pdf={target}", source.as_uri()],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        return target.read_bytes()


def scanned(pdf: bytes, page: int, dpi: int, skew_degrees: float = 0) -> Any:
    """A page of a PDF, from 0, as a grey picture of PIL's, turned clockwise by some degrees."""
    document = pypdfium2.PdfDocument(pdf)
    picture = document[page].render(scale=dpi / 72, grayscale=True).to_pil()
    document.close()
    return picture.rotate(-skew_degrees, fillcolor=255, resample=3) if skew_degrees else picture
