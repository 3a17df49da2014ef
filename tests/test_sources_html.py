"""A web page gives its article: no navigation, tables as tables, the day it was published."""

import datetime

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaocheng.sources.errors import SourceError
from kaocheng.sources.html import document
from kaocheng.sources.load import from_bytes
from kaocheng.text import NodePlace

LINES = (
    "全市新建学校12所，改造30所，投资3.6亿元。",
    "新增就业4.2万人，其中高校毕业生1.6万人。",
)
ARTICLE = "".join(f"<p>{line}</p>" for line in LINES)


def text_of(page: str) -> str:
    return document("page.html", page.encode()).text


AROUND = {
    "nothing": "{}",
    "navigation": "<nav><a href='/'>首页</a></nav><div>{}</div>",
    "old navigation": "<table><tr><td><a href=1>要闻12</a><td><a href=2>政务3</a></tr>"
    "</table><table><tr><td width=99>{}</td><td><a href=4>推荐：2022年工作，完成3项</a></td>"
    "</tr></table>",
    "a footer": "<div class=a>{}</div><div>主办：某市人民政府 备案号：12345678号</div>",
    "related pages": "<div><div>{}</div><ul><li><a href=1>2022年总结，3项</a></li></ul></div>",
    "hidden words": "<div>{}<p style='display: none'>共120项，完成90项。</p></div>",
    "scripts": "<div><script>var a = '12，13。';</script>{}<style>p {{}}</style></div>",
    "a form": "<form>查询2023年工作，输入12。</form><div>{}</div>",
}


@pytest.mark.parametrize("around", AROUND.values(), ids=AROUND)
def test_the_article_without_what_is_around_it(around: str) -> None:
    page = f"<html><head><title>某市3</title></head><body>{around.format(ARTICLE)}</body></html>"
    assert text_of(page) == "\n".join(LINES)


def test_a_heading_outside_the_article_comes_first() -> None:
    page = f"<h1>2023年工作总结</h1><div>来源：某局</div><div>{ARTICLE}</div>"
    assert text_of(f"<body>{page}</body>") == "\n".join(("2023年工作总结", *LINES))


def test_white_space_is_as_a_browser_shows_it() -> None:
    page = "<p>  投资\n  <b>3.6</b>\n亿元，\n比上年\nGDP 增长 <i>5%</i>。<br>\n改造30所，</p>"
    assert text_of(page) == "投资 3.6 亿元，比上年 GDP 增长 5%。\n改造30所，"


def test_items_of_a_numbered_list_have_their_numbers() -> None:
    page = "<ol start=3><li>新建学校12所，改造30所。</li><li>投资3.6亿元，增长5%。</li></ol>"
    assert text_of(page) == "3.新建学校12所，改造30所。\n4.投资3.6亿元，增长5%。"


def test_a_table_is_a_line_a_row() -> None:
    page = (
        f"<div>{ARTICLE}<table><caption>表1</caption><tr><th>县<th colspan=2>学校</tr>"
        "<tr><td rowspan=2>东县<td>小学<td> 12\n</tr><tr><td>中<br>学<td>3</tr></table></div>"
    )
    read = document("page.html", page.encode())
    assert read.text.split("\n")[2:] == ["表1", "县\t学校", "东县\t小学\t12", "中 学\t3"]
    (table,) = read.tables
    assert [(read.text[cell.start : cell.end], *cell[:2], *cell[4:]) for cell in table.cells] == [
        ("县", 0, 0, 1, 1), ("学校", 0, 1, 1, 2), ("东县", 1, 0, 2, 1), ("小学", 1, 1, 1, 1),
        ("12", 1, 2, 1, 1), ("中 学", 2, 1, 1, 1), ("3", 2, 2, 1, 1),
    ]  # fmt: skip
    assert read.place_of(read.text.index("12", read.text.index("小学"))) == NodePlace(
        "/html/body[1]/div[1]/table[1]/tr[2]/td[3]/text()[1]", 1, 1
    )


