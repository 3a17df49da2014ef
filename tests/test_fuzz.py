"""Any bytes, and files of every format with damage in them: a text with right places, or one line
that says why not; and the time that reading takes grows with the text and no faster."""

import datetime
import gc
import importlib.util
import time

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from written_documents import archive, page, word, workbook

from kaocheng.checking.check import examine
from kaocheng.reading.reading import Reading, read
from kaocheng.sources.archives import members
from kaocheng.sources.errors import SourceError
from kaocheng.sources.load import from_bytes
from kaocheng.text import Document

DAY = datetime.date(2024, 1, 15)
TEXT = (
    "2023年工作报告\n一、市财政局\n1.收入110亿元，上年100亿元，增长10%。\n"
    "2.其中税收60亿元、非税50亿元，占54.5%和45.5%。\n"
)
FORMATS = {
    "plain.txt": TEXT.encode("gb18030"),
    "report.docx": word(TEXT),
    "report.html": page(TEXT, published=DAY),
    "report.xlsx": workbook(["项目", "金额"], ["税收", 60], ["非税", 50], ["合计", 110]),
    "reports.zip": archive({"a.txt": TEXT.encode(), "b/c.html": page(TEXT, published=DAY)}),
}
if importlib.util.find_spec("pypdfium2"):
    FORMATS["report.pdf"] = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R"
        b"/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
        b"4 0 obj<</Length 48>>stream\nBT /F 12 Tf 20 100 Td (2023 income 110, up 10%) Tj ET\n"
        b"endstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
        b"trailer<</Root 1 0 R>>\n"
    )
LONGEST = 20  # seconds for one small file on a busy machine; a hang is longer
PATIENT = settings(suppress_health_check=[HealthCheck.too_slow], max_examples=60)
SIGNS = (
    "0123456789.，。、；：%％亿万元个年月日增长下降占其中比上年为和至的"
    "一二三十百\n|/（）“”第前约超余"
)


def documents(name: str, data: bytes) -> list[Document]:
    """The documents in a file; none where it cannot be read, and then for a reason in one line."""
    try:
        if name.endswith(".zip"):
            inside = [(path, each) for path, each in members(name, data)]
            files = [(path, each) for path, each in inside if isinstance(each, bytes)]
            return [document for path, each in files for document in documents(path, each)]
        return [from_bytes(name, data, DAY)]
    except SourceError as refused:
        for said in refused.message.values():
            assert said.startswith(name)
            assert len(said.splitlines()) == 1
        return []


def hold(reading: Reading) -> None:
    """Every place of a reading and of what is found in it slices to words of its text."""
    size = len(reading.text)
    places = [
        *reading.paragraphs, *reading.sentences, *reading.unread, *reading.non_quantities,
        *((mention.start, mention.end) for mention in reading.mentions),
    ]  # fmt: skip
    for finding in examine(reading).findings:
        places += [finding.span, *finding.related, *(repair.span for repair in finding.repairs)]
    assert [place for place in places if not 0 <= place[0] <= place[1] <= size] == []
    ends = [piece.end for piece in reading.document.pieces]
    starts = [piece.start for piece in reading.document.pieces]
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))
    assert all(0 <= start < end <= size for start, end in zip(starts, ends, strict=True))


def try_out(name: str, data: bytes) -> None:
    started = time.process_time()
    for document in documents(name, data):
        hold(read(document))
    assert time.process_time() - started < LONGEST


@pytest.mark.parametrize("name", FORMATS)
def test_the_undamaged_file_is_read(name):
    assert [mention for each in documents(name, FORMATS[name]) for mention in read(each).mentions]


@pytest.mark.parametrize("name", FORMATS)
@PATIENT
@given(data=st.data())
def test_damage_is_survived(name, data):
    whole = FORMATS[name]
    damaged = bytearray(whole)
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(whole) - 1))
        match data.draw(st.sampled_from(("set", "cut", "repeat", "insert"))):
            case "set":
                damaged[at : at + 1] = bytes([data.draw(st.integers(0, 255))])
            case "cut":
                del damaged[at : at + data.draw(st.integers(1, 200))]
            case "repeat":
                damaged[at:at] = damaged[at : at + data.draw(st.integers(1, 200))]
            case "insert":
                damaged[at:at] = data.draw(st.binary(max_size=20))
    try_out(name, bytes(damaged))


@pytest.mark.parametrize("name", FORMATS)
@PATIENT
@given(st.binary(max_size=300))
@example(b"")
@example(b"\xff\xfe\x00\xd8")
def test_any_bytes_under_any_name(name, data):
    try_out(name, data)


@PATIENT
@given(st.text(SIGNS, max_size=400))
@example("”|”")  # all of it in a table
def test_any_figures_in_a_page_and_a_workbook(text):
    lines: list[list[object]] = [[*line.split("|")] for line in text.split("\n")]
    try_out("report.xlsx", workbook(*lines))
    try_out("report.docx", word(text))
    try_out("report.html", page(text.replace("|", "</td><td>"), published=DAY))


@pytest.mark.parametrize(
    "piece",
    [
        "收入1.5亿元，增长3%，", "1", "一百万", "第", "（", "“", "、1",
        "\n1.", "增长", "|1", "2023年1月至", "占比5%。其中", "\n一、甲\n",
    ],
    ids=repr,
)  # fmt: skip
def test_time_is_linear(piece):
    """Twice the text in about twice the time; the work of a square would be four times."""
    short, longer = (piece * (size // len(piece)) for size in (8_000, 16_000))
    ratios = []
    for _ in range(5):  # a busy machine makes one of them wrong, not the least of five
        ratios.append(_seconds(longer) / _seconds(short))
        if ratios[-1] < 3:
            return
    assert min(ratios) < 3


def _seconds(text: str) -> float:
    gc.disable()  # its full rounds come more often with the objects that are kept
    try:
        started = time.process_time()
        examine(read(text, DAY))
        return max(time.process_time() - started, 0.02)
    finally:
        gc.enable()
