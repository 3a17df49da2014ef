"""How the tests of the reader write a reading down, one line a mention, relation or claim.

A line is compared whole, so that a row of a table is the sentence and what it must give:

    36.72亿元: money 3672000000 CNY
    2100余万元: money 21000000 CNY min
    2.5万—3万亩: measure 25000..30000 亩
    4月25日: date 2023-04-25
    2月30日: date no such day
    growth 120个 20% +
    sum 100个 = 12个 30个 58个
    60个: 充电站 (result)

The unit of a date and the bound `exact` are left out.
"""

import datetime
from decimal import Decimal
from typing import Any

import pytest

from kaocheng.reading.mentions import Mention
from kaocheng.reading.reading import Reading

DAY = datetime.date(2024, 1, 15)

Row = tuple[str, ...]


def _number(value: object) -> str:
    if not isinstance(value, Decimal):
        return str(value)
    if value.as_tuple().exponent < -9:  # a third has no last digit
        return f"{value:.4f}…"
    return f"{value.normalize():f}"


def _value(mention: Mention) -> str:
    if mention.low is None and mention.high is None:
        return ""
    low, high = _number(mention.low), _number(mention.high)
    return low if low == high else f"{low}..{high}"


def mention_line(reading: Reading, index: int) -> str:
    mention = reading.mentions[index]
    unit = "" if mention.kind == "date" else mention.unit
    bound = "" if mention.bound == "exact" else mention.bound
    said = (f"{reading.words(index)}:", mention.kind, _value(mention), unit, bound, mention.note)
    return " ".join(part for part in said if part)


def mention_lines(reading: Reading) -> list[str]:
    return [mention_line(reading, index) for index in range(len(reading.mentions))]


def relation_lines(reading: Reading) -> list[str]:
    """In the order of the text: a relation stands where its later end does."""
    found = sorted(reading.relations, key=lambda one: (max(one.a, *one.b), one.kind, one.a, one.b))
    lines = []
    for one in found:
        ends = " ".join(reading.words(index) for index in one.b)
        equals = "= " if one.kind == "sum" else ""
        lines.append(f"{one.kind} {reading.words(one.a)} {equals}{ends} {one.sign}".rstrip())
    return lines


def claim_lines(reading: Reading) -> list[str]:
    return [
        f"{reading.words(claim.mention)}: {claim.measure} ({claim.modality})"
        for claim in reading.claims
    ]


def table(*rows: Row | Any) -> pytest.MarkDecorator:
    """Parametrize `text` and `expected` by rows of an id, a text and the expected lines."""
    parameters = [row if hasattr(row, "marks") else _parameter(row) for row in rows]
    return pytest.mark.parametrize(("text", "expected"), parameters)


def bug(reason: str, *row: str) -> Any:
    """A row the reader gets wrong today; strict, so that the cure must take the mark away."""
    return _parameter(row, pytest.mark.xfail(strict=True, reason=reason))


def _parameter(row: Row, *marks: pytest.MarkDecorator) -> Any:
    name, text, *expected = row
    return pytest.param(text, expected, id=name, marks=marks)


# What numeral-dense texts are made of: whole expressions, the words around them, and halves.
PIECES = (
    "57.15亿元", "3100余万元", "8.5万美元", "¥120", "1,250个", "3.60个", "7 2 ％", "２．４万",
    "三十六点九", "百分之三十六点九", "千分之五", "三分之一", "1/10", "九成", "八折", "一半",
    "翻一番", "2.5倍", "2.5个百分点", "3至5年", "2.5万—3万亩", "3—5%", "300MW", "8.9μg/m³",
    "20千米", "三十五千伏", "方", "两个半月", "近五年", "二〇二三年", "2023年", "2023年度",
    "2月29日", "去年", "上年", "前年",
    "9月", "2月30日", "11月3日", "4月25日至27日", "1月至11月", "1—11月", "年底",
    "一季度", "前三季度", "“十四五”", "80年代", "21世纪", "上旬", "次年", "第40届", "第三批",
    "第9位", "第 9 位", "第2、第4位", "前三", "第三产业", "第", "前", "60岁以上", "2:8", "9:30",
    "5.2:46.5:48.3", "G318", "PM2.5", "5A级", "12345热线", "500强", "“3+2”", "〔2023〕18号",
    "13912345678", "一带一路", "几十个", "数百家", "三四十人", "十几", "廿六", "壹佰贰拾", "萬",
    "億", "12县区", "4000多万人次", "亿", "万", "千", "百", "十", "一", "两", "半", "0", "1",
    "19", "2023", "00", ".", "点", "分之", "—", "-", "~", "至", "到", "近", "约", "超过", "突破",
    "不足", "至少", "最高可贷", "以上", "左右", "余", "多", "几", "增长", "下降", "同比",
    "比上年", "其中", "共", "合计", "总数", "分别", "占", "由", "从", "提高到", "达到", "首次",
    "连续", "全省仅", "历史新高", "居全省", "力争", "计划", "今年", "明年", "标准", "的", "，",
    "、", "；", "：", "。", " ", "　", "\n", "\n\n", "三、市某局\n", "1.", "2、", "（一）",
    "（上接9版）", "（", "）", "“", "”", "《", "》", "政府工作报告\n",
    "2023年度重点工作完成情况\n", "产值", "个", "家", "人", "元", "年", "月", "日", "%", "‰",
)  # fmt: skip
