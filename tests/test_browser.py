"""The reading view in Chromium: opened, clicked, driven by keys, printed."""

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest

from kaocheng.checking.check import examine
from kaocheng.checking.findings import Coverage, Examination, Finding, Repair
from kaocheng.outputs import html
from kaocheng.reading.reading import read
from kaocheng.text import Document, Span

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="chromium is not installed")

ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
EXAMPLE = Path(__file__).parents[1] / "examples" / "weifang-2023" / "report.txt"
PALETTE = msgspec.toml.decode(
    Path(html.__file__).with_name("html").joinpath("palette.toml").read_text("utf-8")
)
WIDTHS = (360, 800, 1100, 1440, 2200)

TEXT = """某市部门2024年度工作情况

一、市图书馆

1.书屋网络继续延伸。新建书屋8个、流动站67个、借阅点337个，三级网点总数达到412个。

2.数字阅读势势头良好。全年发放补贴57.15亿元、131119笔，又为755户家庭发放4.2亿元。

二、市档案馆

1.民生档案开放。接待查档队伍队伍共120批，押金由50万元降至40万元。
"""


def finding(words: str, grade: str, *related: str, repair: str = "") -> Finding:
    start = TEXT.index(words)
    spans = [Span(TEXT.index(word), TEXT.index(word) + len(word)) for word in related]
    span = Span(start, start + len(words))
    repairs = (Repair(span, repair, {"zh": "重复数字", "en": "digit doubled"}),) if repair else ()
    message = {"zh": f"{words}请核对", "en": f"check {words}"}
    return Finding(
        *span, message, tuple(spans), repairs, "RAT001", "implausible-average", grade, "算术"
    )


