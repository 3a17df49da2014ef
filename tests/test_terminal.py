"""How findings are set on a terminal: windows, marks, widths, colours, the bar."""

import json
import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kaocheng.checking.findings import Coverage, Examination, Finding, Repair
from kaocheng.outputs import machine, terminal
from kaocheng.outputs.cells import excerpt, fitting, visible
from kaocheng.outputs.terminal import Look
from kaocheng.reading.reading import read
from kaocheng.text import Document, Span

LINE = "全年完成投资32亿元，其中农业项目9亿元、工业项目15亿元、服务业项目8亿元，同比增长12%。"
COVERAGE = Coverage(9, 5, 0, 1, 0, 0)


def span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


@pytest.mark.parametrize(
    ("width", "words", "marks"),
    [
        (96, LINE, " " * 47 + "^^^^^^" + " " * 12 + "-----"),
        (40, "…业项目15亿元、服务业项目8亿元，同比增…", " " * 7 + "^^^^^^" + " " * 12 + "-----"),
        (24, "…工业项目15亿元、服务业…", " " * 9 + "^^^^^^"),
        (6, "…15亿…", " ^^^^"),
    ],
)
def test_a_line_is_cut_around_the_place(width, words, marks):
    place, related = span(LINE, "15亿元"), span(LINE, "8亿元")
    found = excerpt(Document("", "上一行\n" + LINE + "\r\n下一行"), *moved(place, [related]), width)
    assert (found.words, found.marks) == (words, marks)


def moved(place: Span, related: list[Span], by: int = 4) -> tuple[Span, list[Span]]:
    place, *others = (Span(span.start + by, span.end + by) for span in (place, *related))
    return place, others


def test_a_place_over_two_lines_shows_the_break():
    found = excerpt(Document("", "投资32\n亿元"), Span(2, 7), [], 40)
    assert (found.words, found.marks) == ("投资32␊亿元", "    ^^^^^^^")


def test_what_a_terminal_would_act_upon_is_shown_as_a_sign():
    assert visible("a\tb\x1b[31m\0\u200b\ud800\u3000\u2003。") == "a b␛[31m␀��\u3000 。"


@pytest.mark.parametrize(("width", "fitted"), [(8, "支持职工"), (7, "支持职…"), (6, "支持…")])
def test_a_title_is_cut_to_its_cells(width, fitted):
    assert fitting("支持职工", width) == fitted


@given(
    st.text(st.characters(), max_size=80),
    st.data(),
    st.integers(8, 60),
)
def test_an_excerpt_keeps_its_width_and_marks_its_place(text, data, width):
    start = data.draw(st.integers(0, len(text)))
    place = Span(start, data.draw(st.integers(start, len(text))))
    found = excerpt(Document("", text), place, [], width)
    assert cell_len(found.words) <= width
    assert cell_len(found.marks) <= cell_len(found.words)
    shown = cell_len(visible(text[place.start : place.end]))
    if shown <= width - 2:
        assert found.marks.count("^") == shown


class Counted(str):
    """A text that counts how many of its characters are looked at."""

    looked_at = 0

    def __getitem__(self, key):
        part = super().__getitem__(key)
        Counted.looked_at += len(part)
        return part

    def find(self, sub, start=0, end=sys.maxsize):
        Counted.looked_at += min(end, len(self)) - start
        return super().find(sub, start, end)

    def rfind(self, sub, start=0, end=sys.maxsize):
        Counted.looked_at += min(end, len(self)) - start
        return super().rfind(sub, start, end)


