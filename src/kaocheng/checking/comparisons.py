"""A rate set beside another, and how many points they are said to be apart.

增长7.2%，全省6.8%，高于全省0.4个百分点; 增长7.8%，上年增长6.1%，加快1.7个百分点. The other rate
is found by the words that the difference names: a wider field (全省, 全国平均) or an earlier
time (上年, 一季度).
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kaocheng.checking.sentences import Quantity, sentence_of
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading


class Comparison(NamedTuple):
    """Two rates and their difference in points, by index into `Reading.mentions`.

    sign    "+" where the first is said to be the higher, "-" the lower
    rivals  other rates of the sentence that the difference may be of
    """

    own: int
    other: int
    gap: int
    sign: str
    rivals: tuple[int, ...] = ()


_ABOVE = r"高于|高出|快于|优于|好于|超过|超出"
_BELOW = r"低于|慢于|落后|落后于"
_AGAINST = pattern(
    rf"(?:(?P<up>{_ABOVE})|(?P<down>{_BELOW})|比(?P<than>[^，。；\d]{{2,12}}?)(?:(?P<higher>高出|高|快)|(?P<lower>低|慢)))"
    r"(?P<field>[^，。；、\d]{0,12}?)(?:了|约|近|整)*$"
)
_TRIMMED = pattern(r"的?(?:平均)?(?:水平|增速|增幅|增长|速度|平均|同期|数|值|线)*的?$")
_FIELD = pattern(
    r"全[国省市区县球]|平均|行业|[东中西]部|地区|预期|同类|城镇|农村|城市|世界|[省市区县州]$"
)
_BRACKET = pattern(r"[)）](?:的)?$")
_PACE = pattern(
    r"^[)）]?[，、；,]?[^，。；\d比较]{0,6}?(?:同比|比上年|较上年|比去年|较去年|比同期|增速|增幅|涨幅)*"
    r"(?:(?P<up>加快|提高|提升|上升|回升|扩大)|(?P<down>回落|放缓|下降|降低|减慢|收窄|减缓))(?:了|约|近)*$"
)
_EARLIER = pattern(
    r"^[，、；,（(](?:而)?(?:上年|去年|上年同期|去年同期|上月|上季度|上半年|一季度|前三季度|上期)(?:同期)?(?:的)?"
    r"(?:增速|增幅|增长率|增长|涨幅|上涨)?(?:为|是|达)?$"
)
_PERIOD = pattern(r"季度|半年|月|上年|去年")
_GROWS = pattern(r"(?:增长|增速|增幅|上涨|涨幅)[^，。；]{0,6}$")
_FALLS = pattern(r"(?:下降|减少|降低|降幅|下跌|回落)[^，。；]{0,6}$")


def against_field(reading: Reading) -> Iterator[Comparison]:
    """Rates beside that of a wider field, with the difference said."""
    for gap, stated in _gaps(reading):
        other: Quantity | None = None
        if _BRACKET.search(gap.lead):
            holder = stated[-1] if stated else None
            found = _AGAINST.search(_bare(holder.lead)) if holder else None
            other = holder if found else None
        else:
            found = _AGAINST.search(gap.clause)
        if found is None:
            if len(stated) > 1 and (than := _than(stated[-1], gap)):
                rivals = tuple(q.at for q in stated[:-2])
                yield Comparison(stated[-2].at, stated[-1].at, gap.at, than, rivals)
            continue
        field = _TRIMMED.sub("", found["than"] or found["field"])
        if not _FIELD.search(field):
            continue
        if other is None:
            named = [q for q in stated if _of_field(q, field)]
            other = named[-1] if len(named) == 1 else None
        own = [q for q in stated if q is not other]
        if other is not None and own:
            sign = "+" if found["up"] or found["higher"] else "-"
            rivals = tuple(q.at for q in own[:-1])
            yield Comparison(own[-1].at, other.at, gap.at, sign, rivals)


def against_earlier(reading: Reading) -> Iterator[Comparison]:
    """Growths beside the growth of an earlier time, with the difference said."""
    for gap, stated in _gaps(reading):
        pace = _PACE.fullmatch(gap.lead)
        if pace is None or len(stated) < 2:
            continue
        own, other = stated[-2], stated[-1]
        if not _EARLIER.match(other.lead):
            continue
        if (
            _GROWS.search(own.lead)
            and not _FALLS.search(own.lead)
            and not _FALLS.search(other.lead)
        ):
            yield Comparison(own.at, other.at, gap.at, "+" if pace["up"] else "-")


def _gaps(reading: Reading) -> Iterator[tuple[Quantity, list[Quantity]]]:
    """Every difference in points, with the percentages of its sentence before it."""
    for at, mention in enumerate(reading.mentions):
        if mention.kind != "point":
            continue
        stated = sentence_of(reading, at)
        gap = next(q for q in stated if q.at == at)
        before = [q for q in stated if q.at < at]
        rates: list[Quantity] = []
        for quantity in reversed(before):
            if quantity.mention.kind == "point":
                continue
            if quantity.mention.kind != "percent" or "；" in gap.lead:
                break
            rates.insert(0, quantity)
            if "；" in quantity.lead:
                break
        if len(rates) > 1:
            yield gap, rates


def _than(other: Quantity, gap: Quantity) -> str:
    """比全国平均水平62.1%高1.2个百分点: the sign, where the words are of this form."""
    against = re.search(r"[比较](?P<field>[^，。；\d]{2,12}?)(?:为|是|的)?$", _bare(other.lead))
    if against is None or not _FIELD.search(_TRIMMED.sub("", against["field"])):
        return ""
    if re.fullmatch(r"[)）]?的?(?:高出|高|快)(?:了|约|近)*", gap.lead):
        return "+"
    return "-" if re.fullmatch(r"[)）]?的?(?:低|慢)(?:了|约|近)*", gap.lead) else ""


def _of_field(quantity: Quantity, field: str) -> bool:
    """Whether a rate is said to be that of a field: 全省6.8%, 全省平均为6.8%."""
    if "占" in quantity.clause:
        return False
    said = _TRIMMED.sub("", re.sub(r"(?:增长|增速|为|是|达到|达|仅|约)+$", "", quantity.clause))
    return said.endswith(field) or said == field


def _bare(lead: str) -> str:
    return re.sub(r"[(（]$", "", lead)
