"""Every kind, span, bound and value of a numeric expression, one sentence a row."""

from decimal import Decimal

import pytest
from reading_notation import DAY, bug, mention_lines, table

from kaocheng.reading.reading import read


def _mentions(text: str) -> list[str]:
    return mention_lines(read(text, DAY))


@table(
    ("yuan", "拨付补助资金36.72亿元。", "36.72亿元: money 3672000000 CNY"),
    ("plain-yuan", "每人每月补贴260元。", "260元: money 260 CNY"),
    ("ten-thousand-yuan", "投入经费480万元。", "480万元: money 4800000 CNY"),
    ("trillion", "存款余额达到1.36万亿元。", "1.36万亿元: money 1360000000000 CNY"),
    ("thousand-ten-thousand", "落实资金6千万元。", "6千万元: money 60000000 CNY"),
    ("two-scales", "融资1亿2000万元。", "1亿2000万元: money 120000000 CNY"),
    ("thousands-commas", "收缴款项1,250,600元。", "1,250,600元: money 1250600 CNY"),
    ("full-width-commas", "收缴款项１，２５０元。", "１，２５０元: money 1250 CNY"),
    ("chinese", "拨款三千二百万元。", "三千二百万元: money 32000000 CNY"),
    ("chinese-two-scales", "贷款一亿二千万元。", "一亿二千万元: money 120000000 CNY"),
    ("chinese-liang", "外贸额两千亿元。", "两千亿元: money 200000000000 CNY"),
    ("chinese-point", "收入三点六亿元。", "三点六亿元: money 360000000 CNY"),
    ("financial", "收到捐款壹佰贰拾万元。", "壹佰贰拾万元: money 1200000 CNY"),
    ("renminbi-behind", "合同额2.8亿元人民币。", "2.8亿元人民币: money 280000000 CNY"),
    ("renminbi-in-front", "折合人民币500万元。", "500万元: money 5000000 CNY"),
    ("dollars", "利用外资8.5万美元。", "8.5万美元: money 85000 USD"),
    ("hong-kong", "募集6.4亿港元。", "6.4亿港元: money 640000000 HKD"),
    ("euro", "签约1200万欧元。", "1200万欧元: money 12000000 EUR"),
    ("yen", "借款30亿日元。", "30亿日元: money 3000000000 JPY"),
    ("yuan-sign", "每份售价¥120。", "¥120: money 120 CNY"),
    ("wide-yuan-sign", "每份售价￥35。", "￥35: money 35 CNY"),
    ("dollar-sign", "出口额$3.5亿。", "$3.5亿: money 350000000 USD"),
    ("bare-scale-behind-guo", "单体投资过亿元。", "亿元: money 100000000 CNY min"),
    ("bare-scale-behind-jin", "捐款近千万元。", "千万元: money 10000000 CNY max"),
    ("one-scale-for-a-range", "每户补助2—3万元。", "2—3万元: money 20000..30000 CNY"),
    ("range-with-both-units", "每亩补贴300元至500元。", "300元至500元: money 300..500 CNY"),
    ("traditional", "撥付專項資金三億圓。", "三億圓: money 300000000 CNY"),
)
def test_money(text: str, expected: list[str]) -> None:
    assert _mentions(text) == expected


