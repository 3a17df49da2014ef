"""One amount given in two units does not come to the same: 流转1500亩（1000公顷）.

The second figure is there to help readers who think in the other unit; whoever copies it copies
the slip. Both are intervals: a conversion rounded to its last printed digit holds.

Judged where the second stands in brackets right behind the first, with or without 合, 即, 折合, and
the sizes of both units are known (unit_sizes.toml). Quiet: two units of different dimensions;
figures of one unit without such a word. Not assessable: currencies, whose rate the text does not
give.
"""

from collections.abc import Iterator

from kaocheng.checking.amounts import Words
from kaocheng.checking.expected import mismatch
from kaocheng.checking.findings import NotAssessable, Outcome
from kaocheng.checking.intervals import Interval, overlap, point, times
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.trials import judge
from kaocheng.checking.unit_sizes import Size, size_of
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "UNT007"
NAME = "conversion-mismatch"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("（", "(", "合", "即")

FIRES = (
    "全年流转土地1500亩（«1000公顷»）。",
    "新增装机1200兆瓦（合«12万千瓦»）。",
    "投资2.31亿元，折合«2310万元»。",
)
QUIET = (
    "全年流转土地1500亩（100公顷）。",
    "全年流转土地1510亩（100.7公顷）。",  # 100.67
    "全年流转土地1500亩（12个村）。",
    "到账外资3亿美元（合21.6亿元）。",  # the rate is not given
    "全年流转土地1500亩以上（100公顷以上）。",
    "补助资金3000万元（500万元）。",  # one unit: not said to be the same
)

_JOIN = pattern(r" ?(?:[（(] ?(?P<word>合|折合|即|折|相当于|约合|约)?|，?(?P<bare>折合|约合|即)) ?")
_CLOSED = pattern(r" ?[）)]")


def check(reading: Reading) -> Iterator[Outcome]:
    mentions, plain = reading.mentions, reading.plain
    for first in range(len(mentions) - 1):
        one, other = mentions[first], mentions[first + 1]
        if not 0 < other.start - one.end <= len("，相当于  "):
            continue
        join = _JOIN.fullmatch(plain, one.end, other.start)
        if join is None or not (join["bare"] or _CLOSED.match(plain, other.end)):
            continue
        sizes = size_of(one), size_of(other)
        if one.kind == other.kind == "money" and one.unit != other.unit:
            yield NotAssessable((first, first + 1), "汇率")
        elif (
            sizes[0]
            and sizes[1]
            and sizes[0].dimension == sizes[1].dimension
            and (one.unit != other.unit or join["bare"] or join["word"])
        ):
            yield _judge(reading, first, sizes[0], sizes[1])


def _judge(reading: Reading, first: int, size: Size, other: Size) -> Outcome:
    second = first + 1

    def converted(figures: Figures) -> Interval:
        ratio = size.base / other.base
        return times(figures(first), point(ratio))

    def holds(figures: Figures) -> bool:
        return overlap(converted(figures), figures(second))

    def message() -> dict[str, str]:
        one = reading.words(first)
        if size.base < other.base:
            ratio = f"{other.base / size.base:f}"
            formula = Words(f"{one}÷{ratio}", f"{one} ÷ {ratio}")
        elif size.base == other.base:
            formula = Words("单位相同，只换“万”“亿”", f"{one} in another scale")
        else:
            ratio = f"{size.base / other.base:f}"
            formula = Words(f"{one}×{ratio}", f"{one} × {ratio}")
        return mismatch(
            reading,
            (first, second),
            second,
            converted(printed(reading)),
            what=Words(f"{one}换算后", f"{one}, converted,"),
            formula=formula,
        )

    return judge(reading, (first, second), holds, guard=lambda: None, at=second, message=message)
