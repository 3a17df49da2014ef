"""What each mention measures, of whom, when, and as what."""

import datetime

import pytest
from reading_notation import DAY, claim_lines, table

from kaocheng.reading.reading import read


def _claims(text: str) -> list[str]:
    return claim_lines(read(text, DAY))


@table(
    ("in-front", "全年受理案件6120件。", "6120件: 受理案件 (result)"),
    ("in-front-verb-of-reaching", "旅游收入达到36亿元。", "36亿元: 旅游收入 (result)"),
    ("in-front-hedged", "旅游收入突破36亿元。", "36亿元: 旅游收入 (result)"),
    ("in-front-of-a-rate", "设备更新率为26%。", "26%: 设备更新率 (result)"),
    ("in-front-past-a-date", "旅游收入2023年达到36亿元。", "36亿元: 旅游收入 (result)"),
    ("in-front-scope-left-out", "全市旅游收入36亿元。", "36亿元: 旅游收入 (result)"),
    ("behind", "建成60个口袋公园。", "60个: 口袋公园 (result)"),
    ("behind-cut-at-the-verb", "推动60个项目开工建设。", "60个: 项目 (result)"),
    ("behind-money", "争取900万元资金支持。", "900万元: 资金支持 (result)"),
    ("past-a-bracket", "机床（不含简易机床，下同）增加120台。", "120台: 机床 (result)"),
    ("behind-an-adverbial", "在投入增长不到3%的情况下，", "3%: 投入 (result)"),
    (
        "done-again-and-again",
        "治理攻坚战深入推进，连续4年在省考核中获优秀等次。",
        "4年: 在省考核中获优秀等次 (result)",
    ),
    ("led-to", "取得36亿元的收入。", "36亿元: 收入 (result)"),
    ("a-measure-before-its-noun", "吞吐量超过500万标准箱的大港。", "500万标准箱: 吞吐量 (result)"),
    ("of-a-life", "人均预期寿命达到79岁。", "79岁: 人均预期寿命 (result)"),
    ("behind-of", "受益的1.2万户的农村居民。", "1.2万户: 农村居民 (result)"),
    ("noun-is-the-unit", "覆盖12县区。", "12县区: 县区 (result)"),
    (
        "growth-of-its-level",
        "旅游收入36亿元，同比增长8%。",
        "36亿元: 旅游收入 (result)",
        "8%: 旅游收入 (result)",
    ),
    (
        "growth-of-a-new-subject",
        "旅游收入36亿元，接待人数增长8%。",
        "36亿元: 旅游收入 (result)",
        "8%: 接待人数 (result)",
    ),
    (
        "change",
        "贷款额度由45万元提高至55万元。",
        "45万元: 贷款额度 (limit)",
        "55万元: 贷款额度 (limit)",
    ),
    (
        "list-behind-one-subject",
        "发放贷款120笔、36亿元。",
        "120笔: 发放贷款 (result)",
        "36亿元: 发放贷款 (result)",
    ),
    (
        "list-with-own-subjects",
        "建成泵站3座、水闸5座。",
        "3座: 建成泵站 (result)",
        "5座: 水闸 (result)",
    ),
    ("respectively", "小学、中学分别新增12所、4所。", "12所: 小学 (result)", "4所: 中学 (result)"),
    (
        "respectively-three",
        "小麦、玉米和大豆产量分别增长3%、2%、1%。",
        "3%: 小麦产量 (result)",
        "2%: 玉米产量 (result)",
        "1%: 大豆产量 (result)",
    ),
    (
        "respectively-growth",
        "小学、中学分别为120所、36所，同比分别增长20%、8.5%。",
        "120所: 小学 (result)",
        "36所: 中学 (result)",
        "20%: 小学 (result)",
        "8.5%: 中学 (result)",
    ),
    ("rank", "旅游收入居全省第3位。", "第3位: 旅游收入 (result)"),
    ("award", "获全省考核第一名。", "第一名: 考核 (result)"),
    ("named-ordinals-claim-nothing", "入选第三批名单，举办第18届年会。"),
    ("dates-claim-nothing", "2023年9月4日公示。"),
    (
        "growth-at-constant-prices",
        "产值36亿元，按可比价格计算增长8.5%。",
        "36亿元: 产值 (result)",
        "8.5%: 产值 (result)",
    ),
    (
        "fall-against-the-end-of-a-year",
        "人口48万人，比上年末减少3万人。",
        "48万人: 人口 (result)",
        "3万人: 人口 (result)",
    ),
    (
        "time-limit",
        "办理时限由5个工作日压缩至2个工作日。",
        "5个工作日: 办理时限 (result)",
        "2个工作日: 办理时限 (result)",
    ),
    (
        "doubled-within-years",
        "营业收入实现三年翻一番。",
        "三年: 营业收入 (result)",
        "翻一番: 营业收入 (result)",
    ),
    (
        "brackets-inside",
        "注册资本（金）36亿元。",
        "36亿元: 注册资本（金） (result)",
    ),
    (
        "number-inside",
        "12345热线转办工单满意率居全市第2位。",
        "第2位: 热线转办工单满意率 (result)",
    ),
    (
        "per-head",
        "租金补贴每户每月300元。",
        "300元: 租金补贴 (limit)",
    ),
    ("we", "我们修建水渠16条。", "16条: 修建水渠 (result)"),
    (
        "item-number-in-front",
        "1.节水310万吨。",
        "310万吨: 节水 (result)",
    ),
    (
        "contract",
        "技术合同120份。",
        "120份: 技术合同 (result)",
    ),
)
def test_measure(text: str, expected: list[str]) -> None:
    assert _claims(text) == expected


