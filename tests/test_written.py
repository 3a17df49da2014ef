"""Values, intervals and sums as they are written out for a person."""

import datetime
from decimal import Decimal

import pytest

from kaocheng.outputs.written import Lang, grouped, interval, short_value, value, written
from kaocheng.reading.links import Relation
from kaocheng.reading.mentions import Mention
from kaocheng.reading.reading import Reading, read


def only(text: str) -> tuple[Mention, Reading]:
    reading = read(text)
    (mention,) = reading.mentions
    return mention, reading


@pytest.mark.parametrize(
    ("text", "short", "full", "english"),
    [
        ("发放贷款57.15亿元。", "57.15亿元", "5,715,000,000元", "5.715 billion yuan"),
        ("发放贷款131119笔。", "131,119笔", "131,119笔", "131,119 笔"),
        ("服务企业2065家。", "2065家", "2065家", "2065 家"),
        ("投资一百二十亿美元。", "120亿美元", "12,000,000,000美元", "12 billion USD"),
        ("增长36.90%。", "36.9%", "36.9%", "36.9%"),
        ("提高2.5个百分点。", "2.5个百分点", "2.5个百分点", "2.5 percentage points"),
        ("种植2.5万至3万亩。", "2.5万—3万亩", "25,000—30,000亩", "25,000—30,000 mu"),
        ("居全省第9位。", "第9位", "第9位", "no. 9 位"),
        ("按2:8分担。", "2:8", "2:8", "2:8"),
    ],
)
def test_values(text, short, full, english):
    mention, _ = only(text)
    assert (short_value(mention, "zh"), value(mention, "zh")) == (short, full)
    assert short_value(mention, "en") == english


def test_days():
    first, last = datetime.date(2023, 4, 25), datetime.date(2023, 4, 27)
    several = Mention(0, 1, "date", "date", first, last)
    one = Mention(0, 1, "date", "date", last, last)
    unknown = Mention(0, 1, "date", "date", None, None)
    assert value(several, "zh") == "2023年4月25日至2023年4月27日"
    assert value(several, "en") == "2023-04-25 to 2023-04-27"
    assert value(one, "zh") == "2023年4月27日"
    assert value(one, "en") == "2023-04-27"
    assert value(unknown, "zh") == ""


@pytest.mark.parametrize(
    ("text", "lang", "meant"),
    [
        ("发放贷款57.15亿元。", "zh", "[57.145, 57.155]亿元"),
        ("发放贷款57.15亿元。", "en", "[5.7145, 5.7155] billion yuan"),
        ("办理120件。", "zh", "= 120件"),
        ("到账3100余万元。", "zh", "[3100, 3200)万元"),
        ("满意率60%以上。", "zh", "[60, ∞)%"),
        ("馆藏3500万册。", "zh", "[3499.5, 3500.5]万册 或 [3450, 3550]万册"),
        ("馆藏3500万册。", "en", "[34.995, 35.005] million 册 or [34.5, 35.5] million 册"),
        ("按2:8分担。", "zh", ""),
    ],
)
def test_intervals(text, lang, meant):
    mention, reading = only(text)
    assert interval(mention, reading.plain, lang) == meant


def summed(text: str, relation: Relation, lang: Lang = "zh") -> str:
    reading = read(text)
    return "".join(
        part if isinstance(part, str) else reading.words(part)
        for part in written(relation, reading, lang)
    )


