"""Dates and periods to whole days, from the year the text or the user gives."""

import datetime

import pytest
from reading_notation import DAY, mention_lines, table

from kaocheng.reading.periods import Calendar, plan_years
from kaocheng.reading.reading import read
from kaocheng.text import Document


def _dates(text: str, date: datetime.date | None = DAY) -> list[str]:
    reading = read(text, date)
    assert {one.unit for one in reading.mentions if one.kind == "date"} <= {"date"}
    return [
        line.partition(": date ")[0] + ": " + line.partition(": date ")[2]
        for one, line in zip(reading.mentions, mention_lines(reading), strict=True)
        if one.kind == "date"
    ]


@table(
    ("year", "2023年完成改造。", "2023年: 2023-01-01..2023-12-31"),
    ("year-spaced", "2 0 2 3 年完成改造。", "2 0 2 3 年: 2023-01-01..2023-12-31"),
    ("year-full-width", "２０２３年完成改造。", "２０２３年: 2023-01-01..2023-12-31"),
    ("year-chinese", "桥梁二〇二三年完成改造。", "二〇二三年: 2023-01-01..2023-12-31"),
    ("year-chinese-ling", "桥梁一九五零年完成改造。", "一九五零年: 1950-01-01..1950-12-31"),
    ("year-chinese-circle", "桥梁二○二三年完成改造。", "二○二三年: 2023-01-01..2023-12-31"),
    ("fiscal-year", "2023年度考核合格。", "2023年度: 2023-01-01..2023-12-31"),
    ("since-a-year", "2023年以来稳步推进。", "2023年: 2023-01-01..2023-12-31"),
    ("end-of-year", "2022年底完工。", "2022年底: 2022-12-31"),
    ("end-of-year-mo", "2022年末完工。", "2022年末: 2022-12-31"),
    ("start-of-year", "2022年初开工。", "2022年初: 2022-01-01"),
    ("first-half", "2022年上半年开工。", "2022年上半年: 2022-01-01..2022-06-30"),
    ("second-half", "2022年下半年开工。", "2022年下半年: 2022-07-01..2022-12-31"),
    ("years-dash", "2020—2023年试点。", "2020—2023年: 2020-01-01..2023-12-31"),
    ("years-zhi", "2020年至2023年试点。", "2020年至2023年: 2020-01-01..2023-12-31"),
    ("years-to-a-month", "2019年到2022年6月试点。", "2019年到2022年6月: 2019-01-01..2022-06-30"),
    ("month", "2023年7月挂牌。", "2023年7月: 2023-07-01..2023-07-31"),
    ("month-fen", "2023年7月份挂牌。", "2023年7月份: 2023-07-01..2023-07-31"),
    ("month-leap", "2024年2月挂牌。", "2024年2月: 2024-02-01..2024-02-29"),
    ("month-end", "2023年6月底挂牌。", "2023年6月底: 2023-06-30"),
    ("month-first-third", "2023年6月上旬挂牌。", "2023年6月上旬: 2023-06-01..2023-06-10"),
    ("month-second-third", "2023年6月中旬挂牌。", "2023年6月中旬: 2023-06-11..2023-06-20"),
    ("month-last-third", "2023年2月下旬挂牌。", "2023年2月下旬: 2023-02-21..2023-02-28"),
    (
        "months-dash",
        "2023年1—11月入库。",
        "2023年1—11月: 2023-01-01..2023-11-30",
    ),
    ("months-zhi", "2023年1月至11月入库。", "2023年1月至11月: 2023-01-01..2023-11-30"),
    (
        "months-over-years",
        "2022年9月至2023年3月供暖。",
        "2022年9月至2023年3月: 2022-09-01..2023-03-31",
    ),
    (
        "months-to-next-year",
        "2022年11月至次年3月供暖。",
        "2022年11月至次年3月: 2022-11-01..2023-03-31",
    ),
    ("day", "2023年9月4日公示。", "2023年9月4日: 2023-09-04"),
    ("day-hao", "2023年9月4号公示。", "2023年9月4号: 2023-09-04"),
    ("day-chinese", "名单二〇二三年九月四日公示。", "二〇二三年九月四日: 2023-09-04"),
    (
        "day-chinese-tens",
        "名单二〇二三年十二月二十一日公示。",
        "二〇二三年十二月二十一日: 2023-12-21",
    ),
    ("days", "2023年4月25日至27日展出。", "2023年4月25日至27日: 2023-04-25..2023-04-27"),
    (
        "days-dash",
        "2023年4月25—27日展出。",
        "2023年4月25—27日: 2023-04-25..2023-04-27",
    ),
    (
        "days-over-months",
        "2023年4月28日至5月2日展出。",
        "2023年4月28日至5月2日: 2023-04-28..2023-05-02",
    ),
    ("quarter", "2023年一季度开工。", "2023年一季度: 2023-01-01..2023-03-31"),
    ("quarter-di", "2023年第二季度开工。", "2023年第二季度: 2023-04-01..2023-06-30"),
    ("quarters", "2023年前三季度开工。", "2023年前三季度: 2023-01-01..2023-09-30"),
    ("quarter-digit", "2023年4季度开工。", "2023年4季度: 2023-10-01..2023-12-31"),
    ("plan", "“十四五”期间建成。", "“十四五”: 2021-01-01..2025-12-31"),
    (
        "plan-bare",
        "桥梁十三五时期建成。",
        "十三五: 2016-01-01..2020-12-31",
    ),
    ("plan-first", "“一五”时期建成。", "“一五”: 1953-01-01..1957-12-31"),
    ("plan-second", "“二五”时期建成。", "“二五”: 1958-01-01..1962-12-31"),
    ("plan-third", "“三五”时期建成。", "“三五”: 1966-01-01..1970-12-31"),
    ("decade", "上世纪80年代建成。", "80年代: 1980-01-01..1989-12-31"),
    ("decade-chinese", "桥梁六十年代建成。", "六十年代: 1960-01-01..1969-12-31"),
    ("decade-of-a-century", "20世纪90年代建成。", "20世纪90年代: 1990-01-01..1999-12-31"),
    ("century", "进入21世纪。", "21世纪: 2001-01-01..2100-12-31"),
)
def test_written_out(text: str, expected: list[str]) -> None:
    assert _dates(text) == expected
    # none of them needs a year from elsewhere
    assert _dates(text, None) == expected


