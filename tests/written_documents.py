"""A text written as a Word document, a web page, a workbook, for the tests of the sources."""

import datetime
import html
import io
import re
import zipfile
from typing import Any

import docx
import openpyxl
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import RGBColor

_COUNTING = "〇一二三四五六七八九"
_NUMBERED = re.compile(r"(?P<unit>[一二三四五六七八九十]+)、|(?P<item>\d+)\.(?!\d)")
_LEVELS = (("chineseCountingThousand", "%1、"), ("decimal", "%2."))
_RUN = 7


def packed(document: Any) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def word(text: str) -> bytes:
    """A .docx of a text's lines, whose numbers 一、 and 1. Word generates, in runs of some
    characters of which every other one is red."""
    document = docx.Document()
    lists = Lists(document, _LEVELS)
    expected = [1, 1]
    for line in text.split("\n"):
        paragraph = document.add_paragraph()
        if numbered := _NUMBERED.match(line):
            level = 0 if numbered["unit"] else 1
            number = _chinese(numbered["unit"]) if numbered["unit"] else int(numbered["item"])
            start = {} if number == expected[level] else {level: number}
            lists.number(paragraph, level, start)
            expected[level:] = [number + 1, 1][: 2 - level]
            line = line[numbered.end() :]
        for at in range(0, len(line), _RUN):
            run = paragraph.add_run(line[at : at + _RUN])
            if at // _RUN % 2:
                run.font.color.rgb = RGBColor(200, 0, 0)
    return packed(document)


class Lists:
    """One definition of numbers in a Word document, and the lists that count by it."""

    def __init__(self, document: Any, levels: tuple[tuple[str, str], ...]) -> None:
        self._numbering = document.part.numbering_part.element
        shape = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl>'
            for at, (form, text) in enumerate(levels)
        )
        self._shape = f"{90 + len(self._numbering)}"
        self._numbering.insert(
            0,
            parse_xml(
                f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{self._shape}">{shape}'
                "</w:abstractNum>"
            ),
        )
        self._last = self._add({})

    def number(self, paragraph: Any, level: int, start: dict[int, int]) -> None:
        """Put a paragraph into the list; `start` begins a new one that counts on from there."""
        if start:
            self._last = self._add(start)
        paragraph._p.get_or_add_pPr().append(
            parse_xml(
                f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/>'
                f'<w:numId w:val="{self._last}"/></w:numPr>'
            )
        )

    def _add(self, start: dict[int, int]) -> int:
        number = 900 + len(self._numbering.findall(qn("w:num")))
        overrides = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{first}"/></w:lvlOverride>'
            for level, first in start.items()
        )
        self._numbering.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{number}">'
                f'<w:abstractNumId w:val="{self._shape}"/>{overrides}</w:num>'
            )
        )
        return number


def _chinese(written: str) -> int:
    """六十五 -> 65"""
    tens, ten, ones = written.rpartition("十")
    return (_COUNTING.index(tens) if tens else 1 if ten else 0) * 10 + (
        _COUNTING.index(ones) if ones else 0
    )


def page(text: str, published: datetime.date) -> bytes:
    """A web page of a text, with what a government's site puts around it."""
    paragraphs = "\n".join(
        f"<p>　　{html.escape(line)}</p>" for line in text.split("\n") if line.strip()
    )
    return f"""<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>某市人民政府</title>
<meta name="PubDate" content="{published}">
<style>p {{ margin: 0 }}</style><script>var total = 120;</script></head>
<body><div class="top"><ul><li><a href="/">首页</a></li><li><a href="/zw">公开12</a></li></ul></div>
<nav>要闻 2023年回顾，成绩显著；展望未来。</nav>
<div class="main"><div class="left"><a href="/a">上一篇：2022年工作，完成情况3项</a></div>
<div class="article"><div class="content">{paragraphs}</div></div>
<div class="share">分享到：微信</div></div>
<footer>版权所有 主办单位：某市人民政府办公室 备案号12345678</footer></body></html>""".encode()


def workbook(*rows: list[object], formats: dict[str, str] | None = None) -> bytes:
    """An .xlsx with these rows on its first sheet; `formats` by cell, such as B2."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for cell, number_format in (formats or {}).items():
        book.active[cell].number_format = number_format
    return packed(book)


def archive(files: dict[str, bytes]) -> bytes:
    """A .zip of some files."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packing:
        for name, data in files.items():
            packing.writestr(name, data)
    return file.getvalue()
