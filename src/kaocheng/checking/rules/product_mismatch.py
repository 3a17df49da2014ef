"""So much for each, times how many, is not the whole.

每人1200元，惠及3500人，共发放520万元: it comes to 420. The same of a yield, the fields and the
harvest (亩产, 面积, 总产, in 斤, 公斤 or 吨). Averages are rounded (户均3.2万元), and what
rounding allows is accepted. The whole may hold another payment that the sentence does not name,
so this is a warning.

Judged where the sentence gives each of the three once. Not assessable: amounts by month or year
(每人每月), ranges and limits (最高, 不低于, 起), tiers (阶梯, 分别), plans.
"""

from collections.abc import Iterator

from kaocheng.checking import guards
from kaocheng.checking.amounts import Words
from kaocheng.checking.averages import Average, averages
from kaocheng.checking.expected import mismatch
from kaocheng.checking.findings import Outcome
from kaocheng.checking.intervals import Interval, overlap, point, times
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.trials import judge
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "RAT003"
NAME = "product-mismatch"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = ("每", "均")

FIRES = (
    "每人补助1200元，惠及3500人，共发放«520万元»。",
    "为860户发放改造补贴，户均补贴2.5万元，累计发放«3150万元»。",
    "种植大豆12.0万亩，平均亩产150公斤，总产«2.1万吨»。",
)
QUIET = (
    "每人补助1200元，惠及3500人，共发放420万元。",
    "为860户发放改造补贴，户均补贴2.5万元，累计发放2150万元。",
    "种植大豆12.0万亩，平均亩产150公斤，总产1.8万吨。",
    "每人每月补助1200元，惠及3500人，共发放5040万元。",  # of twelve months
    "户均增收3200元，带动1260户，实现总收入2.6亿元。",  # a rise and an income
    "每人最高补助1200元，惠及3500人，共发放320万元。",
    "每人补助1200元，惠及3500人，共发放生活补贴和慰问金520万元，每户走访2次。",  # two benefits
)

_OTHERWISE = pattern(
    r"每[人户亩名家][每/]?[年月天季]|每月|每年|每天|最高|最低|不超过|不低于|不少于|以上|以下|以内|阶梯|分别|起|和|(?<!惠)及|等|另|左右"
)


def check(reading: Reading) -> Iterator[Outcome]:
    for average in averages(reading):
        if not average.population:
            yield _judge(reading, average)


def _judge(reading: Reading, average: Average) -> Outcome:
    each, number, whole = average.each, average.number, average.whole

    def product(figures: Figures) -> Interval:
        return times(times(figures(each), figures(number)), point(average.scale))

    def holds(figures: Figures) -> bool:
        return overlap(product(figures), figures(whole))

    def message() -> dict[str, str]:
        a, n = reading.words(each), reading.words(number)
        return mismatch(
            reading,
            (each, number, whole),
            whole,
            product(printed(reading)),
            what=Words(f"每{average.unit}{a}、共{n}，合计", f"{a} each for {n}, the whole"),
            formula=Words(f"{a}×{n}", f"{a} × {n}"),
        )

    def guard() -> str | None:
        words = guards.around(reading, each, number, whole)
        otherwise = _OTHERWISE.search(words)
        return (otherwise.group() if otherwise else None) or guards.planned(words)

    return judge(reading, (each, number, whole), holds, guard=guard, at=whole, message=message)
