"""Ranks: which place, among whom, of what."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kaocheng.patterns import pattern
from kaocheng.reading.mentions import Mention
from kaocheng.reading.reading import Reading

RANKED = pattern(r"(?:位居|位列|名列|居于|稳居|跃居|排名|排在|排序|位次|居|列|排)")
"""The words that say a place among others is held."""

SCOPE = (
    r"(?:全国|全省|全市|全区|全县|全州|全旗|全盟|全球|世界|亚洲|国内|省内|市内|业界|行业|同类|同级|[东中西南北]+部|东北|沿海|长三角|大湾区|本省|本市|我省|我市|"
    r"历史|[\u4e00-\u9fff]{1,3}[省市区县州盟旗国]|城市|地区|省份|企业|高校|县域|园区|区域|各[省市区县地]|榜|强|系统|单位|部门|产区)"
)
"""The words that say among whom."""


class Rank(NamedTuple):
    """A place held; `at` is the index of its mention."""

    at: int
    mention: Mention


def ranks(reading: Reading) -> Iterator[Rank]:
    """Every place that is a mention: 第3位, 第2名, 第五."""
    for at, mention in enumerate(reading.mentions):
        if mention.kind == "ordinal" and mention.unit in ("位", "名", ""):
            yield Rank(at, mention)


def clause_before(reading: Reading, offset: int, reach: int = 40) -> str:
    """The words of its clause in front of an offset; 、 does not end a clause."""
    return re.split(r"[，。；：\n]", reading.plain[max(0, offset - reach) : offset])[-1]