@table(
    ("behind-its-noun", "引进项目32个。", "32个: count 32 个"),
    ("before-its-noun", "新建充电站48座。", "48座: count 48 座"),
    ("before-its-noun-inside", "建成48座充电站。", "48座: count 48 座"),
    ("person-times", "接待群众3.6万人次。", "3.6万人次: count 36000 人次"),
    ("compound-unit", "检修车辆210台次。", "210台次: count 210 台次"),
    ("more-inside-the-scale", "服务3200多万人次。", "3200多万人次: count 32000000 人次 min"),
    ("before-a-modified-noun", "承担25项国省级试点。", "25项: count 25 项"),
    ("countries", "产品销往41个国家。", "41个: count 41 个"),
    ("noun-for-unit", "覆盖12县区。", "12县区: count 12 县区"),
    ("population", "全省14亿人口受益。", "14亿人口: count 1400000000 人口"),
    ("no-unit", "注册用户达3.2亿。", "3.2亿: count 320000000"),
    ("no-unit-before-modified", "惠及36万中小学生。", "36万: count 360000"),
    ("small-chinese", "开设三档专栏。", "三档: count 3 档"),
    ("small-liang", "企业两次受邀参展。", "两次: count 2 次"),
    ("chinese-tens", "新设二十六个站点。", "二十六个: count 26 个"),
    ("chinese-bare-ten", "整治十条河道。", "十条: count 10 条"),
    ("chinese-ling", "走访一百零五户。", "一百零五户: count 105 户"),
    ("chinese-circle", "走访一百〇五户。", "一百〇五户: count 105 户"),
    ("chinese-without-last-scale", "搬迁三万八户。", "三万八户: count 38000 户"),
    ("twenty", "选派廿六名干部。", "廿六名: count 26 名"),
    ("liang-wan", "培训两万人。", "两万人: count 20000 人"),
    ("financial", "登记壹佰贰拾户。", "壹佰贰拾户: count 120 户"),
    ("traditional", "修建橋樑八個。", "八個: count 8 个"),
    ("traditional-ten-thousand", "培訓三萬兩千名。", "三萬兩千名: count 32000 名"),
    ("mixed", "清理3.5万件。", "3.5万件: count 35000 件"),
    ("mixed-two-scales", "清理1万2千件。", "1万2千件: count 12000 件"),
    ("full-width", "清理２．４万个。", "２．４万个: count 24000 个"),
    ("full-width-point-spaced", "清理2 . 4万个。", "2 . 4万个: count 24000 个"),
    ("spaced", "走访企业3 1 家。", "3 1 家: count 31 家"),
    ("spaced-unit", "走访企业31 家。", "31 家: count 31 家"),
    ("spaced-scale", "走访3 万户。", "3 万户: count 30000 户"),
    ("comma", "登记1,250个。", "1,250个: count 1250 个"),
    ("unlisted-unit", "吊装钢梁26榀。", "26榀: count 26 榀"),
    ("unlisted-noun", "培育17链主。", "17链主: count 17 链主"),
    ("tens", "走访几十个村。", "几十个: count 20..99 个 approx"),
    ("hundreds", "走访数百家企业。", "数百家: count 200..999 家 approx"),
    ("thousands", "吸引数千名观众。", "数千名: count 2000..9999 名 approx"),
    ("neighbours", "走访三四十人。", "三四十人: count 30..49 人 approx"),
    ("neighbours-small", "走访三五个村。", "三五个: count 3..5 个 approx"),
    ("neighbours-teens", "走访十七八个村。", "十七八个: count 17..18 个 approx"),
    ("neighbours-hundreds", "走访七八百户。", "七八百户: count 700..899 户 approx"),
    ("some-behind-ten", "走访十几个村。", "十几个: count 10 个 min"),
    ("some-behind-tens", "走访三十几个村。", "三十几个: count 30 个 min"),
    ("more-behind-ten", "走访十多家企业。", "十多家: count 10 家 min"),
    ("bare-hundred", "聘请近百名专家。", "百名: count 100 名 max"),
    ("bare-ten-thousand", "开行突破万列。", "万列: count 10000 列 min"),
    ("list", "建成泵站3座、水闸5座。", "3座: count 3 座", "5座: count 5 座"),
)
def test_count(text: str, expected: list[str]) -> None:
    assert _mentions(text) == expected