@table(
    ("done", "建成泵站3座。", "3座: 建成泵站 (result)"),
    ("strive", "力争建成泵站3座。", "3座: 建成泵站 (target)"),
    ("next-year", "明年建成泵站3座。", "3座: 建成泵站 (target)"),
    ("date-to-come", "到2025年，建成泵站3座。", "3座: 建成泵站 (target)"),
    ("date-gone", "2023年底，建成泵站3座。", "3座: 建成泵站 (result)"),
    ("limit-quota", "补贴标准提高至300元。", "300元: 补贴标准 (limit)"),
    ("limit-first-payment", "首付比例不低于20%。", "20%: 首付比例 (limit)"),
    ("limit-highest", "最高可贷75万元。", "75万元: 最高可贷 (limit)"),
    ("limit-term", "贷款期限不超过30年。", "30年: 贷款期限 (limit)"),
    (
        "limit-highest-subsidy",
        "单个企业最高补贴20万元。",
        "20万元: 单个企业最高补贴 (limit)",
    ),
    ("background-of-a-thing", "其中投资10亿元的基地开工。", "10亿元: 投资 (background)"),
    ("background-threshold", "整治500户以上的小区。", "500户以上: 小区 (background)"),
    ("background-age", "服务60岁以上老人。", "60岁以上: 老人 (background)"),
    ("background-anniversary", "建站75周年。", "75周年: 建站 (background)"),
    ("growth-of-a-standard-is-done", "补贴标准提高8%。", "8%: 补贴标准 (result)"),
)
def test_modality(text: str, expected: list[str]) -> None:
    assert _claims(text) == expected


WORK_REPORT = """某某市政府工作报告
（2024年1月15日）

各位代表：

一、2023年工作回顾

改造老旧小区120个。旅游收入36亿元，增长8%。

2022年是全面转型的开局之年，新建泵站9座。

二、2024年重点工作

改造老旧小区150个。去年建成的36座泵站全部投用。新增学位1200个。

名词解释

口袋公园：面积1万平方米以下的绿地。
"""


def test_modality_by_section() -> None:
    assert _claims(WORK_REPORT) == [
        "120个: 改造老旧小区 (result)",
        "36亿元: 旅游收入 (result)",
        "8%: 旅游收入 (result)",
        "9座: 新建泵站 (result)",
        "150个: 改造老旧小区 (target)",
        "36座: 泵站 (result)",
        "1200个: 学位 (target)",
        "1万平方米以下: 面积 (background)",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "加快推进城市更新，新建保障性住房5000套，改造老旧小区200个，建设口袋公园100个。",
            ["target", "target", "target"],
        ),
        ("城市更新加快推进，新建了保障性住房5126套，改造老旧小区213个。", ["result", "result"]),
        (
            "改造老旧小区213个。\n\n扎实推进城市更新，力争新建住房5000套、公园100个。",
            ["result", "target", "target"],
        ),
    ],
    ids=["plan", "review", "one after the other"],
)
def test_a_paragraph_given_alone_tells_by_its_words(text: str, expected: list[str]) -> None:
    assert [claim.modality for claim in read(text).claims] == expected


def test_a_page_that_only_reviews_has_no_targets() -> None:
    text = "市直部门2023年度重点工作完成情况\n\n今年新增学位1200个，2023年秋季新增300个。\n"
    assert [claim.modality for claim in read(text).claims] == ["result", "result"]


PAGE = """市直部门2023年度重点工作完成情况

七、市水务局

供水平稳，总量3.6亿立方米。

1.供水保障更加有力。2022年改造管网62公里。1月至11月改造管网81公里。

2.节水成效明显。节水310万立方米。

八、市园林局

1.绿地增加。新增绿地14万平方米。
"""


def test_place_and_period() -> None:
    reading = read(PAGE)
    year = (datetime.date(2022, 1, 1), datetime.date(2022, 12, 31))
    months = (datetime.date(2023, 1, 1), datetime.date(2023, 11, 30))
    shown = [(reading.words(c.mention), c.unit, c.item, c.period) for c in reading.claims]
    assert shown == [
        ("3.6亿立方米", 0, None, None),
        ("62公里", 0, 0, year),
        ("81公里", 0, 0, months),
        ("310万立方米", 0, 1, None),
        ("14万平方米", 1, 0, None),
    ]


def test_a_claim_before_any_unit_has_no_place() -> None:
    (claim,) = read("全市供水3.6亿立方米。\n\n七、市水务局\n").claims
    assert (claim.unit, claim.item) == (None, None)


def test_claim_of() -> None:
    reading = read("2023年9月4日，入选第三批名单，改造管网62公里、泵站3座。")
    found = [reading.claim_of(index) for index in range(len(reading.mentions))]
    assert [claim and claim.measure for claim in found] == [None, None, "改造管网", "泵站"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("36亿元。", id="amount-alone"),
        pytest.param("全市达到36亿元。", id="scope-alone"),
    ],
)
def test_a_measure_the_text_does_not_say_is_empty(text: str) -> None:
    assert [claim.measure for claim in read(text).claims] == [""]
