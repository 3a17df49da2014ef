"""Relations: each kind in its several shapes, and what comes near one and is none."""

from reading_notation import DAY, relation_lines, table

from kaocheng.reading.reading import read


def _relations(text: str) -> list[str]:
    return relation_lines(read(text, DAY))


@table(
    ("tongbi", "新增企业120家，同比增长20%。", "growth 120家 20% +"),
    ("against-last-year", "新增企业120家，比上年增长20%。", "growth 120家 20% +"),
    ("against-a-year", "新增企业120家，较2022年增长20%。", "growth 120家 20% +"),
    ("bare-verb", "产值36亿元，增长8.5%。", "growth 36亿元 8.5% +"),
    ("in-brackets", "产值36亿元（同比增长8.5%）。", "growth 36亿元 8.5% +"),
    ("behind-an-enumeration-mark", "产值36亿元、增长8.5%。", "growth 36亿元 8.5% +"),
    ("hedged", "产值36亿元，同比增长超过8.5%。", "growth 36亿元 8.5% +"),
    ("real-terms", "产值36亿元，按可比价格计算，增长8.5%。", "growth 36亿元 8.5% +"),
    ("yearly", "产值36亿元，年均增长8.5%。", "growth 36亿元 8.5% +"),
    ("absolute", "新增企业120家，比上年增加20家。", "growth 120家 20家 +"),
    (
        "renamed",
        "发放贷款120笔、36亿元，笔数、金额同比分别增长20%、8.5%。",
        "pair 120笔 36亿元",
        "growth 120笔 20% +",
        "growth 36亿元 8.5% +",
    ),
    (
        "absolute-and-rate",
        "新增企业120家，比上年增加20家，增长20%。",
        "growth 120家 20家 +",
        "growth 120家 20% +",
    ),
    ("fall", "能耗86万吨，同比下降3.2%。", "growth 86万吨 3.2% -"),
    ("fewer", "事故12起，比上年减少3起。", "growth 12起 3起 -"),
    ("points-of-a-rate", "合格率97.5%，提高1.2个百分点。", "growth 97.5% 1.2个百分点 +"),
    ("points-of-a-rate-fall", "失业率4.6%，回落0.3个百分点。", "growth 4.6% 0.3个百分点 -"),
    ("multiple", "出口6.2亿美元，增长1.5倍。", "growth 6.2亿美元 1.5倍 +"),
    ("doubled", "出口6.2亿美元，翻一番。", "growth 6.2亿美元 翻一番 +"),
    ("before-its-level", "产值增长8.5%，达到36亿元。", "growth 36亿元 8.5% +"),
    ("absolute-before-its-level", "企业增加20家，达到120家。", "growth 120家 20家 +"),
    ("before-its-level-total", "产值同比增长8.5%，总量突破36亿元。", "growth 36亿元 8.5% +"),
    (
        "aligned",
        "小学、中学分别为120所、36所，同比分别增长20%、8.5%。",
        "growth 120所 20% +",
        "growth 36所 8.5% +",
    ),
    (
        "aligned-pair",
        "发放贷款120笔、36亿元，同比分别增长20%、8.5%。",
        "pair 120笔 36亿元",
        "growth 120笔 20% +",
        "growth 36亿元 8.5% +",
    ),
    ("each", "产值36亿元、税收2亿元，均增长8%。", "growth 36亿元 8% +", "growth 2亿元 8% +"),
    (
        "past-a-share",
        "产值36亿元，占全市的12%，增长8.5%。",
        "share 36亿元 12%",
        "growth 36亿元 8.5% +",
    ),
    ("past-a-rank", "产值36亿元，居全省第5位，增长8.5%。", "growth 36亿元 8.5% +"),
    (
        "two-levels-two-rates",
        "产值36亿元，增长8.5%；税收2亿元，增长6%。",
        "growth 36亿元 8.5% +",
        "growth 2亿元 6% +",
    ),
    ("spaced", "产值3 6 亿元，同比增长8 . 5％。", "growth 3 6 亿元 8 . 5％ +"),
    (
        "yearly-average-is-of-the-last",
        "收入1982年为270元，1987年提高到463元，平均每年增长8.6%。",
        "change 270元 463元 +",
        "growth 463元 8.6% +",
    ),
)
def test_growth(text: str, expected: list[str]) -> None:
    assert _relations(text) == expected


