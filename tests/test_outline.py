"""The printed page undone: width, broken paragraphs, units, items, glued numbers, headings."""

import datetime

import pytest
from reading_notation import mention_lines

from kaocheng.reading.outline import LONGEST_SENTENCE, dateline, outline, year_of
from kaocheng.reading.page import fold, paragraphs, plain
from kaocheng.reading.reading import read
from kaocheng.text import Span


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        pytest.param("增长７２％", "增长72%", id="full-width-digits"),
        pytest.param("ＰＭ２．５", "PM2.5", id="full-width-letters"),
        pytest.param("萬億個學", "万亿个学", id="traditional"),
        pytest.param("二○二三", "二〇二三", id="circle"),
        pytest.param("3－5、3–5、3−5、3―5", "3—5、3—5、3—5、3—5", id="dashes"),
        pytest.param("3〜5", "3～5", id="tilde"),
        pytest.param("完成\u00a03\u3000件\t", "完成 3 件 ", id="spaces"),
        pytest.param("完成3件，无误。\n", "完成3件，无误。\n", id="plain-stays"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_fold_is_the_same_for_few_and_for_many_odd_characters() -> None:
    few, many = "萬２", "萬２億３個４學５％７"
    assert fold(few + "甲" * 50) == "万2" + "甲" * 50
    assert fold(many) == "万2亿3个4学5%7"


LINE = "全年共走访企业，帮助解决用工、融资、用地等方面的实际困难，并逐一建立台账"


def _paragraphs(text: str) -> list[str]:
    folded = fold(text)
    spans = paragraphs(folded)
    whole = plain(folded, spans)
    assert len(whole) == len(text)
    return [whole[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("甲。\n乙。\n", ["甲。", "乙。"], id="two-lines"),
        pytest.param("甲。\n\n  \n　乙。", ["甲。", "乙。"], id="white-lines"),
        pytest.param(f"{LINE}\n跟踪办结。", [f"{LINE} 跟踪办结。"], id="broken-by-a-column"),
        pytest.param(
            f"{LINE}\n\n跟踪办结。", [f"{LINE}  跟踪办结。"], id="broken-by-an-empty-line"
        ),
        pytest.param(f"{LINE}。\n跟踪办结。", [f"{LINE}。", "跟踪办结。"], id="full-stop-ends"),
        pytest.param(
            "市发展和改革局\n跟踪办结。",
            ["市发展和改革局", "跟踪办结。"],
            id="short-line-is-a-heading",
        ),
        pytest.param(f"{LINE}\n2.跟踪办结。", [LINE, "2.跟踪办结。"], id="item-begins-anew"),
        pytest.param(f"{LINE}\n二、市财政局", [LINE, "二、市财政局"], id="unit-begins-anew"),
        pytest.param(
            f"{LINE}\n（二）跟踪办结。", [LINE, "（二）跟踪办结。"], id="section-begins-anew"
        ),
        pytest.param(
            "编印并向各县区企业发放由市级部门联合汇编的惠企读本《涉企政策\n一本通》500册。",
            ["编印并向各县区企业发放由市级部门联合汇编的惠企读本《涉企政策 一本通》500册。"],
            id="open-book-title-goes-on",
        ),
        pytest.param("", [], id="empty"),
        pytest.param(" \n\n", [], id="only-white-space"),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert _paragraphs(text) == expected


def test_a_number_across_a_column_break() -> None:
    assert mention_lines(read(f"{LINE}，涉及资金\n36.72亿元。")) == [
        "36.72亿元: money 3672000000 CNY"
    ]


PAGE = """市直部门2023年度重点工作完成情况

（上接6版）

三十一、市水务局

1.供水保障更加有力。改造管网62公里，惠及居民1.8万户。

2.节水成效明显。全年节水310万立方米。
其中农业节水120万立方米。

三十二、市园林局

1.60处口袋公园建成开放。新增绿地14万平方米。

2.26条绿道贯通。总长88公里。

（下转8版）
"""


def test_units_and_items() -> None:
    reading = read(PAGE)
    shown = [
        (unit.number, unit.name, [(item.number, item.title) for item in unit.items])
        for unit in reading.units
    ]
    assert shown == [
        (31, "市水务局", [(1, "供水保障更加有力"), (2, "节水成效明显")]),
        (32, "市园林局", [(1, "60处口袋公园建成开放"), (2, "26条绿道贯通")]),
    ]


def test_extents_of_units_and_items() -> None:
    reading = read(PAGE)
    first, second = reading.units
    assert PAGE[first.start : first.heading_end] == "三十一、市水务局"
    assert (first.start, first.end) == (PAGE.index("三十一"), PAGE.index("三十二"))
    assert (second.start, second.end) == (PAGE.index("三十二"), len(PAGE))
    starts = [PAGE.index(words) for words in ("1.供水", "2.节水", "三十二", "1.60", "2.26")]
    assert [(item.start, item.end) for item in first.items] == [
        tuple(starts[:2]),
        tuple(starts[1:3]),
    ]
    assert [(item.start, item.end) for item in second.items] == [
        tuple(starts[3:]),
        (starts[4], len(PAGE)),
    ]


def test_glued_item_numbers_are_read_apart() -> None:
    reading = read(PAGE)
    assert "60处: count 60 处" in mention_lines(reading)
    assert "26条: count 26 条" in mention_lines(reading)
    numbers = [PAGE[start:end] for start, end in reading.non_quantities]
    assert numbers == ["6", "1", "2", "1", "2", "8"]
    assert reading.unread == []


def test_a_decimal_at_the_head_of_a_paragraph_is_no_item() -> None:
    text = "市某局工作\n\n1.扩面提标。成效明显。\n\n3.6亿元资金直达基层。\n"
    reading = read(text)
    assert mention_lines(reading) == ["3.6亿元: money 360000000 CNY"]
    assert [text[start:end] for start, end in reading.non_quantities] == ["1"]


def test_numbers_before_any_heading_are_no_items_and_no_quantities() -> None:
    reading = read("1.甲事。\n2.乙事。\n三、市某局\n1.丙事。")
    assert [[item.title for item in unit.items] for unit in reading.units] == [["丙事"]]
    assert (len(reading.non_quantities), reading.mentions, reading.unread) == (3, [], [])


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        pytest.param("1.甲事。\n2.乙事。", [1, 2], id="point"),
        pytest.param("1、甲事。\n2、乙事。", [1, 2], id="enumeration-mark"),
        pytest.param("1）甲事。\n2）乙事。", [1, 2], id="bracket-behind"),
        pytest.param("（1）甲事。\n（2）乙事。", [1, 2], id="brackets"),
        pytest.param("（一）甲事。\n（二）乙事。", [1, 2], id="chinese-brackets"),
        pytest.param("１．甲事。\n２．乙事。", [1, 2], id="full-width"),
        pytest.param("1.甲事。\n接着说。\n2.乙事。", [1, 2], id="continued"),
    ],
)
def test_item_numbers(text: str, numbers: list[int]) -> None:
    reading = read("三、市某局\n" + text)
    assert [[item.number for item in unit.items] for unit in reading.units] == [numbers]
    assert reading.mentions == []
    assert reading.unread == []


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("三、市某局，全年共走访企业。\n", id="a-sentence"),
        pytest.param("三是加强监管\n", id="three-is"),
        pytest.param(
            "三、" + "某" * 41 + "\n",
            id="too-long",
        ),
    ],
)
def test_no_heading(text: str) -> None:
    assert read(text).units == []