@pytest.mark.parametrize("length", [10_000, 1_000_000])
def test_an_excerpt_looks_at_no_more_of_a_long_line_than_it_shows(length):
    document = Document("", Counted("数" * length))
    Counted.looked_at = 0
    excerpt(document, Span(length // 2, length // 2 + 3), [Span(1, 2)], 80)
    assert 0 < Counted.looked_at < 1000


TEXT = f"一、县发展改革局\n1.投资增长。{LINE}\n2.项目落地。全年落地项目75个。\n"


def examined(*findings: Finding):
    return [(read(Document("report.txt", TEXT)), Examination(list(findings), COVERAGE))]


def finding(words: str, *related: str, **fields) -> Finding:
    return Finding(
        *span(TEXT, words),
        message={"zh": f"{words}有误", "en": f"{words} is wrong"},
        related=tuple(span(TEXT, other) for other in related),
        code="SUM001",
        **fields,
    )


def test_operands_elsewhere_have_lines_of_their_own():
    repair = Repair(span(TEXT, "75个"), "57个", {"zh": "两位颠倒", "en": "digits swapped"})
    found = finding("75个", "32亿元", "9亿元", repairs=(repair,), grade="error")
    assert "".join(terminal.findings(examined(found), Look("zh", 60, False))) == (
        "一、县发展改革局\n"
        "  2. 项目落地\n"
        "\n"
        "report.txt:3:14: SUM001 错误 75个有误\n"
        "    2.项目落地。全年落地项目75个。\n"
        "                            ^^^^\n"
        "    2:14 …全年完成投资32亿元，其中农业项目9亿元、工业项目15…\n"
        "                      ------              -----\n"
        "    可能：75个 → 57个（两位颠倒）\n"
        "\n"
        "report.txt：读出数字表达5处（含数字9个，未读0处）；核对勾稽关系1组：相符1，不符0，无法判定0。\n"
        "1份文件，发现1处：错误1处。\n"
    )


def test_in_colour_and_in_english():
    found = finding("12%", grade="warning")
    out = "".join(terminal.findings(examined(found), Look("en", 60, True)))
    assert out == (
        "\x1b[1m一、县发展改革局\x1b[0m\n"
        "  1. 投资增长\n"
        "\n"
        "\x1b[2mreport.txt:2:51:\x1b[0m \x1b[1;33mSUM001 warning\x1b[0m 12% is wrong\n"
        "    …9亿元、工业项目15亿元、服务业项目8亿元，同比增长12%。\n"
        "    \x1b[33m                                                 ^^^\x1b[0m\n"
        "\n"
        "\x1b[1mreport.txt: \x1b[0mRead 5 figures (9 digits, 0 unread); judged 1 relations: "
        "1 holds, 0 fail, 0 undecidable.\n"
        "1 file, 1 finding: \x1b[33m1 warning\x1b[0m.\n"
    )


def test_a_lone_surrogate_is_escaped_in_json():
    reading = read("投资12亿元\ud800。")
    (line,) = machine.reading_json([reading])
    assert json.loads(line)["text"] == "投资12亿元\ud800。"
    line.encode()


def on_terminal(*arguments: str, **environment: str) -> str:
    """What a call writes to a terminal that is its standard output and standard error."""
    ours, theirs = pty.openpty()
    environment = os.environ | {"TERM": "xterm", "COLUMNS": "80", "NO_COLOR": ""} | environment
    with subprocess.Popen(
        [sys.executable, "-m", "kaocheng", *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment,
    ):
        os.close(theirs)
        written = b"".join(chunks(ours))
    os.close(ours)
    return written.decode()


def chunks(terminal: int) -> Iterator[bytes]:
    while True:
        try:
            chunk = os.read(terminal, 65536)
        except OSError:  # how Linux ends a terminal that nobody writes to any more
            return
        if not chunk:
            return
        yield chunk


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT.replace("项目", "项目项目", 1), "utf-8")
    return path


def test_colour_is_for_terminals_that_want_it(report):
    assert "\x1b[1;33mTYP001" in on_terminal("check", str(report))
    assert "\x1b" not in on_terminal("check", str(report), NO_COLOR="1")
    assert "\x1b" not in on_terminal("check", str(report), TERM="dumb")


def test_several_files_have_a_bar_that_leaves_no_trace(report):
    one = on_terminal("check", str(report), NO_COLOR="1")
    two = on_terminal("check", str(report), str(report), NO_COLOR="1")
    assert "━" not in one
    assert "0/2" in two
    assert "1/2" in two
    # each bar drawn is taken back: to the line's start, the line erased
    *drawn, last = two.split("\x1b[2K")
    assert len(drawn) >= 2
    assert "/2" not in last
