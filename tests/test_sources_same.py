"""The example report written in every format gives what its plain text gives, place for place."""

import datetime
import io
import json
from pathlib import Path
from typing import Any

import docx
import lxml.html
import openpyxl
import pytest
from docx.oxml.ns import qn
from written_documents import archive, page, word, workbook

from kaocheng.checking.check import check
from kaocheng.outputs.machine import reading_json
from kaocheng.reading.reading import read
from kaocheng.sources.docx import runs
from kaocheng.sources.load import from_bytes
from kaocheng.text import CellPlace, Document, NodePlace, RunPlace

REPORT = Path(__file__).parent.parent / "examples" / "weifang-2023" / "report.txt"
TEXT = REPORT.read_text("utf-8")
LINES = [line for line in TEXT.split("\n") if line.strip()]
DAY = datetime.date(2024, 1, 15)
FORMATS = {
    "report.docx": word(TEXT),
    "report.html": page(TEXT, published=DAY),
    "report.xlsx": workbook(*([line] for line in LINES)),
    "report.zip": archive({"2023/report.docx": word(TEXT)}),
}


def told(document: Document) -> dict[str, Any]:
    """What a document says and what is found in it, offsets counted without white space."""
    reading = read(document)
    text = document.text

    def counted(value: Any, key: str = "") -> Any:
        if isinstance(value, dict):
            return {name: counted(inside, name) for name, inside in value.items()}
        if isinstance(value, list):
            return [counted(inside) for inside in value]
        if key in ("start", "end"):
            return len("".join(text[:value].split()))
        return value

    said = json.loads("".join(reading_json([reading])))
    for own in ("doc", "sha256", "text", "date"):
        del said[own]
    findings = [
        (found.code, text[found.start : found.end], found.message, found.fingerprint,
         counted(found.start, "start"))
        for found in check(reading)
    ]  # fmt: skip
    return counted(said) | {"findings": findings}


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_says_what_its_plain_text_says(name: str) -> None:
    document = from_bytes(name, FORMATS[name])
    expected = told(Document("report.txt", TEXT, document.date))
    assert "".join(document.text.split()) == "".join(TEXT.split())
    assert expected["mentions"]
    assert expected["findings"]
    assert document.date == (DAY if name == "report.html" else None)
    assert told(document) == expected


def test_every_character_of_a_word_document_leads_to_its_run() -> None:
    document = from_bytes("report.docx", FORMATS["report.docx"])
    assert document.text == TEXT
    root = docx.Document(io.BytesIO(FORMATS["report.docx"])).element
    paragraphs = list(root.iter(qn("w:p")))
    generated = ""
    for offset, character in enumerate(document.text):
        place = document.place_of(offset)
        if character == "\n":
            assert place is None
            continue
        assert isinstance(place, RunPlace)
        assert place.part == "word/document.xml"
        if place.run is None:
            generated += character
        else:
            run = runs(paragraphs[place.paragraph])[place.run]
            assert run.text[place.offset] == character
    assert generated.startswith("六十五、4.5.六十六、1.2.")


def test_every_character_of_a_web_page_leads_to_its_node() -> None:
    data = FORMATS["report.html"]
    document = from_bytes("report.html", data)
    tree = lxml.html.document_fromstring(data).getroottree()
    for piece in document.pieces:
        assert isinstance(piece.place, NodePlace)
        (node,) = tree.xpath(piece.place.path)
        words = document.text[piece.start : piece.end]
        assert node[piece.place.offset :].startswith(words)
        assert words in data.decode().split("\n")[piece.place.line - 1]
    placed = sum(piece.end - piece.start for piece in document.pieces)
    assert placed == len(document.text) - document.text.count("\n")


def test_every_character_of_a_workbook_leads_to_its_cell() -> None:
    document = from_bytes("report.xlsx", FORMATS["report.xlsx"])
    sheet = openpyxl.load_workbook(io.BytesIO(FORMATS["report.xlsx"])).active
    for piece in document.pieces:
        assert isinstance(piece.place, CellPlace)
        _, row, column, offset = piece.place
        assert offset == 0
        assert sheet.cell(row, column).value == document.text[piece.start : piece.end]
    assert len(document.pieces) == len(LINES)
