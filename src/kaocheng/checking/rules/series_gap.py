"""A series passes over a point: 一是…；三是…, and 二是 is nowhere.

A point was cut without renumbering, or lost with its line.

Quiet: a series that begins anew with 一是, one that goes back, points more than 6,000 characters
apart, and one told in two voices (一是 and 二要). Practice, no standard.
"""

from collections.abc import Iterator

from kaocheng.checking.findings import Finding
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "CNT007"
NAME = "series-gap"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = ("一是", "一要")

FIRES = (
    "抓好以下工作：一是扩大投资；«三是»培育企业，办成12件。",
    "一要扩大投资。二要招引项目。«四要»稳定就业，办成12件。",
    "一是扩大投资。\n二是招引项目。\n«五是»稳定就业，办成12件。",
)
QUIET = (
    "抓好以下工作：一是扩大投资；二是招引项目；三是培育企业，办成12件。",
    "一是扩大投资，一要早谋划，二要快落实；二是招引项目，办成12件。",  # one inside another
    "一是扩大投资；一是招引项目；三是培育企业，办成12件。",  # points that all begin alike
    "原因有二，二是投入不足，办成12件。",  # it begins with the second
    "经济总量第一是目标，三是底数，办成12件。",
)

_POINT = pattern(r"[一二三四五六七八九十](?:是|要)")
_BEFORE = frozenset("。；，：:;\n 　“）)、？！")
_NUMBERS = {numeral: at for at, numeral in enumerate("一二三四五六七八九十", 1)}
_FURTHEST = 6000


def check(reading: Reading) -> Iterator[Finding]:
    plain = reading.plain
    series: dict[str, tuple[int, int, int]] = {}  # by 是 or 要: last number, its place, times 一
    for point in _POINT.finditer(plain):
        start, kind = point.start(), point[0][1]
        if start and plain[start - 1] not in _BEFORE:
            continue
        number = _NUMBERS[point[0][0]]
        last, at, ones = series.get(kind, (0, -_FURTHEST, 0))
        if number == 1:
            near = start - at < _FURTHEST and last == 1
            series[kind] = (1, start, ones + 1 if near else 1)
            continue
        if 0 < last < number - 1 and ones == 1 and start - at < _FURTHEST:
            missing = "一二三四五六七八九十"[last]
            yield Finding(
                start,
                point.end(),
                {
                    "zh": f"“{plain[at]}{kind}”之后是“{point[0]}”，缺“{missing}{kind}”",
                    "en": f"{point[0]} follows {plain[at]}{kind}; {missing}{kind} is missing",
                },
                related=(Span(at, at + 2),),
            )
        series[kind] = (number, start, 1) if last else (0, start, 0)
