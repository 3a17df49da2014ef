"""One measure holds two ranks in one field: 居全省第3位 here, 居全省第4位 there.

Compared are ranks of the same measure, named by the same words, in the same field (全国, 全省),
in one document. The measure is read from the text around a rank, and departments of one report
may speak of different years and subjects, so this is a hint.

Not assessable: ranks of different periods, ranks that moved (由…升至…), plans.
"""

from collections.abc import Iterator

from kaocheng.checking.findings import Finding, Held, NotAssessable, Outcome
from kaocheng.checking.ranks import RANKED, clause_before, ranks
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading
from kaocheng.text import Span

CODE = "RNK002"
NAME = "ranks-contradict"
GRADE = "info"
BASIS = "算术"
TRIGGERS = ("第",)

FIRES = (
    "水产品加工总量居全省第3位。农业稳步发展，水产品加工总量居全省«第4位»。",
    "数字普惠指数位列全国第12位。全年数字普惠指数位居全国«第11位»。",
)
QUIET = (
    "水产品加工总量居全省第3位。农业稳步发展，水产品加工总量居全省第3位。",
    "水产品加工总量居全省第3位，居全国第14位。",  # another field
    "水产品加工总量居全省第3位，上年水产品加工总量居全省第4位。",
    "水产品加工总量由全省第4位上升到第3位。",
    "水产品加工总量居全省第3位，水产品出口总量居全省第4位。",
)

_FIELD = pattern(r"(全国|全省|全市|全区|全县|全球|世界|[东中西]部|行业)[^，。；、]{0,6}$")
_MOVED = pattern(r"[由从升降跃进退]|上年|去年|同期|年前|曾|前年|底|排名上|增速|增幅|增量")
_SHORTEST = 4


def check(reading: Reading) -> Iterator[Outcome]:
    said: dict[tuple[str, str], int] = {}
    for at, rank in ranks(reading):
        clause = clause_before(reading, rank.start)
        field = _FIELD.search(clause)
        claim = reading.claim_of(at) if field and RANKED.search(clause) else None
        if claim is None or field is None or len(claim.measure) < _SHORTEST:
            continue
        if claim.measure not in clause or claim.modality != "result":
            continue
        first = said.setdefault((claim.measure, field.group(1)), at)
        if first == at:
            continue
        if reading.mentions[first].low == rank.low:
            yield Held((first, at))
        else:
            yield _contradiction(reading, first, at, claim.measure)


def _contradiction(reading: Reading, first: int, at: int, measure: str) -> Outcome:
    before, here = reading.mentions[first], reading.mentions[at]
    words = clause_before(reading, before.start) + clause_before(reading, here.start)
    if moved := _MOVED.search(words):
        return NotAssessable((first, at), moved.group())
    claims = reading.claim_of(first), reading.claim_of(at)
    if len({claim.period for claim in claims if claim and claim.period}) > 1:
        return NotAssessable((first, at), "期间")
    a, b = reading.words(first), reading.words(at)
    return Finding(
        here.start,
        here.end,
        {
            "zh": f"{measure}在同一范围内一处为{a}，一处为{b}",
            "en": f"{measure} is {a} in one place and {b} in another, in the same field",
        },
        related=(Span(before.start, before.end),),
    )