@pytest.mark.parametrize(
    ("text", "relation", "chinese", "english"),
    [
        (
            "中心8个、服务站67个、服务社337个，共412个。",
            Relation("sum", 3, (0, 1, 2)),
            "8个 + 67个 + 337个 = 412个",
            "8个 + 67个 + 337个 = 412个",
        ),
        (
            "中心8个、服务站67个，共76个。",
            Relation("sum", 2, (0, 1)),
            "8个 + 67个 = 75个 ≠ 76个",
            "8个 + 67个 = 75 个 ≠ 76个",
        ),
        (
            "市级5.2亿元、县级7.3亿元，共12.6亿元。",
            Relation("sum", 2, (0, 1)),
            "5.2亿元 + 7.3亿元 = 12.5亿元 ≈ 12.6亿元",
            "5.2亿元 + 7.3亿元 = 1.25 billion yuan ≈ 12.6亿元",
        ),
        (
            "水田2万亩、旱地3万至4万亩，共6万亩。",
            Relation("sum", 2, (0, 1)),
            "2万亩 + 3万至4万亩 → 6万亩",
            "2万亩 + 3万至4万亩 → 6万亩",
        ),
        (
            "由50万元提高至60万元。",
            Relation("change", 0, (1,)),
            "由50万元到60万元：增加10万元，+20%",
            "from 50万元 to 60万元: up 100,000 yuan, +20%",
        ),
        (
            "由28类减少到22类。",
            Relation("change", 0, (1,)),
            "由28类到22类：减少6类，−21.4%",
            "from 28类 to 22类: down 6 类, −21.4%",
        ),
        (
            "由44%提高到45.5%。",
            Relation("change", 0, (1,)),
            "由44%到45.5%：增加1.5个百分点",
            "from 44% to 45.5%: up 1.5 percentage points",
        ),
        (
            "由3家到3家。",
            Relation("change", 0, (1,)),
            "由3家到3家：不变",
            "from 3家 to 3家: unchanged",
        ),
        (
            "贷款57.15亿元，增长54.71%。",
            Relation("growth", 0, (1,), "+"),
            "57.15亿元 ÷ (1 + 54.71%) ≈ 36.94亿元（上期）",
            "57.15亿元 ÷ (1 + 54.71%) ≈ 3.694 billion yuan before",
        ),
        (
            "案件80件，下降20%。",
            Relation("growth", 0, (1,), "-"),
            "80件 ÷ (1 − 20%) = 100件（上期）",
            "80件 ÷ (1 − 20%) = 100 件 before",
        ),
        (
            "案件70件，增长43%。",
            Relation("growth", 0, (1,), "+"),
            "70件 ÷ (1 + 43%) ≈ 49件（上期）",
            "70件 ÷ (1 + 43%) ≈ 49 件 before",
        ),
        (
            "占比36.9%，提高2.5个百分点。",
            Relation("growth", 0, (1,), "+"),
            "36.9% − 2.5个百分点 = 34.4%（上期）",
            "36.9% − 2.5个百分点 = 34.4% before",
        ),
        (
            "收入12亿元，减少3亿元。",
            Relation("growth", 0, (1,), "-"),
            "12亿元 + 3亿元 = 15亿元（上期）",
            "12亿元 + 3亿元 = 1.5 billion yuan before",
        ),
        (
            "标的107亿元，增长1倍。",
            Relation("growth", 0, (1,), "+"),
            "107亿元 ÷ (1 + 1倍) = 53.5亿元（上期）",
            "107亿元 ÷ (1 + 1倍) = 5.35 billion yuan before",
        ),
        (
            "标的107亿元，是上年的2倍。",
            Relation("growth", 0, (1,), "+"),
            "107亿元 ÷ 2 (2倍) = 53.5亿元（上期）",
            "107亿元 ÷ 2 (2倍) = 5.35 billion yuan before",
        ),
        (
            "贷款57.15亿元，变动54.71%。",
            Relation("growth", 0, (1,)),
            "57.15亿元，变动54.71%",
            "57.15亿元, changed by 54.71%",
        ),
        (
            "案件80件，下降100%。",
            Relation("growth", 0, (1,), "-"),
            "80件，下降100%",
            "80件, down 100%",
        ),
        (
            "贷款57.15亿元，其中4.2亿元。",
            Relation("part", 0, (1,)),
            "4.2亿元 ÷ 57.15亿元 ≈ 7.35%",
            "4.2亿元 ÷ 57.15亿元 ≈ 7.35%",
        ),
        (
            "支出444.06亿元，占73.1%。",
            Relation("share", 0, (1,)),
            "444.06亿元 ÷ 73.1% ≈ 607.5亿元（全体）",
            "444.06亿元 ÷ 73.1% ≈ 60.75 billion yuan in all",
        ),
        (
            "毕业生2227人，就业率98%。",
            Relation("share", 0, (1,)),
            "2227人：98%",
            "2227人: 98%",
        ),
        (
            "贷款131119笔、57.15亿元。",
            Relation("pair", 0, (1,)),
            "57.15亿元 ÷ 131119笔 ≈ 4.36万元/笔",
            "57.15亿元 ÷ 131119笔 ≈ 43,586 yuan/笔",
        ),
        (
            "到位150万元、2项。",
            Relation("pair", 0, (1,)),
            "150万元 ÷ 2项 = 75万元/项",
            "150万元 ÷ 2项 = 750,000 yuan/项",
        ),
        (
            "到账3100余万元、10万余人次。",
            Relation("pair", 1, (0,)),
            "3100余万元 ÷ 10万余人次 ≈ 310元/人次",
            "3100余万元 ÷ 10万余人次 ≈ 310 yuan/人次",
        ),
        (
            "培训0人、用款3万元。",
            Relation("pair", 0, (1,)),
            "3万元 ÷ 0人",
            "3万元 ÷ 0人",
        ),
    ],
)
def test_sums(text, relation, chinese, english):
    assert summed(text, relation) == chinese
    assert summed(text, relation, "en") == english


def test_an_infinite_end_keeps_its_sign():
    assert grouped(Decimal("-Infinity")) == "−∞"