EXAMINATION = Examination(
    [
        finding("412个", "info"),
        finding("势势", "error"),
        finding("131119笔", "warning", "57.15亿元", "755户", "4.2亿元", repair="13119笔"),
        finding("队伍队伍", "error"),
    ],
    Coverage(40, 12, 0, 3, 1, 0),
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("pages")
    own = read(Document("report.txt", TEXT))
    path.joinpath("own.html").write_text(html.render(own, EXAMINATION), "utf-8")
    path.joinpath("english.html").write_text(html.render(own, EXAMINATION, "en"), "utf-8")
    example = read(Document("report.txt", EXAMPLE.read_text("utf-8")))
    path.joinpath("example.html").write_text(html.render(example, examine(example)), "utf-8")
    return path


@pytest.fixture
def visit(browser: Any, folder: Path) -> Iterator[Callable[..., Any]]:
    """Opens a page; at the end nothing must have been logged, thrown or fetched beside it."""
    contexts, said, asked = [], [], []

    def opened(name: str = "own", *, address: str = "", width: int = 1440, **options: Any) -> Any:
        size = {"width": width, "height": 900}
        contexts.append(browser.new_context(viewport=size, **options))
        page = contexts[-1].new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("request", lambda request: asked.append(request.url))
        page.goto((folder / f"{name}.html").as_uri() + address)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert said == []
    assert {re.sub("#.*", "", url) for url in asked} <= {path.as_uri() for path in folder.iterdir()}


def figure(page: Any, words: str) -> Any:
    return page.locator("#report .m", has_text=re.compile(f"^{re.escape(words)}$")).first


def focused(page: Any) -> str:
    """The id of what has the focus."""
    return page.evaluate("document.activeElement.id")


def box(page: Any, selector: str) -> dict[str, float]:
    found: dict[str, float] = page.locator(selector).first.bounding_box()
    return found


# --- cards ---------------------------------------------------------------------------------------


def test_a_click_opens_the_figure_s_card(visit):
    page = visit()
    card = page.locator("#card")
    assert not card.is_visible()
    figure(page, "131119笔").click()
    assert card.is_visible()
    words = re.sub(r"\s+", " ", card.inner_text())
    assert "131119笔" in words
    assert "131,119笔" in words
    assert "57.15亿元 ÷ 131119笔 ≈ 4.36万元/笔" in words
    assert "131119笔请核对" in words
    assert "13119笔 重复数字" in words
    assert card.get_attribute("role") == "dialog"
    assert page.evaluate("document.querySelector('#card .card-words').textContent") == "131119笔"


def test_a_sum_is_written_out_and_each_operand_leads_to_its_place(visit):
    page = visit()
    figure(page, "412个").click()
    sums = page.locator("#card .sums dd")
    assert sums.all_inner_texts() == ["8个 + 67个 + 337个 = 412个"]
    kin = page.locator("#report .kin").all_inner_texts()
    assert kin == ["8个", "67个", "337个"]
    sums.get_by_text("67个").click()
    assert page.locator("#card .card-words").inner_text() == "67个"
    assert page.locator("#report .chosen").all_inner_texts() == ["67个"]


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_keys_open_and_escape_closes_and_gives_the_focus_back(visit, key):
    page = visit()
    wanted = figure(page, "412个")
    wanted.focus()
    home = focused(page)
    page.keyboard.press(key)
    assert page.locator("#card").is_visible()
    assert focused(page) == "card"
    assert wanted.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    assert not page.locator("#card").is_visible()
    assert focused(page) == home
    assert wanted.get_attribute("aria-expanded") is None


def test_the_tab_key_reaches_every_figure_and_the_card_s_buttons(visit):
    page = visit(width=800)
    figure(page, "8个").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "67个"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "下一处数据"
    page.keyboard.press("Enter")
    assert page.locator("#card .card-words").inner_text() == "337个"


def test_a_click_beside_the_card_closes_it(visit):
    page = visit()
    figure(page, "412个").click()
    page.locator("#report h2").first.click()
    assert not page.locator("#card").is_visible()


def test_an_address_opens_its_figure_or_finding(visit):
    page = visit(address="#m4")
    assert page.locator("#card .card-words").inner_text() == "412个"
    page = visit(address="#f3")
    assert page.locator(".note.current").get_attribute("id") == "n3"


# --- findings ------------------------------------------------------------------------------------


@pytest.mark.parametrize("script", [True, False])
def test_a_note_leads_to_its_rule_and_back(visit, script):
    page = visit(java_script_enabled=script)
    page.locator("#n3 a.code").click()
    rule = page.locator("#r-RAT001")
    assert rule.get_by_role("heading").first.inner_text() == "RAT001 implausible-unit-value"
    assert 0 <= rule.bounding_box()["y"] < 900
    page.go_back()
    assert not page.url.endswith("#r-RAT001")


def test_keys_walk_the_findings_round(visit):
    page = visit()
    walked = []
    for key in "njnnnpk":
        page.keyboard.press(key)
        walked.append(focused(page))
        assert page.locator(".note.current").get_attribute("id") == walked[-1]
    assert walked == ["n1", "n2", "n3", "n4", "n1", "n4", "n3"]
    assert page.locator(".position").inner_text() == "3/4"
    assert page.locator("mark.current").all_inner_texts() == ["131119笔"]
    assert page.locator(".steps kbd").all_inner_texts() == ["P", "N"]


def test_a_grade_can_be_hidden_and_shown_again(visit):
    page = visit()
    errors = page.get_by_role("button", name="错误 2")
    errors.click()
    assert errors.get_attribute("aria-pressed") == "false"
    shown = [note.get_attribute("id") for note in page.locator(".note:visible").all()]
    assert shown == ["n1", "n3"]
    assert page.locator(".foremost li:visible").count() == 2
    assert page.locator(".ref:visible").all_inner_texts() == ["1", "3"]
    assert page.locator("mark.error").count() == 0
    page.keyboard.press("n")
    page.keyboard.press("n")
    assert focused(page) == "n3"
    errors.click()
    assert page.locator(".note:visible").count() == 4
    assert page.locator("mark.error").all_inner_texts() == ["势势", "队伍队伍"]


def test_the_list_on_top_leads_to_the_place(visit):
    page = visit()
    page.locator(".foremost a").nth(2).click()
    assert focused(page) == "n3"
    assert page.locator("mark.current").all_inner_texts() == ["131119笔"]


# --- layout --------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["own", "english", "example"])
def test_nothing_runs_over_the_side(visit, name):
    page = visit(name)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.locator("#report .m").first.click()
        card = box(page, "#card")
        assert card["x"] >= 0
        assert card["x"] + card["width"] <= width
        assert card["y"] + card["height"] <= 900
        page.keyboard.press("Escape")


def test_notes_stand_beside_their_lines_where_there_is_room(visit):
    page = visit("example", width=1440)
    report = box(page, "#report")
    bottoms = [0.0]
    for note in page.locator("#report .note").all():
        number = note.get_attribute("id")[1:]
        line = page.locator(f"mark[data-notes~='{number}']").first.bounding_box()
        at = note.bounding_box()
        assert at["x"] >= report["x"] + report["width"]
        assert at["y"] >= bottoms[-1]
        assert abs(at["y"] - line["y"]) < 24 or at["y"] - bottoms[-1] < 24
        bottoms.append(at["y"] + at["height"])
    assert len(bottoms) > 3


def test_notes_follow_their_paragraph_where_there_is_none(visit):
    page = visit(width=360)
    paragraph = page.locator("#report p.item", has_text="131119笔").bounding_box()
    note = box(page, "#n3")
    assert note["x"] == paragraph["x"]
    assert note["y"] >= paragraph["y"] + paragraph["height"]


def test_lines_of_the_report_have_34_to_38_characters_where_there_is_room(visit):
    page = visit()
    report = page.locator("#report")
    for width in (1100, 1440, 2200):
        page.set_viewport_size({"width": width, "height": 900})
        size = report.evaluate("report => parseFloat(getComputedStyle(report).fontSize)")
        assert 34 <= report.bounding_box()["width"] / size <= 38


def test_no_line_begins_with_the_number_of_a_finding(visit):
    page = visit()
    for width in range(360, 720, 12):
        page.set_viewport_size({"width": width, "height": 900})
        parted = page.evaluate(
            """() => [...document.querySelectorAll("#report .ref")].filter((reference) => {
                const before = [...reference.previousSibling.getClientRects()].at(-1);
                return reference.getBoundingClientRect().top > before.bottom;
            }).map((reference) => reference.id)"""
        )
        assert parted == []


def test_contents_are_a_drawer_where_there_is_no_room(visit):
    page = visit(width=360)
    contents = page.locator("#contents")
    assert not contents.is_visible()
    opener = page.locator(".open-contents")
    opener.click()
    assert opener.get_attribute("aria-expanded") == "true"
    assert contents.is_visible()
    assert page.evaluate("document.activeElement.hash") == "#u0"
    page.keyboard.press("Escape")
    contents.wait_for(state="hidden")
    assert page.evaluate("document.activeElement.className") == "open-contents"
    opener.click()
    contents.get_by_text("市档案馆").click()
    contents.wait_for(state="hidden")
    assert 0 <= box(page, "#u1")["y"] < 900


def test_contents_follow_the_reader(visit):
    page = visit("example")
    page.locator("#u5").evaluate("heading => heading.scrollIntoView()")
    page.wait_for_selector("#contents [aria-current]")
    here = page.locator("#contents [aria-current]").get_attribute("href")
    assert here == "#u5"


@pytest.mark.parametrize("width", [360, 1440])
def test_without_a_script_it_is_a_page_to_read(visit, width):
    page = visit(width=width, java_script_enabled=False)
    assert page.locator(".note:visible").count() == 4
    assert page.locator(".bar:visible").count() == 0
    assert page.locator("#contents").is_visible()
    page.locator(".foremost a").first.click()
    assert page.url.endswith("#f2")


# --- looks ---------------------------------------------------------------------------------------


def paper(page: Any) -> str:
    red, green, blue = re.findall(
        r"\d+", page.evaluate("getComputedStyle(document.body).backgroundColor")
    )
    return f"#{int(red):02x}{int(green):02x}{int(blue):02x}"


@pytest.mark.parametrize(("scheme", "other"), [("light", "dark"), ("dark", "light")])
def test_dark_and_light_follow_the_system_until_they_are_switched(visit, scheme, other):
    page = visit(color_scheme=scheme)
    switch = page.get_by_role("button", name="切换深色与浅色")
    assert paper(page) == PALETTE[scheme]["paper"]
    assert switch.get_attribute("aria-pressed") == str(scheme == "dark").lower()
    switch.click()
    assert paper(page) == PALETTE[other]["paper"]
    assert switch.get_attribute("aria-pressed") == str(other == "dark").lower()
    page.reload()
    assert paper(page) == PALETTE[other]["paper"]


def test_print_is_light_and_has_notes_after_the_unit_and_no_controls(visit):
    page = visit(color_scheme="dark")
    figure(page, "412个").click()
    page.emulate_media(media="print", color_scheme="dark")
    assert paper(page) == PALETTE["light"]["paper"]
    for selector in ("#card", ".bar", "#contents"):
        assert not page.locator(selector).is_visible()
    last = page.locator("#report section.unit").first.locator("p.item").last.bounding_box()
    for note in ("#n1", "#n2", "#n3"):
        assert box(page, note)["y"] >= last["y"] + last["height"]
    assert box(page, "#n3")["y"] < box(page, "#u1")["y"] < box(page, "#n4")["y"]
    assert page.pdf().startswith(b"%PDF-")


def test_every_control_is_a_named_button_or_link_with_a_visible_focus(visit):
    page = visit()
    figure(page, "412个").click()
    unnamed = page.evaluate(
        """() => [...document.querySelectorAll("a, button, [tabindex='0']")]
            .filter((control) => !["A", "BUTTON"].includes(control.tagName)
                || !(control.textContent.trim() || control.getAttribute("aria-label"))
                || (control.tagName === "A" && !control.getAttribute("href")))
            .map((control) => control.outerHTML)"""
    )
    assert unnamed == []
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert style == "solid"


def test_every_link_inside_leads_somewhere(visit):
    page = visit("example")
    nowhere = page.evaluate(
        """() => [...document.querySelectorAll("a[href^='#']")]
            .map((link) => link.hash.slice(1))
            .filter((id) => !document.getElementById(id))"""
    )
    assert nowhere == []
    ids = page.evaluate("[...document.querySelectorAll('[id]')].map((element) => element.id)")
    assert len(ids) == len(set(ids))


def test_a_report_of_400_000_characters_opens(visit, folder):
    sentence = (
        "全年新建书屋8个，城乡读者就近借书还书看报听讲座，老人孩子都说方便；"
        "发放补贴57.15亿元，比上年有所增加，惠及读者131119人。"
    )
    lines = [f"{number}.延伸服务。{sentence * 12}" for number in range(1, 600)]
    text = "某市2024年度工作情况\n\n一、市图书馆\n" + "\n".join(lines)
    assert len(text) > 400_000
    long = read(Document("long.txt", text))
    slip = Finding(
        text.rindex("8个"), text.rindex("8个") + 2, {"zh": "末条", "en": "last"}, grade="error"
    )
    page = html.render(long, Examination([slip], Coverage(0, 0, 0, 0, 0, 0)))
    folder.joinpath("long.html").write_text(page, "utf-8")
    opened = visit("long")
    elements = opened.evaluate("document.querySelectorAll('#report *').length")
    assert len(long.mentions) > 20_000
    assert elements < 1.1 * len(long.mentions)
    opened.keyboard.press("n")
    assert focused(opened) == "n1"
    opened.locator(f"#m{len(long.mentions) - 1}").click()
    assert opened.locator("#card .card-words").inner_text() == "131119人"
