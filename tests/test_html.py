"""The reading view as text: nothing lost, nothing let in, every card right."""

import base64
import datetime
import hashlib
import json
import re
from decimal import Decimal
from html.parser import HTMLParser
from itertools import product
from pathlib import Path
from typing import Any

import msgspec
import pytest

from kaocheng.checking.check import RULES, examine
from kaocheng.checking.findings import Coverage, Examination, Finding, Repair
from kaocheng.outputs import explained, html
from kaocheng.reading.claims import Claim
from kaocheng.reading.links import Relation
from kaocheng.reading.mentions import Mention
from kaocheng.reading.outline import Item, Unit
from kaocheng.reading.reading import Reading, read
from kaocheng.reading.superlatives import Superlative
from kaocheng.text import Document, Span

EXAMPLE = Path(__file__).parents[1] / "examples" / "weifang-2023" / "report.txt"
ASSETS = Path(html.__file__).with_name("html")
VOID = {"meta", "link"}

TEXT = """某市2024年度工作情况

一、市图书馆

1.书屋网络延伸。新建书屋8个、流动站67个，网点共75个。

2.数字阅读势势头好。补贴57.15
亿元、131119笔。
"""
HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(1)>&amp;\"'\u2028\u2029"


class Page(HTMLParser):
    """A page's elements as (tag, attributes, texts), and the words of its report."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str], list[str]]] = []
        self.report = ""
        self._open: list[tuple[str, dict[str, str], list[str]]] = []
        self.feed(page)
        self.close()
        assert self._open == [], "an element is never closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_startendtag(tag, attrs)
        if tag not in VOID:
            self._open.append(self.elements[-1])

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}, []))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        for _, _, texts in self._open:
            texts.append(data)
        classes = {name for _, attrs, _ in self._open for name in attrs.get("class", "").split()}
        if {"article", "h1"} & {tag for tag, _, _ in self._open} and not classes & {"ref", "notes"}:
            self.report += data

    def texts(self, tag: str, **wanted: str) -> list[str]:
        """The texts of all elements of a tag with these attributes."""
        return [
            "".join(texts)
            for name, attrs, texts in self.elements
            if name == tag and wanted.items() <= attrs.items()
        ]

    def of_class(self, wanted: str) -> list[str]:
        """The texts of all elements of a class."""
        return [
            "".join(texts)
            for _, attrs, texts in self.elements
            if wanted in attrs.get("class", "").split()
        ]

    @property
    def data(self) -> Any:
        return json.loads(self.texts("script", id="data")[0])


def place(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def finding(words: str, **more: Any) -> Finding:
    message = {"zh": f"{words}有误", "en": f"{words} is wrong"}
    rule = {"code": "TYP001", "name": "some-slip", "grade": "warning"}
    return Finding(*place(words), message, **(rule | more))


def examined(*findings: Finding) -> Examination:
    return Examination(list(findings), Coverage(22, 6, 0, 2, 1, 1))


def reading() -> Reading:
    """Made by hand, so that what a page must show does not hang on how well texts are read."""
    year = (datetime.date(2024, 1, 1), datetime.date(2024, 12, 31))
    amount, count, one = Decimal(5715000000), Decimal(131119), Decimal(1)
    first, second = place("1.书屋").start, place("2.数字").start
    items = [Item(1, "书屋网络延伸", first, second), Item(2, "数字阅读势势头好", second, len(TEXT))]
    heading = place("一、市图书馆")
    lines = (
        "某市2024年度工作情况",
        "一、市图书馆",
        "1.书屋网络延伸。新建书屋8个、流动站67个，网点共75个。",
    )
    return Reading(
        document=Document("somewhere/report.txt", TEXT),
        date=datetime.date(2025, 1, 10),
        plain=TEXT.replace("57.15\n", "57.15 "),
        units=[Unit(1, "市图书馆", heading.start, len(TEXT), heading.end, items)],
        paragraphs=[*map(place, lines), Span(second, len(TEXT) - 1)],
        sentences=[
            Span(*found.span()) for found in re.finditer(r"[^。\n](?:[^。\n]|(?<=5)\n)*。?", TEXT)
        ],
        mentions=[
            Mention(*place("2024年度"), "date", "date", *year),
            Mention(*place("8个"), "count", "个", Decimal(8), Decimal(8), step=one),
            Mention(*place("67个"), "count", "个", Decimal(67), Decimal(67), step=one),
            Mention(*place("75个"), "count", "个", Decimal(75), Decimal(75), step=one),
            Mention(*place("57.15\n亿元"), "money", "CNY", amount, amount, step=Decimal(1000000)),
            Mention(*place("131119笔"), "count", "笔", count, count, step=one),
        ],
        relations=[Relation("sum", 3, (1, 2)), Relation("pair", 5, (4,))],
        claims=[
            Claim(1, "新建书屋", "result", 0, 0, year),
            Claim(4, "补贴", "target", 0, 1),
        ],
        superlatives=[Superlative("only", 0, 2, "全省", (1,))],
        non_quantities=[],
        unread=[],
    )


def example() -> Reading:
    return read(Document("report.txt", EXAMPLE.read_text("utf-8")))


def unspaced(text: str) -> str:
    return "".join(text.split())


# --- the report ----------------------------------------------------------------------------------


def test_every_word_of_the_report_stands_on_the_page_in_its_order():
    whole = example()
    page = Page(html.render(whole, examine(whole)))
    assert unspaced(page.report) == unspaced(whole.text)


def test_words_outside_every_paragraph_are_shown_too():
    whole = reading()
    del whole.paragraphs[2]
    assert unspaced(Page(html.render(whole, examined())).report) == unspaced(TEXT)


def test_a_line_that_a_column_broke_is_joined_and_latin_words_keep_their_space():
    whole = read("新建三家阅\n\n  览室，配备Open\nAccess数据库")
    whole.paragraphs = [Span(0, len(whole.text))]
    assert Page(html.render(whole, examined())).texts("p", **{"class": "paragraph"}) == [
        "新建三家阅览室，配备Open Access数据库"
    ]


def test_each_figure_is_one_link_with_its_own_words():
    whole = example()
    page = Page(html.render(whole, examine(whole)))
    shown = [
        (attrs["id"], attrs["href"], unspaced("".join(texts)))
        for tag, attrs, texts in page.elements
        if tag == "a" and "m" in attrs.get("class", "").split()
    ]
    assert shown == [
        (f"m{at}", f"#m{at}", unspaced(whole.words(at))) for at in range(len(whole.mentions))
    ]


def test_title_headings_and_items_are_set_apart_and_listed():
    page = Page(html.render(reading(), examined(finding("势势", grade="error"))))
    assert page.texts("h1") == ["某市2024年度工作情况"]
    assert page.texts("title") == ["某市2024年度工作情况 · 考成"]
    assert page.texts("h2", id="u0") == ["一、市图书馆"]
    assert page.texts("b", id="u0i0") == ["1.书屋网络延伸。"]
    links = [page.texts("a", href=f"#{id_}") for id_ in ("u0", "u0i0", "u0i1")]
    assert links == [["一、市图书馆1"], ["1书屋网络延伸"], ["2数字阅读势势头好"]]


def test_a_report_without_title_is_called_by_its_file_without_the_way_to_it():
    whole = read(Document("home/somebody/半年.txt", "上半年新建书屋8个。"))
    page = html.render(whole, examined())
    assert Page(page).texts("h1") == ["半年.txt"]
    assert "somebody" not in page


def test_digits_that_nothing_accounts_for_are_boxed():
    whole = reading()
    del whole.mentions[1:], whole.relations[:], whole.claims[:], whole.superlatives[:]
    whole.unread = [Span(place("67个").start, place("67个").start + 2)]
    assert Page(html.render(whole, examined())).of_class("unread") == ["67"]


# --- findings ------------------------------------------------------------------------------------


def test_findings_are_marked_numbered_and_noted_in_the_order_of_the_text():
    slip = finding("势势", grade="error")
    total = finding(
        "网点共75个",
        code="SUM001",
        related=(place("67个"), place("书屋网络")),
        repairs=(Repair(place("75个"), "76个", {"zh": "换一位", "en": "digit replaced"}),),
        basis="算术",
    )
    page = Page(html.render(reading(), examined(slip, total)))
    assert page.texts("mark") == ["网点共", "75个", "势势"]
    assert page.texts("a", id="f1", href="#n1") == ["1"]
    assert page.texts("a", id="f2", href="#n2") == ["2"]
    assert [" ".join(note.split()) for note in page.of_class("note")] == [
        "1 可疑 SUM001 网点共75个有误 或为 75个 → 76个 换一位 参看 67个 书屋网络 依据 算术",
        "2 错误 TYP001 势势有误",
    ]
    english = Page(html.render(reading(), examined(slip, total), "en"))
    assert [" ".join(note.split()) for note in english.of_class("note")] == [
        "1 Warning SUM001 网点共75个 is wrong Perhaps 75个 → 76个 digit replaced "
        "See 67个 书屋网络 Basis arithmetic",
        "2 Error TYP001 势势 is wrong",
    ]


def test_a_card_leads_to_its_rule_explained_once():
    found = examined(finding("势势"), finding("网络"), finding("8个", code="PACK001"))
    page = Page(html.render(reading(), found))
    assert page.texts("a", href="#r-TYP001") == ["TYP001", "TYP001"]
    assert page.texts("a", href="#r-PACK001") == []  # of no rule of this package
    assert page.texts("section", **{"class": "rule"}) == page.texts("section", id="r-TYP001")
    rule = RULES["TYP001"]
    said = " ".join(page.texts("section", id="r-TYP001")[0].split())
    assert said.startswith(f"TYP001 doubled-word {rule.__doc__.splitlines()[0]} 等级可疑 依据实务")
    assert (
        f"准确率{explained.precision(rule, 'zh')} 查出率{explained.catch_rate(rule, 'zh')}" in said
    )
    for paragraph in explained.said(rule)[1].split("\n\n"):
        assert " ".join(paragraph.split()) in said
    shown = page.texts("li", lang="zh-CN")
    for example in (*explained.examples(rule, "FIRES"), *explained.examples(rule, "QUIET")):
        assert " ".join(filter(None, example)) in shown


def test_a_rule_is_explained_in_the_language_of_the_page():
    page = Page(html.render(reading(), examined(finding("势势")), "en"))
    rule = RULES["TYP001"]
    assert page.texts("dt") == [
        "Error", "Warning", "Info", "Grade", "Basis", "Precision", "Catch rate"
    ]  # fmt: skip
    assert page.texts("dd")[3:] == [
        "warning",
        "practice",
        explained.precision(rule, "en"),
        explained.catch_rate(rule, "en"),
    ]


def test_without_findings_no_rule_is_explained():
    assert Page(html.render(reading(), examined())).of_class("rules") == []


def test_findings_that_overlap_or_cut_through_a_figure_keep_the_figure_whole():
    over, through = finding("流动站67个，网点"), finding("7个，网点共75")
    page = Page(html.render(reading(), examined(over, through)))
    assert page.texts("a", id="m2") == ["67个"]
    assert page.texts("a", id="m3") == ["75个"]
    assert page.texts("mark", **{"data-notes": "1"}) == ["流动站", "6"]
    assert page.texts("mark", **{"data-notes": "1 2"}) == ["7个", "，网点"]
    assert page.texts("mark", **{"data-notes": "2"}) == ["共", "75"]
    assert unspaced(page.report) == unspaced(TEXT)


def test_a_finding_within_another_is_numbered_where_it_ends_and_the_graver_is_seen():
    outer, inner = finding("书屋网络延伸"), finding("网络", grade="error")
    page = Page(html.render(reading(), examined(outer, inner)))
    assert page.of_class("ref") == ["2", "1"]
    assert page.texts("mark", **{"class": "warning"}) == ["书屋", "延伸"]
    assert page.texts("mark", **{"class": "error"}) == ["网络"]


def test_a_finding_across_paragraphs_or_of_no_width_has_one_number_and_one_note():
    across = finding("网点共75个。\n\n2.数字")
    nowhere = Finding(len(TEXT), len(TEXT), {"zh": "缺", "en": "missing"}, grade="info")
    page = Page(html.render(reading(), examined(across, nowhere)))
    assert page.of_class("ref") == ["1", "2"]
    assert len(page.of_class("note")) == 2
    assert "".join(page.texts("mark")) == "网点共75个。2.数字"


def test_the_ten_foremost_go_by_grade_then_by_figures_held_against_each_other():
    lone = [finding(words, grade="warning") for words in ("书屋", "网络", "延伸", "新建", "流动站")]
    lone += [finding(words, grade="info") for words in ("数字", "阅读", "补贴")]
    figure = finding("8个", grade="warning")
    pair = finding("131119笔", grade="warning", related=(place("57.15\n亿元"),))
    certain = finding("势势", grade="error")
    page = Page(html.render(reading(), examined(*lone, figure, pair, certain)))
    assert page.of_class("gist") == [
        f"{grade} {words}有误一、市图书馆"
        for grade, group in (
            ("错误", ("势势",)),
            ("可疑", ("131119笔", "8个", "书屋", "网络", "延伸", "新建", "流动站")),
            ("提示", ("数字", "阅读")),
        )
        for words in group
    ]


def test_the_summary_counts():
    page = Page(html.render(reading(), examined(finding("势势", grade="error"))))
    assert page.of_class("coverage") == [examined().coverage.line("zh")]
    assert page.texts("dd")[:3] == ["1", "0", "0"]
    assert page.texts("th", scope="row") == ["数量", "日期", "金额"]
    assert page.texts("td") == ["4", "1", "1"]
    charts = [attrs["aria-label"] for tag, attrs, _ in page.elements if attrs.get("role") == "img"]
    assert charts == ["各类数据的处数，自多至少：数量 4，日期 1，金额 1"]


# --- cards ---------------------------------------------------------------------------------------


def test_cards_in_chinese():
    data = Page(html.render(reading(), examined(finding("8个")))).data
    assert data["figures"][1] == {
        "kind": "数量",
        "rows": {
            "value": "8个",
            "interval": "= 8个",
            "unit": "个",
            "place": "唯一 · 全省",
            "measure": "新建书屋",
            "modality": "结果（已完成或已发生）",
            "period": "2024年1月1日至2024年12月31日",
        },
        "subject": [0, 1],
        "relations": [0],
        "notes": [1],
    }
    assert data["figures"][4] == {
        "kind": "金额",
        "rows": {
            "value": "57.15亿元 = 5,715,000,000元",
            "interval": "[57.145, 57.155]亿元",
            "unit": "元 (CNY)",
            "measure": "补贴",
            "modality": "目标（计划或预期）",
        },
        "subject": [0, 2],
        "relations": [1],
    }
    assert data["units"] == ["一、市图书馆"]
    assert data["relations"] == [
        {"kind": "合计", "sum": [1, " + ", 2, " = ", 3]},
        {"kind": "平均", "sum": [4, " ÷ ", 5, " ≈ 4.36万元/笔"]},
    ]
    assert data["kin"] == {"1": [1]}


def test_cards_in_english():
    data = Page(html.render(reading(), examined(), "en")).data
    assert data["figures"][0] == {
        "kind": "Date",
        "rows": {"value": "2024-01-01 to 2024-12-31"},
    }
    assert data["figures"][4] == {
        "kind": "Money",
        "rows": {
            "value": "5.715 billion yuan = 5,715,000,000 yuan",
            "interval": "[5.7145, 5.7155] billion yuan",
            "unit": "yuan (CNY)",
            "measure": "补贴",
            "modality": "target (planned or expected)",
        },
        "subject": [0, 2],
        "relations": [1],
    }
    assert data["relations"][1] == {"kind": "Average", "sum": [4, " ÷ ", 5, " ≈ 43,586 yuan/笔"]}


def test_a_date_that_has_no_value_says_why():
    whole = reading()
    whole.mentions[0] = Mention(*place("2024年度"), "date", "date", None, None, note="no year")
    rows = Page(html.render(whole, examined())).data["figures"][0]["rows"]
    assert rows == {"note": "没有写年份，也无从推知"}


# --- safety --------------------------------------------------------------------------------------


def test_nothing_in_a_report_or_a_finding_becomes_markup():
    text = f"新建书屋8个{HOSTILE}。"
    whole = read(Document(HOSTILE, text))
    whole.claims = [Claim(0, HOSTILE, "result")]
    hostile = Finding(
        text.index("<"),
        len(text) - 1,
        {"zh": HOSTILE, "en": HOSTILE},
        repairs=(Repair(Span(0, 4), HOSTILE, {"zh": HOSTILE, "en": HOSTILE}),),
        code=HOSTILE,
        grade="error",
        name=HOSTILE,
        basis=HOSTILE,
    )
    page = Page(html.render(whole, examined(hostile)))
    assert [tag for tag, _, _ in page.elements].count("script") == 2
    assert page.texts("img") == []
    assert {
        attr for _, attrs, _ in page.elements for attr in attrs if attr.startswith("on")
    } == set()
    assert page.data["figures"][0]["rows"]["measure"] == HOSTILE
    assert page.texts("p", **{"class": "message"}) == [HOSTILE]
    assert page.texts("script")[1] == (ASSETS / "page.js").read_text("utf-8")
    assert not set("<>&\u2028\u2029") & set(page.texts("script", id="data")[0])


def test_characters_that_no_page_can_hold_are_replaced():
    whole = read(Document("a\0b.txt", "新建\ud800书屋8个\0。"))
    whole.claims = [Claim(0, "新建\ud800书屋", "result")]
    page = html.render(whole, examined())
    assert page.encode("utf-8").decode("utf-8") == page
    parsed = Page(page)
    assert parsed.texts("h1") == ["a\ufffdb.txt"]
    assert parsed.texts("p", **{"class": "paragraph"}) == ["新建\ufffd书屋8个\ufffd。"]
    assert parsed.data["figures"][0]["rows"]["measure"] == "新建\ufffd书屋"


def test_the_page_fetches_nothing_and_runs_only_its_own_script():
    page = html.render(reading(), examined(finding("势势")))
    assert re.findall(r"https?:|//[a-z]|@import|url\(", page) == []
    parsed = Page(page)
    assert {attrs["href"][0] for _, attrs, _ in parsed.elements if "href" in attrs} == {"#", "d"}
    assert [attrs for tag, attrs, _ in parsed.elements if tag == "link"] == [
        {"rel": "icon", "href": "data:,"}
    ]
    assert [attrs for _, attrs, _ in parsed.elements if "src" in attrs or "style" in attrs] == []
    digest = base64.b64encode(hashlib.sha256(parsed.texts("script")[1].encode()).digest()).decode()
    policy = next(attrs["content"] for _, attrs, _ in parsed.elements if "http-equiv" in attrs)
    assert policy == (
        "default-src 'none'; img-src data:; style-src 'unsafe-inline'; "
        f"script-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )


# --- words and colours ---------------------------------------------------------------------------


def keys(table: dict[str, Any]) -> dict[str, Any]:
    return {name: keys(entry) if isinstance(entry, dict) else None for name, entry in table.items()}


def test_both_languages_say_the_same_things():
    words = msgspec.toml.decode((ASSETS / "words.toml").read_text("utf-8"))
    assert keys(words["zh"]) == keys(words["en"])


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_an_empty_report_has_a_page(lang):
    page = Page(html.render(read(""), Examination([], Coverage(0, 0, 0, 0, 0, 0)), lang))
    assert page.of_class("note") == []
    assert page.data["figures"] == []
    assert page.texts("nav") == []


def luminance(colour: str) -> float:
    """WCAG 2.2, relative luminance."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


