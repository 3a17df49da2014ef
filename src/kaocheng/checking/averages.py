"""So much for each, how many there are, and what all of it comes to.

每人1200元，惠及3500人，共发放420万元; 户均投资3.2万元;
总量312.5亿元，常住人口84.6万人，人均36938元. Linked are the figures of one sentence, where each
of the three is there once.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from kaocheng.checking.sentences import Quantity, alike, sentence_of
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading


class Average(NamedTuple):
    """An amount for each, the number of them and the whole, by index into `Reading.mentions`.

    unit        what each is: 人, 户, 亩
    scale       how many of the whole's unit make one of the amount's: 0.001 of 吨 to 公斤
    population  whether the number is that of all inhabitants, counted on one day of a year
    """

    each: int
    number: int
    whole: int
    unit: str
    scale: Decimal
    population: bool


_UNIT = "[人户亩名家个件笔台辆吨套项次间座所头株村位]"
_EACH = pattern(
    rf"(?:每(?:一)?(?P<every>{_UNIT})|(?<!平)(?P<mean>[人户亩件笔台])均|(?P<crop>亩)(?=产))"
    r"(?P<noun>[^，。；、：\d]{0,10})$"
)
_KILOGRAMS = {"公斤": Decimal(1), "千克": Decimal(1), "斤": Decimal("0.5"), "吨": Decimal(1000)}
_WHOLE = pattern(
    r"(?:总计|合计|共计|共|总|累计|发放|投入|支付|拨付|补助|补贴|兑付|支出|资金|金额)[^，。；、：]{0,12}$"
)
_PAID = pattern(
    r"补助|补贴|发放|奖励|救助|慰问|资助|给予|投入|投资|支付|拨付|兑付|资金|支出|标准|金额"
)
_NOT_OF_ONE = pattern(r"增|减|降|提高|节约|高出|收入|利润|税")
_POPULATION = pattern(r"(?:人口|居民|农民|职工)[^，。；、：]{0,6}$")
_NOT_WHOLE = pattern(r"每|均|人均|标准|增长|增加|提高|下降|减少|比|其中|最高|最低|不超过|不低于|占")
_NOT_NUMBER = pattern(r"每|增长|增加|提高|下降|减少|其中|新增|占")
_NEAR = 14
_SAME = {"名": "人", "位": "人"}
_NUMBERED = frozenset(("count", "measure"))
_AMOUNTS = frozenset(("money", "measure"))


def averages(reading: Reading) -> Iterator[Average]:
    """Every amount for each whose sentence also gives one number and one whole."""
    plain, seen = reading.plain, -1
    for at, mention in enumerate(reading.mentions):
        if mention.kind not in _AMOUNTS or mention.start < seen:
            continue
        front = plain[max(0, mention.start - _NEAR) : mention.start]
        if not ("每" in front or "均" in front or "亩产" in front):
            continue
        stated = sentence_of(reading, at)
        seen = reading.sentence_at(mention.start).end
        found = [(q, one) for q in stated if q.mention.kind in _AMOUNTS and (one := _each(q))]
        if len(found) != 1:
            continue
        each, (unit, noun) = found[0]
        wholes = [q for q in stated if q is not each and _is_whole(q, each, noun)]
        numbers = [q for q in stated if q is not each and _is_number(q, unit)]
        if len(wholes) != 1 or len(numbers) != 1 or wholes[0] is numbers[0]:
            continue
        population = unit == "人" and _POPULATION.search(numbers[0].clause) is not None
        scale = _scale(each, wholes[0])
        yield Average(each.at, numbers[0].at, wholes[0].at, unit, scale, population)


def _each(quantity: Quantity) -> tuple[str, str] | None:
    """What an amount is for each of, and what it is: 每人补助1200元 is 人, 补助."""
    found = _EACH.search(quantity.clause)
    if found is None or _NOT_OF_ONE.search(found["noun"]):
        return None
    unit = str(found["every"] or found["mean"] or found["crop"])
    return _SAME.get(unit, unit), str(found["noun"])


def _is_whole(quantity: Quantity, each: Quantity, noun: str) -> bool:
    """Whether a figure is all of what another is each one's: named alike, or paid as well."""
    clause = quantity.clause
    if not _scale(each, quantity) or _NOT_WHOLE.search(clause):
        return False
    if not noun:
        return _WHOLE.search(clause) is not None
    if any(noun[k : k + 2] in clause for k in range(len(noun) - 1)):
        return True
    if _PAID.search(noun) and _PAID.search(clause):
        return True
    return "产" in noun and re.search(r"总产量?(?:达|为|约|超)?$", clause) is not None


def _scale(each: Quantity, whole: Quantity) -> Decimal:
    """How many of the unit of a whole make one of each one's; 0 where they are not alike."""
    if alike(each, whole):
        return Decimal(1)
    one, other = (_KILOGRAMS.get(q.mention.unit) for q in (each, whole))
    return one / other if one and other else Decimal(0)


def _is_number(quantity: Quantity, unit: str) -> bool:
    mention = quantity.mention
    if mention.kind not in _NUMBERED or _NOT_NUMBER.search(quantity.clause):
        return False
    return _SAME.get(mention.unit, mention.unit) == unit
