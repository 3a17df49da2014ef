"""A group of the inhabitants is larger than all of them: 全县32万人，参加医保35万人.

Persons insured, registered, vaccinated and the like are inhabitants; visits (人次) are not
persons, and travellers, students and workers may come from elsewhere. So may some of those
insured, which is why this is a warning.

Judged where the number of all inhabitants stands in the same sentence, before the group. Not
assessable: groups counted over years (累计), in another field (全省, 全国), or beside people
from elsewhere (外来, 流动).
"""

from collections.abc import Iterator

from kaocheng.checking import guards
from kaocheng.checking.expected import as_stated
from kaocheng.checking.findings import Outcome
from kaocheng.checking.repairs import Figures
from kaocheng.checking.sentences import sentence_of
from kaocheng.checking.trials import judge
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "RAT005"
NAME = "group-exceeds-population"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = ("人口", "全县", "全市", "全区", "全镇", "全村", "全乡")

FIRES = (
    "全县32万人，参加医保«35万人»。",
    "全市常住人口84.6万人，建立健康档案«91.2万人»。",
)
QUIET = (
    "全县32万人，参加医保31万人。",
    "全县32万人，门诊服务35万人次。",
    "全县32万人，累计接种疫苗86万人。",  # over the years
    "全县32万人，接待游客35万人。",  # from elsewhere
    "全市3200人参加培训，领取证书4100人。",  # not all inhabitants
)

_ALL = pattern(
    r"(?:总人口|常住人口|户籍人口)(?:为|达到|达|共有|共|有|约|近|超过)*$|全[县市区镇乡村](?:共有|共|有|现有|约)?(?:总?人口)?$"
)
_AND_NO_MORE = pattern(r"(?:人口)?[，。；、（(]")
_GROUP = pattern(
    r"(?:参加|参保|参合|接种|签约|建档|档案|享受|纳入|领取|登记|持有|覆盖)[^，。；、：]{0,8}$"
)
_OTHERWISE = pattern(r"累计|全国|全省|外来|流动|外地|来自|户籍|历年|新增|次")
_NEAR = 14
_SAME = frozenset(("人", "名", "位"))


def check(reading: Reading) -> Iterator[Outcome]:
    for at, mention in enumerate(reading.mentions):
        if mention.kind != "count" or mention.unit not in _SAME:
            continue
        front = reading.plain[max(0, mention.start - _NEAR) : mention.start]
        if not ("全" in front or "人口" in front) or not _ALL.search(front):
            continue
        if not _AND_NO_MORE.match(reading.plain, mention.end):
            continue
        for group in sentence_of(reading, at):
            people = group.mention.kind == "count" and group.mention.unit in _SAME
            if people and group.at > at and _GROUP.search(group.clause):
                yield _judge(reading, at, group.at)


def _judge(reading: Reading, population: int, group: int) -> Outcome:
    def holds(figures: Figures) -> bool:
        return figures(group).low <= figures(population).high

    def message() -> dict[str, str]:
        a, b = as_stated(reading, population), as_stated(reading, group)
        return {
            "zh": f"部分人口{b.zh}多于总人口{a.zh}，请核对两数",
            "en": f"Some of the inhabitants, {b.en}, are more than all of them, {a.en}; "
            "check the two figures",
        }

    def guard() -> str | None:
        words = guards.around(reading, population, group)
        otherwise = _OTHERWISE.search(reading.between(population, group))
        return (otherwise.group() if otherwise else None) or guards.planned(words)

    return judge(reading, (population, group), holds, guard=guard, at=group, message=message)
