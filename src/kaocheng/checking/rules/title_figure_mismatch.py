"""A figure of the title or a heading is not the one of the text: “投资超20亿元”, 正文19.6亿元.

The heading is what is read and quoted. Bounds are taken at their word: 超20亿元 asks for more than
20, 近20亿元 for less and nearly so much.

Judged are the title and headings of the reporting units, against the figures of the same measure
under them. Quiet: several such figures, of which nothing says which is meant; measures the text
does not name again. Headlines of numbered items are the rules of family HED. Not assessable: a
figure the text has only as a target or of another time.
"""

from bisect import bisect_left
from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Held, NotAssessable, Outcome
from kaocheng.checking.intervals import ANYTHING, Interval, overlap, reach
from kaocheng.checking.same_measure import measure_of
from kaocheng.patterns import pattern
from kaocheng.reading.mentions import Mention
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "DUP005"
NAME = "title-figure-mismatch"
GRADE = "warning"
BASIS = "算术"
TRIGGERS = ()

FIRES = (
    "全市接待游客«超20万人»\n文旅融合发展，全市接待游客19.6万人。",
    "一、甲局实现产值«12亿元»\n全年实现产值11.2亿元，增长5%。",
)
QUIET = (
    "全市接待游客近20万人\n文旅融合发展，全市接待游客19.6万人。",
    "全市接待游客超20万人\n文旅融合发展，全市接待游客20.6万人。",
    "全市接待游客超20万人\n甲县接待游客9.6万人，乙县接待游客11.6万人。",  # several
    "甲局接待游客20万人\n举办招聘会12场，达成意向19.6万人。",  # another measure
)

_KINDS = frozenset(("money", "count", "measure", "percent"))
_LONGEST = 40
_ENDS = "。；！？，："
_SHORTEST = 2
_BOUND = pattern(r"(?:超过?|突破|近|逾|达|约)$")


def check(reading: Reading) -> Iterator[Outcome]:
    grown = {relation.b[0] for relation in reading.of_kind("growth")}
    for heading, section in _headings(reading):
        for at in _inside(reading, heading):
            claim = reading.claim_of(at)
            if claim is None or reading.mentions[at].kind not in _KINDS:
                continue
            if same := _same(reading, at, claim.measure, section, grown):
                yield from _judge(reading, at, same, claim.measure)


def _headings(reading: Reading) -> Iterator[tuple[Span, Span]]:
    """The title and the headings of units, each with the text under it."""
    plain = reading.plain
    for start, end in reading.paragraphs[:1]:
        if end - start <= _LONGEST and plain[end - 1] not in _ENDS:
            yield Span(start, end), Span(end, len(plain))
    for unit in reading.units:
        if unit.start:
            yield Span(unit.start, unit.heading_end), Span(unit.heading_end, unit.end)


def _inside(reading: Reading, span: Span) -> range:
    """The mentions of a stretch of the text."""
    mentions = reading.mentions
    first = bisect_left(mentions, span.start, key=_start)
    return range(first, bisect_left(mentions, span.end, first, key=_start))


def _start(mention: Mention) -> int:
    return mention.start


def _same(reading: Reading, at: int, measure: str, section: Span, grown: set[int]) -> list[int]:
    """The figures of the text under a heading that are of the heading's measure.

    grown  the mentions that are growths, which are compared with growths
    """
    stated = reading.mentions[at]
    return [
        other
        for other in _inside(reading, section)
        if reading.mentions[other].kind == stated.kind
        and reading.mentions[other].unit == stated.unit
        and (claim := reading.claim_of(other)) is not None
        and _alike(claim.measure, measure)
        and (other in grown) == (at in grown)
    ]


def _alike(one: str, other: str) -> bool:
    """Whether one of two measures ends with the other: 甲局完成投资, 完成投资."""
    shorter, longer = sorted((measure_of(one), measure_of(other)), key=len)
    return len(shorter) >= _SHORTEST and longer.endswith(shorter)


def _judge(reading: Reading, at: int, same: list[int], measure: str) -> Iterator[Outcome]:
    """One outcome where the text has one figure of the measure, done and not planned."""
    if len(same) > 1:
        return
    claim = reading.claim_of(same[0])
    assert claim is not None  # it has a measure
    operands = (at, same[0])
    if claim.modality != "result":
        yield NotAssessable(operands, claim.modality)
    elif overlap(_meant(reading, at), _meant(reading, same[0])):
        yield Held(operands)
    else:
        stated, found = reading.mentions[at], reading.mentions[same[0]]
        said, body = reading.words(at), reading.words(same[0])
        front = _bound(reading.plain, stated)
        yield Finding(
            stated.start - len(front),
            stated.end,
            {
                "zh": f"标题中“{measure}”为{front}{said}，正文为{body}，请核对",
                "en": f"“{measure}” is {front}{said} in the heading and {body} in the text; "
                "check the two",
            },
            related=(Span(found.start, found.end),),
        )


def _bound(plain: str, mention: Mention) -> str:
    """The word right before a figure that bounds it: 超, 近."""
    found = _BOUND.search(plain, max(0, mention.start - 3), mention.start)
    return found.group() if found else ""


def _meant(reading: Reading, mention: int) -> Interval:
    """What a figure can mean, a trailing zero of a round one not taken as meant."""
    reached = reach(reading.mentions[mention], reading.plain)
    return reached.wide if reached else ANYTHING