@table(
    ("percent", "合格率97.5%。", "97.5%: percent 97.5 %"),
    ("full-width", "合格率９７．５％。", "９７．５％: percent 97.5 %"),
    ("spaced", "合格率7 2 ％。", "7 2 ％: percent 72 %"),
    ("per-mille", "自然增长率4.6‰。", "4.6‰: percent 0.46 %"),
    ("chinese", "上升百分之三十六点九。", "百分之三十六点九: percent 36.9 %"),
    ("chinese-thousandth", "费率千分之五。", "千分之五: percent 0.5 %"),
    ("chinese-more", "完成百分之八十多。", "百分之八十多: percent 80 % min"),
    ("chinese-arabic", "完成百分之85。", "百分之85: percent 85 %"),
    ("chinese-range", "上升百分之五至百分之八。", "百分之五至百分之八: percent 5..8 %"),
    ("chinese-range-short", "上升百分之五至八。", "百分之五至八: percent 5..8 %"),
    ("cheng", "有九成群众满意。", "九成: percent 90 %"),
    ("cheng-over", "有六成以上村庄受益。", "六成以上: percent 60 % min"),
    ("cheng-half", "产能释放八成半。", "八成半: percent 85 %"),
    ("cheng-neighbours", "占三四成。", "三四成: percent 30..40 % approx"),
    ("discount", "租金打八折。", "八折: percent 80 %"),
    ("third", "占总量三分之一。", "三分之一: percent 33.3333… %"),
    ("two-thirds", "占总量三分之二。", "三分之二: percent 66.6667… %"),
    ("slash", "产量占全市的1/10。", "1/10: percent 10 %"),
    ("half", "占总量一半。", "一半: percent 50 %"),
    ("range-both-units", "降低3%至5%。", "3%至5%: percent 3..5 %"),
    ("range-one-unit", "降低3—5%。", "3—5%: percent 3..5 %"),
    ("points", "提高2.5个百分点。", "2.5个百分点: point 2.5 pp"),
    ("points-without-ge", "提高0.8百分点。", "0.8百分点: point 0.8 pp"),
    ("one-point", "回落一个百分点。", "一个百分点: point 1 pp"),
    ("points-chinese", "回落两个百分点。", "两个百分点: point 2 pp"),
    ("points-range", "回落0.3至0.5个百分点。", "0.3至0.5个百分点: point 0.3..0.5 pp"),
    (
        "points-listed",
        "分别提高1.6个和4.3个百分点。",
        "1.6个: point 1.6 pp",
        "4.3个百分点: point 4.3 pp",
    ),
    ("basis-points", "利率下调25个基点。", "25个基点: point 0.25 pp"),
    ("times", "产量是原来的2.5倍。", "2.5倍: multiple 2.5 x"),
    ("times-chinese", "产量增长两倍。", "两倍: multiple 2 x"),
    ("once", "产量增长一倍。", "一倍: multiple 1 x"),
    ("times-more", "产量增长3倍多。", "3倍多: multiple 3 x min"),
    ("times-half", "产量增长一倍半。", "一倍半: multiple 1.5 x"),
    ("doubled", "产值翻一番。", "翻一番: multiple 2 x"),
    ("doubled-twice", "产值翻两番。", "翻两番: multiple 4 x"),
    ("doubled-bare", "产值翻番。", "翻番: multiple 2 x"),
    ("ratio", "按2:8分担。", "2:8: ratio 2:8 :"),
    ("ratio-full-width", "按１：１配套。", "１：１: ratio 1:1 :"),
    ("ratio-three", "结构为5.2:46.5:48.3。", "5.2:46.5:48.3: ratio 5.2:46.5:48.3 :"),
)
def test_proportion(text: str, expected: list[str]) -> None:
    assert _mentions(text) == expected


