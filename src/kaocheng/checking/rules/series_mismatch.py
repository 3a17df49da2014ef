"""A count and the series that follows differ: 抓好三个方面：一是…；二是….

Either a point is missing or the number was not changed when one was added. A series that
passes over a point (一是, 二是, 四是) has lost one, too.

Not assessable: a series that begins anew inside itself, one whose points all begin 一是, one
with a single point. Quiet: counts of something else before it (三个方面 in the sentence before
the last).
"""

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from kaocheng.checking.findings import Finding, Held, NotAssessable, Outcome
from kaocheng.patterns import pattern
from kaocheng.reading.numerals import parse_numeral
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "CNT003"
NAME = "series-mismatch"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = ("一是", "一要", "第一，")

FIRES = (
    "重点抓好«三个»方面：一是扩大投资；二是招引项目。",
    "采取«两项»措施。一要扩大投资；二要招引项目；三要培育企业。",
    "重点抓好«3件»事。\n一是扩大投资。\n二是招引项目。\n三是培育企业。\n四是稳定就业。",
    "把握好«三点»。第一，扩大投资。第二，招引项目。",
    "重点抓好四个方面：一是扩大投资；二是招引项目；«四是»稳定就业。",
)
QUIET = (
    "重点抓好两个方面：一是扩大投资；二是招引项目。",
    "重点抓好三个方面：一是扩大投资；一是招引项目。",  # the points all begin 一是
    "建成3个园区。今年任务：一是扩大投资；二是招引项目。",  # a count of something else
    "坚持四项基本原则不动摇，完成任务12项，一是统一思想，二是真抓实干。",
    "从供给和需求两方面采取措施。一要增产30%；二要节约；三要严管。",
    "重点抓好三个方面，12项任务：一是扩大投资；二是招引项目。",  # which count is not clear
    "重点抓好两个方面：一是扩大投资，包括两点：一要早谋划；二要快落实；二是招引项目。",
)


class _Point(NamedTuple):
    number: int
    kind: str
    place: Span


_NUMBERS = {numeral: at for at, numeral in enumerate("一二三四五六七八九十", 1)}
_POINT = pattern(
    r"(?:(?<=^)|(?<=[。；，：:;\n\s“）)、？！]))(?:(?P<numeral>[一二三四五六七八九十])(?P<kind>是|要)|第(?P<ordinal>[一二三四五六七八九十])，)"
)
_SIGNS = (
    re.compile("是(?<=[一二三四五六七八九十]是)"),
    re.compile("要(?<=[一二三四五六七八九十]要)"),
    re.compile("第(?=[一二三四五六七八九十]，)"),
)
_ANNOUNCED = pattern(
    r"(?P<said>(?P<number>(?<![\d一二两三四五六七八九十第])(?:[两二三四五六七八九十]|[2-9]|10))"
    r" ?(?:个|项|点|条|件|大(?![家量力]))|(?P<aspects>[两二三四五六七八九十])(?=方面))"
    r"(?P<of>[^，。；：:！？\n\d一二三四五六七八九十、]{0,16})[：:。，]?[”）\s]*$"
)
_CLAUSE = pattern(r"[，。；！？\n]")
_OTHER_COUNT = pattern(r"[\d一二两三四五六七八九十]+ ?[个项条大]")
_FURTHEST, _BEFORE = 6000, 30


def check(reading: Reading) -> Iterator[Outcome]:
    for series, nested in _series(reading):
        announced = _announced(reading.plain, series[0].place.start)
        if announced is None:
            continue
        place, count = announced
        last = series[-1]
        gap = next(
            (
                later
                for early, later in itertools.pairwise(series)
                if later.number > early.number + 1
            ),
            None,
        )
        if nested or len(series) == 1:
            yield NotAssessable((), reading.text[slice(*series[0].place)])
        elif gap is not None:
            yield _passed_over(reading, gap)
        elif last.number == count:
            yield Held(())
        else:
            said, final = reading.text[slice(*place)], reading.text[slice(*last.place)]
            yield Finding(
                *place,
                {
                    "zh": f"文中写“{said}”，后面列到“{final.rstrip('，')}”，共{last.number}项",
                    "en": f"The text says {said}; {last.number} points follow",
                },
                related=tuple(point.place for point in series),
            )


def _series(reading: Reading) -> Iterator[tuple[list[_Point], bool]]:
    """Each row 一是, 二是, …, and whether another of its kind begins inside it."""
    plain = reading.plain
    points: dict[str, list[_Point]] = {}
    for at in sorted(place.start() for sign in _SIGNS for place in sign.finditer(plain)):
        ordinal = plain[at] == "第"
        found = _POINT.match(plain, at if ordinal else at - 1)
        if found is None:
            continue
        numeral = found["numeral"] or found["ordinal"]
        kind = found["kind"] or "第"
        points.setdefault(kind, []).append(_Point(_NUMBERS[numeral], kind, Span(*found.span())))
    for row in points.values():
        firsts = [place for place, point in enumerate(row) if point.number == 1]
        if not firsts:
            continue
        for first, after in zip(firsts, [*firsts[1:], len(row)], strict=True):
            series = [row[first]]
            for point in row[first + 1 : after]:
                if not 0 < point.number - series[-1].number <= 2:
                    break
                if point.place.start - series[-1].place.end > _FURTHEST:
                    break
                series.append(point)
            goes_on = after < len(row) - 1 and row[after + 1].number > 2
            rest = row[first + len(series) : after]
            yield series, goes_on or bool(rest) or _repeats(row, first, after)


def _repeats(row: list[_Point], first: int, after: int) -> bool:
    """Whether the next row begins at once, as where every point begins 一是."""
    return (
        after < len(row)
        and after == first + 1
        and row[after].place.start - row[first].place.end < _FURTHEST
    )


def _announced(plain: str, start: int) -> tuple[Span, int] | None:
    """The count of points that a series belongs to; None where none stands right before it."""
    window = plain[max(0, start - _BEFORE) : start]
    found = _ANNOUNCED.search(window)
    if found is None:
        return None
    clause = _CLAUSE.split(window[: found.start()])[-1]
    if _OTHER_COUNT.search(clause) or "采取" in found["of"]:
        return None  # 三个方面12项任务, 从两方面采取措施: the points may be of the other
    begin = start - len(window)
    return Span(begin + found.start("said"), begin + found.end("said")), int(
        parse_numeral(found["number"] or found["aspects"]).value
    )


def _passed_over(reading: Reading, after: _Point) -> Finding:
    said = reading.text[slice(*after.place)]
    missing = "一二三四五六七八九十"[after.number - 2]
    name = f"第{missing}" if after.kind == "第" else f"{missing}{after.kind}"
    return Finding(
        *after.place,
        {"zh": f"“{said}”之前缺“{name}”", "en": f"{name} is missing before {said}"},
    )
