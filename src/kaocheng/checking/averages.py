"""So much for each, how many there are, and what all of it comes to.

每人1200元，惠及3500人，共发放420万元; 户均投资3.2万元;
总量312.5亿元，常住人口84.6万人，人均36938元. Linked are the figures of one sentence, where each
of the three is there once.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from kaocheng.checking.sentences import Quantity, sentence_of
from kaocheng.reading.reading import Reading


class Average(NamedTuple):
    """An amount for each, the number of them and the whole, by index into `Reading.mentions`.

    unit        what each is: 人, 户, 亩
    population  whether the number is that of all inhabitants, counted on one day of a year
    """

    each: int
    number: int
    whole: int
    unit: str
    population: bool


_UNIT = "[人户亩名家个件笔台辆吨套项次间座所头株村位]"
_EACH = re.compile(
    rf"(?:每(?:一)?(?P<every>{_UNIT})|(?<!平)(?P<mean>[人户亩件笔台])均)(?P<noun>[^，。；、：\d]{{0,10}})$"
)
_WHOLE = re.compile(
    r"(?:总计|合计|共计|共|总|累计|发放|投入|支付|拨付|补助|补贴|兑付|支出|总产|总额|资金|金额|产值|总量|总值|收入|消费)[^，。；、：]{0,12}$"
)
_POPULATION = re.compile(r"(?:人口|居民|农民|职工)[^，。；、：]{0,6}$")
_NOT_WHOLE = re.compile(
    r"每|均|人均|标准|增长|增加|提高|下降|减少|比|其中|最高|最低|不超过|不低于|占"
)
_NOT_NUMBER = re.compile(r"每|增长|增加|提高|下降|减少|其中|新增|占")
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
        if not ("每" in front or "均" in front):
            continue
        stated = sentence_of(reading, at)
        seen = reading.sentence_at(mention.start).end
        found = [(q, one) for q in stated if q.mention.kind in _AMOUNTS and (one := _each(q))]
        if len(found) != 1:
            continue
        each, unit = found[0]
        wholes = [q for q in stated if q is not each and _is_whole(q, each)]
        numbers = [q for q in stated if q is not each and _is_number(q, unit)]
        if len(wholes) != 1 or len(numbers) != 1 or wholes[0] is numbers[0]:
            continue
        population = unit == "人" and _POPULATION.search(numbers[0].clause) is not None
        yield Average(each.at, numbers[0].at, wholes[0].at, unit, population)


def _each(quantity: Quantity) -> str:
    """What an amount is for each of: 每人1200元 is 人; "" where it is not for each."""
    found = _EACH.search(quantity.clause)
    if found is None:
        return ""
    unit = str(found["every"] or found["mean"])
    return _SAME.get(unit, unit)


def _is_whole(quantity: Quantity, each: Quantity) -> bool:
    same = quantity.mention.kind == each.mention.kind and quantity.mention.unit == each.mention.unit
    return same and not _NOT_WHOLE.search(quantity.clause) and bool(_WHOLE.search(quantity.clause))


def _is_number(quantity: Quantity, unit: str) -> bool:
    mention = quantity.mention
    if mention.kind not in _NUMBERED or _NOT_NUMBER.search(quantity.clause):
        return False
    return _SAME.get(mention.unit, mention.unit) == unit
