"""A net increase is not what came less what went.

新设1280户、注销340户，净增960户: the net is 940. A net fall (净减) is what went less what came.

Judged only where one rise, one fall and the net stand in one sentence, in one unit. Not
assessable: running totals and averages, other scopes, plans, and a sentence that names further
ways in or out (等, 另, 个转企).
"""

from collections.abc import Iterator

from kaocheng.checking import guards
from kaocheng.checking.amounts import Words
from kaocheng.checking.balances import Net, net_changes
from kaocheng.checking.expected import mismatch
from kaocheng.checking.findings import Outcome
from kaocheng.checking.intervals import Interval, minus, overlap
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.trials import judge
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "SUM011"
NAME = "net-increase-mismatch"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("净增", "净减")

FIRES = (
    "新设企业1280户、注销340户，净增«960户»。",
    "全年迁入人口2.1万人，迁出3.4万人，净减少«1.5万人»。",
    "新开门店36家，关闭19家，净增加«55家»。",
)
QUIET = (
    "新设企业1280户、注销340户，净增940户。",
    "全年迁入人口2.1万人，迁出3.4万人，净减少1.3万人。",
    "全年迁入人口2.1万人，迁出3.4万人，净减少1.4万人。",  # 2.05 and 3.45 differ by 1.4
    "新设企业1280户，净增960户。",  # nothing is said to have gone
    "新设企业1280户、注销340户，其中个转企20户，净增960户。",  # another way in
    "新设企业1280户、注销340户，净增就业960人。",  # of another thing
)

_OTHERWISE = pattern(r"[个转]转|调整|另|等")


def check(reading: Reading) -> Iterator[Outcome]:
    for net in net_changes(reading):
        yield _judge(reading, net)


def _judge(reading: Reading, change: Net) -> Outcome:
    rise, fall, net, falls = change

    def left(figures: Figures) -> Interval:
        more, less = (fall, rise) if falls else (rise, fall)
        return minus(figures(more), figures(less))

    def holds(figures: Figures) -> bool:
        return overlap(left(figures), figures(net))

    def message() -> dict[str, str]:
        a, b = reading.words(rise), reading.words(fall)
        more, less = (b, a) if falls else (a, b)
        way = Words("净减", "net fall") if falls else Words("净增", "net rise")
        return mismatch(
            reading,
            (rise, fall, net),
            net,
            left(printed(reading)),
            what=Words(f"增{a}、减{b}，{way.zh}", f"With {a} more and {b} less the {way.en}"),
            formula=Words(f"{more}－{less}", f"{more} - {less}"),
        )

    def guard() -> str | None:
        words = guards.around(reading, rise, fall, net)
        otherwise = _OTHERWISE.search(words)
        return (
            (otherwise.group() if otherwise else None)
            or guards.averaged(words)
            or guards.planned(words)
        )

    return judge(reading, (rise, fall, net), holds, guard=guard, at=net, message=message)
