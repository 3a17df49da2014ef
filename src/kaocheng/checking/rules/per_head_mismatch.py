"""An amount per head is not the whole divided by the inhabitants.

总量312.5亿元，常住人口84.6万人，人均39638元: it is about 36,900. Amounts per head are divided
by the average population of the year, which no report prints; a twentieth more or less than the
printed one is accepted, so this is a warning.

Not assessable: where the text names the population it divides by (按户籍, 按平均人口), real or
revised figures, several wholes.
"""

from collections.abc import Iterator

from kaocheng.checking import guards
from kaocheng.checking.amounts import Words
from kaocheng.checking.averages import Average, averages
from kaocheng.checking.expected import mismatch
from kaocheng.checking.findings import NotAssessable, Outcome
from kaocheng.checking.intervals import ABOUT, Interval, over, overlap, times
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.trials import judge
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "RAT004"
NAME = "per-head-mismatch"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = ("人均", "每人")

FIRES = (
    "经济总量312.5亿元，常住人口84.6万人，人均«59638元»。",
    "全县常住人口32.4万人，公共预算支出总额48.6亿元，人均支出«1500元»。",
)
QUIET = (
    "经济总量312.5亿元，常住人口84.6万人，人均36938元。",
    "经济总量312.5亿元，常住人口84.6万人，人均38120元。",  # of an average of 82万 inhabitants
    "经济总量312.5亿元，户籍人口84.6万人，按平均人口计算人均59638元。",
    "经济总量312.5亿元，常住人口84.6万人，居民人均可支配收入39638元。",  # of another thing
    "经济总量312.5亿元，人均59638元。",
)

_OTHERWISE = pattern(r"按|口径|可支配|纯收入|消费|工资|存款|储蓄")
_DAY_OF_YEAR = Interval(1 - ABOUT, 1 + ABOUT)


def check(reading: Reading) -> Iterator[Outcome]:
    for average in averages(reading):
        if average.population:
            yield _judge(reading, average)


def _judge(reading: Reading, average: Average) -> Outcome:
    each, number, whole = average.each, average.number, average.whole

    def per_head(figures: Figures) -> Interval | None:
        return over(figures(whole), times(figures(number), _DAY_OF_YEAR))

    def holds(figures: Figures) -> bool:
        share = per_head(figures)
        return share is not None and overlap(share, figures(each))

    def message() -> dict[str, str]:
        share = per_head(printed(reading))
        assert share is not None
        w, n = reading.words(whole), reading.words(number)
        return mismatch(
            reading,
            (each, number, whole),
            each,
            share,
            what=Words("人均", "The amount a head"),
            formula=Words(f"{w}÷{n}（人口按上下5%计）", f"{w} ÷ {n}, the population within 5%"),
        )

    def guard() -> str | None:
        words = guards.around(reading, each, number, whole)
        otherwise = _OTHERWISE.search(words)
        return (otherwise.group() if otherwise else None) or guards.revised(words)

    if per_head(printed(reading)) is None:
        return NotAssessable((each, number, whole), "0")
    return judge(reading, (each, number, whole), holds, guard=guard, at=each, message=message)