DATES = {
    "<meta name=PubDate content='2024-01-15 09:30'>": datetime.date(2024, 1, 15),
    "<meta property='article:published_time' content='2024-01-15T09:30:00+08:00'>": datetime.date(
        2024, 1, 15
    ),
    "<p>发布时间：2024年1月15日 来源：某局": datetime.date(2024, 1, 15),
    "<span>发布日期</span>： 2024/1/15": datetime.date(2024, 1, 15),
    "<p>发布日期：2024-13-45": datetime.date(2000, 2, 3),  # no day, so the one that was given
    "<p>会议时间：2024-01-15": datetime.date(2000, 2, 3),  # another day
}


@pytest.mark.parametrize(("head", "day"), DATES.items())
def test_the_day_it_was_published(head: str, day: datetime.date) -> None:
    page = f"<html>{head}<div>{ARTICLE}</div></html>".encode()
    assert document("page.html", page, datetime.date(2000, 2, 3)).date == day


PAGE = (
    "<!DOCTYPE html><html><head><meta charset='{}'></head><body><p>投資3.6元，增加。</body></html>"
)


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("utf-8", "utf-8"), ("gb2312", "gb18030"), ("big5", "big5"), ("utf-8", "gbk")],
)
def test_encodings(declared: str, encoding: str) -> None:
    data = PAGE.format(declared).encode(encoding)
    assert from_bytes("page", data).text == "投資3.6元，增加。"


def test_a_page_is_told_by_its_bytes_not_its_name() -> None:
    assert from_bytes("page.txt", PAGE.format("utf-8").encode()).text == "投資3.6元，增加。"


def test_a_page_nested_too_deep_is_refused_not_cut() -> None:
    with pytest.raises(SourceError) as refused:
        from_bytes("page.html", f"<html>{ARTICLE}{'<div>' * 100_000}{ARTICLE}".encode())
    assert refused.value.message == {
        "zh": "page.html：网页嵌套过深，无法解析；请在浏览器中打开，将正文另存为 .txt",
        "en": "page.html: a web page nested too deep to be parsed; open it in a browser and save "
        "its text as .txt",
    }


def test_a_long_page_takes_time_in_proportion() -> None:
    long = "<html><body>" + "<p>新建学校12所，改造30所。</p>" * 50_000
    read = from_bytes("page.html", long.encode())
    place = read.place_of(len(read.text) - 1)
    assert place == NodePlace("/html/body[1]/p[50000]/text()[1]", 1, 13)


TAGS = st.sampled_from(
    ("div", "p", "span", "b", "table", "tr", "td", "th", "ul", "ol", "li", "nav", "br", "a", "h1",
     "!--", "script", "o:p", "select", "tbody", "caption", "pre")
)  # fmt: skip
PARTS = st.one_of(
    TAGS.map("<{}>".format),
    TAGS.map("</{}>".format),
    st.sampled_from(
        ("全年新建学校12所，改造30所。", " ", "\n", "7&amp;8", "&#0;", "<td rowspan=99>", "\0")
    ),
)


@given(st.lists(PARTS, max_size=40).map("".join))
def test_any_page_gives_words_that_stand_where_it_says(soup: str) -> None:
    data = f"<html><body>{soup}</body></html>".encode()
    read = document("page.html", data)
    parser = lxml.html.HTMLParser(encoding="utf-8")
    tree = lxml.html.document_fromstring(data.replace(b"\0", b"\xef\xbf\xbd"), parser=parser)
    end = 0
    for piece in read.pieces:
        assert isinstance(piece.place, NodePlace)
        (node,) = tree.getroottree().xpath(piece.place.path)
        words = read.text[piece.start : piece.end]
        assert node[piece.place.offset : piece.place.offset + len(words)] == words
        assert piece.start >= end
        end = piece.end
    assert all(table.end <= len(read.text) for table in read.tables)
