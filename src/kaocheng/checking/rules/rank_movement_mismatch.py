"""A rank moved by another number of places than the text says, or the other way.

由第8位升至第5位，前进4位: it is 3. A rank rises as its number falls, so 由第5位上升到第8位 goes
the wrong way.

Quiet: moves of no stated number. Not assessable: ranks in two fields
(由全国第8位升至全省第5位).
"""

from collections.abc import Iterator
from decimal import Decimal

from kaocheng.checking.amounts import Words
from kaocheng.checking.expected import mismatch
from kaocheng.checking.findings import NotAssessable, Outcome
from kaocheng.checking.intervals import Interval, magnitude, minus, overlap
from kaocheng.checking.repairs import Figures, printed
from kaocheng.checking.sentences import sentence_of
from kaocheng.checking.trials import judge
from kaocheng.patterns import pattern
from kaocheng.reading.reading import Reading

CODE = "RNK005"
NAME = "rank-movement-mismatch"
GRADE = "error"
BASIS = "算术"
TRIGGERS = ("第",)

FIRES = (
    "综合排名由第8位升至第5位，前进«4位»。",
    "营商环境排名从全省第12位上升到第7位，提升«6个»位次。",
    "综合排名由第5位上升到«第8位»。",
)
QUIET = (
    "综合排名由第8位升至第5位，前进3位。",
    "营商环境排名从全省第12位上升到第7位，提升5个位次。",
    "综合排名由第5位下降到第8位，后退3位。",
    "综合排名由第8位升至第5位，新增4家企业。",
    "综合排名由全国第8位上升到全省第5位，前进4位。",  # two fields
)

_MOVE = pattern(
    r"[，、（(](?:共|整体|排名|位次|同比|较上年|比上年)*(?:前进|上升|提升|前移|跃升|进位|提高|晋升|攀升|升|进|后退|下降|下滑|退后|倒退|降|退)(?:了)?"
)
_PLACES = pattern(r"(?:位|名)|个?(?:位次|名次|位|名)")
_FIELD = pattern(r"全国|全省|全市|全区|全县|全球|世界|亚洲|[东中西]部|行业")


def check(reading: Reading) -> Iterator[Outcome]:
    for change in reading.of_kind("change"):
        earlier, later = change.a, change.b[0]
        kinds = {reading.mentions[earlier].kind, reading.mentions[later].kind}
        if kinds != {"ordinal"}:
            continue
        first = reading.mentions[earlier]
        front = _FIELD.search(reading.plain, max(0, first.start - 6), first.start)
        then = _FIELD.search(reading.between(earlier, later))
        if then and (front is None or front.group() != then.group()):
            yield NotAssessable((earlier, later), then.group())
            continue
        if change.sign:
            yield _direction(reading, earlier, later, change.sign)
        for moved in sentence_of(reading, later):
            if moved.at > later and _MOVE.fullmatch(moved.lead) and _is_places(reading, moved.at):
                yield _movement(reading, earlier, later, moved.at)
                break


def _is_places(reading: Reading, at: int) -> bool:
    """Whether a figure counts places: 4位, 6个位次."""
    mention = reading.mentions[at]
    behind = reading.plain[mention.end : mention.end + 2]
    unit = mention.unit + behind if mention.unit in ("个", "") else mention.unit
    return mention.kind == "count" and _PLACES.match(unit) is not None


def _movement(reading: Reading, earlier: int, later: int, moved: int) -> Outcome:
    def places(figures: Figures) -> Interval:
        return magnitude(minus(figures(earlier), figures(later)))

    def holds(figures: Figures) -> bool:
        return overlap(places(figures), figures(moved))

    def message() -> dict[str, str]:
        a, b = reading.words(earlier), reading.words(later)
        return mismatch(
            reading,
            (earlier, later, moved),
            moved,
            places(printed(reading)),
            what=Words(f"由{a}到{b}，变动", f"From {a} to {b} the move"),
            formula=Words("两个位次之差", "the difference of the two ranks"),
        )

    return judge(
        reading, (earlier, later, moved), holds, guard=lambda: None, at=moved, message=message
    )


def _direction(reading: Reading, earlier: int, later: int, sign: str) -> Outcome:
    def holds(figures: Figures) -> bool:
        moved = minus(figures(later), figures(earlier))
        return moved.high >= Decimal(0) if sign == "-" else moved.low <= Decimal(0)

    def message() -> dict[str, str]:
        a, b = reading.words(earlier), reading.words(later)
        up = sign == "+"
        return {
            "zh": f"文中说{'上升' if up else '下降'}，但由{a}到{b}是位次{'下降' if up else '上升'}",
            "en": f"The text says a {'rise' if up else 'fall'}, but {a} to {b} is a "
            f"{'fall' if up else 'rise'} in rank",
        }

    return judge(reading, (earlier, later), holds, guard=lambda: None, at=later, message=message)