@table(
    ("mu", "复垦3.5万亩。", "3.5万亩: measure 35000 亩"),
    ("jin", "粮食产量1142亿斤。", "1142亿斤: measure 114200000000 斤"),
    ("kilowatt", "装机1.15亿千瓦。", "1.15亿千瓦: measure 115000000 千瓦"),
    ("megawatt", "并网300兆瓦。", "300兆瓦: measure 300 兆瓦"),
    ("megawatt-symbol", "并网300MW。", "300MW: measure 300 兆瓦"),
    ("kilowatt-hours", "发电26万千瓦时。", "26万千瓦时: measure 260000 千瓦时"),
    ("kilometre", "通车184.6公里。", "184.6公里: measure 184.6 公里"),
    ("kilometre-symbol", "通车184.6km。", "184.6km: measure 184.6 公里"),
    ("thousand-metres-is-a-unit", "通车20千米。", "20千米: measure 20 千米"),
    ("kilogram-is-a-unit", "采集800千克。", "800千克: measure 800 千克"),
    ("kilovolt-chinese", "一条三十五千伏线路建成。", "三十五千伏: measure 35 千伏"),
    ("ton", "减排4.2万吨。", "4.2万吨: measure 42000 吨"),
    ("square-metre", "绿化120万平方米。", "120万平方米: measure 1200000 平方米"),
    ("square-metre-symbol", "绿化120㎡。", "120㎡: measure 120 平方米"),
    ("square-metre-superscript", "绿化120m²。", "120m²: measure 120 平方米"),
    ("cubic-metre-fang", "蓄水3万方。", "3万方: measure 30000 立方米"),
    ("concentration", "浓度降至8.9微克/立方米。", "8.9微克/立方米: measure 8.9 微克/立方米"),
    ("concentration-symbol", "浓度降至8.9μg/m³。", "8.9μg/m³: measure 8.9 微克/立方米"),
    ("celsius", "最低气温16℃。", "16℃: measure 16 摄氏度"),
    ("chinese", "造林五万三千亩。", "五万三千亩: measure 53000 亩"),
    ("traditional", "產煤三萬噸。", "三萬噸: measure 30000 吨"),
    ("range", "流转2.5万—3万亩。", "2.5万—3万亩: measure 25000..30000 亩"),
    ("symbol-before-a-letter-is-none", "型号3mx设备。"),
)
def test_measure(text: str, expected: list[str]) -> None:
    assert _mentions(text) == expected


@table(
    ("years", "连续12年获奖。", "12年: duration 12 年"),
    ("days", "工期60天。", "60天: duration 60 日"),
    ("days-of-a-kind", "优良天数298天。", "298天: duration 298 日"),
    ("workdays", "压缩至3个工作日。", "3个工作日: duration 3 日"),
    ("hours", "实行24小时值守。", "24小时: duration 24 小时"),
    ("minutes", "平均用时18分钟。", "18分钟: duration 18 分钟"),
    ("seconds", "响应只需30秒。", "30秒: duration 30 秒"),
    ("months", "试运行3个月。", "3个月: duration 3 月"),
    ("months-chinese", "试运行六个月。", "六个月: duration 6 月"),
    ("months-more", "试运行3个多月。", "3个多月: duration 3 月 min"),
    ("months-half", "试运行两个半月。", "两个半月: duration 2.5 月"),
    ("weeks", "培训两周。", "两周: duration 2 周"),
    ("anniversary", "庆祝建站75周年。", "75周年: duration 75 年"),
    ("recent-is-no-bound", "近五年累计投入。", "五年: duration 5 年"),
    ("span-of-years", "20年来未变。", "20年: duration 20 年"),
    ("years-half", "工期2年半。", "2年半: duration 2.5 年"),
    ("range", "保质期3至5年。", "3至5年: duration 3..5 年"),
    ("chinese-range", "每两三年轮换。", "两三年: duration 2..3 年 approx"),
    ("shifted-by-one", "较计划提前一年。", "一年: duration 1 年"),
    ("age", "60岁以上老人免费。", "60岁以上: age 60 岁 min"),
    (
        "age-range",
        "面向18至45岁青年。",
        "18至45岁: age 18..45 岁",
    ),
    ("age-full-years", "年满3周岁。", "3周岁: age 3 岁"),
)
def test_duration_and_age(text: str, expected: list[str]) -> None:
    assert _mentions(text) == expected