@table(
    ("from-to", "额度从45万元提高至55万元。", "change 45万元 55万元 +"),
    ("you-to", "网点由120个增加到150个。", "change 120个 150个 +"),
    ("fall", "时限由20天压缩到8天。", "change 20天 8天 -"),
    ("bare-to", "占比从12%到15%。", "change 12% 15%"),
    ("arrow-words", "级别由3级调整为2级。", "change 3级 2级"),
    ("noun-between", "网点由上年的120个扩大至全市的150个。", "change 120个 150个 +"),
    (
        "aligned",
        "城镇、农村补助分别由50元、40元提高到60元、55元。",
        "change 50元 60元 +",
        "change 40元 55元 +",
    ),
    ("last-year-was", "新增企业120家，上年为100家。", "change 100家 120家"),
    ("last-year-in-brackets", "新增企业120家（上年同期100家）。", "change 100家 120家"),
    (
        "against-its-base",
        "新增企业120家，比上年的100家增加20家。",
        "change 100家 120家",
        "growth 120家 20家 +",
    ),
    ("rates", "合格率由92%提升到97.5%。", "change 92% 97.5% +"),
    ("place", "排名从第8位上升至第5位。", "change 第8位 第5位 +"),
    ("then-to", "网点2021年为120个，2023年增加到150个。", "change 120个 150个 +"),
)
def test_change(text: str, expected: list[str]) -> None:
    assert _relations(text) == expected


@table(
    ("qizhong", "发放贷款36亿元，其中小微企业12亿元。", "part 36亿元 12亿元"),
    (
        "several",
        "发放贷款36亿元，其中小微企业12亿元、农户8亿元。",
        "part 36亿元 12亿元",
        "part 36亿元 8亿元",
    ),
    ("semicolon", "建成学校36所；其中小学20所。", "part 36所 20所"),
    ("next-sentence", "建成学校36所。其中小学20所。", "part 36所 20所"),
    (
        "nearest-of-its-dimension",
        "建成学校36所、投资8亿元，其中小学20所。",
        "pair 36所 8亿元",
        "part 36所 20所",
    ),
    (
        "past-a-growth",
        "发放贷款36亿元，增长8%，其中小微企业12亿元。",
        "growth 36亿元 8% +",
        "part 36亿元 12亿元",
    ),
    (
        "part-with-growth",
        "发放贷款36亿元，其中小微企业12亿元，增长9%。",
        "part 36亿元 12亿元",
        "growth 12亿元 9% +",
    ),
    ("person-units", "培训1200人，其中技师300名。", "part 1200人 300名"),
    ("wider-and-narrower", "全省共31家，全市共4家。", "part 31家 4家"),
    ("handled-of-received", "受理投诉260件，已办结258件。", "part 260件 258件"),
    (
        "among-many",
        "在120个项目中，已建成投产的有17项，包括东河桥；正在施工的有34项。",
        "part 120个 17项",
        "part 120个 34项",
    ),
    ("among-them", "120个村中有45个通了公交。", "part 120个 45个"),
    ("will-be-done", "项目共有120个，预计在本年内可以有51个建成。", "part 120个 51个"),
)
def test_part(text: str, expected: list[str]) -> None:
    assert _relations(text) == expected


@table(
    (
        "total-behind",
        "集配站12个、服务站30个、便民点58个，网点总数100个。",
        "sum 100个 = 12个 30个 58个",
    ),
    (
        "total-in-front",
        "共建成网点100个：集配站12个、服务站30个、便民点58个。",
        "sum 100个 = 12个 30个 58个",
    ),
    ("together", "小学20所、中学12所，合计32所。", "sum 32所 = 20所 12所"),
    (
        "other-measure-words",
        "新建节水型单位45家、小区28个、学校9所，合计82个。",
        "sum 82个 = 45家 28个 9所",
    ),
    ("money", "中央资金3亿元、省级资金2亿元，共计5亿元。", "sum 5亿元 = 3亿元 2亿元"),
)
def test_sum(text: str, expected: list[str]) -> None:
    assert _relations(text) == expected