PALETTE = msgspec.toml.decode((ASSETS / "palette.toml").read_text("utf-8"))


def test_contrast_is_computed_as_wcag_has_it():
    assert round(contrast("#000000", "#ffffff"), 2) == 21
    assert round(contrast("#767676", "#ffffff"), 2) == 4.54


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_ink_is_readable_and_every_line_distinct_on_every_paper(theme):
    colours = PALETTE[theme]
    papers = [name for name in colours if name.startswith("paper")]
    least = {"ink": 4.5, "line": 3.0}
    low = [
        (name, paper)
        for name, paper in product(colours, papers)
        if not name.startswith("paper")
        and contrast(colours[name], colours[paper]) < least[name.split("-")[0]]
    ]
    assert low == []


def test_the_style_has_no_colour_but_the_palette_s():
    style = "".join((ASSETS / name).read_text("utf-8") for name in ("base.css", "page.css"))
    assert PALETTE["light"].keys() == PALETTE["dark"].keys()
    own = set(re.findall(r"--([\w-]+):", style))
    used = set(re.findall(r"var\(--([\w-]+)\)", style))
    assert used - own == PALETTE["light"].keys() & used
    assert set(PALETTE["light"]) - used == set()
    bare = re.sub(r"rgb\(0 0 0 / \d+%\)", "", style)  # shadows
    assert (
        re.findall(r"#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|: *(?:white|black|red|grey|gray)\b", bare)
        == []
    )


def test_every_group_of_figures_has_its_colour_and_its_own_line():
    style = (ASSETS / "page.css").read_text("utf-8")
    looks = {}
    for group in set(html.GROUPS.values()):
        rule = re.search(rf"^\.{group} {{ --line: var\(--line-{group}\);(.*)}}$", style, re.M)
        assert rule is not None
        looks[group] = rule[1].strip()
    assert len(set(looks.values())) == len(looks)