@table(
    ("session", "举办第18届年会。", "第18届: ordinal 18 届"),
    ("session-chinese", "举办第二十六届年会。", "第二十六届: ordinal 26 届"),
    ("batch", "入选第三批名单。", "第三批: ordinal 3 批"),
    ("first-name", "获全省第一名。", "第一名: ordinal 1 名"),
    ("place", "居全省第9位。", "第9位: ordinal 9 位"),
    (
        "place-spaced",
        "居全省第 9 位。",
        "第 9 位: ordinal 9 位",
    ),
    ("place-traditional", "居全國第九位。", "第九位: ordinal 9 位"),
    ("no-unit", "总量居全国第二。", "第二: ordinal 2"),
    ("national-first", "增速全国第一。", "第一: ordinal 1"),
    ("top-three", "进入全省前三。", "前三: ordinal 1..3"),
    ("top-ten", "跻身全国前10名。", "前10名: ordinal 1..10 名"),
    ("two-places", "分列全省第2、第4位。", "第2: ordinal 2 位", "第4位: ordinal 4 位"),
    ("visit", "这是第5次获奖。", "第5次: ordinal 5 次"),
)
def test_ordinal(text: str, expected: list[str]) -> None:
    assert _mentions(text) == expected


@table(
    ("em-dash", "流转3—5万亩。", "3—5万亩: measure 30000..50000 亩"),
    ("double-em-dash", "流转3——5万亩。", "3——5万亩: measure 30000..50000 亩"),
    ("en-dash", "流转3–5万亩。", "3–5万亩: measure 30000..50000 亩"),
    ("full-width-hyphen", "流转3－5万亩。", "3－5万亩: measure 30000..50000 亩"),
    ("hyphen", "流转3-5万亩。", "3-5万亩: measure 30000..50000 亩"),
    ("tilde", "流转3~5万亩。", "3~5万亩: measure 30000..50000 亩"),
    ("wide-tilde", "流转3～5万亩。", "3～5万亩: measure 30000..50000 亩"),
    ("zhi", "流转3至5万亩。", "3至5万亩: measure 30000..50000 亩"),
    ("dao", "流转3到5万亩。", "3到5万亩: measure 30000..50000 亩"),
    ("spaced-dash", "流转3 — 5万亩。", "3 — 5万亩: measure 30000..50000 亩"),
    ("both-scales", "流转3万至5万亩。", "3万至5万亩: measure 30000..50000 亩"),
    (
        "scale-not-carried",
        "流转8000至1万亩。",
        "8000至1万亩: measure 8000..10000 亩",
    ),
    ("both-units", "流转3万亩至5万亩。", "3万亩至5万亩: measure 30000..50000 亩"),
    (
        "chinese",
        "流转三至五亩。",
        "三至五亩: measure 3..5 亩",
    ),
    ("bound-in-front", "流转约3—5万亩。", "3—5万亩: measure 30000..50000 亩 approx"),
    (
        "a-change-is-no-range",
        "面积由3万亩到5万亩。",
        "3万亩: measure 30000 亩",
        "5万亩: measure 50000 亩",
    ),
    (
        "falling-is-no-range",
        "流转5万亩至3万亩。",
        "5万亩: measure 50000 亩",
        "3万亩: measure 30000 亩",
    ),
    ("two-units-are-two", "3户至5个。", "3户: count 3 户", "5个: count 5 个"),
)
def test_range(text: str, expected: list[str]) -> None:
    assert _mentions(text) == expected