@table(
    ("share", "民生支出44亿元，占总支出的72%。", "share 44亿元 72%"),
    ("share-enumerated", "民生支出44亿元、占72%。", "share 44亿元 72%"),
    ("share-in-brackets", "民生支出44亿元（占72%）。", "share 44亿元 72%"),
    (
        "both-ends-of-a-change",
        "规模从50亿元增加到90亿元，占比从12%提高到15%。",
        "change 50亿元 90亿元 +",
        "share 50亿元 12%",
        "change 12% 15% +",
        "share 90亿元 15%",
    ),
    ("own-rate", "工业用水310万吨，用水占比达到26%。", "share 310万吨 26%"),
    (
        "past-a-growth",
        "民生支出44亿元，增长5%，占总支出的72%。",
        "growth 44亿元 5% +",
        "share 44亿元 72%",
    ),
    ("past-a-duration", "84座公园24小时开放，占总数的87.3%。", "share 84座 87.3%"),
)
def test_share(text: str, expected: list[str]) -> None:
    assert _relations(text) == expected


@table(
    ("count-and-amount", "发放贷款1200笔、36亿元。", "pair 1200笔 36亿元"),
    ("count-comma-amount", "办理案件120件，涉案金额3600万元。", "pair 120件 3600万元"),
    ("investment", "签约项目32个、总投资80亿元。", "pair 32个 80亿元"),
    ("given-to", "为820家企业减免租金1300万元。", "pair 820家 1300万元"),
    ("given-to-benefits", "发放补助3600万元，惠及1.2万户。", "pair 3600万元 1.2万户"),
    ("length", "改造道路12条、86公里。", "pair 12条 86公里"),
)
def test_pair(text: str, expected: list[str]) -> None:
    assert _relations(text) == expected


@table(
    ("new-subject", "新增企业120家，税收增长8.5%。"),
    ("new-subject-far", "走访企业120家，全市出口额同比增长20%。"),
    ("growth-without-level", "产值同比增长8.5%。"),
    ("rate-no-part-of-a-rate", "产值增长8.5%，其中工业增长9.2%。"),
    ("rate-no-part-of-a-level-rate", "合格率97.5%，其中城区98.1%。"),
    ("other-dimension", "建成学校36所，其中投资8亿元。"),
    ("above-the-country", "增长8.5%，高于全国2.1个百分点。"),
    ("above-the-province-rate", "产值增长8.5%，快于全省1.2个百分点。"),
    ("above-the-goal", "产值36亿元，高于目标2个百分点。"),
    ("of-the-goal", "产值36亿元，完成年度目标的102%。"),
    ("share-without-level", "占总支出的72%。"),
    ("rate-of-something-else", "走访企业120家，设备更新率达到26%。"),
    ("reaching-another-dimension", "企业增加20家，总投资达到36亿元。"),
    ("wider-of-another-unit", "全省共31家，全市共4所。"),
    ("two-counts", "新建学校36所、医院4家。"),
    ("two-sentences", "产值36亿元。增长8.5%。"),
    ("goal-and-date", "到2025年，建成网点120个，2023年建成80个。"),
    ("growth-of-a-rank", "居全省第5位，增长8.5%。"),
    (
        "two-subjects-respectively",
        "专利、技术合同分别达到120件、36亿元。",
    ),
    ("new-clause", "新建学校36所，开展培训12次，提升3个等级。"),
    ("a-centre-is-no-among", "建成12个服务中心，有5个窗口。"),
)
def test_no_relation(text: str, expected: list[str]) -> None:
    assert _relations(text) == expected == []


RISES = ["增长", "提高", "上升", "上涨", "扩大", "增加", "高出"]
FALLS = ["下降", "减少", "降低", "回落", "下跌", "缩小", "下滑"]


def test_sign_of_a_growth() -> None:
    signs = {}
    for verb in (*RISES, *FALLS):
        (relation,) = read(f"产值36亿元，同比{verb}8.5%。", DAY).relations
        assert (relation.kind, relation.a, relation.b) == ("growth", 0, (1,))
        signs[verb] = relation.sign
    assert signs == dict.fromkeys(RISES, "+") | dict.fromkeys(FALLS, "-")


def test_of_kind() -> None:
    reading = read("产值36亿元，占全市的12%，增长8.5%；税收2亿元，增长6%。", DAY)
    assert [relation.b for relation in reading.of_kind("growth")] == [(2,), (4,)]
    assert [relation.b for relation in reading.of_kind("share")] == [(1,)]
    assert reading.of_kind("sum") == []
    assert reading.between(0, 1) == reading.between(1, 0) == "，占全市的"