@table(
    ("month", "7月挂牌。", "7月: 2024-07-01..2024-07-31"),
    ("month-chinese", "中心七月挂牌。", "七月: 2024-07-01..2024-07-31"),
    ("day", "11月3日批示。", "11月3日: 2024-11-03"),
    ("day-spaced", "1 1 月 3 日批示。", "1 1 月 3 日: 2024-11-03"),
    ("days", "4月25日至27日展出。", "4月25日至27日: 2024-04-25..2024-04-27"),
    ("months", "1月至11月入库。", "1月至11月: 2024-01-01..2024-11-30"),
    ("months-dash", "1—11月入库。", "1—11月: 2024-01-01..2024-11-30"),
    ("leap-day", "2月29日公示。", "2月29日: 2024-02-29"),
    ("quarter", "桥梁一季度开工。", "一季度: 2024-01-01..2024-03-31"),
    ("quarters", "前三季度开工。", "前三季度: 2024-01-01..2024-09-30"),
    ("quarter-di", "第四季度开工。", "第四季度: 2024-10-01..2024-12-31"),
    ("months-front", "前7个月开工。", "前7个月: 2024-01-01..2024-07-31"),
    ("year-end", "年底建成。", "年底: 2024-12-31"),
    ("year-end-mo", "年末建成。", "年末: 2024-12-31"),
    ("last-year", "去年9月开工。", "9月: 2023-09-01..2023-09-30"),
    ("previous-year", "上年12月开工。", "12月: 2023-12-01..2023-12-31"),
    ("this-year", "今年5月开工。", "5月: 2024-05-01..2024-05-31"),
    ("next-year", "明年3月开工。", "3月: 2025-03-01..2025-03-31"),
    ("year-before-last", "前年10月开工。", "10月: 2022-10-01..2022-10-31"),
    (
        "previous-year-end",
        "上年末建成。",
        "年末: 2023-12-31",
    ),
    (
        "last-year-end",
        "去年底建成。",
        "年底: 2023-12-31",
    ),
    (
        "named-in-the-sentence",
        "2022年立项，9月开工。",
        "2022年: 2022-01-01..2022-12-31",
        "9月: 2022-09-01..2022-09-30",
    ),
    (
        "named-in-another-sentence",
        "2022年立项。9月开工。",
        "2022年: 2022-01-01..2022-12-31",
        "9月: 2024-09-01..2024-09-30",
    ),
    ("two-days-listed", "9月4日、15日公示。", "9月4日: 2024-09-04", "15日: 2024-09-15"),
)
def test_year_from_the_document(text: str, expected: list[str]) -> None:
    assert _dates(text) == expected


@table(
    ("month", "7月挂牌。", "7月: no year"),
    ("day", "11月3日批示。", "11月3日: no year"),
    ("days", "4月25日至27日展出。", "4月25日至27日: no year"),
    ("months", "1月至11月入库。", "1月至11月: no year"),
    ("quarter", "桥梁一季度开工。", "一季度: no year"),
    ("year-end", "年底建成。", "年底: no year"),
    ("last-year", "去年9月开工。", "9月: no year"),
    ("leap-day", "2月29日公示。", "2月29日: no year"),
    ("impossible-in-any-year", "2月30日公示。", "2月30日: no such day"),
)
def test_no_year_is_not_guessed(text: str, expected: list[str]) -> None:
    assert _dates(text, None) == expected