@table(
    ("chao", "新增超200家。", "200家: count 200 家 min"),
    ("chaoguo", "新增超过200家。", "200家: count 200 家 min"),
    ("tupo", "总数突破200家。", "200家: count 200 家 min"),
    ("tupo-le", "总数突破了200家。", "200家: count 200 家 min"),
    ("yu-beyond", "总数逾200家。", "200家: count 200 家 min"),
    ("guo", "总数已过200家。", "200家: count 200 家 min"),
    ("at-least", "至少建成200家。", "200家: count 200 家"),
    ("at-least-right-in-front", "建成至少200家。", "200家: count 200 家 min"),
    ("at-least-across-a-verb", "至少增产2万件。", "2万件: count 20000 件 min"),
    ("about-across-a-verb", "产值约增长33%。", "33%: percent 33 % approx"),
    ("nearly-a-span-of-time", "需要将近十年。", "十年: duration 10 年 max"),
    ("recent-is-none", "建成于近三年。", "三年: duration 3 年"),
    ("not-below", "比例不低于60%。", "60%: percent 60 % min"),
    ("not-fewer", "建成不少于200家。", "200家: count 200 家 min"),
    ("jin", "总数近200家。", "200家: count 200 家 max"),
    ("jiangjin", "总数将近200家。", "200家: count 200 家 max"),
    ("jiejin", "总数接近200家。", "200家: count 200 家 max"),
    ("buzu", "总数不足200家。", "200家: count 200 家 max"),
    ("budao", "总数不到200家。", "200家: count 200 家 max"),
    ("not-over", "总数不超过200家。", "200家: count 200 家 max"),
    ("at-most", "总数至多200家。", "200家: count 200 家 max"),
    ("up-to", "最高可贷75万元。", "75万元: money 750000 CNY max"),
    ("yue", "总数约200家。", "200家: count 200 家 approx"),
    ("dayue", "总数大约200家。", "200家: count 200 家 approx"),
    ("reach-is-none", "总数达到200家。", "200家: count 200 家"),
    ("expected-is-none", "总数预计200家。", "200家: count 200 家"),
    ("yu-inside", "总数200余家。", "200余家: count 200 家 min"),
    ("duo-inside", "总数200多家。", "200多家: count 200 家 min"),
    ("yu-before-scale", "投入3100余万元。", "3100余万元: money 31000000 CNY min"),
    ("ji-inside", "总数二十几家。", "二十几家: count 20 家 min"),
    ("lai-inside", "总数十来家。", "十来家: count 10 家 approx"),
    ("duo-behind", "投入3亿元多。", "3亿元多: money 300000000 CNY min"),
    ("over-behind", "比例60%以上。", "60%以上: percent 60 % min"),
    ("over-behind-unit", "亩产500公斤以上。", "500公斤以上: measure 500 公斤 min"),
    ("under-behind", "比例30%以下。", "30%以下: percent 30 % max"),
    ("within-behind", "比例控制在3%以内。", "3%以内: percent 3 % max"),
    ("about-behind", "增速5%左右。", "5%左右: percent 5 % approx"),
    ("about-behind-shangxia", "增速5%上下。", "5%上下: percent 5 % approx"),
    ("nearby-is-none", "附近3家企业。", "3家: count 3 家"),
    ("through-is-none", "通过12项标准。", "12项: count 12 项"),
    ("contract-is-none", "履约26份。", "26份: count 26 份"),
    (
        "list-shares-its-bound",
        "分别突破130亿元、70亿元。",
        "130亿元: money 13000000000 CNY min",
        "70亿元: money 7000000000 CNY min",
    ),
)
def test_bound(text: str, expected: list[str]) -> None:
    assert _mentions(text) == expected