def _sentences(text: str) -> list[str]:
    spans = paragraphs(text)
    whole = plain(text, spans)
    return [whole[start:end] for start, end in outline(whole, spans).sentences]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("甲。乙！丙？丁", ["甲。", "乙！", "丙？", "丁"], id="stops"),
        pytest.param("甲说“好。”乙。", ["甲说“好。”", "乙。"], id="quotation-mark-behind-a-stop"),
        pytest.param("甲；乙，丙：丁。", ["甲；乙，丙：丁。"], id="lesser-marks"),
        pytest.param("甲\n乙。", ["甲", "乙。"], id="paragraph"),
        pytest.param("增长3.5%。降低2.1%。", ["增长3.5%。", "降低2.1%。"], id="decimal-point"),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert _sentences(text) == expected


def test_a_text_without_stops_is_cut_at_clauses() -> None:
    clause = "甲" * 99 + "，"
    found = _sentences(clause * 50)
    assert "".join(found) == clause * 50
    assert [len(sentence) for sentence in found] == [LONGEST_SENTENCE] * 4 + [200]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        pytest.param("市直部门2023年度重点工作完成情况\n", 2023, id="title"),
        pytest.param("某某市人民政府\n2021年政府工作报告\n", 2021, id="second-line"),
        pytest.param("２０２１年工作总结\n", None, id="folded-before"),
        pytest.param("甲\n乙\n2021年工作总结\n", None, id="third-line"),
        pytest.param("关于2023年的几点思考，写在前面\n", None, id="no-report"),
        pytest.param("一、2023年工作情况\n", None, id="heading"),
        pytest.param("", None, id="empty"),
    ],
)
def test_year_of(text: str, year: int | None) -> None:
    assert year_of(text) == year


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param("报告\n（2022年3月8日）\n", datetime.date(2022, 3, 8), id="brackets"),
        pytest.param("报告\n2022 年 12 月 31 日\n", datetime.date(2022, 12, 31), id="spaced"),
        pytest.param("报告\n2022年2月30日\n", None, id="no-such-day"),
        pytest.param("报告\n2022年3月\n", None, id="no-day"),
        pytest.param("报告\n" + "甲" * 400 + "2022年3月8日\n", None, id="too-far-down"),
    ],
)
def test_dateline(text: str, date: datetime.date | None) -> None:
    assert dateline(text) == date


def test_sentence_at() -> None:
    reading = read("甲。乙。\n丙。")
    assert [reading.sentence_at(offset) for offset in (0, 1, 2, 3, 5, 6)] == [
        Span(0, 2), Span(0, 2), Span(2, 4), Span(2, 4), Span(5, 7), Span(5, 7),
    ]  # fmt: skip