@table(
    ("thirtieth-february", "2月30日公示。", "2月30日: no such day"),
    ("leap-day-of-a-common-year", "2023年2月29日公示。", "2023年2月29日: no such day"),
    ("thirty-first-april", "4月31日公示。", "4月31日: no such day"),
    ("end-of-a-range", "4月25日至31日展出。", "4月25日至31日: 2024-04-25..None no such day"),
    ("end-of-a-dash", "4月25—31日展出。", "4月25—31日: 2024-04-25..None no such day"),
    ("chinese", "名单九月三十一日公示。", "九月三十一日: no such day"),
)
def test_impossible_day(text: str, expected: list[str]) -> None:
    assert _dates(text) == expected


TITLE = "某某局2021年度重点工作完成情况\n\n"
DATELINE = "某某局工作通报\n（2022年3月18日）\n\n"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param("展期为2月29日至2023年3月5日。", DAY, id="leap-day-to-a-common-year"),
        pytest.param("去年9月开工。", datetime.date.min, id="before-the-first-year"),
        pytest.param("明年9月开工。", datetime.date.max, id="after-the-last-year"),
        pytest.param(
            "政府工作报告\n\n9月开工。",
            datetime.date.min,
            id="review-of-the-year-before-the-first",
        ),
    ],
)
def test_a_day_that_never_was_is_no_crash(text: str, date: datetime.date) -> None:
    (mention,) = read(text, date).mentions
    assert mention.low is None
    assert mention.note != ""


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        pytest.param(TITLE + "9月开工。", None, "9月: 2021-09-01..2021-09-30", id="title"),
        pytest.param(
            TITLE + "9月开工。", DAY, "9月: 2021-09-01..2021-09-30", id="title-before-date"
        ),
        pytest.param(
            TITLE + "去年9月开工。", None, "9月: 2020-09-01..2020-09-30", id="title-last-year"
        ),
        pytest.param(DATELINE + "9月开工。", None, "9月: 2022-09-01..2022-09-30", id="dateline"),
        pytest.param("通报\n\n9月开工。", DAY, "9月: 2024-09-01..2024-09-30", id="date"),
        pytest.param("通报\n\n9月开工。", None, "9月: no year", id="nothing"),
    ],
)
def test_where_the_year_comes_from(text: str, date: datetime.date | None, expected: str) -> None:
    assert _dates(text, date)[-1] == expected


def test_dateline_is_the_date() -> None:
    assert read(DATELINE + "9月开工。").date == datetime.date(2022, 3, 18)


def test_date_of_the_document_and_of_the_call() -> None:
    document = Document("a.txt", "9月开工。", datetime.date(2019, 5, 1))
    assert _dates("9月开工。", datetime.date(2018, 5, 1)) == ["9月: 2018-09-01..2018-09-30"]
    assert read(document, datetime.date(2018, 5, 1)).date == datetime.date(2019, 5, 1)
    assert read(document).mentions[0].low == datetime.date(2019, 9, 1)


WORK_REPORT = """某某市政府工作报告
（2024年1月15日）

各位代表：

一、过去一年工作回顾

9月，跨河大桥通车。去年11月，新站房启用。

二、2024年重点工作

9月，跨海隧道开工。
"""


def test_review_of_a_work_report_is_of_the_year_before() -> None:
    assert _dates(WORK_REPORT) == [
        "2024年1月15日: 2024-01-15",
        "9月: 2023-09-01..2023-09-30",
        "11月: 2023-11-01..2023-11-30",
        "2024年: 2024-01-01..2024-12-31",
        "9月: 2024-09-01..2024-09-30",
    ]


def test_page_of_a_department_is_of_its_own_year() -> None:
    text = "市直部门2023年度重点工作完成情况\n\n一、市某局\n\n1.大桥通车。9月，跨河大桥通车。\n"
    assert _dates(text, None)[-1] == "9月: 2023-09-01..2023-09-30"


@pytest.mark.parametrize(
    ("number", "first", "last"),
    [
        (1, 1953, 1957),
        (2, 1958, 1962),
        (3, 1966, 1970),
        (10, 2001, 2005),
        (14, 2021, 2025),
        (15, 2026, 2030),
    ],
)
def test_years_of_a_plan(number: int, first: int, last: int) -> None:
    assert plan_years(number) == (datetime.date(first, 1, 1), datetime.date(last, 12, 31))


def test_calendar_remembers_the_year_of_its_sentence() -> None:
    calendar = Calendar("2022年立项，9月开工。7月完工", 2024)
    assert calendar.read(0) == (5, datetime.date(2022, 1, 1), datetime.date(2022, 12, 31), "")
    assert calendar.read(8) == (10, datetime.date(2022, 9, 1), datetime.date(2022, 9, 30), "")
    assert calendar.read(13) == (15, datetime.date(2024, 7, 1), datetime.date(2024, 7, 31), "")
    assert calendar.read(5) is None