@table(
    ("road", "改造G318沿线设施。"),
    bug("326 behind a road's name is read as a count", "road-chinese-prefix", "潍玉326改造完工。"),
    ("pollutant", "加强PM2.5治理。"),
    ("network", "推进5G应用。"),
    ("summit", "参加G20会议。"),
    ("grade", "创建5A级景区。"),
    ("hotline", "办理12345热线工单。"),
    ("hotline-noun", "整合12345市民服务平台。"),
    ("plus", "完善“3+2”机制。"),
    ("plus-bare", "推行1+6+N工作法。"),
    ("clock", "上午9:30开工。"),
    ("phone", "联系人：张三。"),
    ("strong", "入围500强企业。"),
    ("item-number-in-brackets", "抓好以下工作：（1）扩面，（2）提标。"),
    ("belt-and-road", "融入一带一路。"),
    ("quoted-programme", "实施“三大工程”。"),
    ("quoted-rules", "落实“二十条”。"),
    ("tertiary-industry", "发展第三产业。"),
    ("third-party", "引入第三方评估。"),
    ("first-time", "第一时间处置。"),
    ("unified", "统一规划，一体化推进，一站式办理。"),
    ("firsts", "首批、首届、首个、首次、首套、首位。"),
    ("industries", "一、二、三产业协调发展。"),
    ("half-year", "实现零伤亡、零事故。"),
    ("halved", "流程减半，材料减半。"),
    ("clause", "依照第十二条规定。"),
    ("clause-digits", "依照第12条规定。"),
    ("document-number", "印发政办〔2023〕18号文件。"),
    ("bare-year-of-a-name", "举办2023潍坊峰会。"),
    ("version", "升级2.0版平台。"),
    ("line", "开通3号线。"),
    ("compulsory-education", "普及九年义务教育。"),
    ("action-plan", "实施三年行动方案。"),
)
def test_no_mention(text: str, expected: list[str]) -> None:
    reading = read(text, DAY)
    assert mention_lines(reading) == expected == []
    assert reading.unread == []


@table(
    ("count", "两次受邀参展。", "两次: count 2 次"),
    ("percent", "九成群众满意。", "九成: percent 90 %"),
    ("measure", "三十五千伏线路建成。", "三十五千伏: measure 35 千伏"),
    ("date", "二〇二三年完成改造。", "二〇二三年: date 2023-01-01..2023-12-31"),
    ("month", "七月挂牌。", "七月: date 2024-07-01..2024-07-31"),
    ("quarter", "一季度开工。", "一季度: date 2024-01-01..2024-03-31"),
    ("digits", "3次受邀参展。", "3次: count 3 次"),
    ("rank", "第3位。", "第3位: ordinal 3 位"),
    ("bare-scale", "百家企业参展。"),
)
def test_at_the_very_beginning(text: str, expected: list[str]) -> None:
    assert _mentions(text) == expected


@pytest.mark.parametrize(
    ("words", "step"),
    [
        pytest.param("36.72亿元", "1000000", id="fraction-of-a-scale"),
        pytest.param("480万元", "10000", id="scale"),
        pytest.param("3100余万元", "10000", id="scale-behind-more"),
        pytest.param("1亿2000万元", "10000", id="last-of-two-scales"),
        pytest.param("120件", "1", id="count"),
        pytest.param("2.50公里", "0.01", id="written-zero"),
        pytest.param("97.5%", "0.1", id="percent"),
        pytest.param("4.6‰", "0.01", id="per-mille"),
        pytest.param("九成", "10", id="tenths"),
        pytest.param("百分之三十六点九", "0.1", id="chinese-percent"),
        pytest.param("千分之五", "0.1", id="chinese-per-mille"),
        pytest.param("三分之一", None, id="third"),
        pytest.param("1/10", None, id="slash"),
        pytest.param("25个基点", "0.01", id="basis-points"),
        pytest.param("2.5万—3万亩", "1000", id="finer-end-of-a-range"),
        pytest.param("3—5.5万亩", "1000", id="scale-shared-by-a-range"),
        pytest.param("数百家", "100", id="vague"),
        pytest.param("第9位", "1", id="rank"),
        pytest.param("2023年", None, id="date"),
        pytest.param("2:8", None, id="ratio"),
    ],
)
def test_worth_of_the_last_digit(words: str, step: str | None) -> None:
    (mention,) = read(f"全市为{words}。", DAY).mentions
    assert mention.step == (None if step is None else Decimal(step))
